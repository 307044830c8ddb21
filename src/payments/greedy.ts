import type { OpenEntry, PaymentLine } from "../domain";
import type { Candidates } from "./candidates";
import type { Ground } from "./ground";
import type { DocumentGroup } from "./groups";
import type { MappingHit } from "./mappings";
import { reasonsFor, type Explained } from "./reasons";
import { confidenceOf, factsOf } from "./rules";
import type { ApplicationNote } from "./types";
import type { RowWords, Worksheet } from "./worksheet";

/** What is to be put somewhere, and what is known about it. */
export interface Choices {
  readonly lines: readonly PaymentLine[];
  readonly candidates: Candidates;
  /** Groups of documents, by line. */
  readonly groupsOf: readonly (readonly DocumentGroup[])[];
  readonly mappings: readonly (readonly MappingHit[])[];
}

/** One way to use a line, in the order of trying. */
interface Choice {
  readonly line: number;
  readonly score: number;
  readonly size: number;
  /** Order among equals: the newest entry first, mappings after entries. */
  readonly key: number;
  readonly take: () => boolean;
}

const GROUP_KEY = -1;
/** Mapping lines count in steps, from the first. Source: Business Central, TexttoAccountMapping (Line No.). */
const MAPPING_STEP = 10_000;

/**
 * Puts lines on entries one after the other, best score first; of equals the larger group, the later line, the newer entry.
 * A line is used once; an entry may be shared by lines until it is closed.
 * Source: Business Central, MatchBankPayments (CreateAppliedEntries, ApplyRecords); spec §2.15.
 */
export function applyGreedily(ground: Ground, choices: Choices, sheet: Worksheet): ReadonlyMap<number, readonly ApplicationNote[]> {
  const pass = new Pass(ground, choices, sheet);
  const order = pass.choices().sort((a, b) => b.score - a.score || b.size - a.size || b.line - a.line || b.key - a.key);
  for (const choice of order) {
    const line = choices.lines[choice.line]!;
    if (choice.score > 0 && sheet.rowsOfLine(line.id).length === 0) choice.take();
  }
  return pass.notes;
}

class Pass {
  readonly notes = new Map<number, ApplicationNote[]>();

  constructor(private readonly ground: Ground, private readonly from: Choices, private readonly sheet: Worksheet) {}

  choices(): Choice[] {
    const { candidates, groupsOf, mappings } = this.from;
    const all: Choice[] = [];
    for (let pair = 0; pair < candidates.row.length; pair++) {
      const [line, row] = [candidates.line.values[pair]!, candidates.row.values[pair]!];
      const [score, facts] = [candidates.score.values[pair]!, candidates.facts.values[pair]!];
      if (score > 0) all.push({ line, score, size: 0, key: row + 1, take: () => this.takeEntry({ line, row, score, facts }) });
    }
    for (const [line, { score, facts, rows }] of candidates.wide) {
      all.push({ line, score, size: 0, key: Infinity, take: () => rows().some((row) => this.takeEntry({ line, row, score, facts })) });
    }
    for (const group of groupsOf.flat()) all.push({ line: group.line, score: group.score, size: group.rows.length, key: GROUP_KEY, take: () => this.takeGroup(group) });
    for (const [line, hits] of mappings.entries()) for (const hit of hits) all.push(this.mappingChoice(line, hit));
    return all;
  }

  private mappingChoice(line: number, hit: MappingHit): Choice {
    const key = hit.booked === null ? -(hit.mapping + 1) * MAPPING_STEP : (this.ground.book.rowOf.get(hit.booked.id) ?? 0) + 1;
    return { line, score: hit.score, size: 0, key, take: () => this.takeMapping(line, hit) };
  }

  private takeEntry({ line: place, row, score, facts }: { line: number; row: number; score: number; facts: number }): boolean {
    const line = this.from.lines[place]!;
    const entry = this.ground.book.entries[row]!;
    if (!this.mayShare(line, entry)) return false;
    return this.sheet.applyEntry(line, entry, { ...this.words(score, facts, { line: place, rows: [row] }), isStamped: true }) === null;
  }

  /** An entry that other lines pay already: by payments of one direction, and not closed. */
  private mayShare(line: PaymentLine, entry: OpenEntry): boolean {
    const others = this.sheet.rowsOfEntry(entry.id);
    if (others.length === 0) return true;
    const isMixed = others.some(({ amount }) => amount > 0) && others.some(({ amount }) => amount < 0);
    return !isMixed && this.sheet.open(entry, line) - this.sheet.usedByOthers(entry.id, line.id) !== 0;
  }

  private takeGroup(group: DocumentGroup): boolean {
    const line = this.from.lines[group.line]!;
    const { book } = this.ground;
    const rows = [...group.rows].sort((a, b) => (book.entries[a]!.dueOn ?? -Infinity) - (book.entries[b]!.dueOn ?? -Infinity) || a - b);
    for (const row of rows) {
      const entry = book.entries[row]!;
      if (this.sheet.difference(line) === 0) this.note(group.line, { code: "note/not-enough-for-document", documentNo: entry.documentNo });
      else if (this.sheet.rowsOfEntry(entry.id).length === 0) {
        this.sheet.applyEntry(line, entry, { ...this.words(group.score, group.facts, { line: group.line, rows: group.rows }), isStamped: false });
      }
    }
    return this.sheet.rowsOfLine(line.id).length > 0;
  }

  private takeMapping(place: number, hit: MappingHit): boolean {
    const line = this.from.lines[place]!;
    const words: RowWords = {
      confidence: confidenceOf(hit.score), score: hit.score, facts: null, status: "applied", reasons: [{ code: "text/mapped", value: hit.text }],
    };
    if (hit.booked === null) this.sheet.applyAccount(line, hit.account, { ...words, amount: line.amount, purpose: "mapping" });
    else {
      if (!this.mayShare(line, hit.booked)) return false;
      this.note(place, { code: "note/already-booked", entry: hit.booked.id });
      return this.sheet.applyEntry(line, hit.booked, { ...words, isStamped: true }) === null;
    }
    return true;
  }

  private words(score: number, facts: number, of: Explained): RowWords {
    return {
      confidence: confidenceOf(score), score, facts: factsOf(facts), status: "applied", reasons: reasonsFor(this.ground, this.from.lines, of),
    };
  }

  private note(line: number, note: ApplicationNote): void {
    this.notes.set(line, [...(this.notes.get(line) ?? []), note]);
  }
}
