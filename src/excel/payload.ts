import { HostStop, isTooLarge } from "./host";
import type { OnProgress } from "./types";

/** One write that can be repeated: what it does and about how large it is on the wire. */
export interface Step {
  readonly bytes: number;
  readonly rows: number;
  readonly put: (sheet: Excel.Worksheet) => void;
}

/** Most bytes we put into one request; Excel on the web refuses 5 MB. Source: office-js docs, performance.md; a fifth is kept for paths and escapes. */
const REQUEST_BYTES = 4_000_000;
/** Bytes we hope for in one reply, of the same 5 MB. */
export const REPLY_BYTES = 3_500_000;
/** A call without content: object path, action and references. Source: 733 bytes measured for a single-row fill. */
export const CALL_BYTES = 750;
/** The client library splits a write of values into pieces of 1,500 cells, each with its own paths. Source: excel-web-16.00.debug.js. */
const PIECE_CELLS = 1_500;
const PIECE_BYTES = 900;

/** About how many bytes of a request these cells take, as UTF-8 JSON. */
export function bytesOfCells(rows: readonly (readonly (string | number | boolean | null)[])[]): number {
  let bytes = CALL_BYTES;
  let cells = 0;
  for (const row of rows) {
    cells += row.length;
    bytes += 2;
    for (const cell of row) bytes += typeof cell === "string" ? bytesOfText(cell) : 20;
  }
  return bytes + Math.ceil(cells / PIECE_CELLS) * PIECE_BYTES;
}

/** Bytes of a text inside a JSON request that itself is sent as a JSON text: quotes and backslashes are escaped. */
function bytesOfText(text: string): number {
  let bytes = 3;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20) bytes += 6;
    else if (code === 0x22 || code === 0x5c) bytes += 2;
    else bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
}

/**
 * Puts the steps on a sheet, in order, in as few requests as fit. A request that the host finds too large is sent as two.
 *
 * Cost:    one sync for each 4 MB.
 * Errors:  host/too-large when a single step does not fit. What was sent before stays; sending all again is harmless.
 */
export async function sendSteps(
  context: Excel.RequestContext,
  sheetKey: string,
  { steps, onProgress }: { readonly steps: readonly Step[]; readonly onProgress?: OnProgress | undefined },
): Promise<void> {
  const total = steps.reduce((rows, step) => rows + step.rows, 0);
  let done = 0;
  for (const batch of batchesOf(steps)) {
    await sendBatch(context, sheetKey, batch);
    done += batch.reduce((rows, step) => rows + step.rows, 0);
    if (total > 0) onProgress?.(done, total);
  }
}

function batchesOf(steps: readonly Step[]): Step[][] {
  const batches: Step[][] = [];
  let bytes = REQUEST_BYTES;
  for (const step of steps) {
    const batch = batches.at(-1);
    if (batch && bytes + step.bytes <= REQUEST_BYTES) {
      batch.push(step);
      bytes += step.bytes;
    } else {
      batches.push([step]);
      bytes = step.bytes;
    }
  }
  return batches;
}

async function sendBatch(context: Excel.RequestContext, sheetId: string, batch: readonly Step[]): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const step of batch) step.put(sheet);
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    if (batch.length === 1) throw new HostStop({ code: "host/too-large" });
    const half = Math.ceil(batch.length / 2);
    await sendBatch(context, sheetId, batch.slice(0, half));
    await sendBatch(context, sheetId, batch.slice(half));
  }
}
