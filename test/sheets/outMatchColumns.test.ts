import type { CellContent, MatchColumnsBlock } from "../../src/domain";
import { decide, findStale, type Decision, type SessionRows } from "../../src/session";
import { extentOf, firstMatchColumn, matchColumnsBlock, type SheetExtent, type Side, type SourceLayout } from "../../src/sheets";
import { after, AT, day, entry, entryIds, line, lineIds, matchIds, nok, proposal, proposed, rowsOf } from "../session/build";
import { gridOf } from "./outBook";
import { WORDS } from "./outWords";

const at = (sheet: string, row: number): { at: { sheet: string; row: number } } => ({ at: { sheet, row } });
const LINES = [line("S1", "975", at("Bank", 7)), line("S2", "-480", at("Bank", 9)), line("S3", "-35", at("Bank", 10)), line("S4", "100", at("Bank", 11)), line("S5", "60", at("Bank", 12))];
const ENTRIES = [entry("L1", "500", at("Ledger", 3)), entry("L2", "500", at("Ledger", 1)), entry("L3", "-480", at("Ledger", 2)), entry("L4", "100", at("Ledger", 4))];
const rows = rowsOf(LINES, ENTRIES);
const pair = (lines: readonly string[], entries: readonly string[]): Decision => ({ type: "pair", lines: lineIds(...lines), entries: entryIds(...entries), at: AT });
const explainMatch: Decision = { type: "explain", explanation: { line: null, match: "M-0001" as never, kind: "fee", account: "7770", text: "kost", decidedAt: AT } };
const explainLine: Decision = { type: "explain", explanation: { line: "S3" as never, match: null, kind: "fee", account: "7770", text: "", decidedAt: AT } };
const suggest = proposed(proposal(["S4"], ["L4"], { reasons: [{ code: "amount/equal", amount: nok("100"), currency: "NOK" }, { code: "date/same", day: day("2026-03-02") }] }));
const DECISIONS = [pair(["S1"], ["L1", "L2"]), explainMatch, pair(["S2"], ["L3"]), explainLine, suggest];

function columnsOf(side: Side, decisions: readonly Decision[] = DECISIONS, seen: SessionRows = rows): MatchColumnsBlock {
  const session = after(rows, ...decisions);
  const layout: SourceLayout = {
    sheet: side === "bank" ? "Bank" : "Ledger", side, headerRow: side === "bank" ? 6 : 0, columns: {}, headers: {}, sign: 1, debitMeans: "in", dateOrder: "day-first", decimalMark: ",",
    currency: "NOK", includeHidden: true,
  };
  const list = side === "bank" ? [...seen.lines.values()] : [...seen.entries.values()];
  return matchColumnsBlock({ side, layout, extent: { firstColumn: 1, lastColumn: 4, ownColumns: [] }, rows: list, session, stale: findStale(session, seen).matches, words: WORDS, changed: null });
}

const cell = (content: CellContent): string => (content === null ? "" : typeof content === "string" ? content : "amount" in content ? String(content.amount / 100) : "?");
const table = ({ cells }: MatchColumnsBlock): readonly string[] => cells.map((row) => row.map(cell).join(" | "));

