import type { StatementLine } from "../../src/domain";
import type { Reconciliation } from "../../src/pane";
import { camtFile, fileOf, type Booking } from "../support/bankFiles";
import { openHost } from "../support/host";
import { looked, reconciliationOn, sheetNamed } from "./reconcileSupport";

jest.setTimeout(60_000);

const LEDGER = [["Posting date", "Document no.", "Description", "Amount"], [46_296, "B101", "Faktura 10042", 1_500], [46_297, "B102", "Telefon", -12.5], [46_300, "B103", "Underveis", 900]];
const FIRST: readonly Booking[] = [["1500.00", "2026-10-01", "Faktura 10042", "0007001"], ["-12.50", "2026-10-02", "+47 22 00 00 00 telefon", "0007002"], ["-0.70", "2026-10-02", "=kiosk"], ["-0.70", "2026-10-02", "=kiosk"]];
const LATER: readonly Booking[] = [...FIRST.slice(1), ["-0.70", "2026-10-02", "=kiosk"], ["250.00", "2026-10-05", "Faktura 10043", "0007003"]];
const first = camtFile("oct-1.xml", FIRST, { opening: "100.00", closing: "1586.10", from: "2026-10-01", to: "2026-10-03" });
const later = camtFile("oct-2.xml", LATER, { opening: "1600.00", closing: "1835.40", from: "2026-10-02", to: "2026-10-06" });

async function opened(sheets: Parameters<typeof openHost>[0] = { Ledger: LEDGER }): Promise<ReturnType<typeof openHost> & { readonly reconciliation: Reconciliation }> {
  const host = openHost(sheets);
  const reconciliation = reconciliationOn();
  await reconciliation.open();
  return { ...host, reconciliation };
}

const names = (book: ReturnType<typeof openHost>["book"]): string[] => book.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
const shown = (reconciliation: Reconciliation): (readonly [number, string, string])[] =>
  [...reconciliation.state().lines.values()].map(({ amount, text, bankReference }: StatementLine) => [amount, text, bankReference] as const);

