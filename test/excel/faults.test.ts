import { amount, type CellContent } from "../../src/domain";
import { openWorkbook, type Workbook } from "../../src/excel";
import type { Book, Host } from "../../src/workbench/host";
import { openHost } from "../support/host";
import { columnsBlock, matchRow, NO_MATCH, sheetBlock } from "./blocks";

// Long sheets take their time on a small machine; nothing here asserts how long.
jest.setTimeout(60_000);

const BANK = [["Dato", "Tekst", "Beløp"], [45_660, "Husleie", -12_000], [45_661, "Innbetaling", 400.5]];
const JOURNAL: readonly (readonly CellContent[])[] = [["Text", "Amount"], ["=Gebyr", { amount: amount(-3_500), currency: "NOK" }]];

/** Everything a person can see of the workbook. */
function picture(book: Book): unknown {
  return book.sheets.map((sheet) => {
    const area = sheet.usedArea(true);
    return [
      sheet.name, sheet.visibility, area && sheet.values(area), area && sheet.numberFormats(area), sheet.tables.map((table) => [table.name, table.area]),
      sheet.formatRules.map(({ areas, rule }) => [areas, rule]), sheet.frozen,
    ];
  });
}

const WRITES: readonly (readonly [string, (workbook: Workbook) => Promise<{ readonly ok: boolean }>])[] = [
  ["the match columns", (workbook) => workbook.writeMatchColumns(columnsBlock([matchRow("M-0001", "Matched", "=1"), NO_MATCH]))],
  ["one of our sheets", (workbook) => workbook.writeSheet(sheetBlock(JOURNAL))],
  ["our memory", (workbook) => workbook.writeMemory(new Map([["a", "=1"], ["b", "2"]]))],
];

describe.each(WRITES)("a fault while writing %s", (_what, write) => {
  test("at any action leaves the user's cells alone, and the next write makes it whole", async () => {
    const whole = openHost({ Bank: BANK });
    await write(openWorkbook());
    const expected = picture(whole.book);
    const { actions } = whole.host.counters;
    for (let nth = 1; nth <= actions; nth++) {
      const { book, host } = openHost({ Bank: BANK });
      const workbook = openWorkbook();
      host.faults.crashAtAction(nth);
      expect(await write(workbook)).toMatchObject({ ok: false, error: { code: "host/unexpected" } });
      expect(book.sheets[0]?.values({ row: 0, column: 0, rows: 3, columns: 3 })).toEqual(BANK);
      host.reset();
      expect(await write(workbook)).toMatchObject({ ok: true });
      expect(withoutOrphans(picture(book))).toEqual(withoutOrphans(expected));
    }
  });
});

/** A crash between adding a sheet and marking it leaves an empty sheet that is nobody's; ours then has another name. */
function withoutOrphans(sheets: unknown): unknown {
  return (sheets as [string, ...unknown[]][]).filter((sheet) => sheet[2] !== null).map(([name, ...rest]) => [name.replace(/ \(\d\)$/, ""), ...rest]);
}

describe("faults are told by what a person can do about them", () => {
  const refusal = async (prepare: (host: Host) => void): Promise<unknown> => {
    const { host } = openHost({ Bank: BANK });
    prepare(host);
    const done = await openWorkbook().writeSheet(sheetBlock(JOURNAL));
    return done.ok ? null : done.error;
  };

  test.each<[string, (host: Host) => void, unknown]>([
    ["a request that stays too large however it is cut", (host) => { host.faults.failRequest(1, "RequestPayloadSizeLimitExceeded"); }, { code: "host/too-large" }],
    ["another workbook in front", (host) => { host.faults.inactive = true; }, { code: "host/inactive" }],
    ["a sheet nobody may change", (host) => { host.faults.failRequest(3, "AccessDenied"); }, { code: "host/protected", sheet: "Posting" }],
    ["rows that a filter holds", (host) => { host.faults.failRequest(4, "FilteredRangeConflict"); }, { code: "host/filtered", sheet: "Posting" }],
  ])("%s", async (_what, prepare, expected) => {
    expect(await refusal(prepare)).toEqual(expected);
  });

  test("while a cell is being edited the write waits, and goes on when the user is done", async () => {
    const { host, book } = openHost({ Bank: BANK });
    host.faults.busyEditing = true;
    const writing = openWorkbook().writeSheet(sheetBlock(JOURNAL));
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(book.sheets).toHaveLength(1);
    host.faults.busyEditing = false;
    expect(await writing).toEqual({ ok: true, value: "Posting" });
  });

  test("a request that is too large once is sent in two", async () => {
    const { host, book } = openHost({ Bank: [["A"], ...Array.from({ length: 6_000 }, (_, row) => [row])] });
    host.faults.failRequest(2, "RequestPayloadSizeLimitExceeded");
    const rows = Array.from({ length: 6_000 }, (_, row) => matchRow(`M-${row}`));
    expect(await openWorkbook().writeMatchColumns(columnsBlock(rows, { column: 1 }))).toEqual({ ok: true, value: undefined });
    expect(book.sheets[0]?.values({ row: 6_000, column: 1, rows: 1, columns: 2 })).toEqual([["M-5999", "Matched"]]);
  });
});
