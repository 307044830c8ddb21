import type { LabelledSet } from "../labelled";
import { Chance, split, total } from "./chance";
import { businessDay, Draft, type DraftEntry } from "./draft";
import { ENGLISH } from "./names";

/** How large the set is, and what its columns hold. */
export interface VendorPayments {
  readonly vendors: number;
  readonly days: number;
  /** Whether the books name the vendor in a column of its own; else the narrative is the vendor's name. */
  readonly hasVendorColumn: boolean;
}

const TRADES = [
  "SANITARY", "ELECTRIC SUPPLY", "WATER WORKS", "PAVING", "UNIFORM", "LANDSCAPE", "ENGINEERING", "CONSULTING", "FLEET SERVICES", "SECURITY", "TOWING",
  "PUBLISHING", "LABS", "DOOR & GLASS", "PEST CONTROL", "CHEMICAL", "CONCRETE", "MEDICAL SUPPLY", "RENTALS", "TITLE AGENCY", "SOFTWARE", "PUMP",
];
const PLACES = ["MESA", "SONORAN", "CANYON", "VALLEY", "CACTUS", "SALT RIVER", "COPPER STATE", "PIONEER", "SUNSET", "DESERT", "RIM", "GILA", "NATIONAL", "UNITED", "GENERAL"];
const LEGAL = ["INC", "LLC", "CORP", "CO", "LTD", "INC", "LLC"];
const PURPOSES = ["SUPPLIES", "REPAIR PARTS", "SERVICE MAY", "PO RELEASE", "MAINT", "REFUND", "LEASE", "TRAINING", "UTILITIES"];

/**
 * A city's payments to its vendors: each bank line is what one vendor got on one day, the books have a row for each line of
 * each invoice. Marginals as published for such payments: median 912, nine in ten below 16,680, one in a hundred above
 * 331,668; four payments in ten of one row, one in seven of more than ten, the largest of well over a thousand.
 */
export function vendorPayments(name: string, seed: number, shape: VendorPayments): LabelledSet {
  const chance = new Chance(seed);
  const draft = new Draft();
  const vendors = vendorNames(chance, shape.vendors);
  for (const [at, vendor] of vendors.entries()) {
    const days = chance.some(Array.from({ length: shape.days }, (_, day) => day), chance.weighed([[46, 1], [22, 2], [12, 3], [10, 4], [7, 8], [3, 14]]));
    const size = chance.money(60_000, 1.6);
    const runs = new Set(days.map(businessDay));
    for (const day of runs) {
      const rows = at === 0 && runs.size > 0 && day === Math.max(...runs) ? 1697 : rowCount(chance);
      addPayment(draft, chance, { vendor, day, size, rows, hasVendorColumn: shape.hasVendorColumn });
    }
  }
  return draft.done(name, chance);
}

function rowCount(chance: Chance): number {
  return chance.weighed([
    [38, () => 1], [17, () => 2], [10, () => 3], [13, () => chance.between(4, 6)], [7, () => chance.between(7, 10)], [11, () => chance.between(11, 18)],
    [3, () => chance.between(19, 60)], [0.3, () => chance.between(61, 400)],
  ])();
}

function addPayment(
  draft: Draft, chance: Chance, of: { vendor: string; day: number; size: number; rows: number; hasVendorColumn: boolean },
): void {
  const whole = Math.max(of.rows * 40, chance.money(of.size, 1.2));
  const amounts = chance.happens(0.3) ? Array.from({ length: of.rows }, () => chance.money(of.size / of.rows + 50, 0.9)) : split(chance, whole, of.rows);
  const standing = Math.round(whole / of.rows / 100) * 100 + 100;
  if (of.rows > 2) for (let at = 0; at < amounts.length; at++) if (chance.happens(0.15)) amounts[at] = standing;
  if (amounts.length > 3 && chance.happens(0.15)) amounts.push(-Math.min(...amounts));
  const entries = amounts.map((amount): DraftEntry => ({
    day: of.day, amount: -amount, type: "Payment", documentNo: `V${chance.digits(7)}`,
    text: of.hasVendorColumn ? `${chance.of(PURPOSES)} ${chance.digits(4)}` : of.vendor, name: of.hasVendorColumn ? of.vendor : "",
  }));
  const width = chance.weighed([[2, 16], [3, 22], [3, 40]]);
  const line = { day: businessDay(of.day + chance.weighed([[4, 0], [3, 1], [2, 2], [1, 3], [1, 4]])), amount: -total(amounts), text: of.vendor.slice(0, width).trimEnd() };
  draft.group(entries.length === 1 ? "vendor-single" : "vendor-day", [line], entries);
}

function vendorNames(chance: Chance, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    names.add(chance.weighed([
      [3, `${chance.of(ENGLISH.last).toUpperCase()} ${chance.of(TRADES)} ${chance.of(LEGAL)}`],
      [3, `${chance.of(PLACES)} ${chance.of(TRADES)} ${chance.of(LEGAL)}`],
      [2, `${chance.of(ENGLISH.last).toUpperCase()} & ${chance.of(ENGLISH.last).toUpperCase()} ${chance.of(TRADES)}`],
      [2, `${chance.of(ENGLISH.last).toUpperCase()}, ${chance.of(ENGLISH.first).toUpperCase()} ${String.fromCharCode(65 + chance.between(0, 25))}`],
    ]));
  }
  return [...names];
}

/**
 * The same city paying by run: one bank line for all checks or transfers of a run, its text only the run and how many it
 * covers, or a check number for each vendor.
 */
export function paymentRuns(name: string, seed: number): LabelledSet {
  const chance = new Chance(seed);
  const draft = new Draft();
  const vendors = vendorNames(chance, 220);
  let check = 410_200;
  for (let run = 0; run < 90; run++) {
    const day = businessDay(Math.floor(run / 3));
    const paid = chance.some(vendors, chance.weighed([[1, 3], [2, 12], [2, 35], [1, 140]]));
    const isByCheck = chance.happens(0.4);
    const rows = paid.map((vendor): DraftEntry => ({
      day, amount: -chance.money(91_200, 1.7), type: "Payment", documentNo: isByCheck ? "" : `EFT${day + 11}${String(run % 3)}-${chance.digits(3)}`, name: vendor,
      text: vendor, checkNo: isByCheck ? String(++check) : "",
    }));
    if (isByCheck) {
      for (const row of rows) if (chance.happens(0.9)) {
        draft.group("check", [{ day: businessDay(day + chance.between(1, 21)), amount: row.amount, text: `CHECK ${row.checkNo!}` }], [row]);
      } else draft.entry(row);
      continue;
    }
    const text = chance.of([`ACH SETTLEMENT ${paid.length} ITEMS`, "CITY AP EFT BATCH", "EFT ORIGINATION"]);
    draft.group("pay-run", [{ day: businessDay(day + chance.between(0, 1)), amount: total(rows.map(({ amount }) => amount)), text }], rows);
  }
  return draft.done(name, chance);
}
