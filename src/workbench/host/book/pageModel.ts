import type { Model } from "@ironcalc/wasm";
import type { Area } from "../book";
import {
  MAX_COLUMNS, MAX_ROWS, areaAddress, around, heldLength, worksheets, type RowShift, type RuleDocument, type SheetDocument, type StyleBook,
  type WorkbookDocument,
} from "../xlsx";
import { plainFormula } from "./dialect";
import type { Engine } from "./engine";
import { columnPoints, styleAt } from "./looks";
import type { BookLocale } from "./locale";
import { contentOf, formulaForGrid } from "./gridContent";
import { tellHidden, tellStyle } from "./gridLooks";

/** Pixels a point, as the grid counts widths. */
const PIXELS_PER_POINT = 4 / 3;
/** What the model takes for a cell with its look, and beside that for a cell under a rule (measured). */
const BYTES_PER_CELL = 400;
const BYTES_PER_COLOURED_CELL = 350;
/** After how many cells a model that is being filled is made small. */
const COMPACT_AFTER = 100_000;
/** How many changed areas of a sheet are kept apart before they count as one. */
const MOST_AREAS = 40;

/** What the grid's model has been told of one sheet. */
interface ShownSheet { readonly id: string; modelId: number; name: string; looks: string; rules: string; pending: Area[]; readonly rows: Map<number, number> }

/**
 * The model that the page's grid draws and edits. It follows the workbook when `flush` is called: changed cells, looks, rules, sheets, names.
 * ASSUMED: very hidden sheets are hidden ones; indents, rules that are not by formula, merged cells and row heights are not shown.
 */
export class PageModel {
  model: Model;
  /** Cells told since the model was last made small; null once the grid has the model, which then stays the same. */
  private toldSince: number | null = 0;
  private readonly shown: ShownSheet[] = [];
  private names = "[]";
  private front = "";
  /** Something was told that results or colours may depend on. */
  private isStale = false;

  constructor(private readonly engine: Engine, private readonly document: WorkbookDocument, private readonly source: { readonly locale: BookLocale; readonly name: string }) {
    this.model = engine.newModel(source.name, source.locale.engineTag);
    this.model.pauseEvaluation();
    const first = worksheets(document)[0];
    if (first) this.shown.push({ id: first.id, modelId: 0, name: "", looks: "", rules: "", pending: [], rows: new Map() });
    this.everythingChanged();
    engine.reserve(this.expectedBytes());
    this.flush();
    this.makeSmall();
    this.toldSince = null;
  }

  private expectedBytes(): number {
    return worksheets(this.document).reduce((sum, { cells, rules }) => {
      const count = [...cells.columns.values()].reduce((held, column) => held + heldLength(column), 0);
      return sum + count * (BYTES_PER_CELL + (rules.length > 0 ? BYTES_PER_COLOURED_CELL : 0));
    }, 0);
  }

  /** Saves the model and reads it back: that drops the history of its filling, which takes more memory than the cells. */
  private makeSmall(): void {
    const bytes = this.model.toBytes();
    this.model.free();
    this.model = this.engine.load(bytes);
    this.model.pauseEvaluation();
    this.toldSince = 0;
  }

  private get dressing(): { readonly styles: StyleBook; readonly locale: BookLocale } {
    return { styles: this.document.styles, locale: this.source.locale };
  }

  /** The sheet at a place in the model. */
  sheetAt(index: number): string | null {
    return this.shown[index]?.id ?? null;
  }

  indexOf(id: string): number {
    return this.shown.findIndex((sheet) => sheet.id === id);
  }

  cellsChanged(sheet: SheetDocument, area: Area): void {
    const shown = this.shown.find((one) => one.id === sheet.id);
    if (!shown) return;
    shown.pending.push(area);
    if (shown.pending.length > MOST_AREAS) shown.pending = shown.pending.reduce<Area[]>((whole, one) => [around(whole[0] ?? null, one)], []);
  }

  /** The grid did something the workbook does not follow: all cells are told again. */
  everythingChanged(): void {
    for (const shown of this.shown) shown.pending = [{ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }];
  }

  /** Rows were put in or taken out, in the grid by the person (`isDone`) or in the workbook. Nothing may be pending. */
  rowsMoved(id: string, { at, count }: RowShift, isDone: boolean): void {
    const index = this.indexOf(id);
    const shown = this.shown[index];
    if (!shown) return;
    if (!isDone && count > 0) this.model.insertRows(index, at + 1, count);
    if (!isDone && count < 0) this.model.deleteRows(index, at + 1, -count);
    shown.rules = "";
    shown.looks = "";
    this.isStale = true;
    for (const [column, last] of shown.rows) if (last > at) shown.rows.set(column, Math.max(0, last + count));
    if (count > 0) shown.pending.push({ row: at, column: 0, rows: count, columns: MAX_COLUMNS });
  }

