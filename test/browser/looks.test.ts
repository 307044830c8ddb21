import type { Frame } from "playwright-core";
import { accessibilityFaults, startBench, type Bench, type View } from "../support/browserWorkbench";

let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
}, 300_000);

afterAll(() => bench.close());

const WORDS = { en: { match: "Match", columns: "Write columns" }, nb: { match: "Avstem", columns: "Skriv kolonner" } } as const;

/** What sticks out to the right of the pane: the page itself must never scroll sideways. */
const overflow = (pane: Frame): Promise<string[]> => pane.evaluate(() => {
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  if (!wide) return [];
  return [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`);
});

const VIEWS: readonly View[] = [
  { width: 320, theme: "light", language: "en" },
  { width: 320, theme: "dark", language: "nb" },
  { width: 270, theme: "light", language: "nb" },
  { width: 350, theme: "light", language: "en", forcedColours: true },
];

describe.each(VIEWS)("at $width px, $theme, $language", (view) => {
  test("every screen meets WCAG 2.2 AA, fits the width, and complains of nothing", async () => {
    const { pane, complaints, close } = await bench.open(view);
    const words = WORDS[view.language ?? "en"];
    const faults: string[] = [];
    const look = async (screen: string) => {
      faults.push(...(await accessibilityFaults(pane)).map((fault) => `${screen}: ${fault}`));
      faults.push(...(await overflow(pane)).map((fault) => `${screen}: too wide: ${fault}`));
    };
    const tabs = pane.getByRole("tab");
    await pane.getByRole("contentinfo").getByRole("button").first().waitFor();
    await look("sources");
    await pane.getByRole("contentinfo").getByRole("button", { name: words.match }).first().click();
    await tabs.nth(1).and(pane.locator('[aria-selected="true"]')).waitFor({ timeout: 60_000 });
    await look("consent");
    await pane.getByRole("button", { name: words.columns }).click();
    await pane.getByRole("button", { name: words.columns }).waitFor({ state: "detached", timeout: 60_000 });
    await look("review");
    await tabs.nth(2).click();
    await pane.getByRole("table").first().waitFor();
    await look("proof");
    await tabs.nth(3).click();
    await pane.getByRole("combobox").first().waitFor();
    await look("posting");
    await close();
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  }, 180_000);
});
