import {
  amount, err, ok, type AccountRef, type Amount, type Application, type Day, type EntryId, type LineId, type OpenEntry, type PaymentLine,
  type Result,
} from "../domain";
import { isPayableHere } from "./book";
import { accountOf, asApplication, sameAccount, type Row } from "./rows";
import type { ApplicationRefusal, ApplicationSettings } from "./types";
import { Worksheet } from "./worksheet";

/** The payments of one statement under review: an immutable value. */
export interface PaymentJournal {
  readonly lines: readonly PaymentLine[];
  readonly openEntries: readonly OpenEntry[];
  readonly applications: readonly Application[];
  /** Work that was posted: its lines are done, its entries reduced by it. */
  readonly posted: readonly Application[];
}

/** What a person does to a journal by hand. Amounts in the bank account's currency, signed as the line. */
export type JournalAction =
  | { readonly type: "apply"; readonly line: LineId; readonly entry: EntryId }
  | { readonly type: "apply-account"; readonly line: LineId; readonly account: AccountRef; readonly amount?: Amount }
  | { readonly type: "set-amount"; readonly line: LineId; readonly entry: EntryId | null; readonly amount: Amount }
  | { readonly type: "unapply"; readonly line: LineId; readonly entry: EntryId | null }
  | { readonly type: "clear"; readonly line: LineId }
  /** `onAccount`: an overpayment is put on the same account; otherwise it is refused. */
  | { readonly type: "accept"; readonly line: LineId; readonly onAccount: boolean }
  | { readonly type: "transfer-difference"; readonly line: LineId; readonly newLine: LineId; readonly account: AccountRef; readonly text?: string }
  | { readonly type: "delete-line"; readonly line: LineId }
  | { readonly type: "set-discount"; readonly entry: EntryId; readonly discountOn?: Day | null; readonly discountAmount?: Amount };

/**
 * Changes a journal by hand: put a line on an entry or account, change or take back an amount, accept, transfer what is left,
 * delete a split-off line, grant another discount. Any change of what a line pays makes the whole line manual.
 *
 * Shapes:  journal and action → the journal after it; the journal given is left as it is.
 * Errors:  a refusal says why the action is not allowed; nothing has changed then.
 * Source:  spec of payment reconciliation, §5.4 to §5.7 and §6.1.
 */
export function changeJournal(
  journal: PaymentJournal, action: JournalAction, settings: ApplicationSettings,
): Result<PaymentJournal, ApplicationRefusal> {
  if (action.type === "set-discount") return setDiscount(journal, action);
  const line = journal.lines.find(({ id }) => id === action.line);
  if (line === undefined) return err({ code: "apply/line-not-found", line: action.line });
  const sheet = sheetOf(journal, settings);
  switch (action.type) {
    case "transfer-difference": return transfer(journal, { line, sheet, action });
    case "delete-line": return ok(deleteLine(journal, line));
    case "accept": return settled(journal, sheet, accept(sheet, line, action.onAccount));
    case "clear": {
      for (const row of sheet.rowsOfLine(line.id)) sheet.remove(row);
      return ok(withRows(journal, sheet));
    }
    default: return settled(journal, sheet, byHand(sheet, line, { action, settings }) ?? makeManual(sheet, line.id));
  }
}

/** A worksheet of the journal as it stands; what was posted only reduces the entries. */
export function sheetOf(journal: PaymentJournal, settings: ApplicationSettings): Worksheet {
  const posted = new Map<EntryId, number>();
  for (const { entry, appliedAmount } of journal.posted) if (entry !== null) posted.set(entry, (posted.get(entry) ?? 0) + appliedAmount);
  const sheet = new Worksheet(journal.lines, journal.openEntries, { settings, posted });
  sheet.keep(journal.applications);
  return sheet;
}

function settled(journal: PaymentJournal, sheet: Worksheet, refusal: ApplicationRefusal | null): Result<PaymentJournal, ApplicationRefusal> {
  return refusal === null ? ok(withRows(journal, sheet)) : err(refusal);
}

function withRows(journal: PaymentJournal, sheet: Worksheet): PaymentJournal {
  return { ...journal, applications: Array.from(sheet.rows(), asApplication) };
}

type ByHand = Extract<JournalAction, { readonly type: "apply" | "apply-account" | "set-amount" | "unapply" }>;
const MANUAL = { confidence: "manual", score: 0, facts: null, reasons: [], status: "applied" } as const;

function byHand(
  sheet: Worksheet, line: PaymentLine, { action, settings }: { readonly action: ByHand; readonly settings: ApplicationSettings },
): ApplicationRefusal | null {
  if (action.type === "apply") return applyEntry(sheet, line, { id: action.entry, settings });
  if (action.type === "apply-account") {
    if (action.account.no.trim() === "") return { code: "apply/account-missing" };
    const value = action.amount ?? amount(sheet.difference(line));
    if (value === 0) return { code: "apply/nothing-left", line: line.id };
    const refusal = otherAccount(sheet, line, action.account);
    if (refusal === null) sheet.applyAccount(line, action.account, { ...MANUAL, amount: value, purpose: purposeOf(action.account) });
    return refusal;
  }
  const row = sheet.rowsOfLine(line.id).find(({ entry }) => entry === action.entry);
  if (row === undefined) return { code: "apply/not-applied", line: line.id };
  if (action.type === "unapply" || action.amount === 0) {
    sheet.remove(row);
    return null;
  }
  return sheet.setAmount(row, action.amount);
}

