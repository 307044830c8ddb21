import type { Amount, LedgerEntry, StatementLine } from "../../src/domain";
import { prove, type EarlierStatements, type ProofInput } from "../../src/proof";
import { emptySession, type Decision } from "../../src/session";
import { after, AT, day, entry, entryIds, line, lineIds, matchIds, nok, proposal, proposed, rowsOf } from "../session/build";

const pair = (lines: readonly string[], entries: readonly string[]): Decision => ({ type: "pair", lines: lineIds(...lines), entries: entryIds(...entries), at: AT });
const explain = (key: { line: string } | { match: string }, kind: "fee" | "bank-error", account = kind === "fee" ? "7770" : ""): Decision => ({
  type: "explain",
  explanation: { line: ("line" in key ? key.line : null) as never, match: ("match" in key ? key.match : null) as never, kind, account, text: "", decidedAt: AT },
});

interface Given {
  readonly lines: readonly StatementLine[];
  readonly entries: readonly LedgerEntry[];
  readonly decisions?: readonly Decision[];
  readonly opening?: Amount | null;
  readonly closing?: Amount | null;
  readonly bookOpening?: Amount | null;
  readonly asOf?: string | null;
  readonly earlier?: EarlierStatements;
}

function proofOf({ lines, entries, decisions = [], opening = nok("0"), closing = null, bookOpening = nok("0"), asOf = "2026-01-31", earlier }: Given): ReturnType<typeof prove> {
  const input: ProofInput = {
    lines, entries, session: decisions.length === 0 ? emptySession() : after(rowsOf(lines, entries), ...decisions),
    openingBalance: opening, closingBalance: closing, bookOpeningBalance: bookOpening, asOf: asOf === null ? null : day(asOf), currency: "NOK", ...(earlier ? { earlier } : {}),
  };
  return prove(input);
}

const january = { postedOn: day("2026-01-15") };

describe("the worked example: January, a fee not yet booked", () => {
  const lines = [line("S1", "12500"), line("S2", "-480"), line("S3", "-35"), line("S4", "-270")];
  const entries = [
    entry("L1", "12500", january), entry("L2", "-480", january), entry("L3", "-270", { ...january, checkNo: "1007" }),
    entry("L4", "4000", { postedOn: day("2026-01-31") }), entry("L5", "-900", { ...january, checkNo: "1008" }),
  ];
  const matched = [pair(["S1"], ["L1"]), pair(["S2"], ["L2"]), pair(["S4"], ["L3"])];
  const balances = { opening: nok("50000"), closing: nok("61715"), bookOpening: nok("50000") };

  test("before the fee is explained the gap is the fee", () => {
    expect(proofOf({ lines, entries, decisions: matched, ...balances })).toMatchObject({
      statementTotal: nok("11715"), closingBalance: nok("61715"), statementFoots: true, bookBalance: nok("64850"),
      depositsInTransit: nok("4000"), outstandingPayments: nok("-900"), adjustedBankBalance: nok("64815"), adjustedBookBalance: nok("64850"),
      remainingDifference: nok("-35"), unexplainedLines: ["S3"], closes: false,
      report: { totalReceived: nok("12500"), totalPaid: nok("-785"), checksNotClosed: nok("1170"), outstandingTransactions: nok("4000"), outstandingChecks: nok("-900"), sumOfDifferences: nok("-35"), matchedAfterDate: 0, inherited: 0, subtotal: nok("65715"), toReconcile: nok("14850"), bookBalanceAllDates: nok("64850"), localEntries: null },
      issues: [{ code: "proof/line-unexplained", line: "S3", amount: nok("-35"), currency: "NOK" }],
    });
  });

  test("once it is explained both sides are 64 815.00 and the proof closes", () => {
    expect(proofOf({ lines, entries, decisions: [...matched, explain({ line: "S3" }, "fee")], ...balances })).toMatchObject({
      adjustedBankBalance: nok("64815"), adjustedBookBalance: nok("64815"), explained: nok("-35"), remainingDifference: 0, closes: true, issues: [],
    });
  });

  test("once it is booked and matched nothing is left to explain", () => {
    const booked = [...entries, entry("L6", "-35", january)];
    expect(proofOf({ lines, entries: booked, decisions: [...matched, pair(["S3"], ["L6"])], ...balances })).toMatchObject({
      bookBalance: nok("64815"), adjustedBankBalance: nok("64815"), explained: 0, remainingDifference: 0, closes: true,
    });
  });

  test("said to be the bank's error it adjusts the bank, not the books", () => {
    expect(proofOf({ lines, entries, decisions: [...matched, explain({ line: "S3" }, "bank-error")], ...balances })).toMatchObject({
      bankErrors: nok("-35"), explained: 0, adjustedBankBalance: nok("64850"), adjustedBookBalance: nok("64850"), closes: true,
    });
  });

  test("outstanding items carry their age at the statement date", () => {
    expect(proofOf({ lines, entries, decisions: matched, ...balances }).outstanding.map(({ entry: id, amount, age }) => [id, amount, age]))
      .toEqual([["L4", nok("4000"), 0], ["L5", nok("-900"), 16]]);
  });
});

