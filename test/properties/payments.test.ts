import fc from "fast-check";
import type { Application, EntryId, OpenEntry, PaymentLine } from "../../src/domain";
import { applyPayments, changeJournal, DEFAULT_PAYMENT_SETTINGS, type ApplicationInput, type ApplicationOutcome, type JournalAction } from "../../src/payments";
import { input, line, money, open, party, run } from "../payments/build";

const NAMES = ["Kestrel Tools Ltd", "Halden Print", "Nordlys Optikk AS", "Brennan & Voss GmbH"];
const PARTIES = NAMES.map((name, at) => party(`C${at}`, name));
const AMOUNTS = ["100.00", "250.00", "250.50", "400.00", "1000.00"];

const entries = fc.array(fc.record({
  party: fc.nat(NAMES.length - 1), amount: fc.constantFrom(...AMOUNTS, "-100.00"), posted: fc.integer({ min: 1, max: 20 }), due: fc.integer({ min: 1, max: 28 }),
  hasDiscount: fc.boolean(),
}), { maxLength: 8 }).map((drafts) => drafts.map((draft, at): OpenEntry => open(`10300${at}`, draft.amount, {
  party: `C${draft.party}`, posted: `2025-03-${String(draft.posted).padStart(2, "0")}`, due: `2025-04-${String(draft.due).padStart(2, "0")}`,
  type: draft.amount.startsWith("-") ? "Credit Memo" : "Invoice",
  ...(draft.hasDiscount && !draft.amount.startsWith("-") ? { discount: "10.00", discountOn: "2025-03-15", graceOn: "2025-03-20" } : {}),
})));

const lines = fc.array(fc.record({
  amount: fc.constantFrom(...AMOUNTS, "350.00", "500.00", "90.00", "-100.00", "0.00"), on: fc.integer({ min: 5, max: 25 }),
  names: fc.constantFrom("", ...NAMES), quotes: fc.array(fc.nat(7), { maxLength: 3 }),
}), { maxLength: 6 }).map((drafts) => drafts.map((draft, at): PaymentLine => line(draft.amount, {
  id: `S${at}`, on: `2025-03-${String(draft.on).padStart(2, "0")}`, name: draft.names, text: draft.quotes.map((number) => `10300${number}`).join(" "),
})));

const settings = fc.record({
  conventions: fc.constantFrom("avstem", "business-central"), acceptsLateDiscount: fc.boolean(),
  paymentTolerance: fc.constantFrom(null, { perCent: "1", isAccepted: true }), mostFee: fc.constantFrom(money("0.00"), money("50.00")),
} as const);

const worlds = fc.record({ lines, entries, settings }).map((world): ApplicationInput => input(world.lines, world.entries, { parties: PARTIES, settings: world.settings }));

function summed(rows: readonly Application[], keep: (row: Application) => boolean, value: (row: Application) => number): number {
  return rows.filter(keep).reduce((sum, row) => sum + value(row), 0);
}

function asText({ applications }: ApplicationOutcome): string[] {
  return applications.map((row) => JSON.stringify(row)).sort();
}

describe("whatever is paid", () => {
  test("no entry is closed further than it is open, all lines together", () => {
    fc.assert(fc.property(worlds, (world) => {
      const { applications } = applyPayments(world);
      for (const entry of world.openEntries) {
        const applied = summed(applications, (row) => row.entry === entry.id, ({ appliedAmount }) => appliedAmount);
        expect(Math.abs(applied)).toBeLessThanOrEqual(Math.abs(entry.openAmount));
        expect(applied * entry.openAmount).toBeGreaterThanOrEqual(0);
      }
    }), { numRuns: 300 });
  });

  test("each line is what it is put on, less discounts, and its difference", () => {
    fc.assert(fc.property(worlds, (world) => {
      const outcome = applyPayments(world);
      for (const each of world.lines) {
        const said = outcome.lines.find(({ line: id }) => id === each.id)!;
        const applied = summed(outcome.applications, (row) => row.line === each.id && row.status === "applied", (row) => row.appliedAmount - row.discount);
        expect([said.applied, applied + said.difference]).toEqual([applied, each.amount]);
      }
    }), { numRuns: 300 });
  });

  test("running again never changes accepted or manual work", () => {
    fc.assert(fc.property(worlds, fc.nat(), (world, which) => {
      const first = applyPayments(world);
      const kept = first.applications.filter((_, at) => at % 2 === which % 2)
        .map((row): Application => ({ ...row, confidence: which % 3 === 0 ? "accepted" : "manual", status: "applied" }));
      const whole = kept.filter((row) => kept.filter((other) => other.line === row.line).length === first.applications.filter((other) => other.line === row.line).length);
      const again = applyPayments({ ...world, kept: whole });
      expect(again.applications.filter(({ confidence }) => confidence === "accepted" || confidence === "manual")).toEqual(
        expect.arrayContaining(whole));
      for (const row of whole) expect(again.applications.filter((other) => other.line === row.line)).toEqual(whole.filter((other) => other.line === row.line));
    }), { numRuns: 200 });
  });

  test("running twice gives the same, and so do rows in any order", () => {
    fc.assert(fc.property(worlds, fc.infiniteStream(fc.nat()), (drawn, numbers) => {
      const world = { ...drawn, settings: { ...drawn.settings, conventions: "avstem" as const } };
      const shuffled = <T>(list: readonly T[]): T[] => list.map((each) => ({ each, at: numbers.next().value ?? 0 })).sort((a, b) => a.at - b.at).map(({ each }) => each);
      const once = asText(applyPayments(world));
      expect(asText(applyPayments(world))).toEqual(once);
      expect(asText(applyPayments({ ...world, lines: shuffled(world.lines), openEntries: shuffled(world.openEntries), parties: shuffled(world.parties) }))).toEqual(once);
    }), { numRuns: 200 });
  });

  test("by hand too: entries are never overdrawn, and lines add up", () => {
    const steps = fc.array(fc.record({ line: fc.nat(5), entry: fc.nat(7), amount: fc.constantFrom(...AMOUNTS), kind: fc.nat(3) }), { maxLength: 8 });
    fc.assert(fc.property(worlds, steps, (world, drafts) => {
      let journal = { lines: world.lines, openEntries: world.openEntries, applications: [] as readonly Application[], posted: [] as readonly Application[] };
      for (const { line: at, entry, amount, kind } of drafts) {
        const [id, entryId] = [`S${at}` as PaymentLine["id"], `10300${entry}` as EntryId];
        const action: JournalAction = kind === 0 ? { type: "set-amount", line: id, entry: entryId, amount: money(amount) }
          : kind === 1 ? { type: "unapply", line: id, entry: entryId } : { type: "apply", line: id, entry: entryId };
        const result = changeJournal(journal, action, world.settings);
        if (result.ok) journal = { ...journal, applications: result.value.applications };
      }
      for (const entry of world.openEntries) {
        const applied = summed(journal.applications, (row) => row.entry === entry.id, ({ appliedAmount }) => appliedAmount);
        expect(Math.abs(applied)).toBeLessThanOrEqual(Math.abs(entry.openAmount));
      }
    }), { numRuns: 200 });
  });

  test("an empty statement and an empty ledger are no fault", () => {
    expect(run([], []).applications).toEqual([]);
    expect(run([line("1.00")], [], { settings: DEFAULT_PAYMENT_SETTINGS }).lines).toHaveLength(1);
  });
});
