import fc from "fast-check";
import type { MatchId } from "../../src/domain";
import { prove } from "../../src/proof";
import { journalFor } from "../../src/posting";
import {
  applyDiff, EMPTY_HISTORY, isDecided, isLive, recordStep, redo, restore, reverseDiff, save, setKey, squashDiffs, undo, type History, type Session,
} from "../../src/session";
import { nok } from "../session/build";
import { decided, endOf, walk, worlds } from "./worlds";

const RUNS = { numRuns: 300 };

describe("the laws of undo", () => {
  test("every change turned round brings back what was", () => {
    fc.assert(fc.property(worlds(), (world) => {
      for (const { before, diff, after } of walk(world)) expect(decided(applyDiff(after, reverseDiff(diff)))).toEqual(decided(before));
    }), RUNS);
  });

  test("changes joined into one come to the same as one after the other", () => {
    fc.assert(fc.property(worlds(), (world) => {
      const steps = walk(world);
      const first = steps[0]?.before;
      if (first) expect(applyDiff(first, squashDiffs(steps.map(({ diff }) => diff)))).toMatchObject(decided(endOf(world)));
    }), RUNS);
  });

  test("undoing everything and redoing everything ends where it was, also when reopened in between", () => {
    fc.assert(fc.property(worlds(), fc.nat(14), (world, back) => {
      const steps = walk(world);
      const history = steps.reduce<History>((sum, { decision, diff }) => recordStep(sum, decision, diff), EMPTY_HISTORY);
      const end = endOf(world);
      const undone = travel({ session: end, history }, back, undo);
      const reopened = restore(save(undone.session, undone.history));
      if (!reopened.ok || !reopened.value) throw new Error("not restored");
      expect(reopened.value).toMatchObject(undone);
      expect(decided(travel(reopened.value, back, redo).session)).toEqual(decided(end));
    }), RUNS);
  });
});

describe("what always holds", () => {
  test("no row is in two matches, and no explained line is in one", () => {
    fc.assert(fc.property(worlds(), (world) => {
      for (const { after } of walk(world)) {
        const live = [...after.matches.values()].filter(isLive);
        const members = live.flatMap((match) => [...match.lines, ...match.entries]);
        expect(new Set(members).size).toBe(members.length);
        for (const { line } of after.explanations.values()) if (line !== null) expect(members).not.toContain(line);
      }
    }), RUNS);
  });

  test("an engine run changes nothing that a person decided", () => {
    fc.assert(fc.property(worlds(), (world) => {
      for (const { before, decision, after } of walk(world)) {
        if (decision.type !== "propose") continue;
        for (const match of before.matches.values()) if (isDecided(match)) expect(after.matches.get(match.id)).toBe(match);
        expect(after.explanations).toEqual(before.explanations);
      }
    }), RUNS);
  });

  test("a rejected set never comes back as a proposal", () => {
    fc.assert(fc.property(worlds(), (world) => {
      for (const { before, decision, after } of walk(world)) {
        if (decision.type !== "propose") continue;
        const rejected = new Set([...before.matches.values()].filter((match) => !isLive(match)).map((match) => setKey(match.lines, match.entries)));
        for (const match of after.matches.values()) if (isLive(match) && match.origin === "engine") expect(rejected).not.toContain(setKey(match.lines, match.entries));
      }
    }), RUNS);
  });

  test("a number is never given to another match", () => {
    fc.assert(fc.property(worlds(), (world) => {
      const gone = new Set<MatchId>();
      for (const { before, decision, after } of walk(world)) {
        const returns = decision.type === "accept" || decision.type === "pair";
        if (!returns) for (const id of after.matches.keys()) if (!before.matches.has(id)) expect(gone).not.toContain(id);
        for (const id of before.matches.keys()) if (!after.matches.has(id)) gone.add(id);
        expect(after.nextMatch).toBeGreaterThanOrEqual(before.nextMatch);
      }
    }), RUNS);
  });

  test("the same proposals twice change nothing the second time", () => {
    fc.assert(fc.property(worlds(), (world) => {
      for (const { decision, after } of walk(world)) {
        if (decision.type !== "propose") continue;
        const again = walk({ ...world, decisions: [...world.decisions.slice(0, world.decisions.indexOf(decision) + 1), decision] }).at(-1);
        expect(again?.after).toEqual(after);
      }
    }), RUNS);
  });
});

describe("the proof and the posting, whatever was decided", () => {
  test("adjusted bank balance less book balance is the sum of what is not matched and of the differences, so the rest is what nobody explained", () => {
    fc.assert(fc.property(worlds({ open: true }), fc.integer({ min: -5_000, max: 5_000 }), (world, opening) => {
      const session = endOf(world);
      const openingBalance = nok(String(opening));
      const proof = prove({
        lines: [...world.rows.lines.values()], entries: [...world.rows.entries.values()], session, openingBalance, closingBalance: null,
        bookOpeningBalance: openingBalance, asOf: null, currency: "NOK",
      });
      const unexplainedLines = proof.unexplainedLines.reduce((sum, id) => sum + (world.rows.lines.get(id)?.amount ?? 0), 0);
      const unexplainedDifferences = [...session.matches.values()].filter((match) => match.status === "matched" && !session.explanations.has(match.id))
        .reduce((sum, match) => sum + match.difference, 0);
      expect(proof.remainingDifference).toBe(unexplainedLines + unexplainedDifferences);
      expect(proof.adjustedBankBalance - proof.bookBalance + proof.bankErrors)
        .toBe(proof.explained + proof.paymentsToPost + proof.bankErrors + unexplainedLines + unexplainedDifferences);
      const isClean = unexplainedLines === 0 && proof.unexplainedLines.length === 0 && proof.remainingDifference === 0
        && proof.issues.every(({ code }) => code === "proof/no-opening-balance");
      expect(proof.closes).toBe(isClean);
    }), RUNS);
  });

  test("every document balances, and the bank account moves by what the books lack", () => {
    fc.assert(fc.property(worlds({ open: true }), (world) => {
      const session: Session = endOf(world);
      const settings = { layout: "generic", bankAccount: "1920", bankAccountType: "Bank Account", documentNoPrefix: "AV" } as const;
      const journal = journalFor(session, world.rows, settings);
      const totals = new Map<string, number>();
      for (const { documentNo, amount } of journal.lines) totals.set(documentNo, (totals.get(documentNo) ?? 0) + amount);
      for (const total of totals.values()) expect(total).toBe(0);
      expect(new Set(journal.lines.map(({ importKey }) => importKey)).size).toBe(journal.lines.length);
    }), RUNS);
  });
});

function travel(from: { session: Session; history: History }, steps: number, by: typeof undo): { session: Session; history: History } {
  let state = { session: from.session, history: from.history };
  for (let step = 0; step < steps; step += 1) {
    const travelled = by(state.session, state.history);
    if (!travelled.ok) break;
    state = { session: travelled.value.session, history: travelled.value.history };
  }
  return state;
}
