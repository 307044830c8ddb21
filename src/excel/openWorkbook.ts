import { addSheet } from "./addSheet";
import { appendRows, removeLastRows } from "./appendRows";
import { removeSheet, writeDataSheet } from "./dataSheet";
import { noFacts } from "./facts";
import { writeMatchColumns } from "./matchColumns";
import { readMemory, writeMemory } from "./memory";
import { paintRows } from "./paint";
import { readHeads, readSheet } from "./read";
import { removeMatchColumns } from "./removeColumns";
import { activateSheet, selectCell, selectRows } from "./select";
import { listSheets, readCulture } from "./sheets";
import type { Workbook } from "./types";
import { watchWorkbook } from "./watch";
import { writeSheet } from "./write";

/**
 * Gives the workbook that the pane stands in, as the rest of Avstem sees it. Office must be ready.
 * Errors: none here; each call gives its fault, and a call may be repeated after any of them.
 */
export function openWorkbook(): Workbook {
  const facts = noFacts();
  return {
    culture: () => readCulture(facts),
    listSheets: () => listSheets(facts),
    readHeads: (names, rows) => readHeads(facts, names, rows),
    readSheet: (name, onProgress) => readSheet(facts, name, onProgress),
    writeMatchColumns: (block, onProgress) => writeMatchColumns(facts, block, onProgress),
    paintRows: (sheet, rows) => paintRows(facts, sheet, rows),
    removeMatchColumns: (sheet) => removeMatchColumns(facts, sheet),
    writeSheet: (block, onProgress) => writeSheet(facts, block, onProgress),
    readMemory: () => readMemory(facts),
    writeMemory: (entries) => writeMemory(facts, entries),
    selectRows: (rows) => selectRows(facts, rows),
    selectCell: (cell) => selectCell(facts, cell),
    activateSheet,
    addSheet: (name, cells, formats) => addSheet(facts, name, { cells, formats }),
    writeDataSheet: (block, onProgress) => writeDataSheet(facts, block, onProgress),
    appendRows: (block, onProgress) => appendRows(facts, block, onProgress),
    removeLastRows: (sheet, firstRow) => removeLastRows(facts, sheet, firstRow),
    removeSheet: (name) => removeSheet(facts, name),
    watch: (onEvent) => watchWorkbook(facts, onEvent),
  };
}
