/** A JSON object of a case, its values still unread. */
export type CaseRow = Readonly<Record<string, unknown>>;

/** A case of the bank file as it stands in JSON. */
export interface BankCase {
  readonly id: string;
  readonly kind: string;
  readonly bankAccount?: CaseRow;
  readonly options?: CaseRow;
  readonly statement: readonly CaseRow[];
  readonly ledger: readonly CaseRow[];
  readonly expect: CaseRow;
}

/** One thing that is done in a case, in order. */
export interface CaseStep {
  readonly op: string;
  readonly statement?: readonly string[];
  readonly ledger?: readonly string[];
  readonly pairs?: readonly (readonly [string, string])[];
  readonly statementNo?: string;
  readonly statementDate?: string | null;
  readonly date?: string | null;
  readonly value?: string;
  readonly from?: string;
  readonly to?: string;
  readonly dateToleranceDays?: number;
  readonly overwriteExisting?: boolean;
  readonly applyMatches?: boolean;
  readonly excludeReversed?: boolean;
  readonly confirmPosted?: boolean;
  readonly account?: string;
  readonly accountType?: string;
  readonly accountNo?: string;
  readonly balancing?: { readonly type: string; readonly no: string };
  readonly statementEndingBalance?: string;
}

/** A difference between what a case expects and what came. */
export interface Miss {
  readonly what: string;
  readonly expected: unknown;
  readonly came: unknown;
}

/** The texts of a list of texts; nothing for anything else. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

/** The objects of a list of objects; nothing for anything else. */
export function rowsOf(value: unknown): readonly CaseRow[] {
  return Array.isArray(value) ? value.filter((one): one is CaseRow => typeof one === "object" && one !== null && !Array.isArray(one)) : [];
}