describe("the entries in the currency of the books", () => {
  const later = { postedOn: day("2026-02-02") };
  test.each<[string, readonly LedgerEntry[], string | null]>([
    ["are added up to the statement date", [entry("L1", "100", { ...january, localAmount: nok("1140") }), entry("L2", "-10", { ...january, localAmount: nok("-114.20") }), entry("L3", "5", { ...later, localAmount: nok("57") })], "1025.80"],
    ["are told by none where one of them lacks its amount", [entry("L1", "100", { ...january, localAmount: nok("1140") }), entry("L2", "-10", january)], null],
    ["may lack it where nothing moved, or later", [entry("L1", "100", { ...january, localAmount: nok("1140") }), entry("L2", "0", january), entry("L3", "5", later)], "1140"],
    ["are not told twice where the account is in that currency", [entry("L1", "100", { ...january, localAmount: nok("100") }), entry("L2", "-10", { ...january, localAmount: nok("-10") })], null],
    ["hold exchange adjustments", [entry("L1", "100", { ...january, localAmount: nok("1140") }), entry("L2", "0", { ...january, localAmount: nok("-12") })], "1128"],
    ["are those of the bank account only", [entry("L1", "100", { ...january, localAmount: nok("1140") }), entry("L2", "70", { ...january, kind: "customer" })], "1140"],
    ["are told by none where the ledger has no such column", [entry("L1", "100", january)], null],
  ])("%s", (_, entries, expected) => {
    expect(proofOf({ lines: [], entries }).report.localEntries).toBe(expected === null ? null : nok(expected));
  });

  test.each<[string, string, string | null]>([["yen against whole yen of the books", "1000", null], ["yen against kroner of the books", "71.35", "71.35"]])("%s", (_, local, expected) => {
    const entries = [{ ...entry("L1", "10", { ...january, localAmount: nok(local) }), currency: "JPY" }];
    const { report } = prove({ lines: [], entries, session: emptySession(), openingBalance: nok("0"), closingBalance: null, bookOpeningBalance: nok("0"), asOf: day("2026-01-31"), currency: "JPY" });
    expect([entries[0]!.amount, report.localEntries]).toEqual([1000, expected === null ? null : nok(expected)]);
  });
});

describe("which entries are outstanding at 31 January", () => {
  test.each<[string, LedgerEntry, readonly Decision[], boolean]>([
    ["unmatched and open", entry("L1", "-900", january), [], true],
    ["unmatched, without a date", entry("L1", "-900", { postedOn: null }), [], true],
    ["closed by an earlier statement", entry("L1", "-900", { ...january, isOpen: false }), [], false],
    ["reversed", entry("L1", "-900", { ...january, isReversed: true }), [], false],
    ["posted after the statement date", entry("L1", "-900", { postedOn: day("2026-02-01") }), [], false],
    ["matched in this reconciliation", entry("L1", "-900", january), [pair(["S1"], ["L1"])], false],
    ["only suggested", entry("L1", "-900", january), [proposed(proposal(["S1"], ["L1"]))], true],
    ["suggested and rejected", entry("L1", "-900", january), [proposed(proposal(["S1"], ["L1"])), { type: "reject", matches: matchIds("M-0001"), at: AT }], true],
    ["an open invoice, which is no money at the bank", entry("L1", "-900", { ...january, kind: "vendor" }), [], false],
    ["of another currency", entry("L1", "-900", { ...january, currency: "EUR" }), [], false],
  ])("%s", (_, one, decisions, counts) => {
    expect(proofOf({ lines: [line("S1", "-900")], entries: [one], decisions }).outstanding.length).toBe(counts ? 1 : 0);
  });
});

describe("when the proof must not close", () => {
  const entries = [entry("L1", "100", january), entry("L2", "100", january)];
  test.each<[string, Given, readonly string[]]>([
    ["two differences that cancel out",
      { lines: [line("S1", "150"), line("S2", "50")], entries, decisions: [pair(["S1"], ["L1"]), pair(["S2"], ["L2"])] },
      ["proof/difference-unexplained", "proof/difference-unexplained"]],
    ["two lines that cancel out", { lines: [line("S1", "50"), line("S2", "-50")], entries: [] }, ["proof/line-unexplained", "proof/line-unexplained"]],
    ["a closing balance that the lines don't lead to", { lines: [line("S1", "100")], entries: [entry("L1", "100", january)], decisions: [pair(["S1"], ["L1"])], closing: nok("90") }, []],
    ["a line matched to an entry posted after the statement date",
      { lines: [line("S1", "100")], entries: [entry("L1", "100", { postedOn: day("2026-02-03") })], decisions: [pair(["S1"], ["L1"])] }, ["proof/matched-after-date"]],
    ["a suggestion nobody decided", { lines: [line("S1", "100")], entries: [entry("L1", "100", january)], decisions: [proposed(proposal(["S1"], ["L1"]))] }, ["proof/line-unexplained"]],
  ])("%s", (_, given, codes) => {
    const proof = proofOf(given);
    expect(proof.closes).toBe(false);
    expect(proof.issues.map(({ code }) => code)).toEqual(codes);
  });

  test("a match whose row was edited clears nothing", () => {
    const lines = [line("S1", "100")];
    const session = after(rowsOf(lines, entries), pair(["S1"], ["L1"]));
    const edited = prove({
      lines, entries: [entry("L1x", "90", january)], session, openingBalance: nok("0"), closingBalance: null, bookOpeningBalance: nok("0"), asOf: null, currency: "NOK",
    });
    expect(edited).toMatchObject({ unexplainedLines: ["S1"], depositsInTransit: nok("90"), closes: false });
    expect(edited.issues.map(({ code }) => code)).toEqual(["proof/line-unexplained", "row/stale"]);
  });

  test("a line of nothing needs no explanation", () => {
    expect(proofOf({ lines: [line("S1", "0")], entries: [] })).toMatchObject({ unexplainedLines: [], closes: true });
  });
});

