import type { HostFault, Result } from "../domain";
import type { Facts } from "./facts";
import { inHost } from "./host";
import { freeName } from "./ownSheet";
import { setFormat } from "./change";

/**
 * Adds a small sheet with plain cells and shows it; gives the name it got.
 *
 * Shapes:  rows of equal length; one number format a column, set before the values, "" for none.
 * Cost:    two syncs.
 */
export async function addSheet(
  facts: Facts,
  wish: string,
  content: { readonly cells: readonly (readonly (string | number)[])[]; readonly formats: readonly string[] },
): Promise<Result<string, HostFault>> {
  const { cells, formats } = content;
  return inHost(wish, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const sheet = worksheets.add(freeName(wish, worksheets.items.map((other) => other.name)));
    const columns = cells[0]?.length ?? 0;
    formats.slice(0, columns).forEach((format, column) => {
      // The header row keeps its own format, so that a column of amounts has a header of text.
      if (format !== "" && cells.length > 1) setFormat(sheet.getRangeByIndexes(1, column, cells.length - 1, 1), format);
    });
    if (columns > 0) {
      sheet.getRangeByIndexes(0, 0, cells.length, columns).values = cells.map((row) => [...row]);
      sheet.getRangeByIndexes(0, 0, 1, columns).format.font.bold = true;
      sheet.getRangeByIndexes(0, 0, cells.length, columns).format.autofitColumns();
    }
    sheet.load("id,name");
    await context.sync();
    facts.names.set(sheet.id, sheet.name);
    return sheet.name;
  });
}
