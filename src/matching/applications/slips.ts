import type { LineId, OpenEntry, PaymentLine } from "../../domain";
import type { ApplicationConfidence, ApplicationInput, SlipStatus } from "./types";
import type { Worksheet } from "./worksheet";

const CONFIDENCE: Readonly<Record<SlipStatus, ApplicationConfidence>> = {
  matching: "high", partial: "medium", excess: "medium", duplicate: "medium", "already-paid": "low", "no-match": "none",
};
const MEDIUM_SCORE = 2000;
const HIGH_SCORE = 3000;
/** Digits of a payment slip's reference in the text, check digit not counted. Source: spec of payment reconciliation, §8.5. */
const IN_TEXT = /^FIK\b[\s-]*(\d{14})/i;

/**
 * Puts Danish payment slips on the one customer entry whose document number is their reference.
 * Source: Business Central, FIK Match Bank Rec. Lines; spec §8.5.
 */
export function applySlips(input: ApplicationInput, lines: readonly PaymentLine[], sheet: Worksheet): ReadonlyMap<LineId, SlipStatus> {
  const byNumber = new Map<string, OpenEntry[]>();
  for (const entry of input.openEntries) {
    if (entry.kind !== "customer" || entry.isAppliedElsewhere) continue;
    const number = plainNumber(entry.documentNo);
    byNumber.set(number, [...(byNumber.get(number) ?? []), entry]);
  }
  const seen = new Set<string>();
  const statuses = new Map<LineId, SlipStatus>();
  for (const line of lines) {
    const number = plainNumber(line.reference !== "" ? line.reference : IN_TEXT.exec(line.text)?.[1] ?? "");
    const entries = (number === "" ? [] : byNumber.get(number) ?? [])
      .filter(({ postedOn }) => line.bookedOn !== null && (postedOn === null || line.bookedOn >= postedOn));
    const status = entries.length !== 1 ? "no-match" : seen.has(number) ? "duplicate" : put(line, entries[0]!, sheet);
    if (entries.length === 1) seen.add(number);
    statuses.set(line.id, status);
  }
  return statuses;
}

function put(line: PaymentLine, entry: OpenEntry, sheet: Worksheet): SlipStatus {
  const open = entry.isOpen ? sheet.open(entry, line) : 0;
  if (open === 0) return "already-paid";
  const status = line.amount === open ? "matching" : Math.abs(line.amount) < Math.abs(open) ? "partial" : "excess";
  const confidence = CONFIDENCE[status];
  const reasons = [{ code: "document/reference", value: entry.documentNo } as const];
  const refusal = sheet.applyEntry(line, entry, {
    confidence, score: confidence === "high" ? HIGH_SCORE : MEDIUM_SCORE, facts: null, status: "applied", reasons, isStamped: true,
  });
  return refusal === null ? status : "no-match";
}

function plainNumber(number: string): string {
  return number.trim().toUpperCase().replace(/^0+/, "");
}
