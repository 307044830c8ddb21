import { decimalText, DEFAULT_OPTIONS, type LedgerEntry, type MatchOptions, type Proposal, type StatementLine } from "../../src/domain";
import { match, type MatchInput } from "../../src/matching";
import { entry, line, money } from "./rows";

/** A page read: a title, what is given, and what is expected of it, as text. */
export interface Page {
  readonly title: string;
  readonly input: MatchInput;
  readonly given: string;
  readonly expected: string;
}

interface Reading {
  title: string;
  options: MatchOptions;
  lines: StatementLine[];
  entries: LedgerEntry[];
  rejected: { lines: string[]; entries: string[] }[];
}

/** Reads a page. Anything it does not know is a fault of the page, and fails. */
export function readPage(text: string): Page {
  const at = text.indexOf("\n=>\n");
  if (at < 0) throw new Error('A page has a line "=>" between what is given and what is expected');
  const reading: Reading = { title: "", options: DEFAULT_OPTIONS, lines: [], entries: [], rejected: [] };
  for (const row of text.slice(0, at).split("\n")) if (row.trim() !== "") readRow(row.trim(), reading);
  const { title, options, lines, entries } = reading;
  const input = { lines, entries, options, rejected: reading.rejected } as unknown as MatchInput;
  return { title, input, given: text.slice(0, at + 4), expected: text.slice(at + 4) };
}

function readRow(row: string, reading: Reading): void {
  if (row.startsWith("#")) {
    if (reading.title === "") reading.title = row.slice(1).trim();
    return;
  }
  const [kind, ...words] = row.match(/"[^"]*"|\S+/g) ?? [];
  if (kind === "settings") reading.options = { ...reading.options, ...readSettings(words) };
  else if (kind === "bank") reading.lines.push(readLine(words));
  else if (kind === "book") reading.entries.push(readEntry(words));
  else if (kind === "rejected") reading.rejected.push(readRejected(words));
  else throw new Error(`Unknown row: ${row}`);
}

function readSettings(words: readonly string[]): Partial<MatchOptions> {
  const settings: Record<string, unknown> = {};
  for (let at = 0; at < words.length; at += 2) {
    const [name, value] = [words[at]!, words[at + 1]!];
    if (name === "window") Object.assign(settings, { windowBefore: Number(value), windowAfter: Number(value) });
    else if (name === "tolerance") settings.tolerance = value.endsWith("%") ? { type: "Percentage", value: value.slice(0, -1) } : { type: "Amount", value };
    else if (name === "apply-from") settings.applyFrom = value;
    else throw new Error(`Unknown setting: ${name}`);
  }
  return settings;
}

const LINE_FIELDS: Readonly<Record<string, keyof StatementLine>> = {
  text: "text", info: "additionalInfo", ref: "reference", name: "counterpartyName", account: "counterpartyAccount",
  check: "checkNo", doc: "documentNo", currency: "currency",
};
const ENTRY_FIELDS: Readonly<Record<string, keyof LedgerEntry>> = {
  text: "text", ref: "reference", name: "counterpartyName", doc: "documentNo", ext: "externalDocumentNo", check: "checkNo", currency: "currency",
};

function readFields(words: readonly string[], fields: Readonly<Record<string, string>>): Record<string, unknown> {
  const more: Record<string, unknown> = {};
  for (let at = 0; at < words.length; at++) {
    const name = words[at]!;
    if (name === "reversed") more.isReversed = true;
    else if (name === "closed") Object.assign(more, { isOpen: false, openAmount: money("0") });
    else if (fields[name] === undefined) throw new Error(`Unknown field: ${name}`);
    else more[fields[name]] = words[++at]!.replace(/^"|"$/g, "");
  }
  return more;
}

function readLine([id, date, decimal, ...words]: readonly string[]): StatementLine {
  return line(id!, date!, decimal!, readFields(words, LINE_FIELDS));
}

function readEntry([id, date, decimal, ...words]: readonly string[]): LedgerEntry {
  return entry(id!, date!, decimal!, readFields(words, ENTRY_FIELDS));
}

/** rejected S1 + S2 = L1 */
function readRejected(words: readonly string[]): { lines: string[]; entries: string[] } {
  const [lines, entries] = words.join(" ").split("=").map((side) => side.split("+").map((id) => id.trim()).filter((id) => id !== ""));
  return { lines: lines!, entries: entries! };
}

/** Writes what the engine says of a page's rows. */
export function showPage({ input }: Page): string {
  const { proposals, unmatchedLines, unmatchedEntries } = match(input);
  const open = [...unmatchedLines, ...unmatchedEntries];
  return [...proposals.map(showProposal), `open   ${open.length === 0 ? "nothing" : open.join(" ")}`, ""].join("\n");
}

function showProposal({ lines, entries, status, confidence, difference, currency, rule, reasons, runnerUp }: Proposal): string {
  const second = runnerUp === null ? "" : `\n       second ${[...runnerUp.lines].join(" + ")} = ${[...runnerUp.entries].join(" + ") || "(the same)"}: ${runnerUp.lost}`;
  const gap = difference === 0 ? "" : `   difference ${decimalText(difference, currency)}`;
  return `${status === "matched" ? "match " : "offer "} ${lines.join(" + ") || "-"} = ${entries.join(" + ") || "-"}${gap}   ${confidence}   ${rule}\n`
    + `       ${reasons.map(({ code }) => code).join(" ")}${second}`;
}
