import type { Book, BookChange, BookSheet } from "../book";
import { BookFault } from "../book/faults";
import { shiftedArea } from "./address";
import { Cells } from "./cells";
import type { Catalog, HostObject, Session } from "./contract";
import { ExcelError, fail, type ExcelCode } from "./errors";
import { bindObject } from "./objects";
import type { ResponseError } from "./protocol";
import { SideStore, type SheetSide } from "./side";
import type { Faults } from "./faults";
import type { Kind, Targets } from "./targets";

/** What the workbook refuses, in Excel's codes. */
const CODES: Readonly<Record<BookFault["code"], ExcelCode>> = {
  "formula-invalid": "InvalidArgument", "text-too-long": "InvalidArgument", "outside-sheet": "InvalidArgument", "size-mismatch": "InvalidArgument",
  "would-lose-cells": "NonBlankCellOffSheet", "sheet-name-invalid": "InvalidArgument", "sheet-name-taken": "ItemAlreadyExists",
  "sheet-not-found": "ItemNotFound", "last-visible-sheet": "InvalidOperation", "very-hidden-sheet": "InvalidOperation",
  "table-overlaps": "InvalidArgument", "table-merged-cells": "MergedRangeConflict", "table-not-found": "ItemNotFound", "rule-not-found": "ItemNotFound",
};

/** The state that outlives a request: the workbook, objects kept by the add-in, events asked for. */
export class HostSession implements Session {
  readonly side = new SideStore();
  readonly root: HostObject;
  readonly undoClearingCalls: string[] = [];
  readonly wishes = new Map<string, number>();
  /** What happened during the current request, for the events after it. */
  changes: { readonly change: BookChange; readonly isOurs: boolean }[] = [];
  onChanges: () => void = () => undefined;
  private readonly references = new Map<string, HostObject>();
  private isRunning = false;
  private isSuspended = false;
  private readonly stop: () => void;

  constructor(readonly book: Book, private readonly catalog: Catalog, readonly faults: Faults) {
    this.root = this.make("Workbook", book);
    this.stop = book.onChange((change) => this.noteChange(change));
  }

  close(): void {
    this.stop();
    this.forgetClient();
  }

  /** The add-in is gone: what it kept and asked for goes with it. */
  forgetClient(): void {
    this.references.clear();
    this.wishes.clear();
  }

  make<K extends Kind>(kind: K, target: Targets[K]): HostObject {
    return bindObject<Targets[K]>({ kind, target, members: this.catalog[kind], session: this });
  }

  sideOf(sheet: BookSheet): SheetSide {
    return this.side.sheet(sheet.id);
  }

  suspendCalculation(): void {
    this.isSuspended = true;
    this.book.suspendCalculation();
  }

  duringRequest<R>(run: () => R): R {
    this.isRunning = true;
    try {
      return run();
    } finally {
      this.isRunning = false;
      if (this.isSuspended) this.book.resumeCalculation();
      this.isSuspended = false;
    }
  }

  clearsUndo(member: string): void {
    this.undoClearingCalls.push(member);
  }

  needFocus(): void {
    if (this.faults.inactive) fail("InactiveWorkbook");
  }

  register(event: number, targetId: string): void {
    const wish = `${event} ${targetId}`;
    this.wishes.set(wish, (this.wishes.get(wish) ?? 0) + 1);
  }

  unregister(event: number, targetId: string): void {
    const wish = `${event} ${targetId}`;
    const count = (this.wishes.get(wish) ?? 0) - 1;
    if (count > 0) this.wishes.set(wish, count);
    else this.wishes.delete(wish);
  }

  keep(object: HostObject): string {
    const id = this.side.nextId();
    this.references.set(id, object);
    return id;
  }

  kept(referenceId: string): HostObject | null {
    const object = this.references.get(referenceId);
    if (object?.target instanceof Cells && !this.book.sheets.includes(object.target.sheet)) return null;
    return object ?? null;
  }

  release(referenceId: string | null): void {
    if (referenceId === null) this.references.clear();
    else this.references.delete(referenceId);
  }

  keptCount(): number {
    return this.references.size;
  }

  /** What the library is told of an error; one that is not Excel's is a bug of ours and says so. */
  errorOf(error: unknown): ResponseError {
    const known = error instanceof ExcelError ? error : this.translated(error);
    const place = known.location === undefined || known.location === "" ? {} : { Location: known.location };
    return { Code: known.code, Message: known.message, HttpStatusCode: known.httpStatus, ...place };
  }

  private translated(error: unknown): ExcelError {
    if (error instanceof BookFault) return new ExcelError(CODES[error.code]);
    const text = error instanceof Error ? error.stack ?? error.message : String(error);
    return new ExcelError("GeneralException", `Fault in the stand-in host: ${text}`);
  }

  private noteChange(change: BookChange): void {
    this.changes.push({ change, isOurs: this.isRunning });
    if (change.type === "cells" && (change.kind === "RowInserted" || change.kind === "RowDeleted")) this.moveReferences(change);
    if (!this.isRunning) this.onChanges();
  }

  /** A kept range stays with its cells when rows come or go above it. */
  private moveReferences(change: Extract<BookChange, { type: "cells" }>): void {
    this.side.sheet(change.sheet).shift(change);
    for (const [id, object] of this.references) {
      if (!(object.target instanceof Cells) || object.target.sheet.id !== change.sheet) continue;
      const areas = object.target.areas.map((area) => shiftedArea(area, change)).filter((area) => area !== null);
      if (areas.length === 0) this.references.delete(id);
      else this.references.set(id, this.make(object.kind as "Range", new Cells(object.target.sheet, areas)));
    }
  }
}
