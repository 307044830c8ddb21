import fc from "fast-check";
import { amount, sum, type EntryId, type LineId } from "../../src/domain";
import { partsFor } from "../../src/pane/appliedDraft";
import { entryIds, line, nok } from "../session/build";

const said = (parts: ReturnType<typeof partsFor>): readonly string[] => parts.map((part) => `${part.line}>${part.entry} ${part.amount} ${part.discount}`);
const on = (id: string, paid: string, discount = "0"): Parameters<typeof partsFor>[1][number] => ({ entry: entryIds(id)[0]!, amount: nok(paid), discount: nok(discount) });

describe("which line pays how much of which invoice", () => {
  test.each([
    ["one payment of two invoices", [line("S1", "1500")], [on("L1", "1000"), on("L2", "500")], ["S1>L1 100000 0", "S1>L2 50000 0"]],
    ["two payments of one invoice", [line("S1", "300"), line("S2", "700")], [on("L1", "1000")], ["S1>L1 30000 0", "S2>L1 70000 0"]],
    ["a discount stands on the last part", [line("S1", "300"), line("S2", "680")], [on("L1", "1000", "20")], ["S1>L1 30000 0", "S2>L1 70000 2000"]],
    ["an invoice that gets nothing has no part", [line("S1", "1000")], [on("L1", "1000"), on("L2", "0")], ["S1>L1 100000 0"]],
    ["more than was paid falls on the last line", [line("S1", "300")], [on("L1", "1000")], ["S1>L1 100000 0"]],
    ["money out", [line("S1", "-300"), line("S2", "-700")], [on("L1", "-1000")], ["S1>L1 -30000 0", "S2>L1 -70000 0"]],
  ])("%s", (_, lines, entries, expected) => expect(said(partsFor(lines, entries))).toEqual(expected));

  test("all that is said of each invoice is in its parts", () => {
    const cents = fc.integer({ min: 1, max: 100_000 });
    fc.assert(fc.property(fc.array(cents, { minLength: 1, maxLength: 5 }), fc.array(fc.tuple(cents, fc.nat({ max: 500 })), { minLength: 1, maxLength: 5 }), (lines, entries) => {
      const asked = entries.map(([value, discount], at) => ({ entry: `L${at}` as EntryId, amount: amount(value + discount), discount: amount(discount) }));
      const parts = partsFor(lines.map((value, at) => ({ id: `S${at}` as LineId, amount: amount(value) })), asked);
      for (const { entry, amount: closed, discount } of asked) {
        const own = parts.filter((part) => part.entry === entry);
        expect([sum(own.map((part) => part.amount)), sum(own.map((part) => part.discount))]).toEqual([closed, discount]);
      }
    }));
  });
});