describe("a bank's file brought into the workbook", () => {
  test("is summed up before anything is written: account, period, lines, balances", async () => {
    const { book, reconciliation } = await opened();
    await reconciliation.imports.read([first]);
    const { imports } = reconciliation.state();
    expect(imports.offers).toMatchObject([{
      key: "NO9386011117947 NOK", sheet: null, isWanted: true, gap: null,
      brought: { added: 4, skipped: 0, alikeCount: 0, figures: { booked: 4, pending: 0, moneyIn: 150_000, moneyOut: 1_390, openingBalance: 10_000, closingBalance: 158_610, missing: 0 } },
    }]);
    expect(names(book)).toEqual(["Ledger"]);
  });

  test("becomes a sheet with an Excel table: dates as dates, references as texts, read as the statement without a question", async () => {
    const { book, reconciliation } = await opened();
    await reconciliation.imports.read([first]);
    await reconciliation.imports.add();
    const { bank, problems, imports } = reconciliation.state();
    expect(problems).toEqual([]);
    expect(imports).toMatchObject({ files: [], offers: [], done: [{ sheet: "Bank 117947", isNew: true, added: 4, skipped: 0 }] });
    const sheet = sheetNamed(book, "Bank 117947");
    expect(sheet.tables).toMatchObject([{ name: "AvstemStatement", area: { row: 0, column: 0, rows: 5, columns: 14 } }]);
    expect(sheet.values({ row: 1, column: 0, rows: 1, columns: 3 })).toEqual([[46_296, 46_296, "Faktura 10042"]]);
    expect(sheet.values({ row: 3, column: 2, rows: 1, columns: 1 })).toEqual([["=kiosk"]]);
    expect([bank?.sheet, bank?.detection.questions]).toEqual(["Bank 117947", []]);
    expect(shown(reconciliation)).toEqual([[150_000, "Faktura 10042", "0007001"], [-1_250, "+47 22 00 00 00 telefon", "0007002"], [-70, "=kiosk", ""], [-70, "=kiosk", ""]]);
  });

  test("gives the proof its opening and closing balance", async () => {
    const { reconciliation } = await opened();
    await reconciliation.imports.read([first]);
    await reconciliation.imports.add();
    await reconciliation.match("unmatched");
    expect(reconciliation.state().proof).toMatchObject({ openingBalance: 10_000, closingBalance: 158_610 });
  });

  test("gives them also where its lines don't add up to them", async () => {
    const { reconciliation } = await opened();
    await reconciliation.imports.read([camtFile("odd.xml", FIRST, { opening: "100.00", closing: "1600.00", from: "2026-10-01", to: "2026-10-03" })]);
    expect(reconciliation.state().imports.offers[0]?.brought.figures?.missing).toBe(1_390);
    await reconciliation.imports.add();
    await reconciliation.match("unmatched");
    expect(reconciliation.state().proof).toMatchObject({ openingBalance: 10_000, closingBalance: 160_000 });
  });

  test("that is malformed writes nothing, says where, and doesn't stop the others", async () => {
    const { book, reconciliation } = await opened();
    await reconciliation.imports.read([fileOf("cut.xml", '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>'), first]);
    const { files, offers } = reconciliation.state().imports;
    expect(files.map(({ found }) => found.map(({ accounts, issues }) => [accounts.length, issues[0]?.code]))).toEqual([[[0, "file/malformed"]], [[1, undefined]]]);
    expect(offers).toHaveLength(1);
    expect(names(book)).toEqual(["Ledger"]);
    await reconciliation.imports.add();
    expect(names(book)).toEqual(["Ledger", "Bank 117947"]);
    expect(reconciliation.state().imports.files.map(({ file }) => file.name)).toEqual(["cut.xml"]);
  });
});

describe("an overlapping file", () => {
  test("adds only what is new below the sheet, and equal payments of one day stay as many as they are", async () => {
    const { book, reconciliation } = await opened();
    await reconciliation.imports.read([first]);
    await reconciliation.imports.add();
    await reconciliation.imports.read([later]);
    expect(reconciliation.state().imports.offers).toMatchObject([{ sheet: "Bank 117947", gap: null, brought: { added: 2, skipped: 3 } }]);
    await reconciliation.imports.add();
    expect(reconciliation.state().problems).toEqual([]);
    expect(shown(reconciliation).map(([amount]) => amount)).toEqual([150_000, -1_250, -70, -70, -70, 25_000]);
    expect(sheetNamed(book, "Bank 117947").tables).toMatchObject([{ area: { row: 0, rows: 7 } }]);
    await reconciliation.imports.read([later]);
    expect(reconciliation.state().imports.offers).toMatchObject([{ brought: { added: 0, skipped: 5 } }]);
  });

  test("read together with the first counts a line that both hold once", async () => {
    const { reconciliation } = await opened();
    await reconciliation.imports.read([first, later]);
    expect(reconciliation.state().imports.offers).toMatchObject([{ brought: { added: 6, skipped: 3, figures: { booked: 6, openingBalance: 10_000, closingBalance: 183_540, missing: 0 } } }]);
  });

  test("goes into the table though our columns stand beside it, and leaves matches as they are", async () => {
    const { book, reconciliation } = await opened();
    await reconciliation.imports.read([first]);
    await reconciliation.imports.add();
    await reconciliation.setConsent("yes");
    await reconciliation.match("unmatched");
    await reconciliation.imports.read([later]);
    await reconciliation.imports.add();
    expect([...reconciliation.state().stale]).toEqual([]);
    expect(reconciliation.state().hasRun).toBe(true);
    const sheet = sheetNamed(book, "Bank 117947");
    expect(sheet.values({ row: 1, column: 15, rows: 1, columns: 1 })).toEqual([["Matched"]]);
    expect(sheet.values({ row: 6, column: 6, rows: 1, columns: 1 })).toEqual([[250]]);
  });

  test("of another account gets a sheet of its own", async () => {
    const { book, reconciliation } = await opened();
    await reconciliation.imports.read([first]);
    await reconciliation.imports.add();
    await reconciliation.imports.read([camtFile("tax.xml", FIRST, { opening: "0.00", closing: "1486.10", from: "2026-10-01", to: "2026-10-03", account: "NO4515032080119" })]);
    expect(reconciliation.state().imports.offers).toMatchObject([{ sheet: null, sheets: [] }]);
    await reconciliation.imports.add();
    expect(names(book)).toEqual(["Ledger", "Bank 117947", "Bank 080119"]);
  });

  test("that begins after a gap is added, and the gap is told", async () => {
    const { reconciliation } = await opened();
    await reconciliation.imports.read([first]);
    await reconciliation.imports.add();
    await reconciliation.imports.read([camtFile("nov.xml", [["5.00", "2026-11-01", "Renter"]], { opening: "900.00", closing: "905.00", from: "2026-11-01", to: "2026-11-30" })]);
    expect(reconciliation.state().imports.offers).toMatchObject([{ gap: { closing: 158_610, opening: 90_000 }, brought: { added: 1 } }]);
  });
});

