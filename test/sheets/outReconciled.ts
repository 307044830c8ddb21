import { cellNumber, serialFromDay, type Amount, type CellValue, type Issue, type LedgerEntry, type LineId, type SheetBlock, type StatementLine } from "../../src/domain";
import { prove, type EarlierStatements, type Proof } from "../../src/proof";
import { findStale, type Decision, type Session } from "../../src/session";
import { matchColumnsBlock, matchesSheet, reconciliationSheet, type SourceLayout } from "../../src/sheets";
import { after, AT, day, entry, entryIds, line, lineIds, nok, proposal, proposed, rowsOf } from "../session/build";
import { calculated, gridOf, type PlainSheet } from "./outBook";
import { WORDS } from "./outWords";

export const money = (value: Amount): number => cellNumber(value, "NOK");
const date = (row: { readonly bookedOn?: StatementLine["bookedOn"]; readonly postedOn?: LedgerEntry["postedOn"] }): CellValue => {
  const on = row.bookedOn ?? row.postedOn ?? null;
  return on === null ? "" : serialFromDay(on, 1900);
};

type Row = StatementLine | LedgerEntry;
/** A way to write amounts on a sheet: the columns after the date, and the reading that goes with them. */
export interface Notation {
  readonly headers: readonly string[];
  readonly cells: (row: Row) => readonly CellValue[];
  readonly layout: Partial<SourceLayout>;
}

export const SIGNED: Notation = { headers: ["Amount"], cells: ({ amount }) => [money(amount)], layout: { columns: { amount: 1 } } };
export const INVERTED: Notation = { headers: ["Amount"], cells: ({ amount }) => [-money(amount)], layout: { columns: { amount: 1 }, sign: -1 } };
export const TEXT: Notation = { headers: ["Amount"], cells: ({ amount }) => [money(amount).toFixed(2).replace(".", ",")], layout: { columns: { amount: 1 } } };
export const IN_OUT: Notation = {
  headers: ["In", "Out"], cells: ({ amount }) => (amount > 0 ? [money(amount), ""] : ["", -money(amount)]), layout: { columns: { amountIn: 1, amountOut: 2 } },
};
export const DEBIT_CREDIT: Notation = {
  headers: ["Debit", "Credit"], cells: ({ amount }) => (amount > 0 ? [money(amount), ""] : ["", -money(amount)]),
  layout: { columns: { debit: 1, credit: 2 }, debitMeans: "in" },
};
export const MARKED: Notation = {
  headers: ["Amount", "D/C"], cells: ({ amount }) => [Math.abs(money(amount)), amount < 0 ? "D" : "C"], layout: { columns: { amount: 1, sign: 2 } },
};

/** A reconciliation to be written: what differs from the month below. */
export interface Case {
  readonly bank?: Notation;
  readonly book?: Notation;
  readonly declined?: boolean;
  readonly subtotals?: boolean;
  readonly textDates?: boolean;
  readonly noGrid?: boolean;
  readonly lines?: readonly StatementLine[];
  readonly entries?: readonly LedgerEntry[];
  readonly decisions?: readonly Decision[];
  readonly closing?: Amount | null;
  readonly opening?: Amount | null;
  readonly bookOpening?: Amount | null;
  readonly findings?: readonly Issue[];
  readonly earlier?: EarlierStatements;
}

export const LINES = [line("S1", "12500.10"), line("S2", "-480.35"), line("S3", "-35"), line("S4", "-270"), line("S5", "0.20"), line("S6", "77")];
export const MARCH = { postedOn: day("2026-03-10") };
export const ENTRIES = [
  entry("L1", "12500.10", MARCH), entry("L2", "-480.35", MARCH), entry("L3", "-260", MARCH), entry("L4", "4000", { postedOn: day("2026-03-31"), documentNo: "10234" }),
  entry("L5", "-900", { postedOn: day("2025-12-20"), text: "=cmd|' /C calc'!A0" }), entry("L6", "-0.10", { postedOn: null }),
];
export const pair = (lines: readonly string[], entries: readonly string[]): Decision => ({ type: "pair", lines: lineIds(...lines), entries: entryIds(...entries), at: AT });
export const explain = (key: { line?: string; match?: string }, kind: "fee" | "bank-error", account = "7770"): Decision => ({
  type: "explain", explanation: { line: (key.line ?? null) as LineId | null, match: (key.match ?? null) as never, kind, account, text: "", decidedAt: AT },
});
export const DECISIONS: readonly Decision[] = [
  pair(["S1"], ["L1"]), proposed(proposal(["S2"], ["L2"], { status: "matched" })), pair(["S4"], ["L3"]), explain({ match: "M-0003" }, "fee"),
  explain({ line: "S3" }, "fee"), explain({ line: "S5" }, "bank-error", ""),
];

