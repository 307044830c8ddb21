import type { Candidates } from "./candidates";
import type { Ground } from "./ground";
import type { MappingHit } from "./mappings";
import type { Row } from "./rows";
import type { ApplicationNote } from "./types";

/** Scores that are of one confidence, as notes count them. Source: spec of payment reconciliation, §2.17. */
const BANDS: readonly (readonly [least: number, most: number])[] = [[1000, 2000], [2000, 3000], [3500, 4500]];

/** Says where a line or an entry had others as likely. Counted once for all lines. */
export class LikelyNotes {
  private readonly linesOfEntry: readonly Int32Array[];

  constructor(private readonly ground: Ground, private readonly candidates: Candidates) {
    this.linesOfEntry = BANDS.map(() => new Int32Array(ground.book.count));
    for (let pair = 0; pair < candidates.row.length; pair++) {
      const band = bandOf(candidates.score.values[pair]!);
      if (band >= 0) this.linesOfEntry[band]![candidates.row.values[pair]!]!++;
    }
  }

  /** What is to be said of one line that was put on something. */
  of(line: number, rows: readonly Row[], mappings: readonly MappingHit[]): ApplicationNote[] {
    const first = rows.find(({ entry, purpose }) => entry !== null && purpose === "entry");
    const notes: ApplicationNote[] = [];
    const isMapped = rows.some(({ confidence }) => confidence === "mapping");
    if (mappings.length > 0 && rows.length > 0 && !isMapped) notes.push({ code: "note/mapping-overruled", count: mappings.length });
    const band = first === undefined ? -1 : bandOf(first.score);
    if (first === undefined || band < 0) return notes;
    let entries = 0;
    for (let pair = this.candidates.start[line]!; pair < this.candidates.start[line + 1]!; pair++) {
      if (bandOf(this.candidates.score.values[pair]!) === band) entries++;
    }
    if (entries > 1) notes.push({ code: "note/several-entries", count: entries });
    const row = this.ground.book.rowOf.get(first.entry!);
    const others = row === undefined ? 0 : this.linesOfEntry[band]![row]! - 1;
    if (others > 1) notes.push({ code: "note/several-lines", count: others });
    return notes;
  }
}

function bandOf(score: number): number {
  return BANDS.findIndex(([least, most]) => score >= least && score <= most);
}
