import { openHost } from "../../support/host";
import { failure, onSheet, refusal } from "./failure";

const MEGABYTE_ROWS = (count: number): string[][] => Array.from({ length: count }, () => ["x".repeat(1000)]);

describe("Excel on the web moves at most 5 MB", () => {
  test("a larger request is refused whole", async () => {
    const { book } = openHost({ Bank: [["head"]] });
    const rows = MEGABYTE_ROWS(5400);
    expect(await refusal("Bank", (sheet) => { sheet.getRange("A1:A5400").values = rows; })).toBe("RequestPayloadSizeLimitExceeded");
    expect(book.sheets[0]?.values({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["head"]]);
  });

  test("a larger answer is refused, though the work is done", async () => {
    const { host, book } = openHost({ Bank: MEGABYTE_ROWS(5400) });
    const code = await refusal("Bank", (sheet) => {
      sheet.getRange("B1").values = [["done"]];
      sheet.getRange("A1:A5400").load("values");
    });
    expect(code).toBe("ResponsePayloadSizeLimitExceeded");
    expect(book.sheets[0]?.values({ row: 0, column: 1, rows: 1, columns: 1 })).toEqual([["done"]]);
    expect(host.counters.maxResponseBytes).toBeGreaterThan(5 * 1024 * 1024);
  });

  test("on the desktop there is no such limit", async () => {
    openHost({ Bank: MEGABYTE_ROWS(5400) }, { platform: "PC" });
    await onSheet("Bank", async (sheet, context) => {
      const range = sheet.getRange("A1:A5400");
      range.load("values");
      await context.sync();
      expect(range.values).toHaveLength(5400);
    });
  });
});

describe("nothing above ExcelApi 1.14", () => {
  test("sets are told as supported or not", () => {
    openHost({ Bank: [] });
    const { requirements } = Office.context;
    expect(["1.1", "1.9", "1.14", "1.15", "1.20"].map((version) => requirements.isSetSupported("ExcelApi", version))).toEqual([true, true, true, false, false]);
    expect([requirements.isSetSupported("ExcelApiOnline", "1.1"), requirements.isSetSupported("SharedRuntime", "1.1")]).toEqual([false, false]);
  });

  test("a member of 1.15 throws ApiNotFound where it is called, and names its set", async () => {
    openHost({ Bank: [] });
    const error = await failure((context) => Promise.resolve(context.workbook.worksheets.getItem("Bank").getRange("A1").getDependents()));
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain("ExcelApi 1.15");
  });

  test("members of later sets are not there at all", async () => {
    openHost({ Bank: [] });
    await onSheet("Bank", async (sheet, context) => {
      expect("valuesAsJson" in sheet.getRange("A1")).toBe(false);
      expect(() => sheet.onNameChanged).toThrow(expect.objectContaining({ code: "ApiNotFound" }) as Error);
      await context.sync();
    });
  });

  test("an older Excel can be played too", async () => {
    openHost({ Bank: [] }, { excelApi: 8 });
    const error = await failure((context) => Promise.resolve(context.workbook.worksheets.getItem("Bank").getRanges("A1,B2")));
    expect(error.code).toBe("ApiNotFound");
  });
});

describe("Office", () => {
  test("says where it runs and in which language, and is ready", async () => {
    openHost({ Bank: [] }, { displayLanguage: "en-US", contentLanguage: "nb-NO", platform: "Mac", theme: "dark" });
    const told = await Office.onReady();
    expect(told).toEqual({ host: Office.HostType.Excel, platform: Office.PlatformType.Mac });
    const { context } = Office;
    expect([context.displayLanguage, context.contentLanguage, context.host, context.platform]).toEqual(["en-US", "nb-NO", "Excel", "Mac"]);
    expect([context.officeTheme.isDarkTheme, context.officeTheme.bodyBackgroundColor, typeof context.partitionKey]).toEqual([true, "#262626", "string"]);
  });

  test("calls back when ready", async () => {
    openHost({ Bank: [] });
    await new Promise<void>((resolve) => { void Office.onReady(() => { resolve(); }); });
  });
});
