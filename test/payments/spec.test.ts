import { nearness } from "../../src/matching";
import { amountWindow, changeJournal, listCandidates, type ApplicationSettings } from "../../src/payments";
import { NearNames } from "../../src/payments/partyNames";
import { iban, input, line, money, open, party, run, shown, type LineFields } from "./build";

/** The worked examples of the specification of payment reconciliation, in Business Central's conventions. */
const BC = { settings: { conventions: "business-central" } as Partial<ApplicationSettings> };

describe("set A: a journal of customers, vendors, the bank and mapped texts", () => {
  const parties = [
    party("C10", "Kestrel Tools Ltd"), party("C20", "Halden Print"), party("C30", "Halden Print"), party("C40", "Brennan & Voss GmbH"),
    party("V20", "Nordlys Optikk AS", { kind: "vendor", accounts: iban("DE02 1203 0000 0000 2020 51") }), party("V30", "Lantern Freight", { kind: "vendor" }),
  ];
  const vendor = { kind: "vendor" } as const;
  const entries = [
    open("103001", "1000.00", { id: "C-1", external: "PO-778", due: "2025-03-31", discount: "20.00", discountOn: "2025-03-10" }),
    open("103002", "500.00", { id: "C-2", posted: "2025-03-02", due: "2025-03-15" }), open("103003", "250.00", { id: "C-3", posted: "2025-03-05", due: "2025-03-20" }),
    open("103004", "500.00", { id: "C-4", party: "C20", posted: "2025-03-03", due: "2025-03-30" }),
    open("103005", "75.00", { id: "C-5", party: "C30", posted: "2025-03-04", due: "2025-03-30" }),
    open("103006", "640.00", { id: "C-6", party: "C40", posted: "2025-03-20", due: "2025-03-30" }),
    open("PI-2041", "-320.00", { id: "V-1", ...vendor, party: "V20", external: "NO-99120" }), open("PI-2042", "-320.00", { id: "V-2", ...vendor, party: "V30", external: "LF-5567", posted: "2025-03-02" }),
    open("PI-2043", "-80.00", { id: "V-3", ...vendor, party: "V30", external: "LF-5570", posted: "2025-03-02" }), open("PAY0007", "-1200.00", { id: "B-1", kind: "bank", posted: "2025-03-06" }),
  ];
  const mapping = { accountType: "G/L Account", accountNo: "", vendorNo: "", least: null, most: null, counterparty: "", isOff: false } as const;
  const mappings = [
    { ...mapping, text: "MyBank", debitAccountNo: "8640", creditAccountNo: "8640" }, { ...mapping, text: "fee", debitAccountNo: "8999", creditAccountNo: "8999" },
  ];
  const rows: readonly (readonly [number, string, string, LineFields, number, readonly string[]])[] = [
    [10, "2025-03-09", "980.00", { text: "KESTREL TOOLS LTD INV 103001" }, 3996, ["L10 → C-1 1000.00 (20.00) high"]],
    [20, "2025-03-18", "750.00", { text: "103002 103003", name: "Kestrel Tools" }, 3998, ["L20 → C-2 500.00 high", "L20 → C-3 250.00 high"]],
    [30, "2025-03-12", "500.00", { text: "payment Halden Print" }, 1998, ["L30 → C-4 500.00 low"]],
    [40, "2025-03-12", "-320.00", { text: "NO-99120", account: "DE02120300000000202051" }, 3995, ["L40 → V-1 -320.00 high"]],
    [50, "2025-03-14", "-12.50", { text: "MyBank monthly fee" }, 3007, ["L50 → G/L Account 8640 -12.50 mapping"]],
    [60, "2025-03-14", "-300.00", { text: "Lantern Freight LF-5567" }, 2998, ["L60 → V-2 -300.00 medium"]],
    [70, "2025-03-15", "-20.00", { text: "Lantern Freight LF-5567 rest" }, 2998, ["L70 → V-2 -20.00 medium"]],
    [80, "2025-03-15", "640.00", { text: "BRENNAN & VOSS GMBH" }, 0, []],
    [90, "2025-03-16", "-1200.00", { text: "card payout" }, 1996, ["L90 → B-1 -1200.00 low"]],
    [100, "2025-03-17", "100.00", { text: "Halden Print 103005 prepaid" }, 2995, ["L100 → C-5 75.00 medium"]],
  ];
  const lines = rows.map(([no, on, amount, fields]) => line(amount, { ...fields, id: `L${no}`, on }));
  const { applications, lines: outcomes } = run(lines, entries, { ...BC, parties, mappings });

  test.each(rows)("line %d", (no, _on, _amount, _fields, score, expected) => {
    const own = applications.filter((row) => row.line === `L${no}`);
    expect([shown(own), own[0]?.score ?? 0]).toEqual([expected, score]);
  });

  test("what is left over", () => {
    expect(outcomes.filter(({ difference }) => difference !== 0).map((each) => [each.line, each.difference])).toEqual([["L80", money("640.00")], ["L100", money("25.00")]]);
  });

  test("lines for review are those of medium and low rules", () => {
    expect(outcomes.filter(({ needsReview }) => needsReview).map((each) => each.line)).toEqual(["L30", "L60", "L70", "L90", "L100"]);
  });
});

