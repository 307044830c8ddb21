import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { NAMES, showState, windowFor, type Look } from "../gallery/walk";
import { launchBrowser } from "../support/browser";
import type { Served } from "../support/browserPages";
import { servePage } from "../support/panePage";

let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await servePage("test/gallery/page.tsx", "states-page");
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  served.close();
});

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Ends of Fluent's focus traps: they hand the focus on at once and are never stayed on, which axe cannot see. */
const NOT_STAYED_ON = "[data-tabster-dummy]";

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly target: readonly string[] }[] }[];
}

/** What an open menu lies over is smaller for as long as it is open; the next press closes the menu and does nothing else. */
const isUnderMenu = (page: Page, target: string): Promise<boolean> => page.evaluate((selector) => {
  const menu = document.querySelector('[role="menu"]');
  return menu !== null && !menu.contains(document.querySelector(selector));
}, target);

async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResult, { tags: readonly string[]; exclude: string }>(
    ({ tags, exclude }) => (window as unknown as { axe: { run(context: object, options: object): Promise<AxeResult> } }).axe.run({ exclude }, { runOnly: tags }), { tags: WCAG, exclude: NOT_STAYED_ON });
  const faults: string[] = [];
  for (const { id, nodes } of violations) {
    for (const { html, target } of nodes) if (id !== "target-size" || !(await isUnderMenu(page, target.join(" ")))) faults.push(`${id}: ${html.slice(0, 140)}`);
  }
  return faults;
}

/** What is wider than the place it has: the page, a part that scrolls, or the words on a button. */
const tooWide = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const isScrolled = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX) || (element.tagName === "BUTTON" && getComputedStyle(element).textOverflow !== "ellipsis");
  const all = [document.documentElement, ...[...document.querySelectorAll("body *")].filter(isScrolled)];
  return all.filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1).map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`);
});

const CHECKED: readonly Look[] = [
  { name: "320 light", width: 320 }, { name: "270 dark in Norwegian", width: 270, theme: "dark", language: "nb" },
  { name: "350 dark in German", width: 350, theme: "dark", language: "de" }, { name: "500 light in Swedish", width: 500, language: "sv" }, { name: "320 forced colours", width: 320, forcedColours: true },
];
const FITTED: readonly Look[] = [
  { name: "270 in German", width: 270, language: "de" }, { name: "320 in German", width: 320, language: "de" }, { name: "270 in Swedish", width: 270, language: "sv" }, { name: "270 in Danish", width: 270, language: "da" }, { name: "500", width: 500 }, { name: "400 per cent", width: 320, height: 256 }, { name: "right to left", width: 320, dir: "rtl" },
];

test.each(CHECKED)("every state meets WCAG 2.2 AA and fits the width: $name", async (look) => {
  const context = await windowFor(browser, look);
  const page = await context.newPage();
  const faults: string[] = [];
  for (const state of NAMES) {
    await showState(page, served.url, { state, look });
    faults.push(...(await axeFaults(page)).map((fault) => `${state}: ${fault}`));
    faults.push(...(await tooWide(page)).map((what) => `${state}: too wide: ${what}`));
  }
  await context.close();
  expect(faults).toEqual([]);
}, 300_000);

test.each(FITTED)("no state scrolls sideways: $name", async (look) => {
  const context = await windowFor(browser, look);
  const page = await context.newPage();
  const wide: string[] = [];
  for (const state of NAMES) {
    await showState(page, served.url, { state, look });
    wide.push(...(await tooWide(page)).map((what) => `${state}: ${what}`));
  }
  await context.close();
  expect(wide).toEqual([]);
}, 180_000);
