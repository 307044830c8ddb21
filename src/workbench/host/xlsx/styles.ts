import type { CellStyle } from "../book";
import { OFFICE_THEME } from "./colours";
import { FIRST_OWN_FORMAT, builtInFormat, builtInNumber } from "./numberFormats";
import { PLAIN_FONT, PLAIN_FORMAT, type CellFormat, type StyleParts } from "./styleParts";
import { patchedAlignment, patchedBorder, patchedFill, patchedFont, readLook } from "./stylePieces";

/**
 * The cell formats of a workbook. A cell keeps the number of its format; a change makes, or finds, another number.
 * What is in the file and not understood here (theme fonts, gradients, diagonal borders) goes along unchanged.
 */
export class StyleBook {
  private readonly known = new Map<string, number>();
  private readonly pieces = new Map<string, number>();
  private readonly looks: (Required<CellStyle> | undefined)[] = [];
  private readonly derived = new Map<string, number>();

  constructor(readonly parts: StyleParts, readonly theme: readonly string[] = OFFICE_THEME) {
    if (parts.formats.length === 0) parts.formats.push(PLAIN_FORMAT);
    parts.formats.forEach((format, id) => this.known.has(JSON.stringify(format)) || this.known.set(JSON.stringify(format), id));
  }

  format(style: number): CellFormat {
    return this.parts.formats[style] ?? this.parts.formats[0] ?? PLAIN_FORMAT;
  }

  numberFormat(style: number): string {
    const id = this.format(style).numberFormat;
    return this.parts.numberFormats.get(id) ?? builtInFormat(id);
  }

  look(style: number): Required<CellStyle> {
    return this.looks[style] ??= readLook(this.parts, this.format(style), this.theme);
  }

  hasQuotePrefix(style: number): boolean {
    return this.format(style).quotePrefix;
  }

  withNumberFormat(style: number, code: string): number {
    return this.derive(style, `n${code}`, (format) => ({ ...format, numberFormat: this.numberOf(code) }));
  }

  withQuotePrefix(style: number, quotePrefix: boolean): number {
    return this.format(style).quotePrefix === quotePrefix ? style : this.derive(style, `q${quotePrefix}`, (format) => ({ ...format, quotePrefix }));
  }

  withLook(style: number, change: CellStyle): number {
    return this.derive(style, JSON.stringify(change), (format) => ({
      ...format,
      font: this.piece(this.parts.fonts, patchedFont(this.parts.fonts[format.font] ?? PLAIN_FONT, change)),
      fill: this.piece(this.parts.fills, patchedFill(this.parts.fills[format.fill] ?? "<fill/>", change)),
      border: this.piece(this.parts.borders, patchedBorder(this.parts.borders[format.border] ?? "<border/>", change)),
      alignment: patchedAlignment(format.alignment, change),
    }));
  }

  /** Adds a differential format (of a conditional format) and gives its number. */
  differential(raw: string): number {
    return this.piece(this.parts.differential, raw);
  }

  private derive(style: number, change: string, make: (format: CellFormat) => CellFormat): number {
    const key = `${style}|${change}`;
    const before = this.derived.get(key);
    if (before !== undefined) return before;
    const format = make(this.format(style));
    const text = JSON.stringify(format);
    let id = this.known.get(text);
    if (id === undefined) {
      id = this.parts.formats.push(format) - 1;
      this.known.set(text, id);
    }
    this.derived.set(key, id);
    return id;
  }

  private numberOf(code: string): number {
    const builtIn = builtInNumber(code);
    if (builtIn !== null) return builtIn;
    let next = FIRST_OWN_FORMAT;
    for (const [id, known] of this.parts.numberFormats) {
      if (known === code) return id;
      next = Math.max(next, id + 1);
    }
    this.parts.numberFormats.set(next, code);
    return next;
  }

  private piece(list: string[], raw: string): number {
    const key = `${list === this.parts.fonts ? "f" : list === this.parts.fills ? "l" : list === this.parts.borders ? "b" : "d"}${raw}`;
    let id = this.pieces.get(key);
    if (id === undefined) {
      id = list.indexOf(raw);
      if (id < 0) id = list.push(raw) - 1;
      this.pieces.set(key, id);
    }
    return id;
  }
}
