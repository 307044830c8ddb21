import fc from "fast-check";
import { DEFAULT_OPTIONS, type LedgerEntry, type StatementLine } from "../../src/domain";
import { createEngine, match, type MatchInput, type MatchOutcome } from "../../src/matching";
import { entry, line } from "../matching/rows";

/** Amounts, dates and words that meet often, so that rows compete and components are large. */
const AMOUNTS = ["100.00", "250.50", "349.50", "600.00", "-250.50", "-100.00", "623.50"];
const DAYS = ["2026-03-02", "2026-03-03", "2026-03-05", "2026-03-09", "2026-03-20"];
const NAMES = ["", "Nordlys AS", "Fjordheim Elektro", "Solbakke Data AS"];
const NUMBERS = ["", "10023", "10024", "10025", "10026"];

const pick = (values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
const row = fc.tuple(pick(DAYS), pick(AMOUNTS), pick(NUMBERS), pick(NAMES));
const lines = (prefix: string, most: number): fc.Arbitrary<StatementLine[]> => fc.array(row, { maxLength: most }).map((rows) =>
  rows.map(([day, decimal, number, counterpartyName], at) => line(`${prefix}${at}`, day, decimal, { text: `Faktura ${number}`, counterpartyName })));
const entries = (prefix: string, most: number): fc.Arbitrary<LedgerEntry[]> => fc.array(row, { maxLength: most }).map((rows) =>
  rows.map(([day, decimal, documentNo, counterpartyName], at) => entry(`${prefix}${at}`, day, decimal, { documentNo, counterpartyName })));

/** One thing that happens between two runs. */
type Change = { readonly more: readonly StatementLine[] } | { readonly posted: readonly LedgerEntry[] } | { readonly accepts: number } | { readonly rejects: number };
const change: fc.Arbitrary<Change> = fc.oneof(
  lines("T", 5).map((more) => ({ more })), entries("M", 5).map((posted) => ({ posted })),
  fc.nat(30).map((accepts) => ({ accepts })), fc.nat(30).map((rejects) => ({ rejects })),
);

function after(input: MatchInput, { proposals }: MatchOutcome, what: Change, at: number): MatchInput {
  if ("more" in what) return { ...input, lines: [...input.lines, ...what.more.map((one) => ({ ...one, id: `${one.id}.${at}` as typeof one.id }))] };
  if ("posted" in what) return { ...input, entries: [...input.entries, ...what.posted.map((one) => ({ ...one, id: `${one.id}.${at}` as typeof one.id }))] };
  const one = proposals[("accepts" in what ? what.accepts : what.rejects) % Math.max(1, proposals.length)];
  if (one === undefined) return input;
  if ("rejects" in what) return { ...input, rejected: [...input.rejected, { lines: one.lines, entries: one.entries }] };
  return { ...input, lines: input.lines.filter(({ id }) => !one.lines.includes(id)), entries: input.entries.filter(({ id }) => !one.entries.includes(id)) };
}

/** What the engine says, without how much work it was. */
function said({ proposals, unmatchedLines, unmatchedEntries }: MatchOutcome): Omit<MatchOutcome, "work"> {
  return { proposals, unmatchedLines, unmatchedEntries };
}

describe("an engine that remembers", () => {
  test("says after every decision, line and entry more what one without memory says", () => {
    fc.assert(fc.property(lines("S", 14), entries("L", 14), fc.array(change, { minLength: 1, maxLength: 5 }), (bank, books, changes) => {
      const engine = createEngine();
      let input: MatchInput = { lines: bank, entries: books, options: DEFAULT_OPTIONS, rejected: [] };
      let outcome = engine.match(input);
      for (const [at, what] of changes.entries()) {
        input = after(input, outcome, what, at);
        outcome = engine.match(input);
        expect(said(outcome)).toEqual(said(match(input)));
      }
    }), { numRuns: 300 });
  });

  test("decides nothing again when nothing has changed", () => {
    fc.assert(fc.property(lines("S", 14), entries("L", 14), (bank, books) => {
      const engine = createEngine();
      const input = { lines: bank, entries: books, options: DEFAULT_OPTIONS, rejected: [] };
      engine.match(input);
      expect(engine.match(input).work).toMatchObject({ componentsSolved: 0, searchSteps: 0 });
    }), { numRuns: 100 });
  });
});
