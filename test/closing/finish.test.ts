import { checkFinish, finish, reopen, STRICT_CLOSING, type AccountBooks, type ClosingPolicy } from "../../src/closing";
import { DEFAULT_OPTIONS } from "../../src/domain";
import { day, entry, line, nok } from "../session/build";
import { begun, books, decided, explained, matched, notes, open, value } from "./build";
import { AT, lineIds } from "../session/build";

const BC: ClosingPolicy = { ...STRICT_CLOSING, check: "business-central", reopenedNo: "next" };
const march = (more: { readonly on?: string | null; readonly closing?: string | null; readonly second?: string; readonly blocked?: boolean } = {}): AccountBooks => begun(
  books([entry("L1", "500"), entry("L2", "-200"), entry("L3", "-75")], { isBlocked: more.blocked ?? false }),
  { on: more.on === undefined ? "2026-03-31" : more.on, closing: more.closing === undefined ? "1300" : more.closing, lines: [line("S1", "500"), line("S2", more.second ?? "-200")] });

function codes(account: AccountBooks, policy?: ClosingPolicy): readonly string[] {
  return checkFinish(account, open(account, "11"), policy).map(({ code }) => code);
}

describe("a statement is finished", () => {
  const finished = value(finish(matched(march(), "11", "S1 = L1", "S2 = L2"), "11"));

  test("its entries are closed, the others stay open", () => {
    expect(finished.statementNo).toBe("11");
    expect(finished.books.open).toEqual([]);
    expect(finished.books.closed[0]).toMatchObject({
      statementNo: "11", closedOn: day("2026-03-31"), closingBalance: nok("1300"), entries: ["L1", "L2"], outstandingTransactions: ["L3"], outstandingChecks: [], bookBalance: nok("225"),
    });
  });

  test("the account carries its number and balance on", () => {
    expect(finished.books.account).toMatchObject({ lastStatementNo: "11", lastStatementBalance: nok("1300") });
    const next = begun(finished.books, { on: "2026-04-30", closing: null, lines: [] });
    expect(open(next, "12").openingBalance).toBe(nok("1300"));
  });

  test("a closed entry cannot be matched again", () => {
    const next = begun(finished.books, { on: "2026-04-30", closing: "1800", lines: [line("S3", "500")] });
    expect(() => matched(next, "12", "S3 = L1")).toThrow("match/entry-closed");
  });
});

describe("a statement is not finished", () => {
  test.each([
    ["without a date", march({ on: null }), ["S1 = L1", "S2 = L2"], ["finish/date-missing"]],
    ["without a closing balance", march({ closing: null }), ["S1 = L1", "S2 = L2"], ["finish/balance-missing"]],
    ["where its lines do not come to the closing balance", march({ closing: "1301" }), ["S1 = L1", "S2 = L2"], ["finish/does-not-foot"]],
    ["on a blocked account", march({ blocked: true }), ["S1 = L1", "S2 = L2"], ["finish/account-blocked"]],
    ["with a line that has no entry", march(), ["S1 = L1"], ["proof/line-unexplained"]],
    ["with a difference that nobody explained", march({ second: "-203", closing: "1297" }), ["S1 = L1", "S2 = L2"], ["proof/difference-unexplained"]],
    ["with two lines that do not come to their entry", march({ second: "100", closing: "1600" }), ["S1 S2 = L1"], ["finish/group-differs", "proof/difference-unexplained"]],
  ])("%s", (_what, account, pairs, expected) => {
    const before = matched(account, "11", ...pairs);
    expect(codes(before)).toEqual(expected);
    expect(finish(before, "11").ok).toBe(false);
  });

  test("without lines, unless a person says so", () => {
    const empty = begun(books([]), { on: "2026-03-31", closing: "1000", lines: [] });
    expect(codes(empty)).toEqual(["finish/no-lines"]);
    expect(codes(empty, { ...STRICT_CLOSING, isEmptyAllowed: true })).toEqual([]);
  });

  test("whose matched rows are gone", () => {
    const before = matched(march(), "11", "S1 = L1", "S2 = L2");
    expect(codes({ ...before, entries: before.entries.slice(1) })).toContain("finish/rows-gone");
  });

  test("a line explained needs no entry", () => {
    expect(codes(explained(matched(march(), "11", "S1 = L1"), "11", "S2"))).toEqual([]);
  });

  test("that is not there", () => {
    expect(finish(march(), "99")).toEqual({ ok: false, error: [{ code: "statement/not-found", statementNo: "99" }] });
  });
});

