import { dayFromIso, type Amount } from "../../src/domain";
import { openHost } from "../support/host";
import { reconciliationOn, sheetNamed } from "./reconcileSupport";

jest.setTimeout(60_000);

const LEDGER = {
  Ledger: [
    ["Posting date", "Document no.", "Check no.", "Description", "Amount"],
    [45_660, "B101", "", "Cash sales week 2", 1_200], [45_661, "B102", "1007", "Plumber", -450], [45_662, "B103", "1008", "Painter", -300.5], [45_675, "B104", "", "Cash sales week 4", 800],
  ],
};

/** The ledger alone, up to the statement's date. */
async function opened() {
  const { book } = openHost(LEDGER);
  const reconciliation = reconciliationOn();
  await reconciliation.open();
  await reconciliation.setConsent("yes");
  await reconciliation.setOptions({ statementDate: dayFromIso("2025-01-31") });
  await reconciliation.setBalances({ openingBalance: 100_000 as Amount, closingBalance: 171_500 as Amount, bookOpeningBalance: 100_000 as Amount });
  const idOf = (documentNo: string) => [...reconciliation.state().entries.values()].find((entry) => entry.documentNo === documentNo)!.id;
  const make = (documents: readonly string[], adjustments: Parameters<typeof reconciliation.statements.suggest>[0]["adjustments"] = []) =>
    reconciliation.statements.suggest({ from: null, to: null, isReversedIncluded: true, entries: new Set(documents.map(idOf)), adjustments });
  return { book, reconciliation, make };
}

const matched = ({ state }: Awaited<ReturnType<typeof opened>>["reconciliation"]): readonly string[] =>
  [...state().session.matches.values()].flatMap(({ entries }) => entries.map((id) => state().entries.get(id)?.documentNo ?? "gone")).sort();

describe("checks and deposits ticked from the bank's letter", () => {
  test("become lines that are matched, a fee beside them is explained, and the proof closes on what is left open", async () => {
    const { reconciliation, make } = await opened();
    expect(await make(["B101", "B102"], [{ kind: "fee", amount: -3_500 as Amount, account: "7770", text: "Bank charges" }])).toBe(3);
    const { proof, session, lines, journal, problems } = reconciliation.state();
    expect([matched(reconciliation), lines.size, [...session.explanations.values()].map(({ kind, account }) => [kind, account]), problems]).toEqual([["B101", "B102"], 3, [["fee", "7770"]], []]);
    expect(proof).toMatchObject({ closingBalance: 171_500, depositsInTransit: 80_000, outstandingPayments: -30_050, closes: true, report: { outstandingChecks: -30_050 } });
    expect(journal!.lines.map(({ amount }) => amount)).toEqual([-3_500, 3_500]);
  });

  test("go on another day below the first ones, and what is ticked is not offered again", async () => {
    const { book, reconciliation, make } = await opened();
    await make(["B101"]);
    expect(await make(["B101", "B102"])).toBe(1);
    expect(matched(reconciliation)).toEqual(["B101", "B102"]);
    expect(sheetNamed(book, reconciliation.state().bank!.sheet).usedArea(true)!.rows).toBe(3);
  });

  test("are undone as one step, and their rows are taken away like an import", async () => {
    const { book, reconciliation, make } = await opened();
    await make(["B101", "B102"], [{ kind: "fee", amount: -3_500 as Amount, account: "7770", text: "Bank charges" }]);
    await reconciliation.undo();
    expect([matched(reconciliation), reconciliation.state().session.explanations.size]).toEqual([[], 0]);
    const { sheet } = reconciliation.state().bank!;
    await reconciliation.imports.takeBack();
    expect(book.sheets.map(({ name }) => name)).not.toContain(sheet);
  });

  test("are still there when the workbook is opened again", async () => {
    const { reconciliation, make } = await opened();
    await make(["B101", "B102"], [{ kind: "interest", amount: 125 as Amount, account: "8050", text: "Interest" }]);
    const again = reconciliationOn();
    await again.open();
    expect([matched(again), again.state().session.explanations.size, again.state().proof?.remainingDifference]).toEqual([matched(reconciliation), 1, reconciliation.state().proof?.remainingDifference]);
  });
});
