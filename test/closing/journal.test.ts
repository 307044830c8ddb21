import type { LineId } from "../../src/domain";
import {
  bankEntriesOf, deleteLine, importLines, postToAccounts, suggestLines, takePosted, transferDifferences, type AccountBooks, type DifferenceLine, type JournalAccount,
} from "../../src/closing";
import { AT, day, entry, line, lineIds, nok } from "../session/build";
import { begun, books, explained, matched, notes, open, value } from "./build";

const account = (): AccountBooks => begun(books([entry("L1", "68.65")]), {
  on: "2026-03-31", closing: null, lines: [line("S1", "58.65", { text: "Innbetaling" }), line("S2", "-35", { text: "Gebyr", documentNo: "B-7" }), line("S3", "68.65")] });
const SELF: JournalAccount = { type: "Bank Account", no: "" };

function drafts(on: AccountBooks, lines: readonly string[], balancing: JournalAccount = SELF): readonly DifferenceLine[] {
  return value(transferDifferences(on, "11", { lines: lineIds(...lines), balancing, lastLineNo: 20_000, documentNoFor: ({ id }) => `NEW-${id}` }));
}

describe("differences go to the general journal", () => {
  test("a fee: the expense is debited, the bank credited", () => {
    expect(drafts(account(), ["S2"])).toEqual([{
      lineNo: 30_000, postingDate: day("2026-03-02"), documentType: "", documentNo: "B-7", description: "Gebyr", account: { type: "G/L Account", no: "" },
      balancing: { type: "Bank Account", no: "1920" }, amount: nok("35"), line: "S2",
    }]);
  });

  test.each([
    ["another bank account keeps the sign", { type: "Bank Account", no: "1930" }, "-35"], ["a G/L account keeps the sign", { type: "G/L Account", no: "7770" }, "-35"],
    ["the bank account itself turns it", { type: "Bank Account", no: "1920" }, "35"], ["none is the bank account itself", { type: "G/L Account", no: "" }, "35"],
  ] as const)("balanced by %s", (_what, balancing, amount) => expect(drafts(account(), ["S2"], balancing)[0]?.amount).toBe(nok(amount)));

  test("only what is left of a line, and not what is left of nothing", () => {
    const on = matched(account(), "11", "S1 = L1");
    expect(drafts(on, ["S1", "S2"]).map(({ line: from, amount, documentNo, lineNo }) => [from, amount / 100, documentNo, lineNo])).toEqual([["S1", 10, "NEW-S1", 30_000], ["S2", 35, "B-7", 40_000]]);
    expect(transferDifferences(matched(account(), "11", "S3 = L1"), "11", { lines: lineIds("S3"), balancing: SELF, lastLineNo: 0, documentNoFor: () => "" }))
      .toEqual({ ok: false, error: { code: "journal/no-difference" } });
  });

  test("lines that share an entry are not linked to what is posted for them", () => {
    expect(drafts(matched(account(), "11", "S1 S3 = L1"), ["S1", "S3"]).map(({ line: from }) => from)).toEqual([null]);
  });

  test("a line without a date is refused", () => {
    const undated = begun(books([]), { on: null, closing: null, lines: [line("S1", "5", { bookedOn: null })] });
    expect(transferDifferences(undated, "11", { lines: lineIds("S1"), balancing: SELF, lastLineNo: 0, documentNoFor: () => "" })).toEqual({ ok: false, error: { code: "journal/date-missing", line: "S1" } });
  });
});

describe("what was posted is taken in", () => {
  test.each([
    ["the whole line", "S2", "-35", ["S2 = N1"]], ["what the line leaves", "S1", "-10", ["S1 = L1 N1"]], ["any other amount", "S2", "-30", []], ["the turned amount", "S2", "35", []],
  ])("%s", (_what, from, amount, expected) => {
    const before = from === "S1" ? matched(account(), "11", "S1 = L1") : account();
    const after = value(takePosted(before, "11", { posted: [{ entry: entry("N1", amount), line: from as LineId }], at: AT }));
    expect(after.entries.map(({ id }) => id)).toContain("N1");
    expect(notes(open(after, "11"))).toEqual(expected);
  });

  test("two parts posted for one line, one after the other", () => {
    const posted = [{ entry: entry("N1", "-10"), line: "S1" as LineId }, { entry: entry("N2", "-10"), line: "S1" as LineId }];
    expect(notes(open(value(takePosted(matched(account(), "11", "S1 = L1"), "11", { posted, at: AT })), "11"))).toEqual(["S1 = L1 N1"]);
  });

  test("a transfer between two own accounts brings an entry on each", () => {
    const [draft] = drafts(account(), ["S2"]);
    expect(bankEntriesOf({ ...draft!, account: { type: "Bank Account", no: "1930" } })).toEqual([{ bankAccount: "1930", amount: nok("35") }, { bankAccount: "1920", amount: nok("-35") }]);
    expect(bankEntriesOf(draft!)).toEqual([{ bankAccount: "1920", amount: nok("-35") }]);
  });
});

