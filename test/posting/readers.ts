import { decodeAs } from "../../src/statements/encoding";

/** A row as an ERP would take it: what is booked where, debit positive, in øre or cents. */
export interface Booked {
  readonly document: string;
  readonly date: string;
  readonly account: string;
  readonly amount: number;
  readonly text: string;
}

/** Bytes as the text that a system reading this encoding sees. */
export function textOf(bytes: Uint8Array, encoding: "utf-8" | "windows-1252" | "iso-8859-1" | "cp437"): string {
  if (encoding === "cp437") return decodeAs(bytes, "ibm437");
  if (encoding === "iso-8859-1") return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return encoding === "windows-1252" ? decodeAs(bytes, "windows-1252") : new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
}

/** Values between delimiters, quotes doubled inside quotes. Source: RFC 4180. */
export function csv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  let value = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (isQuoted && character === "\"" && text[at + 1] === "\"") { value += "\""; at += 1; }
    else if (character === "\"") isQuoted = !isQuoted;
    else if (!isQuoted && character === delimiter) { rows.at(-1)!.push(value); value = ""; }
    else if (!isQuoted && character === "\n") { rows.at(-1)!.push(value.replace(/\r$/, "")); value = ""; rows.push([]); }
    else value += character;
  }
  if (isQuoted) throw new Error("a quote mark is not closed");
  if (value !== "") throw new Error("the last row has no end");
  return rows.slice(0, -1);
}

/** Rows with a header, by its names. */
export function records(rows: readonly string[][]): Record<string, string>[] {
  const [header = [], ...body] = rows;
  if (new Set(header).size !== header.length) throw new Error("a header stands twice");
  return body.map((row) => {
    if (row.length !== header.length) throw new Error(`a row of ${row.length} values under ${header.length} headers`);
    return Object.fromEntries(header.map((name, at) => [name, row[at]!]));
  });
}

/** Minor units of an amount as text, with the decimal mark a system reads. */
export function minor(text: string, mark: "." | ","): number {
  const parts = mark === "." ? /^(-?)(\d+)\.(\d{2})$/.exec(text) : /^(-?)(\d+),(\d{2})$/.exec(text);
  if (!parts) throw new Error(`${text} is no amount with ${mark}`);
  return Number(`${parts[1]}${parts[2]}${parts[3]}`);
}

/** A SIE file of type 4I: its head, and what its vouchers book. Source: SIE file format, edition 4B. */
export function sie(text: string): { readonly head: ReadonlyMap<string, readonly string[]>; readonly vouchers: readonly (readonly Booked[])[] } {
  const head = new Map<string, readonly string[]>();
  const vouchers: Booked[][] = [];
  let current: { document: string; date: string; rows: Booked[] } | null = null;
  for (const line of text.split("\r\n")) {
    if (line === "" || line === "{") continue;
    if (line === "}") { vouchers.push(current!.rows); current = null; continue; }
    const fields = [...line.matchAll(/"((?:\\.|[^"\\])*)"|\{[^}]*\}|[^\s"{}]+/g)].map(([whole, quoted]) => (quoted === undefined ? whole : quoted.replace(/\\(.)/g, "$1")));
    const [label = "", ...rest] = fields;
    if (label === "#VER") current = { document: rest[3]!, date: rest[2]!, rows: [] };
    else if (label === "#TRANS") current!.rows.push({ document: current!.document, date: current!.date, account: rest[0]!, amount: minor(rest[2]!, "."), text: rest[4]! });
    else head.set(label, rest);
  }
  if (current !== null) throw new Error("a voucher is not closed");
  return { head, vouchers };
}
