import { appliedAmount, type Amount, type LedgerEntry, type StatementLine } from "../domain";

/** Pairs of equal amounts that must be seen before one side is called inverted. */
const LEAST_PAIRS = 3;
/** How many times more pairs must be opposite than equal, or the reverse. */
const CLEAR_LEAD = 3;

/**
 * Finds out whether the ledger writes money in as the bank does, where no running balance tells: the amounts of both
 * sheets are compared, as they stand and turned.
 *
 * Shapes:  lines and entries → "same", "opposite" (one sheet's sign must be turned), or "unsure" when too few amounts
 *          occur on both sides.
 * Cost:    linear. Nothing is matched: each amount counts as often as it stands on both sides.
 */
export function compareSigns(lines: readonly StatementLine[], entries: readonly LedgerEntry[]): "same" | "opposite" | "unsure" {
  const onStatement = new Map<Amount, number>();
  for (const { amount } of lines) onStatement.set(amount, (onStatement.get(amount) ?? 0) + 1);
  const left = { same: new Map(onStatement), opposite: new Map(onStatement) };
  let [same, opposite] = [0, 0];
  for (const entry of entries) {
    const amount = appliedAmount(entry);
    if (amount === 0) continue;
    if (take(left.same, amount)) same += 1;
    if (take(left.opposite, -amount as Amount)) opposite += 1;
  }
  if (opposite >= LEAST_PAIRS && opposite >= CLEAR_LEAD * same) return "opposite";
  return same >= LEAST_PAIRS && same >= CLEAR_LEAD * opposite ? "same" : "unsure";
}

function take(counts: Map<Amount, number>, amount: Amount): boolean {
  const count = counts.get(amount) ?? 0;
  if (count > 0) counts.set(amount, count - 1);
  return count > 0;
}

/**
 * Finds which account of a ledger with several is the one on the statement: the one whose amounts stand there most.
 * Shapes: lines and entries of all accounts → account number, or null when there is only one, or none stands out.
 * Cost:   linear.
 */
export function findAccount(lines: readonly StatementLine[], entries: readonly LedgerEntry[]): string | null {
  const onStatement = new Set(lines.map(({ amount }) => amount));
  const shared = new Map<string, number>();
  for (const { accountNo, amount } of entries) {
    if (accountNo !== "") shared.set(accountNo, (shared.get(accountNo) ?? 0) + (onStatement.has(amount) ? 1 : 0));
  }
  const [best, next] = [...shared].sort(([, one], [, other]) => other - one);
  return best && next && best[1] >= LEAST_PAIRS && best[1] > next[1] ? best[0] : null;
}