describe("a sheet the user had", () => {
  const BANK = [["Bokføringsdato", "Tekst", "Beløp", "Arkivref"], [46_296, "Faktura 10042", 1_500, "'0007001"], [46_297, "Annen tekst", -12.5, ""]];

  test("that holds lines of the account gets the new ones in its own columns; lines in other words are told", async () => {
    const { book, reconciliation } = await opened({ Bank: BANK, Ledger: LEDGER });
    await reconciliation.imports.read([first]);
    expect(reconciliation.state().imports.offers).toMatchObject([{ sheet: "Bank", takesAlike: true, brought: { added: 3, skipped: 1, alikeCount: 1 } }]);
    await reconciliation.imports.setOffer("NO9386011117947 NOK", { takesAlike: false });
    await reconciliation.imports.add();
    expect(reconciliation.state().problems).toEqual([]);
    expect(sheetNamed(book, "Bank").values({ row: 2, column: 0, rows: 3, columns: 4 })).toEqual([[46_297, "Annen tekst", -12.5, ""], [46_297, "=kiosk", -0.7, ""], [46_297, "=kiosk", -0.7, ""]]);
  });

  test("that ends with a total keeps it: the lines go to a new sheet", async () => {
    const { reconciliation } = await opened({ Bank: [...BANK, ["", "Sum", 1_487.5, ""]], Ledger: LEDGER });
    await reconciliation.imports.read([first]);
    expect(reconciliation.state().imports.offers).toMatchObject([{ sheet: null, sheets: [] }]);
  });
});

describe("an import taken back", () => {
  test("takes its new sheet away, and chooses what was chosen before", async () => {
    const { book, reconciliation } = await opened({ Bank: [["Dato", "Tekst", "Beløp"], [46_000, "Renter", 5]], Ledger: LEDGER });
    await reconciliation.imports.read([first]);
    await reconciliation.imports.setOffer("NO9386011117947 NOK", { sheet: null });
    await reconciliation.imports.add();
    await reconciliation.imports.takeBack();
    expect(names(book)).toEqual(["Bank", "Ledger"]);
    expect(reconciliation.state()).toMatchObject({ bank: { sheet: "Bank" }, imports: { done: [] }, problems: [] });
  });

  test("takes away the rows it added and nothing else", async () => {
    const { book, reconciliation } = await opened();
    await reconciliation.imports.read([first]);
    await reconciliation.imports.add();
    await reconciliation.imports.read([later]);
    await reconciliation.imports.add();
    await reconciliation.imports.takeBack();
    expect(shown(reconciliation).map(([amount]) => amount)).toEqual([150_000, -1_250, -70, -70]);
    expect(sheetNamed(book, "Bank 117947").tables).toMatchObject([{ area: { row: 0, rows: 5 } }]);
  });

  test("leaves rows that somebody changed since, and says so", async () => {
    const { book, host, reconciliation } = await opened();
    await reconciliation.imports.read([first]);
    await reconciliation.imports.add();
    await reconciliation.imports.read([later]);
    await reconciliation.imports.add();
    sheetNamed(book, "Bank 117947").setInputs({ row: 6, column: 2, rows: 1, columns: 1 }, [["Faktura 10043, sjekket"]], "user");
    await looked({ reconciliation, host });
    await reconciliation.imports.takeBack();
    expect(reconciliation.state()).toMatchObject({ problems: [{ code: "import/rows-changed", sheet: "Bank 117947" }], imports: { done: [{ added: 2 }] } });
    expect(reconciliation.state().lines.size).toBe(6);
  });
});

