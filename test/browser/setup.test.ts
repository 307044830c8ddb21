import { accessibilityFaults, startBench, type Bench, type OpenWorkbench } from "../support/browserWorkbench";

let bench: Bench;
let open: OpenWorkbench;

beforeAll(async () => {
  bench = await startBench();
  open = await bench.open();
  await open.pane.getByRole("button", { name: "Match", exact: true }).click();
  await open.pane.getByRole("tab", { name: /^Review/, selected: true }).waitFor({ timeout: 60_000 });
}, 300_000);

afterAll(async () => {
  await open.close();
  await bench.close();
});

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await open.page.keyboard.press(key);
};
const focused = () => open.pane.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");

/** The focus comes back once the page is gone. */
const focusOn = (name: string) => open.pane.waitForFunction((wanted) => (document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent) === wanted, name, { timeout: 5_000 });

/** Opens a page from the menu as a person without a mouse does: down to its name, and Enter. */
async function openPage(name: string): Promise<void> {
  await open.pane.getByRole("button", { name: "More", exact: true }).focus();
  await press("Enter");
  await open.pane.getByRole("menuitem", { name }).waitFor();
  for (let presses = 0; presses < 15 && !(await focused()).startsWith(name); presses += 1) await press("ArrowDown");
  await press("Enter");
  await open.pane.getByRole("heading", { name, exact: true }).waitFor();
}

describe("set-up by keyboard alone", () => {
  test("a text is added with its account, stands on the sheet, and explains the open line it hits", async () => {
    await openPage("Text to account");
    await press("Tab", "Tab", "Enter");
    await open.pane.getByRole("heading", { name: "New text" }).waitFor();
    await press("Tab");
    await open.page.keyboard.type("Gebyr");
    await press("Tab", "Tab");
    await open.page.keyboard.type("7770");
    await open.pane.getByText(/^Hits \d+ lines?, /).waitFor();
    expect(await accessibilityFaults(open.pane)).toEqual([]);
    await press("Enter");
    await open.pane.getByRole("heading", { name: "New text" }).waitFor({ state: "detached", timeout: 60_000 });
    expect(await open.pane.getByText("The same rows stand on Setup").count()).toBe(1);
    await focusOn("Add text");
    await press("Tab", "Enter");
    await open.pane.getByText(/^\d+ lines? explained$/).waitFor({ timeout: 60_000 });
  }, 180_000);

  test("Escape closes a page and gives the focus back to the menu", async () => {
    await press("Escape");
    await open.pane.getByRole("heading", { name: "Text to account" }).waitFor({ state: "detached" });
    await focusOn("More");
  }, 60_000);

  test("a template is saved as a file", async () => {
    await openPage("Templates");
    const download = open.page.waitForEvent("download");
    await press("Tab", "Tab", "Enter");
    expect((await download).suggestedFilename()).toBe("avstem-template.json");
    await press("Escape");
  }, 60_000);

  test.each(["Options", "Bank accounts", "Rules", "Templates", "About Avstem"])("%s meets WCAG 2.2 AA", async (name) => {
    await openPage(name);
    expect(await accessibilityFaults(open.pane)).toEqual([]);
    await press("Escape");
  }, 60_000);

  test("without a complaint", () => expect(open.complaints).toEqual([]));
});
