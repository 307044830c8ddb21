import type { Model } from "@ironcalc/wasm";
import type { ModelAct } from "../host";

type Kind = Extract<ModelAct, { type: "cells" }>["kind"];
type Args = readonly unknown[];

const number = (value: unknown): number => (typeof value === "number" ? value : 1);

/** Calls of the grid that edit one known rectangle: sheet, row, column, then how far. */
const EDITS: Readonly<Record<string, (args: Args) => ModelAct>> = {
  setUserInput: ([sheet, row, column]) => edit(sheet, [row, column, row, column]),
  rangeClearContents: ([sheet, ...corners]) => edit(sheet, corners),
  rangeClearAll: ([sheet, ...corners]) => edit(sheet, corners),
  insertRows: ([sheet, row, count]) => lines(sheet, "RowInserted", [row, count]),
  deleteRows: ([sheet, row, count]) => lines(sheet, "RowDeleted", [row, count]),
  insertColumns: ([sheet, column, count]) => lines(sheet, "ColumnInserted", [column, count]),
  deleteColumns: ([sheet, column, count]) => lines(sheet, "ColumnDeleted", [column, count]),
};

/** Calls that edit more than one rectangle, or one that only the model knows. */
const WIDE_EDITS = new Set([
  "pasteFromClipboard", "pasteCsvText", "autoFillRows", "autoFillColumns", "setUserArrayFormula", "moveRows", "moveColumns", "undo", "redo",
]);
const SHEET_CALLS = new Set(["newSheet", "deleteSheet", "duplicateSheet", "renameSheet", "hideSheet", "unhideSheet", "moveSheet"]);
const SELECTIONS = /^(setSelected|onArrow|onPage(Down|Up)|onNavigate|onExpand|onAreaSelecting)/;

function edit(sheet: unknown, corners: Args): ModelAct {
  const [top, left, bottom, right] = corners.map(number) as [number, number, number, number];
  const area = { row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 };
  return { type: "cells", sheet: number(sheet), area, kind: "RangeEdited" };
}

function lines(sheet: unknown, kind: Kind, [first, count]: Args): ModelAct {
  const isRows = kind.startsWith("Row");
  const area = isRows
    ? { row: number(first) - 1, column: 0, rows: number(count), columns: 16_384 }
    : { row: 0, column: number(first) - 1, rows: 1_048_576, columns: number(count) };
  return { type: "cells", sheet: number(sheet), area, kind };
}

function actOf(call: string, args: Args, model: Model): ModelAct | null {
  const known = EDITS[call];
  if (known !== undefined) return known(args);
  if (WIDE_EDITS.has(call)) return { type: "cells", sheet: model.getSelectedSheet(), area: null, kind: "RangeEdited" };
  if (SHEET_CALLS.has(call)) return { type: "sheets" };
  return SELECTIONS.test(call) ? { type: "selection" } : null;
}

/**
 * The same model, with an ear on it: what a person does in the grid is told right after it is done.
 * The grid has no events of its own, and what it does it does by calls on its model.
 */
export function watchedModel(model: Model, onAct: (act: ModelAct) => void): Model {
  const heard = new Map<string | symbol, unknown>();
  return new Proxy(model, {
    get(target, name) {
      if (heard.has(name)) return heard.get(name);
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      const call = (...args: unknown[]): unknown => {
        const result: unknown = Reflect.apply(member as (...given: unknown[]) => unknown, target, args);
        const act = typeof name === "string" ? actOf(name, args, target) : null;
        if (act !== null) onAct(act);
        return result;
      };
      heard.set(name, call);
      return call;
    },
  });
}
