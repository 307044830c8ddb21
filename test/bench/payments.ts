import { performance } from "node:perf_hooks";
import { amount, asOpenEntry, asPaymentLine, type Day, type EntryId, type LineId, type OpenEntry, type Party, type PaymentLine } from "../../src/domain";
import { applyPayments, DEFAULT_PAYMENT_SETTINGS, DEFAULT_RULES, type ApplicationInput, type ApplicationSettings } from "../../src/payments";
import { table } from "./table";

/** A month of payments, made by a script: parties with invented names, invoices, and payments of every kind. Same seed, same rows. */
interface Size {
  readonly lines: number;
  readonly entries: number;
  readonly parties: number;
}

const SIZES: readonly Size[] = [
  { lines: 2_000, entries: 10_000, parties: 2_000 }, { lines: 20_000, entries: 100_000, parties: 20_000 },
];
const SYLLABLES = ["ka", "lo", "mer", "tin", "vas", "hol", "bre", "sund", "fjel", "nor", "ost", "ek", "ling", "dal", "gar", "stra", "viks", "lund", "ber", "tor"];
const TRADES = ["Bygg", "Transport", "Elektro", "Handel", "Regnskap", "Maskin", "Trading", "Foods", "Consulting", "Logistics", "Print", "Marine"];
const FORMS = ["AS", "AB", "GmbH", "Ltd", "ApS", "BV"];

/** Mulberry32: small, seeded, the same everywhere. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The rows of one size. */
export function paymentWorld(size: Size, seed: number): ApplicationInput {
  const random = chance(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const parties = Array.from({ length: size.parties }, (_, at): Party => ({
    kind: at % 4 === 3 ? "vendor" : "customer", no: `P${at}`, address: "", city: "",
    name: `${capital(pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES))} ${pick(TRADES)} ${pick(FORMS)}`,
    accounts: [{ iban: "", accountNo: String(10_000_000_000 + at * 7), branchNo: "" }],
  }));
  const openEntries = Array.from({ length: size.entries }, (_, at) => entryOf(parties[at % parties.length]!, at, random));
  const lines = Array.from({ length: size.lines }, (_, at) => lineOf({ parties, openEntries, random }, at));
  return {
    lines, openEntries, parties, directDebits: [], rules: DEFAULT_RULES, mappings: [], kept: [], rejected: [],
    learned: { accounts: [], aliases: [], texts: [], fees: [], lags: [] }, settings: DEFAULT_PAYMENT_SETTINGS,
  };
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

function entryOf(party: Party, at: number, random: () => number): OpenEntry {
  const value = amount(Math.round(10_000 + random() * 5_000_000) * (party.kind === "vendor" ? -1 : 1));
  const postedOn = (20_000 + Math.floor(random() * 60)) as Day;
  const documentNo = party.kind === "vendor" ? `PI-${500_000 + at}` : `SI-${100_000 + at}`;
  return asOpenEntry({
    id: `E${at}` as EntryId, at: null, kind: party.kind, postedOn, documentType: "Invoice", documentNo, externalDocumentNo: "", text: "", amount: value,
    openAmount: value, currency: "", reference: "", counterpartyName: "", counterpartyAccount: "", partyNo: party.no, accountNo: "", checkNo: "",
    dueOn: (postedOn + 30) as Day, discountOn: null, discountAmount: null, isOpen: true, isReversed: false, balance: null, dimensions: {},
  });
}

interface World {
  readonly parties: readonly Party[];
  readonly openEntries: readonly OpenEntry[];
  readonly random: () => number;
}

/** Named, unnamed, several at once, part payments, by account, and lines of nobody. */
function lineOf({ parties, openEntries, random }: World, at: number): PaymentLine {
  const first = Math.floor(random() * openEntries.length);
  const entry = openEntries[first]!;
  const next = openEntries[(first + parties.length) % openEntries.length]!;
  const owner = parties[first % parties.length]!;
  const kind = at % 8;
  const paid = kind === 3 || kind === 4 ? entry.openAmount + next.openAmount : kind === 5 ? Math.round(entry.openAmount / 2) : entry.openAmount;
  const text = kind === 0 || kind === 5 ? `Faktura ${entry.documentNo}` : kind === 3 ? `${entry.documentNo}, ${next.documentNo}` : kind === 6 ? `Betaling ${at}` : "";
  return asPaymentLine({
    id: `L${at}` as LineId, at: null, bookedOn: (20_070 + (at % 30)) as Day, valueOn: null, amount: amount(paid), currency: "", text, additionalInfo: "",
    reference: "", counterpartyName: kind === 1 || kind === 4 || kind === 5 ? owner.name.toUpperCase() : "",
    counterpartyAccount: kind === 2 ? owner.accounts[0]!.accountNo : "", documentNo: "", checkNo: "", bankReference: "", transactionType: "", accountNo: "", balance: null,
  });
}

/** Prints how long payments take to apply, by size and conventions, with the work counted. */
export function reportPayments(print: (text: string) => unknown): void {
  const conventions: readonly ApplicationSettings["conventions"][] = ["avstem", "business-central"];
  const rows = SIZES.flatMap((size) => {
    const world = paymentWorld(size, 7);
    return conventions.map((name) => {
      const [start, cpu] = [performance.now(), process.cpuUsage()];
      const { applications, work } = applyPayments({ ...world, settings: { ...world.settings, conventions: name } });
      const ms = Math.round(performance.now() - start);
      const { user, system } = process.cpuUsage(cpu);
      return [
        `${size.lines} × ${size.entries} × ${size.parties}`, name, String(applications.length), String(work.pairs), String(work.namesCompared),
        String(work.sumsTried), `${ms} ms`, `${Math.round((user + system) / 1000)} ms`,
      ];
    });
  });
  print("\n## Payments: lines × open entries × parties, rows made by a script\n");
  print(table(["size", "conventions", "applications", "pairs", "names compared", "sums tried", "time", "cpu"], rows));
}

if (process.argv[1]?.endsWith("payments.ts") === true) reportPayments((text) => process.stdout.write(`${text}\n`));
