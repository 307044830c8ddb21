import type { DirectDebit, PaymentLine } from "../domain";
import { IntList } from "../matching";
import { agreesInAmount } from "./amounts";
import { BANK_LEDGER, LEDGERS, NO_DAY, type Book } from "./book";
import { isRejected, type Ground, type LineEvidence } from "./ground";
import type { PartyHit } from "./parties";
import {
  AMOUNT_NONE, AMOUNT_ONE, AMOUNT_SEVERAL, DEBIT_NO, DEBIT_NOT_CONSIDERED, DEBIT_YES, DOCUMENT_YES, factCode, PARTY_NO,
} from "./rules";

/** Lines with entries that they may be put on, one number of each list a pair. Pairs of a line stand together. */
export interface Candidates {
  readonly line: IntList;
  readonly row: IntList;
  readonly facts: IntList;
  readonly score: IntList;
  /** Pairs of line l: start[l] to start[l + 1] − 1. */
  readonly start: Int32Array;
  /** Lines that have too many equal entries to list, and the score of those. */
  readonly wide: ReadonlyMap<number, WideCandidates>;
}

/** Entries known by nothing but their amount, too many to list. */
export interface WideCandidates {
  readonly score: number;
  readonly facts: number;
  /** Rows in the order of ties, newest first. */
  readonly rows: () => readonly number[];
}

/** Equal entries beyond this are not listed one by one. */
const MOST_LISTED = 64;
/** Direct debits that were sent or booked. Source: Business Central, MatchBankPayments (DirectDebitCollectionMatching). */
const COLLECTED: ReadonlySet<string> = new Set(["File Created", "Posted", "Closed"]);
const SENT: ReadonlySet<string> = new Set(["File Created", "Posted"]);
const LONGEST_DEBIT_ID = 35;

/** Judges lines against the entries that share something with them: party, document, amount or direct debit. */
export class CandidateFinder {
  private readonly accountsOfParty: readonly (readonly number[])[];
  private readonly bankRowsOfParty: readonly (readonly number[])[];
  private readonly debits: ReadonlyMap<string, readonly DirectDebit[]>;
  private readonly factOfAccount: Uint8Array;
  private readonly party: Uint8Array;
  private readonly document: Uint8Array;
  private readonly seen: Int32Array;
  private turn = 0;

  constructor(private readonly ground: Ground) {
    const { book, input } = ground;
    this.factOfAccount = new Uint8Array(book.accounts.length);
    this.party = new Uint8Array(book.count);
    this.document = new Uint8Array(book.count);
    this.seen = new Int32Array(book.count);
    const numbers = new Map(input.parties.map((party, number) => [`${party.kind}\n${party.no}`, number]));
    this.accountsOfParty = accountsByParty(book, numbers, input.parties.length);
    this.bankRowsOfParty = bankRowsByParty(book, numbers, input.parties.length);
    this.debits = debitsById(input.directDebits);
  }

  /** All candidates of all lines that have an amount and are free to be put somewhere. */
  find(lines: readonly PaymentLine[], evidence: readonly (LineEvidence | null)[]): Candidates {
    const found = { line: new IntList(), row: new IntList(), facts: new IntList(), score: new IntList(), start: new Int32Array(lines.length + 1) };
    const wide = new Map<number, WideCandidates>();
    for (const [place, line] of lines.entries()) {
      const seen = evidence[place];
      if (seen !== null && seen !== undefined) this.judge(line, seen, { place, found, wide });
      found.start[place + 1] = found.row.length;
    }
    return { ...found, wide };
  }

  private judge(line: PaymentLine, seen: LineEvidence, into: Into): void {
    const touched = this.touch(line, seen);
    const debits = this.debitsOf(line);
    const counts = new Map<number, number>();
    for (const row of touched) {
      if (!this.mayPair(line, seen, row) || isRejected(this.ground, line.id, [row])) continue;
      const { document } = this;
      const party = this.party[row]!;
      const amount = this.amountFact(seen, row, { party, counts });
      const named = this.isNamed(row, amount, party);
      if (named === 0 && document[row] === 0 && this.ground.documents.isExclusive(line) && this.ground.book.ledger[row] !== BANK_LEDGER) continue;
      const facts = factCode(party, named, { amount, debit: this.debitFact(row, debits) });
      this.push(into, row, facts);
    }
    this.addWide(line, seen, into);
  }