describe("differences of +50 and −50 that cancel out", () => {
  const account = matched(begun(books([entry("L1", "500"), entry("L2", "-200")]), {
    on: "2026-03-31", closing: "1300", lines: [line("S1", "550"), line("S2", "-250")] }), "11", "S1 = L1", "S2 = L2");

  test("pass under Business Central's check and not under the strict one", () => {
    expect(codes(account, BC)).toEqual([]);
    expect(codes(account)).toEqual(["proof/difference-unexplained", "proof/difference-unexplained"]);
  });

  test("a sum of differences is refused under both", () => {
    const off = matched(begun(books([entry("L1", "500"), entry("L2", "-200")]), { on: "2026-03-31", closing: "1350", lines: [line("S1", "550"), line("S2", "-200")] }), "11", "S1 = L1", "S2 = L2");
    expect(checkFinish(off, open(off, "11"), BC)).toEqual([{ code: "finish/difference", amount: nok("50"), currency: "NOK" }]);
  });
});

describe("a finished statement is reopened", () => {
  const before = explained(matched(march(), "11", "S1 = L1"), "11", "S2");
  const { books: finished } = value(finish(before, "11"));

  test("everything is as it was: lines, matches, explanations, number, balances", () => {
    expect(value(reopen(finished, "11"))).toEqual(before);
  });

  test("in Business Central's way it gets the next number, and the account keeps its last", () => {
    const reopened = value(reopen(finished, "11", BC));
    expect(reopened.open.map(({ statementNo }) => statementNo)).toEqual(["12"]);
    expect(reopened.account).toMatchObject({ lastStatementNo: "11", lastStatementBalance: nok("1000") });
    expect(notes(open(reopened, "12"))).toEqual(["S1 = L1"]);
  });

  test.each([["11", "statement/number-taken"], ["77", "statement/not-found"]])("number %s: %s", (no, code) => {
    const beside = { ...finished, open: [{ ...open(before, "11") }] };
    expect(reopen(beside, no)).toMatchObject({ ok: false, error: { code } });
  });
});

describe("matching by hand", () => {
  const rows = begun(books([entry("L1", "85"), entry("L2", "85"), entry("L3", "170")]), { on: "2026-03-31", closing: null, lines: [line("S1", "127.50"), line("S2", "127.50"), line("S3", "85")] });

  test("an entry is added to a line that has one, beyond its amount", () => {
    expect(notes(open(matched(rows, "11", "S1 = L1", "S1 = L2"), "11"))).toEqual(["S1 = L1 L2"]);
  });

  test("an entry is taken from the line that has it", () => {
    expect(notes(open(matched(rows, "11", "S1 = L1 L2", "S2 = L1"), "11"))).toEqual(["S1 = L2", "S2 = L1"]);
  });

  test("several lines leave what they had and share the entry", () => {
    expect(notes(open(matched(rows, "11", "S1 = L1", "S1 S2 = L3"), "11"))).toEqual(["S1 S2 = L3"]);
  });

  test("a line that shared an entry and gets one of its own leaves the others without", () => {
    expect(notes(open(matched(rows, "11", "S1 S2 = L3", "S1 = L1"), "11"))).toEqual(["S1 = L1"]);
  });

  test("one of several lines taken out leaves the rest matched, and under Business Central's conventions none", () => {
    const unlinked = { type: "unlink", lines: lineIds("S1"), entries: [], at: AT } as const;
    expect(notes(open(decided(matched(rows, "11", "S1 S2 = L3"), "11", unlinked), "11"))).toEqual(["S2 = L3"]);
    const asBc = begun(books([entry("L3", "170")]), { on: null, closing: null, lines: [line("S1", "85"), line("S2", "85")], options: { ...DEFAULT_OPTIONS, conventions: "business-central" } });
    expect(notes(open(decided(matched(asBc, "11", "S1 S2 = L3"), "11", unlinked), "11"))).toEqual([]);
  });

  test.each([["S1 S2 = L1 L2", "business-central", "match/several-to-several"], ["S1 = L9", "avstem", "match/row-not-found"]] as const)("%s under the conventions of %s: %s", (pair, conventions, code) => {
    const account = begun(books([entry("L1", "85"), entry("L2", "85")]), { on: null, closing: null, lines: [line("S1", "85"), line("S2", "85")], options: { ...DEFAULT_OPTIONS, conventions } });
    expect(() => matched(account, "11", pair)).toThrow(code);
  });

  test("several lines with several entries are one match by default", () => {
    expect(notes(open(matched(rows, "11", "S1 S2 = L1 L2 L3"), "11"))).toEqual(["S1 S2 = L1 L2 L3"]);
  });
});
