import { dayFromIso, serialFromDay, type CellValue, type DateSystem } from "../../../domain";
import { MAX_COLUMNS, MAX_ROWS, cellAddress, parseArea } from "./area";
import type { SheetDocument } from "./document";
import { moveFormula } from "./formula";
import { fromFileFormula } from "./futureFunctions";
import { readText, type SharedText } from "./sharedStrings";
import { XmlReader, attributeOf, decodeText, decodeXml, withAttribute } from "./xml";

interface SharedFormula { readonly row: number; readonly column: number; readonly formula: string }

/** What the cells of one sheet are read with. */
export interface CellSource { readonly part: string; readonly texts: readonly SharedText[]; readonly dateSystem: DateSystem }

interface CellText { value: string; formula: string | null; formulaAttributes: string; inline: SharedText | null }

/** Reads rows of cells into a sheet, piece by piece: a big sheet's XML is never one string. */
export class RowReader {
  private row = -1;
  private column = -1;
  private reader: XmlReader;
  private readonly shared = new Map<string, SharedFormula>();
  private readonly held: CellText = { value: "", formula: null, formulaAttributes: "", inline: null };

  constructor(private readonly sheet: SheetDocument, private readonly source: CellSource) {
    this.reader = new XmlReader("", source.part);
  }

  /** Takes whole `<row>` elements. Errors: XlsxFault damaged-part. */
  read(xml: string): void {
    const reader = (this.reader = new XmlReader(xml, this.source.part));
    while (reader.next()) {
      if (reader.kind !== "open") continue;
      if (reader.name === "row") this.readRow();
      else reader.skip();
    }
  }

  private readRow(): void {
    const { reader } = this;
    const number = reader.attribute("r");
    this.row = number === null ? this.row + 1 : Number(number) - 1;
    if (!(this.row >= 0 && this.row < MAX_ROWS)) throw reader.broken(`row ${number}`);
    this.readRowLook(reader.attributes);
    this.column = -1;
    if (reader.isEmpty) return;
    while (reader.nextChild()) {
      if (reader.name === "c") this.readCell();
      else reader.skip();
    }
  }

  private readRowLook(attributes: string): void {
    const { reader } = this;
    let raw = attributes;
    for (const name of ["r", "spans", "s", "customFormat", "hidden", "ht", "customHeight", "\\w+:dyDescent"]) raw = withAttribute(raw, name, null);
    const hidden = isTrue(reader.attribute("hidden"));
    const height = reader.attribute("ht");
    const isOwnHeight = height !== null && isTrue(reader.attribute("customHeight"));
    const style = isTrue(reader.attribute("customFormat")) ? Number(reader.attribute("s") ?? 0) : undefined;
    raw = raw.trim();
    if (!hidden && !isOwnHeight && style === undefined && raw === "") return;
    this.sheet.rows.set(this.row, { height: isOwnHeight ? Number(height) : null, hidden, style, raw: raw === "" ? "" : ` ${raw}` });
  }

  private readCell(): void {
    const { reader, sheet } = this;
    const address = reader.attribute("r");
    this.column = address === null ? this.column + 1 : this.columnOf(address);
    if (this.column >= MAX_COLUMNS) throw reader.broken("column");
    const style = reader.attribute("s");
    if (style !== null) sheet.cells.setStyle(this.row, this.column, Number(style));
    const type = reader.attribute("t") ?? "n";
    const meta = reader.attribute("cm") ?? "";
    if (reader.isEmpty) return;
    this.readInside();
    const value = this.valueOf(type);
    if (this.held.formula !== null) this.keepFormula(value, meta);
    else if (value !== undefined) sheet.cells.setValue(this.row, this.column, value);
    const rich = this.richOf(type);
    if (rich !== null && this.held.formula === null) sheet.cells.column(this.column).rich.set(this.row, rich);
  }

  /** The column of "AB12"; the row number must be the row's. */
  private columnOf(address: string): number {
    let column = 0;
    let at = 0;
    for (; at < address.length; at++) {
      const code = address.charCodeAt(at) & 223;
      if (code < 65 || code > 90) break;
      column = column * 26 + code - 64;
    }
    if (at === 0 || Number(address.slice(at)) !== this.row + 1) throw this.reader.broken(`cell ${address}`);
    return column - 1;
  }

  private readInside(): void {
    const { reader, held } = this;
    held.value = "";
    held.formula = null;
    held.inline = null;
    while (reader.nextChild()) {
      if (reader.name === "v") held.value = reader.takeText();
      else if (reader.name === "is") held.inline = readText(reader);
      else if (reader.name === "f") {
        held.formulaAttributes = reader.attributes;
        held.formula = reader.takeText();
      } else reader.skip();
    }
  }

  private valueOf(type: string): CellValue | undefined {
    const { value, inline } = this.held;
    if (type === "inlineStr") return inline?.text ?? "";
    if (type === "str") return decodeText(value);
    if (value === "") return undefined;
    if (type === "s") return this.sharedText(value).text;
    if (type === "b") return isTrue(value.trim());
    if (type === "e") return decodeXml(value);
    if (type === "d") return this.serialOf(value);
    const number = Number(value);
    if (Number.isNaN(number)) throw this.reader.broken(`number ${value.slice(0, 30)} in ${cellAddress(this.row, this.column)}`);
    return number;
  }

  private sharedText(index: string): SharedText {
    const text = this.source.texts[Number(index)];
    if (!text) throw this.reader.broken(`no shared text ${index.slice(0, 20)}`);
    return text;
  }

  private richOf(type: string): string | null {
    return type === "s" && this.held.value !== "" ? this.sharedText(this.held.value).rich : (this.held.inline?.rich ?? null);
  }

  /** An ISO date cell, as the strict variant of the format has them. */
  private serialOf(value: string): CellValue {
    const day = dayFromIso(value.trim());
    if (day === null) return value;
    const time = /T(\d{2}):(\d{2}):?(\d{2}(?:\.\d+)?)?/.exec(value);
    const seconds = time ? Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0) : 0;
    return serialFromDay(day, this.source.dateSystem) + seconds / 86_400;
  }

  private keepFormula(value: CellValue | undefined, meta: string): void {
    const { held, sheet, row, column } = this;
    const attributes = new XmlReader(`<f${held.formulaAttributes}/>`, this.source.part);
    attributes.next();
    const kind = attributes.attribute("t");
    const formula = kind === "shared" ? this.sharedFormula(attributes.attribute("si") ?? "") : held.formula ? `=${fromFileFormula(decodeText(held.formula))}` : null;
    if (formula === null || kind === "dataTable") {
      if (value !== undefined) sheet.cells.setValue(row, column, value);
      return;
    }
    sheet.cells.setFormula(row, column, { formula, result: value });
    const area = kind === "array" ? parseArea(attributes.attribute("ref") ?? "") : null;
    if (area) sheet.spills.set(`${row},${column}`, { area, cellMeta: meta });
  }

  private sharedFormula(index: string): string | null {
    const { held, row, column } = this;
    if (held.formula) {
      const formula = `=${fromFileFormula(decodeText(held.formula))}`;
      this.shared.set(index, { row, column, formula });
      return formula;
    }
    const master = this.shared.get(index);
    return master ? moveFormula(master.formula, row - master.row, column - master.column) : null;
  }
}

/** Reads a file's yes and no. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** Says whether raw attribute text sets a yes-or-no to yes. */
export function attributeIsOn(attributes: string, name: string): boolean {
  return isTrue(attributeOf(attributes, name));
}
