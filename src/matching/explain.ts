import {
  minorDigits, subtract, appliedAmount, type Confidence, type Currency, type Day, type EntryId, type LedgerEntry, type LineId, type Proposal, type Reason,
  type RunnerUp, type StatementLine,
} from "../domain";
import { isApplied } from "./confidence";
import { entryAsRead, firstOf, lineAsRead, sizeOf, type BothClasses, type Classes } from "./classes";
import { crowds } from "./crowd";
import { differenceReason } from "./difference";
import { MOST_DOUBTED, paidTwice, quotesMore } from "./doubts";
import { noEvidence, weighPair, type Evidence, type RowPair } from "./evidence";
import type { Facts } from "./facts";
import { IntList } from "./lists";
import { nearAmountBits } from "./nearAmounts";
import { CHECK_NO, DOCUMENT_NO, EXTERNAL_NO, LINE_REFERENCE, REFERENCE } from "./numbers";
import type { Pairs } from "./pairs";
import { tellPiece, type Tell } from "./progress";
import { NO_DAY } from "./rows";
import type { Answer } from "./outcome";
import { withProbability } from "./probability";
import { numberReason, SharedReasons } from "./reasons";
import { judge, type DateFinding, type Finding, type NameFinding, type NumberFinding } from "./rules";

/** Bits from which a name counts as the same, and as part of it. */
const SAME_NAME = 5;
const PART_NAME = 2;
/** Bits below which the line names somebody else. */
const OTHER_NAME = -2;
/** Bits from which an account seen before says as much as a name. */
const KNOWN_ACCOUNT = 4;
/** Bits that a number must be worth to count as quoted. */
const TELLING_NUMBER = 5;
/** Days within which a date still counts as near. */
const NEAR_DAYS = 7;
/** Margins below this mean that another candidate is as good. */
const TIE_BITS = 1;
/** From so many candidates as good as the chosen one on, choosing is guessing. */
const TOO_MANY_CLOSE = 6;
/** From so many rows of one amount on, saying nothing would pass over the sheet in silence: they are paired and called ambiguous. */
const TOO_CROWDED = 50;
/** What an equal amount is taken to be worth against a near one when a loss is explained. */
const AMOUNT_GAP = 6;

/** A chosen pair, by its place among them, with what is known of it. */
interface Judged {
  readonly at: number;
  readonly finding: Finding;
  /** Other rows of its amount around its dates. */
  readonly crowd: number;
}

/**
 * Puts the chosen pairs into words of the domain: what agreed, how sure each is, and who came second.
 *
 * Shapes: pairs → proposals, without those that the rules drop or that would be guesses among many. Where a row is left
 *         over that reads like one that was matched, nothing says which of them is meant.
 */
export function explainPairs(facts: Facts, { pairs, classes, tell }: { pairs: Pairs; classes: BothClasses; tell: Tell }, answer: Answer): void {
  const crowd = crowds(facts, pairs);
  const explainer = new Explainer(facts, pairs, classes);
  const kept = new IntList(pairs.count + 1);
  for (let at = 0; at < pairs.count; at++) {
    const judged = explainer.judge(at, { crowd: crowd[at]!, most: Infinity });
    if (judge(judged.finding).confidence !== "drop" && !explainer.isGuess(judged)) kept.push(at);
  }
  const leavesTwin = twinsLeft(pairs, kept, classes);
  const isPaidTwice = paidTwice(facts, pairs, classes);
  for (let index = 0; index < kept.length; index++) {
    tellPiece(tell, index, kept.length);
    const at = kept.values[index]!;
    const pair = { line: pairs.line[at]!, entry: pairs.entry[at]! };
    const most = leavesTwin(at) ? 0 : isPaidTwice(at) || quotesMore(facts, pair) ? MOST_DOUBTED : Infinity;
    const judged = explainer.judge(at, { crowd: crowd[at]!, most });
    const { rule, confidence } = judge(judged.finding);
    if (confidence !== "drop") answer.addPair(pair.line, pair.entry, explainer.explain(judged, { rule, confidence }));
  }
}

/** Says of a pair whether its line or entry has a twin that stays unmatched. */
function twinsLeft({ line, entry }: Pairs, kept: IntList, { lines, entries }: BothClasses): (at: number) => boolean {
  const matchedOfLine = new Int32Array(lines.count);
  const matchedOfEntry = new Int32Array(entries.count);
  for (let index = 0; index < kept.length; index++) {
    matchedOfLine[lines.ofRow[line[kept.values[index]!]!]!]!++;
    matchedOfEntry[entries.ofRow[entry[kept.values[index]!]!]!]!++;
  }
  return (at) => {
    const [ofLine, ofEntry] = [lines.ofRow[line[at]!]!, entries.ofRow[entry[at]!]!];
    return matchedOfLine[ofLine]! < sizeOf(lines, ofLine) || matchedOfEntry[ofEntry]! < sizeOf(entries, ofEntry);
  };
}

