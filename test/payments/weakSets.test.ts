import { line, money, open, party, run, shown } from "./build";

const BUSINESS_CENTRAL = { settings: { conventions: "business-central" } } as const;
const THREE = [
  open("103001", "250.00", { due: "2025-03-31" }), open("103002", "250.00", { due: "2025-03-15" }), open("103003", "500.00", { due: "2025-03-20" }),
];

describe("what Business Central's engine leaves open is solved by default (spec §9, §10)", () => {
  test("B2: a payment without numbers is all that the customer has open", () => {
    const lump = line("1000.00", { id: "S1", text: "Kestrel Tools Ltd" });
    expect(shown(run([lump], THREE, BUSINESS_CENTRAL).applications)).toEqual(["S1 → 103003 500.00 low"]);
    const { applications, lines } = run([lump], THREE);
    expect(shown(applications).sort()).toEqual(["S1 → 103001 250.00 high", "S1 → 103002 250.00 high", "S1 → 103003 500.00 high"]);
    expect(lines[0]!.difference).toBe(0);
  });

  test("B1: one of two equal invoices is asked for, the oldest due first", () => {
    const { applications } = run([line("250.00", { id: "S1", text: "Kestrel Tools Ltd" })], THREE);
    expect(shown(applications)).toEqual(["S1 → 103002 250.00 medium?"]);
    expect(applications[0]!.reasons).toContainEqual({ code: "ambiguous", count: 2 });
  });

  test("B3: a second payment of a paid invoice is pointed out", () => {
    const { applications, lines } = run([line("500.00", { id: "S1", text: "103003" }), line("500.00", { id: "S2", text: "103003", on: "2025-03-19" })], THREE);
    expect(shown(applications)).toEqual(["S1 → 103003 500.00 medium"]);
    expect(lines.find((each) => each.line === "S2")!.notes).toContainEqual({ code: "note/maybe-paid-twice", entry: "103003" });
  });

  test("B4: two part payments of one invoice share it", () => {
    const lines = [line("300.00", { id: "S1", text: "103003 Kestrel Tools Ltd" }), line("300.00", { id: "S2", text: "103003 Kestrel Tools Ltd", on: "2025-03-20" })];
    const outcome = run(lines, THREE);
    expect(shown(outcome.applications)).toEqual(["S1 → 103003 300.00 medium", "S2 → 103003 200.00 medium"]);
    expect(outcome.lines.map(({ difference }) => difference)).toEqual([0, money("100.00")]);
  });

  test("B7: a line without a name gets the invoice that nobody else is named for", () => {
    const { applications } = run([line("250.00", { id: "S1", text: "wire 250" }), line("250.00", { id: "S2", text: "Halden Print" })],
      [open("103001", "250.00"), open("103002", "250.00", { party: "C20" })]);
    expect(shown(applications).sort()).toEqual(["S1 → 103001 250.00 low?", "S2 → 103002 250.00 high"]);
  });

  test("E: each payment gets the invoice that leaves one for the other", () => {
    const entries = [open("1001", "250.00", { posted: "2025-03-05" }), open("1002", "250.00", { posted: "2025-03-01" })];
    const lines = [line("250.00", { id: "S1", on: "2025-03-03", text: "Kestrel Tools" }), line("250.00", { id: "S2", on: "2025-03-09", text: "Kestrel Tools" })];
    expect(shown(run(lines, entries, BUSINESS_CENTRAL).applications)).toEqual(["S2 → 1002 250.00 medium"]);
    expect(shown(run(lines, entries).applications)).toEqual(["S1 → 1002 250.00 high", "S2 → 1001 250.00 medium"]);
  });

  test("G: a payment short of a fee closes the invoice, the fee on an account", () => {
    const fee = { type: "G/L Account", no: "7770" } as const;
    const short = line("985.00", { id: "S1", text: "Kestrel Tools Ltd 103001" });
    expect(shown(run([short], [open("103001", "1000.00")], BUSINESS_CENTRAL).applications)).toEqual(["S1 → 103001 985.00 medium"]);
    const { applications, lines } = run([short], [open("103001", "1000.00")], { settings: { feeAccount: fee } });
    expect(shown(applications)).toEqual(["S1 → G/L Account 7770 -15.00 medium?", "S1 → 103001 1000.00 medium?"]);
    expect(lines[0]!.difference).toBe(money("985.00"));
  });

  test("G, with nothing but the name: the one invoice that the fee explains", () => {
    const { applications } = run([line("985.00", { id: "S1", text: "Kestrel Tools Ltd" })], [open("103001", "1000.00"), open("103002", "440.00")]);
    expect(shown(applications)).toEqual(["S1 → G/L Account  -15.00 medium?", "S1 → 103001 1000.00 medium?"]);
  });

  test("an invoice less a credit memo is paid net", () => {
    const entries = [open("103001", "1000.00"), open("CM-77", "-120.00", { type: "Credit Memo" })];
    const { applications, lines } = run([line("880.00", { id: "S1", text: "103001 less CM-77" })], entries);
    expect(shown(applications)).toEqual(["S1 → CM-77 -120.00 high", "S1 → 103001 1000.00 high"]);
    expect(lines[0]!.difference).toBe(0);
    expect(shown(run([line("880.00", { id: "S1", text: "Kestrel Tools Ltd" })], entries).applications))
      .toEqual(["S1 → CM-77 -120.00 high", "S1 → 103001 1000.00 high"]);
  });

  test("two sets that add up are a question", () => {
    const entries = [open("1", "100.00"), open("2", "200.00"), open("3", "300.00"), open("4", "400.00", { posted: "2025-03-02" })];
    const { applications } = run([line("500.00", { id: "S1", text: "Kestrel Tools Ltd" })], entries);
    expect(applications.every(({ status }) => status === "suggested")).toBe(true);
    expect(applications.reduce((sum, { appliedAmount }) => sum + appliedAmount, 0)).toBe(money("500.00"));
  });
});

