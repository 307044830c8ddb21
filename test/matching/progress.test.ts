import { DEFAULT_OPTIONS, type EntryId, type LineId } from "../../src/domain";
import { match, type MatchStage } from "../../src/matching";
import { entry, line } from "./rows";

describe("a long run says how far it is", () => {
  test("each stage tells between pieces of work, forwards only, and never more than all", () => {
    const [one, other] = [line("S", "2026-03-02", "100.00"), entry("L", "2026-03-02", "100.00")];
    const count = 20_000;
    const lines = Array.from({ length: count }, (_, at) => ({ ...one, id: `S${at}` as LineId, amount: (10_000 + at) as typeof one.amount }));
    const entries = Array.from({ length: count }, (_, at) => ({ ...other, id: `L${at}` as EntryId, amount: (10_000 + at) as typeof other.amount }));
    const told = new Map<MatchStage, number[]>();
    match({ lines, entries, options: DEFAULT_OPTIONS, rejected: [] }, (stage, done, total) => {
      expect(done).toBeLessThanOrEqual(total);
      told.set(stage, [...(told.get(stage) ?? []), done / total]);
    });
    expect([...told.keys()]).toEqual(["index", "candidates", "assign", "explain"]);
    for (const shares of told.values()) {
      expect(shares.length).toBeGreaterThanOrEqual(5);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    }
  });
});
