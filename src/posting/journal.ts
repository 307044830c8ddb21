import {
  add, closedOn, discountOn, negate, paidOn, subtract, sum, ZERO,
  type Amount, type Currency, type Day, type EntryId, type ExplanationKind, type Issue, type LedgerEntry, type LineId, type StatementLine,
} from "../domain";
import { explanationParts, type Explanation, type Match, type Session } from "../session";
import { checkJournal } from "./check";
import { exchangedTransfer } from "./exchange";
import { postingLayout } from "./layouts";
import type { AccountType, Journal, JournalLine, PostingSettings } from "./types";

/** The rows behind the decisions, by id, as last read. */
export interface JournalRows {
  readonly lines: ReadonlyMap<LineId, StatementLine>;
  readonly entries: ReadonlyMap<EntryId, LedgerEntry>;
}

/** One side of a booking, before it has a number. */
interface Leg {
  readonly accountType: AccountType;
  readonly account: string;
  readonly description: string;
  /** Debit positive. */
  readonly amount: Amount;
  readonly reference: string;
  readonly appliesToType: string;
  readonly appliesToNo: string;
  readonly importKey: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly partyName?: string;
  /** Where it is not the booking's. */
  readonly currency?: Currency;
  readonly localAmount?: Amount;
}

/** Legs that are posted together and balance. */
interface Booking {
  readonly day: Day | null;
  readonly currency: Currency;
  readonly documentType: JournalLine["documentType"];
  readonly externalDocumentNo: string;
  readonly matchId: string;
  readonly legs: readonly Leg[];
  /** Bookings are numbered in the order they were decided, so that later decisions leave earlier numbers as they are. */
  readonly order: readonly [decidedAt: string, day: number, id: string];
}

/**
 * Makes the journal of a reconciliation: what the bank has and the books lack.
 *
 * Shapes:  an explained line: bank and offset account, of a transfer between two currencies each in its own. A match with open customer, vendor or employee entries: the payment, a leg
 *          an entry, and the explained difference. A match with bank entries: the explained difference only, the rest is in the
 *          books. The bank's own errors are not posted.
 * Units:   debit positive: money into the bank debits the bank account.
 * Errors:  none; matches with an unexplained difference and what the checks of the layout find are in `issues`.
 * Source:  Business Central, Transfer to General Journal, for the signs.
 */
export function journalFor(session: Session, rows: JournalRows, settings: PostingSettings): Journal {
  const left: Issue[] = [];
  const bookings = [...lineBookings(session, rows, { settings, left }), ...matchBookings(session, rows, { settings, left })].sort(byDecision);
  const lines: JournalLine[] = [];
  const numberOf = numbering(settings);
  bookings.forEach(({ legs, order: _, day, ...booking }) => {
    const documentNo = numberOf(legs);
    for (const leg of legs) lines.push({ ...booking, ...leg, lineNo: lines.length + 1, postingDate: day, documentNo });
  });
  const layout = postingLayout(settings.layout, settings.ownLayouts);
  return { lines, issues: [...left, ...checkJournal({ lines, issues: [] }, layout, { settings })] };
}

/** Numbers bookings in their order; one that was posted keeps its number, and that is no other's. */
function numbering({ documentNoPrefix, numbers = new Map() }: PostingSettings): (legs: readonly Leg[]) => string {
  const given = new Set(numbers.values());
  let last = 0;
  return (legs) => {
    const own = legs.map(({ importKey }) => numbers.get(importKey)).find((number) => number !== undefined);
    if (own !== undefined) return own;
    let number: string;
    do { last += 1; number = `${documentNoPrefix}${String(last).padStart(4, "0")}`; } while (given.has(number));
    return number;
  };
}

/** How bookings are made, and what is said of those that are not. */
interface Making {
  readonly settings: PostingSettings;
  readonly left: Issue[];
}

function* lineBookings(session: Session, rows: JournalRows, { settings, left }: Making): Iterable<Booking> {
  for (const explanation of session.explanations.values()) {
    const line = explanation.line === null ? undefined : rows.lines.get(explanation.line);
    if (!line || line.amount === 0 || explanation.kind === "bank-error") continue;
    const elsewhere = settings.elsewhere?.get(line.id);
    if (elsewhere !== undefined) {
      left.push({ code: "posting/posted-elsewhere", line: line.id, ...elsewhere });
      continue;
    }
    const legs = lineLegs(explanation, line, settings);
    if ("code" in legs) {
      left.push(legs);
      continue;
    }
    yield {
      day: line.bookedOn ?? line.valueOn, currency: line.currency, documentType: explanation.kind === "on-account" ? "Payment" : "",
      externalDocumentNo: line.documentNo || line.bankReference, matchId: "", legs,
      order: [explanation.decidedAt, line.bookedOn ?? 0, line.id],
    };
  }
}

