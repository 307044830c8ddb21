import { atRate, sameCurrency, type Amount, type Day, type EntryId, type OpenEntry, type Party } from "../domain";
import type { ApplicationInput, ApplicationSettings } from "./types";
import { documentKind } from "./documentKinds";

export const NO_DAY = -0x80000000;
/** Ledgers in the order that Business Central looks through them. */
export const LEDGERS = ["customer", "vendor", "employee", "bank"] as const;
export const BANK_LEDGER = 3;

/** The open entries that payments may be put on, as columns; row numbers are the entry's place in the order of ties. */
export interface Book {
  readonly entries: readonly OpenEntry[];
  readonly count: number;
  readonly rowOf: ReadonlyMap<EntryId, number>;
  /** Place in LEDGERS. */
  readonly ledger: Uint8Array;
  /** Number of the account, by ledger and account number. */
  readonly account: Int32Array;
  /** Rows by account, ascending. */
  readonly rowsOf: readonly Int32Array[];
  readonly accounts: readonly Account[];
  /** Open amount in the bank account's currency, and what is asked as long as the discount lasts. */
  readonly open: Float64Array;
  readonly net: Float64Array;
  /** Last day the amount less discount is looked for; NO_DAY where there is no discount. */
  readonly discountUntil: Int32Array;
  readonly postedOn: Int32Array;
}

export interface Account {
  readonly ledger: number;
  readonly no: string;
  /** Null when the parties do not list it. */
  readonly party: Party | null;
}

/** Document types that are money themselves. Source: Business Central, MatchBankPayments (InitializeCustomerLedgerEntriesMatchingBuffer). */
const MONEY = new Set(["payment", "refund"]);

/** Reads the open entries that can be paid: of the ledgers asked for, open, of a type that asks for money, in a fitting currency. */
export function readBook(input: ApplicationInput, options: { readonly isProposal: boolean; readonly taken: ReadonlySet<string> }): Book {
  const parties = new Map(input.parties.map((party) => [`${party.kind}\n${party.no}`, party]));
  const entries = input.openEntries.filter((entry) => isOffered(entry, input.settings, options.isProposal) && !options.taken.has(entry.id));
  const accounts: Account[] = [];
  const numbers = new Map(LEDGERS.map((ledger) => [ledger, new Map<string, number>()]));
  const columns = emptyColumns(entries.length);
  const rowsOf: number[][] = [];
  for (const [row, entry] of entries.entries()) {
    const own = numbers.get(entry.kind)!;
    const number = own.get(entry.partyNo) ?? accounts.length;
    if (number === accounts.length) {
      own.set(entry.partyNo, number);
      rowsOf.push([]);
      accounts.push({ ledger: LEDGERS.indexOf(entry.kind), no: entry.partyNo, party: parties.get(`${entry.kind}\n${entry.partyNo}`) ?? null });
    }
    rowsOf[number]!.push(row);
    columns.account[row] = number;
    fillRow(columns, row, entry);
  }
  const rowOf = new Map<EntryId, number>();
  for (const [row, { id }] of entries.entries()) rowOf.set(id, row);
  return { ...columns, entries, rowOf, count: entries.length, accounts, rowsOf: rowsOf.map((rows) => Int32Array.from(rows)) };
}

function emptyColumns(count: number): Omit<Book, "entries" | "count" | "accounts" | "rowsOf" | "rowOf"> {
  return {
    ledger: new Uint8Array(count), account: new Int32Array(count), open: new Float64Array(count), net: new Float64Array(count),
    discountUntil: new Int32Array(count), postedOn: new Int32Array(count),
  };
}

function fillRow(columns: ReturnType<typeof emptyColumns>, row: number, entry: OpenEntry): void {
  const open = openAtBank(entry);
  const discount = discountAtBank(entry);
  const until = entry.kind === "bank" ? null : discountUntil(entry);
  columns.ledger[row] = LEDGERS.indexOf(entry.kind);
  columns.open[row] = open;
  columns.net[row] = until === null ? open : open - discount;
  columns.discountUntil[row] = until ?? NO_DAY;
  columns.postedOn[row] = entry.postedOn ?? NO_DAY;
}

function isOffered(entry: OpenEntry, settings: ApplicationSettings, isProposal: boolean): boolean {
  if (!settings.kinds[entry.kind] || !entry.isOpen || entry.openAmount === 0) return false;
  if (!isProposal && (entry.kind === "bank" ? entry.isReversed : entry.isAppliedElsewhere)) return false;
  if (entry.kind === "employee" && entry.documentType.trim() !== "") return false;
  if (entry.kind !== "bank" && MONEY.has(documentKind(entry.documentType))) return false;
  return isPayableHere(entry, settings);
}

/** A bank account in local currency pays in any currency, at local value; another pays only in its own. */
export function isPayableHere(entry: OpenEntry, settings: Pick<ApplicationSettings, "bankCurrency" | "localCurrency">): boolean {
  if (entry.kind === "bank" || isLocalBank(settings)) return true;
  return (entry.currency === "" ? settings.localCurrency : entry.currency) === settings.bankCurrency;
}

/** Whether the bank account is in the currency of the books. */
export function isLocalBank({ bankCurrency, localCurrency }: Pick<ApplicationSettings, "bankCurrency" | "localCurrency">): boolean {
  return bankCurrency === "" || bankCurrency === localCurrency;
}

/** What is open in the bank account's currency, as booked. */
export function openAtBank(entry: OpenEntry): Amount {
  return entry.openAtBank ?? entry.openAmount;
}

/** The discount in the bank account's currency, signed as the open amount. */
export function discountAtBank(entry: OpenEntry): Amount {
  if (entry.openAtBank === null) return entry.discountAmount ?? (0 as Amount);
  return entry.discountAtBank ?? (0 as Amount);
}

/** Last day on which the amount less discount is looked for: the later of discount date and grace date; null = no discount. */
export function discountUntil(entry: OpenEntry): Day | null {
  const [discount, grace] = [entry.discountOn, entry.graceOn];
  if (discountAtBank(entry) === 0 || (discount === null && grace === null)) return null;
  if (discount === null || (grace !== null && grace >= discount)) return grace;
  return discount;
}

/** What is open in the bank account's currency at the day's rate, where rates are known. */
export function openOn(entry: OpenEntry, day: Day | null, settings: Pick<ApplicationSettings, "bankCurrency">): Amount {
  const rate = day === null || sameCurrency(entry.currency, settings.bankCurrency) ? null : rateOn(entry, day);
  return rate === null ? openAtBank(entry) : atRate(entry.openAmount, entry.currency, { units: "1", worth: rate, to: settings.bankCurrency });
}

function rateOn(entry: OpenEntry, day: Day): string | null {
  let best: OpenEntry["rates"][number] | null = null;
  for (const rate of entry.rates) {
    if ((rate.from === null || rate.from <= day) && (best === null || (rate.from ?? NO_DAY) >= (best.from ?? NO_DAY))) best = rate;
  }
  return best?.rate ?? null;
}
