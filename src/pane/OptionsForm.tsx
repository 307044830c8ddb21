import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { dayFromIso, type Confidence, type MatchOptions } from "../domain";
import { usePane } from "./usePane";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 96px", columnGap: tokens.spacingHorizontalS, alignItems: "end" },
  narrow: { minWidth: 0 },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

/** The options as typed: texts, until all of them can be read. */
interface Draft {
  readonly before: string;
  readonly after: string;
  readonly tolerance: string;
  readonly unit: MatchOptions["tolerance"]["type"];
  readonly applyFrom: Confidence;
  readonly statementDate: string;
  readonly conventions: MatchOptions["conventions"];
}

/** Longest window that still says something about a payment. */
const LONGEST_WINDOW = 366;

const daysFrom = (text: string): number | null => (/^\d{1,3}$/.test(text.trim()) && Number(text) <= LONGEST_WINDOW ? Number(text) : null);

/** The options of matching as a form: windows, tolerance, what is applied without asking, the conventions followed. */
export function OptionsForm({ close, saved }: { close: () => void; saved?: () => void }) {
  const styles = useStyles();
  const { state: { session: { options } }, messages: { sources, frame, option }, formats, run } = usePane();
  const [draft, setDraft] = useState<Draft>(() => ({
    before: String(options.windowBefore), after: String(options.windowAfter), tolerance: formats.decimal(options.tolerance.value), unit: options.tolerance.type,
    applyFrom: options.applyFrom, statementDate: options.statementDate === null ? "" : formats.isoDay(options.statementDate),
    conventions: options.conventions,
  }));
  const change = (changed: Partial<Draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const windowBefore = daysFrom(draft.before);
  const windowAfter = daysFrom(draft.after);
  const tolerance = formats.parseDecimal(draft.tolerance);
  const isTolerance = tolerance !== null && !tolerance.startsWith("-");
  const invalid = (isWrong: boolean) => (isWrong ? { validationState: "error" as const, validationMessage: sources.badNumber } : {});
  const save = (): void => {
    if (windowBefore === null || windowAfter === null || !isTolerance) return;
    close();
    void run((reconciliation) => reconciliation.setOptions({
      windowBefore, windowAfter, tolerance: { type: draft.unit, value: tolerance }, applyFrom: draft.applyFrom, statementDate: dayFromIso(draft.statementDate),
      conventions: draft.conventions,
    }).then(saved));
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Field size="small" label={sources.daysBefore} {...invalid(windowBefore === null)}>
        <Input size="small" inputMode="numeric" value={draft.before} onChange={(_, { value }) => change({ before: value })} />
      </Field>
      <Field size="small" label={sources.daysAfter} {...invalid(windowAfter === null)}>
        <Input size="small" inputMode="numeric" value={draft.after} onChange={(_, { value }) => change({ after: value })} />
      </Field>
      <div className={styles.pair}>
        <Field size="small" label={sources.tolerance} {...invalid(!isTolerance)}>
          <Input size="small" className={styles.narrow} inputMode="decimal" value={draft.tolerance} onChange={(_, { value }) => change({ tolerance: value })} />
        </Field>
        <Field size="small" label={sources.toleranceUnit}>
          <Select size="small" value={draft.unit} onChange={(_, { value }) => change({ unit: value === "Percentage" ? "Percentage" : "Amount" })}>
            <option value="Amount">{sources.amountUnit}</option>
            <option value="Percentage">{sources.perCentUnit}</option>
          </Select>
        </Field>
      </div>
      <Field size="small" label={sources.applyFrom}>
        <Select size="small" value={draft.applyFrom} onChange={(_, { value }) => change({ applyFrom: value as Confidence })}>
          <option value="high">{sources.applyFromHigh}</option>
          <option value="medium">{sources.applyFromMedium}</option>
          <option value="low">{sources.applyFromLow}</option>
        </Select>
      </Field>
      <Field size="small" label={sources.statementDate} hint={sources.noDate}>
        <Input size="small" type="date" value={draft.statementDate} onChange={(_, { value }) => change({ statementDate: value })} />
      </Field>
      <Field size="small" label={option.conventions}>
        <Select size="small" value={draft.conventions} onChange={(_, { value }) => change({ conventions: value === "business-central" ? value : "avstem" })}>
          <option value="avstem">{option.avstem}</option>
          <option value="business-central">{option.businessCentral}</option>
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance={saved === undefined ? "secondary" : "primary"}>{sources.done}</Button>
        <Button size="small" appearance="subtle" onClick={close}>{frame.cancel}</Button>
      </div>
    </form>
  );
}
