import { rowsOf, type BankCase, type Miss } from "./bankCases/case";
import { JUDGES, suggested } from "./bankCases/judges";
import { take } from "./bankCases/steps";
import { stepsOf, worldOf } from "./bankCases/world";

export type { BankCase, Miss } from "./bankCases/case";

const KINDS: ReadonlySet<string> = new Set(["auto-match", "manual-match", "balance", "posting", "gl-suggestion"]);

/** Works a case through, step by step, and compares everything it expects. Errors: none; what is not covered is a miss. */
export function judgeBankCase(each: BankCase): Miss[] {
  if (!KINDS.has(each.kind)) return [{ what: "kind", expected: each.kind, came: "not covered" }];
  const world = worldOf(each);
  if (world === null) return [{ what: "case", expected: "readable rows", came: "unreadable ones" }];
  for (const step of stepsOf(each)) if (!take(world, step)) return [{ what: "step", expected: step.op, came: "not covered" }];
  const misses = Object.entries(each.expect).flatMap(([what, expected]) => {
    const judge = JUDGES[what];
    if (judge === undefined) return [{ what, expected, came: "not covered" }];
    const came = judge(world, expected, each.expect);
    return came === null ? [] : [{ what, expected, came }];
  });
  const isSurprising = world.refused !== null && each.expect.error === undefined;
  return isSurprising ? [...misses, { what: "error", expected: null, came: world.refused }] : misses;
}

/** How many of the accounts that a case expects were suggested, and how many it expects. */
export function countAccounts(each: BankCase): { readonly right: number; readonly of: number } {
  const rows = rowsOf(each.expect.glSuggestions);
  const world = rows.length === 0 ? null : worldOf(each);
  if (!world) return { right: 0, of: 0 };
  const came = suggested(world);
  return { right: rows.filter(({ statement, account }) => came.get(String(statement)) === account).length, of: rows.length };
}
