import { DEFAULT_OPTIONS, type Proposal } from "../../src/domain";
import { match } from "../../src/matching";
import { entry, line, pairs, run } from "./rows";

describe("what the engine may look at", () => {
  test.each([
    ["reversed", { isReversed: true }], ["settled", { isOpen: false, openAmount: 0 as never }], ["of zero", { amount: 0 as never, openAmount: 0 as never }],
  ])("an entry that is %s is left out", (_, more) => {
    const outcome = run([line("S1", "2026-03-02", "724.13", { text: "10023" })], [entry("L1", "2026-03-02", "724.13", { documentNo: "10023", ...more })]);
    expect(outcome.proposals).toEqual([]);
    expect(outcome.unmatchedEntries).toEqual(["L1"]);
  });

  test("an open invoice counts with what is still open of it", () => {
    const open = entry("L1", "2026-03-01", "1000.37", { kind: "customer", openAmount: 40_037 as never, documentNo: "10023" });
    expect(pairs(run([line("S1", "2026-03-02", "400.37", { text: "10023" })], [open]))).toEqual(["S1 = L1"]);
  });

  test("entries after the statement date and the last line are left out when a date is given", () => {
    const [rows, late] = [[line("S1", "2026-03-02", "724.13")], [entry("L1", "2026-03-05", "724.13")]];
    expect(pairs(run(rows, late))).toEqual(["S1 = L1"]);
    expect(pairs(run(rows, late, { options: { statementDate: rows[0]!.bookedOn } }))).toEqual([]);
  });

  test("a line that names no currency is in the only one named", () => {
    expect(pairs(run([line("S1", "2026-03-02", "724.13", { currency: "" })], [entry("L1", "2026-03-02", "724.13")]))).toEqual(["S1 = L1"]);
  });

  test("a line that has only a value date is dated by it", () => {
    const valued = line("S1", "", "724.13", { valueOn: line("S0", "2026-03-02", "1.00").bookedOn });
    const [only] = run([valued], [entry("L1", "2026-03-02", "724.13")]).proposals;
    expect(only!.reasons).toContainEqual({ code: "date/same", day: valued.valueOn });
  });

  test("bank accounts that both sides name keep to themselves", () => {
    const lines = [line("S1", "2026-03-02", "724.13", { accountNo: "1503.40.12345" }), line("S2", "2026-03-02", "724.13", { accountNo: "1503.40.99999" })];
    const entries = [entry("L1", "2026-03-02", "724.13", { accountNo: "1503.40.99999" }), entry("L2", "2026-03-02", "724.13", { accountNo: "1503.40.12345" })];
    expect(pairs(run(lines, entries))).toEqual(["S1 = L2", "S2 = L1"]);
  });

  test("nothing at all", () => {
    expect(run([], [])).toEqual({
      proposals: [], unmatchedLines: [], unmatchedEntries: [], work: { candidatePairs: 0, sumsTried: 0, components: 0, largestComponent: 0, componentsSolved: 0, searchSteps: 0 },
    });
    expect(run([line("S1", "2026-03-02", "1.00")], []).unmatchedLines).toEqual(["S1"]);
    expect(run([], [entry("L1", "2026-03-02", "1.00")]).unmatchedEntries).toEqual(["L1"]);
  });

  test("dates missing on either side do not stop a match", () => {
    expect(pairs(run([line("S1", "", "724.13", { text: "Check C104" })], [entry("L1", "2026-03-02", "724.13", { checkNo: "C104" })]))).toEqual(["S1 = L1"]);
    expect(pairs(run([line("S1", "2026-03-02", "724.13")], [entry("L1", "", "724.13")]))).toEqual(["S1 = L1"]);
  });
});

describe("what is applied without asking", () => {
  const only = (outcome: ReturnType<typeof run>): Proposal => outcome.proposals[0]!;
  const lines = [line("S1", "2026-03-02", "724.13", { text: "Faktura 10023" })];
  const entries = [entry("L1", "2026-03-01", "724.13", { documentNo: "10023" })];

  test("high is, lower is not, unless the user says so", () => {
    expect(only(run(lines, entries))).toMatchObject({ confidence: "high", status: "matched" });
    const doubtful = [line("S1", "2026-03-02", "300.00")];
    const rounds = [entry("L1", "2026-03-01", "300.00"), entry("L2", "2026-02-28", "900.00")];
    expect(only(run(doubtful, rounds))).toMatchObject({ status: "suggested" });
    expect(only(run(doubtful, rounds, { options: { applyFrom: "low" } }))).toMatchObject({ status: "matched" });
  });

  test("reasons carry the values that agreed", () => {
    expect(only(run(lines, entries)).reasons).toEqual([
      { code: "amount/equal", amount: 72_413, currency: "NOK" }, { code: "document-no/in-text", value: "10023" },
      { code: "date/near", days: 1 }, { code: "amount/only-one", amount: 72_413, currency: "NOK" },
    ]);
  });

  test("a runner-up is the other set, and why it lost", () => {
    const other = entry("L2", "2026-03-01", "724.13", { documentNo: "10029" });
    expect(only(run(lines, [...entries, other])).runnerUp).toEqual({ lines: ["S1"], entries: ["L2"], lost: "document-no" });
  });
});

describe("the order of what is said", () => {
  test("by the first line's date, amount and id, wherever rows stand", () => {
    const lines = [line("S3", "2026-03-04", "10.11"), line("S2", "2026-03-02", "30.33"), line("S1", "2026-03-02", "20.22")];
    const entries = [entry("L1", "2026-03-02", "20.22"), entry("L2", "2026-03-02", "30.33"), entry("L3", "2026-03-04", "10.11")];
    expect(run(lines, entries).proposals.map((one) => one.lines[0])).toEqual(["S1", "S2", "S3"]);
  });

  test("stages are told in their order", () => {
    const stages: string[] = [];
    match({ lines: [], entries: [], rejected: [], options: DEFAULT_OPTIONS }, (stage) => stages.push(stage));
    expect([...new Set(stages)]).toEqual(["index", "candidates", "assign", "explain"]);
  });
});