describe("balances that nobody stated", () => {
  const lines = [line("S1", "100")];
  const entries = [entry("L1", "100", january), entry("L2", "70", { ...january, isOpen: false }), entry("L3", "20", { ...january, isReversed: true })];
  const decisions = [pair(["S1"], ["L1"])];

  test("without the books' opening balance the openings are taken to agree, and what was settled earlier is left out", () => {
    expect(proofOf({ lines, entries, decisions, opening: nok("500"), bookOpening: null })).toMatchObject({
      bookBalance: nok("600"), remainingDifference: 0, closes: true, issues: [{ code: "proof/no-opening-balance", side: "book" }],
    });
  });

  test("with it every entry of the account counts", () => {
    expect(proofOf({ lines, entries, decisions, opening: nok("500"), bookOpening: nok("410") })).toMatchObject({ bookBalance: nok("600"), closes: true });
  });

  test("the statement's opening balance is its closing balance less the lines", () => {
    expect(proofOf({ lines, entries, decisions, opening: null, closing: nok("750"), bookOpening: null })).toMatchObject({
      openingBalance: nok("650"), closingBalance: nok("750"), statementFoots: true,
      issues: [{ code: "proof/no-opening-balance", side: "bank" }, { code: "proof/no-opening-balance", side: "book" }],
    });
  });

  test("with nothing known it begins at 0", () => {
    expect(proofOf({ lines, entries, decisions, opening: null, bookOpening: null })).toMatchObject({ openingBalance: 0, closingBalance: nok("100"), closes: true });
  });
});

describe("lines matched to open invoices", () => {
  const lines = [line("S1", "975")];
  const entries = [entry("L1", "1000", { kind: "customer", partyNo: "C10" })];

  test("the payment is what the books lack until it is posted", () => {
    expect(proofOf({ lines, entries, decisions: [pair(["S1"], ["L1"]), explain({ match: "M-0001" }, "fee")] })).toMatchObject({
      bookBalance: 0, paymentsToPost: nok("1000"), explained: nok("-25"), adjustedBookBalance: nok("975"), remainingDifference: 0, closes: true,
    });
  });
});

describe("what earlier statements left", () => {
  const carried = entry("L1", "-270", january);
  const none: EarlierStatements = { carried: new Set(), bankErrors: nok("0"), awaited: [] };

  test.each<[string, Amount | null]>([["an opening balance of the books that holds it", nok("730")], ["one taken from the bank's", null]])("a check that went on is outstanding once, with %s", (_what, bookOpening) => {
    const { outstandingPayments, bookBalance, remainingDifference } = proofOf({
      lines: [], entries: [carried], opening: nok("1000"), closing: nok("1000"), bookOpening, earlier: { ...none, carried: new Set(entryIds("L1")) },
    });
    expect([outstandingPayments, bookBalance, remainingDifference]).toEqual([nok("-270"), nok("730"), nok("0")]);
  });

  test("a fee that was posted and is not in the books yet closes the gap to their balance", () => {
    const given = { lines: [], entries: [], opening: nok("965"), closing: nok("965"), bookOpening: nok("1000") };
    expect(proofOf(given).remainingDifference).toBe(nok("-35"));
    expect(proofOf({ ...given, earlier: { ...none, awaited: [nok("-35")] } })).toMatchObject({ awaited: nok("-35"), remainingDifference: nok("0"), closes: true });
  });

  test.each<[string, Amount | null]>([["known", nok("1000")], ["assumed", null]])("the bank's error of January is put right in February; the balance of the books is %s", (_what, bookOpening) => {
    const given = { entries: [], opening: nok("1100"), bookOpening, earlier: { ...none, bankErrors: nok("100") } };
    const open = proofOf({ ...given, lines: [], closing: nok("1100") });
    expect([open.bankErrors, open.adjustedBankBalance, open.bookBalance, open.closes]).toEqual([nok("100"), nok("1000"), nok("1000"), true]);
    const righted = proofOf({ ...given, lines: [line("S1", "-100")], closing: nok("1000"), decisions: [explain({ line: "S1" }, "bank-error")] });
    expect([righted.bankErrors, righted.adjustedBankBalance, righted.adjustedBookBalance, righted.closes]).toEqual([nok("0"), nok("1000"), nok("1000"), true]);
  });
});
