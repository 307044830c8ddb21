import type { Book } from "../../../src/workbench/host";
import { openHost } from "../../support/host";
import { onSheet } from "./failure";

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** Listens to everything that happens on the sheets and gives what it hears. */
async function listen(): Promise<{ heard: string[]; stop: () => Promise<void> }> {
  const heard: string[] = [];
  const hear = (text: string): Promise<void> => {
    heard.push(text);
    return Promise.resolve();
  };
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add((event) => hear(`changed ${event.address} ${event.changeType} ${event.source} ${event.triggerSource}`)),
      worksheets.onSelectionChanged.add((event) => hear(`selected ${event.address}`)),
      worksheets.onActivated.add(() => hear("activated")),
      worksheets.onDeactivated.add(() => hear("deactivated")),
      worksheets.onAdded.add(() => hear("added")),
      worksheets.onDeleted.add(() => hear("deleted")),
      worksheets.onRowSorted.add((event) => hear(`sorted ${event.address}`)),
    ];
    await context.sync();
    return added;
  });
  const stop = async (): Promise<void> => {
    await Excel.run(handlers[0]!.context as unknown as Excel.RequestContext, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
  return { heard, stop };
}

const edit = (book: Book, by: "user" | "coauthor"): void => book.sheets[0]!.setInputs(cell(2, 1), [["x"]], by);

test.each<[string, (book: Book) => void, string[]]>([
  ["an edit by the user", (book) => edit(book, "user"), ["changed B3 RangeEdited Local Unknown"]],
  ["an edit by a co-author", (book) => edit(book, "coauthor"), ["changed B3 RangeEdited Remote Unknown"]],
  ["rows put in by the user", (book) => book.sheets[0]!.insertRows(1, 2, "user"), ["changed 2:3 RowInserted Local Unknown"]],
  ["rows taken out by a co-author", (book) => book.sheets[0]!.deleteRows(1, 1, "coauthor"), ["changed 2:2 RowDeleted Remote Unknown"]],
  ["sorting", (book) => book.sheets[0]!.sort({ row: 1, column: 0, rows: 2, columns: 2 }, 1, false), ["sorted A2:B3"]],
  ["another sheet shown", (book) => { book.activeSheetId = book.sheets[1]!.id; }, ["deactivated", "activated"]],
  ["a selection", (book) => { book.selection = { sheetId: book.sheets[0]!.id, area: { row: 1, column: 0, rows: 2, columns: 2 } }; }, ["selected A2:B3"]],
  ["a sheet added", (book) => { book.addSheet("New"); }, ["added"]],
  ["a sheet deleted", (book) => { book.deleteSheet(book.sheets[1]!.id); }, ["deleted"]],
])("%s is told", async (_what, happens, expected) => {
  const { host, book } = openHost({ Bank: [["a", 1], ["b", 2], ["c", 3]], Ledger: [] });
  const { heard } = await listen();
  happens(book);
  await host.settle();
  expect(heard).toEqual(expected);
});

test("what the add-in does itself is told as its own, after the answer", async () => {
  const { host } = openHost({ Bank: [["a", 1]] });
  const { heard } = await listen();
  await onSheet("Bank", async (sheet, context) => {
    sheet.getRange("A1:B1").values = [["z", 2]];
    sheet.getRange("A1").format.fill.color = "red";
    await context.sync();
    expect(heard).toEqual([]);
  });
  await host.settle();
  expect(heard).toEqual(["changed A1:B1 RangeEdited Local ThisLocalAddin"]);
});

test("a handler of one sheet hears of that sheet only", async () => {
  const { host, book } = openHost({ Bank: [["a"]], Ledger: [["b"]] });
  const heard: string[] = [];
  await onSheet("Ledger", async (sheet, context) => {
    sheet.onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  book.sheets[0]!.setInputs(cell(0, 0), [["x"]], "user");
  book.sheets[1]!.setInputs(cell(4, 2), [["y"]], "user");
  await host.settle();
  expect(heard).toEqual(["C5"]);
});

test("the event leads to the cells that changed", async () => {
  const { host, book } = openHost({ Bank: [["a"]] });
  const values: unknown[] = [];
  await onSheet("Bank", async (sheet, context) => {
    sheet.onChanged.add((event) => Excel.run(async (inner) => {
      const range = event.getRange(inner);
      range.load("values");
      await inner.sync();
      values.push(range.values);
    }));
    await context.sync();
  });
  book.sheets[0]!.setInputs(cell(0, 0), [["new"]], "user");
  await host.settle();
  expect(values).toEqual([[["new"]]]);
});

test("a handler that was taken away hears nothing more", async () => {
  const { host, book } = openHost({ Bank: [["a"]] });
  const { heard, stop } = await listen();
  await stop();
  edit(book, "user");
  await host.settle();
  expect(heard).toEqual([]);
});

test("events can be switched off and on", async () => {
  const { host, book } = openHost({ Bank: [["a"]] });
  const { heard } = await listen();
  const switchEvents = (isOn: boolean): Promise<void> => Excel.run(async (context) => {
    context.runtime.enableEvents = isOn;
    await context.sync();
  });
  await switchEvents(false);
  edit(book, "user");
  await host.settle();
  await switchEvents(true);
  book.sheets[0]!.setInputs(cell(9, 0), [["x"]], "user");
  await host.settle();
  expect(heard).toEqual(["changed A10 RangeEdited Local Unknown"]);
});

test("when the pane is loaded again its old handlers are gone", async () => {
  const { host, book } = openHost({ Bank: [["a"]] });
  const { heard } = await listen();
  host.attach(globalThis);
  edit(book, "user");
  await host.settle();
  expect(heard).toEqual([]);
});
