import type { BankAccountProblem } from "../../domain";

/** How the cells of a column are read and written; a list of codes is a choice among them. */
export type SetupKind = "text" | "count" | "decimal" | "yes-no" | readonly string[];

export interface SetupColumn {
  /** Key of the value in a row; unique in its table. */
  readonly key: string;
  readonly kind: SetupKind;
  /** Width in characters. */
  readonly width: number;
  /** A row without it is a problem. */
  readonly isRequired?: boolean;
}

/** One table of the Setup sheet: rules, mappings, bank accounts … Data, so that it can be printed, copied and saved in a template. */
export interface SetupTable {
  readonly id: string;
  readonly columns: readonly SetupColumn[];
}

/** One row in canonical texts, by column key: choices by code, "yes" or "no", decimals with a point, "" for nothing. */
export type SetupRow = Readonly<Record<string, string>>;

/** Rows of all tables, by table id. A table that is absent was never set. */
export type SetupRows = Readonly<Record<string, readonly SetupRow[]>>;

/** What a person must mend in a row, and in which column. Words are chosen in the pane. */
export interface SetupFault {
  readonly code: "no-words" | "account-missing" | BankAccountProblem["code"];
  readonly column: string;
}