describe("what stands beside the user's rows", () => {
  test("the statement: matched, explained, suggested and open rows, a blank row left blank", () => {
    expect(table(columnsOf("bank"))).toEqual([
      "M-0001 | Matched | By hand | -25 | matched by hand; Fee, account 7770: kost",
      " |  |  |  | ",
      "M-0002 | Matched | By hand |  | matched by hand",
      " | Explained | By hand |  | Fee, account 7770",
      "M-0003 | Suggested | Medium |  | same amount 100.00; same date 2026-03-02",
      " |  |  |  | ",
    ]);
  });

  test("the ledger: a difference stands once, on the topmost row of its match", () => {
    expect(table(columnsOf("book")).map((row) => row.split(" | ").slice(0, 4).join(" "))).toEqual([
      "M-0001 Matched By hand -25", "M-0002 Matched By hand ", "M-0001 Matched By hand ", "M-0003 Suggested Medium ",
    ]);
  });

  test("rows edited since the match say so", () => {
    const edited = rowsOf(LINES, [...ENTRIES.slice(0, 2), entry("L3x", "-481", at("Ledger", 2)), ENTRIES[3]!]);
    expect(table(columnsOf("bank", DECISIONS, edited))[2]).toBe("M-0002 | Changed since | By hand |  | matched by hand");
  });

  test("what a rejected set held is open again", () => {
    const reject: Decision = { type: "reject", matches: matchIds("M-0003"), at: AT };
    expect(table(columnsOf("bank", [...DECISIONS, reject]))[4]).toBe(" |  |  |  | ");
  });

  test("the block begins below the header, and colours reach from the user's first column over ours", () => {
    expect(columnsOf("bank")).toMatchObject({
      sheet: "Bank", headerRow: 6, firstRow: 7, column: 5, from: 1, to: 9, headers: ["Match", "Status", "Confidence", "Difference", "Why"], changedRows: null,
      rules: [
        { status: "Matched", colour: "matched" }, { status: "Suggested", colour: "suggested" }, { status: "Explained", colour: "explained" },
        { status: "Changed since", colour: "stale" }, { status: "Reconciled", colour: "reconciled" },
      ],
    });
  });

  test("a reason longer than anybody reads in a cell is cut", () => {
    const long = proposed(proposal(["S4"], ["L4"], { reasons: [{ code: "reference/equal", value: "9".repeat(2_000) }] }));
    expect(cell(columnsOf("bank", [long]).cells[4]?.[4] ?? null).length).toBe(500);
  });
});

describe("which rows a decision touches", () => {
  test.each<[string, Decision, readonly number[], readonly number[]]>([
    ["accepting a suggestion", { type: "accept", matches: matchIds("M-0003"), at: AT }, [11], [4]],
    ["dissolving a match", { type: "dissolve", matches: matchIds("M-0001"), at: AT }, [7], [1, 3]],
    ["matching by hand over a suggestion", pair(["S5"], ["L4"]), [11, 12], [4]],
    ["taking back the explanation of a line", { type: "unexplain", key: "S3" as never, at: AT }, [10], []],
    ["taking back the explanation of a difference", { type: "unexplain", key: "M-0001" as never, at: AT }, [7], [1, 3]],
  ])("%s", (_, decision, bank, book) => {
    const decided = decide(after(rows, ...DECISIONS), decision, rows);
    if (!decided.ok) throw new Error("refused");
    const touched = (side: Side): readonly number[] | null => matchColumnsBlock({
      side, layout: { headerRow: 0, sheet: "" } as SourceLayout, extent: { firstColumn: 0, lastColumn: 1, ownColumns: [] }, words: WORDS, stale: new Set(),
      rows: side === "bank" ? LINES : ENTRIES, session: decided.value.session, changed: decided.value.diff,
    }).changedRows;
    expect([touched("bank"), touched("book")]).toEqual([bank, book]);
  });
});

describe("where our columns go", () => {
  test.each<[string, SheetExtent, number]>([
    ["right of the data", { firstColumn: 0, lastColumn: 6, ownColumns: [] }, 7],
    ["where they stand already", { firstColumn: 0, lastColumn: 6, ownColumns: [7, 8, 9, 10, 11] }, 7],
    ["where they stand, with a column of the user's after them", { firstColumn: 0, lastColumn: 12, ownColumns: [7, 8, 9, 10, 11] }, 7],
    ["in the same place when the last of them was deleted and nothing follows", { firstColumn: 0, lastColumn: 6, ownColumns: [7, 8, 9, 10] }, 7],
    ["right of everything when the user put a column between them", { firstColumn: 0, lastColumn: 9, ownColumns: [7, 8, 10, 11, 12] }, 10],
  ])("%s", (_, extent, column) => {
    expect(firstMatchColumn(extent)).toBe(column);
  });

  test("the data end where our columns begin", () => {
    const grid = gridOf({ name: "Bank", rows: [["Date", "Amount", "Match", "Status", "Confidence", "Difference", "Why"]] }, [2, 3, 4, 5, 6]);
    expect(extentOf(grid)).toEqual({ firstColumn: 0, lastColumn: 1, ownColumns: [2, 3, 4, 5, 6] });
  });
});
