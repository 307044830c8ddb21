import type { Amount, Day, LineId } from "../domain";
import { amountWindow, openOn, remainingAfter, type ApplicationInput } from "../payments";
import { FieldReader, isFields } from "./job";
import { isSame, pairsUp, says, type Miss, type PaymentCase } from "./paymentCases/case";
import { allWork, applicationsSaid, candidatesSaid, money, postingsSaid, SLIPS } from "./paymentCases/said";
import { judgeTables } from "./paymentCases/tables";
import { readPaymentCase, workPaymentCase, type Worked } from "./paymentCases/work";

export type { PaymentCase } from "./paymentCases/case";

/**
 * Works a payment case through and compares everything it expects.
 * Errors: none; what is not covered is a miss.
 */
export function judgePaymentCase(each: PaymentCase): Miss[] {
  const tables = judgeTables(each);
  const input = readPaymentCase(each);
  if (input === null) return [{ what: "case", expected: "readable rows", came: "unreadable" }];
  const worked = workPaymentCase(each, input);
  const expected = Object.entries(each.expect).flatMap(([what, value]) => {
    const judge = JUDGES[what];
    if (judge === undefined) return [{ what, expected: value, came: "not covered" }];
    const came = judge(worked, value, each);
    return came === null ? [] : [{ what, expected: value, came }];
  });
  return [...tables, ...worked.misses, ...expected];
}

/** Compares one thing that a case expects; null when it agrees, else what came. */
type Judge = (worked: Worked, expected: unknown, each: PaymentCase) => unknown;
type Row = Readonly<Record<string, unknown>>;

const JUDGES: Readonly<Record<string, Judge>> = {
  applications: (worked, expected) => (namesRows(worked, expected) ? judgeRows(expected, applicationsSaid(worked), isApplication) : "unknown rows"),
  candidates: ({ input }, expected, each) => judgeRows(expected, candidatesSaid(input, each.settings?.applyEntries === false), says),
  difference: (worked, expected) => judgeMap(expected, Object.fromEntries(differencesOf(worked))),
  unapplied: ({ journal }, expected) => {
    const used = new Set<string>(allWork({ journal }).map(({ line }) => line));
    const came = journal.lines.map(({ id }) => id).filter((id) => !used.has(id)).sort();
    return isSame([...(expected as readonly string[])].sort(), came) ? null : came;
  },
  remaining: (worked, expected) => judgeMap(expected, remainingOf(worked)),
  remainingAfterPosting: (worked, expected) => judgeMap(expected, remainingOf(worked)),
  toleranceWriteOff: (worked, expected) => judgeMap(expected, sumsOf(worked, ({ tolerance }) => tolerance)),
  totalApplied: (worked, expected) => judgeMap(expected, sumsOf(worked, ({ appliedAmount }) => appliedAmount)),
  statementAmounts: ({ journal }, expected) => {
    const came = Object.fromEntries(journal.lines.map((line) => [line.id, money(line.amount)]));
    return isSame(expected, came) ? null : came;
  },
  accountPosting: (worked, expected) => judgeRows(expected, postingsSaid(worked).accounts, says),
  bankPosting: (worked, expected) => judgeMap(expected, postingsSaid(worked).bank),
  balanceAfterPosting: (worked, expected, each) => {
    const came = balanceAfter(worked, each);
    return isSame(expected, came) ? null : came;
  },
  status: ({ outcomes }, expected) =>
    judgeMap(expected, Object.fromEntries(outcomes.flatMap(({ line, slip }) => (slip === null ? [] : [[line, SLIPS[slip]]])))),
  amountRange: ({ input }, expected) => judgeMap(expected, Object.fromEntries(input.lines.map((line) => {
    const { least, most } = amountWindow(line.amount, input.settings.tolerance, input.settings.bankCurrency);
    return [line.id, { min: money(least), max: money(most) }];
  }))),
  manualCandidates: ({ input }, expected, each) => judgeManual(input, expected, each),
};

function judgeRows(expected: unknown, came: readonly Row[], agrees: (one: unknown, other: unknown) => boolean): unknown {
  return Array.isArray(expected) && pairsUp(expected, came, agrees) ? null : came;
}

/** Every key that is expected must have come; where nothing is expected of an entry, nothing is said. */
function judgeMap(expected: unknown, came: Row): unknown {
  return isFields(expected) && Object.entries(expected).every(([key, value]) => isSame(value, came[key])) ? null : came;
}

