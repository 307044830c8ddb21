import { type AccountRef, type EntryId, type LineId, type OpenEntry } from "../../src/domain";
import { changeJournal, DEFAULT_PAYMENT_SETTINGS, postJournal, remainingAfter, type ApplicationSettings, type JournalAction, type PaymentJournal } from "../../src/payments";
import { paymentJournal } from "../../src/posting";
import { line, money, open, shown } from "./build";

const BC: ApplicationSettings = { ...DEFAULT_PAYMENT_SETTINGS, conventions: "business-central" };
const [S1, S2] = ["S1" as LineId, "S2" as LineId];
const on = (entry: string): JournalAction => ({ type: "apply", line: S1, entry: entry as EntryId });
const FEES: AccountRef = { type: "G/L Account", no: "7770" };

function journal(amount: string, entries: readonly OpenEntry[]): PaymentJournal {
  return { lines: [line(amount, { id: "S1" })], openEntries: entries, applications: [], posted: [] };
}

function done(start: PaymentJournal, actions: readonly JournalAction[], settings = BC): PaymentJournal {
  return actions.reduce((state, action) => {
    const result = changeJournal(state, action, settings);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  }, start);
}

function refusal(start: PaymentJournal, action: JournalAction, settings = BC): unknown {
  const result = changeJournal(start, action, settings);
  return result.ok ? null : result.error;
}

const TWO = [open("1001", "100.00"), open("1002", "250.00")];

describe("work by hand", () => {
  test("an overpaid invoice is accepted with the rest on account (spec §10, set F)", () => {
    const paid = done(journal("1300.00", [open("1001", "1000.00")]), [on("1001")]);
    expect(refusal(paid, { type: "accept", line: S1, onAccount: false })).toEqual({ code: "accept/excess", line: S1, amount: money("300.00") });
    expect(shown(done(paid, [{ type: "accept", line: S1, onAccount: true }]).applications)).toEqual(["S1 → 1001 1000.00 accepted", "S1 → Customer C10 300.00 accepted"]);
  });

  test("a credit memo ticked first adds to what the line pays", () => {
    const entries = [open("CM-7", "-120.00", { type: "Credit Memo" }), open("1001", "1000.00")];
    expect(shown(done(journal("880.00", entries), [on("CM-7"), on("1001")]).applications)).toEqual(["S1 → CM-7 -120.00 manual", "S1 → 1001 1000.00 manual"]);
  });

  test("the amount can be changed within what remains, and nothing takes the row away", () => {
    const paid = done(journal("350.00", TWO), [on("1001")]);
    expect(refusal(paid, { type: "set-amount", line: S1, entry: "1001" as EntryId, amount: money("100.01") })).toMatchObject({ code: "apply/amount-too-large", most: money("100.00") });
    expect(shown(done(paid, [{ type: "set-amount", line: S1, entry: "1001" as EntryId, amount: money("60.00") }]).applications)).toEqual(["S1 → 1001 60.00 manual"]);
    expect(done(paid, [{ type: "set-amount", line: S1, entry: "1001" as EntryId, amount: money("0.00") }]).applications).toEqual([]);
  });

  test.each<[string, PaymentJournal, JournalAction, string]>([
    ["an entry twice", done(journal("350.00", TWO), [on("1001")]), on("1001"), "apply/already-applied"],
    ["another customer", done(journal("350.00", [...TWO, open("2001", "50.00", { party: "C20" })]), [on("1001")]), on("2001"), "apply/other-account"],
    ["a line that is used up", done(journal("100.00", TWO), [on("1001")]), on("1002"), "apply/nothing-left"],
    ["money of the other direction", journal("-100.00", TWO), on("1001"), "apply/amount-too-large"],
    ["an entry that another journal pays", journal("100.00", [{ ...TWO[0]!, isAppliedElsewhere: true }]), on("1001"), "apply/paid-in-other-journal"],
    ["an entry that is not there", journal("100.00", TWO), on("9999"), "apply/entry-not-found"],
    ["a line that is not there", journal("100.00", TWO), { ...on("1001"), line: S2 } as JournalAction, "apply/line-not-found"],
    ["a transfer of nothing", done(journal("100.00", TWO), [on("1001")]), { type: "transfer-difference", line: S1, newLine: S2, account: FEES }, "transfer/no-difference"],
    ["a transfer to no account", journal("100.00", TWO), { type: "transfer-difference", line: S1, newLine: S2, account: { ...FEES, no: "" } }, "apply/account-missing"],
    ["taking back what is not there", journal("100.00", TWO), { type: "unapply", line: S1, entry: "1001" as EntryId }, "apply/not-applied"],
  ])("%s is refused", (_title, start, action, code) => {
    const before = JSON.stringify(start);
    expect(refusal(start, action)).toMatchObject({ code });
    expect(JSON.stringify(start)).toBe(before);
  });

  test("what is left is split off to an account, and comes back when the split is deleted", () => {
    const paid = done(journal("101.00", TWO), [on("1001"), { type: "transfer-difference", line: S1, newLine: S2, account: FEES }]);
    expect(paid.lines.map(({ id, amount, splitFrom }) => [id, amount, splitFrom])).toEqual([["S1", money("100.00"), null], ["S2", money("1.00"), "S1"]]);
    expect(shown(paid.applications)).toEqual(["S1 → 1001 100.00 manual", "S2 → G/L Account 7770 1.00 manual"]);
    expect(done(paid, [{ type: "delete-line", line: S2 }]).lines.map(({ amount }) => amount)).toEqual([money("101.00")]);
  });
});

