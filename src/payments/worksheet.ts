import { amount, type AccountRef, type EntryId, type LineId, type OpenEntry, type PaymentLine } from "../domain";
import { discountAtBank, openOn } from "./book";
import { documentKind } from "./documentKinds";
import { policyOf, type ApplicationPolicy } from "./policy";
import { accountOf, type Row } from "./rows";
import { acceptedTolerance, isLateDiscountAccepted } from "./tolerance";
import type { Application, ApplicationRefusal, ApplicationSettings } from "./types";

/** Why and how surely a row is put down. */
export type RowWords = Pick<Row, "confidence" | "score" | "facts" | "reasons" | "status">;

/** Whether the entry is known to be the line's, so that tolerance and late discounts may be looked at. */
export interface Stamp {
  readonly isStamped: boolean;
  /** Whether the discount in time is taken, where that is decided with other entries; otherwise it goes by the amount. */
  readonly terms?: "granted" | "refused";
}

/**
 * The journal while it is worked on: what each line has been put on, what is left of it and of each entry, and where
 * discounts fall. All amounts in the bank account's currency.
 * Source: Business Central, AppliedPaymentEntry (SuggestAmtToApply, SuggestDiscToApply, UpdatePaymentDiscount).
 */
export class Worksheet {
  readonly policy: ApplicationPolicy;
  private readonly byLine = new Map<LineId, Row[]>();
  private readonly byEntry = new Map<EntryId, Row[]>();
  private readonly places = new Map<LineId, number>();
  private readonly linesById = new Map<LineId, PaymentLine>();
  private readonly entriesById = new Map<EntryId, OpenEntry>();

  constructor(
    lines: readonly PaymentLine[], entries: readonly OpenEntry[],
    private readonly by: { readonly settings: ApplicationSettings; readonly posted?: ReadonlyMap<EntryId, number> },
  ) {
    this.policy = policyOf(by.settings);
    for (const [place, line] of lines.entries()) {
      this.places.set(line.id, place);
      this.linesById.set(line.id, line);
    }
    for (const entry of entries) this.entriesById.set(entry.id, entry);
  }

  line(id: LineId): PaymentLine | undefined {
    return this.linesById.get(id);
  }

  entry(id: EntryId): OpenEntry | undefined {
    return this.entriesById.get(id);
  }

  rowsOfLine(id: LineId): readonly Row[] {
    return this.byLine.get(id) ?? [];
  }

  rowsOfEntry(id: EntryId): readonly Row[] {
    return this.byEntry.get(id) ?? [];
  }

  /** What of the line is not put anywhere yet. */
  difference(line: PaymentLine): number {
    let left: number = line.amount;
    for (const row of this.rowsOfLine(line.id)) left -= row.amount - row.discount;
    return left;
  }

  /** What is open of an entry on the line's day, before anything of this journal. */
  open(entry: OpenEntry, line: PaymentLine): number {
    return openOn(entry, line.bookedOn, this.by.settings) - (this.by.posted?.get(entry.id) ?? 0);
  }

  usedByOthers(entry: EntryId, line: LineId): number {
    let used = 0;
    for (const row of this.rowsOfEntry(entry)) if (row.line !== line) used += row.amount;
    return used;
  }

  /** Takes rows as they are: accepted and manual work. */
  keep(applications: readonly Application[]): void {
    for (const each of applications) this.add({ ...each, amount: each.appliedAmount, isLate: false });
  }

  /** Puts what is left of a line on an entry, as far as it goes, with the discount that is due. */
  applyEntry(line: PaymentLine, entry: OpenEntry, as: RowWords & Stamp): ApplicationRefusal | null {
    const row = newRow(line, entry, as);
    const others = this.rowsOfEntry(entry.id);
    const before = others.map((other) => ({ ...other }));
    this.placeDiscount(row, this.suggestDiscount(row, { line, entry, isApplied: false, ...stampOf(as) }));
    row.amount = this.suggestAmount(row, line, entry);
    const refusal = row.amount === 0 ? { code: "apply/nothing-left", line: line.id } as const : this.checkAmount(row, line, entry);
    if (refusal !== null) {
      for (const [at, other] of others.entries()) Object.assign(other, before[at]);
      return refusal;
    }
    this.settle(row, { line, entry, ...stampOf(as) });
    this.add(row);
    return null;
  }

