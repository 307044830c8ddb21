import { XlsxFault } from "./faults";

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'" };
const QUOTE = 34;
const APOSTROPHE = 39;
const GREATER = 62;
const SLASH = 47;

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Turns entities into characters. Errors: RangeError on an entity that only a document type could define. */
export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const known = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (known !== undefined) return known;
    const code = /^#x[0-9a-f]+$/i.test(name) ? Number.parseInt(name.slice(2), 16) : /^#\d+$/.test(name) ? Number(name.slice(1)) : -1;
    if (code < 0 || code > 0x10ffff || !whole.endsWith(";")) throw new RangeError(`entity ${whole.slice(0, 20)}`);
    return String.fromCodePoint(code);
  });
}

const NOT_PLAIN = /[<>&"\p{Cc}\p{Cs}\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/u;
/** Control characters but tab and line feed, surrogate halves that stand alone, and what looks like such an escape. */
const ESCAPED = /(?![\t\n])\p{Cc}|[\p{Cs}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/** Writes any text so that XML can hold it, the way Excel does: a control character as _x0007_, a literal "_x0041_" as _x005F_x0041_. Source: ECMA-376 part 1 §22.9.2.19. */
export function encodeText(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return encodeXml(text.replace(ESCAPED, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`));
}

/** Undoes `encodeText`. */
export function decodeText(text: string): string {
  return withoutEscapes(decodeXml(text));
}

function withoutEscapes(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

/** Writes an attribute or a formula: XML's five characters, and line breaks kept. */
export function encodeXml(text: string): string {
  return text.replace(/[<>&"\r\n\t]/g, (one) => {
    if (one === "<") return "&lt;";
    if (one === ">") return "&gt;";
    if (one === "&") return "&amp;";
    if (one === "\"") return "&quot;";
    return `&#${one.charCodeAt(0)};`;
  });
}

/** Reads a value out of raw attribute text, entities and all; null when it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  let from = 0;
  for (;;) {
    const at = attributes.indexOf(name, from);
    if (at < 0) return null;
    from = at + name.length;
    if (at > 0 && !isSpace(attributes.charCodeAt(at - 1))) continue;
    let next = from;
    while (isSpace(attributes.charCodeAt(next))) next++;
    if (attributes[next] !== "=") continue;
    next++;
    while (isSpace(attributes.charCodeAt(next))) next++;
    const quote = attributes[next];
    if (quote !== "\"" && quote !== "'") continue;
    const end = attributes.indexOf(quote, next + 1);
    return end < 0 ? null : decodeXml(attributes.slice(next + 1, end));
  }
}

/** Reads a text (a name, a format) out of raw attributes, the file's own escapes undone. */
export function textAttribute(attributes: string, name: string): string | null {
  const value = attributeOf(attributes, name);
  return value === null ? null : withoutEscapes(value);
}

const PATTERNS = new Map<string, RegExp>();

/** Sets (or, with null, removes) one value in raw attribute text and leaves the others as they are. */
export function withAttribute(attributes: string, name: string, value: string | null): string {
  let pattern = PATTERNS.get(name);
  if (!pattern) PATTERNS.set(name, pattern = new RegExp(`\\s+${name}\\s*=\\s*("[^"]*"|'[^']*')`));
  const rest = ` ${attributes.trim()}`.replace(pattern, "").trimEnd();
  return value === null ? rest : `${rest} ${name}="${encodeXml(value)}"`;
}

/** Takes a raw element apart: its name with prefix, its attributes, and all behind them from the bracket on. */
export function splitElement(raw: string): { readonly tag: string; readonly attributes: string; readonly rest: string } {
  const open = /^<([^\s/>]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)/.exec(raw);
  return { tag: open?.[1] ?? "", attributes: (open?.[2] ?? "").trimEnd(), rest: raw.slice(open?.[0].length ?? 0) };
}

/** Attributes of a raw element. */
export function attributesOf(raw: string): string {
  return splitElement(raw).attributes;
}

/** Everything between a raw element's tags, undecoded. */
export function innerXml(raw: string): string {
  return /^\s*>([^]*)<\/[^>]*>$/.exec(splitElement(raw).rest)?.[1] ?? "";
}

export type XmlToken = "open" | "close" | "text" | "end";

/**
 * Walks through XML token by token, without building a tree.
 *
 * Shapes:  `name` is the local name, whatever the prefix; `attributes` is raw text; `start` and `end` bound the token.
 * Errors:  throws XlsxFault damaged-part on broken markup and on a document type (no entity is ever expanded).
 */
export class XmlReader {
  kind: XmlToken = "text";
  name = "";
  attributes = "";
  isEmpty = false;
  start = 0;
  end = 0;

  constructor(readonly xml: string, private readonly part: string, at = 0) {
    this.end = at;
  }

  next(): boolean {
    const { xml } = this;
    for (;;) {
      this.start = this.end;
      if (this.start >= xml.length) {
        this.kind = "end";
        return false;
      }
      if (xml.charCodeAt(this.start) !== 60) return this.takeTextToken();
      const second = xml.charCodeAt(this.start + 1);
      if (second !== 33 && second !== 63) break;
      if (this.passMarkup(second === 63)) return true;
    }
    this.end = this.tagEnd(this.start + 1) + 1;
    this.readTag(xml.charCodeAt(this.start + 1) === SLASH);
    return true;
  }

  private takeTextToken(): boolean {
    const open = this.xml.indexOf("<", this.start);
    this.end = open < 0 ? this.xml.length : open;
    this.kind = "text";
    return true;
  }

  /** Goes over a comment, an instruction or a CDATA block; true for the last, which is text. */
  private passMarkup(isInstruction: boolean): boolean {
    const { xml, start } = this;
    if (xml.startsWith("<![CDATA[", start)) {
      this.end = this.find("]]>", start) + 3;
      this.kind = "text";
      return true;
    }
    if (!isInstruction && !xml.startsWith("<!--", start)) throw this.broken("document type");
    this.end = isInstruction ? this.find("?>", start) + 2 : this.find("-->", start) + 3;
    return false;
  }

  private find(mark: string, from: number): number {
    const at = this.xml.indexOf(mark, from);
    if (at < 0) throw this.broken(`no ${mark}`);
    return at;
  }

  private tagEnd(from: number): number {
    const { xml } = this;
    for (let at = from; at < xml.length; at++) {
      const code = xml.charCodeAt(at);
      if (code === GREATER) return at;
      if (code === QUOTE || code === APOSTROPHE) {
        at = xml.indexOf(code === QUOTE ? "\"" : "'", at + 1);
        if (at < 0) break;
      }
    }
    throw this.broken("tag not closed");
  }

  private readTag(isClose: boolean): void {
    const { xml } = this;
    const from = this.start + (isClose ? 2 : 1);
    let last = this.end - 1;
    this.isEmpty = !isClose && xml.charCodeAt(last - 1) === SLASH;
    if (this.isEmpty) last--;
    let colon = -1;
    let at = from;
    for (; at < last; at++) {
      const code = xml.charCodeAt(at);
      if (code === 58) colon = at;
      else if (isSpace(code)) break;
    }
    this.name = xml.slice(colon < 0 ? from : colon + 1, at);
    if (this.name === "") throw this.broken("tag without a name");
    this.attributes = isClose ? "" : xml.slice(at, last);
    this.kind = isClose ? "close" : "open";
  }

  /** One of the current tag's values, or null. */
  attribute(name: string): string | null {
    return this.attributes === "" ? null : attributeOf(this.attributes, name);
  }

  /** Text of the current text token, undecoded unless it is a CDATA block, which has no entities. */
  get rawText(): string {
    const { xml, start, end } = this;
    return xml.startsWith("<![CDATA[", start) ? encodeXml(xml.slice(start + 9, end - 3)) : xml.slice(start, end);
  }

  /** The element just opened, whole, as it stands; the reader goes on behind it. */
  takeRaw(): string {
    const from = this.start;
    this.skip();
    return this.xml.slice(from, this.end);
  }

  /** Goes on behind the element just opened. */
  skip(): void {
    if (this.isEmpty) return;
    for (let depth = 1; depth > 0;) {
      if (!this.next()) throw this.broken("element not closed");
      depth += this.step();
    }
  }

  /** How much deeper the token just read leads. */
  private step(): number {
    if (this.kind === "open") return this.isEmpty ? 0 : 1;
    return this.kind === "close" ? -1 : 0;
  }

  /** All text inside the element just opened, undecoded; the reader goes on behind it. */
  takeText(): string {
    if (this.isEmpty) return "";
    let text = "";
    for (let depth = 1; depth > 0;) {
      if (!this.next()) throw this.broken("element not closed");
      if (this.kind === "text") text += this.rawText;
      depth += this.step();
    }
    return text;
  }

  /** Goes to the next child of the element whose inside the reader is in; false behind the last. */
  nextChild(): boolean {
    while (this.next()) {
      if (this.kind === "open") return true;
      if (this.kind === "close") return false;
    }
    return false;
  }

  broken(detail: string): XlsxFault {
    return new XlsxFault("damaged-part", this.part, `${detail} at ${this.start}`);
  }
}

export interface XmlElement { readonly name: string; readonly attributes: string; readonly raw: string }

/** Splits the inside of one raw element into its children. */
export function childrenOf(raw: string, part: string): XmlElement[] {
  const reader = new XmlReader(raw, part);
  const children: XmlElement[] = [];
  if (!reader.nextChild() || reader.isEmpty) return children;
  while (reader.nextChild()) {
    const { name, attributes } = reader;
    children.push({ name, attributes, raw: reader.takeRaw() });
  }
  return children;
}

/** Opens a part at its root: the reader stands inside it. Errors: XlsxFault when there is none. */
export function openRoot(xml: string, part: string): { readonly reader: XmlReader; readonly attributes: string; readonly name: string } {
  const reader = new XmlReader(xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml, part);
  if (!reader.nextChild()) throw new XlsxFault("damaged-part", part, "no root element");
  return { reader, attributes: reader.attributes, name: reader.name };
}
