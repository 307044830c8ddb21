import { strToU8, unzipSync, type UnzipFileInfo } from "fflate";
import { XlsxFault } from "./faults";
import { attributeOf, childrenOf, encodeXml } from "./xml";

/** What all parts together may unpack to; a file that says more is not opened. */
const MOST_BYTES = 1_600_000_000;
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];

/** A link from one part to another (or, `isExternal`, to somewhere outside). `type` is the last word of its full type. */
export interface Relation { readonly id: string; readonly type: string; readonly fullType: string; readonly target: string; readonly isExternal: boolean }

/** The parts of an office file by path ("xl/workbook.xml"), with their types and links. */
export class OfficePackage {
  private readonly types = new Map<string, string>();
  private readonly defaults = new Map<string, string>();
  private readonly relations = new Map<string, Relation[]>();

  constructor(readonly parts: Map<string, Uint8Array>) {
    const types = this.text("[Content_Types].xml");
    if (types === null) return;
    for (const { name, attributes } of childrenOf(types, "[Content_Types].xml")) {
      const type = attributeOf(attributes, "ContentType") ?? "";
      if (name === "Default") this.defaults.set((attributeOf(attributes, "Extension") ?? "").toLowerCase(), type);
      else this.types.set((attributeOf(attributes, "PartName") ?? "").replace(/^\//, ""), type);
    }
  }

  /** Text of a part; null when there is none. */
  text(path: string): string | null {
    const bytes = this.parts.get(path) ?? this.parts.get(this.pathLike(path) ?? "");
    return bytes ? decodeBytes(bytes) : null;
  }

  bytes(path: string): Uint8Array | null {
    return this.parts.get(path) ?? this.parts.get(this.pathLike(path) ?? "") ?? null;
  }

  /** Part names count without case. Source: ECMA-376 part 2 §6.2.2.3. */
  private pathLike(path: string): string | null {
    const wanted = path.toLowerCase();
    for (const known of this.parts.keys()) if (known.toLowerCase() === wanted) return known;
    return null;
  }

  /** The same parts and links in a package that can be changed without changing this one. */
  copy(): OfficePackage {
    const copy = new OfficePackage(new Map(this.parts));
    for (const [path, type] of this.types) copy.types.set(path, type);
    for (const [extension, type] of this.defaults) copy.defaults.set(extension, type);
    for (const path of ["", ...this.parts.keys()]) copy.relations.set(path, [...this.relationsOf(path)]);
    return copy;
  }

  contentType(path: string): string {
    return this.types.get(path) ?? this.defaults.get(path.slice(path.lastIndexOf(".") + 1).toLowerCase()) ?? "application/octet-stream";
  }

  put(path: string, content: string | Uint8Array, contentType: string): void {
    this.parts.set(path, typeof content === "string" ? strToU8(content) : content);
    this.types.set(path, contentType);
  }

  remove(path: string): void {
    this.parts.delete(path);
    this.parts.delete(relationsPath(path));
    this.types.delete(path);
    this.relations.delete(path);
  }

  /** Links that start at a part ("" = the package). */
  relationsOf(path: string): Relation[] {
    let found = this.relations.get(path);
    if (!found) {
      const xml = this.text(relationsPath(path));
      found = xml === null ? [] : readRelations(xml, path);
      this.relations.set(path, found);
    }
    return found;
  }

  /** Links a part to another and gives the link's id. */
  relate(from: string, fullType: string, target: string): string {
    const relations = this.relationsOf(from);
    let number = relations.length + 1;
    while (relations.some((relation) => relation.id === `rId${number}`)) number++;
    relations.push({ id: `rId${number}`, type: lastWord(fullType), fullType, target, isExternal: false });
    return `rId${number}`;
  }

  unrelate(from: string, id: string): void {
    this.relations.set(from, this.relationsOf(from).filter((relation) => relation.id !== id));
  }

  /** A path that no part has: "xl/tables/table" → "xl/tables/table3.xml". */
  freePath(stem: string, extension = "xml"): string {
    for (let number = 1; ; number++) if (!this.parts.has(`${stem}${number}.${extension}`)) return `${stem}${number}.${extension}`;
  }

  /** The parts that links lead to, with types and links written out, ready to be zipped. */
  content(): Map<string, Uint8Array> {
    const reached = new Set<string>([""]);
    const content = new Map<string, Uint8Array>();
    for (const path of reached) {
      const relations = this.relationsOf(path);
      for (const { target, isExternal } of relations) if (!isExternal && this.parts.has(target)) reached.add(target);
      const bytes = this.parts.get(path);
      if (bytes) content.set(path, bytes);
      if (relations.length > 0) content.set(relationsPath(path), strToU8(writeRelations(path, relations)));
    }
    const types = [...reached].filter((path) => path !== "").map((path) => `<Override PartName="/${encodeXml(path)}" ContentType="${encodeXml(this.contentType(path))}"/>`);
    const defaults = [...new Map([...this.defaults, ["rels", "application/vnd.openxmlformats-package.relationships+xml"], ["xml", "application/xml"]])]
      .map(([extension, type]) => `<Default Extension="${encodeXml(extension)}" ContentType="${encodeXml(type)}"/>`);
    const xml = `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join("")}${types.join("")}</Types>`;
    return new Map([["[Content_Types].xml", strToU8(xml)], ...content]);
  }
}

export const XML_HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/** Decodes a part; UTF-8 unless a byte order mark says UTF-16. */
export function decodeBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

function lastWord(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1);
}

function readRelations(xml: string, path: string): Relation[] {
  return childrenOf(xml, relationsPath(path)).map(({ attributes }) => {
    const fullType = attributeOf(attributes, "Type") ?? "";
    const target = attributeOf(attributes, "Target") ?? "";
    const isExternal = attributeOf(attributes, "TargetMode") === "External";
    return { id: attributeOf(attributes, "Id") ?? "", type: lastWord(fullType), fullType, target: isExternal ? target : resolved(target, path), isExternal };
  });
}

function resolved(target: string, from: string): string {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function relativePath(from: string, to: string): string {
  const home = from.split("/").slice(0, -1);
  const steps = to.split("/");
  let common = 0;
  while (common < home.length && common < steps.length - 1 && home[common] === steps[common]) common++;
  return [...home.slice(common).map(() => ".."), ...steps.slice(common)].join("/");
}

function writeRelations(from: string, relations: readonly Relation[]): string {
  const one = ({ id, fullType, target, isExternal }: Relation): string => {
    const path = isExternal ? target : relativePath(from, target);
    return `<Relationship Id="${encodeXml(id)}" Type="${encodeXml(fullType)}" Target="${encodeXml(path)}"${isExternal ? " TargetMode=\"External\"" : ""}/>`;
  };
  return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.map(one).join("")}</Relationships>`;
}

/** Unpacks an office file. Errors: XlsxFault not-a-zip, damaged-zip, encrypted, old-format, too-large. */
export function openPackage(bytes: Uint8Array): OfficePackage {
  if (OLE_SIGNATURE.every((byte, at) => bytes[at] === byte)) throw new XlsxFault(isEncrypted(bytes) ? "encrypted" : "old-format", null);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new XlsxFault("not-a-zip", null);
  let total = 0;
  const filter = (file: UnzipFileInfo): boolean => {
    total += file.originalSize;
    return total <= MOST_BYTES && !file.name.endsWith("/");
  };
  const files = unzipped(bytes, filter);
  if (total > MOST_BYTES) throw new XlsxFault("too-large", null, String(total));
  return new OfficePackage(new Map(Object.entries(files).map(([name, content]) => [name.replaceAll("\\", "/").replace(/^\//, ""), content])));
}

function unzipped(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw new XlsxFault("damaged-zip", null, error instanceof Error ? error.message : "");
  }
}

/** An encrypted workbook is an old-style container with a stream of this name. Source: [MS-OFFCRYPTO] 2.3.4.4. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = strToU8("EncryptedPackage");
  for (let at = 0; at + name.length * 2 <= bytes.length; at++) {
    if (name.every((code, next) => bytes[at + next * 2] === code)) return true;
  }
  return false;
}

