import { columnLetters, type CellValue } from "../../../domain";
import { areaAddress } from "./area";
import { heldLength, type Column } from "./cells";
import type { RowLook, SheetDocument } from "./document";
import { toFileFormula } from "./futureFunctions";
import { encodeText } from "./xml";

/** How much text is put together before it is handed on. */
const PIECE = 200_000;
/** Errors that a file can name; newer ones stand as #VALUE! until the file is calculated again. Source: ECMA-376 part 1 §18.18.11; [MS-XLSX] 2.3.6. */
const FILE_ERROR = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|GETTING_DATA)$/;
const ERROR = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|BLOCKED!|CONNECT!|FIELD!|UNKNOWN!)$/;

/** Says whether a text is the name of an error value. */
export function isErrorText(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("#") && ERROR.test(value);
}

/** The texts of all sheets, each once, in the order they are met. */
export class TextTable {
  private readonly numbers = new Map<string, number>();
  private readonly items: string[] = [];
  count = 0;

  /** The number of a text; `rich` is its raw form where parts of it are formatted. */
  number(text: string, rich: string | undefined): number {
    this.count++;
    const key = rich === undefined ? text : `\u0000${rich}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.items.push(rich === undefined ? textElement(text) : rich) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }

  /** The shared strings part, piece by piece. */
  * xml(head: string): Generator<string> {
    yield `${head}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.count}" uniqueCount="${this.items.length}">`;
    let piece = "";
    for (const item of this.items) {
      piece += `<si>${item}</si>`;
      if (piece.length > PIECE) {
        yield piece;
        piece = "";
      }
    }
    yield `${piece}</sst>`;
  }
}

function textElement(text: string): string {
  const isPadded = /^\s|\s$|[\n\r]/.test(text);
  return `<t${isPadded ? " xml:space=\"preserve\"" : ""}>${encodeText(text)}</t>`;
}

/** What cells are written with: the text table, and texts that some cells must hold (headers of tables). */
export interface CellTarget { readonly texts: TextTable; readonly forced: ReadonlyMap<string, string>; hasQuotePrefix(style: number): boolean }

/** The rows of a sheet as XML, piece by piece. */
export function* rowsXml(sheet: SheetDocument, target: CellTarget): Generator<string> {
  const forced = new Set([...target.forced.keys()].map((key) => Number(key.slice(key.indexOf(",") + 1))));
  for (const at of forced) sheet.cells.column(at);
  const lastForced = [...target.forced.keys()].reduce((most, key) => Math.max(most, Number.parseInt(key, 10) + 1), 0);
  const columns = sheet.cells.sortedColumns().map(([at, column]) => ({ at, letters: columnLetters(at), column, isForced: forced.has(at) }));
  const last = columns.reduce((most, { column }) => Math.max(most, heldLength(column)), Math.max(lastKey(sheet.rows), lastForced));
  let piece = "";
  for (let row = 0; row < last; row++) {
    const look = sheet.rows.get(row);
    let cells = "";
    for (const { at, letters, column, isForced } of columns) {
      const isHeld = column.values[row] !== undefined || column.styles[row] !== undefined || column.formulas.has(row);
      if (!isHeld && !(isForced && target.forced.has(`${row},${at}`))) continue;
      cells += cellXml({ sheet, target, row, at }, column, `${letters}${row + 1}`);
    }
    if (cells === "" && !look) continue;
    piece += `<row r="${row + 1}"${look ? rowAttributes(look) : ""}>${cells}</row>`;
    if (piece.length > PIECE) {
      yield piece;
      piece = "";
    }
  }
  yield piece;
}

function lastKey(map: ReadonlyMap<number, unknown>): number {
  let last = 0;
  for (const key of map.keys()) last = Math.max(last, key + 1);
  return last;
}

function rowAttributes({ hidden, height, style, raw }: RowLook): string {
  const own = style === undefined ? "" : ` s="${style}" customFormat="1"`;
  return `${own}${height === null ? "" : ` ht="${height}" customHeight="1"`}${hidden ? " hidden=\"1\"" : ""}${raw}`;
}

function fileError(value: string): string {
  return FILE_ERROR.test(value) ? value : "#VALUE!";
}

interface CellPlace { readonly sheet: SheetDocument; readonly target: CellTarget; readonly row: number; readonly at: number }

function cellXml({ sheet, target, row, at }: CellPlace, column: Column, address: string): string {
  const style = column.styles[row] ?? sheet.rows.get(row)?.style ?? columnStyle(sheet, at);
  const open = `<c r="${address}"${style ? ` s="${style}"` : ""}`;
  const forced = target.forced.size > 0 ? target.forced.get(`${row},${at}`) : undefined;
  const value = forced ?? column.values[row];
  const formula = forced === undefined ? column.formulas.get(row) : undefined;
  if (formula !== undefined) return `${open}${formulaXml(sheet, { key: `${row},${at}`, formula, value })}`;
  if (value === undefined) return `${open}/>`;
  if (typeof value === "number") return `${open}><v>${value === 0 ? 0 : value}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isErrorText(value) && !(style && target.hasQuotePrefix(style))) return `${open} t="e"><v>${fileError(value)}</v></c>`;
  return `${open} t="s"><v>${target.texts.number(value, column.rich.get(row))}</v></c>`;
}

function columnStyle(sheet: SheetDocument, column: number): number | undefined {
  return sheet.columns.length === 0 ? undefined : sheet.columns.find((span) => column >= span.first && column <= span.last)?.style;
}

function formulaXml(sheet: SheetDocument, cell: { readonly key: string; readonly formula: string; readonly value: CellValue | undefined }): string {
  const { key, formula, value } = cell;
  const spill = sheet.spills.get(key);
  const meta = spill && spill.cellMeta !== "" ? ` cm="${spill.cellMeta}"` : "";
  const kind = spill ? ` t="array" ref="${areaAddress(spill.area)}"` : "";
  const text = `<f${kind}>${encodeText(toFileFormula(formula.slice(1)))}</f>`;
  if (value === undefined) return `${meta}>${text}</c>`;
  if (typeof value === "number") return `${meta}>${text}<v>${value === 0 ? 0 : value}</v></c>`;
  if (typeof value === "boolean") return `${meta} t="b">${text}<v>${value ? 1 : 0}</v></c>`;
  return isErrorText(value) ? `${meta} t="e">${text}<v>${fileError(value)}</v></c>` : `${meta} t="str">${text}<v>${encodeText(value)}</v></c>`;
}
