import type { Area, Book, BookSheet, ModelAct } from "../book";
import { around, worksheets, type WorkbookDocument } from "../xlsx";
import type { Engine } from "./engine";
import { BookFault } from "./faults";
import { GridReader, type TypedCell } from "./gridReader";
import type { BookLocale } from "./locale";
import type { PageModel } from "./pageModel";

type CellAct = Extract<ModelAct, { type: "cells" }>;

/** What the follower works on. */
export interface Followed { readonly engine: Engine; readonly document: WorkbookDocument; readonly locale: BookLocale; readonly page: PageModel; readonly book: Book }

/**
 * Takes over what a person did in the page's grid.
 * ASSUMED: looks that a person gives in the grid, whole columns put in or taken out and moved sheets are not taken over; the grid is put back.
 */
export class GridFollower {
  private readonly reader: GridReader;

  constructor(private readonly on: Followed) {
    this.reader = new GridReader(on.engine, on.document, on.locale);
  }

  follow(act: ModelAct): void {
    if (act.type === "selection") this.followSelection();
    else if (act.type === "sheets") this.followSheets();
    else this.followCells(act);
  }

  private followCells(act: CellAct): void {
    const { page, book } = this.on;
    const id = page.sheetAt(act.sheet);
    const sheet = book.sheets.find((one) => one.id === id);
    if (!sheet) return;
    if (act.kind === "RangeEdited") this.followEdit(sheet, act);
    else if (act.area && (act.kind === "RowInserted" || act.kind === "RowDeleted")) this.followRows(sheet, act.area, act.kind === "RowInserted");
    else {
      page.model.undo();
      page.everythingChanged();
    }
  }

  private followRows(sheet: BookSheet, { row, rows }: Area, isIn: boolean): void {
    const { page } = this.on;
    try {
      if (isIn) sheet.insertRows(row, rows, "user");
      else sheet.deleteRows(row, rows, "user");
    } catch (error) {
      if (!(error instanceof BookFault)) throw error;
      page.model.undo();
      page.everythingChanged();
    }
  }

  private followEdit(sheet: BookSheet, act: CellAct): void {
    const document = worksheets(this.on.document).find((one) => one.id === sheet.id);
    const cells = document ? this.reader.changedCells(this.on.page.model, { sheet: document, index: act.sheet, area: act.area }) : [];
    if (cells.length === 0 || !document) return;
    const area = cells.reduce<Area | null>((whole, { row, column }) => around(whole, { row, column, rows: 1, columns: 1 }), null);
    if (!area) return;
    try {
      sheet.setInputs(area, gridOf(area, cells), "user");
    } catch (error) {
      if (!(error instanceof BookFault)) throw error;
      for (const cell of cells) this.takeOne(sheet, cell);
    }
    this.on.page.cellsChanged(document, area);
  }

  /** A cell that the workbook refuses is put back in the grid. */
  private takeOne(sheet: BookSheet, { row, column, content }: TypedCell): void {
    try {
      sheet.setInputs({ row, column, rows: 1, columns: 1 }, [[content]], "user");
    } catch (error) {
      if (!(error instanceof BookFault)) throw error;
    }
  }

  private followSelection(): void {
    const { page, book } = this.on;
    const { sheet, range: [top, left, bottom, right] } = page.model.getSelectedView();
    const sheetId = page.sheetAt(sheet);
    if (sheetId === null) return;
    const area = { row: Math.min(top, bottom) - 1, column: Math.min(left, right) - 1, rows: Math.abs(bottom - top) + 1, columns: Math.abs(right - left) + 1 };
    const before = book.selection;
    if (before.sheetId === sheetId && JSON.stringify(before.area) === JSON.stringify(area)) return;
    page.selectedInGrid(sheetId, area);
    book.selection = { sheetId, area };
  }

  private followSheets(): void {
    const { page, book } = this.on;
    const now = page.model.getWorksheetsProperties();
    const kept = new Set(now.map((sheet) => page.sheetOfModel(sheet.sheet_id)));
    const gone = book.sheets.filter((sheet) => !kept.has(sheet.id) && page.indexOf(sheet.id) >= 0);
    const ids = now.map((shown): string => {
      const known = book.sheets.find((sheet) => sheet.id === page.sheetOfModel(shown.sheet_id));
      const sheet = known ?? book.addSheet(shown.name);
      this.quietly(() => { if (sheet.name !== shown.name) sheet.name = shown.name; });
      this.quietly(() => { if ((shown.state === "visible") !== (sheet.visibility === "Visible")) sheet.visibility = shown.state === "visible" ? "Visible" : "Hidden"; });
      return sheet.id;
    });
    for (const sheet of gone) this.quietly(() => book.deleteSheet(sheet.id));
    page.sheetsFollowed(ids, now.map((sheet) => sheet.name));
    ids.forEach((id, index) => {
      if (!kept.has(id)) this.followCells({ type: "cells", sheet: index, area: null, kind: "RangeEdited" });
    });
    this.followSelection();
  }

  private quietly(act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof BookFault)) throw error;
    }
  }
}

function gridOf(area: Area, cells: readonly TypedCell[]): (string | null)[][] {
  const grid = Array.from({ length: area.rows }, () => new Array<string | null>(area.columns).fill(null));
  for (const { row, column, content } of cells) {
    const target = grid[row - area.row];
    if (target) target[column - area.column] = content;
  }
  return grid;
}
