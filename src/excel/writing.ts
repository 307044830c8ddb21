// All that changes the workbook, loaded with the first thing that is written.
export { addSheet } from "./addSheet";
export { appendRows, removeLastRows } from "./appendRows";
export { removeSheet, writeDataSheet } from "./dataSheet";
export { writeMatchColumns } from "./matchColumns";
export { paintRows } from "./paint";
export { removeMatchColumns } from "./removeColumns";
export { writeSheet } from "./write";
