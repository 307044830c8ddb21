import { matched, looked, reconciliationOn, sheetNamed } from "./reconcileSupport";

jest.setTimeout(60_000);

/** Two lines that a feed brings below the four. */
const FEED = [[45_690, "Innbetaling faktura 10300", "", 500], [45_691, "Gebyr", "", -35]];

describe("a statement that grows by itself", () => {
  test("lines that a refresh appends are counted, matched when asked, and then nothing is new", async () => {
    const { book, host, reconciliation } = await matched();
    expect(reconciliation.state().feed).toEqual({ fresh: 0, gone: 0 });
    sheetNamed(book, "Bank").setInputs({ row: 5, column: 0, rows: 2, columns: 4 }, FEED, "user");
    await looked({ reconciliation, host });
    expect(reconciliation.state().feed).toEqual({ fresh: 2, gone: 0 });
    await reconciliation.match("unmatched");
    expect(reconciliation.state().feed).toEqual({ fresh: 0, gone: 0 });
  });

  test("lines that came while the pane was closed are told when it is opened again", async () => {
    const { book } = await matched();
    sheetNamed(book, "Bank").setInputs({ row: 5, column: 0, rows: 2, columns: 4 }, FEED, "user");
    const again = reconciliationOn();
    await again.open();
    expect(again.state().feed).toEqual({ fresh: 2, gone: 0 });
  });

  test("a line that is edited is a new one, and the old one is gone; its match asks again", async () => {
    const { book, host, reconciliation } = await matched();
    sheetNamed(book, "Bank").setInputs({ row: 1, column: 3, rows: 1, columns: 1 }, [[-12_100]], "user");
    await looked({ reconciliation, host });
    expect(reconciliation.state().feed).toEqual({ fresh: 1, gone: 1 });
    expect(reconciliation.state().stale.size).toBe(1);
  });

  test("decisions don't make lines new", async () => {
    const { reconciliation } = await matched();
    const [match] = reconciliation.state().session.matches.keys();
    await reconciliation.decide({ type: "dissolve", matches: [match!], at: "2025-02-03T09:00:00.000Z" });
    expect(reconciliation.state().feed).toEqual({ fresh: 0, gone: 0 });
    const again = reconciliationOn();
    await again.open();
    expect(again.state().feed).toEqual({ fresh: 0, gone: 0 });
  });
});
