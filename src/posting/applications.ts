import { amount, negate, ZERO, type Amount, type Application, type EntryId, type LineId, type OpenEntry, type PaymentLine } from "../domain";
import type { JournalLine, PostingSettings } from "./types";

/** The work of a statement, with the rows behind it by id. */
export interface PostedWork {
  readonly applications: readonly Application[];
  readonly lines: ReadonlyMap<LineId, PaymentLine>;
  readonly entries: ReadonlyMap<EntryId, OpenEntry>;
}

/**
 * Makes the journal of payments put on entries and accounts: for each line of the statement one document, whose rows add up to
 * zero, with one bank row. Money that a bank entry shows already is not posted again.
 *
 * Shapes:  applied rows → party rows naming the document they pay, fee, discount and account rows, and the bank row; ordered by
 *          day and line. Without a discount account a payment is posted net, and the ERP grants the discount.
 * Units:   debit positive: money into the bank debits the bank account.
 * Source:  spec of payment reconciliation, §7.6, form (b).
 */
export function paymentJournal(work: PostedWork, settings: PostingSettings): readonly JournalLine[] {
  const byLine = new Map<LineId, Application[]>();
  for (const row of work.applications) {
    if (row.status !== "applied" || !isNews(row)) continue;
    const rows = byLine.get(row.line);
    if (rows === undefined) byLine.set(row.line, [row]);
    else rows.push(row);
  }
  const documents = [...byLine].flatMap(([id, rows]) => {
    const line = work.lines.get(id);
    return line === undefined ? [] : [{ line, rows }];
  }).sort((a, b) => (a.line.bookedOn ?? 0) - (b.line.bookedOn ?? 0) || (a.line.id < b.line.id ? -1 : 1));
  const journal: JournalLine[] = [];
  documents.forEach(({ line, rows }, index) => {
    const documentNo = `${settings.documentNoPrefix}${String(index + 1).padStart(4, "0")}`;
    for (const leg of legsOf(line, rows, { work, settings })) journal.push({ ...leg, documentNo, lineNo: journal.length + 1 });
  });
  return journal;
}

/** Bank entries are in the books already. */
function isNews({ entry, account }: Application): boolean {
  return entry === null || account.type !== "Bank Account";
}

type Leg = Omit<JournalLine, "documentNo" | "lineNo">;
interface Beside {
  readonly work: PostedWork;
  readonly settings: PostingSettings;
}

function legsOf(line: PaymentLine, rows: readonly Application[], { work, settings }: Beside): Leg[] {
  const legs = rows.flatMap((row) => rowLegs(line, row, { work, settings }));
  let posted = 0;
  for (const leg of legs) posted += leg.amount;
  if (posted === 0) return legs;
  return [...legs, {
    ...legBase(line), accountType: settings.bankAccountType, account: settings.bankAccount, amount: amount(-posted), importKey: `${line.id}/bank`,
  }];
}

function rowLegs(line: PaymentLine, row: Application, { work, settings }: Beside): Leg[] {
  const entry = row.entry === null ? null : work.entries.get(row.entry) ?? null;
  const discountAccount = settings.discountAccount ?? "";
  const isSplit = discountAccount !== "" && row.discount !== 0;
  const net = amount(row.appliedAmount - row.discount);
  const key = row.entry ?? `${row.purpose}-${row.account.no}`;
  const legs: Leg[] = [{
    ...legBase(line), documentType: documentTypeOf(row, net), accountType: row.account.type, account: row.account.no,
    description: describeRow(line, entry), amount: negate(isSplit ? row.appliedAmount : net), reference: entry?.reference ?? line.reference,
    importKey: `${line.id}/${key}`, dimensions: entry?.dimensions ?? {},
    appliesToType: entry === null ? "" : entry.documentType, appliesToNo: entry === null ? "" : entry.documentNo,
  }];
  if (isSplit) {
    legs.push({ ...legBase(line), account: discountAccount, amount: row.discount, importKey: `${line.id}/${key}/discount` });
  }
  return legs;
}

function legBase(line: PaymentLine): Leg {
  return {
    postingDate: line.bookedOn ?? line.valueOn, documentType: "", externalDocumentNo: line.documentNo || line.bankReference, accountType: "G/L Account",
    account: "", description: describeRow(line, null), amount: ZERO, currency: line.currency, reference: line.reference, matchId: "", importKey: "",
    dimensions: {}, appliesToType: "", appliesToNo: "",
  };
}

/** Source: spec of payment reconciliation, §7.6: money against the usual direction of a party is a refund. */
function documentTypeOf({ account }: Application, net: Amount): JournalLine["documentType"] {
  if (account.type === "Customer") return net >= 0 ? "Payment" : "Refund";
  if (account.type === "Vendor") return net <= 0 ? "Payment" : "Refund";
  return account.type === "Employee" && net <= 0 ? "Payment" : "";
}

function describeRow(line: PaymentLine, entry: OpenEntry | null): string {
  const own = entry === null ? "" : [entry.documentNo, entry.counterpartyName || entry.text].filter((text) => text !== "").join(" ");
  return own || line.text || line.counterpartyName || line.additionalInfo;
}
