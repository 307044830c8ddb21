import type { LedgerEntry, StatementLine } from "../../src/domain";
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
});
