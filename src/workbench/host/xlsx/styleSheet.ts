import { PLAIN_FORMAT, plainStyles, type CellFormat, type StyleParts } from "./styleParts";
import { attributeOf, childrenOf, encodeText, openRoot, textAttribute, type XmlElement } from "./xml";

const PART = "xl/styles.xml";

/** Reads a styles part. What a cell format refers to and the rest are kept as they stand. */
export function readStyles(xml: string): StyleParts {
  const plain = plainStyles();
  const { reader, attributes } = openRoot(xml, PART);
  const sections = new Map<string, string>();
  while (reader.nextChild()) {
    const { name } = reader;
    sections.set(name, reader.takeRaw());
  }
  const list = (name: string): XmlElement[] => childrenOf(sections.get(name) ?? "<x/>", PART);
  const raws = (name: string, otherwise: string[]): string[] => (list(name).length > 0 ? list(name).map((child) => child.raw) : otherwise);
  const known = new Set(["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"]);
  return {
    numberFormats: new Map(list("numFmts").map((one) => [Number(attributeOf(one.attributes, "numFmtId")), textAttribute(one.attributes, "formatCode") ?? "General"])),
    fonts: raws("fonts", plain.fonts), fills: raws("fills", plain.fills), borders: raws("borders", plain.borders),
    formats: list("cellXfs").map(readFormat), differential: raws("dxfs", []),
    baseFormats: sections.get("cellStyleXfs") ?? plain.baseFormats, namedStyles: sections.get("cellStyles") ?? plain.namedStyles,
    rest: [...sections].filter(([name]) => !known.has(name)).map(([, raw]) => raw).join(""), rootAttributes: attributes,
  };
}

function readFormat({ attributes, raw }: XmlElement): CellFormat {
  const children = new Map(childrenOf(raw, PART).map((child) => [child.name, child.raw]));
  const number = (name: string): number => Number(attributeOf(attributes, name) ?? 0);
  return {
    ...PLAIN_FORMAT, numberFormat: number("numFmtId"), font: number("fontId"), fill: number("fillId"), border: number("borderId"), base: number("xfId"),
    alignment: children.get("alignment") ?? "", protection: children.get("protection") ?? "",
    quotePrefix: /^(1|true)$/.test(attributeOf(attributes, "quotePrefix") ?? ""),
  };
}

/** Writes the styles part. */
export function writeStyles(parts: StyleParts): string {
  const list = (name: string, raws: readonly string[]): string => (raws.length > 0 ? `<${name} count="${raws.length}">${raws.join("")}</${name}>` : "");
  const formats = [...parts.numberFormats].map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${encodeText(code)}"/>`);
  const inside = [
    list("numFmts", formats), list("fonts", parts.fonts), list("fills", parts.fills), list("borders", parts.borders), parts.baseFormats,
    list("cellXfs", parts.formats.map(formatXml)), parts.namedStyles, list("dxfs", parts.differential), parts.rest,
  ];
  return `<styleSheet${parts.rootAttributes}>${inside.join("")}</styleSheet>`;
}

function formatXml(format: CellFormat): string {
  const { numberFormat, font, fill, border, base, alignment, protection, quotePrefix } = format;
  const applied = [
    ["applyNumberFormat", numberFormat], ["applyFont", font], ["applyFill", fill], ["applyBorder", border],
    ["applyAlignment", alignment], ["applyProtection", protection], ["quotePrefix", quotePrefix],
  ].map(([name, isSet]) => (isSet ? ` ${String(name)}="1"` : "")).join("");
  const open = `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="${base}"${applied}`;
  return alignment || protection ? `${open}>${alignment}${protection}</xf>` : `${open}/>`;
}

