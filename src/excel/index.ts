// The workbook as the rest of Avstem sees it: the only folder that says Excel or Office. Gives and takes cells; what they mean
// it must not know, and it has no words. Start with openWorkbook.ts and host.ts.
export { COLUMNS_MOVED } from "./marks";
export { openWorkbook } from "./openWorkbook";
export type { HostCulture, SheetInfo, WatchEvent, Workbook } from "./types";
