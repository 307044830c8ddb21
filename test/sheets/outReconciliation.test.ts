import fc from "fast-check";
import { ZERO, type Amount } from "../../src/domain";
import { walk, worlds } from "../properties/worlds";
import { day, entry, line, nok, proposal, proposed } from "../session/build";
import { DEBIT_CREDIT, DECISIONS, ENTRIES, explain, figure, formula, INVERTED, IN_OUT, LINES, MARCH, MARKED, money, pair, SIGNED, TEXT, written, type Case } from "./outReconciled";
import { WORDS } from "./outWords";

const show = (value: Amount): string => String(money(value));

const CASES: readonly [string, Case][] = [
  ["one signed amount column", {}],
  ["a ledger with the bank's signs turned", { book: INVERTED }],
  ["money in and money out in columns of their own", { bank: IN_OUT, book: DEBIT_CREDIT }],
  ["amounts that are texts", { bank: TEXT, book: TEXT }],
  ["a mark beside the amount", { bank: MARKED, book: MARKED }],
  ["our columns declined", { declined: true }],
  ["subtotals between the rows", { subtotals: true }],
  ["no cells at hand", { noGrid: true }],
  ["entries after the statement date", { entries: [...ENTRIES, entry("L7", "-55", { postedOn: day("2026-04-02") }), entry("L8", "70", MARCH), entry("L9", "-5", { postedOn: day("2026-04-03") })] }],
  ["entries after the statement date, dates as text", { textDates: true, entries: [entry("L7", "-55", { postedOn: day("2026-04-02") }), ...ENTRIES] }],
  ["many entries after the statement date, in no order", {
    entries: [...ENTRIES, ...Array.from({ length: 40 }, (_, index) => entry(`L${index + 10}`, "1.10", { postedOn: day(index % 2 ? "2026-03-05" : "2026-04-05") }))]
      .map((one) => (one.postedOn === null ? { ...one, postedOn: day("2026-03-09") } : one)),
  }],
  ["closed and reversed entries", { entries: [...ENTRIES, entry("L7", "-55", { ...MARCH, isOpen: false }), entry("L8", "70", { ...MARCH, isReversed: true }), entry("L9", "-70", { ...MARCH, isReversed: true })] }],
  ["closed entries and text amounts", { book: TEXT, entries: [...ENTRIES, entry("L7", "-55", { ...MARCH, isOpen: false })] }],
  ["open invoices among the entries", {
    entries: [...ENTRIES, entry("L7", "77", { ...MARCH, kind: "customer", partyNo: "C1" })], decisions: [...DECISIONS, pair(["S6"], ["L7"])],
  }],
  ["open invoices and text amounts", {
    book: TEXT, entries: [...ENTRIES, entry("L7", "80", { ...MARCH, kind: "customer", partyNo: "C1" })], decisions: [...DECISIONS, pair(["S6"], ["L7"])],
  }],
  ["suggestions and nothing decided", { decisions: [proposed(proposal(["S1"], ["L1"]))] }],
  ["nothing matched", { decisions: [] }],
  ["nothing matched, amounts as text", { decisions: [], bank: TEXT, book: TEXT }],
  ["a stated closing balance, no opening", { opening: null, closing: nok("61891.95"), bookOpening: null }],
  ["a stated closing balance that is off", { closing: nok("61890") }],
  ["checks among what is outstanding", { entries: [...ENTRIES, entry("L7", "-270", { ...MARCH, checkNo: "1007" }), entry("L8", "-31.50", { ...MARCH, checkNo: "1008" })] }],
  ["a check that the bank has paid and one that it has not", {
    entries: [...ENTRIES, entry("L7", "-270", { ...MARCH, checkNo: "1007" }), entry("L8", "-77", { ...MARCH, checkNo: "1008" })], lines: [...LINES, line("S7", "-77")], decisions: [...DECISIONS, pair(["S7"], ["L8"])],
  }],
  ["an entry matched that was posted later", {
    entries: [...ENTRIES, entry("L7", "77", { postedOn: day("2026-04-02") })], decisions: [...DECISIONS, pair(["S6"], ["L7"])],
  }],
  ["what earlier statements left", { opening: nok("50095"), closing: null, earlier: { carried: new Set(), bankErrors: nok("130"), awaited: [nok("-35")] } }],
  ["what earlier statements left besides the bank's error of this one, amounts as text", {
    bank: TEXT, book: TEXT, opening: nok("50095"), earlier: { carried: new Set(), bankErrors: nok("130"), awaited: [nok("-35")] },
  }],
  ["no entries at all", { entries: [], decisions: [explain({ line: "S3" }, "fee")] }],
  ["no lines at all", { lines: [], decisions: [] }],
];

