import {
  decide, emptySession, EMPTY_HISTORY, nextLabels, recordStep, redo, restore, save, undo, type Decision, type History, type Session,
} from "../../src/session";
import { AT, entry, entryIds, line, lineIds, matchIds, proposal, proposed, rowsOf } from "./build";

const rows = rowsOf([line("S1", "100"), line("S2", "200"), line("S3", "-35")], [entry("L1", "100"), entry("L2", "200"), entry("L3", "5")]);
const steps: readonly Decision[] = [
  proposed(proposal(["S1"], ["L1"]), proposal(["S2"], ["L2"])),
  { type: "accept", matches: matchIds("M-0001"), at: AT },
  { type: "explain", explanation: { line: "S3" as never, match: null, kind: "fee", account: "7770", text: "=Gebyr \"mars\" _x0041_ 😀", decidedAt: AT } },
  { type: "reject", matches: matchIds("M-0002"), at: AT },
  { type: "pair", lines: lineIds("S2"), entries: entryIds("L3"), at: AT },
];

function worked(decisions: readonly Decision[]): { session: Session; history: History } {
  let state: { session: Session; history: History } = { session: emptySession(), history: EMPTY_HISTORY };
  for (const decision of decisions) {
    const decided = decide(state.session, decision, rows);
    if (!decided.ok) throw new Error(JSON.stringify(decided.error));
    state = { session: decided.value.session, history: recordStep(state.history, decision, decided.value.diff) };
  }
  return state;
}

function reopened(session: Session, history: History): { session: Session; history: History } {
  const restored = restore(save(session, history));
  if (!restored.ok || !restored.value) throw new Error("not restored");
  return restored.value;
}

describe("undo and redo", () => {
  test("one engine run is one step, named by how much it proposed", () => {
    const { session, history } = worked(steps.slice(0, 1));
    expect(nextLabels(history)).toEqual({ undo: { step: "propose", count: 2 }, redo: null });
    const undone = undo(session, history);
    expect(undone.ok && undone.value.session.matches.size).toBe(0);
    expect(undone.ok && nextLabels(undone.value.history)).toEqual({ undo: null, redo: { step: "propose", count: 2 } });
  });

  test("a new decision forgets what could be redone", () => {
    const { session, history } = worked(steps.slice(0, 2));
    const undone = undo(session, history);
    if (!undone.ok) throw new Error("not undone");
    const decided = decide(undone.value.session, { type: "reject", matches: matchIds("M-0001"), at: AT }, rows);
    expect(decided.ok && recordStep(undone.value.history, steps[3]!, decided.value.diff).redo).toEqual([]);
  });

  test("a number that was undone is not given to another match", () => {
    const { session, history } = worked(steps);
    const undone = undo(session, history);
    const decided = undone.ok && decide(undone.value.session, { type: "pair", lines: lineIds("S2"), entries: entryIds("L2", "L3"), at: AT }, rows);
    expect(decided && decided.ok && [...decided.value.session.matches.keys()].at(-1)).toBe("M-0004");
  });

  test("with nothing to undo or redo the refusal says so", () => {
    expect(undo(emptySession(), EMPTY_HISTORY)).toEqual({ ok: false, error: { code: "history/nothing-to-undo" } });
    expect(redo(emptySession(), EMPTY_HISTORY)).toEqual({ ok: false, error: { code: "history/nothing-to-redo" } });
  });
});

