import { openHost } from "../../support/host";
import { failure, onSheet, refusal } from "./failure";

const BANK = [["Date", "Text", "Amount"], [1, "Fee", -5], [2, "Sale", 7], [3, "Fee", -9]];
beforeEach(() => { openHost({ Bank: BANK, Ledger: [["a"]] }); });

const withTable = <T>(batch: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  onSheet("Bank", async (sheet, context) => {
    const table = sheet.tables.add("A1:C4", true);
    table.name = "BankLines";
    await context.sync();
    return batch(table, sheet, context);
  });

test("a table is made over a range, named, and found from the workbook and the sheet", async () => {
  await withTable(async (table, sheet, context) => {
    table.style = "TableStyleLight9";
    table.showFilterButton = false;
    table.load("id,name,style,showTotals,showHeaders,showFilterButton");
    const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    for (const range of ranges) range.load("address");
    const byName = context.workbook.tables.getItem("banklines");
    byName.worksheet.load("name");
    sheet.tables.load("items/name");
    const onRange = sheet.getRange("B2").getTables();
    onRange.load("items/name");
    const elsewhere = context.workbook.worksheets.getItem("Ledger").tables.getItemOrNullObject("BankLines");
    await context.sync();
    expect([table.name, table.style, table.showTotals, table.showHeaders, table.showFilterButton]).toEqual(["BankLines", "TableStyleLight9", false, true, false]);
    expect(ranges.map((range) => range.address)).toEqual(["Bank!A1:C4", "Bank!A1:C1", "Bank!A2:C4"]);
    expect([byName.worksheet.name, sheet.tables.items.length, onRange.items.length, elsewhere.isNullObject]).toEqual(["Bank", 1, 1, true]);
  });
});

test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
  ["over another table", (sheet) => { sheet.tables.add("C4:E6", true); }, "InvalidArgument"],
  ["over merged cells", (sheet) => { sheet.getRange("F1:G1").merge(); sheet.tables.add("E1:H3", true); }, "MergedRangeConflict"],
  ["on another sheet", (sheet) => { sheet.tables.add("Ledger!A1:B2", true); }, "InvalidArgument"],
])("a table %s is refused", async (_where, add, code) => {
  await withTable(async () => Promise.resolve());
  expect(await refusal("Bank", add)).toBe(code);
});

test.each([["A1", "InvalidArgument"], ["my table", "InvalidArgument"], ["banklines", "ItemAlreadyExists"]])("the name %s is refused for a second table", async (name, code) => {
  const error = await failure(async (context) => {
    context.workbook.worksheets.getItem("Bank").tables.add("A1:C4", true).name = "BankLines";
    context.workbook.worksheets.getItem("Ledger").tables.add("A1:A2", true).name = name;
    await context.sync();
  });
  expect(error.code).toBe(code);
});

test("rows are added at the end, above the totals", async () => {
  await withTable(async (table, _sheet, context) => {
    table.rows.add(undefined, [[4, "Sale", 11], [5, "Sale", 12]]);
    table.showTotals = true;
    const body = table.getDataBodyRange();
    const totals = table.getTotalRowRange();
    body.load("address,values");
    totals.load("address,formulas");
    table.rows.load("count");
    await context.sync();
    expect([body.address, body.values.at(-1), table.rows.count]).toEqual(["Bank!A2:C6", [5, "Sale", 12], 5]);
    expect(totals.address).toBe("Bank!A7:C7");
    expect(totals.formulas[0]?.[0]).toBe("Total");
  });
  expect(await refusal("Bank", (sheet) => sheet.tables.getItem("BankLines").rows.add(undefined, [[1, 2]]))).toBe("InvalidArgument");
});

test("columns are found by name and give their cells", async () => {
  await withTable(async (table, _sheet, context) => {
    const amounts = table.columns.getItem("amount").getDataBodyRange();
    const none = table.columns.getItemOrNullObject("Balance");
    amounts.load("address");
    table.columns.load("items/name,items/index");
    await context.sync();
    expect([amounts.address, none.isNullObject, table.columns.items.map((column) => column.name)]).toEqual(["Bank!C2:C4", true, ["Date", "Text", "Amount"]]);
  });
});

test("a table is resized, and turned back into a range", async () => {
  await withTable(async (table, sheet, context) => {
    table.resize("A1:D9");
    const range = table.getRange();
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Bank!A1:D9");
    const left = table.convertToRange();
    left.load("address,values");
    sheet.tables.load("count");
    await context.sync();
    expect([left.address, left.values[1], sheet.tables.count]).toEqual(["Bank!A1:D9", [1, "Fee", -5, ""], 0]);
  });
});

test("a filtered table hides rows that are not chosen, and still takes values", async () => {
  await withTable(async (table, sheet, context) => {
    table.columns.getItem("Text").filter.applyValuesFilter(["Fee"]);
    const rows = ["A2", "A3", "A4"].map((cell) => sheet.getRange(cell));
    for (const row of rows) row.load("rowHidden");
    table.autoFilter.load("enabled,isDataFiltered");
    sheet.getRange("C2:C4").values = [[1], [2], [3]];
    await context.sync();
    expect(rows.map((row) => row.rowHidden)).toEqual([false, true, false]);
    expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered]).toEqual([true, true]);
    table.clearFilters();
    rows[1]!.load("rowHidden,values");
    const amount = sheet.getRange("C3");
    amount.load("values");
    await context.sync();
    expect([rows[1]!.rowHidden, amount.values]).toEqual([false, [[2]]]);
  });
});

test("a sheet's own filter does the same", async () => {
  await onSheet("Bank", async (sheet, context) => {
    sheet.autoFilter.apply("A1:C4", 1, { filterOn: "Values", values: ["Sale"] });
    const visible = sheet.getRange("A1:C4").getVisibleView();
    visible.load("values");
    await context.sync();
    expect(visible.values).toEqual([BANK[0], BANK[2]]);
    sheet.autoFilter.remove();
    sheet.autoFilter.load("enabled");
    await context.sync();
    expect(sheet.autoFilter.enabled).toBe(false);
  });
});

test("a chart is made from a block, placed, and deleted by name", async () => {
  await onSheet("Bank", async (sheet, context) => {
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B1:C4"), "Columns");
    chart.name = "Ageing";
    chart.title.text = "Open items";
    chart.legend.visible = false;
    chart.setPosition("E2", "J16");
    const series = chart.series.add("Limit");
    series.setValues(sheet.getRange("C2:C4"));
    series.setXAxisValues(sheet.getRange("B2:B4"));
    chart.series.load("items/name");
    await context.sync();
    const again = sheet.charts.getItemOrNullObject("ageing");
    again.load("name,chartType,title/text,legend/visible");
    await context.sync();
    expect([again.name, again.chartType, again.title.text, again.legend.visible]).toEqual(["Ageing", "ColumnClustered", "Open items", false]);
    expect(chart.series.items.map((each) => each.name)).toEqual(["Amount", "Limit"]);
    again.delete();
    const gone = sheet.charts.getItemOrNullObject("Ageing");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});
