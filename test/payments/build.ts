import {
  asOpenEntry, asPaymentLine, dayFromIso, parseDecimal, type Amount, type Application, type Day, type EntryId, type EntryKind, type LineId,
  type OpenEntry, type Party, type PaymentLine,
} from "../../src/domain";
import { applyPayments, DEFAULT_PAYMENT_SETTINGS, DEFAULT_RULES, type ApplicationInput, type ApplicationOutcome, type ApplicationSettings, type LearnedFacts } from "../../src/payments";

export function money(text: string): Amount {
  const read = parseDecimal(text, "");
  if (!read.ok) throw new Error(text);
  return read.value;
}

export function day(text: string): Day {
  return dayFromIso(text)!;
}

export interface LineFields {
  readonly id?: string;
  readonly on?: string;
  readonly text?: string;
  readonly info?: string;
  readonly name?: string;
  readonly account?: string;
  readonly reference?: string;
  readonly transactionId?: string;
  readonly address?: string;
  readonly city?: string;
}

let count = 0;

/** A statement line of an amount; dated 18 March 2025 unless said otherwise. */
export function line(amount: string, fields: LineFields = {}): PaymentLine {
  return {
    ...asPaymentLine({
      id: (fields.id ?? `S${++count}`) as LineId, at: null, bookedOn: day(fields.on ?? "2025-03-18"), valueOn: null, amount: money(amount), currency: "",
      text: fields.text ?? "", additionalInfo: fields.info ?? "", reference: fields.reference ?? "", counterpartyName: fields.name ?? "",
      counterpartyAccount: fields.account ?? "", documentNo: "", checkNo: "", bankReference: fields.transactionId ?? "", transactionType: "",
      accountNo: "", balance: null,
    }),
    counterpartyAddress: fields.address ?? "", counterpartyCity: fields.city ?? "",
  };
}

export interface EntryFields {
  readonly id?: string;
  readonly kind?: EntryKind;
  readonly party?: string;
  readonly type?: string;
  readonly external?: string;
  readonly reference?: string;
  readonly posted?: string;
  readonly due?: string;
  readonly discount?: string;
  readonly discountOn?: string;
  readonly graceOn?: string;
  readonly mostTolerance?: string;
  readonly balance?: { readonly type: "Customer" | "Vendor" | "G/L Account" | "Bank Account"; readonly no: string };
  readonly text?: string;
  readonly currency?: string;
  readonly atBank?: string;
}

/** An open invoice of customer C10, posted on 1 March 2025, unless said otherwise. */
export function open(documentNo: string, amount: string, fields: EntryFields = {}): OpenEntry {
  const kind = fields.kind ?? "customer";
  return {
    ...asOpenEntry({
      id: (fields.id ?? documentNo) as EntryId, at: null, kind, postedOn: day(fields.posted ?? "2025-03-01"), documentType: fields.type ?? (kind === "employee" || kind === "bank" ? "" : "Invoice"),
      documentNo, externalDocumentNo: fields.external ?? "", text: fields.text ?? "", amount: money(amount), openAmount: money(amount),
      currency: fields.currency ?? "", reference: fields.reference ?? "", counterpartyName: "", counterpartyAccount: "",
      partyNo: fields.party ?? (kind === "bank" ? "BANK1" : "C10"), accountNo: "", checkNo: "", dueOn: fields.due === undefined ? null : day(fields.due),
      discountOn: fields.discountOn === undefined ? null : day(fields.discountOn), discountAmount: fields.discount === undefined ? null : money(fields.discount),
      isOpen: true, isReversed: false, balance: null, dimensions: {},
    }),
    graceOn: fields.graceOn === undefined ? null : day(fields.graceOn), mostTolerance: fields.mostTolerance === undefined ? null : money(fields.mostTolerance),
    balanceAccount: fields.balance ?? null, openAtBank: fields.atBank === undefined ? null : money(fields.atBank),
  };
}

export function party(no: string, name: string, more: Partial<Party> = {}): Party {
  return { kind: "customer", no, name, address: "", city: "", accounts: [], ...more };
}

export function iban(text: string): Party["accounts"] {
  return [{ iban: text, accountNo: "", branchNo: "" }];
}

export const NOTHING_LEARNED: LearnedFacts = { accounts: [], aliases: [], texts: [], fees: [], lags: [] };

/** What the engine gets, with the rules that people start with. */
export function input(
  lines: readonly PaymentLine[], openEntries: readonly OpenEntry[],
  more: Partial<Omit<ApplicationInput, "settings">> & { readonly settings?: Partial<ApplicationSettings> } = {},
): ApplicationInput {
  const { settings, ...rest } = more;
  return {
    lines, openEntries, parties: [party("C10", "Kestrel Tools Ltd"), party("C20", "Halden Print")], directDebits: [], rules: DEFAULT_RULES, mappings: [],
    kept: [], rejected: [], learned: NOTHING_LEARNED, ...rest, settings: { ...DEFAULT_PAYMENT_SETTINGS, ...settings },
  };
}

/** "S1 → 103001 1000.00 (20.00) high", one text a row; suggestions are marked with a question mark. */
export function shown(applications: readonly Application[]): string[] {
  return applications.map(({ line: id, entry, account, appliedAmount, discount, confidence, status }) =>
    `${id} → ${entry ?? `${account.type} ${account.no}`} ${text(appliedAmount)}${discount === 0 ? "" : ` (${text(discount)})`} ${confidence}${status === "suggested" ? "?" : ""}`);
}

function text(value: number): string {
  const [whole, part] = [Math.trunc(Math.abs(value) / 100), Math.abs(value) % 100];
  return `${value < 0 ? "-" : ""}${whole}.${String(part).padStart(2, "0")}`;
}

export function run(...args: Parameters<typeof input>): ApplicationOutcome {
  return applyPayments(input(...args));
}
