import { Button, Field, Input, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { dayFromParts, sum, type Day, type Problem } from "../../domain";
import { checkPayments, totalsOf, writePaymentFile, type PaymentFileSettings } from "../../posting";
import type { PaymentsSource } from "../../sheets";
import { Amount } from "../Figures";
import { IssueList } from "../IssueList";
import { sayProblem } from "../messages";
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
  // There from the start, so that what comes into it is heard; empty it takes no room.
  heard: { display: "contents" },
});

const VERSIONS = ["09", "03"] as const;

/** The time here, as the file wants it. */
function momentOf(date: Date): Moment {
  const two = (value: number): string => String(value).padStart(2, "0");
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return { now: `${year}-${two(month)}-${two(day)}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`, today: dayFromParts(year, month, day) ?? (0 as Day) };
}

interface SettingProps {
  readonly label: string;
  readonly value: string;
  set(value: string): void;
}

/** A value as it is shown while it is being set: what was typed or chosen stands until what is kept changes. */
function useShown(value: string): readonly [string, (text: string) => void] {
  const [shown, show] = useState(value);
  useEffect(() => show(value), [value]);
  return [shown, show];
}

function Typed({ label, value, set, isUpper = false, fault = null }: SettingProps & { readonly isUpper?: boolean; readonly fault?: string | null }) {
  const [text, setText] = useShown(value);
  const take = (): void => {
    const typed = isUpper ? text.trim().toUpperCase() : text.trim();
    setText(typed);
    if (typed !== value) set(typed);
  };
  return (
    <Field size="small" label={label} {...(fault === null ? {} : { validationState: "error" as const, validationMessage: fault })}>
      <Input size="small" className={useStyles().narrow} value={text} autoComplete="off" onChange={(_, change) => setText(change.value)} onBlur={take} onKeyDown={(event) => { if (event.key === "Enter") take(); }} />
    </Field>
  );
}

function Chosen({ label, value, set, choices }: SettingProps & { readonly choices: readonly (readonly [value: string, text: string])[] }) {
  const [chosen, choose] = useShown(value);
  return (
    <Field size="small" label={label}>
      <Select size="small" value={chosen} onChange={(_, change) => { choose(change.value); set(change.value); }}>{choices.map(([each, text]) => <option key={each} value={each}>{text}</option>)}</Select>
    </Field>
  );
}

/** The payments of the chosen sheet; of the first that lists any where none was chosen. Read again when the workbook's sheets are. */
function usePayments(): { readonly source: PaymentsSource | null; readonly sheet: string; choose(sheet: string): void; again(): Promise<PaymentsSource | null> } {
  const { reconciliation, state: { sheets } } = usePane();
  const [sheet, choose] = useState("");
  const [source, setSource] = useState<PaymentsSource | null>(null);
  useEffect(() => {
    let isWanted = true;
    void reconciliation.readPayments(sheet === "" ? null : sheet).then((read) => { if (isWanted) setSource(read); });
    return () => { isWanted = false; };
  }, [reconciliation, sheet, sheets]);
  const shown = sheet || (source?.sheet ?? "");
  const again = async (): Promise<PaymentsSource | null> => {
    const read = await reconciliation.readPayments(shown === "" ? null : shown);
    setSource(read);
    return read;
  };
  return { source, sheet: shown, choose, again };
}

/** Who pays, and how the file is written. */
function Payer({ settings, wrong }: { readonly settings: PaymentFileSettings; readonly wrong: Problem | null }) {
  const { messages: { paymentFile: words }, messages, formats, run } = usePane();
  const set = (id: string) => (value: string): void => void run((reconciliation) => reconciliation.setPosting({ ofLayouts: { [PAYMENT_FILE]: { [id]: value } } }));
  return (
    <Group title={words.from}>
      <Typed label={words.company} value={settings.name} set={set("name")} />
      <Typed label={words.account} value={settings.account} set={set("account")} fault={wrong === null ? null : sayProblem(wrong, messages, formats)} />
      <Pair>
        <Typed label={words.bic} value={settings.bic} set={set("bic")} />
        <Typed label={words.currency} value={settings.currency} set={set("currency")} isUpper />
      </Pair>
      <Typed label={words.organisation} value={settings.organisationId} set={set("organisationId")} />
      <Pair>
        <Chosen label={words.version} value={settings.version} set={set("version")} choices={VERSIONS.map((version) => [version, `pain.001.001.${version}`])} />
        <Chosen label={words.letters} value={settings.letters} set={set("letters")} choices={[["nordic", words.nordic], ["latin", words.latin]]} />
      </Pair>
      <Box label={words.batch} isTicked={settings.isBatchBooked} tick={(isTicked) => set("batch")(isTicked ? "yes" : "no")} />
    </Group>
  );
}

/** Makes a file of payments from a sheet: what was understood, who pays, what is wrong, what it adds up to. */
export function PaymentFilePage() {
  const styles = useStyles();
  const { state, messages: { pages, paymentFile: words, fields }, formats, lay, say, run, reconciliation } = usePane();
  const { source, sheet, choose, again } = usePayments();
  const [moment] = useState(() => momentOf(new Date()));
  const settings = useMemo(() => paymentSettings(state.posting, accountOf(state), moment), [state, moment]);
  const checked = useMemo(() => (source === null ? null : checkPayments(source.payments, settings)), [source, settings]);
  const names = state.sheets.filter(({ role, isVisible }) => role === null && isVisible).map(({ name }) => name);
  // The sheet is read once more, after all that was typed here: the file holds what stands there now.
  const file = async (): Promise<ReturnType<typeof writePaymentFile> | null> => {
    const [read, time] = [await again(), momentOf(new Date())];
    const now = reconciliation.state();
    const last = { ...paymentSettings(now.posting, accountOf(now), time), ...stamped(time) };
    const { payments } = checkPayments(read?.payments ?? [], last);
    return payments.length === 0 ? null : writePaymentFile(payments, last);
  };
  const save = async (): Promise<void> => {
    const made = await file();
    if (made === null) return;
    saveFile(made.name, made.text, "application/xml");
    say(`${words.saved} ${made.name}`);
  };
  const copy = async (): Promise<void> => {
    const made = await file();
    if (made === null) return;
    await navigator.clipboard.writeText(made.text);
    say(words.copied);
  };
  // A wrong account is told at its field; one that is missing among the rest, since nobody has typed it yet.
  const wrong = checked?.issues.find((issue) => issue.code === "payment/debtor-account" && issue.text !== "") ?? null;
  const issues = [...(source?.issues ?? []), ...(checked?.issues ?? []).filter((issue) => issue !== wrong)];
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
        <Payer settings={settings} wrong={wrong} />
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
          </>
        )}
        <div className={styles.heard} role="status" aria-atomic={false}><IssueList issues={issues} /></div>
        <Buttons>
          <Button size="small" appearance="primary" disabledFocusable={!canSave} onClick={() => void run(save)}>{words.save}</Button>
          {canSave ? <Link as="button" onClick={() => void run(copy)}>{words.copy}</Link> : null}
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
