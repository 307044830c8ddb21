import { strFromU8, unzipSync } from "fflate";
import { openHost } from "../../support/host";
import { failure, onSheet, refusal } from "./failure";

const adding = async (name: string): Promise<string> => (await failure(async (context) => {
  context.workbook.worksheets.add(name);
  await context.sync();
})).code;

describe("a new worksheet", () => {
  test("comes last, is found by name and by id, and is not shown at once", async () => {
    const { book } = openHost({ Bank: [], Ledger: [] });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Posting");
      added.load("id,name,position,visibility");
      await context.sync();
      expect([added.name, added.position, added.visibility]).toEqual(["Posting", 2, "Visible"]);
      const again = worksheets.getItem(added.id);
      again.load("name");
      const active = worksheets.getActiveWorksheet();
      active.load("name");
      const count = worksheets.getCount();
      await context.sync();
      expect([again.name, active.name, count.value]).toEqual(["Posting", "Bank", 3]);
    });
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Bank", "Ledger", "Posting"]);
  });

  test.each([
    ["of 32 characters", "x".repeat(32)], ["with a colon", "a:b"], ["with a backslash", "a\\b"], ["with a slash", "a/b"],
    ["with a question mark", "a?"], ["with an asterisk", "a*"], ["with brackets", "[a]"], ["that is blank", "  "],
    ["that begins with an apostrophe", "'a"], ["that ends with an apostrophe", "a'"], ["that Excel keeps for itself", "History"],
  ])("may not have a name %s", async (_what, name) => {
    openHost({ Bank: [] });
    expect(await adding(name)).toBe("InvalidArgument");
  });

  test("may have a name of 31 characters, with letters of any language", async () => {
    openHost({ Bank: [] });
    const name = "Avstemming av bank per 31.03. Ø".slice(0, 31);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    expect(name).toHaveLength(31);
  });

  test("may not have the name of another, in whatever case", async () => {
    openHost({ Bank: [] });
    expect(await adding("bANK")).toBe("ItemAlreadyExists");
  });
});

