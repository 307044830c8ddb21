import type { EntryId, LedgerEntry } from "../../src/domain";
import { carryForward, finish, freeNumber, historyOf, nextNumber, renumber, reopen, beginStatement, candidatesFor, cutoffOf, standingsOf, type AccountBooks } from "../../src/closing";
import { outstandingOn } from "../../src/proof";
import { AT, day, entry, entryIds, line, nok } from "../session/build";
import { begun, books, decided, matched, notes, open, value } from "./build";

const on = (id: string, amount: string, iso: string): LedgerEntry => entry(id, amount, { postedOn: day(iso) });

/** January, February and March of one account: check L2 of January clears in February, L5 of March never does. */
function quarter(): AccountBooks {
  const entries = [on("L1", "500", "2026-01-10"), on("L2", "-120", "2026-01-28"), on("L3", "300", "2026-02-12"), on("L4", "-80", "2026-03-03"), on("L5", "-40", "2026-03-30")];
  const january = matched(begun(books(entries, { lastStatementNo: "", lastStatementBalance: nok("0") }), { on: "2026-01-31", closing: "500", lines: [line("S1", "500")] }), "1", "S1 = L1");
  const february = matched(begun(value(finish(january, "1")).books, { on: "2026-02-28", closing: "680", lines: [line("S2", "-120"), line("S3", "300")] }), "2", "S2 = L2", "S3 = L3");
  const march = matched(begun(value(finish(february, "2")).books, { on: "2026-03-31", closing: "600", lines: [line("S4", "-80")] }), "3", "S4 = L4");
  return value(finish(march, "3")).books;
}

describe("three months of one account", () => {
  const closed = quarter();

  test("each begins as the one before ended", () => {
    expect(historyOf(closed).map(({ statementNo, openingBalance, closingBalance, follows }) => [statementNo, openingBalance / 100, closingBalance / 100, follows]))
      .toEqual([["1", 0, 500, true], ["2", 500, 680, true], ["3", 680, 600, true]]);
  });

  test("what was open at the end of each month is kept", () => {
    expect(closed.closed.map(({ outstandingTransactions }) => outstandingTransactions)).toEqual([["L2"], [], ["L5"]]);
  });

  test("what is open goes on, with its age", () => {
    expect(carryForward(closed, day("2026-04-09"))).toEqual([{ entry: "L5", amount: nok("-40"), postedOn: day("2026-03-30"), age: 10, isCheck: false }]);
  });

  test.each([["2026-01-31", ["L2"]], ["2026-02-28", []], ["2026-03-31", ["L5"]]])("asked later, the items open on %s are the same", (iso, expected) => {
    const { transactions } = outstandingOn(standingsOf(closed), { statementNo: "", day: day(iso), open: new Map() });
    expect(transactions.map(({ entry: id }) => id)).toEqual(expected);
  });

  test("February is reopened, corrected and finished again; March stays as it is", () => {
    const reopened = value(reopen(closed, "2"));
    expect(notes(open(reopened, "2"))).toEqual(["S2 = L2", "S3 = L3"]);
    expect(reopened.account).toMatchObject({ lastStatementNo: "3", lastStatementBalance: nok("600") });
    const corrected = matched(decided(reopened, "2", { type: "unlink", lines: [], entries: entryIds("L3"), at: AT }), "2", "S3 = L3");
    const again = value(finish(corrected, "2")).books;
    expect(again.account).toEqual(closed.account);
    expect(historyOf(again)).toEqual(historyOf(closed));
  });

  test("a gap shows where a month was changed", () => {
    const reopened = value(reopen(closed, "2"));
    const less = { ...reopened, open: reopened.open.map((one) => ({ ...one, closingBalance: nok("380"), lines: one.lines.slice(0, 1) })) };
    const again = value(finish(decided(less, "2", { type: "unlink", lines: [], entries: entryIds("L3"), at: AT }), "2")).books;
    expect(historyOf(again).map(({ follows }) => follows)).toEqual([true, true, false]);
    expect(carryForward(again, day("2026-03-31")).map(({ entry: id }) => id)).toEqual(["L3", "L5"] as EntryId[]);
  });

  test("the last one reopened gives its number and balance back", () => {
    expect(value(reopen(closed, "3")).account).toMatchObject({ lastStatementNo: "2", lastStatementBalance: nok("680") });
  });
});

describe("statement numbers", () => {
  test.each([["", "1"], ["0", "1"], ["9", "10"], ["009", "010"], ["2025-12", "2025-13"], ["B12/A", "B13/A"], ["BANK", "BANK1"], ["99999999999999999999", "100000000000000000000"]])(
    "after %s comes %s", (last, next) => expect(nextNumber(last)).toBe(next));

  test("a number that a statement has is passed over, and no gap is left by one that was given up", () => {
    const account = begun(books([]), { on: null, closing: null, lines: [] });
    expect(freeNumber(account)).toBe("12");
    expect(freeNumber({ ...account, open: [] })).toBe("11");
  });

  test("an open statement gets another number with all its matches", () => {
    const account = matched(begun(books([entry("L1", "5")]), { on: null, closing: null, lines: [line("S1", "5")] }), "11", "S1 = L1");
    const renamed = value(renumber(account, "11", "15"));
    expect(notes(open(renamed, "15"))).toEqual(["S1 = L1"]);
    expect(standingsOf(renamed)[0]?.statementNo).toBe("15");
  });

  test.each([["of an open statement", "12"], ["of a finished one", "1"], ["of one finished elsewhere", "7"]])("a number %s is refused", (_what, to) => {
    const account = { ...begun(begun(quarter(), { on: null, closing: null, lines: [], no: "11" }), { on: null, closing: null, lines: [], no: "12" }), earlierNos: new Set(["7"]) };
    expect(renumber(account, "11", to)).toEqual({ ok: false, error: { code: "statement/number-taken", statementNo: to } });
    expect(beginStatement(account, { statementDate: null, statementNo: to }).ok).toBe(false);
  });

  test("a number finished meanwhile is passed over when finishing", () => {
    const account = begun(books([]), { on: "2026-03-31", closing: "1000", lines: [] });
    const finished = value(finish({ ...account, earlierNos: new Set(["11", "12"]) }, "11", { check: "strict", reopenedNo: "own", isEmptyAllowed: true, postsLines: false }));
    expect(finished.statementNo).toBe("13");
  });
});

describe("what a statement offers", () => {
  const entries = [on("L1", "5", "2026-03-31"), on("L2", "5", "2026-04-02"), entry("L3", "5", { postedOn: day("2026-03-01"), isReversed: true }), on("L4", "5", "2026-04-20")];
  test.each([["its date", "2026-03-31", [], "2026-03-31", ["L1"]], ["its latest line", "2026-03-31", [line("S1", "5", { bookedOn: day("2026-04-05") })], "2026-04-05", ["L1", "L2"]]])(
    "entries up to %s", (_what, date, lines, cutoff, expected) => {
      const account = begun(books(entries), { on: date, closing: null, lines });
      expect(cutoffOf(open(account, "11"))).toBe(day(cutoff));
      expect(value(candidatesFor(account, "11"))).toEqual(expected);
    });

  test("without a date and lines all open ones", () => {
    expect(value(candidatesFor(begun(books(entries), { on: null, closing: null, lines: [] }), "11"))).toEqual(["L1", "L2", "L4"]);
  });
});
