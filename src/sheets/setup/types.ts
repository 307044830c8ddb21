import type { CellRef, Issue } from "../../domain";
import type { SetupRow } from "../../session";

/** Words of the Setup sheet in one language. */
export interface SetupWords {
  /** Name asked for; at most 31 characters. */
  readonly sheetSetup: string;
  readonly titleSetup: string;
  readonly noteSetup: string;
  readonly yes: string;
  readonly no: string;
  readonly table: (table: string) => string;
  readonly column: (table: string, column: string) => string;
  /** Word of a code of a choice. */
  readonly choice: (table: string, column: string, code: string) => string;
}

/** A row as it stands on the sheet. */
export interface ReadSetupRow {
  readonly values: SetupRow;
  /** Where the value of a column stands, for problems found later. */
  readonly at: (column: string) => CellRef;
}

/** What the Setup sheet says: the rows of the tables found on it, and every cell that can't be read. */
export interface SetupReading {
  readonly tables: ReadonlyMap<string, readonly ReadSetupRow[]>;
  readonly issues: readonly Issue[];
}
