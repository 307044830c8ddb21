import type { WatchEvent } from "../excel";
import type { Tools } from "./reconcileTools";
import { inTurn } from "./reconcileTurn";

/** Rest after the last change before the sheets are read again: a person typing, or pasting piece by piece, is left in peace. */
const REST_MS = 700;

/**
 * Follows what happens in the workbook: sheets that come and go, rows that are edited, sorted, inserted or deleted. Nothing is
 * matched again by itself: what no longer fits is shown as stale.
 */
export async function follow(tools: Tools): Promise<void> {
  if (tools.store.kept.isFollowed) return;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const lookLater = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      void inTurn(tools, () => Promise.resolve());
    }, REST_MS);
  };
  const watched = await tools.workbook.watch((event) => {
    if (event.kind === "selected") select(tools, event);
    else if (event.kind !== "activated") {
      tools.store.kept.touched.add(event.sheet);
      lookLater();
    }
  });
  tools.store.kept.isFollowed = watched.ok;
  if (!watched.ok) tools.store.report(watched.error);
}

/** Notes which lines and entries a person selected in a sheet. */
function select({ store }: Tools, { sheet, rows }: WatchEvent): void {
  const state = store.state();
  const [first, last] = rows ?? [0, -1];
  const isSelected = ({ at }: { readonly at: { readonly sheet: string; readonly row: number } | null }): boolean =>
    at !== null && at.sheet === sheet && at.row >= first && at.row <= last;
  const lines = sheet === state.bank?.sheet ? [...state.lines.values()].filter(isSelected).map(({ id }) => id) : [];
  const entries = sheet === state.book?.sheet || state.openItems.some((each) => each.sheet === sheet) ? [...state.entries.values()].filter(isSelected).map(({ id }) => id) : [];
  const before = (state.selected?.lines.length ?? 0) + (state.selected?.entries.length ?? 0);
  if (before + lines.length + entries.length > 0) store.set({ selected: { lines, entries } });
}
