import type { CellValue } from "../../../domain";
import type { Area, BookChange, BookChart, BookFormatRule, BookSheet, BookTable, CellStyle, SheetVisibility } from "../book";
import { MAX_COLUMNS, MAX_ROWS, heldRows, intersection, type RowShift, type SheetDocument, type WorkbookDocument } from "../xlsx";
import { BookFault } from "./faults";
import { addRule, clearRules, deleteRule, rulesInOrder, updateRule } from "./formatRules";
import type { Input } from "./inputs";
import { columnPoints, restyle, setColumnPoints, setLook, setStandardWidth, standardWidth, styleAt } from "./looks";
import { moveRows } from "./rowMoves";
import { sortRows } from "./sorting";
import { breakSpills } from "./spills";
import { addTable, takeTable } from "./tables";

export type ChangeBy = "addin" | "user" | "coauthor";

/** What a sheet needs of its workbook. */
export interface SheetHome {
  readonly document: WorkbookDocument;
  readonly language: string;
  /** Results are brought up to date before they are read, unless calculation is suspended. */
  beforeRead(): void;
  readInput(raw: CellValue | null, isTextCell: boolean): Input;
  text(value: CellValue, format: string): string;
  cellsChanged(sheet: SheetDocument, area: Area, formulas: boolean): void;
  beforeRowsMove(): void;
  rowsMoved(sheet: SheetDocument, shift: RowShift): void;
  looksChanged(sheet: SheetDocument, area: Area | null): void;
  emit(change: BookChange): void;
  rename(sheet: SheetDocument, name: string): void;
  show(sheet: SheetDocument, visibility: SheetVisibility): void;
}

/** Excel's protection of a sheet without a password. */
const PROTECTION = "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\"/>";

/** One worksheet of a workbook at work. */
export class WorkSheet implements BookSheet {
  constructor(readonly document: SheetDocument, private readonly home: SheetHome) {}

  get id(): string { return this.document.id; }
  get name(): string { return this.document.name; }
  set name(name: string) { this.home.rename(this.document, name); }
  get visibility(): SheetVisibility { return this.document.visibility; }
  set visibility(visibility: SheetVisibility) { this.home.show(this.document, visibility); }
  get tabColor(): string { return this.document.tabColor; }
  set tabColor(colour: string) { this.dress(() => { this.document.tabColor = colour === "" ? "" : colour.toUpperCase(); }); }
  get isProtected(): boolean { return this.document.protection !== ""; }
  set isProtected(isProtected: boolean) { this.document.protection = isProtected ? this.document.protection || PROTECTION : ""; }
  get customProperties(): Map<string, string> { return this.document.customProperties; }
  get frozen(): { rows: number; columns: number } { return this.document.frozen; }
  set frozen(frozen: { rows: number; columns: number }) { this.dress(() => { this.document.frozen = { ...frozen }; }); }
  get gridlines(): boolean { return this.document.gridlines; }
  set gridlines(shown: boolean) { this.dress(() => { this.document.gridlines = shown; }); }
  get landscape(): boolean { return this.document.landscape; }
  set landscape(landscape: boolean) { this.document.landscape = landscape; }
  get fitsWidth(): boolean { return this.document.fitsWidth; }
  set fitsWidth(fitsWidth: boolean) { this.document.fitsWidth = fitsWidth; }
  get footer(): BookSheet["footer"] { return this.document.footer; }
  set footer(footer: BookSheet["footer"]) { this.document.footer = footer; }
  get standardWidth(): number { return standardWidth(this.document); }
  set standardWidth(characters: number) { setStandardWidth(this.document, characters); }
  get charts(): BookChart[] { return this.document.charts; }
  get tables(): BookTable[] { return this.document.tables; }
  get mergedAreas(): Area[] { return this.document.merged; }
  get formatRules(): BookFormatRule[] { return rulesInOrder(this.document); }

  usedArea(valuesOnly: boolean): Area | null {
    return this.document.cells.used(valuesOnly);
  }

  values(area: Area): CellValue[][] {
    if (this.hasFormulasIn(area)) this.home.beforeRead();
    const rows = filled<CellValue>(area, "");
    this.eachHeld(area, (row, column, held) => {
      const value = held.values[row];
      if (value !== undefined) put(rows, area, { row, column, value });
    });
    return rows;
  }

  formulas(area: Area): CellValue[][] {
    const rows = this.values(area);
    this.eachHeld(area, (row, column, held) => {
      const formula = held.formulas.get(row);
      if (formula !== undefined) put(rows, area, { row, column, value: formula });
    });
    return rows;
  }

