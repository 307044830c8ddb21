import { amount, type Party, type PaymentLine } from "../domain";
import { LEDGERS } from "./book";
import { isRejected, type Ground } from "./ground";
import type { MappingHit } from "./mappings";
import { reasonsFor } from "./reasons";
import { confidenceOf, factsOf } from "./rules";
import { explainGap } from "./short";
import type { ApplicationNote, ApplicationReason } from "./types";
import type { RowWords, Worksheet } from "./worksheet";

/** How sure a choice is. */
export interface Chosen {
  readonly score: number;
  readonly facts: number;
  readonly isTie: boolean;
  /** Of several entries: whether their discounts are taken. */
  readonly terms?: "granted" | "refused";
  /** Of a sum without numbers: how many such sums there are. */
  readonly sum?: number;
  /** What else speaks for it. */
  readonly because?: ApplicationReason;
}

/** Puts chosen lines on entries and accounts, with the reasons, and for a person to decide where it is not sure. */
export class Putting {
  readonly notes = new Map<number, ApplicationNote[]>();
  private readonly accountOfParty = new Map<string, number>();

  constructor(private readonly ground: Ground, private readonly lines: readonly PaymentLine[], private readonly sheet: Worksheet) {
    for (const [number, account] of ground.book.accounts.entries()) this.accountOfParty.set(`${LEDGERS[account.ledger]!}\n${account.no}`, number);
  }

  accountsOf({ kind, no }: Party): readonly number[] {
    const account = this.accountOfParty.get(`${kind}\n${no}`);
    return account === undefined ? [] : [account];
  }

  /** What is left of an entry for a line. */
  left(place: number, row: number): number {
    const [line, entry] = [this.lines[place]!, this.ground.book.entries[row]!];
    return this.sheet.open(entry, line) - this.sheet.usedByOthers(entry.id, line.id);
  }

  /** Puts a line on entries, credit memos first so that they add to what it pays. */
  set(place: number, rows: readonly number[], chosen: Chosen): boolean {
    const line = this.lines[place]!;
    const { book } = this.ground;
    const against = rows.filter((row) => book.open[row]! * line.amount < 0);
    if (isRejected(this.ground, line.id, rows)) return false;
    const as = {
      ...this.words(place, rows, chosen), isStamped: rows.length === 1 || this.ground.policy.toleratesGroups,
      ...(chosen.terms === undefined ? {} : { terms: chosen.terms }),
    };
    let isDone = false;
    for (const row of [...against, ...rows.filter((each) => !against.includes(each))]) {
      isDone = this.sheet.applyEntry(line, book.entries[row]!, as) === null || isDone;
    }
    return isDone;
  }

  /** Puts a line on entries in their order until it is used up, and says which got nothing. */
  asFarAsItGoes(place: number, rows: readonly number[], chosen: Chosen): void {
    const line = this.lines[place]!;
    if (isRejected(this.ground, line.id, rows)) return;
    const words = this.words(place, rows, chosen);
    for (const row of rows) {
      const entry = this.ground.book.entries[row]!;
      if (this.sheet.difference(line) === 0) this.note(place, { code: "note/not-enough-for-document", documentNo: entry.documentNo });
      else if (this.left(place, row) !== 0) this.sheet.applyEntry(line, entry, { ...words, isStamped: false });
    }
  }

  /** Puts a line on an entry in full where the gap has a reason; false where it has none. */
  withGap(place: number, row: number, chosen: Chosen): boolean {
    const [line, entry] = [this.lines[place]!, this.ground.book.entries[row]!];
    const open = this.sheet.open(entry, line);
    const gap = this.sheet.usedByOthers(entry.id, line.id) === 0 ? explainGap(this.ground, line, { entry, open }) : null;
    if (gap === null || this.isSettledByTerms(line, row)) return false;
    const words = this.words(place, [row], { ...chosen, because: gap.reason });
    const asked: RowWords = gap.isSure ? words : { ...words, status: "suggested" };
    if (gap.purpose === "entry") return this.sheet.applyDiscounted(line, entry, { ...asked, discount: gap.amount });
    this.sheet.applyAccount(line, gap.account, { ...asked, amount: gap.amount, purpose: gap.purpose });
    return this.sheet.applyEntry(line, entry, { ...asked, isStamped: false }) === null;
  }

  /** Whether a line pays an entry but for a gap that has a reason. */
  hasGap(place: number, row: number): boolean {
    const [line, entry] = [this.lines[place]!, this.ground.book.entries[row]!];
    return explainGap(this.ground, line, { entry, open: this.sheet.open(entry, line) }) !== null;
  }

  mapping(place: number, hit: MappingHit): void {
    const line = this.lines[place]!;
    const words: RowWords = {
      confidence: confidenceOf(hit.score), score: hit.score, facts: null, status: "applied", reasons: [{ code: "text/mapped", value: hit.text }],
    };
    if (hit.booked === null) this.sheet.applyAccount(line, hit.account, { ...words, amount: line.amount, purpose: "mapping" });
    else {
      this.note(place, { code: "note/already-booked", entry: hit.booked.id });
      this.sheet.applyEntry(line, hit.booked, { ...words, isStamped: true });
    }
  }

  note(line: number, note: ApplicationNote): void {
    const notes = this.notes.get(line);
    if (notes === undefined) this.notes.set(line, [note]);
    else notes.push(note);
  }

  /** A discount in time or an accepted tolerance closes the entry by itself. */
  private isSettledByTerms(line: PaymentLine, row: number): boolean {
    const entry = this.ground.book.entries[row]!;
    const trial = this.sheet.trial(line, entry);
    return trial !== null && trial.discount !== 0;
  }

  private words(place: number, rows: readonly number[], chosen: Chosen): RowWords {
    const confidence = confidenceOf(chosen.score);
    const isAsked = chosen.isTie || (this.ground.policy.appliesFrom === "medium" && (confidence === "low" || confidence === "none"));
    const reasons = [...reasonsFor(this.ground, this.lines, { line: place, rows }), ...(chosen.because === undefined ? [] : [chosen.because])];
    if (chosen.sum !== undefined) reasons.push({ code: "amount/only-sum", amount: amount(this.lines[place]!.amount), count: rows.length });
    if (rows.some((row) => this.ground.book.open[row]! * this.lines[place]!.amount < 0)) reasons.push({ code: "amount/net-of-credit", amount: amount(this.lines[place]!.amount) });
    if (chosen.isTie) reasons.push({ code: "ambiguous", count: chosen.sum ?? 2 });
    return { confidence, score: chosen.score, facts: factsOf(chosen.facts), status: isAsked ? "suggested" : "applied", reasons };
  }
}
