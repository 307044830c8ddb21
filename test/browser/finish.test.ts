import { accessibilityFaults, atRest, startBench, type Bench, type OpenWorkbench } from "../support/browserWorkbench";
import { keyboardOf, type Keyboard } from "../support/keyboard";
import { openSheets } from "../support/workbook";

let bench: Bench;
let open: OpenWorkbench;
let pane: OpenWorkbench["pane"];
let keys: Keyboard;

/** A small month: two invoices paid, a fee that the books lack, a deposit on its way. */
const SHEETS = {
  Bank: [["Date", "Description", "Amount"], [45_660, "Invoice 10231 Nordlys", 1_200], [45_663, "Invoice 10240 Fjordmat", 450], [45_685, "Bank charges", -35]],
  Ledger: [["Posting date", "Document no.", "Description", "Amount"], [45_659, "10231", "Invoice 10231 Nordlys", 1_200], [45_662, "10240", "Invoice 10240 Fjordmat", 450], [45_688, "10255", "Deposit", 800]],
};

beforeAll(async () => {
  bench = await startBench();
  open = await bench.open();
  pane = await openSheets(open, "january.xlsx", SHEETS);
  keys = keyboardOf({ page: open.page, pane });
  await pane.getByRole("button", { name: "Match", exact: true }).waitFor();
  await atRest(pane);
  await keys.press("F6");
}, 300_000);

afterAll(async () => {
  await open.close();
  await bench.close();
});

describe("a month from its sheets to the history by keyboard alone", () => {
  test("its balances are typed, it is matched, and the fee is explained", async () => {
    await keys.tabTo(/^Statement, opening/);
    await keys.type("1,000.00");
    await keys.press("Enter");
    await keys.tabTo(/^Statement, closing/);
    await keys.type("2,615.00");
    await keys.press("Enter");
    await keys.tabTo(/^Match$/);
    await keys.press("Enter");
    await pane.getByRole("tab", { name: /^Review/, selected: true }).waitFor({ timeout: 60_000 });
    await keys.tabTo(/^Write columns/, "Shift+Tab");
    await keys.press("Enter");
    await pane.getByRole("button", { name: "Write columns" }).waitFor({ state: "detached", timeout: 60_000 });
    await pane.getByText("2 matched", { exact: true }).waitFor();
    expect(await keys.focused()).not.toBe("");
    await keys.tabTo(/^Explain 1 open line/);
    await keys.press("Enter");
    await pane.getByText("Bank charges").first().waitFor();
    await keys.tabTo(/^Matches and open items/, "Shift+Tab");
    await keys.press("e");
    await pane.getByRole("region", { name: "Explain" }).waitFor();
    await keys.tabTo(/^Account$/);
    await keys.type("7770");
    await keys.press("Enter");
    await pane.getByText("1 explained", { exact: true }).waitFor({ timeout: 60_000 });
  }, 180_000);

  test("the proof agrees, the month is finished, and the focus is not lost", async () => {
    await keys.tabTo(/^Review/, "Shift+Tab");
    await keys.press("ArrowRight", "Enter");
    await pane.getByText("Agrees.").first().waitFor();
    await keys.tabTo(/January 2025/, "Shift+Tab");
    await keys.press("Enter");
    await pane.getByRole("heading", { name: "Statements", exact: true }).waitFor();
    await keys.tabTo(/^Finish…$/);
    await keys.press("Enter");
    await pane.getByText("Everything is explained and the balance agrees.").waitFor({ timeout: 60_000 });
    expect(await accessibilityFaults(pane)).toEqual([]);
    await keys.tabTo(/^Finish$/);
    await keys.press("Enter");
    await pane.getByText(/is finished$/).first().waitFor({ timeout: 60_000 });
    await atRest(pane);
    expect(await keys.focused()).not.toBe("");
  }, 180_000);

  test("it stands in the history with its figures, and is reopened from there with its matches", async () => {
    await keys.openPage("Statements");
    await pane.getByText("2,615.00").first().waitFor();
    await keys.tabTo(/^Reopen$/);
    await keys.press("Enter");
    await pane.getByText(/come back as they were/).waitFor();
    await keys.tabTo(/^Reopen it$/);
    await keys.press("Enter");
    await pane.getByText("2 matched", { exact: true }).waitFor({ timeout: 60_000 });
    await pane.getByText("1 explained", { exact: true }).waitFor();
    await atRest(pane);
    expect(await keys.focused()).not.toBe("");
    expect(open.complaints).toEqual([]);
  }, 180_000);
});
