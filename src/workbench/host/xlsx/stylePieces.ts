import type { CellStyle } from "../book";
import { colourAttributes, colourOf } from "./colours";
import type { CellFormat, StyleParts } from "./styleParts";
import { attributeOf, attributesOf, childrenOf, withAttribute, type XmlElement } from "./xml";

const PART = "xl/styles.xml";
/** Order in which Excel writes a font's properties. */
const FONT_ORDER = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];
/** Required order of a border's sides. Source: ECMA-376 part 1 §18.8.4, CT_Border. */
const BORDER_ORDER = ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];

const SIDES: ReadonlyMap<string, "Left" | "Center" | "Right"> = new Map([["left", "Left"], ["center", "Center"], ["right", "Right"]]);

const isOn = (element: XmlElement | undefined): boolean => element !== undefined && !/^(0|false)$/.test(attributeOf(element.attributes, "val") ?? "1");

/** Reads what a cell format looks like, as far as the book knows looks. */
export function readLook(parts: StyleParts, format: CellFormat, theme: readonly string[]): Required<CellStyle> {
  const font = new Map(childrenOf(parts.fonts[format.font] ?? "<font/>", PART).map((child) => [child.name, child]));
  const border = new Map(childrenOf(parts.borders[format.border] ?? "<border/>", PART).map((child) => [child.name, child]));
  const { alignment } = format;
  const horizontal = attributeOf(alignment, "horizontal") ?? "general";
  const hasSide = (name: string): boolean => (attributeOf(border.get(name)?.attributes ?? "", "style") ?? "none") !== "none";
  return {
    bold: isOn(font.get("b")), italic: isOn(font.get("i")),
    fontColor: colourOf(font.get("color")?.attributes ?? "", theme), fontSize: Number(attributeOf(font.get("sz")?.attributes ?? "", "val") ?? 11),
    fill: fillColour(parts.fills[format.fill] ?? "<fill/>", theme),
    horizontal: SIDES.get(horizontal) ?? "General", wrap: /^(1|true)$/.test(attributeOf(alignment, "wrapText") ?? ""),
    indent: Number(attributeOf(alignment, "indent") ?? 0), borderTop: hasSide("top"), borderBottom: hasSide("bottom"),
  };
}

/** Reads the one colour of a fill; a pattern counts by its foreground, a gradient as none. */
function fillColour(fill: string, theme: readonly string[]): string | null {
  const pattern = childrenOf(fill, PART).find((child) => child.name === "patternFill");
  const kind = pattern && (attributeOf(pattern.attributes, "patternType") ?? "none");
  if (!pattern || kind === "none" || kind === "gray125") return null;
  const colour = childrenOf(pattern.raw, PART).find((child) => child.name === "fgColor");
  return colour ? colourOf(colour.attributes, theme) : null;
}

function ordered({ tag, attributes }: { readonly tag: string; readonly attributes: string }, children: ReadonlyMap<string, string>, order: readonly string[]): string {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const inside = [...children].sort((one, other) => rank(one[0]) - rank(other[0])).map(([, raw]) => raw).join("");
  return inside === "" ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${inside}</${tag}>`;
}

/** A font with bold, italic, size or colour changed. */
export function patchedFont(raw: string, change: CellStyle): string {
  const { bold, italic, fontColor, fontSize } = change;
  if (bold === undefined && italic === undefined && fontColor === undefined && fontSize === undefined) return raw;
  const children = new Map(childrenOf(raw, PART).map((child) => [child.name, child.raw]));
  const put = (name: string, next: string | null): unknown => (next === null ? children.delete(name) : children.set(name, next));
  if (bold !== undefined) put("b", bold ? "<b/>" : null);
  if (italic !== undefined) put("i", italic ? "<i/>" : null);
  if (fontSize !== undefined) put("sz", `<sz val="${fontSize}"/>`);
  if (fontColor !== undefined) put("color", fontColor === null ? null : `<color${colourAttributes(fontColor)}/>`);
  return ordered({ tag: "font", attributes: "" }, children, FONT_ORDER);
}

/** A fill of one colour, or none. */
export function patchedFill(raw: string, { fill }: CellStyle): string {
  if (fill === undefined) return raw;
  if (fill === null) return "<fill><patternFill patternType=\"none\"/></fill>";
  return `<fill><patternFill patternType="solid"><fgColor${colourAttributes(fill)}/><bgColor indexed="64"/></patternFill></fill>`;
}

/** A border with a thin line above or below put on or taken off. */
export function patchedBorder(raw: string, { borderTop, borderBottom }: CellStyle): string {
  if (borderTop === undefined && borderBottom === undefined) return raw;
  const children = new Map(childrenOf(raw, PART).map((child) => [child.name, child.raw]));
  const side = (name: string, isDrawn: boolean | undefined): void => {
    if (isDrawn === undefined) return;
    children.set(name, isDrawn ? `<${name} style="thin"><color auto="1"/></${name}>` : `<${name}/>`);
  };
  side("top", borderTop);
  side("bottom", borderBottom);
  return ordered({ tag: "border", attributes: attributesOf(raw) }, children, BORDER_ORDER);
}

/** An alignment with some of its parts changed; "" when nothing of it is left. */
export function patchedAlignment(raw: string, { horizontal, wrap, indent }: CellStyle): string {
  if (horizontal === undefined && wrap === undefined && indent === undefined) return raw;
  let attributes = attributesOf(raw);
  if (horizontal !== undefined) attributes = withAttribute(attributes, "horizontal", horizontal === "General" ? null : horizontal.toLowerCase());
  if (wrap !== undefined) attributes = withAttribute(attributes, "wrapText", wrap ? "1" : null);
  if (indent !== undefined) attributes = withAttribute(attributes, "indent", indent > 0 ? String(indent) : null);
  return attributes.trim() === "" ? "" : `<alignment${attributes}/>`;
}
