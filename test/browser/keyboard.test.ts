import { startBench, type Bench, type OpenWorkbench } from "../support/browserWorkbench";

let bench: Bench;
let open: OpenWorkbench;

beforeAll(async () => {
  bench = await startBench();
  open = await bench.open();
}, 300_000);

afterAll(async () => {
  await open.close();
  await bench.close();
});

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await open.page.keyboard.press(key);
};

/** Goes on with Tab, or back with Shift+Tab, until something with the name has the focus, as a person without a mouse does. */
async function tabTo(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    const label = await open.pane.evaluate(() => {
      const active = document.activeElement;
      const field = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent ?? "" : "";
      return active === null ? "" : `${active.getAttribute("aria-label") ?? field} ${active.textContent}`.trim();
    });
    if (name.test(label)) return;
    passed.push(label.slice(0, 30));
    await press(key);
  }
  throw new Error(`${key} never reached ${String(name)}: ${passed.join(" | ")}`);
}

const textOf = (pattern: RegExp) => open.pane.getByText(pattern).first().innerText();
const countOf = async (pattern: RegExp) => Number(/\d+/.exec(await textOf(pattern))?.[0]);

describe("the whole job by keyboard alone", () => {
  test("from choosing to matching", async () => {
    await open.pane.getByRole("button", { name: "Match", exact: true }).waitFor();
    await press("F6");
    await tabTo(/^Match/);
    await press("Enter");
    await open.pane.getByRole("tab", { name: /^Review/, selected: true }).waitFor({ timeout: 60_000 });
  }, 120_000);

  test("the consent to write columns", async () => {
    await tabTo(/^Write columns/, "Shift+Tab");
    await press("Enter");
    await open.pane.getByRole("button", { name: "Write columns" }).waitFor({ state: "detached", timeout: 60_000 });
  }, 120_000);

  test("accept and reject suggestions, each with one key, and take one back", async () => {
    await tabTo(/^Matches and open items/);
    const before = await countOf(/^\d+ suggested$/);
    await press("Enter");
    await open.pane.getByText(`${String(before - 1)} suggested`, { exact: true }).waitFor();
    await press("Backspace");
    await open.pane.getByText(`${String(before - 2)} suggested`, { exact: true }).waitFor();
    await open.pane.locator('button[aria-label^="Undo"]:not([aria-disabled="true"])').waitFor();
    await press("Control+z");
    await open.pane.getByText(`${String(before - 1)} suggested`, { exact: true }).waitFor();
  }, 60_000);

  test("explain an open line", async () => {
    const before = await countOf(/^\d+ open$/);
    await tabTo(/^Matches and open items/);
    await press("2", "e");
    await open.pane.getByLabel("Account").waitFor();
    await tabTo(/^Account/);
    await open.page.keyboard.type("7770");
    await press("Enter");
    await open.pane.getByText(`${String(before - 1)} open`, { exact: true }).waitFor();
  }, 60_000);

  test("the proof and the posting sheet", async () => {
    await tabTo(/^Review/, "Shift+Tab");
    await press("ArrowRight", "Enter");
    await open.pane.getByRole("table", { name: "Reconciliation statement" }).waitFor();
    await tabTo(/^Write reconciliation/);
    await press("Enter");
    await open.pane.getByText("Written on Reconciliation").waitFor({ timeout: 60_000 });
    await tabTo(/^Proof/, "Shift+Tab");
    await press("ArrowRight", "Enter");
    await open.pane.getByRole("combobox", { name: "Layout" }).waitFor();
    await tabTo(/^Write posting sheet/);
    await press("Enter");
    await open.pane.getByText("Written on Posting").waitFor({ timeout: 60_000 });
  }, 120_000);

  test("without a complaint", () => {
    expect(open.complaints).toEqual([]);
  });
});
