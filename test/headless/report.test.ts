import { dayFromIso, serialFromDay } from "../../src/domain";
import { bookFile, reconcile, type Ran } from "./build";

// Each run opens, reconciles and writes a workbook; nothing here asserts how long it takes.
jest.setTimeout(120_000);

const on = (iso: string): number => serialFromDay(dayFromIso(iso)!, 1900);

describe("the test report of an account in euros, whose ledger has amounts in both currencies", () => {
  let ran: Ran;
  let [rows, formulas]: ReadonlyMap<string, unknown>[] = [];
  beforeAll(async () => {
    ran = await reconcile(await bookFile({
      Bank: [["Date", "Text", "Amount", "Currency"], [on("2025-01-06"), "Invoice 10231 Nordlys", 1_000, "EUR"], [on("2025-01-08"), "Invoice 20044 Papier", -240, "EUR"]],
      Ledger: [
        ["Posting Date", "Document No.", "Check No.", "Description", "Currency Code", "Amount", "Amount (LCY)", "Open"],
        [on("2025-01-03"), "10231", null, "Invoice 10231 Nordlys", "EUR", 1_000, 11_400, "Yes"], [on("2025-01-07"), "20044", null, "Invoice 20044 Papier", "EUR", -240, -2_748, "Yes"],
        [on("2025-01-30"), "10240", null, "Deposit", "EUR", 500, 5_725, "Yes"], [on("2025-01-31"), "30001", "1007", "Check to Lerkeveien", "EUR", -90, -1_030.5, "Yes"],
        [on("2025-02-03"), "20050", null, "Rent February", "EUR", -700, -8_015, "Yes"],
      ],
    }), { currency: "EUR", statement: { date: "2025-01-31" }, balances: { openingBalance: "100.00", closingBalance: "860.00" } }, ["--statement", "Bank", "--ledger", "Ledger"]);
    const sheet = ran.book!.sheets.find(({ name }) => name === "Reconciliation")!;
    rows = new Map(sheet.values(sheet.usedArea(true)!).map((row) => [String(row[0]), row[5]]));
    formulas = new Map(sheet.formulas(sheet.usedArea(true)!).map((row) => [String(row[0]), row[5]]));
  });

  test.each<[string, string, number]>([
    ["outstandingTransactions", "Outstanding but for checks", 500], ["subtotal", "Subtotal: closing balance and these", 1_360], ["outstandingChecks", "Outstanding checks", -90],
    ["balanceToReconcile", "Balance to reconcile", 470], ["bookBalanceAllDates", "All entries, later ones too", 570], ["localEntries", "Entries in local currency", 13_346.5],
    ["totalReceived", "Receipts on the statement", 1_000], ["totalPaid", "Payments on the statement", -240],
  ])("%s is the same on the sheet and in the result", (name, label, amount) => {
    expect([rows!.get(label), Number(ran.result.proof![name])]).toEqual([amount, amount]);
  });

  test.each([
    ["Entries in local currency", "=ROUND(SUM(Ledger!$G$2:$G$5),2)"], ["Balance to reconcile", "=ROUND(SUM(Ledger!$F$2:$F$6),2)"], ["Payments on the statement", '=ROUND(SUMIFS(Bank!$C$2:$C$3,Bank!$C$2:$C$3,"<0"),2)'],
  ])("%s is added up on the user's sheet", (label, formula) => {
    expect(formulas!.get(label)).toBe(formula);
  });

  test("the local amounts are no second amount of the entries: all is matched and proved in euros", () => {
    expect(ran.result.matches.map(({ lines, entries, difference }) => `${lines.join()} ${entries.join()} ${difference}`).sort()).toEqual(["Bank!2 Ledger!2 0.00", "Bank!3 Ledger!3 0.00"]);
    expect(ran.result.proof).toMatchObject({ currency: "EUR", bookBalance: "1270.00", closes: true });
  });
});
