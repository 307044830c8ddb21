import type { BookSheet } from "../../src/workbench/host";
import { bookFile, command, fileOf, process, reconcile, type Ran, type Sheets } from "./build";

// Each run opens, reconciles and writes a workbook; nothing here asserts how long it takes.
jest.setTimeout(120_000);

/** A bank's Norwegian download nobody tuned for: titles above, out and in columns, amounts and dates as text, a total below. */
const TOUGH: Sheets = {
  "Kontoutskrift 1520": [
    ["DNB", null, null, null, null, null],
    ["Kontoutskrift for konto", null, "1520.22.33333", null, null, null],
    ["Periode", null, "01.01.2025 - 31.01.2025", null, null, null],
    [null, null, null, null, null, null],
    ["Utskrevet", null, "02.02.2025", null, null, null],
    [null, null, null, null, null, null],
    ["Bokført", "Forklarende tekst", "KID", "Ut av konto", "Inn på konto", "Saldo"],
    ["'03.01.2025", "Husleie januar", null, "'12 000,00", null, "'38 000,00"],
    ["'06.01.2025", "Innbetaling Nordlys Optikk", "'2001102314", null, "'12 480,00", "'50 480,00"],
    ["'08.01.2025", "Betaling Emballasje Nord faktura 31884", null, "'1 566,50", null, "'48 913,50"],
    ["'15.01.2025", "Uleselig", null, "'12x,00", null, "'48 913,50"],
    ["'31.01.2025", "Gebyr nettbank", null, "'35,00", null, "'48 878,50"],
    ["Sum", null, null, "'13 601,50", "'12 480,00", null],
  ],
  Hovedbok: [
    ["Bokføringsdato", "Bilagsnr.", "Tekst", "Debet", "Kredit"],
    [45_660, "B101", "Husleie januar", null, 12_000],
    [45_663, "B102", "Faktura 10231 KID 2001102314 Nordlys Optikk AS", 12_480, null],
    [45_664, "B103", "Emballasje Nord AS faktura 31884", null, 1_566.5],
    [45_687, "B104", "Innbetaling underveis Havblikk", 900, null],
  ],
};

function sheetNamed({ book }: Ran, name: string): BookSheet {
  const sheet = book?.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Cells of a whole workbook as a person sees them. */
function cellsOf({ book }: Ran): unknown {
  return book?.sheets.map((sheet) => {
    const area = sheet.usedArea(true);
    return [sheet.name, area && sheet.formulas(area), area && sheet.numberFormats(area), sheet.formatRules.map(({ areas, rule }) => [areas, rule]), sheet.tables.map((table) => [table.name, table.area])];
  });
}

describe("a workbook nobody tuned for", () => {
  let ran: Ran;
  beforeAll(async () => {
    ran = await reconcile(await bookFile(TOUGH));
  });

  test("is read right: header in row 7, out and in columns, text dates and amounts, the total left out", () => {
    expect(ran).toMatchObject({ code: 0 });
    const [bank, ledger] = ran.result.sources;
    expect(bank).toMatchObject({ sheet: "Kontoutskrift 1520", headerRow: 7, rows: 4, skipped: { total: 1, unreadable: 1 } });
    expect(ledger).toMatchObject({ sheet: "Hovedbok", headerRow: 1, rows: 4 });
  });

  test("names the cell that can't be read, and never takes it for 0", () => {
    expect(ran.result.issues).toContainEqual(expect.objectContaining({ code: "amount/unreadable", at: "Kontoutskrift 1520!D11" }));
    expect(ran.error).toContain("Kontoutskrift 1520!D11");
  });

  test("matches by content, with the reasons", () => {
    const found = ran.result.matches.map(({ lines, entries, status, difference }) => [...lines, ...entries, status, difference].join(" "));
    expect(found.sort()).toEqual([
      "Kontoutskrift 1520!10 Hovedbok!4 matched 0.00", "Kontoutskrift 1520!8 Hovedbok!2 matched 0.00", "Kontoutskrift 1520!9 Hovedbok!3 matched 0.00",
    ]);
    expect(ran.result.matches.every(({ reasons }) => reasons.length > 0)).toBe(true);
    expect(ran.result.unmatched).toEqual({ lines: ["Kontoutskrift 1520!12"], entries: ["Hovedbok!5"] });
  });

  test("marks the rows on both sheets, with one colour rule a status", () => {
    const bank = sheetNamed(ran, "Kontoutskrift 1520");
    expect(bank.values({ row: 6, column: 6, rows: 1, columns: 5 })).toEqual([["Match", "Status", "Confidence", "Difference", "Why"]]);
    expect(bank.values({ row: 7, column: 7, rows: 6, columns: 1 }).flat()).toEqual(["Matched", "Matched", "Matched", "", "", ""]);
    expect(bank.formatRules).toHaveLength(5);
    expect(sheetNamed(ran, "Hovedbok").values({ row: 0, column: 5, rows: 1, columns: 5 })).toEqual([["Match", "Status", "Confidence", "Difference", "Why"]]);
  });

  test("gets the sheets of a reconciliation and a memory nobody sees", () => {
    expect(ran.book?.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Kontoutskrift 1520", "Visible"], ["Hovedbok", "Visible"], ["_avstem", "VeryHidden"],
      ["Matches", "Visible"], ["Reconciliation", "Visible"], ["Posting", "Visible"],
    ]);
  });

  test("prints what a person wants to know", () => {
    for (const part of ["Kontoutskrift 1520", "Hovedbok", "3 matched", "1 open", "Deposits in transit", "900.00", "Remaining difference"]) expect(ran.out).toContain(part);
  });

  test("costs few round trips and clears the user's undo only where our memory is hidden", () => {
    expect(ran.result.host.syncs).toBeLessThanOrEqual(40);
    expect(ran.result.host.maxRequestBytes).toBeLessThan(4_500_000);
    expect(ran.result.host.undoClearingCalls).toBe(1);
  });

  test("run again on what was written, no cell changes", async () => {
    const again = await reconcile(ran.path);
    expect(again.code).toBe(0);
    expect(cellsOf(again)).toEqual(cellsOf(ran));
    expect(again.result.matches).toEqual(ran.result.matches);
    expect(again.result.host.undoClearingCalls).toBe(0);
  });
});

