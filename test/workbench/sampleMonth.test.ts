import { passesMod10 } from "../../src/domain/references";
import { parseNumber, sum, type Amount } from "../../src/domain";
import { sampleMonth, type SampleSheet } from "../../src/workbench/sample/month";

const { bank, ledger } = sampleMonth();

const rowsOf = (sheet: SampleSheet) => sheet.cells.slice(sheet.headerRow + 1);
const column = (sheet: SampleSheet, header: string) => sheet.cells[sheet.headerRow]!.indexOf(header);
const money = (cell: string | number | undefined): Amount => {
  const read = parseNumber(Number(cell), "NOK");
  if (!read.ok) throw new Error(read.error);
  return read.value;
};
const amounts = (sheet: SampleSheet) => rowsOf(sheet).filter((row) => row[column(sheet, "Beløp")] !== "").map((row) => money(row[column(sheet, "Beløp")]));
const texts = (sheet: SampleSheet, header: string) => rowsOf(sheet).map((row) => String(row[column(sheet, header)]));

describe("the sample month", () => {
  test("is the same on every run", () => {
    expect(sampleMonth()).toEqual({ bank, ledger });
  });

  test("has about three hundred lines and as many entries", () => {
    expect(amounts(bank)).toHaveLength(300);
    expect(amounts(ledger)).toHaveLength(301);
  });

  test.each([["the bank", bank], ["the books", ledger]])("%s carry a balance that follows the amounts", (_side, sheet) => {
    const at = column(sheet, "Saldo");
    const moving = rowsOf(sheet).filter((row) => row[column(sheet, "Beløp")] !== "");
    for (let row = 1; row < moving.length; row += 1) {
      expect(sum([money(moving[row - 1]![at]), money(moving[row]![column(sheet, "Beløp")])])).toBe(money(moving[row]![at]));
    }
  });

  test("every KID has a valid check digit", () => {
    const kids = texts(bank, "KID").filter((kid) => kid !== "");
    expect(kids.length).toBeGreaterThan(100);
    expect(kids.filter((kid) => !passesMod10(kid))).toEqual([]);
  });

  test.each([
    ["a lump payment that names three invoices", bank, "Forklarende tekst", /fakt \d{6}, \d{6}, \d{6}/],
    ["a payment in English", bank, "Forklarende tekst", /^Incoming transfer/],
    ["a check", bank, "Forklarende tekst", /^Check 100417/],
    ["a fee", bank, "Forklarende tekst", /^Gebyr/],
    ["interest", bank, "Forklarende tekst", /^Kredittrenter/],
    ["a transfer between own accounts", bank, "Forklarende tekst", /egen konto/],
    ["a refund", bank, "Forklarende tekst", /^Refusjon/],
    ["a batch posted as one sum", ledger, "Beskrivelse", /^Remittering/],
    ["wages posted as one sum", ledger, "Beskrivelse", /^Lønn januar/],
    ["a posting and its reversal", ledger, "Beskrivelse", /^Tilbakeført/],
  ])("holds %s", (_what, sheet, header, text) => {
    expect(texts(sheet, header).some((cell) => text.test(cell))).toBe(true);
  });

  test("leaves a difference that the open rows explain to the øre", () => {
    const closing = (sheet: SampleSheet) => money(rowsOf(sheet).at(-1)![column(sheet, "Saldo")]);
    // What a person finds: 12 open rows a side of the money, one payment posted twice, two digits changed about.
    const outstandingPayments = sum([-19_240_00, -6_418_75, -30_902_00, -11_087_50, -24_500_00, -7_650_00] as Amount[]);
    const depositsInTransit = sum([18_655_00, 12_400_00] as Amount[]);
    const missingInTheBooks = sum([-295_00, -612_50, -75_00, -75_00, 1_184_36, -2_962_00, 8_400_00, 3_127_00] as Amount[]);
    const bookErrors = sum([8_750_00, 63_00] as Amount[]);
    expect(sum([closing(bank), outstandingPayments, depositsInTransit])).toBe(sum([closing(ledger), missingInTheBooks, bookErrors]));
  });
});
