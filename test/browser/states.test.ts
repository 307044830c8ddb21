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
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResult, { tags: readonly string[]; exclude: string }>(
    ({ tags, exclude }) => (window as unknown as { axe: { run(context: object, options: object): Promise<AxeResult> } }).axe.run({ exclude }, { runOnly: tags }), { tags: WCAG, exclude: NOT_STAYED_ON });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`));
}

const isTooWide = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const CHECKED: readonly Look[] = [{ name: "320 light", width: 320 }, { name: "270 dark in Norwegian", width: 270, theme: "dark", language: "nb" }];
const FITTED: readonly Look[] = [{ name: "500", width: 500 }, { name: "400 per cent", width: 320, height: 256 }, { name: "right to left", width: 320, dir: "rtl" }];

test.each(CHECKED)("every state meets WCAG 2.2 AA and fits the width: $name", async (look) => {
  const context = await windowFor(browser, look);
  const page = await context.newPage();
  const faults: string[] = [];
  for (const state of NAMES) {
    await showState(page, served.url, { state, look });
    faults.push(...(await axeFaults(page)).map((fault) => `${state}: ${fault}`));
    if (await isTooWide(page)) faults.push(`${state}: too wide`);
  }
  await context.close();
  expect(faults).toEqual([]);
}, 300_000);

test.each(FITTED)("no state scrolls sideways: $name", async (look) => {
  const context = await windowFor(browser, look);
  const page = await context.newPage();
  const wide: string[] = [];
  for (const state of ["first run", "sources with questions", "review", "finder", "explain in parts", "proof", "posting", "several problems"]) {
    await showState(page, served.url, { state, look });
    if (await isTooWide(page)) wide.push(state);
  }
  await context.close();
  expect(wide).toEqual([]);
}, 180_000);
