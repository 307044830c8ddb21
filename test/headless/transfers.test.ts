import { dayFromIso, serialFromDay } from "../../src/domain";
import { bookFile, edited, reconcile, type Ran, type Sheets } from "./build";

// Each run opens, reconciles and writes a workbook; nothing here asserts how long it takes.
jest.setTimeout(120_000);

const on = (iso: string): number => serialFromDay(dayFromIso(iso)!, 1900);
const BANK = ["Bokført dato", "Forklarende tekst", "Beløp"];
const BOOK = ["Bokføringsdato", "Bilagsnr.", "Tekst", "Beløp"];

/** A current account and a savings account, and money moved from one to the other that the books know nothing of. */
const ACCOUNTS: Sheets = {
  Drift: [BANK, [on("2025-01-06"), "Faktura 10231 Nordlys Optikk AS", 12_500], [on("2025-01-14"), "Overføring til sparekonto", -5_000]],
  1920: [BOOK, [on("2025-01-03"), "B101", "Faktura 10231 Nordlys Optikk AS", 12_500]],
  Spare: [BANK, [on("2025-01-15"), "Overføring fra driftskonto", 5_000], [on("2025-01-31"), "Renter", 12.5]],
  1930: [BOOK, [on("2025-01-31"), "B150", "Renter", 12.5]],
};

const POSTING = { layout: "generic", bankAccountType: "G/L Account" };

function current(path: string): Promise<Ran> {
  return reconcile(path, {
    statement: { account: "1920", date: "2025-01-31", finish: true }, balances: { openingBalance: "1000.00", closingBalance: "8500.00" },
    posting: { ...POSTING, bankAccount: "1920" }, explanations: { "Drift!3": { kind: "transfer", account: "1930", text: "Til sparekonto" } },
  }, ["--statement", "Drift", "--ledger", "1920"]);
}

function savings(path: string): Promise<Ran> {
  return reconcile(path, {
    statement: { begin: "1930", date: "2025-01-31" }, balances: { openingBalance: "0.00", closingBalance: "5012.50" },
    posting: { ...POSTING, bankAccount: "1930" }, explanations: { "Spare!2": { kind: "transfer", account: "1920", text: "Fra driftskonto" } },
  }, ["--statement", "Spare", "--ledger", "1930"]);
}

const legs = ({ result }: Ran): readonly string[] => result.posting.lines.map(({ account, amount }) => `${String(account)} ${String(amount)}`);

describe("a transfer between two accounts of one workbook", () => {
  let [first, second]: Ran[] = [];
  beforeAll(async () => {
    first = await current(await bookFile(ACCOUNTS));
    second = await savings(first.path);
  });

  test("is posted from the account that is reconciled first, on both accounts", () => {
    expect([first!.code, legs(first!)]).toEqual([0, ["1920 -5000.00", "1930 5000.00"]]);
  });

  test("is not posted again from the other, which says where it is", () => {
    expect(legs(second!)).toEqual([]);
    expect(second!.result.posting.issues).toEqual([expect.objectContaining({ code: "posting/posted-elsewhere", account: "1920", statementNo: "1", documentNo: first!.result.posting.lines[0]!.documentNo })]);
    expect(second!.result.proof).toMatchObject({ closes: true, explained: "5000.00" });
  });

  test("is matched on the other account once its document is in that account's books", async () => {
    const document = String(first!.result.posting.lines[0]!.documentNo);
    const arrived = await edited(second!, (book) => {
      const sheet = book.sheets.find(({ name }) => name === "1930")!;
      sheet.setInputs({ row: 2, column: 0, rows: 1, columns: 4 }, [[on("2025-01-14"), document, "Til sparekonto", 5_000]], "user");
    });
    const again = await reconcile(arrived, { statement: { date: "2025-01-31", finish: true }, posting: { ...POSTING, bankAccount: "1930" } }, ["--statement", "Spare", "--ledger", "1930"]);
    expect(again.result.matches.map(({ lines, entries }) => `${lines.join()} ${entries.join()}`).sort()).toEqual(["Spare!2 1930!3", "Spare!3 1930!2"]);
    expect([again.code, again.result.proof!.closes, again.result.posting.issues]).toEqual([0, true, []]);
  });

  test("finished before that, the posting is waited for and answers for nothing else", async () => {
    const finished = await reconcile(second!.path, { statement: { date: "2025-01-31", finish: true }, posting: { ...POSTING, bankAccount: "1930" } }, ["--statement", "Spare", "--ledger", "1930"]);
    expect([finished.code, finished.result.statements.length]).toEqual([0, 2]);
    const arrived = await edited(finished, (book) => {
      const sheet = book.sheets.find(({ name }) => name === "1930")!;
      sheet.setInputs({ row: 2, column: 0, rows: 1, columns: 4 }, [[on("2025-02-03"), String(first!.result.posting.lines[0]!.documentNo), "Til sparekonto", 5_000]], "user");
    });
    const february = await reconcile(arrived, { statement: { date: "2025-02-28" }, posting: { ...POSTING, bankAccount: "1930" } }, ["--statement", "Spare", "--ledger", "1930"]);
    expect(february.result.unmatched.entries).toEqual([]);
  });
});

