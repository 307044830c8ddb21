import { readFileSync } from "node:fs";
import { join } from "node:path";
import { finish, renumber, reopen, rowsFor, rowsToMatch, STRICT_CLOSING, type AccountBooks } from "../../src/closing";
import { DEFAULT_OPTIONS, type MatchOptions } from "../../src/domain";
import { match } from "../../src/matching";
import { exact, near } from "../../src/matching/conventions/nearness";
import { outstandingOn, statementFigures } from "../../src/proof";
import { appliedByLine, planRun } from "../../src/session";
import { begun, books, decided, matched, notes, open, value } from "../closing/build";
import { entry, line, pairs, run } from "../matching/rows";
import { AT, day, nok } from "../session/build";

/** The minimal acceptance tests of parity with Business Central, one a point, in their order. */
const BC: MatchOptions = { ...DEFAULT_OPTIONS, conventions: "business-central", windowBefore: 0, windowAfter: 0 };
const within = (days: number): Partial<MatchOptions> => ({ conventions: "business-central", windowBefore: days, windowAfter: days });

/** Each point by the tests that prove the whole of it: file and title. */
const PROVED: readonly (readonly [point: number, what: string, file: string, title: string])[] = [
  [1, "measures of text, every vector", "matching/nearness.test.ts", "Business Central's two measures of text"],
  [2, "amounts at the edge", "cases/acceptance.test.ts", "2. a line of %s against an entry of 1000.00"],
  [3, "the worked example, whole", "matching/businessCentral.test.ts", "the worked example of its documentation"], [3, "with another lump", "cases/acceptance.test.ts", "3. the worked example with a lump of %s"],
  [4, "the window of days", "cases/acceptance.test.ts", "4. a line of %s, tolerance two days"],
  [5, "one line is displaced", "cases/acceptance.test.ts", "5. two exact pairs win, the line with a part of the document number is left over"],
  [6, "the nearer amount", "cases/acceptance.test.ts", "6. of two near-identical numbers the nearer amount"], [7, "four checks", "cases/acceptance.test.ts", "7. four checks of one amount, each to its own number"],
  [8, "matches by hand kept or replaced", "cases/acceptance.test.ts", "8. a manual cross-match after a run %s"],
  [9, "several with several, several with one", "cases/acceptance.test.ts", "9. several lines with several entries are refused; several with one leave the gap on the last"],
  [10, "the truth table", "proof/figures.test.ts", "outstanding on 31 January"], [10, "the figures of January", "proof/figures.test.ts", "January of the specification"],
  [10, "the gap is what lines leave", "cases/acceptance.test.ts", "10. what is outstanding, and that the adjusted balance differs by what lines leave"],
  [11, "differences that cancel out", "cases/acceptance.test.ts", "11. differences of +50 and −50: %s"], [11, "what is said of them", "closing/refusals.test.ts", "two differences that cancel each other out"],
  [12, "undone and renumbered", "cases/acceptance.test.ts", "12. undone and given its number back, with all matches in place"],
];

test.each(PROVED)("point %i, %s: %s, “%s”", (_point, _what, file, title) => {
  const source = readFileSync(join(__dirname, "..", file), "utf8").replace(/^const PROVED[^]*?^\];/m, "");
  expect(source).toContain(`"${title}"`);
});

test("no point is without a test", () => expect([...new Set(PROVED.map(([point]) => point))]).toEqual(Array.from({ length: 12 }, (_, at) => at + 1)));

