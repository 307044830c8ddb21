import type { BorderArea, Model } from "@ironcalc/wasm";
import type { StyleBook } from "../xlsx";
import { gridFormat } from "./gridContent";
import type { BookLocale } from "./locale";

/** Cells of the grid, counted from one. */
interface GridArea { readonly sheet: number; readonly row: number; readonly column: number; readonly width: number; readonly height: number }

/** The package declares its enumerations for types only; at run time they are these texts. */
function thinLine(type: "Top" | "Bottom"): BorderArea {
  return { item: { style: "thin", color: "#000000" }, type } as unknown as BorderArea;
}

/** Gives cells of the grid, plain until now, one of the workbook's styles. */
export function tellStyle(model: Model, area: GridArea, { style, styles, locale }: { readonly style: number; readonly styles: StyleBook; readonly locale: BookLocale }): void {
  const look = styles.look(style);
  const put = (path: string, value: string): void => model.updateRangeStyle(area, path, value);
  const format = styles.numberFormat(style);
  if (format !== "General") put("num_fmt", gridFormat(format, locale));
  if (look.bold) put("font.b", "true");
  if (look.italic) put("font.i", "true");
  if (look.fontColor) put("font.color", look.fontColor);
  if (look.fill) put("fill.color", look.fill);
  if (look.horizontal !== "General") put("alignment.horizontal", look.horizontal.toLowerCase());
  if (look.wrap) put("alignment.wrap_text", "true");
  if (look.borderTop) model.setAreaWithBorder(area, thinLine("Top"));
  if (look.borderBottom) model.setAreaWithBorder(area, thinLine("Bottom"));
}

/** Hides or shows rows of the grid, in runs. Shapes: zero-based rows in ascending order. */
export function tellHidden(model: Model, sheet: number, { rows, hidden }: { readonly rows: readonly number[]; readonly hidden: boolean }): void {
  for (let at = 0; at < rows.length;) {
    const first = rows[at] ?? 0;
    let next = at + 1;
    while (rows[next] === first + next - at) next++;
    model.setRowsHidden(sheet, first + 1, first + next - at, hidden);
    at = next;
  }
}