/** Places rows on a sheet, a blank row and a subtotal between them where wished, and a total below. */
function placed<R extends Row>(rows: readonly R[], notation: Notation, { name, subtotals, textDates }: { name: string; subtotals: boolean; textDates: boolean }): { sheet: PlainSheet; rows: readonly R[] } {
  const cells: CellValue[][] = [["Date", ...notation.headers]];
  const result: R[] = [];
  const blank = ["", ...notation.headers.map(() => "")];
  rows.forEach((row, index) => {
    if (subtotals && index === 2) cells.push(blank, ["Sum", ...notation.headers.map(() => 999.5)]);
    result.push({ ...row, at: { sheet: name, row: cells.length } });
    cells.push([textDates ? "10.03.2026" : date(row), ...notation.cells(row)]);
  });
  cells.push(blank, ["Total", ...notation.headers.map(() => 12_345.67)]);
  return { sheet: { name, rows: cells }, rows: result };
}

/** What was written, and what its formulas show. */
export interface Written {
  readonly proof: Proof;
  readonly session: Session;
  readonly block: SheetBlock;
  readonly shown: readonly (readonly string[])[];
}

/** Reconciles, writes the sheet and lets a spreadsheet engine work its formulas out. */
export function written(given: Case): Written {
  const { subtotals = false, textDates = false } = given;
  const bank = placed(given.lines ?? LINES, given.bank ?? SIGNED, { name: "Bank 1", subtotals, textDates });
  const book = placed(given.entries ?? ENTRIES, given.book ?? SIGNED, { name: "Hovedbok", subtotals, textDates });
  const rows = rowsOf(bank.rows, book.rows);
  const session = after(rows, ...(given.decisions ?? DECISIONS));
  const stale = findStale(session, rows).matches;
  const stated = { openingBalance: given.opening === undefined ? nok("50000") : given.opening, closingBalance: given.closing ?? null, bookOpeningBalance: given.bookOpening === undefined ? nok("50000") : given.bookOpening };
  const proof = prove({ lines: bank.rows, entries: book.rows, session, ...stated, asOf: day("2026-03-31"), currency: "NOK", ...(given.earlier ? { earlier: given.earlier } : {}) });
  const source = (side: "bank" | "book", { sheet }: { sheet: PlainSheet }, notation: Notation): { layout: SourceLayout; sheet: PlainSheet } => {
    const layout: SourceLayout = {
      sheet: sheet.name, side, headerRow: 0, headers: {}, sign: 1, debitMeans: "in", dateOrder: "day-first", decimalMark: ",", currency: "NOK", includeHidden: true,
      ...notation.layout, columns: { ...notation.layout.columns, [side === "bank" ? "bookedOn" : "postedOn"]: 0 },
    };
    return { layout, sheet };
  };
  const sides = { bank: source("bank", bank, given.bank ?? SIGNED), book: source("book", book, given.book ?? SIGNED) };
  const painted = (["bank", "book"] as const).map((side) => {
    const { layout, sheet } = sides[side];
    const extent = { firstColumn: 0, lastColumn: sheet.rows[0]!.length - 1, ownColumns: [] };
    const columns = matchColumnsBlock({ side, layout, extent, rows: side === "bank" ? bank.rows : book.rows, session, stale, words: WORDS, changed: null });
    const ours = sheet.rows.map((row, at) => [...row, ...Array.from({ length: 5 }, (_, index) => {
      const content = at === 0 ? columns.headers[index] : columns.cells[at - 1]?.[index];
      return typeof content === "string" ? content : "";
    })]);
    return given.declined ? sheet : { name: sheet.name, rows: ours };
  });
  const status = (sheet: PlainSheet): number | null => (given.declined ? null : sheet.rows[0]!.length + 1);
  const matches = matchesSheet({ session, stale, rows, words: WORDS });
  const block = reconciliationSheet({
    proof, stated, statement: { account: "1920", number: "25-03", finishedOn: null }, lines: bank.rows, entries: book.rows, session, stale, words: WORDS, matchesSheet: "Matches", findings: given.findings ?? [], found: [],
    bank: { layout: sides.bank.layout, grid: given.noGrid ? null : gridOf(bank.sheet), statusColumn: status(bank.sheet) },
    book: { layout: sides.book.layout, grid: given.noGrid ? null : gridOf(book.sheet), statusColumn: status(book.sheet) },
  });
  return { proof, session, block, shown: calculated(painted, [matches, block])[1]! };
}

/** What the row with a label shows. */
export function figure({ shown }: Written, label: string): string | undefined {
  return shown.find((row) => row[0] === label)?.[5];
}

/** The formula in the row with a label. */
export function formula({ block }: Written, label: string): string {
  const content = block.cells.find((row) => row[0] === label)?.[5];
  return content !== null && typeof content === "object" && "formula" in content ? content.formula : JSON.stringify(content);
}
