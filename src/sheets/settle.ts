import type { SheetGrid } from "./types";
import type { Header } from "./headerRow";
import { readHeader, type HeaderReading } from "./headers";
import type { Meaning } from "./headerWords";
import { couldBeAmounts, couldBeDates, couldBeShortDates, isAmountColumn, isDateColumn, profileColumn, share, type ColumnProfile } from "./profile";

/** A column with what its header and its cells together say. */
export interface Column {
  /** Place in a row of the grid's values. */
  readonly place: number;
  readonly header: string;
  readonly reading: HeaderReading;
  readonly profile: ColumnProfile;
  /** The one meaning kept, or null when words and content say nothing or contradict each other. */
  readonly meaning: Meaning | null;
  readonly strength: number;
}

const DATES: ReadonlySet<Meaning> = new Set(["bookedOn", "date", "transactionDate", "documentDate", "otherDate", "valueOn", "dueOn", "discountOn"]);
const AMOUNTS: ReadonlySet<Meaning> = new Set([
  "amount", "amountIn", "amountOut", "debit", "credit", "balance", "openAmount", "discountAmount", "localAmount", "foreignAmount", "grossAmount",
  "originalAmount", "otherAmount",
]);

/** Reads every column of a sheet: header words first, cells to choose between meanings and to veto. */
export function settleColumns(grid: SheetGrid, { row: headerRow, texts }: Header): Column[] {
  const own = new Set(grid.ownColumns);
  const width = grid.values[0]?.length ?? 0;
  const columns: Column[] = [];
  for (let place = 0; place < width; place++) {
    if (own.has(place + grid.firstColumn)) continue;
    const header = texts[place] ?? "";
    const profile = profileColumn(grid, place, headerRow + 1);
    const reading = readHeader(header);
    columns.push({ place, header, reading, profile, ...settle(reading, profile) });
  }
  return columns;
}

function settle(reading: HeaderReading, profile: ColumnProfile): { meaning: Meaning | null; strength: number } {
  let best: { meaning: Meaning | null; strength: number } = { meaning: null, strength: 0 };
  for (const { meaning, strength } of reading.meanings) {
    const turned = byContent(meaning, profile);
    const fit = strength * fitOf(turned, profile);
    if (fit > best.strength) best = { meaning: turned, strength: fit };
  }
  return best;
}

/** Names that hold account numbers are accounts, and the reverse; numbered parties are party numbers. */
function byContent(meaning: Meaning, profile: ColumnProfile): Meaning {
  if (profile.filled === 0) return meaning;
  const isCodes = share(profile, "codes") >= 0.6 && share(profile, "words") < 0.5;
  const isWords = !isCodes && share(profile, "words") > 0.6;
  switch (meaning) {
    case "counterpartyName": return isCodes ? "counterpartyAccount" : meaning;
    case "counterpartyAccount": return isWords ? "counterpartyName" : meaning;
    case "counterAccount": return isCodes ? "counterpartyAccount" : isWords ? "counterpartyName" : "balancing";
    case "partyName": return share(profile, "words") < 0.2 ? "partyNo" : meaning;
    case "accountNo": return isWords && !isNumbered(profile) ? "accountName" : meaning;
    default: return meaning;
  }
}

/** Accounts written as "1920 Bank" or "K-100" are numbers all the same. */
function isNumbered({ amounts, codes, filled }: ColumnProfile): boolean {
  return (amounts + codes) / Math.max(1, filled) > 0.3;
}

/** How well cells fit a meaning: 0 is a veto. An empty column vetoes nothing. */
function fitOf(meaning: Meaning, profile: ColumnProfile): number {
  if (profile.filled === 0) return 0.5;
  if (DATES.has(meaning)) return couldBeDates(profile) ? 1 : share(profile, "dates") >= 0.3 || couldBeShortDates(profile) ? 0.7 : 0;
  if (AMOUNTS.has(meaning)) return isAmountColumn(profile) ? 1 : couldBeAmounts(profile) ? 0.7 : 0;
  if (meaning === "currency") return share(profile, "currencies") >= 0.6 ? 1 : 0;
  if (meaning === "accountName") return share(profile, "amounts") + share(profile, "codes") > 0.6 ? 0.3 : 1;
  if (meaning === "checkNo") return share(profile, "ibans") > 0 || share(profile, "words") > 0.5 ? 0.3 : 1;
  if (meaning === "sign") return share(profile, "marks") >= 0.8 ? 1 : 0;
  if (meaning === "isOpen" || meaning === "isReversed") return share(profile, "flags") >= 0.6 ? 1 : 0;
  if (meaning === "text" || meaning === "additionalInfo") return isDateColumn(profile) || isMoney(profile) ? 0 : share(profile, "marks") >= 0.9 ? 0.6 : 1;
  if (meaning === "documentNo" || meaning === "reference" || meaning === "bankReference" || meaning === "externalDocumentNo") return isDateColumn(profile) && profile.words === 0 ? 0.6 : 1;
  return 1;
}

/** Amounts with decimals or signs on nearly every row: no text, whatever the header says. */
function isMoney(profile: ColumnProfile): boolean {
  return profile.filled > 2 && isAmountColumn(profile) && share(profile, "amounts") >= 0.95 && share(profile, "money") >= 0.6;
}
