import { accessibilityFaults, atRest, startBench, type Bench, type OpenWorkbench } from "../support/browserWorkbench";
import { keyboardOf, type Keyboard } from "../support/keyboard";

let bench: Bench;
let open: OpenWorkbench;
let keys: Keyboard;

beforeAll(async () => {
  bench = await startBench();
  open = await bench.open();
  keys = keyboardOf(open);
  await open.pane.getByRole("button", { name: "Match", exact: true }).waitFor();
  await atRest(open.pane);
  await keys.press("F6");
}, 300_000);

afterAll(async () => {
  await open.close();
  await bench.close();
});

const columns = (): Promise<string[]> => open.pane.getByRole("list", { name: "House journal" }).getByRole("listitem").allInnerTexts();
/** Waits until another column is the first. */
const isFirstNoMore = (was: string) => open.pane.waitForFunction((text) => document.querySelector("ul[aria-label='House journal'] li")?.textContent !== text, was.replace("\n", ""));
const gone = (name: string): Promise<void> => open.pane.getByRole("heading", { name, exact: true }).waitFor({ state: "detached" });

describe("a posting layout of one's own by keyboard alone", () => {
  test("is a copy of a built-in one, under a name that has to be given", async () => {
    await keys.openPage("Posting layouts");
    await keys.tabTo(/^Copy of/);
    await keys.type("DATEV");
    await keys.tabTo(/^Copy$/);
    await keys.press("Enter");
    await open.pane.getByText("Give it a name.").waitFor();
    await keys.tabTo(/^Name$/, "Shift+Tab");
    await keys.type("House journal");
    await keys.press("Enter");
    await open.pane.getByRole("listitem").filter({ hasText: "House journal" }).waitFor({ timeout: 60_000 });
    expect(await accessibilityFaults(open.pane)).toEqual([]);
  }, 120_000);

  test("a column moves down with Alt and the arrow, and the focus goes with it", async () => {
    await keys.tabTo(/^House journal/, "Shift+Tab");
    await keys.press("Enter");
    await open.pane.getByRole("heading", { name: "House journal" }).waitFor();
    const before = await columns();
    await keys.tabTo(/^Umsatz/);
    await keys.press("Alt+ArrowDown");
    await isFirstNoMore(before[0]!);
    await keys.focusOn(/^Umsatz/);
    expect((await columns()).slice(0, 2)).toEqual([before[1], before[0]]);
    expect(await open.pane.getByText("Alt and an arrow key move a column.").count()).toBe(1);
  }, 60_000);

  test("Ctrl+Z takes the move back, and Alt and the arrow make it again", async () => {
    const moved = await columns();
    await open.pane.getByRole("status").filter({ hasText: "House journal saved" }).waitFor();
    await keys.press("Control+z");
    await isFirstNoMore(moved[0]!);
    expect((await columns()).slice(0, 2)).toEqual([moved[1], moved[0]]);
    await keys.tabTo(/^Umsatz/, "Shift+Tab");
    await keys.press("Alt+ArrowDown");
    await isFirstNoMore(moved[1]!);
    await keys.focusOn(/^Umsatz/);
    expect(await columns()).toEqual(moved);
  }, 60_000);

  test("a column gets another header and a limit; a limit that is no number is told and nothing is lost", async () => {
    await keys.press("Enter");
    await open.pane.getByRole("heading", { name: "Column", exact: true }).waitFor();
    await keys.tabTo(/^Header/);
    await keys.press("Control+a");
    await keys.type("Amount");
    await keys.tabTo(/^Most characters/);
    await keys.type("ten");
    await keys.press("Enter");
    const limit = open.pane.getByLabel(/^Most characters/);
    await open.pane.waitForFunction(() => document.querySelector("input[aria-invalid='true']") !== null);
    expect(await limit.inputValue()).toBe("ten");
    await keys.focusOn(/^Most characters/);
    await keys.press("Control+a");
    await keys.type("10");
    await keys.press("Enter");
    await gone("Column");
    expect((await columns())[1]).toContain("Amount");
    await keys.focusOn(/^Amount/);
  }, 60_000);

  test("the last change is taken back from its message, and the layout is deleted whole", async () => {
    await keys.tabTo(/^Undo$/);
    await keys.press("Enter");
    await open.pane.getByRole("listitem").filter({ hasText: "Umsatz (ohne" }).waitFor({ timeout: 60_000 });
    await keys.focusOn(/^House journal$/);
    await keys.tabTo(/^Delete the layout/);
    await keys.press("Enter");
    await gone("House journal");
    await open.pane.getByText("No layouts of your own yet.").waitFor({ timeout: 60_000 });
    expect(await keys.focused()).not.toBe("");
    await keys.press("Escape");
    await keys.focusOn(/^More$/);
    expect(open.complaints).toEqual([]);
  }, 60_000);
});
