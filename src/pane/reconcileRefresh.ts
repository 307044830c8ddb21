import type { Side } from "../sheets";
import { note } from "./reconcileNotes";
import type { Tools } from "./reconcileTools";
import { readBeside } from "./usecasesBeside";
import { takeSetup } from "./usecasesSetup";
import { listAgain, readSide } from "./usecasesSources";

const SIDES = ["bank", "book"] as const satisfies readonly Side[];

/**
 * Looks again at what somebody changed in the workbook: lists the sheets, and reads those of the sources that were touched.
 * Rows keep their matches wherever they stand now; what no longer fits is stale.
 * Cost: nothing when nothing was touched.
 */
export async function refresh(tools: Tools): Promise<void> {
  const { store } = tools;
  const { touched } = store.kept;
  if (touched.size === 0) return;
  const isSetupTouched = touched.has(store.state().written.setup ?? "");
  const sides = SIDES.filter((side) => touched.has(store.state()[side]?.sheet ?? ""));
  const state = store.state();
  const beside = new Set([...state.openItems, ...state.partyLists].map(({ sheet }) => sheet).filter((sheet) => touched.has(sheet)));
  touched.clear();
  if (!(await listAgain(tools))) return;
  if (isSetupTouched) await takeSetup(tools);
  const names = new Set(store.state().sheets.map((sheet) => sheet.name));
  for (const side of sides) {
    const sheet = store.state()[side]?.sheet ?? "";
    if (names.has(sheet)) await readSide(tools, side);
    else store.report({ code: "sheet/not-found", sheet });
  }
  await readBeside(tools, (sheet) => beside.has(sheet));
  if (sides.length + beside.size > 0) note(tools, null);
}
