import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { startBench, type Bench, type OpenWorkbench, type View } from "./browserWorkbench";

const FOLDER = resolve(__dirname, "../../assets/pictures");
const WORDS = {
  en: { match: "Match", columns: "Write columns" },
  nb: { match: "Avstem", columns: "Skriv kolonner" },
} as const;
const TABS = { review: 1, proof: 2 } as const;

/** Takes the pictures of the README: `npm run pictures`. */
async function takePictures(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const bench = await startBench();
  try {
    await takeEnglish(bench);
    await takeDark(bench);
  } finally {
    await bench.close();
  }
}

async function takeEnglish(bench: Bench): Promise<void> {
  const open = await bench.open({ width: 320, sharpness: 2 });
  await takePane(open, "pane-sources");
  await match(open, "en");
  await open.page.screenshot({ path: join(FOLDER, "review.png") });
  await takePane(open, "pane-review");
  await open.pane.getByRole("tab").nth(TABS.proof).click();
  await open.pane.getByRole("table").first().waitFor();
  await takePane(open, "pane-proof");
  await open.close();
}

async function takeDark(bench: Bench): Promise<void> {
  const open = await bench.open({ width: 320, theme: "dark", language: "nb", sharpness: 2 });
  await match(open, "nb");
  await takePane(open, "pane-dark");
  await open.close();
}

async function match({ page, pane }: OpenWorkbench, language: NonNullable<View["language"]>): Promise<void> {
  await pane.getByRole("contentinfo").getByRole("button", { name: WORDS[language].match, exact: true }).click();
  await pane.getByRole("button", { name: WORDS[language].columns }).click({ timeout: 60_000 });
  await pane.getByRole("button", { name: WORDS[language].columns }).waitFor({ state: "detached" });
  await pane.getByRole("tab").nth(TABS.review).click();
  // The notice of the run goes away by itself.
  await page.waitForTimeout(9_000);
}

async function takePane({ page }: OpenWorkbench, name: string): Promise<void> {
  await page.locator(".pane").screenshot({ path: join(FOLDER, `${name}.png`) });
}

void takePictures();
