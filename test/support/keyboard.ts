import type { OpenWorkbench } from "./browserWorkbench";

/** A person without a mouse, in front of the pane. */
export interface Keyboard {
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Name of what has the focus: its label, or what it says. */
  focused(): Promise<string>;
  /** Goes on with Tab, or back with Shift+Tab, until something of this name has the focus; says what was passed when nothing has. */
  tabTo(name: RegExp, key?: "Tab" | "Shift+Tab"): Promise<void>;
  /** Waits until the focus has come to something of this name by itself. */
  focusOn(name: RegExp): Promise<void>;
  /** What a screen reader adds to the name of what has the focus, such as the fault of a field. */
  description(): Promise<string>;
  /** Opens a page from the menu: down to its name, and Enter. */
  openPage(name: string): Promise<void>;
}

/** More controls than any page has. */
const MOST_PRESSES = 60;

/** Takes the keyboard of a workbench. */
export function keyboardOf({ page, pane }: Pick<OpenWorkbench, "page" | "pane">): Keyboard {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = (): Promise<string> => pane.evaluate(() => {
    const active = document.activeElement;
    const label = active instanceof HTMLInputElement || active instanceof HTMLSelectElement ? active.labels?.[0]?.textContent : null;
    return (active === document.body ? "" : active?.getAttribute("aria-label") ?? label ?? active?.textContent ?? "").trim();
  });
  const tabTo = async (name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> => {
    const passed: string[] = [];
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      const at = await focused();
      if (name.test(at)) return;
      passed.push(at.slice(0, 30));
      await press(key);
    }
    throw new Error(`${key} never reached ${String(name)}: ${passed.join(" | ")}`);
  };
  const focusOn = async (name: RegExp): Promise<void> => {
    for (const until = Date.now() + 5_000; !name.test(await focused());) {
      if (Date.now() > until) throw new Error(`The focus is on "${await focused()}", not on ${String(name)}`);
      await page.waitForTimeout(20);
    }
  };
  const openPage = async (name: string): Promise<void> => {
    await tabTo(/^More$/);
    await press("Enter");
    await pane.getByRole("menuitem", { name }).waitFor();
    for (let presses = 0; presses < 15 && !(await focused()).startsWith(name); presses += 1) await press("ArrowDown");
    await press("Enter");
    await pane.getByRole("heading", { name, exact: true }).waitFor();
  };
  const description = (): Promise<string> => pane.evaluate(() => (document.activeElement?.getAttribute("aria-describedby") ?? "").split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim());
  return { press, type: (text) => page.keyboard.type(text), focused, tabTo, focusOn, description, openPage };
}
