import type { AccountRef, Application, OpenEntry, PaymentLine } from "../../src/domain";
import { bestRule, DEFAULT_RULES, forget, learnFrom, mappingFromLine, mappingIssues, NOTHING_LEARNED, previewMappings, ruleIssues, ruleScore, suggestAccount, usualLag, type ApplicationRule, type LearnedFacts, type TextMapping } from "../../src/payments";
import { line, money, open, party, run, shown } from "./build";

describe("the table of rules", () => {
  const rule = (more: Partial<ApplicationRule>): ApplicationRule => ({ ...DEFAULT_RULES[15]!, ...more });
  test("the 25 default rules are sound", () => {
    expect(DEFAULT_RULES).toHaveLength(25);
    expect(ruleIssues(DEFAULT_RULES)).toEqual([]);
  });

  // What each combination of party, document and amount scores; 0 is no candidate.
  const PARTIES = ["Fully", "Partially", "No"] as const;
  const FOUND = (["Yes - Multiple", "Yes", "No"] as const).flatMap((document) =>
    (["One Match", "Multiple Matches", "No Matches"] as const).map((amount) => ({ document, amount })));
  test.each([
    [PARTIES[0], [3998, 3997, 2999, 3996, 3995, 2998, 3991, 2997, 1999]],
    [PARTIES[1], [3994, 3993, 2996, 3992, 2995, 2995, 2992, 1998, 1997]],
    [PARTIES[2], [3990, 3989, 2993, 2994, 2991, 2991, 1996, 1995, 0]],
  ] as const)("the 27 outcomes of the default rules, party %s (spec §2.11), and direct debit above them all", (found, scores) => {
    const scored = (directDebit: "Not Considered" | "Yes"): number[] => FOUND.map(({ document, amount }) => {
      const best = bestRule(DEFAULT_RULES, { party: found, document, amount, directDebit });
      return best === null ? 0 : ruleScore(best);
    });
    expect(scored("Not Considered")).toEqual(scores);
    expect(scored("Yes")).toEqual(scores.map(() => 3999));
  });

  test.each<[string, ApplicationRule[], unknown[]]>([
    ["a priority of 0", [rule({ priority: 0 })], [{ code: "rule/priority-out-of-range", row: 0, priority: 0, most: 999 }]],
    ["a priority of 1000", [rule({ priority: 1000 })], [{ code: "rule/priority-out-of-range", row: 0, priority: 1000, most: 999 }]],
    ["a priority twice", [rule({ priority: 5 }), rule({ priority: 5, party: "Fully" })], [{ code: "rule/priority-twice", row: 1, other: 0 }]],
    ["the same asked twice", [rule({ priority: 5 }), rule({ priority: 6 })], [{ code: "rule/criteria-twice", row: 1, other: 0 }]],
    ["a rule that another always answers first", [rule({ priority: 5, amount: "Not Considered" }), rule({ priority: 6, amount: "One Match" })], [{ code: "rule/never-reached", row: 1, other: 0 }]],
    ["a high rule among mapped texts", [rule({ confidence: "high", priority: 600 })], [{ code: "rule/high-in-mapping-band", row: 0, most: 500 }]],
    ["a rule that is off disturbs nobody", [rule({ priority: 5 }), rule({ priority: 5, isOff: true })], []],
  ])("%s", (_title, rules, issues) => expect(ruleIssues(rules)).toEqual(issues));
});

const FEES: AccountRef = { type: "G/L Account", no: "7770" };
const mapping = (text: string, more: Partial<TextMapping> = {}): TextMapping => ({
  text, accountType: "G/L Account", debitAccountNo: "7770", creditAccountNo: "7770", accountNo: "", vendorNo: "", least: null, most: null, counterparty: "",
  isOff: false, ...more,
});

