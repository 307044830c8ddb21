import { accessibilityFaults, atRest, startBench, type Bench, type OpenWorkbench } from "../support/browserWorkbench";
import { keyboardOf, type Keyboard } from "../support/keyboard";
import { columnTexts, openSheets } from "../support/workbook";

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

const shows = async (place: { sheet: string; column: number }, wanted: readonly string[]): Promise<void> => expect(await columnTexts(open, place, wanted)).toEqual(wanted);

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

  test("the proof agrees; proof and posting are written, each from its screen", async () => {
    await keys.tabTo(/^Review/, "Shift+Tab");
    await keys.press("ArrowRight", "Enter");
    await pane.getByText("Agrees.").first().waitFor();
    await keys.tabTo(/^Write reconciliation$/);
    await keys.press("Enter");
    await pane.getByText("Written on Reconciliation").waitFor({ timeout: 60_000 });
    await keys.focusOn(/^Write reconciliation$/);
    await keys.tabTo(/^Proof/, "Shift+Tab");
    await keys.press("ArrowRight", "Enter");
    await pane.getByLabel("Bank account in the ledger").waitFor();
    await keys.tabTo(/^Bank account in the ledger/);
    await keys.type("1920");
    await keys.tabTo(/^Write posting sheet$/);
    await keys.press("Enter");
    await pane.getByText("Written on Posting").waitFor({ timeout: 60_000 });
    await keys.focusOn(/^Write posting sheet$/);
  }, 180_000);

  test.each([["from the statements", /January 2025/], ["from the foot", /^Finish January 2025$/]])("the page that finishes is opened %s; Ctrl+Z there takes nothing back underneath, Escape goes back to what opened it", async (_way, opener) => {
    const isFoot = opener.source.includes("Finish");
    await keys.tabTo(opener, isFoot ? "Tab" : "Shift+Tab");
    await keys.press("Enter");
    if (!isFoot) {
      await pane.getByRole("heading", { name: "Statements", exact: true }).waitFor();
      await keys.tabTo(/^Finish…$/);
      await keys.press("Enter");
    }
    await pane.getByRole("status").filter({ hasText: "Everything is explained and the balance agrees." }).waitFor({ timeout: 60_000 });
    expect(await keys.focused()).toBe("Finish January 2025");
    expect(await accessibilityFaults(pane)).toEqual([]);
    await keys.press("Control+z");
    await keys.press("Escape");
    await pane.getByRole("heading", { name: /^Finish/ }).waitFor({ state: "detached" });
    await keys.focusOn(opener);
    await atRest(pane);
    expect(await pane.getByText("1 explained", { exact: true }).count()).toBe(1);
  }, 60_000);

  test("the month is finished, its rows are reconciled, it is heard, and the focus is not lost", async () => {
    await keys.press("Enter");
    await pane.getByRole("heading", { name: /^Finish/ }).waitFor();
    await keys.tabTo(/^Finish$/);
    await keys.press("Enter");
    await pane.getByRole("status").filter({ hasText: "January 2025 is finished" }).waitFor({ timeout: 60_000 });
    await atRest(pane);
    expect(await keys.focused()).not.toBe("");
    await shows({ sheet: "Bank", column: 4 }, ["Reconciled", "Reconciled", "Reconciled"]);
    await shows({ sheet: "Ledger", column: 5 }, ["Reconciled", "Reconciled", ""]);
  }, 180_000);

  test("it stands in the history with its figures", async () => {
    await keys.openPage("Statements");
    await pane.getByText("2,615.00").first().waitFor();
    expect(await pane.getByText(/Lines 3 · 1 item open then$/).count()).toBe(1);
    expect(await accessibilityFaults(pane)).toEqual([]);
  }, 60_000);

  test("it is reopened from there once that is confirmed, with its matches, and its rows are matched again", async () => {
    await keys.tabTo(/^Reopen$/);
    await keys.press("Enter");
    await keys.focusOn(/^Reopen it$/);
    expect(await keys.description()).toContain("Its lines, matches and explanations come back as they were.");
    await keys.press("Enter");
    await pane.getByText("2 matched", { exact: true }).waitFor({ timeout: 60_000 });
    await pane.getByText("1 explained", { exact: true }).waitFor();
    await atRest(pane);
    expect(await keys.focused()).not.toBe("");
    await shows({ sheet: "Bank", column: 4 }, ["Matched", "Matched", "Explained"]);
    expect(open.complaints).toEqual([]);
  }, 180_000);
});
