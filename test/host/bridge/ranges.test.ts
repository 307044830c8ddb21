import { openHost } from "../../support/host";
import { onSheet, refusal } from "./failure";

const GRID = Array.from({ length: 6 }, (_row, row) => Array.from({ length: 4 }, (_column, column) => row * 10 + column));

/** The address a range has, as Excel names it. */
function addressOf(ask: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  return onSheet("My sheet", async (sheet, context) => {
    const range = ask(sheet);
    range.load("address");
    await context.sync();
    return range.address;
  });
}

describe("cells are found", () => {
  beforeEach(() => { openHost({ "My sheet": GRID }); });

  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["by address", (sheet) => sheet.getRange("b2:c3"), "B2:C3"],
    ["by an address with its sheet", (sheet) => sheet.getRange("'My sheet'!B2"), "B2"],
    ["by corners given the other way round", (sheet) => sheet.getRange("C3:B2"), "B2:C3"],
    ["as whole columns", (sheet) => sheet.getRange("A:C"), "A:C"],
    ["as whole rows", (sheet) => sheet.getRange("2:4"), "2:4"],
    ["by indexes", (sheet) => sheet.getRangeByIndexes(1, 26, 2, 3), "AA2:AC3"],
    ["as the used ones", (sheet) => sheet.getUsedRange(), "A1:D6"],
    ["as a cell of a range", (sheet) => sheet.getRange("B2:C3").getCell(3, 1), "C5"],
    ["as a row of a range", (sheet) => sheet.getRange("B2:C9").getRow(2), "B4:C4"],
    ["as a column of a range", (sheet) => sheet.getRange("B2:C9").getColumn(1), "C2:C9"],
    ["as the last cell", (sheet) => sheet.getRange("B2:C9").getLastCell(), "C9"],
    ["as the last row", (sheet) => sheet.getRange("B2:C9").getLastRow(), "B9:C9"],
    ["as the last column", (sheet) => sheet.getRange("B2:C9").getLastColumn(), "C2:C9"],
    ["as rows above", (sheet) => sheet.getRange("B5:C6").getRowsAbove(2), "B3:C4"],
    ["as rows below", (sheet) => sheet.getRange("B5:C6").getRowsBelow(), "B7:C7"],
    ["as the last rows inside", (sheet) => sheet.getRange("B5:C9").getRowsBelow(-2), "B8:C9"],
    ["as columns before", (sheet) => sheet.getRange("C5:D6").getColumnsBefore(2), "A5:B6"],
    ["as columns after", (sheet) => sheet.getRange("C5:D6").getColumnsAfter(1), "E5:E6"],
    ["moved", (sheet) => sheet.getRange("B2:C3").getOffsetRange(2, -1), "A4:B5"],
    ["grown", (sheet) => sheet.getRange("B2:C3").getResizedRange(1, 2), "B2:E4"],
    ["of another size", (sheet) => sheet.getRange("B2:C3").getAbsoluteResizedRange(1, 1), "B2"],
    ["as the rectangle around two", (sheet) => sheet.getRange("B2").getBoundingRect("D5"), "B2:D5"],
    ["as what two share", (sheet) => sheet.getRange("A1:C3").getIntersection(sheet.getRange("B2:D9")), "B2:C3"],
    ["as entire rows", (sheet) => sheet.getRange("B2:C3").getEntireRow(), "2:3"],
    ["as entire columns", (sheet) => sheet.getRange("B2:C3").getEntireColumn(), "B:C"],
    ["as the used part of whole columns", (sheet) => sheet.getRange("B:Z").getUsedRange(true), "B1:D6"],
  ])("%s", async (_how, ask, cells) => {
    expect(await addressOf(ask)).toBe(`'My sheet'!${cells}`);
  });

  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["an address that is none", (sheet) => sheet.getRange("A0"), "InvalidArgument"],
    ["two areas where one is meant", (sheet) => sheet.getRange("A1,B2"), "InvalidArgument"],
    ["a row beyond the sheet", (sheet) => sheet.getRange("A1048577"), "InvalidArgument"],
    ["a column beyond the sheet", (sheet) => sheet.getRange("XFE1"), "InvalidArgument"],
    ["a range moved off the sheet", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0), "InvalidArgument"],
    ["a range of no rows", (sheet) => sheet.getRangeByIndexes(0, 0, 0, 1), "InvalidArgument"],
    ["a row outside a range", (sheet) => sheet.getRange("A1:B2").getRow(2), "InvalidArgument"],
    ["what two ranges do not share", (sheet) => sheet.getRange("A1").getIntersection("B2"), "ItemNotFound"],
    ["used cells where there are none", (sheet) => sheet.getRange("X1:Z9").getUsedRange(), "ItemNotFound"],
  ])("%s is refused", async (_what, ask, code) => {
    expect(await refusal("My sheet", (sheet) => ask(sheet).load("address"))).toBe(code);
  });
});

