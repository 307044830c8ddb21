import type { Model } from "@ironcalc/wasm";
import { columnLetters, quotedSheet, type CellValue } from "../../../domain";
import type { Area } from "../book";
import { MAX_COLUMNS, formulaTokens, isErrorText, nameKey, worksheets, type SheetDocument, type WorkbookDocument } from "../xlsx";
import { engineFormula } from "./dialect";
import type { Engine } from "./engine";
import type { ReadCells } from "./precedents";
import { spilledCells } from "./spills";

/** After how many cells the model is saved and read back: that drops its undo history and its queue of changes. */
const COMPACT_AFTER = 200_000;
/** What the model takes for a formula with its exact text, and for a constant (measured, history included). */
const BYTES_PER_FORMULA = 1_200;
const BYTES_PER_CONSTANT = 400;
/** A cell as the model has it: never told, told and still so, told and changed since. */
const UNTOLD = 0;
const TOLD = 1;
const CHANGED = 2;
/** The engine's kinds of value. Source: @ironcalc/wasm, getCellType, after Excel's TYPE(). */
const NUMBER = 1;
const TEXT = 2;
const TRUTH = 4;

/** A cell of the nth worksheet. */
export interface EnginePlace { readonly index: number; readonly row: number; readonly column: number }

/**
 * What the engine has been told of a workbook: formulas, and those constants that formulas read.
 * Beside each worksheet stands a hidden one whose cells say `=cell&""`: the text of a number with all its digits (displays hold nine).
 */
export class EngineCopy {
  private model: Model;
  private toldSince = 0;
  private readonly sheets: readonly SheetDocument[];
  private readonly told: ReadonlyMap<string, Map<number, Uint8Array>>;

  constructor(private readonly engine: Engine, private readonly document: WorkbookDocument) {
    this.sheets = worksheets(document);
    this.told = new Map(this.sheets.map((sheet) => [sheet.id, new Map()]));
    this.model = engine.newModel("calculation", "en");
    this.model.pauseEvaluation();
    for (let index = 1; index < this.sheets.length * 2; index++) this.model.newSheet();
    for (let index = 0; index < this.sheets.length * 2; index++) this.model.renameSheet(index, `__sheet__${index}`);
    this.sheets.forEach((sheet, index) => this.model.renameSheet(index, sheet.name));
    this.tellNames();
  }

  free(): void {
    this.model.free();
  }

  /** Notes that the model's copy of these cells no longer holds. */
  forget(sheet: SheetDocument, area: Area): void {
    for (const [column, told] of this.told.get(sheet.id) ?? []) {
      if (column < area.column || column >= area.column + area.columns) continue;
      const end = Math.min(told.length, area.row + area.rows);
      for (let row = area.row; row < end; row++) if (told[row] === TOLD) told[row] = CHANGED;
    }
  }

  private tellNames(): void {
    for (const [key, { formula, scope }] of this.document.names) {
      const index = scope === null ? 0 : this.sheets.findIndex((sheet) => sheet.id === scope);
      const home = this.sheets[index];
      if (!home) continue;
      const name = scope === null ? key : key.slice(nameKey("", scope).length);
      const text = engineFormula(formula.startsWith("=") ? formula : `=${formula}`, { sheet: home, row: 0, column: 0 }, this.document).slice(1);
      try {
        this.model.newDefinedName(name, scope === null ? null : index, text);
      } catch {
        // Names the engine does not take (built-in ones, constants) give #NAME? where a formula uses them.
      }
    }
  }

  private toldOf(sheet: SheetDocument, column: number, rows: number): Uint8Array {
    const columns = this.told.get(sheet.id);
    let told = columns?.get(column) ?? new Uint8Array(0);
    if (told.length < rows) {
      const longer = new Uint8Array(Math.ceil(rows * 1.25));
      longer.set(told);
      told = longer;
      columns?.set(column, told);
    }
    return told;
  }

  private tell({ index, row, column }: EnginePlace, input: string): void {
    this.model.setUserInput(index, row + 1, column + 1, input);
    if (++this.toldSince < COMPACT_AFTER) return;
    this.toldSince = 0;
    const bytes = this.model.toBytes();
    this.model.free();
    this.model = this.engine.load(bytes);
    this.model.pauseEvaluation();
  }

