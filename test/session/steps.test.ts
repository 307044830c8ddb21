import { decide, emptySession, EMPTY_HISTORY, findStale, indexAfter, indexMatches, NO_CHANGE, recordStep, restore, save, squashDiffs, staleAfter, type Decision, type Session } from "../../src/session";
import { AT, entry, line, matchIds, pairOf, proposal, proposed, rowsOf } from "./build";

const rows = rowsOf([line("S1", "100"), line("S2", "200"), line("S3", "300")], [entry("L1", "100"), entry("L2", "200"), entry("L3", "300")]);
/** The sheets after the row of L2 was edited. */
const edited = rowsOf([...rows.lines.values()], [entry("L1", "100"), entry("L2x", "201"), entry("L3", "300")]);
const STEPS: readonly Decision[] = [
  proposed(proposal(["S1"], ["L1"]), proposal(["S2"], ["L2"]), proposal(["S3"], ["L3"])), { type: "accept", matches: matchIds("M-0002"), at: AT },
  { type: "reject", matches: matchIds("M-0001"), at: AT }, { type: "dissolve", matches: matchIds("M-0003"), at: AT }, pairOf(["S3"], ["L1", "L3"]),
];

/** The session after each step, with what the step changed. */
function walked(): readonly { readonly before: Session; readonly session: Session; readonly decision: Decision; readonly diff: Parameters<typeof squashDiffs>[0][number] }[] {
  let session = emptySession();
  return STEPS.map((decision) => {
    const before = session;
    const decided = decide(session, decision, rows);
    if (!decided.ok) throw new Error(decided.error.code);
    ({ session } = decided.value);
    return { before, session, decision, diff: decided.value.diff };
  });
}

describe("after each step, working out only what it touched gives what working out everything gives", () => {
  test("which match each row is in", () => {
    let index = indexMatches(emptySession());
    for (const { session, diff } of walked()) {
      index = indexAfter(index, diff);
      expect(index).toEqual(indexMatches(session));
    }
  });

  test("which matches no longer fit", () => {
    let stale: ReadonlySet<string> = new Set<string>();
    for (const { session, diff } of walked()) {
      stale = staleAfter(stale as never, { session, diff }, edited);
      expect(stale).toEqual(findStale(session, edited).matches);
    }
  });

  test("what is saved, however many steps lie between", () => {
    const steps = walked();
    let history = EMPTY_HISTORY;
    let texts = save(emptySession());
    let since = NO_CHANGE;
    steps.forEach(({ session, decision, diff }, at) => {
      history = recordStep(history, decision, diff);
      since = squashDiffs([since, diff]);
      if (at % 2 === 1) return;
      texts = save(session, history, { since: { texts, diff: since } });
      since = NO_CHANGE;
      expect(restore(texts)).toMatchObject({ ok: true, value: { session, history } });
      expect([...texts]).toEqual(expect.arrayContaining([...save(session, history)]));
    });
  });
});
