import type { Browser, BrowserContext, Page } from "playwright-core";
import { BUG, STATES } from "./states";

/** How a person looks at the pane. */
export interface Look {
  readonly name: string;
  readonly width: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  readonly language?: "en" | "nb";
  readonly dir?: "ltr" | "rtl";
  readonly forcedColours?: boolean;
  /** Pixels of the picture for one of the page. */
  readonly sharpness?: number;
}

/** Height of a pane in a window of 1366 × 768 and less. */
const HEIGHT = 640;

/** All states that can be shown. */
export const NAMES: readonly string[] = [...Object.keys(STATES), BUG];

/** Opens a window with these looks. */
export function windowFor(browser: Browser, { width, height = HEIGHT, forcedColours = false, sharpness = 1, theme = "light" }: Look): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width, height }, deviceScaleFactor: sharpness, forcedColors: forcedColours ? "active" : "none", colorScheme: theme, reducedMotion: "reduce" });
}

/** Shows one state as it stays. */
export async function showState(page: Page, url: string, { state, look }: { readonly state: string; readonly look: Look }): Promise<void> {
  const { theme = "light", language = "en", dir = "ltr" } = look;
  await page.goto(`${url}?${new URLSearchParams({ state, theme, language, dir }).toString()}`);
  await page.locator("h1").first().waitFor();
  for (const step of STATES[state]?.steps ?? []) await take(page, step);
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== "running" || animation.effect?.getTiming().iterations === Infinity));
}

async function take(page: Page, step: string): Promise<void> {
  const [doing = "", ...rest] = step.split(" ");
  const what = rest.join(" ");
  const list = page.getByRole("grid").first();
  switch (doing) {
    case "tab": return page.getByRole("tab").nth(Number(what) - 1).click();
    case "button": return page.getByRole("button", { name: what }).last().click();
    case "filter": {
      await page.getByRole("combobox").first().selectOption(what);
      return;
    }
    case "click": return list.locator('[aria-selected="true"]').first().click();
    default:
      await page.getByRole("tab").nth(1).click();
      return list.press(step);
  }
}
