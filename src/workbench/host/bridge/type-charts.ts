import type { BookChart, BookSheet } from "../book";
import type { Args } from "./args";
import { fullName } from "./address";
import { type Cells } from "./cells";
import type { Members, Property, Session } from "./contract";
import { fail } from "./errors";
import { guardStructure } from "./guards";
import { isOneOf } from "./looks";
import type { Json } from "./protocol";
import { cellsArgument } from "./ranges";
import type { ChartAxisRef, ChartPart, ChartRef } from "./targets";

/** Where Excel puts a new chart, and its size, in points. */
const FIRST_POSITION = { left: 100, top: 100, width: 360, height: 216 };
const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

const TEXT = (value: Json): string => (typeof value === "string" ? value : fail("InvalidArgument"));
const NUMBER = (value: Json): number => (typeof value === "number" ? value : fail("InvalidArgument"));

/** The series Excel makes of a block: one a column (or row) after the first, which gives the categories. */
function seriesOf(cells: Cells, by: string): BookChart["series"] {
  const { area, sheet } = cells;
  const inColumns = by === "Columns" || (by === "Auto" && area.rows >= area.columns);
  const count = (inColumns ? area.columns : area.rows) - 1;
  const part = (at: number): string =>
    fullName(sheet.name, inColumns ? { ...area, column: area.column + at, columns: 1 } : { ...area, row: area.row + at, rows: 1 });
  const name = (at: number): string =>
    sheet.texts({ row: inColumns ? area.row : area.row + at, column: inColumns ? area.column + at : area.column, rows: 1, columns: 1 })[0]?.[0] ?? "";
  if (count < 1) return [{ name: name(0), values: part(0), categories: null, type: null }];
  return Array.from({ length: count }, (_each, at) => ({ name: name(at + 1), values: part(at + 1), categories: part(0), type: null }));
}

function newChart(session: Session, sheet: BookSheet, args: Args): BookChart {
  const cells = args.cells(1);
  const by = args.choice(2, SERIES_BY, "Auto");
  const chart: BookChart = {
    id: session.side.nextId(), name: `Chart ${sheet.charts.length + 1}`, type: args.text(0), title: null, seriesBy: by,
    source: { sheet: cells.sheet.id, area: cells.area }, position: FIRST_POSITION, cells: { from: null, to: null },
    legend: { visible: true, position: "Right" }, tickLabels: { category: "NextToAxis", value: "NextToAxis" }, series: seriesOf(cells, by), raw: null,
  };
  sheet.charts.push(chart);
  return chart;
}

function find(sheet: BookSheet, key: Json): ChartRef | null {
  const wanted = TEXT(key).toLowerCase();
  const chart = sheet.charts.find((each) => each.id.toLowerCase() === wanted || each.name.toLowerCase() === wanted);
  return chart === undefined ? null : { sheet, chart };
}

/** The charts of a sheet. */
export const chartCollectionType: Members<BookSheet> = {
  properties: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet, session) => sheet.charts.map((chart) => session.make("Chart", { sheet, chart })),
  item: (sheet, key, session) => session.make("Chart", find(sheet, key) ?? fail("ItemNotFound")),
  methods: {
    Add: (sheet, args, session) => {
      guardStructure(sheet, "allowEditObjects", session);
      return session.make("Chart", { sheet, chart: newChart(session, sheet, args) });
    },
    GetCount: (sheet) => sheet.charts.length,
    GetItem: (sheet, args, session) => session.make("Chart", find(sheet, args.json(0)) ?? fail("ItemNotFound")),
    GetItemAt: (sheet, args, session) => session.make("Chart", { sheet, chart: sheet.charts[args.whole(0)] ?? fail("InvalidArgument") }),
    GetItemOrNullObject: (sheet, args, session) => {
      const found = find(sheet, args.json(0));
      return found === null ? null : session.make("Chart", found);
    },
  },
};

function place(key: "left" | "top" | "width" | "height"): Property<ChartRef> {
  return {
    get: ({ chart }) => chart.position[key],
    set: ({ chart }, value) => { chart.position = { ...chart.position, [key]: NUMBER(value) }; },
  };
}

