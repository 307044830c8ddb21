import type { Session } from "../../src/session";
import { decide, mappedExplanation, planRun, settleMapped, undo, redo, recordStep, EMPTY_HISTORY, save, restore, type Explanation } from "../../src/session";
import type { LineId } from "../../src/domain";
import { after, AT, entry, line, lineIds, noted, nok, proposal, proposed, rowsOf } from "./build";

const ROWS = rowsOf([line("S1", "-35.00", { text: "GEBYR" }), line("S2", "-35.00", { text: "GEBYR" }), line("S3", "-900.00", { text: "HUSLEIE" })], [entry("L1", "-35.00"), entry("L3", "-900.00")]);
const mapped = (id: string, account = "7770"): Explanation =>
  mappedExplanation({ line: id as LineId, text: "GEBYR", account, accountType: "G/L Account", mappedText: "GEBYR" }, AT);
const run = (session: Session, explanations: readonly Explanation[], ...proposals: ReturnType<typeof proposal>[]): Session => {
  const decided = decide(session, { type: "propose", proposals, explanations, at: AT }, ROWS);
  if (!decided.ok) throw new Error("refused");
  return decided.value.session;
};
const explained = (session: Session): readonly string[] => [...session.explanations.values()].map(({ line: id, account, origin }) => `${String(id)} ${account} ${origin ?? "person"}`).sort();
const byPerson = (id: string, account: string) => ({ type: "explain", explanation: { line: id as LineId, match: null, kind: "fee", account, text: "", decidedAt: AT } } as const);

describe("what mappings say of lines that a run leaves over", () => {
  test("is an explanation of each such line", () => {
    expect(explained(run(after(ROWS), [mapped("S1"), mapped("S2")]))).toEqual(["S1 7770 mapping", "S2 7770 mapping"]);
  });

  test("never touches what a person explained", () => {
    expect(explained(run(after(ROWS, byPerson("S1", "7790")), [mapped("S1"), mapped("S2")]))).toEqual(["S1 7790 person", "S2 7770 mapping"]);
  });

  test("never touches what a person paired or accepted", () => {
    const paired = after(ROWS, { type: "pair", lines: lineIds("S1"), entries: [...ROWS.entries.keys()].slice(0, 1), at: AT });
    const session = run(paired, [mapped("S1")]);
    expect(noted(session)).toEqual(["M-0001 S1 = L1 matched person"]);
    expect(explained(session)).toEqual([]);
  });

  test("is said anew by the next run, and goes with the mapping", () => {
    const first = run(after(ROWS), [mapped("S1"), mapped("S2")]);
    expect(explained(run(first, [mapped("S1", "7771")]))).toEqual(["S1 7771 mapping"]);
    expect(explained(run(first, []))).toEqual([]);
  });

  test("gives way to a match that a later run finds", () => {
    const session = run(run(after(ROWS), [mapped("S1")]), [mapped("S1")], proposal(["S1"], ["L1"], { status: "matched", confidence: "high" }));
    expect(explained(session)).toEqual([]);
    expect(noted(session)).toEqual(["M-0001 S1 = L1 matched engine"]);
  });

  test("gives way to a match by hand", () => {
    const first = run(after(ROWS), [mapped("S1")]);
    const paired = decide(first, { type: "pair", lines: lineIds("S1"), entries: [...ROWS.entries.keys()].slice(0, 1), at: AT }, ROWS);
    expect(paired.ok && explained(paired.value.session)).toEqual([]);
  });

  test("becomes a person's when the person says the same", () => {
    const first = run(after(ROWS), [mapped("S1")]);
    const said = decide(first, { type: "explain", explanation: { ...mapped("S1"), kind: "other-account", origin: undefined, mappedText: undefined } as never }, ROWS);
    expect(said.ok && explained(said.value.session)).toEqual(["S1 7770 person"]);
  });

  test("does not speak of a line that waits in a suggestion found before", () => {
    expect(explained(run(after(ROWS, proposed(proposal(["S1"], ["L1"]))), [mapped("S1")]))).toEqual([]);
  });

  test("is one step with the run: undo takes both back, redo brings both", () => {
    const before = after(ROWS);
    const decision = { type: "propose", proposals: [proposal(["S3"], ["L3"], { status: "matched", confidence: "high" })], explanations: [mapped("S1")], at: AT } as const;
    const decided = decide(before, decision, ROWS);
    if (!decided.ok) throw new Error("refused");
    const history = recordStep(EMPTY_HISTORY, decision, decided.value.diff);
    expect(history.undo.map(({ label }) => label)).toEqual([{ step: "propose", count: 2 }]);
    const undone = undo(decided.value.session, history);
    expect(undone.ok && [noted(undone.value.session), explained(undone.value.session)]).toEqual([[], []]);
    const redone = undone.ok ? redo(undone.value.session, undone.value.history) : undone;
    expect(redone.ok && explained(redone.value.session)).toEqual(["S1 7770 mapping"]);
  });

  test("is found again in the saved workbook as a mapping's", () => {
    const restored = restore(save(run(after(ROWS), [mapped("S1")])));
    expect(restored.ok && restored.value && explained(restored.value.session)).toEqual(["S1 7770 mapping"]);
  });

  test("leaves the line to the engine in the next run", () => {
    const session = run(after(ROWS, byPerson("S3", "6300")), [mapped("S1")]);
    expect(planRun(session, ROWS, "unmatched").lines.map(({ id }) => id)).toEqual(["S1", "S2"]);
  });
});

test.each([
  ["a sure match goes before", proposal(["S1"], ["L1", "L3"], { confidence: "high", difference: nok("5.00") }), true],
  ["what is applied goes before", proposal(["S1"], ["L1", "L3"], { status: "matched", difference: nok("5.00") }), true],
  ["one entry of the very amount goes before: it may be booked already", proposal(["S1"], ["L1"], { confidence: "low" }), true],
  ["a guess that leaves a difference gives way", proposal(["S1"], ["L3"], { difference: nok("865.00") }), false],
  ["a guess of several entries gives way", proposal(["S1"], ["L1", "L3"]), false],
  ["what speaks of other lines is not concerned", proposal(["S3"], ["L1", "L3"]), true],
])("where an engine and a mapping speak for one line, %s", (_, said, stays) => {
  expect(settleMapped([said], new Set(lineIds("S1")))).toEqual(stays ? [said] : []);
});
