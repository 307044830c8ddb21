import { asOpenEntry, asPaymentLine, type Confidence, type Proposal } from "../../src/domain";
import { DEFAULT_RULES, matchStatement, type Payments } from "../../src/payments";
import { DEFAULT_OPTIONS } from "../../src/domain";
import { entry, line, nok } from "../session/build";

const PAYMENTS: Payments = {
  parties: [{ kind: "customer", no: "C10", name: "Kestrel Tools Ltd", address: "", city: "", accounts: [] }], rules: DEFAULT_RULES,
  settings: {
    conventions: "avstem", tolerance: { type: "Amount", value: "0" }, partyNames: "nearness", accountMatch: "equal", kinds: { customer: true, vendor: true, employee: true, bank: true },
    usesClosedDocuments: true, matcher: "rules", paymentTolerance: null, acceptsLateDiscount: false, bankCurrency: "NOK", localCurrency: "NOK", rateTolerance: "2",
    feeAccount: null, mostFee: nok("50"),
  },
  learned: { accounts: [], aliases: [], texts: [], fees: [], lags: [] },
};
const invoice = (id: string, amount: string, documentNo: string): ReturnType<typeof entry> =>
  entry(id, amount, { kind: "customer", partyNo: "C10", counterpartyName: "Kestrel Tools Ltd", documentNo, documentType: "Invoice" });
const paid = (id: string, amount: string, text: string): ReturnType<typeof line> => line(id, amount, { text });

function proposals(lines: readonly ReturnType<typeof line>[], entries: readonly ReturnType<typeof entry>[], applyFrom: Confidence = "high"): readonly Proposal[] {
  return matchStatement({ lines: lines.map(asPaymentLine), entries: entries.map(asOpenEntry), options: { ...DEFAULT_OPTIONS, applyFrom }, rejected: [], payments: PAYMENTS }).proposals;
}
const said = (all: readonly Proposal[]): readonly string[] => all.map(({ lines, entries, status, difference }) => `${[...lines].sort().join(" ")} = ${[...entries].sort().join(" ")} ${status} ${difference}`).sort();

describe("payments as matches", () => {
  test("an invoice paid whole is a match without parts", () => {
    const [match] = proposals([paid("S1", "1000", "Kestrel Tools Ltd 103001")], [invoice("L1", "1000", "103001")]);
    expect([match?.status, match?.confidence, match?.applied]).toEqual(["matched", "high", undefined]);
  });

  test("two payments of one invoice are one match that says how much each puts on it", () => {
    const all = proposals([paid("S1", "300", "Kestrel Tools Ltd 103001"), paid("S2", "700", "Kestrel Tools Ltd 103001")], [invoice("L1", "1000", "103001")], "low");
    expect(said(all)).toEqual(["S1 S2 = L1 matched 0"]);
    expect(all[0]?.applied?.map(({ line: of, amount }) => `${of} ${amount}`).sort()).toEqual(["S1 30000", "S2 70000"]);
  });

  test("a part payment leaves the rest of the invoice open and no difference on the line", () => {
    const [match] = proposals([paid("S1", "400", "Kestrel Tools Ltd 103001")], [invoice("L1", "1000", "103001")]);
    expect([match?.status, match?.difference, match?.applied]).toEqual(["suggested", 0, [{ line: "S1", entry: "L1", amount: 40_000, discount: 0 }]]);
  });

  test("more than the invoice is asked about, with what is too much as the difference", () => {
    expect(said(proposals([paid("S1", "1300", "Kestrel Tools Ltd 103001")], [invoice("L1", "1000", "103001")], "low"))).toEqual(["S1 = L1 suggested 30000"]);
  });

  test("what is booked on the bank account already comes before what could be paid", () => {
    const booked = entry("L9", "1000", { documentNo: "103001", postedOn: line("S1", "1").bookedOn });
    const all = proposals([paid("S1", "1000", "Kestrel Tools Ltd 103001")], [invoice("L1", "1000", "103001"), booked]);
    expect(said(all)).toEqual(["S1 = L9 matched 0"]);
  });

  test("the order of the rows says nothing: neither in what is proposed nor in how it is numbered", () => {
    const lines = [paid("S1", "300", "Kestrel Tools Ltd 103001"), paid("S2", "700", "Kestrel Tools Ltd 103001"), paid("S3", "750", "103002 103003"), paid("S4", "80", "Kestrel Tools Ltd")];
    const entries = [invoice("L1", "1000", "103001"), invoice("L2", "500", "103002"), invoice("L3", "250", "103003"), invoice("L4", "80", "103004"), entry("L9", "80")];
    expect(proposals([...lines].reverse(), [...entries].reverse())).toEqual(proposals(lines, entries));
  });
});
