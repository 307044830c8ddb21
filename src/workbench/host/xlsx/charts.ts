import type { Area, BookChart } from "../book";
import { parseArea, shiftSpan, type RowShift } from "./area";
import { RELATION_NAMESPACE, worksheets, type SheetDocument, type WorkbookDocument } from "./document";
import { shiftFormula } from "./formula";
import { XML_HEAD, type OfficePackage } from "./package";
import { attributeOf, childrenOf, decodeText, encodeText, openRoot, textAttribute } from "./xml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const OWN_ROOT = ` xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"`;

/** Finds the charts of a sheet's drawing by their names; each goes along as it stands, with all else that is drawn. */
export function readCharts(files: OfficePackage, sheet: SheetDocument): void {
  const part = sheet.path ?? "";
  const path = files.relationsOf(part).find(({ type }) => type === "drawing")?.target;
  const xml = path === undefined ? null : files.text(path);
  if (path === undefined || xml === null) return;
  const { attributes } = openRoot(xml, path);
  const others: string[] = [];
  for (const { raw } of childrenOf(xml, path)) {
    const name = raw.includes("graphicFrame") && raw.includes("/chart") ? nameIn(raw) : null;
    if (name === null) others.push(raw);
    else sheet.charts.push(asRead(name, `${part}/${sheet.charts.length}`, raw));
  }
  sheet.drawing = { path, attributes, others, charts: sheet.charts.length };
}

function nameIn(anchor: string): string | null {
  const attributes = /<\w*:?cNvPr\b([^>]*)>/.exec(anchor)?.[1];
  return attributes === undefined ? null : textAttribute(attributes.replace(/\/$/, ""), "name");
}

function asRead(name: string, id: string, raw: string): BookChart {
  return { id, name, type: "", title: null, source: null, seriesBy: "Auto", position: { left: 0, top: 0, width: 0, height: 0 }, cells: { from: null, to: null }, legend: { visible: true, position: "Right" }, tickLabels: { category: "NextToAxis", value: "NextToAxis" }, series: [], raw };
}

/**
 * Writes the charts that were made here beside what was read, and leaves out those that were deleted.
 *
 * Shapes:  gives the link of the sheet to its drawing; null where the drawing stays as it was read, or there is none.
 * Source:  ECMA-376 part 1 §20.5 and §21.2.
 */
export function writeCharts(files: OfficePackage, { path: part, charts, drawing }: SheetDocument): string | null {
  const made = charts.filter(({ raw }) => raw === null);
  const kept = charts.flatMap(({ raw }) => raw ?? []);
  if (made.length === 0 && kept.length === (drawing?.charts ?? 0)) return null;
  const sheet = part ?? "";
  const path = drawing?.path ?? files.freePath("xl/drawings/drawing");
  const known = files.relationsOf(sheet).find(({ type }) => type === "drawing")?.id;
  files.put(path, new Uint8Array(0), DRAWING_TYPE);
  dropCharts(files, path, kept.join(""));
  const anchors = made.map((chart, at) => {
    const chartPath = files.freePath("xl/charts/chart");
    files.put(chartPath, XML_HEAD + chartXml(chart), CHART_TYPE);
    return anchorXml(chart, { id: kept.length + at + 2, link: files.relate(path, `${RELATION_NAMESPACE}/chart`, chartPath) });
  });
  files.put(path, `${XML_HEAD}<xdr:wsDr${rootOf(drawing?.attributes ?? "")}>${[...(drawing?.others ?? []), ...kept, ...anchors].join("")}</xdr:wsDr>`, DRAWING_TYPE);
  return known ?? files.relate(sheet, `${RELATION_NAMESPACE}/drawing`, path);
}

/** The namespaces of the drawing as read, and those that its anchors here need. */
function rootOf(attributes: string): string {
  return ["xdr", "a"].reduce((root, prefix) => (attributeOf(root, `xmlns:${prefix}`) === null ? `${root} xmlns:${prefix}="${DRAWING}/${prefix === "a" ? "main" : "spreadsheetDrawing"}"` : root), attributes === "" ? OWN_ROOT : attributes);
}

/** Takes away the parts of charts that no anchor names any more. */
function dropCharts(files: OfficePackage, path: string, anchors: string): void {
  for (const { id, type, target } of [...files.relationsOf(path)]) {
    if (type !== "chart" || anchors.includes(`"${id}"`)) continue;
    files.unrelate(path, id);
    files.remove(target);
  }
}

/** Lets charts follow rows put into a sheet or taken out: what they show, and where those on it stand, with all else that is drawn there. */
export function shiftCharts(document: WorkbookDocument, sheet: SheetDocument, shift: RowShift): void {
  rewriteCharts(document, (formula, home) => shiftFormula(formula, { home, sheet: sheet.name, shift }));
  const { drawing } = sheet;
  if (drawing === null) return;
  sheet.charts = sheet.charts.map((chart) => (chart.raw === null ? chart : { ...chart, raw: shiftedAnchors(chart.raw, shift) }));
  sheet.drawing = { ...drawing, others: drawing.others.map((raw) => shiftedAnchors(raw, shift)) };
  document.package.put(drawing.path, shiftedAnchors(document.package.text(drawing.path) ?? "", shift), DRAWING_TYPE);
}

/** Rewrites what every chart of a workbook shows and, for those made here, the cells it stands over. */
export function rewriteCharts(document: WorkbookDocument, rewrite: (formula: string, home: string) => string): void {
  const { package: files } = document;
  for (const { name, charts, drawing } of worksheets(document)) {
    const next = (address: string | null): string | null => (address === null ? null : rewrite(address, name));
    for (const chart of charts) {
      Object.assign(chart.cells, { from: next(chart.cells.from), to: next(chart.cells.to) });
      chart.series = chart.series.map((one) => ({ ...one, values: next(one.values), categories: next(one.categories) }));
    }
    for (const { type, target } of drawing === null ? [] : files.relationsOf(drawing.path)) {
      const xml = type === "chart" ? files.text(target) : null;
      if (xml !== null) files.put(target, xml.replace(/(?<=<(?:\w+:)?f>)[^<]*(?=<\/)/g, (text) => encodeText(rewrite(decodeText(text), name))), CHART_TYPE);
    }
  }
}

/** Anchors as read, with their rows moved; one whose row is gone stays at the first row behind the gap. */
function shiftedAnchors(raw: string, shift: RowShift): string {
  return raw.replace(/(?<=<(?:\w+:)?row>)\d+(?=<\/)/g, (row) => String(shiftSpan(Number(row), Number(row), shift)?.[0] ?? shift.at));
}

/** A chart without cells of its own stands over the first eight columns. */
const FIRST: Area = { row: 1, column: 1, rows: 15, columns: 7 };

function anchorXml({ name, cells: { from, to } }: BookChart, { id, link }: { readonly id: number; readonly link: string }): string {
  const corner = from === null ? FIRST : parseArea(cellsOf(from)) ?? FIRST;
  const end = to === null ? corner : parseArea(cellsOf(to)) ?? corner;
  const at = (tag: string, column: number, row: number): string => `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  const frame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${encodeText(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`
    + `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${RELATION_NAMESPACE}" r:id="${link}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  return `<xdr:twoCellAnchor>${at("from", corner.column, corner.row)}${at("to", end.column + end.columns, end.row + end.rows)}${frame}<xdr:clientData/></xdr:twoCellAnchor>`;
}

/** "Sheet!A1:B2" → "A1:B2". */
function cellsOf(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
}

/** A reference as charts have it: "Sheet!A1:B2" → "Sheet!$A$1:$B$2". */
function fixed(address: string): string {
  const at = address.lastIndexOf("!") + 1;
  return encodeText(address.slice(0, at) + address.slice(at).replaceAll("$", "").replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2"));
}

const LABELS_AT: Readonly<Record<string, string>> = { High: "high", Low: "low", None: "none" };

const LEGENDS: Readonly<Record<string, string>> = { Bottom: "b", Top: "t", Left: "l", Right: "r" };

/** The accents that Excel begins with. A file without a theme of its own would be drawn without any. */
const COLOURS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

/** Bars or columns, which is what the add-in asks for. */
function chartXml({ type, title, series, legend, tickLabels }: BookChart): string {
  const text = title ?? series[0]?.name ?? "";
  const head = text === "" ? "" : `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr><a:r><a:rPr sz="1100" b="1"/><a:t>${encodeText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const bars = series.map(({ name, values, categories }, at) =>
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${encodeText(name)}</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val="${COLOURS[at % COLOURS.length]!}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`
    + `${categories === null ? "" : `<c:cat><c:strRef><c:f>${fixed(categories)}</c:f></c:strRef></c:cat>`}${values === null ? "" : `<c:val><c:numRef><c:f>${fixed(values)}</c:f></c:numRef></c:val>`}</c:ser>`);
  const isStacked = type.includes("Stacked");
  const axes = `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:tickLblPos val="${LABELS_AT[tickLabels.category] ?? "nextTo"}"/><c:crossAx val="2"/></c:catAx>`
    + `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines/><c:numFmt formatCode="General" sourceLinked="1"/><c:tickLblPos val="${LABELS_AT[tickLabels.value] ?? "nextTo"}"/><c:crossAx val="1"/></c:valAx>`;
  return `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart>${head}<c:autoTitleDeleted val="${text === "" ? 1 : 0}"/><c:plotArea><c:layout/>`
    + `<c:barChart><c:barDir val="${type.startsWith("Bar") ? "bar" : "col"}"/><c:grouping val="${isStacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${bars.join("")}<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ""}<c:axId val="1"/><c:axId val="2"/></c:barChart>${axes}</c:plotArea>`
    + `${legend.visible ? `<c:legend><c:legendPos val="${LEGENDS[legend.position] ?? "r"}"/><c:overlay val="0"/></c:legend>` : ""}<c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
}
