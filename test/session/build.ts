import {
  dayFromIso, parseDecimal, type Amount, type Day, type EntryId, type LedgerEntry, type LineId, type MatchId, type Proposal, type StatementLine,
} from "../../src/domain";
import { decide, emptySession, type Decision, type Session, type SessionRows } from "../../src/session";

/** Kroner and øre as a person writes them: "-1 250.00". */
export function nok(text: string): Amount {
  const parsed = parseDecimal(text.replaceAll(" ", ""), "NOK");
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error}`);
  return parsed.value;
}

export function day(iso: string): Day {
  const read = dayFromIso(iso);
  if (read === null) throw new Error(`${iso} is no day`);
  return read;
}

export function line(id: string, amount: string, more: Partial<StatementLine> = {}): StatementLine {
  return {
    id: id as LineId, at: { sheet: "Bank", row: Number(/\d+/.exec(id)?.[0] ?? 1) }, bookedOn: day("2026-03-02"), valueOn: null, amount: nok(amount), currency: "NOK",
    text: "", additionalInfo: "", reference: "", counterpartyName: "", counterpartyAccount: "", documentNo: "", checkNo: "", bankReference: "",
    transactionType: "", accountNo: "", balance: null, ...more,
  };
}

export function entry(id: string, amount: string, more: Partial<LedgerEntry> = {}): LedgerEntry {
  const value = nok(amount);
  return {
    id: id as EntryId, at: { sheet: "Ledger", row: Number(/\d+/.exec(id)?.[0] ?? 1) }, kind: "bank", postedOn: day("2026-03-01"), documentType: "", documentNo: "",
    externalDocumentNo: "", text: "", amount: value, openAmount: value, currency: "NOK", reference: "", counterpartyName: "", counterpartyAccount: "",
    partyNo: "", accountNo: "", checkNo: "", dueOn: null, discountOn: null, discountAmount: null, isOpen: true, isReversed: false, balance: null,
    dimensions: {}, ...more,
  };
}

export function rowsOf(lines: readonly StatementLine[], entries: readonly LedgerEntry[]): SessionRows {
  return { lines: new Map(lines.map((one) => [one.id, one])), entries: new Map(entries.map((one) => [one.id, one])) };
}

export function lineIds(...ids: readonly string[]): readonly LineId[] {
  return ids as readonly LineId[];
}

export function entryIds(...ids: readonly string[]): readonly EntryId[] {
  return ids as readonly EntryId[];
}

export function matchIds(...ids: readonly string[]): readonly MatchId[] {
  return ids as readonly MatchId[];
}

export function proposal(lines: readonly string[], entries: readonly string[], more: Partial<Proposal> = {}): Proposal {
  return {
    lines: lines as readonly LineId[], entries: entries as readonly EntryId[], status: "suggested", confidence: "medium", difference: nok("0"), currency: "NOK",
    rule: "amount-date", reasons: [], runnerUp: null, ...more,
  };
}

export const AT = "2026-04-01T08:00:00Z";

export function proposed(...proposals: readonly Proposal[]): Decision {
  return { type: "propose", proposals, at: AT };
}

/** The session after these decisions. Fails the test when one is refused. */
export function after(rows: SessionRows, ...decisions: readonly Decision[]): Session {
  return decisions.reduce((session, decision) => {
    const decided = decide(session, decision, rows);
    if (!decided.ok) throw new Error(JSON.stringify(decided.error));
    return decided.value.session;
  }, emptySession());
}

/** The live matches as a bookkeeper would note them: "M-0001 S1 = L1 L2 matched person". */
export function noted(session: Session): readonly string[] {
  return [...session.matches.values()]
    .map((match) => `${match.id} ${match.lines.join(" ")} = ${match.entries.join(" ")} ${match.status} ${match.origin}`)
    .sort();
}

/** These lines and entries paired by hand. */
export function pairOf(lines: readonly string[], entries: readonly string[]): Decision {
  return { type: "pair", lines: lineIds(...lines), entries: entryIds(...entries), at: AT };
}
