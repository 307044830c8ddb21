import { serialFromDay, dayFromIso } from "../../src/domain";
import type { Book } from "../../src/workbench/host";
import { bookFile, edited, reconcile, type Ran, type Sheets } from "./build";

// Each run opens, reconciles and writes a workbook; nothing here asserts how long it takes.
jest.setTimeout(120_000);

const on = (iso: string): number => serialFromDay(dayFromIso(iso)!, 1900);

/** One account over three months: a check that clears a month late, fees that the books lack until they are posted, a deposit never cleared. */
const QUARTER: Sheets = {
  Bank: [
    ["Bokført dato", "Forklarende tekst", "Beløp", "Saldo"],
    [on("2025-01-06"), "Faktura 10231 Nordlys Optikk AS", 12_500, 62_500],
    [on("2025-01-08"), "Emballasje Nord faktura 31884", -480, 62_020],
    [on("2025-01-31"), "Gebyr nettbank", -35, 61_985],
    [on("2025-02-04"), "Sjekk 1007", -270, 61_715],
    [on("2025-02-14"), "Faktura 10240 Havblikk AS", 8_000, 69_715],
    [on("2025-02-28"), "Gebyr nettbank", -35, 69_680],
    [on("2025-03-10"), "Husleie mars", -12_000, 57_680],
    [on("2025-03-31"), "Gebyr nettbank", -35, 57_645],
  ],
  1920: [
    ["Bokføringsdato", "Bilagsnr.", "Tekst", "Beløp"],
    [on("2025-01-03"), "B101", "Faktura 10231 Nordlys Optikk AS", 12_500],
    [on("2025-01-07"), "B102", "Emballasje Nord AS faktura 31884", -480],
    [on("2025-01-29"), "B103", "Sjekk 1007 Lerkeveien Rør", -270],
    [on("2025-02-12"), "B104", "Faktura 10240 Havblikk AS", 8_000],
    [on("2025-03-07"), "B105", "Husleie mars", -12_000],
    [on("2025-03-28"), "B106", "Kontantinnskudd butikk", 900],
  ],
};

const POSTING = { layout: "generic", bankAccount: "1920", bankAccountType: "G/L Account" };
const fee = (row: number): Readonly<Record<string, unknown>> => ({ [`Bank!${row}`]: { kind: "fee", account: "7770", text: "Gebyr" } });

async function month(path: string, date: string, feeRow: number, more: object = {}): Promise<Ran> {
  return reconcile(path, { statement: { date, finish: true, ...more }, posting: POSTING, explanations: fee(feeRow) });
}

/** Puts what a run posted on the bank account into the ledger, as the ERP shows it afterwards. */
function posted({ result }: Ran): (book: Book) => void {
  return (book) => {
    const sheet = book.sheets.find(({ name }) => name === "1920")!;
    const legs = result.posting.lines.filter(({ account }) => account === "1920");
    const used = sheet.usedArea(true)!;
    const rows = legs.map(({ postingDate, documentNo, amount }) => [on(String(postingDate)), String(documentNo), "Gebyr", Number(amount)]);
    sheet.setInputs({ row: used.row + used.rows, column: 0, rows: rows.length, columns: 4 }, rows, "user");
  };
}

function statuses({ book }: Ran, name: string, column: number): readonly unknown[] {
  const sheet = book!.sheets.find((each) => each.name === name)!;
  const used = sheet.usedArea(true)!;
  return sheet.values({ row: 1, column, rows: used.rows - 1, columns: 1 }).flat();
}

