import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { serialFromDay, dayFromIso } from "../../src/domain";
import { bookFile, reconcile, type Sheets } from "./build";

jest.setTimeout(120_000);

const on = (iso: string): number => serialFromDay(dayFromIso(iso)!, 1900);

const SHEETS: Sheets = {
  Bank: [["Bokført dato", "Forklarende tekst", "Beløp"], [on("2025-01-06"), "Husleie januar", -12_000]],
  1920: [["Bokføringsdato", "Bilagsnr.", "Tekst", "Beløp"], [on("2025-01-06"), "B101", "Husleie januar", -12_000]],
  Betalinger: [
    ["Leverandør", "Kontonummer", "Beløp", "Forfall", "KID"], ["Emballasje Nord AS", "'86011117947", 1_566.5, on("2025-02-05"), "'01030014"],
    ["Lerkeveien Rør", "'NO9386011117947", 270, on("2025-02-05"), null], ["Feil AS", "'86011117948", 100, on("2025-02-05"), null],
  ],
};

describe("a file of payments without a screen", () => {
  test("is written beside the reconciliation; what can't be paid is named by its cell", async () => {
    const path = await bookFile(SHEETS);
    const file = join(dirname(path), "payments.xml");
    const ran = await reconcile(path, { paymentFile: { sheet: "Betalinger", file, version: "03", name: "Nordlys Optikk AS", account: "NO9386011117947", currency: "NOK" } }, ["--statement", "Bank", "--ledger", "1920"]);
    expect([ran.code, (ran.result as unknown as { paymentFile: unknown }).paymentFile]).toEqual([0, { payments: 2, refused: 1, controlSum: "1836.50" }]);
    expect(readFileSync(file, "utf8")).toContain("<NbOfTxs>2</NbOfTxs><CtrlSum>1836.50</CtrlSum>");
    expect(ran.result.issues).toContainEqual(expect.objectContaining({ code: "payment/account-invalid", at: "Betalinger!B4" }));
  });

  test("is not written where nobody says who pays", async () => {
    const path = await bookFile(SHEETS);
    const file = join(dirname(path), "payments.xml");
    const ran = await reconcile(path, { paymentFile: { file } }, ["--statement", "Bank", "--ledger", "1920"]);
    expect(ran.result.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(["payment/debtor-name", "payment/debtor-account"]));
    expect(existsSync(file)).toBe(false);
  });
});
