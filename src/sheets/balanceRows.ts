import type { Amount, CellValue, Currency } from "../domain";
import { readCell, readText, type AmountFinding } from "./amountCells";
import { isBlankCell } from "./cellText";
import { looksLikeDate } from "./dateText";
import { placeOf, type Reading } from "./reading";
import { readRowLabel } from "./rowWords";

/** A row that says what the account held before or after the others. */
export interface BalanceRow {
  /** Counts in the grid's values. */
  readonly row: number;
  readonly saying: "opening-balance" | "closing-balance";
  readonly balance: Amount | null;
  /** Taken from the balance column, which may count the other way than the amounts. */
  readonly isFromColumn: boolean;
}

interface Labelled {
  readonly row: number;
  readonly currency: Currency;
  /** What stands in the amount columns. */
  readonly finding: AmountFinding;
  readonly saying: BalanceRow["saying"];
}

/** Reads the figure of a row whose label names a balance: the balance column, the amount columns, any other cell, or the label itself. */
export function readBalanceRow(reading: Reading, { row, currency, finding, saying }: Labelled, others: readonly number[]): BalanceRow {
  const place = placeOf(reading, "balance");
  const inColumn = place < 0 ? null : readCell(reading, { row, place, currency });
  if (inColumn?.found === "amount") return { row, saying, balance: inColumn.amount, isFromColumn: true };
  if (finding.found === "amount") return { row, saying, balance: finding.amount, isFromColumn: false };
  const cells = reading.grid.values[row]!;
  const balance = lastAmount(reading, others.map((other) => cells[other] ?? ""), currency) ?? amountInLabel(reading, cells, currency);
  return { row, saying, balance, isFromColumn: false };
}

function lastAmount(reading: Reading, cells: readonly CellValue[], currency: Currency): Amount | null {
  for (const cell of [...cells].reverse()) {
    if (isBlankCell(cell) || typeof cell === "boolean" || (typeof cell === "string" && looksLikeDate(cell))) continue;
    const amount = readText(reading, cell, currency);
    if (amount !== null) return amount;
  }
  return null;
}

/** "Endsaldo: 987,50 EUR" → the figure behind the colon, else one with decimals at the end. */
const BEHIND_LABEL = /(?:^|\s)([+-]?\d{1,3}(?:[ .\u00a0'’]\d{3})+,\d{2}|[+-]?\d{1,3}(?:[ ,\u00a0'’]\d{3})+\.\d{2}|[+-]?\d+[.,]\d{2})\s*(?:\p{L}{2,4}|[€£$])?\s*$/u;

function amountInLabel(reading: Reading, cells: readonly CellValue[], currency: Currency): Amount | null {
  for (const cell of cells) {
    if (typeof cell !== "string" || readRowLabel(cell).saying === null) continue;
    const behind = /[:=]\s*([^:=]*\d[^:=]*)$/.exec(cell)?.[1] ?? BEHIND_LABEL.exec(cell)?.[1];
    const amount = behind === undefined ? null : readText(reading, behind, currency);
    if (amount !== null) return amount;
  }
  return null;
}

/**
 * Finds opening and closing balance in columns headed so, which say the same on every row. Source: exports of DNB for
 * accounting, with "Inngående saldo" and "Utgående saldo".
 */
export function columnBalances(reading: Reading, firstRow: number): BalanceRow[] {
  const { grid, layout } = reading;
  const used = new Set(Object.values(layout.columns).flat());
  return Object.entries(layout.headers).flatMap(([column, header]) => {
    const { saying } = readRowLabel(header);
    if ((saying !== "opening-balance" && saying !== "closing-balance") || used.has(Number(column))) return [];
    const texts = new Set(grid.values.slice(firstRow).map((cells) => cells[Number(column) - grid.firstColumn] ?? "").filter((cell) => !isBlankCell(cell)));
    const [only] = texts;
    const balance = texts.size === 1 && only !== undefined ? readText(reading, only, layout.currency) : null;
    return balance === null ? [] : [{ row: -1, saying, balance, isFromColumn: false }];
  });
}

/** Finds opening and closing balance among the title rows above the header. */
export function titleBalances(reading: Reading, headerRow: number): BalanceRow[] {
  const { grid, layout } = reading;
  const found: BalanceRow[] = [];
  for (let row = 0; row < Math.min(headerRow, grid.values.length); row++) {
    const cells = grid.values[row]!;
    cells.forEach((cell, place) => {
      if (typeof cell !== "string" || cell === "") return;
      const { saying } = readRowLabel(cell);
      if (saying !== "opening-balance" && saying !== "closing-balance") return;
      const beside = cells.slice(place + 1).find((other) => !isBlankCell(other));
      const balance = (beside === undefined ? null : readText(reading, beside, layout.currency)) ?? amountInLabel(reading, [cell], layout.currency);
      if (balance !== null) found.push({ row, saying, balance, isFromColumn: false });
    });
  }
  return found;
}
