import { compareSigns, detectSource, layoutKey, pickSources, readLedger, readStatement, type SheetGrid, type SourceLayout } from "../../src/sheets";
import { sampleSheets } from "../../src/pane/sample";
import { gridOf, textGrid } from "./support/grid";

const STATEMENT = "Dato|Beskrivelse|Rentedato|Inn|Ut|Til konto|Fra konto\n02.01.2025|A b|02.01.2025|12,50||12345678903|98765432103\n03.01.2025|C d|03.01.2025||-8,00|86011117947|12345678903";
const LEDGER = "Konto|Bilag|Dato|Beskrivelse|Mva-kode|Avdeling|Beløp\n1920|B1|02.01.2025|A b|0|SALG|12,50\n1920|B2|03.01.2025|C d|0||-8,00";

describe("what a person chose is remembered", () => {
  const kept = (): SourceLayout => {
    const { layout } = detectSource(textGrid(LEDGER, { sheet: "Januar" }));
    return { ...layout!, sign: -1, currency: "NOK", columns: { ...layout!.columns, text: 1 } };
  };

  it("for sheets with the same headers, wherever the table begins", () => {
    const grid = textGrid(`Hovedbok||||||\n||||||\n${LEDGER}`, { sheet: "Februar", firstRow: 3, firstColumn: 2 });
    const { layout, questions } = detectSource(grid, { layout: kept() });
    expect(layout).toMatchObject({ sheet: "Februar", headerRow: 5, sign: -1, currency: "NOK", columns: { text: 3, amount: 8, dimension: 7 } });
    expect(questions).toEqual([]);
  });

  it("but for what the new sheet's cells prove themselves", () => {
    const table = (rows: string): SheetGrid => textGrid(`Date|Description|Amount\n${rows}`);
    const { layout } = detectSource(table("02/03/2026|Rent|-1,50"), { side: "bank" });
    const chosen: SourceLayout = { ...layout!, dateOrder: "month-first", decimalMark: "," };
    expect(detectSource(table("31/03/2026|Rent|-1.50"), { layout: chosen }).layout).toMatchObject({ dateOrder: "day-first", decimalMark: "." });
    expect(detectSource(table("02/03/2026|Rent|-1"), { layout: chosen }).layout).toMatchObject({ dateOrder: "month-first", decimalMark: "," });
  });

  it("not for sheets with other headers", () => {
    expect(detectSource(textGrid(STATEMENT), { layout: kept() }).layout).toMatchObject({ side: "bank", sign: 1 });
  });

  it("under a key that doesn't mind case, accents, points and place", () => {
    const key = layoutKey({ 0: "Bokført dato", 1: "Beløp (NOK)", 2: "Bilagsnr." });
    expect(layoutKey({ 4: "BOKFORT DATO", 5: "Beloep i NOK", 7: "bilagsnr" })).toBe(key);
    expect(layoutKey({ 0: "Beløp (NOK)", 1: "Bokført dato", 2: "Bilagsnr." })).not.toBe(key);
    expect(layoutKey({ 0: "Bokført dato", 1: "Beløp (EUR)", 2: "Bilagsnr." })).not.toBe(key);
  });
});