describe("three months of one account on sheets that go on", () => {
  let [january, february, march]: Ran[] = [];
  beforeAll(async () => {
    january = await month(await bookFile(QUARTER), "2025-01-31", 4, { no: "1" });
    february = await month(await edited(january, posted(january)), "2025-02-28", 7);
    // February's posting waits in the ERP.
    march = await month(february.path, "2025-03-31", 9);
  });

  test("each closes, and opens at what the one before closed at", () => {
    expect([january, february, march].map((ran) => [ran!.code, ran!.result.proof!.closes, ran!.result.proof!.openingBalance, ran!.result.proof!.closingBalance])).toEqual([
      [0, true, "50000.00", "61985.00"], [0, true, "61985.00", "69680.00"], [0, true, "69680.00", "57645.00"],
    ]);
  });

  test("history has all three, with what was outstanding then", () => {
    expect(march!.result.statements.map(({ statementNo, date, previousNo, lines, outstanding }) => [statementNo, date, previousNo, lines, outstanding])).toEqual([
      ["1", "2025-01-31", "", 3, [{ documentNo: "B103", postedOn: "2025-01-29", amount: "-270.00" }]],
      ["2", "2025-02-28", "1", 3, []],
      ["3", "2025-03-31", "2", 2, [{ documentNo: "B106", postedOn: "2025-03-28", amount: "900.00" }]],
    ]);
  });

  test("the open check of January is matched in February, the posted fees are not asked for again", () => {
    expect(february!.result.matches.map(({ lines, entries }) => `${lines.join()} ${entries.join()}`).sort()).toEqual(["Bank!5 1920!4", "Bank!6 1920!5"]);
    expect(march!.result.unmatched).toEqual({ lines: [], entries: ["1920!7"] });
  });

  test("matches and documents of all months have numbers of their own", () => {
    const runs = [january!, february!, march!];
    const matches = runs.flatMap(({ result }) => result.matches.map((match) => (match as unknown as { readonly id: string }).id));
    expect(new Set(matches).size).toBe(matches.length);
    const documents = runs.flatMap(({ result }) => [...new Set(result.posting.lines.map(({ documentNo }) => documentNo))]);
    expect(documents).toHaveLength(3);
    expect(new Set(documents).size).toBe(3);
  });

  test("all rows but the open one are reconciled on both sheets", () => {
    expect(statuses(march!, "Bank", 5)).toEqual(Array(8).fill("Reconciled"));
    expect(statuses(march!, "1920", 5)).toEqual([...Array(5).fill("Reconciled"), "", "Reconciled"]);
  });

  test("each month keeps its own proof and posting", () => {
    expect(march!.book!.sheets.map(({ name }) => name).filter((name) => /^(Reconciliation|Posting|Matches)/.test(name)).sort())
      .toEqual(["Matches", "Matches 2", "Matches 3", "Posting", "Posting 2", "Posting 3", "Reconciliation", "Reconciliation 2", "Reconciliation 3"]);
  });

  test("our sheets are printed one page wide, with their name and the page at the foot", () => {
    const pages = march!.book!.sheets.map(({ name, fitsWidth }) => [name, fitsWidth]);
    expect(pages.filter(([name]) => /^(Reconciliation|Posting|Matches)/.test(String(name))).map(([, fitsWidth]) => fitsWidth)).toEqual(Array(9).fill(true));
    expect(pages.find(([name]) => name === "Bank")).toEqual(["Bank", false]);
  });

  describe("February reopened, corrected and finished again", () => {
    let [again, last]: Ran[] = [];
    beforeAll(async () => {
      again = await reconcile(march!.path, {
        statement: { reopen: "2", finish: true }, posting: POSTING, explanations: { "Bank!7": { kind: "fee", account: "7790", text: "Gebyr, rettet" } },
      });
      const both = (book: Book): void => [again!, march!].forEach((ran) => posted(ran)(book));
      last = await reconcile(await edited(again, both), { posting: POSTING });
    });

    test("its matches are as they were, the correction is in its posting", () => {
      expect(again!.code).toBe(0);
      expect(again!.result.matches).toEqual(february!.result.matches);
      expect(again!.result.posting.lines.map(({ account, amount }) => [account, amount])).toEqual([["1920", "-35.00"], ["7790", "35.00"]]);
    });

    test("history, balances and what was outstanding are as before", () => {
      const plain = (ran: Ran): unknown => [...ran.result.statements].map(({ statementNo, openingBalance, closingBalance, bookBalance, outstanding }) => [statementNo, openingBalance, closingBalance, bookBalance, outstanding]).sort();
      expect(plain(again!)).toEqual(plain(march!));
    });

    test("March is still finished, and the next one opens at its closing balance with the open deposit", () => {
      expect(statuses(again!, "Bank", 5)).toEqual(Array(8).fill("Reconciled"));
      expect(last!.result.proof).toMatchObject({ openingBalance: "57645.00", statementTotal: "0.00", depositsInTransit: "900.00", outstandingPayments: "0.00", remainingDifference: "0.00" });
      expect(last!.result.unmatched).toEqual({ lines: [], entries: ["1920!7"] });
    });
  });
});

test("days outside the period that may be posted in are told, each with its line; the period stays in the workbook", async () => {
  const path = await bookFile(QUARTER);
  const posting = { ...POSTING, from: "2025-01-01", to: "2025-01-30" };
  const ran = await reconcile(path, { statement: { date: "2025-01-31" }, posting, explanations: fee(4) });
  expect(ran.result.posting.issues.map(({ code }) => code)).toEqual(["posting/outside-period", "posting/outside-period"]);
  expect(ran.error + ran.out).toContain("outside the period");
  const again = await reconcile(ran.path, { statement: { date: "2025-01-31" } });
  expect(again.result.posting.issues.map(({ code }) => code)).toEqual(["posting/outside-period", "posting/outside-period"]);
  const widened = await reconcile(ran.path, { statement: { date: "2025-01-31" }, posting: { to: "2025-01-31" } });
  expect(widened.result.posting.issues).toEqual([]);
});

test.each([[true, 1, 0], ["without lines", 0, 1]] as const)("a month in which nothing happened: finish %s", async (finish, code, finished) => {
  const path = await bookFile({ Bank: [["Bokført dato", "Forklarende tekst", "Beløp", "Saldo"], [on("2025-02-03"), "Faktura", 100, 1_100]], 1920: [["Bokføringsdato", "Bilagsnr.", "Tekst", "Beløp"], [on("2025-02-03"), "B1", "Faktura", 100]] });
  const ran = await reconcile(path, { statement: { date: "2025-01-31", finish }, balances: { openingBalance: "1000.00", closingBalance: "1000.00" } });
  expect([ran.code, ran.result.statements.length]).toEqual([code, finished]);
  if (code === 1) expect(ran.result.issues.map((issue) => issue.code)).toContain("finish/no-lines");
});
