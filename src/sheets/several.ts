import type { Issue } from "../domain";
import type { Reading } from "./reading";

/** Accounts and currencies named in one issue; a general ledger has hundreds. */
const MOST_NAMED = 20;

/** Says so when one sheet holds several accounts or currencies: they are never added up. */
export function nameSeveral({ grid, issues }: Reading, rows: readonly { readonly currency: string; readonly accountNo: string }[]): void {
  const { sheet } = grid;
  const accounts = distinct(rows, (row) => row.accountNo);
  const currencies = distinct(rows, (row) => row.currency);
  const found: Issue[] = [];
  if (accounts.length > 1) found.push({ code: "account/several", sheet, accounts: accounts.slice(0, MOST_NAMED) });
  if (currencies.length > 1) found.push({ code: "currency/several", sheet, currencies: currencies.slice(0, MOST_NAMED) });
  issues.push(...found);
}

function distinct<T>(rows: readonly T[], value: (row: T) => string): string[] {
  const seen = new Set<string>();
  for (const row of rows) seen.add(value(row));
  seen.delete("");
  return [...seen].sort();
}

/** Says so when rows are hidden, and whether they were read. */
export function nameHidden({ grid, layout, issues }: Reading, firstRow: number): void {
  const first = firstRow + grid.firstRow;
  const last = grid.firstRow + grid.values.length - 1;
  const count = grid.hiddenRows.filter((row) => row >= first && row <= last).length;
  if (count > 0) issues.push({ code: "sheet/hidden-rows", sheet: grid.sheet, count, included: layout.includeHidden });
}

/** Says so when all amounts are read with the opposite sign. */
export function nameTurned({ grid, layout, issues }: Reading): void {
  if (layout.sign === -1) issues.push({ code: "sign/inverted", sheet: grid.sheet });
}
