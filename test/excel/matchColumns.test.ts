import type { Book, BookSheet } from "../../src/workbench/host";
import { openWorkbook } from "../../src/excel";
import { openHost } from "../support/host";
import { columnsBlock, matchRow, NO_MATCH } from "./blocks";

// Long sheets take their time on a small machine; nothing here asserts how long.
jest.setTimeout(60_000);

const BANK = [["Dato", "Tekst", "Beløp"], [45_660, "Husleie", -12_000], [45_661, "Innbetaling", 400.5], [45_662, "Gebyr", -35]];
const ROWS = [matchRow("M-0001"), matchRow("M-0002", "Suggested"), NO_MATCH];
const BESIDE = { row: 0, column: 3, rows: 4, columns: 5 };

function firstSheet(book: Book): BookSheet {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const rulesOf = (book: Book): unknown[] => firstSheet(book).formatRules.map(({ areas, rule }) => [areas, rule.type === "custom" ? rule.formula : rule.type]);

describe("the columns beside the user's rows", () => {
  test("stand right of the data with their headers, and the data is untouched", async () => {
    const { book } = openHost({ Bank: BANK });
    expect(await openWorkbook().writeMatchColumns(columnsBlock(ROWS))).toEqual({ ok: true, value: undefined });
    expect(firstSheet(book).values(BESIDE)).toEqual([
      ["Match", "Status", "Confidence", "Difference", "Why"],
      ["M-0001", "Matched", "High", "", "Same reference"],
      ["M-0002", "Suggested", "High", "", "Same reference"],
      ["", "", "", "", ""],
    ]);
    expect(firstSheet(book).values({ row: 0, column: 0, rows: 4, columns: 3 })).toEqual(BANK);
  });

  test.each(["=HYPERLINK(\"x\")", "+47 12345678", "-Nordlys AS", "@sum", "1.10"])("a text that begins like a formula or a number stays text: %s", async (text) => {
    const { book } = openHost({ Bank: BANK });
    await openWorkbook().writeMatchColumns(columnsBlock([matchRow("M-0001", "Matched", text), NO_MATCH, NO_MATCH]));
    expect(firstSheet(book).values({ row: 1, column: 7, rows: 1, columns: 1 })).toEqual([[text]]);
    expect(firstSheet(book).numberFormats({ row: 1, column: 7, rows: 1, columns: 1 })).toEqual([["@"]]);
  });

  test("colour follows one rule a status over the used rows, by the Status column", async () => {
    const { book } = openHost({ Bank: BANK });
    await openWorkbook().writeMatchColumns(columnsBlock(ROWS));
    const area = [{ row: 1, column: 0, rows: 3, columns: 8 }];
    expect(rulesOf(book)).toHaveLength(5);
    expect(rulesOf(book)).toContainEqual([area, '=$E2="Matched"']);
    expect(rulesOf(book)).toContainEqual([area, '=$E2="Changed since"']);
  });

  test("written twice, nothing is written the second time", async () => {
    const { host } = openHost({ Bank: BANK });
    const workbook = openWorkbook();
    await workbook.writeMatchColumns(columnsBlock(ROWS));
    const written: string[] = [];
    host.book.onChange((change) => written.push(change.type));
    await workbook.writeMatchColumns(columnsBlock(ROWS));
    expect(written).toEqual([]);
  });

  test("after a decision only the rows it touched are written, in two round trips", async () => {
    const { host, book } = openHost({ Bank: BANK });
    const workbook = openWorkbook();
    await workbook.writeMatchColumns(columnsBlock(ROWS));
    host.reset();
    const touched: number[] = [];
    book.onChange((change) => { if (change.type === "cells") touched.push(change.area.row, change.area.rows); });
    await workbook.writeMatchColumns(columnsBlock([matchRow("M-0001"), matchRow("M-0002", "Matched"), NO_MATCH], { changedRows: [2] }));
    expect(firstSheet(book).values({ row: 2, column: 4, rows: 1, columns: 1 })).toEqual([["Matched"]]);
    expect(touched).toEqual([2, 1]);
    expect(host.counters.syncs).toBe(2);
  });

  test("when the sheet grows, the rules grow with it and are not doubled", async () => {
    const { book } = openHost({ Bank: [...BANK, [45_663, "Renter", 12]] });
    const workbook = openWorkbook();
    await workbook.writeMatchColumns(columnsBlock(ROWS));
    await workbook.writeMatchColumns(columnsBlock([...ROWS, matchRow("M-0003")]));
    expect(rulesOf(book)).toHaveLength(5);
    expect(rulesOf(book)).toContainEqual([[{ row: 1, column: 0, rows: 4, columns: 8 }], '=$E2="Matched"']);
  });

  test("in another language the old rules go and the headers follow", async () => {
    const { book } = openHost({ Bank: BANK });
    const workbook = openWorkbook();
    await workbook.writeMatchColumns(columnsBlock(ROWS));
    await workbook.writeMatchColumns(columnsBlock([matchRow("M-0001", "Avstemt"), NO_MATCH, NO_MATCH], {
      headers: ["Avstemming", "Status", "Sikkerhet", "Differanse", "Hvorfor"], rules: [{ status: "Avstemt", colour: "matched" }],
    }));
    expect(rulesOf(book)).toEqual([[[{ row: 1, column: 0, rows: 3, columns: 8 }], '=$E2="Avstemt"']]);
    expect(firstSheet(book).values(BESIDE)[0]).toEqual(["Avstemming", "Status", "Sikkerhet", "Differanse", "Hvorfor"]);
  });

  test("the user's own rules are left alone", async () => {
    const { book } = openHost({ Bank: BANK });
    firstSheet(book).addFormatRule([{ row: 1, column: 2, rows: 3, columns: 1 }], "=$C2<0");
    const workbook = openWorkbook();
    await workbook.writeMatchColumns(columnsBlock(ROWS));
    await workbook.removeMatchColumns("Bank");
    expect(rulesOf(book)).toEqual([[[{ row: 1, column: 2, rows: 3, columns: 1 }], "=$C2<0"]]);
  });

  test("one action takes everything away again", async () => {
    const { book } = openHost({ Bank: BANK });
    const workbook = openWorkbook();
    await workbook.writeMatchColumns(columnsBlock(ROWS));
    await workbook.removeMatchColumns("Bank");
    expect(firstSheet(book).values(BESIDE).flat().every((cell) => cell === "")).toBe(true);
    expect(rulesOf(book)).toEqual([]);
    expect(await workbook.readSheet("Bank")).toMatchObject({ ok: true, value: { values: BANK, ownColumns: [] } });
  });

  test("are known as ours when the sheet is read again, also after rows were inserted above", async () => {
    const { book } = openHost({ Bank: BANK });
    const workbook = openWorkbook();
    await workbook.writeMatchColumns(columnsBlock(ROWS));
    expect(await workbook.readSheet("Bank")).toMatchObject({ ok: true, value: { ownColumns: [3, 4, 5, 6, 7] } });
    firstSheet(book).insertRows(0, 2);
    expect(await workbook.readSheet("Bank")).toMatchObject({ ok: true, value: { ownColumns: [3, 4, 5, 6, 7] } });
  });

  test("cells that somebody filled in the meantime are not written over", async () => {
    const { book } = openHost({ Bank: BANK });
    firstSheet(book).setInputs({ row: 2, column: 5, rows: 1, columns: 1 }, [["my note"]]);
    const written = await openWorkbook().writeMatchColumns(columnsBlock(ROWS));
    expect(written).toMatchObject({ ok: false, error: { hostCode: "RangeNotEmpty", message: "Bank!D1" } });
    expect(firstSheet(book).values({ row: 2, column: 5, rows: 1, columns: 1 })).toEqual([["my note"]]);
    expect(rulesOf(book)).toEqual([]);
  });

  test("rows that are filtered away are marked like the others", async () => {
    const { book } = openHost({ Bank: BANK });
    firstSheet(book).setRowsHidden(2, 1, true);
    expect(await openWorkbook().writeMatchColumns(columnsBlock(ROWS))).toEqual({ ok: true, value: undefined });
    expect(firstSheet(book).values({ row: 2, column: 3, rows: 1, columns: 2 })).toEqual([["M-0002", "Suggested"]]);
  });

  test("a column inserted by the user moves ours, and they are found and written where they stand now", async () => {
    const { book } = openHost({ Bank: BANK.map(([date = "", text = "", sum = ""], at) => [date, text, sum, at === 0 ? "Notat" : "x"]) });
    const workbook = openWorkbook();
    await workbook.writeMatchColumns(columnsBlock(ROWS, { column: 4 }));
    const read = await workbook.readSheet("Bank");
    expect(read).toMatchObject({ ok: true, value: { ownColumns: [4, 5, 6, 7, 8] } });
    // What an insertion left of ours leaves behind: every cell and rule one column further.
    const { book: moved } = openHost({ Bank: BANK.map((row, at) => [...row, at === 0 ? "Notat" : "x", "", ...(at === 0 ? ["Match", "Status", "Confidence", "Difference", "Why"] : ["M-0001", "Matched", "High", "", "r"])]) });
    firstSheet(moved).customProperties.set("avstem.columns", firstSheet(book).customProperties.get("avstem.columns") ?? "");
    firstSheet(moved).addFormatRule([{ row: 1, column: 0, rows: 3, columns: 10 }], '=$G2="Matched"');
    expect(await openWorkbook().readSheet("Bank")).toMatchObject({ ok: true, value: { ownColumns: [5, 6, 7, 8, 9] } });
    expect(await openWorkbook().writeMatchColumns(columnsBlock(ROWS, { column: 5 }))).toEqual({ ok: true, value: undefined });
    expect(firstSheet(moved).values({ row: 0, column: 5, rows: 3, columns: 2 })).toEqual([["Match", "Status"], ["M-0001", "Matched"], ["M-0002", "Suggested"]]);
    expect(rulesOf(moved)).toHaveLength(5);
  });

  test("a protected sheet is refused before anything is written", async () => {
    const { book } = openHost({ Bank: BANK });
    firstSheet(book).isProtected = true;
    expect(await openWorkbook().writeMatchColumns(columnsBlock(ROWS))).toEqual({ ok: false, error: { code: "host/protected", sheet: "Bank" } });
    expect(firstSheet(book).values(BESIDE).flat().every((cell) => cell === "")).toBe(true);
    expect(firstSheet(book).customProperties.size).toBe(0);
  });
});

describe("beside an Excel table", () => {
  const TABLE = { row: 0, column: 0, rows: 4, columns: 3 };

  test("the table is widened, so that sorting and filtering it moves our columns along; taken away, it is as before", async () => {
    const { book } = openHost({ Bank: BANK });
    const table = firstSheet(book).addTable(TABLE, true);
    const workbook = openWorkbook();
    await workbook.writeMatchColumns(columnsBlock(ROWS));
    expect(firstSheet(book).tables).toMatchObject([{ id: table.id, area: { ...TABLE, columns: 8 } }]);
    await workbook.writeMatchColumns(columnsBlock(ROWS));
    expect(firstSheet(book).tables).toMatchObject([{ area: { ...TABLE, columns: 8 } }]);
    await workbook.removeMatchColumns("Bank");
    expect(firstSheet(book).tables).toMatchObject([{ id: table.id, area: TABLE }]);
  });

  test("a column of the user's with the same name keeps it; ours gets another and stays ours", async () => {
    const { book } = openHost({ Bank: BANK.map(([date = "", text = "", sum = ""], at) => [date, text, at === 0 ? "Status" : sum]) });
    firstSheet(book).addTable(TABLE, true);
    const workbook = openWorkbook();
    await workbook.writeMatchColumns(columnsBlock(ROWS));
    expect(firstSheet(book).values({ row: 0, column: 0, rows: 1, columns: 8 })).toEqual([["Dato", "Tekst", "Status", "Match", "Status 2", "Confidence", "Difference", "Why"]]);
    expect(await workbook.readSheet("Bank")).toMatchObject({ ok: true, value: { ownColumns: [3, 4, 5, 6, 7] } });
    const written: string[] = [];
    book.onChange((change) => written.push(change.type));
    await workbook.writeMatchColumns(columnsBlock(ROWS));
    expect(written).toEqual([]);
  });
});

describe("50,000 rows", () => {
  test("are written in a handful of requests, each within what Excel on the web takes", async () => {
    const rows = Array.from({ length: 50_000 }, (_, row) => [45_000 + (row % 300), `Betaling ${row}`, row / 100]);
    const { host } = openHost({ Bank: [["Dato", "Tekst", "Beløp"], ...rows] });
    const why = "Same payment reference 2001102314; amount equal; same date";
    const block = columnsBlock(rows.map((_, row) => matchRow(`M-${row}`, "Matched", why)));
    expect(await openWorkbook().writeMatchColumns(block)).toEqual({ ok: true, value: undefined });
    expect(host.counters.maxRequestBytes).toBeLessThan(4_500_000);
    expect(host.counters.syncs).toBeLessThanOrEqual(5);
    expect(host.counters.undoClearingCalls).toEqual([]);
  });
});