describe("discounts by the amount paid", () => {
  const entry = open("103001", "1000.00", { discount: "20.00", discountOn: "2025-03-10" });
  test.each([
    ["less discount in time", "980.00", "2025-03-09", ["S1 → 103001 1000.00 (20.00) high"], "0.00"],
    ["in full, though the discount was due", "1000.00", "2025-03-09", ["S1 → 103001 1000.00 high"], "0.00"],
    ["less discount too late: a person may grant it", "980.00", "2025-03-12", ["S1 → 103001 1000.00 (20.00) medium?"], "980.00"],
    ["in full after the discount date", "1000.00", "2025-03-12", ["S1 → 103001 1000.00 high"], "0.00"],
    ["too much", "1010.00", "2025-03-09", ["S1 → 103001 1000.00 medium"], "10.00"],
  ])("%s", (_title, paid, on, expected, difference) => {
    const { applications, lines } = run([line(paid, { id: "S1", on, text: "Kestrel Tools Ltd 103001" })], [entry]);
    expect(shown(applications)).toEqual(expected);
    expect(lines[0]!.difference).toBe(money(difference));
  });

  test("a sum of several invoices takes the discounts that make it right", () => {
    const entries = [entry, open("103002", "500.00", { discount: "10.00", discountOn: "2025-03-10" })];
    const { applications } = run([line("1470.00", { id: "S1", on: "2025-03-09", text: "103001 103002" })], entries);
    expect(shown(applications)).toEqual(["S1 → 103001 1000.00 (20.00) high", "S1 → 103002 500.00 (10.00) high"]);
    const full = run([line("1500.00", { id: "S1", on: "2025-03-09", text: "103001 103002" })], entries);
    expect(shown(full.applications)).toEqual(["S1 → 103001 1000.00 high", "S1 → 103002 500.00 high"]);
  });
});

describe("names as people and banks write them", () => {
  const parties = [party("C10", "Müller & Söhne GmbH"), party("C20", "Nordlys Optikk AS"), party("C30", "Halden Print"), party("C40", "Halden Print")];
  const entries = parties.map(({ no }, place) => open(`10300${place}`, "100.00", { party: no }));
  test.each([
    ["umlauts, and no legal form", "Mueller Soehne", "103000", "high"],
    ["capitals and another legal form", "NORDLYS OPTIKK A/S", "103001", "high"],
    ["words the other way round", "Optikk Nordlys", "103001", "high"],
    ["a slip of the pen", "Nordlys Optik", "103001", "high"],
  ])("%s", (_title, name, entry, confidence) => {
    expect(shown(run([line("100.00", { id: "S1", name })], entries, { parties }).applications)).toEqual([`S1 → ${entry} 100.00 ${confidence}`]);
  });

  test("a name that two customers share stays a question", () => {
    const { applications } = run([line("100.00", { id: "S1", name: "Halden Print" })], entries, { parties });
    expect(applications.map(({ status }) => status)).toEqual(["suggested"]);
  });

  test("the text is read although a name is given that nobody has", () => {
    const { applications } = run([line("100.00", { id: "S1", name: "Payment Hub", text: "for Nordlys Optikk" })], entries, { parties });
    expect(shown(applications)).toEqual(["S1 → 103001 100.00 high"]);
  });
});

describe("document numbers as they come", () => {
  test.each([
    ["a second, clean place", { text: "REF99104477 invoice 104477" }, "104477"],
    ["leading zeros", { text: "faktura 000104477" }, "104477"],
    ["a prefix with a blank", { text: "SI 103589" }, "SI-103589"],
    ["digits without the prefix", { text: "inv 103589" }, "SI-103589"],
    ["inside a KID with a check digit", { reference: "1044775" }, "104477"],
    ["inside an RF creditor reference", { reference: "RF79104477" }, "104477"],
  ])("%s", (_title, fields, entry) => {
    const { applications } = run([line("50.00", { id: "S1", ...fields })], [open("104477", "100.00"), open("SI-103589", "100.00", { party: "C20" })],
      { settings: { mostFee: money("0.00") } });
    expect(shown(applications)).toEqual([`S1 → ${entry} 50.00 medium`]);
  });

  test.each([
    ["the year", { text: "Rent 2025" }, "2025"],
    ["the line's own date", { text: "VISA 180325" }, "180325"],
    ["the amount", { text: "paid 1250" }, "1250"],
  ])("%s is no document number", (_title, fields, documentNo) => {
    const { applications } = run([line("1250.00", { id: "S1", ...fields })], [open(documentNo, "600.00")], { settings: { mostFee: money("0.00") } });
    expect(applications).toEqual([]);
  });
});

test("a subscription that one customer pays hundreds of times: every payment gets an invoice, the oldest due first", () => {
  const entries = Array.from({ length: 300 }, (_, at) => open(`9${String(at).padStart(5, "0")}`, "99.00", { due: `2025-03-${String(1 + (at % 28)).padStart(2, "0")}` }));
  const lines = Array.from({ length: 300 }, (_, at) => line("99.00", { id: `P${at}`, name: "Kestrel Tools Ltd" }));
  const { applications, work } = run(lines, entries);
  expect(new Set(applications.map(({ entry }) => entry)).size).toBe(300);
  expect(applications.every(({ status }) => status === "suggested")).toBe(true);
  expect(work.pairs).toBeLessThanOrEqual(300 * 64);
});