/** Bank and offset of an explained line; of a transfer between two currencies each in its own, and what is left over. */
function lineLegs(explanation: Explanation, line: StatementLine, settings: PostingSettings): readonly Leg[] | Issue {
  const { exchange } = explanation;
  const bank = bankLeg(line, line.amount, settings);
  const offsets = offsetLegs(explanation, { line, amount: line.amount, settings });
  const [offset] = offsets;
  if (exchange === undefined || offset === undefined) return [bank, ...offsets];
  const transfer = exchangedTransfer(line, exchange, settings);
  if ("code" in transfer) return transfer;
  const { own, other, difference } = transfer;
  const left: Leg | null = difference && { ...offset, accountType: "G/L Account", account: exchange.account.trim(), ...difference, importKey: `${line.id}/exchange` };
  return [{ ...bank, ...own }, { ...offset, ...other }, ...(left === null ? [] : [left])];
}

function* matchBookings(session: Session, rows: JournalRows, { settings, left }: Making): Iterable<Booking> {
  for (const match of session.matches.values()) {
    const isInBooks = match.difference === 0 && match.entries.every((id) => rows.entries.get(id)?.kind === "bank");
    const members = match.status === "matched" && !isInBooks ? membersOf(match, rows) : null;
    if (!members) continue;
    const explanation = session.explanations.get(match.id);
    const difference = subtract(sum(members.lines.map((line) => line.amount)), sum(members.entries.map((entry) => paidOn(entry, match))));
    if (difference !== 0 && !explanation) {
      left.push({ code: "proof/difference-unexplained", match: match.id, amount: difference, currency: match.currency });
      continue;
    }
    const booking = matchBooking(match, { ...members, difference, explanation, settings });
    if (booking) yield booking;
  }
}

interface Members {
  readonly lines: readonly StatementLine[];
  readonly entries: readonly LedgerEntry[];
}

/** Null when a member is gone, or no line is among them: such a match posts nothing. */
function membersOf(match: Match, rows: JournalRows): Members | null {
  const lines = found(match.lines, rows.lines);
  const entries = found(match.entries, rows.entries);
  return lines && entries && lines.length > 0 ? { lines, entries } : null;
}

function found<K, V>(ids: readonly K[], rows: ReadonlyMap<K, V>): readonly V[] | null {
  const result: V[] = [];
  for (const id of ids) {
    const row = rows.get(id);
    if (row === undefined) return null;
    result.push(row);
  }
  return result;
}

interface MatchParts extends Members {
  readonly difference: Amount;
  readonly explanation: Explanation | undefined;
  readonly settings: PostingSettings;
}

function matchBooking(match: Match, parts: MatchParts): Booking | null {
  const { lines, entries, difference, explanation, settings } = parts;
  const latest = latestOf(lines);
  const open = entries.filter((entry) => entry.kind !== "bank" && closedOn(entry, match) !== 0);
  const posted = explanation && explanation.kind !== "bank-error" ? difference : ZERO;
  const onBank = add(sum(open.map((entry) => paidOn(entry, match))), posted);
  if (open.length === 0 && posted === 0) return null;
  const isEachLine = onBank === sum(lines.map((line) => line.amount));
  const legs = [
    ...(isEachLine ? lines.map((line) => bankLeg(line, line.amount, settings)) : onBank === 0 ? [] : [bankLeg(latest, onBank, settings)]),
    ...open.flatMap((entry) => partyLegs(entry, { match, line: latest, settings })),
    ...(explanation && posted !== 0 ? offsetLegs(explanation, { line: latest, amount: posted, settings, party: open[0]?.kind }) : []),
  ];
  return {
    day: latest.bookedOn ?? latest.valueOn, currency: match.currency, documentType: documentTypeOf(open, onBank, explanation),
    externalDocumentNo: latest.documentNo || latest.bankReference, matchId: match.id, legs,
    order: [explanation?.decidedAt ?? match.decidedAt, latest.bookedOn ?? 0, latest.id],
  };
}

