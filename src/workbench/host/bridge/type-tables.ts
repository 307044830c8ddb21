import type { BookSheet } from "../book";
import { type Cells } from "./cells";
import type { Members } from "./contract";
import { fail, missing } from "./errors";
import { clearFilter } from "./filters";
import { guardStructure } from "./guards";
import { cellsArgument, rangeOf } from "./ranges";
import { addTable, bodyOf, checkName, findTable, headerOf, resizeTable, setTotals, tablesIn, tablesWithin, totalsOf } from "./tables";
import type { SheetTable } from "./targets";

/** The tables of the workbook or of one sheet. */
export const tableCollectionType: Members<{ readonly sheet: BookSheet | null }> = {
  properties: { Count: { get: ({ sheet }, session) => tablesIn(session, sheet).length } },
  items: ({ sheet }, session) => tablesIn(session, sheet).map((table) => session.make("Table", table)),
  item: ({ sheet }, key, session) => session.make("Table", findTable(tablesIn(session, sheet), key) ?? fail("ItemNotFound")),
  methods: {
    Add: ({ sheet }, args, session) => addTable(session, sheet, args),
    GetCount: ({ sheet }, _args, session) => tablesIn(session, sheet).length,
    GetItemAt: ({ sheet }, args, session) => session.make("Table", tablesIn(session, sheet)[args.whole(0)] ?? fail("InvalidArgument")),
    GetItemOrNullObject: ({ sheet }, args, session) => {
      const found = findTable(tablesIn(session, sheet), args.json(0));
      return found === null ? null : session.make("Table", found);
    },
  },
};

/** The tables that touch a range. */
export const tableScopedCollectionType: Members<Cells> = {
  items: (cells, session) => tablesWithin(cells, false).map((table) => session.make("Table", table)),
  item: (cells, key, session) => session.make("Table", findTable(tablesWithin(cells, false), key) ?? fail("ItemNotFound")),
  methods: {
    GetCount: (cells) => tablesWithin(cells, false).length,
    GetFirst: (cells, _args, session) => session.make("Table", tablesWithin(cells, false)[0] ?? fail("ItemNotFound")),
    GetItemOrNullObject: (cells, args, session) => {
      const found = findTable(tablesWithin(cells, false), args.json(0));
      return found === null ? null : session.make("Table", found);
    },
  },
};

const PROPERTIES: NonNullable<Members<SheetTable>["properties"]> = {
  Id: { get: ({ table }) => table.id },
  Name: {
    get: ({ table }) => table.name,
    set: ({ table }, value, session) => {
      const name = typeof value === "string" ? value : fail("InvalidArgument");
      checkName(session, name, table);
      table.name = name;
    },
  },
  ShowHeaders: {
    get: ({ table }) => table.showHeaders,
    set: ({ table }, value) => { if (value !== table.showHeaders) missing("way to show or hide a table's header"); },
  },
  ShowTotals: {
    get: ({ table }) => table.showTotals,
    set: (target, value, session) => setTotals(session, target, typeof value === "boolean" ? value : fail("InvalidArgument")),
  },
  ShowFilterButton: {
    get: ({ table }) => table.filterButtons,
    set: ({ sheet, table }, value, session) => {
      guardStructure(sheet, "never", session);
      table.filterButtons = typeof value === "boolean" ? value : fail("InvalidArgument");
    },
  },
  Style: {
    get: ({ table }) => table.style,
    set: ({ sheet, table }, value, session) => {
      guardStructure(sheet, "never", session);
      table.style = typeof value === "string" ? value : fail("InvalidArgument");
    },
  },
  ShowBandedRows: { get: () => true },
  ShowBandedColumns: { get: () => false },
  HighlightFirstColumn: { get: () => false },
  HighlightLastColumn: { get: () => false },
};

/** One table. */
export const tableType: Members<SheetTable> = {
  identity: ({ table }) => ({ Id: table.id }),
  properties: PROPERTIES,
  links: {
    AutoFilter: ({ sheet, table }, session) => session.make("AutoFilter", { sheet, table }),
    Columns: (target, session) => session.make("TableColumnCollection", target),
    Rows: (target, session) => session.make("TableRowCollection", target),
    Sort: (target, session) => session.make("TableSort", target),
    Worksheet: ({ sheet }, session) => session.make("Worksheet", sheet),
  },
  methods: {
    ClearFilters: ({ sheet, table }, _args, session) => clearFilter(session, { sheet, table }),
    ConvertToRange: ({ sheet, table }, _args, session) => {
      guardStructure(sheet, "never", session);
      const area = table.area;
      sheet.deleteTable(table.id, true);
      return rangeOf(session, sheet, area);
    },
    Delete: ({ sheet, table }, _args, session) => {
      guardStructure(sheet, "never", session);
      sheet.deleteTable(table.id, false);
      return null;
    },
    GetRange: ({ sheet, table }, _args, session) => rangeOf(session, sheet, table.area),
    GetDataBodyRange: ({ sheet, table }, _args, session) => rangeOf(session, sheet, bodyOf(table)),
    GetHeaderRowRange: ({ sheet, table }, _args, session) => rangeOf(session, sheet, headerOf(table)),
    GetTotalRowRange: ({ sheet, table }, _args, session) => rangeOf(session, sheet, totalsOf(table)),
    Resize: (target, args, session) => {
      resizeTable(session, target, cellsArgument(args, 0, { session, sheet: target.sheet }));
      return null;
    },
  },
};
