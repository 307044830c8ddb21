import { DEFAULT_OPTIONS, type Proposal } from "../../src/domain";
import { match } from "../../src/matching";
import { entry, line } from "./rows";

/** The only match of a line and an entry that share a document number, and what its difference is said to be. */
function differenceOf(paid: string, posted: string): unknown {
  const lines = [line("S1", "2026-03-04", paid, { text: "Faktura 100231 Nordlys Optikk" })];
  const entries = [entry("L1", "2026-03-02", posted, { documentNo: "100231", counterpartyName: "Nordlys Optikk AS" })];
  const { proposals } = match({ lines, entries, options: DEFAULT_OPTIONS, rejected: [] });
  const reason = (proposals[0] as Proposal).reasons.find(({ code }) => code.startsWith("difference/"));
  return reason === undefined ? null : [reason.code, ...("basisPoints" in reason ? [reason.basisPoints] : [])];
}

describe("what a difference looks like", () => {
  test.each([
    ["a fee the bank kept", "1465.37", "1490.37", ["difference/fee"]],
    ["a fee on top of what was paid", "-1515.37", "-1490.37", ["difference/fee"]],
    ["more than was owed is no fee", "1025.00", "1000.00", ["difference/unknown"]],
    ["rounding to whole kroner", "731.00", "731.37", ["difference/rounding"]],
    ["two per cent for paying early", "-3062.43", "-3124.93", ["difference/discount", 200]],
    ["a rate that moved", "-9871.34", "-9901.18", ["difference/exchange", 30]],
    ["two digits changed places", "5418.13", "5148.13", ["difference/swapped-digits"]],
    ["a part of it", "700.13", "1148.88", ["difference/part"]],
    ["nothing to explain", "731.37", "731.37", null],
  ])("%s", (_, paid, posted, expected) => {
    expect(differenceOf(paid, posted)).toEqual(expected);
  });
});

describe("how likely a match is right", () => {
  test("a match that quotes its document says more than one that only has its amount", () => {
    const run = (text: string): number | undefined => {
      const lines = [line("S1", "2026-03-04", "300.00", { text })];
      const entries = [entry("L1", "2026-03-02", "300.00", { documentNo: "100231" }), entry("L2", "2026-03-01", "300.00", { documentNo: "100245" })];
      return match({ lines, entries, options: DEFAULT_OPTIONS, rejected: [] }).proposals[0]!.probability;
    };
    expect(run("Faktura 100231")).toBeGreaterThan(0.99);
    expect(run("Innbetaling")).toBeLessThan(0.9);
  });
});
