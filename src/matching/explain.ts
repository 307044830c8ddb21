import {
  minorDigits, subtract, appliedAmount, type LedgerEntry, type Amount, type Confidence, type Currency, type Day, type Proposal, type Reason, type RunnerUp,
  type StatementLine,
} from "../domain";
import { isApplied } from "./confidence";

import { entryAsRead, firstOf, lineAsRead, sizeOf, type BothClasses, type Classes } from "./classes";
import { crowds } from "./crowd";
import { differenceReason } from "./difference";
import { MOST_DOUBTED, paidTwice, quotesMore } from "./doubts";
import { noEvidence, weighPair, type Evidence } from "./evidence";
import { nearAmountBits } from "./nearAmounts";
import type { Facts } from "./facts";
import { CHECK_NO, DOCUMENT_NO, EXTERNAL_NO, LINE_REFERENCE, REFERENCE } from "./numbers";
import type { Pair } from "./pairs";
import { tellPiece, type Tell } from "./progress";
import { NO_DAY } from "./rows";
import type { Answer } from "./outcome";
import { statedProbability } from "./probability";
import { DateReasons, numberReason } from "./reasons";
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

/** A chosen pair with what is known of it. */
interface Judged {
  readonly pair: Pair;
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
export function explainPairs(facts: Facts, { pairs, classes, tell }: { pairs: readonly Pair[]; classes: BothClasses; tell: Tell }, answer: Answer): void {
  const crowdOf = crowds(facts);
  const kept = pairs.filter((pair) => {
    const judged = judgePair(facts, pair, { crowd: crowdOf(pair.line, pair.entry), most: Infinity });
    return judge(judged.finding).confidence !== "drop" && !isGuess(facts, judged);
  });
  const leavesTwin = twinsLeft(kept, classes);
  const isPaidTwice = paidTwice(facts, pairs, classes);
  for (let at = 0; at < kept.length; at++) {
    tellPiece(tell, at, kept.length);
    const pair = kept[at]!;
    const most = leavesTwin(pair) ? 0 : isPaidTwice(pair) || quotesMore(facts, pair) ? MOST_DOUBTED : Infinity;
    const judged = judgePair(facts, pair, { crowd: crowdOf(pair.line, pair.entry), most });
    const { rule, confidence } = judge(judged.finding);
    if (confidence !== "drop") answer.addPair(pair.line, pair.entry, explainPair(facts, judged, { rule, confidence, classes }));
  }
}

/** So many candidates as good as the chosen one make it a guess; rows that read alike are paired in date order all the same. */
function isGuess(facts: Facts, { pair, crowd }: Judged): boolean {
  if (pair.margin >= TIE_BITS || pair.close < TOO_MANY_CLOSE) return false;
  return pair.alike === 1 || (crowd < TOO_CROWDED && !readsLikeAnother(facts, pair));
}

/** Whether the next pair in date order has the same line and the same entry to a reader, but for their dates. */
function readsLikeAnother({ sides: { bank, book } }: Facts, { line, entry, next }: Pair): boolean {
  return next !== null && lineAsRead(bank.rows[line]!) === lineAsRead(bank.rows[next.line]!)
    && entryAsRead(book.rows[entry]!) === entryAsRead(book.rows[next.entry]!);
}

/** What speaks for the pair being explained, and for the one that lost: the same two objects each time. */
const [won, lost] = [noEvidence(), noEvidence()];
const dateReason = new DateReasons();

/** Weighs a pair once more and says what was found; the more rows have its amount, the less its margin is worth, `most` at most. */
function judgePair(facts: Facts, pair: Pair, { crowd, most }: { readonly crowd: number; readonly most: number }): Judged {
  const line = facts.sides.bank.rows[pair.line]!;
  weighPair(facts, pair, won);
  const difference = subtract(line.amount, appliedAmount(facts.sides.book.rows[pair.entry]!));
  const margin = Math.min(most, Math.max(0, pair.margin - Math.log2(1 + crowd)));
  const finding = {
    amount: amountFinding(facts, line, difference), number: numberFinding(won), name: nameFinding(won, facts.words.lineIsNamed[pair.line] === 1),
    date: dateFinding(facts, won), margin, isAlone: crowd === 0, isAlike: pair.alike > 1,
  };
  return { pair, finding, crowd };
}

/** Says of a pair whether its line or entry has a twin that stays unmatched. */
function twinsLeft(kept: readonly Pair[], { lines, entries }: BothClasses): (pair: Pair) => boolean {
  const matchedOfLine = new Int32Array(lines.count);
  const matchedOfEntry = new Int32Array(entries.count);
  for (const { line, entry } of kept) {
    matchedOfLine[lines.ofRow[line]!]!++;
    matchedOfEntry[entries.ofRow[entry]!]!++;
  }
  return ({ line, entry }) => {
    const [ofLine, ofEntry] = [lines.ofRow[line]!, entries.ofRow[entry]!];
    return matchedOfLine[ofLine]! < sizeOf(lines, ofLine) || matchedOfEntry[ofEntry]! < sizeOf(entries, ofEntry);
  };
}

/** Puts the pair that was judged last into words. */
function explainPair(
  facts: Facts, judged: Judged, { rule, confidence, classes }: { readonly rule: string; readonly confidence: Confidence; readonly classes: BothClasses },
): Proposal {
  const { pair, finding } = judged;
  const line = facts.sides.bank.rows[pair.line]!;
  const entry = facts.sides.book.rows[pair.entry]!;
  return {
    lines: [line.id], entries: [entry.id], status: isApplied(facts.options, confidence) ? "matched" : "suggested", confidence,
    difference: subtract(line.amount, appliedAmount(entry)), currency: currencyOf(line, entry), rule,
    reasons: reasonsOf(facts, judged), runnerUp: runnerUpOf(facts, judged, classes), ...statedProbability({ rule, margin: finding.margin, close: Math.max(pair.close, pair.alike) }),
  };
}

function amountFinding(facts: Facts, line: StatementLine, difference: Amount): Finding["amount"] {
  if (difference === 0) return "equal";
  if (Math.abs(difference) <= facts.toleranceOf(line.amount, line.currency)) return "within tolerance";
  const why = nearAmountBits(line.amount, subtract(line.amount, difference), 10 ** minorDigits(line.currency))?.why;
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

function reasonsOf(facts: Facts, { pair, finding, crowd }: Judged): Reason[] {
  const line = facts.sides.bank.rows[pair.line]!;
  const entry = facts.sides.book.rows[pair.entry]!;
  const reasons = [amountReason(line, entry, finding)];
  if (finding.amount !== "equal") reasons.push(differenceReason(line.amount, appliedAmount(entry), currencyOf(line, entry)));
  const number = numberReason(facts, pair, won);
  if (number !== null && finding.number !== "none") reasons.push(number);
  if (won.account + won.quotedAccount >= KNOWN_ACCOUNT) reasons.push(accountReason(line, entry));
  if ((won.name >= PART_NAME || won.isWholeName) && !reasons.some(({ code }) => code === "counterparty/same")) {
    reasons.push(entry.counterpartyName === ""
      ? { code: "text/similar", value: entry.text } : { code: "counterparty/same", value: entry.counterpartyName });
  }
  if (won.lag === 0) reasons.push(dateReason.same((line.bookedOn ?? line.valueOn) as Day));
  else if (finding.date === "near" || finding.date === "far") reasons.push(dateReason.near(won.lag));
  if (finding.isAlone && finding.amount === "equal") reasons.push({ code: "amount/only-one", amount: line.amount, currency: currencyOf(line, entry) });
  if (pair.alike > 1) reasons.push({ code: "identical/paired-by-date", count: pair.alike });
  const others = Math.max(pair.close, pair.alike, crowd + 1);
  const isPlain = (finding.number === "none" || finding.number === "other") && finding.name === "none";
  if (others > 1 && (finding.margin < TIE_BITS || (pair.alike > 1 && isPlain))) reasons.push({ code: "ambiguous", count: others });
  return reasons.slice();
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

/** The account, or the payer's name where there is none, was seen with this party before. */
function accountReason(line: StatementLine, entry: LedgerEntry): Reason {
  return line.counterpartyAccount === ""
    ? { code: "counterparty/same", value: entry.counterpartyName } : { code: "counterparty-account/same", value: line.counterpartyAccount };
}

function runnerUpOf(facts: Facts, judged: Judged, classes: BothClasses): RunnerUp | null {
  const { pair } = judged;
  if (pair.rival === null) return null;
  const ownLine = classes.lines.ofRow[pair.line] === pair.rival.line;
  const line = ownLine ? pair.line : firstOf(classes.lines, pair.rival.line);
  const entry = otherThan(classes.entries, pair.rival.entry, ownLine ? pair.entry : -1);
  const lost = whyLost(facts, judged, { line, entry });
  const { bank, book } = facts.sides;
  return { lines: [bank.rows[line]!.id], entries: ownLine ? [book.rows[entry]!.id] : [], lost };
}

/** A member of the class, another one than `row` if there is another. */
function otherThan(classes: Classes, each: number, row: number): number {
  const [from, to] = [classes.members.start[each]!, classes.members.start[each + 1]!];
  for (let at = from; at < to; at++) if (classes.members.items[at] !== row) return classes.members.items[at]!;
  return classes.members.items[from]!;
}

function whyLost(facts: Facts, { pair }: Judged, rival: { line: number; entry: number }): RunnerUp["lost"] {
  weighPair(facts, rival, lost);
  const { bank, book } = facts.sides;
  const isAmount = bank.amount[rival.line] !== book.amount[rival.entry] && bank.amount[pair.line] === book.amount[pair.entry];
  const gaps: readonly (readonly [RunnerUp["lost"], number])[] = [
    ["amount", isAmount ? AMOUNT_GAP : 0],
    [(won.linePlace & LINE_REFERENCE) !== 0 ? "reference" : "document-no", won.number - lost.number],
    ["counterparty", won.name + won.account + won.quotedAccount - lost.name - lost.account - lost.quotedAccount],
    ["date", won.date - lost.date],
    ["text", won.text - lost.text],
  ];
  let best = gaps[0]!;
  for (const gap of gaps) if (gap[1] > best[1]) best = gap;
  return best[1] >= TIE_BITS ? best[0] : "tie";
}
