import { decimalText, type Amount, type Application, type Facts } from "../../domain";
import { bestRule, listCandidates, type ApplicationCandidate, type ApplicationInput, type LineOutcome, type SlipStatus } from "../../payments";
import { paymentJournal } from "../../posting";
import type { Worked } from "./work";

const CONFIDENCES: Readonly<Record<Application["confidence"], string>> = {
  none: "None", low: "Low", medium: "Medium", high: "High", mapping: "High - Text-to-Account Mapping", manual: "Manual", accepted: "Accepted",
};

export const SLIPS: Readonly<Record<SlipStatus, string>> = {
  matching: "Matching Amount", partial: "Partial Amount", excess: "Excess Amount", "already-paid": "Invoice Already Paid",
  duplicate: "Duplicate FIK Number", "no-match": "No Matching FIK Number",
};

/** An amount as cases write it. */
export function money(value: number): string {
  return decimalText(value as Amount, "");
}

/** All work of a case, posted or not, as its applications are written. */
export function applicationsSaid({ journal, input, outcomes }: Worked): Record<string, unknown>[] {
  return allWork({ journal }).map((row) => ({
    statement: row.line, entry: row.entry, accountType: row.account.type, accountNo: row.account.no, appliedAmount: money(row.appliedAmount),
    discount: money(row.discount), confidence: CONFIDENCES[row.confidence], ...(row.facts === null ? {} : factsSaid(input, row.facts)),
    reviewRequired: isForReview(outcomes, row),
  }));
}

/** Work that is posted comes first. */
export function allWork({ journal }: Pick<Worked, "journal">): readonly Application[] {
  return [...journal.posted, ...journal.applications].filter(({ status }) => status === "applied");
}

function isForReview(outcomes: readonly LineOutcome[], row: Application): boolean {
  return outcomes.some(({ line, needsReview }) => line === row.line && needsReview);
}

function factsSaid({ rules }: ApplicationInput, facts: Facts): Record<string, unknown> {
  const rule = bestRule(rules, facts);
  return { rule: wordsOf(facts), matchedRule: rule === null ? null : wordsOf(rule) };
}

function wordsOf({ party, document, amount, directDebit }: Facts): Record<string, unknown> {
  return { relatedParty: party, document, entriesWithinTolerance: amount, directDebit };
}

/** The candidates of a case, as a run or a proposal lists them. */
export function candidatesSaid(input: ApplicationInput, isProposal: boolean): Record<string, unknown>[] {
  return listCandidates(input, { isProposal }).map((candidate) => ({
    statement: candidate.line, ...entriesSaid(candidate), score: candidate.score, confidence: CONFIDENCES[candidate.confidence],
    ...(candidate.facts === null ? {} : { rule: wordsOf(candidate.facts) }),
  }));
}

function entriesSaid({ entries, account }: ApplicationCandidate): Record<string, unknown> {
  if (entries.length === 0) return { entry: null, accountType: account.type, accountNo: account.no };
  return entries.length > 1 ? { group: entries } : { entry: entries[0] };
}

/** What is posted to accounts without an entry, and to the bank by line. */
export function postingsSaid({ journal }: Worked): { readonly accounts: Record<string, unknown>[]; readonly bank: Record<string, string> } {
  const work = allWork({ journal });
  const legs = paymentJournal(
    { applications: work, lines: new Map(journal.lines.map((line) => [line.id, line])), entries: new Map(journal.openEntries.map((entry) => [entry.id, entry])) },
    { layout: "", bankAccount: "BANK1", bankAccountType: "Bank Account", documentNoPrefix: "" },
  );
  const accounts = work.filter(({ entry }) => entry === null).flatMap((row) => {
    const leg = legs.find(({ importKey }) => importKey === `${row.line}/${row.purpose}-${row.account.no}`);
    return leg === undefined ? [] : [{ statement: row.line, accountType: leg.accountType, accountNo: leg.account, amount: money(-leg.amount) }];
  });
  const bank: Record<string, string> = {};
  for (const { id } of journal.lines) {
    const leg = legs.find(({ importKey }) => importKey === `${id}/bank`);
    bank[id] = money(leg?.amount ?? 0);
  }
  return { accounts, bank };
}
