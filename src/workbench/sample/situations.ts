import { amount, negate, perCentOf, subtract, sum, type Amount, type Day } from "../../domain";
import type { Draw } from "./draw";
import { CUSTOMERS, DEPARTMENTS, EMPLOYEES, VENDORS } from "./names";

/** One transaction as the bank shows it. */
export interface BankLine {
  readonly day: Day;
  readonly text: string;
  readonly kid: string;
  readonly party: string;
  readonly amount: Amount;
}

/** One posting on the bank's account in the books. */
export interface Posting {
  readonly day: Day;
  readonly type: "Betaling" | "Refusjon" | "";
  readonly text: string;
  readonly externalNo: string;
  readonly party: string;
  readonly checkNo: string;
  readonly amount: Amount;
  readonly department: string;
}

/** What came to pass in the month: lines, postings, or both. */
export interface Happening {
  readonly lines: readonly BankLine[];
  readonly postings: readonly Posting[];
}

/** Draws and dates of one month, and the numbers given out so far. */
export interface Month {
  readonly draw: Draw;
  /** The given day of the month, or the next working day. */
  day(date: number): Day;
  /** Moves a day by working days. */
  shift(day: Day, workingDays: number): Day;
  nextInvoice(): string;
}

const line = (given: Partial<BankLine> & Pick<BankLine, "day" | "text" | "amount">): BankLine => ({ kid: "", party: "", ...given });
const posting = (given: Partial<Posting> & Pick<Posting, "day" | "text" | "amount">): Posting =>
  ({ type: "Betaling", externalNo: "", party: "", checkNo: "", department: "", ...given });
const shout = (name: string): string => name.toLocaleUpperCase("nb");
const isAbroad = (name: string): boolean => /(Ltd|OÜ|ApS|AB|GmbH|Inc)$/.test(name);

/** A KID: customer, invoice and a modulus-10 check digit. Source: Bits, "KID-nummer"; ISO/IEC 7812-1 annex B. */
export function kidFor(customer: string, invoice: string): string {
  const digits = String(10_000 + CUSTOMERS.indexOf(customer)) + invoice;
  let total = 0;
  for (let at = digits.length - 1, doubles = true; at >= 0; at -= 1, doubles = !doubles) {
    const value = Number(digits[at]) * (doubles ? 2 : 1);
    total += value > 9 ? value - 9 : value;
  }
  return digits + String((10 - (total % 10)) % 10);
}

/** Customers who pay with a KID, each one invoice. */
export function kidPayments(month: Month, count: number): Happening[] {
  const atHome = CUSTOMERS.filter((name) => !isAbroad(name));
  return Array.from({ length: count }, () => {
    const [party, invoice, day] = [month.draw.pick(atHome), month.nextInvoice(), month.day(month.draw.between(2, 31))];
    const paid = amount(month.draw.between(39_000, 4_800_000));
    return {
      lines: [line({ day, text: month.draw.pick([`Innbetaling ${shout(party)}`, `Giro ${shout(party)}`, "Innbetaling med KID"]), kid: kidFor(party, invoice), party: shout(party), amount: paid })],
      postings: [posting({ day: month.shift(day, month.draw.between(0, 1)), text: `Innbetaling faktura ${invoice} ${party}`, externalNo: invoice, party, amount: paid, department: "SALG" })],
    };
  });
}

/** Customers who name the invoice in the text, at home and abroad. */
export function textPayments(month: Month, count: number): Happening[] {
  return Array.from({ length: count }, () => {
    const [party, invoice, day] = [month.draw.pick(CUSTOMERS), month.nextInvoice(), month.day(month.draw.between(2, 30))];
    const paid = amount(month.draw.between(90_000, 7_500_000));
    const text = isAbroad(party) ? `Incoming transfer ${shout(party)} inv ${invoice}` : `Overføring fra ${shout(party)} fakt ${invoice}`;
    return {
      lines: [line({ day, text, party: shout(party), amount: paid })],
      postings: [posting({ day: month.shift(day, month.draw.between(0, 2)), text: `${isAbroad(party) ? "Payment invoice" : "Innbetaling faktura"} ${invoice}`, externalNo: invoice, party, amount: paid, department: "SALG" })],
    };
  });
}

/** One deposit that settles several invoices. */
export function lumpPayments(month: Month, sizes: readonly number[]): Happening[] {
  return sizes.map((size, at) => {
    const [party, day] = [CUSTOMERS[at * 3]!, month.day(5 + at * 4)];
    const invoices = Array.from({ length: size }, () => ({ no: month.nextInvoice(), paid: amount(month.draw.between(180_000, 1_900_000)) }));
    const named = at % 2 === 0 ? ` fakt ${invoices.map((invoice) => invoice.no).join(", ")}` : " samlebetaling";
    return {
      lines: [line({ day, text: `Overføring fra ${shout(party)}${named}`, party: shout(party), amount: sum(invoices.map((invoice) => invoice.paid)) })],
      postings: invoices.map((invoice) =>
        posting({ day: month.shift(day, 1), text: `Innbetaling faktura ${invoice.no} ${party}`, externalNo: invoice.no, party, amount: invoice.paid, department: "SALG" })),
    };
  });
}

