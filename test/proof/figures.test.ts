import fc from "fast-check";
import type { LedgerEntry, StatementLine } from "../../src/domain";
import { lineDifferences, outstandingOn, runningBalances, statementFigures, type EntryStanding, type FiguresInput, type StatementFigures } from "../../src/proof";
import { emptySession, type Session } from "../../src/session";
import { after, AT, day, entry, entryIds, line, lineIds, nok, rowsOf } from "../session/build";

function figures(lines: readonly StatementLine[], entries: readonly LedgerEntry[], more: Partial<FiguresInput> & { readonly pairs?: readonly string[]; readonly on?: string } = {}): StatementFigures {
  const session = paired(lines, entries, more.pairs ?? []);
  const held = new Set([...session.matches.values()].flatMap((match) => match.entries));
  return statementFigures({
    lines, session, currency: "NOK", ledgerAccount: null, openingBalance: nok("0"), closingBalance: nok("0"),
    standings: entries.map((one) => ({ entry: one, statementNo: held.has(one.id) ? "S" : "", isClosed: false, closedOn: null })),
    view: { statementNo: "S", day: day(more.on ?? "2026-01-31"), open: new Map([["S", day(more.on ?? "2026-01-31")]]) }, ...more,
  });
}

/** The session after "S1 = L1 L2" and so on. */
function paired(lines: readonly StatementLine[], entries: readonly LedgerEntry[], pairs: readonly string[]): Session {
  if (pairs.length === 0) return emptySession();
  return after(rowsOf(lines, entries), ...pairs.map((pair) => {
    const [some, others] = pair.split(" = ").map((side) => side.split(" "));
    return { type: "pair" as const, lines: lineIds(...some!), entries: entryIds(...others!), at: AT };
  }));
}

const at = (iso: string, more: Partial<LedgerEntry> = {}): Partial<LedgerEntry> => ({ postedOn: day(iso), ...more });

describe("January of the specification", () => {
  const lines = [line("S1", "12500"), line("S2", "-480"), line("S3", "-35"), line("S4", "-270")];
  const entries = [entry("L0", "50000", at("2025-12-31")), entry("L1", "12500", at("2026-01-10")), entry("L2", "-480", at("2026-01-12")), entry("L3", "-270", at("2026-01-15", { checkNo: "1007" })),
    entry("L4", "4000", at("2026-01-31")), entry("L5", "-900", at("2026-01-20", { checkNo: "1008" }))];
  const input = { openingBalance: nok("50000"), closingBalance: nok("61715"), pairs: ["S1 = L1", "S2 = L2", "S4 = L3"] };
  const standings: readonly EntryStanding[] = entries.map((one) => ({
    entry: one, statementNo: one.id === "L0" ? "0" : ["L1", "L2", "L3"].includes(one.id) ? "S" : "", isClosed: one.id === "L0", closedOn: one.id === "L0" ? day("2025-12-31") : null }));
  const january = figures(lines, entries, { ...input, standings });

  test.each([
    ["total balance", january.totalBalance, "61715"], ["sum of differences", january.sumOfDifferences, "-35"], ["bank account balance", january.bookBalance, "64850"],
    ["outstanding transactions", january.outstanding.transactionsTotal, "4000"], ["outstanding checks", january.outstanding.checksTotal, "-900"], ["subtotal", january.subtotal, "65715"],
    ["adjusted balance", january.adjustedBalance, "64815"], ["gap", january.gap, "-35"], ["matched after the date", january.matchedAfterDate, "0"], ["inherited", january.inherited, "0"],
    ["received", january.totalReceived, "12500"], ["paid", january.totalPaid, "-785"], ["applied", january.appliedTotal, "11750"], ["checks not closed", january.checksNotClosed, "1170"],
    ["balance to reconcile", january.balanceToReconcile, "14850"],
  ])("%s", (_what, came, expected) => expect(came).toBe(nok(expected)));

  test("a voided check is not waiting to be closed", () => {
    const voided = entry("L6", "-410", at("2026-01-18", { checkNo: "1009", isReversed: true }));
    expect(figures(lines, [...entries, voided], { ...input, standings: [...standings, { entry: voided, statementNo: "", isClosed: false, closedOn: null }] }).checksNotClosed).toBe(nok("1170"));
  });

  test("the fee once posted, both sides are the same", () => {
    const fee = entry("L6", "-35", at("2026-01-31"));
    const mended = figures(lines, [...entries, fee], { ...input, pairs: [...input.pairs, "S3 = L6"], standings: [...standings, { entry: fee, statementNo: "S", isClosed: false, closedOn: null }] });
    expect([mended.adjustedBalance, mended.bookBalance, mended.sumOfDifferences]).toEqual([nok("64815"), nok("64815"), 0]);
  });

  test("the balance runs line by line; a line leaves what its entries do not cover", () => {
    expect(runningBalances(nok("50000"), lines).map((balance) => balance / 100)).toEqual([62500, 62020, 61985, 61715]);
    expect([...lineDifferences(lines, paired(lines, entries, input.pairs), entries).values()]).toEqual([0, 0, nok("-35"), 0]);
  });

  test("an explained fee lowers the G/L side", () => {
    const explained = after(rowsOf(lines, entries), { type: "explain", explanation: { line: lines[2]!.id, match: null, kind: "fee", account: "7770", text: "", decidedAt: AT } });
    const { glBalance, glSubtotal, endingGlBalance } = figures(lines, entries, { ...input, standings, session: explained });
    expect([glBalance, glSubtotal, endingGlBalance]).toEqual([nok("64850"), nok("64850"), nok("64815")]);
  });
});