/** The line that fixes the date: a booking is on one day, the day its last money moved. */
function latestOf(lines: readonly StatementLine[]): StatementLine {
  return [...lines].sort((one, other) => (other.bookedOn ?? 0) - (one.bookedOn ?? 0) || (one.id < other.id ? -1 : 1))[0]!;
}

function documentTypeOf(open: readonly LedgerEntry[], onBank: Amount, explanation: Explanation | undefined): JournalLine["documentType"] {
  const kinds = new Set(open.map(({ kind }) => (kind === "customer" ? "customer" : "payee")));
  if (kinds.size === 0) return explanation?.kind === "on-account" ? "Payment" : "";
  if (kinds.size > 1) return "";
  return (onBank > 0) === kinds.has("customer") ? "Payment" : "Refund";
}

function bankLeg(line: StatementLine, amount: Amount, { bankAccountType, bankAccount }: PostingSettings): Leg {
  return {
    accountType: bankAccountType, account: bankAccount, description: describe(line), amount, reference: line.reference,
    ...NO_APPLIES, importKey: `${line.id}/bank`, dimensions: {},
  };
}

/** A leg for each account that the amount goes to. */
function offsetLegs(
  explanation: Explanation,
  { line, amount, settings, party }: { readonly line: StatementLine; readonly amount: Amount; readonly settings: PostingSettings; readonly party?: LedgerEntry["kind"] | undefined },
): readonly Leg[] {
  const { accountType } = explanation;
  const typeOf = (part: { readonly kind: ExplanationKind; readonly amount: Amount }): AccountType =>
    party !== undefined && part.kind === "on-account" ? PARTY[party] : offsetType(part.kind, part.amount, settings);
  return explanationParts(explanation, amount).map((part, at) => ({
    accountType: accountType ?? typeOf(part), account: part.account.trim(), description: part.text || describe(line), amount: negate(part.amount),
    reference: line.reference, ...NO_APPLIES, importKey: `${line.id}/offset${at === 0 ? "" : `/${at + 1}`}`, dimensions: {},
  }));
}

/** What settles an open entry: one leg net of the discount where the ERP grants it, else the whole and the discount apart. */
function partyLegs(entry: LedgerEntry, { match, line, settings }: { readonly match: Match; readonly line: StatementLine; readonly settings: PostingSettings }): readonly Leg[] {
  const discount = discountOn(entry, match);
  const isNet = discount === 0 || postingLayout(settings.layout, settings.ownLayouts).grantsDiscount;
  const party: Leg = {
    accountType: PARTY[entry.kind], account: entry.partyNo, description: [entry.documentNo, entry.counterpartyName || entry.text].filter((text) => text !== "").join(" "),
    amount: negate(isNet ? paidOn(entry, match) : closedOn(entry, match)), reference: entry.documentNo || entry.reference,
    appliesToType: entry.documentNo === "" ? "" : entry.documentType, appliesToNo: entry.documentNo, importKey: `${line.id}/${entry.id}`, dimensions: entry.dimensions,
    ...(entry.counterpartyName === "" ? {} : { partyName: entry.counterpartyName }),
  };
  if (isNet) return [party];
  const granted: Leg = {
    ...party, ...NO_APPLIES, accountType: "G/L Account", account: settings.discountAccount ?? "", amount: discount, importKey: `${line.id}/${entry.id}/discount`,
  };
  return [party, granted];
}

const NO_APPLIES = { appliesToType: "", appliesToNo: "" } as const;

const PARTY: Readonly<Record<LedgerEntry["kind"], AccountType>> = { bank: "Bank Account", customer: "Customer", vendor: "Vendor", employee: "Employee" };

/** A payment on account is the party's: money in a customer's, money out a vendor's. A transfer goes to another bank account where the ERP has such. */
function offsetType(kind: ExplanationKind, amount: Amount, { bankAccountType }: PostingSettings): AccountType {
  if (kind === "on-account") return amount > 0 ? "Customer" : "Vendor";
  return kind === "transfer" ? bankAccountType : "G/L Account";
}

function describe(line: StatementLine): string {
  return line.text || line.counterpartyName || line.additionalInfo;
}

function byDecision({ order: one }: Booking, { order: other }: Booking): number {
  if (one[0] !== other[0]) return one[0] < other[0] ? -1 : 1;
  return one[1] - other[1] || (one[2] < other[2] ? -1 : one[2] > other[2] ? 1 : 0);
}
