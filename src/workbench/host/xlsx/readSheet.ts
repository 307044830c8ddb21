import type { SheetDocument } from "./document";
import { colourOf } from "./colours";
import { parseArea } from "./area";
import { RowReader, isTrue, type CellSource } from "./readCells";
import { readRules } from "./readRules";
import type { StyleBook } from "./styles";
import { attributeOf, childrenOf, openRoot, withAttribute, type XmlReader } from "./xml";
import { decodeBytes } from "./package";

/** How many bytes of cells are made text at a time. */
const WINDOW = 4_000_000;
const SHEET_DATA = new TextEncoder().encode("sheetData");
const LESS = 60;
const SLASH = 47;
const COLON = 58;
const GREATER = 62;

/** What a sheet is read with, beside its own part. */
export interface SheetSource extends CellSource { readonly styles: StyleBook }

/** Reads a worksheet part into a sheet. Errors: XlsxFault damaged-part. */
export function readSheet(bytes: Uint8Array, sheet: SheetDocument, source: SheetSource): void {
  const plain = bytes[0] === 0xff || bytes[0] === 0xfe ? new TextEncoder().encode(decodeBytes(bytes)) : bytes;
  const span = cellBytes(plain);
  const outside = span ? decodeBytes(plain.subarray(0, span[0])) + decodeBytes(plain.subarray(span[1])) : decodeBytes(plain);
  const { reader, attributes } = openRoot(outside, source.part);
  sheet.rootAttributes = attributes;
  while (reader.nextChild()) readElement(reader, sheet, source);
  if (span) readCellBytes(plain.subarray(span[0], span[1]), new RowReader(sheet, source));
}

/** Where the inside of `<sheetData>` begins and ends; null when it is empty or not there. */
function cellBytes(bytes: Uint8Array): readonly [from: number, to: number] | null {
  const open = findSheetData(bytes, 1);
  if (open < 0) return null;
  const from = bytes.indexOf(GREATER, open) + 1;
  if (from === 0 || bytes[from - 2] === SLASH) return null;
  const close = findSheetData(bytes, -1);
  if (close <= open) return null;
  const to = bytes.lastIndexOf(LESS, close);
  return to > from ? [from, to] : null;
}

/** Finds the tag's name, with or without a prefix, from the beginning of the part (1) or from its end (−1). */
function findSheetData(bytes: Uint8Array, step: 1 | -1): number {
  for (let at = step === 1 ? 1 : bytes.length - 1; at > 0 && at < bytes.length; at += step) {
    if (bytes[at] !== SHEET_DATA[0] || !SHEET_DATA.every((code, next) => bytes[at + next] === code)) continue;
    const before = bytes[at - 1];
    const after = bytes[at + SHEET_DATA.length];
    const isWhole = after === GREATER || after === SLASH || after === 32 || after === 10 || after === 13 || after === 9;
    if (isWhole && (before === LESS || before === SLASH || before === COLON)) return at;
  }
  return -1;
}

function readCellBytes(bytes: Uint8Array, rows: RowReader): void {
  const decoder = new TextDecoder();
  for (let from = 0; from < bytes.length;) {
    const to = from + WINDOW >= bytes.length ? bytes.length : rowEnd(bytes, from + WINDOW);
    rows.read(decoder.decode(bytes.subarray(from, to)));
    from = to;
  }
}

/** The first place behind a `</row>` from here on. */
function rowEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(GREATER, from); at >= 0; at = bytes.indexOf(GREATER, at + 1)) {
    const isRow = bytes[at - 1] === 119 && bytes[at - 2] === 111 && bytes[at - 3] === 114;
    if (isRow && (bytes[at - 4] === SLASH || bytes[at - 4] === COLON)) return at + 1;
  }
  return bytes.length;
}

