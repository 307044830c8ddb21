import { serialFromDay, dayFromIso } from "../../src/domain";
import { bookFile, reconcile, type Ran, type Sheets } from "./build";

// Each run opens, reconciles and writes a workbook; nothing here asserts how long it takes.
jest.setTimeout(120_000);

const on = (iso: string): number => serialFromDay(dayFromIso(iso)!, 1900);
const BANK = ["Bokført dato", "Forklarende tekst", "Beløp"];
const BOOK = ["Bokføringsdato", "Bilagsnr.", "Tekst", "Beløp"];

/** A sheet for each month on both sides, as two exports a month give them. */
const MONTHLY: Sheets = {
  "Bank januar": [BANK, [on("2025-01-06"), "Faktura 10231 Nordlys Optikk AS", 12_500], [on("2025-01-08"), "Emballasje Nord faktura 31884", -480]],
  "Hovedbok januar": [
    BOOK, [on("2025-01-03"), "B101", "Faktura 10231 Nordlys Optikk AS", 12_500], [on("2025-01-07"), "B102", "Emballasje Nord AS faktura 31884", -480],
    [on("2025-01-29"), "B103", "Sjekk 1007 Lerkeveien Rør", -270],
  ],
  "Bank februar": [BANK, [on("2025-02-04"), "Sjekk 1007", -270], [on("2025-02-14"), "Faktura 10240 Havblikk AS", 8_000]],
  "Hovedbok februar": [BOOK, [on("2025-02-12"), "B104", "Faktura 10240 Havblikk AS", 8_000], [on("2025-02-20"), "B105", "Faktura 10241 Solvik Bygg", 1_000]],
};

const matchesOf = ({ result }: Ran): readonly string[] => result.matches.map(({ lines, entries }) => `${lines.join()} ${entries.join()}`).sort();

function statuses({ book }: Ran, name: string): readonly unknown[] {
  const sheet = book!.sheets.find((each) => each.name === name)!;
  const used = sheet.usedArea(true)!;
  const header = sheet.values({ row: 0, column: 0, rows: 1, columns: used.columns })[0]!;
  return sheet.values({ row: 1, column: header.indexOf("Status"), rows: used.rows - 1, columns: 1 }).flat();
}

describe("a sheet for each month", () => {
  let [january, february]: Ran[] = [];
  beforeAll(async () => {
    january = await reconcile(await bookFile(MONTHLY), { statement: { date: "2025-01-31", finish: true }, balances: { openingBalance: "1000.00", closingBalance: "13020.00" } }, ["--statement", "Bank januar", "--ledger", "Hovedbok januar"]);
    february = await reconcile(january.path, { statement: { date: "2025-02-28", finish: true }, balances: { closingBalance: "20750.00" } }, ["--statement", "Bank februar", "--ledger", "Hovedbok februar"]);
  });

  test("what was open in January goes on into February and is matched there", () => {
    expect(january!.result.statements[0]).toMatchObject({ statementNo: "1", outstanding: [{ documentNo: "B103", amount: "-270.00" }] });
    expect(matchesOf(february!)).toEqual([expect.stringMatching(/^Bank februar!2 l:/), "Bank februar!3 Hovedbok februar!2"]);
  });

  test("both months close; the balance in the books follows from the one before", () => {
    expect([january, february].map((ran) => [ran!.code, ran!.result.proof!.closes, ran!.result.proof!.bookBalance])).toEqual([[0, true, "12750.00"], [0, true, "21750.00"]]);
    expect(february!.result.statements.at(-1)).toMatchObject({ statementNo: "2", openingBalance: "13020.00", closingBalance: "20750.00", outstanding: [{ documentNo: "B105", amount: "1000.00" }] });
  });

  test("with a stated balance in the books what went on is not counted a second time", async () => {
    const stated = await reconcile(january!.path, { statement: { date: "2025-02-28" }, balances: { closingBalance: "20750.00", bookOpeningBalance: "12750.00" } }, ["--statement", "Bank februar", "--ledger", "Hovedbok februar"]);
    expect(stated.result.proof).toMatchObject({ bookBalance: "21750.00", remainingDifference: "0.00", closes: true });
  });
});