  private push({ place, found }: Into, row: number, facts: number): void {
    const { rules } = this.ground;
    const score = rules.score[facts]!;
    const isGroupMember = Math.floor(facts / 9) % 3 === DOCUMENT_YES;
    if (score < rules.least && !isGroupMember) return;
    found.line.push(place);
    found.row.push(row);
    found.facts.push(facts);
    found.score.push(score >= rules.least ? score : 0);
  }

  /** A number that says little counts only beside the party or the amount. */
  private isNamed(row: number, amount: number, party: number): number {
    const how = this.document[row]!;
    return how === STRONG || (how === WEAK && (party !== PARTY_NO || amount !== AMOUNT_NONE)) ? DOCUMENT_YES : 0;
  }

  /** Marks the entries that share something with the line. */
  private touch(line: PaymentLine, seen: LineEvidence): readonly number[] {
    this.turn++;
    const touched: number[] = [];
    const touch = (row: number): void => {
      if (this.seen[row] === this.turn) return;
      this.seen[row] = this.turn;
      this.party[row] = PARTY_NO;
      this.document[row] = 0;
      touched.push(row);
    };
    for (const hit of seen.parties) this.touchParty(hit, seen, touch);
    for (const { row, isStrong } of seen.documents) {
      touch(row);
      this.document[row] = Math.max(this.document[row]!, isStrong ? STRONG : WEAK);
    }
    for (const { entry } of this.debitsOf(line)) {
      const row = this.ground.book.rowOf.get(entry);
      if (row !== undefined) touch(row);
    }
    if (this.needsAll(line)) for (let row = 0; row < this.ground.book.count; row++) touch(row);
    else this.touchAmounts(seen, touch);
    for (const hit of seen.parties) this.markParty(hit);
    for (const row of touched) if (this.ground.book.ledger[row] !== BANK_LEDGER) this.party[row] = this.factOfAccount[this.ground.book.account[row]!]!;
    for (const hit of seen.parties) this.unmarkParty(hit);
    return touched.sort((a, b) => a - b);
  }

  /** All entries of the party; where parties are counted for themselves, those that agree in amount. */
  private touchParty(hit: PartyHit, seen: LineEvidence, touch: (row: number) => void): void {
    const { book, policy, amounts } = this.ground;
    for (const account of this.accountsOfParty[hit.party]!) {
      if (policy.counts === "party") amounts.inAccount(account, seen.window, MOST_LISTED).forEach(touch);
      else book.rowsOf[account]!.forEach(touch);
    }
    for (const row of this.bankRowsOfParty[hit.party]!) touch(row);
  }

  private markParty(hit: PartyHit): void {
    for (const account of this.accountsOfParty[hit.party]!) this.factOfAccount[account] = Math.max(this.factOfAccount[account]!, hit.fact);
    for (const row of this.bankRowsOfParty[hit.party]!) if (this.seen[row] === this.turn) this.party[row] = Math.max(this.party[row]!, hit.bankFact);
  }

  private unmarkParty(hit: PartyHit): void {
    for (const account of this.accountsOfParty[hit.party]!) this.factOfAccount[account] = PARTY_NO;
  }

  /** Everything is a candidate when a rule asks nothing, and in proposals. */
  private needsAll(line: PaymentLine): boolean {
    const { rules, isProposal } = this.ground;
    const debit = this.debitsOf(line).length > 0 ? DEBIT_NO : DEBIT_NOT_CONSIDERED;
    return isProposal || rules.score[factCode(PARTY_NO, 0, { amount: AMOUNT_NONE, debit })]! >= rules.least;
  }

  private touchAmounts(seen: LineEvidence, touch: (row: number) => void): void {
    for (let ledger = 0; ledger < LEDGERS.length; ledger++) {
      const rows = this.rowsByAmount(ledger, seen, MOST_LISTED + 1);
      if (rows.length <= MOST_LISTED) rows.forEach(touch);
    }
  }

  private rowsByAmount(ledger: number, seen: LineEvidence, most: number): number[] {
    const rows: number[] = [];
    this.ground.amounts.each(ledger, seen, (row) => rows.push(row) < most);
    return rows;
  }

