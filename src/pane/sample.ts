import { amount, cellNumber, dayFromParts, serialFromDay, sum, type Amount } from "../domain";

/** A small sheet for people who want to look before they bring their own. */
export interface SampleSheet {
  readonly name: string;
  readonly cells: readonly (readonly (string | number)[])[];
  /** Number format of each column. */
  readonly formats: readonly string[];
}

export type SampleLanguage = "en" | "nb";

interface Words {
  readonly bank: string;
  readonly ledger: string;
  readonly bankHeaders: readonly string[];
  readonly ledgerHeaders: readonly string[];
  readonly date: string;
  readonly opening: string;
  readonly deposit: string;
  readonly payment: string;
  readonly received: string;
  readonly invoice: string;
  readonly texts: Readonly<Record<Fixed, string>>;
}

/** Rows whose text is a matter of language. */
type Fixed = "rent" | "rentPosted" | "power" | "powerPosted" | "cards" | "cardsPosted" | "fee" | "interest" | "wages" | "wagesPosted" | "loan" | "unknown";

const WORDS: Readonly<Record<SampleLanguage, Words>> = {
  en: {
    bank: "Sample bank", ledger: "Sample ledger",
    bankHeaders: ["Booking date", "Text", "Reference", "Counterparty", "Amount", "Balance"],
    ledgerHeaders: ["Posting date", "Document no.", "Description", "External document no.", "Name", "Amount", "Balance"],
    date: "yyyy-mm-dd", opening: "Opening balance", deposit: "Deposit", payment: "Payment", received: "Received", invoice: "invoice",
    texts: {
      rent: "Rent January", rentPosted: "Rent for January", power: "Direct debit power", powerPosted: "Power, December",
      cards: "Card terminal payout", cardsPosted: "Card takings", fee: "Bank charges January", interest: "Credit interest",
      wages: "Wages January", wagesPosted: "Payroll, January", loan: "Loan instalment", unknown: "Deposit, sender not stated",
    },
  },
  nb: {
    bank: "Eksempel bank", ledger: "Eksempel hovedbok",
    bankHeaders: ["Bokført dato", "Forklarende tekst", "KID", "Motpart", "Beløp", "Saldo"],
    ledgerHeaders: ["Bokføringsdato", "Bilagsnr.", "Beskrivelse", "Eksternt bilagsnr.", "Navn", "Beløp", "Saldo"],
    date: "dd.mm.yyyy", opening: "Inngående saldo", deposit: "Innbetaling", payment: "Betaling", received: "Innbetalt", invoice: "faktura",
    texts: {
      rent: "Husleie januar", rentPosted: "Husleie for januar", power: "AvtaleGiro strøm", powerPosted: "Strøm, desember",
      cards: "Oppgjør kortterminal", cardsPosted: "Kortsalg", fee: "Gebyr nettbank januar", interest: "Kredittrenter",
      wages: "Lønn januar", wagesPosted: "Lønn, januar", loan: "Termin lån", unknown: "Innbetaling uten avsender",
    },
  },
};

/** Paid on, posted on, who, which invoice, KID or "" where the number stands in the text, minor units. */
const INVOICES: readonly (readonly [paid: number, posted: number, name: string, invoice: string, reference: string, minorUnits: number])[] = [
  [2, 2, "Nordlys Optikk AS", "10231", "2001102314", 1_248_000], [3, 3, "Fjellheim Bygg AS", "10232", "2002102321", 3_910_050],
  [3, 6, "Havblikk Hotell AS", "10233", "", 642_500], [6, 6, "Tindefot Sport AS", "10235", "2004102352", 189_900],
  [7, 7, "Harbour Light Supplies Ltd", "10236", "", 2_275_040], [8, 8, "Grønnlia Hagesenter AS", "10237", "2006102376", 512_575],
  [10, 10, "Sørlia Trelast AS", "10238", "2007102383", 1_860_000], [13, 14, "Rosendal Gartneri AS", "10239", "", 734_925],
  [15, 15, "Marka Elektro AS", "10242", "2009102423", 2_650_000], [17, 17, "Kystfrakt AS", "10243", "2010102438", 98_750],
  [21, 21, "Larsen & Sons Ltd", "10244", "", 1_415_060], [24, 24, "Ulriken Treningssenter AS", "10245", "2012102451", 330_000],
  [6, 3, "Storvik Engros AS", "77120", "", -2_214_500], [9, 8, "Papirhuset Vest AS", "31884", "", -418_075],
  [13, 10, "Askøy Transport AS", "55012", "", -966_240], [16, 15, "Northern Freight Services Ltd", "60217", "", -1_330_585],
  [22, 21, "Lindås Renhold AS", "40118", "", -875_000], [27, 24, "Kontor & Kopi AS", "51733", "", -241_890],
];

