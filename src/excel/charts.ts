import type { BlockArea, BlockChart } from "../domain";
import { CALL_BYTES, type Step } from "./payload";

/** Names of our charts on a sheet begin so: "Avstem 1". A chart of the user's beside them is left alone. */
const OWN = "Avstem ";

/** The charts of ours that stand on a sheet. They are known once the context is synced. */
export function ownCharts(sheet: Excel.Worksheet): { readonly names: () => readonly string[] } {
  const { charts } = sheet;
  charts.load("items/name");
  return { names: () => charts.items.map(({ name }) => name).filter((name) => name.startsWith(OWN)) };
}

/** The steps that take our old charts away and draw those of a block. */
export function chartSteps(charts: readonly BlockChart[], standing: readonly string[]): Step[] {
  return [
    ...standing.map((name): Step => ({ bytes: CALL_BYTES, rows: 0, put: (sheet) => { sheet.charts.getItem(name).delete(); } })),
    ...charts.map((chart, at): Step => ({ bytes: CALL_BYTES * 12, rows: 0, put: (sheet) => { draw(sheet, chart, `${OWN}${at + 1}`); } })),
  ];
}

function draw(sheet: Excel.Worksheet, { title, labels, series, over }: BlockChart, name: string): void {
  const range = ({ row, column, rows, columns }: BlockArea): Excel.Range => sheet.getRangeByIndexes(row, column, rows, columns);
  const [first, ...others] = series;
  if (first === undefined) return;
  const chart = sheet.charts.add("ColumnClustered", range(first.values), "Columns");
  chart.name = name;
  chart.title.text = title;
  chart.legend.position = "Bottom";
  const own = chart.series.getItemAt(0);
  own.name = first.name;
  own.setXAxisValues(range(labels));
  for (const other of others) {
    const more = chart.series.add(other.name);
    more.setValues(range(other.values));
    more.setXAxisValues(range(labels));
  }
  const corner = (row: number, column: number): Excel.Range => sheet.getRangeByIndexes(row, column, 1, 1);
  chart.setPosition(corner(over.row, over.column), corner(over.row + over.rows - 1, over.column + over.columns - 1));
}
