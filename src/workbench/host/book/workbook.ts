import type { Model } from "@ironcalc/wasm";
import type { CellValue, DateSystem } from "../../../domain";
import type { Area, Book, BookChange, BookSheet, ModelAct, SheetVisibility } from "../book";
import { emptyDocument, emptySheet, readXlsx, sameName, worksheets, writeXlsx, type DefinedName, type SheetDocument, type WorkbookDocument } from "../xlsx";
import { Calculator } from "./calculator";
import type { Engine } from "./engine";
import { BookFault } from "./faults";
import { GridFollower } from "./gridFollower";
import { readInput, type Input } from "./inputs";
import { bookLocale, type BookLocale } from "./locale";
import { PageModel } from "./pageModel";
import { WorkSheet, type SheetHome } from "./sheet";
import { checkSheetName, freeSheetName, renameInFormulas } from "./sheetNames";
import { Display } from "./texts";

/** How a workbook is made or opened. The engine is loaded beforehand: `nodeEngine` or `pageEngine`. */
export interface BookOptions {
  readonly engine: Engine;
  /** The file's name; "Book1.xlsx" when there is none. */
  readonly name?: string;
  /** The region, as "nb-NO"; en-US when it is not given. */
  readonly locale?: string;
  /** Only for a new workbook; a file says it itself. */
  readonly dateSystem?: DateSystem;
  /** Today, for dates typed without a year. */
  readonly now?: () => Date;
}

/** Makes an empty workbook with one sheet, Sheet1. */
export function newBook(options: BookOptions): Book {
  const document = emptyDocument(options.dateSystem ?? 1900);
  document.sheets.push(emptySheet(1, "Sheet1"));
  return new WorkBook(document, options);
}

/** Opens a workbook file. Errors: XlsxFault, with what is wrong and in which part. */
export async function openXlsx(bytes: Uint8Array, options: BookOptions): Promise<Book> {
  return new WorkBook(await Promise.resolve(readXlsx(bytes)), options);
}

/** A workbook at work: its data, its results, its listeners. */
class WorkBook implements Book {
  readonly name: string;
  readonly locale: string;
  private readonly region: BookLocale;
  private readonly display: Display;
  private readonly calculator: Calculator;
  private readonly listeners = new Set<(change: BookChange) => void>();
  private readonly home: SheetHome;
  private readonly sheetList: WorkSheet[] = [];
  private page: PageModel | null = null;
  private follower: GridFollower | null = null;
  private isFlushDue = false;
  private isSuspended = false;
  /** While the workbook follows the grid, the grid has done the move itself. */
  private isFollowing = false;
  private selected: { sheetId: string; area: Area };

