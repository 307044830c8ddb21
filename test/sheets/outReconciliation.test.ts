import fc from "fast-check";
import {
  cellNumber, serialFromDay, type Amount, type CellValue, type Issue, type LedgerEntry, type LineId, type SheetBlock, type StatementLine, ZERO,
} from "../../src/domain";
import { prove, type EarlierStatements, type Proof } from "../../src/proof";
import { findStale, type Decision, type Session } from "../../src/session";
import { matchColumnsBlock, matchesSheet, reconciliationSheet, type SourceLayout } from "../../src/sheets";
import { after, AT, day, entry, entryIds, line, lineIds, nok, proposal, proposed, rowsOf } from "../session/build";
import { walk, worlds } from "../properties/worlds";
import { calculated, gridOf, type PlainSheet } from "./outBook";
import { WORDS } from "./outWords";

const money = (value: Amount): number => cellNumber(value, "NOK");
const date = (row: { readonly bookedOn?: StatementLine["bookedOn"]; readonly postedOn?: LedgerEntry["postedOn"] }): CellValue => {
  const on = row.bookedOn ?? row.postedOn ?? null;
  return on === null ? "" : serialFromDay(on, 1900);
};

type Row = StatementLine | LedgerEntry;
/** A way to write amounts on a sheet: the columns after the date, and the reading that goes with them. */
interface Notation {
  readonly headers: readonly string[];
  readonly cells: (row: Row) => readonly CellValue[];
  readonly layout: Partial<SourceLayout>;
}

const SIGNED: Notation = { headers: ["Amount"], cells: ({ amount }) => [money(amount)], layout: { columns: { amount: 1 } } };
const INVERTED: Notation = { headers: ["Amount"], cells: ({ amount }) => [-money(amount)], layout: { columns: { amount: 1 }, sign: -1 } };
const TEXT: Notation = { headers: ["Amount"], cells: ({ amount }) => [money(amount).toFixed(2).replace(".", ",")], layout: { columns: { amount: 1 } } };
const IN_OUT: Notation = {
  headers: ["In", "Out"], cells: ({ amount }) => (amount > 0 ? [money(amount), ""] : ["", -money(amount)]), layout: { columns: { amountIn: 1, amountOut: 2 } },
};
const DEBIT_CREDIT: Notation = {
  headers: ["Debit", "Credit"], cells: ({ amount }) => (amount > 0 ? [money(amount), ""] : ["", -money(amount)]),
  layout: { columns: { debit: 1, credit: 2 }, debitMeans: "in" },
};
const MARKED: Notation = {
  headers: ["Amount", "D/C"], cells: ({ amount }) => [Math.abs(money(amount)), amount < 0 ? "D" : "C"], layout: { columns: { amount: 1, sign: 2 } },
};

interface Case {
  readonly bank?: Notation;
  readonly book?: Notation;
  readonly declined?: boolean;
  readonly subtotals?: boolean;
  readonly textDates?: boolean;
  readonly noGrid?: boolean;
  readonly lines?: readonly StatementLine[];
  readonly entries?: readonly LedgerEntry[];
  readonly decisions?: readonly Decision[];
  readonly closing?: Amount | null;
  readonly opening?: Amount | null;
  readonly bookOpening?: Amount | null;
  readonly findings?: readonly Issue[];
  readonly earlier?: EarlierStatements;
}

const LINES = [line("S1", "12500.10"), line("S2", "-480.35"), line("S3", "-35"), line("S4", "-270"), line("S5", "0.20"), line("S6", "77")];
const MARCH = { postedOn: day("2026-03-10") };
const ENTRIES = [
  entry("L1", "12500.10", MARCH), entry("L2", "-480.35", MARCH), entry("L3", "-260", MARCH), entry("L4", "4000", { postedOn: day("2026-03-31"), documentNo: "10234" }),
  entry("L5", "-900", { postedOn: day("2025-12-20"), text: "=cmd|' /C calc'!A0" }), entry("L6", "-0.10", { postedOn: null }),
];
const pair = (lines: readonly string[], entries: readonly string[]): Decision => ({ type: "pair", lines: lineIds(...lines), entries: entryIds(...entries), at: AT });
const explain = (key: { line?: string; match?: string }, kind: "fee" | "bank-error", account = "7770"): Decision => ({
  type: "explain", explanation: { line: (key.line ?? null) as LineId | null, match: (key.match ?? null) as never, kind, account, text: "", decidedAt: AT },
});
const DECISIONS: readonly Decision[] = [
  pair(["S1"], ["L1"]), proposed(proposal(["S2"], ["L2"], { status: "matched" })), pair(["S4"], ["L3"]), explain({ match: "M-0003" }, "fee"),
  explain({ line: "S3" }, "fee"), explain({ line: "S5" }, "bank-error", ""),
];

