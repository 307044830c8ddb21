import { webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { ok, subtract, type CellValue, type Proposal } from "../../../src/domain";
import type { SheetInfo, Workbook } from "../../../src/excel";
import { createReconciliation } from "../../../src/pane";
import { App } from "../../../src/pane/App";
import type { SheetGrid } from "../../../src/sheets";
import { createBankFiles, type Matcher } from "../../../src/worker";

/** A serial day of January 2025, and how many follow. */
const [FIRST_DAY, DAYS] = [45_658, 31];
const HEADERS = { bank: ["Bokført dato", "Forklarende tekst", "KID", "Motpart", "Beløp"], book: ["Bokføringsdato", "Bilagsnr.", "Tekst", "Navn", "Beløp"] } as const;

/** A sheet of so many rows; the same row of both sheets is the same money. */
function gridOf(side: "bank" | "book", rows: number): SheetGrid {
  const values: CellValue[][] = [[...HEADERS[side]]];
  for (let at = 0; at < rows; at++) {
    const day = FIRST_DAY + Math.floor((at * DAYS) / rows);
    const amount = ((at * 7_919) % 900_001) / 100 + 10;
    const money = at % 3 === 0 ? -amount : amount;
    const party = `Kunde ${at % 4_000} ${at % 2 === 0 ? "AS" : "Holding"}`;
    values.push(side === "bank" ? [day, `FAKTURA ${100_000 + at} ${party.toUpperCase()}`, String(3_000_000 + at), party, money] : [day, String(100_000 + at), `Faktura ${100_000 + at}`, party, money]);
  }
  const formats = values.slice(0, 200).map(() => (side === "bank" ? ["dd.mm.yyyy", "General", "General", "General", "#,##0.00"] : ["dd.mm.yyyy", "General", "General", "General", "#,##0.00"]));
  return { sheet: side === "bank" ? "Bank" : "1920", firstRow: 0, firstColumn: 0, values, formats, hiddenRows: [], dateSystem: 1900, ownColumns: [] };
}

/** A workbook that answers at once and holds two sheets, so that the pane alone is measured. */
function workbookOf(rows: number): Workbook {
  const grids = { Bank: gridOf("bank", rows), 1920: gridOf("book", rows) };
  const grid = (name: string): SheetGrid => (name === "Bank" ? grids.Bank : grids[1920]);
  const info = (name: string): SheetInfo => ({ name, isVisible: true, isProtected: false, role: null, rows: rows + 1, columns: 5 });
  const done = (): Promise<{ ok: true; value: undefined }> => Promise.resolve(ok(undefined));
  const known: Partial<Workbook> = {
    culture: () => Promise.resolve(ok({ displayLanguage: "nb-NO", decimalMark: ",", groupMark: "\u00a0", shortDate: "dd.MM.yyyy" })),
    listSheets: () => Promise.resolve(ok([info("Bank"), info("1920")])),
    readHeads: (names, count) => Promise.resolve(ok(names.map((name) => ({ ...grid(name), values: grid(name).values.slice(0, count), formats: grid(name).formats.slice(0, count) })))),
    readSheet: (name) => Promise.resolve(ok(grid(name))),
    readMemory: () => Promise.resolve(ok(new Map<string, string>())),
    writeSheet: ({ name }) => Promise.resolve(ok(name)), watch: () => Promise.resolve(ok(() => Promise.resolve())),
    writeMatchColumns: done, paintRows: done, removeMatchColumns: done, writeMemory: done, selectRows: done, selectCell: done, activateSheet: done,
  };
  return known as Workbook;
}

/** Of a hundred pairs one is left open and nine are suggested. */
const matcher: Matcher = {
  match: ({ lines, entries }) => {
    const proposals = lines.flatMap((line, at): Proposal[] => {
      const entry = entries[at];
      if (entry === undefined || at % 100 === 99) return [];
      const isSuggested = at % 100 >= 90;
      return [{
        lines: [line.id], entries: [entry.id], status: isSuggested ? "suggested" : "matched", confidence: isSuggested ? "medium" : "high", difference: subtract(line.amount, entry.amount), currency: line.currency,
        rule: "exact", reasons: [{ code: "amount/equal", amount: line.amount, currency: line.currency }, { code: "document-no/in-text", value: entry.documentNo }], runnerUp: null,
      }];
    });
    return Promise.resolve({ proposals, unmatchedLines: [], unmatchedEntries: [], work: { candidatePairs: 0, sumsTried: 0, components: 0, componentsSolved: 0, largestComponent: 0, searchSteps: 0 } });
  },
  cancel: () => undefined,
};

async function start(): Promise<void> {
  const rows = Number(new URLSearchParams(location.search).get("rows"));
  const reconciliation = createReconciliation({ workbook: workbookOf(rows), matcher, files: createBankFiles(), languageTag: "nb-NO", now: () => "2025-02-01T08:00:00Z" });
  await reconciliation.open();
  await reconciliation.match("unmatched");
  await reconciliation.setConsent("yes");
  const root = document.getElementById("root");
  if (root !== null) createRoot(root).render(<App reconciliation={reconciliation} languageTag="nb-NO" theme={webLightTheme} />);
}

void start();
