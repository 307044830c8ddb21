import type { DataSheetBlock, HostFault, Result } from "../domain";
import { formatSteps, valueSteps } from "./change";
import { datesOf, type Facts } from "./facts";
import { inHost } from "./host";
import { lookSteps, pageSteps } from "./looks";
import { HOLDS_MARK } from "./marks";
import { freeName } from "./ownSheet";
import { tablePlans } from "./ownTable";
import { sendSteps } from "./payload";
import type { OnProgress } from "./types";

/**
 * Makes a sheet of data that then is the user's own, and shows it; formats before values, so that references stay texts.
 *
 * Cost:    three syncs, and one for each 4 MB more.
 * Errors:  host/protected when the workbook takes no new sheet. Whatever goes wrong, no half-written sheet is left.
 */
export async function writeDataSheet(facts: Facts, block: DataSheetBlock, onProgress?: OnProgress): Promise<Result<string, HostFault>> {
  return inHost(block.name, async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load("items/name");
    tables.load("items/name");
    await context.sync();
    const sheet = worksheets.add(freeName(block.name, worksheets.items.map(({ name }) => name)));
    sheet.load("id,name");
    await context.sync();
    facts.names.set(sheet.id, sheet.name);
    const wanted = { row: 0, column: 0, cells: block.cells };
    const dates = datesOf(facts);
    const steps = [
      ...formatSteps(wanted, dates), ...valueSteps(wanted, [...block.cells.keys()], dates),
      ...tablePlans(block.tables, [], tables.items.map(({ name }) => name)).after, ...lookSteps(block.looks), ...pageSteps(block),
    ];
    try {
      await sendSteps(context, sheet.id, { steps, onProgress });
      // The mark comes last: only a sheet that is whole is found again for the next file.
      if (block.holds !== undefined) sheet.customProperties.add(HOLDS_MARK, block.holds);
      sheet.activate();
      await context.sync();
    } catch (error) {
      await takeBack(context, sheet.id);
      throw error;
    }
    return sheet.name;
  });
}

/** Removes a sheet that was cut short; where even that fails, the first fault is the one to tell. */
async function takeBack(context: Excel.RequestContext, id: string): Promise<void> {
  try {
    context.workbook.worksheets.getItemOrNullObject(id).delete();
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}

/** Removes a sheet, as when an import is taken back. Cost: one sync. */
export async function removeSheet(facts: Facts, name: string): Promise<Result<void, HostFault>> {
  return inHost(name, async (context) => {
    context.workbook.worksheets.getItem(name).delete();
    await context.sync();
    facts.used.delete(name);
  });
}
