import { findings, type Finding, type StatementBalances } from "../../proof";
import { othersOf } from "../statements/sight";
import type { ReconciliationState } from "../types";
import { partiesOf } from "../usecasesBeside";

/** An open item older than this is a finding. */
const OLD_DAYS = 30;

/**
 * What reconciling brought to light, as things stand; nothing before the first run.
 * Cost: linear in rows but for sorting; asked for when it is shown or written.
 */
export function findingsOf(state: ReconciliationState): readonly Finding[] {
  const { proof, hasRun, session } = state;
  if (proof === null || !hasRun) return [];
  return findings({
    lines: [...state.lines.values()], entries: [...state.entries.values()], session, day: proof.asOf, currency: proof.currency, outstandingDays: OLD_DAYS, statements: statementsOf(state),
    knownAccounts: partiesOf(state.partyLists).flatMap(({ name, accounts }) => accounts.flatMap(({ iban, accountNo }) => [iban, accountNo].filter((account) => account !== "").map((account) => ({ payee: name, account })))),
    accountNames: [state.statement.account, state.posting.bankAccount].filter((name) => name !== ""),
  });
}

/** The account's finished statements and the one being worked on, by their balances. */
function statementsOf(state: ReconciliationState): readonly StatementBalances[] {
  const finished = othersOf(state).flatMap(({ statementNo, finished: facts }) =>
    (facts === null ? [] : [{ statementNo, date: facts.closedOn, openingBalance: facts.openingBalance, closingBalance: facts.closingBalance }]));
  const { proof, statement } = state;
  if (finished.length === 0 || proof === null || proof.asOf === null) return [];
  return [...finished, { statementNo: statement.statementNo, date: proof.asOf, openingBalance: proof.openingBalance, closingBalance: proof.closingBalance }];
}
