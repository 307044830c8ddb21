import type { SetupRow } from "../../src/session";
import { openHost } from "../support/host";
import { looked, reconciliationOn, sheetNamed, SHEETS } from "./reconcileSupport";

jest.setTimeout(60_000);

const FEES: SetupRow = { text: "GEBYR", accountType: "gl", debitAccount: "", creditAccount: "7770", counterparty: "", from: "", to: "", isOn: "yes" };
const POWER: SetupRow = { text: "Strøm", accountType: "gl", debitAccount: "", creditAccount: "6340", counterparty: "", from: "-5000.00", to: "0.00", isOn: "yes" };

async function withFees(): Promise<ReturnType<typeof openHost> & { readonly reconciliation: ReturnType<typeof reconciliationOn> }> {
  const opened = openHost(SHEETS);
  const reconciliation = reconciliationOn();
  await reconciliation.open();
  await reconciliation.setSetup("mappings", [FEES]);
  return { ...opened, reconciliation };
}

/** Types values into the row under a cell that holds a text. */
function typeBelow(book: ReturnType<typeof openHost>["book"], { header, below, values }: { readonly header: string; readonly below: number; readonly values: readonly (string | number)[] }): void {
  const sheet = sheetNamed(book, "Setup");
  const area = sheet.usedArea(true);
  if (!area) throw new Error("nothing on Setup");
  const cells = sheet.values(area);
  const row = cells.findIndex((each) => each.includes(header));
  const column = cells[row]?.indexOf(header) ?? -1;
  sheet.setInputs({ row: row + below, column, rows: 1, columns: values.length }, [[...values]]);
}

describe("Setup, in the pane and on the sheet", () => {
  test("a mapping set in the pane stands in a table that people can read", async () => {
    const { book, reconciliation } = await withFees();
    expect(reconciliation.state().written.setup).toBe("Setup");
    expect(sheetNamed(book, "Setup").tables.map(({ name }) => name)).toEqual(["AvstemBankAccounts", "AvstemMappings", "AvstemRules", "AvstemBankFormats", "AvstemPostingLayouts", "AvstemLearned"]);
  });

  test("a row added on the sheet is taken up by the pane", async () => {
    const { book, host, reconciliation } = await withFees();
    typeBelow(book, { header: "Text on the line", below: 2, values: ["Strøm", "G/L account", "", "6340", "", -5000, 0, "Yes"] });
    await looked({ reconciliation, host });
    expect(reconciliation.state().setup).toEqual({ rows: expect.objectContaining({ mappings: [FEES, POWER] }) as object, issues: [] });
  });

  test("a cell that can't be read is named, and nothing is written over the sheet until it is mended", async () => {
    const { book, host, reconciliation } = await withFees();
    typeBelow(book, { header: "Amount from", below: 1, values: ["a lot"] });
    await looked({ reconciliation, host });
    expect(reconciliation.state().setup.issues).toMatchObject([{ code: "setup/cell-invalid", text: "a lot", expected: "decimal" }]);
    await reconciliation.setSetup("mappings", [FEES, POWER]);
    expect(reconciliation.state().problems).toMatchObject([{ code: "setup/cell-invalid" }]);
    expect(sheetNamed(book, "Setup").values({ row: 5, column: 23, rows: 1, columns: 1 })).toEqual([["a lot"]]);
  });

  test("is found again when the workbook is opened the next time, also after the sheet was deleted", async () => {
    const { book } = await withFees();
    const again = reconciliationOn();
    await again.open();
    expect(again.state().setup.rows.mappings).toEqual([FEES]);
    book.deleteSheet(sheetNamed(book, "Setup").id);
    const later = reconciliationOn();
    await later.open();
    expect(later.state().setup.rows.mappings).toEqual([FEES]);
  });
});