  numberFormats(area: Area): string[][] {
    const { styles } = this.home.document;
    return mapped(area, (row, column) => styles.numberFormat(styleAt(this.document, row, column)));
  }

  texts(area: Area): string[][] {
    const rows = filled(area, "");
    const { styles } = this.home.document;
    this.values(area).forEach((values, row) => values.forEach((value, column) => {
      if (value === "") return;
      const format = styles.numberFormat(styleAt(this.document, area.row + row, area.column + column));
      const target = rows[row];
      if (target) target[column] = this.home.text(value, format);
    }));
    return rows;
  }

  setInputs(area: Area, inputs: readonly (readonly (CellValue | null)[])[], by: ChangeBy = "addin"): void {
    checkArea(area);
    if (inputs.length !== area.rows || inputs.some((row) => row.length !== area.columns)) throw new BookFault("size-mismatch");
    const { styles } = this.home.document;
    const isText = (row: number, column: number): boolean => styles.numberFormat(styleAt(this.document, area.row + row, area.column + column)) === "@";
    const read = inputs.map((cells, row) => cells.map((raw, column) => this.home.readInput(raw, typeof raw !== "object" && raw !== "" && isText(row, column))));
    let formulas = this.losesFormulas(area);
    read.forEach((cells, row) => cells.forEach((input, column) => {
      if (input.kind === "formula") formulas = true;
      this.write(area.row + row, area.column + column, input);
    }));
    this.home.cellsChanged(this.document, area, formulas);
    this.home.emit({ type: "cells", sheet: this.id, area, by, kind: "RangeEdited" });
  }

  private write(row: number, column: number, input: Input): void {
    const { cells } = this.document;
    if (input.kind === "leave") return;
    if (input.kind === "clear") cells.setValue(row, column, undefined);
    else if (input.kind === "formula") cells.setFormula(row, column, { formula: input.formula, result: undefined });
    else cells.setValue(row, column, input.value);
    const { styles } = this.home.document;
    const before = styleAt(this.document, row, column);
    let style = styles.withQuotePrefix(before, input.kind === "value" && input.quoted === true);
    const format = input.kind === "clear" ? undefined : input.format;
    if (format !== undefined && styles.numberFormat(before) === "General") style = styles.withNumberFormat(style, format);
    if (style !== before) cells.setStyle(row, column, style);
  }

  setNumberFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void {
    checkArea(area);
    const { styles } = this.home.document;
    const only = formats.length === 1 && formats[0]?.length === 1 ? formats[0][0] : undefined;
    if (only !== undefined) {
      if (only !== null) restyle(this.document, area, (style) => styles.withNumberFormat(style, only));
    } else {
      if (formats.length !== area.rows || formats.some((row) => row.length !== area.columns)) throw new BookFault("size-mismatch");
      formats.forEach((codes, row) => codes.forEach((code, column) => {
        if (code === null) return;
        const style = styleAt(this.document, area.row + row, area.column + column);
        this.document.cells.setStyle(area.row + row, area.column + column, styles.withNumberFormat(style, code));
      }));
    }
    this.home.looksChanged(this.document, area);
  }

  style(row: number, column: number): CellStyle {
    return this.home.document.styles.look(styleAt(this.document, row, column));
  }

  setStyle(area: Area, style: CellStyle): void {
    checkArea(area);
    setLook(this.document, area, { styles: this.home.document.styles, look: style });
    this.home.looksChanged(this.document, area);
  }

  clear(area: Area, what: "All" | "Contents" | "Formats"): void {
    checkArea(area);
    if (what !== "Contents") this.clearFormats(area);
    if (what === "Formats") return;
    const formulas = this.losesFormulas(area);
    this.eachHeld(area, (row, column) => this.document.cells.setValue(row, column, undefined));
    this.home.cellsChanged(this.document, area, formulas);
    this.home.emit({ type: "cells", sheet: this.id, area, by: "addin", kind: "RangeEdited" });
  }

  /** ASSUMED, not verified in Excel: clearing formats also takes conditional formats and merging off the area. */
  private clearFormats(area: Area): void {
    restyle(this.document, area, () => 0);
    clearRules(this.document, area);
    this.document.merged = this.document.merged.filter((merged) => !intersection(merged, area));
    this.home.looksChanged(this.document, area);
  }

