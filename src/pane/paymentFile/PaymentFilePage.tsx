import { Button, Field, Input, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { dayFromParts, sum, type Day } from "../../domain";
import { checkPayments, totalsOf, writePaymentFile, type PaymentFileSettings } from "../../posting";
import type { PaymentsSource } from "../../sheets";
import { Amount } from "../Figures";
import { IssueList } from "../IssueList";
import { Over } from "../Over";
import { saveFile } from "../saveFile";
import { Box, Buttons, Group, Lead, PageBody, Pair } from "../setup/parts";
import { accountOf } from "../statements/books";
import { usePane } from "../usePane";
import { PAYMENT_FILE, paymentSettings, type Moment } from "./paymentSettings";

const useStyles = makeStyles({
  figures: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, margin: 0, alignItems: "baseline" },
  value: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  narrow: { minWidth: 0 },
});

const VERSIONS = ["09", "03"] as const;

/** The time here, as the file wants it. */
function momentOf(date: Date): Moment {
  const two = (value: number): string => String(value).padStart(2, "0");
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return { now: `${year}-${two(month)}-${two(day)}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`, today: dayFromParts(year, month, day) ?? (0 as Day) };
}

interface TypedProps {
  readonly label: string;
  readonly value: string;
  set(value: string): void;
}

function Typed({ label, value, set }: TypedProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const take = (): void => { if (text.trim() !== value) set(text.trim()); };
  return (
    <Field size="small" label={label}>
      <Input size="small" className={useStyles().narrow} value={text} autoComplete="off" onChange={(_, change) => setText(change.value)} onBlur={take} onKeyDown={(event) => { if (event.key === "Enter") take(); }} />
    </Field>
  );
}

/** The payments of the chosen sheet; of the first that lists any where none was chosen. */
function usePayments(): { readonly source: PaymentsSource | null; readonly sheet: string; choose(sheet: string): void } {
  const { reconciliation } = usePane();
  const [sheet, choose] = useState("");
  const [source, setSource] = useState<PaymentsSource | null>(null);
  useEffect(() => {
    let isWanted = true;
    void reconciliation.readPayments(sheet === "" ? null : sheet).then((read) => { if (isWanted) setSource(read); });
    return () => { isWanted = false; };
  }, [reconciliation, sheet]);
  return { source, sheet: sheet || (source?.sheet ?? ""), choose };
}

/** Who pays, and how the file is written. */
function Payer({ settings }: { readonly settings: PaymentFileSettings }) {
  const { state: { posting }, messages: { paymentFile: words }, run } = usePane();
  const set = (id: string) => (value: string): void =>
    void run((reconciliation) => reconciliation.setPosting({ ofLayouts: { ...posting.ofLayouts, [PAYMENT_FILE]: { ...posting.ofLayouts?.[PAYMENT_FILE], [id]: value } } }));
  return (
    <Group title={words.from}>
      <Typed label={words.company} value={settings.name} set={set("name")} />
      <Typed label={words.account} value={settings.account} set={set("account")} />
      <Pair>
        <Typed label={words.bic} value={settings.bic} set={set("bic")} />
        <Typed label={words.currency} value={settings.currency} set={(value) => set("currency")(value.toUpperCase())} />
      </Pair>
      <Typed label={words.organisation} value={settings.organisationId} set={set("organisationId")} />
      <Pair>
        <Field size="small" label={words.version}>
          <Select size="small" value={settings.version} onChange={(_, { value }) => set("version")(value)}>{VERSIONS.map((version) => <option key={version} value={version}>{`pain.001.001.${version}`}</option>)}</Select>
        </Field>
        <Field size="small" label={words.letters}>
          <Select size="small" value={settings.letters} onChange={(_, { value }) => set("letters")(value)}><option value="nordic">{words.nordic}</option><option value="latin">{words.latin}</option></Select>
        </Field>
      </Pair>
      <Box label={words.batch} isTicked={settings.isBatchBooked} tick={(isTicked) => set("batch")(isTicked ? "yes" : "no")} />
    </Group>
  );
}

/** Makes a file of payments from a sheet: what was understood, who pays, what is wrong, what it adds up to. */
export function PaymentFilePage() {
  const styles = useStyles();
  const { state, messages: { pages, paymentFile: words, fields }, formats, lay, say } = usePane();
  const { source, sheet, choose } = usePayments();
  const [moment] = useState(() => momentOf(new Date()));
  const settings = useMemo(() => paymentSettings(state.posting, accountOf(state), moment), [state, moment]);
  const checked = useMemo(() => (source === null ? null : checkPayments(source.payments, settings)), [source, settings]);
  const names = state.sheets.filter(({ role, isVisible }) => role === null && isVisible).map(({ name }) => name);
  const file = (): ReturnType<typeof writePaymentFile> => writePaymentFile(checked?.payments ?? [], { ...settings, ...stamped(momentOf(new Date())) });
  const save = (): void => {
    const { name, text } = file();
    saveFile(name, text, "application/xml");
    say(`${words.saved} ${name}`);
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(file().text);
    say(words.copied);
  };
  const columns = Object.values(source?.columns ?? {}).filter((header) => header !== "");
  const canSave = checked !== null && checked.payments.length > 0;
  return (
    <Over title={pages.paymentFile} onClose={() => lay(null)}>
      <PageBody>
        <Lead>{words.lead}</Lead>
        <Field size="small" label={words.sheet}>
          <Select size="small" value={sheet} onChange={(_, { value }) => choose(value)}>
            {sheet === "" ? <option value="">{words.choose}</option> : null}
            {names.map((name) => <option key={name} value={name}>{name}</option>)}
          </Select>
        </Field>
        {source === null ? (sheet === "" ? null : <Lead>{words.noList}</Lead>) : <Lead>{`${words.columns}: ${formats.list(columns)}`}</Lead>}
        <Payer settings={settings} />
        {checked === null || source === null ? null : (
          <>
            <dl className={styles.figures}>
              <dt>{words.payments}</dt><dd className={styles.value}>{formats.count(checked.payments.length)}</dd>
              {currenciesOf(checked.payments, settings).map((currency) => [
                <dt key={currency}>{`${fields.amount} ${currency}`}</dt>,
                <dd key={`${currency}=`} className={styles.value}><Amount value={sum(checked.payments.filter((each) => (each.currency || settings.currency) === currency).map(({ amount }) => amount))} currency={currency} /></dd>,
              ])}
              <dt>{words.total}</dt><dd className={styles.value}>{totalsOf(checked.payments, settings).controlSum}</dd>
              {checked.refused.length + source.issues.length === 0 ? null : <><dt>{words.refused}</dt><dd className={styles.value}>{formats.count(checked.refused.length + source.issues.length)}</dd></>}
            </dl>
            <IssueList issues={[...source.issues, ...checked.issues]} />
          </>
        )}
        <Buttons>
          <Button size="small" appearance="primary" disabledFocusable={!canSave} onClick={save}>{words.save}</Button>
          {canSave ? <Link as="button" onClick={() => void copy()}>{words.copy}</Link> : null}
        </Buttons>
      </PageBody>
    </Over>
  );
}

function stamped({ now }: Moment): Pick<PaymentFileSettings, "messageId" | "createdAt"> {
  return { messageId: `AVSTEM-${now.replace(/\D/g, "").slice(0, 14)}`, createdAt: now };
}

function currenciesOf(payments: readonly { readonly currency: string }[], { currency: own }: PaymentFileSettings): readonly string[] {
  return [...new Set(payments.map(({ currency }) => currency || own))].sort();
}
