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
const END = "(?![\\p{L}\\p{N}_.(\\[!?\\\\])";
const sticky = (source: string): RegExp => new RegExp(source, "uy");
const PIECES = {
  string: sticky("\"(?:[^\"]|\"\")*\"?"),
  error: sticky("#(?:REF!|N/A|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)"),
  sheet: sticky("(?:'(?:[^']|'')*'|(?:\\[\\d+\\])?[\\p{L}_][\\p{L}\\p{N}_.]*(?::[\\p{L}_][\\p{L}\\p{N}_.]*)?)!"),
  reference: sticky(`(?:${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3})${END}`),
  rows: sticky(`\\$?\\d{1,7}:\\$?\\d{1,7}${END}`),
  number: sticky("(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?"),
  name: sticky(NAME),
  space: sticky("\\s+"),
  other: sticky("<=|>=|<>|[^]"),
};
/** What a piece can be, by its first sign; the first that fits is taken. */
const WORDS = ["sheet", "reference", "name", "other"] as const;
const DIGITS = ["rows", "number", "other"] as const;
const MARKS: ReadonlyMap<string, readonly (keyof typeof PIECES)[]> = new Map([
  ["\"", ["string"]], ["#", ["error", "other"]], ["'", ["sheet", "other"]], ["[", ["sheet", "other"]], ["$", ["reference", "rows", "other"]], [".", ["number", "other"]],
  [" ", ["space"]], ["\n", ["space"]], ["\r", ["space"]], ["\t", ["space"]],
]);
const PLAIN: readonly (keyof typeof PIECES)[] = ["space", "other"];

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

function kindsAt(formula: string, at: number): readonly (keyof typeof PIECES)[] {
  const code = formula.charCodeAt(at);
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 || code === 92 || code > 127) return code > 127 ? ["space", ...WORDS] : WORDS;
  if (code >= 48 && code <= 57) return DIGITS;
  return MARKS.get(formula.charAt(at)) ?? PLAIN;
}

function tokenAt(formula: string, at: number): FormulaToken {
  for (const kind of kindsAt(formula, at)) {
    const piece = PIECES[kind];
    piece.lastIndex = at;
    if (!piece.test(formula)) continue;
    const text = formula.slice(at, piece.lastIndex);
    if (kind === "sheet") return { kind, text, sheet: unquoted(text.slice(0, -1)) };
    if (kind === "reference" || kind === "rows") {
      const reference = parseReference(text);
      return reference ? { kind: "reference", text, reference } : { kind: "name", text };
    }
    if (kind !== "name") return text === "[" ? bracketed(formula, at, "") : { kind, text };
    const next = formula[at + text.length];
    if (next === "[") return bracketed(formula, at, text);
    return { kind: next === "(" ? "function" : "name", text };
  }
  return { kind: "other", text: formula.charAt(at) };
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
  return joined(tokens.map((token, at) => {
    if (token.kind !== "reference") return token;
    const before = tokens[at - 1];
    const sheet = before?.kind === "sheet" ? before.sheet : on.home;
    if (sheet === null || !sameName(sheet, on.sheet)) return token;
    const next = rewrite(token.reference);
    return next === token.reference ? token : { text: next ? referenceText(next) : "#REF!" };
  }));
}

/** Where rows moved: `home` is the sheet the formula stands on; `fixedOnly` leaves relative rows ($B2) alone. */
export interface FormulaShift { readonly home: string | null; readonly sheet: string; readonly shift: RowShift; readonly fixedOnly?: boolean }

/** Rewrites a formula after rows were put into or taken out of a sheet, as Excel does; what is gone becomes #REF!. */
export function shiftFormula(formula: string, on: FormulaShift): string {
  return rewriteReferences(formula, on, (reference) => {
    const { first, last } = reference;
    if (first.row === null || (on.fixedOnly === true && !first.rowFixed)) return reference;
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
