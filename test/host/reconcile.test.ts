import { MatchCancelled } from "../../src/worker";
import { openHost } from "../support/host";
import { AT, lineOn, looked, matched, matchId, reconciliationOn, SHEETS, sheetNamed, statuses } from "./reconcileSupport";

jest.setTimeout(60_000);

describe("opening", () => {
  test("finds statement and ledger and reads them, without touching a cell", async () => {
    const { book } = openHost(SHEETS);
    const changes: string[] = [];
    book.onChange((change) => changes.push(change.type));
    const reconciliation = reconciliationOn();
    await reconciliation.open();
    const { bank, book: ledger, lines, entries, proof, problems, work } = reconciliation.state();
    expect([bank?.sheet, ledger?.sheet, lines.size, entries.size]).toEqual(["Bank", "Ledger", 4, 4]);
    expect(proof).not.toBeNull();
    expect([problems, work, changes]).toEqual([[], null, []]);
  });

  test("says so when there is no ledger", async () => {
    openHost({ Bank: SHEETS.Bank });
    const reconciliation = reconciliationOn();
    await reconciliation.open();
    expect(reconciliation.state().problems).toEqual([{ code: "sheet/no-ledger" }]);
  });

  test("a workbook nobody can reach is a problem, and opening again works", async () => {
    const { host } = openHost(SHEETS);
    const reconciliation = reconciliationOn();
    host.faults.failRequest(1, "GeneralException");
    await reconciliation.open();
    expect(reconciliation.state()).toMatchObject({ bank: null, problems: [{ code: "host/unexpected" }], work: null });
    await reconciliation.open();
    expect(reconciliation.state()).toMatchObject({ bank: { sheet: "Bank" }, problems: [] });
  });
});

describe("matching", () => {
  test("marks the rows of both sheets and keeps the decisions in the workbook", async () => {
    const { book, reconciliation } = await matched();
    expect(statuses(book)).toEqual(["Matched", "Matched", "Matched", ""]);
    expect(statuses(book, "Ledger")).toEqual(["Matched", "Matched", "Matched", ""]);
    expect(reconciliation.state()).toMatchObject({ hasRun: true, undo: { step: "propose", count: 3 }, redo: null });
    expect(sheetNamed(book, "_avstem").usedArea(true)).not.toBeNull();
  });

  test("tells how far it is, and that it is done", async () => {
    openHost(SHEETS);
    const reconciliation = reconciliationOn();
    const seen = new Set<string>();
    reconciliation.subscribe(() => seen.add(reconciliation.state().work?.doing ?? "nothing"));
    await reconciliation.open();
    await reconciliation.setConsent("yes");
    await reconciliation.match("unmatched");
    expect([...seen]).toEqual(expect.arrayContaining(["opening", "reading", "matching", "painting", "nothing"]));
    expect(reconciliation.state().work).toBeNull();
  });

  test("that is cancelled changes nothing", async () => {
    const { book } = openHost(SHEETS);
    let stop: (reason: Error) => void = () => undefined;
    const reconciliation = reconciliationOn({
      match: () => new Promise((_resolve, reject) => { stop = reject; }),
      cancel: () => { stop(new MatchCancelled()); },
    });
    await reconciliation.open();
    await reconciliation.setConsent("yes");
    reconciliation.subscribe(() => { if (reconciliation.state().work?.doing === "matching") reconciliation.cancel(); });
    await reconciliation.match("unmatched");
    expect(reconciliation.state()).toMatchObject({ hasRun: false, undo: null, problems: [], work: null });
    expect(sheetNamed(book, "Bank").usedArea(true)).toMatchObject({ columns: 4 });
  });

  test("without leave to write colours the rows and nothing else; leave given later writes the columns instead", async () => {
    const { book } = openHost(SHEETS);
    const reconciliation = reconciliationOn();
    await reconciliation.open();
    await reconciliation.setConsent("no");
    await reconciliation.match("unmatched");
    const bank = sheetNamed(book, "Bank");
    expect([bank.usedArea(true)?.columns, bank.style(1, 0).fill, bank.style(4, 0).fill ?? null]).toEqual([4, "#DFF2E1", null]);
    await reconciliation.setConsent("yes");
    expect([bank.usedArea(true)?.columns, bank.style(1, 0).fill ?? null]).toEqual([9, null]);
    await reconciliation.setConsent("no");
    expect([bank.usedArea(true)?.columns, bank.formatRules.length, bank.style(1, 0).fill]).toEqual([4, 0, "#DFF2E1"]);
  });
});