const SIMPLE: Sheets = {
  Bank: [
    ["Dato", "Tekst", "Beløp"],
    [45_660, "Husleie", -12_000], [45_663, "Innbetaling faktura 10231", 12_480], [45_688, "Gebyr", -35],
  ],
  Ledger: [
    ["Posting date", "Document no.", "Description", "Amount"],
    [45_660, "B101", "Husleie", -12_000], [45_663, "B102", "Faktura 10231", 12_480],
  ],
};

describe("what the options say", () => {
  test("balances and an explained fee close the proof, and the fee is posted", async () => {
    const ran = await reconcile(await bookFile(SIMPLE), {
      openingBalance: "50000.00", closingBalance: "50445.00", bookOpeningBalance: "50000.00", posting: { layout: "generic", bankAccount: "1920" },
      explanations: { "Bank!4": { kind: "fee", account: "7770", text: "Gebyr januar" } },
    });
    expect(ran.code).toBe(0);
    expect(ran.result.proof).toMatchObject({
      openingBalance: "50000.00", closingBalance: "50445.00", statementTotal: "445.00", bookBalance: "50480.00", outstandingPayments: "0.00",
      depositsInTransit: "0.00", adjustedBankBalance: "50445.00", adjustedBookBalance: "50445.00", explained: "-35.00", remainingDifference: "0.00", closes: true,
    });
    expect(ran.result.posting.lines).toMatchObject([{ account: "1920", amount: "-35.00" }, { account: "7770", amount: "35.00", description: "Gebyr januar" }]);
    expect(sheetNamed(ran, "Bank").values({ row: 3, column: 3, rows: 1, columns: 2 })).toEqual([["", "Explained"]]);
    expect(sheetNamed(ran, "Posting").usedArea(true)).toMatchObject({ rows: 3 });
    const again = await reconcile(ran.path, { explanations: { "Bank!4": { kind: "fee", account: "7770", text: "Gebyr januar" } } });
    expect(again.result.proof).toEqual(ran.result.proof);
    expect(cellsOf(again)).toEqual(cellsOf(ran));
  });

  test("a column that was named is read, and remembered for the next run", async () => {
    const sheets: Sheets = { ...SIMPLE, Bank: (SIMPLE.Bank ?? []).map((row, at) => [...row.slice(0, 2), at === 0 ? "Beløp i valuta" : 1, row[2] ?? null]).map((row, at) => (at === 0 ? ["Dato", "Tekst", "Beløp", "Omregnet"] : row)) };
    const ran = await reconcile(await bookFile(sheets), { columns: { Bank: { amount: "D" } } });
    expect(ran.result.sources[0]?.columns.amount).toBe("D");
    const again = await reconcile(ran.path);
    expect(again.result.sources[0]?.columns.amount).toBe("D");
    expect(again.result.matches).toEqual(ran.result.matches);
  });

  test("Norwegian words go onto the sheets and into the summary", async () => {
    const ran = await reconcile(await bookFile(SIMPLE), null, ["--lang", "nb"]);
    expect(ran.book?.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Bank", "Ledger", "_avstem"]));
    expect(sheetNamed(ran, "Bank").values({ row: 0, column: 3, rows: 1, columns: 5 })[0]).not.toContain("Confidence");
    expect(ran.out).toContain("Utestående");
  });

  test.each([[true, 3], [false, 2]])("hidden rows count or don't: %s", async (includeHidden, rows) => {
    const book = await bookFile(SIMPLE, (made) => made.sheets[0]?.setRowsHidden(3, 1, true));
    const ran = await reconcile(book, { includeHidden });
    expect(ran.result.sources[0]).toMatchObject({ includeHidden, rows });
    expect(ran.result.issues).toContainEqual(expect.objectContaining({ code: "sheet/hidden-rows", sheet: "Bank" }));
  });

  test("the sheets that were named are taken, though others look likelier", async () => {
    const sheets: Sheets = { ...SIMPLE, Bank2: [["Dato", "Tekst", "Beløp"], [45_660, "Husleie", -12_000]] };
    const ran = await reconcile(await bookFile(sheets), null, ["--statement", "Bank2", "--ledger", "Ledger"]);
    expect(ran.result.sources.map(({ sheet }) => sheet)).toEqual(["Bank2", "Ledger"]);
  });
});

describe("error values in cells", () => {
  test("are issues that name the cell, and the row is left out", async () => {
    const ran = await reconcile(await bookFile({ ...SIMPLE, Bank: [...(SIMPLE.Bank ?? []), [45_689, "Feil", "=NA()"]] }));
    expect(ran.code).toBe(0);
    expect(ran.result.issues).toContainEqual(expect.objectContaining({ code: "cell/error", at: "Bank!C5", text: "#N/A" }));
    expect(ran.result.sources[0]?.rows).toBe(3);
  });
});

describe("what has to be mended first ends with exit code 2 and no workbook", () => {
  test.each<[string, Sheets, unknown, readonly string[], string]>([
    ["a statement without an amount column", { Bank: [["Dato", "Tekst"], [45_660, "Husleie"]], Ledger: SIMPLE.Ledger ?? [] }, null, ["--statement", "Bank"], "sheet/missing-column"],
    ["a sheet that is not there", SIMPLE, null, ["--ledger", "Regnskap"], "host/not-found"],
    ["one sheet alone", { Ledger: SIMPLE.Ledger ?? [] }, null, [], "sheet/no-statement"],
    ["a balance that is no amount", SIMPLE, { openingBalance: "fifty" }, [], "job/field-invalid"],
    ["an explanation of a row without a line", SIMPLE, { explanations: { "Bank!99": { kind: "fee", account: "7770" } } }, [], "job/field-invalid"],
    ["a column that is no column", SIMPLE, { columns: { Bank: { amount: "7" } } }, [], "job/field-invalid"],
  ])("%s", async (_what, sheets, options, words, code) => {
    const ran = await reconcile(await bookFile(sheets), options, words);
    expect(ran.code).toBe(2);
    expect(ran.result.issues.map((issue) => issue.code)).toContain(code);
    expect(ran.book).toBeNull();
    expect(ran.error.trim()).not.toBe("");
  });

  test.each<[string, () => Promise<readonly string[]> | readonly string[], string]>([
    ["a file that is not there", () => ["/nowhere/book.xlsx"], "no file /nowhere/book.xlsx"],
    ["a file that is no workbook", () => [fileOf("book.xlsx", "Dato;Beløp\n1;2\n")], "not an Excel workbook"],
    ["options that are not JSON", async () => [await bookFile(SIMPLE), "--options", fileOf("options.json", "{")], "not JSON"],
    ["no workbook named", () => [], "npm run -s reconcile"],
    ["an argument nobody knows", async () => [await bookFile(SIMPLE), "--fast"], "--fast"],
  ])("%s", async (_what, words, said) => {
    const ran = await command(await words());
    expect(ran.code).toBe(2);
    expect(ran.error).toContain(said);
    expect(ran.error).not.toContain("    at ");
  });
});

describe("the command in a process of its own", () => {
  test("prints the result as JSON where it is asked to, and nothing else", async () => {
    const { code, out } = await process([await bookFile(SIMPLE), "--json", "-"]);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Ran["result"]).matches).toHaveLength(2);
  });

  test("says what is wrong and ends with 2", async () => {
    expect(await process(["/nowhere/book.xlsx"])).toEqual({ code: 2, out: "", error: "There is no file /nowhere/book.xlsx\n" });
  });
});

describe("a protected statement sheet", () => {
  test("is read and matched, keeps its cells, and the reports are written", async () => {
    const book = await bookFile(SIMPLE, (made) => { const [bank] = made.sheets; if (bank) bank.isProtected = true; });
    const ran = await reconcile(book);
    expect(ran.code).toBe(0);
    expect(ran.result.matches).toHaveLength(2);
    expect(ran.result.issues).toContainEqual({ code: "host/protected", sheet: "Bank" });
    expect(sheetNamed(ran, "Bank").usedArea(true)).toMatchObject({ columns: 3 });
    expect(ran.book?.sheets.map(({ name }) => name)).toContain("Reconciliation");
  });
});
