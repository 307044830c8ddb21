import { columnLetters, quotedSheet } from "../../../domain";
import type { Area } from "../book";
import { MAX_COLUMNS, MAX_ROWS, columnNumber, shiftSpan, type RowShift } from "./area";

interface Corner { readonly row: number | null; readonly rowFixed: boolean; readonly column: number | null; readonly columnFixed: boolean }
/** A reference inside a formula: one cell (`last` null), an area, whole columns (no rows) or whole rows (no columns). */
export interface Reference { readonly first: Corner; readonly last: Corner | null }

/** A piece of a formula. A `sheet` piece ("Bank!") belongs to the reference or name right behind it. */
export type FormulaToken =
  | { readonly kind: "reference"; readonly text: string; readonly reference: Reference }
  | { readonly kind: "sheet"; readonly text: string; readonly sheet: string }
  | { readonly kind: "structured"; readonly text: string; readonly table: string; readonly inside: string }
  | { readonly kind: "string" | "number" | "error" | "name" | "function" | "space" | "other"; readonly text: string };

const NAME = "[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*";
const CELL = "\\$?[A-Za-z]{1,3}\\$?\\d{1,7}";
const SOURCES = {
  string: "\"(?:[^\"]|\"\")*\"?",
  error: "#(?:REF!|N/A|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)",
  sheet: "(?:'(?:[^']|'')*'|(?:\\[\\d+\\])?[\\p{L}_][\\p{L}\\p{N}_.]*(?::[\\p{L}_][\\p{L}\\p{N}_.]*)?)!",
  reference: `(?:${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})(?![\\p{L}\\p{N}_.(\\[!?\\\\])`,
  number: "(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?",
  function: `${NAME}(?=\\()`,
  name: NAME,
  space: "\\s+",
  other: "<=|>=|<>|[^]",
};
const TOKEN = new RegExp(Object.entries(SOURCES).map(([kind, source]) => `(?<${kind}>${source})`).join("|"), "uy");
const KINDS = Object.keys(SOURCES) as (keyof typeof SOURCES)[];

/** Cuts a formula (with or without its "=") into pieces; joined again they give the same text. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): FormulaToken {
  TOKEN.lastIndex = at;
  const groups = TOKEN.exec(formula)?.groups ?? {};
  const kind = KINDS.find((one) => groups[one] !== undefined) ?? "other";
  const text = groups[kind] ?? formula.charAt(at);
  if (kind === "sheet") return { kind, text, sheet: unquoted(text.slice(0, -1)) };
  if (kind === "reference") {
    const reference = parseReference(text);
    return reference ? { kind, text, reference } : { kind: "name", text };
  }
  if (kind === "name" && formula[at + text.length] === "[") return bracketed(formula, at, text);
  if (text === "[") return bracketed(formula, at, "");
  return { kind, text };
}

/** Table[…] with nested brackets; an apostrophe escapes the sign behind it. */
function bracketed(formula: string, at: number, table: string): FormulaToken {
  const open = at + table.length;
  let depth = 0;
  for (let next = open; next < formula.length; next++) {
    const sign = formula[next];
    if (sign === "'") next++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) {
      return { kind: "structured", text: formula.slice(at, next + 1), table, inside: formula.slice(open + 1, next) };
    }
  }
  return { kind: "other", text: formula.slice(at) };
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/;

function parseCorner(text: string): Corner | null {
  const parts = CORNER.exec(text);
  if (!parts) return null;
  const [, mark, letters, rowMark, digits] = parts;
  const column = letters === undefined ? null : columnNumber(letters.toUpperCase());
  const row = digits === undefined ? null : Number(digits) - 1;
  if (column === -1 || (row !== null && (row < 0 || row >= MAX_ROWS))) return null;
  return { row, column, columnFixed: column !== null && mark === "$", rowFixed: column === null ? mark === "$" : rowMark === "$" };
}

function parseReference(text: string): Reference | null {
  const [first = "", second] = text.split(":");
  const from = parseCorner(first);
  const to = second === undefined ? null : parseCorner(second);
  return from && (second === undefined || to) ? { first: from, last: to } : null;
}