/** Rows known by their text: on the bank's side, on the books' side, or on both. */
const FIXED: readonly (readonly [day: number, line: Fixed | null, entry: Fixed | null, minorUnits: number])[] = [
  [2, "rent", "rentPosted", -1_850_000], [14, "power", "powerPosted", -634_175], [9, "cards", "cardsPosted", 874_300],
  [16, "cards", "cardsPosted", 912_850], [23, "cards", "cardsPosted", 1_038_200], [20, "wages", "wagesPosted", -4_126_700],
  [15, "loan", null, -1_641_218], [31, "fee", null, -29_500], [31, "interest", null, 11_836], [29, "unknown", null, 312_700],
  [31, null, "cardsPosted", 765_500],
];
/** One deposit for three invoices. */
const LUMP = { day: 20, name: "Vågen Fiskemat AS", invoices: [["10246", 400_000], ["10247", 648_000], ["10248", 200_000]] } as const;
/** A payment the bank has not seen yet. */
const ON_ITS_WAY = { day: 30, name: "Emballasje Nord AS", invoice: "31902", minorUnits: -1_566_000 } as const;

const OPENING: Amount = amount(18_423_145);
const CURRENCY = "NOK";
const MONEY = "#,##0.00";

interface Row {
  readonly day: number;
  readonly cells: readonly string[];
  readonly amount: Amount;
}

/** The two sheets of "Try with a sample": January, about thirty rows a side, some of them meant to be left over. */
export function sampleSheets(language: SampleLanguage): { readonly bank: SampleSheet; readonly book: SampleSheet } {
  const words = WORDS[language];
  const lines = bankRows(words);
  const entries = bookRows(words).map((row, at) => ({ ...row, cells: [`B-${String(1001 + at)}`, ...row.cells] }));
  return {
    bank: {
      name: words.bank,
      cells: [words.bankHeaders, ...withBalance(lines)],
      formats: [words.date, "General", "@", "General", MONEY, MONEY],
    },
    book: {
      name: words.ledger,
      cells: [words.ledgerHeaders, [serial(1), "", words.opening, "", "", "", cellNumber(OPENING, CURRENCY)], ...withBalance(entries)],
      formats: [words.date, "@", "General", "@", "General", MONEY, MONEY],
    },
  };
}

function bankRows(words: Words): Row[] {
  const invoices = INVOICES.map(([day, , name, invoice, reference, minorUnits]): Row => {
    const text = minorUnits < 0 ? `${words.payment} ${name} ${invoice}` : reference === "" ? `${words.deposit} ${name} ${invoice}` : words.deposit;
    return { day, cells: [text, reference, name.toUpperCase()], amount: amount(minorUnits) };
  });
  const fixed = FIXED.flatMap(([day, line, , minorUnits]): Row[] =>
    line === null ? [] : [{ day, cells: [words.texts[line], "", ""], amount: amount(minorUnits) }]);
  const lump: Row = {
    day: LUMP.day,
    cells: [`${words.deposit} ${LUMP.invoices.map(([invoice]) => invoice).join(" ")}`, "", LUMP.name.toUpperCase()],
    amount: sum(LUMP.invoices.map(([, minorUnits]) => amount(minorUnits))),
  };
  return byDay([...invoices, ...fixed, lump]);
}

function bookRows(words: Words): Row[] {
  const posted = (day: number, name: string, [invoice, minorUnits]: readonly [string, number]): Row => ({
    day,
    cells: [`${minorUnits < 0 ? words.payment : words.received} ${words.invoice} ${invoice}`, invoice, name],
    amount: amount(minorUnits),
  });
  const fixed = FIXED.flatMap(([day, , entry, minorUnits]): Row[] =>
    entry === null ? [] : [{ day, cells: [words.texts[entry], "", ""], amount: amount(minorUnits) }]);
  return byDay([
    ...INVOICES.map(([, day, name, invoice, , minorUnits]) => posted(day, name, [invoice, minorUnits])),
    ...LUMP.invoices.map((invoice) => posted(LUMP.day, LUMP.name, invoice)),
    posted(ON_ITS_WAY.day, ON_ITS_WAY.name, [ON_ITS_WAY.invoice, ON_ITS_WAY.minorUnits]),
    ...fixed,
  ]);
}

const byDay = (rows: readonly Row[]): Row[] => [...rows].sort((one, other) => one.day - other.day);

function serial(date: number): number {
  return serialFromDay(dayFromParts(2025, 1, date)!, 1900);
}

function withBalance(rows: readonly Row[]): (string | number)[][] {
  let balance: Amount = OPENING;
  return rows.map((row) => {
    balance = sum([balance, row.amount]);
    return [serial(row.day), ...row.cells, cellNumber(row.amount, CURRENCY), cellNumber(balance, CURRENCY)];
  });
}