describe("mapped texts", () => {
  const coffee = line("-40.00", { id: "S1", text: "COFFEE House" });
  const fee = line("-12.50", { id: "S2", text: "Monthly FEE, March" });
  const settings = { conventions: "avstem" } as const;

  test.each<[string, TextMapping, readonly string[]]>([
    ["whole words only", mapping("fee"), ["S2"]],
    ["within its amounts", mapping("fee", { most: money("10.00") }), []],
    ["for its counterparty", mapping("fee", { counterparty: "DNB" }), []],
    ["never to a blank account", mapping("fee", { creditAccountNo: "" }), []],
    ["not when it is off", mapping("fee", { isOff: true }), []],
  ])("%s", (_title, row, lines) => {
    expect(previewMappings([row], { lines: [coffee, fee], openEntries: [], settings }).previews[0]!.lines).toEqual(lines);
  });

  test("Business Central takes any place in the text", () => {
    expect(previewMappings([mapping("fee")], { lines: [coffee, fee], openEntries: [], settings: { conventions: "business-central" } }).previews[0]!.lines).toEqual(["S1", "S2"]);
  });

  test("the longest text goes first, and equals for two accounts are a conflict", () => {
    const rows = [mapping("fee", { creditAccountNo: "1" }), mapping("monthly fee"), mapping("mar", { creditAccountNo: "2" }), mapping("march", { creditAccountNo: "3" })];
    const { previews, conflicts } = previewMappings([...rows, mapping("a fee", { creditAccountNo: "4" })], { lines: [fee, line("-1.00", { id: "S3", text: "a fee march" })], openEntries: [], settings });
    expect(previews.map(({ lines, overruled }) => [lines, overruled])).toEqual([[[], ["S2", "S3"]], [["S2"], []], [[], []], [["S3"], ["S2"]], [[], ["S3"]]]);
    expect(conflicts).toEqual([{ row: 3, other: 4, lines: ["S3"] }]);
  });

  test("what is booked already is not booked again (spec §4.4)", () => {
    const booked = open("GL-1", "-12.50", { kind: "bank", posted: "2025-03-17", balance: { type: "G/L Account", no: "7770" }, text: "Monthly fee" });
    const { applications, lines } = run([fee], [booked], { mappings: [mapping("monthly fee")] });
    expect(shown(applications)).toEqual(["S2 → GL-1 -12.50 mapping"]);
    expect(lines[0]!.notes).toContainEqual({ code: "note/already-booked", entry: "GL-1" });
  });

  test("a mapping is made from a line; the same text is taken over", () => {
    const made = mappingFromLine([], fee, { type: "G/L Account", no: "6800" });
    expect(made).toMatchObject({ row: 0, mappings: [{ text: "Monthly FEE, March", debitAccountNo: "6800", creditAccountNo: "6800" }] });
    expect(mappingFromLine(made.mappings, fee, { type: "Vendor", no: "V10" })).toMatchObject({ row: 0, mappings: [{ accountType: "Vendor", accountNo: "V10", debitAccountNo: "" }] });
  });

  test("the table is checked", () => {
    expect(mappingIssues([mapping(" "), mapping("fee", { debitAccountNo: "", creditAccountNo: "" }), mapping("x"), mapping("X "), mapping("y", { least: money("2.00"), most: money("1.00") })])).toEqual([
      { code: "mapping/text-missing", row: 0 }, { code: "mapping/account-missing", row: 1 }, { code: "mapping/text-twice", row: 3, other: 2 }, { code: "mapping/amounts-crossed", row: 4 },
    ]);
  });
});

