import type { BlockArea, BlockChart } from "../domain";
import { hashOf } from "./hash";
import { isRefusal } from "./host";
import { CHARTS_MARK } from "./marks";

/** Names of our charts on a sheet begin so: "Avstem 1". A chart of the user's beside them is left alone. */
const OWN = "Avstem ";

/**
 * Draws the charts of a sheet anew where they differ from those drawn before. A chart shows figures that stand on the sheet as well,
 * so an Excel that refuses them leaves the sheet without it: everything else stands, and the next write tries again.
 *
 * Cost:    no sync when nothing differs, else two.
 */
export async function drawCharts(context: Excel.RequestContext, sheetId: string, { charts, drawn }: { readonly charts: readonly BlockChart[]; readonly drawn: string }): Promise<void> {
  const wanted = charts.length === 0 ? "" : hashOf(JSON.stringify(charts));
  if (wanted === drawn) return;
  try {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { charts: standing } = sheet;
    standing.load("items/name");
    await context.sync();
    for (const chart of standing.items) if (chart.name.startsWith(OWN)) chart.delete();
    charts.forEach((chart, at) => { draw(sheet, chart, `${OWN}${at + 1}`); });
    sheet.customProperties.add(CHARTS_MARK, wanted);
    await context.sync();
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

/** Columns up for money in and down for money out, on one place an age; ages below both. */
function draw(sheet: Excel.Worksheet, { title, labels, series, over }: BlockChart, name: string): void {
  const range = ({ row, column, rows, columns }: BlockArea): Excel.Range => sheet.getRangeByIndexes(row, column, rows, columns);
  const [first, ...others] = series;
  if (first === undefined) return;
  const chart = sheet.charts.add("ColumnStacked", range(first.values), "Columns");
  chart.name = name;
  chart.title.text = title;
  chart.legend.position = "Bottom";
  chart.axes.categoryAxis.tickLabelPosition = "Low";
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
