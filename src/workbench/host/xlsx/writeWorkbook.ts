import { writeCharts } from "./charts";
import { MAIN_NAMESPACE, RELATION_NAMESPACE, worksheets, type SheetDocument, type WorkbookDocument } from "./document";
import { toFileFormula } from "./futureFunctions";
import { XML_HEAD, type OfficePackage } from "./package";
import { writeSettings } from "./settings";
import { writeStyles } from "./styleSheet";
import { TextTable } from "./writeCells";
import { sheetXml } from "./writeSheet";
import { columnNames, forcedHeaders, tableXml } from "./writeTable";
import { attributesOf, childrenOf, encodeText, withAttribute } from "./xml";
import { zipped } from "./zip";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** The order in which a workbook's elements must stand. Source: ECMA-376 part 1 §18.2.27, CT_Workbook. */
const ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "AlternateContent", "revisionPtr", "workbookProtection", "bookViews", "sheets", "functionGroups",
  "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
  "fileRecoveryPr", "webPublishObjects", "extLst",
];

type Content = Uint8Array | Iterable<string>;

/** Writes a workbook file. Results of formulas are written as they stand; Excel is asked to calculate again on opening. */
export async function writeXlsx(document: WorkbookDocument): Promise<Uint8Array> {
  const files = document.package.copy();
  const texts = new TextTable();
  const links = document.sheets.map((sheet) => (sheet.kind === "worksheet" ? linkSheet(files, document, sheet) : ""));
  dropOthers(files, document, new Set(links));
  writeSettings(files, document.workbookPath, document.settings);
  const generated = new Map<string, () => Content>();
  const tables = tableTargets(files, document);
  document.sheets.forEach((sheet) => {
    if (sheet.kind !== "worksheet" || sheet.path === null) return;
    const target = sheetTarget(files, document, { sheet, texts, tableLinks: tables.get(sheet.id) ?? [] });
    generated.set(sheet.path, () => sheetXml(sheet, target, XML_HEAD));
  });
  files.put(document.workbookPath, XML_HEAD + workbookXml(document, links), workbookType(document));
  const textsPath = ownPart(files, document, { type: "sharedStrings", stem: "sharedStrings", contentType: `${SPREADSHEET}.sharedStrings+xml` });
  const stylesPath = ownPart(files, document, { type: "styles", stem: "styles", contentType: `${SPREADSHEET}.styles+xml` });
  return zipped(contents(files, generated, [[textsPath, () => texts.xml(XML_HEAD)], [stylesPath, () => [XML_HEAD, writeStyles(document.styles.parts)]]]));
}

/** Sheets first: the text table and the styles are complete only behind them. */
function* contents(files: OfficePackage, sheets: ReadonlyMap<string, () => Content>, last: readonly (readonly [string, () => Content])[]): Generator<readonly [string, Content]> {
  const late = new Map(last);
  for (const [path, bytes] of files.content()) if (!sheets.has(path) && !late.has(path)) yield [path, bytes];
  for (const [path, make] of sheets) yield [path, make()];
  for (const [path, make] of last) yield [path, make()];
}

function workbookType({ package: files, workbookPath }: WorkbookDocument): string {
  const before = files.contentType(workbookPath);
  return before.includes("main+xml") ? before : `${SPREADSHEET}.sheet.main+xml`;
}

function ownPart(files: OfficePackage, { workbookPath }: WorkbookDocument, part: { readonly type: string; readonly stem: string; readonly contentType: string }): string {
  const known = files.relationsOf(workbookPath).find((relation) => relation.type === part.type)?.target;
  const path = known ?? `xl/${part.stem}.xml`;
  files.put(path, new Uint8Array(0), part.contentType);
  if (known === undefined) files.relate(workbookPath, `${RELATION_NAMESPACE}/${part.type}`, path);
  return path;
}

/** Sees to it that a sheet has a part, and gives the link to it. */
function linkSheet(files: OfficePackage, { workbookPath }: WorkbookDocument, sheet: SheetDocument): string {
  if (files.relationsOf("").length === 0) files.relate("", `${RELATION_NAMESPACE}/officeDocument`, workbookPath);
  const known = files.relationsOf(workbookPath).find((relation) => relation.type === "worksheet" && relation.target === sheet.path);
  if (known) return known.id;
  sheet.path ??= files.freePath("xl/worksheets/sheet");
  if (files.bytes(sheet.path)) sheet.path = files.freePath("xl/worksheets/sheet");
  files.put(sheet.path, new Uint8Array(0), `${SPREADSHEET}.worksheet+xml`);
  return files.relate(workbookPath, `${RELATION_NAMESPACE}/worksheet`, sheet.path);
}

/** Takes away what no longer holds: deleted sheets, and the order of calculation, which would name cells that changed. */
function dropOthers(files: OfficePackage, { workbookPath }: WorkbookDocument, kept: ReadonlySet<string>): void {
  for (const { id, type } of [...files.relationsOf(workbookPath)]) {
    if (type === "calcChain" || (type === "worksheet" && !kept.has(id))) files.unrelate(workbookPath, id);
  }
}

