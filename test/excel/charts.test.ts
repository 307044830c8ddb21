import { amount, type BlockChart, type CellContent } from "../../src/domain";
import { openWorkbook } from "../../src/excel";
import type { Book, BookSheet } from "../../src/workbench/host";
import { openHost } from "../support/host";
import { sheetBlock } from "./blocks";

const nok = (minorUnits: number): CellContent => ({ amount: amount(minorUnits), currency: "NOK" });
const CELLS: readonly (readonly CellContent[])[] = [["Age", "In", "Out"], ["0–30 days", nok(90_000), nok(0)], ["over 30 days", nok(0), nok(-14_500)]];
const area = (column: number): BlockChart["labels"] => ({ row: 1, column, rows: 2, columns: 1 });
const CHART: BlockChart = { title: "Open items by age", labels: area(0), series: [{ name: "In", values: area(1) }, { name: "Out", values: area(2) }], over: { row: 4, column: 0, rows: 14, columns: 6 } };
const AGEING = sheetBlock(CELLS, { role: "reconciliation", name: "Reconciliation", charts: [CHART] });

const chartsOf = (book: Book): BookSheet["charts"] => book.sheets.find(({ name }) => name === "Reconciliation")?.charts ?? [];
const figuresOf = (book: Book): unknown => book.sheets.find(({ name }) => name === "Reconciliation")?.values({ row: 0, column: 0, rows: 3, columns: 3 });
const FIGURES = [["Age", "In", "Out"], ["0–30 days", 900, 0], ["over 30 days", 0, -145]];

describe("charts on a sheet of ours", () => {
  test("stack money in and money out on one place, with the ages below both", async () => {
    const { book } = openHost({ Bank: [["a"]] });
    await openWorkbook().writeSheet(AGEING);
    const [chart] = chartsOf(book);
    expect(chart).toMatchObject({ name: "Avstem 1", type: "ColumnStacked", title: "Open items by age", tickLabels: { category: "Low", value: "NextToAxis" }, legend: { position: "Bottom" } });
    expect(chart?.series.map(({ name, values, categories }) => [name, values, categories])).toEqual([
      ["In", "Reconciliation!B2:B3", "Reconciliation!A2:A3"], ["Out", "Reconciliation!C2:C3", "Reconciliation!A2:A3"],
    ]);
  });

  test("are drawn once, and anew only when they show other cells", async () => {
    const { book, host } = openHost({ Bank: [["a"]] });
    await openWorkbook().writeSheet(AGEING);
    const first = chartsOf(book)[0]?.id;
    host.reset();
    await openWorkbook().writeSheet(AGEING);
    expect([chartsOf(book).map(({ id }) => id), book.sheets.length]).toEqual([[first], 2]);
    await openWorkbook().writeSheet({ ...AGEING, charts: [{ ...CHART, over: { ...CHART.over, row: 5 } }] });
    expect([chartsOf(book).length, chartsOf(book)[0]?.id === first]).toEqual([1, false]);
  });

  test("are taken away when there is nothing to show, and a chart of the user's stays", async () => {
    const { book } = openHost({ Bank: [["a"]] });
    await openWorkbook().writeSheet(AGEING);
    const [own] = chartsOf(book);
    if (own) chartsOf(book).push({ ...own, id: "{mine}", name: "My chart" });
    await openWorkbook().writeSheet({ ...AGEING, charts: [] });
    expect(chartsOf(book).map(({ name }) => name)).toEqual(["My chart"]);
  });

  test("follow rows put in above them and the sheet's new name", async () => {
    const { book } = openHost({ Bank: [["a"]] });
    await openWorkbook().writeSheet(AGEING);
    const sheet = book.sheets[1];
    sheet?.insertRows(0, 2, "user");
    if (sheet) sheet.name = "Avstemming";
    const [chart] = sheet?.charts ?? [];
    expect([chart?.series.map(({ values, categories }) => [values, categories]), chart?.cells]).toEqual([
      [["Avstemming!B4:B5", "Avstemming!A4:A5"], ["Avstemming!C4:C5", "Avstemming!A4:A5"]], { from: "Avstemming!A7", to: "Avstemming!F20" },
    ]);
  });

  // A first write has four requests for the sheet itself, then one for the charts that stand and one for the new ones.
  test.each([["when it lists them", 5], ["when it draws them", 6]])("refused by Excel %s, leave a sheet that is whole, and are tried again", async (_when, request) => {
    const { book, host } = openHost({ Bank: [["a"]] });
    host.faults.failRequest(request, "GeneralException");
    const workbook = openWorkbook();
    expect(await workbook.writeSheet(AGEING)).toEqual({ ok: true, value: "Reconciliation" });
    expect([figuresOf(book), chartsOf(book).length]).toEqual([FIGURES, 0]);
    expect(await workbook.writeSheet(AGEING)).toEqual({ ok: true, value: "Reconciliation" });
    expect([figuresOf(book), chartsOf(book).map(({ name }) => name)]).toEqual([FIGURES, ["Avstem 1"]]);
  });

  test("half drawn are drawn again whole", async () => {
    const whole = openHost({ Bank: [["a"]] });
    await openWorkbook().writeSheet({ ...AGEING, charts: [] });
    const before = whole.host.counters.actions;
    const { book, host } = openHost({ Bank: [["a"]] });
    host.faults.failAction(before + 12, "GeneralException");
    const workbook = openWorkbook();
    expect(await workbook.writeSheet(AGEING)).toMatchObject({ ok: true });
    expect(await workbook.writeSheet(AGEING)).toMatchObject({ ok: true });
    expect(chartsOf(book).map(({ name, series }) => [name, series.length])).toEqual([["Avstem 1", 2]]);
  });
});
