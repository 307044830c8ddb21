import { inPieces } from "./pieces";
import { lookForNew } from "./reconcileFeed";
import { loadJournal } from "./reconcileFigures";
import { keep } from "./reconcileMemory";
import { refresh } from "./reconcileRefresh";
import { owesPaint } from "./reconcileNotes";
import type { Tools } from "./reconcileTools";

/**
 * Does an action in its turn. Before it, sheets that somebody changed are looked at again, so that nothing is written to rows
 * that have moved. After it, the workbook is brought up to date: decisions are kept first, since they are worth more than
 * colours, then the rows are marked. Where more actions wait, the last of them does that for all.
 */
export function inTurn<T>(tools: Tools, action: () => Promise<T>, first: () => void = () => undefined): Promise<T> {
  return tools.queue.run(async () => {
    first();
    await figure(tools);
    await refresh(tools);
    const outcome = await action();
    if (await loadJournal(tools.store.state())) tools.store.kept.areFiguresDue = true;
    await figure(tools);
    lookForNew(tools);
    if (!tools.queue.isWaiting()) {
      await keep(tools);
      if (owesPaint(tools)) await (await import("./usecasesPaint")).paint(tools);
    }
    return outcome;
  });
}

/** Works out the figures that decisions left for later. */
async function figure({ store }: Tools): Promise<void> {
  if (store.kept.areFiguresDue) await inPieces(store.figures());
}
