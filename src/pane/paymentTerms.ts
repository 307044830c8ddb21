import { amount, readBankAccounts, type LedgerEntry, type Party, type PartyKind } from "../domain";
import { DEFAULT_RULES, type Payments } from "../matching";
import { cardOf, rulesOf } from "../session";
import type { ReconciliationState } from "./types";
import { partiesOf } from "./usecasesBeside";

/** The most that is taken for a bank's fee when nothing was learned: 50 units of a currency with two digits. */
const MOST_FEE = amount(5000);
/** Per cent by which a foreign entry at the day's rate may be off and still be the same money. */
const RATE_TOLERANCE = "2";

/** What payments on open entries are matched with: who the parties are, the rules, and the bank account's ways. */
export function paymentTerms(state: ReconciliationState): Payments {
  const { session: { options }, setup, posting, lines, bank } = state;
  const card = cardOf(readBankAccounts(setup.rows.bankAccounts ?? []).accounts, lines.values());
  const bankCurrency = card?.currency || (bank?.layout?.currency ?? "");
  return {
    parties: withEntries(partiesOf(state.partyLists), state.entries.values()), rules: rulesOf(setup.rows.rules) ?? DEFAULT_RULES,
    settings: {
      conventions: options.conventions, tolerance: options.tolerance, partyNames: "nearness", accountMatch: "equal",
      kinds: { customer: true, vendor: true, employee: true, bank: true }, usesClosedDocuments: options.conventions === "avstem", matcher: "rules",
      paymentTolerance: null, acceptsLateDiscount: false, bankCurrency, localCurrency: posting.localCurrency ?? bankCurrency, rateTolerance: RATE_TOLERANCE,
      feeAccount: card?.feeAccount ? { type: "G/L Account", no: card.feeAccount } : null, mostFee: MOST_FEE,
    },
    learned: { accounts: [], aliases: [], texts: [], fees: [], lags: [] },
  };
}

/** Parties that only the entries name are added by number, name and account. */
function withEntries(parties: readonly Party[], entries: Iterable<LedgerEntry>): readonly Party[] {
  const known = new Map(parties.map((party) => [`${party.kind} ${party.no}`, party]));
  for (const { kind, partyNo, counterpartyName, counterpartyAccount } of entries) {
    if (kind === "bank" || partyNo === "" || known.has(`${kind} ${partyNo}`)) continue;
    const accounts = counterpartyAccount === "" ? [] : [{ iban: "", accountNo: counterpartyAccount, branchNo: "" }];
    known.set(`${kind} ${partyNo}`, { kind: kind satisfies PartyKind, no: partyNo, name: counterpartyName, address: "", city: "", accounts });
  }
  return [...known.values()];
}
