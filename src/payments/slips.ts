import type { LineId, OpenEntry, PaymentLine } from "../domain";
import type { ApplicationConfidence, ApplicationInput, SlipStatus } from "./types";
import { accountOf } from "./rows";
import type { RowWords, Worksheet } from "./worksheet";

const CONFIDENCE: Readonly<Record<SlipStatus, ApplicationConfidence>> = {
  matching: "high", partial: "medium", excess: "medium", duplicate: "medium", "already-paid": "low", "no-match": "none",
};
/** The first score of each confidence. Source: rules.ts. */
const SCORE: Readonly<Record<SlipStatus, number>> = { matching: 3999, partial: 2000, excess: 2000, duplicate: 2000, "already-paid": 1000, "no-match": 0 };
/** Digits of a payment slip's reference in the text, check digit not counted. Source: spec of payment reconciliation, §8.5. */
const IN_TEXT = /^FIK\b[\s-]*(\d{14})/i;

/**
 * Puts Danish payment slips on the one customer entry whose document number is their reference. A slip that was paid twice, or
 * whose document is settled, goes on the customer's account.
 * Source: Business Central, FIK Match Bank Rec. Lines; spec §8.5.
 */
export function applySlips(input: ApplicationInput, lines: readonly PaymentLine[], sheet: Worksheet): ReadonlyMap<LineId, SlipStatus> {
  const entryOf = finderOf(input.openEntries);
  const found = lines.map((line) => ({ line, entry: entryOf(line) }));
  const texts = new Map<string, number>();
  for (const { line: { text }, entry } of found) if (entry !== null) texts.set(text, (texts.get(text) ?? 0) + 1);
  const statuses = new Map<LineId, SlipStatus>();
  for (const { line, entry } of found) {
    if (entry === undefined) continue;
    const status = entry === null ? "no-match" : statusOf(line, entry, { sheet, isTwice: texts.get(line.text)! > 1 });
    statuses.set(line.id, status);
    if (entry !== null) put(line, entry, { status, sheet });
  }
  return statuses;
}

/** The entry of a slip; null when there is none or more than one, undefined for a line that is no slip. */
function finderOf(entries: readonly OpenEntry[]): (line: PaymentLine) => OpenEntry | null | undefined {
  const byNumber = new Map<string, OpenEntry[]>();
  for (const entry of entries) {
    if (entry.kind !== "customer" || entry.isAppliedElsewhere) continue;
    const number = plainNumber(entry.documentNo);
    const same = byNumber.get(number);
    if (same === undefined) byNumber.set(number, [entry]);
    else same.push(entry);
  }
  return (line) => {
    const number = plainNumber(line.reference !== "" ? line.reference : IN_TEXT.exec(line.text)?.[1] ?? "");
    if (number === "") return undefined;
    const own = byNumber.get(number) ?? [];
    const isInTime = own.length === 1 && line.bookedOn !== null && line.bookedOn >= (own[0]!.postedOn ?? line.bookedOn);
    return isInTime ? own[0]! : null;
  };
}

interface At {
  readonly sheet: Worksheet;
  readonly isTwice: boolean;
}

function statusOf(line: PaymentLine, entry: OpenEntry, { sheet, isTwice }: At): SlipStatus {
  const open = entry.isOpen ? sheet.open(entry, line) : 0;
  if (open === 0) return "already-paid";
  if (isTwice) return "duplicate";
  return line.amount === open ? "matching" : line.amount < open ? "partial" : "excess";
}

function put(line: PaymentLine, entry: OpenEntry, { status, sheet }: { readonly status: SlipStatus; readonly sheet: Worksheet }): void {
  const confidence = CONFIDENCE[status];
  const words: RowWords = {
    confidence, score: SCORE[status], facts: null, status: "applied", reasons: [{ code: "document/reference", value: entry.documentNo }],
  };
  const isOpen = status !== "already-paid" && sheet.open(entry, line) !== sheet.usedByOthers(entry.id, line.id);
  if (isOpen && sheet.applyEntry(line, entry, { ...words, isStamped: true }) === null) return;
  sheet.applyAccount(line, accountOf(entry), { ...words, amount: line.amount, purpose: "on-account" });
}

function plainNumber(number: string): string {
  return number.trim().toUpperCase().replace(/^0+/, "");
}
