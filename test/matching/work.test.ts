import type { EntryId, LedgerEntry, LineId, StatementLine } from "../../src/domain";
import { entry, line, run } from "./rows";

/** A month of n payments with amounts, names and numbers of their own, and a few repeated prices. */
function month(count: number): { lines: StatementLine[]; entries: LedgerEntry[] } {
  const names = ["Nordlys", "Fjordheim", "Solbakke", "Hammerfoss", "Lyngdal", "Tveitnes", "Kråkøy"];
  const rows = Array.from({ length: count }, (_, at) => {
    const date = `2026-03-${String(1 + (at % 28)).padStart(2, "0")}`;
    const decimal = at % 10 === 0 ? "499.00" : `${(at * 7919) % 90_000 + 100}.${String((at * 31) % 100).padStart(2, "0")}`;
    const name = `${names[at % names.length]!} ${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(97 + ((at * 5) % 26))}${String.fromCharCode(97 + ((at * 11) % 26))}`;
    return {
      line: line(`S${at}`, date, decimal, { text: `Innbetaling ${10_000 + at}`, counterpartyName: name }),
      entry: entry(`L${at}`, date, decimal, { documentNo: String(10_000 + at), counterpartyName: name }),
    };
  });
  return { lines: rows.map((row) => row.line), entries: rows.map((row) => row.entry) };
}

/** A line and an entry of a day in March and an amount, each made once. */
function sampled(): (day: number, decimal: string) => { readonly line: StatementLine; readonly entry: LedgerEntry } {
  const made = new Map<string, { readonly line: StatementLine; readonly entry: LedgerEntry }>();
  return (day, decimal) => {
    const date = `2026-03-${String(1 + day).padStart(2, "0")}`;
    const known = made.get(date + decimal) ?? { line: line("S", date, decimal), entry: entry("L", date, decimal) };
    made.set(date + decimal, known);
    return known;
  };
}

describe("work grows with the rows, not with their square", () => {
  test("four times the rows, at most six times the pairs and sums", () => {
    const [small, large] = [month(500), month(2_000)];
    const [few, many] = [run(small.lines, small.entries), run(large.lines, large.entries)];
    expect(few.proposals).toHaveLength(500);
    expect(many.proposals).toHaveLength(2_000);
    expect(many.work.candidatePairs).toBeLessThan(6 * few.work.candidatePairs);
    expect(many.work.sumsTried).toBeLessThan(6 * Math.max(100, few.work.sumsTried));
  });

  test.each([
    ["all alike", (at: number) => ({ documentNo: "", counterpartyName: at < 0 ? "x" : "" }), ""],
    ["with numbers that no line quotes", (at: number) => ({ documentNo: `PAY${at}` }), ""],
    ["with texts that say nothing", (at: number) => ({ documentNo: `PAY${at}` }), "Auth"],
  ])("thousands of rows of 100.00, %s, stay linear and are called ambiguous", (_, more, text) => {
    const days = 20;
    const date = (at: number): string => `2026-03-${String(1 + (at % days)).padStart(2, "0")}`;
    const rows = (count: number): [StatementLine[], LedgerEntry[]] => [
      Array.from({ length: count }, (__, at) => line(`S${at}`, date(at), "100.00", { text: text === "" ? "" : `${text} ${900_000 + at}` })),
      Array.from({ length: count }, (__, at) => entry(`L${at}`, date(at), "100.00", more(at))),
    ];
    const [few, many] = [run(...rows(1_000)), run(...rows(4_000))];
    expect(many.work.candidatePairs + many.work.sumsTried).toBeLessThan(6 * Math.max(10_000, few.work.candidatePairs + few.work.sumsTried));
    expect(many.proposals.every(({ status }) => status === "suggested")).toBe(true);
    for (const { reasons } of many.proposals) expect(reasons.some(({ code }) => code === "ambiguous" || code === "identical/paired-by-date")).toBe(true);
  });

  /** Twenty thousand rows a side by number; each says what the row with that number is. */
  test.each<readonly [string, (at: number) => { decimal: string; text?: string; counterpartyName?: string; documentNo?: string }]>([
    ["one price", () => ({ decimal: "100.00" })],
    ["two prices", (at) => ({ decimal: at % 2 === 0 ? "100.00" : "250.00" })],
    ["one price, paid and paid back", (at) => ({ decimal: at % 2 === 0 ? "100.00" : "-100.00" })],
    ["one price and one text", () => ({ decimal: "100.00", text: "Innbetaling kunde" })],
    ["one party and one price", (at) => ({ decimal: "100.00", counterpartyName: "Nordlys Handel", documentNo: `F${10_000 + at}` })],
    ["one price, and numbers nearly those of other entries", (at) => ({ decimal: "100.00", text: `Auth ${900_000 + at}`, documentNo: `PAY${at}` })],
  ])("a sheet of %s takes work in proportion to its rows, and is never sure", (_, rowAt) => {
    const [lines, entries]: [StatementLine[], LedgerEntry[]] = [[], []];
    const dated = sampled();
    for (let at = 0; at < 20_000; at++) {
      const { decimal, text = "", counterpartyName = "", documentNo = "" } = rowAt(at);
      const sample = dated(at % 20, decimal);
      lines.push({ ...sample.line, id: `S${at}` as LineId, text, counterpartyName });
      entries.push({ ...sample.entry, id: `L${at}` as EntryId, text: documentNo === "" ? text : "", counterpartyName, documentNo });
    }
    const { proposals, work } = run(lines, entries);
    expect(work.candidatePairs).toBeLessThan(40 * 20_000);
    expect(work.sumsTried).toBeLessThan(40 * 20_000);
    expect(work.searchSteps).toBeLessThan(1_500 * 20_000);
    expect(proposals.every(({ status }) => status === "suggested")).toBe(true);
    for (const { reasons } of proposals) expect(reasons.some(({ code }) => code === "ambiguous" || code === "identical/paired-by-date")).toBe(true);
  });
});
