import { SaxesParser } from "saxes";
import type { FileIssue, ReadSteps } from "./types";

/** One element of an XML file, names without prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: Element[];
  /** Line of the opening tag, from 1. */
  readonly line: number;
}

/** Elements deeper than this are refused: no bank message nests so far. */
const MAX_DEPTH = 100;
const CHUNK = 1 << 20;

/** Why XML can't be read: not well formed, entities declared, or nested too deep. */
export class XmlError extends Error {
  constructor(readonly issue: FileIssue) {
    super(issue.code);
  }
}

/**
 * Reads XML element by element; `onElement` gets each closed element with the names from the root down to it and may keep it out of the tree
 * (return true), so that a large file needs memory for one entry at a time.
 *
 * Cost:    linear; entities of a DOCTYPE are never expanded (an unknown entity is an error).
 * Errors:  throws XmlError, whose issue says where.
 */
export function* readXml(text: string, onElement: (element: Element, names: readonly string[]) => boolean): ReadSteps<Element> {
  const root: Element = { name: "", attributes: {}, text: "", children: [], line: 1 };
  const stack: Element[] = [root];
  const names: string[] = [];
  const path = () => names.join("/");
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on("error", (error) => {
    throw new XmlError({ code: "file/malformed", at: { path: path(), line: parser.line }, text: error.message, expected: "XML" });
  });
  parser.on("doctype", (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new XmlError({ code: "file/entities-refused", at: { path: path(), line: parser.line } });
  });
  parser.on("opentag", (tag) => {
    if (stack.length > MAX_DEPTH) throw new XmlError({ code: "file/nested-too-deep", at: { path: path(), line: parser.line }, limit: MAX_DEPTH });
    const element = { name: localName(tag.name), attributes: tag.attributes as Record<string, string>, text: "", children: [], line: parser.line };
    stack.push(element);
    names.push(element.name);
  });
  const onText = (part: string) => {
    const top = stack[stack.length - 1] as Element;
    top.text += part;
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", () => {
    const element = stack.pop() as Element;
    element.text = element.text.trim();
    if (!onElement(element, names)) (stack[stack.length - 1] as Element).children.push(element);
    names.pop();
  });
  for (let from = 0; from < text.length; from += CHUNK) {
    parser.write(text.slice(from, from + CHUNK));
    yield { done: Math.min(text.length, from + CHUNK), total: text.length };
  }
  parser.close();
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Paths taken apart; the program asks for some dozens of them. */
const PATHS = new Map<string, readonly string[]>();

function namesOf(path: string): readonly string[] {
  const known = PATHS.get(path);
  if (known) return known;
  const names = path.split("/");
  PATHS.set(path, names);
  return names;
}

/** Finds the first element by a path of names below this one, or null. */
export function find(element: Element | null, path: string): Element | null {
  let at: Element | null = element;
  for (const name of namesOf(path)) at = at?.children.find((child) => child.name === name) ?? null;
  return at;
}

/** Finds all elements of a name directly below this one. */
export function all(element: Element | null, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text of the first path that exists and is not empty; "" when none is. */
export function textAt(element: Element | null, ...paths: string[]): string {
  for (const path of paths) {
    const text = find(element, path)?.text;
    if (text) return text;
  }
  return "";
}
