import type { Facts } from "../facts";
import { weighGroup, type Form, type Hypothesis } from "./hypothesis";
import { isIrreducible } from "./irreducible";
import type { Identity } from "./identity";
import type { Loose } from "./loose";
import { RowSets } from "./rowSets";

/** What a finder of groups works with. */
export interface Search {
  readonly facts: Facts;
  readonly loose: Loose;
  readonly identity: Identity;
  readonly collect: Collector;
}

/** Groups kept for one line; where more fit as well, nothing tells them apart. */
const MOST_EACH = 8;

/** What is known of how a set was found. `tried`, `within` and `expected` as in weighGroup. */
export interface Chance {
  readonly tried: number;
  readonly within?: number;
  readonly expected?: number;
  /** Something else than the sum holds the rows together, a number for each or a whole day: parts of it may balance. */
  readonly isWhole?: boolean;
  /** Other sets of the same rows have the same sum. */
  readonly isContested?: boolean;
}

/** Gathers hypotheses, each set of rows once, and counts the sums tried for them. */
export class Collector {
  readonly found: Hypothesis[] = [];
  sumsTried = 0;
  private readonly seen = new RowSets();
  private readonly perRow = new Map<number, number>();

  constructor(private readonly facts: Facts) {}

  /** Weighs a set of rows and keeps it when more speaks for it than against. `tried` as in weighGroup. */
  add(form: Form, rows: { lines: readonly number[]; entries: readonly number[] }, chance: Chance): void {
    const set = { form, lines: ascending(rows.lines), entries: ascending(rows.entries) };
    if (this.facts.rejected.has(set.lines, set.entries) || !this.seen.add(set.lines, set.entries)) return;
    if (chance.within === undefined && chance.isWhole !== true && !isIrreducible(this.facts, set.lines, set.entries)) return;
    const row = set.lines.length > 0 ? set.lines[0]! : -1 - set.entries[0]!;
    const before = this.perRow.get(row) ?? 0;
    const bits = before < MOST_EACH ? weighGroup(this.facts, set, chance) : 0;
    if (bits <= 0) return;
    this.perRow.set(row, before + 1);
    this.found.push({ ...set, bits, isContested: chance.isContested === true });
  }
}

function ascending(rows: readonly number[]): readonly number[] {
  for (let at = 1; at < rows.length; at++) if (rows[at]! < rows[at - 1]!) return rows.slice().sort((a, b) => a - b);
  return rows;
}

/** Members of one list of lists. */
export function rowsOf(lists: { readonly start: Int32Array; readonly items: Int32Array }, of: number): number[] {
  return Array.from(lists.items.subarray(lists.start[of], lists.start[of + 1]));
}
