import type { WatchEvent } from "../excel";
import type { Side } from "../sheets";
import type { Tools } from "./reconcileTools";
import { inTurn } from "./reconcileTurn";
import { note } from "./usecasesPaint";
import { listAgain, readSide } from "./usecasesSources";

/** Rest after the last change before the sheets are read again: a person typing, or pasting piece by piece, is left in peace. */
const REST_MS = 700;

/**
 * Follows what happens in the workbook: sheets that come and go, rows that are edited, sorted, inserted or deleted. Nothing is
 * matched again by itself: what no longer fits is shown as stale.
 */
export async function follow(tools: Tools): Promise<void> {
  const touched = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const later = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      const sheets = [...touched];
      touched.clear();
      void inTurn(tools, () => refresh(tools, sheets));
    }, REST_MS);
  };
  const watched = await tools.workbook.watch((event) => {
    if (event.kind === "selected") select(tools, event);
    else if (event.kind !== "activated") {
      touched.add(event.sheet);
      later();
    }
  });
  if (!watched.ok) tools.store.report(watched.error);
}

/** Lists the sheets, reads those of the sources that were touched, and shows what changed. */
async function refresh(tools: Tools, touched: readonly string[]): Promise<void> {
  const { store } = tools;
  if (!(await listAgain(tools))) return;
  const names = new Set(store.state().sheets.map((sheet) => sheet.name));
  const sides = (["bank", "book"] as const satisfies readonly Side[]).filter((side) => touched.includes(store.state()[side]?.sheet ?? ""));
  for (const side of sides) {
    const sheet = store.state()[side]?.sheet ?? "";
    if (names.has(sheet)) await readSide(tools, side);
    else store.report({ code: "sheet/not-found", sheet });
  }
  if (sides.length > 0) note(tools, null);
}

/** Notes which lines and entries a person selected in a sheet. */
function select({ store }: Tools, { sheet, rows }: WatchEvent): void {
  const state = store.state();
  const [first, last] = rows ?? [0, -1];
  const isSelected = ({ at }: { readonly at: { readonly sheet: string; readonly row: number } | null }): boolean =>
    at !== null && at.sheet === sheet && at.row >= first && at.row <= last;
  const lines = sheet === state.bank?.sheet ? [...state.lines.values()].filter(isSelected).map(({ id }) => id) : [];
  const entries = sheet === state.book?.sheet ? [...state.entries.values()].filter(isSelected).map(({ id }) => id) : [];
  const before = (state.selected?.lines.length ?? 0) + (state.selected?.entries.length ?? 0);
  if (before + lines.length + entries.length > 0) store.set({ selected: { lines, entries } });
}
