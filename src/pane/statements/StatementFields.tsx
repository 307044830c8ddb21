import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { dayFromIso } from "../../domain";
import { statementDate } from "../reconcileFigures";
import { usePane } from "../usePane";
import { accountOf, lastOf, numberOf } from "./books";
import { othersOf, statedBalances } from "./sight";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, alignItems: "start" },
  narrow: { minWidth: 0 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly type?: "text" | "date";
  set(value: string): void;
}

/** A value that is taken when the field is left, or with Enter. */
function Typed({ label, value, hint, type = "text", set }: TypedProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const take = (): void => { if (text.trim() !== value) set(text.trim()); };
  return (
    <Field size="small" label={label} {...(hint === undefined ? {} : { hint })}>
      <Input size="small" className={useStyles().narrow} type={type} value={text} autoComplete="off" onChange={(_, change) => setText(change.value)} onBlur={take}
        onKeyDown={(event) => { if (event.key === "Enter") take(); }} />
    </Field>
  );
}

/** Number, date and first day of the statement being worked on, and which lines of the sheet are not on it. */
export function StatementFields() {
  const styles = useStyles();
  const { state, messages: { closing: words }, formats, run } = usePane();
  const { statement: { from }, session: { options }, sight } = state;
  const number = useMemo(() => numberOf(state), [state]);
  const shown = options.statementDate ?? statementDate(state);
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <Typed label={words.number} value={number} set={(statementNo) => void run((reconciliation) => reconciliation.statements.set({ statementNo }))} />
        <Typed label={words.date} type="date" value={shown === null ? "" : formats.isoDay(shown)} set={(text) => void run((reconciliation) => reconciliation.setOptions({ statementDate: dayFromIso(text) }))} />
      </div>
      <Typed label={words.firstDay} type="date" hint={words.fromHint} value={from === null ? "" : formats.isoDay(from)} set={(text) => void run((reconciliation) => reconciliation.statements.set({ from: dayFromIso(text) }))} />
      {sight === null ? null : (
        <>
          {sight.later === 0 ? null : <p className={styles.note}>{words.later(sight.later, formats)}</p>}
          {sight.earlier === 0 ? null : <p className={styles.note}>{words.earlier(sight.earlier, formats)}</p>}
          {sight.elsewhere === 0 ? null : <p className={styles.note}>{words.elsewhere(sight.elsewhere, formats)}</p>}
        </>
      )}
      <Gap />
    </div>
  );
}

/** Says where the statement does not begin as the account's last one ended. */
function Gap() {
  const styles = useStyles();
  const { state, messages: { closing: words }, formats } = usePane();
  const last = lastOf(othersOf(state));
  const opening = statedBalances(state).openingBalance ?? state.proof?.openingBalance ?? null;
  if (!last?.finished || opening === null || opening === last.finished.closingBalance) return null;
  const { currency, closingBalance } = last.finished;
  return <p className={styles.note}>{words.gap(formats.money(closingBalance, currency), formats.money(opening, currency))}</p>;
}

/** What the account goes by: the card's number and name. */
export function useAccountName(): string {
  const { state, messages: { closing: words } } = usePane();
  const { number, name } = accountOf(state);
  return [number, name].filter((text) => text !== "").join(" ") || words.noAccount;
}
