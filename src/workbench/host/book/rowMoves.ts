import {
  MAX_ROWS, moveFormula, rewriteRawFormulas, shiftArea, shiftCharts, shiftFormula, shiftRawElements, shiftedMap, sourceOf, worksheets, type RowShift, type RuleDocument,
  type SheetDocument, type WorkbookDocument,
} from "../xlsx";
import { BookFault } from "./faults";

/**
 * Puts rows into a sheet or takes them out: cells, looks, tables, rules, merged cells, names, charts and all formulas follow.
 * ASSUMED, not verified in Excel: new rows look like the row above; a table is not extended by rows put in directly below it; taking out a table's header
 * row makes the next row its header; comments and outline levels stay where they are.
 * Errors: BookFault would-lose-cells when content would fall off the end.
 */
export function moveRows(document: WorkbookDocument, sheet: SheetDocument, shift: RowShift): void {
  const used = sheet.cells.used(true);
  if (shift.count > 0 && used && shift.at < used.row + used.rows && used.row + used.rows + shift.count > MAX_ROWS) throw new BookFault("would-lose-cells");
  moveCells(sheet, shift);
  sheet.merged = sheet.merged.flatMap((area) => shiftArea(area, shift) ?? []);
  moveTables(sheet, shift);
  shiftRawElements(sheet, shift);
  for (const one of worksheets(document)) {
    const on = { home: one.name, sheet: sheet.name, shift };
    one.cells.rewriteFormulas((formula) => shiftFormula(formula, on));
    one.rules = one.rules.flatMap((rule) => movedRule(rule, one === sheet, on) ?? []);
  }
  for (const name of document.names.values()) name.formula = shiftFormula(name.formula, { home: null, sheet: sheet.name, shift });
  shiftCharts(document, sheet, shift);
}

function moveCells(sheet: SheetDocument, shift: RowShift): void {
  const above = shift.at - 1;
  const look = sheet.rows.get(above);
  sheet.cells.shiftRows(shift);
  sheet.rows = shiftedMap(sheet.rows, shift);
  for (let row = shift.at; row < shift.at + shift.count; row++) {
    if (look?.style !== undefined) sheet.rows.set(row, { height: null, hidden: false, style: look.style, raw: "" });
    for (const [column, { styles }] of sheet.cells.columns) if (above >= 0 && styles[above] !== undefined) sheet.cells.setStyle(row, column, styles[above]);
  }
  const spills = [...sheet.spills.values()];
  sheet.spills.clear();
  for (const { area, cellMeta } of spills) {
    const moved = shiftArea({ ...area, rows: 1 }, shift);
    if (moved) sheet.spills.set(`${moved.row},${moved.column}`, { area: { ...area, row: moved.row }, cellMeta });
  }
}

function moveTables(sheet: SheetDocument, shift: RowShift): void {
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = shiftArea(table.area, shift);
    if (!area) return [];
    table.area = area;
    return [table];
  });
}

/** A rule's relative references go with its first row; fixed ones go with the rows they name. */
function movedRule(rule: RuleDocument, isHere: boolean, on: { readonly home: string; readonly sheet: string; readonly shift: RowShift }): RuleDocument | null {
  const areas = isHere ? rule.areas.flatMap((area) => shiftArea(area, on.shift) ?? []) : rule.areas;
  if (areas.length === 0) return null;
  const top = (list: readonly { readonly row: number }[]): number => list.reduce((least, area) => Math.min(least, area.row), MAX_ROWS);
  const down = top(areas) - top(rule.areas);
  rule.areas = areas;
  if (rule.rule.type === "custom") {
    const fixed = shiftFormula(rule.rule.formula, { ...on, fixedOnly: isHere });
    rule.rule.formula = isHere ? moveFormula(fixed, down, 0) : fixed;
    return rule;
  }
  const source = sourceOf(rule.rule.raw);
  return source ? { ...rule, rule: { type: "other", raw: { ...source, xml: rewriteRawFormulas(source.xml, (formula) => shiftFormula(formula, on)) } } } : rule;
}