  /** What a line would close on an entry, and the discount in it, without putting it there; null when it may not. */
  trial(line: PaymentLine, entry: OpenEntry): { readonly amount: number; readonly discount: number } | null {
    if (this.rowsOfEntry(entry.id).length > 0) return null;
    const row = newRow(line, entry, NO_WORDS);
    this.placeDiscount(row, this.suggestDiscount(row, { line, entry, isApplied: false, isStamped: true }));
    row.amount = this.suggestAmount(row, line, entry);
    this.settle(row, { line, entry, isStamped: true });
    return row;
  }

  /** Closes an entry with a discount that its terms don't give: for a person to grant. False when the line does not cover the rest. */
  applyDiscounted(line: PaymentLine, entry: OpenEntry, as: RowWords & { readonly discount: number }): boolean {
    const open = this.open(entry, line);
    if (this.rowsOfEntry(entry.id).length > 0 || this.difference(line) !== open - as.discount) return false;
    this.add({ ...newRow(line, entry, as), amount: open, discount: as.discount, isLate: true });
    return true;
  }

  /** Puts part of a line on an account, without an entry. */
  applyAccount(line: PaymentLine, account: AccountRef, as: RowWords & { readonly amount: number; readonly purpose: Row["purpose"] }): void {
    this.add({
      ...words(as), line: line.id, entry: null, account, amount: as.amount, discount: 0, tolerance: 0, purpose: as.purpose, isLate: false,
    });
  }

  /** Gives a row another amount; the discount follows. */
  setAmount(row: Row, to: number): ApplicationRefusal | null {
    const line = this.linesById.get(row.line)!;
    const entry = row.entry === null ? undefined : this.entriesById.get(row.entry);
    if (entry === undefined) {
      row.amount = to;
      return null;
    }
    this.remove(row);
    const changed: Row = { ...row, amount: to, discount: 0, tolerance: 0, isLate: false };
    const refusal = this.checkAmount(changed, line, entry);
    if (refusal !== null) return refusal;
    this.settle(changed, { line, entry, isStamped: true });
    this.add(changed);
    return null;
  }

  remove(row: Row): void {
    this.byLine.set(row.line, this.rowsOfLine(row.line).filter((each) => each !== row));
    if (row.entry !== null) this.byEntry.set(row.entry, this.rowsOfEntry(row.entry).filter((each) => each !== row));
  }

  /** All rows, in the order of the lines. */
  *rows(): Iterable<Row> {
    for (const line of this.linesById.keys()) yield* this.rowsOfLine(line);
  }

  private add(row: Row): void {
    this.byLine.set(row.line, [...this.rowsOfLine(row.line), row]);
    if (row.entry !== null) this.byEntry.set(row.entry, [...this.rowsOfEntry(row.entry), row]);
  }

  private settle(row: Row, at: Pair & Stamp): void {
    this.placeDiscount(row, this.suggestDiscount(row, { ...at, isApplied: true }));
    if (row.discount !== 0) row.amount = this.suggestAmount(row, at.line, at.entry);
    // The discount that a row brought about may sit on a later line's: then there is that much less to close.
    else if (this.checkAmount(row, at.line, at.entry) !== null) row.amount = this.leftFor(row);
  }

  private suggestAmount(row: Row, line: PaymentLine, entry: OpenEntry): number {
    const ofEntry = this.open(entry, line) - this.usedByOthers(entry.id, line.id);
    const ofLine = this.difference(line) + row.discount;
    if (isCreditAgainst(entry, ofLine)) return ofEntry;
    return Math.abs(ofEntry) < Math.abs(ofLine) ? ofEntry : ofLine;
  }

  private checkAmount(row: Row, line: PaymentLine, entry: OpenEntry): ApplicationRefusal | null {
    const remaining = this.open(entry, line);
    const usedByOthers = this.usedByOthers(entry.id, line.id);
    const most = remaining - usedByOthers;
    const isWithin = row.amount > 0 ? row.amount <= most : row.amount >= most;
    if (isWithin) return null;
    return { code: "apply/amount-too-large", most: amount(most), remaining: amount(remaining), usedByOthers: amount(usedByOthers) };
  }

