import type { Field } from "../../../src/domain";
import { detectSource, readLedger, readStatement, type Detection, type SheetGrid } from "../../../src/sheets";
import { AMOUNTS, sheetOf, type LayoutFixture } from "./layoutRows";

/** One header, what it should be and what it became. */
interface HeaderOutcome {
  readonly text: string;
  readonly expected: Field | null;
  readonly actual: Field | null;
  readonly isRight: boolean;
}

export interface LayoutOutcome {
  readonly fixture: LayoutFixture;
  readonly headers: readonly HeaderOutcome[];
  readonly side: "bank" | "book";
  readonly expectedSide: "bank" | "book";
  readonly amountsAreRight: boolean;
  readonly questions: number;
}

const SAME: Readonly<Record<string, Field>> = {
  partyName: "counterpartyName", open: "isOpen", reversed: "isReversed",
};
/** Columns that have no field of ours, and second columns of a thing that has one. */
const NO_FIELD = new Set(["other", "amountLCY", "accountName", "taxCode", "statementNo"]);
const SECOND_HINTS = new Set(["foreignCurrency", "localCurrency", "gross", "available", "matchedEntry", "transactionDate", "balance", "debitAccount", "creditAccount"]);

/** Runs detection and reading over a fixture, with the side told only if asked to. */
export function outcomeOf(fixture: LayoutFixture, { tellSide }: { tellSide: boolean }): LayoutOutcome {
  const grid = sheetOf(fixture);
  const expectedSide = fixture.headers.some(([, field]) => field === "postedOn") && !fixture.headers.some(([, field]) => field === "bookedOn") ? "book" : "bank";
  const detection = detectSource(grid, tellSide ? { side: expectedSide } : {});
  const side = detection.layout?.side ?? "bank";
  return {
    fixture, side, expectedSide,
    headers: fixture.headers.map((header, place) => headerOutcome(header, fieldsAt(detection, place), side)),
    amountsAreRight: amountsAreRight(grid, detection),
    questions: detection.questions.length,
  };
}

function fieldsAt({ layout }: Detection, place: number): Field[] {
  return Object.entries(layout?.columns ?? {}).filter(([, column]) => [column].flat().includes(place)).map(([field]) => field as Field);
}

function headerOutcome([text, field, hint = ""]: LayoutFixture["headers"][number], actual: readonly Field[], side: "bank" | "book"): HeaderOutcome {
  const expected = expectedField(field, side);
  const isSecond = SECOND_HINTS.has(hint);
  const isFree = NO_FIELD.has(field) || isSecond;
  const isRight = (expected !== null && actual.includes(expected)) || (isFree && (actual.length === 0 || isHarmless(field, hint, actual)));
  return { text, expected: isFree ? null : expected, actual: actual[0] ?? null, isRight };
}

/** A second column may stand for the first where that one is missing. */
function isHarmless(field: string, hint: string, actual: readonly Field[]): boolean {
  if (field === "amountLCY" || hint === "gross") return actual.includes("amount");
  return hint === "documentDate" && (actual.includes("postedOn") || actual.includes("bookedOn"));
}

function expectedField(field: string, side: "bank" | "book"): Field | null {
  if (NO_FIELD.has(field)) return null;
  if (field === "bookedOn" || field === "postedOn") return side === "bank" ? "bookedOn" : "postedOn";
  if (field === "transactionType" || field === "documentType") return side === "bank" ? "transactionType" : "documentType";
  return SAME[field] ?? (field as Field);
}

function amountsAreRight(grid: SheetGrid, { layout }: Detection): boolean {
  if (layout === null) return false;
  const rows = layout.side === "bank" ? readStatement(grid, layout).lines : readLedger(grid, layout).entries;
  const scale = rows.length > 0 && AMOUNTS[0] !== 0 ? rows[0]!.amount / AMOUNTS[0]! : 1;
  return rows.length === AMOUNTS.length && scale > 0 && rows.every(({ amount }, row) => amount === AMOUNTS[row]! * scale);
}

/** Shares over all headers, by expected field. */
export function shareRight(outcomes: readonly LayoutOutcome[], fields?: readonly Field[]): number {
  const headers = outcomes.flatMap((outcome) => outcome.headers).filter(({ expected }) => fields === undefined || (expected !== null && fields.includes(expected)));
  return headers.filter(({ isRight }) => isRight).length / headers.length;
}