  /** Makes room for what is to be told, if it is told for the first time. */
  reserve(reads: ReadonlyMap<string, ReadCells>): void {
    if (this.toldSince > 0 || this.sheets.some((sheet) => (this.told.get(sheet.id)?.size ?? 0) > 0)) return;
    let bytes = 0;
    for (const { id, cells } of this.sheets) {
      for (const [column, held] of cells.columns) {
        const constants = (reads.get(id)?.rows(column) ?? []).reduce((sum, [first, last]) => sum + Math.max(0, Math.min(last + 1, held.values.length) - first), 0);
        bytes += held.formulas.size * BYTES_PER_FORMULA + constants * BYTES_PER_CONSTANT;
      }
    }
    this.engine.reserve(bytes);
  }

  /** Tells all formulas that are new or changed. */
  tellFormulas(): void {
    this.sheets.forEach((sheet, index) => {
      for (const { row, column, formula } of sheet.cells.formulas()) {
        const told = this.toldOf(sheet, column, row + 1);
        if (told[row] === TOLD) continue;
        this.tellFormula({ index, row, column }, engineFormula(formula, { sheet, row, column }, this.document));
        this.tellExact(sheet, { index, row, column });
        told[row] = TOLD;
      }
    });
  }

  private tellFormula(place: EnginePlace, formula: string): void {
    try {
      this.tell(place, formula);
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) throw error;
      this.tell(place, "=#NAME?");
    }
  }

  /** Asks for the exact text of a cell. */
  tellExact(sheet: SheetDocument, { index, row, column }: EnginePlace): void {
    this.tell({ index: this.sheets.length + index, row, column }, `=${quotedSheet(sheet.name)}!${columnLetters(column)}${row + 1}&""`);
  }

  /** Tells the constants that formulas read, as far as they are new or changed. */
  tellConstants(reads: ReadonlyMap<string, ReadCells>): void {
    this.sheets.forEach((sheet, index) => {
      const spilled = spilledCells(sheet);
      for (const column of sheet.cells.columns.keys()) {
        for (const span of reads.get(sheet.id)?.rows(column) ?? []) this.tellSpan({ sheet, index, column, spilled }, span);
      }
    });
  }

  private tellSpan(at: { readonly sheet: SheetDocument; readonly index: number; readonly column: number; readonly spilled: ReadonlySet<number> }, [first, last]: readonly [number, number]): void {
    const { sheet, index, column, spilled } = at;
    const { values, formulas } = sheet.cells.column(column);
    const end = Math.min(last + 1, Math.max(values.length, this.told.get(sheet.id)?.get(column)?.length ?? 0));
    if (end <= first) return;
    const told = this.toldOf(sheet, column, end);
    for (let row = first; row < end; row++) {
      if (told[row] === TOLD || formulas.has(row) || spilled.has(row * MAX_COLUMNS + column)) continue;
      const value = values[row];
      if (value !== undefined || told[row] === CHANGED) this.tell({ index, row, column }, value === undefined ? "" : constantInput(value));
      told[row] = value === undefined ? UNTOLD : TOLD;
    }
  }

  evaluate(): void {
    this.model.evaluate();
  }

  /** A formula's exact result; null when it calls a function that the engine does not have. */
  result(place: EnginePlace): CellValue | null {
    const { index, row, column } = place;
    const type = this.model.getCellType(index, row + 1, column + 1);
    const text = this.model.getFormattedCellValue(this.sheets.length + index, row + 1, column + 1);
    if (type === TEXT) return text;
    if (type === TRUTH) return text === "TRUE";
    if (type === NUMBER) return Number(text) || 0;
    if (!isErrorText(text) || text === "#NAME?") return this.hasUnknownFunction(place) ? null : "#NAME?";
    return text;
  }

  /** The engine writes the functions that it knows in capitals. */
  private hasUnknownFunction({ index, row, column }: EnginePlace): boolean {
    const content = this.model.getCellContent(index, row + 1, column + 1);
    return formulaTokens(content).some((token) => token.kind === "function" && token.text !== token.text.toUpperCase());
  }

  /** Over how many cells a formula's result spreads. */
  size({ index, row, column }: EnginePlace): { readonly rows: number; readonly columns: number } {
    const structure = this.model.getCellArrayStructure(index, row + 1, column + 1);
    if (typeof structure !== "object") return { rows: 1, columns: 1 };
    const size = "DynamicAnchor" in structure ? structure.DynamicAnchor : "ArrayAnchor" in structure ? structure.ArrayAnchor : [1, 1];
    return { rows: size[1] ?? 1, columns: size[0] ?? 1 };
  }
}

/** A constant as the engine's editor takes it: a text is never read as anything else. */
function constantInput(value: CellValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return String(value);
  return isErrorText(value) ? value : `'${value}`;
}
