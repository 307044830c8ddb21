import { err, type HostFault, type Result } from "../domain";
import { rowsOfAddress } from "./areas";
import type { Facts } from "./facts";
import { inHost } from "./host";
import type { WatchEvent } from "./types";

type Registered = OfficeExtension.EventHandlerResult<unknown>;
type Tell = (kind: WatchEvent["kind"], worksheetId: string, address: string | null) => void;

/**
 * Tells what the user (or a co-author) does in the workbook: cells changed or sorted, rows selected, sheets shown, added, gone.
 * What this pane itself writes or selects is not told. Gives the way to stop.
 *
 * Cost:    one sync; one more the first time an unknown sheet is named.
 * Errors:  as the host says; without events everything else works.
 */
export async function watchWorkbook(facts: Facts, onEvent: (event: WatchEvent) => void): Promise<Result<() => Promise<void>, HostFault>> {
  const tell: Tell = (kind, worksheetId, address) => {
    if (kind === "selected" && isOwnSelection(facts, address)) return;
    if (kind === "added" && facts.names.has(worksheetId)) return; // made by us
    if (kind === "added") facts.isListed = false;
    void nameOf(facts, worksheetId).then((sheet) => {
      if (sheet === null) return;
      if (kind === "deleted") facts.names.delete(worksheetId);
      onEvent({ kind, sheet, rows: address === null ? null : rowsOfAddress(address) });
    });
  };
  const registered = await inHost("", async (context) => {
    const handlers = register(context.workbook.worksheets, tell);
    await context.sync();
    return handlers;
  });
  return registered.ok ? { ok: true, value: () => remove(registered.value) } : err(registered.error);
}

function register(worksheets: Excel.WorksheetCollection, tell: Tell): Registered[] {
  const settled = (): Promise<void> => Promise.resolve();
  return [
    worksheets.onChanged.add((event) => {
      // ExcelApi 1.14: our own writes are known by their source.
      if (event.triggerSource !== "ThisLocalAddin") tell("changed", event.worksheetId, event.address);
      return settled();
    }),
    worksheets.onRowSorted.add((event) => { tell("changed", event.worksheetId, event.address); return settled(); }),
    worksheets.onSelectionChanged.add((event) => { tell("selected", event.worksheetId, event.address); return settled(); }),
    worksheets.onActivated.add((event) => { tell("activated", event.worksheetId, null); return settled(); }),
    worksheets.onAdded.add((event) => { tell("added", event.worksheetId, null); return settled(); }),
    worksheets.onDeleted.add((event) => { tell("deleted", event.worksheetId, null); return settled(); }),
  ];
}

/** The event of a selection that we made comes once; after that the same rows are the user's choice. */
function isOwnSelection(facts: Facts, address: string | null): boolean {
  const isOwn = facts.selected !== null && facts.selected === address;
  if (isOwn) facts.selected = null;
  return isOwn;
}

/** Events carry a sheet's id; people and the rest of Avstem know its name. */
async function nameOf(facts: Facts, id: string): Promise<string | null> {
  const known = facts.names.get(id);
  if (known !== undefined) return known;
  const found = await inHost(id, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
  if (!found.ok || found.value === null) return null;
  facts.names.set(id, found.value);
  return found.value;
}

/** A handler can be taken back only in the context that it was made in. */
async function remove(handlers: readonly Registered[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  await Excel.run(first.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
