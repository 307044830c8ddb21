import { isPaymentList, readPayments, type PaymentsSource } from "../../sheets";
import { progress, valueOrReport, working, type Tools } from "../reconcileTools";

/** First rows looked at to find a list of payments. */
const HEAD_ROWS = 30;

/** Reads the payments to vendors on a sheet; without a name of the first sheet that lists any. */
export async function readPaymentsOn(tools: Tools, sheet: string | null): Promise<PaymentsSource | null> {
  const { store, workbook } = tools;
  const name = sheet ?? (await findList(tools));
  if (name === null) return null;
  const grid = await working(store, "reading", async () => valueOrReport(store, await workbook.readSheet(name, progress(store, "reading"))));
  return grid === null ? null : readPayments(grid);
}

async function findList({ store, workbook }: Tools): Promise<string | null> {
  const { sheets, bank, book } = store.state();
  const names = sheets.filter(({ name, role, isVisible, rows }) => role === null && isVisible && rows > 1 && name !== bank?.sheet && name !== book?.sheet).map(({ name }) => name);
  const heads = names.length === 0 ? [] : (valueOrReport(store, await workbook.readHeads(names, HEAD_ROWS)) ?? []);
  return heads.find(isPaymentList)?.sheet ?? null;
}
