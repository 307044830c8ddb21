import { isPaymentList, readPayments, type PaymentsSource } from "../../sheets";
import { progress, valueOrReport, working, type Tools } from "../reconcileTools";

/** First rows looked at to find a list of payments. */
const HEAD_ROWS = 30;

/** Reads the payments to vendors on a sheet; without a name of the first sheet that lists any, those of the reconciliation last. */
export async function readPaymentsOn(tools: Tools, sheet: string | null): Promise<PaymentsSource | null> {
  const { store, workbook } = tools;
  const name = sheet ?? (await findList(tools));
  if (name === null) return null;
  const grid = await working(store, "reading", async () => valueOrReport(store, await workbook.readSheet(name, progress(store, "reading"))));
  return grid === null ? null : readPayments(grid);
}

async function findList({ store, workbook }: Tools): Promise<string | null> {
  const { sheets, bank, book } = store.state();
  const shown = sheets.filter(({ role, isVisible, rows }) => role === null && isVisible && rows > 1).map(({ name }) => name);
  const isChosen = (name: string): boolean => name === bank?.sheet || name === book?.sheet;
  const names = [...shown.filter((name) => !isChosen(name)), ...shown.filter(isChosen)];
  const heads = names.length === 0 ? [] : (valueOrReport(store, await workbook.readHeads(names, HEAD_ROWS)) ?? []);
  const lists = new Set(heads.filter(isPaymentList).map(({ sheet }) => sheet));
  return names.find((name) => lists.has(name)) ?? null;
}
