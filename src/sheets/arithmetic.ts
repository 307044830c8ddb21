import { parseDecimal, parseNumber, type CellValue } from "../domain";
import { parseAmountText } from "./amountText";
import type { DecimalMark, SheetGrid } from "./types";

/** Minor units of a column's sampled cells; null where nothing can be read. */
export type Figures = readonly (number | null)[];

/** Rows whose figures are compared. */
const COMPARED = 300;
/** Steps of a running balance that must fit before it proves anything. */
const LEAST_STEPS = 3;

/** Reads a column's cells as figures, for comparing columns with each other. */
export function figuresOf(grid: SheetGrid, place: number, { firstRow, mark }: { firstRow: number; mark: DecimalMark | null }): Figures {
  const figures: (number | null)[] = [];
  const last = Math.min(grid.values.length, firstRow + COMPARED);
  for (let row = firstRow; row < last; row++) figures.push(figureOf(grid.values[row]![place] ?? "", mark));
  return figures;
}

function figureOf(cell: CellValue, mark: DecimalMark | null): number | null {
  if (typeof cell === "number") {
    const read = parseNumber(cell, "");
    return read.ok ? read.value : null;
  }
  const text = typeof cell === "string" && cell !== "" ? parseAmountText(cell, mark) : null;
  if (text === null) return null;
  const read = parseDecimal(text.decimal, "");
  return read.ok ? read.value : null;
}

/** How often a balance moves by the amount beside it, and by its opposite; `steps` is how often it could be seen. */
export interface Footing {
  readonly steps: number;
  readonly plus: number;
  readonly minus: number;
}

/** Tries whether amounts move a balance, downwards or upwards. */
export function footing(balance: Figures, amounts: Figures): Footing {
  const fits = { down: { plus: 0, minus: 0 }, up: { plus: 0, minus: 0 } };
  let [steps, last, sumAbove, sumBelow] = [0, null as number | null, 0, 0];
  for (let at = 0; at < balance.length; at++) {
    const amount = amounts[at] ?? 0;
    const here = balance[at] ?? null;
    sumBelow += amount;
    if (here !== null && last !== null && (sumBelow !== 0 || sumAbove !== 0)) {
      steps += 1;
      if (sumBelow !== 0 && last + sumBelow === here) fits.down.plus += 1;
      if (sumBelow !== 0 && last - sumBelow === here) fits.down.minus += 1;
      if (sumAbove !== 0 && here + sumAbove === last) fits.up.plus += 1;
      if (sumAbove !== 0 && here - sumAbove === last) fits.up.minus += 1;
    }
    if (here !== null) [last, sumAbove, sumBelow] = [here, 0, 0];
    sumAbove += amount;
  }
  return { steps, plus: Math.max(fits.down.plus, fits.up.plus), minus: Math.max(fits.down.minus, fits.up.minus) };
}

/** Says whether a footing proves a running balance: most steps fit. */
export function isProven({ steps, plus, minus }: Footing): boolean {
  return steps >= LEAST_STEPS && Math.max(plus, minus) >= steps * 0.6;
}

/** Takes money out from money in, row by row; a figure's own minus in the out column is dropped. */
export function netOf(into: Figures, out: Figures): Figures {
  return into.map((value, at) => {
    const other = out[at] ?? null;
    return value === null && other === null ? null : Math.abs(value ?? 0) - Math.abs(other ?? 0);
  });
}

/** Share of rows on which two columns say the same, of those where both say something but nought. */
export function agreement(one: Figures, other: Figures): number {
  let [both, same] = [0, 0];
  one.forEach((value, at) => {
    const beside = other[at] ?? null;
    if (value === null || beside === null || (value === 0 && beside === 0)) return;
    both += 1;
    if (value === beside) same += 1;
  });
  return both === 0 ? 0 : same / both;
}