describe("saved in the workbook", () => {
  test("session and history come back as they were", () => {
    const { session, history } = worked(steps);
    expect(reopened(session, history)).toMatchObject({ session, history });
  });

  test("undo goes all the way back, and forward again, after reopening half-way", () => {
    const { session, history } = worked(steps);
    const twice = undo(session, history);
    const back = twice.ok && undo(twice.value.session, twice.value.history);
    if (!back || !back.ok) throw new Error("not undone");
    let state = reopened(back.value.session, back.value.history);
    for (let step = 0; step < 3; step += 1) {
      const undone = undo(state.session, state.history);
      if (!undone.ok) throw new Error("not undone");
      state = undone.value;
    }
    expect([state.session.matches.size, state.session.explanations.size]).toEqual([0, 0]);
    for (let step = 0; step < steps.length; step += 1) {
      const redone = redo(state.session, state.history);
      if (!redone.ok) throw new Error("not redone");
      state = redone.value;
    }
    expect(state.session).toEqual(session);
  });

  test("no text is longer than a cell takes, not even for a match of 5,000 lines", () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `line-${index}-😀`);
    const { session, history } = worked([proposed(proposal(many, ["L1"]))]);
    const texts = save(session, history);
    expect(Math.max(...[...texts.values()].map((text) => text.length))).toBeLessThanOrEqual(32_000);
    expect(reopened(session, history).session.matches).toEqual(session.matches);
  });

  test("a small decision changes few texts of many", () => {
    const proposals = Array.from({ length: 1_000 }, (_, index) => proposal([`A${index}`], [`B${index}`]));
    const { session, history } = worked([proposed(...proposals)]);
    const before = save(session, history);
    const decided = decide(session, { type: "accept", matches: matchIds("M-0500"), at: AT }, rows);
    const texts = decided.ok ? save(decided.value.session, history) : before;
    expect([...texts].filter(([name, text]) => before.get(name) !== text).map(([name]) => name)).toEqual(["session/matches/0010"]);
  });

  test("no saved text is a formula, and none holds what a cell cannot", () => {
    const { session, history } = worked(steps);
    for (const text of save(session, history).values()) expect(text).toMatch(/^[[{p]((?!_x[0-9a-f]{4}_)[^\u0000-\u0009\u007f-\u009f\ufffe\uffff])*$/s);
  });

  test("what a later version added is kept", () => {
    const { session, history } = worked(steps);
    const texts = new Map(save(session, history));
    const head = JSON.parse(texts.get("session")!) as Record<string, unknown>;
    texts.set("session", JSON.stringify({ ...head, statementNo: "7", options: { ...(head.options as object), holidays: "NO" } }));
    const restored = restore(texts);
    if (!restored.ok || !restored.value) throw new Error("not restored");
    const again = JSON.parse(save(restored.value.session, restored.value.history, { unknown: restored.value.unknown }).get("session")!) as Record<string, unknown>;
    expect(again).toMatchObject({ version: 1, statementNo: "7", options: { holidays: "NO" } });
  });

  test("nothing saved is nothing restored", () => {
    expect(restore(new Map([["layout", "{}"]]))).toEqual({ ok: true, value: null });
  });

  test.each<[string, (texts: Map<string, string>) => void, unknown]>([
    ["a version newer than this", (texts) => texts.set("session", '{"version":5}'), { code: "save/newer-version", version: 5 }],
    ["a head that is no JSON", (texts) => texts.set("session", "{"), { code: "save/damaged" }],
    ["a block of matches that is gone", (texts) => texts.delete("session/matches/0001"), { code: "save/damaged" }],
    ["a match with a status nobody knows", (texts) => texts.set("session/matches/0001", texts.get("session/matches/0001")!.replace('"rejected"', '"done"')), { code: "save/damaged" }],
    ["a match number used twice", (texts) => texts.set("session/matches/0001", texts.get("session/matches/0001")!.replace('"M-0002"', '"M-0001"')), { code: "save/damaged" }],
    ["explanations that are gone", (texts) => texts.delete("session/explanations"), { code: "save/damaged" }],
  ])("refuses %s", (_, spoil, error) => {
    const { session, history } = worked(steps);
    const texts = new Map(save(session, history));
    spoil(texts);
    expect(restore(texts)).toEqual({ ok: false, error });
  });

  test("a spoilt history costs undo, never decisions", () => {
    const { session, history } = worked(steps);
    const texts = new Map(save(session, history)).set("session/history", "{");
    expect(restore(texts)).toMatchObject({ ok: true, value: { session, history: EMPTY_HISTORY } });
  });
});
