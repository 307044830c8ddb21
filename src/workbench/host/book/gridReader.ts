import { isDateFormat } from "numfmt";
import type { Model } from "@ironcalc/wasm";
import type { Area } from "../book";
import { around, formulaTokens, type SheetDocument, type WorkbookDocument } from "../xlsx";
import type { Engine } from "./engine";
import { contentOf, formulaFromGrid, gridFormat } from "./gridContent";
import type { BookLocale } from "./locale";
import { styleAt } from "./looks";

/** A cell that a person changed in the grid, as the editor has it. */
export interface TypedCell { readonly row: number; readonly column: number; readonly content: string }

/** How far beyond the used columns a person's paste is looked for. */
const COLUMNS_BEYOND = 20;

/** Finds what a person changed in the grid: cells whose content is not what the workbook's own would be. */
export class GridReader {
  private scratch: Model | null = null;
  private readonly dates = new Map<string, string>();

  constructor(private readonly engine: Engine, private readonly document: WorkbookDocument, private readonly locale: BookLocale) {}

  /** Shapes: the area's cells; with null all used cells, the grid's and the workbook's. */
  changedCells(model: Model, at: { readonly sheet: SheetDocument; readonly index: number; readonly area: Area | null }): TypedCell[] {
    const { sheet, index } = at;
    const area = at.area ?? this.usedInGrid(model, sheet, index);
    const changed: TypedCell[] = [];
    if (!area) return changed;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const content = model.getCellContent(index, row + 1, column + 1);
        if (!this.isSame(content, { sheet, row, column })) changed.push({ row, column, content: content.startsWith("=") ? formulaFromGrid(content, this.locale) : content });
      }
    }
    return changed;
  }

  private usedInGrid(model: Model, sheet: SheetDocument, index: number): Area | null {
    let used = sheet.cells.used(true);
    const first = used?.row ?? 0;
    for (const row of [0, first, first + 1]) {
      for (const column of model.getColumnsWithData(index, row + 1)) used = around(used, { row, column: column - 1, rows: 1, columns: 1 });
    }
    const last = (used?.column ?? 0) + (used?.columns ?? 1) + COLUMNS_BEYOND;
    for (let column = 0; column <= last; column++) {
      const rows = model.getRowsWithData(index, column + 1);
      if (rows.length === 0) continue;
      const top = rows.reduce((least, row) => Math.min(least, row), rows[0] ?? 1);
      const bottom = rows.reduce((most, row) => Math.max(most, row), 1);
      used = around(used, { row: top - 1, column, rows: bottom - top + 1, columns: 1 });
    }
    return used;
  }

  private isSame(content: string, place: { readonly sheet: SheetDocument; readonly row: number; readonly column: number }): boolean {
    const own = contentOf(place, this.document, this.locale);
    if (content === own) return true;
    if (own === "" || content === "") return false;
    if (own.startsWith("=")) return content.startsWith("=") && bare(content) === bare(own);
    const value = place.sheet.cells.value(place.row, place.column);
    if (typeof value !== "number") return false;
    const format = this.document.styles.numberFormat(styleAt(place.sheet, place.row, place.column));
    if (isDateFormat(format)) return content === this.shownDate(own, gridFormat(format, this.locale));
    return Number(content.replace(",", ".")) === Number(value.toPrecision(15));
  }

  /** A date as the grid's editor writes it. */
  private shownDate(serial: string, format: string): string {
    const key = `${format}\n${serial}`;
    let shown = this.dates.get(key);
    if (shown === undefined) {
      const scratch = (this.scratch ??= this.engine.newModel("editor", this.locale.engineTag));
      scratch.setUserInput(0, 1, 1, serial);
      scratch.updateRangeStyle({ sheet: 0, row: 1, column: 1, width: 1, height: 1 }, "num_fmt", format);
      shown = scratch.getCellContent(0, 1, 1);
      this.dates.set(key, shown);
    }
    return shown;
  }
}

/** A formula without its spaces and capitals, which the engine writes its own way. */
function bare(formula: string): string {
  return formulaTokens(formula).map((token) => (token.kind === "space" ? "" : token.kind === "string" ? token.text : token.text.toUpperCase())).join("");
}
