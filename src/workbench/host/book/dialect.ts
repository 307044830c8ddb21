import { columnLetters, quotedSheet } from "../../../domain";
import type { Area } from "../book";
import { formulaTokens, holds, sameName, worksheets, type FormulaToken, type SheetDocument, type TableDocument, type WorkbookDocument } from "../xlsx";

/** A formula's place. */
export interface FormulaPlace { readonly sheet: SheetDocument; readonly row: number; readonly column: number }

/**
 * Functions whose day serials differ in a workbook that counts from 1904. The engine always counts from 1900.
 * `gives`: the result is a day. `takes`: the first argument is one.
 */
const DAY_FUNCTIONS: ReadonlyMap<string, { readonly gives: boolean; readonly takes: boolean }> = new Map([
  ["DATE", { gives: true, takes: false }], ["TODAY", { gives: true, takes: false }], ["NOW", { gives: true, takes: false }],
  ["DATEVALUE", { gives: true, takes: false }], ["EDATE", { gives: true, takes: true }], ["EOMONTH", { gives: true, takes: true }],
  ["YEAR", { gives: false, takes: true }], ["MONTH", { gives: false, takes: true }], ["DAY", { gives: false, takes: true }],
  ["WEEKDAY", { gives: false, takes: true }], ["WEEKNUM", { gives: false, takes: true }], ["ISOWEEKNUM", { gives: false, takes: true }],
]);
/** Days between the two date systems. Source: ECMA-376 part 1 §18.17.4.1. */
export const SYSTEM_OFFSET = 1_462;

/**
 * Rewrites a formula so that the engine understands it: references into tables become plain ones, days of 1904 workbooks are turned.
 * ASSUMED: TEXT, WORKDAY and NETWORKDAYS of a 1904 workbook are not turned.
 */
export function engineFormula(formula: string, place: FormulaPlace, document: WorkbookDocument): string {
  const plain = plainFormula(formula, place, document);
  return document.dateSystem === 1904 ? withDaysTurned(plain) : plain;
}

/** Rewrites references into tables as plain ones; days stay as they are. */
export function plainFormula(formula: string, place: FormulaPlace, document: WorkbookDocument): string {
  const hasTables = formula.includes("[") || worksheets(document).some((sheet) => sheet.tables.length > 0);
  const plain = hasTables ? formulaTokens(formula).map((token) => withoutTable(token, place, document)).join("") : formula;
  return plain.includes("!#REF!") ? withoutLostSheets(plain) : plain;
}

/** The engine does not know a lost reference on a named sheet (Bank!#REF!). */
function withoutLostSheets(formula: string): string {
  const tokens = formulaTokens(formula);
  return tokens.map((token, at) => (token.kind === "sheet" && tokens[at + 1]?.text === "#REF!" ? "" : token.text)).join("");
}

function withoutTable(token: FormulaToken, place: FormulaPlace, document: WorkbookDocument): string {
  if (token.kind === "structured") return tableReference(token, place, document);
  const isTable = token.kind === "name" && findTable(token.text, place, document) !== null;
  return isTable ? tableReference({ table: token.text, inside: "" }, place, document) : token.text;
}

function tableReference(token: { readonly table: string; readonly inside: string }, place: FormulaPlace, document: WorkbookDocument): string {
  const found = findTable(token.table, place, document);
  const area = found && partOfTable(token.inside, found, place);
  return found && area ? `${quotedSheet(found.sheet.name)}!${absolute(area)}` : "#REF!";
}

