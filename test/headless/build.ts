import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { reconcileCommand } from "../../src/workbench/headless";
import type { Book } from "../../src/workbench/host";
import { newBook, openXlsx } from "../../src/workbench/host";
import { nodeEngine } from "../../src/workbench/host/node";
import "../support/encoding";

type Cell = string | number | boolean | null;
export type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** What the command gave: exit code, what it printed, the result and the workbook it wrote, if it did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  readonly result: Result;
  readonly book: Book | null;
  readonly path: string;
}

/** The parts of the result that tests look at. */
interface Result {
  readonly sources: readonly { readonly sheet: string; readonly headerRow: number; readonly columns: Readonly<Record<string, string>>; readonly rows: number; readonly skipped: Readonly<Record<string, number>>; readonly sign: number; readonly includeHidden: boolean }[];
  readonly matches: readonly { readonly lines: readonly string[]; readonly entries: readonly string[]; readonly status: string; readonly confidence: string; readonly difference: string; readonly reasons: readonly { readonly code: string }[] }[];
  readonly unmatched: { readonly lines: readonly string[]; readonly entries: readonly string[] };
  readonly issues: readonly { readonly code: string; readonly at?: string; readonly sheet?: string; readonly text?: string }[];
  readonly proof: Readonly<Record<string, unknown>> | null;
  readonly statements: readonly Readonly<Record<string, unknown>>[];
  readonly posting: { readonly layout: string; readonly lines: readonly Readonly<Record<string, unknown>>[]; readonly issues: readonly { readonly code: string }[] };
  readonly host: { readonly syncs: number; readonly maxRequestBytes: number; readonly undoClearingCalls: number };
}

/** Writes a workbook with these sheets, as a user would have typed them, and gives its path. */
export async function bookFile(sheets: Sheets, prepare: (book: Book) => void = () => undefined): Promise<string> {
  const book = newBook({ engine: nodeEngine(), locale: "nb-NO" });
  for (const [at, [name, rows]] of Object.entries(sheets).entries()) {
    const sheet = at === 0 ? book.sheets[0] : book.addSheet(name);
    if (!sheet) continue;
    sheet.name = name;
    const columns = Math.max(...rows.map((row) => row.length));
    const cells = rows.map((row) => Array.from({ length: columns }, (_each, column) => row[column] ?? null));
    sheet.setInputs({ row: 0, column: 0, rows: cells.length, columns }, cells, "user");
  }
  prepare(book);
  return fileOf("book.xlsx", await book.toXlsx());
}

/** The workbook that a run wrote, after a person went on working in it. */
export async function edited({ path }: Ran, edit: (book: Book) => void): Promise<string> {
  const book = await openXlsx(new Uint8Array(readFileSync(path)), { engine: nodeEngine(), locale: "nb-NO" });
  edit(book);
  return fileOf("book.xlsx", await book.toXlsx());
}

/** Puts content into a file of its own folder. */
export function fileOf(name: string, content: Uint8Array | string): string {
  const folder = mkdtempSync(join(tmpdir(), "avstem-"));
  folders.push(folder);
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs the command on a workbook file, as from the command line. */
export async function reconcile(book: string, options: unknown = null, words: readonly string[] = []): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), "avstem-"));
  folders.push(folder);
  const path = join(folder, "out.xlsx");
  const json = join(folder, "out.json");
  const extra = options === null ? [] : ["--options", fileOf("options.json", JSON.stringify(options))];
  const run = await command([book, "--out", path, "--json", json, ...extra, ...words]);
  const written = existsSync(path) ? await openXlsx(new Uint8Array(readFileSync(path)), { engine: nodeEngine(), locale: "nb-NO" }) : null;
  const result = (existsSync(json) ? JSON.parse(readFileSync(json, "utf8")) : {}) as Result;
  return { ...run, result, book: written, path };
}

/** Runs the command with these words, in this process. */
export async function command(words: readonly string[]): Promise<{ code: number; out: string; error: string }> {
  const said = { out: "", error: "" };
  const code = await reconcileCommand(words, {
    say: (text) => { said.out += text; },
    warn: (text) => { said.error += text; },
    now: () => "2025-02-03T08:00:00.000Z",
  });
  return { code, ...said };
}

/** Runs the command with these words in a process of its own, as npm does. */
export function process(words: readonly string[]): Promise<{ code: number; out: string; error: string }> {
  return new Promise((resolve) => {
    execFile(execPath, ["--import", "tsx", "src/workbench/reconcile.ts", ...words], { maxBuffer: 1e8 }, (error, out, errors) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, error: errors });
    });
  });
}
