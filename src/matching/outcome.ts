import type { EntryId, LineId, Proposal } from "../domain";
import type { Sides } from "./rows";
import type { MatchInput } from "./types";

/** Orders proposals by their first line's place in the order of content; those of entries alone come last. */
export function inOrder(proposals: readonly Proposal[], { bank, book }: Sides): Proposal[] {
  const placeOfLine = new Map<LineId, number>(bank.rows.map((line, place) => [line.id, place]));
  const placeOfEntry = new Map<EntryId, number>(book.rows.map((entry, place) => [entry.id, place]));
  const placed = proposals.map((proposal) => {
    const line = proposal.lines[0];
    const place = line === undefined
      ? bank.count + placeOfEntry.get(proposal.entries[0]!)! : placeOfLine.get(line)!;
    return { proposal, place };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ proposal }) => proposal);
}

/** The rows in no proposal, by id. */
export function leftOver(input: MatchInput, proposals: readonly Proposal[]): { unmatchedLines: LineId[]; unmatchedEntries: EntryId[] } {
  const lines = new Set<LineId>();
  const entries = new Set<EntryId>();
  for (const proposal of proposals) {
    for (const line of proposal.lines) lines.add(line);
    for (const entry of proposal.entries) entries.add(entry);
  }
  return {
    unmatchedLines: input.lines.map(({ id }) => id).filter((id) => !lines.has(id)).sort(byText),
    unmatchedEntries: input.entries.map(({ id }) => id).filter((id) => !entries.has(id)).sort(byText),
  };
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
