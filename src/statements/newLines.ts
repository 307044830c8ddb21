import type { StatementLine } from "../domain";
import { fingerprintOf, fingerprints, type Fingerprint } from "./fingerprint";
import type { BankLine, BankStatement } from "./types";

/** The lines already imported: how often each fingerprint, and each amount on each day, stands there. */
export interface ImportedLines {
  readonly counts: ReadonlyMap<string, number>;
  /** How often an amount was booked on a day. */
  readonly days: ReadonlyMap<string, number>;
}

/** What a file brings. */
export interface NewLines {
  /** The file's statements with nothing but the booked lines that are new. */
  readonly statements: readonly BankStatement[];
  readonly added: number;
  /** Booked lines that were imported before. */
  readonly skipped: number;
  /** New lines that may be an imported one in other words: same amount within three days. A person decides. */
  readonly alike: readonly BankLine[];
}

/** Days between two dates that different exports of one booking may bear. Source: spec of the import, possible duplicates. */
const NEAR_DAYS = 3;

/**
 * Learns which lines a statement sheet holds already.
 *
 * Shapes: the sheet's lines, and the account where the sheet doesn't name it → what newLines compares with.
 */
export function importedLines(lines: Iterable<StatementLine>, account: string): ImportedLines {
  const counts = new Map<string, number>();
  const days = new Map<string, number>();
  for (const line of lines) {
    const print = fingerprintOf({
      account: line.accountNo || account, day: line.bookedOn ?? line.valueOn, amount: line.amount, currency: line.currency, bankReference: line.bankReference,
      texts: [line.text, line.counterpartyName, line.counterpartyAccount, line.reference, line.checkNo],
    });
    count(counts, print);
    count(days, amountKey(line, line.bookedOn ?? line.valueOn));
  }
  return { counts, days };
}

/** The imported lines, and those of a file beside them: the next of several files is compared with both. */
export function alsoImported(imported: ImportedLines, statements: readonly BankStatement[]): ImportedLines {
  const counts = new Map(imported.counts);
  const days = new Map(imported.days);
  for (const statement of statements) {
    const prints = fingerprints(statement);
    statement.lines.forEach((line, at) => {
      if (line.status !== "booked") return;
      count(counts, (prints[at] as Fingerprint).fingerprint);
      count(days, amountKey(line, line.bookedOn ?? line.valueOn));
    });
  }
  return { counts, days };
}

/**
 * Leaves out what was imported before: of each fingerprint as many lines as stand on the sheet already. Equal payments of
 * one day stay as many as they are.
 *
 * Cost: linear in lines.
 */
export function newLines(statements: readonly BankStatement[], imported: ImportedLines): NewLines {
  const left = new Map(imported.counts);
  const near = new Map(imported.days);
  const alike: BankLine[] = [];
  let [added, skipped] = [0, 0];
  const judged = statements.map((statement) => ({ statement, prints: fingerprints(statement) }));
  const isNew = judged.map(({ statement, prints }) => statement.lines.map((line, at) => {
    const print = (prints[at] as Fingerprint).fingerprint;
    const known = left.get(print) ?? 0;
    if (line.status !== "booked" || known === 0) return line.status === "booked";
    left.set(print, known - 1);
    takeNear(near, line, 0);
    skipped += 1;
    return false;
  }));
  const fresh = judged.map(({ statement }, index) => ({ ...statement, lines: statement.lines.filter((_, at) => isNew[index]?.[at]) }));
  for (const { lines } of fresh) {
    added += lines.length;
    for (const line of lines) if (takeNear(near, line, NEAR_DAYS)) alike.push(line);
  }
  return { statements: fresh, added, skipped, alike };
}

/** Finds an imported line of the same amount on a near day and takes it out, so that it answers one new line only. */
function takeNear(near: Map<string, number>, line: BankLine, within: number): boolean {
  const day = line.bookedOn ?? line.valueOn;
  if (day === null) return false;
  for (let apart = 0; apart <= within; apart++) {
    for (const other of apart === 0 ? [day] : [day - apart, day + apart]) {
      const key = amountKey(line, other);
      const known = near.get(key) ?? 0;
      if (known === 0) continue;
      near.set(key, known - 1);
      return true;
    }
  }
  return false;
}

function amountKey({ amount, currency }: { readonly amount: number; readonly currency: string }, day: number | null): string {
  return `${amount}\u0001${currency}\u0001${day ?? ""}`;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