/** One ledger of two bank accounts, each with a statement of its own. */
const SHARED: Sheets = {
  "Bank 1920": [BANK, [on("2025-01-06"), "Faktura 10231 Nordlys Optikk AS", 12_500], [on("2025-01-08"), "Emballasje Nord faktura 31884", -480]],
  "Bank 1921": [BANK, [on("2025-01-09"), "Skattetrekk januar", -7_200], [on("2025-01-10"), "Overført fra drift", 7_200]],
  Hovedbok: [
    ["Konto", "Bokføringsdato", "Bilagsnr.", "Tekst", "Beløp"],
    [1920, on("2025-01-03"), "B101", "Faktura 10231 Nordlys Optikk AS", 12_500], [1921, on("2025-01-09"), "B201", "Skattetrekk januar", -7_200],
    [1920, on("2025-01-07"), "B102", "Emballasje Nord AS faktura 31884", -480], [1921, on("2025-01-10"), "B202", "Overført fra drift", 7_200],
  ],
};

describe("two accounts in one ledger", () => {
  let [drift, tax]: Ran[] = [];
  beforeAll(async () => {
    const balances = { openingBalance: "0.00", closingBalance: "12020.00" };
    drift = await reconcile(await bookFile(SHARED), { statement: { account: "1920", date: "2025-01-31", finish: true }, balances }, ["--statement", "Bank 1920", "--ledger", "Hovedbok"]);
    tax = await reconcile(drift.path, { statement: { begin: "1921", account: "1921", date: "2025-01-31", finish: true }, balances: { openingBalance: "0.00", closingBalance: "0.00" } }, ["--statement", "Bank 1921", "--ledger", "Hovedbok"]);
  });

  test("each is finished under a number of its own account", () => {
    expect([drift!.code, tax!.code]).toEqual([0, 0]);
    expect(tax!.result.statements.map(({ account, statementNo, lines }) => [account, statementNo, lines])).toEqual([["1920", "1", 2], ["1921", "1", 2]]);
  });

  test("marking the second leaves the marks of the first", () => {
    expect(statuses(drift!, "Hovedbok")).toEqual(["Reconciled", "", "Reconciled", ""]);
    expect(statuses(tax!, "Hovedbok")).toEqual(Array(4).fill("Reconciled"));
    expect(statuses(tax!, "Bank 1920")).toEqual(["Reconciled", "Reconciled"]);
  });
});

describe("what can't be done", () => {
  test.each([
    ["reopening a statement that is not there", { reopen: "7" }, 2, "There is no statement number 7 for this account."],
    ["taking one up that was never laid aside", { take: "7" }, 2, "There is no statement number 7 for this account."],
  ])("%s is said, and nothing is written", async (_what, statement, code, message) => {
    const ran = await reconcile(await bookFile(MONTHLY), { statement }, ["--statement", "Bank januar", "--ledger", "Hovedbok januar"]);
    expect([ran.code, ran.book]).toEqual([code, null]);
    expect(ran.error).toContain(message);
  });

  test("a statement whose lines are not all explained is not finished, and nothing is written", async () => {
    const ran = await reconcile(await bookFile({ ...MONTHLY, "Hovedbok januar": MONTHLY["Hovedbok januar"]!.slice(0, 2) }), { statement: { finish: true }, balances: { openingBalance: "1000.00", closingBalance: "13020.00" } }, ["--statement", "Bank januar", "--ledger", "Hovedbok januar"]);
    expect([ran.code, ran.book]).toEqual([1, null]);
    expect(ran.result.issues).toContainEqual(expect.objectContaining({ code: "proof/line-unexplained", line: "Bank januar!3" }));
  });
});