test("an empty sheet's used range is its first cell", async () => {
  openHost({ Empty: [] });
  await onSheet("Empty", async (sheet, context) => {
    const used = sheet.getUsedRange();
    used.load("address,values");
    await context.sync();
    expect([used.address, used.values]).toEqual(["Empty!A1", [[""]]]);
  });
});

describe("writing", () => {
  beforeEach(() => { openHost({ Bank: GRID }); });

  const written = (write: (range: Excel.Range) => void): Promise<unknown[][]> => onSheet("Bank", async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    write(range);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });

  test("an array of the same shape fills the cells", async () => {
    expect(await written((range) => { range.values = [["a", true], [1.5, ""]]; })).toEqual([["a", true], [1.5, ""]]);
  });

  test("null leaves a cell as it is", async () => {
    expect(await written((range) => { range.values = [[null, "x"], [null, null]]; })).toEqual([[0, "x"], [10, 11]]);
  });

  test("one value fills all cells", async () => {
    expect(await written((range) => { range.values = "x" as unknown as string[][]; })).toEqual([["x", "x"], ["x", "x"]]);
  });

  test.each<[string, string, unknown]>([
    ["too few rows", "A1:B2", [[1, 2]]],
    ["too few columns", "A1:B2", [[1], [2]]],
    ["a row that is short", "A1:B2", [[1, 2], [3]]],
    ["a single cell for several", "A1:B2", [["x"]]],
    ["an object", "A1", [[{ a: 1 }]]],
    ["whole columns", "A:B", "x"],
    ["a text longer than a cell", "A1", [["x".repeat(32_768)]]],
  ])("%s is refused", async (_what, address, values) => {
    expect(await refusal("Bank", (sheet) => { sheet.getRange(address).values = values as string[][]; })).toBe("InvalidArgument");
  });

  test("number formats take the same shapes", async () => {
    await onSheet("Bank", async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.numberFormat = "@" as unknown as string[][];
      sheet.getRange("B2").numberFormat = [["0.00"]];
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([["@", "@"], ["@", "0.00"]]);
    });
  });
});

test("5,000 × 4 values are sent in one request, in pieces, and land where they belong", async () => {
  const { host } = openHost({ Bank: [["head"]] });
  const rows = Array.from({ length: 5000 }, (_each, row) => [row, `text ${row}`, row / 4, row % 2 === 0]);
  await onSheet("Bank", async (sheet, context) => {
    sheet.getRange("B11:E5010").values = rows;
    await context.sync();
  });
  expect(host.counters.syncs).toBe(1);
  expect(host.log[0]?.actions).toBe(14); // pieces of 375 rows
  const read = await onSheet("Bank", async (sheet, context) => {
    const used = sheet.getUsedRange(true);
    used.load("address");
    const range = sheet.getRange("B11:E5010");
    range.load("values");
    await context.sync();
    return [used.address, range.values];
  });
  expect(read).toEqual(["Bank!A1:E5010", rows]);
});

describe("reading", () => {
  test("whole columns have no values", async () => {
    openHost({ Bank: GRID });
    await onSheet("Bank", async (sheet, context) => {
      const range = sheet.getRange("A:B");
      range.load("values,formulas,numberFormat,text,address,rowCount");
      await context.sync();
      expect([range.values, range.formulas, range.numberFormat, range.text]).toEqual([null, null, null, null]);
      expect([range.address, range.rowCount]).toEqual(["Bank!A:B", 1_048_576]);
    });
  });

  test("more than five million cells at once are refused", async () => {
    openHost({ Bank: GRID });
    expect(await refusal("Bank", (sheet) => sheet.getRange("A1:F1000000").load("values"))).toBe("RangeExceedsLimit");
  });

  test("the kind of each value is told", async () => {
    openHost({ Bank: [["text", 1, true, "#N/A", ""]] });
    await onSheet("Bank", async (sheet, context) => {
      const range = sheet.getRange("A1:E1");
      range.load("valueTypes");
      await context.sync();
      expect(range.valueTypes).toEqual([["String", "Double", "Boolean", "Error", "Empty"]]);
    });
  });
});

describe("an address over 8,192 characters is cut", () => {
  beforeEach(() => { openHost({ Bank: GRID }); });
  const long = (cell: string): string => Array.from({ length: 1500 }, (_each, at) => `${cell}${at * 2 + 1000}`).join(",");

  test("inside a reference: InvalidArgument", async () => {
    expect(long("A").slice(8190, 8194)).not.toContain(",");
    expect(await refusal("Bank", (sheet) => sheet.getRanges(long("A")).load("areaCount"))).toBe("InvalidArgument");
  });

  test("at a comma: the rest is lost without a word", async () => {
    await onSheet("Bank", async (sheet, context) => {
      const address = `${"A1,".repeat(2730)}BB,${"A1,".repeat(5)}A1`.replace("BB,", "B2,");
      const areas = sheet.getRanges(address);
      areas.load("areaCount");
      await context.sync();
      expect([address.length, address[8192], areas.areaCount]).toEqual([8210, ",", 2731]);
    });
  });
});
