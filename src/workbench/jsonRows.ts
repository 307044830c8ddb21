import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";

/** Receives each element of a list of rows as JSON text, with the list's name and the element's place in it. */
export type RowSink = (list: string, index: number, json: string) => void;

/**
 * Takes the rows out of a JSON file of any size while it is read, so that the file is never in memory whole.
 *
 * Shapes:  {"statement": [{…}, …], "ledger": [{…}, …], …} → one call of `sink` a row; returns the rest of the document as
 *          text, with the lists empty.
 * Cost:    one pass over the characters. A name that ends in .gz is unpacked on the way.
 */
export async function readJsonRows(path: string, lists: readonly string[], sink: RowSink): Promise<string> {
  const file = createReadStream(path);
  const stream = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  file.on("error", (error) => stream.destroy(error));
  stream.setEncoding("utf8");
  const splitter = new RowSplitter(lists, sink);
  for await (const chunk of stream) splitter.feed(chunk as string);
  return splitter.rest();
}

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const OPEN = [91, 123];
const CLOSE = [93, 125];

/** Follows the nesting of a JSON text, character by character. */
class RowSplitter {
  private readonly kept: string[] = [];
  private depth = 0;
  private inText = false;
  private isEscaped = false;
  /** The text last read at the top level: the name of what follows a colon. */
  private name = "";
  /** What an earlier piece held of a text that goes on in this one. */
  private textBegun = "";
  private list: string | null = null;
  private index = 0;
  /** The row begun in an earlier piece. */
  private begun: string | null = null;

  constructor(private readonly lists: readonly string[], private readonly sink: RowSink) {}

  rest(): string {
    return this.kept.join("");
  }

  feed(piece: string): void {
    let from = 0;
    let textFrom = 0;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (this.inText) {
        if (this.isEscaped) this.isEscaped = false;
        else if (code === BACKSLASH) this.isEscaped = true;
        else if (code === QUOTE) {
          this.inText = false;
          if (this.depth === 1) this.name = this.textBegun + piece.slice(textFrom, at);
          this.textBegun = "";
        }
        continue;
      }
      if (code === QUOTE) {
        this.inText = true;
        textFrom = at + 1;
      } else if (OPEN.includes(code)) from = this.open(piece, at, from);
      else if (CLOSE.includes(code)) from = this.close(piece, at, from);
      else if (code === COMMA && this.list !== null && this.depth === 2) from = this.endElement(piece, at, from);
    }
    if (this.inText && this.depth === 1) this.textBegun += piece.slice(textFrom);
    this.keep(piece.slice(from));
  }

  private keep(text: string): void {
    if (this.list === null) this.kept.push(text);
    else this.begun = (this.begun ?? "") + text;
  }

  private open(piece: string, at: number, from: number): number {
    this.depth++;
    if (this.depth !== 2 || this.list !== null || piece.charCodeAt(at) !== OPEN[0] || !this.lists.includes(this.name)) return from;
    this.kept.push(piece.slice(from, at + 1));
    this.list = this.name;
    this.index = 0;
    this.begun = null;
    return at + 1;
  }

  private close(piece: string, at: number, from: number): number {
    this.depth--;
    if (this.list === null || this.depth !== 1) return from;
    this.endElement(piece, at, from);
    this.list = null;
    return at;
  }

  private endElement(piece: string, at: number, from: number): number {
    const json = ((this.begun ?? "") + piece.slice(from, at)).trim();
    this.begun = null;
    if (json !== "") this.sink(this.list!, this.index++, json);
    return at + 1;
  }
}
