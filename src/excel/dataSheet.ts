import type { DataSheetBlock, HostFault, Result } from "../domain";
import { formatSteps, valueSteps } from "./change";
import { datesOf, type Batch, type Facts } from "./facts";
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
    const name = freeName(block.name, worksheets.items.map((each) => each.name));
    const taken = tables.items.map((table) => table.name);
    try {
      await writeWhole({ context, facts }, { block, name, taken, onProgress });
    } catch (error) {
      await takeBack(context, name);
      throw error;
    }
    return name;
  });
}

interface Whole {
  readonly block: DataSheetBlock;
  /** A name that no sheet has. */
  readonly name: string;
  /** Names of the workbook's tables. */
  readonly taken: readonly string[];
  readonly onProgress: OnProgress | undefined;
}

async function writeWhole({ context, facts }: Batch, { block, name, taken, onProgress }: Whole): Promise<void> {
  const sheet = context.workbook.worksheets.add(name);
  sheet.load("id");
  await context.sync();
  facts.names.set(sheet.id, name);
  const wanted = { row: 0, column: 0, cells: block.cells };
  const dates = datesOf(facts);
  const steps = [
    ...formatSteps(wanted, dates), ...valueSteps(wanted, [...block.cells.keys()], dates), ...tablePlans(block.tables, [], taken).after, ...lookSteps(block.looks), ...pageSteps(block),
  ];
  await sendSteps(context, sheet.id, { steps, onProgress });
  // The mark comes last: only a sheet that is whole is found again for the next file.
  if (block.holds !== undefined) sheet.customProperties.add(HOLDS_MARK, block.holds);
  sheet.activate();
  await context.sync();
}

/** Removes a sheet that was cut short; where even that fails, the first fault is the one to tell. */
async function takeBack(context: Excel.RequestContext, name: string): Promise<void> {
  try {
    context.workbook.worksheets.getItemOrNullObject(name).delete();
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