  columnWidth(column: number): number {
    return columnPoints(this.document, column);
  }

  setColumnWidth(column: number, columns: number, points: number): void {
    this.dress(() => setColumnPoints(this.document, { column, columns }, points));
  }

  isRowHidden(row: number): boolean {
    return this.document.rows.get(row)?.hidden === true;
  }

  setRowsHidden(row: number, rows: number, hidden: boolean): void {
    this.dress(() => {
      for (let at = row; at < row + rows; at++) {
        const look = this.document.rows.get(at);
        if (look || hidden) this.document.rows.set(at, { ...(look ?? { height: null, style: undefined, raw: "" }), hidden });
      }
    });
  }

  /** Changes a look that is not a cell's, and tells the grid. */
  private dress<T>(change: () => T): T {
    const result = change();
    this.home.looksChanged(this.document, null);
    return result;
  }

  addTable(area: Area, hasHeaders: boolean): BookTable {
    checkArea(area);
    this.home.beforeRead();
    const table = addTable(this.home.document, this.document, { area, hasHeaders });
    this.home.cellsChanged(this.document, table.area, true);
    return table;
  }

  deleteTable(id: string, keepCells: boolean): void {
    const table = takeTable(this.document, id);
    if (!keepCells) this.clear(table.area, "All");
  }

  addFormatRule(areas: readonly Area[], formula: string): BookFormatRule {
    return this.dress(() => addRule(this.document, areas, formula));
  }

  updateFormatRule(rule: BookFormatRule): void {
    this.dress(() => updateRule(this.document, rule));
  }

  deleteFormatRule(id: string): void {
    this.dress(() => deleteRule(this.document, id));
  }

  insertRows(row: number, rows: number, by: ChangeBy = "addin"): void {
    this.moveRows({ at: row, count: rows }, by);
  }

  deleteRows(row: number, rows: number, by: ChangeBy = "addin"): void {
    this.moveRows({ at: row, count: -rows }, by);
  }

  private moveRows(shift: RowShift, by: ChangeBy): void {
    if (shift.count === 0) return;
    const area = { row: shift.at, column: 0, rows: Math.abs(shift.count), columns: MAX_COLUMNS };
    checkArea(area);
    this.home.beforeRowsMove();
    moveRows(this.home.document, this.document, shift);
    this.home.rowsMoved(this.document, shift);
    this.home.emit({ type: "cells", sheet: this.id, area, by, kind: shift.count > 0 ? "RowInserted" : "RowDeleted" });
  }

  sort(area: Area, column: number, ascending: boolean): void {
    checkArea(area);
    this.home.beforeRead();
    const formulas = this.hasFormulasIn(area);
    sortRows(this.document, area, { column, ascending, language: this.home.language });
    this.home.cellsChanged(this.document, area, formulas);
    this.home.emit({ type: "cells", sheet: this.id, area, by: "user", kind: "Sorted" });
  }

  /** Before cells are overwritten: says whether formulas are among them, and ends the array results they break. */
  private losesFormulas(area: Area): boolean {
    const hasFormulas = this.hasFormulasIn(area);
    return breakSpills(this.document, area) || hasFormulas;
  }

  private hasFormulasIn(area: Area): boolean {
    return this.document.cells.columnsIn(area).some(([, { formulas }]) => {
      if (formulas.size === 0) return false;
      for (const row of formulas.keys()) if (row >= area.row && row < area.row + area.rows) return true;
      return false;
    });
  }

  private eachHeld(area: Area, visit: (row: number, column: number, held: { readonly values: (CellValue | undefined)[]; readonly formulas: Map<number, string> }) => void): void {
    for (const [at, column] of this.document.cells.columnsIn(area)) {
      const span = heldRows(column, area);
      for (let row = span?.[0] ?? 0; span && row <= span[1]; row++) visit(row, at, column);
    }
  }
}

function filled<T>(area: Area, value: T): T[][] {
  return Array.from({ length: area.rows }, () => new Array<T>(area.columns).fill(value));
}

function mapped<T>(area: Area, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (__, column) => at(area.row + row, area.column + column)));
}

function put(rows: CellValue[][], area: Area, cell: { readonly row: number; readonly column: number; readonly value: CellValue }): void {
  const row = rows[cell.row - area.row];
  if (row) row[cell.column - area.column] = cell.value;
}

function checkArea({ row, column, rows, columns }: Area): void {
  const isInside = row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  if (!isInside) throw new BookFault("outside-sheet");
}
