import { readBankAccounts, type BankAccount, type LineId, type StatementLine } from "../domain";
import { cardOf, type SetupRow } from "../session";
import type { Store } from "./reconcileStore";
import type { Tools } from "./reconcileTools";

/** The card that filled in settings last, and what it was found from. */
export interface TakenCard {
  readonly card: BankAccount | null;
  readonly rows: readonly SetupRow[] | undefined;
  readonly lines: ReadonlyMap<LineId, StatementLine>;
}

/**
 * Fills in what the card of the statement's bank account says: its number in the books, how documents are numbered, the
 * tolerance. What a person set otherwise stays: only what nobody set, or the card before set, is replaced.
 *
 * Cost:    one pass over the lines when lines or cards are new, else nothing.
 */
export function takeCard({ store }: Tools): void {
  const { setup, lines, posting, session } = store.state();
  const rows = setup.rows.bankAccounts;
  const taken = store.kept.card;
  if (taken.rows === rows && taken.lines === lines) return;
  const card = rows === undefined || lines.size === 0 ? null : cardOf(readBankAccounts(rows).accounts, lines.values());
  store.kept.card = { card: card ?? taken.card, rows, lines };
  takeAccount(store, card);
  if (card === null) return;
  const before = taken.card;
  const isNew = (key: "bankAccount" | "documentNoPrefix", otherwise: string): boolean =>
    posting[key] === otherwise || (before !== null && posting[key] === settingsOf(before)[key]);
  const settings = settingsOf(card);
  const changes = {
    ...(settings.bankAccount !== "" && isNew("bankAccount", "") ? { bankAccount: settings.bankAccount, bankAccountType: settings.bankAccountType } : {}),
    ...(settings.documentNoPrefix !== "" && isNew("documentNoPrefix", DEFAULT_PREFIX) ? { documentNoPrefix: settings.documentNoPrefix } : {}),
  };
  const { tolerance } = session.options;
  const isToleranceNew = tolerance.value === "0" || (before !== null && isSame(tolerance, before.tolerance));
  const options = isToleranceNew && !isSame(tolerance, card.tolerance) ? { ...session.options, tolerance: card.tolerance } : session.options;
  if (Object.keys(changes).length === 0 && options === session.options) return;
  store.set({ posting: { ...posting, ...changes }, session: { ...session, options } });
  store.kept.isDirty = true;
}

/** Says which account the statement is on, until something was decided on it: the card's, else the one that most lines name. */
function takeAccount(store: Store, card: BankAccount | null): void {
  const { statement, hasRun, session, lines } = store.state();
  if (lines.size === 0 || (statement.account !== "" && (hasRun || session.matches.size + session.explanations.size > 0))) return;
  const account = card?.number ?? mostNamed(lines.values());
  if (account !== "" && account !== statement.account) store.set({ statement: { ...statement, account } });
}

function mostNamed(lines: Iterable<StatementLine>): string {
  const counts = new Map<string, number>();
  for (const { accountNo } of lines) if (accountNo !== "") counts.set(accountNo, (counts.get(accountNo) ?? 0) + 1);
  let most = "";
  for (const [account, count] of counts) if (count > (counts.get(most) ?? 0)) most = account;
  return most;
}

/** What documents are numbered with where nobody says. */
export const DEFAULT_PREFIX = "AVS";

function settingsOf({ account, number, numberSeries }: BankAccount): { readonly bankAccount: string; readonly bankAccountType: "G/L Account" | "Bank Account"; readonly documentNoPrefix: string } {
  return { bankAccount: account || number, bankAccountType: account === "" ? "Bank Account" : "G/L Account", documentNoPrefix: numberSeries.replace(/\d+$/, "") };
}

function isSame(one: BankAccount["tolerance"], other: BankAccount["tolerance"]): boolean {
  return one.type === other.type && one.value === other.value;
}