/** One chart. */
export const chartType: Members<ChartRef> = {
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    Id: { get: ({ chart }) => chart.id },
    Name: { get: ({ chart }) => chart.name, set: ({ chart }, value) => { chart.name = TEXT(value); } },
    ChartType: { get: ({ chart }) => chart.type, set: ({ chart }, value) => { chart.type = TEXT(value); } },
    Left: place("left"), Top: place("top"), Width: place("width"), Height: place("height"),
  },
  links: {
    Axes: (target, session) => session.make("ChartAxes", target),
    Legend: (target, session) => session.make("ChartLegend", target),
    Series: (target, session) => session.make("ChartSeriesCollection", target),
    Title: (target, session) => session.make("ChartTitle", target),
    Worksheet: ({ sheet }, session) => session.make("Worksheet", sheet),
  },
  methods: {
    Delete: ({ sheet, chart }) => {
      const { charts } = sheet;
      charts.splice(charts.indexOf(chart), 1);
      return null;
    },
    SetData: ({ chart }, args) => {
      const cells = args.cells(0);
      chart.seriesBy = args.choice(1, SERIES_BY, "Auto");
      chart.source = { sheet: cells.sheet.id, area: cells.area };
      chart.series = seriesOf(cells, chart.seriesBy);
      return null;
    },
    SetPosition: ({ sheet, chart }, args, session) => {
      chart.cells.from = cellsArgument(args, 0, { session, sheet }).address;
      chart.cells.to = args.has(1) ? cellsArgument(args, 1, { session, sheet }).address : null;
      return null;
    },
  },
};

/** The title of a chart; without one of its own it is the first series' name. */
export const chartTitleType: Members<ChartRef> = {
  properties: {
    Text: { get: ({ chart }) => chart.title ?? chart.series[0]?.name ?? "", set: ({ chart }, value) => { chart.title = TEXT(value); } },
    Visible: { get: ({ chart }) => chart.title !== "", set: ({ chart }, value) => { chart.title = value === true ? chart.title ?? "" : ""; } },
  },
};

/** The axes of a chart. */
export const chartAxesType: Members<ChartRef> = {
  links: {
    CategoryAxis: (target, session) => session.make("ChartAxis", { ...target, axis: "category" }),
    ValueAxis: (target, session) => session.make("ChartAxis", { ...target, axis: "value" }),
  },
};

const LABELS_AT = isOneOf("High", "Low", "NextToAxis", "None");

/** One axis: where its labels stand. */
export const chartAxisType: Members<ChartAxisRef> = {
  properties: {
    TickLabelPosition: {
      get: ({ chart, axis }) => chart.tickLabels[axis],
      set: ({ chart, axis }, value) => { chart.tickLabels[axis] = LABELS_AT(value) ? TEXT(value) : fail("InvalidArgument"); },
    },
  },
};

/** The legend of a chart. */
export const chartLegendType: Members<ChartRef> = {
  properties: {
    Visible: { get: ({ chart }) => chart.legend.visible, set: ({ chart }, value) => { chart.legend.visible = value === true; } },
    Position: { get: ({ chart }) => chart.legend.position, set: ({ chart }, value) => { chart.legend.position = TEXT(value); } },
  },
};

/** The series of a chart. */
export const chartSeriesCollectionType: Members<ChartRef> = {
  properties: { Count: { get: ({ chart }) => chart.series.length } },
  items: (target, session) => target.chart.series.map((_series, index) => session.make("ChartSeries", { ...target, index })),
  methods: {
    Add: (target, args, session) => {
      target.chart.series.push({ name: args.textOr(0, ""), values: null, categories: null, type: null });
      return session.make("ChartSeries", { ...target, index: target.chart.series.length - 1 });
    },
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (target, args, session) => {
      if (target.chart.series[args.whole(0)] === undefined) fail("InvalidArgument");
      return session.make("ChartSeries", { ...target, index: args.whole(0) });
    },
  },
};

function seriesAt({ chart, index }: ChartPart): BookChart["series"][number] {
  return chart.series[index] ?? fail("ItemNotFound");
}

/** One series of a chart: where its figures and its labels are. */
export const chartSeriesType: Members<ChartPart> = {
  properties: {
    Name: { get: (part) => seriesAt(part).name, set: (part, value) => { seriesAt(part).name = TEXT(value); } },
    ChartType: { get: (part) => seriesAt(part).type ?? part.chart.type, set: (part, value) => { seriesAt(part).type = TEXT(value); } },
  },
  methods: {
    Delete: ({ chart, index }) => {
      chart.series.splice(index, 1);
      return null;
    },
    SetValues: (part, args) => {
      seriesAt(part).values = args.cells(0).address;
      return null;
    },
    SetXAxisValues: (part, args) => {
      seriesAt(part).categories = args.cells(0).address;
      return null;
    },
  },
};
