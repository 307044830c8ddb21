import { accessibilityFaults, startBench, type Bench, type OpenWorkbench } from "../support/browserWorkbench";
import { keyboardOf, type Keyboard } from "../support/keyboard";

let bench: Bench;
let open: OpenWorkbench;
let keys: Keyboard;

beforeAll(async () => {
  bench = await startBench();
  open = await bench.open();
  keys = keyboardOf(open);
  await open.pane.getByRole("button", { name: "Match", exact: true }).click();
  await open.pane.getByRole("tab", { name: /^Review/, selected: true }).waitFor({ timeout: 60_000 });
}, 300_000);

afterAll(async () => {
  await open.close();
  await bench.close();
});

describe("set-up by keyboard alone", () => {
  test("a text is added with its account, stands on the sheet, and explains the open line it hits", async () => {
    await keys.openPage("Text to account");
    await keys.press("Tab", "Tab", "Enter");
    await open.pane.getByRole("heading", { name: "New text" }).waitFor();
    await keys.press("Tab");
    await keys.type("Gebyr");
    await keys.press("Tab", "Tab");
    await keys.type("7770");
    await open.pane.getByText(/^Hits \d+ lines?, /).waitFor();
    expect(await accessibilityFaults(open.pane)).toEqual([]);
    await keys.press("Enter");
    await open.pane.getByRole("heading", { name: "New text" }).waitFor({ state: "detached", timeout: 60_000 });
    expect(await open.pane.getByText("The same rows stand on Setup").count()).toBe(1);
    await keys.focusOn(/^Add text$/);
    await keys.press("Tab", "Enter");
    await open.pane.getByText(/^\d+ lines? explained$/).waitFor({ timeout: 60_000 });
  }, 180_000);

  test("Escape closes a page and gives the focus back to the menu", async () => {
    await keys.press("Escape");
    await open.pane.getByRole("heading", { name: "Text to account" }).waitFor({ state: "detached" });
    await keys.focusOn(/^More$/);
  }, 60_000);

  test("a template is saved as a file", async () => {
    await keys.openPage("Templates");
    const download = open.page.waitForEvent("download");
    await keys.press("Tab", "Tab", "Enter");
    expect((await download).suggestedFilename()).toBe("avstem-template.json");
    await keys.press("Escape");
  }, 60_000);

  test.each(["Options", "Bank accounts", "Rules", "Templates", "About Avstem"])("%s meets WCAG 2.2 AA", async (name) => {
    await keys.openPage(name);
    expect(await accessibilityFaults(open.pane)).toEqual([]);
    await keys.press("Escape");
  }, 60_000);

  test("without a complaint", () => expect(open.complaints).toEqual([]));
});
