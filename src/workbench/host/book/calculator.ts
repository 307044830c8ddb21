import { attributeIsOn, intersection, worksheets, type SheetDocument, type WorkbookDocument } from "../xlsx";
import type { Area } from "../book";
import { engineFormula } from "./dialect";
import type { Engine } from "./engine";
import { EngineCopy, type EnginePlace } from "./engineCopy";
import { ReadCells, precedentsOf } from "./precedents";
import { placeSpill, othersOf } from "./spills";

/**
 * Keeps the results of formulas up to date, lazily: nothing is told to the engine before a result is asked for, and only what formulas read.
 * Results stand in the cells. A formula with a function that the engine lacks keeps the result it came with.
 */
export class Calculator {
  private copy: EngineCopy | null = null;
  private reads: ReadonlyMap<string, ReadCells> | null = null;
  private isStale: boolean;
  private world: string;
  /** Where results of several cells would stand if nothing were in the way. */
  private blocked: { readonly sheet: SheetDocument; readonly area: Area }[] = [];

  constructor(private readonly engine: Engine, private readonly document: WorkbookDocument) {
    this.world = this.worldNow();
    this.isStale = attributeIsOn(document.raw.get("calcPr") ?? "", "fullCalcOnLoad") || this.hasUncalculated();
  }

  /** Cells changed; `formulas` says that formulas came or went among them. */
  cellsChanged(sheet: SheetDocument, area: Area, formulas: boolean): void {
    this.copy?.forget(sheet, area);
    if (formulas) this.reads = null;
    const isRead = !this.reads || this.reads.get(sheet.id)?.touches(area) !== false;
    if (isRead || this.blocked.some((one) => one.sheet === sheet && intersection(one.area, area))) this.isStale = true;
  }

  /** Rows, sheets or names moved: the engine is told everything anew. */
  structureChanged(): void {
    this.copy?.free();
    this.copy = null;
    this.reads = null;
    this.isStale = true;
  }

  /** Says whether some formula never had a result. */
  hasUncalculated(): boolean {
    for (const { cells } of worksheets(this.document)) {
      for (const { values, formulas } of cells.columns.values()) for (const row of formulas.keys()) if (values[row] === undefined) return true;
    }
    return false;
  }

  /** Brings all results up to date, if anything they depend on changed. */
  run(): void {
    const world = this.worldNow();
    if (world !== this.world) this.structureChanged();
    this.world = world;
    if (!this.isStale) return;
    this.isStale = false;
    if (!worksheets(this.document).some((sheet) => sheet.cells.hasFormulas)) return;
    try {
      this.calculate();
    } catch (error) {
      // The engine broke down over some formula: its model is lost, and all results stay as they were.
      if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error;
      this.copy = null;
      this.reads = null;
    }
    this.fillUncalculated();
  }

  /** Names and tables, which are changed without a word to anyone. */
  private worldNow(): string {
    const names = [...this.document.names].map(([key, { formula, scope }]) => `${key}=${formula}@${scope}`);
    const tables = worksheets(this.document).flatMap((sheet) => sheet.tables.map(({ name, area, showHeaders, showTotals }) => `${name}@${sheet.id}${JSON.stringify(area)}${showHeaders}${showTotals}`));
    return `${names.join("\n")}|${tables.join("\n")}`;
  }

  private calculate(): void {
    const copy = (this.copy ??= new EngineCopy(this.engine, this.document));
    this.reads ??= this.readFormulas();
    copy.reserve(this.reads);
    copy.tellFormulas();
    copy.tellConstants(this.reads);
    copy.evaluate();
    const spills = this.takeResults(copy);
    if (spills.length === 0) return;
    copy.evaluate();
    for (const { sheet, index, area } of spills) {
      for (const [row, column] of othersOf(area)) sheet.cells.setValue(row, column, copy.result({ index, row, column }) ?? "#NAME?");
    }
  }

  /** Finds out which cells formulas and names read. */
  private readFormulas(): ReadonlyMap<string, ReadCells> {
    const { document } = this;
    const sheets = worksheets(document);
    const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    const reads = new Map(sheets.map((sheet) => [sheet.id, new ReadCells()]));
    const note = (formula: string, home: SheetDocument): void => {
      const { areas, isOpen } = precedentsOf(formula);
      if (isOpen) for (const cells of reads.values()) cells.addAll();
      for (const { sheet, area } of areas) reads.get((sheet === null ? home : byName.get(sheet.toLowerCase()))?.id ?? "")?.add(area);
    };
    for (const sheet of sheets) {
      for (const { row, column, formula } of sheet.cells.formulas()) note(engineFormula(formula, { sheet, row, column }, document), sheet);
    }
    for (const { formula, scope } of document.names.values()) {
      const home = sheets.find((sheet) => sheet.id === scope) ?? sheets[0];
      if (home) note(engineFormula(formula, { sheet: home, row: 0, column: 0 }, document), home);
    }
    return reads;
  }

  /** Puts results into the cells; gives those that spread over several. */
  private takeResults(copy: EngineCopy): { readonly sheet: SheetDocument; readonly index: number; readonly area: Area }[] {
    const spills: { sheet: SheetDocument; index: number; area: Area }[] = [];
    this.blocked = [];
    worksheets(this.document).forEach((sheet, index) => {
      for (const { row, column, formula } of [...sheet.cells.formulas()]) {
        const place: EnginePlace = { index, row, column };
        const result = copy.result(place);
        if (result === null) continue;
        sheet.cells.setResult(row, column, result);
        if (!canSpread(formula) && !sheet.spills.has(`${row},${column}`)) continue;
        const area = { row, column, ...copy.size(place) };
        if (!placeSpill(sheet, area)) {
          sheet.cells.setResult(row, column, "#SPILL!");
          this.blocked.push({ sheet, area });
        } else if (area.rows * area.columns > 1) {
          for (const [r, c] of othersOf(area)) copy.tellExact(sheet, { index, row: r, column: c });
          spills.push({ sheet, index, area });
        }
      }
    });
    return spills;
  }

  /** Formulas that the engine could give no result for, and that came with none. */
  private fillUncalculated(): void {
    for (const { cells } of worksheets(this.document)) {
      for (const { row, column } of cells.formulas()) if (cells.value(row, column) === undefined) cells.setResult(row, column, "#NAME?");
    }
  }
}

/** Only a formula over several cells, an array or an array function gives more than one cell. */
function canSpread(formula: string): boolean {
  return formula.includes(":") || formula.includes("{") || formula.includes("[") || formula.includes("#") || /\b(?:SEQUENCE|RANDARRAY|MUNIT|TEXTSPLIT|LET|LAMBDA|INDIRECT|OFFSET)\(/i.test(formula);
}
