export type { HostCulture, OnProgress, SheetInfo, WatchEvent, Workbook } from "./types";