function purposeOf({ type }: AccountRef): Row["purpose"] {
  return type === "Customer" || type === "Vendor" || type === "Employee" ? "on-account" : type === "Bank Account" ? "transfer" : "account";
}

function applyEntry(
  sheet: Worksheet, line: PaymentLine, { id, settings }: { readonly id: EntryId; readonly settings: ApplicationSettings },
): ApplicationRefusal | null {
  const entry = sheet.entry(id);
  if (entry === undefined || !entry.isOpen) return { code: "apply/entry-not-found", entry: id };
  if (entry.isAppliedElsewhere) return { code: "apply/paid-in-other-journal", entry: id };
  if (sheet.rowsOfLine(line.id).some((row) => row.entry === id)) return { code: "apply/already-applied", line: line.id, entry: id };
  if (!isPayableHere(entry, settings)) return { code: "apply/currencies-differ", line: line.id };
  return otherAccount(sheet, line, accountOf(entry)) ?? sheet.applyEntry(line, entry, { ...MANUAL, isStamped: true });
}

/** A line pays one account, where the conventions say so. */
function otherAccount(sheet: Worksheet, line: PaymentLine, account: AccountRef): ApplicationRefusal | null {
  const other = sheet.rowsOfLine(line.id).find((row) => !sameAccount(row.account, account));
  return other === undefined || !sheet.policy.onePerLine ? null : { code: "apply/other-account", line: line.id, account: other.account };
}

function makeManual(sheet: Worksheet, line: LineId): null {
  for (const row of sheet.rowsOfLine(line)) [row.confidence, row.status] = ["manual", "applied"];
  return null;
}

function accept(sheet: Worksheet, line: PaymentLine, onAccount: boolean): ApplicationRefusal | null {
  const rows = sheet.rowsOfLine(line.id);
  if (rows.length === 0) return null;
  const left = sheet.difference(line);
  const isExcess = left !== 0 && Math.sign(left) === Math.sign(line.amount - left);
  const hasOnAccount = rows.some(({ entry, purpose }) => entry === null && purpose === "on-account");
  if (isExcess && !hasOnAccount) {
    const { account } = rows[0]!;
    if (account.type === "Bank Account" || !onAccount) return { code: "accept/excess", line: line.id, amount: amount(left) };
    sheet.applyAccount(line, account, { ...MANUAL, amount: left, purpose: purposeOf(account) });
  }
  for (const row of sheet.rowsOfLine(line.id)) [row.confidence, row.status] = ["accepted", "applied"];
  return null;
}

interface Transfer {
  readonly line: PaymentLine;
  readonly sheet: Worksheet;
  readonly action: Extract<JournalAction, { readonly type: "transfer-difference" }>;
}

function transfer(journal: PaymentJournal, { line, sheet, action }: Transfer): Result<PaymentJournal, ApplicationRefusal> {
  const left = sheet.difference(line);
  const { account } = action;
  if (left === 0) return err({ code: "transfer/no-difference", line: line.id });
  if (account.no.trim() === "") return err({ code: "apply/account-missing" });
  if (left === line.amount) {
    sheet.applyAccount(line, account, { ...MANUAL, amount: left, purpose: purposeOf(account) });
    return ok(withRows(journal, sheet));
  }
  if (journal.lines.some(({ id }) => id === action.newLine)) return err({ code: "split/id-taken", line: action.newLine });
  const split: PaymentLine = {
    ...line, id: action.newLine, at: null, amount: amount(left), splitFrom: line.splitFrom ?? line.id, text: action.text ?? line.text,
    additionalInfo: "", reference: "", counterpartyName: "", counterpartyAccount: "", counterpartyAddress: "", counterpartyCity: "",
    slipReference: "", valueOn: null, balance: null,
  };
  const lines = journal.lines.flatMap((each) => (each.id === line.id ? [{ ...each, amount: amount(each.amount - left) }, split] : [each]));
  const moved: Application = {
    ...MANUAL, line: split.id, entry: null, account, appliedAmount: amount(left), discount: amount(0), tolerance: amount(0), purpose: purposeOf(account),
  };
  return ok({ ...journal, lines, applications: [...journal.applications, moved] });
}

/** A split-off line gives its amount back to the line it came from. */
function deleteLine(journal: PaymentJournal, line: PaymentLine): PaymentJournal {
  const lines = journal.lines.filter(({ id }) => id !== line.id)
    .map((each) => (each.id === line.splitFrom ? { ...each, amount: amount(each.amount + line.amount) } : each));
  return { ...journal, lines, applications: journal.applications.filter((row) => row.line !== line.id) };
}

function setDiscount(
  journal: PaymentJournal, action: Extract<JournalAction, { readonly type: "set-discount" }>,
): Result<PaymentJournal, ApplicationRefusal> {
  if (!journal.openEntries.some(({ id }) => id === action.entry)) return err({ code: "apply/entry-not-found", entry: action.entry });
  const openEntries = journal.openEntries.map((entry): OpenEntry => (entry.id !== action.entry ? entry : {
    ...entry,
    ...(action.discountOn === undefined ? {} : { discountOn: action.discountOn }),
    ...(action.discountAmount === undefined ? {} : entry.openAtBank === null
      ? { discountAmount: action.discountAmount } : { discountAtBank: action.discountAmount }),
  }));
  return ok({ ...journal, openEntries });
}
