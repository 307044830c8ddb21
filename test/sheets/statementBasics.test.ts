import { isoFromDay } from "../../src/domain";
import { detectSource, pickSources, readLedger, readStatement } from "../../src/sheets";
import { textGrid } from "./support/grid";

const BANK = `
  Kontoutskrift | | | | | |
  Konto | 1234.56.78903 | | | | |
  Bokført dato | Rentedato | Tekst | KID | Beløp | Saldo | Arkivref
  | | Inngående saldo | | | 1 000,00 |
  02.01.2025 | 02.01.2025 | Innbetaling Nordlys AS | 2001102314 | 12 480,00 | 13 480,00 | 100200300
  03.01.2025 | 03.01.2025 | Gebyr | | -25,50 | 13 454,50 | 100200301
  31.01.2025 | 31.01.2025 | Betaling leverandør | | 4.000,00- | 9 454,50 | 100200302
  | | Utgående saldo | | | 9 454,50 |`;
const BOOK = `
  Bokføringsdato | Bilagstype | Bilagsnr. | Beskrivelse | Avdeling | Debet | Kredit
  02.01.2025 | Innbetaling | B-1001 | Nordlys AS | SALG | 12 480,00 |
  03.01.2025 | Betaling | B-1002 | Leverandør | INNKJØP | | 4 000,00`;

describe("two sheets, found and read", () => {
  const bank = textGrid(BANK, { sheet: "Ark1" });
  const book = textGrid(BOOK, { sheet: "Ark2" });
  const picked = pickSources([detectSource(book), detectSource(bank)]);

  it("tells the statement from the ledger", () => {
    expect(picked.statement?.layout?.sheet).toBe("Ark1");
    expect(picked.ledger?.layout?.sheet).toBe("Ark2");
    expect(picked.statement?.layout?.headerRow).toBe(2);
  });

  it("reads the bank's lines and balances", () => {
    const source = readStatement(bank, picked.statement!.layout!);
    expect(source.issues).toEqual([]);
    expect(source.lines.map((line) => [isoFromDay(line.bookedOn!), line.amount, line.text, line.reference, line.balance])).toEqual([
      ["2025-01-02", 1_248_000, "Innbetaling Nordlys AS", "2001102314", 1_348_000],
      ["2025-01-03", -2_550, "Gebyr", "", 1_345_450],
      ["2025-01-31", -400_000, "Betaling leverandør", "", 945_450],
    ]);
    expect([source.openingBalance, source.closingBalance]).toEqual([100_000, 945_450]);
    expect(source.skipped.map(({ row, why }) => [row, why])).toEqual([[3, "opening-balance"], [7, "closing-balance"]]);
  });

  it("reads the books' entries, a debit as money in", () => {
    const source = readLedger(book, picked.ledger!.layout!);
    expect(source.entries.map((entry) => [entry.amount, entry.documentNo, entry.documentType, entry.dimensions, entry.kind])).toEqual([
      [1_248_000, "B-1001", "Innbetaling", { Avdeling: "SALG" }, "bank"],
      [-400_000, "B-1002", "Betaling", { Avdeling: "INNKJØP" }, "bank"],
    ]);
  });
});
