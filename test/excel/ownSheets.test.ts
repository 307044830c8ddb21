import { amount, dayFromIso, type CellContent, type Day } from "../../src/domain";
import { openWorkbook } from "../../src/excel";
import type { Book, BookSheet } from "../../src/workbench/host";
import { openHost } from "../support/host";
import { sheetBlock } from "./blocks";

// Long sheets take their time on a small machine; nothing here asserts how long.
jest.setTimeout(60_000);

const nok = (minorUnits: number): CellContent => ({ amount: amount(minorUnits), currency: "NOK" });
const JOURNAL: readonly (readonly CellContent[])[] = [
  ["Text", "Date", "Amount"],
  ["Gebyr januar", { day: dayFromIso("2025-01-31") as Day }, nok(-3_500)],
  ["-Nordlys =1+1", { day: dayFromIso("2025-01-31") as Day }, nok(3_500)],
];

function sheetNamed(book: Book, name: string): BookSheet {
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const cellsOf = (sheet: BookSheet): unknown => sheet.values(sheet.usedArea(true) ?? { row: 0, column: 0, rows: 1, columns: 1 });
const changesOf = (book: Book): string[] => {
  const changes: string[] = [];
  book.onChange((change) => changes.push(change.type));
  return changes;
};

describe("a sheet of ours", () => {
  test("holds amounts as numbers, days as dates and texts as texts", async () => {
    const { book } = openHost({ Bank: [["a"]] });
    const workbook = openWorkbook();
    await workbook.listSheets();
    expect(await workbook.writeSheet(sheetBlock(JOURNAL))).toEqual({ ok: true, value: "Posting" });
    const sheet = sheetNamed(book, "Posting");
    expect(cellsOf(sheet)).toEqual([["Text", "Date", "Amount"], ["Gebyr januar", 45_688, -35], ["-Nordlys =1+1", 45_688, 35]]);
    const dateFormat = book.shortDate.toLowerCase();
    expect(sheet.numberFormats({ row: 1, column: 0, rows: 1, columns: 3 })).toEqual([["@", dateFormat, "#,##0.00"]]);
    expect(sheet.tables).toMatchObject([{ name: "AvstemPosting", area: { row: 0, column: 0, rows: 3, columns: 3 } }]);
    expect(sheet.frozen.rows).toBe(1);
    expect(sheet.landscape).toBe(true);
  });

  test("written twice, nothing is written the second time", async () => {
    const { book } = openHost({ Bank: [["a"]] });
    const workbook = openWorkbook();
    await workbook.writeSheet(sheetBlock(JOURNAL));
    const changes = changesOf(book);
    await workbook.writeSheet(sheetBlock(JOURNAL));
    await openWorkbook().writeSheet(sheetBlock(JOURNAL));
    expect(changes).toEqual([]);
  });

  test("gets another name when the user has a sheet of that name, which stays as it is", async () => {
    const { book } = openHost({ posting: [["mine"]] });
    const workbook = openWorkbook();
    expect(await workbook.writeSheet(sheetBlock(JOURNAL))).toEqual({ ok: true, value: "Posting (2)" });
    expect(await workbook.writeSheet(sheetBlock(JOURNAL))).toEqual({ ok: true, value: "Posting (2)" });
    expect(cellsOf(sheetNamed(book, "posting"))).toEqual([["mine"]]);
  });

  test("is found again after the user renamed it", async () => {
    const { book } = openHost({ Bank: [["a"]] });
    await openWorkbook().writeSheet(sheetBlock(JOURNAL));
    sheetNamed(book, "Posting").name = "Bilag januar";
    expect(await openWorkbook().writeSheet(sheetBlock(JOURNAL))).toEqual({ ok: true, value: "Bilag januar" });
    expect(book.sheets).toHaveLength(2);
  });

  test("that grew and shrank holds nothing of before, and one table of the right size", async () => {
    const { book } = openHost({ Bank: [["a"]] });
    const workbook = openWorkbook();
    await workbook.writeSheet(sheetBlock([...JOURNAL, ["More", null, nok(1)], ["And more", null, nok(-1)]]));
    await workbook.writeSheet(sheetBlock(JOURNAL.slice(0, 2)));
    const sheet = sheetNamed(book, "Posting");
    expect(cellsOf(sheet)).toEqual([["Text", "Date", "Amount"], ["Gebyr januar", 45_688, -35]]);
    expect(sheet.tables).toMatchObject([{ area: { rows: 2 } }]);
  });

  test("in another layout has that layout's columns and table, nothing beside them", async () => {
    const { book } = openHost({ Bank: [["a"]] });
    const workbook = openWorkbook();
    await workbook.writeSheet(sheetBlock(JOURNAL));
    await workbook.writeSheet(sheetBlock([["Account No.", "Amount"], ["1920", nok(100)]]));
    const sheet = sheetNamed(book, "Posting");
    expect(cellsOf(sheet)).toEqual([["Account No.", "Amount"], ["1920", 1]]);
    expect(sheet.tables).toMatchObject([{ area: { row: 0, column: 0, rows: 2, columns: 2 } }]);
  });

  test("keeps what a person filled into its input cells, also when they move down", async () => {
    const { book } = openHost({ Bank: [["a"]] });
    const workbook = openWorkbook();
    const signed = (rows: number): Parameters<typeof workbook.writeSheet>[0] => sheetBlock(
      [...Array.from({ length: rows }, (_, row) => [`Item ${row}`, nok(row)]), ["Prepared by", null], ["Date", null]],
      { role: "reconciliation", name: "Reconciliation", tables: [], looks: [{ row: rows, column: 1, rows: 2, columns: 1, look: "input" }] },
    );
    await workbook.writeSheet(signed(2));
    const sheet = sheetNamed(book, "Reconciliation");
    sheet.setInputs({ row: 2, column: 1, rows: 2, columns: 1 }, [["Kari"], [45_690]]);
    const changes = changesOf(book);
    await workbook.writeSheet(signed(2));
    expect(changes).toEqual([]);
    await workbook.writeSheet(signed(4));
    expect(cellsOf(sheet)).toEqual([["Item 0", 0], ["Item 1", 0.01], ["Item 2", 0.02], ["Item 3", 0.03], ["Prepared by", "Kari"], ["Date", 45_690]]);
  });

  test("that the user protected is refused before anything is written", async () => {
    const { book } = openHost({ Bank: [["a"]] });
    const workbook = openWorkbook();
    await workbook.writeSheet(sheetBlock(JOURNAL));
    sheetNamed(book, "Posting").isProtected = true;
    const changes = changesOf(book);
    expect(await workbook.writeSheet(sheetBlock(JOURNAL.slice(0, 2)))).toEqual({ ok: false, error: { code: "host/protected", sheet: "Posting" } });
    expect(changes).toEqual([]);
  });

  test("of 50,000 rows is written in requests that Excel on the web takes", async () => {
    const { host } = openHost({ Bank: [["a"]] });
    const rows = Array.from({ length: 50_000 }, (_, row) => [`Betaling ${row} til Nordlys Optikk AS`, { day: (20_000 + (row % 30)) as Day }, nok(row)]);
    await openWorkbook().writeSheet(sheetBlock([["Text", "Date", "Amount"], ...rows]));
    expect(host.counters.maxRequestBytes).toBeLessThan(4_500_000);
    expect(host.counters.syncs).toBeLessThanOrEqual(7);
    expect(host.counters.undoClearingCalls).toEqual([]);
  });
});

describe("our memory", () => {
  test("keeps texts under keys in a sheet nobody sees, by one call that clears the user's undo and no more", async () => {
    const { book, host } = openHost({ Bank: [["a"]] });
    const workbook = openWorkbook();
    expect(await workbook.readMemory()).toEqual({ ok: true, value: new Map() });
    await workbook.writeMemory(new Map([["session", "{\"a\":1}"], ["formula", "=1+1"]]));
    await workbook.writeMemory(new Map([["session", "{\"a\":2}"], ["settings", "{}"]]));
    expect(await openWorkbook().readMemory()).toEqual({ ok: true, value: new Map([["session", "{\"a\":2}"], ["formula", "=1+1"], ["settings", "{}"]]) });
    expect(sheetNamed(book, "_avstem").visibility).toBe("VeryHidden");
    expect(host.counters.undoClearingCalls).toEqual(["Worksheet.visibility"]);
  });

  test("writes only texts that differ", async () => {
    const { book } = openHost({ Bank: [["a"]] });
    const workbook = openWorkbook();
    await workbook.writeMemory(new Map([["a", "1"], ["b", "2"], ["c", "3"]]));
    const rows: number[] = [];
    book.onChange((change) => { if (change.type === "cells") rows.push(change.area.row); });
    await workbook.writeMemory(new Map([["a", "1"], ["b", "4"], ["c", "3"]]));
    expect(rows).toEqual([1]);
  });

  test("lives beside a user's own sheet called _avstem", async () => {
    const { book } = openHost({ _avstem: [["mine"]] });
    const workbook = openWorkbook();
    await workbook.writeMemory(new Map([["a", "1"]]));
    expect(cellsOf(sheetNamed(book, "_avstem"))).toEqual([["mine"]]);
    expect(await openWorkbook().readMemory()).toEqual({ ok: true, value: new Map([["a", "1"]]) });
  });

  test("takes megabytes of decisions in requests that Excel on the web takes", async () => {
    const { host } = openHost({ Bank: [["a"]] });
    const texts = new Map(Array.from({ length: 300 }, (_, block) => [`session/matches/${block}`, `[${"x".repeat(30_000)}]`]));
    const workbook = openWorkbook();
    await workbook.writeMemory(texts);
    expect(await workbook.readMemory()).toEqual({ ok: true, value: texts });
    expect(host.counters.maxRequestBytes).toBeLessThan(4_500_000);
    expect(host.counters.maxResponseBytes).toBeLessThan(4_500_000);
  });

  test("a text longer than a cell is refused, and nothing is written", async () => {
    openHost({ Bank: [["a"]] });
    const workbook = openWorkbook();
    await workbook.writeMemory(new Map([["a", "1"]]));
    expect(await workbook.writeMemory(new Map([["a", "2"], ["b", "x".repeat(40_000)]]))).toEqual({ ok: false, error: { code: "host/too-large" } });
    expect(await workbook.readMemory()).toEqual({ ok: true, value: new Map([["a", "1"]]) });
  });
});

describe("colours without columns", () => {
  const BANK = [["Dato", "Tekst", "Beløp"], [45_660, "Husleie", -12_000], [45_661, "Innbetaling", 400.5]];

  test("are put over the user's own fills, which come back when the colour goes", async () => {
    const { book } = openHost({ Bank: BANK });
    const sheet = sheetNamed(book, "Bank");
    sheet.setStyle({ row: 1, column: 1, rows: 1, columns: 1 }, { fill: "#FF0000" });
    await openWorkbook().paintRows("Bank", [{ row: 1, colour: "matched" }, { row: 2, colour: "suggested" }]);
    expect([sheet.style(1, 1).fill, sheet.style(1, 0).fill, sheet.style(2, 0).fill]).toEqual(["#DFF2E1", "#DFF2E1", "#FFF1C9"]);
    await openWorkbook().paintRows("Bank", [{ row: 1, colour: "suggested" }]);
    await openWorkbook().paintRows("Bank", [{ row: 1, colour: null }, { row: 2, colour: null }]);
    expect([sheet.style(1, 1).fill, sheet.style(1, 0).fill ?? null, sheet.style(2, 0).fill ?? null]).toEqual(["#FF0000", null, null]);
  });

  test("of 20,000 scattered rows are set in few calls with addresses that Excel takes whole", async () => {
    const { host } = openHost({ Bank: [["A", "B"], ...Array.from({ length: 40_000 }, (_, row) => [row, row])] });
    const rows = Array.from({ length: 20_000 }, (_, row) => ({ row: 1 + row * 2, colour: "matched" as const }));
    expect(await openWorkbook().paintRows("Bank", rows)).toEqual({ ok: true, value: undefined });
    expect(host.counters.maxRequestBytes).toBeLessThan(4_500_000);
  });
});
