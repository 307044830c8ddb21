import type { CellValue } from "../../../domain";
import type { Area } from "../book";
import { intersect } from "./address";
import type { Args } from "./args";
import { Cells } from "./cells";
import type { HostObject, Session } from "./contract";
import { fail, missing } from "./errors";
import { valueType } from "./grid";
import { visibleLines } from "./hidden";
import { usedWithin } from "./ranges";

const CELL_TYPES = ["Visible", "Constants", "Formulas", "Blanks", "ConditionalFormats", "DataValidations", "SameConditionalFormat", "SameDataValidation"] as const;
const VALUE_TYPES = [
  "All", "Errors", "ErrorsLogical", "ErrorsNumbers", "ErrorsText", "ErrorsLogicalNumber", "ErrorsLogicalText", "ErrorsNumberText",
  "Logical", "LogicalNumbers", "LogicalText", "LogicalNumbersText", "Numbers", "NumbersText", "Text",
] as const;

/** Runs of chosen cells as rectangles: side by side in a row first, then equal runs of following rows joined. */
function rectangles(rows: readonly { readonly row: number; readonly columns: readonly number[] }[]): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (const { row, columns } of rows) {
    const runs = runsOf(columns);
    const joins = open.length === runs.length && open.every((area, at) => area.column === runs[at]!.column && area.columns === runs[at]!.columns && area.row + area.rows === row);
    if (joins) open = open.map((area) => ({ ...area, rows: area.rows + 1 }));
    else {
      for (const area of open) done.push(area);
      open = runs.map((run) => ({ ...run, row, rows: 1 }));
    }
  }
  return [...done, ...open];
}

function runsOf(columns: readonly number[]): { column: number; columns: number }[] {
  const runs: { column: number; columns: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && last.column + last.columns === column) last.columns += 1;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}

/** Whether a value is of a kind named in a choice such as "LogicalNumbersText". */
function isOfType(value: CellValue, choice: string): boolean {
  if (choice === "All") return true;
  const word = { Double: "Number", Boolean: "Logical", Error: "Errors", String: "Text", Empty: "Empty" }[valueType(value)];
  return word !== undefined && choice.includes(word);
}

function chosen(cells: Cells, area: Area, isChosen: (formula: CellValue, value: CellValue) => boolean): Area[] {
  const formulas = cells.sheet.formulas(area);
  const values = cells.sheet.values(area);
  return rectangles(formulas.map((row, at) => ({
    row: area.row + at,
    columns: row.flatMap((formula, across) => (isChosen(formula, values[at]?.[across] ?? "") ? [area.column + across] : [])),
  })));
}

function isFormula(text: CellValue): boolean {
  return typeof text === "string" && text.startsWith("=");
}

function areasOf(cells: Cells, args: Args, session: Session): Area[] {
  const cellType = args.choice(0, CELL_TYPES);
  const kind = args.choice(1, VALUE_TYPES, "All");
  if (cellType === "Visible") {
    const { rows, columns } = visibleLines(cells, session);
    return rectangles(rows.map((row) => ({ row, columns })));
  }
  if (cellType === "ConditionalFormats") {
    const areas = cells.sheet.formatRules.flatMap((rule) => rule.areas.map((area) => intersect(area, cells.area)));
    return areas.filter((area) => area !== null);
  }
  const area = usedWithin(cells.sheet, cells.area, false);
  if (area === null) return [];
  if (cellType === "Blanks") return chosen(cells, area, (formula) => formula === "");
  if (cellType === "Formulas") return chosen(cells, area, (formula, value) => isFormula(formula) && isOfType(value, kind));
  if (cellType === "Constants") return chosen(cells, area, (formula, value) => formula !== "" && !isFormula(formula) && isOfType(value, kind));
  return missing(`getSpecialCells of ${cellType}`);
}

/** The visible, constant, calculated, blank or formatted cells of a range, or a null object when there are none. */
export function specialCells(cells: Cells, args: Args, session: Session): HostObject | null {
  if (cells.areas.length !== 1) fail("InvalidArgument");
  const areas = areasOf(cells, args, session);
  return areas.length === 0 ? null : session.make("RangeAreas", new Cells(cells.sheet, areas));
}
