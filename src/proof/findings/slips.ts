import { absolute, amount as minor, daysBetween, subtract, type Amount, type Day, type LedgerEntry, type StatementLine } from "../../domain";
import type { Finding } from "./types";

/** How far apart bank and books may be for one to be a slip of the other. */
const NEAR_DAYS = 31;
/** Amounts of fewer digits are swapped into each other too easily. */
const LEAST_DIGITS = 3;

/** An amount that stands more often than this among the open entries says nothing of any one line. */
const MOST_ALIKE = 16;

/** What nobody has matched or explained on either side. */
export interface LeftOver {
  readonly lines: readonly StatementLine[];
  readonly entries: readonly LedgerEntry[];
}

/** Lines whose exact opposite stands in the books, each entry told once, the nearest in time first. */
export function* oppositeSigns({ lines, entries }: LeftOver, currency: string): Iterable<Finding> {
  const books = new Books(entries);
  for (const line of inOrder(lines)) {
    const entry = line.amount === 0 || books.has(line.amount) ? undefined : books.take(minor(-line.amount), line.bookedOn);
    if (entry) yield { code: "finding/opposite-sign", lines: [line.id], entries: [entry.id], amount: line.amount, currency };
  }
}

/** Lines whose amount stands in the books with two neighbouring digits changed over. */
export function* transposedDigits({ lines, entries }: LeftOver, currency: string): Iterable<Finding> {
  const books = new Books(entries);
  for (const line of inOrder(lines)) {
    if (books.has(line.amount)) continue;
    for (const swapped of swaps(line.amount)) {
      const entry = books.take(swapped, line.bookedOn);
      if (!entry) continue;
      yield {
        code: "finding/transposed-digits", lines: [line.id], entries: [entry.id], amount: subtract(line.amount, entry.amount), currency, atBank: line.amount, inBooks: entry.amount,
      };
      break;
    }
  }
}

/** The amounts that come of changing two neighbouring digits over, in the order of the digits. */
export function swaps(value: Amount): readonly Amount[] {
  const digits = String(absolute(value));
  const found: Amount[] = [];
  for (let at = 0; digits.length >= LEAST_DIGITS && at < digits.length - 1; at++) {
    if (digits[at] === digits[at + 1]) continue;
    const swapped = Number(`${digits.slice(0, at)}${digits[at + 1]!}${digits[at]!}${digits.slice(at + 2)}`);
    found.push(minor(value < 0 ? -swapped : swapped));
  }
  return found;
}

/** Entries by amount; each is given out once. */
class Books {
  private readonly byAmount = new Map<Amount, LedgerEntry[]>();

  constructor(entries: readonly LedgerEntry[]) {
    for (const entry of entries) {
      const list = this.byAmount.get(entry.amount);
      if (list) list.push(entry);
      else this.byAmount.set(entry.amount, [entry]);
    }
    for (const [amount, list] of this.byAmount) if (list.length > MOST_ALIKE) this.byAmount.set(amount, []);
  }

  has(amount: Amount): boolean {
    return (this.byAmount.get(amount)?.length ?? 0) > 0;
  }

  /** The entry of an amount that is nearest to a day, if near enough; of equally near ones the first by id. */
  take(amount: Amount, day: Day | null): LedgerEntry | undefined {
    const list = this.byAmount.get(amount) ?? [];
    let best = -1;
    let nearest = NEAR_DAYS + 1;
    list.forEach(({ postedOn, id }, at) => {
      const away = day === null || postedOn === null ? NEAR_DAYS : Math.abs(daysBetween(day, postedOn));
      if (away < nearest || (away === nearest && best >= 0 && id < list[best]!.id)) [best, nearest] = [at, away];
    });
    return best < 0 ? undefined : list.splice(best, 1)[0];
  }
}

function inOrder(lines: readonly StatementLine[]): readonly StatementLine[] {
  return [...lines].sort((one, other) => (one.bookedOn ?? 0) - (other.bookedOn ?? 0) || (one.id < other.id ? -1 : 1));
}
