import { openHost } from "../support/host";
import { looked, matched, reconciliationOn, SHEETS, sheetNamed } from "./reconcileSupport";

jest.setTimeout(60_000);

describe("sheets out", () => {
  test("are written once and then only where something differs", async () => {
    const { book, reconciliation } = await matched();
    await reconciliation.writeReport();
    await reconciliation.writePosting();
    expect(reconciliation.state().written).toEqual({ matches: "Matches", reconciliation: "Reconciliation", posting: "Posting", setup: null });
    const changes: string[] = [];
    book.onChange((change) => changes.push(change.type));
    await reconciliation.writeReport();
    await reconciliation.writePosting();
    expect(changes).toEqual([]);
  });

  test("the proof on the sheet is live: it follows an edited amount", async () => {
    const { book, host, reconciliation } = await matched();
    await reconciliation.setBalances({ openingBalance: 5_000_000 as never, bookOpeningBalance: 5_000_000 as never });
    await reconciliation.writeReport();
    const sheet = sheetNamed(book, "Reconciliation");
    const area = sheet.usedArea(true);
    if (!area) throw new Error("nothing written");
    const total = (): unknown => sheet.values(area).find(([what]) => what === "+ lines on the statement")?.find((cell) => typeof cell === "number");
    expect(total()).toBe(-1_121.5);
    sheetNamed(book, "Bank").setInputs({ row: 1, column: 3, rows: 1, columns: 1 }, [[-12_100]]);
    expect(total()).toBe(-1_221.5);
    await looked({ reconciliation, host });
  });
});

describe("choosing", () => {
  test("a column corrected by hand is remembered for sheets with the same headers", async () => {
    const sheets = { ...SHEETS, Bank: SHEETS.Bank.map((row, at) => [...row, at === 0 ? "Beløp NOK" : 1]) };
    openHost(sheets);
    const reconciliation = reconciliationOn();
    await reconciliation.open();
    const { bank } = reconciliation.state();
    const layout = bank?.layout ?? bank?.detection.layout;
    if (!layout) throw new Error("no layout");
    await reconciliation.setLayout("bank", { ...layout, columns: { ...layout.columns, amount: 4 } });
    expect([...reconciliation.state().lines.values()].every(({ amount }) => amount === 100)).toBe(true);
    const later = reconciliationOn();
    await later.open();
    expect(later.state().bank?.layout?.columns.amount).toBe(4);
  });

  test("the sample adds two sheets and chooses them", async () => {
    const { book } = openHost({ Notes: [["hello"]] });
    const reconciliation = reconciliationOn();
    await reconciliation.open();
    await reconciliation.addSample();
    const { bank, book: ledger, lines } = reconciliation.state();
    expect([bank?.sheet, ledger?.sheet]).toEqual(["Sample bank", "Sample ledger"]);
    expect(lines.size).toBeGreaterThan(10);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Notes", "Sample bank", "Sample ledger", "_avstem"]);
  });
});
