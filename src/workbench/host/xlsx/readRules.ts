import type { BookFormatRule } from "../book";
import { parseAreas } from "./area";
import { colourOf } from "./colours";
import type { SheetDocument } from "./document";
import { fromFileFormula } from "./futureFunctions";
import { isTrue } from "./readCells";
import type { RuleDocument, RuleSource } from "./ruleDocument";
import type { StyleBook } from "./styles";
import { attributeOf, childrenOf, decodeText, innerXml, type XmlElement } from "./xml";

/** Reads one `<conditionalFormatting>`: custom formulas become rules, all else is kept as it stands. */
export function readRules(raw: string, sheet: SheetDocument, { styles, part }: { readonly styles: StyleBook; readonly part: string }): void {
  const areas = parseAreas(attributeOf(raw.slice(0, raw.indexOf(">")), "sqref") ?? "");
  for (const child of childrenOf(raw, part)) {
    if (child.name !== "cfRule") continue;
    const differential = attributeOf(child.attributes, "dxfId");
    const source = { xml: child.raw, differential: differential === null ? null : (styles.parts.differential[Number(differential)] ?? null) };
    const rule: RuleDocument = {
      id: ruleId(sheet, sheet.rules.length + 1), areas, priority: Number(attributeOf(child.attributes, "priority") ?? 0),
      stopIfTrue: isTrue(attributeOf(child.attributes, "stopIfTrue")), rule: customRule(child, source, styles) ?? { type: "other", raw: source }, source,
    };
    sheet.rules.push(rule);
  }
}

/** Names a rule within the workbook. */
export function ruleId(sheet: SheetDocument, number: number): string {
  return `{00000000-0002-0000-${sheet.sheetId.toString(16).toUpperCase().padStart(4, "0")}-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
}

function customRule({ attributes, raw }: XmlElement, source: RuleSource, styles: StyleBook): BookFormatRule["rule"] | null {
  if (attributeOf(attributes, "type") !== "expression" || isTrue(attributeOf(attributes, "pivot"))) return null;
  const formulas = childrenOf(raw, "").filter((child) => child.name === "formula");
  const text = formulas[0] && innerXml(formulas[0].raw);
  if (text === undefined || formulas.length !== 1) return null;
  return { type: "custom", formula: `=${fromFileFormula(decodeText(text))}`, ...readDifferential(source.differential, styles.theme) };
}

/** What a differential format says about fill, font colour and bold. */
export function readDifferential(raw: string | null, theme: readonly string[]): { readonly fill: string | null; readonly fontColor: string | null; readonly bold: boolean | null } {
  const pieces = new Map(childrenOf(raw ?? "<dxf/>", "").map((child) => [child.name, child.raw]));
  const font = new Map(childrenOf(pieces.get("font") ?? "<font/>", "").map((child) => [child.name, child.attributes]));
  const pattern = childrenOf(pieces.get("fill") ?? "<fill/>", "")[0];
  const colours = new Map(childrenOf(pattern?.raw ?? "<x/>", "").map((child) => [child.name, child.attributes]));
  const isSolid = pattern !== undefined && ["solid", null].includes(attributeOf(pattern.attributes, "patternType"));
  const colour = isSolid ? (colours.get("bgColor") ?? colours.get("fgColor")) : colours.get("fgColor");
  const bold = font.get("b");
  return {
    fill: colour === undefined ? null : colourOf(colour, theme), fontColor: font.has("color") ? colourOf(font.get("color") ?? "", theme) : null,
    bold: bold === undefined ? null : !/^(0|false)$/.test(attributeOf(bold, "val") ?? "1"),
  };
}
