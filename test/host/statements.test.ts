import { dayFromIso, type Day } from "../../src/domain";
import { isLive, type SetupRow } from "../../src/session";
import { openHost } from "../support/host";
import { AT, lineOn, reconciliationOn, SHEETS, sheetNamed, statuses } from "./reconcileSupport";

jest.setTimeout(60_000);

const day = (iso: string): Day => dayFromIso(iso)!;
const CARD: SetupRow = { number: "15032212345", name: "Drift", iban: "", currency: "NOK", account: "1920", lastStatementNo: "24-11", lastStatementBalance: "50000.00", tolerance: "", toleranceType: "Amount" };
type Reconciliation = ReturnType<typeof reconciliationOn>;

/** The month matched, its fee explained, up to its proof. */
async function provedOn({ setup = false } = {}) {
  const { book, host } = openHost(SHEETS);
  const reconciliation = reconciliationOn();
  await reconciliation.open();
  if (setup) await reconciliation.setSetup("bankAccounts", [CARD]);
  await reconciliation.setConsent("yes");
  await reconciliation.setOptions({ statementDate: day("2025-01-31") });
  await reconciliation.setBalances({ openingBalance: 5_000_000 as never, closingBalance: 4_887_850 as never });
  await reconciliation.match("unmatched");
  await explain(reconciliation);
  return { book, host, reconciliation };
}

async function explain(reconciliation: Reconciliation): Promise<void> {
  await reconciliation.decide({ type: "explain", explanation: { line: lineOn(reconciliation, 4).id, match: null, kind: "fee", account: "7770", text: "Gebyr", decidedAt: AT } });
}

const problems = (reconciliation: Reconciliation): readonly string[] => reconciliation.state().problems.map(({ code }) => code);
const decided = ({ session }: ReturnType<Reconciliation["state"]>): unknown => [[...session.matches.values()], [...session.explanations.values()]];

test("an earlier statement date takes later lines off, and they stay off when the workbook is opened again", async () => {
  const { reconciliation } = await provedOn();
  const dates = ({ state }: Reconciliation): unknown => [...state().session.matches.values()].filter(isLive).flatMap((match) => match.lines.map((id) => state().lines.get(id)?.bookedOn ?? "off"));
  const last = Math.max(...[...reconciliation.state().lines.values()].filter(({ amount }) => amount !== -3_500).map(({ bookedOn }) => bookedOn!)) as Day;
  expect(dates(reconciliation)).toContain(last);
  await reconciliation.setOptions({ statementDate: (last - 1) as Day });
  expect(dates(reconciliation)).not.toContain(last);
  const again = reconciliationOn();
  await again.open();
  expect([dates(again), again.state().session.explanations.size]).toEqual([dates(reconciliation), 0]);
});