function absolute(area: Area): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${corner(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

interface FoundTable { readonly sheet: SheetDocument; readonly table: TableDocument }

function findTable(name: string, place: FormulaPlace, document: WorkbookDocument): FoundTable | null {
  for (const sheet of worksheets(document)) {
    for (const table of sheet.tables) {
      const isMeant = name === "" ? sheet === place.sheet && holds(table.area, place.row, place.column) : sameName(table.name, name);
      if (isMeant) return { sheet, table };
    }
  }
  return null;
}

/** Reads what stands between a table's brackets: "Amount", "@Amount", "[#Headers],[Amount]", "[From]:[To]". */
function partOfTable(inside: string, { sheet, table }: FoundTable, place: FormulaPlace): Area | null {
  const isThisRow = inside.startsWith("@");
  const parts = splitParts(isThisRow ? inside.slice(1) : inside);
  const areas = parts.filter((part) => part.startsWith("#")).map((part) => part.toLowerCase());
  const columns = columnSpan(parts.filter((part) => !part.startsWith("#")), sheet, table);
  const rows = rowSpan(isThisRow ? ["#this row", ...areas] : areas, table, place);
  return columns && rows ? { row: rows[0], rows: rows[1] - rows[0] + 1, column: columns[0], columns: columns[1] - columns[0] + 1 } : null;
}

/** Cuts at commas and colons outside brackets, takes the brackets off, and undoes the apostrophes. A colon becomes two parts. */
function splitParts(inside: string): string[] {
  const parts: string[] = [];
  let part = "";
  let depth = 0;
  const close = (): void => {
    if (part.trim() !== "") parts.push(part.trim());
    part = "";
  };
  for (let at = 0; at < inside.length; at++) {
    const sign = inside[at] ?? "";
    if (sign === "'" && at + 1 < inside.length) part += inside[++at] ?? "";
    else if (sign === "[") depth++;
    else if (sign === "]") depth--;
    else if (depth === 0 && (sign === "," || sign === ":")) close();
    else part += sign;
  }
  close();
  return parts;
}

function columnSpan(names: readonly string[], sheet: SheetDocument, { area }: TableDocument): readonly [first: number, last: number] | null {
  if (names.length === 0) return [area.column, area.column + area.columns - 1];
  const places = names.map((name) => {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (sameName(String(sheet.cells.value(area.row, column) ?? ""), name)) return column;
    }
    return -1;
  });
  const [first = -1, last = first] = places;
  return places.includes(-1) ? null : [Math.min(first, last), Math.max(first, last)];
}

function rowSpan(areas: readonly string[], table: TableDocument, place: FormulaPlace): readonly [first: number, last: number] | null {
  const { row, rows } = table.area;
  const firstBody = row + (table.showHeaders ? 1 : 0);
  const lastBody = row + rows - 1 - (table.showTotals ? 1 : 0);
  const spans = (areas.length > 0 ? areas : ["#data"]).map((area): readonly [number, number] | null => {
    if (area === "#all") return [row, row + rows - 1];
    if (area === "#headers") return table.showHeaders ? [row, row] : null;
    if (area === "#totals") return table.showTotals ? [row + rows - 1, row + rows - 1] : null;
    if (area === "#this row") return place.row >= firstBody && place.row <= lastBody ? [place.row, place.row] : null;
    return area === "#data" ? [firstBody, Math.max(firstBody, lastBody)] : null;
  });
  const known = spans.filter((span) => span !== null);
  if (known.length < spans.length) return null;
  return [Math.min(...known.map((span) => span[0])), Math.max(...known.map((span) => span[1]))];
}

function withDaysTurned(formula: string): string {
  if (!/\b(?:DATE|TODAY|NOW|DATEVALUE|EDATE|EOMONTH|YEAR|MONTH|DAY|WEEKDAY|WEEKNUM|ISOWEEKNUM)\(/i.test(formula)) return formula;
  const open: { readonly rule: { readonly gives: boolean; readonly takes: boolean } | undefined; isFirst: boolean }[] = [];
  let pending: { readonly gives: boolean; readonly takes: boolean } | undefined;
  return formulaTokens(formula).map((token) => {
    if (token.kind === "function") {
      pending = DAY_FUNCTIONS.get(token.text.toUpperCase());
      return pending?.gives ? `(${token.text}` : token.text;
    }
    const last = open.at(-1);
    if (token.text === "(") {
      open.push({ rule: pending, isFirst: true });
      const takes = pending?.takes ?? false;
      pending = undefined;
      return takes ? "((" : "(";
    }
    const isEndOfFirst = last?.rule?.takes === true && last.isFirst && (token.text === "," || token.text === ")");
    if (token.text === "," && last) last.isFirst = false;
    if (token.text === ")") open.pop();
    const closed = token.text === ")" && last?.rule?.gives === true ? `)-${SYSTEM_OFFSET})` : token.text;
    return isEndOfFirst ? `)+${SYSTEM_OFFSET}${closed}` : closed;
  }).join("");
}