describe("set B: lump sums and competition", () => {
  const entries = [open("103001", "250.00", { due: "2025-03-31" }), open("103002", "250.00", { due: "2025-03-15" }), open("103003", "500.00", { due: "2025-03-20" })];
  test.each<[string, readonly [string, string][], readonly string[]]>([
    ["B1", [["250.00", "Kestrel Tools Ltd"]], ["S0 → 103002 250.00 medium"]],
    ["B2", [["1000.00", "Kestrel Tools Ltd"]], ["S0 → 103003 500.00 low"]],
    ["B3", [["500.00", "103003"], ["500.00", "103003"]], ["S1 → 103003 500.00 medium"]],
    ["B4", [["300.00", "103003 Kestrel Tools Ltd"], ["300.00", "103003 Kestrel Tools Ltd"]], ["S0 → 103003 200.00 medium", "S1 → 103003 300.00 medium"]],
    ["B5", [["600.00", "103001,102999,103002,103003"]], ["S0 → 103002 250.00 medium", "S0 → 103003 350.00 medium"]],
    ["B6", [["600.00", "103001/103002"]], ["S0 → 103002 250.00 medium", "S0 → 103001 250.00 medium"]],
  ])("%s", (_name, drafts, expected) => {
    expect(shown(run(drafts.map(([amount, text], at) => line(amount, { id: `S${at}`, text })), entries, BC).applications)).toEqual(expected);
  });

  test("B5 says which document got nothing", () => {
    const { lines } = run([line("600.00", { text: "103001,103002,103003" })], entries, BC);
    expect(lines[0]!.notes).toContainEqual({ code: "note/not-enough-for-document", documentNo: "103001" });
  });
});

describe("set C: discounts", () => {
  const entry = open("103001", "1000.00", { discount: "20.00", discountOn: "2025-03-10" });
  test.each<[string, string, string, Partial<ApplicationSettings>, string, number, string]>([
    ["C1", "2025-03-09", "980.00", {}, "S → 103001 1000.00 (20.00) high", 3996, "0.00"],
    ["C2", "2025-03-09", "1000.00", {}, "S → 103001 1000.00 (20.00) medium", 2998, "20.00"],
    ["C3", "2025-03-09", "1010.00", {}, "S → 103001 1000.00 (20.00) medium", 2998, "30.00"],
    ["C4", "2025-03-12", "980.00", {}, "S → 103001 980.00 medium", 2998, "0.00"],
    ["C5", "2025-03-12", "1000.00", {}, "S → 103001 1000.00 high", 3996, "0.00"],
    ["C6", "2025-03-12", "995.00", { tolerance: { type: "Amount", value: "5" } }, "S → 103001 995.00 high", 3996, "0.00"],
  ])("%s", (_name, on, amount, settings, expected, score, difference) => {
    const { applications, lines } = run([line(amount, { id: "S", on, text: "Kestrel Tools Ltd 103001" })], [entry], { settings: { ...BC.settings, ...settings } });
    expect([shown(applications), applications[0]!.score, lines[0]!.difference]).toEqual([[expected], score, money(difference)]);
  });

  test.each([[false, "S → 103001 980.00 high"], [true, "S → 103001 1000.00 (20.00) high"]])("C8: in the grace period, accepted %s", (acceptsLateDiscount, expected) => {
    const late = open("103001", "1000.00", { discount: "20.00", discountOn: "2025-03-10", graceOn: "2025-03-15" });
    const { applications } = run([line("980.00", { id: "S", on: "2025-03-12", text: "Kestrel Tools Ltd 103001" })], [late], { settings: { ...BC.settings, acceptsLateDiscount } });
    expect(shown(applications)).toEqual([expected]);
  });

  test("a discount that a payment brings about on a later line's row leaves that much less to pay", () => {
    const entry = open("103003", "400.00", { discount: "10.00", discountOn: "2025-03-15", graceOn: "2025-03-20" });
    const paid = [line("400.00", { id: "S1", on: "2025-03-17", name: "Kestrel Tools Ltd" }), line("100.00", { id: "S2", on: "2025-03-06", text: "103003" })];
    const { applications } = run(paid, [entry], { settings: { ...BC.settings, acceptsLateDiscount: true } });
    expect(shown(applications).map((row) => row.replace(/ \w+$/, ""))).toEqual(["S1 → 103003 290.00", "S2 → 103003 110.00 (10.00)"]);
  });

  test("a discount comes to nothing where others close the entry already", () => {
    const entry = open("103006", "250.50", { discount: "10.00", discountOn: "2025-03-16" });
    const lines = [line("100.00", { id: "S1", on: "2025-03-12" }), line("400.00", { id: "S2", on: "2025-03-25" })];
    const { settings } = input(lines, [entry], BC);
    const first = changeJournal({ lines, openEntries: [entry], applications: [], posted: [] }, { type: "apply", line: lines[1]!.id, entry: entry.id }, settings);
    if (!first.ok) throw new Error(first.error.code);
    expect(shown(first.value.applications)).toEqual(["S2 → 103006 250.50 manual"]);
    expect(changeJournal(first.value, { type: "apply", line: lines[0]!.id, entry: entry.id }, settings)).toEqual({ ok: false, error: { code: "apply/nothing-left", line: "S1" } });
  });
});

