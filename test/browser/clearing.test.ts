import type { Frame } from "playwright-core";
import { newBook } from "../../src/workbench/host";
import { nodeEngine } from "../../src/workbench/host/node";
import { accessibilityFaults, startBench, type Bench, type OpenWorkbench } from "../support/browserWorkbench";
import "../support/encoding";

let bench: Bench;
let open: OpenWorkbench;
let pane: Frame;

const LEDGER = [
  ["Posting date", "Document no.", "Check no.", "Description", "Amount"],
  [45_660, "B101", "", "Cash sales week 2", 1_200], [45_661, "B102", "1007", "Plumber", -450], [45_675, "B104", "", "Cash sales week 4", 800],
];

/** A workbook with the ledger of an account whose bank gives no file. */
async function ledgerAlone(): Promise<Buffer> {
  const book = newBook({ engine: nodeEngine(), locale: "en-US" });
  const [sheet] = book.sheets;
  sheet!.name = "Ledger";
  sheet!.setInputs({ row: 0, column: 0, rows: LEDGER.length, columns: 5 }, LEDGER, "user");
  return Buffer.from(await book.toXlsx());
}

beforeAll(async () => {
  bench = await startBench();
  open = await bench.open();
  await open.page.getByLabel("Workbook").setInputFiles({ name: "cash.xlsx", mimeType: "", buffer: await ledgerAlone() });
  await open.page.getByRole("heading", { name: "cash.xlsx" }).waitFor();
  pane = (await (await open.page.waitForSelector('iframe[title="Avstem"]')).contentFrame())!;
}, 300_000);

afterAll(async () => {
  await open.close();
  await bench.close();
});

const type = (text: string): Promise<void> => open.page.keyboard.type(text);
const press = (key: string): Promise<void> => open.page.keyboard.press(key);

/** Moves the focus forward until it is on a control of this name. */
async function tabTo(name: RegExp): Promise<void> {
  const focused = () => pane.evaluate(() => {
    const element = document.activeElement;
    return [element?.getAttribute("aria-label"), (element as HTMLInputElement | null)?.labels?.[0]?.textContent, element?.textContent].find((text) => text) ?? "";
  });
  for (let presses = 0; presses < 60 && !name.test(await focused()); presses += 1) await press("Tab");
  expect(await focused()).toMatch(name);
}

test("checks and deposits are ticked by keyboard alone, up to the proof", async () => {
  await pane.getByRole("button", { name: "Use my sheets" }).focus();
  await press("Enter");
  await tabTo(/^The bank gives no file/);
  await press("Enter");
  await pane.getByRole("heading", { name: "Checks and deposits" }).waitFor();
  await pane.getByText("Set the statement's date first.").waitFor();
  await tabTo(/^Statement date/);
  await type("01312025");
  await press("Enter");
  await pane.getByText("B101 · Cash sales week 2").waitFor({ timeout: 60_000 });
  expect(await accessibilityFaults(pane)).toEqual([]);
  await tabTo(/^Statement, opening/);
  await type("1,000.00");
  await press("Enter");
  await tabTo(/^Statement, closing/);
  await type("1,715.00");
  await press("Enter");
  await tabTo(/B101 · Cash sales week 2/);
  await press("Space");
  await tabTo(/1007 · Plumber/);
  await press("Space");
  await tabTo(/^Amount/);
  await type("-35");
  await tabTo(/^Account/);
  await type("7770");
  await tabTo(/^Add$/);
  await press("Enter");
  await tabTo(/^Make 3 lines$/);
  await pane.getByRole("status").filter({ hasText: "Difference to the bank0.00" }).waitFor();
  await press("Enter");
  await pane.getByRole("tab", { name: "Proof", selected: true }).waitFor({ timeout: 60_000 });
  await pane.getByText("Agrees.").first().waitFor();
  expect(open.complaints).toEqual([]);
}, 180_000);
