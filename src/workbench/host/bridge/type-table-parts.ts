import type { Area } from "../book";
import type { Args } from "./args";
import type { Members } from "./contract";
import { fail, missing } from "./errors";
import { guardStructure } from "./guards";
import type { Json } from "./protocol";
import { rangeOf } from "./ranges";
import { appendRows, bodyOf, headerOf, totalsOf } from "./tables";
import type { SheetTable, TablePart } from "./targets";

function columnName({ sheet, table, index }: TablePart): string {
  return table.showHeaders ? sheet.texts(headerOf(table))[0]?.[index] ?? "" : `Column${index + 1}`;
}

function columnsOf(target: SheetTable): TablePart[] {
  return Array.from({ length: target.table.area.columns }, (_each, index) => ({ ...target, index }));
}

/** Columns are found by name, whatever its case, or by id, which counts from 1. */
function findColumn(target: SheetTable, key: Json): TablePart | null {
  if (typeof key === "number") return columnsOf(target)[key - 1] ?? null;
  if (typeof key !== "string") return fail("InvalidArgument");
  return columnsOf(target).find((column) => columnName(column).toLowerCase() === key.toLowerCase()) ?? null;
}

function strip({ table, index }: TablePart, area: Area): Area {
  return { ...area, column: table.area.column + index, columns: 1 };
}

/** The columns of a table. */
export const tableColumnCollectionType: Members<SheetTable> = {
  properties: { Count: { get: ({ table }) => table.area.columns } },
  items: (target, session) => columnsOf(target).map((column) => session.make("TableColumn", column)),
  item: (target, key, session) => session.make("TableColumn", findColumn(target, key) ?? fail("ItemNotFound")),
  methods: {
    GetCount: ({ table }) => table.area.columns,
    GetItemAt: (target, args, session) => session.make("TableColumn", columnsOf(target)[args.whole(0)] ?? fail("InvalidArgument")),
    GetItemOrNullObject: (target, args, session) => {
      const column = findColumn(target, args.json(0));
      return column === null ? null : session.make("TableColumn", column);
    },
  },
};

/** One column of a table. */
export const tableColumnType: Members<TablePart> = {
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: columnName,
      set: (column, value, session) => {
        guardStructure(column.sheet, "never", session);
        column.sheet.setInputs(strip(column, headerOf(column.table)), [[typeof value === "string" && value !== "" ? value : fail("InvalidArgument")]], "addin");
      },
    },
    Values: { get: (column) => column.sheet.values(strip(column, column.table.area)) },
  },
  links: { Filter: (column, session) => session.make("Filter", column) },
  methods: {
    GetRange: (column, _args, session) => rangeOf(session, column.sheet, strip(column, column.table.area)),
    GetDataBodyRange: (column, _args, session) => rangeOf(session, column.sheet, strip(column, bodyOf(column.table))),
    GetHeaderRowRange: (column, _args, session) => rangeOf(session, column.sheet, strip(column, headerOf(column.table))),
    GetTotalRowRange: (column, _args, session) => rangeOf(session, column.sheet, strip(column, totalsOf(column.table))),
  },
};

type Scalar = string | number | boolean | null;

function rowsArgument(args: Args): Scalar[][] {
  const given = args.json(1);
  if (!Array.isArray(given)) return fail("InvalidArgument");
  const rows = given as readonly Json[];
  const isFlat = rows.every((row) => !Array.isArray(row));
  return (isFlat ? [rows] : rows).map((row) => (Array.isArray(row) ? (row as readonly Scalar[]).slice() : fail("InvalidArgument")));
}

/** The rows of a table. */
export const tableRowCollectionType: Members<SheetTable> = {
  properties: { Count: { get: ({ table }) => bodyOf(table).rows } },
  items: (target, session) => Array.from({ length: bodyOf(target.table).rows }, (_each, index) => session.make("TableRow", { ...target, index })),
  methods: {
    Add: (target, args, session) => {
      const count = bodyOf(target.table).rows;
      const index = args.wholeOr(0, null);
      if (index !== null && index !== -1 && index !== count) missing("way to add table rows anywhere but at the end");
      return session.make("TableRow", { ...target, index: appendRows(session, target, rowsArgument(args)) });
    },
    GetCount: ({ table }) => bodyOf(table).rows,
    GetItemAt: (target, args, session) => {
      const index = args.whole(0);
      if (index < 0 || index >= bodyOf(target.table).rows) fail("InvalidArgument");
      return session.make("TableRow", { ...target, index });
    },
  },
};

function rowArea({ table, index }: TablePart): Area {
  const body = bodyOf(table);
  return { ...body, row: body.row + index, rows: 1 };
}

/** One row of a table. */
export const tableRowType: Members<TablePart> = {
  properties: {
    Index: { get: ({ index }) => index },
    Values: { get: (row) => row.sheet.values(rowArea(row)) },
  },
  methods: { GetRange: (row, _args, session) => rangeOf(session, row.sheet, rowArea(row)) },
};

/** Sorting of a table's rows. */
export const tableSortType: Members<SheetTable> = {
  methods: {
    Apply: ({ sheet, table }, args, session) => {
      guardStructure(sheet, "allowSort", session);
      const fields = args.json(0);
      if (!Array.isArray(fields)) return fail("InvalidArgument");
      const body = bodyOf(table);
      for (const field of [...(fields as { key?: unknown; ascending?: unknown }[])].reverse()) {
        if (typeof field.key !== "number" || field.key < 0 || field.key >= body.columns) fail("InvalidArgument");
        sheet.sort(body, body.column + field.key, field.ascending !== false);
      }
      return null;
    },
  },
};
