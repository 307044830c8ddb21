import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { dayFromIso } from "../../domain";
import { LAYOUTS, ownName, postingLayout } from "../../posting";
import { usePane } from "../usePane";
import { ownLayoutsOf } from "./ownLayouts";

const useStyles = makeStyles({
  settings: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalS, alignItems: "end", "@media (max-width: 300px)": { gridTemplateColumns: "minmax(0, 1fr)" } },
  narrow: { minWidth: 0 },
});

interface SettingFieldProps {
  readonly label: string;
  readonly value: string;
  readonly otherwise?: string;
  readonly isRequired?: boolean;
  readonly type?: "text" | "date";
  set(value: string): void;
}

/** A text that is taken when the field is left, so that the journal is not made anew at each letter. */
function SettingField({ label, value, otherwise = "", isRequired = false, type = "text", set }: SettingFieldProps) {
  const styles = useStyles();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const take = (): void => { if (text.trim() !== value) set(text.trim()); };
  return (
    <Field label={label} size="small" required={isRequired}>
      <Input size="small" className={styles.narrow} type={type} value={text} placeholder={otherwise} autoComplete="off" onChange={(_, change) => setText(change.value)} onBlur={take}
        onKeyDown={(event) => { if (event.key === "Enter") take(); }} />
    </Field>
  );
}

/** What the layout asks for besides, each with what holds where nobody says otherwise. */
function OfLayout() {
  const styles = useStyles();
  const { state, messages: { layoutSettings }, run } = usePane();
  const { posting } = state;
  const { id: layout, settings } = postingLayout(posting.layout, ownLayoutsOf(state).layouts);
  if (settings.length === 0) return null;
  const stated = posting.ofLayouts?.[layout] ?? {};
  const set = (id: string) => (value: string): void =>
    void run((reconciliation) => reconciliation.setPosting({ ofLayouts: { [layout]: { [id]: value } } }));
  return (
    <div className={styles.pair}>
      {settings.map(({ id, otherwise, isRequired }) => (
        <SettingField key={`${layout}/${id}`} label={layoutSettings[id] ?? id} value={stated[id] ?? ""} otherwise={otherwise} isRequired={isRequired && otherwise === ""} set={set(id)} />
      ))}
    </div>
  );
}

/** Layout, accounts and numbers of what is posted. */
export function PostingSettings() {
  const styles = useStyles();
  const { state, messages: { posting: words, layouts, postingFile }, formats, run } = usePane();
  const { posting } = state;
  const own = ownLayoutsOf(state).layouts;
  const set = (settings: Partial<typeof posting>): void => void run((reconciliation) => reconciliation.setPosting(settings));
  return (
    <div className={styles.settings}>
      <Field label={words.layout} size="small">
        <Select size="small" className={styles.narrow} value={posting.layout} onChange={(_, { value }) => set({ layout: value })}>
          {[...LAYOUTS, ...own].map(({ id }) => <option key={id} value={id}>{layouts[id] ?? ownName(id) ?? id}</option>)}
        </Select>
      </Field>
      <div className={styles.pair}>
        <SettingField label={words.bankAccount} value={posting.bankAccount} set={(bankAccount) => set({ bankAccount })} />
        <Field label={words.accountType} size="small">
          <Select size="small" className={styles.narrow} value={posting.bankAccountType} onChange={(_, { value }) => set({ bankAccountType: value === "Bank Account" ? "Bank Account" : "G/L Account" })}>
            <option value="G/L Account">{words.glAccount}</option>
            <option value="Bank Account">{words.bankAccountType}</option>
          </Select>
        </Field>
      </div>
      <OfLayout />
      <div className={styles.pair}>
        <SettingField label={words.prefix} value={posting.documentNoPrefix} set={(documentNoPrefix) => set({ documentNoPrefix })} />
        <SettingField label={postingFile.localCurrency} value={posting.localCurrency ?? ""} set={(localCurrency) => set({ localCurrency: localCurrency.toUpperCase() })} />
        <SettingField type="date" label={words.periodFrom} value={posting.from ? formats.isoDay(posting.from) : ""} set={(text) => set({ from: dayFromIso(text) })} />
        <SettingField type="date" label={words.periodTo} value={posting.to ? formats.isoDay(posting.to) : ""} set={(text) => set({ to: dayFromIso(text) })} />
      </div>
    </div>
  );
}
