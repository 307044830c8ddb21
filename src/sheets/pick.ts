import type { Field, Issue } from "../domain";
import { kindOfLedger } from "./entryKind";
import type { Detection, Side, SourceLayout } from "./types";

/** The two sheets of a reconciliation, as far as they were found. */
export interface PickedSources {
  readonly statement: Detection | null;
  readonly ledger: Detection | null;
  /** Further sheets of open customer, vendor and employee entries, in the order of the workbook. */
  readonly more: readonly Detection[];
  /** sheet/no-statement, sheet/no-ledger. */
  readonly issues: readonly Issue[];
}

/**
 * Chooses which sheet of a workbook is the bank's statement and which the books: the pair that together looks most like
 * it, so that an unclear sheet is told by the clear one beside it.
 * Cost: quadratic in sheets, which are few.
 */
export function pickSources(detections: readonly Detection[]): PickedSources {
  const usable = detections.filter(({ layout }) => layout !== null);
  let best: { statement: Detection; ledger: Detection; score: number } | null = null;
  for (const statement of usable) {
    for (const ledger of usable) {
      if (statement === ledger) continue;
      const score = statement.likeness.bank * ledger.likeness.book;
      if (best === null || score > best.score) best = { statement, ledger, score };
    }
  }
  if (best) return { statement: asSide(best.statement, "bank"), ...withMore(best, usable), issues: [] };
  const only = usable[0];
  if (only?.layout?.side === "bank") return { statement: only, ledger: null, more: [], issues: [{ code: "sheet/no-ledger" }] };
  if (only) return { statement: null, ledger: only, more: [], issues: [{ code: "sheet/no-statement" }] };
  return { statement: null, ledger: null, more: [], issues: [{ code: "sheet/no-statement" }, { code: "sheet/no-ledger" }] };
}

/** A sheet of bank entries is the ledger before one of open entries; other sheets of open entries that need no question stand beside it. */
function withMore({ statement, ledger }: { readonly statement: Detection; readonly ledger: Detection }, usable: readonly Detection[]): Pick<PickedSources, "ledger" | "more"> {
  const others = usable.filter((each) => each !== statement && each !== ledger && each.layout?.side === "book" && each.questions.length === 0);
  const booked = isOpenEntries(ledger) ? others.filter((each) => !isOpenEntries(each)).sort((one, other) => other.likeness.book - one.likeness.book)[0] : undefined;
  const more = [...(booked ? [ledger] : []), ...others].filter((each) => each !== booked && isOpenEntries(each));
  return { ledger: asSide(booked ?? ledger, "book"), more: usable.filter((each) => more.includes(each)) };
}

function isOpenEntries({ layout }: Detection): boolean {
  return layout !== null && kindOfLedger(layout) !== "bank";
}

/** Fields that have another name on the other side. */
const TWINS: readonly (readonly [bank: Field, book: Field])[] = [["bookedOn", "postedOn"], ["transactionType", "documentType"]];

/** Reads a sheet as the given side: the question whose it is has been answered. */
function asSide(detection: Detection, side: Side): Detection {
  const questions = detection.questions.filter(({ about }) => about !== "side");
  if (detection.layout === null || detection.layout.side === side) return { ...detection, questions };
  return { ...detection, questions, layout: turnLayout(detection.layout, side) };
}

function turnLayout(layout: SourceLayout, side: Side): SourceLayout {
  const renamed = new Map(TWINS.map(([bank, book]) => (side === "bank" ? [book, bank] : [bank, book])));
  const columns = Object.fromEntries(Object.entries(layout.columns).map(([field, column]) => [renamed.get(field as Field) ?? field, column]));
  return { ...layout, side, columns, debitMeans: layout.debitMeans === "in" ? "out" : "in" };
}
