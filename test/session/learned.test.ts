import fc from "fast-check";
import { amount, type PartyKind } from "../../src/domain";
import type { LearnedFacts } from "../../src/payments";
import { learnedInUse, learnedKey, learnedOf, learnedRows, meanDelay } from "../../src/session";

const NORDLYS = { kind: "customer", no: "C10" } as const;
const FACTS: LearnedFacts = {
  accounts: [{ key: "15034012345", party: NORDLYS, times: 3 }], aliases: [{ key: "nordlys opt", party: NORDLYS, times: 2 }],
  texts: [{ key: "gebyr", account: { type: "G/L Account", no: "7770" }, times: 6 }],
  fees: [{ party: NORDLYS, amount: amount(1_500), account: { type: "G/L Account", no: "7770" }, times: 4 }], lags: [{ party: NORDLYS, times: 4, days: -10, squares: 30 }],
};

describe("what was learned, as a table that people can read and edit", () => {
  test("is read back as it was written", () => expect(learnedOf(learnedRows({ facts: FACTS, off: new Set() }, "NOK"), "NOK")).toEqual({ facts: FACTS, off: new Set() }));

  test("a row switched off is kept and not used", () => {
    const rows = learnedRows({ facts: FACTS, off: new Set() }, "NOK").map((row) => (row.kind === "alias" ? { ...row, isOn: "no" } : row));
    const table = learnedOf(rows, "NOK");
    expect([...table.off]).toEqual([learnedKey(rows[1]!)]);
    expect(learnedInUse(table, "NOK")).toEqual({ ...FACTS, aliases: [] });
    expect(learnedRows(table, "NOK")).toEqual(rows);
  });

  test.each([["early on average", { times: "4", days: "-10" }, -2], ["late", { times: "3", days: "31" }, 10], ["never seen", { times: "0", days: "0" }, 0]])(
    "the usual delay of a payer who pays %s", (_, row, days) => expect(meanDelay(row)).toBe(days));

  test("whatever the keys are, they come back", () => {
    const party = fc.record({ kind: fc.constantFrom<PartyKind>("customer", "vendor", "employee"), no: fc.string({ minLength: 1 }) });
    const fact = fc.record({ key: fc.string({ minLength: 1 }), party, times: fc.integer({ min: 1, max: 999 }) });
    fc.assert(fc.property(fc.array(fact, { maxLength: 6 }), (accounts) => {
      const facts = { ...FACTS, accounts };
      expect(learnedOf(learnedRows({ facts, off: new Set() }, "NOK"), "NOK").facts).toEqual(facts);
    }));
  });
});