  /** The sheet that the model knows by this number; null when it is not the workbook's. */
  sheetOfModel(modelId: number): string | null {
    return this.shown.find((sheet) => sheet.modelId === modelId)?.id ?? null;
  }

  /** The grid itself added, removed, moved or renamed sheets: these are its sheets now, with the names it shows. */
  sheetsFollowed(ids: readonly string[], names: readonly string[]): void {
    const before = new Map(this.shown.map((sheet) => [sheet.id, sheet]));
    this.shown.length = 0;
    ids.forEach((id, at) => {
      const known = before.get(id) ?? { id, modelId: 0, looks: "", rules: "", pending: [], rows: new Map<number, number>() };
      this.shown.push({ ...known, name: names[at] ?? "", looks: "" });
    });
    this.noteModelIds();
  }

  private noteModelIds(): void {
    this.model.getWorksheetsProperties().forEach((sheet, index) => {
      const shown = this.shown[index];
      if (shown) shown.modelId = sheet.sheet_id;
    });
  }

  /** Tells the model what changed since. */
  flush(): void {
    this.model.pauseEvaluation();
    this.tellSheets();
    this.tellNames();
    worksheets(this.document).forEach((sheet, index) => {
      const shown = this.shown[index];
      if (!shown) return;
      for (const area of shown.pending) this.tellCells(sheet, index, area);
      shown.pending = [];
      this.tellLooks(sheet, index);
      this.tellRules(sheet, index);
    });
    this.model.resumeEvaluation();
    if (!this.isStale) return;
    this.isStale = false;
    this.model.evaluate();
    this.model.flushSendQueue();
  }

  private tellSheets(): void {
    const sheets = worksheets(this.document);
    const ids = new Set(sheets.map((sheet) => sheet.id));
    for (let index = this.shown.length - 1; index >= 0; index--) {
      if (ids.has(this.shown[index]?.id ?? "") || this.shown.length === 1) continue;
      this.isStale = true;
      this.model.deleteSheet(index);
      this.shown.splice(index, 1);
    }
    sheets.forEach((sheet, index) => {
      const at = this.indexOf(sheet.id);
      if (at === index) return;
      if (at < 0) {
        this.model.newSheet();
        this.shown.push({ id: sheet.id, modelId: 0, name: "", looks: "", rules: "", pending: [{ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }], rows: new Map() });
      }
      const from = at < 0 ? this.shown.length - 1 : at;
      if (from !== index) this.model.moveSheet(from, index);
      this.shown.splice(index, 0, ...this.shown.splice(from, 1));
    });
    const renamed = sheets.flatMap((sheet, index) => (this.shown[index]?.name === sheet.name ? [] : [{ sheet, index }]));
    for (const { index } of renamed) this.model.renameSheet(index, `__sheet__${index}`);
    for (const { sheet, index } of renamed) {
      this.isStale = true;
      this.model.renameSheet(index, sheet.name);
      const shown = this.shown[index];
      if (shown) shown.name = sheet.name;
    }
    this.noteModelIds();
  }

  private tellNames(): void {
    const now = JSON.stringify([...this.document.names]);
    if (now === this.names) return;
    this.names = now;
    this.isStale = true;
    for (const { name, scope } of this.model.getDefinedNameList()) this.model.deleteDefinedName(name, scope ?? null);
    const sheets = worksheets(this.document);
    for (const [key, { formula, scope }] of this.document.names) {
      const index = scope === null ? 0 : sheets.findIndex((sheet) => sheet.id === scope);
      const home = sheets[index];
      if (!home) continue;
      const text = plainFormula(formula, { sheet: home, row: 0, column: 0 }, this.document);
      try {
        this.model.newDefinedName(scope === null ? key : key.slice(key.indexOf("!") + 1), scope === null ? null : index, formulaForGrid(text, this.source.locale).slice(1));
      } catch {
        // The grid does without names that the engine does not take.
      }
    }
  }

  private tellCells(sheet: SheetDocument, index: number, area: Area): void {
    const rows = this.shown[index]?.rows;
    this.isStale = true;
    for (const [column, held] of sheet.cells.columnsIn(area)) {
      const last = Math.max(heldLength(held), rows?.get(column) ?? 0);
      const end = Math.min(area.row + area.rows, last);
      if (end <= area.row) continue;
      if (rows?.has(column)) this.model.rangeClearAll(index, area.row + 1, column + 1, end, column + 1);
      rows?.set(column, last);
      for (let row = area.row; row < end; row++) {
        const content = contentOf({ sheet, row, column }, this.document, this.source.locale);
        if (content !== "") this.model.setUserInput(index, row + 1, column + 1, content);
        // The engine lets a formula take the look of what it reads; the workbook's own look is told below.
        if (held.formulas.has(row)) this.model.updateRangeStyle({ sheet: index, row: row + 1, column: column + 1, width: 1, height: 1 }, "num_fmt", "general");
      }
      this.tellStyles(sheet, index, { column, first: area.row, end });
      if (this.toldSince !== null && (this.toldSince += end - area.row) > COMPACT_AFTER) this.makeSmall();
    }
  }

