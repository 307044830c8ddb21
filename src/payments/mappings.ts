import { asOpenEntry, asPaymentLine, type AccountRef, type LedgerEntry, type LineId, type OpenEntry, type PaymentLine, type StatementLine } from "../domain";
import { policyOf, type ApplicationPolicy } from "./policy";
import { accountOf } from "./rows";
import { mappingScore } from "./rules";
import type { TextMapping } from "./types";

/** A mapping that a line's text hits. */
export interface MappingHit {
  /** Place in the table of mappings. */
  readonly mapping: number;
  readonly text: string;
  readonly score: number;
  readonly account: AccountRef;
  /** The bank entry by which the payment is booked already; then nothing is booked on the account. */
  readonly booked: OpenEntry | null;
}

/** Days between the line and a booking of it. Source: Business Central, MatchBankPayments (FindBankAccLedgerEntry). */
const BOOKED_WITHIN = 2;
const FEWEST_DESCRIPTION = 2;

/** Finds the accounts that a line's text stands for; prepared once for many lines. */
export class MappingFinder {
  private readonly texts: readonly string[];
  private readonly byAmount = new Map<number, OpenEntry[]>();

  constructor(private readonly mappings: readonly TextMapping[], bankEntries: readonly OpenEntry[], private readonly policy: ApplicationPolicy) {
    this.texts = mappings.map(({ text }) => text.trim().toUpperCase());
    for (const entry of mappings.length === 0 ? [] : bankEntries) {
      if (entry.kind !== "bank" || !entry.isOpen || entry.balanceAccount === null) continue;
      const same = this.byAmount.get(entry.openAmount);
      if (same === undefined) this.byAmount.set(entry.openAmount, [entry]);
      else same.push(entry);
    }
  }

  /** All mappings that hit, best first: the longest text, then what is booked already, then the first in the table. */
  hits(line: PaymentLine): readonly MappingHit[] {
    const text = line.text.toUpperCase();
    const hits: MappingHit[] = [];
    for (const [place, mapping] of this.mappings.entries()) {
      const looked = this.texts[place]!;
      if (looked === "" || mapping.isOff || !this.isMeant(mapping, line) || !this.occurs(looked, text)) continue;
      const account = mappedAccount(mapping, line);
      if (account.no === "" && !this.policy.mapsToBlank) continue;
      const booked = this.bookedAs(mapping, line, account);
      hits.push({ mapping: place, text: looked, score: mappingScore(looked), account: booked === null ? account : accountOf(booked), booked });
    }
    return hits.sort((a, b) => b.score - a.score || Number(b.booked !== null) - Number(a.booked !== null) || a.mapping - b.mapping);
  }

  private occurs(looked: string, text: string): boolean {
    if (!this.policy.mapsWholeWords) return text.includes(looked);
    for (let at = text.indexOf(looked); at >= 0; at = text.indexOf(looked, at + 1)) {
      if (!isGlued(text, at) && !isGlued(text, at + looked.length)) return true;
    }
    return false;
  }

  /** The optional limits of a mapping; Business Central has none, and leaves them unset. */
  private isMeant(mapping: TextMapping, line: PaymentLine): boolean {
    const size = Math.abs(line.amount);
    if ((mapping.least !== null && size < mapping.least) || (mapping.most !== null && size > mapping.most)) return false;
    const asked = mapping.counterparty.trim().toUpperCase();
    return asked === "" || line.counterpartyName.toUpperCase().includes(asked)
      || line.counterpartyAccount.replace(/\s/g, "").toUpperCase().includes(asked.replace(/\s/g, ""));
  }

  /** Guard against booking twice: an open bank entry with the same balancing account and amount, near in date, described by the text. */
  private bookedAs(mapping: TextMapping, line: PaymentLine, account: AccountRef): OpenEntry | null {
    const looked = mapping.text.trim().toUpperCase();
    return this.byAmount.get(line.amount)?.find((entry) => {
      const description = entry.text.toUpperCase();
      return entry.balanceAccount!.type === account.type && entry.balanceAccount!.no === account.no
        && line.bookedOn !== null && entry.postedOn !== null && Math.abs(entry.postedOn - line.bookedOn) <= BOOKED_WITHIN
        && description.length >= FEWEST_DESCRIPTION && looked.includes(description);
    }) ?? null;
  }
}

/** Money in takes the debit account, money out the credit account, as seen from the bank. */
function mappedAccount(mapping: TextMapping, { amount }: PaymentLine): AccountRef {
  const { accountType: type, debitAccountNo, creditAccountNo, accountNo } = mapping;
  return { type, no: type !== "G/L Account" ? accountNo : amount >= 0 ? debitAccountNo : creditAccountNo };
}

/** Whether a letter or digit goes on across a place in a text. */
function isGlued(text: string, at: number): boolean {
  return at > 0 && at < text.length && isWordCharacter(text[at - 1]!) && isWordCharacter(text[at]!);
}

function isWordCharacter(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}

/**
 * Looks up the mappings that a text of an incoming document stands for: those of the vendor, or where it has none those for
 * all; the one that is the whole text before those that only occur in it.
 * Source: Business Central, TexttoAccountMapping (SearchEnteriesInText).
 */
export function searchMappings(mappings: readonly TextMapping[], text: string, vendorNo: string): readonly TextMapping[] {
  const looked = text.trim().toUpperCase();
  const found = (vendor: string): readonly TextMapping[] => {
    const own = mappings.filter((mapping) => !mapping.isOff && mapping.vendorNo === vendor && mapping.text.trim() !== "");
    const whole = own.filter((mapping) => mapping.text.trim().toUpperCase() === looked);
    return whole.length > 0 ? whole : own.filter((mapping) => looked.includes(mapping.text.trim().toUpperCase()));
  };
  const own = found(vendorNo);
  return own.length > 0 || vendorNo === "" ? own : found("");
}

/**
 * Finds the lines whose text stands for an account, each with all mappings that hit it, best first: for previews, and for what
 * a run leaves over. Whole words count, within the mapping's amounts and counterparty. Cost: lines × mappings.
 */
export function mapLines(mappings: readonly TextMapping[], lines: Iterable<StatementLine>, entries: Iterable<LedgerEntry>): ReadonlyMap<LineId, readonly MappingHit[]> {
  const found = new Map<LineId, readonly MappingHit[]>();
  if (mappings.length === 0) return found;
  const finder = new MappingFinder(mappings, Array.from(entries, asOpenEntry), policyOf({ conventions: "avstem" }));
  for (const line of lines) {
    const hits = finder.hits(asPaymentLine(line));
    if (hits.length > 0) found.set(line.id, hits);
  }
  return found;
}
