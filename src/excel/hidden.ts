/** Rows of a sheet and whether they are hidden: false none, true all, null some. */
export interface RowSpan {
  readonly row: number;
  readonly rows: number;
  readonly hidden: boolean | null;
}

/** Columns of a sheet and whether they are hidden, in the same way. */
export interface ColumnSpan {
  readonly first: number;
  readonly count: number;
  readonly hidden: boolean | null;
}

/** Most rows whose addresses are asked for in one reply: about 45 bytes each with a long sheet name. */
const VIEW_ROWS = 60_000;

/**
 * Finds the rows that are hidden or filtered away, from what stays visible in one shown column.
 *
 * Cost:    none where nothing is hidden; else one sync for each 60,000 rows, and one more when columns are hidden too.
 */
export async function hiddenRowsIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { spans, columns }: { readonly spans: readonly RowSpan[]; readonly columns: ColumnSpan },
): Promise<number[]> {
  const mixed = spans.filter((span) => span.hidden === null);
  const column = mixed.length === 0 ? columns.first : await shownColumn(context, sheet, columns);
  const visible = new Set<number>();
  for (const group of groupsOf(mixed)) {
    for (const row of await visibleRows(context, group.map((span) => sheet.getRangeByIndexes(span.row, column, span.rows, 1)))) visible.add(row);
  }
  const hidden: number[] = [];
  for (const span of spans) {
    for (let row = span.row; row < span.row + span.rows && span.hidden !== false; row++) {
      if (span.hidden === true || !visible.has(row)) hidden.push(row);
    }
  }
  return hidden;
}

/** A hidden column has no visible cells, whatever its rows: the first shown one is asked. */
async function shownColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  columns: ColumnSpan,
): Promise<number> {
  if (columns.hidden === false) return columns.first;
  const ranges: Excel.Range[] = [];
  for (let offset = 0; offset <= columns.count; offset++) {
    const range = sheet.getRangeByIndexes(0, columns.first + offset, 1, 1);
    range.load("columnHidden");
    ranges.push(range);
  }
  await context.sync();
  const shown = ranges.findIndex((range) => !range.columnHidden);
  return columns.first + Math.max(0, shown);
}

function groupsOf(spans: readonly RowSpan[]): RowSpan[][] {
  const groups: RowSpan[][] = [];
  let rows = VIEW_ROWS;
  for (const whole of spans) {
    for (let row = whole.row; row < whole.row + whole.rows; row += VIEW_ROWS) {
      const span = { row, rows: Math.min(VIEW_ROWS, whole.row + whole.rows - row), hidden: null };
      const group = groups.at(-1);
      if (group && rows + span.rows <= VIEW_ROWS) {
        group.push(span);
        rows += span.rows;
      } else {
        groups.push([span]);
        rows = span.rows;
      }
    }
  }
  return groups;
}

async function visibleRows(context: Excel.RequestContext, ranges: readonly Excel.Range[]): Promise<number[]> {
  const views = ranges.map((range) => {
    const view = range.getVisibleView();
    view.load("cellAddresses");
    return view;
  });
  await context.sync();
  return views.flatMap((view) => (view.cellAddresses as string[][]).map((row) => rowOfAddress(row[0] ?? "")));
}

/** "'My bank'!$A$14" → 13. */
function rowOfAddress(address: string): number {
  return Number(/(\d+)$/.exec(address)?.[1] ?? 0) - 1;
}
