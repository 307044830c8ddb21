/** Marks that may stand between cells, the likelier first. */
const SEPARATORS = [";", "\t", "|", ","] as const;
/** Characters in which the separator shows. */
const SHOWING = 20_000;
const SHOWING_ROWS = 60;
/** A quoted cell longer than this is a quote mark that nobody closed. */
const LONGEST_QUOTED = 100_000;

/** How cells are set apart. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
}

/** Reads a table's rows one after another. */
export interface RowReader {
  /** The next rows, at most so many; none at the end. */
  take(most: number): string[][];
  /** Characters read. */
  done(): number;
}

/**
 * Reads rows of cells: quoted cells may hold separators, line ends and doubled quotes; a quote mark that is never closed
 * is text of its own line, so that it can't swallow the file.
 *
 * Cost: one pass; rows are made as they are asked for.
 */
export function rowReader(text: string, { delimiter, quote }: Dialect): RowReader {
  const end = /\n/.test(text.slice(0, SHOWING)) ? "\n" : "\r";
  let at = /^sep=.\r*\n/i.exec(text.slice(0, 10))?.[0].length ?? 0;
  return {
    take(most) {
      const rows: string[][] = [];
      while (rows.length < most && at < text.length) {
        const stop = endOfRow(text, at, end);
        const line = text.slice(at, stop);
        const quoted = quote !== "" && line.includes(quote) ? quotedRow(text, at, { delimiter, quote, end }) : null;
        rows.push(quoted?.cells ?? line.split(delimiter).map((cell) => plainCell(cell)));
        at = (quoted?.stop ?? stop) + 1;
      }
      return rows;
    },
    done: () => Math.min(at, text.length),
  };
}

function endOfRow(text: string, from: number, end: string): number {
  const found = text.indexOf(end, from);
  return found < 0 ? text.length : found;
}

/** Reads a row that has quote marks; it may go on over several lines. */
function quotedRow(text: string, from: number, { delimiter, quote, end }: Dialect & { end: string }): { cells: string[]; stop: number } {
  const cells: string[] = [];
  let at = from;
  let stop = endOfRow(text, from, end);
  for (;;) {
    const start = skipBlanks(text, at, stop);
    const found = text.startsWith(quote, start) ? closingQuote(text, start + 1, quote) : -1;
    const close = found > stop && !endsCell(text, found + 1, delimiter) ? -1 : found;
    let value = "";
    if (close >= 0) {
      value = text.slice(start + 1, close).replaceAll(quote + quote, quote).replaceAll("\r", "");
      at = close + 1;
      if (at > stop) stop = endOfRow(text, at, end);
    }
    const next = text.indexOf(delimiter, at);
    const cellEnd = next < 0 || next > stop ? stop : next;
    const rest = text.slice(at, cellEnd);
    cells.push(close >= 0 ? cleanCell(value + rest.trim()) : plainCell(withoutStray(rest, quote)));
    if (cellEnd === stop) return { cells, stop };
    at = cellEnd + 1;
  }
}

function skipBlanks(text: string, from: number, stop: number): number {
  let at = from;
  while (at < stop && text[at] === " ") at += 1;
  return at;
}

/** Place of the quote mark that closes a cell, doubled ones passed over; −1 when nothing closes it. */
function closingQuote(text: string, from: number, quote: string): number {
  for (let at = text.indexOf(quote, from); at >= 0 && at - from < LONGEST_QUOTED; at = text.indexOf(quote, at + 2)) {
    if (text[at + 1] !== quote) return at;
  }
  return -1;
}

/** Whether a separator or the end of the line follows; a mark on a later line that doesn't end a cell begins another one. */
function endsCell(text: string, from: number, delimiter: string): boolean {
  const next = text[skipBlanks(text, from, text.length)];
  return next === undefined || next === delimiter || next === "\n" || next === "\r";
}

/** Takes off a quote mark whose partner is missing. */
function withoutStray(cell: string, quote: string): string {
  const trimmed = cell.trim();
  if (trimmed.split(quote).length !== 2) return trimmed;
  return trimmed.startsWith(quote) ? trimmed.slice(1) : trimmed.endsWith(quote) ? trimmed.slice(0, -1) : trimmed;
}

function plainCell(cell: string): string {
  return cleanCell(cell.trim());
}

/** ="0123" is a spreadsheet's way to write a text. */
function cleanCell(cell: string): string {
  const trimmed = cell.trim();
  return trimmed.startsWith("=") ? trimmed.replace(/^="(.*)"$/, "$1") : trimmed;
}

/** The separator under which most rows have the same number of cells; of equals, the one that gives more cells. */
export function separatorOf(text: string): string {
  const said = /^sep=(.)\r*\n/i.exec(text.slice(0, 10))?.[1];
  if (said !== undefined) return said;
  const head = text.slice(0, SHOWING);
  let best = { separator: ",", share: 0, width: 1 };
  for (const separator of SEPARATORS) {
    const rows = rowReader(head, { delimiter: separator, quote: '"' }).take(SHOWING_ROWS).filter((row) => row.some((cell) => cell !== ""));
    if (head.length < text.length && rows.length > 1) rows.pop();
    const counts = new Map<number, number>();
    for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    for (const [width, count] of counts) {
      const share = count / Math.max(1, rows.length);
      if (width > 1 && (share > best.share + 0.1 || (share > best.share - 0.1 && width > best.width))) best = { separator, share, width };
    }
  }
  return best.separator;
}
