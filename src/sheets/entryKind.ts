import { foldText, type EntryKind } from "../domain";
import { readHeader, stemsIn } from "./headers";
import type { SourceLayout } from "./types";

/** Who owes or is owed, by the words of the headers and the sheet's name; null when these don't say. */
type PartyKind = Exclude<EntryKind, "bank">;

const TYPE_WORDS: readonly (readonly [EntryKind, RegExp])[] = [
  ["bank", /\b(bank|bankkonto|banco|banca|banqu|pankki)/],
  ["customer", /^(customer|kunde|kund|debitor|debiteur|client|cliente|klant|asiakas|debtor|receivable|kundefordring)/],
  ["vendor", /^(vendor|supplier|leverand|leverant|kreditor|crediteur|fournisseur|proveedor|fornitor|fornecedor|toimittaj|creditor|payable|lieferant)/],
  ["employee", /^(employee|ansatt|anstall|medarbej|mitarbeit|werknem|medewerk|employe|emplead|dipendent|tyontekij)/],
];
const RECEIVABLE = /kundeposter|kundreskontra|kundereskontro|debitor|debiteur|receivable|customer|kunde|kund|client|klant|asiakas|myyntiresk|clienti|clientes/;
const PAYABLE = /leverandor|leverantor|kreditor|crediteur|payable|vendor|supplier|fournisseur|proveedor|fornitor|fornecedor|toimittaj|ostoresk/;

/** Reads a cell that says what kind of account an entry is on. */
export function readEntryKind(text: string): EntryKind | null {
  const word = foldText(text);
  return TYPE_WORDS.find(([, words]) => words.test(word))?.[0] ?? null;
}

/**
 * Says what a ledger sheet holds: bank entries, or open entries of customers, vendors or employees. A party beside a due
 * date or an open amount makes open entries; whose, the words say, else the direction of the money ("by-sign").
 */
export function kindOfLedger({ columns, headers, sheet }: SourceLayout): EntryKind | "by-sign" {
  const hasParty = columns.partyNo !== undefined || columns.counterpartyName !== undefined;
  const isOpenItems = columns.dueOn !== undefined || (columns.openAmount !== undefined && columns.partyNo !== undefined);
  if (!hasParty || !isOpenItems) return "bank";
  const named = new Set<PartyKind>();
  for (const text of Object.values(headers)) {
    const { meanings } = readHeader(text);
    if (!meanings.some(({ meaning }) => meaning === "partyNo" || meaning === "partyName")) continue;
    for (const stem of stemsIn(text)) if (stem === "customer" || stem === "vendor" || stem === "employee") named.add(stem);
  }
  const [only] = named;
  if (named.size === 1 && only) return only;
  const name = foldText(sheet);
  const [isReceivable, isPayable] = [RECEIVABLE.test(name), PAYABLE.test(name)];
  if (isReceivable !== isPayable) return isReceivable ? "customer" : "vendor";
  return "by-sign";
}
