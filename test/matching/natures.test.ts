import type { LedgerEntry, Proposal, StatementLine } from "../../src/domain";
import { entry, line, pairs, run } from "./rows";

/** A month of forty other payments, so that the workbook shows what is rare: names, amounts, checks. */
const OTHERS = Array.from({ length: 40 }, (_, at) => ({ day: `2026-03-${String((at % 28) + 1).padStart(2, "0")}`, amount: `-${101 + at * 37}.${String((at * 7) % 90 + 10)}`, no: String(70_001 + at), name: `Firma${"abcdefghij"[at % 10]!}${"klmn"[at % 4]!} AS` }));
const lines = (...own: readonly StatementLine[]): readonly StatementLine[] => [...OTHERS.map(({ day, amount, no, name }, at) => line(`S-${at}`, day, amount, { text: `Faktura ${no} ${name}` })), ...own];
const entries = (...own: readonly LedgerEntry[]): readonly LedgerEntry[] => [...OTHERS.map(({ day, amount, no, name }, at) => entry(`L-${at}`, day, amount, { documentNo: no, counterpartyName: name })), ...own];

function found(own: { readonly lines: readonly StatementLine[]; readonly entries: readonly LedgerEntry[] }): { readonly pairs: readonly string[]; readonly proposals: readonly Proposal[] } {
  const outcome = run(lines(...own.lines), entries(...own.entries));
  const proposals = outcome.proposals.filter((each) => [...each.lines, ...each.entries].some((id) => !id.includes("-")));
  return { pairs: pairs({ ...outcome, proposals }), proposals };
}

describe("the only two rows of an amount", () => {
  const paid = line("S1", "2026-03-20", "7460.05", { text: "Innbetaling" });
  test.each<[string, string, readonly string[]]>([
    ["a week after the window", "2026-03-03", ["S1 = L1"]], ["before the window", "2026-03-30", ["S1 = L1"]], ["in the window", "2026-03-18", ["S1 = L1"]], ["half a year off", "2025-09-10", []],
  ])("%s", (_, date, expected) => {
    expect(found({ lines: [paid], entries: [entry("L1", date, "7460.05", { documentNo: "108" })] }).pairs).toEqual(expected);
  });

  test("beyond the window they are suggested with the reason, never applied", () => {
    const { proposals: [only] } = found({ lines: [paid], entries: [entry("L1", "2026-03-03", "7460.05", { documentNo: "108" })] });
    expect([only!.status, only!.confidence, only!.rule, only!.reasons.map(({ code }) => code)]).toEqual(["suggested", "low", "amount-beyond", ["amount/equal", "amount/only-one"]]);
  });

  test("where another entry has the amount too, nothing beyond the window is said", () => {
    expect(found({ lines: [paid], entries: [entry("L1", "2026-03-03", "7460.05", { documentNo: "108" }), entry("L2", "2026-03-04", "7460.05", { documentNo: "109" })] }).pairs).toEqual([]);
  });
});

describe("a party that the line names", () => {
  const named = { counterpartyName: "Rosseland Bakeri AS" };
  test("is found beyond the window though the amount is a fee short, as a suggestion", () => {
    const { proposals: [only] } = found({ lines: [line("S1", "2026-03-20", "2975.00", named)], entries: [entry("L1", "2026-03-04", "3000.00", { documentNo: "108", ...named })] });
    expect([only?.entries, only?.status, only?.rule]).toEqual([["L1"], "suggested", "counterparty-near-beyond"]);
  });

  test("is found by its own words where the line has a rarer one that is nobody's name", () => {
    const outcome = found({ lines: [line("S1", "2026-03-20", "-599.00", { text: "Varekjop", ...named })], entries: [entry("L1", "2026-03-20", "-598.85", { documentNo: "108", ...named }), entry("L2", "2026-03-20", "-5.10", { text: "Varekjop" })] });
    expect(outcome.pairs).toEqual(["S1 = L1"]);
  });
});