describe("payment tolerance (spec §10, C6 and C7)", () => {
  const entry = open("103001", "1000.00", { mostTolerance: "5.00" });
  test.each([
    ["accepted: the invoice is closed", { perCent: "0", isAccepted: true }, "995.00", ["S1 → 103001 1000.00 (5.00) manual"]],
    ["declined: the rest stays open", { perCent: "0", isAccepted: false }, "995.00", ["S1 → 103001 995.00 manual"]],
    ["too large a gap", { perCent: "0", isAccepted: true }, "994.99", ["S1 → 103001 994.99 manual"]],
    ["too much paid, within the tolerance", { perCent: "0", isAccepted: true }, "1003.00", ["S1 → 103001 1000.00 (-3.00) manual"]],
  ])("%s", (_title, paymentTolerance, paid, expected) => {
    expect(shown(done(journal(paid, [entry]), [on("103001")], { ...BC, paymentTolerance }).applications)).toEqual(expected);
  });
});

describe("posting", () => {
  const terms = { lines: null, openingBalance: null, endingBalance: null };
  const settings = { layout: "", bankAccount: "BANK1", bankAccountType: "Bank Account", documentNoPrefix: "PR" } as const;

  test.each<[string, PaymentJournal, object, string]>([
    ["no lines", { ...journal("1.00", []), lines: [] }, terms, "post/nothing"],
    ["a line that is not put anywhere", journal("1.00", []), terms, "post/line-not-applied"],
    ["a difference on a line", done(journal("101.00", TWO), [on("1001")]), terms, "post/difference"],
    ["an entry dated after the line", done(journal("100.00", [open("1001", "100.00", { posted: "2025-03-19" })]), [on("1001")]), terms, "post/entry-later"],
    ["an ending balance that the lines don't lead to", done(journal("100.00", TWO), [on("1001")]),
      { ...terms, openingBalance: money("50.00"), endingBalance: money("140.00") }, "post/ending-balance"],
  ])("%s is refused", (_title, start, held, code) => {
    expect(postJournal(start, held as typeof terms, BC)).toMatchObject({ ok: false, error: { code } });
  });

  test("entries are reduced, and what was posted is not posted again", () => {
    const posted = postJournal(done(journal("60.00", TWO), [on("1001")]), terms, BC);
    if (!posted.ok) throw new Error(JSON.stringify(posted.error));
    expect([...remainingAfter(posted.value, new Map(TWO.map(({ id, openAmount }) => [id, openAmount])))]).toEqual([["1001", money("40.00")], ["1002", money("250.00")]]);
    expect(postJournal(posted.value, terms, BC)).toMatchObject({ ok: false, error: { code: "post/nothing" } });
  });

  test.each<[string, string, readonly OpenEntry[], readonly JournalAction[], readonly (readonly [string, string, string, string, string])[]]>([
    ["a customer pays two invoices", "350.00", TWO, [on("1001"), on("1002")], [
      ["Payment", "Customer C10", "-100.00", "Invoice", "1001"], ["Payment", "Customer C10", "-250.00", "Invoice", "1002"], ["", "Bank Account BANK1", "350.00", "", ""]]],
    ["a discount that the ERP grants by itself", "98.00", [open("1001", "100.00", { discount: "2.00", discountOn: "2025-03-20" })], [on("1001")], [
      ["Payment", "Customer C10", "-98.00", "Invoice", "1001"], ["", "Bank Account BANK1", "98.00", "", ""]]],
    ["we pay a vendor", "-100.00", [open("PI-1", "-100.00", { kind: "vendor", party: "V10" })], [on("PI-1")], [
      ["Payment", "Vendor V10", "100.00", "Invoice", "PI-1"], ["", "Bank Account BANK1", "-100.00", "", ""]]],
    ["a refund to a customer", "-100.00", [open("CM-1", "-100.00", { type: "Credit Memo" })], [on("CM-1")], [
      ["Refund", "Customer C10", "100.00", "Credit Memo", "CM-1"], ["", "Bank Account BANK1", "-100.00", "", ""]]],
    ["an employee is reimbursed", "-80.00", [open("EXP-1", "-80.00", { kind: "employee", party: "M010" })], [on("EXP-1")], [
      ["Payment", "Employee M010", "80.00", "", "EXP-1"], ["", "Bank Account BANK1", "-80.00", "", ""]]],
    ["a fee on an account", "-12.50", [], [{ type: "apply-account", line: S1, account: FEES }], [
      ["", "G/L Account 7770", "12.50", "", ""], ["", "Bank Account BANK1", "-12.50", "", ""]]],
    ["what is booked already", "100.00", [open("PAY-1", "100.00", { kind: "bank" })], [on("PAY-1")], []],
  ])("%s", (_title, paid, entries, actions, expected) => {
    const { applications, lines } = done(journal(paid, entries), actions);
    const rows = paymentJournal({ applications, lines: new Map(lines.map((each) => [each.id, each])), entries: new Map(entries.map((each) => [each.id, each])) }, settings);
    expect(rows.map((row) => [row.documentType, `${row.accountType} ${row.account}`, (row.amount / 100).toFixed(2), row.appliesToType, row.appliesToNo])).toEqual(expected);
    expect(new Set(rows.map(({ documentNo }) => documentNo)).size).toBeLessThanOrEqual(1);
    expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
  });

  test("a discount on an account of its own", () => {
    const entries = [open("1001", "100.00", { discount: "2.00", discountOn: "2025-03-20" })];
    const { applications, lines } = done(journal("98.00", entries), [on("1001")]);
    const rows = paymentJournal({ applications, lines: new Map(lines.map((each) => [each.id, each])), entries: new Map(entries.map((each) => [each.id, each])) },
      { ...settings, discountAccount: "3080" });
    expect(rows.map(({ account, amount }) => [account, amount])).toEqual([["C10", money("-100.00")], ["3080", money("2.00")], ["BANK1", money("98.00")]]);
  });
});
