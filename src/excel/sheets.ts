import type { HostFault, Result } from "../domain";
import type { Facts } from "./facts";
import { usedOf } from "./head";
import { inHost } from "./host";
import { HOLDS_MARK, ROLE_MARK, roleFromMark } from "./marks";
import type { HostCulture, SheetInfo } from "./types";

/**
 * Says how this Excel writes numbers and dates.
 * Cost: one sync the first time, none after.
 */
export async function readCulture(facts: Facts): Promise<Result<HostCulture, HostFault>> {
  return inHost("", async (context) => {
    if (facts.culture !== null) return facts.culture;
    const read = askCulture(context);
    await context.sync();
    return read(facts);
  });
}

/** Queues the questions about culture, to go along with others; the answer is kept in `facts`. */
function askCulture(context: Excel.RequestContext): (facts: Facts) => HostCulture {
  const { numberFormat, datetimeFormat } = context.workbook.application.cultureInfo;
  numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
  datetimeFormat.load("shortDatePattern");
  return (facts) => {
    const culture = {
      displayLanguage: Office.context.displayLanguage,
      decimalMark: numberFormat.numberDecimalSeparator,
      groupMark: numberFormat.numberGroupSeparator,
      shortDate: datetimeFormat.shortDatePattern,
    };
    facts.culture = culture;
    return culture;
  };
}

/**
 * Lists the sheets with their size, protection and, for ours, their role.
 * Cost: two syncs.
 */
export async function listSheets(facts: Facts): Promise<Result<readonly SheetInfo[], HostFault>> {
  return inHost("", async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    const culture = facts.culture === null ? askCulture(context) : null;
    await context.sync();
    culture?.(facts);
    const asked = worksheets.items.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      sheet.protection.load("protected");
      const role = sheet.customProperties.getItemOrNullObject(ROLE_MARK);
      role.load("value");
      const holds = sheet.customProperties.getItemOrNullObject(HOLDS_MARK);
      holds.load("value");
      return { sheet, used, role, holds };
    });
    await context.sync();
    facts.names.clear();
    facts.own.clear();
    facts.isListed = true;
    return asked.map((each) => infoOf(facts, each));
  });
}

interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly role: Excel.WorksheetCustomProperty;
  readonly holds: Excel.WorksheetCustomProperty;
}

function infoOf(facts: Facts, asked: Asked): SheetInfo {
  const { sheet, holds } = asked;
  const used = usedOf(asked.used);
  const role = asked.role.isNullObject ? null : roleFromMark(asked.role.value);
  facts.names.set(sheet.id, sheet.name);
  facts.used.set(sheet.name, used);
  if (role !== null && !facts.own.has(role)) facts.own.set(role, sheet.id);
  return {
    name: sheet.name,
    isVisible: sheet.visibility === "Visible",
    isProtected: sheet.protection.protected,
    role,
    ...(holds.isNullObject ? {} : { holds: holds.value }),
    rows: used === null ? 0 : used.row + used.rows,
    columns: used === null ? 0 : used.column + used.columns,
  };
}