describe("checks", () => {
  const check = entry("L1", "2026-03-02", "-5000.00", { documentNo: "801", checkNo: "4644", counterpartyName: "Tveit Trelast AS" });
  const rent = entry("L2", "2026-03-10", "-5000.00", { documentNo: "802", counterpartyName: "Hammer Eiendom AS" });
  test.each(["CHEQUE", "CHQ", "Check", "Sjekk", "SCHECK", "chèque"])("a line that says %s pays the check, the other line the other entry", (word) => {
    const outcome = found({ lines: [line("S1", "2026-03-11", "-5000.00", { text: word }), line("S2", "2026-03-11", "-5000.00", { text: "Nettgiro til" })], entries: [check, rent] });
    expect(outcome.pairs).toEqual(["S1 = L1", "S2 = L2"]);
  });

  test("one is paid by a line without its number two months late", () => {
    expect(found({ lines: [line("S1", "2026-04-30", "-658.23", { text: "CHEQUE" })], entries: [{ ...check, ...entry("L1", "2026-03-02", "-658.23", { checkNo: "4680" }) }] }).pairs).toEqual(["S1 = L1"]);
  });

  test("a check card is none", () => {
    expect(found({ lines: [line("S1", "2026-04-30", "-658.23", { text: "CHECK CARD" }), line("S2", "2026-03-03", "-1.00", { text: "CHEQUE" })], entries: [{ ...check, ...entry("L1", "2026-03-02", "-658.23", { checkNo: "4680" }) }] }).pairs).toEqual([]);
  });
});

describe("money that comes back", () => {
  const out = line("S1", "2026-03-10", "-1000.00", { text: "DD" });
  const invoice = entry("L1", "2026-03-11", "1000.00", { documentNo: "801", counterpartyName: "Ostermann Verlag" });
  test.each(["RETURNED ITEM", "Tilbakeført", "TILBAKEFOERT", "RUECKLASTSCHRIFT", "Rückgabe", "Återföring", "Storno", "Retur"])("%s takes back the line before it and pays no invoice", (word) => {
    const { proposals } = found({ lines: [out, line("S2", "2026-03-12", "1000.00", { text: word })], entries: [invoice] });
    expect(proposals.map(({ lines: ids, entries: none, rule }) => [ids, none, rule.split("-")[0]])).toEqual([[["S1", "S2"], [], "reversal"]]);
  });

  test.each(["Innbetaling", "Stornoway Port", "Refuse collection", "Norsk Makulering"])("a line that says nothing of the kind pays the invoice: %s", (text) => {
    expect(found({ lines: [out, line("S2", "2026-03-12", "1000.00", { text })], entries: [invoice] }).pairs).toEqual(["S2 = L1"]);
  });

  test("in the books as well: the reversed payment and the returned money are each other's", () => {
    const posted = [entry("L1", "2026-03-09", "-1000.00", { documentNo: "901", text: "Payment" }), entry("L2", "2026-03-12", "1000.00", { documentNo: "902", text: "Reversal of 901" }), entry("L3", "2026-03-12", "1000.00", { documentNo: "903", text: "Invoice 55" })];
    const back = line("S2", "2026-03-12", "1000.00", { text: "Returned" });
    expect(found({ lines: [line("S1", "2026-03-10", "-1000.00", { text: "Payment 901" }), back], entries: posted }).pairs).toContain("S2 = L2");
  });
});

test("a line that quotes a document and pays a third of it is told apart from one that lacks a fee", () => {
  const invoice = entry("L1", "2026-03-10", "3000.00", { documentNo: "55871" });
  const rules = ["2975.00", "1700.00"].map((amount) => found({ lines: [line("S1", "2026-03-12", amount, { text: "Faktura 55871" })], entries: [invoice] }).proposals.map(({ rule }) => rule)[0]);
  expect(rules[0]).toBe("number-near-amount");
  expect(rules[1]).toMatch(/^number-part/);
});
