import type { CellValue } from "../../../domain";
import { MAX_COLUMNS, MAX_ROWS } from "./address";
import { Cells } from "./cells";
import type { Members, Property } from "./contract";
import { fail, missing } from "./errors";
import { checkShape, formatsOf, readGrid, valueType, writeGrid } from "./grid";
import { guardFormat, guardStructure } from "./guards";
import { RANGE_METHODS } from "./range-methods";
import { hiddenColumns, hiddenRows, setColumnsHidden } from "./hidden";

function inputs(read: "values" | "formulas"): Property<Cells> {
  return {
    get: (cells) => readGrid(cells, (area) => cells.sheet[read](area)),
    set: (cells, value, session) => writeGrid(cells, session, { value, write: (area, grid) => cells.sheet.setInputs(area, grid, "addin") }),
  };
}

function both(rows: boolean | null, columns: boolean | null): boolean | null {
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

const SIZE: Record<string, Property<Cells>> = {
  Address: { get: (cells) => cells.address },
  AddressLocal: { get: (cells) => cells.address },
  CellCount: { get: (cells) => (cells.count > 2 ** 31 - 1 ? -1 : cells.count) },
  RowIndex: { get: (cells) => cells.area.row },
  ColumnIndex: { get: (cells) => cells.area.column },
  RowCount: { get: (cells) => cells.area.rows },
  ColumnCount: { get: (cells) => cells.area.columns },
  IsEntireRow: { get: (cells) => cells.isEntireRow },
  IsEntireColumn: { get: (cells) => cells.isEntireColumn },
  HasSpill: { get: () => false },
};

const CONTENTS: Record<string, Property<Cells>> = {
  Values: inputs("values"),
  Formulas: inputs("formulas"),
  NumberFormat: {
    get: (cells) => readGrid(cells, (area) => cells.sheet.numberFormats(area)),
    set: (cells, value, session) => {
      guardFormat(cells, session);
      writeGrid(cells, session, { value, write: (area, grid) => cells.sheet.setNumberFormats(area, formatsOf(grid)) });
    },
  },
  Text: { get: (cells) => readGrid(cells, (area) => cells.sheet.texts(area)) },
  ValueTypes: {
    get: (cells) => readGrid(cells, (area) => cells.sheet.values(area).map((row: CellValue[]) => row.map(valueType))),
  },
};

const HIDING: Record<string, Property<Cells>> = {
  Hidden: { get: (cells, session) => both(hiddenRows(cells), hiddenColumns(cells, session)) },
  RowHidden: {
    get: (cells) => hiddenRows(cells),
    set: (cells, value, session) => {
      guardStructure(cells.sheet, "allowFormatRows", session);
      cells.sheet.setRowsHidden(cells.area.row, cells.area.rows, typeof value === "boolean" ? value : fail("InvalidArgument"));
    },
  },
  ColumnHidden: {
    get: (cells, session) => hiddenColumns(cells, session),
    set: (cells, value, session) => {
      guardStructure(cells.sheet, "allowFormatColumns", session);
      setColumnsHidden(cells, typeof value === "boolean" ? value : fail("InvalidArgument"), session);
    },
  },
};

/** One rectangle of cells. */
export const rangeType: Members<Cells> = {
  properties: { ...SIZE, ...CONTENTS, ...HIDING },
  links: {
    ConditionalFormats: (cells, session) => session.make("ConditionalFormatCollection", cells),
    Format: (cells, session) => session.make("RangeFormat", cells),
    Sort: (cells, session) => session.make("RangeSort", cells),
    Worksheet: (cells, session) => session.make("Worksheet", cells.sheet),
  },
  methods: {
    ...RANGE_METHODS,
    GetEntireRow: (cells, _args, session) => session.make("Range", Cells.of(cells.sheet, { ...cells.area, column: 0, columns: MAX_COLUMNS })),
    GetEntireColumn: (cells, _args, session) => session.make("Range", Cells.of(cells.sheet, { ...cells.area, row: 0, rows: MAX_ROWS })),
    _ValidateArraySize: (cells, args) => {
      checkShape(cells, args.json(0), args.json(1));
      return null;
    },
  },
};

/** Sorting of whole rows of a range. */
export const rangeSortType: Members<Cells> = {
  methods: {
    Apply: (cells, args, session) => {
      guardStructure(cells.sheet, "allowSort", session);
      if (args.has(3) && args.json(3) !== "Rows") missing("sort of columns");
      const fields = args.json(0);
      if (!Array.isArray(fields)) return fail("InvalidArgument");
      const skip = args.flag(2, false) ? 1 : 0;
      const area = { ...cells.area, row: cells.area.row + skip, rows: cells.area.rows - skip };
      if (area.rows < 1) return null;
      for (const field of [...(fields as { key?: unknown; ascending?: unknown }[])].reverse()) {
        if (typeof field.key !== "number" || field.key < 0 || field.key >= area.columns) fail("InvalidArgument");
        cells.sheet.sort(area, area.column + field.key, field.ascending !== false);
      }
      return null;
    },
  },
};