function readElement(reader: XmlReader, sheet: SheetDocument, source: SheetSource): void {
  const { name } = reader;
  const raw = reader.takeRaw();
  const read = ELEMENTS.get(name);
  if (read) read(raw, sheet, source);
  else sheet.raw.set(name, [...(sheet.raw.get(name) ?? []), raw]);
}

const ignored = (): void => undefined;

const ELEMENTS: ReadonlyMap<string, (raw: string, sheet: SheetDocument, source: SheetSource) => void> = new Map(Object.entries({
  dimension: ignored,
  sheetData: ignored,
  sheetCalcPr: ignored,
  sheetPr: (raw: string, sheet: SheetDocument, { styles }: SheetSource) => {
    const tab = childrenOf(raw, "").find((child) => child.name === "tabColor");
    sheet.tabColor = (tab && colourOf(tab.attributes, styles.theme)) ?? "";
    sheet.raw.set("sheetPr", [raw]);
  },
  sheetViews: readViews,
  sheetFormatPr: (raw: string, sheet: SheetDocument) => {
    const width = Number(attributeOf(raw, "defaultColWidth") ?? Number.NaN);
    if (width > 0) sheet.defaultWidth = width;
    sheet.raw.set("sheetFormatPr", [raw]);
  },
  cols: readColumns,
  sheetProtection: (raw: string, sheet: SheetDocument) => {
    if (isTrue(attributeOf(raw, "sheet"))) sheet.protection = raw;
  },
  mergeCells: (raw: string, sheet: SheetDocument, { part }: SheetSource) => {
    sheet.merged = childrenOf(raw, part).flatMap((child) => parseArea(attributeOf(child.attributes, "ref") ?? "") ?? []);
  },
  conditionalFormatting: readRules,
  pageSetup: (raw: string, sheet: SheetDocument) => {
    sheet.landscape = attributeOf(raw, "orientation") === "landscape";
    sheet.fitsWidth = isFitted(sheet) && attributeOf(raw, "fitToHeight") === "0" && (attributeOf(raw, "fitToWidth") ?? "1") === "1";
    sheet.raw.set("pageSetup", [raw]);
  },
}));

/** Says whether the sheet's own properties ask for fitting; they stand before its page set-up. */
function isFitted({ raw }: SheetDocument): boolean {
  return childrenOf(raw.get("sheetPr")?.[0] ?? "<sheetPr/>", "").some(({ name, attributes }) => name === "pageSetUpPr" && isTrue(attributeOf(attributes, "fitToPage")));
}

function readViews(raw: string, sheet: SheetDocument, { part }: SheetSource): void {
  const view = childrenOf(raw, part).find((child) => child.name === "sheetView");
  sheet.raw.set("sheetViews", [raw]);
  if (!view) return;
  sheet.gridlines = !/^(0|false)$/.test(attributeOf(view.attributes, "showGridLines") ?? "1");
  const pane = childrenOf(view.raw, part).find((child) => child.name === "pane");
  if (pane && /^frozen/.test(attributeOf(pane.attributes, "state") ?? "")) {
    const count = (name: string): number => Math.trunc(Number(attributeOf(pane.attributes, name) ?? 0)) || 0;
    sheet.frozen = { rows: count("ySplit"), columns: count("xSplit") };
  }
}

function readColumns(raw: string, sheet: SheetDocument, { part }: SheetSource): void {
  sheet.columns = childrenOf(raw, part).map(({ attributes }) => {
    const width = attributeOf(attributes, "width");
    const style = attributeOf(attributes, "style");
    const left = ["min", "max", "width", "style", "hidden", "customWidth"].reduce((rest, name) => withAttribute(rest, name, null), attributes).trimEnd();
    return {
      first: Number(attributeOf(attributes, "min") ?? 1) - 1, last: Number(attributeOf(attributes, "max") ?? 1) - 1,
      width: width === null ? null : Number(width), hidden: isTrue(attributeOf(attributes, "hidden")),
      style: style === null ? undefined : Number(style), raw: left.trim() === "" ? "" : left,
    };
  });
}
