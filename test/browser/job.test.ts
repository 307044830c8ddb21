import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";
import { atRest, startBench, type Bench, type OpenWorkbench } from "../support/browserWorkbench";

let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
}, 300_000);

afterAll(() => bench.close());

/** What a cell of the workbook shows, read from the stand-in's workbook in the page. */
function cellText(page: Page, place: { sheet: string; row: number; column: number }): Promise<string> {
  return page.evaluate(({ sheet, row, column }) => {
    const book = window.avstem?.host()?.book;
    const found = book?.sheets.find((each) => each.name === sheet);
    return found?.texts({ row, column, rows: 1, columns: 1 })[0]?.[0] ?? "";
  }, place);
}

const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.avstem?.host()?.book.sheets.filter((sheet) => sheet.visibility === "Visible").map((sheet) => sheet.name) ?? []);

/** How many matches are there, by the words of the pane's head. */
async function count(pane: Frame, word: RegExp): Promise<number> {
  const text = await pane.getByText(word).first().innerText();
  return Number(/\d+/.exec(text)?.[0] ?? "0");
}

/** Presses Match, lets the columns be written and waits until they are. */
async function matched({ page, pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole("button", { name: "Match", exact: true }).click();
  await pane.getByRole("tab", { name: /^Review/, selected: true }).waitFor({ timeout: 60_000 });
  await pane.getByRole("button", { name: "Write columns" }).click();
  await page.waitForFunction(() => window.avstem?.host()?.book.sheets.filter((sheet) => sheet.formatRules.length > 0).length === 2);
  await atRest(pane);
}

describe("the whole job on the sample month", () => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await bench.open();
  }, 120_000);

  afterAll(() => open.close());

  test("the two sheets and their columns are found", async () => {
    const { pane } = open;
    await pane.getByRole("button", { name: "Match", exact: true }).waitFor();
    await pane.getByText("300 lines").waitFor();
    await pane.getByText("301 entries").waitFor();
  });

  test("Match finds most of the month and opens the review", async () => {
    await matched(open);
    expect(await count(open.pane, /^\d+ matched$/)).toBeGreaterThan(200);
  }, 120_000);

  test("matched rows say so in the sheet, in columns beside the data", async () => {
    const { page } = open;
    expect(await cellText(page, { sheet: "Bank", row: 3, column: 8 })).toBe("Match");
    expect(await cellText(page, { sheet: "Bank", row: 3, column: 9 })).toBe("Status");
    expect(await cellText(page, { sheet: "Bank", row: 4, column: 8 })).toMatch(/^M-\d{4}$/);
    expect(await cellText(page, { sheet: "Bank", row: 4, column: 9 })).toBe("Matched");
  });

  test("a suggestion is accepted with one click, and taken back with another", async () => {
    const { pane } = open;
    const before = await count(pane, /^\d+ suggested$/);
    await pane.getByRole("button", { name: /^Accept/ }).last().click();
    await pane.getByText(`${String(before - 1)} suggested`, { exact: true }).waitFor();
    await pane.getByRole("button", { name: /^Undo/ }).last().click();
    await pane.getByText(`${String(before)} suggested`, { exact: true }).waitFor();
  }, 60_000);

  test("a line without an entry is explained with an account", async () => {
    const { pane } = open;
    await pane.getByRole("combobox", { name: "Show" }).selectOption("openLines");
    await pane.getByRole("searchbox", { name: "Search" }).fill("Gebyr");
    await pane.getByText("Gebyr nettbank").first().waitFor();
    await pane.getByRole("button", { name: /^Explain…/ }).last().click();
    await pane.getByLabel("Account").fill("7770");
    await pane.getByRole("button", { name: "Save" }).click();
    await pane.getByText("1 explained", { exact: true }).waitFor();
    await pane.getByRole("searchbox", { name: "Search" }).fill("");
  }, 60_000);

  test("the proof shows what is left, and the reconciliation sheet is written with live formulas", async () => {
    const { page, pane } = open;
    await pane.getByRole("tab", { name: /^Proof/ }).click();
    await pane.getByRole("table", { name: "Reconciliation statement" }).waitFor();
    await pane.getByRole("main").getByRole("button", { name: "Write reconciliation" }).click();
    await pane.getByText("Written on Reconciliation").waitFor({ timeout: 60_000 });
    expect(await sheetNames(page)).toEqual(expect.arrayContaining(["Matches", "Reconciliation"]));
    const formulas = await page.evaluate(() => {
      const sheet = window.avstem?.host()?.book.sheets.find((each) => each.name === "Reconciliation");
      const area = sheet?.usedArea(true);
      return sheet && area ? sheet.formulas(area).flat().filter((cell) => String(cell).startsWith("=")).length : 0;
    });
    expect(formulas).toBeGreaterThan(5);
  }, 120_000);

  test("the posting sheet is written in the chosen layout", async () => {
    const { page, pane } = open;
    await pane.getByRole("tab", { name: "Posting" }).click();
    await pane.getByLabel("Bank account in the ledger").fill("1920");
    await pane.getByLabel("Bank account in the ledger").blur();
    await pane.getByRole("combobox", { name: "Layout" }).selectOption({ label: "Business Central general journal" });
    await pane.getByRole("main").getByRole("button", { name: "Write posting sheet" }).click();
    await pane.getByText("Written on Posting").waitFor({ timeout: 60_000 });
    expect(await sheetNames(page)).toContain("Posting");
  }, 60_000);

  test("nothing was complained about, and nobody else was spoken to", () => {
    expect(open.complaints).toEqual([]);
  });
});

