import type { Area } from "../book";
import { areaAddress } from "./area";
import { colourAttributes, colourOf } from "./colours";
import { DEFAULT_WIDTH, type ColumnSpan, type SheetDocument } from "./document";
import type { StyleBook } from "./styles";
import { rowsXml, type CellTarget } from "./writeCells";
import { rulesXml } from "./writeRules";
import { attributeOf, attributesOf, childrenOf, encodeText, withAttribute } from "./xml";

/** The order in which a worksheet's elements must stand. Source: ECMA-376 part 1 §18.3.1.99, CT_Worksheet. */
const ORDER = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios",
  "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks",
  "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
  "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "AlternateContent", "webPublishItems", "tableParts", "extLst",
] as const;
type ElementName = (typeof ORDER)[number];

/** What a sheet is written with: its links by id, and whether it is the one in front. */
export interface SheetTarget extends CellTarget {
  readonly styles: StyleBook;
  readonly isActive: boolean;
  readonly tableLinks: readonly string[];
  /** Null where the drawing is as it was read. */
  readonly drawingLink: string | null;
  readonly propertyLinks: readonly (readonly [name: string, link: string])[];
}

const WRITERS: ReadonlyMap<string, (sheet: SheetDocument, target: SheetTarget) => string> = new Map(Object.entries({
  sheetPr: sheetPropertiesXml,
  dimension: (sheet: SheetDocument) => `<dimension ref="${areaAddress(sheet.cells.used(false) ?? { row: 0, column: 0, rows: 1, columns: 1 })}"/>`,
  sheetViews: viewsXml,
  sheetFormatPr: formatPropertiesXml,
  cols: ({ columns }: SheetDocument) => (columns.length > 0 ? `<cols>${columns.map(columnXml).join("")}</cols>` : ""),
  sheetProtection: ({ protection }: SheetDocument) => protection,
  mergeCells: ({ merged }: SheetDocument) => mergedXml(merged),
  conditionalFormatting: (sheet: SheetDocument, { styles }: SheetTarget) => rulesXml(sheet, styles),
  pageSetup: pageSetupXml,
  headerFooter: footerXml,
  customProperties: (_: SheetDocument, { propertyLinks }: SheetTarget) => {
    const items = propertyLinks.map(([name, link]) => `<customPr name="${encodeText(name)}" r:id="${link}"/>`);
    return items.length > 0 ? `<customProperties>${items.join("")}</customProperties>` : "";
  },
  drawing: ({ raw }: SheetDocument, { drawingLink }: SheetTarget) => (drawingLink === null ? (raw.get("drawing") ?? []).join("") : `<drawing r:id="${drawingLink}"/>`),
  tableParts: (_: SheetDocument, { tableLinks }: SheetTarget) =>
    (tableLinks.length > 0 ? `<tableParts count="${tableLinks.length}">${tableLinks.map((link) => `<tablePart r:id="${link}"/>`).join("")}</tableParts>` : ""),
}));

/** A worksheet part, piece by piece. */
export function* sheetXml(sheet: SheetDocument, target: SheetTarget, head: string): Generator<string> {
  yield `${head}<worksheet${rootAttributes(sheet)}>`;
  for (const name of ORDER) {
    if (name === "sheetData") yield* dataXml(sheet, target);
    else yield elementXml(name, sheet, target);
  }
  yield "</worksheet>";
}

