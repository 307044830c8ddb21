import type { HostFault, Result } from "../domain";
import { readHeadsIn } from "./head";
import type { Facts } from "./facts";
import { HostStop, inHost } from "./host";
import { COLUMNS_MARK, locateColumns, type ColumnsMark } from "./marks";
import { askSheet } from "./matchColumns";
import { locateTables, type SheetTable } from "./ownTable";
import { CALL_BYTES, sendSteps, type Step } from "./payload";
import { findStatusRules, removeRuleSteps } from "./rules";

/** Rows read to find our headers again. */
const HEAD_ROWS = 200;

/**
 * Takes our columns and the colours that follow them off the user's sheet, and narrows a table that was widened for them.
 * The user's own cells, fills and rules stay. Nothing happens where we have no columns.
 *
 * Cost:    four syncs at most.
 * Errors:  host/protected before anything is touched.
 */
export async function removeMatchColumns(facts: Facts, name: string): Promise<Result<void, HostFault>> {
  return inHost(name, async (context) => {
    const [head] = await readHeadsIn({ context, facts }, [name], HEAD_ROWS);
    const at = head?.mark && head.used
      ? locateColumns(head.mark, { firstRow: head.used.row, firstColumn: head.used.column, values: head.values })
      : null;
    if (!head?.mark) return;
    const sheet = context.workbook.worksheets.getItem(name);
    const probe = askSheet(sheet, head.mark.headerRow, 1);
    await context.sync();
    if (probe.protection.protected) throw new HostStop({ code: "host/protected", sheet: name });
    const column = at?.column ?? head.mark.column;
    const rules = await findStatusRules(context, probe.formats.items, { column, statuses: head.mark.statuses });
    const tables = await locateTables(context, probe.tables.items);
    const lastRow = (head.used?.row ?? 0) + (head.used?.rows ?? 1) - 1;
    const cells = at === null ? [] : cellSteps(head.mark, at, { tables, lastRow });
    await sendSteps(context, name, { steps: [...removeRuleSteps(rules), ...cells, forgetStep()] });
    facts.used.delete(name);
  });
}

function cellSteps(
  mark: ColumnsMark,
  at: { readonly headerRow: number; readonly column: number },
  around: { readonly tables: readonly SheetTable[]; readonly lastRow: number },
): Step[] {
  const end = at.column + mark.headers.length;
  const table = around.tables.find(({ area }) => area.row === at.headerRow && area.column < at.column && area.column + area.columns === end);
  const clear = step((sheet) => {
    sheet.getRangeByIndexes(at.headerRow, at.column, around.lastRow - at.headerRow + 1, mark.headers.length).clear("All");
  });
  if (!table) return [clear];
  const { id, area } = table;
  const narrow = step((sheet) => {
    sheet.tables.getItem(id).resize(sheet.getRangeByIndexes(area.row, area.column, area.rows, at.column - area.column));
  });
  return [narrow, clear];
}

function forgetStep(): Step {
  return step((sheet) => { sheet.customProperties.getItemOrNullObject(COLUMNS_MARK).delete(); });
}

function step(put: Step["put"]): Step {
  return { bytes: CALL_BYTES, rows: 0, put };
}
