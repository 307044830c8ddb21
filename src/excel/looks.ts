import type { CellLook, DataSheetBlock, Look, StatusColour } from "../domain";
import { CALL_BYTES, type Step } from "./payload";

/** Light fills under dark text: contrast is 13:1 or better on each, and text says the same as colour. */
export const STATUS_FILLS: Readonly<Record<StatusColour, string>> = {
  matched: "#DFF2E1",
  suggested: "#FFF1C9",
  explained: "#DDEBF7",
  stale: "#FADBD2",
  reconciled: "#E7E6E6",
};
export const STATUS_TEXT = "#1F1F1F";

interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly line?: "EdgeTop" | "EdgeBottom";
}

const STYLES: Readonly<Record<CellLook, Style>> = {
  title: { bold: true, size: 14 },
  heading: { bold: true, line: "EdgeBottom" },
  total: { bold: true, line: "EdgeTop" },
  note: { italic: true, color: "#595959" },
  problem: { color: "#A4262C" },
  input: { fill: "#FFFBE6", line: "EdgeBottom" },
};

/** Gives the areas of a block their looks, one step an area. */
export function lookSteps(looks: readonly Look[]): Step[] {
  return looks.map((area) => ({
    bytes: CALL_BYTES * 3,
    rows: 0,
    put: (sheet) => {
      applyStyle(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).format, STYLES[area.look]);
    },
  }));
}

function applyStyle(format: Excel.RangeFormat, style: Style): void {
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.line !== undefined) format.borders.getItem(style.line).style = "Continuous";
}

/** Points of a column that shows this many characters of the default font: 7 pixels each and 5 around, 96 pixels an inch. Source: ECMA-376 part 1 §18.3.1.13. */
export function pointsOf(characters: number): number {
  return Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
}

/** Column widths, frozen rows and page set-up of a block. */
export function pageSteps(block: DataSheetBlock): Step[] {
  const widths = block.widths.map((width, column): Step => ({
    bytes: CALL_BYTES,
    rows: 0,
    put: (sheet) => {
      sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = pointsOf(width);
    },
  }));
  return [...widths, { bytes: CALL_BYTES * 4, rows: 0, put: (sheet) => { setPage(sheet, block); } }];
}

function setPage(sheet: Excel.Worksheet, block: DataSheetBlock): void {
  if (block.frozenRows > 0) sheet.freezePanes.freezeRows(block.frozenRows);
  else sheet.freezePanes.unfreeze();
  sheet.pageLayout.orientation = block.landscape ? "Landscape" : "Portrait";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  if (block.frozenRows > 0) sheet.pageLayout.setPrintTitleRows(`$1:$${block.frozenRows}`);
  const foot = sheet.pageLayout.headersFooters.defaultForAllPages;
  foot.leftFooter = "&A";
  foot.rightFooter = "&P / &N";
}