describe("a table of an unknown bank", () => {
  const TEXT = "Konto 9999;;;\nNår;Hva;Kroner;Rest\n01.10.2026;Faktura 10042;1500,00;1600,00\n02.10.2026;Telefon;-12,50;1587,50\n";

  test("is shown by a reading, read by the one a person sets, and known by its name the next time", async () => {
    const { reconciliation } = await opened();
    const file = fileOf("egen.csv", TEXT);
    await reconciliation.imports.read([file]);
    const { id } = reconciliation.state().imports.files[0]!;
    const view = await reconciliation.imports.view(id, "egen.csv", {});
    expect(view?.preview.rows.slice(0, 2)).toEqual([["Konto 9999", "", "", ""], ["Når", "Hva", "Kroner", "Rest"]]);
    const format = { ...view!.format, name: "Egen bank", headerRow: 2, headers: ["Når", "Hva", "Kroner", "Rest"], columns: ["bookedOn", "text", "amount", "balance"] as const, currency: "NOK" };
    await reconciliation.imports.saveFormat(format);
    await reconciliation.imports.setReading(id, "egen.csv", { csvFormat: format });
    expect(reconciliation.state().imports.offers).toMatchObject([{ brought: { added: 2, figures: { openingBalance: 10_000, closingBalance: 158_750 } } }]);
    const again = reconciliationOn();
    await again.open();
    await again.imports.read([fileOf("egen-2.csv", TEXT)]);
    expect(again.state().imports.files[0]?.found[0]?.csvFormat?.name).toBe("Egen bank");
  });

  test("that begins with its newest line is written oldest first, with its balances", async () => {
    const { book, reconciliation } = await opened();
    await reconciliation.imports.read([fileOf("nyest.csv", "Dato;Tekst;Beløp;Saldo\n05.10.2026;Renter;5,00;1592,50\n02.10.2026;Telefon;-12,50;1587,50\n01.10.2026;Faktura;1500,00;1600,00\n")]);
    await reconciliation.imports.add();
    const sheet = sheetNamed(book, reconciliation.state().bank!.sheet);
    expect(sheet.values({ row: 1, column: 6, rows: 3, columns: 3 }).map(([money, , balance]) => [money, balance])).toEqual([[1_500, 1_600], [-12.5, 1_587.5], [5, 1_592.5]]);
    expect(reconciliation.state().bank?.source).toMatchObject({ openingBalance: 10_000, closingBalance: 159_250, issues: [] });
  });

  test("a format on Setup that can't be used is named", async () => {
    const { reconciliation } = await opened();
    await reconciliation.setSetup("bankFormats", [{ name: "Halv", delimiter: ";", bookedOn: "A" }]);
    await reconciliation.imports.read([first]);
    expect(reconciliation.state().problems).toMatchObject([{ code: "setup/format-unusable", name: "Halv", column: "amount", text: "" }]);
  });
});
