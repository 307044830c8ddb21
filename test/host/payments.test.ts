import type { EntryId } from "../../src/domain";
import type { Match } from "../../src/session";
import { openHost } from "../support/host";
import { PAYMENT_SHEETS as SHEETS } from "../support/paymentSheets";
import { reconciliationOn, sheetNamed } from "./reconcileSupport";

jest.setTimeout(60_000);

async function matched(): Promise<ReturnType<typeof openHost> & { readonly reconciliation: ReturnType<typeof reconciliationOn> }> {
  const opened = openHost(SHEETS);
  const reconciliation = reconciliationOn();
  await reconciliation.open();
  await reconciliation.setConsent("yes");
  await reconciliation.match("unmatched");
  return { ...opened, reconciliation };
}

/** "10231 10240 matched": what each line was put on. */
function put({ state }: ReturnType<typeof reconciliationOn>): readonly string[] {
  const { session, entries } = state();
  const numbers = (match: { readonly entries: readonly EntryId[] }): string => match.entries.map((id) => entries.get(id)?.documentNo ?? "").sort().join(" ");
  return [...session.matches.values()].map((match) => `${numbers(match)} ${match.status}`).sort();
}

describe("payments put on open entries of several sheets", () => {
  test("the pane finds the statement, the open entries and the list of customers by itself", async () => {
    openHost(SHEETS);
    const reconciliation = reconciliationOn();
    await reconciliation.open();
    const { bank, book, openItems, partyLists, problems } = reconciliation.state();
    expect(problems).toEqual([]);
    expect(bank?.sheet).toBe("Bank");
    expect([book?.sheet, ...openItems.map(({ sheet }) => sheet)].sort()).toEqual(["Customer entries", "Vendor entries"]);
    expect(partyLists.map(({ sheet, parties }) => [sheet, parties.length])).toEqual([["Customers", 3]]);
  });

  test("numbers in the text and the payer's account say what is paid", async () => {
    const { reconciliation } = await matched();
    expect(put(reconciliation)).toEqual(["10231 10240 matched", "10250 matched", "PI-77 matched"]);
  });

  test("rows are marked on every sheet that they stand on", async () => {
    const { book } = await matched();
    const statusOf = (name: string, column: number, rows: number): unknown => sheetNamed(book, name).values({ row: 1, column, rows, columns: 1 }).flat();
    expect(statusOf("Bank", 6, 4)).toEqual(["Matched", "Matched", "Matched", ""]);
    expect(statusOf("Customer entries", 9, 4)).toEqual(["Matched", "Matched", "Matched", ""]);
    expect(statusOf("Vendor entries", 9, 2)).toEqual(["Matched", ""]);
  });

  test("each payment is one balanced document that names what it applies to", async () => {
    const { reconciliation } = await matched();
    await reconciliation.setPosting({ bankAccount: "1920", layout: "business-central-payments" });
    const { journal } = reconciliation.state();
    const legs = journal?.lines.map(({ documentNo, accountType, account, amount, appliesToNo }) => [documentNo, accountType, account, amount, appliesToNo]) ?? [];
    expect(legs.filter(([, type]) => type !== "Bank Account").map(([, type, account, amount, no]) => [type, account, amount, no])).toEqual([
      ["Customer", "C10", -420_000, "10231"], ["Customer", "C10", -200_000, "10240"], ["Customer", "C20", -150_000, "10250"], ["Vendor", "V7", 98_500, "PI-77"],
    ]);
    const sums = new Map<unknown, number>();
    for (const [documentNo, , , amount] of legs) sums.set(documentNo, (sums.get(documentNo) ?? 0) + Number(amount));
    expect([...sums.values()]).toEqual([0, 0, 0]);
  });

  test("a second run changes nothing, and a sheet taken away leaves its matches to look at", async () => {
    const { reconciliation } = await matched();
    const before: readonly Match[] = [...reconciliation.state().session.matches.values()];
    await reconciliation.match("unmatched");
    expect([...reconciliation.state().session.matches.values()]).toEqual(before);
    const beside = reconciliation.state().openItems[0]?.sheet ?? "";
    await reconciliation.removeBeside(beside);
    expect(reconciliation.state().stale.size).toBeGreaterThan(0);
    await reconciliation.addBeside(beside);
    expect(reconciliation.state().stale.size).toBe(0);
  });

  test("what a person accepts teaches who the payer is", async () => {
    const paid = [45_665, 45_668].map((day) => [day, "Overføring", "V. Handel avd 3", "", 1_500]);
    openHost({ ...SHEETS, Bank: [...SHEETS.Bank.slice(0, 1), ...SHEETS.Bank.slice(3), ...paid] });
    const reconciliation = reconciliationOn();
    await reconciliation.open();
    const { lines, entries } = reconciliation.state();
    const [line] = [...lines.values()].filter(({ counterpartyName }) => counterpartyName.startsWith("V. Handel"));
    const invoice = [...entries.values()].find(({ documentNo }) => documentNo === "10260");
    await reconciliation.decide({ type: "pair", lines: [line!.id], entries: [invoice!.id], at: "2025-02-03T08:00:00.000Z" });
    expect(JSON.parse(reconciliation.saveTemplate())).toMatchObject({ setup: { learned: expect.arrayContaining([
      expect.objectContaining({ kind: "alias", key: "vhandelavd3", partyType: "customer", partyNo: "C30", times: "1" }),
    ]) as unknown } });
  });

  test("a vendor sheet that writes debts as positive is turned by what the statement shows", async () => {
    const owed = [["V7", "PI-77", 985], ["V8", "PI-80", 310], ["V9", "PI-81", 450]] as const;
    const [header = []] = SHEETS["Vendor entries"];
    openHost({
      ...SHEETS,
      Bank: [...SHEETS.Bank, [45_670, "Strøm PI-80", "Strøm AS", "", -310], [45_671, "Regnskap PI-81", "Tall AS", "", -450]],
      "Vendor entries": [header, ...owed.map(([no, document, value]) => [no, `Vendor ${no}`, "Invoice", document, 45_645, 45_675, value, value])],
    });
    const reconciliation = reconciliationOn();
    await reconciliation.open();
    await reconciliation.match("unmatched");
    expect(reconciliation.state().openItems.concat(reconciliation.state().book ?? []).find(({ sheet }) => sheet === "Vendor entries")?.layout?.sign).toBe(-1);
    expect(put(reconciliation).filter((text) => text.startsWith("PI-"))).toHaveLength(3);
  });
});