/** An application agrees with any of its right answers; a discount that is not named is none. */
function isApplication(expected: unknown, came: unknown): boolean {
  if (!isFields(expected) || !isFields(came)) return false;
  const { alternatives, alternativeStatements, ...plain } = expected;
  const entries = [plain.entry, ...(Array.isArray(alternatives) ? alternatives as unknown[] : [])];
  const lines = [plain.statement, ...(Array.isArray(alternativeStatements) ? alternativeStatements as unknown[] : [])];
  return entries.some((entry) => lines.some((statement) => says({ discount: "0.00", ...plain, entry, statement }, came)));
}

/** Other right answers must be rows of the case. */
function namesRows({ input, journal }: Worked, expected: unknown): boolean {
  const [entries, lines] = [new Set<unknown>(input.openEntries.map(({ id }) => id)), new Set<unknown>(journal.lines.map(({ id }) => id))];
  const within = (list: unknown, known: ReadonlySet<unknown>): boolean => list === undefined || (Array.isArray(list) && list.every((id) => known.has(id)));
  return Array.isArray(expected) && expected.every((row: unknown) =>
    isFields(row) && within(row.alternatives, entries) && within(row.alternativeStatements, lines));
}

function differencesOf({ journal }: Worked): Map<string, string> {
  const left = new Map<LineId, number>(journal.lines.map((line) => [line.id, line.amount]));
  for (const row of allWork({ journal })) {
    const before = left.get(row.line);
    if (before !== undefined) left.set(row.line, before - row.appliedAmount + row.discount);
  }
  return new Map([...left].map(([id, value]) => [id, money(value)]));
}

/** In the bank account's currency, at the rate of the last line that pays the entry. */
function remainingOf({ journal, input }: Worked): Row {
  const lastDay = new Map<string, Day | null>();
  const days = new Map(journal.lines.map((line) => [line.id, line.bookedOn]));
  for (const { entry, line } of allWork({ journal })) if (entry !== null) lastDay.set(entry, days.get(line) ?? null);
  const open = new Map<string, Amount>(journal.openEntries.map((entry) => [entry.id, openOn(entry, lastDay.get(entry.id) ?? null, input.settings)]));
  return Object.fromEntries([...remainingAfter(journal, open)].map(([id, value]) => [id, money(value)]));
}

function sumsOf({ journal }: Worked, pick: (row: Worked["journal"]["applications"][number]) => number): Row {
  const sums = new Map<string, number>(journal.openEntries.map(({ id }) => [id, 0]));
  for (const row of allWork({ journal })) if (row.entry !== null) sums.set(row.entry, (sums.get(row.entry) ?? 0) + pick(row));
  return Object.fromEntries([...sums].map(([id, value]) => [id, money(value)]));
}

/** What the bank account will show: its balance, and what is put on accounts and entries that are not the bank account's own. */
function balanceAfter({ journal, input }: Worked, each: PaymentCase): string {
  const settings = new FieldReader(each.settings ?? {}, "settings", []);
  let balance: number = settings.text("balanceLastStatement") === "" ? 0 : settings.amount("balanceLastStatement", "");
  for (const entry of input.openEntries) if (entry.kind === "bank" && entry.isOpen) balance += entry.openAmount;
  for (const row of allWork({ journal })) if (row.entry === null || row.account.type !== "Bank Account") balance += row.appliedAmount - row.discount;
  return money(balance);
}

/** The entries offered for a line by hand; without suggestions nothing is scored, and ledgers may be hidden. */
function judgeManual(input: ApplicationInput, expected: unknown, each: PaymentCase): unknown {
  const hidden = new Set(["Customer", "Vendor", "Employee", "Bank"].filter((ledger) => each.settings?.[`hide${ledger}EntriesInManualApply`] === true)
    .map((ledger) => ledger.toLowerCase()));
  const kindOf = new Map<string, string>(input.openEntries.map(({ id, kind }) => [id, kind]));
  const hasSuggestions = each.settings?.manualSuggestions !== false;
  const rows = candidatesSaid(input, true).filter(({ entry }) => typeof entry === "string" && !hidden.has(kindOf.get(entry) ?? ""))
    .map((row) => (hasSuggestions ? row : { ...row, score: 0, confidence: "None" }));
  const came = Object.fromEntries(input.lines.map(({ id }) => [id, rows.filter(({ statement }) => statement === id)]));
  const isFine = isFields(expected) && Object.entries(expected).every(([id, list]) =>
    Array.isArray(list) && pairsUp(list, came[id] ?? [], (one, other) => (isFields(one) ? says(one, other) : isFields(other) && other.entry === one)));
  return isFine ? null : came;
}