describe("lines are posted to the accounts chosen for them", () => {
  test("inside the period that is open; the others are said", () => {
    const on = begun(books([]), { on: null, closing: null, lines: [line("S1", "-10", { bookedOn: day("2026-03-31") }), line("S2", "-20", { bookedOn: day("2026-04-01") })] });
    const posted = value(postToAccounts(on, "11", {
      accounts: new Map([["S1" as LineId, "7770"], ["S2" as LineId, "6300"]]), from: day("2026-04-01"), to: null, lastLineNo: 0, documentNoFor: () => "" }));
    expect(posted.drafts.map(({ line: from, account: to, amount, documentType }) => [from, to.no, amount / 100, documentType])).toEqual([["S2", "6300", 20, "Payment"]]);
    expect(posted.refused).toEqual([{ code: "journal/outside-period", line: "S1", day: day("2026-03-31") }]);
  });
});

describe("lines of a statement", () => {
  const entries = [entry("L2", "7", { postedOn: day("2026-03-05"), documentNo: "CK-1", checkNo: "CK-1", text: "Sjekk" }), entry("L1", "5", { postedOn: day("2026-03-02") }),
    entry("L3", "9", { postedOn: day("2026-04-01") }), entry("L4", "1", { postedOn: day("2026-03-02"), isReversed: true })];
  const empty = begun(books(entries), { on: "2026-03-31", closing: null, lines: [] });
  const options = { from: null, to: null, isReversedIncluded: false, isMatched: true, nameLine: ({ id }: { readonly id: string }) => `N-${id}` as LineId, at: AT };

  test("are made from the books, each matched with its entry, once", () => {
    const made = value(suggestLines(empty, "11", options));
    expect(notes(open(made, "11"))).toEqual(["N-L1 = L1", "N-L2 = L2"]);
    expect(open(made, "11").lines[1]).toMatchObject({ amount: nok("7"), documentNo: "CK-1", checkNo: "CK-1", text: "Sjekk", bookedOn: day("2026-03-05") });
    expect(value(suggestLines(made, "11", options))).toEqual(made);
  });

  test("without matching, reversed ones as well, from a day on, never after the statement's date", () => {
    const made = value(suggestLines(empty, "11", { ...options, isMatched: false, isReversedIncluded: true, from: day("2026-03-02"), to: day("2026-12-31") }));
    expect(open(made, "11").lines.map(({ id }) => id)).toEqual(["N-L1", "N-L4", "N-L2"]);
    expect(notes(open(made, "11"))).toEqual([]);
  });

  test("need an end", () => {
    expect(suggestLines(begun(books(entries), { on: null, closing: null, lines: [] }), "11", options)).toEqual({ ok: false, error: { code: "finish/date-missing" } });
  });

  test("one taken off frees its entries and loses its explanation", () => {
    const two = explained(matched(account(), "11", "S1 = L1"), "11", "S2");
    const [without1, without2] = (["S1", "S2"] as const).map((id) => value(deleteLine(two, "11", { line: id as LineId, at: AT })));
    expect([notes(open(without1!, "11")), open(without1!, "11").lines.length]).toEqual([[], 2]);
    expect(open(without2!, "11").session.explanations.size).toBe(0);
    expect(deleteLine(two, "11", { line: "S9" as LineId, at: AT })).toEqual({ ok: false, error: { code: "match/row-not-found", id: "S9" } });
  });
});

describe("lines imported again", () => {
  const incoming = ["A", "B", "A", ""].map((bankReference, at) => line(`S${at + 1}`, "-1", { bankReference }));
  const none = { isRepeatAllowed: false, finishedIds: new Set<string>(), postedIds: new Set<string>(), isPostedConfirmed: false };
  test.each([
    ["an id that came before stays out", {}, ["S1", "S2", "S4"]],
    ["unless repeats are allowed", { isRepeatAllowed: true }, ["S1", "S2", "S3", "S4"]],
    ["never one of a finished statement", { isRepeatAllowed: true, finishedIds: new Set(["A"]) }, ["S2", "S4"]],
    ["one posted before only if a person says so", { isRepeatAllowed: true, postedIds: new Set(["A"]) }, ["S2", "S4"]],
    ["and then it comes", { isRepeatAllowed: true, postedIds: new Set(["A"]), isPostedConfirmed: true }, ["S1", "S2", "S3", "S4"]],
  ])("%s", (_what, more, expected) => expect(importLines([], incoming, { ...none, ...more }).taken.map(({ id }) => id)).toEqual(expected));
});
