import { readFileSync } from "node:fs";
import type { Browser, Frame, Page } from "playwright-core";
import { built, serve, type Served } from "./browserPages";
import { launchBrowser } from "./browser";

/** How a person looks at the workbench. */
export interface View {
  readonly width?: 270 | 320 | 350 | 500;
  readonly theme?: "light" | "dark";
  readonly language?: "en" | "nb";
  readonly forcedColours?: boolean;
}

/** The workbench in a browser, with everything it complained about. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The pane's own page. */
  readonly pane: Frame;
  /** Errors in the console, faults of scripts, and requests to other hosts. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** A browser and a served workbench that tests of one file share. */
export interface Bench {
  open(view?: View): Promise<OpenWorkbench>;
  close(): Promise<void>;
}

/** Starts the browser and serves the built workbench. Cost: the build, where it is older than a source. */
export async function startBench(): Promise<Bench> {
  const served = await serve(built("workbench"));
  const browser = await launchBrowser();
  return {
    open: (view = {}) => openWorkbench({ browser, served, view }),
    close: async () => {
      await browser.close();
      served.close();
    },
  };
}

async function openWorkbench({ browser, served, view }: { browser: Browser; served: Served; view: View }): Promise<OpenWorkbench> {
  const { width = 320, theme = "light", language = "en", forcedColours = false } = view;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 }, locale: language === "nb" ? "nb-NO" : "en-US", timezoneId: "Europe/Oslo",
    forcedColors: forcedColours ? "active" : "none", reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(served.url) && !/^(data|blob):/.test(request.url())) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(`${served.url}?${new URLSearchParams({ width: String(width), theme, language }).toString()}`);
  const frame = await page.waitForSelector('iframe[title="Avstem"]');
  const pane = await frame.contentFrame();
  if (!pane) throw new Error("The pane has no page.");
  await pane.waitForSelector("main, [role=main], button");
  return { page, pane, complaints, close: () => context.close() };
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: readonly unknown[] }[] }[];
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What WCAG 2.2 AA finds wrong with the pane as it stands: one line a fault, with the place. */
export async function accessibilityFaults(pane: Frame): Promise<string[]> {
  await pane.evaluate(AXE);
  const result = await pane.evaluate<AxeResult, string[]>(
    (tags) => (window as unknown as { axe: { run(root: Document, options: object): Promise<AxeResult> } }).axe.run(document, { runOnly: tags }), WCAG);
  return result.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target.join(" ")})`));
}