const NOBODY: readonly EntryId[] = [];
/** What may set the winner apart, and by how many bits it does: the same column each time. */
const LOST_BY = ["amount", "document-no", "counterparty", "date", "text"] as const;
const gaps = new Float64Array(LOST_BY.length);

/** Judges one pair after the other and puts the one that was judged last into words. */
class Explainer {
  /** What speaks for the pair being explained, and for the one that lost: the same two objects each time. */
  private readonly won = noEvidence();
  private readonly lost = noEvidence();
  private readonly shared = new SharedReasons();

  constructor(private readonly facts: Facts, private readonly pairs: Pairs, private readonly classes: BothClasses) {}

  /** Weighs a pair once more and says what was found; the more rows have its amount, the less its margin is worth, `most` at most. */
  judge(at: number, { crowd, most }: { readonly crowd: number; readonly most: number }): Judged {
    const { facts, pairs, won } = this;
    const pair = { line: pairs.line[at]!, entry: pairs.entry[at]! };
    weighPair(facts, pair, won);
    const margin = Math.min(most, Math.max(0, pairs.margin[at]! - Math.log2(1 + crowd)));
    const finding = {
      amount: amountFinding(facts, pair), number: numberFinding(won), name: nameFinding(won, facts.words.lineIsNamed[pair.line] === 1),
      date: dateFinding(facts, won), margin, isAlone: crowd === 0, isAlike: pairs.alike[at]! > 1,
    };
    return { at, finding, crowd };
  }

  /** So many candidates as good as the chosen one make it a guess; rows that read alike are paired in date order all the same. */
  isGuess({ at, crowd }: Judged): boolean {
    const { margin, close, alike } = this.pairs;
    if (margin[at]! >= TIE_BITS || close[at]! < TOO_MANY_CLOSE) return false;
    return alike[at] === 1 || (crowd < TOO_CROWDED && !this.readsLikeAnother(at));
  }

  /** Whether the next pair in date order has the same line and the same entry to a reader, but for their dates. */
  private readsLikeAnother(at: number): boolean {
    const { pairs: { line, entry, next }, facts: { sides: { bank, book } } } = this;
    const other = next[at]!;
    return other >= 0 && lineAsRead(bank.rows[line[at]!]!) === lineAsRead(bank.rows[line[other]!]!)
      && entryAsRead(book.rows[entry[at]!]!) === entryAsRead(book.rows[entry[other]!]!);
  }

  explain(judged: Judged, { rule, confidence }: { readonly rule: string; readonly confidence: Confidence }): Proposal {
    const { facts: { sides: { bank, book }, options }, pairs: { line: lineOf, entry: entryOf, close, alike } } = this;
    const { at, finding } = judged;
    const [line, entry] = [bank.rows[lineOf[at]!]!, book.rows[entryOf[at]!]!];
    const lines = [line.id];
    return withProbability({
      lines, entries: [entry.id], status: isApplied(options, confidence) ? "matched" : "suggested", confidence,
      difference: subtract(line.amount, appliedAmount(entry)), currency: currencyOf(line, entry), rule,
      reasons: this.reasonsOf(judged), runnerUp: this.runnerUpOf(at, lines),
    }, { margin: finding.margin, close: Math.max(close[at]!, alike[at]!) });
  }

  private reasonsOf({ at, finding, crowd }: Judged): Reason[] {
    const { facts, pairs, won, shared } = this;
    const [line, entry] = [facts.sides.bank.rows[pairs.line[at]!]!, facts.sides.book.rows[pairs.entry[at]!]!];
    const reasons = [amountReason(line, entry, finding)];
    if (finding.amount !== "equal") reasons.push(differenceReason(line.amount, appliedAmount(entry), currencyOf(line, entry)));
    const number = numberReason(facts, { line: pairs.line[at]!, entry: pairs.entry[at]! }, won);
    if (number !== null && finding.number !== "none") reasons.push(number);
    if (won.account + won.quotedAccount >= KNOWN_ACCOUNT) reasons.push(this.accountReason(line, entry));
    if ((won.name >= PART_NAME || won.isWholeName) && !reasons.some(({ code }) => code === "counterparty/same")) {
      reasons.push(entry.counterpartyName === "" ? { code: "text/similar", value: entry.text } : shared.party(entry.counterpartyName));
    }
    if (won.lag === 0) reasons.push(shared.day((line.bookedOn ?? line.valueOn) as Day));
    else if (finding.date === "near" || finding.date === "far") reasons.push(shared.lag(won.lag));
    if (finding.isAlone && finding.amount === "equal") reasons.push({ code: "amount/only-one", amount: line.amount, currency: currencyOf(line, entry) });
    const alike = pairs.alike[at]!;
    if (alike > 1) reasons.push({ code: "identical/paired-by-date", count: alike });
    const others = Math.max(pairs.close[at]!, alike, crowd + 1);
    const isPlain = (finding.number === "none" || finding.number === "other") && finding.name === "none";
    if (others > 1 && (finding.margin < TIE_BITS || (alike > 1 && isPlain))) reasons.push({ code: "ambiguous", count: others });
    return reasons.slice();
  }