/** Payments to vendors, posted when the order was given and seen at the bank a day or two later. */
export function vendorPayments(month: Month, count: number): Happening[] {
  return Array.from({ length: count }, () => {
    const [party, day] = [month.draw.pick(VENDORS), month.day(month.draw.between(2, 29))];
    const [invoice, paid] = [String(month.draw.between(20_000, 99_999)), amount(-month.draw.between(45_000, 8_600_000))];
    const text = isAbroad(party) ? `Foreign payment ${shout(party)} invoice ${invoice}` : `Betaling ${shout(party)} faktnr ${invoice}`;
    return {
      lines: [line({ day: month.shift(day, month.draw.between(0, 2)), text, party: shout(party), amount: paid })],
      postings: [posting({ day, text: `Betaling faktura ${invoice} ${party}`, externalNo: invoice, party, amount: paid, department: month.draw.pick(DEPARTMENTS) })],
    };
  });
}

/** Payments given as one batch and posted as one sum, shown by the bank one by one. */
export function batches(month: Month, sizes: readonly number[]): Happening[] {
  return sizes.map((size, at) => {
    const day = month.day(8 + at * 8);
    const lines = Array.from({ length: size }, () => {
      const party = month.draw.pick(VENDORS);
      return line({ day, text: `Betaling ${shout(party)}`, party: shout(party), amount: amount(-month.draw.between(80_000, 1_500_000)) });
    });
    const total = sum(lines.map((paid) => paid.amount));
    return { lines, postings: [posting({ day, text: `Remittering ${String(at + 1)}/2025, ${String(size)} betalinger`, externalNo: `R-${String(at + 1)}`, amount: total, department: "ADM" })] };
  });
}

/** Card takings paid out day by day, and Vipps once a week less its fee. */
export function cardTakings(month: Month): Happening[] {
  const days = [...new Set(Array.from({ length: 27 }, (_, at) => month.day(at + 2)))].slice(0, 19);
  const cards = days.map((day): Happening => {
    const taken = amount(month.draw.between(400_000, 3_200_000));
    return {
      lines: [line({ day: month.shift(day, 1), text: "BankAxept oppgjør term 71204", amount: taken })],
      postings: [posting({ day, text: "Kortoppgjør butikk", amount: taken, department: "SALG" })],
    };
  });
  const vipps = [10, 17, 24, 31].map((date): Happening => {
    const [day, taken] = [month.day(date), amount(month.draw.between(600_000, 1_900_000))];
    const fee = perCentOf(taken, "1.75");
    return {
      lines: [line({ day, text: `Vipps utbetaling 58811 netto`, party: "VIPPS MOBILEPAY AS", amount: subtract(taken, fee) })],
      postings: [
        posting({ day, text: "Vipps salg brutto", party: "Vipps MobilePay AS", amount: taken, department: "SALG" }),
        posting({ day, text: "Vipps gebyr", party: "Vipps MobilePay AS", amount: negate(fee), department: "SALG" }),
      ],
    };
  });
  return [...cards, ...vipps];
}

/** Wages one by one at the bank and as one sum in the books, with tax withheld and employer's tax. */
export function wages(month: Month): Happening[] {
  const day = month.day(20);
  const lines = EMPLOYEES.map((name) => line({ day, text: `Lønn ${name}`, party: shout(name), amount: amount(-month.draw.between(2_450_000, 4_400_000)) }));
  const total = sum(lines.map((paid) => paid.amount));
  const [withheld, employers] = [perCentOf(total, "46"), perCentOf(total, "21")];
  return [
    { lines, postings: [posting({ day, type: "", text: "Lønn januar 2025", externalNo: "LØNN-01", amount: total, department: "ADM" })] },
    { lines: [line({ day, text: "Overført skattetrekk 1503.42.17894", amount: withheld })], postings: [posting({ day, type: "", text: "Skattetrekk januar", externalNo: "LØNN-01", amount: withheld, department: "ADM" })] },
    { lines: [line({ day: month.day(15), text: "SKATTEETATEN arbeidsgiveravgift 6. termin", party: "SKATTEETATEN", amount: employers })], postings: [posting({ day: month.day(15), type: "", text: "Arbeidsgiveravgift 6. termin", amount: employers, department: "ADM" })] },
  ];
}
