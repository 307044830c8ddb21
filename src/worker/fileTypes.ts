import type { AppendBlock, Amount, Currency, DataSheetBlock, Day, StatementLine } from "../domain";
import type { SourceLayout } from "../sheets";
import type { BankLine, CsvFormat, CsvPreview, Encoding, FileIssue, StatementWords } from "../statements";

/** A file as a browser gives it: its bytes are read on the other thread, never here. */
export interface FileToRead {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What a person said of how one file is written, where the guess was wrong. */
export interface FileReading {
  readonly encoding?: Encoding;
  readonly csvFormat?: CsvFormat;
}

/** One file: its number in the pane, and how it is to be read. */
export interface FileAsked {
  readonly id: number;
  readonly name: string;
  readonly file: Pick<FileToRead, "arrayBuffer">;
  /** By name of the file, since an archive holds several. */
  readonly readings: Readonly<Record<string, FileReading>>;
  readonly savedFormats: readonly CsvFormat[];
}

/** What a file holds of one account in one currency. */
export interface AccountInFile {
  readonly key: string;
  readonly account: string;
  readonly currency: Currency;
  readonly booked: number;
  readonly pending: number;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly moneyIn: Amount;
  readonly moneyOut: Amount;
  readonly openingBalance: Amount | null;
  readonly closingBalance: Amount | null;
  /** What is missing between opening balance, lines and closing balance; null when one of them isn't known. */
  readonly missing: Amount | null;
}

/** A file that was read, by itself or out of an archive; without accounts it is refused. */
export interface FileRead {
  readonly name: string;
  readonly format: string;
  readonly encoding: string;
  readonly csvFormat: CsvFormat | null;
  readonly accounts: readonly AccountInFile[];
  /** The first of them; `issueCount` says how many there are. */
  readonly issues: readonly FileIssue[];
  readonly issueCount: number;
}

/** A table's first rows by a format, for the person to correct it. */
export interface CsvView {
  readonly format: CsvFormat;
  readonly preview: CsvPreview;
}

/** What is known of how a table is written; the rest is guessed. */
export interface CsvHint {
  readonly delimiter?: string;
  readonly encoding?: Encoding;
}

export interface CsvAsked {
  readonly asked: FileAsked;
  /** Name of the file, in an archive too. */
  readonly name: string;
  readonly format: CsvFormat | CsvHint;
  readonly rows: number;
}

/** An account of a file that is to be brought onto a sheet. */
export interface PartAsked {
  readonly asked: FileAsked;
  readonly name: string;
  readonly key: string;
}

/** Where the lines shall go: nowhere yet, a new sheet, or below a sheet's own rows. */
export type Target =
  | { readonly kind: "count" }
  | { readonly kind: "sheet"; readonly name: string; readonly header: StatementWords["header"] }
  | { readonly kind: "rows"; readonly layout: SourceLayout };

export interface BringAsked {
  /** Files of one account, in the order in which they were chosen. */
  readonly parts: readonly PartAsked[];
  /** Lines on the sheet already; empty for a new one. */
  readonly standing: readonly StatementLine[];
  readonly account: string;
  /** Whether lines come along that may be on the sheet already in other words. */
  readonly takesAlike: boolean;
  readonly target: Target;
}

/** The lines to be written, and what was left out because it stands there already. */
export interface Brought {
  readonly added: number;
  readonly skipped: number;
  /** How many of the new lines may be on the sheet already in other words, and the first of them. */
  readonly alikeCount: number;
  readonly alike: readonly BankLine[];
  /** All files together; a line that several of them hold counts once. */
  readonly figures: AccountInFile | null;
  readonly sheet: DataSheetBlock | null;
  readonly rows: AppendBlock | null;
}

/** What can be asked about files, and what is answered. */
export interface FileQuestions {
  readonly read: { readonly ask: FileAsked; readonly answer: readonly FileRead[] };
  readonly view: { readonly ask: CsvAsked; readonly answer: CsvView };
  readonly bring: { readonly ask: BringAsked; readonly answer: Brought };
}

export type FileQuestion = keyof FileQuestions;

/** Bank files read on another thread. Each call rejects with `ReadCancelled` after `cancel`, with an Error when there is a bug. */
export interface BankFiles {
  /** Reads a file, or all files of an archive. `onProgress` tells how much of the text is done. */
  read(asked: FileAsked, onProgress?: (done: number, total: number) => void): Promise<readonly FileRead[]>;
  /** Shows how a table of values is read by a format. */
  view(asked: CsvAsked): Promise<CsvView>;
  /** Finds what is new of an account, and makes the cells to be written. */
  bring(asked: BringAsked): Promise<Brought>;
  /** Stops at once all that is under way. */
  cancel(): void;
}
