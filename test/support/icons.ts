import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { launchBrowser } from "./browser";

const ICONS = resolve(__dirname, "../../assets/icons");
/** Sizes the ribbon and the store ask for. Source: Office add-in icon guidelines; 128 for listings. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;

/** Draws assets/icons/icon-N.png from the one mark; 16 to 24 px from the one with fewer, sharper lines. */
async function drawIcons(): Promise<void> {
  const browser = await launchBrowser();
  try {
    for (const size of SIZES) {
      const drawing = readFileSync(join(ICONS, size <= 24 ? "mark-small.svg" : "mark.svg"), "utf8");
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
      writeFileSync(join(ICONS, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

void drawIcons();
