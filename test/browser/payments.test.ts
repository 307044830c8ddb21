import { newBook } from "../../src/workbench/host";
import { nodeEngine } from "../../src/workbench/host/node";
import { accessibilityFaults, atRest, startBench, type Bench, type OpenWorkbench } from "../support/browserWorkbench";
import { PAYMENT_SHEETS } from "../support/paymentSheets";

let bench: Bench;
let open: OpenWorkbench;

/** The workbook that the page opens instead of the sample month. */
async function paymentBook(): Promise<Buffer> {
  const book = newBook({ engine: nodeEngine(), name: "payments.xlsx", locale: "en-US" });
  Object.entries(PAYMENT_SHEETS).forEach(([name, rows], at) => {
    const sheet = at === 0 ? book.sheets[0]! : book.addSheet(name);
    sheet.name = name;
    const columns = rows[0]!.length;
    rows[0]!.forEach((header, column) => {
      if (/Dat/.test(String(header))) sheet.setNumberFormats({ row: 1, column, rows: rows.length - 1, columns: 1 }, rows.slice(1).map(() => ["dd.mm.yyyy"]));
    });
    sheet.setInputs({ row: 0, column: 0, rows: rows.length, columns }, rows.map((row) => row.map((cell) => (typeof cell === "string" && /^\d/.test(cell) ? `'${cell}` : cell))));
  });
  return Buffer.from(await book.toXlsx());
}

beforeAll(async () => {
  bench = await startBench();
  const body = await paymentBook();
  open = await bench.open({}, async (page) => {
    await page.route("**/samples/*.xlsx", (route) => route.fulfill({ body }));
  });
}, 300_000);

afterAll(async () => {
  await open.close();
  await bench.close();
});

describe("payments on open entries, from the workbook to the posting sheet", () => {
  test("the sheets of open entries and the list of customers are found, and may be taken away", async () => {
    const { pane } = open;
    await pane.getByRole("heading", { name: "Open entries and parties" }).waitFor({ timeout: 60_000 });
    await pane.getByRole("button", { name: "Remove Customers" }).waitFor();
    expect(await pane.getByRole("heading", { name: "Open entries and parties" }).locator("..").innerText()).toContain("3 parties");
    await atRest(pane);
    expect(await accessibilityFaults(pane)).toEqual([]);
  }, 120_000);

  test("numbers in the text and payers' accounts say what is paid; a part can be left open, by keyboard alone", async () => {
    const { pane, page } = open;
    await pane.getByRole("button", { name: "Match", exact: true }).click();
    await pane.getByRole("button", { name: "3 matched", exact: true }).waitFor({ timeout: 60_000 });
    await pane.getByRole("button", { name: "3 matched", exact: true }).click();
    await pane.getByRole("row", { name: /Nordlys Optikk AS/, selected: true }).waitFor();
    await pane.getByRole("button", { name: "Amounts…" }).focus();
    await page.keyboard.press("Enter");
    const fields = pane.getByRole("textbox", { name: "Of this, paid" });
    await fields.nth(1).fill("1,500.00");
    await page.keyboard.press("Enter");
    await pane.getByText("1,500.00 of 2,000.00").waitFor();
    await atRest(pane);
    expect(await accessibilityFaults(pane)).toEqual([]);
    expect(open.complaints).toEqual([]);
  }, 120_000);
});
