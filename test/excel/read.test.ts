import { openWorkbook } from "../../src/excel";
import type { SheetGrid } from "../../src/sheets";
import { openHost } from "../support/host";

// Long sheets take their time on a small machine; nothing here asserts how long.
jest.setTimeout(60_000);

const BANK = [
  ["Kontoutskrift", "", ""],
  ["Dato", "Tekst", "Beløp"],
  [45_660, "Husleie", -12_000],
  [45_661, "Innbetaling", 400.5],
];

async function gridOf(name: string): Promise<SheetGrid> {
  const read = await openWorkbook().readSheet(name);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

describe("reading a sheet", () => {
  test("gives the used cells as they stand and where they begin", async () => {
    openHost({ Bank: [[], [], ...BANK.map((row) => ["", ...row])] });
    expect(await gridOf("Bank")).toMatchObject({ sheet: "Bank", firstRow: 2, firstColumn: 1, values: BANK, hiddenRows: [], ownColumns: [] });
  });

  test("an empty sheet is empty, not an error", async () => {
    openHost({ Bank: [] });
    expect(await gridOf("Bank")).toMatchObject({ values: [], firstRow: 0, firstColumn: 0 });
  });

  test.each([1900, 1904] as const)("the workbook's own count of days is told by a date cell and its text: from %d", async (dateSystem) => {
    const { book } = openHost({ Bank: [["Dato", "Beløp"], [40_000, 12]] }, { dateSystem });
    book.sheets[0]?.setNumberFormats({ row: 1, column: 0, rows: 1, columns: 1 }, [["dd.mm.yyyy"]]);
    expect((await gridOf("Bank")).dateSystem).toBe(dateSystem);
  });

  test("a sheet that is gone is named", async () => {
    openHost({ Bank: BANK });
    expect(await openWorkbook().readSheet("Ledger")).toEqual({ ok: false, error: { code: "host/not-found", name: "Ledger" } });
  });

  test.each<[string, readonly number[]]>([
    ["none", []],
    ["one", [2]],
    ["all below the header", [1, 2, 3]],
  ])("says which rows are hidden or filtered away: %s", async (_which, hidden) => {
    const { book } = openHost({ Bank: BANK });
    for (const row of hidden) book.sheets[0]?.setRowsHidden(row, 1, true);
    expect((await gridOf("Bank")).hiddenRows).toEqual(hidden);
  });

  test("hidden rows beyond the first block of a long sheet are found at the same cost", async () => {
    const { book, host } = openHost({ Bank: [["A"], ...Array.from({ length: 900 }, (_, row) => [row])] });
    book.sheets[0]?.setRowsHidden(700, 3, true);
    expect((await gridOf("Bank")).hiddenRows).toEqual([700, 701, 702]);
    expect(host.counters.syncs).toBeLessThanOrEqual(4);
  });

  test("a long sheet is read in blocks, and says how far it has come", async () => {
    const rows = Array.from({ length: 30_000 }, (_, row) => [row, `Betaling nr. ${row}`]);
    const { host } = openHost({ Bank: rows });
    const seen: number[] = [];
    const read = await openWorkbook().readSheet("Bank", (done) => seen.push(done));
    expect(read).toMatchObject({ ok: true, value: { values: { length: 30_000 } } });
    expect(seen.at(-1)).toBe(29_800);
    expect(host.counters.syncs).toBeLessThanOrEqual(4);
    expect(host.counters.maxResponseBytes).toBeLessThan(4_500_000);
  });

  test("a reply that is too large is asked for again in halves", async () => {
    const rows = Array.from({ length: 3_000 }, (_, row) => [row, "x".repeat(row < 300 ? 1 : 400)]);
    openHost({ Bank: rows }, { payloadBytes: 300_000 });
    expect((await gridOf("Bank")).values).toEqual(rows);
  });

  test("heads of several sheets cost no more than one", async () => {
    const { host } = openHost({ Bank: BANK, Ledger: BANK, Notes: [] });
    const workbook = openWorkbook();
    await workbook.listSheets();
    const { syncs } = host.counters;
    const heads = await workbook.readHeads(["Bank", "Ledger", "Notes"], 2);
    expect(heads.ok && heads.value.map((grid) => [grid.sheet, grid.values])).toEqual([["Bank", BANK.slice(0, 2)], ["Ledger", BANK.slice(0, 2)], ["Notes", []]]);
    expect(host.counters.syncs - syncs).toBe(1);
  });
});

describe("listing the sheets", () => {
  test("tells size, visibility and protection, and ours by their mark, whatever their name", async () => {
    const { book } = openHost({ Bank: BANK, Posting: [["mine"]], Hidden: [] });
    book.sheets[1]?.customProperties.set("avstem.role", "nonsense");
    const [bank, , hidden] = book.sheets;
    if (bank) bank.isProtected = true;
    if (hidden) hidden.visibility = "Hidden";
    hidden?.customProperties.set("avstem.role", "matches");
    const listed = await openWorkbook().listSheets();
    expect(listed.ok && listed.value).toEqual([
      { name: "Bank", isVisible: true, isProtected: true, role: null, rows: 4, columns: 3 },
      { name: "Posting", isVisible: true, isProtected: false, role: null, rows: 1, columns: 1 },
      { name: "Hidden", isVisible: false, isProtected: false, role: "matches", rows: 0, columns: 0 },
    ]);
  });

  test("the user's own way of writing comes with it, without a round trip of its own", async () => {
    const { host, book } = openHost({ Bank: BANK });
    const workbook = openWorkbook();
    await workbook.listSheets();
    const { syncs } = host.counters;
    const culture = await workbook.culture();
    expect(culture.ok && culture.value).toMatchObject({ decimalMark: book.decimalMark, groupMark: book.groupMark, shortDate: book.shortDate });
    expect(host.counters.syncs).toBe(syncs);
  });
});
