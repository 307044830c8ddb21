import fc from "fast-check";
import type { CellValue } from "../../src/domain";
import { detectSource, pickSources, readLedger, readStatement } from "../../src/sheets";
import { gridOf } from "./support/grid";

const HEADERS = ["Dato", "Tekst", "Beløp", "Saldo", "Debet", "Kredit", "KID", "Valuta", "Bilag", "Konto", "Date", "Amount", "Balance", "Betrag", "Buchungstag", "", "Sum", "Navn", "Forfall", "Restbeløp", "Åpen"];
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>("", "", "Sum", "Totalt", "Inngående saldo", "Reservert", "#N/A", "NOK", "EUR", "02.01.2025", "31/12/2025", "2025-02-30", "1 234,50", "-8,00", "(3.00)", "12..3", "S", "H", "1920", "__proto__", true, false),
  fc.double({ noNaN: true, min: -1e15, max: 1e15 }), fc.integer({ min: -100_000, max: 100_000 }).map((minor) => minor / 100), fc.integer({ min: 44_000, max: 46_000 }),
  fc.string({ maxLength: 12 }), fc.constantFrom(...HEADERS),
);
const sheet = fc.integer({ min: 1, max: 7 }).chain((width) => fc.tuple(
  fc.array(fc.constantFrom(...HEADERS), { minLength: width, maxLength: width }),
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 25 }),
  fc.nat({ max: 4 }),
));

describe("any sheet at all", () => {
  it("is read or refused, and every row under the header is either kept or named", () => {
    fc.assert(fc.property(sheet, fc.constantFrom("bank" as const, "book" as const), ([header, rows, above], side) => {
      const title = rows.slice(0, above);
      const grid = gridOf([...title, header, ...rows], { hiddenRows: [above + 2] });
      const { layout } = detectSource(grid, { side });
      if (layout === null) return;
      const source = side === "bank" ? readStatement(grid, layout) : readLedger(grid, layout);
      const kept = ("lines" in source ? source.lines : source.entries).map(({ at }) => at!.row);
      const under = grid.values.map((_, row) => row).filter((row) => row > layout.headerRow);
      expect([...kept, ...source.skipped.map(({ row }) => row)].sort((one, other) => one - other)).toEqual(under);
      const ids = ("lines" in source ? source.lines : source.entries).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }), { numRuns: 200 });
  });

  it("never loses the choice between two sheets to the order they stand in", () => {
    fc.assert(fc.property(sheet, sheet, (one, other) => {
      const [a, b] = [one, other].map(([header, rows], at) => detectSource(gridOf([header, ...rows], { sheet: `Ark${at}` })));
      const names = ({ statement, ledger }: ReturnType<typeof pickSources>): unknown[] => [statement?.layout?.sheet, ledger?.layout?.sheet];
      if (a!.likeness.bank !== b!.likeness.bank) expect(names(pickSources([a!, b!]))).toEqual(names(pickSources([b!, a!])));
    }), { numRuns: 60 });
  });
});
