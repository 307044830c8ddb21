import { amount, decimalText } from "../../../src/domain";
import { labelledFrom, type LabelledSet, type TrueGroup } from "../labelled";
import type { Chance } from "./chance";

/** A statement line to be; days count from the set's first, amounts are minor units. */
export interface DraftLine {
  readonly day: number;
  readonly amount: number;
  readonly valueDay?: number;
  readonly text?: string;
  readonly info?: string;
  readonly reference?: string;
  readonly name?: string;
  readonly account?: string;
  readonly checkNo?: string;
}

/** A ledger entry to be. */
export interface DraftEntry {
  readonly day: number;
  readonly amount: number;
  readonly type?: string;
  readonly documentNo?: string;
  readonly externalNo?: string;
  readonly text?: string;
  readonly name?: string;
  readonly checkNo?: string;
}

interface Drafted {
  readonly kind: string;
  readonly lines: readonly DraftLine[];
  readonly entries: readonly DraftEntry[];
  readonly equiv: string | undefined;
}

const FIRST_DAY = Date.UTC(2025, 8, 1);
const MS_EACH_DAY = 86_400_000;

/** Gathers groups of lines and entries and makes a labelled set of them, with ids that give nothing away. */
export class Draft {
  private readonly drafted: Drafted[] = [];
  private readonly alone: Drafted[] = [];

  /** These lines and these entries are the same money. Groups with the same `equiv` cannot be told apart. */
  group(kind: string, lines: readonly DraftLine[], entries: readonly DraftEntry[], equiv?: string): void {
    this.drafted.push({ kind, lines, entries, equiv });
  }

  /** A line without an entry. */
  line(line: DraftLine): void {
    this.alone.push({ kind: "", lines: [line], entries: [], equiv: undefined });
  }

  /** An entry without a line. */
  entry(entry: DraftEntry): void {
    this.alone.push({ kind: "", lines: [], entries: [entry], equiv: undefined });
  }

  /** Writes the rows down by date, those of one day in any order. */
  done(name: string, chance: Chance): LabelledSet {
    const all = [...this.drafted, ...this.alone];
    const lines = named("S", chance.shuffled(all.flatMap((group) => group.lines)));
    const entries = named("L", chance.shuffled(all.flatMap((group) => group.entries)));
    const truth = this.drafted.map((group): TrueGroup => ({
      kind: group.kind, statement: group.lines.map((line) => lines.get(line)!), ledger: group.entries.map((entry) => entries.get(entry)!),
      ...(group.equiv === undefined ? {} : { equiv: group.equiv }),
    }));
    return labelledFrom(name, {
      statement: [...lines].map(([line, id]) => lineFields(line, id)), ledger: [...entries].map(([entry, id]) => entryFields(entry, id)), truth,
    });
  }
}

function named<Row extends { readonly day: number }>(letter: string, rows: readonly Row[]): Map<Row, string> {
  const byDay = [...rows].sort((a, b) => a.day - b.day);
  return new Map(byDay.map((row, at) => [row, `${letter}${String(at + 1).padStart(5, "0")}`]));
}

function lineFields(line: DraftLine, id: string): Record<string, unknown> {
  return {
    id, date: iso(line.day), valueDate: iso(line.valueDay ?? line.day), amount: decimal(line.amount), description: line.text ?? "",
    additionalInfo: line.info ?? "", reference: line.reference ?? "", counterpartyName: line.name ?? "",
    counterpartyAccount: line.account ?? "", checkNo: line.checkNo ?? "",
  };
}

function entryFields(entry: DraftEntry, id: string): Record<string, unknown> {
  return {
    id, postingDate: iso(entry.day), documentType: entry.type ?? "", documentNo: entry.documentNo ?? "", externalDocumentNo: entry.externalNo ?? "",
    description: entry.text ?? "", amount: decimal(entry.amount), sourceName: entry.name ?? "", checkNo: entry.checkNo ?? "",
  };
}

function decimal(minorUnits: number): string {
  return decimalText(amount(minorUnits), "");
}

function iso(day: number): string {
  return new Date(FIRST_DAY + day * MS_EACH_DAY).toISOString().slice(0, 10);
}

/** Whether a day counted from the set's first is a Saturday or Sunday. */
export function isWeekend(day: number): boolean {
  const weekday = new Date(FIRST_DAY + day * MS_EACH_DAY).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The first business day so many days on. */
export function businessDay(day: number): number {
  let at = Math.max(0, day);
  while (isWeekend(at)) at++;
  return at;
}

/** So many business days on. */
export function businessDaysOn(day: number, count: number): number {
  let at = businessDay(day);
  for (let left = count; left > 0; left--) at = businessDay(at + 1);
  return at;
}
