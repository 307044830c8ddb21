import { newBook } from "../../src/workbench/host";
import { nodeEngine } from "../../src/workbench/host/node";
import "./encoding";
import type { OpenWorkbench } from "./browserWorkbench";

type Rows = readonly (readonly (string | number | null)[])[];

/** Makes a workbook file of sheets, their cells as a person types them: "'00123" stays a text. */
export async function workbookFile(sheets: Readonly<Record<string, Rows>>, locale = "en-US"): Promise<Buffer> {
  const book = newBook({ engine: nodeEngine(), locale });
  for (const [at, [name, rows]] of Object.entries(sheets).entries()) {
    const sheet = at === 0 ? book.sheets[0]! : book.addSheet(name);
    sheet.name = name;
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    sheet.setInputs({ row: 0, column: 0, rows: rows.length, columns }, rows.map((row) => Array.from({ length: columns }, (_each, column) => row[column] ?? null)), "user");
  }
  return Buffer.from(await book.toXlsx());
}

interface Column {
  readonly sheet: string;
  readonly column: number;
}

/** What a column shows from its second row on, once it shows what is wanted: sheets are marked after the pane has gone on. */
export async function columnTexts({ page }: Pick<OpenWorkbench, "page">, { sheet: name, column }: Column, wanted: readonly string[]): Promise<string[]> {
  const read = (): Promise<string[]> => page.evaluate(([wanted, at]) => {
    const sheet = window.avstem?.host()?.book.sheets.find((each) => each.name === wanted);
    const used = sheet?.usedArea(true);
    return sheet && used ? sheet.texts({ row: 1, column: at, rows: used.row + used.rows - 1, columns: 1 }).map(([text]) => text ?? "") : [];
  }, [name, column] as const);
  let texts = await read();
  for (const until = Date.now() + 20_000; texts.join("\n") !== wanted.join("\n") && Date.now() < until; texts = await read()) await page.waitForTimeout(50);
  return texts;
}

/** Opens a workbook of these sheets in the workbench, in place of the one that is open; the pane begins anew. */
export async function openSheets({ page }: OpenWorkbench, name: string, sheets: Readonly<Record<string, Rows>>): Promise<OpenWorkbench["pane"]> {
  await page.getByLabel("Workbook").setInputFiles({ name, mimeType: "", buffer: await workbookFile(sheets) });
  await page.getByRole("heading", { name }).waitFor();
  return (await (await page.waitForSelector('iframe[title="Avstem"]')).contentFrame())!;
}
