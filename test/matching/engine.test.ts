import { DEFAULT_OPTIONS, type LedgerEntry, type StatementLine } from "../../src/domain";
import { createEngine, match, type MatchInput } from "../../src/matching";
import { entry, line } from "./rows";

/** Prices that one customer each pays three times, on days near each other: small components of three lines and entries. */
function prices(count: number): MatchInput {
  const lines: StatementLine[] = [];
  const entries: LedgerEntry[] = [];
  for (let at = 0; at < count; at++) {
    const date = `2026-03-${String(2 + (at % 3)).padStart(2, "0")}`;
    const price = Math.floor(at / 3);
    const decimal = `${1_000 + 137 * price}.00`;
    const name = `Kunde ${String.fromCharCode(65 + (price % 26), 97 + (Math.floor(price / 26) % 26))}kvo`;
    lines.push(line(`S${at}`, date, decimal, { counterpartyName: name }));
    entries.push(entry(`L${at}`, date, decimal, { documentNo: String(40_000 + at), counterpartyName: name }));
  }
  return { lines, entries, options: DEFAULT_OPTIONS, rejected: [] };
}

const said = ({ proposals, unmatchedLines, unmatchedEntries }: ReturnType<typeof match>): object => ({ proposals, unmatchedLines, unmatchedEntries });

describe("only what a change touches is decided again", () => {
  test.each<readonly [string, (input: MatchInput) => MatchInput]>([
    ["fifty lines more", (input) => input],
    ["one match rejected", (input) => ({ ...input, rejected: [{ lines: [input.lines[7]!.id], entries: [input.entries[7]!.id] }] })],
    ["one pair decided by a person", (input) => ({ ...input, lines: input.lines.slice(1), entries: input.entries.slice(1) })],
  ])("%s", (_, changed) => {
    const all = prices(1_200);
    const engine = createEngine();
    const before = { ...all, lines: all.lines.slice(0, -50) };
    engine.match(before);
    const input = changed(all);
    const second = engine.match(input);
    const fresh = match(input);
    expect(said(second)).toEqual(said(fresh));
    expect(fresh.work.componentsSolved).toBeGreaterThan(300);
    expect(second.work.componentsSolved * 4).toBeLessThan(fresh.work.componentsSolved);
  });
});
