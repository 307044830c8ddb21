import type { CellValue } from "../domain";
import { looksLikeAmount } from "./amountText";
import { cellText, isBlankCell } from "./cellText";
import { looksLikeDate } from "./dateText";
import { readHeader } from "./headers";
import { isDateFormat } from "./profile";
import type { SheetGrid } from "./types";

/** Rows in which a header is looked for. The longest preamble found has 20 rows. */
const SEARCHED = 60;
/** Rows under a candidate that should look like data. */
const LOOKED_UNDER = 8;
/** Sum of header strengths from which a row is a header. */
const LEAST = 1.4;
const LONGEST_HEADER = 60;
/** A row of headers has few other cells, and each speaks against it. */
const LEAST_TEXTS = 0.6;
const VALUE_COSTS = 0.8;

/** The header of a table. */
export interface Header {
  /** Last row of the header, in the grid's values; −1 when the sheet has none. */
  readonly row: number;
  /** Header text of each place. */
  readonly texts: readonly string[];
}

/**
 * Finds the header: the row whose words are headers, over rows that hold days and numbers. A second row of headers under
 * it ("Beløp" over "Inn" and "Ut") is read together with it.
 */
export function findHeader(grid: SheetGrid): Header {
  const row = findHeaderRow(grid);
  if (row === null) return { row: -1, texts: (grid.values[0] ?? []).map(() => "") };
  const texts = grid.values[row]!.map((cell) => cellText(cell));
  return isSecondRow(grid, row + 1) ? { row: row + 1, texts: joinRows(texts, grid.values[row + 1]!.map((cell) => cellText(cell))) } : { row, texts };
}

/** A row of nothing but headers, over a row that isn't. */
function isSecondRow(grid: SheetGrid, row: number): boolean {
  const [cells, under] = [grid.values[row], grid.values[row + 1]];
  if (cells === undefined || under === undefined) return false;
  const filled = cells.filter((cell, place) => !isBlankCell(cell) && !grid.ownColumns.includes(place + grid.firstColumn));
  if (filled.length < 2 || filled.length === cells.length || filled.some(isValue)) return false;
  return filled.every((cell) => headerStrength(String(cell)) > 0) && under.some((cell) => !isBlankCell(cell) && isValue(cell));
}

function joinRows(upper: readonly string[], lower: readonly string[]): string[] {
  let group = "";
  return upper.map((text, place) => {
    const under = lower[place] ?? "";
    if (text !== "") group = text;
    return under === "" ? text : `${text === "" ? group : text} ${under}`.trim();
  });
}

/** Place in the grid's values, or null when no row reads like a header. */
function findHeaderRow(grid: SheetGrid): number | null {
  let best: { row: number; score: number } | null = null;
  const seen = new Set<string>();
  const last = Math.min(grid.values.length, SEARCHED);
  for (let row = 0; row < last; row++) {
    const score = scoreRow(grid, row);
    const texts = grid.values[row]!.join("\u0001");
    if (score < LEAST || seen.has(texts)) continue;
    seen.add(texts);
    if (best === null || score > best.score) best = { row, score };
  }
  return best?.row ?? null;
}

function scoreRow(grid: SheetGrid, row: number): number {
  const cells = grid.values[row]!;
  const filled = cells.map((_, place) => place).filter((place) => !grid.ownColumns.includes(place + grid.firstColumn) && !isBlankCell(cells[place]));
  const places = filled.filter((place) => !isValue(cells[place]!));
  if (places.length < 2 || places.length < filled.length * LEAST_TEXTS) return 0;
  const strengths = places.map((place) => headerStrength(String(cells[place])));
  const known = strengths.filter((strength) => strength > 0).length;
  if (known < 2) return 0;
  const score = strengths.reduce((total, strength) => total + strength, 0) - VALUE_COSTS * (filled.length - places.length);
  return score * (0.5 + known / (2 * places.length)) + dataUnder(grid, row, places);
}

function isValue(cell: CellValue): boolean {
  return typeof cell !== "string" || looksLikeAmount(cell) || looksLikeDate(cell) || cell.length > LONGEST_HEADER;
}

function headerStrength(text: string): number {
  return readHeader(text.trim()).meanings[0]?.strength ?? 0;
}

/** Adds for rows of days and numbers below, takes off when another header or nothing is below. */
function dataUnder(grid: SheetGrid, row: number, places: readonly number[]): number {
  const { values, formats } = grid;
  let [looked, rich] = [0, 0];
  for (let under = row + 1; under < values.length && looked < LOOKED_UNDER; under++) {
    const cells = values[under]!;
    const filled = places.filter((place) => !isBlankCell(cells[place]));
    if (filled.length === 0) continue;
    looked += 1;
    const valuesHere = filled.filter((place) => isValue(cells[place]!) || isDateFormat(formats[under]?.[place] ?? ""));
    if (valuesHere.length >= 2) rich += 1;
  }
  return looked === 0 ? 0 : (2 * rich) / Math.max(looked, 2);
}
