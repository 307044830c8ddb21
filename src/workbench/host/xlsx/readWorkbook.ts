import type { SheetVisibility } from "../book";
import { parseArea } from "./area";
import { readCharts } from "./charts";
import { OFFICE_THEME, themeColours } from "./colours";
import { sheetGuid, emptySheet, type SheetDocument, type TableDocument, type WorkbookDocument } from "./document";
import { XlsxFault } from "./faults";
import { fromFileFormula } from "./futureFunctions";
import { openPackage, type OfficePackage } from "./package";
import { isTrue } from "./readCells";
import { readSheet, type SheetSource } from "./readSheet";
import { readSettings } from "./settings";
import { readSharedStrings } from "./sharedStrings";
import { plainStyles } from "./styleParts";
import { StyleBook } from "./styles";
import { readStyles } from "./styleSheet";
import { attributeOf, childrenOf, decodeText, innerXml, openRoot, textAttribute, type XmlElement } from "./xml";

/** Namespaces of the strict variant and the usual ones that mean the same. Source: ECMA-376 part 1 annex; ISO/IEC 29500-1. */
const STRICT: readonly (readonly [string, string])[] = [
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"],
  ["http://purl.oclc.org/ooxml/officeDocument/", "http://schemas.openxmlformats.org/officeDocument/2006/"],
  ["http://purl.oclc.org/ooxml/drawingml/", "http://schemas.openxmlformats.org/drawingml/2006/"],
];

/**
 * Reads a workbook file as plain data. What is not understood stays in the package and is written back unchanged.
 * Not kept: what-if data tables (their values stay), phonetic hints, columns' places in outlines when rows move; charts, comments and pivot tables go
 * along but do not follow moved rows or renamed sheets. Settings of add-ins that Excel itself keeps in web-extension parts go along unread.
 * Errors: XlsxFault, with the part that is damaged where one is.
 */
export function readXlsx(bytes: Uint8Array): WorkbookDocument {
  const files = openPackage(bytes);
  const workbookPath = files.relationsOf("").find((relation) => relation.type === "officeDocument")?.target;
  if (workbookPath === undefined || !/sheet\.|spreadsheetml|xml$/i.test(files.contentType(workbookPath))) throw new XlsxFault("no-workbook", null);
  const xml = files.text(workbookPath);
  if (xml === null) throw new XlsxFault("no-workbook", workbookPath);
  if (xml.includes("http://purl.oclc.org/ooxml/")) makeTransitional(files);
  return inPart(workbookPath, () => readWorkbook(files, workbookPath));
}

function makeTransitional(files: OfficePackage): void {
  for (const [path, bytes] of files.parts) {
    if (!/\.(xml|rels)$/i.test(path)) continue;
    const text = new TextDecoder().decode(bytes);
    const usual = STRICT.reduce((rest, [strict, name]) => rest.replaceAll(strict, name), text);
    if (usual !== text) files.parts.set(path, new TextEncoder().encode(usual));
  }
}

/** Names the part in which something that is no XlsxFault yet went wrong. */
function inPart<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof XlsxFault && error.part !== "") throw error;
    throw new XlsxFault("damaged-part", part, error instanceof Error ? error.message : "");
  }
}

function readWorkbook(files: OfficePackage, workbookPath: string): WorkbookDocument {
  const { reader, attributes, name } = openRoot(files.text(workbookPath) ?? "", workbookPath);
  if (name !== "workbook") throw new XlsxFault("no-workbook", workbookPath);
  const raw = new Map<string, string>();
  while (reader.nextChild()) {
    const { name: section } = reader;
    raw.set(section, reader.takeRaw());
  }
  const properties = raw.get("workbookPr") ?? "";
  const document: WorkbookDocument = {
    package: files, workbookPath, sheets: [], styles: stylesOf(files, workbookPath), dateSystem: isTrue(attributeOf(properties, "date1904")) ? 1904 : 1900,
    names: new Map(), settings: readSettings(files, workbookPath), activeSheetId: null, rootAttributes: attributes, raw,
  };
  readSheets(document);
  if (!document.sheets.some((sheet) => sheet.kind === "worksheet")) throw new XlsxFault("no-workbook", workbookPath, "no worksheet");
  readNames(document);
  const view = childrenOf(raw.get("bookViews") ?? "<bookViews/>", workbookPath)[0];
  const active = document.sheets[Number(attributeOf(view?.attributes ?? "", "activeTab") ?? 0)];
  document.activeSheetId = active?.kind === "worksheet" ? active.id : null;
  return document;
}

function related(files: OfficePackage, from: string, type: string): string | null {
  return files.relationsOf(from).find((relation) => relation.type === type && !relation.isExternal)?.target ?? null;
}

function stylesOf(files: OfficePackage, workbookPath: string): StyleBook {
  const path = related(files, workbookPath, "styles");
  const xml = path && files.text(path);
  const theme = files.text(related(files, workbookPath, "theme") ?? "");
  return new StyleBook(xml && path ? inPart(path, () => readStyles(xml)) : plainStyles(), theme === null ? OFFICE_THEME : themeColours(theme));
}