/** The same in two currencies: euros leave, and the account in kroner gets what the bank gave for them. */
const CURRENCIES: Sheets = {
  Euro: [[...BANK, "Valuta"], [on("2025-01-14"), "Overføring til driftskonto", -1_000, "EUR"]],
  1940: [[...BOOK, "Valuta"], [on("2025-01-03"), "B101", "Innskudd", 50, "EUR"]],
  Drift: [[...BANK, "Valuta"], [on("2025-01-15"), "Overføring fra valutakonto", 11_380, "NOK"], [on("2025-01-16"), "Overføring fra valutakonto", 11_400, "NOK"]],
  1920: [[...BOOK, "Valuta"], [on("2025-01-31"), "B150", "Renter", 12.5, "NOK"]],
};
const TWO = { layout: "generic", bankAccountType: "G/L Account", localCurrency: "NOK" };

describe("a transfer between two accounts in different currencies", () => {
  let [first, second]: Ran[] = [];
  beforeAll(async () => {
    first = await reconcile(await bookFile(CURRENCIES), {
      currency: "EUR", statement: { account: "1940", date: "2025-01-31", finish: true }, balances: { openingBalance: "1000.00", closingBalance: "0.00" }, posting: { ...TWO, bankAccount: "1940" },
      explanations: { "Euro!2": { kind: "transfer", account: "1920", text: "Til drift", exchange: { amount: "11380.00", currency: "NOK", rate: "11.40", account: "8160" } } },
    }, ["--statement", "Euro", "--ledger", "1940"]);
    second = await reconcile(first.path, {
      statement: { begin: "1920", date: "2025-01-31" }, balances: { openingBalance: "0.00", closingBalance: "22780.00" }, posting: { ...TWO, bankAccount: "1920" },
      explanations: { "Drift!2": { kind: "transfer", account: "1940", text: "Fra valuta" }, "Drift!3": { kind: "transfer", account: "1940", text: "Fra valuta" } },
    }, ["--statement", "Drift", "--ledger", "1920"]);
  });

  test("is posted in both, with what the books' rate leaves over", () => {
    expect([first!.code, legs(first!), first!.result.posting.issues]).toEqual([0, ["1940 -1000.00", "1920 11380.00", "8160 20.00"], []]);
    expect(first!.result.posting.lines.map(({ currency, localAmount }) => `${String(currency)} ${String(localAmount)}`)).toEqual(["EUR -11400.00", "NOK 11380.00", "NOK 20.00"]);
    expect(new Set(first!.result.posting.lines.map(({ documentNo }) => documentNo)).size).toBe(1);
  });

  test("is known on the other account by the very amount, and another transfer is not taken for it", () => {
    expect(second!.result.posting.issues).toEqual([expect.objectContaining({ code: "posting/posted-elsewhere", documentNo: first!.result.posting.lines[0]!.documentNo, amount: "-1000.00" })]);
    expect(legs(second!)).toEqual(["1920 11400.00", "1940 -11400.00"]);
  });
});
