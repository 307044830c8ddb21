import { readFileSync } from "node:fs";
import { initSync, Model } from "@ironcalc/wasm";
import { watchedModel } from "../../src/workbench/page/watchedModel";
import type { ModelAct } from "../../src/workbench/host/book";

initSync({ module: readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")) });

function listen() {
  const heard: ModelAct[] = [];
  const model = new Model("book", "en", "UTC", "en");
  return { heard, grid: watchedModel(model, (act) => heard.push(act)) };
}

describe("what a person does in the grid is told", () => {
  test("typing into a cell names the cell", () => {
    const { heard, grid } = listen();
    grid.setUserInput(0, 4, 3, "12,50");
    expect(heard).toEqual([{ type: "cells", sheet: 0, area: { row: 3, column: 2, rows: 1, columns: 1 }, kind: "RangeEdited" }]);
  });

  test("clearing a range names the range", () => {
    const { heard, grid } = listen();
    grid.rangeClearContents(0, 2, 1, 5, 3);
    expect(heard).toEqual([{ type: "cells", sheet: 0, area: { row: 1, column: 0, rows: 4, columns: 3 }, kind: "RangeEdited" }]);
  });

  test("rows put in name the rows", () => {
    const { heard, grid } = listen();
    grid.insertRows(0, 7, 2);
    expect(heard).toEqual([{ type: "cells", sheet: 0, area: { row: 6, column: 0, rows: 2, columns: 16_384 }, kind: "RowInserted" }]);
  });

  test("undo may have changed anything on the sheet", () => {
    const { heard, grid } = listen();
    grid.setUserInput(0, 1, 1, "x");
    grid.undo();
    expect(heard.at(-1)).toEqual({ type: "cells", sheet: 0, area: null, kind: "RangeEdited" });
  });

  test.each([
    ["moving the selection", (grid: Model) => grid.onArrowDown(), "selection"],
    ["choosing another sheet", (grid: Model) => { grid.newSheet(); grid.setSelectedSheet(1); }, "selection"],
    ["adding a sheet", (grid: Model) => grid.newSheet(), "sheets"],
    ["renaming a sheet", (grid: Model) => grid.renameSheet(0, "Bank"), "sheets"],
  ])("%s", (_title, act, type) => {
    const { heard, grid } = listen();
    act(grid);
    expect(heard.at(-1)).toEqual({ type });
  });

  test("looking is not told", () => {
    const { heard, grid } = listen();
    grid.getCellContent(0, 1, 1);
    grid.setWindowWidth(800);
    expect(heard).toEqual([]);
  });
});