/** Places rows on a sheet, a blank row and a subtotal between them where wished, and a total below. */
function placed<R extends Row>(rows: readonly R[], notation: Notation, { name, subtotals, textDates }: { name: string; subtotals: boolean; textDates: boolean }): { sheet: PlainSheet; rows: readonly R[] } {
  const cells: CellValue[][] = [["Date", ...notation.headers]];
  const result: R[] = [];
  const blank = ["", ...notation.headers.map(() => "")];
  rows.forEach((row, index) => {
    if (subtotals && index === 2) cells.push(blank, ["Sum", ...notation.headers.map(() => 999.5)]);
    result.push({ ...row, at: { sheet: name, row: cells.length } });
    cells.push([textDates ? "10.03.2026" : date(row), ...notation.cells(row)]);
  });
  cells.push(blank, ["Total", ...notation.headers.map(() => 12_345.67)]);
  return { sheet: { name, rows: cells }, rows: result };
}

interface Written {
  readonly proof: Proof;
  readonly session: Session;
  readonly block: SheetBlock;
  readonly shown: readonly (readonly string[])[];
}

function written(given: Case): Written {
  const { subtotals = false, textDates = false } = given;
  const bank = placed(given.lines ?? LINES, given.bank ?? SIGNED, { name: "Bank 1", subtotals, textDates });
  const book = placed(given.entries ?? ENTRIES, given.book ?? SIGNED, { name: "Hovedbok", subtotals, textDates });
  const rows = rowsOf(bank.rows, book.rows);
  const session = after(rows, ...(given.decisions ?? DECISIONS));
  const stale = findStale(session, rows).matches;
  const stated = { openingBalance: given.opening === undefined ? nok("50000") : given.opening, closingBalance: given.closing ?? null, bookOpeningBalance: given.bookOpening === undefined ? nok("50000") : given.bookOpening };
  const proof = prove({ lines: bank.rows, entries: book.rows, session, ...stated, asOf: day("2026-03-31"), currency: "NOK", ...(given.earlier ? { earlier: given.earlier } : {}) });
  const source = (side: "bank" | "book", { sheet }: { sheet: PlainSheet }, notation: Notation): { layout: SourceLayout; sheet: PlainSheet } => {
    const layout: SourceLayout = {
      sheet: sheet.name, side, headerRow: 0, headers: {}, sign: 1, debitMeans: "in", dateOrder: "day-first", decimalMark: ",", currency: "NOK", includeHidden: true,
      ...notation.layout, columns: { ...notation.layout.columns, [side === "bank" ? "bookedOn" : "postedOn"]: 0 },
    };
    return { layout, sheet };
  };
  const sides = { bank: source("bank", bank, given.bank ?? SIGNED), book: source("book", book, given.book ?? SIGNED) };
  const painted = (["bank", "book"] as const).map((side) => {
    const { layout, sheet } = sides[side];
    const extent = { firstColumn: 0, lastColumn: sheet.rows[0]!.length - 1, ownColumns: [] };
    const columns = matchColumnsBlock({ side, layout, extent, rows: side === "bank" ? bank.rows : book.rows, session, stale, words: WORDS, changed: null });
    const ours = sheet.rows.map((row, at) => [...row, ...Array.from({ length: 5 }, (_, index) => {
      const content = at === 0 ? columns.headers[index] : columns.cells[at - 1]?.[index];
      return typeof content === "string" ? content : "";
    })]);
    return given.declined ? sheet : { name: sheet.name, rows: ours };
  });
  const status = (sheet: PlainSheet): number | null => (given.declined ? null : sheet.rows[0]!.length + 1);
  const matches = matchesSheet({ session, stale, rows, words: WORDS });
  const block = reconciliationSheet({
    proof, stated, statement: { account: "1920", number: "25-03", finishedOn: null }, lines: bank.rows, entries: book.rows, session, stale, words: WORDS, matchesSheet: "Matches", findings: given.findings ?? [], found: [],
    bank: { layout: sides.bank.layout, grid: given.noGrid ? null : gridOf(bank.sheet), statusColumn: status(bank.sheet) },
    book: { layout: sides.book.layout, grid: given.noGrid ? null : gridOf(book.sheet), statusColumn: status(book.sheet) },
  });
  return { proof, session, block, shown: calculated(painted, [matches, block])[1]! };
}

function figure({ shown }: Written, label: string): string | undefined {
  return shown.find((row) => row[0] === label)?.[5];
}

function formula({ block }: Written, label: string): string {
  const content = block.cells.find((row) => row[0] === label)?.[5];
  return content !== null && typeof content === "object" && "formula" in content ? content.formula : JSON.stringify(content);
}

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
