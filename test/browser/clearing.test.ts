import { accessibilityFaults, startBench, type Bench, type OpenWorkbench } from "../support/browserWorkbench";
import { keyboardOf, type Keyboard } from "../support/keyboard";
import { openSheets } from "../support/workbook";

let bench: Bench;
let open: OpenWorkbench;
let pane: OpenWorkbench["pane"];
let keys: Keyboard;

/** The ledger of an account whose bank gives no file. */
const LEDGER = [
  ["Posting date", "Document no.", "Check no.", "Description", "Amount"],
  [45_660, "B101", "", "Cash sales week 2", 1_200], [45_661, "B102", "1007", "Plumber", -450], [45_675, "B104", "", "Cash sales week 4", 800],
];

beforeAll(async () => {
  bench = await startBench();
  open = await bench.open();
  pane = await openSheets(open, "cash.xlsx", { Ledger: LEDGER });
  keys = keyboardOf({ page: open.page, pane });
}, 300_000);

afterAll(async () => {
  await open.close();
  await bench.close();
});

test("checks and deposits are ticked by keyboard alone, up to the proof", async () => {
  await pane.getByRole("button", { name: "Use my sheets" }).focus();
  await keys.press("Enter");
  await keys.tabTo(/^The bank gives no file/);
  await keys.press("Enter");
  await pane.getByRole("heading", { name: "Checks and deposits" }).waitFor();
  await pane.getByText("Set the statement's date first.").waitFor();
  await keys.tabTo(/^Statement date/);
  await keys.type("01312025");
  await keys.press("Enter");
  await pane.getByText("B101 · Cash sales week 2").waitFor({ timeout: 60_000 });
  expect(await accessibilityFaults(pane)).toEqual([]);
  await keys.tabTo(/^Statement, opening/);
  await keys.type("1,000.00");
  await keys.press("Enter");
  await keys.tabTo(/^Statement, closing/);
  await keys.type("1,715.00");
  await keys.press("Enter");
  await keys.tabTo(/B101 · Cash sales week 2/);
  await keys.press("Space");
  await keys.tabTo(/1007 · Plumber/);
  await keys.press("Space");
  await keys.tabTo(/^Amount/);
  await keys.type("-35");
  await keys.tabTo(/^Account/);
  await keys.type("7770");
  await keys.tabTo(/^Add$/);
  await keys.press("Enter");
  await keys.tabTo(/^Make 3 lines$/);
  await pane.getByRole("status").filter({ hasText: "Difference to the bank0.00" }).waitFor();
  await keys.press("Enter");
  await pane.getByRole("tab", { name: "Proof", selected: true }).waitFor({ timeout: 60_000 });
  await pane.getByText("Agrees.").first().waitFor();
  expect(open.complaints).toEqual([]);
}, 180_000);
