import { init } from "@ironcalc/workbook";
import { openXlsx, pageEngine, type Book } from "../host";

const SAMPLE = "2025-01.xlsx";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function openBytes(bytes: ArrayBuffer, name: string, locale: string): Promise<Book> {
  const wasm = new URL("@ironcalc/wasm/wasm_bg.wasm", import.meta.url);
  // Loads the grid's own words along with the engine.
  await init({ module_or_path: wasm });
  return openXlsx(new Uint8Array(bytes), { engine: await pageEngine(wasm), name, locale });
}

/** Opens the sample month that lies beside the page. */
export async function openSample(locale: string): Promise<Book> {
  const answer = await fetch(`samples/${SAMPLE}`);
  if (!answer.ok) throw new Error(`${SAMPLE}: ${String(answer.status)}`);
  return openBytes(await answer.arrayBuffer(), SAMPLE, locale);
}

/** Opens a workbook a person chose. Errors: what is wrong with the file. */
export async function openFile(file: File, locale: string): Promise<Book> {
  return openBytes(await file.arrayBuffer(), file.name, locale);
}

/** Gives the workbook as a file to keep, with everything Avstem wrote. */
export async function saveFile(book: Book): Promise<void> {
  const bytes = await book.toXlsx();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  link.download = book.name;
  link.click();
  URL.revokeObjectURL(link.href);
}
