import { keep } from "./reconcileMemory";
import type { Tools } from "./reconcileTools";
import { paint } from "./usecasesPaint";

/**
 * Does an action in its turn, then brings the workbook up to date with it: decisions are kept first, since they are worth more
 * than colours, then the rows are marked. Where more actions wait, the last of them does that for all.
 */
export function inTurn<T>(tools: Tools, action: () => Promise<T>): Promise<T> {
  return tools.queue.run(async () => {
    const outcome = await action();
    if (!tools.queue.isWaiting()) {
      await keep(tools);
      await paint(tools);
    }
    return outcome;
  });
}
