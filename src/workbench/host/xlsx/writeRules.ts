import type { BookFormatRule } from "../book";
import { areaAddress } from "./area";
import { colourAttributes } from "./colours";
import type { SheetDocument } from "./document";
import { fromFileFormula, toFileFormula } from "./futureFunctions";
import { readDifferential } from "./readRules";
import type { RuleDocument, RuleSource } from "./ruleDocument";
import type { StyleBook } from "./styles";
import { childrenOf, decodeText, encodeText, innerXml, splitElement, withAttribute } from "./xml";

/** A sheet's conditional formats. Rules that the book did not change are written as they were read. */
export function rulesXml(sheet: SheetDocument, styles: StyleBook): string {
  const rules = [...sheet.rules].sort((one, other) => one.priority - other.priority);
  return rules.filter((rule) => rule.areas.length > 0 && !(rule.rule.type === "custom" && rule.rule.formula === "=")).map((rule, at) => {
    const xml = ruleXml(rule, styles, at + 1);
    return xml === "" ? "" : `<conditionalFormatting sqref="${rule.areas.map(areaAddress).join(" ")}">${xml}</conditionalFormatting>`;
  }).join("");
}

function ruleXml(rule: RuleDocument, styles: StyleBook, priority: number): string {
  const source = rule.rule.type === "other" ? sourceOf(rule.rule.raw) : (rule.source ?? null);
  if (source && isAsRead(rule, source, styles)) return patchedRule(source.xml, priority, rule.stopIfTrue);
  if (rule.rule.type === "other") return "";
  const differential = styles.differential(differentialXml(rule.rule, source?.differential ?? null));
  const stop = rule.stopIfTrue ? " stopIfTrue=\"1\"" : "";
  return `<cfRule type="expression" dxfId="${differential}" priority="${priority}"${stop}><formula>${encodeText(toFileFormula(rule.rule.formula.replace(/^=/, "")))}</formula></cfRule>`;
}

/** The file's own form of a rule that the book does not understand, or null. */
export function sourceOf(raw: unknown): RuleSource | null {
  return typeof raw === "object" && raw !== null && "xml" in raw && typeof raw.xml === "string" && "differential" in raw && (raw.differential === null || typeof raw.differential === "string")
    ? { xml: raw.xml, differential: raw.differential }
    : null;
}

function isAsRead({ rule }: BookFormatRule, source: RuleSource, styles: StyleBook): boolean {
  if (rule.type === "other") return true;
  const before = readDifferential(source.differential, styles.theme);
  const isSameLook = before.fill === rule.fill && before.fontColor === rule.fontColor && before.bold === rule.bold;
  return isSameLook && ruleFormula(source.xml) === rule.formula;
}

function ruleFormula(xml: string): string {
  const formula = childrenOf(xml, "").find((child) => child.name === "formula")?.raw ?? "";
  return `=${fromFileFormula(decodeText(innerXml(formula)))}`;
}

function patchedRule(xml: string, priority: number, stopIfTrue: boolean): string {
  const { tag, attributes: before, rest } = splitElement(xml);
  const attributes = withAttribute(withAttribute(before, "priority", String(priority)), "stopIfTrue", stopIfTrue ? "1" : null);
  return `<${tag}${attributes}${rest}`;
}

/** A differential format; parts of the former one that the book does not know stay. */
function differentialXml(rule: { readonly fill: string | null; readonly fontColor: string | null; readonly bold: boolean | null }, before: string | null): string {
  const pieces = new Map(childrenOf(before ?? "<dxf/>", "").map((child) => [child.name, child.raw]));
  const font = new Map(childrenOf(pieces.get("font") ?? "<font/>", "").map((child) => [child.name, child.raw]));
  font.delete("b");
  font.delete("color");
  const bold = rule.bold === null ? "" : rule.bold ? "<b/>" : "<b val=\"0\"/>";
  const colour = rule.fontColor === null ? "" : `<color${colourAttributes(rule.fontColor)}/>`;
  const inside = `${bold}${[...font.values()].join("")}${colour}`;
  pieces.delete("font");
  const fill = rule.fill === null ? "" : `<fill><patternFill patternType="solid"><fgColor${colourAttributes(rule.fill)}/><bgColor${colourAttributes(rule.fill)}/></patternFill></fill>`;
  pieces.delete("fill");
  const number = pieces.get("numFmt") ?? "";
  pieces.delete("numFmt");
  return `<dxf>${inside === "" ? "" : `<font>${inside}</font>`}${number}${fill}${[...pieces.values()].join("")}</dxf>`;
}
