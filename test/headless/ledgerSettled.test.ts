import { bookFile, reconcile, type Sheets } from "./build";

// Each run opens, reconciles and writes a workbook; nothing here asserts how long it takes.
jest.setTimeout(120_000);

const BANK: (string | number | null)[][] = [
  ["Bokført dato", "Forklarende tekst", "Beløp"],
  [45_660, "Husleie januar", -12_000],
  [45_663, "Innbetaling Nordlys Optikk faktura 10231", 12_480],
  [45_664, "Betaling Emballasje Nord faktura 31884", -1_566.5],
  [45_670, "Innbetaling Fjellheim Bygg faktura 10240", 8_250],
];

const head = ["Bokføringsdato", "Bilagsnr.", "Konto", "Tekst", "Beløp"];

/** The same postings as the bank has them, with the sign the books give them and the account they stand on. */
function ledger(account: (row: number) => number, sign: 1 | -1, more: (string | number | null)[][] = []): Sheets {
  const rows = BANK.slice(1).map(([day, text, amount], i) => [day ?? null, `B10${i}`, account(i), text ?? null, sign * Number(amount)]);
  return { Bank: BANK, Hovedbok: [head, ...rows, ...more] };
}

describe("what the ledger sheet alone can't tell is settled by the statement", () => {
  test("a ledger whose amounts are in the opposite view is turned, and says so", async () => {
    const ran = await reconcile(await bookFile(ledger(() => 1920, -1)));
    expect(ran.result.matches).toHaveLength(4);
    expect(ran.result.issues).toContainEqual(expect.objectContaining({ code: "sign/inverted", sheet: "Hovedbok" }));
  });

  test("of a full general ledger only the bank's account is matched", async () => {
    const counter = BANK.slice(1).map(([day, text, amount], i) => [day ?? null, `B10${i}`, [6300, 1500, 2400, 1500][i] ?? 0, text ?? null, -Number(amount)]);
    const ran = await reconcile(await bookFile(ledger(() => 1920, 1, counter)));
    expect(ran.result.matches).toHaveLength(4);
    expect(ran.result.sources[1]).toMatchObject({ sheet: "Hovedbok", rows: 4 });
  });
});
