import { dayFromParts, amount, DEFAULT_OPTIONS, type Confidence, type Day, type EntryId, type LedgerEntry, type LineId, type Proposal, type Reason, type RunnerUp, type StatementLine } from "../../../src/domain";
import { decide, emptySession, type Session, type SessionRows } from "../../../src/session";

export const day = (date: number, month = 1, year = 2025): Day => dayFromParts(year, month, date)!;
export const lineId = (number: number): LineId => `line-${number}` as LineId;
export const entryId = (number: number): EntryId => `entry-${number}` as EntryId;

interface LineWords { readonly text: string; readonly name?: string; readonly reference?: string }

/** A line on row `number + 1` of Bank. Amounts in øre. */
function line(number: number, date: number, ore: number, { text, name = "", reference = "" }: LineWords): StatementLine {
  return {
    id: lineId(number), at: { sheet: "Bank", row: number }, bookedOn: day(date), valueOn: null, amount: amount(ore), currency: "NOK", text, additionalInfo: "",
    reference, counterpartyName: name, counterpartyAccount: "", documentNo: "", checkNo: "", bankReference: "", transactionType: "", accountNo: "", balance: null,
  };
}

/** An entry on row `number + 1` of 1920. Amounts in øre. */
function entry(number: number, date: number, ore: number, { text, name = "", documentNo = "" }: { text: string; name?: string; documentNo?: string }): LedgerEntry {
  return {
    id: entryId(number), at: { sheet: "1920", row: number }, kind: "bank", postedOn: day(date), documentType: "", documentNo, externalDocumentNo: "", text, amount: amount(ore),
    openAmount: amount(ore), currency: "NOK", reference: "", counterpartyName: name, counterpartyAccount: "", partyNo: "", accountNo: "", checkNo: "", dueOn: null, discountOn: null,
    discountAmount: null, isOpen: true, isReversed: false, balance: null, dimensions: {},
  };
}

const LINES: readonly StatementLine[] = [
  line(1, 2, -1_850_000, { text: "HUSLEIE JANUAR FJORDGATA 12 EIENDOM AS", name: "Fjordgata 12 Eiendom AS" }),
  line(2, 3, 1_250_000, { text: "INNBETALING KID 0010240500001", name: "Bergen Kontorrekvisita AS", reference: "0010240500001" }),
  line(3, 6, -4_200, { text: "OMKOSTNINGER DESEMBER" }),
  line(4, 8, -345_600, { text: "STRØM DESEMBER FJORDKRAFT AS", name: "Fjordkraft AS" }),
  line(5, 10, 891_250, { text: "VIPPS OPPGJØR 100125" }),
  line(6, 14, 1_248_000, { text: "NORDLYS OPTIKK AS FAKTURA 10231 10234 10240", name: "Nordlys Optikk AS" }),
  line(7, 15, -99_900, { text: "TELENOR MOBIL", name: "Telenor Norge AS" }),
  line(8, 17, 500_000, { text: "OVERFØRING", name: "" }),
  line(9, 20, -2_310_000, { text: "LØNN JANUAR" }),
  line(10, 22, 640_000, { text: "FAKTURA 10251 HAVNA SJØMAT", name: "Havna Sjømat AS" }),
  line(11, 24, 640_000, { text: "HAVNA SJØMAT", name: "Havna Sjømat AS" }),
  line(12, 28, 1_750, { text: "KREDITRENTER" }),
  line(13, 31, -3_500, { text: "GEBYR BANKKORT" }),
];

const ENTRIES: readonly LedgerEntry[] = [
  entry(1, 1, -1_850_000, { text: "Husleie januar", name: "Fjordgata 12 Eiendom AS", documentNo: "3001" }),
  entry(2, 2, 1_250_000, { text: "Faktura 102405", name: "Bergen Kontorrekvisita AS", documentNo: "102405" }),
  entry(3, 7, -345_600, { text: "Strøm", name: "Fjordkraft AS", documentNo: "3004" }),
  entry(4, 9, 895_000, { text: "Kortsalg uke 2", documentNo: "5002" }),
  entry(5, 10, 400_000, { text: "Faktura 10231", name: "Nordlys Optikk AS", documentNo: "10231" }),
  entry(6, 11, 648_000, { text: "Faktura 10234", name: "Nordlys Optikk AS", documentNo: "10234" }),
  entry(7, 13, 200_000, { text: "Faktura 10240", name: "Nordlys Optikk AS", documentNo: "10240" }),
  entry(8, 15, -99_900, { text: "Mobil januar", name: "Telenor Norge AS", documentNo: "3010" }),
  entry(9, 20, -2_310_000, { text: "Lønn januar", documentNo: "7001" }),
  entry(10, 21, 640_000, { text: "Faktura 10251", name: "Havna Sjømat AS", documentNo: "10251" }),
  entry(11, 23, 640_000, { text: "Faktura 10255", name: "Havna Sjømat AS", documentNo: "10255" }),
  entry(12, 30, -780_000, { text: "Betaling leverandør 40012", name: "Grafisk Hus AS", documentNo: "3022" }),
  entry(13, 31, 415_000, { text: "Faktura 10260", name: "Solsiden Regnskap AS", documentNo: "10260" }),
];

