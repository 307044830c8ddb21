import type { Amount, Currency, Day, StatementLine } from "../domain";
import type { StatementSource } from "../sheets";
import { bankLine, bankStatement, isIban } from "./line";
import type { CsvFormat } from "./csvFormat";
import type { BankLine, BankStatement, SkippedPlace } from "./types";

/** Gathers the rows of a table, piece by piece, into one statement for each account and currency. */
export interface Collector {
  /** `texts` are rows that only go on with the text of the row above, by row. */
  take(source: StatementSource, texts: ReadonlyMap<number, string>): void;
  finish(): { readonly statements: readonly BankStatement[]; readonly skipped: readonly SkippedPlace[] };
}

interface Group { readonly account: string; readonly currency: Currency; readonly lines: BankLine[] }

interface Ends { readonly opening: Amount | null; readonly closing: Amount | null }

/** Begins to gather a table's rows. */
export function collector(format: CsvFormat): Collector {
  const groups = new Map<string, Group>();
  const skipped: SkippedPlace[] = [];
  const ends: Ends[] = [];
  const add = (line: StatementLine, status: BankLine["status"], info: string): void => {
    const account = (line.accountNo || format.account).trim();
    const key = `${account}\u0001${line.currency}`;
    const group = groups.get(key) ?? { account, currency: line.currency, lines: [] };
    groups.set(key, group);
    group.lines.push(asBankLine(line, status, info));
  };
  return {
    take(source, texts) {
      for (const line of source.lines) {
        if (line.bookedOn !== null || line.valueOn !== null) add(line, "booked", textBelow(line, texts));
        else skipped.push({ at: { row: (line.at?.row ?? 0) + 1 }, why: "unreadable" });
      }
      for (const line of source.pending ?? []) add(line, "pending", "");
      if (source.lines.length > 0) ends.push({ opening: source.openingBalance, closing: source.closingBalance });
      for (const { row, why } of source.skipped) if (why !== "blank" && why !== "pending") skipped.push({ at: { row: row + 1 }, why });
    },
    finish() {
      const isAlone = groups.size === 1;
      const { opening, closing } = isAlone ? outerBalances(ends) : { opening: null, closing: null };
      return { statements: [...groups.values()].map((group) => statementOf(group, { opening, closing })), skipped };
    },
  };
}

/** The rows under a line that only go on with its text. */
function textBelow(line: StatementLine, texts: ReadonlyMap<number, string>): string {
  const found: string[] = [];
  for (let row = (line.at?.row ?? 0) + 1; texts.has(row); row++) found.push(texts.get(row) ?? "");
  return found.join(" ");
}

/** Opening and closing balance of all pieces, whether the newest line comes first or last. */
function outerBalances(ends: readonly Ends[]): Ends {
  const [first, second] = ends;
  const last = ends.at(-1);
  if (!first || !last) return { opening: null, closing: null };
  const isNewestFirst = second !== undefined && first.closing !== second.opening && first.opening === second.closing;
  return isNewestFirst ? { opening: last.opening, closing: first.closing } : { opening: first.opening, closing: last.closing };
}

function statementOf({ account, currency, lines }: Group, { opening, closing }: Ends): BankStatement {
  let from: Day | null = null;
  let to: Day | null = null;
  for (const { bookedOn } of lines) {
    if (bookedOn === null) continue;
    if (from === null || bookedOn < from) from = bookedOn;
    if (to === null || bookedOn > to) to = bookedOn;
  }
  return bankStatement({ account, iban: isIban(account) ? account.replaceAll(" ", "") : "", currency, from, to, openingBalance: opening, closingBalance: closing, lines });
}

function asBankLine(line: StatementLine, status: BankLine["status"], info: string): BankLine {
  return bankLine({
    bookedOn: line.bookedOn, valueOn: line.valueOn, amount: line.amount, currency: line.currency, text: line.text, remittance: line.text,
    additionalInfo: [line.additionalInfo, info].filter((part) => part !== "").join(" "), counterpartyName: line.counterpartyName, counterpartyAccount: line.counterpartyAccount,
    reference: line.reference, bankReference: line.bankReference, checkNo: line.checkNo || line.documentNo, transactionCode: line.transactionType,
    status, balance: line.balance, at: { row: (line.at?.row ?? 0) + 1 },
  });
}