describe("what accepted payments teach", () => {
  const entry = open("103001", "100.00", { due: "2025-03-10" });
  const row = (account: AccountRef, more: Partial<Application> = {}): Application => ({
    line: "S1" as PaymentLine["id"], entry: null, account, appliedAmount: money("100.00"), discount: money("0.00"), tolerance: money("0.00"), confidence: "accepted",
    score: 0, facts: null, purpose: "entry", status: "applied", reasons: [], ...more,
  });
  const accepted = (customer: string, fields: Parameters<typeof line>[1], more: readonly Application[] = [], entries: readonly OpenEntry[] = [entry]) =>
    ({ line: line("100.00", fields), rows: [row({ type: "Customer", no: customer }), ...more], entries });
  const times = (count: number, customer: string, fields: Parameters<typeof line>[1]) => Array.from({ length: count }, () => accepted(customer, fields));
  const parties = [party("C10", "Kestrel Tools Ltd"), party("C20", "Halden Print")];
  const owner = (learned: LearnedFacts, fields: Parameters<typeof line>[1]) =>
    run([line("55.00", { id: "S", ...fields })], [open("1", "55.00"), open("2", "55.00", { party: "C20" })], { parties, learned }).applications
      .filter(({ status }) => status === "applied").map(({ account, reasons }) => [account.no, reasons.find(({ code }) => code.startsWith("party/learned"))]);

  test("whose account it was, and a suggestion says how often it was seen", () => {
    const learned = learnFrom(NOTHING_LEARNED, times(3, "C20", { account: "9710.05.12345" }));
    expect(owner(learned, { account: "97100512345" })).toEqual([["C20", { code: "party/learned-account", value: "97100512345", times: 3 }]]);
  });

  test("one wrong acceptance does not outweigh many right ones", () => {
    const learned = learnFrom(learnFrom(NOTHING_LEARNED, times(9, "C20", { account: "1" })), times(1, "C10", { account: "1" }));
    expect(owner(learned, { account: "1" }).map(([no]) => no)).toEqual(["C20"]);
    const even = learnFrom(NOTHING_LEARNED, [...times(2, "C20", { account: "1" }), ...times(2, "C10", { account: "1" })]);
    expect(owner(even, { account: "1" })).toEqual([]);
  });

  test("an alias is certain from the second time on", () => {
    const paid = (count: number, name: string) => shown(run([line("55.00", { id: "S", name })], [open("1", "55.00"), open("2", "55.00", { party: "C20" })],
      { parties, learned: learnFrom(NOTHING_LEARNED, times(count, "C10", { name: "KT Handel" })) }).applications);
    expect(paid(0, "KT HANDEL")).toEqual(["S → 1 55.00 low?"]);
    expect(paid(1, "KT HANDEL")).toEqual(["S → 1 55.00 medium"]);
    expect(paid(2, "K.T. Handel")).toEqual(["S → 1 55.00 high"]);
  });

  test("the fee that a counterparty's bank keeps is taken without asking from the second time on", () => {
    const kept = row(FEES, { purpose: "fee", appliedAmount: money("-15.00") });
    const once = learnFrom(NOTHING_LEARNED, [accepted("C10", {}, [kept])]);
    const twice = learnFrom(once, [accepted("C10", {}, [kept])]);
    const paid = (learned: LearnedFacts) => shown(run([line("985.00", { id: "S", text: "103009" })], [open("103009", "1000.00")], { parties, learned }).applications);
    expect(paid(once)).toEqual(["S → G/L Account 7770 -15.00 medium?", "S → 103009 1000.00 medium?"]);
    expect(paid(twice)).toEqual(["S → G/L Account 7770 -15.00 medium", "S → 103009 1000.00 medium"]);
  });

  test("what account a text stands for, and how late a customer pays", () => {
    const text = { text: "VIPPS utbetaling 4711" };
    const onAccount = (account: AccountRef) => ({ line: line("100.00", text), rows: [row(account, { purpose: "account" })], entries: [] });
    const learned = learnFrom(NOTHING_LEARNED, [onAccount(FEES), onAccount(FEES), onAccount({ ...FEES, no: "1" }), ...times(2, "C10", { on: "2025-03-13" })]);
    expect(suggestAccount(learned, line("5.00", { text: "Vipps utbetaling 9999" }))).toEqual({ account: FEES, key: "vipps utbetaling", times: 2, others: 1 });
    expect(usualLag(learned, { kind: "customer", no: "C10" })).toEqual({ days: 3, deviation: 0, times: 2 });
    expect(suggestAccount(forget(learned, "texts", learned.texts.find(({ account }) => account.no === "7770")!), line("5.00", text))!.account.no).toBe("1");
  });
});