  private addWide(line: PaymentLine, seen: LineEvidence, { place, wide }: Into): void {
    if (this.needsAll(line) || this.ground.documents.isExclusive(line)) return;
    const { rules } = this.ground;
    const ledgers = LEDGERS.map((_, ledger) => ledger).filter((ledger) => this.rowsByAmount(ledger, seen, MOST_LISTED + 1).length > MOST_LISTED);
    if (ledgers.length === 0) return;
    const debit = this.debitsOf(line).length > 0 ? DEBIT_NO : DEBIT_NOT_CONSIDERED;
    const facts = factCode(PARTY_NO, 0, { amount: AMOUNT_SEVERAL, debit });
    const score = rules.score[facts]!;
    if (score < rules.least) return;
    const rows = (): readonly number[] => ledgers.flatMap((ledger) => this.rowsByAmount(ledger, seen, Infinity))
      .filter((row) => this.mayPair(line, seen, row)).sort((a, b) => b - a);
    wide.set(place, { score, facts, rows });
  }

  /** Same direction, and not dated before the entry. */
  private mayPair(line: PaymentLine, seen: LineEvidence, row: number): boolean {
    const { book, isProposal } = this.ground;
    if (isProposal) return true;
    return line.amount * book.open[row]! >= 0 && seen.day !== NO_DAY && seen.day >= book.postedOn[row]!;
  }

  private amountFact(seen: LineEvidence, row: number, by: { readonly party: number; readonly counts: Map<number, number> }): number {
    const { book, policy, amounts, fitting } = this.ground;
    if (!agreesInAmount(book, row, { ...seen, fitting })) return AMOUNT_NONE;
    const isOfParty = policy.counts === "party" && by.party !== PARTY_NO && book.ledger[row] !== BANK_LEDGER;
    const key = isOfParty ? book.account[row]! : -1 - book.ledger[row]!;
    let count = by.counts.get(key);
    if (count === undefined) {
      count = isOfParty ? this.countInAccount(book.account[row]!, seen) : amounts.count(book.ledger[row]!, { ...seen, most: 2 });
      by.counts.set(key, count);
    }
    return count > 1 ? AMOUNT_SEVERAL : AMOUNT_ONE;
  }

  private countInAccount(account: number, seen: LineEvidence): number {
    const { book, amounts, fitting } = this.ground;
    let [count, first] = [0, -1];
    for (const row of amounts.inAccount(account, seen.window, MOST_LISTED)) {
      if (row === first || !agreesInAmount(book, row, { ...seen, fitting }) || book.postedOn[row]! > seen.day) continue;
      if (count === 0) first = row;
      count++;
    }
    return count;
  }

  private debitsOf(line: PaymentLine): readonly DirectDebit[] {
    const id = line.bankReference;
    return id === "" || id.length > LONGEST_DEBIT_ID ? [] : this.debits.get(id) ?? [];
  }

  private debitFact(row: number, debits: readonly DirectDebit[]): number {
    const { book } = this.ground;
    if (debits.length === 0 || LEDGERS[book.ledger[row]!] !== "customer") return DEBIT_NOT_CONSIDERED;
    const collects = debits.find(({ entry }) => entry === book.entries[row]!.id);
    return collects !== undefined && COLLECTED.has(collects.collectionStatus) ? DEBIT_YES : DEBIT_NO;
  }
}

const WEAK = 1;
const STRONG = 2;

interface Into {
  readonly place: number;
  readonly found: Pick<Candidates, "line" | "row" | "facts" | "score">;
  readonly wide: Map<number, WideCandidates>;
}

function accountsByParty(book: Book, numbers: ReadonlyMap<string, number>, count: number): number[][] {
  const accounts = Array.from({ length: count }, (): number[] => []);
  for (const [number, account] of book.accounts.entries()) {
    const party = numbers.get(`${LEDGERS[account.ledger]!}\n${account.no}`);
    if (party !== undefined) accounts[party]!.push(number);
  }
  return accounts;
}

function bankRowsByParty(book: Book, numbers: ReadonlyMap<string, number>, count: number): number[][] {
  const rows = Array.from({ length: count }, (): number[] => []);
  for (let row = 0; row < book.count; row++) {
    const balance = book.entries[row]!.balanceAccount;
    if (book.ledger[row] !== BANK_LEDGER || balance === null) continue;
    const party = numbers.get(`${balance.type.toLowerCase()}\n${balance.no}`);
    if (party !== undefined && balance.type !== "Employee") rows[party]!.push(row);
  }
  return rows;
}

function debitsById(debits: readonly DirectDebit[]): ReadonlyMap<string, readonly DirectDebit[]> {
  const byId = new Map<string, DirectDebit[]>();
  for (const debit of debits) {
    if (!SENT.has(debit.entryStatus)) continue;
    const same = byId.get(debit.transactionId);
    if (same === undefined) byId.set(debit.transactionId, [debit]);
    else same.push(debit);
  }
  return byId;
}
