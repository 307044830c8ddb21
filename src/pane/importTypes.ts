import type { Amount } from "../domain";
import type { CsvFormat } from "../statements";
import type { Brought, CsvHint, CsvView, FileRead, FileReading, FileToRead } from "../worker";
import type { StatedBalances } from "./types";

/** A file dropped on the pane or chosen. An archive is one file here, and several in `found`. */
export interface ImportFile {
  readonly id: number;
  readonly file: FileToRead;
  readonly readings: Readonly<Record<string, FileReading>>;
  readonly isRead: boolean;
  readonly found: readonly FileRead[];
}

/** The lines of one account in one currency that the files bring, and where they would go. */
export interface Offer {
  readonly key: string;
  readonly account: string;
  /** Sheet the lines are added to; null for a new one. */
  readonly sheet: string | null;
  /** Sheets they may be added to. */
  readonly sheets: readonly string[];
  readonly isWanted: boolean;
  readonly takesAlike: boolean;
  readonly brought: Brought;
  /** What the sheet ends with and the files begin with, where these differ and lines between them are missing. */
  readonly gap: { readonly closing: Amount; readonly opening: Amount } | null;
}

/** What an import put into the workbook, so that it can be taken away again. */
export interface ImportDone {
  readonly key: string;
  readonly sheet: string;
  readonly isNew: boolean;
  /** First row written; null when nothing was new. */
  readonly firstRow: number | null;
  readonly added: number;
  readonly skipped: number;
}

/** What was in force before the last import. */
export interface BeforeImport {
  readonly bank: string | null;
  readonly balances: StatedBalances;
}

/** Bank files on their way into the workbook. */
export interface Imports {
  readonly files: readonly ImportFile[];
  readonly offers: readonly Offer[];
  /** Of the last import; empty when there is nothing to take away again. */
  readonly done: readonly ImportDone[];
}

/** What can be done with bank files. */
export interface ImportActions {
  /** Reads files, one after the other; one that is refused doesn't stop the others. */
  read(files: readonly FileToRead[]): Promise<void>;
  /** Reads one file the way a person says. */
  setReading(file: number, name: string, reading: FileReading): Promise<void>;
  /** Shows a table of values by a format, or by the best guess. Null when the file can't be opened any more. */
  view(file: number, name: string, format: CsvFormat | CsvHint): Promise<CsvView | null>;
  /** Keeps a format by its name, for files with the same headers. */
  saveFormat(format: CsvFormat): Promise<void>;
  leaveOut(file: number): Promise<void>;
  setOffer(key: string, change: Partial<Pick<Offer, "sheet" | "takesAlike" | "isWanted">>): Promise<void>;
  /** Writes what is wanted to the workbook and takes it as the statement. */
  add(): Promise<void>;
  /** Takes away again what the last import added. */
  takeBack(): Promise<void>;
}

/** Whether a person has to look at a file's columns before its lines can be used. */
export function asksForColumns({ csvFormat, issues }: FileRead): boolean {
  return csvFormat !== null && issues.some(({ code }) => code === "file/columns-unsure");
}