interface Proposed { readonly lines: readonly number[]; readonly entries: readonly number[]; readonly status: Proposal["status"]; readonly confidence: Confidence; readonly reasons: readonly Reason[]; readonly runnerUp?: RunnerUp | null; readonly difference?: number }

function proposal({ lines, entries, status, confidence, reasons, runnerUp = null, difference = 0 }: Proposed): Proposal {
  return {
    lines: lines.map(lineId), entries: entries.map(entryId), status, confidence, difference: amount(difference), currency: "NOK", rule: "exact", reasons, runnerUp,
  };
}

const same = (ore: number): Reason => ({ code: "amount/equal", amount: amount(ore), currency: "NOK" });

const PROPOSALS: readonly Proposal[] = [
  proposal({ lines: [1], entries: [1], status: "matched", confidence: "high", reasons: [same(-1_850_000), { code: "counterparty/same", value: "Fjordgata 12 Eiendom" }, { code: "date/near", days: 1 }] }),
  proposal({ lines: [2], entries: [2], status: "matched", confidence: "high", reasons: [same(1_250_000), { code: "reference/holds-document-no", value: "102405", reference: "0010240500001" }] }),
  proposal({ lines: [4], entries: [3], status: "matched", confidence: "high", reasons: [same(-345_600), { code: "counterparty/same", value: "Fjordkraft" }] }),
  proposal({ lines: [5], entries: [4], status: "suggested", confidence: "low", reasons: [{ code: "amount/near", difference: amount(-3_750), currency: "NOK" }, { code: "date/near", days: 1 }], difference: -3_750 }),
  proposal({
    lines: [6], entries: [5, 6, 7], status: "suggested", confidence: "medium",
    reasons: [{ code: "document-no/in-text", value: "10231" }, { code: "document-no/in-text", value: "10234" }, { code: "document-no/in-text", value: "10240" }, { code: "counterparty/same", value: "Nordlys Optikk" }, { code: "amount/sum-equal", count: 3, amount: amount(1_248_000), currency: "NOK" }],
    runnerUp: { lines: [lineId(6)], entries: [entryId(5), entryId(10)], lost: "document-no" },
  }),
  proposal({ lines: [7], entries: [8], status: "matched", confidence: "high", reasons: [same(-99_900), { code: "date/same", day: day(15) }] }),
  proposal({ lines: [9], entries: [9], status: "matched", confidence: "high", reasons: [same(-2_310_000), { code: "amount/only-one", amount: amount(-2_310_000), currency: "NOK" }] }),
  proposal({ lines: [10], entries: [10], status: "suggested", confidence: "high", reasons: [same(640_000), { code: "document-no/in-text", value: "10251" }] }),
  proposal({ lines: [11], entries: [11], status: "suggested", confidence: "high", reasons: [same(640_000), { code: "identical/paired-by-date", count: 2 }] }),
];

export const ROWS: SessionRows & { readonly lines: ReadonlyMap<LineId, StatementLine>; readonly entries: ReadonlyMap<EntryId, LedgerEntry> } = {
  lines: new Map(LINES.map((each) => [each.id, each])),
  entries: new Map(ENTRIES.map((each) => [each.id, each])),
};

/** The session after the first run: five matched, four suggested, four lines open. */
export function afterFirstRun(): Session {
  const decided = decide(emptySession(DEFAULT_OPTIONS), { type: "propose", proposals: PROPOSALS, at: "2025-02-01T08:00:00Z" }, ROWS);
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.session;
}

export const OPENING = amount(10_000_000);
