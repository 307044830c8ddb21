import { type Amount, type Currency, type Day } from "../domain";
import type { BankStatement } from "./types";

/** One account of a file in one currency, with its statements in the order of the file. */
export interface FileAccount {
  readonly account: string;
  readonly currency: Currency;
  readonly statements: readonly BankStatement[];
  readonly booked: number;
  readonly pending: number;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Of the first and of the last statement by date. */
  readonly openingBalance: Amount | null;
  readonly closingBalance: Amount | null;
}

/** Lists the accounts of a file, so that a person can choose which to import. Cost: linear in lines. */
export function accountsOf(statements: readonly BankStatement[]): FileAccount[] {
  const groups = new Map<string, BankStatement[]>();
  for (const statement of statements) {
    const key = `${statement.iban || statement.account}\u0001${statement.currency}`;
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  return [...groups.values()].map(accountOf);
}

function accountOf(statements: readonly BankStatement[]): FileAccount {
  const [first] = statements as readonly [BankStatement, ...BankStatement[]];
  const ordered = inOrder(statements);
  const count = (status: "booked" | "pending"): number => statements.reduce((total, { lines }) => total + lines.filter((line) => line.status === status).length, 0);
  return {
    account: first.account, currency: first.currency, statements, booked: count("booked"), pending: count("pending"),
    from: ordered[0]?.from ?? null, to: ordered.at(-1)?.to ?? null,
    openingBalance: ordered[0]?.openingBalance ?? null, closingBalance: ordered.at(-1)?.closingBalance ?? null,
  };
}

/** Statements by their first day; the order of the file where a day is missing. */
export function inOrder(statements: readonly BankStatement[]): readonly BankStatement[] {
  if (statements.some(({ from }) => from === null)) return statements;
  return [...statements].sort((one, other) => (one.from as Day) - (other.from as Day));
}