function cornerText(corner: Corner): string {
  const column = corner.column === null ? "" : `${corner.columnFixed ? "$" : ""}${columnLetters(corner.column)}`;
  return corner.row === null ? column : `${column}${corner.rowFixed ? "$" : ""}${corner.row + 1}`;
}

function referenceText(reference: Reference): string {
  return reference.last ? `${cornerText(reference.first)}:${cornerText(reference.last)}` : cornerText(reference.first);
}

/** The cells a reference names. */
export function referenceArea(reference: Reference): Area {
  const { first } = reference;
  const last = reference.last ?? first;
  const rows = [first.row ?? 0, last.row ?? MAX_ROWS - 1] as const;
  const columns = [first.column ?? 0, last.column ?? MAX_COLUMNS - 1] as const;
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

const joined = (tokens: readonly { readonly text: string }[]): string => tokens.map((token) => token.text).join("");

/** Rewrites a formula for a cell further down or right: relative references go along, fixed ones stay. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const moved = (corner: Corner): Corner | null => {
    const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
    const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
    const isOff = (row !== null && (row < 0 || row >= MAX_ROWS)) || (column !== null && (column < 0 || column >= MAX_COLUMNS));
    return isOff ? null : { ...corner, row, column };
  };
  return joined(formulaTokens(formula).map((token) => {
    if (token.kind !== "reference") return token;
    const first = moved(token.reference.first);
    const last = token.reference.last && moved(token.reference.last);
    const isLost = !first || (token.reference.last !== null && !last);
    return { text: isLost ? "#REF!" : referenceText({ first, last }) };
  }));
}

export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Goes over the references to one sheet. `home` is the sheet the formula stands on; names count without case. */
function rewriteReferences(formula: string, on: { readonly home: string | null; readonly sheet: string }, rewrite: (reference: Reference) => Reference | null): string {
  const tokens = formulaTokens(formula);
  let changed = false;
  const pieces = tokens.map((token, at) => {
    if (token.kind !== "reference") return token;
    const before = tokens[at - 1];
    const sheet = before?.kind === "sheet" ? before.sheet : on.home;
    if (sheet === null || !sameName(sheet, on.sheet)) return token;
    const next = rewrite(token.reference);
    if (next === token.reference) return token;
    changed = true;
    return { text: next ? referenceText(next) : "#REF!" };
  });
  return changed ? joined(pieces) : formula;
}

/** Rewrites a formula after rows were put into or taken out of a sheet, as Excel does; what is gone becomes #REF!. */
export function shiftFormula(formula: string, on: { readonly home: string | null; readonly sheet: string; readonly shift: RowShift }): string {
  return rewriteReferences(formula, on, (reference) => {
    const { first, last } = reference;
    if (first.row === null) return reference;
    const isUpright = last === null || last.row === null || last.row >= first.row;
    const top = isUpright ? first : last;
    const bottom = isUpright ? (last ?? first) : first;
    const span = shiftSpan(top.row ?? 0, bottom.row ?? 0, on.shift);
    if (!span) return null;
    if (span[0] === top.row && span[1] === bottom.row) return reference;
    return { first: { ...first, row: isUpright ? span[0] : span[1] }, last: last && { ...last, row: isUpright ? span[1] : span[0] } };
  });
}

/** Rewrites a formula after a sheet got another name (a text) or was deleted (null: its references become #REF!). */
export function renameSheetIn(formula: string, from: string, to: string | null): string {
  const tokens = formulaTokens(formula);
  const isNamed = (token: FormulaToken | undefined): boolean => token?.kind === "sheet" && sameName(token.sheet, from);
  if (!tokens.some(isNamed)) return formula;
  return joined(tokens.map((token, at) => {
    if (isNamed(token)) return { text: to === null ? "" : `${quotedSheet(to)}!` };
    return to === null && isNamed(tokens[at - 1]) ? { text: "#REF!" } : token;
  }));
}

/** Writes a formula the way Excel shows it: functions, references and TRUE/FALSE in capitals. */
export function tidyFormula(formula: string): string {
  return joined(formulaTokens(formula).map((token) => {
    const isWord = token.kind === "function" || token.kind === "reference" || (token.kind === "name" && /^(true|false)$/i.test(token.text));
    return isWord ? { text: token.text.toUpperCase() } : token;
  }));
}
