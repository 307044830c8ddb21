import { decimalText, type LedgerEntry, type StatementLine } from "../../src/domain";
import { entry, line, pairs, run } from "./rows";

const asBusinessCentral = (lines: readonly StatementLine[], entries: readonly LedgerEntry[], days = 1): ReturnType<typeof run> =>
  run(lines, entries, { options: { conventions: "business-central", windowBefore: days, windowAfter: days } });

describe("in parallel with Business Central", () => {
  test("the worked example of its documentation", () => {
    const outcome = asBusinessCentral([
      line("10000", "2026-01-05", "1250.00", { text: "Innbetaling INV-10023", counterpartyName: "Nordic Supplies AS" }),
      line("20000", "2026-01-06", "-480.00", { text: "Kortkjop REMA 1000" }),
      line("30000", "2026-01-07", "980.00", { text: "Acme faktura 10077" }),
      line("40000", "2026-01-07", "3000.00", { text: "Samlebetaling 10080 10081" }),
      line("50000", "2026-01-09", "-35.00", { text: "Gebyr" }),
    ], [
      entry("501", "2026-01-05", "1250.00", { documentNo: "INV-10023", text: "Order 1" }),
      entry("502", "2026-01-05", "-480.00", { documentNo: "GJ00017", text: "Representation" }),
      entry("503", "2026-01-07", "1000.00", { documentNo: "10077", text: "Acme" }),
      entry("504", "2026-01-07", "1800.00", { documentNo: "10080", text: "Beta" }),
      entry("505", "2026-01-07", "1200.00", { documentNo: "10081", text: "Beta" }),
    ]);
    expect(pairs(outcome)).toEqual(["10000 = 501", "20000 = 502", "30000 = 503"]);
    expect(outcome.proposals.map(({ difference }) => decimalText(difference, "NOK"))).toEqual(["0.00", "0.00", "-20.00"]);
    expect(outcome.unmatchedLines).toEqual(["40000", "50000"]);
  });

  test.each([
    ["600.00", false], ["600.01", true], ["1000.00", true], ["1099.99", true], ["1100.00", false], ["-1000.00", false],
  ])("a line of %s may be the entry of 1000.00 it quotes: %s", (decimal, isNear) => {
    const outcome = asBusinessCentral([line("S1", "2026-01-05", decimal, { text: "INV-10023" })], [entry("L1", "2026-01-05", "1000.00", { documentNo: "INV-10023" })]);
    expect(outcome.proposals).toHaveLength(isNear ? 1 : 0);
  });

  test("on a dead tie the entry posted first, then the lower number, is taken", () => {
    const [four, six] = [entry("L2", "2026-01-04", "199.00"), entry("L1", "2026-01-06", "199.00")];
    expect(pairs(asBusinessCentral([line("S1", "2026-01-05", "199.00")], [six, four], 2))).toEqual(["S1 = L2"]);
    expect(pairs(asBusinessCentral([line("S1", "2026-01-05", "199.00")], [entry("L10", "2026-01-05", "199.00"), entry("L9", "2026-01-05", "199.00")], 2))).toEqual(["S1 = L9"]);
  });

  test("text beats date, amount beats text", () => {
    expect(pairs(asBusinessCentral([line("S1", "2026-01-05", "199.00", { text: "KIWI 512 OSLO" })],
      [entry("L1", "2026-01-05", "199.00", { text: "other" }), entry("L2", "2026-01-03", "199.00", { text: "Kiwi 512" })], 2))).toEqual(["S1 = L2"]);
    expect(pairs(asBusinessCentral([line("S1", "2026-01-05", "990.00", { text: "INV-10023" })],
      [entry("L1", "2026-01-05", "1000.00", { documentNo: "INV-10023" }), entry("L2", "2026-01-05", "990.00", { documentNo: "ZZ" })], 2))).toEqual(["S1 = L2"]);
  });

  test("entries later than the last line and the statement date are out, however wide the window", () => {
    expect(pairs(asBusinessCentral([line("S1", "2026-01-05", "199.00")], [entry("L1", "2026-01-06", "199.00")], 5))).toEqual([]);
  });
});
