import { amount, type PaymentLine } from "../domain";
import { LEDGERS } from "./book";
import type { Ground } from "./ground";
import type { ApplicationReason } from "./types";

/** A line and the rows it is put on. */
export interface Explained {
  readonly line: number;
  readonly rows: readonly number[];
}

/** Names what a line and the entries it is put on have in common. */
export function reasonsFor(ground: Ground, lines: readonly PaymentLine[], { line: place, rows }: Explained): readonly ApplicationReason[] {
  const { book, input } = ground;
  const line = lines[place]!;
  const reasons: ApplicationReason[] = [];
  const account = book.accounts[book.account[rows[0]!]!]!;
  const balance = book.entries[rows[0]!]!.balanceAccount;
  for (const hit of ground.parties.hits(line)) {
    const party = input.parties[hit.party]!;
    const isOwn = party.kind === LEDGERS[account.ledger] && party.no === account.no;
    if (isOwn || (balance !== null && balance.type.toLowerCase() === party.kind && balance.no === party.no)) reasons.push(hit.reason);
  }
  const wanted = new Set(rows);
  for (const hit of ground.documents.hits(line)) if (wanted.has(hit.row)) reasons.push(hit.reason);
  let total = 0;
  for (const row of rows) total += book.open[row]!;
  if (rows.length > 1 && total === line.amount) reasons.push({ code: "amount/sum", amount: amount(total), count: rows.length });
  else if (rows.length === 1 && total === line.amount) reasons.push({ code: "amount/one", amount: amount(total) });
  return reasons;
}
