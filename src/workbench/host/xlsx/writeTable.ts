import type { Area } from "../book";
import { areaAddress } from "./area";
import type { SheetDocument, TableDocument } from "./document";
import { attributeOf, attributesOf, childrenOf, encodeText, openRoot, textAttribute, withAttribute, type XmlElement } from "./xml";

const MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
/** Longest column name of a table. Source: ECMA-376 part 1 §18.5.1.3 and Excel's own limit. */
const LONGEST_NAME = 255;

/** The names of a table's columns: its header texts, made unique and never empty, as Excel requires of a file. */
export function columnNames(sheet: SheetDocument, table: TableDocument): string[] {
  const before = columnElements(table).map((column) => textAttribute(column.attributes, "name") ?? "");
  const taken = new Set<string>();
  return Array.from({ length: table.area.columns }, (_, at) => {
    const held = table.showHeaders ? sheet.cells.value(table.area.row, table.area.column + at) : before[at];
    const plain = String(held ?? "").slice(0, LONGEST_NAME) || `Column${at + 1}`;
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain.slice(0, LONGEST_NAME - 7)}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Header cells whose content is not the column's name to the letter, and what they have to say in a file. */
export function forcedHeaders(sheet: SheetDocument): Map<string, string> {
  const forced = new Map<string, string>();
  for (const table of sheet.tables) {
    if (!table.showHeaders) continue;
    columnNames(sheet, table).forEach((name, at) => {
      const { row, column } = table.area;
      if (sheet.cells.value(row, column + at) !== name || sheet.cells.formula(row, column + at) !== undefined) forced.set(`${row},${column + at}`, name);
    });
  }
  return forced;
}

function columnElements(table: TableDocument): XmlElement[] {
  if (table.raw === "") return [];
  const columns = childrenOf(table.raw, "").find((child) => child.name === "tableColumns");
  return columns ? childrenOf(columns.raw, "") : [];
}

/** A table part. Of a table that was read, all that the book does not know stays. */
export function tableXml(table: TableDocument, fileId: number, names: readonly string[]): string {
  const ref = areaAddress(table.area);
  let attributes = table.raw === "" ? MAIN : openRoot(table.raw, "").attributes;
  const values: readonly (readonly [string, string | null])[] = [
    ["id", String(fileId)], ["name", null], ["displayName", null], ["ref", ref], ["headerRowCount", table.showHeaders ? null : "0"],
    ["totalsRowCount", table.showTotals ? "1" : null], ["totalsRowShown", table.showTotals ? null : "0"],
  ];
  for (const [name, value] of values) attributes = withAttribute(attributes, name, value);
  attributes = `${attributes} name="${encodeText(table.name)}" displayName="${encodeText(table.name)}"`;
  const others = childrenOf(table.raw || "<table/>", "").filter((child) => !["autoFilter", "sortState", "tableColumns", "tableStyleInfo"].includes(child.name));
  const filter = table.filterButtons && table.showHeaders ? filterXml(table) : "";
  return `<table${attributes}>${filter}${columnsXml(table, names)}${styleXml(table)}${others.map((child) => child.raw).join("")}</table>`;
}

/** Where a table's filter buttons reach: all rows but the totals. */
function filteredArea({ area, showTotals }: TableDocument): Area {
  return showTotals ? { ...area, rows: area.rows - 1 } : area;
}

function filterXml(table: TableDocument): string {
  const before = childrenOf(table.raw || "<table/>", "").find((child) => child.name === "autoFilter")?.raw ?? "<autoFilter/>";
  const children = childrenOf(before, "").filter((child) => Number(attributeOf(child.attributes, "colId") ?? 0) < table.area.columns);
  const attributes = withAttribute(attributesOf(before), "ref", areaAddress(filteredArea(table)));
  return children.length === 0 ? `<autoFilter${attributes}/>` : `<autoFilter${attributes}>${children.map((child) => child.raw).join("")}</autoFilter>`;
}

function columnsXml(table: TableDocument, names: readonly string[]): string {
  const before = columnElements(table).slice(0, names.length);
  let next = before.reduce((most, column) => Math.max(most, Number(attributeOf(column.attributes, "id") ?? 0)), 0);
  const columns = names.map((name, at) => {
    const encoded = encodeText(name).replaceAll("&#10;", "_x000a_").replaceAll("\n", "_x000a_");
    const known = before[at];
    if (!known) return `<tableColumn id="${++next}" name="${encoded}"/>`;
    const attributes = `${withAttribute(known.attributes, "name", null)} name="${encoded}"`;
    const inside = childrenOf(known.raw, "").map((child) => child.raw).join("");
    return inside === "" ? `<tableColumn${attributes}/>` : `<tableColumn${attributes}>${inside}</tableColumn>`;
  });
  return `<tableColumns count="${names.length}">${columns.join("")}</tableColumns>`;
}

function styleXml(table: TableDocument): string {
  const before = childrenOf(table.raw || "<table/>", "").find((child) => child.name === "tableStyleInfo")?.attributes;
  const plain = " showFirstColumn=\"0\" showLastColumn=\"0\" showRowStripes=\"1\" showColumnStripes=\"0\"";
  const attributes = withAttribute(before ?? plain, "name", null);
  return `<tableStyleInfo${table.style === "" ? "" : ` name="${encodeText(table.style)}"`}${attributes}/>`;
}