describe("the live formulas give the figures of the proof", () => {
  test.each(CASES)("%s", (_, given) => {
    const result = written(given);
    const { proof } = result;
    const figures: Readonly<Record<string, Amount>> = {
      [WORDS.openingBalance]: proof.openingBalance, [WORDS.statementTotal]: proof.statementTotal,
      [WORDS.depositsInTransit]: proof.depositsInTransit, [WORDS.outstandingPayments]: proof.outstandingPayments,
      [WORDS.adjustedBankBalance]: proof.adjustedBankBalance, [WORDS.bookBalance]: proof.bookBalance,
      [WORDS.adjustedBookBalance]: proof.adjustedBookBalance, [WORDS.remainingDifference]: proof.remainingDifference, [WORDS.checkOutstandingList]: 0 as Amount,
      [WORDS.outstandingTransactions]: proof.report.outstandingTransactions, [WORDS.outstandingChecks]: proof.report.outstandingChecks,
      [WORDS.sumOfDifferences]: proof.report.sumOfDifferences, [WORDS.inherited]: proof.report.inherited,
      [WORDS.totalReceived]: proof.report.totalReceived, [WORDS.totalPaid]: proof.report.totalPaid, [WORDS.toReconcile]: proof.report.toReconcile,
      ...(proof.report.bookBalanceAllDates === proof.bookBalance ? {} : { [WORDS.allEntries]: proof.report.bookBalanceAllDates }),
      ...(proof.report.checksNotClosed + proof.report.outstandingChecks === 0 ? {} : { [WORDS.checksNotClosed]: proof.report.checksNotClosed }),
      ...(proof.report.matchedAfterDate === 0 ? {} : { [WORDS.matchedAfterDate]: proof.report.matchedAfterDate }),
    };
    const read = Object.fromEntries(Object.keys(figures).map((label) => [label, figure(result, label)]));
    expect(read).toEqual(Object.fromEntries(Object.entries(figures).map(([label, value]) => [label, show(value)])));
    expect(result.shown.some((row) => row[0] === (proof.closes ? WORDS.agrees : WORDS.doesNotAgree))).toBe(true);
  });

  test.each<[string, string, string, boolean]>([
    ["with everything explained it says that it agrees", "50000", "0", true],
    ["with 20 øre unexplained it does not", "49999.80", "0.2", false],
  ])("%s", (_, bookOpening, remaining, closes) => {
    const result = written({ decisions: [...DECISIONS, explain({ line: "S6" }, "fee")], bookOpening: nok(bookOpening) });
    expect([figure(result, WORDS.remainingDifference), result.proof.closes, result.shown.flat().includes(WORDS.agrees)]).toEqual([remaining, closes, closes]);
  });
});

