import { negate, type Amount, type CellContent } from "../domain";
import type { LayoutColumn, PostingLayout } from "./layouts";
import type { JournalLine, PostingField, PostingSettings } from "./types";

/** One row of a posting sheet: the leg it shows, and the leg it balances against when both are one row. */
export interface PostingRow {
  readonly line: JournalLine;
  readonly balancing: JournalLine | null;
}

/** Lays the journal out as rows: each leg one, or account and balancing account together where the layout has both. */
export function postingRows(lines: readonly JournalLine[], layout: PostingLayout, { bankAccountType, bankAccount }: PostingSettings): readonly PostingRow[] {
  if (layout.balancing === "own-line") return lines.map((line) => ({ line, balancing: null }));
  const isBank = (line: JournalLine): boolean => line.accountType === bankAccountType && line.account === bankAccount;
  return [...documentsOf(lines).values()].flatMap((legs): readonly PostingRow[] => {
    const [one, other] = legs;
    const isPair = one && other && legs.length === 2 && isBank(one) !== isBank(other);
    if (!isPair) return legs.map((line) => ({ line, balancing: null }));
    return [isBank(one) ? { line: other, balancing: one } : { line: one, balancing: other }];
  });
}

/** Groups journal lines by document, in their order. */
export function documentsOf(lines: readonly JournalLine[]): ReadonlyMap<string, readonly JournalLine[]> {
  const documents = new Map<string, JournalLine[]>();
  for (const line of lines) {
    const legs = documents.get(line.documentNo);
    if (legs) legs.push(line);
    else documents.set(line.documentNo, [line]);
  }
  return documents;
}

/** Writes one column of one row. Texts are texts whatever they begin with; narratives are cut to what the ERP takes. */
export function postingCell({ line, balancing }: PostingRow, { field, limit, isCut, isBlankWhenLocal }: LayoutColumn, settings: PostingSettings): CellContent {
  if (isBlankWhenLocal && isLocal(line, settings)) return null;
  const content = CONTENT[field](line, balancing, settings);
  return typeof content === "string" && isCut && limit !== null ? cut(content, limit) : content;
}

/** The text a column would hold, uncut, for the checks; null for numbers and dates. */
export function postingText({ line, balancing }: PostingRow, { field }: LayoutColumn, settings: PostingSettings): string | null {
  const content = CONTENT[field](line, balancing, settings);
  return typeof content === "string" ? content : null;
}

type Content = (line: JournalLine, balancing: JournalLine | null, settings: PostingSettings) => CellContent;

const text = (of: (line: JournalLine) => string): Content => (line) => plain(of(line)) || null;
const money = (line: JournalLine, amount: Amount): CellContent => ({ amount, currency: line.currency });

const CONTENT: Readonly<Record<PostingField, Content>> = {
  lineNo: (line) => ({ count: line.lineNo }),
  postingDate: (line) => (line.postingDate === null ? null : { day: line.postingDate }),
  documentType: text((line) => line.documentType),
  documentNo: text((line) => line.documentNo),
  externalDocumentNo: text((line) => line.externalDocumentNo),
  accountType: text((line) => line.accountType),
  account: text((line) => line.account),
  description: text((line) => line.description),
  amount: (line) => money(line, line.amount),
  debit: (line) => (line.amount > 0 ? money(line, line.amount) : null),
  credit: (line) => (line.amount < 0 ? money(line, negate(line.amount)) : null),
  localAmount: (line, _, settings) => (isLocal(line, settings) ? money(line, line.amount) : null),
  currency: text((line) => line.currency),
  balAccountType: (_, balancing) => balancing && balancing.accountType,
  balAccount: (_, balancing) => balancing && (plain(balancing.account) || null),
  reference: text((line) => line.reference),
  appliesToType: text((line) => line.appliesToType),
  appliesToNo: text((line) => line.appliesToNo),
  matchId: text((line) => line.matchId),
  importKey: text((line) => line.importKey),
  blank: () => null,
};

function isLocal(line: JournalLine, { localCurrency }: PostingSettings): boolean {
  return line.currency === "" || line.currency === localCurrency;
}

/** One line of printable text: breaks and control characters would shift columns when pasted. */
function plain(value: string): string {
  return value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
}

/** Cuts at a limit of characters as the ERP counts them (UTF-16 units), never through the middle of one. */
function cut(value: string, limit: number): string {
  if (value.length <= limit) return value;
  const last = value.charCodeAt(limit - 1);
  return value.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit).trimEnd();
}
