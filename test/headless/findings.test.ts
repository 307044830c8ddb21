import { serialFromDay, dayFromIso } from "../../src/domain";
import { bookFile, reconcile, type Ran, type Sheets } from "./build";

jest.setTimeout(120_000);

const on = (iso: string): number => serialFromDay(dayFromIso(iso)!, 1900);

/** A vendor paid twice, digits swapped in the books, an entry open since autumn, a vendor with a new account. */
const SHEETS: Sheets = {
  Bank: [
    ["Bokført dato", "Forklarende tekst", "Mottaker", "Mottakers konto", "KID", "Beløp"],
    [on("2025-01-06"), "Husleie januar", "Gårdeier AS", "'86011117947", null, -12_000], [on("2025-01-07"), "Betaling", "Emballasje Nord AS", "'12345678903", "'01030014", -1_566.5],
    [on("2025-01-09"), "Betaling", "Emballasje Nord AS", "'12345678903", "'01030014", -1_566.5], [on("2025-01-20"), "Strøm januar", "Kraft AS", "'86011117947", null, -4_321],
  ],
  1920: [
    ["Bokføringsdato", "Bilagsnr.", "Tekst", "Beløp"], [on("2025-01-06"), "B101", "Husleie januar", -12_000], [on("2025-01-07"), "B102", "Emballasje Nord AS KID 01030014", -1_566.5],
    [on("2025-01-20"), "B103", "Strøm januar Kraft AS", -4_231], [on("2024-10-01"), "B055", "Sjekk 1001", -900],
  ],
  Leverandører: [["Nr.", "Navn", "Adresse", "Kontonummer"], ["20020", "Emballasje Nord AS", "Nordveien 1", "'86011117947"]],
};

describe("what reconciling brings to light", () => {
  let ran: Ran;
  beforeAll(async () => { ran = await reconcile(await bookFile(SHEETS), {}, ["--statement", "Bank", "--ledger", "1920"]); });

  test("is in the result, each with its rows and values", () => {
    const found = (ran.result as unknown as { findings: readonly { code: string; lines: readonly string[]; entries: readonly string[]; amount: string }[] }).findings;
    const short = found.map(({ code, lines, entries, amount }) => [code.replace("finding/", ""), lines.join(), entries.join(), amount].join(" "));
    expect(short).toEqual(expect.arrayContaining([
      "duplicate-payment Bank!3,Bank!4  -1566.50", "transposed-digits Bank!5 1920!4 -90.00", "outstanding-old  1920!5 -900.00", "changed-account Bank!3  -1566.50",
    ]));
  });

  test("stands on the reconciliation with why, what to do, and the rows", () => {
    const sheet = ran.book!.sheets.find(({ name }) => name === "Reconciliation")!;
    const rows = sheet.values(sheet.usedArea(true)!).map((row) => row.map(String));
    const twice = rows.find(([what]) => what === "Paid twice")!;
    expect([twice[1], twice[4]]).toEqual(["Bank!3, Bank!4", "The same payee and amount, both with 01030014. Ask the payee, and ask for one payment back."]);
    expect(rows.find(([what]) => what === "Swapped digits")![4]).toBe("The bank has -4,321.00 NOK, the books -4,231.00 NOK. Correct the entry.".replaceAll(" NOK", ""));
  });
});

test("a posting on the general ledger account that is nobody's is told, with its row", async () => {
  const ran = await reconcile(await bookFile({
    Bank: [["Bokført dato", "Forklarende tekst", "Beløp"], [on("2025-01-06"), "Husleie januar", -12_000]],
    Finansposter: [
      ["Bokføringsdato", "Bilagsnr.", "Beskrivelse", "Kildetype", "Kildenr.", "Beløp"], [on("2025-01-06"), "B101", "Husleie januar", "Bankkonto", "B10", -12_000],
      [on("2025-01-08"), "M17", "Omposteringsbilag", null, null, -450],
    ],
  }), { statement: { date: "2025-01-31" } }, ["--statement", "Bank", "--ledger", "Finansposter"]);
  const found = (ran.result as unknown as { findings: readonly { code: string; entries: readonly string[]; amount: string }[] }).findings;
  expect(found.filter(({ code }) => code === "finding/direct-posting")).toMatchObject([{ entries: ["Finansposter!3"], amount: "-450.00" }]);
});
