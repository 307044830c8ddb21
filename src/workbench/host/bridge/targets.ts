import type { Book, BookChart, BookFormatRule, BookSheet, BookTable } from "../book";
import type { Cells } from "./cells";

export interface SheetTable { readonly sheet: BookSheet; readonly table: BookTable }
export interface SheetRule { readonly sheet: BookSheet; readonly rule: BookFormatRule }
export interface NameRef { readonly key: string }
export interface KeyRef { readonly key: string }
export interface SheetKey { readonly sheet: BookSheet; readonly key: string }
export interface TablePart extends SheetTable { readonly index: number }
interface BorderRef { readonly cells: Cells; readonly side: string }
export interface ViewRef { readonly cells: Cells; readonly rows: readonly number[]; readonly columns: readonly number[]; readonly index: number }
export interface ChartRef { readonly sheet: BookSheet; readonly chart: BookChart }
export interface ChartPart extends ChartRef { readonly index: number }
export interface ChartAxisRef extends ChartRef { readonly axis: "category" | "value" }

/** Every kind of object the stand-in answers for, and what stands behind one. */
export interface Targets {
  Workbook: Book; WorkbookProtection: Book; Application: Book; CultureInfo: Book; NumberFormatInfo: Book; DatetimeFormatInfo: Book; Runtime: Book;
  DocumentProperties: Book;
  WorksheetCollection: Book; Worksheet: BookSheet; WorksheetProtection: BookSheet; WorksheetFreezePanes: BookSheet;
  WorksheetCustomPropertyCollection: BookSheet; WorksheetCustomProperty: SheetKey;
  PageLayout: BookSheet; HeaderFooterGroup: BookSheet; HeaderFooter: SheetKey;
  Range: Cells; RangeAreas: Cells; RangeCollection: Cells; RangeSort: Cells;
  RangeView: ViewRef; RangeViewCollection: ViewRef;
  RangeFormat: Cells; RangeFill: Cells; RangeFont: Cells; FormatProtection: Cells; RangeBorderCollection: Cells; RangeBorder: BorderRef;
  ConditionalFormatCollection: Cells; ConditionalFormat: SheetRule; CustomConditionalFormat: SheetRule;
  ConditionalFormatRule: SheetRule; ConditionalRangeFormat: SheetRule; ConditionalRangeFill: SheetRule; ConditionalRangeFont: SheetRule;
  TableCollection: { readonly sheet: BookSheet | null }; TableScopedCollection: Cells; Table: SheetTable;
  TableColumnCollection: SheetTable; TableColumn: TablePart; TableRowCollection: SheetTable; TableRow: TablePart; TableSort: SheetTable;
  AutoFilter: { readonly sheet: BookSheet; readonly table: BookTable | null }; Filter: TablePart;
  NamedItemCollection: { readonly sheet: BookSheet | null }; NamedItem: NameRef;
  SettingCollection: Book; Setting: KeyRef;
  ChartCollection: BookSheet; Chart: ChartRef; ChartTitle: ChartRef; ChartLegend: ChartRef;
  ChartSeriesCollection: ChartRef; ChartSeries: ChartPart; ChartAxes: ChartRef; ChartAxis: ChartAxisRef;
}
export type Kind = keyof Targets;
