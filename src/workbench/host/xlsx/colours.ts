import { attributeOf } from "./xml";

/** Excel's default palette for indexed colours 8–63. Source: ECMA-376 part 1 §18.8.27. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC " +
  "CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC " +
  "CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** The Office theme's colours in the order of the `theme` attribute: light 1, dark 1, light 2, dark 2, accents 1–6, links. */
export const OFFICE_THEME: readonly string[] = [
  "#FFFFFF", "#000000", "#E7E6E6", "#44546A", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#0563C1", "#954F72",
];

/** Reads a theme part's colours in the order that cells refer to them. */
export function themeColours(theme: string): readonly string[] {
  const names = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
  return names.map((name, at) => {
    const inside = new RegExp(`<(?:\\w+:)?${name}>([^]*?)</(?:\\w+:)?${name}>`).exec(theme)?.[1] ?? "";
    const value = /lastClr="([0-9A-Fa-f]{6})"/.exec(inside)?.[1] ?? /srgbClr[^>]*val="([0-9A-Fa-f]{6})"/.exec(inside)?.[1];
    return value ? `#${value.toUpperCase()}` : (OFFICE_THEME[at] ?? "#000000");
  });
}

/** Reads the colour out of `<color …/>` attributes as "#RRGGBB"; null for automatic. */
export function colourOf(attributes: string, theme: readonly string[]): string | null {
  const rgb = attributeOf(attributes, "rgb");
  if (rgb && /^[0-9A-Fa-f]{6,8}$/.test(rgb)) return tinted(`#${rgb.slice(-6).toUpperCase()}`, attributes);
  const themed = attributeOf(attributes, "theme");
  if (themed !== null) return tinted(theme[Number(themed)] ?? "#000000", attributes);
  const indexed = Number(attributeOf(attributes, "indexed") ?? Number.NaN);
  if (indexed >= 0 && indexed < 64) return `#${INDEXED[indexed < 8 ? indexed : indexed - 8] ?? "000000"}`;
  return null;
}

/** Writes "#RRGGBB" the way a file does. */
export function colourAttributes(colour: string): string {
  return ` rgb="FF${colour.replace("#", "").toUpperCase()}"`;
}

function tinted(colour: string, attributes: string): string {
  const tint = Number(attributeOf(attributes, "tint") ?? 0);
  return tint ? withTint(colour, tint) : colour;
}

/** Lightens or darkens in hue, lightness and saturation. Source: ECMA-376 part 1 §18.8.19, attribute tint. */
function withTint(colour: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const before = (most + least) / 2;
  const after = tint < 0 ? before * (1 + tint) : before * (1 - tint) + tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * before - 1));
  const chroma = (1 - Math.abs(2 * after - 1)) * saturation;
  const scaled = (part: number): number => after + (spread === 0 ? 0 : ((part - before) / spread) * chroma);
  return `#${[red, green, blue].map((part) => Math.round(Math.min(1, Math.max(0, scaled(part))) * 255).toString(16).padStart(2, "0").toUpperCase()).join("")}`;
}