describe("a statement is finished", () => {
  test("its rows are reconciled, and the next one begins at its closing balance", async () => {
    const { book, reconciliation } = await provedOn();
    await reconciliation.statements.finish();
    expect(problems(reconciliation)).toEqual([]);
    expect(statuses(book)).toEqual(["Reconciled", "Reconciled", "Reconciled", "Reconciled"]);
    const { statement, statements, balances, lines, hasRun, undo } = reconciliation.state();
    expect(statements.map(({ statementNo, finished }) => [statementNo, finished?.closingBalance, finished?.carried.map(({ documentNo }) => documentNo)])).toEqual([["1", 4_887_850, []]]);
    expect([statement.id, statement.statementNo, balances.openingBalance, lines.size, hasRun, undo]).toEqual([2, "2", 4_887_850, 0, false, null]);
  });

  test("the account's card carries its number and balance, in the sheet Setup too; reopened they are as before", async () => {
    const { book, reconciliation } = await provedOn({ setup: true });
    await reconciliation.statements.finish();
    const card = (): unknown => reconciliation.state().setup.rows.bankAccounts!.map(({ lastStatementNo, lastStatementBalance }) => [lastStatementNo, lastStatementBalance]);
    expect(card()).toEqual([["24-12", "48878.50"]]);
    const setup = sheetNamed(book, "Setup");
    expect(setup.values(setup.usedArea(true)!).flat()).toContain("24-12");
    await reconciliation.statements.reopen(1);
    expect(card()).toEqual([["24-11", "50000.00"]]);
    expect(reconciliation.state().statement).toMatchObject({ id: 1, account: "15032212345", statementNo: "24-12" });
  });

  test("reopened it is all as it was, also after the workbook was closed: matches, explanations, reasons, undo", async () => {
    const { book, reconciliation } = await provedOn();
    const before = reconciliation.state();
    await reconciliation.statements.finish();
    const again = reconciliationOn();
    await again.open();
    await again.statements.reopen(1);
    expect(decided(again.state())).toEqual(decided(before));
    expect(again.state()).toMatchObject({ proof: { closes: true }, statements: [], undo: before.undo, balances: { openingBalance: 5_000_000, closingBalance: 4_887_850 } });
    expect(statuses(book)).toEqual(["Matched", "Matched", "Matched", "Explained"]);
    await again.undo();
    expect(statuses(book)).toEqual(["Matched", "Matched", "Matched", ""]);
  });

  test("what keeps it from that is said, and nothing is changed", async () => {
    const { book, reconciliation } = await provedOn();
    await reconciliation.undo();
    await reconciliation.statements.finish();
    expect(problems(reconciliation)).toEqual(["proof/line-unexplained"]);
    expect(reconciliation.state()).toMatchObject({ statements: [], statement: { id: 1 } });
    expect(book.sheets.map(({ name }) => name)).not.toContain("Reconciliation");
  });

  test("a month in which nothing happened is finished without lines where a person says so, and the one after goes on from it", async () => {
    const { reconciliation } = await provedOn();
    await reconciliation.statements.finish();
    await reconciliation.setOptions({ statementDate: day("2025-02-28") });
    await reconciliation.setBalances({ closingBalance: 4_887_850 as never });
    await reconciliation.statements.finish();
    expect([problems(reconciliation), reconciliation.state().statements.length]).toEqual([["finish/no-lines"], 1]);
    await reconciliation.statements.finish({ isEmptyAllowed: true });
    expect(reconciliation.state().statements.map(({ statementNo, finished }) => [statementNo, finished?.closedOn, finished?.lines])).toEqual([["1", day("2025-01-31"), 4], ["2", day("2025-02-28"), 0]]);
    expect(reconciliation.state()).toMatchObject({ statement: { statementNo: "3" }, balances: { openingBalance: 4_887_850 } });
  });

  test("the statement of a blocked account waits until its card is unblocked", async () => {
    const { reconciliation } = await provedOn({ setup: true });
    const block = async (isBlocked: string): Promise<void> => reconciliation.setSetup("bankAccounts", [{ ...CARD, isBlocked }]).then(() => undefined);
    const codes = async (): Promise<readonly string[]> => (await reconciliation.statements.check()).map(({ code }) => code);
    await block("yes");
    expect(await codes()).toEqual(["finish/account-blocked"]);
    await block("no");
    expect(await codes()).toEqual([]);
  });

  test("without a closing balance it asks for one", async () => {
    const { reconciliation } = await provedOn();
    await reconciliation.setBalances({ closingBalance: null });
    expect((await reconciliation.statements.check()).map(({ code }) => code)).toEqual(["finish/balance-missing"]);
  });
});

describe("what was booked after the statement's date", () => {
  test("waits for the next statement, and comes off this one in one step when the date is set later", async () => {
    const { book, reconciliation } = await provedOn();
    await reconciliation.setOptions({ statementDate: day("2025-01-08") });
    expect([reconciliation.state().lines.size, reconciliation.state().sight?.later]).toEqual([3, 1]);
    expect(reconciliation.state().session.explanations.size).toBe(0);
    expect(statuses(book)).toEqual(["Matched", "Matched", "Matched", ""]);
  });
});

describe("a statement is laid aside", () => {
  test("another is begun and the first is taken up again as it was", async () => {
    const { book, reconciliation } = await provedOn();
    const before = reconciliation.state();
    await reconciliation.statements.begin();
    expect(reconciliation.state()).toMatchObject({ statement: { id: 2 }, hasRun: false });
    expect(statuses(book)).toEqual(["Matched", "Matched", "Matched", "Explained"]);
    await reconciliation.statements.take(1);
    expect(decided(reconciliation.state())).toEqual(decided(before));
    expect(reconciliation.state()).toMatchObject({ statement: { id: 1 }, statements: [], proof: { closes: true } });
  });

  test("an entry on it can't be matched on another", async () => {
    const { reconciliation } = await provedOn();
    await reconciliation.statements.begin();
    const [entry] = [...reconciliation.state().entries.values()];
    const outcome = await reconciliation.decide({ type: "pair", lines: [], entries: [entry!.id], at: AT });
    expect(outcome).toEqual({ ok: false, error: { code: "match/on-statement", entry: entry!.id, statementNo: "1" } });
  });

  test("a number that another statement has is refused", async () => {
    const { reconciliation } = await provedOn();
    await reconciliation.statements.finish();
    await reconciliation.statements.set({ statementNo: "1" });
    expect([problems(reconciliation), reconciliation.state().statement.statementNo]).toEqual([["statement/number-taken"], "2"]);
    await reconciliation.statements.set({ statementNo: "2025-02" });
    expect(reconciliation.state().statement.statementNo).toBe("2025-02");
  });
});
