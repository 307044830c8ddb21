import fc from "fast-check";
import type { EntryId, ExplanationKind, LedgerEntry, LineId, MatchId, Proposal } from "../../src/domain";
import { decide, emptySession, matchId, type Decision, type Session, type SessionDiff, type SessionRows } from "../../src/session";
import { AT, day, entry, line, rowsOf } from "../session/build";

/** A small account: a handful of lines and entries, so that decisions often meet on the same rows. */
export interface World {
  readonly rows: SessionRows;
  readonly decisions: readonly Decision[];
}

const SIZE = 7;
const oneOf = <T extends string>(prefix: string): fc.Arbitrary<T> => fc.integer({ min: 1, max: SIZE }).map((number) => `${prefix}${number}` as T);
const some = <T extends string>(prefix: string): fc.Arbitrary<readonly T[]> => fc.uniqueArray(oneOf<T>(prefix), { minLength: 1, maxLength: 3 });
const matches = fc.uniqueArray(fc.integer({ min: 1, max: 12 }).map(matchId), { minLength: 1, maxLength: 3 });
const kinds = fc.constantFrom<ExplanationKind>("fee", "interest", "transfer", "on-account", "bank-error", "rounding");
const iso = fc.integer({ min: 0, max: 59 }).map((second) => AT.replace("00Z", `${String(second).padStart(2, "0")}Z`));

const money = fc.integer({ min: -400, max: 400 }).filter((value) => value !== 0).map((value) => (value / 4).toFixed(2));
const days = fc.integer({ min: 1, max: 28 }).map((date) => day(`2026-03-${String(date).padStart(2, "0")}`));
const lines = fc.tuple(...Array.from({ length: SIZE }, (_, index) => fc.record({ amount: money, bookedOn: days }).map(({ amount, bookedOn }) => line(`S${index + 1}`, amount, { bookedOn }))));

/** Entries of the bank account, and where `open` says so also open entries of customers and vendors. */
function entries(open: boolean): fc.Arbitrary<readonly LedgerEntry[]> {
  const kind = open ? fc.constantFrom<LedgerEntry["kind"]>("bank", "bank", "customer", "vendor") : fc.constant<LedgerEntry["kind"]>("bank");
  return fc.tuple(...Array.from({ length: SIZE }, (_, index) => fc.record({ amount: money, postedOn: days, kind })
    .map(({ amount, postedOn, kind: of }) => entry(`L${index + 1}`, amount, { postedOn, kind: of, partyNo: of === "bank" ? "" : `P${index + 1}` }))));
}

/** Proposals as an engine makes them: no row in two, differences by the rows. */
function proposalsFor(rows: SessionRows): fc.Arbitrary<readonly Proposal[]> {
  const one = fc.record({ lines: some<LineId>("S"), entries: some<EntryId>("L"), status: fc.constantFrom<Proposal["status"]>("matched", "suggested") });
  return fc.array(one, { maxLength: 4 }).map((sets) => {
    const used = new Set<string>();
    return sets.filter((set) => {
      const members = [...set.lines, ...set.entries];
      const isFree = members.every((id) => !used.has(id));
      if (isFree) for (const id of members) used.add(id);
      return isFree;
    }).map((set): Proposal => ({
      ...set, confidence: "medium", currency: "NOK", rule: "amount-date", reasons: [], runnerUp: null,
      difference: (set.lines.reduce((sum, id) => sum + (rows.lines.get(id)?.amount ?? 0), 0)
        - set.entries.reduce((sum, id) => sum + (rows.entries.get(id)?.openAmount ?? 0), 0)) as Proposal["difference"],
    }));
  });
}

function decisionsFor(rows: SessionRows): fc.Arbitrary<Decision> {
  const about = (type: "accept" | "reject" | "dissolve"): fc.Arbitrary<Decision> => fc.record({ type: fc.constant(type), matches, at: iso });
  const explained = fc.record({ kind: kinds, account: fc.constant("7770"), text: fc.constant(""), decidedAt: iso });
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ type: fc.constant("propose" as const), proposals: proposalsFor(rows), at: iso }) },
    about("accept"), about("accept"), about("reject"), about("dissolve"),
    { weight: 2, arbitrary: fc.record({ type: fc.constant("pair" as const), lines: some<LineId>("S"), entries: some<EntryId>("L"), at: iso }) },
    fc.record({ type: fc.constantFrom("link" as const, "unlink" as const), lines: some<LineId>("S"), entries: some<EntryId>("L"), at: iso }),
    fc.tuple(oneOf<LineId>("S"), explained).map(([id, what]): Decision => ({ type: "explain", explanation: { ...what, line: id, match: null } })),
    fc.tuple(fc.integer({ min: 1, max: 12 }), explained).map(([number, what]): Decision => ({ type: "explain", explanation: { ...what, line: null, match: matchId(number) } })),
    fc.oneof(oneOf<LineId>("S"), fc.integer({ min: 1, max: 12 }).map(matchId)).map((key): Decision => ({ type: "unexplain", key, at: AT })),
  );
}

/** Worlds with up to a dozen decisions. */
export function worlds({ open = false }: { readonly open?: boolean } = {}): fc.Arbitrary<World> {
  return fc.tuple(lines, entries(open))
    .map(([ours, theirs]) => rowsOf(ours, theirs))
    .chain((rows) => fc.array(decisionsFor(rows), { minLength: 1, maxLength: 14 }).map((decisions) => ({ rows, decisions })));
}

/** A session as it went: each allowed decision with what it changed; refused ones are left out. */
export function walk({ rows, decisions }: World): readonly { readonly before: Session; readonly decision: Decision; readonly diff: SessionDiff; readonly after: Session }[] {
  const steps = [];
  let session = emptySession();
  for (const decision of decisions) {
    const decided = decide(session, decision, rows);
    if (!decided.ok) continue;
    steps.push({ before: session, decision, diff: decided.value.diff, after: decided.value.session });
    session = decided.value.session;
  }
  return steps;
}

/** Where a walk ended. */
export function endOf(world: World): Session {
  return walk(world).at(-1)?.after ?? emptySession();
}

/** The decisions themselves, without the counter that only grows. */
export function decided({ matches: held, explanations }: Session): { readonly matches: ReadonlyMap<MatchId, unknown>; readonly explanations: ReadonlyMap<string, unknown> } {
  return { matches: held, explanations };
}
