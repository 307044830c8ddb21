import type { LabelledSet } from "../labelled";
import { household } from "./household";
import { office } from "./office";
import { remittances } from "./remittances";
import { scriptedLedger } from "./scriptedLedger";
import { standingOrders } from "./standingOrders";
import { paymentRuns, vendorPayments } from "./vendorPayments";

/** A set made when it is asked for. */
export interface MadeSet {
  readonly family: string;
  readonly make: (seed: number) => LabelledSet;
}

/** One seed to develop with: its wrong matches may be looked at. The other only checks: nobody looks at what is wrong there. */
export const SEEDS = { developing: 11, checking: 29 } as const;

/** Sets that imitate sources other than the labelled files, each in its own way of writing. */
export const MADE_SETS: readonly MadeSet[] = [
  made("vendor-days", (name, seed) => vendorPayments(name, seed, { vendors: 2161, days: 30, hasVendorColumn: true })),
  made("vendor-days-text", (name, seed) => vendorPayments(name, seed, { vendors: 500, days: 30, hasVendorColumn: false })),
  made("vendor-runs", paymentRuns),
  made("scripted-ledger", (name, seed) => scriptedLedger(name, seed, 1000)),
  made("remittances", (name, seed) => remittances(name, seed, 760)),
  made("household", (name, seed) => household(name, seed, 308)),
  made("standing-orders", (name, seed) => standingOrders(name, seed, { orders: 900, months: 7, column: "text" })),
  made("standing-orders-name", (name, seed) => standingOrders(name, seed, { orders: 400, months: 7, column: "name" })),
  made("office-tidy", (name, seed) => office(name, seed, { language: "english", lines: 1500, roughness: 0.2 })),
  made("office-usual", (name, seed) => office(name, seed, { language: "norwegian", lines: 3000, roughness: 0.6 })),
  made("office-usual-de", (name, seed) => office(name, seed, { language: "german", lines: 3000, roughness: 0.6 })),
  made("office-rough", (name, seed) => office(name, seed, { language: "german", lines: 3000, roughness: 1 })),
];

function made(family: string, make: (name: string, seed: number) => LabelledSet): MadeSet {
  return { family, make: (seed) => make(`${family}-${seed}`, seed) };
}