  /** Styles go out in runs of rows that look alike. */
  private tellStyles(sheet: SheetDocument, index: number, { column, first, end }: { readonly column: number; readonly first: number; readonly end: number }): void {
    for (let row = first; row < end;) {
      const style = styleAt(sheet, row, column);
      let next = row + 1;
      while (next < end && styleAt(sheet, next, column) === style) next++;
      tellStyle(this.model, { sheet: index, row: row + 1, column: column + 1, width: 1, height: next - row }, { ...this.dressing, style });
      row = next;
    }
  }

  private tellLooks(sheet: SheetDocument, index: number): void {
    const shown = this.shown[index];
    const { frozen, gridlines, tabColor, visibility, columns, defaultWidth } = sheet;
    const hidden = [...sheet.rows].filter(([, look]) => look.hidden).map(([row]) => row).sort((one, other) => one - other);
    const now = JSON.stringify([frozen, gridlines, tabColor, visibility, columns, defaultWidth, hidden]);
    if (!shown || shown.looks === now) return;
    const before = shown.looks === "" ? [] : ((JSON.parse(shown.looks) as unknown[])[6] as number[]);
    shown.looks = now;
    this.model.setFrozenRowsCount(index, frozen.rows);
    this.model.setFrozenColumnsCount(index, frozen.columns);
    this.model.setShowGridLines(index, gridlines);
    if (tabColor !== "") this.model.setSheetColor(index, tabColor);
    if (visibility === "Visible") this.model.unhideSheet(index);
    else this.model.hideSheet(index);
    for (const { first, last, style } of columns) {
      const end = Math.min(last, first + 200);
      this.model.setColumnsWidth(index, first + 1, end + 1, Math.max(1, columnPoints(sheet, first) * PIXELS_PER_POINT));
      if (style !== undefined) tellStyle(this.model, { sheet: index, row: 1, column: first + 1, width: end - first + 1, height: MAX_ROWS }, { ...this.dressing, style });
    }
    tellHidden(this.model, index, { rows: before.filter((row) => sheet.rows.get(row)?.hidden !== true), hidden: false });
    tellHidden(this.model, index, { rows: hidden, hidden: true });
  }

  private tellRules(sheet: SheetDocument, index: number): void {
    const shown = this.shown[index];
    const rules = sheet.rules.filter(({ rule, areas }) => rule.type === "custom" && rule.formula !== "=" && areas.length > 0).sort((one, other) => other.priority - one.priority);
    const now = JSON.stringify(rules);
    if (!shown || shown.rules === now) return;
    shown.rules = now;
    this.isStale = true;
    const places = this.model.getConditionalFormattingList(index).map((view) => view.index).sort((one, other) => other - one);
    for (const place of places) this.model.deleteConditionalFormatting(index, place);
    for (const rule of rules) this.tellRule(sheet, index, rule);
  }

  private tellRule(sheet: SheetDocument, index: number, { rule, areas, stopIfTrue }: RuleDocument): void {
    if (rule.type !== "custom") return;
    const { fill, fontColor, bold } = rule;
    const font = { ...(bold === null ? {} : { b: bold }), ...(fontColor === null ? {} : { color: fontColor }) };
    const first = areas[0];
    const formula = formulaForGrid(plainFormula(rule.formula, { sheet, row: first?.row ?? 0, column: first?.column ?? 0 }, this.document), this.source.locale);
    try {
      this.model.addConditionalFormatting(index, areas.map(areaAddress).join(" "), {
        type: "Formula", formula: formula.slice(1), format: { font, ...(fill === null ? {} : { fill: { color: fill } }) }, stop_if_true: stopIfTrue,
      });
    } catch {
      // A rule that the engine does not take is not shown; it stays in the workbook.
    }
  }

  /** The grid's selection already is where the workbook's is about to be. */
  selectedInGrid(id: string, area: Area): void {
    this.front = JSON.stringify([id, area]);
  }

  /** Puts the grid's selection where the workbook's is. */
  select(id: string, area: Area): void {
    const index = this.indexOf(id);
    const now = JSON.stringify([id, area]);
    if (index < 0 || now === this.front) return;
    this.front = now;
    this.model.setSelectedSheet(index);
    this.model.setSelectedCell(area.row + 1, area.column + 1);
    this.model.setSelectedRange(area.row + 1, area.column + 1, area.row + area.rows, area.column + area.columns);
  }
}
