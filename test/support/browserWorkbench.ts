import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { built, serve, type Served } from "./browserPages";
import { launchBrowser } from "./browser";

/** How a person looks at the workbench. */
export interface View {
  readonly width?: 270 | 320 | 350 | 500;
  readonly theme?: "light" | "dark";
  readonly language?: "en" | "nb";
  readonly forcedColours?: boolean;
  /** Pixels of the picture for one of the page. */
  readonly sharpness?: number;
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
  /** `before` is done with the page before anything is loaded. */
  open(view?: View, before?: (page: Page) => Promise<void>): Promise<OpenWorkbench>;
  close(): Promise<void>;
}

/** Microsoft's address of Office.js; the page in Excel loads it, the browser tests answer for it. */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * Starts the browser and serves the product's own pane inside the workbench's page.
 * Cost: the builds, where they are older than a source.
 */
export async function startBench(): Promise<Bench> {
  const workbench = built("workbench");
  const served = await serve(built("product"), workbench);
  return benchAt(served, officeScript(workbench));
}

/** Starts the browser for a workbench that is served already; `office` answers for Office.js where the page asks for it. */
export async function benchAt(served: Served, office: string | null = null): Promise<Bench> {
  const browser = await launchBrowser();
  return {
    open: (view = {}, before = () => Promise.resolve()) => openWorkbench({ browser, served, office, view, before }),
    close: async () => {
      await browser.close();
      served.close();
    },
  };
}

/** What stands in for Office.js: the unmodified client library, then the call that connects it to the workbench's host. */
function officeScript(workbench: string): string {
  return ["office/excel-web-16.00.debug.js", "connect.js"].map((file) => readFileSync(join(workbench, file), "utf8")).join("\n;\n");
}

interface Opening {
  readonly browser: Browser;
  readonly served: Served;
  readonly office: string | null;
  readonly view: View;
  readonly before: (page: Page) => Promise<void>;
}

async function openWorkbench({ browser, served, office, view, before }: Opening): Promise<OpenWorkbench> {
  const { width = 320, theme = "light", language = "en", forcedColours = false, sharpness = 1 } = view;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 }, locale: language === "nb" ? "nb-NO" : "en-US", timezoneId: "Europe/Oslo",
    deviceScaleFactor: sharpness, forcedColors: forcedColours ? "active" : "none", reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const isAnswered = office !== null && request.url() === OFFICE_JS;
    if (!isAnswered && !request.url().startsWith(served.url) && !/^(data|blob):/.test(request.url())) complaints.push(`request: ${request.url()}`);
  });
  await before(page);
  if (office !== null) await page.route(OFFICE_JS, (route) => route.fulfill({ contentType: "text/javascript", body: office }));
  await page.goto(`${served.url}?${new URLSearchParams({ width: String(width), theme, language }).toString()}`);
  try {
    return { page, pane: await panePage(page), complaints, close: () => context.close() };
  } catch (error) {
    throw new Error([String(error), ...complaints].join("\n"), { cause: error });
  }
}

/** The pane's page once it shows something to press. */
async function panePage(page: Page): Promise<Frame> {
  const frame = await page.waitForSelector('iframe[title="Avstem"]');
  const pane = await frame.contentFrame();
  if (!pane) throw new Error("The pane has no page.");
  await pane.getByRole("button").first().waitFor();
  return pane;
}

/** Waits until the pane has nothing under way, so that it is looked at as it stays. */
export async function atRest(pane: Frame): Promise<void> {
  await pane.waitForFunction(() => document.querySelector('[role="progressbar"]') === null
    && document.getAnimations().every((animation) => animation.playState !== "running"));
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Ends of Fluent's focus traps: they hand the focus on at once and are never stayed on, which axe cannot see. */
const NOT_STAYED_ON = "[data-tabster-dummy]";

/** What WCAG 2.2 AA finds wrong with the pane as it stands: one line a fault, with the place. */
export async function accessibilityFaults(pane: Frame): Promise<string[]> {
  await atRest(pane);
  await pane.evaluate(AXE);
  const result = await pane.evaluate<AxeResult, { tags: readonly string[]; exclude: string }>(
    ({ tags, exclude }) => (window as unknown as { axe: { run(context: object, options: object): Promise<AxeResult> } }).axe.run({ exclude }, { runOnly: tags }),
    { tags: WCAG, exclude: NOT_STAYED_ON });
  return result.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.html.slice(0, 160)})`));
}
