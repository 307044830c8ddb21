import { openHost } from "../../support/host";
import { failure, onSheet } from "./failure";

const BANK = [["Date", "Text", "Amount"], [45_000, "Fee", -12.5], [45_001, "Sale", 100]];

test("a property that was not loaded cannot be read", async () => {
  openHost({ Bank: BANK });
  const error = await failure(async (context) => {
    const range = context.workbook.worksheets.getItem("Bank").getRange("A1:C3");
    range.load("address");
    await context.sync();
    return range.values;
  });
  expect(error.code).toBe("PropertyNotLoaded");
});

test("a loaded property cannot be read before the sync", async () => {
  openHost({ Bank: BANK });
  const error = await failure(async (context) => {
    const range = context.workbook.worksheets.getItem("Bank").getRange("A1:C3");
    range.load("values");
    const { values } = range;
    await context.sync();
    return values;
  });
  expect(error.code).toBe("PropertyNotLoaded");
});

test("a result of a method cannot be read before the sync", async () => {
  openHost({ Bank: BANK });
  const error = await failure(async (context) => {
    const count = context.workbook.worksheets.getCount();
    const value = count.value;
    await context.sync();
    return value;
  });
  expect(error.code).toBe("ValueNotLoaded");
});

test("a sheet that does not exist is told with the statement that asked for it", async () => {
  openHost({ Bank: BANK });
  const error = await failure(async (context) => {
    context.workbook.worksheets.getItem("Bank").load("name");
    context.workbook.worksheets.getItem("Ledger").load("name");
    await context.sync();
  });
  expect(error.code).toBe("ItemNotFound");
  expect(error).toBeInstanceOf(OfficeExtension.Error);
  expect(error).toBeInstanceOf(Error);
  expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
  expect(error.debugInfo.statement).toContain("getItem");
});

test("what a request did before its error stays done, and nothing after it is", async () => {
  openHost({ Bank: BANK });
  const error = await onSheet("Bank", async (sheet, context) => {
    sheet.getRange("A2").values = [["before"]];
    context.workbook.worksheets.getItem("Ledger").getRange("A1").values = [["x"]];
    sheet.getRange("A3").values = [["after"]];
    await context.sync();
  }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "ItemNotFound" });
  const values = await onSheet("Bank", async (sheet, context) => {
    const range = sheet.getRange("A2:A3");
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([["before"], [45_001]]);
});

describe("a null object", () => {
  test("stands for a sheet, name, table or setting that is not there", async () => {
    openHost({ Bank: BANK, Empty: [] });
    await Excel.run(async (context) => {
      const { workbook } = context;
      const nothing = [
        workbook.worksheets.getItemOrNullObject("Ledger"), workbook.names.getItemOrNullObject("Start"),
        workbook.tables.getItemOrNullObject("Table1"), workbook.settings.getItemOrNullObject("k"),
        workbook.worksheets.getItem("Empty").getUsedRangeOrNullObject(true),
        workbook.worksheets.getItem("Bank").getRange("A1").getIntersectionOrNullObject("C3"),
      ];
      const something = workbook.worksheets.getItemOrNullObject("bank");
      await context.sync();
      expect(nothing.map((each) => each.isNullObject)).toEqual(nothing.map(() => true));
      expect(something.isNullObject).toBe(false);
    });
  });

  test("leads only to null objects, and what is done to it is done to nothing", async () => {
    openHost({ Bank: BANK });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Ledger");
      const range = sheet.getRange("A1");
      range.load("values");
      sheet.delete();
      sheet.name = "Other";
      await context.sync();
      expect(range.isNullObject).toBe(true);
    });
  });
});

describe("a collection", () => {
  test("gives the named properties of each item", async () => {
    openHost({ Bank: BANK, Ledger: [], Notes: [] });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/visibility,items/protection/protected");
      await context.sync();
      expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.protection.protected]))
        .toEqual([["Bank", "Visible", false], ["Ledger", "Visible", false], ["Notes", "Visible", false]]);
      expect(() => worksheets.items[0]!.tabColor).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }) as Error);
    });
  });

  test("can be loaded in pieces with $top and $skip", async () => {
    openHost({ Bank: BANK, Ledger: [], Notes: [] });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ name: true, $top: 1, $skip: 1 });
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["Ledger"]);
    });
  });

  test("counts itself without loading its items", async () => {
    openHost({ Bank: BANK });
    await onSheet("Bank", async (sheet, context) => {
      sheet.tables.load("count");
      await context.sync();
      expect(sheet.tables.count).toBe(0);
      expect(() => sheet.tables.items).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }) as Error);
    });
  });
});

test("nested properties arrive on the objects they belong to", async () => {
  openHost({ Bank: BANK });
  await onSheet("Bank", async (sheet, context) => {
    const range = sheet.getRange("B2");
    range.format.fill.color = "yellow";
    range.load("address,format/fill/color,format/font/bold,worksheet/name");
    await context.sync();
    expect([range.address, range.format.fill.color, range.format.font.bold, range.worksheet.name]).toEqual(["Bank!B2", "#FFFF00", false, "Bank"]);
  });
});

test("a member that the stand-in does not have is an error that names it", async () => {
  openHost({ Bank: BANK });
  const error = await onSheet("Bank", async (sheet, context) => {
    sheet.getRange("A1").flashFill();
    await context.sync();
  }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "NotImplemented", message: expect.stringContaining("Range.flashFill") });
});

test("a range that was kept follows its cells when rows are put in above it", async () => {
  openHost({ Bank: BANK });
  await onSheet("Bank", async (sheet, context) => {
    const row = sheet.getRange("A3:C3");
    await context.sync();
    sheet.getRange("2:2").insert("Down");
    await context.sync();
    row.load("address,values");
    await context.sync();
    expect([row.address, row.values]).toEqual(["Bank!A4:C4", [[45_001, "Sale", 100]]]);
  });
});

test("a range that was kept is no longer valid when its rows or its sheet are gone", async () => {
  openHost({ Bank: BANK, Ledger: [["a"]] });
  const gone = (remove: (context: Excel.RequestContext) => void): Promise<string> => failure(async (context) => {
    const { worksheets } = context.workbook;
    const kept = [worksheets.getItem("Bank").getRange("A2"), worksheets.getItem("Ledger").getRange("A1")];
    await context.sync();
    remove(context);
    await context.sync();
    for (const range of kept) range.load("values");
    await context.sync();
  }).then((error) => error.code);
  expect(await gone((context) => context.workbook.worksheets.getItem("Bank").getRange("2:2").delete("Up"))).toBe("InvalidReference");
  expect(await gone((context) => context.workbook.worksheets.getItem("Ledger").delete())).toBe("InvalidReference");
});

test("several hosts follow one another in one process", async () => {
  openHost({ First: [] });
  const { host } = openHost({ Second: [] });
  const names = await Excel.run(async (context) => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
    return context.workbook.worksheets.items.map((sheet) => sheet.name);
  });
  expect(names).toEqual(["Second"]);
  host.close();
});
