import * as fc from "fast-check";
import { amount, type Day } from "../../src/domain";
import { findSums, searchSums, type SumRow } from "../../src/matching";

const row = (id: string, minor: number, day: number, party = ""): SumRow => ({ id, amount: amount(minor), day: day as Day, party });
const target = (minor: number, day = 20_000, party = "") => ({ amount: amount(minor), day: day as Day, party });
const idsOf = (rows: readonly SumRow[], ...of: Parameters<typeof target>) => findSums(target(...of), rows).combinations.map(({ ids }) => [...ids].sort().join("+"));

describe("entries that sum to 12 480,00", () => {
  test.each<[string, readonly SumRow[], readonly string[]]>([
    ["three invoices of the customer, one that lies near left out", [row("10231", 400_000, 19_996, "Nordlys Optikk AS"), row("10234", 648_000, 19_997, "Nordlys Optikk"), row("10240", 200_000, 19_999, "NORDLYS OPTIKK AS"), row("10238", 100_000, 20_000, "Berg AS")], ["10231+10234+10240"]],
    ["an invoice less a credit note", [row("F1", 1_300_000, 19_990, "Berg AS"), row("K1", -52_000, 19_995, "Berg AS"), row("F2", 900_000, 19_999)], ["F1+K1"]],
    ["nothing that fits", [row("F1", 1_000_000, 19_990), row("F2", 200_000, 19_991)], []],
    ["not one entry alone: that is no sum", [row("F1", 1_248_000, 19_990)], []],
    ["two ways, the one of a single customer first", [row("A", 1_000_000, 19_000, "Berg AS"), row("B", 248_000, 19_000, "Berg AS"), row("C", 248_000, 20_000, "Dal AS")], ["A+B", "A+C"]],
  ])("%s", (_, rows, found) => {
    expect(idsOf(rows, 1_248_000)).toEqual(found);
    expect(idsOf([...rows].reverse(), 1_248_000)).toEqual(found);
  });

  test("the sales of a whole day are found however many they are", () => {
    const sales = Array.from({ length: 300 }, (_, at) => row(`S${at}`, 1_000 + at * 37, 19_999));
    const total = sales.reduce((sum, one) => sum + one.amount, 0);
    const others = Array.from({ length: 300 }, (_, at) => row(`T${at}`, 777_000 + at * 1_003, 19_990));
    const [best] = findSums(target(total, 20_000), [...others, ...sales]).combinations;
    expect(best?.ids).toHaveLength(300);
  });

  test("few rows are searched whole, and a single answer is the only one; many are not, and it is said", () => {
    const few = [row("A", 100, 1), row("B", 250, 1), row("C", 999, 1)];
    expect(findSums(target(350), few)).toMatchObject({ isComplete: true, combinations: [{ ids: ["A", "B"] }] });
    const many = Array.from({ length: 200 }, (_, at) => row(`R${at}`, 10_000 + at * at, 1));
    expect(findSums(target(350), [...few, ...many]).isComplete).toBe(false);
  });

  test("of a small heap every combination adds up, and the search finds one whenever there is one", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 12 }), fc.integer({ min: 2, max: 4095 }), (amounts, mask) => {
      const rows = amounts.map((minor, at) => row(`R${at}`, minor, at));
      const chosen = rows.filter((one, at) => (mask & (1 << at)) !== 0 && one.amount !== 0);
      fc.pre(chosen.length > 1);
      const sum = chosen.reduce((total, one) => total + one.amount, 0);
      const { combinations } = findSums(target(sum), rows);
      expect(combinations.length).toBeGreaterThan(0);
      for (const { ids } of combinations) expect(rows.filter(({ id }) => ids.includes(id)).reduce((total, one) => total + one.amount, 0)).toBe(sum);
    }));
  });

  test("a hundred thousand rows are searched in many small pieces", () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => row(`R${at}`, 1_000 + ((at * 7_919) % 900_001), 19_000 + (at % 900), `Kunde ${at % 5_000}`));
    let pieces = 0;
    for (const search = searchSums(target(1_234_567, 19_500), rows); search.next().done !== true;) pieces += 1;
    expect(pieces).toBeGreaterThan(60);
  });
});
