import type { Members } from "./contract";
import { fail } from "./errors";
import { applyFilter, clearFilter, filterState, isFiltered, setFilter, type Filtered } from "./filters";
import { guardStructure } from "./guards";
import { cellsArgument, rangeOf } from "./ranges";
import type { TablePart } from "./targets";

/** The filter of a sheet or of a table. */
export const autoFilterType: Members<Filtered> = {
  properties: {
    Enabled: { get: (filtered, session) => filterState(session, filtered) !== null },
    IsDataFiltered: { get: (filtered, session) => isFiltered(session, filtered) },
    Criteria: { get: (filtered, session) => filterState(session, filtered)?.criteria.map((criterion) => criterion ?? null) ?? [] },
  },
  methods: {
    Apply: (filtered, args, session) => {
      const { sheet, table } = filtered;
      guardStructure(sheet, "allowAutoFilter", session);
      const { area } = cellsArgument(args, 0, { session, sheet });
      if (table === null) session.sideOf(sheet).autoFilter = { area, criteria: session.sideOf(sheet).autoFilter?.criteria ?? [] };
      const column = args.wholeOr(1, null);
      return column === null ? null : setFilter(session, filtered, { column, criterion: args.json(2) });
    },
    ClearColumnCriteria: (filtered, args, session) => clearFilter(session, filtered, args.whole(0)),
    ClearCriteria: (filtered, _args, session) => clearFilter(session, filtered),
    Reapply: (filtered, _args, session) => {
      applyFilter(session, filtered);
      return null;
    },
    Remove: (filtered, _args, session) => {
      clearFilter(session, filtered);
      if (filtered.table === null) session.sideOf(filtered.sheet).autoFilter = null;
      else filtered.table.filterButtons = false;
      return null;
    },
    GetRange: (filtered, _args, session) => {
      const area = filtered.table?.area ?? session.sideOf(filtered.sheet).autoFilter?.area;
      return rangeOf(session, filtered.sheet, area ?? fail("ItemNotFound"));
    },
    GetRangeOrNullObject: (filtered, _args, session) => {
      const area = filtered.table?.area ?? session.sideOf(filtered.sheet).autoFilter?.area;
      return area === undefined ? null : rangeOf(session, filtered.sheet, area);
    },
  },
};

/** The filter of one column of a table. */
export const filterType: Members<TablePart> = {
  properties: { Criteria: { get: (column, session) => filterState(session, column)?.criteria[column.index] ?? null } },
  methods: {
    Apply: (column, args, session) => setFilter(session, column, { column: column.index, criterion: args.json(0) }),
    ApplyValuesFilter: (column, args, session) =>
      setFilter(session, column, { column: column.index, criterion: { filterOn: "Values", values: args.json(0) } }),
    Clear: (column, _args, session) => clearFilter(session, column, column.index),
  },
};
