import { amount, type CellContent, type DataSheetBlock } from "../../src/domain";
import { openWorkbook } from "../../src/excel";
import { openHost } from "../support/host";

const nok = (minorUnits: number): CellContent => ({ amount: amount(minorUnits), currency: "NOK" });
const BLOCK: DataSheetBlock = {
  name: "Bank 1234", holds: "1234 NOK", cells: [["Tekst", "KID", "Beløp"], ["=Faktura", "0010042", nok(150_000)], ["-Gebyr", null, nok(-3_500)]],
  looks: [], widths: [20, 12, 12], frozenRows: 1, landscape: true, tables: [{ name: "AvstemStatement", headerRow: 0, lastRow: 2, column: 0, columns: 3 }],
};
const MORE = { sheet: "Bank 1234", column: 0, cells: [["+47 telefon", "0007", nok(-100)], ["Renter", null, nok(5)]] };

async function withSheet(): Promise<ReturnType<typeof openHost> & { readonly workbook: ReturnType<typeof openWorkbook>; sheet(): ReturnType<typeof openHost>["book"]["sheets"][number] }> {
  const opened = openHost({ Ledger: [["a"]] });
  const workbook = openWorkbook();
  await workbook.listSheets();
  expect(await workbook.writeDataSheet(BLOCK)).toEqual({ ok: true, value: "Bank 1234" });
  return { ...opened, workbook, sheet: () => opened.book.sheets.find(({ name }) => name.startsWith("Bank"))! };
}

describe("a sheet of data", () => {
  test("holds texts as texts and is found again by the account it holds, under any name", async () => {
    const { workbook, sheet } = await withSheet();
    expect(sheet().values({ row: 1, column: 0, rows: 2, columns: 3 })).toEqual([["=Faktura", "0010042", 1_500], ["-Gebyr", "", -35]]);
    sheet().name = "Bank, kontoen vår";
    const listed = await workbook.listSheets();
    expect(listed.ok && listed.value.map(({ name, holds, role }) => [name, holds, role])).toEqual([["Ledger", undefined, null], ["Bank, kontoen vår", "1234 NOK", null]]);
  });

  test("a second of the same name gets another name, and its table too", async () => {
    const { workbook, book } = await withSheet();
    expect(await workbook.writeDataSheet(BLOCK)).toEqual({ ok: true, value: "Bank 1234 (2)" });
    expect(book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual(["AvstemStatement", "AvstemStatement_2"]);
  });

  test("that can't be written whole is not left behind, whichever action fails", async () => {
    const whole = await withSheet();
    const { actions } = whole.host.counters;
    const left: unknown[] = [];
    for (let nth = 1; nth <= actions; nth++) {
      const { host, book } = openHost({ Ledger: [["a"]] });
      const workbook = openWorkbook();
      host.faults.failAction(nth);
      const written = await workbook.writeDataSheet(BLOCK);
      if (!written.ok) left.push(book.sheets.map(({ name }) => name));
    }
    expect(left.length).toBeGreaterThan(10);
    expect(left.every((names) => JSON.stringify(names) === '["Ledger"]')).toBe(true);
  });
});

describe("rows added below", () => {
  test("an Excel table grows by them", async () => {
    const { workbook, sheet } = await withSheet();
    expect(await workbook.appendRows(MORE)).toEqual({ ok: true, value: 3 });
    expect(sheet().values({ row: 3, column: 0, rows: 2, columns: 3 })).toEqual([["+47 telefon", "0007", -1], ["Renter", "", 0.05]]);
    expect(sheet().tables).toMatchObject([{ area: { row: 0, rows: 5, columns: 3 } }]);
  });

  test("a total row stays the last, and notes below move down", async () => {
    const { workbook, sheet } = await withSheet();
    sheet().setInputs({ row: 5, column: 0, rows: 1, columns: 1 }, [["Min merknad"]], "user");
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("AvstemStatement").showTotals = true;
      await context.sync();
    });
    expect(await workbook.appendRows(MORE)).toEqual({ ok: true, value: 3 });
    const cells = sheet().values({ row: 0, column: 0, rows: 9, columns: 3 });
    expect(cells.map(([text]) => text).filter((text) => text !== "")).toEqual(["Tekst", "=Faktura", "-Gebyr", "+47 telefon", "Renter", "Total", "Min merknad"]);
    expect(cells[5]?.[2]).toBeCloseTo(1_464.05);
  });

  test("a sheet without a table gets them below its last row", async () => {
    openHost({ "Bank 1234": [["Tekst", "KID", "Beløp"], ["Faktura", "", 5]] });
    expect(await openWorkbook().appendRows(MORE)).toEqual({ ok: true, value: 2 });
  });

  test("are all there or none, whichever action fails", async () => {
    const whole = await withSheet();
    const before = whole.host.counters.actions;
    await whole.workbook.appendRows(MORE);
    const failed: unknown[] = [];
    for (let nth = 1; nth <= whole.host.counters.actions - before; nth++) {
      const { host, workbook, sheet } = await withSheet();
      host.faults.failAction(nth);
      const written = await workbook.appendRows(MORE);
      if (!written.ok) failed.push([sheet().usedArea(true), sheet().tables.map(({ area }) => area.rows)]);
    }
    expect(failed.length).toBeGreaterThan(5);
    expect(new Set(failed.map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify([{ row: 0, column: 0, rows: 3, columns: 3 }, [3]])]));
  });

  test("are taken away again, and the table is as it was", async () => {
    const { workbook, sheet } = await withSheet();
    await workbook.appendRows(MORE);
    expect((await workbook.removeLastRows("Bank 1234", 3)).ok).toBe(true);
    expect(sheet().usedArea(true)).toMatchObject({ row: 0, rows: 3, columns: 3 });
    expect(sheet().tables).toMatchObject([{ area: { row: 0, rows: 3 } }]);
  });
});
