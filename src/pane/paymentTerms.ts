import { readBankAccounts, type LedgerEntry, type Party, type PartyKind } from "../domain";
import { DEFAULT_PAYMENT_SETTINGS, DEFAULT_RULES, type Payments } from "../payments";
import { cardOf, learnedInUse, rulesOf } from "../session";
import { learnedHere } from "./learnedHere";
import type { ReconciliationState } from "./types";
import { partiesOf } from "./usecasesBeside";

/** What payments on open entries are matched with: who the parties are, the rules, and the bank account's ways. */
export function paymentTerms(state: ReconciliationState): Payments {
  const { session: { options }, setup, posting, lines, bank } = state;
  const card = cardOf(readBankAccounts(setup.rows.bankAccounts ?? []).accounts, lines.values());
  const bankCurrency = card?.currency || (bank?.layout?.currency ?? "");
  return {
    parties: withEntries(partiesOf(state.partyLists), state.entries.values()), rules: rulesOf(setup.rows.rules) ?? DEFAULT_RULES,
    settings: {
      ...DEFAULT_PAYMENT_SETTINGS, conventions: options.conventions, tolerance: options.tolerance, usesClosedDocuments: options.conventions === "avstem",
      bankCurrency, localCurrency: posting.localCurrency ?? bankCurrency, feeAccount: card?.feeAccount ? { type: "G/L Account", no: card.feeAccount } : null,
    },
    learned: learnedInUse(learnedHere(state), bank?.layout?.currency ?? ""),
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
