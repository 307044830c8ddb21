import { strToU8, zipSync } from "fflate";
import type { Frame, Locator } from "playwright-core";
import { gzipSync } from "node:zlib";
import { startBench, type Bench } from "../support/browserWorkbench";

let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
}, 300_000);

afterAll(() => bench.close());

/** A workbook with one empty sheet, as a new one is. */
function emptyWorkbook(): Buffer {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const types = "http://schemas.openxmlformats.org/package/2006/content-types";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return Buffer.from(zipSync({
    "[Content_Types].xml": strToU8(`${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`),
    "_rels/.rels": strToU8(`${head}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    "xl/workbook.xml": strToU8(`${head}<workbook xmlns="${sheets}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8(`${head}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    "xl/worksheets/sheet1.xml": strToU8(`${head}<worksheet xmlns="${sheets}"><sheetData/></worksheet>`),
  }));
}

test("a new user with an empty workbook reaches a posting sheet of the sample in under 12 clicks", async () => {
  const open = await bench.open();
  await open.page.getByLabel("Workbook").setInputFiles({ name: "new.xlsx", mimeType: "", buffer: emptyWorkbook() });
  await open.page.getByRole("heading", { name: "new.xlsx" }).waitFor();
  const pane: Frame = (await (await open.page.waitForSelector('iframe[title="Avstem"]')).contentFrame())!;
  let clicks = 0;
  const click = async (button: Locator): Promise<void> => {
    await button.click({ timeout: 60_000 });
    clicks += 1;
  };
  const primary = pane.getByRole("contentinfo").getByRole("button").first();
  await click(pane.getByRole("button", { name: "Try with a sample" }));
  await click(pane.getByRole("button", { name: "Match", exact: true }));
  await click(pane.getByRole("button", { name: "Write columns" }));
  await pane.getByRole("button", { name: "Write columns" }).waitFor({ state: "detached", timeout: 60_000 });
  await click(pane.getByRole("button", { name: /^\d+ open$/ }));
  await primary.filter({ hasText: "Explain" }).waitFor();
  await click(primary);
  await pane.getByLabel("Account").fill("7770");
  await click(pane.getByRole("button", { name: "Save" }));
  await pane.getByText("1 explained", { exact: true }).waitFor();
  await click(pane.getByRole("tab", { name: "Posting" }));
  await click(pane.getByRole("main").getByRole("button", { name: "Write posting sheet" }));
  await pane.getByText("Written on Posting").waitFor({ timeout: 60_000 });
  expect(clicks).toBeLessThan(12);
  expect(open.complaints).toEqual([]);
  await open.close();
}, 180_000);

/** Bytes over the wire, each script compressed by itself, as a web server sends them. The aim is 250 kB; what is over is in DECISIONS.md. */
const BUDGET = 280_000;

test("all that the pane loads until it has found the sheets fits the budget", async () => {
  const loaded: { readonly name: string; readonly bytes: number }[] = [];
  const open = await bench.open({}, async (page) => {
    await page.route("**/*.js", async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      const { pathname } = new URL(route.request().url());
      if (route.request().frame().parentFrame() !== null && !/office|connect|_worker_/.test(pathname)) loaded.push({ name: pathname, bytes: gzipSync(body, { level: 9 }).length });
      await route.fulfill({ response, body });
    });
  });
  await open.pane.getByText("300 lines").waitFor({ timeout: 60_000 });
  await open.page.waitForTimeout(500);
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
  await open.close();
  expect(loaded.length).toBeGreaterThan(0);
  expect(total > BUDGET ? { total, loaded } : "within the budget").toEqual("within the budget");
}, 120_000);