describe("a worksheet", () => {
  test("can change the case of its own name, and takes no other's", async () => {
    const { book, host } = openHost({ Bank: [], Ledger: [] });
    await onSheet("Bank", async (sheet, context) => {
      sheet.name = "BANK";
      await context.sync();
    });
    expect(book.sheets[0]?.name).toBe("BANK");
    expect(await refusal("BANK", (sheet) => { sheet.name = "ledger"; })).toBe("ItemAlreadyExists");
    expect(host.counters.undoClearingCalls).toEqual(["Worksheet.name"]);
  });

  test("that is the last one visible is neither hidden nor deleted", async () => {
    openHost({ Bank: [], Ledger: [] });
    await onSheet("Ledger", async (sheet, context) => {
      sheet.visibility = "VeryHidden";
      await context.sync();
    });
    expect(await refusal("Bank", (sheet) => { sheet.visibility = "Hidden"; })).toBe("InvalidOperation");
    expect(await refusal("Bank", (sheet) => sheet.delete())).toBe("InvalidOperation");
    expect(await refusal("Ledger", (sheet) => sheet.delete())).toBe("InvalidOperation"); // very hidden
    expect(await refusal("Ledger", (sheet) => sheet.activate())).toBe("InvalidOperation");
  });

  test("is gone once deleted, which empties the undo stack", async () => {
    const { book, host } = openHost({ Bank: [], Ledger: [] });
    await onSheet("Ledger", async (sheet, context) => {
      sheet.delete();
      await context.sync();
    });
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Bank"]);
    expect(host.counters.undoClearingCalls).toEqual(["Worksheet.delete"]);
  });

  test("keeps its colour, gridlines, width, panes and print set-up", async () => {
    const { book } = openHost({ Bank: [] });
    await onSheet("Bank", async (sheet, context) => {
      sheet.tabColor = "#ff8800";
      sheet.showGridlines = false;
      sheet.standardWidth = 12;
      sheet.freezePanes.freezeRows(3);
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P";
      sheet.pageLayout.setPrintTitleRows("$1:$3");
      sheet.load("tabColor,showGridlines,standardWidth,pageLayout/orientation,pageLayout/zoom");
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      await context.sync();
      expect([sheet.tabColor, sheet.showGridlines, sheet.standardWidth, frozen.address]).toEqual(["#FF8800", false, 12, "Bank!1:3"]);
      expect([sheet.pageLayout.orientation, sheet.pageLayout.zoom]).toEqual(["Landscape", { horizontalFitToPages: 1 }]);
    });
    expect([book.sheets[0]?.frozen, book.sheets[0]?.landscape]).toEqual([{ rows: 3, columns: 0 }, true]);
    const workbook = strFromU8(unzipSync(await book.toXlsx())["xl/workbook.xml"]!);
    expect(workbook).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">Bank!$1:$3</definedName>');
  });

  test("carries marks of the add-in, by key in whatever case", async () => {
    openHost({ Bank: [] });
    await onSheet("Bank", async (sheet, context) => {
      sheet.customProperties.add("avstem.role", "posting");
      sheet.customProperties.add("AVSTEM.role", "matches");
      const mark = sheet.customProperties.getItemOrNullObject("Avstem.Role");
      const none = sheet.customProperties.getItemOrNullObject("other");
      mark.load("key,value");
      sheet.customProperties.load("items/value");
      await context.sync();
      expect([mark.key, mark.value, none.isNullObject, sheet.customProperties.items.length]).toEqual(["avstem.role", "matches", true, 1]);
      mark.delete();
      const gone = sheet.customProperties.getItemOrNullObject("avstem.role");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  test("leads to its neighbours, hidden ones passed over on request", async () => {
    openHost({ A: [], B: [], C: [] });
    await onSheet("B", async (sheet, context) => {
      sheet.visibility = "Hidden";
      const after = context.workbook.worksheets.getFirst().getNext(true);
      const none = context.workbook.worksheets.getLast().getNextOrNullObject();
      after.load("name");
      await context.sync();
      expect([after.name, none.isNullObject]).toEqual(["C", true]);
    });
  });
});

describe("a protected sheet", () => {
  const lock = (options: Excel.WorksheetProtectionOptions = {}): Promise<void> => onSheet("Bank", async (sheet, context) => {
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect(options);
    await context.sync();
  });

  test("says so, and how it is protected", async () => {
    const { host } = openHost({ Bank: [[1]] });
    await lock({ allowAutoFilter: true });
    await onSheet("Bank", async (sheet, context) => {
      sheet.protection.load("protected,options");
      await context.sync();
      expect([sheet.protection.protected, sheet.protection.options.allowAutoFilter]).toEqual([true, true]);
    });
    expect(host.counters.undoClearingCalls).toEqual(["WorksheetProtection.protect"]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["values", (sheet) => { sheet.getRange("A1").values = [[2]]; }],
    ["clearing", (sheet) => sheet.getRange("A1").clear("Contents")],
    ["colours", (sheet) => { sheet.getRange("A1").format.fill.color = "red"; }],
    ["conditional formats", (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom")],
    ["number formats", (sheet) => { sheet.getRange("A1").numberFormat = [["0"]]; }],
    ["column widths", (sheet) => { sheet.getRange("A1").format.columnWidth = 50; }],
    ["tables", (sheet) => sheet.tables.add("A1:B2", true)],
    ["rows put in", (sheet) => sheet.getRange("1:1").insert("Down")],
    ["sorting", (sheet) => sheet.getRange("A1:B2").sort.apply([{ key: 0 }])],
    ["a second protection", (sheet) => sheet.protection.protect()],
  ])("refuses %s", async (_what, change) => {
    openHost({ Bank: [[1]] });
    await lock();
    expect(await refusal("Bank", change)).toBe("AccessDenied");
  });

  test("takes values in unlocked cells, and colours where formatting is allowed", async () => {
    const { book } = openHost({ Bank: [[1]] });
    await lock({ allowFormatCells: true });
    await onSheet("Bank", async (sheet, context) => {
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("A1").format.fill.color = "#00FF00";
      await context.sync();
    });
    expect([book.sheets[0]?.values({ row: 1, column: 1, rows: 1, columns: 1 }), book.sheets[0]?.style(0, 0).fill]).toEqual([[["x"]], "#00FF00"]);
  });

  test("opens with its password only", async () => {
    openHost({ Bank: [[1]] });
    await onSheet("Bank", async (sheet, context) => {
      sheet.protection.protect({}, "secret");
      await context.sync();
    });
    expect(await refusal("Bank", (sheet) => sheet.protection.unprotect("other"))).toBe("AccessDenied");
    await onSheet("Bank", async (sheet, context) => {
      sheet.protection.unprotect("secret");
      sheet.getRange("A1").values = [[2]];
      await context.sync();
    });
  });
});

describe("the workbook", () => {
  test("whose structure is protected takes no new sheet and lets none go", async () => {
    openHost({ Bank: [], Ledger: [] });
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      context.workbook.protection.load("protected");
      await context.sync();
      expect(context.workbook.protection.protected).toBe(true);
    });
    expect(await adding("Posting")).toBe("AccessDenied");
    expect(await refusal("Ledger", (sheet) => sheet.delete())).toBe("AccessDenied");
    expect(await refusal("Ledger", (sheet) => { sheet.name = "Other"; })).toBe("AccessDenied");
  });

  test("keeps settings, which are also the document's", async () => {
    openHost({ Bank: [] });
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("avstem.profile", { version: 1, columns: [2, 3] });
      const kept = settings.getItem("avstem.profile");
      kept.load("key,value");
      const count = settings.getCount();
      await context.sync();
      expect([kept.value, count.value]).toEqual([{ version: 1, columns: [2, 3] }, 1]);
    });
    expect(Office.context.document.settings.get("avstem.profile")).toEqual({ version: 1, columns: [2, 3] });
  });

  test("keeps names of ranges and of formulas", async () => {
    openHost({ "My sheet": [[1], [2]] });
    await onSheet("My sheet", async (sheet, context) => {
      const { names } = context.workbook;
      names.add("Amounts", sheet.getRange("A1:A2"));
      names.add("Rate", "=0.25");
      sheet.names.add("Local", sheet.getRange("A1"));
      const amounts = names.getItem("amounts");
      const range = amounts.getRange();
      const byName = sheet.getRange("Amounts");
      const rate = names.getItem("Rate").getRangeOrNullObject();
      const local = names.getItemOrNullObject("Local");
      amounts.load("name,formula,type,scope");
      range.load("values");
      byName.load("address");
      await context.sync();
      expect([amounts.name, amounts.formula, amounts.type, amounts.scope]).toEqual(["Amounts", "='My sheet'!$A$1:$A$2", "Range", "Workbook"]);
      expect([range.values, byName.address, rate.isNullObject, local.isNullObject]).toEqual([[[1], [2]], "'My sheet'!A1:A2", true, true]);
    });
  });

  test.each(["Amounts", "A1", "R1C1", "two words", "1st"])("takes no second or impossible name: %s", async (name) => {
    openHost({ Bank: [[1]] });
    const error = await failure(async (context) => {
      context.workbook.names.add("Amounts", "=1");
      context.workbook.names.add(name, "=2");
      await context.sync();
    });
    expect(error.code).toBe(name === "Amounts" ? "ItemAlreadyExists" : "InvalidArgument");
  });

  test("tells how the user writes numbers and dates", async () => {
    openHost({ Bank: [] });
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      const { cultureInfo } = application;
      cultureInfo.load("name,numberFormat/numberDecimalSeparator,numberFormat/numberGroupSeparator,datetimeFormat/shortDatePattern");
      application.load("calculationMode,decimalSeparator");
      context.workbook.load("name");
      await context.sync();
      expect([cultureInfo.name, cultureInfo.numberFormat.numberDecimalSeparator, cultureInfo.datetimeFormat.shortDatePattern]).toEqual(["nb-NO", ",", "dd.MM.yyyy"]);
      expect([application.calculationMode, application.decimalSeparator, context.workbook.name]).toEqual(["Automatic", ",", "Book1.xlsx"]);
    });
  });
});
