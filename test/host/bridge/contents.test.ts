import { openHost } from "../../support/host";
import { onSheet, refusal } from "./failure";

const read = (address: string): Promise<{ values: unknown[][]; formulas: unknown[][]; text: string[][] }> => onSheet("Bank", async (sheet, context) => {
  const range = sheet.getRange(address);
  range.load("values,formulas,text");
  await context.sync();
  return { values: range.values as unknown[][], formulas: range.formulas as unknown[][], text: range.text };
});

const write = (address: string, values: unknown[][], format?: string): Promise<void> => onSheet("Bank", async (sheet, context) => {
  const range = sheet.getRange(address);
  if (format !== undefined) range.numberFormat = values.map((row) => row.map(() => format));
  range.values = values as string[][];
  await context.sync();
});

beforeEach(() => { openHost({ Bank: [[1, 2], [3, 4]] }); });

test("a text that begins with =, + or - becomes a formula", async () => {
  await write("D1:F1", [["=A1+B1", "+A2", "-B2"]]);
  expect((await read("D1:F1")).values).toEqual([[3, 3, -4]]);
});

test("a text in a text cell, or after an apostrophe, stays a text", async () => {
  await write("D1:E1", [["=A1", "-12"]], "@");
  await write("F1", [["'=A1"]]);
  expect((await read("D1:F1")).values).toEqual([["=A1", "-12", "=A1"]]);
});

test("a formula is read as written, with its result beside it", async () => {
  await write("D1", [["=SUM(A1:B2)"]]);
  const { values, formulas } = await read("D1");
  expect([values, formulas]).toEqual([[[10]], [["=SUM(A1:B2)"]]]);
});

test("a date is a serial number that shows as a date", async () => {
  await write("D1", [[46_112]], "dd.mm.yyyy");
  const { values, text } = await read("D1");
  expect([values, text]).toEqual([[[46_112]], [["31.03.2026"]]]);
});

test("an amount shows the way the user writes amounts", async () => {
  await write("D1", [[1234.5]], "#,##0.00");
  expect((await read("D1")).text[0]?.[0]?.replace(/\s/g, " ")).toBe("1 234,50");
});

test("a bad formula is refused and the cell stays as it was", async () => {
  expect(await refusal("Bank", (sheet) => { sheet.getRange("A1").values = [["=SUM("]]; })).toBe("InvalidArgument");
  expect((await read("A1")).values).toEqual([[1]]);
});

test("calculation may wait until the next sync", async () => {
  await write("D1", [["=A1*10"]]);
  const seen = await onSheet("Bank", async (sheet, context) => {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    sheet.getRange("A1").values = [[7]];
    await context.sync();
    const range = sheet.getRange("D1");
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  expect(seen).toEqual([[70]]);
});

test("a formula follows a renamed sheet, and a deleted one leaves #REF!", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Ledger").getRange("A1").values = [["=Bank!A1"]];
    worksheets.getItem("Bank").name = "Bank 2026";
    const range = worksheets.getItem("Ledger").getRange("A1");
    range.load("formulas,values");
    await context.sync();
    expect([range.formulas, range.values]).toEqual([[["='Bank 2026'!A1"]], [[1]]]);
    worksheets.getItem("Bank 2026").delete();
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["#REF!"]]);
  });
});