describe("the G/L account behind a bank account in euro", () => {
  test("1 140 000 NOK are 100 000 EUR where 100 EUR are 1 140 NOK", () => {
    const { glBalance, glBalanceLocal } = figures([], [], {
      currency: "EUR", ledgerAccount: { entries: [{ postedOn: day("2026-01-05"), amount: nok("1140000") }, { postedOn: day("2026-02-05"), amount: nok("7") }], localCurrency: "NOK", rate: { units: "100", worth: "1140" } } });
    expect([glBalanceLocal, glBalance]).toEqual([nok("1140000"), nok("100000")]);
  });
});

describe("outstanding on 31 January", () => {
  const free = { statementNo: "", isClosed: false, closedOn: null } as const;
  const open = new Map([["S", day("2026-01-31")], ["later", day("2026-02-28")], ["before", day("2025-12-31")]]);
  test.each([
    ["unmatched and open", free, {}, true],
    ["posted after the day", free, at("2026-02-01"), false],
    ["reversed", free, { isReversed: true }, false],
    ["closed by a statement dated before", { statementNo: "9", isClosed: true, closedOn: day("2026-01-15") }, {}, false],
    ["closed on the day", { statementNo: "9", isClosed: true, closedOn: day("2026-01-31") }, {}, false],
    ["closed by a statement dated after", { statementNo: "9", isClosed: true, closedOn: day("2026-02-28") }, {}, true],
    ["matched in this reconciliation", { ...free, statementNo: "S" }, {}, false],
    ["matched in another one dated after", { ...free, statementNo: "later" }, {}, true],
    ["matched in another one dated before", { ...free, statementNo: "before" }, {}, false],
    ["damaged: not open, no closing date", free, { isOpen: false }, false],
    ["closed, no statement, only later", { ...free, closedOn: day("2026-02-01") }, { isOpen: false }, true],
  ])("%s", (_what, standing, more, isCounted) => {
    const one = { entry: entry("L1", "100", { postedOn: day("2026-01-10"), ...more }), ...standing };
    expect(outstandingOn([one], { statementNo: "S", day: day("2026-01-31"), open }).transactions).toHaveLength(isCounted ? 1 : 0);
  });

  test("a check counts among the checks only", () => {
    const { transactions, checks, checksTotal } = outstandingOn([{ entry: entry("L1", "-100", { checkNo: "7" }), ...free }], { statementNo: "S", day: null, open });
    expect([transactions.length, checks.length, checksTotal]).toEqual([0, 1, nok("-100")]);
  });
});

test("adjusted balance less book balance is what lines leave and what was posted after the day", () => {
  const amounts = fc.integer({ min: -100_000, max: 100_000 });
  const rows = fc.array(fc.record({ line: amounts, entry: amounts, late: fc.boolean(), isMatched: fc.boolean(), isCheck: fc.boolean() }), { maxLength: 30 });
  fc.assert(fc.property(rows, (list) => {
    const lines = list.map((row, index) => line(`S${index}`, String(row.line / 100)));
    const entries = list.map((row, index) => entry(`L${index}`, String(row.entry / 100), at(row.late ? "2026-02-03" : "2026-01-03", { checkNo: row.isCheck ? "1" : "" })));
    const pairs = list.flatMap((row, index) => (row.isMatched ? [`S${index} = L${index}`] : []));
    const total = list.reduce((sum, row) => sum + row.line, 0);
    const { gap, sumOfDifferences, matchedAfterDate, inherited } = figures(lines, entries, { pairs, closingBalance: nok(String(total / 100)) });
    expect(inherited).toBe(0);
    expect(gap).toBe(sumOfDifferences + matchedAfterDate);
  }));
});