function tableTargets(files: OfficePackage, document: WorkbookDocument): Map<string, string[]> {
  const ids = new Set(worksheets(document).flatMap((sheet) => sheet.tables.map((table) => table.fileId)));
  const taken = new Set<number>();
  let next = ids.size === 0 ? 0 : [...ids].reduce((most, id) => Math.max(most, id), 0);
  return new Map(worksheets(document).map((sheet) => [sheet.id, sheet.tables.map((table) => {
    const fileId = taken.has(table.fileId) || table.fileId === 0 ? ++next : table.fileId;
    taken.add(fileId);
    const path = table.path !== null && files.bytes(table.path) ? table.path : files.freePath("xl/tables/table");
    files.put(path, XML_HEAD + tableXml(table, fileId, columnNames(sheet, table)), `${SPREADSHEET}.table+xml`);
    return files.relate(sheet.path ?? "", `${RELATION_NAMESPACE}/table`, path);
  })]));
}

function sheetTarget(files: OfficePackage, { styles, activeSheetId }: WorkbookDocument, source: { readonly sheet: SheetDocument; readonly texts: TextTable; readonly tableLinks: readonly string[] }) {
  const { sheet, texts, tableLinks } = source;
  const propertyLinks = [...sheet.customProperties].map(([name, value]) => {
    const path = files.freePath("xl/customProperty", "bin");
    files.put(path, utf16(value), `${SPREADSHEET}.customProperty`);
    return [name, files.relate(sheet.path ?? "", `${RELATION_NAMESPACE}/customProperty`, path)] as const;
  });
  return { texts, styles, tableLinks, propertyLinks, drawingLink: writeCharts(files, sheet), forced: forcedHeaders(sheet), isActive: sheet.id === activeSheetId, hasQuotePrefix: (style: number) => styles.hasQuotePrefix(style) };
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes[at * 2] = code & 255;
    bytes[at * 2 + 1] = code >> 8;
  }
  return bytes;
}

function workbookXml(document: WorkbookDocument, links: readonly string[]): string {
  const { raw } = document;
  const own = new Map<string, string>([
    ["workbookPr", propertiesXml(document)], ["bookViews", viewsXml(document)], ["sheets", sheetsXml(document, links)],
    ["definedNames", namesXml(document)], ["calcPr", `<calcPr${withAttribute(attributesOf(raw.get("calcPr") ?? ""), "fullCalcOnLoad", "1")}/>`],
  ]);
  const inside = ORDER.map((name) => own.get(name) ?? raw.get(name) ?? "").join("");
  let root = withAttribute(document.rootAttributes, "conformance", null);
  if (!/\sxmlns\s*=/.test(root)) root += ` xmlns="${MAIN_NAMESPACE}"`;
  if (!/\sxmlns:r\s*=/.test(root)) root += ` xmlns:r="${RELATION_NAMESPACE}"`;
  return `<workbook${root}>${inside}</workbook>`;
}

function propertiesXml({ raw, dateSystem }: WorkbookDocument): string {
  return `<workbookPr${withAttribute(attributesOf(raw.get("workbookPr") ?? ""), "date1904", dateSystem === 1904 ? "1" : null)}/>`;
}

function viewsXml({ raw, sheets, activeSheetId }: WorkbookDocument): string {
  const active = Math.max(0, sheets.findIndex((sheet) => sheet.kind === "worksheet" && sheet.id === activeSheetId));
  const view = attributesOf(childrenOf(raw.get("bookViews") ?? "<bookViews/>", "")[0]?.raw ?? "");
  return `<bookViews><workbookView${withAttribute(withAttribute(view, "activeTab", String(active)), "firstSheet", null)}/></bookViews>`;
}

function sheetsXml({ sheets }: WorkbookDocument, links: readonly string[]): string {
  const states = { Visible: "", Hidden: " state=\"hidden\"", VeryHidden: " state=\"veryHidden\"" };
  const items = sheets.map((sheet, at) => (sheet.kind === "other" ? sheet.raw
    : `<sheet name="${encodeText(sheet.name)}" sheetId="${sheet.sheetId}"${states[sheet.visibility]} r:id="${links[at] ?? ""}"/>`));
  return `<sheets>${items.join("")}</sheets>`;
}

function namesXml({ names, sheets }: WorkbookDocument): string {
  const items = [...names].flatMap(([key, { formula, scope, visible, attributes }]) => {
    const at = scope === null ? -1 : sheets.findIndex((sheet) => sheet.kind === "worksheet" && sheet.id === scope);
    if (scope !== null && at < 0) return [];
    const name = scope === null ? key : key.slice(key.indexOf("!") + 1);
    const local = scope === null ? "" : ` localSheetId="${at}"`;
    return [`<definedName name="${encodeText(name)}"${local}${visible ? "" : " hidden=\"1\""}${attributes ?? ""}>${encodeText(toFileFormula(formula.replace(/^=/, "")))}</definedName>`];
  });
  return items.length > 0 ? `<definedNames>${items.join("")}</definedNames>` : "";
}
