import type { Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { servePage } from "../support/panePage";
import { changed, pressed, scrolled, waitFor, watchTasks, type Wait } from "./pane/measure";
import { table } from "./table";

/** Rows on each sheet: a hundred thousand matches, and a thousand rows left open on each side. */
const ROWS = 101_010;
/** At most so many items may be in the page at a time, however long the list is. */
const MOST_DRAWN = 40;

const print = (text: string): boolean => process.stdout.write(`${text}\n`);

/** Measures the pane with a hundred thousand matches in a browser: `npm run bench -- pane`. Only the work drawn is asserted. */
export async function benchPane(): Promise<boolean> {
  const served = await servePage("test/bench/pane/page.tsx", "bench-page");
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({ viewport: { width: 350, height: 700 }, locale: "nb-NO", reducedMotion: "reduce" })).newPage();
    // tsx names functions by a helper of its own, which the functions sent to the page must find there.
    await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
    await page.goto(`${served.url}?rows=${ROWS}`);
    await page.getByRole("tab").nth(1).click({ timeout: 180_000 });
    await page.getByRole("grid").waitFor();
    await watchTasks(page);
    return await measureAll(page);
  } finally {
    await browser.close();
    served.close();
  }
}

async function measureAll(page: Page): Promise<boolean> {
  const waits: Wait[] = [];
  const filter = "select";
  const search = 'input[type="search"]';
  const filters = ["matched", "suggested", "openLines", "matched", "openEntries", "suggested", "matched"];
  waits.push(await waitFor(page, "filter", { times: filters.length, act: (at) => changed(page, filter, filters[at] ?? "") }));
  const frames = await scrolled(page, 240);
  const words = ["kunde 77", "", "104", "1047", ""];
  waits.push(await waitFor(page, "search", { times: words.length, act: (at) => changed(page, search, words[at] ?? "") }));
  waits.push(await waitFor(page, "next item, opened", { times: 8, act: () => pressed(page, "ArrowDown") }));
  const drawn = await page.locator("[data-index]").count();
  await changed(page, filter, "suggested");
  waits.push(await waitFor(page, "accept", { times: 8, act: () => pressed(page, "Enter") }));
  waits.push(await waitFor(page, "reject", { times: 4, act: () => pressed(page, "Backspace") }));
  print("\n## The pane with 100,000 matches (Chromium, the pane's own work without Excel's)\n");
  print(table(["what", "tries", "usual ms", "worst ms", "longest task ms"], waits.map((wait) => [wait.name, String(wait.tries), String(wait.median), String(wait.worst), String(wait.longestTask)])));
  const late = frames.filter((each) => each > 50).length;
  print(`\nScrolling: ${frames.length} frames, ${late} of them over 50 ms, the longest ${Math.round(frames.reduce((most, each) => Math.max(most, each), 0))} ms; ${drawn} items in the page (at most ${MOST_DRAWN}).`);
  return drawn <= MOST_DRAWN;
}
