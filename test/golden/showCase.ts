import { decimalText, isoFromDay, type CellContent, type Currency, type SheetBlock } from "../../src/domain";
import { checkJournal, journalFor, postingLayout, postingSheet, type PostingWords } from "../../src/posting";
import { prove, type Proof } from "../../src/proof";
import { findStale } from "../../src/session";
import { matchesSheet } from "../../src/sheets";
import { WORDS } from "../sheets/outWords";
import type { Case } from "./readCase";

const POSTING_WORDS: PostingWords = {
  sheetPosting: "Posting",
  postingColumn: {
    lineNo: "Line", postingDate: "Date", documentType: "Document type", documentNo: "Document", externalDocumentNo: "External no.", accountType: "Account type",
    account: "Account", description: "Description", amount: "Amount", debit: "Debit", credit: "Credit", localAmount: "Local amount", currency: "Currency",
    balAccountType: "Bal. account type", balAccount: "Bal. account", reference: "Reference", appliesToType: "Applies to type", appliesToNo: "Applies to", matchId: "Match", importKey: "Import key",
  },
  columnIssues: "Issues", issue: WORDS.issue, postedBefore: (count) => `${count} lines were posted before and are left out.`, nothingToPost: "Nothing to post.",
};

/** Writes what a page asks to see, the way it stands on the page. */
export function showCase(given: Case): string {
  return given.shows.map((show) => `${show}\n${SHOWS[show.split(" ")[0] ?? ""]?.(given, show.split(" ")[1] ?? "") ?? unknown(show)}`).join("\n\n") + "\n";
}

const SHOWS: Readonly<Record<string, (given: Case, what: string) => string>> = {
  proof: (given) => proofPage(proofOf(given)),
  matches: (given) => table(matchesSheet({ session: given.session, stale: findStale(given.session, given.rows).matches, rows: given.rows, words: WORDS }), 2),
  posting: (given, layoutId) => {
    const settings = { ...given.settings, layout: layoutId };
    const layout = postingLayout(layoutId);
    const journal = journalFor(given.session, given.rows, settings);
    const before = checkJournal(journal, layout, { settings, posted: given.posted }).filter(({ code }) => code === "posting/posted-before");
    return table(postingSheet({ ...journal, issues: [...journal.issues, ...before] }, layout, { settings, words: POSTING_WORDS }), 0);
  },
};

function unknown(show: string): never {
  throw new Error(`A page cannot show "${show}"`);
}

function proofOf({ rows, session, balances, asOf }: Case): Proof {
  return prove({ lines: [...rows.lines.values()], entries: [...rows.entries.values()], session, ...balances, asOf, currency: "NOK" });
}

/** The proof as an accountant writes it: two columns of figures that must meet. */
function proofPage(proof: Proof): string {
  const figures: readonly (readonly [string, number])[] = [
    ["opening balance", proof.openingBalance], ["lines", proof.statementTotal], ["closing balance", proof.closingBalance],
    ["deposits in transit", proof.depositsInTransit], ["outstanding payments", proof.outstandingPayments], ["bank errors", -proof.bankErrors],
    ["adjusted bank balance", proof.adjustedBankBalance], ["book balance", proof.bookBalance], ["explained", proof.explained],
    ["payments to post", proof.paymentsToPost], ["adjusted book balance", proof.adjustedBookBalance], ["remaining difference", proof.remainingDifference],
  ];
  const amounts = figures.filter(([label, value]) => value !== 0 || !OPTIONAL.has(label)).map(([label, value]) => `  ${label.padEnd(24)}${shown(value, "NOK").padStart(14)}`);
  const items = proof.outstanding.map(({ entry, amount, age }) => `  outstanding ${entry.padEnd(12)}${shown(amount, "NOK").padStart(14)}${age === null ? "" : `  ${age} days`}`);
  return [...amounts, ...items, ...proof.issues.map((issue) => `  ! ${WORDS.issue(issue)}`), `  ${proof.closes ? "closes" : "does not close"}`].join("\n");
}

const OPTIONAL = new Set(["bank errors", "explained", "payments to post"]);

function shown(value: number, currency: Currency): string {
  return decimalText((value === 0 ? 0 : value) as never, currency);
}

/** The cells of a sheet as a table; columns that hold nothing are named below it. */
function table({ cells }: SheetBlock, headerRow: number): string {
  const rows = cells.slice(headerRow).map((row) => row.map(cellText));
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const columns = (rows[0] ?? []).map((_, column) => column);
  const filled = columns.filter((column) => rows.slice(1).some((row) => row[column] !== ""));
  const blank = columns.filter((column) => !filled.includes(column)).map((column) => rows[0]?.[column]);
  const shownColumns = filled.length === 0 ? columns : filled;
  const text = rows.map((row) => `  ${shownColumns.map((column) => (row[column] ?? "").padEnd(width(column))).join(" | ")}`.trimEnd());
  return [...text, ...(blank.length > 0 && filled.length > 0 ? [`  (blank: ${blank.join(", ")})`] : [])].join("\n");
}

function cellText(content: CellContent): string {
  if (content === null) return "";
  if (typeof content === "string") return content;
  if ("formula" in content) return content.formula;
  if ("amount" in content) return decimalText(content.amount, content.currency);
  if ("day" in content) return isoFromDay(content.day);
  return String(content.count);
}
