import { openHost } from "../../support/host";
import { failure, onSheet, refusal } from "./failure";

const write = (value: string): Promise<void> => onSheet("Bank", async (sheet, context) => {
  sheet.getRange("A1").values = [[value]];
  await context.sync();
  sheet.getRange("A2").values = [[value]];
  await context.sync();
});

const column = (book: ReturnType<typeof openHost>["book"]): unknown => book.sheets[0]?.values({ row: 0, column: 0, rows: 3, columns: 1 }).flat();

describe("while the user edits a cell", () => {
  test("a request fails", async () => {
    const { host } = openHost({ Bank: [["a"]] });
    host.faults.busyEditing = true;
    expect(await refusal("Bank", (sheet) => sheet.load("name"))).toBe("InvalidOperationInCellEditMode");
  });

  test("a request that said it can wait goes on when the user is done", async () => {
    const { host } = openHost({ Bank: [["a"]] });
    host.faults.busyEditing = true;
    let name = "";
    const running = Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Bank");
      sheet.load("name");
      await context.sync();
      name = sheet.name;
    });
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(name).toBe("");
    host.faults.busyEditing = false;
    await running;
    expect(name).toBe("Bank");
  });
});

describe("while another workbook has the focus", () => {
  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ["activating a sheet", (sheet) => sheet.activate()],
    ["selecting a range", (sheet) => sheet.getRange("A1").select()],
    ["adding a sheet", (_sheet, context) => context.workbook.worksheets.add("New").load("name")],
    ["freezing panes", (sheet) => sheet.freezePanes.freezeRows(1)],
    ["asking for the selection", (_sheet, context) => context.workbook.getSelectedRange().load("address")],
  ])("%s fails", async (_what, act) => {
    const { host } = openHost({ Bank: [["a"]] });
    host.faults.inactive = true;
    expect(await refusal("Bank", act)).toBe("InactiveWorkbook");
  });

  test("reading and writing go on", async () => {
    const { host, book } = openHost({ Bank: [["a"], ["b"], ["c"]] });
    host.faults.inactive = true;
    await write("x");
    expect(column(book)).toEqual(["x", "x", "c"]);
  });
});

describe("on demand", () => {
  test("the nth request is too large, and the one after it is not", async () => {
    const { host, book } = openHost({ Bank: [["a"], ["b"], ["c"]] });
    host.faults.failRequest(2);
    await expect(write("x")).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(column(book)).toEqual(["x", "b", "c"]);
    await write("y");
    expect(column(book)).toEqual(["y", "y", "c"]);
  });

  test("the nth action fails with any code, what came before it stays", async () => {
    const { host, book } = openHost({ Bank: [["a"], ["b"], ["c"]] });
    host.faults.failAction(2, "AccessDenied");
    const code = await refusal("Bank", (sheet) => {
      for (const cell of ["A1", "A2", "A3"]) sheet.getRange(cell).values = [["x"]];
    });
    expect(code).toBe("AccessDenied");
    expect(column(book)).toEqual(["x", "b", "c"]);
  });

  test("a creation counts as an action", async () => {
    const { host, book } = openHost({ Bank: [] });
    host.faults.failAction(1);
    const error = await failure(async (context) => {
      context.workbook.worksheets.add("New");
      await context.sync();
    });
    expect([error.code, book.sheets.length]).toEqual(["GeneralException", 1]);
  });

  test("the host dies and stays dead until it is reset", async () => {
    const { host, book } = openHost({ Bank: [["a"], ["b"], ["c"]] });
    host.faults.crashAtAction(2);
    await expect(write("x")).rejects.toMatchObject({ code: "GeneralException" });
    await expect(write("y")).rejects.toMatchObject({ code: "GeneralException" });
    expect(column(book)).toEqual(["x", "b", "c"]);
    host.reset();
    await write("z");
    expect(column(book)).toEqual(["z", "z", "c"]);
  });

  test("a co-author edits between two requests", async () => {
    const { host, book } = openHost({ Bank: [["a"], ["b"], ["c"]] });
    host.faults.betweenRequests = (request) => {
      if (request === 1) book.sheets[0]!.insertRows(0, 1, "coauthor");
    };
    await write("x");
    expect(book.sheets[0]!.values({ row: 0, column: 0, rows: 4, columns: 1 }).flat()).toEqual(["", "x", "b", "c"]);
  });
});

describe("the counters", () => {
  test("tell syncs, bytes and actions, and begin anew on reset", async () => {
    const { host } = openHost({ Bank: [["a"]] });
    await write("x");
    await host.settle();
    const { syncs, requests, actions, maxRequestBytes, totalBytes } = host.counters;
    expect([syncs, actions]).toEqual([2, 2]);
    expect(requests).toBeGreaterThanOrEqual(syncs);
    expect(totalBytes).toBeGreaterThan(maxRequestBytes);
    expect(host.log.filter((entry) => entry.actions > 0)).toHaveLength(2);
    host.reset();
    expect(host.counters).toEqual({ syncs: 0, requests: 0, actions: 0, maxRequestBytes: 0, maxResponseBytes: 0, totalBytes: 0, undoClearingCalls: [] });
  });

  test("count a letter of two bytes as two", async () => {
    const { host } = openHost({ Bank: [["a"]] });
    await write("o");
    const plain = host.counters.maxRequestBytes;
    host.reset();
    await write("ø");
    expect(host.counters.maxRequestBytes - plain).toBeGreaterThanOrEqual(1);
  });

  test("name the calls that empty the undo stack", async () => {
    const { host } = openHost({ Bank: [], Ledger: [] });
    await onSheet("Ledger", async (sheet, context) => {
      sheet.visibility = "Hidden";
      sheet.protection.protect();
      sheet.protection.unprotect();
      context.workbook.names.add("N", "=1").comment = "c";
      context.workbook.properties.title = "t";
      await context.sync();
    });
    expect(host.counters.undoClearingCalls).toEqual([
      "Worksheet.visibility", "WorksheetProtection.protect", "WorksheetProtection.unprotect", "NamedItem.comment", "DocumentProperties.title",
    ]);
  });
});
