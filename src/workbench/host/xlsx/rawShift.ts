import { areaAddress, parseAreas, shiftArea, type RowShift } from "./area";
import type { SheetDocument } from "./document";
import { attributeOf, childrenOf, decodeText, encodeText, splitElement, withAttribute } from "./xml";

/** Elements whose children (or which themselves) name areas of the sheet. */
const LISTS = ["dataValidations", "hyperlinks", "protectedRanges", "ignoredErrors"];
const SINGLE = ["autoFilter", "sortState"];

/** Moves what a sheet's unchanged elements say about places when rows are put in or taken out. */
export function shiftRawElements(sheet: SheetDocument, shift: RowShift): void {
  for (const name of SINGLE) {
    const raw = sheet.raw.get(name)?.[0];
    const moved = raw === undefined ? null : shiftedElement(raw, shift);
    if (moved === null) sheet.raw.delete(name);
    else sheet.raw.set(name, [moved]);
  }
  for (const name of LISTS) {
    const raw = sheet.raw.get(name)?.[0];
    if (raw === undefined) continue;
    const children = childrenOf(raw, "").flatMap((child) => shiftedElement(child.raw, shift) ?? []);
    if (children.length === 0) sheet.raw.delete(name);
    else sheet.raw.set(name, [`<${name}${name === "dataValidations" ? ` count="${children.length}"` : ""}>${children.join("")}</${name}>`]);
  }
}

function shiftedElement(raw: string, shift: RowShift): string | null {
  const { tag, attributes, rest } = splitElement(raw);
  const name = attributeOf(attributes, "sqref") === null ? "ref" : "sqref";
  const areas = parseAreas(attributeOf(attributes, name) ?? "").flatMap((area) => shiftArea(area, shift) ?? []);
  return areas.length === 0 ? null : `<${tag}${withAttribute(attributes, name, areas.map(areaAddress).join(" "))}${rest}`;
}

/** Rewrites a rule's own formulas, as they stand in the file. */
export function rewriteRawFormulas(xml: string, rewrite: (formula: string) => string): string {
  return xml.replace(/(?<=<(?:\w+:)?formula>)[^<]*(?=<\/)/g, (text) => encodeText(rewrite(decodeText(text))));
}
