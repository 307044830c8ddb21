import type { Model } from "@ironcalc/wasm";
import type { Area } from "../book";
import { around, type SheetDocument, type WorkbookDocument } from "../xlsx";
import type { Engine } from "./engine";
import { contentOf, formulaFromGrid, gridFormat } from "./gridContent";
import type { BookLocale } from "./locale";
import { styleAt } from "./looks";

/** A cell that a person changed in the grid, as the editor has it. */
export interface TypedCell { readonly row: number; readonly column: number; readonly content: string }

/** Finds what a person changed in the grid: cells whose content is not what the workbook's own would be. */
export class GridReader {
  private scratch: Model | null = null;
  private readonly expected = new Map<string, string>();

  constructor(private readonly engine: Engine, private readonly document: WorkbookDocument, private readonly locale: BookLocale) {}

  /** Cost: about 10 microseconds a cell of the area (null: all used cells, the grid's and the workbook's). */
  changedCells(model: Model, at: { readonly sheet: SheetDocument; readonly index: number; readonly area: Area | null }): TypedCell[] {
    const { sheet, index } = at;
    const area = at.area ?? this.usedInGrid(model, sheet, index);
    const changed: TypedCell[] = [];
    if (!area) return changed;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const content = model.getCellContent(index, row + 1, column + 1);
        if (content !== this.expectedContent(sheet, row, column)) changed.push({ row, column, content: content.startsWith("=") ? formulaFromGrid(content, this.locale) : content });
      }
    }
    return changed;
  }

  private usedInGrid(model: Model, sheet: SheetDocument, index: number): Area | null {
    let used = sheet.cells.used(true);
    const row = used?.row ?? 0;
    for (const at of [0, row, row + 1]) {
      for (const column of model.getColumnsWithData(index, at + 1)) used = around(used, { row: at, column: column - 1, rows: 1, columns: 1 });
    }
    const last = (used?.column ?? 0) + (used?.columns ?? 1) + 20;
    for (let column = 0; column <= last; column++) {
      for (const at of model.getRowsWithData(index, column + 1)) used = around(used, { row: at - 1, column, rows: 1, columns: 1 });
    }
    return used;
  }

  /** What the grid shows in its editor for a cell of the workbook: dates and per cents come back as people write them. */
  private expectedContent(sheet: SheetDocument, row: number, column: number): string {
    const content = contentOf({ sheet, row, column }, this.document, this.locale);
    if (content === "") return "";
    const format = gridFormat(this.document.styles.numberFormat(styleAt(sheet, row, column)), this.locale);
    const isFormula = content.startsWith("=");
    const key = `${format}\n${content}`;
    const known = this.expected.get(key);
    if (known !== undefined && !isFormula) return known;
    const scratch = (this.scratch ??= this.engine.newModel("editor", this.locale.engineTag));
    const index = isFormula ? this.scratchSheet(scratch, sheet) : 0;
    const [r, c] = isFormula ? [row + 1, column + 1] : [1, 1];
    scratch.rangeClearAll(index, r, c, r, c);
    scratch.setUserInput(index, r, c, content);
    scratch.updateRangeStyle({ sheet: index, row: r, column: c, width: 1, height: 1 }, "num_fmt", format);
    const shown = scratch.getCellContent(index, r, c);
    scratch.rangeClearAll(index, r, c, r, c);
    if (this.expected.size > 100_000) this.expected.clear();
    if (!isFormula) this.expected.set(key, shown);
    return shown;
  }

  /** Formulas are normalised beside sheets of the same names. */
  private scratchSheet(scratch: Model, sheet: SheetDocument): number {
    const names = scratch.getWorksheetsProperties().map((one) => one.name);
    for (const { name } of this.document.sheets) {
      if (names.includes(name)) continue;
      scratch.newSheet();
      scratch.renameSheet(names.length, name);
      names.push(name);
    }
    return names.indexOf(sheet.name);
  }
}
