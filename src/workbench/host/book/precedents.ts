import type { Area } from "../book";
import { MAX_COLUMNS, MAX_ROWS, formulaTokens, referenceArea } from "../xlsx";

/** Functions that read cells no reference in the formula names. */
const ROVING = /^(?:INDIRECT|OFFSET)$/i;

/** Cells that a formula reads, as far as it names them; `isOpen` when it may read any. Sheet null is the formula's own. */
export interface Precedents { readonly areas: readonly { readonly sheet: string | null; readonly area: Area }[]; readonly isOpen: boolean; readonly names: readonly string[] }

/** Lists what a formula (already in the engine's form) refers to. */
export function precedentsOf(formula: string): Precedents {
  const tokens = formulaTokens(formula);
  const areas: { sheet: string | null; area: Area }[] = [];
  const names: string[] = [];
  let isOpen = false;
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (token.kind === "function" && ROVING.test(token.text)) isOpen = true;
    if (token.text === ":" || (token.kind === "sheet" && token.sheet.includes(":"))) isOpen = true;
    if (token.kind === "name") names.push(token.text);
    if (token.kind === "reference") areas.push({ sheet: before?.kind === "sheet" ? before.sheet : null, area: referenceArea(token.reference) });
  });
  return { areas, isOpen, names };
}

/** Rows of each column that formulas read: spans that do not touch, from top to bottom. */
export class ReadCells {
  private readonly spans = new Map<number, [first: number, last: number][]>();
  /** Areas of many columns are kept apart, so that "1:1048576" is not 16,384 spans. */
  private readonly wide: Area[] = [];

  add(area: Area): void {
    if (area.columns > 64) {
      if (!this.wide.some((known) => known.row === area.row && known.column === area.column && known.rows === area.rows && known.columns === area.columns)) this.wide.push(area);
      return;
    }
    for (let column = area.column; column < area.column + area.columns; column++) {
      const spans = this.spans.get(column);
      const last = spans?.at(-1);
      if (!spans) this.spans.set(column, [[area.row, area.row + area.rows - 1]]);
      else if (last && area.row >= last[0] && area.row <= last[1] + 1) last[1] = Math.max(last[1], area.row + area.rows - 1);
      else spans.push([area.row, area.row + area.rows - 1]);
    }
  }

  /** Everything on the sheet. */
  addAll(): void {
    this.wide.length = 0;
    this.wide.push({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
  }

  /** Spans of a column, joined and in order. */
  rows(column: number): readonly (readonly [first: number, last: number])[] {
    const wide = this.wide.filter((area) => column >= area.column && column < area.column + area.columns).map((area): [number, number] => [area.row, area.row + area.rows - 1]);
    const all = [...(this.spans.get(column) ?? []), ...wide].sort((one, other) => one[0] - other[0]);
    const joined: [number, number][] = [];
    for (const [first, last] of all) {
      const before = joined.at(-1);
      if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
      else joined.push([first, last]);
    }
    return joined;
  }

  /** Says whether formulas read any cell of the area. */
  touches(area: Area): boolean {
    const end = area.row + area.rows - 1;
    const isIn = (first: number, last: number): boolean => first <= end && last >= area.row;
    if (this.wide.some((wide) => isIn(wide.row, wide.row + wide.rows - 1) && wide.column < area.column + area.columns && area.column < wide.column + wide.columns)) return true;
    for (const [column, spans] of this.spans) {
      if (column >= area.column && column < area.column + area.columns && spans.some(([first, last]) => isIn(first, last))) return true;
    }
    return false;
  }
}
