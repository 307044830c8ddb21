import { foldText } from "../domain";
import { cellText } from "./cellText";
import { stemsIn } from "./headers";
import type { Meaning } from "./headerWords";
import type { Column } from "./settle";
import type { SheetGrid, Side } from "./types";

/** How much a sheet looks like each side: sums of what its headers, name and title rows say. */
export type SideWeights = Readonly<Record<Side, number>>;

/** What a column says about whose sheet this is. Words such as "posting date" head both and say nothing. */
const TELLING: Readonly<Partial<Record<Meaning, readonly [bank: number, book: number]>>> = {
  valueOn: [2, 0], bankReference: [1.2, 0], counterpartyAccount: [1.5, 0], transactionType: [0.6, 0], additionalInfo: [0.5, 0],
  amountIn: [0.5, 0], amountOut: [0.5, 0], status: [0.6, 0], transactionDate: [0.6, 0], balance: [0.4, 0], checkNo: [0.4, 0],
  counterpartyName: [0.6, 0], counterAccount: [0.2, 0.2], typeText: [0.2, 0], reference: [0.3, 0.1], sign: [0.2, 0.2], text: [0.1, 0],
  documentType: [0, 1], documentNo: [0, 1], externalDocumentNo: [0, 1.2], entryNo: [0, 0.7], partyNo: [0, 1.5], partyName: [0, 0.8],
  dimension: [0, 1.5], taxCode: [0, 1.5], accountName: [0, 0.6], balancing: [0, 1.5], isOpen: [0, 1.5], isReversed: [0, 0.8],
  reconcileMark: [0, 1.5], openAmount: [0, 1.5], dueOn: [0, 1.2], documentDate: [0, 1], debit: [0, 0.2], credit: [0, 0.2],
  accountNo: [0, 0.2], discountOn: [0, 1], discountAmount: [0, 1], originalAmount: [0, 0.8], localAmount: [0, 0.6], otherAmount: [0.1, 0.1],
};
/** Counted once however many columns say it. */
const BANK_TITLES = /kontoutskrift|kontoutdrag|kontoudtog|kontoauszug|umsatz|kontobevag|tiliote|bank ?statement|account statement|releve|extrato|extracto|estratto|movimient|movimenti|rekeninguittreksel|afschrift|verrichtingen|transaksjon|transaction history|historia|vypis|kontovaljav|extras de cont|ekstre|mutasi|statement/;
const BOOK_TITLES = /hovedbok|hovedbog|huvudbok|general ?ledger|\bledger|reskontr|bilagsjournal|\bjournal|kontospesifikasjon|kontokort|kontoblatt|sachkonto|grand livre|grootbok|libro mayor|mayor|razao|mastrino|partitario|paakirja|posteringer|open items|apne poster|offene posten|openstaande|poster\b|posten|hauptbuch|buchungsjournal|bokforing|bogforing|erp|books?\b|regnskap|regnskab/;
const SHORT_BANK = /^(bank|banken|banco|banca|banqu|pankki|nordea|dnb|sparebank|danske|seb|swedbank|handelsbanken|sbanken|sparkasse|postbank|ing|rabobank|abn|kbc|revolut|wise|paypal|chase|barclays|lloyds|hsbc)\b/;
const BANK_ONLY_STEMS = ["iban", "bic", "archive", "sender", "recipient"] as const;
const LEDGER_ACCOUNT_DIGITS = { least: 3, most: 6 };

/** Weighs what a sheet says about whose it is. */
export function weighSides(grid: SheetGrid, columns: readonly Column[], headerRow: number): SideWeights {
  const weights = { bank: 0, book: 0 };
  const counted = new Set<Meaning>();
  for (const { meaning, strength, header, reading } of columns) {
    if (meaning !== null && !counted.has(meaning)) {
      const [bank, book] = TELLING[meaning] ?? [0, 0];
      weights.bank += bank * strength;
      weights.book += book * strength;
      counted.add(meaning);
    }
    if (reading.isLocal) weights.book += 0.4;
    if (header !== "" && BANK_ONLY_STEMS.some((stem) => stemsIn(header).has(stem))) weights.bank += 0.5;
  }
  addTitles(weights, grid, headerRow);
  addAccounts(weights, grid, { columns, headerRow });
  return weights;
}

function addTitles(weights: Record<Side, number>, grid: SheetGrid, headerRow: number): void {
  const name = foldText(grid.sheet);
  if (SHORT_BANK.test(name) || BANK_TITLES.test(name)) weights.bank += 1.2;
  if (BOOK_TITLES.test(name)) weights.book += 1.2;
  let title = "";
  for (const cells of grid.values.slice(0, Math.max(0, headerRow))) {
    title += ` ${cells.filter((cell) => typeof cell === "string" && cell.length < 60).join(" ")}`;
  }
  const folded = foldText(title);
  if (BANK_TITLES.test(folded)) weights.bank += 0.8;
  if (/\biban\b/.test(folded)) weights.bank += 0.6;
  if (BOOK_TITLES.test(folded)) weights.book += 0.8;
}

/** Several short account numbers are a chart of accounts; an IBAN is a bank's. */
function addAccounts(weights: Record<Side, number>, grid: SheetGrid, { columns, headerRow }: { columns: readonly Column[]; headerRow: number }): void {
  for (const { meaning, place, profile } of columns) {
    if (profile.ibans > 0) weights.bank += 0.8;
    if (meaning !== "accountNo" || profile.filled === 0) continue;
    const cell = cellText(grid.values[headerRow + 1]?.[place]);
    const digits = /^\d+/.exec(cell)?.[0].length ?? 0;
    if (digits >= LEDGER_ACCOUNT_DIGITS.least && digits <= LEDGER_ACCOUNT_DIGITS.most) weights.book += 1;
    else if (profile.codes === profile.filled) weights.bank += 0.6;
  }
}

/** Turns weights into how much a sheet looks like each side, 0 to 1. */
export function likenessOf({ bank, book }: SideWeights): Record<Side, number> {
  const towardsBank = 1 / (1 + Math.exp(book - bank));
  return { bank: towardsBank, book: 1 - towardsBank };
}