describe("what stands in the workbook", () => {
  test("selecting a match shows its row in the sheet", async () => {
    const open = await bench.open();
    await matched(open);
    await open.pane.getByRole("button", { name: /^Show in sheet/ }).first().click();
    await open.page.waitForFunction(() => (window.avstem?.host()?.book.selection.area.row ?? 0) > 3);
    expect(open.complaints).toEqual([]);
    await open.close();
  }, 120_000);

  test("decisions are there again when the pane is opened anew", async () => {
    const open = await bench.open();
    await matched(open);
    const before = await count(open.pane, /^\d+ matched$/);
    await open.page.getByRole("radio", { name: "Dark" }).check();
    const frame = await (await open.page.waitForSelector('iframe[src*="theme=dark"]')).contentFrame();
    await frame!.getByText(`${String(before)} matched`, { exact: true }).waitFor({ timeout: 30_000 });
    expect(open.complaints).toEqual([]);
    await open.close();
  }, 120_000);

  test("a saved workbook opens with its columns, its colours and the decisions", async () => {
    const open = await bench.open();
    await matched(open);
    const before = await count(open.pane, /^\d+ matched$/);
    const [download] = await Promise.all([open.page.waitForEvent("download"), open.page.getByRole("button", { name: "Save" }).click()]);
    expect(download.suggestedFilename()).toBe("2025-01.xlsx");
    await open.page.getByLabel("Workbook").setInputFiles({ name: "saved.xlsx", mimeType: "", buffer: readFileSync(await download.path()) });
    await open.page.getByRole("heading", { name: "saved.xlsx" }).waitFor();
    const frame = await (await open.page.waitForSelector('iframe[title="Avstem"]')).contentFrame();
    await frame!.getByText(`${String(before)} matched`, { exact: true }).waitFor({ timeout: 30_000 });
    expect(await cellText(open.page, { sheet: "Bank", row: 4, column: 9 })).toBe("Matched");
    const rules = await open.page.evaluate(() => window.avstem?.host()?.book.sheets.find((sheet) => sheet.name === "Bank")?.formatRules.length ?? 0);
    expect(rules).toBeGreaterThan(1);
    expect(open.complaints).toEqual([]);
    await open.close();
  }, 120_000);

  test("a cell edited in the sheet makes its match ask again", async () => {
    const open = await bench.open();
    await matched(open);
    const grid = open.page.getByRole("region", { name: "Sheet" });
    await grid.locator("canvas").click({ position: { x: 80, y: 160 } });
    await open.page.evaluate(() => window.avstem?.host()?.book.model.setSelectedCell(5, 7));
    await grid.locator("canvas").click({ position: { x: 80, y: 135 } });
    await open.page.keyboard.type("1");
    await open.page.keyboard.press("Enter");
    await open.pane.getByText(/^1 changed$/).waitFor({ timeout: 30_000 });
    await open.close();
  }, 120_000);
});