test("whatever was decided, however amounts are written, the formulas give the figures of the proof", () => {
  const notations = fc.constantFrom(SIGNED, INVERTED, TEXT, IN_OUT, DEBIT_CREDIT, MARKED);
  const given = fc.record({ world: worlds({ open: true }), bank: notations, book: notations, declined: fc.boolean(), subtotals: fc.boolean(), bookOpening: fc.constantFrom(null, nok("12.30")) });
  fc.assert(fc.property(given, ({ world, ...how }) => {
    const decisions = walk(world).map(({ decision }) => decision);
    const result = written({ ...how, lines: [...world.rows.lines.values()], entries: [...world.rows.entries.values()], decisions });
    const { proof } = result;
    expect([WORDS.adjustedBankBalance, WORDS.adjustedBookBalance, WORDS.remainingDifference, WORDS.sumOfDifferences, WORDS.inherited, WORDS.checkOutstandingList].map((label) => figure(result, label)))
      .toEqual([proof.adjustedBankBalance, proof.adjustedBookBalance, proof.remainingDifference, proof.report.sumOfDifferences, proof.report.inherited, ZERO].map(show));
    expect(result.shown.flat().includes(WORDS.agrees)).toBe(proof.closes);
  }), { numRuns: 60 });
});

describe("where the figures come from", () => {
  test.each<[string, Case, string, string]>([
    ["the lines are added up on the statement", {}, WORDS.statementTotal, "=ROUND(SUM('Bank 1'!$B$2:$B$7),2)"],
    ["money in less money out", { bank: IN_OUT }, WORDS.statementTotal, "=ROUND(SUM('Bank 1'!$B$2:$B$7)-SUM('Bank 1'!$C$2:$C$7),2)"],
    ["around a subtotal", { subtotals: true }, WORDS.statementTotal, "=ROUND(SUM('Bank 1'!$B$2:$B$3,'Bank 1'!$B$6:$B$9),2)"],
    ["deposits by sign and status", {}, WORDS.depositsInTransit, '=ROUND(SUMIFS(Hovedbok!$B$2:$B$7,Hovedbok!$B$2:$B$7,">0")-SUMIFS(Hovedbok!$B$2:$B$7,Hovedbok!$B$2:$B$7,">0",Hovedbok!$D$2:$D$7,"Matched"),2)'],
    ["payments in the credit column by status", { book: DEBIT_CREDIT }, WORDS.outstandingPayments, '=ROUND(-SUM(Hovedbok!$C$2:$C$7)+SUMIFS(Hovedbok!$C$2:$C$7,Hovedbok!$E$2:$E$7,"Matched"),2)'],
    ["payments where signs are turned", { book: INVERTED }, WORDS.outstandingPayments, '=ROUND(-SUMIFS(Hovedbok!$B$2:$B$7,Hovedbok!$B$2:$B$7,">0")+SUMIFS(Hovedbok!$B$2:$B$7,Hovedbok!$B$2:$B$7,">0",Hovedbok!$D$2:$D$7,"Matched"),2)'],
    ["money in by sign", {}, WORDS.totalReceived, "=ROUND(SUMIFS('Bank 1'!$B$2:$B$7,'Bank 1'!$B$2:$B$7,\">0\"),2)"],
    ["money out by its column", { bank: IN_OUT }, WORDS.totalPaid, "=ROUND(-SUM('Bank 1'!$C$2:$C$7),2)"],
    ["open entries in place", {}, WORDS.toReconcile, "=ROUND(SUM(Hovedbok!$B$2:$B$7),2)"],
    ["later entries behind the balance", { entries: [...ENTRIES, entry("L7", "-55", { postedOn: day("2026-04-02") })] }, WORDS.allEntries, expect.stringMatching(/^=ROUND\(\$F\$\d+\+SUM\(Hovedbok!\$B\$8:\$B\$8\),2\)$/) as string],
    ["text amounts are taken from Matches and our lists", { bank: TEXT }, WORDS.statementTotal, expect.stringMatching(/^=ROUND\(SUMIFS\(Matches!\$G\$4:\$G\$6,Matches!\$B\$4:\$B\$6,"Matched"\)\+SUM\(/) as string],
    ["outstanding is taken from the list where our columns were declined", { declined: true }, WORDS.outstandingPayments, expect.stringMatching(/^=ROUND\(SUMIF\(\$F\$\d+:\$F\$\d+,"<0"\),2\)$/) as string],
  ])("%s", (_, given, label, expected) => {
    expect(formula(written(given), label)).toEqual(expected);
  });

  test("says when a sheet can't be added up in place", () => {
    expect(written({ bank: TEXT }).shown.flat()).toContain(WORDS.noteOwnNumbers("Bank 1"));
    expect(written({}).shown.flat()).not.toContain(WORDS.noteOwnNumbers("Bank 1"));
  });

  test("says when an opening balance is assumed", () => {
    expect(written({ bookOpening: null }).shown.flat()).toContain(WORDS.noteOpeningAssumed("book"));
  });
});

test("outstanding checks stand last in their list, under their numbers; what is inherited is accounted for", () => {
  const result = written({ entries: [entry("L7", "-270", { ...MARCH, checkNo: "1007", counterpartyName: "Lerkeveien Rør" }), ...ENTRIES], decisions: [explain({ line: "S3" }, "fee")], opening: nok("50095"), earlier: { carried: new Set(), bankErrors: nok("130"), awaited: [nok("-35")] } });
  const heading = result.shown.findIndex((row) => row[0] === WORDS.headingOutstanding);
  const total = result.shown.findIndex((row, at) => at > heading && row[0] === WORDS.total);
  expect(result.shown[total - 1]!.slice(0, 2)).toEqual(["Check 1007, Lerkeveien Rør", "Hovedbok!2"]);
  expect([WORDS.earlierBankErrors, WORDS.awaited, WORDS.inherited, WORDS.checkInherited].map((label) => figure(result, label))).toEqual(["-130", "-35", "95", "0"]);
});

describe("what stands behind the proof", () => {
  test("outstanding items are listed oldest first with their age, undated before", () => {
    const { block } = written({});
    const heading = block.cells.findIndex((row) => row[0] === WORDS.headingOutstanding);
    expect(block.cells.slice(heading + 2, heading + 5).map((row) => [row[1], row[4], row[6]])).toEqual([
      ["Hovedbok!7", null, null], ["Hovedbok!6", "=cmd|' /C calc'!A0", { count: 101 }], ["Hovedbok!5", null, { count: 0 }],
    ]);
  });

  test("ageing adds up to the list", () => {
    const result = written({});
    expect(["0–30 days", "31–60 days", "61–90 days", "over 90 days", "no date"].map((label) => figure(result, label))).toEqual(["4000", "0", "0", "-900", "-0.1"]);
  });

  test("two differences that cancel out show as their sum without direction", () => {
    const result = written({
      lines: [line("S1", "150"), line("S2", "50")], entries: [entry("L1", "100", MARCH), entry("L2", "100", MARCH)],
      decisions: [pair(["S1"], ["L1"]), pair(["S2"], ["L2"])],
    });
    const labels = [WORDS.remainingDifference, WORDS.checkUnexplainedDifferences];
    expect([...labels.map((label) => figure(result, label)), result.shown.flat().includes(WORDS.agrees)]).toEqual(["0", "100", false]);
  });

  test("findings are listed, but not what has a list of its own", () => {
    const { block, proof } = written({ decisions: [], findings: [{ code: "sign/inverted", sheet: "Hovedbok" }] });
    const texts = block.cells.map((row) => row[0]);
    expect(texts).toContain("sign/inverted Hovedbok");
    expect(proof.issues.filter(({ code }) => code === "proof/line-unexplained").length).toBe(6);
    expect(texts.filter((text) => typeof text === "string" && text.startsWith("proof/"))).toEqual([]);
  });

  test("sign-off cells are empty and marked for filling in", () => {
    const { block } = written({});
    const inputs = block.looks.filter(({ look }) => look === "input");
    expect(inputs.length).toBe(4);
    for (const { row, column } of inputs) expect(block.cells[row]?.[column]).toBeNull();
  });

  test("all rows have as many cells as there are columns", () => {
    const { block } = written({});
    expect(new Set(block.cells.map((row) => row.length))).toEqual(new Set([block.widths.length]));
  });
});