  private suggestDiscount(row: Row, at: Pair & Stamp & { readonly isApplied: boolean }): Discount {
    const { line, entry } = at;
    const remaining = this.open(entry, line);
    const discount = discountAtBank(entry);
    const others = this.usedByOthers(entry.id, line.id);
    const available = this.difference(line);
    const { settings } = this.by;
    const asked = { entry, line, available, remaining: remaining - others, settings, fullTakesDiscount: this.policy.discountsFullPayment };
    const tolerance = at.isApplied && at.isStamped ? acceptedTolerance(asked) : 0;
    if (at.isApplied) row.isLate = at.isStamped && isLateDiscountAccepted(asked);
    const isInTime = line.bookedOn !== null && entry.discountOn !== null && line.bookedOn <= entry.discountOn && discount !== 0;
    const kind = documentKind(entry.documentType);
    const mayHave = (kind === "invoice" || kind === "credit-memo" || kind === "other") && (isInTime || row.isLate);
    if (!mayHave || at.terms === "refused") return { discount: tolerance, tolerance };
    const paid = (at.isApplied ? row.amount : available) + others;
    const isEnough = Math.abs(paid) >= Math.abs(remaining - discount - tolerance);
    const isFull = !this.policy.discountsFullPayment && at.terms !== "granted" && Math.abs(available + others) >= Math.abs(remaining);
    return isEnough && !isFull ? { discount: discount + tolerance, tolerance } : { discount: tolerance, tolerance };
  }

  /** The discount of an entry sits on one row: that of the last line that pays it. There is none where the others leave no more than it. */
  private placeDiscount(row: Row, { discount, tolerance }: Discount): void {
    const others = this.rowsOfEntry(row.entry!).filter((each) => each !== row);
    for (const other of others) this.takeDiscountFrom(other);
    [row.discount, row.tolerance] = [0, 0];
    const room = this.leftFor(row);
    if (discount === 0 || room === 0 || (Math.sign(discount) === Math.sign(room) && Math.abs(discount) >= Math.abs(room))) return;
    let last = row;
    for (const other of others) if (this.places.get(other.line)! > this.places.get(last.line)!) last = other;
    if (last !== row) last.amount += discount;
    [last.discount, last.tolerance] = [discount, tolerance];
  }

  /** Without its discount a row closes what was paid, as far as the entry is open. */
  private takeDiscountFrom(row: Row): void {
    if (row.discount === 0) return;
    row.amount -= row.discount;
    [row.discount, row.tolerance] = [0, 0];
    const most = this.leftFor(row);
    if (Math.abs(row.amount) > Math.abs(most)) row.amount = most;
  }

  /** What the other rows of its entry leave for a row. */
  private leftFor(row: Row): number {
    return this.open(this.entriesById.get(row.entry!)!, this.linesById.get(row.line)!) - this.usedByOthers(row.entry!, row.line);
  }
}

function stampOf({ isStamped, terms }: Stamp): Stamp {
  return terms === undefined ? { isStamped } : { isStamped, terms };
}

const NO_WORDS: RowWords = { confidence: "none", score: 0, facts: null, reasons: [], status: "suggested" };

function newRow(line: PaymentLine, entry: OpenEntry, as: RowWords): Row {
  return { ...words(as), line: line.id, entry: entry.id, account: accountOf(entry), amount: 0, discount: 0, tolerance: 0, purpose: "entry", isLate: false };
}

interface Pair {
  readonly line: PaymentLine;
  readonly entry: OpenEntry;
}

interface Discount {
  readonly discount: number;
  readonly tolerance: number;
}

function words({ confidence, score, facts, reasons, status }: RowWords): RowWords {
  return { confidence, score, facts, reasons, status };
}

/** A credit memo put on a line of money from the same side adds to what the line can pay. */
function isCreditAgainst(entry: OpenEntry, ofLine: number): boolean {
  if (documentKind(entry.documentType) !== "credit-memo") return false;
  return (entry.kind === "customer" && ofLine >= 0) || (entry.kind === "vendor" && ofLine <= 0);
}
