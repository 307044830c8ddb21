import { amount, type Amount, type Day } from "../../domain";
import { CUSTOMERS, VENDORS } from "./names";
import { kidFor, type BankLine, type Happening, type Month, type Posting } from "./situations";

/** Øre, written as they are read: nok(1250_00). */
const nok = (minorUnits: number): Amount => amount(minorUnits);

interface Both {
  readonly day: Day;
  readonly line: string;
  readonly entry: string;
  readonly party?: string;
  readonly externalNo?: string;
  readonly checkNo?: string;
  readonly amount: Amount;
  readonly entryDay?: Day;
  readonly entryAmount?: Amount;
}

const lineOf = (day: Day, text: string, value: Amount): BankLine => ({ day, text, kid: "", party: "", amount: value });
const postingOf = (day: Day, text: string, value: Amount): Posting =>
  ({ day, type: "Betaling", text, externalNo: "", party: "", checkNo: "", amount: value, department: "ADM" });

function both(given: Both): Happening {
  const { party = "", externalNo = "", checkNo = "", entryDay = given.day, entryAmount = given.amount } = given;
  return {
    lines: [{ ...lineOf(given.day, given.line, given.amount), party: party.toLocaleUpperCase("nb") }],
    postings: [{ ...postingOf(entryDay, given.entry, entryAmount), party, externalNo, checkNo }],
  };
}

/** Rent, power, insurance, leasing and the loan: the same every month. */
export function standingPayments(month: Month): Happening[] {
  const loan = month.day(15);
  return [
    both({ day: month.day(2), line: "Husleie januar Fossheim Eiendom AS", entry: "Husleie januar", party: "Fossheim Eiendom AS", amount: nok(-48_500_00) }),
    both({ day: month.day(20), line: "AvtaleGiro VESTKRAFT ENERGI AS", entry: "Strøm desember", party: "Vestkraft Energi AS", amount: nok(-18_341_75) }),
    both({ day: month.day(14), line: "AvtaleGiro BØLGEN TELEKOM AS", entry: "Telefon og nett januar", party: "Bølgen Telekom AS", amount: nok(-3_298_00) }),
    both({ day: month.day(3), line: "TRYGG BRO FORSIKRING AS polise 8841203", entry: "Forsikring 1. kvartal", party: "Trygg Bro Forsikring AS", externalNo: "8841203", amount: nok(-27_614_00) }),
    both({ day: month.day(15), line: "Leasing varebil EK 48211", entry: "Leasing varebil januar", amount: nok(-6_890_00) }),
    both({ day: month.day(27), line: "Cloudline Hosting Ltd subscription Jan", entry: "Cloudline Hosting, January", party: "Cloudline Hosting Ltd", amount: nok(-4_312_40) }),
    {
      lines: [lineOf(loan, "Termin lån 1503.60.22815", nok(-36_412_18))],
      postings: [postingOf(loan, "Avdrag lån", nok(-25_000_00)), postingOf(loan, "Renter lån januar", nok(-11_412_18))],
    },
  ];
}

/** Checks drawn on the account: three presented, one still on its way. */
export function checks(month: Month): Happening[] {
  const drawn: readonly (readonly [no: string, drawnOn: number, presentedOn: number | null, value: Amount])[] = [
    ["100417", 6, 13, nok(-14_200_00)], ["100418", 8, 16, nok(-3_875_50)], ["100419", 9, 28, nok(-22_010_00)], ["100420", 29, null, nok(-7_650_00)],
  ];
  return drawn.map(([no, drawnOn, presentedOn, value]) => ({
    lines: presentedOn === null ? [] : [lineOf(month.day(presentedOn), `Check ${no} presented`, value)],
    postings: [{ ...postingOf(month.day(drawnOn), `Check ${no} ${VENDORS[16]!}`, value), party: VENDORS[16]!, checkNo: no }],
  }));
}

/** Money back, and money moved between own accounts. */
export function refundsAndTransfers(month: Month): Happening[] {
  return [
    both({ day: month.day(9), line: "Refusjon kreditnota 9041 HAVBLIKK HOTELL AS", entry: "Refusjon kreditnota 9041", party: "Havblikk Hotell AS", externalNo: "9041", amount: nok(-2_480_00) }),
    both({ day: month.day(17), line: "Refund credit note 9044 WESTERLY OUTDOORS INC", entry: "Refund credit note 9044", party: "Westerly Outdoors Inc", externalNo: "9044", amount: nok(-11_930_25) }),
    both({ day: month.day(23), line: "Refusjon KRED 9047", entry: "Refusjon kreditnota 9047 Tindefot Sport AS", party: "Tindefot Sport AS", externalNo: "9047", amount: nok(-1_199_00) }),
    both({ day: month.day(21), line: "Tilbakebetaling STORVIK ENGROS AS retur 5512", entry: "Retur 5512 Storvik Engros AS", party: "Storvik Engros AS", externalNo: "5512", amount: nok(6_340_00) }),
    both({ day: month.day(10), line: "Overføring egen konto 1503.42.17908", entry: "Til plasseringskonto", amount: nok(-250_000_00) }),
    both({ day: month.day(28), line: "Overføring egen konto 1503.42.17908", entry: "Fra plasseringskonto", amount: nok(120_000_00) }),
  ];
}