describe("decisions", () => {
  test("show at once, then on the sheet; undo and redo take them back and bring them again, there too", async () => {
    const { book, reconciliation } = await matched();
    const fee = lineOn(reconciliation, 4);
    const deciding = reconciliation.decide({ type: "explain", explanation: { line: fee.id, match: null, kind: "fee", account: "7770", text: "Gebyr", decidedAt: AT } });
    expect(reconciliation.state().session.explanations.has(fee.id)).toBe(true);
    expect(await deciding).toEqual({ ok: true, value: undefined });
    expect(statuses(book)).toEqual(["Matched", "Matched", "Matched", "Explained"]);
    expect(reconciliation.state().journal?.lines).toHaveLength(2);
    await reconciliation.undo();
    expect(statuses(book)).toEqual(["Matched", "Matched", "Matched", ""]);
    await reconciliation.redo();
    expect(statuses(book)).toEqual(["Matched", "Matched", "Matched", "Explained"]);
  });

  test("that are not allowed change nothing and say why", async () => {
    const { reconciliation } = await matched();
    const before = reconciliation.state().session;
    const refused = await reconciliation.decide({ type: "accept", matches: [matchId(99)], at: AT });
    expect(refused).toEqual({ ok: false, error: { code: "match/not-found", match: "M-0099" } });
    expect(reconciliation.state().session).toBe(before);
    expect(reconciliation.state().problems).toEqual([{ code: "match/not-found", match: "M-0099" }]);
    reconciliation.dismissProblems();
    expect(reconciliation.state().problems).toEqual([]);
  });

  test("made one after the other without waiting are painted and kept together", async () => {
    const { book, host, reconciliation } = await matched();
    host.reset();
    const rejecting = [1, 2, 3].map((number) => reconciliation.decide({ type: "dissolve", matches: [matchId(number)], at: AT }));
    await Promise.all(rejecting);
    expect(statuses(book)).toEqual(["", "", "", ""]);
    expect(host.counters.syncs).toBeLessThanOrEqual(7);
  });

  test("are found again by a pane that is opened later, with their history", async () => {
    const { reconciliation, book } = await matched();
    await reconciliation.decide({ type: "reject", matches: [matchId(1)], at: AT });
    const changes: string[] = [];
    book.onChange((change) => changes.push(change.type));
    const later = reconciliationOn();
    await later.open();
    expect(later.state().session.matches).toEqual(reconciliation.state().session.matches);
    expect(later.state()).toMatchObject({ consent: "yes", hasRun: true, undo: { step: "reject", count: 1 } });
    expect(changes).toEqual([]);
    await later.undo();
    expect(later.state().session.matches.get(matchId(1))?.status).toBe("matched");
  });

  test("a workbook that refuses for a moment loses none: the next action keeps and paints it", async () => {
    const { book, host, reconciliation } = await matched();
    host.faults.failRequest(1, "GeneralException");
    await reconciliation.decide({ type: "reject", matches: [matchId(1)], at: AT });
    expect(reconciliation.state().problems).toMatchObject([{ code: "host/unexpected" }]);
    host.reset();
    await reconciliation.setBalances({});
    const later = reconciliationOn();
    await later.open();
    expect(later.state().session.matches.get(matchId(1))?.status).toBe("rejected");
    expect(statuses(book)).toEqual(["", "Matched", "Matched", ""]);
  });
});

describe("when the sheets change under the reconciliation", () => {
  test("sorted rows keep their matches", async () => {
    const { book, host, reconciliation } = await matched();
    sheetNamed(book, "Bank").sort({ row: 1, column: 0, rows: 4, columns: 4 }, 3, true);
    await looked({ reconciliation, host });
    const bank = sheetNamed(book, "Bank");
    expect(bank.values({ row: 1, column: 3, rows: 4, columns: 3 }).map(([sum, , status]) => [sum, status])).toEqual(
      [[-12_000, "Matched"], [-1_566.5, "Matched"], [-35, ""], [12_480, "Matched"]],
    );
    expect(reconciliation.state().stale.size).toBe(0);
  });

  test("a decision right after a sort goes to the rows where they stand now", async () => {
    const { book, host, reconciliation } = await matched();
    sheetNamed(book, "Bank").sort({ row: 1, column: 0, rows: 4, columns: 9 }, 3, true);
    await host.settle();
    await reconciliation.decide({ type: "reject", matches: [matchId(1)], at: AT });
    const rows = sheetNamed(book, "Bank").values({ row: 1, column: 3, rows: 4, columns: 3 }).map(([sum, , status]) => [sum, status]);
    expect(rows).toEqual([[-12_000, ""], [-1_566.5, "Matched"], [-35, ""], [12_480, "Matched"]]);
    await looked({ reconciliation, host });
  });

  test("an edited row makes its match stale: it is shown, and nothing is dissolved", async () => {
    const { book, host, reconciliation } = await matched();
    sheetNamed(book, "Bank").setInputs({ row: 1, column: 3, rows: 1, columns: 1 }, [[-12_500]]);
    await looked({ reconciliation, host });
    const { stale, session } = reconciliation.state();
    expect([...stale]).toHaveLength(1);
    expect(session.matches.size).toBe(3);
    expect(statuses(book, "Ledger")).toEqual(["Changed since", "Matched", "Matched", ""]);
  });

  test("a matched row that moved is painted where it stands now by the next run", async () => {
    const { book, host, reconciliation } = await matched();
    sheetNamed(book, "Ledger").insertRows(1, 1);
    await reconciliation.match("unmatched");
    expect(sheetNamed(book, "Ledger").values({ row: 1, column: 5, rows: 5, columns: 1 }).flat()).toEqual(["", "Matched", "Matched", "Matched", ""]);
    await looked({ reconciliation, host });
  });

  test("selecting rows in a sheet tells which lines they are; rows shown by the pane itself are not told", async () => {
    const { book, host, reconciliation } = await matched();
    const rent = lineOn(reconciliation, 1);
    book.selection = { sheetId: sheetNamed(book, "Bank").id, area: { row: 1, column: 2, rows: 1, columns: 1 } };
    await host.settle();
    expect(reconciliation.state().selected?.lines).toEqual([rent.id]);
    await reconciliation.show([lineOn(reconciliation, 3).id], []);
    await host.settle();
    expect(reconciliation.state().selected?.lines).toEqual([rent.id]);
    expect(book.selection.area).toMatchObject({ row: 3, rows: 1 });
  });
});
