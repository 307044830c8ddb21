import { asOpenEntry, asPaymentLine, closedOn, discountOn, ZERO, type Application, type LedgerEntry, type StatementLine } from "../domain";
import type { EarlierPosting } from "../matching";
import { learnFrom, type AcceptedLine, type LearnedFacts } from "../payments";
import { learnedOf, type Explanation, type LearnedTable, type Match } from "../session";
import type { ReconciliationState } from "./types";

type Rows = Pick<ReconciliationState, "session" | "lines" | "entries" | "setup" | "bank">;

/**
 * What is known of payers and texts: what the table in Setup holds, and what this reconciliation has shown since.
 * Cost: linear in decisions.
 */
export function learnedHere(state: Rows): LearnedTable {
  const { facts, off } = learnedOf(state.setup.rows.learned ?? [], state.bank?.layout?.currency ?? "");
  return { facts: learnFrom(facts, acceptedHere(state)), off };
}

/** The lines that a person accepted or explained, as work to learn from. */
function acceptedHere({ session, lines, entries }: Rows): readonly AcceptedLine[] {
  const accepted: AcceptedLine[] = [];
  for (const match of session.matches.values()) {
    const [id, ...others] = match.lines;
    const line = id === undefined || others.length > 0 ? undefined : lines.get(id);
    if (!line || match.status !== "matched" || match.origin !== "person") continue;
    const members = match.entries.flatMap((entry) => entries.get(entry) ?? []).filter(({ kind }) => kind !== "bank");
    if (members.length === 0) continue;
    const fee = feeRow(match, line, session.explanations.get(match.id));
    accepted.push({ line: asPaymentLine(line), entries: members.map(asOpenEntry), rows: [...members.map((entry) => entryRow(match, line, entry)), ...fee] });
  }
  for (const explanation of session.explanations.values()) {
    const line = explanation.line === null ? undefined : lines.get(explanation.line);
    if (!line || explanation.account === "" || explanation.parts !== undefined || explanation.mappedText !== undefined) continue;
    accepted.push({ line: asPaymentLine(line), entries: [], rows: [{ ...rowOn(line), account: { type: "G/L Account", no: explanation.account }, purpose: "account", appliedAmount: line.amount }] });
  }
  return accepted;
}

const PARTY = { customer: "Customer", vendor: "Vendor", employee: "Employee", bank: "Bank Account" } as const;

function rowOn({ id }: StatementLine): Omit<Application, "account" | "purpose" | "appliedAmount"> {
  return { line: id, entry: null, discount: ZERO, tolerance: ZERO, confidence: "accepted", score: 0, facts: null, status: "applied", reasons: [] };
}

function entryRow(match: Match, line: StatementLine, entry: LedgerEntry): Application {
  return {
    ...rowOn(line), entry: entry.id, account: { type: PARTY[entry.kind], no: entry.partyNo }, purpose: "entry",
    appliedAmount: closedOn(entry, match), discount: discountOn(entry, match),
  };
}

function feeRow(match: Match, line: StatementLine, explanation: Explanation | undefined): readonly Application[] {
  if (explanation?.kind !== "fee" || explanation.parts !== undefined) return [];
  return [{ ...rowOn(line), account: { type: "G/L Account", no: explanation.account }, purpose: "fee", appliedAmount: match.difference }];
}

/** Lines that were explained here, oldest first, and the texts that Setup knows: what the account of the next one is suggested from. */
export function postedHere({ session, lines }: Pick<Rows, "session" | "lines">, learned: LearnedFacts): readonly EarlierPosting[] {
  const before = learned.texts.flatMap(({ key, account, times }) => Array.from({ length: Math.min(times, MOST_TIMES) }, (): EarlierPosting[] =>
    [false, true].map((isMoneyIn) => ({ text: key, counterpartyName: "", account: account.no, isMoneyIn }))).flat());
  const here = [...session.explanations.values()].filter(({ account }) => account !== "").sort((one, other) => (one.decidedAt < other.decidedAt ? -1 : 1));
  return [...before, ...here.flatMap(({ line: id, account }): readonly EarlierPosting[] => {
    const line = id === null ? undefined : lines.get(id);
    return line ? [{ text: line.text, counterpartyName: line.counterpartyName, account, isMoneyIn: line.amount > 0 }] : [];
  })];
}

/** More of the same changes nothing. */
const MOST_TIMES = 20;
