import { chromium, type Browser } from "playwright-core";
import { findChromium } from "./chromium";

/** Starts a browser without a window, cut off from the world but for this machine. */
export async function launchBrowser(): Promise<Browser> {
  const found = await findChromium();
  return chromium.launch({
    executablePath: found.path,
    env: { ...process.env, ...found.env },
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--font-render-hinting=none", "--force-color-profile=srgb"],
  });
}
