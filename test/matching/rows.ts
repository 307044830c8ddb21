import {
  dayFromIso, DEFAULT_OPTIONS, parseDecimal, type Amount, type EntryId, type LedgerEntry, type LineId, type MatchOptions,
  type StatementLine,
} from "../../src/domain";
import { match, type MatchInput, type MatchOutcome } from "../../src/matching";

/** Takes decimal text as kroner (or another currency of two digits). */
export function money(text: string): Amount {
  const read = parseDecimal(text, "");
  if (!read.ok) throw new Error(`Not an amount: ${text}`);
  return read.value;
}

/** A statement line: id, ISO date ("" for none), amount, and whatever else matters. */
export function line(id: string, date: string, decimal: string, more: Partial<StatementLine> = {}): StatementLine {
  return {
    id: id as LineId, at: null, bookedOn: dayFromIso(date), valueOn: null, amount: money(decimal), currency: "NOK", text: "",
    additionalInfo: "", reference: "", counterpartyName: "", counterpartyAccount: "", documentNo: "", checkNo: "", bankReference: "",
    transactionType: "", accountNo: "", balance: null, ...more,
  };
}

/** A ledger entry in the same manner. */
export function entry(id: string, date: string, decimal: string, more: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: id as EntryId, at: null, kind: "bank", postedOn: dayFromIso(date), documentType: "", documentNo: "", externalDocumentNo: "",
    text: "", amount: money(decimal), openAmount: money(decimal), currency: "NOK", reference: "", counterpartyName: "",
    counterpartyAccount: "", partyNo: "", accountNo: "", checkNo: "", dueOn: null, discountOn: null, discountAmount: null, isOpen: true,
    isReversed: false, balance: null, dimensions: {}, ...more,
  };
}

/** Runs the engine with the options people get, but for those given. */
export function run(lines: readonly StatementLine[], entries: readonly LedgerEntry[], more: Partial<Omit<MatchInput, "options">> & { options?: Partial<MatchOptions> } = {}): MatchOutcome {
  return match({ lines, entries, rejected: more.rejected ?? [], options: { ...DEFAULT_OPTIONS, ...more.options } });
}

/** Matches as "S1 = L1 + L2", sorted. */
export function pairs({ proposals }: MatchOutcome): string[] {
  return proposals.map(({ lines, entries }) => `${[...lines].join(" + ")} = ${[...entries].join(" + ")}`).sort();
}