/** The part's own namespaces, and those that the elements written here need. */
function rootAttributes({ rootAttributes: own }: SheetDocument): string {
  const main = /\sxmlns\s*=/.test(own) ? own : `${own} xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
  return /\sxmlns:r\s*=/.test(main) ? main : `${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
}

function* dataXml(sheet: SheetDocument, target: SheetTarget): Generator<string> {
  yield "<sheetData>";
  yield* rowsXml(sheet, target);
  yield "</sheetData>";
}

function elementXml(name: ElementName, sheet: SheetDocument, target: SheetTarget): string {
  const write = WRITERS.get(name);
  return write ? write(sheet, target) : (sheet.raw.get(name) ?? []).join("");
}

function sheetPropertiesXml(sheet: SheetDocument, { styles }: SheetTarget): string {
  const raw = sheet.raw.get("sheetPr")?.[0] ?? "<sheetPr/>";
  const children = childrenOf(raw, "");
  const tab = children.find((child) => child.name === "tabColor");
  const before = (tab && colourOf(tab.attributes, styles.theme)) ?? "";
  const page = children.find((child) => child.name === "pageSetUpPr");
  const isFitted = page !== undefined && /^(1|true)$/.test(attributeOf(page.attributes, "fitToPage") ?? "");
  if (before === sheet.tabColor && (isFitted || !sheet.fitsWidth)) return sheet.raw.has("sheetPr") ? raw : "";
  const fitted = sheet.fitsWidth && !isFitted ? `<pageSetUpPr${withAttribute(page?.attributes ?? "", "fitToPage", "1")}/>` : page?.raw ?? "";
  const others = children.filter((child) => child.name !== "tabColor" && child.name !== "pageSetUpPr").map((child) => child.raw).join("") + fitted;
  const colour = sheet.tabColor === "" ? "" : `<tabColor${colourAttributes(sheet.tabColor)}/>`;
  return `<sheetPr${attributesOf(raw)}>${colour}${others}</sheetPr>`;
}

function viewsXml(sheet: SheetDocument, { isActive }: SheetTarget): string {
  const views = childrenOf(sheet.raw.get("sheetViews")?.[0] ?? "<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>", "");
  const written = views.map((view, at) => {
    if (view.name !== "sheetView" || at > 0) return view.raw;
    let attributes = withAttribute(attributesOf(view.raw), "showGridLines", sheet.gridlines ? null : "0");
    attributes = withAttribute(attributes, "tabSelected", isActive ? "1" : null);
    const children = childrenOf(view.raw, "");
    const kept = children.filter((child) => child.name !== "pane" && child.name !== "selection").map((child) => child.raw).join("");
    const pane = children.find((child) => child.name === "pane");
    const isSame = pane ? isPane(pane.attributes, sheet) : sheet.frozen.rows === 0 && sheet.frozen.columns === 0;
    const inside = isSame ? children.map((child) => child.raw).join("") : `${paneXml(sheet)}${kept}`;
    return inside === "" ? `<sheetView${attributes}/>` : `<sheetView${attributes}>${inside}</sheetView>`;
  });
  return `<sheetViews>${written.join("")}</sheetViews>`;
}

/** Says whether a pane already is what the book says. A split that is not frozen stays, as long as nothing is frozen. */
function isPane(attributes: string, { frozen }: SheetDocument): boolean {
  const isFrozen = /^frozen/.test(attributeOf(attributes, "state") ?? "");
  if (!isFrozen) return frozen.rows === 0 && frozen.columns === 0;
  return Number(attributeOf(attributes, "ySplit") ?? 0) === frozen.rows && Number(attributeOf(attributes, "xSplit") ?? 0) === frozen.columns;
}

function paneXml({ frozen: { rows, columns } }: SheetDocument): string {
  if (rows === 0 && columns === 0) return "";
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const corner = areaAddress({ row: rows, column: columns, rows: 1, columns: 1 });
  return `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

function formatPropertiesXml(sheet: SheetDocument): string {
  const raw = sheet.raw.get("sheetFormatPr")?.[0] ?? "<sheetFormatPr defaultRowHeight=\"15\"/>";
  const before = Number(attributeOf(raw, "defaultColWidth") ?? DEFAULT_WIDTH);
  if (before === sheet.defaultWidth) return raw;
  return `<sheetFormatPr${withAttribute(attributesOf(raw), "defaultColWidth", String(sheet.defaultWidth))}/>`;
}

function columnXml({ first, last, width, hidden, style, raw }: ColumnSpan): string {
  const size = ` width="${width ?? DEFAULT_WIDTH}"${width === null ? "" : " customWidth=\"1\""}`;
  return `<col min="${first + 1}" max="${last + 1}"${size}${style === undefined ? "" : ` style="${style}"`}${hidden ? " hidden=\"1\"" : ""}${raw}/>`;
}

function mergedXml(merged: readonly Area[]): string {
  return merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("")}</mergeCells>` : "";
}

function pageSetupXml(sheet: SheetDocument): string {
  const raw = sheet.raw.get("pageSetup")?.[0];
  if (!raw && !sheet.landscape && !sheet.fitsWidth) return "";
  let attributes = attributesOf(raw ?? "<pageSetup/>");
  const isLandscape = attributeOf(attributes, "orientation") === "landscape";
  const isFitted = attributeOf(attributes, "fitToHeight") === "0";
  if (raw && isLandscape === sheet.landscape && (isFitted || !sheet.fitsWidth)) return raw;
  if (sheet.landscape || isLandscape) attributes = withAttribute(attributes, "orientation", sheet.landscape ? "landscape" : "portrait");
  if (sheet.fitsWidth) attributes = withAttribute(withAttribute(attributes, "fitToWidth", "1"), "fitToHeight", "0");
  return `<pageSetup${attributes}/>`;
}

function footerXml({ footer, raw }: SheetDocument): string {
  if (footer === null) return (raw.get("headerFooter") ?? []).join("");
  const [left, centre, right] = footer;
  const text = [["L", left], ["C", centre], ["R", right]].map(([place, part]) => (part === "" ? "" : `&${place ?? ""}${part ?? ""}`)).join("");
  return text === "" ? "" : `<headerFooter><oddFooter>${encodeText(text)}</oddFooter></headerFooter>`;
}
