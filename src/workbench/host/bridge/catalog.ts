import type { Catalog } from "./contract";
import { rangeAreasType, rangeCollectionType, rangeViewCollectionType, rangeViewType } from "./type-areas";
import { chartAxesType, chartAxisType, chartCollectionType, chartLegendType, chartSeriesCollectionType, chartSeriesType, chartTitleType, chartType } from "./type-charts";
import {
  conditionalFormatCollectionType, conditionalFormatRuleType, conditionalFormatType, conditionalRangeFillType,
  conditionalRangeFontType, conditionalRangeFormatType, customConditionalFormatType,
} from "./type-conditional";
import { autoFilterType, filterType } from "./type-filter";
import { formatProtectionType, rangeBorderCollectionType, rangeBorderType, rangeFillType, rangeFontType, rangeFormatType } from "./type-format";
import { namedItemCollectionType, namedItemType, settingCollectionType, settingType } from "./type-names";
import { headerFooterGroupType, headerFooterType, pageLayoutType } from "./type-page";
import { rangeSortType, rangeType } from "./type-range";
import { tableColumnCollectionType, tableColumnType, tableRowCollectionType, tableRowType, tableSortType } from "./type-table-parts";
import { tableCollectionType, tableScopedCollectionType, tableType } from "./type-tables";
import {
  applicationType, cultureInfoType, datetimeFormatInfoType, documentPropertiesType, numberFormatInfoType, runtimeType, workbookProtectionType, workbookType,
} from "./type-workbook";
import {
  worksheetCustomPropertyCollectionType, worksheetCustomPropertyType, worksheetFreezePanesType, worksheetProtectionType, worksheetType,
} from "./type-worksheet";
import { worksheetCollectionType } from "./type-worksheets";

/** Every type the stand-in knows, with its members. */
export const CATALOG: Catalog = {
  Workbook: workbookType, WorkbookProtection: workbookProtectionType, Application: applicationType, CultureInfo: cultureInfoType, NumberFormatInfo: numberFormatInfoType,
  DatetimeFormatInfo: datetimeFormatInfoType, Runtime: runtimeType,
  DocumentProperties: documentPropertiesType,
  WorksheetCollection: worksheetCollectionType, Worksheet: worksheetType, WorksheetProtection: worksheetProtectionType,
  WorksheetFreezePanes: worksheetFreezePanesType, WorksheetCustomPropertyCollection: worksheetCustomPropertyCollectionType,
  WorksheetCustomProperty: worksheetCustomPropertyType,
  PageLayout: pageLayoutType, HeaderFooterGroup: headerFooterGroupType, HeaderFooter: headerFooterType,
  Range: rangeType, RangeAreas: rangeAreasType, RangeCollection: rangeCollectionType, RangeSort: rangeSortType,
  RangeView: rangeViewType, RangeViewCollection: rangeViewCollectionType,
  RangeFormat: rangeFormatType, RangeFill: rangeFillType, RangeFont: rangeFontType, FormatProtection: formatProtectionType,
  RangeBorderCollection: rangeBorderCollectionType, RangeBorder: rangeBorderType,
  ConditionalFormatCollection: conditionalFormatCollectionType, ConditionalFormat: conditionalFormatType,
  CustomConditionalFormat: customConditionalFormatType, ConditionalFormatRule: conditionalFormatRuleType,
  ConditionalRangeFormat: conditionalRangeFormatType, ConditionalRangeFill: conditionalRangeFillType, ConditionalRangeFont: conditionalRangeFontType,
  TableCollection: tableCollectionType, TableScopedCollection: tableScopedCollectionType, Table: tableType,
  TableColumnCollection: tableColumnCollectionType, TableColumn: tableColumnType, TableRowCollection: tableRowCollectionType,
  TableRow: tableRowType, TableSort: tableSortType, AutoFilter: autoFilterType, Filter: filterType,
  NamedItemCollection: namedItemCollectionType, NamedItem: namedItemType, SettingCollection: settingCollectionType, Setting: settingType,
  ChartCollection: chartCollectionType, Chart: chartType, ChartTitle: chartTitleType, ChartLegend: chartLegendType,
  ChartSeriesCollection: chartSeriesCollectionType, ChartSeries: chartSeriesType, ChartAxes: chartAxesType, ChartAxis: chartAxisType,
};
