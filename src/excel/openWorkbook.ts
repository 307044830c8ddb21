import { noFacts } from "./facts";
import { readMemory, writeMemory } from "./memory";
import { readHeads, readSheet } from "./read";
import { activateSheet, selectCell, selectRows } from "./select";
import { listSheets, readCulture } from "./sheets";
import type { Workbook } from "./types";
import { watchWorkbook } from "./watch";

/** Most of it, and not needed to look at a workbook. */
const writing = () => import("./writing");

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
    writeMatchColumns: async (block, onProgress) => (await writing()).writeMatchColumns(facts, block, onProgress),
    paintRows: async (sheet, rows) => (await writing()).paintRows(facts, sheet, rows),
    removeMatchColumns: async (sheet) => (await writing()).removeMatchColumns(facts, sheet),
    writeSheet: async (block, onProgress) => (await writing()).writeSheet(facts, block, onProgress),
    readMemory: () => readMemory(facts),
    writeMemory: (entries) => writeMemory(facts, entries),
    selectRows: (rows) => selectRows(facts, rows),
    selectCell: (cell) => selectCell(facts, cell),
    activateSheet,
    addSheet: async (name, cells, formats) => (await writing()).addSheet(facts, name, { cells, formats }),
    writeDataSheet: async (block, onProgress) => (await writing()).writeDataSheet(facts, block, onProgress),
    appendRows: async (block, onProgress) => (await writing()).appendRows(facts, block, onProgress),
    removeLastRows: async (sheet, firstRow) => (await writing()).removeLastRows(facts, sheet, firstRow),
    removeSheet: async (name) => (await writing()).removeSheet(facts, name),
    watch: (onEvent) => watchWorkbook(facts, onEvent),
  };
}
