import type { Browser, BrowserContext, Page } from "playwright-core";
import { loadLanguage, pickMessages } from "../../src/pane/messages";
import { BUG, STATES } from "./states";

/** How a person looks at the pane. */
export interface Look {
  readonly name: string;
  readonly width: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  readonly language?: "en" | "nb" | "sv" | "da" | "de";
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
  await loadLanguage(language);
  for (const step of STATES[state]?.steps ?? []) await take(page, step, language);
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== "running" || animation.effect?.getTiming().iterations === Infinity));
}

/** The longer part of what a sentence says around its one text; null where it takes something else. */
function spoken(sentence: unknown): string | null {
  try {
    const text: unknown = (sentence as (what: string) => unknown)("|");
    return typeof text === "string" ? text.split("|").map((part) => part.trim()).reduce((longest, part) => (part.length > longest.length ? part : longest)) : null;
  } catch {
    return null;
  }
}

/** A word of the pane in another language: the text that stands where the English one stands. */
function said(english: string, language: string): string {
  const search = (from: unknown, to: unknown): string | null => {
    if (typeof from === "string") return from === english && typeof to === "string" ? to : null;
    if (typeof from === "function") return spoken(from)?.startsWith(english) ? spoken(to) : null;
    if (typeof from !== "object" || from === null) return null;
    for (const [key, value] of Object.entries(from)) {
      const found = search(value, (to as Readonly<Record<string, unknown>> | undefined)?.[key]);
      if (found !== null) return found;
    }
    return null;
  };
  const found = search(pickMessages("en"), pickMessages(language));
  if (found === null) throw new Error(`The pane does not say "${english}"`);
  return found;
}

async function take(page: Page, step: string, language: string): Promise<void> {
  const [doing = "", ...rest] = step.split(" ");
  const what = rest.join(" ");
  const list = page.getByRole("grid").first();
  switch (doing) {
    case "tab": return page.getByRole("tab").nth(Number(what) - 1).click();
    case "title": return page.getByRole("heading", { level: 1 }).getByRole("button").click();
    case "first": return page.getByRole("button", { name: new RegExp(said(what, language), "i") }).first().click();
    case "button": return page.getByRole("button", { name: said(what, language) }).last().click();
    case "tick": return page.getByRole("checkbox").nth(Number(what) - 1).check();
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