  /** The account, or the payer's name where there is none, was seen with this party before. */
  private accountReason(line: StatementLine, entry: LedgerEntry): Reason {
    return line.counterpartyAccount === "" ? this.shared.party(entry.counterpartyName) : { code: "counterparty-account/same", value: line.counterpartyAccount };
  }

  /** `lines` are those of the pair, for a runner-up of the same line. */
  private runnerUpOf(at: number, lines: readonly LineId[]): RunnerUp | null {
    const { facts: { sides: { bank, book } }, pairs, classes } = this;
    const rivalLine = pairs.rivalLine[at]!;
    if (rivalLine < 0) return null;
    const ownLine = classes.lines.ofRow[pairs.line[at]!] === rivalLine;
    const line = ownLine ? pairs.line[at]! : firstOf(classes.lines, rivalLine);
    const entry = otherThan(classes.entries, pairs.rivalEntry[at]!, ownLine ? pairs.entry[at]! : -1);
    return { lines: ownLine ? lines : [bank.rows[line]!.id], entries: ownLine ? [book.rows[entry]!.id] : NOBODY, lost: this.whyLost(at, { line, entry }) };
  }

  private whyLost(at: number, rival: RowPair): RunnerUp["lost"] {
    const { facts, pairs, won, lost } = this;
    weighPair(facts, rival, lost);
    const { bank, book } = facts.sides;
    const isAmount = bank.amount[rival.line] !== book.amount[rival.entry] && bank.amount[pairs.line[at]!] === book.amount[pairs.entry[at]!];
    gaps[0] = isAmount ? AMOUNT_GAP : 0;
    gaps[1] = won.number - lost.number;
    gaps[2] = won.name + won.account + won.quotedAccount - lost.name - lost.account - lost.quotedAccount;
    gaps[3] = won.date - lost.date;
    gaps[4] = won.text - lost.text;
    let best = 0;
    for (let gap = 1; gap < gaps.length; gap++) if (gaps[gap]! > gaps[best]!) best = gap;
    if (gaps[best]! < TIE_BITS) return "tie";
    return best === 1 && (won.linePlace & LINE_REFERENCE) !== 0 ? "reference" : LOST_BY[best]!;
  }
}

function amountFinding({ sides: { bank, book }, toleranceOf }: Facts, { line, entry }: RowPair): Finding["amount"] {
  if (bank.amount[line] === book.amount[entry]) return "equal";
  const { amount, currency } = bank.rows[line]!;
  const posted = appliedAmount(book.rows[entry]!);
  if (Math.abs(subtract(amount, posted)) <= toleranceOf(amount, currency)) return "within tolerance";
  const why = nearAmountBits(amount, posted, 10 ** minorDigits(currency))?.why;
  return why === undefined || why === "part" ? "part" : "near";
}

function numberFinding({ number, agreed, entryPlace, linePlace }: Evidence): NumberFinding {
  if (number < 0) return "other";
  if (agreed < 0 || number < TELLING_NUMBER) return "none";
  if ((entryPlace & CHECK_NO) !== 0) return "check";
  if ((entryPlace & REFERENCE) !== 0 || ((linePlace & LINE_REFERENCE) !== 0 && (entryPlace & (DOCUMENT_NO | EXTERNAL_NO)) !== 0)) return "reference";
  return (entryPlace & (DOCUMENT_NO | EXTERNAL_NO)) !== 0 ? "document" : "narrative";
}

/** A known account says as much as a name. */
function nameFinding({ name, account, quotedAccount, isWholeName, isOtherName }: Evidence, isNamed: boolean): NameFinding {
  if (account + quotedAccount >= KNOWN_ACCOUNT || isWholeName) return "same";
  if (name < OTHER_NAME) return "other";
  if (isOtherName) return "unknown";
  if (name >= PART_NAME) return name >= SAME_NAME ? "same" : "part";
  return isNamed ? "unknown" : "none";
}

function dateFinding({ options }: Facts, { lag }: Evidence): DateFinding {
  if (lag === NO_DAY) return "none";
  if (lag > options.windowBefore || -lag > options.windowAfter) return "beyond";
  return lag === 0 ? "same" : Math.abs(lag) <= NEAR_DAYS ? "near" : "far";
}

function currencyOf(line: StatementLine, entry: LedgerEntry): Currency {
  return line.currency === "" ? entry.currency : line.currency;
}

function amountReason(line: StatementLine, entry: LedgerEntry, { amount: found }: Finding): Reason {
  const currency = currencyOf(line, entry);
  const difference = subtract(line.amount, appliedAmount(entry));
  if (found === "equal") return { code: "amount/equal", amount: line.amount, currency };
  return found === "near" || found === "part" ? { code: "amount/near", difference, currency } : { code: "amount/within-tolerance", difference, currency };
}

/** A member of the class, another one than `row` if there is another. */
function otherThan(classes: Classes, each: number, row: number): number {
  const [from, to] = [classes.members.start[each]!, classes.members.start[each + 1]!];
  for (let at = from; at < to; at++) if (classes.members.items[at] !== row) return classes.members.items[at]!;
  return classes.members.items[from]!;
}
