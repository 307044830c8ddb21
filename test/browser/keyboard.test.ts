import { startBench, type Bench, type OpenWorkbench } from "../support/browserWorkbench";
import { keyboardOf, type Keyboard } from "../support/keyboard";

let bench: Bench;
let open: OpenWorkbench;
let keys: Keyboard;

beforeAll(async () => {
  bench = await startBench();
  open = await bench.open();
  keys = keyboardOf(open);
}, 300_000);

afterAll(async () => {
  await open.close();
  await bench.close();
});

const textOf = (pattern: RegExp) => open.pane.getByText(pattern).first().innerText();
const countOf = async (pattern: RegExp) => Number(/\d+/.exec(await textOf(pattern))?.[0]);

describe("the whole job by keyboard alone", () => {
  test("from choosing to matching", async () => {
    await open.pane.getByRole("button", { name: "Match", exact: true }).waitFor();
    await keys.press("F6");
    await keys.tabTo(/^Match/);
    await keys.press("Enter");
    await open.pane.getByRole("tab", { name: /^Review/, selected: true }).waitFor({ timeout: 60_000 });
  }, 120_000);

  test("the consent to write columns", async () => {
    await keys.tabTo(/^Write columns/, "Shift+Tab");
    await keys.press("Enter");
    await open.pane.getByRole("button", { name: "Write columns" }).waitFor({ state: "detached", timeout: 60_000 });
  }, 120_000);

  test("accept and reject suggestions, each with one key, and take one back", async () => {
    await keys.tabTo(/^Matches and open items/);
    const before = await countOf(/^\d+ suggested$/);
    await keys.press("Enter");
    await open.pane.getByText(`${String(before - 1)} suggested`, { exact: true }).waitFor();
    await keys.press("Backspace");
    await open.pane.getByText(`${String(before - 2)} suggested`, { exact: true }).waitFor();
    await open.pane.locator('button[aria-label^="Undo"]:not([aria-disabled="true"])').waitFor();
    await keys.press("Control+z");
    await open.pane.getByText(`${String(before - 1)} suggested`, { exact: true }).waitFor();
  }, 60_000);

  test("explain an open line", async () => {
    const before = await countOf(/^\d+ open$/);
    await keys.tabTo(/^Matches and open items/);
    await keys.press("2", "e");
    await open.pane.getByLabel("Account").waitFor();
    await keys.tabTo(/^Account/);
    await open.page.keyboard.type("7770");
    await keys.press("Enter");
    await open.pane.getByText(`${String(before - 1)} open`, { exact: true }).waitFor();
  }, 60_000);

  test("the proof and the posting sheet", async () => {
    await keys.tabTo(/^Review/, "Shift+Tab");
    await keys.press("ArrowRight", "Enter");
    await open.pane.getByRole("table", { name: "Reconciliation statement" }).waitFor();
    await keys.tabTo(/^Write reconciliation/);
    await keys.press("Enter");
    await open.pane.getByText("Written on Reconciliation").waitFor({ timeout: 60_000 });
    await keys.tabTo(/^Proof/, "Shift+Tab");
    await keys.press("ArrowRight", "Enter");
    await open.pane.getByRole("combobox", { name: "Layout" }).waitFor();
    await keys.tabTo(/^Write posting sheet/);
    await keys.press("Enter");
    await open.pane.getByText("Written on Posting").waitFor({ timeout: 60_000 });
  }, 120_000);

  test("without a complaint", () => {
    expect(open.complaints).toEqual([]);
  });
});
