import { absolute, decimalText, negate, partsFromDay, type Amount, type CellContent, type Day } from "../domain";
import type { DayFormat, LayoutColumn, PostingLayout } from "./layouts";
import type { JournalLine, PostingField, PostingSettings } from "./types";

/** One row of a posting sheet: the leg it shows, and the leg it balances against when both are one row. */
export interface PostingRow {
  readonly line: JournalLine;
  readonly balancing: JournalLine | null;
  /** Number of the row in its document, from 1. */
  readonly legNo: number;
}

/** What a row is written with. */
export interface Projection {
  readonly layout: PostingLayout;
  readonly settings: PostingSettings;
}

/** Lays the journal out as rows: each leg one, or account and balancing account together where the layout has both. */
export function postingRows(lines: readonly JournalLine[], { layout, settings }: Projection): readonly PostingRow[] {
  return [...documentsOf(lines).values()].flatMap((legs) => pairsOf(legs, layout.balancing, settings).map((pair, at) => ({ ...pair, legNo: at + 1 })));
}

type Pair = Omit<PostingRow, "legNo">;

function pairsOf(legs: readonly JournalLine[], balancing: PostingLayout["balancing"], settings: PostingSettings): readonly Pair[] {
  const bank = legs.filter((leg) => isBank(leg, settings));
  const others = legs.filter((leg) => !isBank(leg, settings));
  const [one] = others;
  const [onBank] = bank;
  if (balancing === "against-bank" && onBank) return others.map((line) => ({ line, balancing: onBank }));
  if (balancing === "bal-account" && one && onBank && others.length === 1 && bank.length === 1 && one.currency === onBank.currency) return [{ line: one, balancing: onBank }];
  return legs.map((line) => ({ line, balancing: null }));
}

/** Says whether a line is on the bank account being reconciled. */
export function isBank({ accountType, account }: JournalLine, { bankAccountType, bankAccount }: PostingSettings): boolean {
  return accountType === bankAccountType && account === bankAccount;
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
export function postingCell(row: PostingRow, column: LayoutColumn, projection: Projection): CellContent {
  if (projection.layout.form === "texts") return postingText(row, column, projection) || null;
  const content = contentOf(row, column, projection);
  return typeof content === "string" ? shortened(content, column) : content;
}

/** The same as the text that a file holds; "" for nothing. */
export function postingText(row: PostingRow, column: LayoutColumn, projection: Projection): string {
  const content = contentOf(row, column, projection);
  if (content === null) return "";
  if (typeof content === "string") return shortened(content, column);
  if ("day" in content) return dayText(content.day, projection.layout.days);
  if ("amount" in content) return amountText(content.amount, content.currency, projection.layout);
  return "count" in content ? String(content.count) : "";
}

/** The text a column would hold, uncut, for the checks; null for numbers and dates. */
export function uncutText(row: PostingRow, column: LayoutColumn, projection: Projection): string | null {
  const content = contentOf(row, column, projection);
  return typeof content === "string" ? content : null;
}

/** What a setting of the layout is. */
export function layoutSetting(id: string, { layout, settings }: Projection): string {
  const stated = settings.ofLayouts?.[layout.id]?.[id]?.trim() ?? "";
  return stated || (layout.settings.find((each) => each.id === id)?.otherwise ?? "");
}

function contentOf(row: PostingRow, column: LayoutColumn, projection: Projection): CellContent {
  const { field, isBlankWhenLocal, isOfDocument, value } = column;
  if ((isBlankWhenLocal && isLocal(row.line, projection.settings)) || (isOfDocument && row.legNo > 1)) return null;
  if (field === "constant") return value || null;
  if (field === "setting") return layoutSetting(value ?? "", projection) || null;
  return CONTENT[field](row, projection);
}

function amountText(amount: Amount, currency: string, { file }: PostingLayout): string {
  const text = decimalText(amount, currency);
  return file?.decimalMark === "," ? text.replace(".", ",") : text;
}

function dayText(day: Day, format: DayFormat): string {
  const { year, month, date } = partsFromDay(day);
  const [yyyy, mm, dd] = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(date).padStart(2, "0")];
  switch (format) {
    case "iso": return `${yyyy}-${mm}-${dd}`;
    case "yyyymmdd": return `${yyyy}${mm}${dd}`;
    case "dd.mm.yyyy": return `${dd}.${mm}.${yyyy}`;
    case "dd/mm/yyyy": return `${dd}/${mm}/${yyyy}`;
    case "mm/dd/yyyy": return `${mm}/${dd}/${yyyy}`;
    case "ddmm": return `${dd}${mm}`;
  }
}

type Content = (row: PostingRow, projection: Projection) => CellContent;