function readSheets(document: WorkbookDocument): void {
  const { package: files, workbookPath, raw } = document;
  const textsPath = related(files, workbookPath, "sharedStrings");
  const textsXml = textsPath === null ? null : files.text(textsPath);
  const texts = textsPath !== null && textsXml !== null ? inPart(textsPath, () => readSharedStrings(textsXml, textsPath)) : [];
  childrenOf(raw.get("sheets") ?? "<sheets/>", workbookPath).forEach((element, at) => {
    const id = relationAttribute(element.attributes);
    const relation = files.relationsOf(workbookPath).find((one) => one.id === id);
    const sheetId = Number(attributeOf(element.attributes, "sheetId") ?? at + 1) || at + 1;
    const name = textAttribute(element.attributes, "name") ?? `Sheet${at + 1}`;
    if (relation?.type !== "worksheet") {
      document.sheets.push({ kind: "other", name, raw: element.raw, sheetId });
      return;
    }
    const source = { part: relation.target, texts, dateSystem: document.dateSystem, styles: document.styles };
    const sheet = readOneSheet(files, element, { sheet: emptySheet(sheetId, name), source });
    const isTaken = document.sheets.some((one) => one.kind === "worksheet" && one.id === sheet.id);
    document.sheets.push(isTaken ? { ...sheet, id: sheetGuid(sheetId + 0x10000) } : sheet);
  });
  if (textsPath !== null) files.parts.set(textsPath, new Uint8Array(0));
}

/** The `r:id` of an element, whatever the prefix. */
function relationAttribute(attributes: string): string {
  return /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? "";
}

function readOneSheet(files: OfficePackage, element: XmlElement, { sheet, source }: { readonly sheet: SheetDocument; readonly source: SheetSource }): SheetDocument {
  const { part } = source;
  const bytes = files.bytes(part);
  if (!bytes) throw new XlsxFault("damaged-part", part, "missing");
  sheet.path = part;
  sheet.visibility = visibilityOf(attributeOf(element.attributes, "state"));
  inPart(part, () => readSheet(bytes, sheet, source));
  files.parts.set(part, new Uint8Array(0));
  const uid = /\suid="(\{[0-9A-Fa-f-]{36}\})"|\w+:uid="(\{[0-9A-Fa-f-]{36}\})"/.exec(sheet.rootAttributes);
  const named = { ...sheet, id: uid?.[1] ?? uid?.[2] ?? sheetGuid(sheet.sheetId) };
  readTables(files, named);
  readCustomProperties(files, named);
  readCharts(files, named);
  named.rules.sort((one, other) => one.priority - other.priority).forEach((rule, at) => { rule.priority = at; });
  return named;
}

function visibilityOf(state: string | null): SheetVisibility {
  return state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
}

function readTables(files: OfficePackage, sheet: SheetDocument): void {
  const part = sheet.path ?? "";
  const links = childrenOf(sheet.raw.get("tableParts")?.[0] ?? "<tableParts/>", part).map((child) => relationAttribute(child.attributes));
  sheet.raw.delete("tableParts");
  for (const link of links) {
    const path = files.relationsOf(part).find((relation) => relation.id === link)?.target;
    const xml = path === undefined ? null : files.text(path);
    if (path === undefined || xml === null) continue;
    const table = inPart(path, () => readTable(xml, path));
    if (table) sheet.tables.push(table);
    files.unrelate(part, link);
  }
}

function readTable(xml: string, path: string): TableDocument | null {
  const { attributes } = openRoot(xml, path);
  const children = childrenOf(xml, path);
  const area = parseArea(attributeOf(attributes, "ref") ?? "");
  if (!area) return null;
  const fileId = Number(attributeOf(attributes, "id") ?? 0);
  const style = children.find((child) => child.name === "tableStyleInfo");
  return {
    id: `{00000000-000C-0000-FFFF-FFFF${fileId.toString(16).toUpperCase().padStart(8, "0")}}`, fileId, area, raw: xml, path,
    name: textAttribute(attributes, "displayName") ?? textAttribute(attributes, "name") ?? `Table${fileId}`,
    showHeaders: attributeOf(attributes, "headerRowCount") !== "0", showTotals: Number(attributeOf(attributes, "totalsRowCount") ?? 0) > 0,
    style: attributeOf(style?.attributes ?? "", "name") ?? "", filterButtons: children.some((child) => child.name === "autoFilter"),
  };
}

/** A sheet's own properties, each in a part of UTF-16 text. Source: [MS-OI29500], worksheet custom property part; ECMA-376 part 1 §18.3.1.28. */
function readCustomProperties(files: OfficePackage, sheet: SheetDocument): void {
  const part = sheet.path ?? "";
  for (const { attributes } of childrenOf(sheet.raw.get("customProperties")?.[0] ?? "<customProperties/>", part)) {
    const link = relationAttribute(attributes);
    const path = files.relationsOf(part).find((relation) => relation.id === link)?.target ?? "";
    const bytes = files.bytes(path);
    files.remove(path);
    if (bytes) sheet.customProperties.set(textAttribute(attributes, "name") ?? "", new TextDecoder("utf-16le").decode(bytes));
    files.unrelate(part, link);
  }
  sheet.raw.delete("customProperties");
}

function readNames(document: WorkbookDocument): void {
  const { raw, workbookPath, sheets, names } = document;
  for (const { attributes, raw: element } of childrenOf(raw.get("definedNames") ?? "<definedNames/>", workbookPath)) {
    const name = textAttribute(attributes, "name") ?? "";
    const local = attributeOf(attributes, "localSheetId");
    const home = local === null ? undefined : sheets[Number(local)];
    const text = decodeText(innerXml(element));
    const scope = home?.kind === "worksheet" ? home.id : null;
    if (local !== null && scope === null) continue;
    const rest = [...attributes.matchAll(/\s+([\w:]+)\s*=\s*("[^"]*"|'[^']*')/g)].filter((one) => !["name", "localSheetId", "hidden"].includes(one[1] ?? "")).map((one) => one[0]).join("");
    names.set(nameKey(name, scope), { formula: `=${fromFileFormula(text)}`, scope, visible: !isTrue(attributeOf(attributes, "hidden")), attributes: rest });
  }
}

/** Under what key a name is kept: by itself for the workbook, behind its sheet's id where a sheet has it to itself. */
export function nameKey(name: string, scope: string | null): string {
  return scope === null ? name : `${scope}!${name}`;
}

