import { openHost } from "../../support/host";
import { onSheet, refusal } from "./failure";

const GRID = Array.from({ length: 6 }, (_row, row) => Array.from({ length: 4 }, (_column, column) => row * 10 + column));

describe("several areas", () => {
  beforeEach(() => { openHost({ Bank: GRID }); });

  test("are named, counted, coloured and cleared as one", async () => {
    await onSheet("Bank", async (sheet, context) => {
      const areas = sheet.getRanges("A1:B2,D4");
      areas.format.fill.color = "#FFEE00";
      areas.load("address,areaCount,cellCount,areas/items/address");
      const fills = ["B2", "D4", "C3"].map((cell) => sheet.getRange(cell).format.fill);
      for (const fill of fills) fill.load("color");
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["Bank!A1:B2,Bank!D4", 2, 5]);
      expect(areas.areas.items.map((range) => range.address)).toEqual(["Bank!A1:B2", "Bank!D4"]);
      expect(fills.map((fill) => fill.color)).toEqual(["#FFEE00", "#FFEE00", "#FFFFFF"]);
    });
  });

  test("are what special cells come as", async () => {
    openHost({ Bank: [[1, "a", ""], [2, "", "b"], ["", "", ""], [4, "c", "=A1"]] });
    await onSheet("Bank", async (sheet, context) => {
      const all = sheet.getRange("A1:C4");
      const numbers = all.getSpecialCells("Constants", "Numbers");
      const blanks = all.getSpecialCellsOrNullObject("Blanks");
      const errors = all.getSpecialCellsOrNullObject("Constants", "Errors");
      numbers.load("address");
      blanks.load("address");
      await context.sync();
      expect(numbers.address).toBe("Bank!A1:A2,Bank!A4");
      expect(blanks.address).toBe("Bank!C1,Bank!B2,Bank!A3:C3");
      expect(errors.isNullObject).toBe(true);
    });
    expect(await refusal("Bank", (sheet) => sheet.getRange("A1:C4").getSpecialCells("Constants", "Errors").load("address"))).toBe("ItemNotFound");
  });
});

describe("hidden rows and columns", () => {
  beforeEach(() => { openHost({ Bank: GRID }); });

  test("are told as hidden, shown, or null for some of each", async () => {
    await onSheet("Bank", async (sheet, context) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const ranges = ["A2:A3", "A1:A3", "A1", "B1:B2", "A1:B1"].map((address) => sheet.getRange(address));
      for (const range of ranges) range.load("rowHidden,columnHidden");
      await context.sync();
      expect(ranges.map((range) => [range.rowHidden, range.columnHidden]))
        .toEqual([[true, false], [null, false], [false, false], [null, true], [false, null]]);
    });
  });

  test("are left out of the visible view and of the visible special cells", async () => {
    await onSheet("Bank", async (sheet, context) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const view = sheet.getRange("A1:D4").getVisibleView();
      view.load("values,rowCount,columnCount,cellAddresses,rows/items/values");
      const visible = sheet.getRange("A1:D4").getSpecialCells("Visible");
      visible.load("address");
      await context.sync();
      expect(view.values).toEqual([[0, 2, 3], [30, 32, 33]]);
      expect([view.rowCount, view.columnCount, view.cellAddresses[1]]).toEqual([2, 3, ["Bank!A4", "Bank!C4", "Bank!D4"]]);
      expect(view.rows.items.map((row) => row.values)).toEqual([[[0, 2, 3]], [[30, 32, 33]]]);
      expect(visible.address).toBe("Bank!A1,Bank!C1:D1,Bank!A4,Bank!C4:D4");
    });
  });

  test("can be written to", async () => {
    await onSheet("Bank", async (sheet, context) => {
      sheet.getRange("2:3").rowHidden = true;
      const range = sheet.getRange("A1:A4");
      range.values = [["a"], ["b"], ["c"], ["d"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["a"], ["b"], ["c"], ["d"]]);
    });
  });
});

test("merged cells are found, or a null object where there are none", async () => {
  openHost({ Bank: GRID });
  await onSheet("Bank", async (sheet, context) => {
    sheet.getRange("A1:C1").merge();
    const merged = sheet.getRange("A1:D6").getMergedAreasOrNullObject();
    const none = sheet.getRange("A2:D6").getMergedAreasOrNullObject();
    merged.load("address");
    await context.sync();
    expect([merged.address, none.isNullObject]).toEqual(["Bank!A1:C1", true]);
  });
});

test("rows are sorted by several columns, the header left alone", async () => {
  openHost({ Bank: [["name", "amount"], ["b", 2], ["a", 2], ["c", 1]] });
  await onSheet("Bank", async (sheet, context) => {
    const range = sheet.getRange("A1:B4");
    range.sort.apply([{ key: 1, ascending: false }, { key: 0 }], false, true);
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["name", "amount"], ["a", 2], ["b", 2], ["c", 1]]);
  });
});

test("whole rows are put in and taken out", async () => {
  openHost({ Bank: GRID });
  await onSheet("Bank", async (sheet, context) => {
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("5:5").delete("Up");
    const column = sheet.getRange("A1:A6");
    column.load("values");
    await context.sync();
    expect(column.values).toEqual([[0], [""], [""], [10], [30], [40]]);
  });
  expect(await refusal("Bank", (sheet) => sheet.getRange("A1:B1").insert("Down"))).toBe("NotImplemented");
});

test("a selection shows the sheet and is given back", async () => {
  const { book } = openHost({ Bank: GRID, Ledger: [] });
  await onSheet("Ledger", async (sheet, context) => {
    sheet.getRange("B2:C3").select();
    await context.sync();
    const selected = context.workbook.getSelectedRange();
    const cell = context.workbook.getActiveCell();
    selected.load("address");
    cell.load("address");
    await context.sync();
    expect([selected.address, cell.address]).toEqual(["Ledger!B2:C3", "Ledger!B2"]);
  });
  expect(book.activeSheetId).toBe(book.sheets[1]?.id);
});
