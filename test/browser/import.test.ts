import type { Frame, Page } from "playwright-core";
import { camtFile } from "../support/bankFiles";
import { accessibilityFaults, atRest, startBench, type Bench, type OpenWorkbench } from "../support/browserWorkbench";

let bench: Bench;
let open: OpenWorkbench;

beforeAll(async () => {
  bench = await startBench();
  open = await bench.open();
}, 300_000);

afterAll(async () => {
  await open.close();
  await bench.close();
});

/** Lines of the sample month that the bank's table repeats under headers of its own. */
const ROWS = 12;
const FIRST_ROW = 4;

/** A table as a bank writes it that nobody knows: marks instead of signs, references under a header that says nothing. */
async function unknownTable(page: Page): Promise<string> {
  const rows = await page.evaluate(({ row, rows: count }) => {
    const sheet = window.avstem?.host()?.book.sheets.find((each) => each.name === "Bank");
    return sheet?.values({ row, column: 0, rows: count, columns: 8 }) ?? [];
  }, { row: FIRST_ROW, rows: ROWS });
  const lines = rows.map((cells) => {
    const day = new Date(Date.UTC(1899, 11, 30 + Number(cells[0]))).toISOString().slice(0, 10).split("-").reverse().join(".");
    const money = Number(cells[6]);
    return [day, String(cells[2]), String(cells[3] ?? ""), Math.abs(money).toFixed(2).replace(".", ","), money < 0 ? "D" : "K"].join(";");
  });
  return ["Kontoutskrift 1503 40 12345", "Posteringsdag;Detaljer;Ymse;Sum;Merk", ...lines].join("\n");
}

/** Lets a file fall on the pane, as from the desktop. */
async function drop(pane: Frame, { name, text }: { readonly name: string; readonly text: string }): Promise<void> {
  await pane.evaluate((file) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([file.text], file.name));
    for (const type of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  }, { name, text });
}

describe("bank files, from the desktop to matched lines", () => {
  test("a camt file dropped on the pane is summed up", async () => {
    const { pane } = open;
    const camt = camtFile("oktober.xml", [["1500.00", "2026-10-01", "Faktura 10042", "1"], ["-12.50", "2026-10-02", "Telefon", "2"]], { opening: "100.00", closing: "1587.50", from: "2026-10-01", to: "2026-10-31" });
    await drop(pane, { name: camt.name, text: new TextDecoder().decode(await camt.arrayBuffer()) });
    await pane.getByText("Opening balance and lines give the closing balance.").waitFor({ timeout: 30_000 });
    expect(await pane.getByRole("region", { name: "NO9386011117947 NOK" }).innerText()).toMatch(/1,500\.00[\s\S]*-12\.50[\s\S]*100\.00[\s\S]*1,587\.50/);
  }, 60_000);

  test("an unknown bank's table is chosen, a column of it corrected, and the preview follows", async () => {
    const { page, pane } = open;
    await atRest(pane);
    await pane.locator('input[type="file"]').setInputFiles({ name: "ukjent.csv", mimeType: "text/csv", buffer: Buffer.from(await unknownTable(page)) });
    await pane.getByText("ukjent.csv").waitFor({ timeout: 30_000 });
    await pane.getByRole("region", { name: "Bank files" }).getByRole("button", { name: "Change columns" }).click();
    const preview = pane.getByRole("region", { name: "What is read" });
    await preview.getByText(`${String(ROWS)} lines in the first rows`).waitFor();
    await pane.getByRole("combobox", { name: /Sum/ }).selectOption("");
    await preview.getByText("Choose a column for the amount.").waitFor();
    await pane.getByRole("combobox", { name: /Sum/ }).selectOption("amount");
    await pane.getByRole("combobox", { name: /Ymse/ }).selectOption("reference");
    await preview.getByText(`${String(ROWS)} lines in the first rows`).waitFor();
    expect(await accessibilityFaults(pane)).toEqual([]);
    await pane.getByLabel("Save as a format").fill("Ukjent bank");
    await pane.getByRole("button", { name: "Use these columns" }).click();
    await pane.getByText("Table of Ukjent bank").waitFor({ timeout: 30_000 });
  }, 120_000);

  test("both are added as sheets, and the larger is matched", async () => {
    const { page, pane } = open;
    await pane.getByRole("button", { name: `Add ${String(ROWS + 2)} lines` }).click();
    await pane.getByRole("main").getByText(`${String(ROWS)} lines added to Bank 012345`, { exact: false }).waitFor({ timeout: 30_000 });
    const names = await page.evaluate(() => window.avstem?.host()?.book.sheets.filter((sheet) => sheet.visibility === "Visible").map((sheet) => [sheet.name, sheet.tables.length] as const) ?? []);
    expect(names).toEqual(expect.arrayContaining([["Bank 117947", 1], ["Bank 012345", 1]]));
    await atRest(pane);
    expect(await accessibilityFaults(pane)).toEqual([]);
    await pane.getByRole("button", { name: "Match", exact: true }).click();
    await pane.getByRole("tab", { name: /^Review/, selected: true }).waitFor({ timeout: 60_000 });
    const matched = await pane.getByText(/^\d+ matched$/).first().innerText();
    expect(Number(/\d+/.exec(matched)?.[0])).toBeGreaterThan(ROWS / 2);
  }, 180_000);

  test("nothing was complained about, and nobody else was spoken to", () => {
    expect(open.complaints).toEqual([]);
  });
});
