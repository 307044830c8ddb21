import type { FinishedFacts, KeptStatement } from "../../../src/closing";
import { dayFromIso, type Amount } from "../../../src/domain";
import { EMPTY_HISTORY, emptySession } from "../../../src/session";
import { OPENING, ROWS } from "./january";

const money = (kroner: number): Amount => (kroner * 100) as Amount;

function statement(id: number, statementNo: string, finished: FinishedFacts | null): KeptStatement {
  return {
    id, account: "1920", statementNo, from: null, openingBalance: null, closingBalance: null, bookOpeningBalance: null, sources: { bank: "Bank", book: "1920", beside: [] }, hasRun: true,
    session: emptySession(), history: EMPTY_HISTORY, otherLines: [], finished,
  };
}

function facts(iso: string, openingBalance: Amount, closingBalance: Amount): FinishedFacts {
  const [entry] = ROWS.entries.values();
  return {
    closedOn: dayFromIso(iso)!, finishedAt: `${iso}T12:00:00Z`, previousNo: "", openingBalance, closingBalance, currency: "NOK", bookBalance: closingBalance, outstandingTransactions: [], outstandingChecks: [],
    carried: entry ? [{ ...entry, at: null }] : [], bankErrors: money(0), expected: [], documents: 2, lines: 284,
  };
}

/** October to December of the account: November does not begin as October ended, one more is laid aside. */
export const AUTUMN: readonly KeptStatement[] = [
  statement(11, "24-10", facts("2024-10-31", money(40_000), money(44_250))), statement(12, "24-11", facts("2024-11-30", money(44_200), money(47_800))),
  statement(13, "24-12", facts("2024-12-31", money(47_800), OPENING)), statement(14, "25-02", null),
];
