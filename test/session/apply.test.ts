import type { AppliedPart, Refusal } from "../../src/domain";
import { decide, restore, save, EMPTY_HISTORY, type Decision } from "../../src/session";
import { after, AT, entry, entryIds, line, lineIds, matchIds, nok, rowsOf } from "./build";

const rows = rowsOf(
  [line("S1", "1280"), line("S2", "400")],
  [entry("L1", "1000", { kind: "customer" }), entry("L2", "500", { kind: "customer", openAmount: nok("450") }), entry("L3", "400", { kind: "customer" })],
);
const pairBoth: Decision = { type: "pair", lines: lineIds("S1"), entries: entryIds("L1", "L2"), at: AT };
const [first] = matchIds("M-0001");
const part = (from: string, to: string, amount: string, discount = "0"): AppliedPart =>
  ({ line: lineIds(from)[0]!, entry: entryIds(to)[0]!, amount: nok(amount), discount: nok(discount) });
const apply = (...applied: readonly AppliedPart[]): Decision => ({ type: "apply", match: first!, applied, at: AT });

describe("how much a payment puts on its invoices", () => {
  test.each<[string, readonly AppliedPart[], string]>([
    ["an invoice whole and a part of another", [part("S1", "L1", "1000"), part("S1", "L2", "280")], "0"],
    ["an invoice less its discount", [part("S1", "L1", "1000", "20"), part("S1", "L2", "300")], "0"],
    ["less than was paid: the rest is a difference", [part("S1", "L1", "1000")], "280"],
  ])("%s", (_, applied, difference) => {
    const match = after(rows, pairBoth, apply(...applied)).matches.get(first!);
    expect([match?.difference, match?.applied, match?.origin]).toEqual([nok(difference), applied, "person"]);
  });

  test.each<[string, readonly AppliedPart[], Refusal]>([
    ["more than an invoice has left", [part("S1", "L2", "450.01")], { code: "match/applied-too-much", match: "M-0001", entry: entryIds("L2")[0]!, most: nok("450"), currency: "NOK" }],
    ["an amount in the other direction", [part("S1", "L1", "-1000")], { code: "match/applied-too-much", match: "M-0001", entry: entryIds("L1")[0]!, most: nok("1000"), currency: "NOK" }],
    ["a discount larger than what it is part of", [part("S1", "L1", "10", "11")], { code: "match/applied-too-much", match: "M-0001", entry: entryIds("L1")[0]!, most: nok("1000"), currency: "NOK" }],
    ["two parts that together are too much", [part("S1", "L1", "600"), part("S1", "L1", "600")], { code: "match/applied-too-much", match: "M-0001", entry: entryIds("L1")[0]!, most: nok("1000"), currency: "NOK" }],
    ["an invoice of another match", [part("S1", "L3", "400")], { code: "match/applied-elsewhere", match: "M-0001", id: entryIds("L3")[0]! }],
    ["a line of another match", [part("S2", "L1", "400")], { code: "match/applied-elsewhere", match: "M-0001", id: lineIds("S2")[0]! }],
  ])("refuses %s, and changes nothing", (_, applied, error) => {
    expect(decide(after(rows, pairBoth), apply(...applied), rows)).toEqual({ ok: false, error });
  });

  test("an explained difference that is no more loses its explanation", () => {
    const explain: Decision = { type: "explain", explanation: { line: null, match: first!, kind: "on-account", account: "C10", text: "", decidedAt: AT } };
    const session = after(rows, pairBoth, apply(part("S1", "L1", "1000")), explain, apply(part("S1", "L1", "1000"), part("S1", "L2", "280")));
    expect(session.explanations.size).toBe(0);
  });

  test("is saved with the workbook and found again", () => {
    const session = after(rows, pairBoth, apply(part("S1", "L1", "1000", "20"), part("S1", "L2", "300")));
    const restored = restore(save(session, EMPTY_HISTORY, {}));
    expect(restored.ok && restored.value?.session.matches.get(first!)).toEqual(session.matches.get(first!));
  });
});
