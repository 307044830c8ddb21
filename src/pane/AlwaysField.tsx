import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { ExplanationKind, StatementLine } from "../domain";
import { checkMapping, tellingText, type SetupRow } from "../session";
import { findMapped } from "./mappedLines";
import { usePane } from "./usePane";

const useStyles = makeStyles({ always: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" }, box: { marginLeft: `calc(0px - ${tokens.spacingHorizontalS})` } });

const NO_ROWS: readonly SetupRow[] = [];

const accountTypeOf = (kind: ExplanationKind, isMoneyIn: boolean): string =>
  kind === "on-account" ? (isMoneyIn ? "customer" : "vendor") : kind === "transfer" ? "bank" : "gl";

/** A text that shall stand for the account from now on, while it is asked for. */
export interface Always {
  /** Null: this line only. */
  readonly text: string | null;
  setText(text: string | null): void;
  /** The row to keep for an explanation; null where none is wanted. */
  rowFor(part: { readonly kind: ExplanationKind; readonly account: string }): SetupRow | null;
  readonly fault: string | null;
  keep(row: SetupRow): Promise<void>;
}

/** Lets one explanation be remembered for all lines with a text. */
export function useAlways(line: StatementLine | null): Always {
  const { state: { setup }, messages: { setupFaults, setUp }, run, say } = usePane();
  const rows = setup.rows.mappings ?? NO_ROWS;
  const [text, setText] = useState<string | null>(null);
  const isMoneyIn = (line?.amount ?? 0) > 0;
  const row = (account: string, accountType: string): SetupRow => ({
    text: text?.trim() ?? "", accountType, debitAccount: accountType === "gl" && isMoneyIn ? account : "", creditAccount: accountType === "gl" && isMoneyIn ? "" : account,
    counterparty: "", from: "", to: "", isOn: "yes",
  });
  const [fault] = text === null ? [] : checkMapping(row("?", "gl"), rows);
  return {
    text, setText, fault: fault === undefined ? null : setupFaults[fault.code],
    rowFor: ({ kind, account }) => (text === null || line === null || kind === "bank-error" ? null : row(account.trim(), accountTypeOf(kind, isMoneyIn))),
    keep: (added) => run(async (reconciliation) => {
      await reconciliation.setSetup("mappings", [...rows, added]);
      if (reconciliation.state().setup.rows.mappings?.includes(added) === true) say(setUp.saved(added.text ?? ""), () => void run((again) => again.setSetup("mappings", rows)));
    }),
  };
}

/** The box under an explanation that makes it hold for all lines with a text, and what that hits on the statement. */
export function AlwaysField({ always, line, isTried }: { always: Always; line: StatementLine; isTried: boolean }) {
  const styles = useStyles();
  const { state: { lines }, messages: { mapping: words, setup }, formats } = usePane();
  const { text } = always;
  const looked = useDeferredValue(text);
  const hits = useMemo(() => {
    const row: SetupRow = { text: looked ?? "", accountType: "gl", debitAccount: line.amount > 0 ? "?" : "", creditAccount: line.amount > 0 ? "" : "?", isOn: "yes" };
    return looked === null ? 0 : findMapped([row], lines.values()).length;
  }, [looked, line, lines]);
  const problem = isTried && always.fault !== null ? { validationState: "error" as const, validationMessage: always.fault } : { hint: words.alwaysHits(hits, formats) };
  return (
    <div className={styles.always}>
      <Checkbox className={styles.box} label={words.always} checked={text !== null} onChange={(_, { checked }) => always.setText(checked === true ? tellingText(line.text) : null)} />
      {text === null ? null : (
        <Field {...problem}>
          <Input aria-label={setup.tables.mappings.columns.text} value={text} autoComplete="off" onChange={(_, { value }) => always.setText(value)} />
        </Field>
      )}
    </div>
  );
}
