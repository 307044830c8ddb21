import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { NAMES, showState, windowFor, type Look } from "../gallery/walk";
import { launchBrowser } from "./browser";
import { servePage } from "./panePage";

const FOLDER = resolve(__dirname, "../../build/gallery");
const LOOKS: readonly Look[] = [
  { name: "320 light", width: 320 }, { name: "320 dark", width: 320, theme: "dark", language: "nb" }, { name: "320 forced colours", width: 320, forcedColours: true },
  { name: "270", width: 270, language: "nb" }, { name: "350", width: 350 }, { name: "500", width: 500 }, { name: "400 per cent", width: 320, height: 256, sharpness: 2 }, { name: "320 right to left", width: 320, dir: "rtl" },
  { name: "320 Swedish", width: 320, language: "sv" }, { name: "320 Danish", width: 320, language: "da" }, { name: "270 German", width: 270, language: "de" },
];

const fileOf = (state: string, look: Look): string => `${state} ${look.name}.png`.replaceAll(" ", "-");

/** Takes a picture of every state in every look: `npm run gallery`, or with the names of some states. */
async function takeGallery(wanted: readonly string[]): Promise<void> {
  const states = NAMES.filter((name) => wanted.length === 0 || wanted.includes(name));
  if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const served = await servePage("test/gallery/page.tsx", "gallery-page");
  const browser = await launchBrowser();
  try {
    for (const look of LOOKS) await takeLook(browser, served.url, { look, states });
  } finally {
    await browser.close();
    served.close();
  }
  writeFileSync(join(FOLDER, "index.html"), pageOf());
  process.stdout.write(`${states.length * LOOKS.length} pictures: build/gallery/index.html\n`);
}

async function takeLook(browser: Browser, url: string, { look, states }: { readonly look: Look; readonly states: readonly string[] }): Promise<void> {
  const context = await windowFor(browser, look);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  for (const state of states) {
    await showState(page, url, { state, look }).catch((error: unknown) => { process.stderr.write(`${state}, ${look.name}: ${String(error)}\n`); });
    await page.screenshot({ path: join(FOLDER, fileOf(state, look)) });
  }
  await context.close();
}

function pageOf(): string {
  const rows = NAMES.map((state) => `<h2>${state}</h2><div class="row">${LOOKS.map((look) => `<figure><img loading="lazy" alt="${state}, ${look.name}" src="${fileOf(state, look)}"><figcaption>${look.name}</figcaption></figure>`).join("")}</div>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Avstem: every state</title><style>body{font:14px system-ui;margin:16px;background:#ddd}.row{display:flex;gap:16px;overflow-x:auto}figure{margin:0}img{border:1px solid #888;max-height:640px}</style><h1>Every state of the pane</h1>${rows.join("")}</html>\n`;
}

void takeGallery(process.argv.slice(2));