  constructor(private readonly document: WorkbookDocument, private readonly options: BookOptions) {
    this.name = options.name ?? "Book1.xlsx";
    this.region = bookLocale(options.locale ?? "en-US");
    this.locale = this.region.tag;
    this.display = new Display(this.region, document.dateSystem);
    this.calculator = new Calculator(options.engine, document);
    this.home = this.makeHome();
    this.sheetList.push(...worksheets(document).map((sheet) => new WorkSheet(sheet, this.home)));
    const front = worksheets(document).find((sheet) => sheet.id === document.activeSheetId && sheet.visibility === "Visible") ?? this.firstVisible();
    document.activeSheetId = front.id;
    this.selected = { sheetId: front.id, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  get sheets(): readonly BookSheet[] { return this.sheetList; }
  get dateSystem(): DateSystem { return this.document.dateSystem; }
  get decimalMark(): string { return this.region.decimalMark; }
  get groupMark(): string { return this.region.groupMark; }
  get shortDate(): string { return this.region.shortDate; }
  get names(): Map<string, DefinedName> { return this.document.names; }
  get settings(): Map<string, unknown> { return this.document.settings; }
  get activeSheetId(): string { return this.document.activeSheetId ?? ""; }

  set activeSheetId(id: string) {
    const before = this.activeSheetId;
    if (id === before) return;
    this.find(id);
    this.document.activeSheetId = id;
    this.selected = { sheetId: id, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.emit({ type: "deactivated", sheet: before });
    this.emit({ type: "activated", sheet: id });
  }

  get selection(): { sheetId: string; area: Area } { return this.selected; }

  set selection({ sheetId, area }: { sheetId: string; area: Area }) {
    this.activeSheetId = sheetId;
    this.selected = { sheetId, area };
    this.emit({ type: "selection", sheet: sheetId, area });
  }

  addSheet(name?: string): BookSheet {
    const chosen = name ?? freeSheetName(this.document);
    checkSheetName(this.document, chosen, null);
    const sheetId = this.document.sheets.reduce((most, sheet) => Math.max(most, sheet.sheetId), 0) + 1;
    const document = emptySheet(sheetId, chosen);
    this.document.sheets.push(document);
    const sheet = new WorkSheet(document, this.home);
    this.sheetList.push(sheet);
    this.calculator.structureChanged();
    this.flushLater();
    this.emit({ type: "added", sheet: sheet.id });
    return sheet;
  }

  deleteSheet(id: string): void {
    const sheet = this.find(id).document;
    if (sheet.visibility === "VeryHidden") throw new BookFault("very-hidden-sheet", sheet.name);
    if (sheet.visibility === "Visible" && this.sheetList.filter((one) => one.visibility === "Visible").length === 1) throw new BookFault("last-visible-sheet", sheet.name);
    const at = this.sheetList.findIndex((one) => one.id === id);
    this.document.sheets = this.document.sheets.filter((one) => one !== sheet);
    this.sheetList.splice(at, 1);
    for (const [key, { scope }] of this.document.names) if (scope === id) this.document.names.delete(key);
    renameInFormulas(this.document, sheet.name, null);
    if (this.activeSheetId === id) this.document.activeSheetId = (this.sheetList.slice(at).find((one) => one.visibility === "Visible") ?? this.firstVisible()).id;
    if (this.selected.sheetId === id) this.selected = { sheetId: this.activeSheetId, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.structureChanged();
    this.emit({ type: "deleted", sheet: id });
  }

  suspendCalculation(): void {
    this.isSuspended = true;
  }

  resumeCalculation(): void {
    this.isSuspended = false;
  }

  onChange(listener: (change: BookChange) => void): () => void {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  }

  async toXlsx(): Promise<Uint8Array> {
    this.calculator.run();
    return writeXlsx(this.document);
  }

  get model(): Model {
    return this.pageModel().model;
  }

  followModel(act: ModelAct): void {
    const page = (this.page ??= this.newPage());
    this.isFollowing = true;
    try {
      this.follower ??= new GridFollower({ engine: this.options.engine, document: this.document, locale: this.region, page, book: this });
      this.follower.follow(act);
    } finally {
      this.isFollowing = false;
    }
    this.flushLater();
  }

  private pageModel(): PageModel {
    this.page ??= this.newPage();
    this.flush();
    return this.page;
  }

  private newPage(): PageModel {
    return new PageModel(this.options.engine, this.document, { locale: this.region, name: this.name });
  }

  /** The grid is told at the end of the current turn, once for all that happens in it. */
  private flushLater(): void {
    if (!this.page || this.isFlushDue) return;
    this.isFlushDue = true;
    queueMicrotask(() => this.flush());
  }

  private flush(): void {
    this.isFlushDue = false;
    this.page?.flush();
    this.page?.select(this.selected.sheetId, this.selected.area);
  }

  private find(id: string): WorkSheet {
    const sheet = this.sheetList.find((one) => one.id === id);
    if (!sheet) throw new BookFault("sheet-not-found", id);
    return sheet;
  }

  private firstVisible(): SheetDocument {
    const first = worksheets(this.document).find((sheet) => sheet.visibility === "Visible") ?? worksheets(this.document)[0];
    if (!first) throw new BookFault("sheet-not-found");
    return first;
  }

  private emit(change: BookChange): void {
    for (const listener of [...this.listeners]) listener(change);
    this.flushLater();
  }

  private structureChanged(): void {
    this.calculator.structureChanged();
    this.flushLater();
  }

  /** Results go along with their rows, and the grid moves the same cells, so both must be up to date first. */
  private beforeRowsMove(): void {
    this.beforeRead();
    if (!this.isFollowing && this.page) this.flush();
  }

  private beforeRead(): void {
    if (!this.isSuspended || this.calculator.hasUncalculated()) this.calculator.run();
  }

  private rename(sheet: SheetDocument, name: string): void {
    if (name === sheet.name) return;
    checkSheetName(this.document, name, sheet);
    const before = sheet.name;
    sheet.name = name;
    if (!sameName(before, name)) renameInFormulas(this.document, before, name);
    this.structureChanged();
    this.emit({ type: "renamed", sheet: sheet.id });
  }

  private show(sheet: SheetDocument, visibility: SheetVisibility): void {
    const others = this.sheetList.filter((one) => one.id !== sheet.id && one.visibility === "Visible");
    const next = others[0];
    if (visibility !== "Visible" && !next) throw new BookFault("last-visible-sheet", sheet.name);
    sheet.visibility = visibility;
    if (next && visibility !== "Visible" && this.activeSheetId === sheet.id) this.activeSheetId = next.id;
    this.flushLater();
  }

  private makeHome(): SheetHome {
    const context = { locale: this.region, dateSystem: this.document.dateSystem, year: (this.options.now?.() ?? new Date()).getFullYear() };
    return {
      document: this.document, language: this.region.formatTag,
      beforeRead: () => this.beforeRead(),
      readInput: (raw: CellValue | null, isTextCell: boolean): Input => readInput(raw, isTextCell, context),
      text: (value, format) => this.display.text(value, format),
      cellsChanged: (sheet, area, formulas) => {
        this.calculator.cellsChanged(sheet, area, formulas);
        this.page?.cellsChanged(sheet, area);
        this.flushLater();
      },
      beforeRowsMove: () => this.beforeRowsMove(),
      rowsMoved: (sheet, shift) => {
        this.page?.rowsMoved(sheet.id, shift, this.isFollowing);
        this.structureChanged();
      },
      looksChanged: (sheet, area) => {
        if (area) this.page?.cellsChanged(sheet, area);
        this.flushLater();
      },
      emit: (change) => this.emit(change),
      rename: (sheet, name) => this.rename(sheet, name),
      show: (sheet, visibility) => this.show(sheet, visibility),
    };
  }
}