/** What last month left open and the bank shows in the first days of this one. */
export function carriedOver(month: Month): Happening[] {
  const december = month.shift(month.day(1), -3);
  return [
    both({ day: month.day(2), entryDay: december, line: "Betaling ASKØY TRANSPORT AS faktnr 77120", entry: "Betaling faktura 77120 Askøy Transport AS", party: "Askøy Transport AS", externalNo: "77120", amount: nok(-9_412_50) }),
    both({ day: month.day(2), entryDay: december, line: "Betaling EMBALLASJE NORD AS faktnr 31884", entry: "Betaling faktura 31884 Emballasje Nord AS", party: "Emballasje Nord AS", externalNo: "31884", amount: nok(-15_660_00) }),
    both({ day: month.day(3), entryDay: december, line: "BankAxept oppgjør term 71204", entry: "Kortoppgjør butikk", amount: nok(21_874_00) }),
    both({ day: month.day(6), entryDay: december, line: "Foreign payment HAFEN LOGISTIK GMBH invoice 60217", entry: "Betaling faktura 60217 Hafen Logistik GmbH", party: "Hafen Logistik GmbH", externalNo: "60217", amount: nok(-33_105_90) }),
  ];
}

/** Equal amounts on one day, two digits changed about, a late posting, and a payment posted twice. */
export function mistakes(month: Month): Happening[] {
  const abo = month.day(13);
  const twice = both({ day: month.day(16), line: "Betaling LINDÅS RENHOLD AS faktnr 40118", entry: "Betaling faktura 40118 Lindås Renhold AS", party: "Lindås Renhold AS", externalNo: "40118", amount: nok(-8_750_00) });
  const wrong = postingOf(month.day(22), "Feilført innbetaling", nok(5_000_00));
  return [
    ...[1, 2, 3].map(() => both({ day: abo, line: "Abonnement kundeklubb", entry: "Kundeklubb abonnement", amount: nok(1_250_00) })),
    both({ day: month.day(24), line: "Betaling KONTOR & KOPI AS faktnr 51733", entry: "Betaling faktura 51733 Kontor & Kopi AS", party: "Kontor & Kopi AS", externalNo: "51733", amount: nok(-4_518_00), entryAmount: nok(-4_581_00) }),
    both({ day: month.day(6), entryDay: month.day(20), line: "Innbetaling ROSENDAL GARTNERI AS", entry: "Innbetaling Rosendal Gartneri AS", party: "Rosendal Gartneri AS", amount: nok(17_325_00) }),
    { lines: twice.lines, postings: [...twice.postings, ...twice.postings] },
    { lines: [], postings: [wrong, { ...wrong, day: month.day(23), text: "Tilbakeført feilført innbetaling", amount: nok(-5_000_00) }] },
  ];
}

/** At the bank, and not in the books: fees, interest, a direct debit, and money nobody knows yet. */
export function onlyAtTheBank(month: Month): Happening[] {
  const lines = [
    lineOf(month.day(31), "Gebyr nettbank bedrift januar", nok(-295_00)),
    lineOf(month.day(31), "Omkostninger betalinger 01.01-31.01", nok(-612_50)),
    lineOf(month.day(6), "Charges foreign payment", nok(-75_00)),
    lineOf(month.day(17), "Omkostninger valutabetaling", nok(-75_00)),
    lineOf(month.day(31), "Kredittrenter", nok(1_184_36)),
    { ...lineOf(month.day(22), "AvtaleGiro NORSK PALLELAGER AS", nok(-2_962_00)), party: "NORSK PALLELAGER AS" },
    lineOf(month.day(14), "Innbetaling", nok(8_400_00)),
    { ...lineOf(month.day(29), "Innbetaling med KID", nok(3_127_00)), kid: kidFor(CUSTOMERS[4]!, "249999") },
  ];
  return lines.map((line) => ({ lines: [line], postings: [] }));
}

/** In the books, and not yet at the bank: payments given and takings of the last days. */
export function onlyInTheBooks(month: Month): Happening[] {
  const postings: Posting[] = [
    ...[["90417", 2, -19_240_00], ["55120", 5, -6_418_75], ["12884", 8, -30_902_00], ["77201", 6, -11_087_50], ["90455", 12, -24_500_00]].map(
      ([invoice, vendor, value]) => {
        const party = VENDORS[Number(vendor)]!;
        return { ...postingOf(month.day(30), `Betaling faktura ${String(invoice)} ${party}`, nok(Number(value))), externalNo: String(invoice), party };
      }),
    { ...postingOf(month.day(31), "Kortoppgjør butikk", nok(18_655_00)), department: "SALG" },
    { ...postingOf(month.day(31), "Kontant innskudd nattsafe", nok(12_400_00)), department: "SALG" },
  ];
  return postings.map((entry) => ({ lines: [], postings: [entry] }));
}
