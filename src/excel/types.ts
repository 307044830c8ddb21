import type { AppendBlock, CellRef, DataSheetBlock, HostFault, MatchColumnsBlock, Result, RowRef, SheetBlock, SheetRole, StatusColour } from "../domain";
import type { SheetGrid } from "../sheets";

export interface SheetInfo {
  readonly name: string;
  readonly isVisible: boolean;
  readonly isProtected: boolean;
  /** Our own sheets are told by a mark, not by name. */
  readonly role: SheetRole | null;
  /** Account whose lines Avstem put on this sheet; absent on sheets that it didn't make. */
  readonly holds?: string;
  readonly rows: number;
  readonly columns: number;
}

/** What the user's Excel says about writing numbers and dates, for the pane and for reading texts. */
export interface HostCulture {
  readonly displayLanguage: string;
  readonly decimalMark: string;
  readonly groupMark: string;
  readonly shortDate: string;
}

/** Progress of a read or write: what, how many rows, of how many. */
export type OnProgress = (done: number, total: number) => void;

export interface WatchEvent {
  readonly kind: "changed" | "selected" | "activated" | "added" | "deleted";
  readonly sheet: string;
  /** Zero-based rows touched, where known. */
  readonly rows: readonly [first: number, last: number] | null;
}

/** The workbook as the rest of Avstem sees it. Every call is one Excel.run; nothing throws but a bug. */
export interface Workbook {
  culture(): Promise<Result<HostCulture, HostFault>>;
  listSheets(): Promise<Result<readonly SheetInfo[], HostFault>>;
  /** The first used rows of several sheets, to tell what each holds, at the cost of one sheet. */
  readHeads(names: readonly string[], rows: number): Promise<Result<readonly SheetGrid[], HostFault>>;
  readSheet(name: string, onProgress?: OnProgress): Promise<Result<SheetGrid, HostFault>>;
  /**
   * Writes the match columns and the rules that colour by them. Only cells that differ are written. With `changedRows` only those
   * rows of the block count; the fault `COLUMNS_MOVED` asks for the whole block where the columns are not as last written.
   */
  writeMatchColumns(block: MatchColumnsBlock, onProgress?: OnProgress): Promise<Result<void, HostFault>>;
  /** Colours rows without writing columns (declined or protected): our own fills, remembered and removable. */
  paintRows(sheet: string, rows: readonly { readonly row: number; readonly colour: StatusColour | null }[]): Promise<Result<void, HostFault>>;
  removeMatchColumns(sheet: string): Promise<Result<void, HostFault>>;
  /** Clears and refills one of our sheets; gives the name it got. */
  writeSheet(block: SheetBlock, onProgress?: OnProgress): Promise<Result<string, HostFault>>;
  /** Our memory: texts under keys, in a very hidden sheet. */
  readMemory(): Promise<Result<ReadonlyMap<string, string>, HostFault>>;
  writeMemory(entries: ReadonlyMap<string, string>): Promise<Result<void, HostFault>>;
  selectRows(rows: readonly RowRef[]): Promise<Result<void, HostFault>>;
  selectCell(cell: CellRef): Promise<Result<void, HostFault>>;
  activateSheet(name: string): Promise<Result<void, HostFault>>;
  /** Adds a small sheet with plain cells, for the sample. */
  addSheet(name: string, cells: readonly (readonly (string | number)[])[], formats: readonly string[]): Promise<Result<string, HostFault>>;
  /** Makes a new sheet that then is the user's own; gives the name it got. Where it can't be written whole, there is none. */
  writeDataSheet(block: DataSheetBlock, onProgress?: OnProgress): Promise<Result<string, HostFault>>;
  /** Writes rows below what a sheet holds, into its Excel table where it has one; gives the first row. All of them or none. */
  appendRows(block: AppendBlock, onProgress?: OnProgress): Promise<Result<number, HostFault>>;
  /** Takes rows away again that were appended last, where nothing stands below them. */
  removeLastRows(sheet: string, firstRow: number): Promise<Result<void, HostFault>>;
  removeSheet(name: string): Promise<Result<void, HostFault>>;
  watch(onEvent: (event: WatchEvent) => void): Promise<Result<() => Promise<void>, HostFault>>;
}