describe("of all sheets in a workbook", () => {
  const note = textGrid("Huskeliste|\nRing banken|", { sheet: "Notater" });
  const chart = textGrid("Kontonr|Kontonavn|Mva-kode\n1920|Bank|0\n3000|Salg|3\n6300|Leie|1", { sheet: "Kontoplan" });

  it("the statement and the ledger are chosen, the others left alone", () => {
    const grids = [note, chart, textGrid(LEDGER, { sheet: "Data 1" }), textGrid(STATEMENT, { sheet: "Data 2" })];
    const picked = pickSources(grids.map((grid) => detectSource(grid)));
    expect([picked.statement?.layout?.sheet, picked.ledger?.layout?.sheet, picked.issues]).toEqual(["Data 2", "Data 1", []]);
  });

  it("names of sheets decide between alike ones", () => {
    const plain = "Dato|Tekst|Beløp\n02.01.2025|A b|12,50\n03.01.2025|C d|-8,00";
    const picked = pickSources([textGrid(plain, { sheet: "Hovedbok" }), textGrid(plain, { sheet: "Bank" })].map((grid) => detectSource(grid)));
    expect([picked.statement?.layout?.sheet, picked.ledger?.layout?.sheet]).toEqual(["Bank", "Hovedbok"]);
  });

  it.each(["en", "nb"] as const)("the two sample sheets (%s) are found and foot", (language) => {
    const sheets = sampleSheets(language);
    const grids = [sheets.book, sheets.bank].map(({ name, cells, formats }): SheetGrid => gridOf(cells, { sheet: name, formats: cells.map(() => formats) }));
    const picked = pickSources(grids.map((grid) => detectSource(grid)));
    expect([picked.statement?.layout?.sheet, picked.ledger?.layout?.sheet]).toEqual([sheets.bank.name, sheets.book.name]);
    expect([picked.statement?.questions, picked.ledger?.questions]).toEqual([[], []]);
    const statement = readStatement(grids[1]!, picked.statement!.layout!);
    const ledger = readLedger(grids[0]!, picked.ledger!.layout!);
    expect([statement.issues, ledger.issues]).toEqual([[], []]);
    expect([statement.lines.length, ledger.entries.length]).toEqual([sheets.bank.cells.length - 1, sheets.book.cells.length - 2]);
    expect(statement.openingBalance).toBe(ledger.openingBalance);
  });
});

it("columns that Avstem wrote are never read as data", () => {
  const grid = textGrid(STATEMENT.split("\n").map((line, at) => `${line}|${at === 0 ? "Match|Status|Confidence|Difference|Why" : "M-0001|Matched|High|0,00|Amount"}`).join("\n"), { ownColumns: [7, 8, 9, 10, 11] });
  const { layout } = detectSource(grid);
  expect(Object.values(layout!.columns).flat().every((column) => column < 7)).toBe(true);
  expect(layoutKey(layout!.headers)).toBe(layoutKey(detectSource(textGrid(STATEMENT)).layout!.headers));
});

it("a sheet with headers and no rows yet still has its columns", () => {
  expect(detectSource(textGrid(STATEMENT.split("\n")[0]!)).layout).toMatchObject({ side: "bank", columns: { bookedOn: 0, text: 1, valueOn: 2, amountIn: 3, amountOut: 4 } });
});

describe("bank's view or book's view of the ledger", () => {
  const bank = textGrid("Bokført dato|Rentedato|Tekst|Beløp\n02.01.2025||A|12,50\n03.01.2025||B|-8,00\n04.01.2025||C|-3,25\n05.01.2025||D|77,00");
  const { lines } = readStatement(bank, detectSource(bank, { side: "bank" }).layout!);
  const entriesOf = (amounts: readonly string[]): ReturnType<typeof readLedger>["entries"] => {
    const grid = textGrid(["Dato|Bilag|Tekst|Beløp", ...amounts.map((amount, at) => `0${at + 1}.01.2025|B${at}|Tekst ${at}|${amount}`)].join("\n"));
    return readLedger(grid, detectSource(grid, { side: "book" }).layout!).entries;
  };

  it.each([
    ["same", ["12,50", "-8,00", "-3,25", "5,00"]], ["opposite", ["-12,50", "8,00", "3,25", "5,00"]], ["unsure", ["1,00", "2,00", "3,00"]], ["unsure", ["12,50", "-12,50", "8,00", "-8,00"]],
  ] as const)("is told by the amounts on both sheets: %s", (expected, amounts) => {
    expect(compareSigns(lines, entriesOf(amounts))).toBe(expected);
  });
});
