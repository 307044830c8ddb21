import type { MatchId, StatementLine } from "../../src/domain";
import { matchStatement as engine } from "../../src/payments";
import { openWorkbook } from "../../src/excel";
import { createReconciliation, type Reconciliation } from "../../src/pane";
import type { Book, BookSheet } from "../../src/workbench/host";
import { createBankFiles, type Matcher } from "../../src/worker";
import { openHost } from "../support/host";

/** The id of the nth match. */
export const matchId = (number: number): MatchId => `M-${String(number).padStart(4, "0")}` as MatchId;
export const AT = "2025-02-03T08:00:00.000Z";
/** Four lines and four entries: three belong together, a fee is only at the bank, a deposit is only in the books. */
export const SHEETS = {
  Bank: [
    ["Dato", "Tekst", "KID", "Beløp"],
    [45_660, "Husleie januar", "", -12_000], [45_663, "Innbetaling faktura 10231", "'2001102314", 12_480], [45_664, "Emballasje Nord faktura 31884", "", -1_566.5], [45_688, "Gebyr", "", -35],
  ],
  Ledger: [
    ["Posting date", "Document no.", "Description", "Amount"],
    [45_660, "B101", "Husleie januar", -12_000], [45_663, "B102", "Faktura 10231", 12_480], [45_661, "B103", "Emballasje Nord AS 31884", -1_566.5], [45_689, "B104", "Underveis", 900],
  ],
};

const inline: Matcher = { match: (input, onStage) => Promise.resolve(engine(input, onStage)), cancel: () => undefined };

/** The use cases on the open workbook, the engine on this thread. */
export function reconciliationOn(matcher: Matcher = inline): Reconciliation {
  return createReconciliation({ workbook: openWorkbook(), matcher, files: createBankFiles(), languageTag: "en", now: () => AT });
}

/** A workbook whose sheets were matched and marked. */
export async function matched(): Promise<{ readonly book: Book; readonly host: ReturnType<typeof openHost>["host"]; readonly reconciliation: Reconciliation }> {
  const { book, host } = openHost(SHEETS);
  const reconciliation = reconciliationOn();
  await reconciliation.open();
  await reconciliation.setConsent("yes");
  await reconciliation.match("unmatched");
  return { book, host, reconciliation };
}

/** The sheet of a name. */
export function sheetNamed(book: Book, name: string): BookSheet {
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The Status column beside the four rows of a sheet. */
export const statuses = (book: Book, name = "Bank"): unknown => sheetNamed(book, name).values({ row: 1, column: 5, rows: 4, columns: 1 }).flat();
/** The statement line that stands on a row. */
export const lineOn = (reconciliation: Reconciliation, row: number): StatementLine => [...reconciliation.state().lines.values()].find(({ at }) => at?.row === row)!;

/** Waits until the pane has looked again at sheets that a person changed: its turn comes before the one asked for here. */
export async function looked({ reconciliation, host }: { readonly reconciliation: Reconciliation; readonly host: ReturnType<typeof openHost>["host"] }): Promise<void> {
  await new Promise((resolve) => { setTimeout(resolve, 900); });
  await host.settle();
  await reconciliation.setBalances({});
}
