import { amount, cellNumber, dayFromParts, partsFromDay, serialFromDay, sum, type Amount, type Day } from "../../domain";
import { drawFrom } from "./draw";
import { carriedOver, checks, mistakes, onlyAtTheBank, onlyInTheBooks, refundsAndTransfers, standingPayments } from "./exceptions";
import { batches, cardTakings, kidPayments, lumpPayments, textPayments, vendorPayments, wages, type BankLine, type Happening, type Month, type Posting } from "./situations";

/** A sheet of the sample: cells row by row, number formats and widths by column. */
export interface SampleSheet {
  readonly name: string;
  readonly cells: readonly (readonly (string | number)[])[];
  /** Zero-based row of the header. */
  readonly headerRow: number;
  readonly formats: readonly string[];
  /** Widths in characters. */
  readonly widths: readonly number[];
}

const YEAR = 2025;
const JANUARY = 1;
/** Account and books agree at the start of the sheets: nothing older is open. */
const OPENING: Amount = amount(1_842_316_45);
const CURRENCY = "NOK";
const DATE = "dd.mm.yyyy";
const MONEY = "#,##0.00";
const TEXT = "@";
const GENERAL = "General";

/** Makes the sample month: a bank statement and the bank's account in the books, the same on every run. */
export function sampleMonth(): { readonly bank: SampleSheet; readonly ledger: SampleSheet } {
  const happenings = happeningsOf(newMonth());
  return {
    bank: bankSheet(happenings.flatMap((happening) => happening.lines).sort((one, other) => one.day - other.day)),
    ledger: ledgerSheet(happenings.flatMap((happening) => happening.postings).sort((one, other) => one.day - other.day)),
  };
}

function happeningsOf(month: Month): Happening[] {
  return [
    ...carriedOver(month), ...kidPayments(month, 124), ...textPayments(month, 26), ...lumpPayments(month, [3, 2, 4, 2, 5, 3]),
    ...vendorPayments(month, 61), ...batches(month, [4, 3, 5]), ...cardTakings(month), ...wages(month), ...standingPayments(month),
    ...checks(month), ...refundsAndTransfers(month), ...mistakes(month), ...onlyAtTheBank(month), ...onlyInTheBooks(month),
  ];
}

function newMonth(): Month {
  let invoice = 240_100;
  const day = (date: number) => workingDay(dayFromParts(YEAR, JANUARY, date)!);
  return {
    draw: drawFrom(20_250_131),
    day,
    shift: (from, workingDays) => shifted(from, workingDays),
    nextInvoice: () => String((invoice += 1)),
  };
}

/** Weekday of a day, Monday 0; 1 January 1970 was a Thursday. */
const weekday = (day: Day): number => (day + 3) % 7;

/** The day itself or the next working day, and never one after the month. */
function workingDay(day: Day): Day {
  let at = Math.max(day, dayFromParts(YEAR, JANUARY, 2)!);
  while (weekday(at as Day) > 4) at += 1;
  return Math.min(at, dayFromParts(YEAR, JANUARY, 31)!) as Day;
}

function shifted(from: Day, workingDays: number): Day {
  let at: number = from;
  for (let left = Math.abs(workingDays); left > 0; ) {
    at += Math.sign(workingDays);
    if (weekday(at as Day) <= 4) left -= 1;
  }
  return Math.min(at, dayFromParts(YEAR, JANUARY, 31)!) as Day;
}

function bankSheet(lines: readonly BankLine[]): SampleSheet {
  let balance: Amount = OPENING;
  const rows = lines.map((line, at) => {
    balance = sum([balance, line.amount]);
    const serial = serialFromDay(line.day, 1900);
    return [serial, serial, line.text, line.kid, line.party, `20250${String(131_000_000 + at * 137)}`, cellNumber(line.amount, CURRENCY), cellNumber(balance, CURRENCY)];
  });
  const width = 8;
  const pad = (...cells: string[]) => [...cells, ...Array.from({ length: width - cells.length }, () => "")];
  return {
    name: "Bank",
    headerRow: 3,
    cells: [
      pad("Kontoutskrift driftskonto 1503.42.17886"), pad("Periode 01.01.2025 – 31.01.2025, valuta NOK"), pad(),
      ["Bokført dato", "Rentedato", "Forklarende tekst", "KID", "Motpart", "Arkivref", "Beløp", "Saldo"], ...rows,
    ],
    formats: [DATE, DATE, GENERAL, TEXT, GENERAL, TEXT, MONEY, MONEY],
    widths: [12, 12, 46, 15, 28, 15, 15, 16],
  };
}

function ledgerSheet(postings: readonly Posting[]): SampleSheet {
  let balance: Amount = OPENING;
  const first = serialFromDay(postings[0]!.day, 1900);
  const rows = postings.map((entry, at) => {
    balance = sum([balance, entry.amount]);
    return [
      48_201 + at, serialFromDay(entry.day, 1900), `B${partsFromDay(entry.day).year}-${String(1001 + at)}`, entry.type, entry.text,
      entry.externalNo, entry.party, entry.checkNo, CURRENCY, cellNumber(entry.amount, CURRENCY), cellNumber(balance, CURRENCY), entry.department,
    ];
  });
  return {
    name: "1920",
    headerRow: 0,
    cells: [
      ["Løpenr.", "Bokføringsdato", "Bilagsnr.", "Bilagstype", "Beskrivelse", "Eksternt bilagsnr.", "Navn", "Sjekknr.", "Valutakode", "Beløp", "Saldo", "Avdeling"],
      ["", first, "", "", "Inngående saldo", "", "", "", CURRENCY, "", cellNumber(OPENING, CURRENCY), ""],
      ...rows,
    ],
    formats: [GENERAL, DATE, TEXT, TEXT, GENERAL, TEXT, GENERAL, TEXT, TEXT, MONEY, MONEY, TEXT],
    widths: [9, 14, 13, 11, 46, 17, 28, 10, 11, 15, 16, 10],
  };
}