test.each([
  ["100.00", "Amount", "5", "95.00", "105.00"], ["100.00", "Amount", "150", "0.00", "250.00"], ["100.00", "Percentage", "10", "90.00", "110.00"],
  ["-100.00", "Amount", "5", "-105.00", "-95.00"], ["-100.00", "Amount", "150", "-250.00", "0.00"], ["-100.00", "Percentage", "10", "-110.00", "-90.00"],
] as const)("set D: %s ± %s %s", (amount, type, value, least, most) => {
  expect(amountWindow(money(amount), { type, value }, "")).toEqual({ least: money(least), most: money(most) });
});

describe("names, letter by letter (spec §3)", () => {
  test.each([
    ["KESTREL TOOLS LTD", "Kestrel Tools Ltd", 100, true], ["Kestrel Tools", "Kestrel Tools Ltd", 100, true], ["KESTREL TOOLS", "Kestrel Tools Limited", 100, false],
    ["Payment from Kestrel Tols Ltd inv", "Kestrel Tools Ltd", 94, false], ["GIRO 4711 BRENNAN & VOSS GMBH ROSTOCK", "Brennan & Voss GmbH", 100, true],
    ["BRENNAN VOSS GMBH", "Brennan & Voss GmbH", 100, true], ["Nordlys Optikk A/S", "Nordlys Optikk AS", 94, false], ["Müller GmbH", "Mueller GmbH", 81, false],
    ["Smith John", "John Smith", 90, false], ["Richardson Christopher", "Christopher Richardson", 95, true], ["Card 998 Halden shop Print", "Halden Print", 100, true], ["IBM", "IBM", 0, false],
  ])("%s for %s", (text, name, near, isFound) => {
    expect(nearness(name, text.trim(), { fewest: 4, scale: 100 })).toBe(near);
    expect(new NearNames([name, "Something Else AS"]).find(text)).toEqual(isFound ? [0] : []);
  });

  test("what is left out before comparing is what comparing would leave out", () => {
    const names = ["Kestrel Tools Ltd", "Halden Print", "Print Halden AS", "Nordlys Optikk AS", "Brennan & Voss GmbH", "Christopher Richardson", "Vosslund Trading"];
    const texts = names.flatMap((one) => names.flatMap((other) => [one, `${one} ${other}`, `${other.slice(4)} ${one}`, one.slice(0, 14), `x${one.slice(0, 5)}y${one.slice(5)}`]));
    const finder = new NearNames(names);
    for (const text of texts) {
      const all = names.flatMap((name, at) => (text.length * 100 >= name.length * 65 && nearness(name, text.trim(), { fewest: 4, scale: 100 }) >= 95 ? [at] : []));
      expect([text, finder.find(text)]).toEqual([text, all]);
    }
  });
});

test.each([
  ["PAY 103001/103002", "103002", true], ["INV-1001.", "1001", true], ["ref 103001A", "103001", false], ["KID 0001030018", "103001", false],
  ["X1001 1001", "1001", false], ["103001 103", "103", false],
])("document numbers (spec §2.7): %s holds %s: %s", (text, number, isFound) => {
  const found = listCandidates(input([line("1.00", { text })], [open(number, "77.00")], BC), { isProposal: true });
  expect(found[0]!.facts!.document).toBe(isFound ? "Yes" : "No");
});