describe("in step with Business Central", () => {
  test("1. two measures of text", () => {
    expect([near("NORDIC SUPL AS", "Nordic Supplies AS"), exact("NORDIC SUPL AS", "Nordic Supplies AS")]).toEqual([71, 55]);
    expect([near("ABXXXXCD", "XXXXABCD"), exact("ABXXXXCD", "XXXXABCD")]).toEqual([100, 50]);
  });

  test.each([["600.00", 0], ["600.01", 1], ["1099.99", 1], ["1100.00", 0], ["-1000.00", 0]])("2. a line of %s against an entry of 1000.00", (amount, count) => {
    const outcome = run([line("S1", "2026-01-05", amount, { text: "INV-10023" })], [entry("L1", "2026-01-05", "1000.00", { documentNo: "INV-10023" })], { options: within(0) });
    expect(outcome.proposals).toHaveLength(count);
  });

  test.each([["3000.00", []], ["1900.00", ["40000 = 504"]]])("3. the worked example with a lump of %s", (lump, expected) => {
    const lines = [line("30000", "2026-01-07", "980.00", { text: "Acme faktura 10077" }), line("40000", "2026-01-07", lump, { text: "Samlebetaling 10080 10081" })];
    const entries = [entry("503", "2026-01-07", "1000.00", { documentNo: "10077", text: "Acme" }), entry("504", "2026-01-07", "1800.00", { documentNo: "10080", text: "Beta" }), entry("505", "2026-01-07", "1200.00", { documentNo: "10081", text: "Beta" })];
    expect(pairs(run(lines, entries, { options: within(1) }))).toEqual(["30000 = 503", ...expected]);
  });

  test.each([["2026-01-05", ["03", "04", "05", "06", "07"]], ["", ["02", "03", "04", "05", "06", "07", "08"]]])("4. a line of %s, tolerance two days", (date, days) => {
    const found = ["02", "03", "04", "05", "06", "07", "08"].filter((one) => run([line("S1", date, "10.00"), line("S2", "2026-01-31", "1.00")], [entry("L1", `2026-01-${one}`, "10.00")], { options: within(2) }).proposals.length > 0);
    expect(found).toEqual(days);
  });

  test("5. two exact pairs win, the line with a part of the document number is left over", () => {
    const lines = [line("S1", "2026-01-05", "-73590", { text: "BANK000073600" }), line("S2", "2026-01-05", "-600", { text: "DOC-600-01" }), line("S3", "2026-01-05", "-73600")];
    const entries = [entry("L1", "2026-01-05", "-73600", { documentNo: "BANK0000736001" }), entry("L2", "2026-01-05", "-600", { documentNo: "DOC-600-01" })];
    const outcome = run(lines, entries, { options: within(0) });
    expect([pairs(outcome), outcome.unmatchedLines]).toEqual([["S2 = L2", "S3 = L1"], ["S1"]]);
  });

  test("6. of two near-identical numbers the nearer amount", () => {
    const entries = [entry("L1", "2026-01-05", "-710", { documentNo: "BANKSN000000000532" }), entry("L2", "2026-01-05", "-720", { documentNo: "BANKSN000000000533" })];
    expect(pairs(run([line("S1", "2026-01-05", "-730", { text: "BANKSN00000000053" })], entries, { options: within(0) }))).toEqual(["S1 = L2"]);
  });

  test("7. four checks of one amount, each to its own number", () => {
    const lines = ["C004", "C003", "C002", "C001"].map((no, at) => line(`S${at + 1}`, "2026-01-05", "-100", { text: `Check ${no}` }));
    const entries = ["C001", "C002", "C003", "C004"].map((no, at) => entry(`L${at + 1}`, "2026-01-05", "-100", { documentNo: no }));
    expect(pairs(run(lines, entries, { options: within(0) }))).toEqual(["S1 = L4", "S2 = L3", "S3 = L2", "S4 = L1"]);
  });

  test.each([["unmatched", ["S1 = L2", "S2 = L1"]], ["redo-all", ["S1 = L1", "S2 = L2"]]] as const)("8. a manual cross-match after a run %s", (mode, expected) => {
    const account = begun(books([entry("L1", "2026-01-05", "100", { text: "Nordlys" }), entry("L2", "2026-01-05", "200", { text: "Fjordmat" })]),
      { on: "2026-01-31", closing: null, lines: [line("S1", "2026-01-05", "100"), line("S2", "2026-01-05", "200")], options: BC });
    const crossed = matched(account, "11", "S1 = L2", "S2 = L1");
    const plan = planRun(open(crossed, "11").session, rowsToMatch(crossed, open(crossed, "11")), mode);
    const { proposals } = match({ lines: plan.lines, entries: plan.entries, rejected: plan.rejected, options: BC });
    expect(notes(open(decided(crossed, "11", { type: "propose", proposals, replaces: plan.replaces, at: AT }), "11"))).toEqual(expected);
  });

  test("9. several lines with several entries are refused; several with one leave the gap on the last", () => {
    const account = begun(books([entry("L1", "2026-01-05", "3000"), entry("L2", "2026-01-05", "40")]),
      { on: "2026-01-31", closing: null, lines: [line("S1", "2026-01-05", "2000"), line("S2", "2026-01-05", "1000"), line("S3", "2026-01-05", "40")], options: BC });
    expect(() => matched(account, "11", "S1 S2 = L1 L2")).toThrow("match/several-to-several");
    const three = matched(account, "11", "S1 S2 S3 = L1");
    const [only] = open(three, "11").session.matches.values();
    expect([...appliedByLine(only!, rowsFor(three, open(three, "11"))).values()]).toEqual([nok("2000"), nok("1000"), 0]);
  });

  test("10. what is outstanding, and that the adjusted balance differs by what lines leave", () => {
    const posted = entry("L1", "2026-01-20", "-900", { checkNo: "1008" });
    const standings = [{ entry: posted, statementNo: "", isClosed: false, closedOn: null }];
    const view = { statementNo: "11", day: day("2026-01-31"), open: new Map([["11", day("2026-01-31")]]) };
    expect(outstandingOn(standings, view).checksTotal).toBe(nok("-900"));
    const account = begun(books([posted]), { on: "2026-01-31", closing: "965", lines: [line("S1", "2026-01-09", "-35")] });
    const { lines, session } = open(account, "11");
    const figures = statementFigures({ lines, session, standings, view, currency: "NOK", ledgerAccount: null, openingBalance: nok("0"), closingBalance: nok("-35") });
    expect([figures.gap, figures.sumOfDifferences]).toEqual([nok("-35"), nok("-35")]);
  });

  test.each([["business-central", true], ["strict", false]] as const)("11. differences of +50 and −50: %s", (check, passes) => {
    expect(finish(fifty(), "11", { ...STRICT_CLOSING, check }).ok).toBe(passes);
  });

  test("12. undone and given its number back, with all matches in place", () => {
    const finished = value(finish(fifty(), "11", { ...STRICT_CLOSING, check: "business-central" })).books;
    const undone = value(reopen(finished, "11", { reopenedNo: "next" }));
    expect(undone.open.map(({ statementNo }) => statementNo)).toEqual(["12"]);
    expect(notes(open(value(renumber(undone, "12", "11")), "11"))).toEqual(["S1 = L1", "S2 = L2"]);
  });
});

function fifty(): AccountBooks {
  const account = begun(books([entry("L1", "2026-01-05", "100"), entry("L2", "2026-01-05", "300")]),
    { on: "2026-01-31", closing: "1400", lines: [line("S1", "2026-01-05", "150"), line("S2", "2026-01-05", "250")], options: BC });
  return matched(account, "11", "S1 = L1", "S2 = L2");
}
