import { weighDate, weighNumbers, type Evidence, type RowPair } from "./evidence";
import type { Facts } from "./facts";
import { NO_DAY } from "./rows";

/**
 * A number that names one document reaches beyond the window: reminders are paid late. So do two checks, which are presented when their
 * payee likes. Times the window, so that a window of none stays none.
 */
export const REACH_BEFORE = 9;
export const REACH_AFTER = 3;
/** Bits of a number that let a pair reach beyond the window. */
export const REACHING_BITS = 7;
/** The least that the date says of two checks. */
const CHECK_LATE = -2;
/**
 * Rows a little beyond the window are looked at too, times the window: they are never matched without asking, but where
 * one of them fits as well, what lies inside is not sure.
 */
const BEYOND = 2;
/** The same for rows that name the party, and for the only two rows of an amount. */
const FAR_BEYOND = 4;
/** Against: beyond the window, and nothing that names the entry. */
const BEYOND_BITS = -4;
/** Bits of a name that are worth a look. */
export const NAME_WORTH_A_LOOK = 5;

/** Weighs dates and numbers; false where no name could bring the pair into reach. */
export function weighReach(facts: Facts, rows: RowPair, evidence: Evidence): boolean {
  const { windowBefore, windowAfter } = facts.options;
  weighDate(facts, rows, evidence);
  const { lag } = evidence;
  if (lag !== NO_DAY && (lag > windowBefore * REACH_BEFORE || lag < -windowAfter * FAR_BEYOND)) return false;
  weighNumbers(facts, rows, evidence);
  const isCheck = areChecks(facts, rows);
  if (isCheck) evidence.date = Math.max(evidence.date, CHECK_LATE);
  return lag === NO_DAY || isCheck || evidence.number >= REACHING_BITS || (lag <= windowBefore * FAR_BEYOND && lag >= -windowAfter * FAR_BEYOND);
}

/** Says of a weighed pair whether its dates may belong together; marks what lies beyond the window. `isOnly`: no other row has the amount. */
export function isInReach(facts: Facts, rows: RowPair, { evidence, isOnly }: { readonly evidence: Evidence; readonly isOnly: boolean }): boolean {
  const { lag, number, name, quotedAccount } = evidence;
  evidence.isBeyond = false;
  if (lag === NO_DAY) return true;
  const { windowBefore, windowAfter } = facts.options;
  if (lag <= windowBefore && lag >= -windowAfter) return true;
  if (lag >= -windowAfter && areChecks(facts, rows)) return lag <= windowBefore * REACH_BEFORE;
  if (number >= REACHING_BITS) return lag <= windowBefore * REACH_BEFORE && lag >= -windowAfter * REACH_AFTER;
  const beyond = isOnly || name + quotedAccount >= NAME_WORTH_A_LOOK ? FAR_BEYOND : BEYOND;
  if (lag > windowBefore * beyond || lag < -windowAfter * beyond) return false;
  evidence.date += BEYOND_BITS;
  evidence.isBeyond = true;
  return true;
}

function areChecks({ natures: { checks } }: Facts, { line, entry }: RowPair): boolean {
  return checks.ofLine[line] === 1 && checks.ofEntry[entry] === 1;
}
