import { fail } from "./errors";
import type { Json } from "./protocol";

/** Colours Excel takes by name; the ones in use. Source: HTML 4.01 §6.5 and CSS Color Module Level 4. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", orange: "#FFA500",
  purple: "#800080", gray: "#808080", grey: "#808080", silver: "#C0C0C0", lime: "#00FF00", navy: "#000080", teal: "#008080",
  maroon: "#800000", olive: "#808000", aqua: "#00FFFF", fuchsia: "#FF00FF", pink: "#FFC0CB", lightgreen: "#90EE90",
  lightyellow: "#FFFFE0", lightgray: "#D3D3D3", lightgrey: "#D3D3D3", darkgreen: "#006400", darkred: "#8B0000",
};

/** Reads a colour as "#RRGGBB". Errors: InvalidArgument. */
export function colourOf(value: Json): string {
  if (typeof value !== "string") return fail("InvalidArgument");
  if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  return NAMED[value.toLowerCase()] ?? fail("InvalidArgument");
}
