import fc from "fast-check";
import { amount, appliedAmount, type Day, type EntryId, type LedgerEntry, type LineId, type Proposal, type StatementLine } from "../../src/domain";
import { pairs, run } from "../matching/rows";
import { entry, line } from "../matching/rows";

/** Small worlds in which amounts, dates and words meet often, so that ties, groups and reversals come up. */
const AMOUNTS = ["100.00", "250.50", "349.50", "600.00", "99.37", "1000.00", "-250.50", "-100.00", "724.13", "623.50"];
const DAYS = ["2026-03-02", "2026-03-03", "2026-03-05", "2026-03-09", "2026-03-20", ""];
const NAMES = ["", "", "Nordlys AS", "Fjordheim Elektro", "NORDLYS", "Solbakke Data AS"];
const TEXTS = ["", "Innbetaling", "Faktura 10023", "10023 10024", "Faktura 10025", "3 stk", "Retur"];
const DOCUMENTS = ["", "10023", "10024", "10025", "PAY1", "PAY2", "PAY3"];

const pick = (values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
const rows = fc.record({
  lines: fc.array(fc.tuple(pick(DAYS), pick(AMOUNTS), pick(TEXTS), pick(NAMES), pick(["NOK", "NOK", "NOK", "EUR"])), { maxLength: 9 }),
  entries: fc.array(fc.tuple(pick(DAYS), pick(AMOUNTS), pick(DOCUMENTS), pick(NAMES), pick(["NOK", "NOK", "NOK", "EUR"])), { maxLength: 9 }),
});
interface World {
  readonly lines: readonly StatementLine[];
  readonly entries: readonly LedgerEntry[];
}
const worlds: fc.Arbitrary<World> = rows.map(({ lines, entries }) => ({
  lines: lines.map(([day, decimal, text, counterpartyName, currency], at) => line(`S${at}`, day, decimal, { text, counterpartyName, currency })),
  entries: entries.map(([day, decimal, documentNo, counterpartyName, currency], at) => entry(`L${at}`, day, decimal, { documentNo, counterpartyName, currency })),
}));

const RUNS = { numRuns: 400 };

function holdsFor(law: (world: World) => void): void {
  fc.assert(fc.property(worlds, law), RUNS);
}

describe("laws of matching", () => {
  test("every line and entry is in one proposal or open, never both, never in two", () => holdsFor(({ lines, entries }) => {
    const { proposals, unmatchedLines, unmatchedEntries } = run(lines, entries);
    const ofBank = [...proposals.flatMap((one) => one.lines), ...unmatchedLines].sort();
    const ofBook = [...proposals.flatMap((one) => one.entries), ...unmatchedEntries].sort();
    expect(ofBank).toEqual(lines.map(({ id }) => id).sort());
    expect(ofBook).toEqual(entries.map(({ id }) => id).sort());
  }));

  test("the stated difference is lines minus entries, and only what is near or netted differs", () => holdsFor(({ lines, entries }) => {
    const lineOf = new Map(lines.map((one) => [one.id, one]));
    const entryOf = new Map(entries.map((one) => [one.id, one]));
    for (const { lines: ids, entries: others, difference, status } of run(lines, entries).proposals) {
      if (ids.length === 0 || others.length === 0) continue;
      let sum = 0;
      for (const id of ids) sum += lineOf.get(id)!.amount;
      for (const id of others) sum -= appliedAmount(entryOf.get(id)!);
      expect(difference).toBe(sum);
      if (status === "matched") expect(difference).toBe(0);
    }
  }));

  test("the order of rows changes nothing", () => fc.assert(fc.property(worlds, fc.infiniteStream(fc.nat()), ({ lines, entries }, chance) => {
    const shuffled = <T>(all: readonly T[]): T[] => all.map((one) => ({ one, key: chance.next().value as number })).sort((a, b) => a.key - b.key).map(({ one }) => one);
    expect(run(shuffled(lines), shuffled(entries))).toEqual(run(lines, entries));
  }), RUNS));

  test("turning every amount round changes only signs", () => holdsFor(({ lines, entries }) => {
    const turned = run(
      lines.map((one) => ({ ...one, amount: amount(-one.amount) })),
      entries.map((one) => ({ ...one, amount: amount(-one.amount), openAmount: amount(-one.openAmount) })),
    );
    expect(turned.proposals.map(gist)).toEqual(run(lines, entries).proposals.map((one) => gist({ ...one, difference: amount(-one.difference) })));
  }));

  test("moving every date changes nothing", () => fc.assert(fc.property(worlds, fc.integer({ min: -900, max: 900 }), ({ lines, entries }, days) => {
    const moved = (day: Day | null): Day | null => (day === null ? null : (day + days) as Day);
    const later = run(lines.map((one) => ({ ...one, bookedOn: moved(one.bookedOn) })), entries.map((one) => ({ ...one, postedOn: moved(one.postedOn) })));
    expect(later.proposals.map(gist)).toEqual(run(lines, entries).proposals.map(gist));
  }), RUNS));

  test("two currencies never meet", () => holdsFor(({ lines, entries }) => {
    const currencyOf = new Map<string, string>([...lines, ...entries].map(({ id, currency }) => [id, currency]));
    for (const one of run(lines, entries).proposals) expect(new Set([...one.lines, ...one.entries].map((id) => currencyOf.get(id))).size).toBe(1);
  }));

  test("what was rejected does not come back", () => holdsFor(({ lines, entries }) => {
    const rejected = run(lines, entries).proposals.map((one) => ({ lines: one.lines, entries: one.entries }));
    const again = new Set(pairs(run(lines, entries, { rejected })));
    for (const one of pairs(run(lines, entries))) expect(again.has(one)).toBe(false);
  }));

  test("a run beside what was matched without asking leaves the matches alone and agrees with itself", () => holdsFor(({ lines, entries }) => {
    const first = run(lines, entries);
    const done = first.proposals.filter(({ status }) => status === "matched");
    const [usedLines, usedEntries] = [new Set(done.flatMap((one) => one.lines)), new Set(done.flatMap((one) => one.entries))];
    const second = run(lines.filter(({ id }) => !usedLines.has(id)), entries.filter(({ id }) => !usedEntries.has(id)));
    const touched = second.proposals.flatMap((one) => [...one.lines, ...one.entries] as (LineId | EntryId)[]);
    expect(touched.some((id) => usedLines.has(id as LineId) || usedEntries.has(id as EntryId))).toBe(false);
  }));

  test("beyond the window only a number, a name or the only rows of an amount speak, and without a number nothing is applied", () => holdsFor(({ lines, entries }) => {
    const dayOf = new Map<string, Day | null>([...lines.map((one) => [one.id, one.bookedOn] as const), ...entries.map((one) => [one.id, one.postedOn] as const)]);
    for (const { lines: [id], entries: [other], reasons, status } of run(lines, entries).proposals.filter((one) => one.lines.length === 1 && one.entries.length === 1)) {
      const [booked, posted] = [dayOf.get(id!), dayOf.get(other!)];
      if (booked === undefined || booked === null || posted === undefined || posted === null || (booked - posted <= 10 && posted - booked <= 5)) continue;
      expect(reasons.some(({ code }) => /document-no|reference|check-no|counterparty|amount\/only-one/.test(code))).toBe(true);
      if (!reasons.some(({ code }) => /document-no|reference|check-no/.test(code))) expect(status).toBe("suggested");
    }
  }));
});

function gist({ lines, entries, status, confidence, difference, rule, runnerUp }: Proposal): unknown {
  return { lines, entries, status, confidence, difference, rule, runnerUp };
}