const text = (of: (line: JournalLine) => string): Content => ({ line }) => plain(of(line)) || null;
const money = (line: JournalLine, amount: Amount): CellContent => ({ amount, currency: line.currency });
const ofDay = (line: JournalLine, of: (parts: { readonly year: number; readonly month: number }) => string): CellContent => (line.postingDate === null ? null : of(partsFromDay(line.postingDate)));

const CONTENT: Readonly<Record<Exclude<PostingField, "constant" | "setting">, Content>> = {
  lineNo: ({ line }) => ({ count: line.lineNo }),
  legNo: ({ legNo }) => ({ count: legNo }),
  postingDate: ({ line }) => (line.postingDate === null ? null : { day: line.postingDate }),
  month: ({ line }) => ofDay(line, ({ month }) => String(month).padStart(2, "0")),
  year: ({ line }) => ofDay(line, ({ year }) => String(year)),
  documentType: text((line) => line.documentType),
  documentNo: text((line) => line.documentNo),
  voucherNo: text((line) => voucherNo(line.documentNo)),
  externalDocumentNo: text((line) => line.externalDocumentNo),
  accountType: text((line) => line.accountType),
  account: ({ line }, projection) => plain(accountOf(line, projection)) || null,
  ledgerAccount: ({ line }, projection) => plain(ledgerAccountOf(line, projection)) || null,
  counterAccount: ({ balancing }, projection) => balancing && (plain(ledgerAccountOf(balancing, projection)) || null),
  customerNo: text(({ accountType, account }) => (accountType === "Customer" ? account : "")),
  vendorNo: text(({ accountType, account }) => (accountType === "Vendor" ? account : "")),
  partyName: text(partyNameOf),
  description: text((line) => line.description),
  amount: ({ line }) => money(line, line.amount),
  absolute: ({ line }) => money(line, absolute(line.amount)),
  debitCredit: ({ line }) => (line.amount < 0 ? "H" : "S"),
  debit: ({ line }) => (line.amount > 0 ? money(line, line.amount) : null),
  credit: ({ line }) => (line.amount < 0 ? money(line, negate(line.amount)) : null),
  localAmount: ({ line }, { settings }) => (line.localAmount !== undefined ? { amount: line.localAmount, currency: settings.localCurrency ?? "" } : isLocal(line, settings) ? money(line, line.amount) : null),
  currency: text((line) => line.currency),
  balAccountType: ({ balancing }) => balancing && balancing.accountType,
  balAccount: ({ balancing }) => balancing && (plain(balancing.account) || null),
  reference: text((line) => line.reference),
  appliesToType: text((line) => line.appliesToType),
  appliesToNo: text((line) => line.appliesToNo),
  matchId: text((line) => line.matchId),
  importKey: text((line) => line.importKey),
  blank: () => null,
};

/** The name a line's customer or vendor goes by; their number where nobody names them. */
export function partyNameOf({ accountType, account, partyName }: JournalLine): string {
  return accountType === "G/L Account" || accountType === "Bank Account" ? "" : partyName ?? account;
}

/** Where the ERP takes no bank account in a journal, the clearing account that was named stands in its place. */
function accountOf(line: JournalLine, projection: Projection): string {
  const clearing = isBank(line, projection.settings) ? layoutSetting("clearing", projection) : "";
  return clearing || line.account;
}

/** The ledger account of a line: of customers and vendors the control account, where one was named. */
export function ledgerAccountOf(line: JournalLine, projection: Projection): string {
  const control = line.accountType === "Customer" ? layoutSetting("receivables", projection) : line.accountType === "Vendor" || line.accountType === "Employee" ? layoutSetting("payables", projection) : "";
  return control || accountOf(line, projection);
}

/** A document's number as digits, for systems that number vouchers: "AVS2-0014" is 20014. */
export function voucherNo(documentNo: string): string {
  return documentNo.replace(/\D+/g, "").replace(/^0+(?=\d)/, "");
}

/** Whether a line is in the currency of the books, as far as anybody says. */
export function isLocal(line: JournalLine, { localCurrency }: PostingSettings): boolean {
  return line.currency === "" || line.currency === localCurrency;
}

/** One line of printable text: breaks and control characters would shift columns when pasted. */
function plain(value: string): string {
  return value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
}

function shortened(value: string, { limit, isCut }: LayoutColumn): string {
  return isCut && limit !== null ? cut(value, limit) : value;
}

/** Cuts at a limit of characters as the ERP counts them (UTF-16 units), never through the middle of one. */
function cut(value: string, limit: number): string {
  if (value.length <= limit) return value;
  const last = value.charCodeAt(limit - 1);
  return value.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit).trimEnd();
}
