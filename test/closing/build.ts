import { bankAccount, type BankAccount, type EntryId, type LedgerEntry, type LineId, type MatchOptions, type StatementLine } from "../../src/domain";
import { beginStatement, findOpen, newBooks, rowsFor, withOpen, type AccountBooks, type Reconciliation } from "../../src/closing";
import { decide, type Decision, type Explanation } from "../../src/session";
import { AT, day, nok } from "../session/build";

/** Takes the value of a result that must be one. */
export function value<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Bank account 1920 with 1 000.00 on statement 10, and these entries. */
export function books(entries: readonly LedgerEntry[], more: Partial<BankAccount> = {}): AccountBooks {
  return newBooks(bankAccount("1920", { currency: "NOK", lastStatementNo: "10", lastStatementBalance: nok("1000"), ...more }), entries);
}

export interface Statement {
  readonly on: string | null;
  readonly closing: string | null;
  readonly lines: readonly StatementLine[];
  readonly no?: string;
  readonly options?: MatchOptions;
}

/** The account with a statement begun on it. */
export function begun(account: AccountBooks, { on, closing, lines, no, options }: Statement): AccountBooks {
  return value(beginStatement(account, {
    statementDate: on === null ? null : day(on), closingBalance: closing === null ? null : nok(closing), lines, ...(no === undefined ? {} : { statementNo: no }), ...(options ? { options } : {}),
  }));
}

/** The open statement of a number. */
export function open(account: AccountBooks, no: string): Reconciliation {
  return value(findOpen(account, no));
}

/** The account after a decision on a statement. */
export function decided(account: AccountBooks, no: string, decision: Decision): AccountBooks {
  const on = open(account, no);
  return withOpen(account, { ...on, session: value(decide(on.session, decision, rowsFor(account, on))).session });
}

/** The account after lines and entries of a statement are matched by hand: "S1 = L1 L2". */
export function matched(account: AccountBooks, no: string, ...pairs: readonly string[]): AccountBooks {
  return pairs.reduce((now, pair) => {
    const [lines, entries] = pair.split(" = ").map((side) => side.split(" "));
    return decided(now, no, { type: "link", lines: lines as readonly string[] as readonly LineId[], entries: entries as readonly string[] as readonly EntryId[], at: AT });
  }, account);
}

/** The account after a line is explained as a fee. */
export function explained(account: AccountBooks, no: string, line: string, account2 = "7770"): AccountBooks {
  const explanation: Explanation = { line: line as LineId, match: null, kind: "fee", account: account2, text: "", decidedAt: AT };
  return decided(account, no, { type: "explain", explanation });
}

/** The matches of a statement as a bookkeeper would note them. */
export function notes({ session }: Reconciliation): readonly string[] {
  return [...session.matches.values()].filter(({ status }) => status === "matched").map(({ lines, entries }) => `${lines.join(" ")} = ${entries.join(" ")}`).sort();
}
