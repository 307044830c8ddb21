import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { validateXML } from "xmllint-wasm";
import type { Amount, CellValue, PaymentField, VendorPayment } from "../../src/domain";
import { createFormats, pickMessages, sayProblem } from "../../src/pane/messages";
import { nb } from "../../src/pane/messages/nb";
import { checkPayments, writePaymentFile, type PaymentFileSettings } from "../../src/posting";
import { readPayments, type SheetGrid } from "../../src/sheets";
import { day, nok } from "../session/build";

const SETTINGS: PaymentFileSettings = {
  version: "09", name: "Nordlys Optikk AS", account: "NO93 8601 1117 947", bic: "DNBANOKK", currency: "NOK", organisationId: "987654321", letters: "nordic", isBatchBooked: true, messageId: "AVSTEM-20250203080000",
  createdAt: "2025-02-03T08:00:00", today: day("2025-02-03"),
};

const FIELDS: readonly PaymentField[] = ["name", "account", "bic", "amount", "currency", "dueOn", "reference", "message", "partyNo", "country"];

function payment(more: Partial<VendorPayment> = {}, row = 1): VendorPayment {
  return {
    name: "Emballasje Nord AS", account: "8601 11 17947", bic: "", amount: nok("1566.50"), currency: "", dueOn: day("2025-02-05"), reference: "", message: "Faktura 31884", partyNo: "20020", country: "",
    cells: Object.fromEntries(FIELDS.map((field, column) => [field, { sheet: "Betalinger", row, column }])) as VendorPayment["cells"], ...more,
  };
}

/** A KID, a creditor reference, a text in Nordic letters, a foreign currency without cents, another day. */
const PAYMENTS: readonly VendorPayment[] = [
  payment({ reference: "0103001 4" }), payment({ name: "Ærlig & Åsgård <AS>", account: "DE89 3704 0044 0532 0130 00", bic: "COBADEFFXXX", currency: "EUR", amount: nok("100.10"), reference: "RF18 5390 0754 7034", country: "DE" }),
  payment({ name: "Lerkeveien Rør", message: "Faktura 77, ærlig arbeid" }), payment({ name: "Tokyo Lens", account: "NO9386011117947", currency: "JPY", amount: 12_345 as Amount, message: "INV 9" }),
  payment({ name: "Skatteetaten", dueOn: day("2025-02-17"), message: "Forskuddstrekk" }),
];

const schemas = { "03": readFileSync(join(__dirname, "schemas", "pain.001.001.03.xsd"), "utf8"), "09": readFileSync(join(__dirname, "schemas", "pain.001.001.09.xsd"), "utf8") };

async function faultsOf(text: string, version: "03" | "09"): Promise<readonly string[]> {
  const result = await validateXML({ xml: [{ fileName: "payments.xml", contents: text }], schema: [{ fileName: "pain.xsd", contents: schemas[version] }] });
  return result.valid ? [] : result.errors.map(({ message }) => message);
}

interface Paid { readonly day: string; readonly id: string; readonly amount: string; readonly currency: string; readonly to: string; readonly name: string; readonly text: string }

/** A file as a bank reads it: element by element. */
function bankReads(text: string): { readonly head: Readonly<Record<string, string>>; readonly groups: readonly { readonly count: string; readonly sum: string; readonly paid: readonly Paid[] }[] } {
  const head: Record<string, string> = {};
  const groups: { count: string; sum: string; day: string; paid: Paid[] }[] = [];
  const path: string[] = [];
  let now: Record<string, string> = {};
  let currency = "";
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    path.push(name);
    if (name === "PmtInf") groups.push({ count: "", sum: "", day: "", paid: [] });
    if (name === "CdtTrfTxInf") now = {};
    if (name === "InstdAmt") currency = String(attributes.Ccy);
  });
  parser.on("text", (value) => {
    if (value.trim() === "") return;
    const place = path.join("/");
    const group = groups.at(-1);
    if (place.includes("/GrpHdr/")) head[path.at(-1)!] = value;
    else if (/PmtInf\/NbOfTxs$/.test(place)) group!.count = value;
    else if (/PmtInf\/CtrlSum$/.test(place)) group!.sum = value;
    else if (/ReqdExctnDt(\/Dt)?$/.test(place)) group!.day = value;
    else if (place.includes("/CdtTrfTxInf/")) now[place.replace(/.*CdtTrfTxInf\//, "")] = (now[place.replace(/.*CdtTrfTxInf\//, "")] ?? "") + value;
  });
  parser.on("closetag", ({ name }) => {
    path.pop();
    if (name === "CdtTrfTxInf") groups.at(-1)!.paid.push({
      day: groups.at(-1)!.day, id: now["PmtId/EndToEndId"]!, amount: now["Amt/InstdAmt"]!, currency, to: (now["CdtrAcct/Id/IBAN"] ?? now["CdtrAcct/Id/Othr/Id"])!, name: now["Cdtr/Nm"]!,
      text: (now["RmtInf/Strd/CdtrRefInf/Ref"] ?? now["RmtInf/Ustrd"])!,
    });
  });
  parser.write(text).close();
  return { head, groups };
}

describe.each(["03", "09"] as const)("the file in version %s", (version) => {
  const settings = { ...SETTINGS, version };
  const { text, totals, name } = writePaymentFile(PAYMENTS, settings);

  test("is what its schema allows", async () => {
    expect(await faultsOf(text, version)).toEqual([]);
    expect(await faultsOf(text.replace("<PmtMtd>TRF</PmtMtd>", ""), version)).not.toEqual([]);
  });

  test("says of each payment what the sheet says, by day and currency", () => {
    const { head, groups } = bankReads(text);
    expect(head).toMatchObject({ MsgId: "AVSTEM-20250203080000", CreDtTm: "2025-02-03T08:00:00", NbOfTxs: "5", CtrlSum: "17144.60" });
    expect(groups.flatMap(({ paid }) => paid.map(({ day: on, amount, currency, to, name: who, text: what }) => [on, amount, currency, to, who, what].join(" | ")))).toEqual([
      "2025-02-05 | 100.10 | EUR | DE89370400440532013000 | Ærlig + Åsgård AS | RF18539007547034", "2025-02-05 | 12345 | JPY | NO9386011117947 | Tokyo Lens | INV 9",
      "2025-02-05 | 1566.50 | NOK | 86011117947 | Emballasje Nord AS | 01030014", "2025-02-05 | 1566.50 | NOK | 86011117947 | Lerkeveien Rør | Faktura 77, ærlig arbeid",
      "2025-02-17 | 1566.50 | NOK | 86011117947 | Skatteetaten | Forskuddstrekk",
    ]);
    expect(groups.map(({ count, sum }) => [count, sum])).toEqual([["1", "100.10"], ["1", "12345.00"], ["2", "3133.00"], ["1", "1566.50"]]);
    expect([totals, name]).toEqual([{ count: 5, controlSum: "17144.60" }, "AVSTEM-20250203080000.xml"]);
  });

  test("is the page that was agreed on", () => {
    expect(text).toBe(readFileSync(join(__dirname, "..", "golden", "posting", `pain.001.001.${version}.xml`), "utf8"));
  });
});

describe("laws of the file", () => {
  const payments = fc.array(fc.record({ cents: fc.integer({ min: 1, max: 99_999_999 }), days: fc.integer({ min: 0, max: 40 }), name: fc.constantFrom("Nord", "Sør", "Øst"), message: fc.constantFrom("1", "2", "x y") }), { minLength: 1, maxLength: 12 })
    .map((all) => all.map(({ cents, days, name, message }) => payment({ amount: cents as Amount, dueOn: (day("2025-02-03") + days) as never, name, message })));

  test("the order of the rows changes nothing; sums and counts are those of the payments; no id stands twice", () => {
    fc.assert(fc.property(payments, fc.integer(), (all, turn) => {
      const { text } = writePaymentFile(all, SETTINGS);
      const turned = [...all.slice(Math.abs(turn) % all.length), ...all.slice(0, Math.abs(turn) % all.length)];
      expect(writePaymentFile(turned, SETTINGS).text).toBe(text);
      const { head, groups } = bankReads(text);
      const paid = groups.flatMap((group) => group.paid);
      expect([paid.length, Number(head.NbOfTxs), new Set(paid.map(({ id }) => id)).size]).toEqual([all.length, all.length, all.length]);
      const cents = (value: string): number => Number(value.replace(".", ""));
      expect(cents(head.CtrlSum!)).toBe(all.reduce((sum, { amount }) => sum + amount, 0));
      expect(groups.reduce((sum, group) => sum + cents(group.sum), 0)).toBe(cents(head.CtrlSum!));
    }));
  });
});

function said(issue: Parameters<typeof sayProblem>[0]): readonly string[] {
  return [["en", pickMessages("en")], ["nb-NO", nb]].map(([languageTag, messages]) =>
    sayProblem(issue, messages as ReturnType<typeof pickMessages>, createFormats({ languageTag: languageTag as string, culture: null, rowName: (id) => id })).replaceAll("\u00a0", " "));
}

describe("what a file can't carry", () => {
  test.each<[string, Partial<VendorPayment>, string, string, string]>([
    ["no name", { name: " " }, "payment/missing", "Betalinger!A2: the name is missing. Fill it in; the payment is left out until then.", "Betalinger!A2: navnet mangler. Fyll det inn; betalingen er utelatt til da."],
    ["no account", { account: "" }, "payment/missing", "Betalinger!B2: the account is missing. Fill it in; the payment is left out until then.", "Betalinger!B2: kontoen mangler. Fyll det inn; betalingen er utelatt til da."],
    ["an IBAN with a wrong digit", { account: "NO93 8601 1117 948" }, "payment/account-invalid", "Betalinger!B2: “NO93 8601 1117 948” is no account number; its length or check digits are wrong.", "Betalinger!B2: «NO93 8601 1117 948» er ikke et kontonummer; lengden eller kontrollsifferet er feil."],
    ["a Norwegian account with a wrong check digit", { account: "86011117948" }, "payment/account-invalid", "Betalinger!B2: “86011117948” is no account number; its length or check digits are wrong.", "Betalinger!B2: «86011117948» er ikke et kontonummer; lengden eller kontrollsifferet er feil."],
    ["a BIC that is none", { bic: "DNB" }, "payment/bic-invalid", "Betalinger!C2: “DNB” is no BIC. It has 8 or 11 letters and digits; it may be left empty.", "Betalinger!C2: «DNB» er ikke en BIC. Den har 8 eller 11 bokstaver og sifre, og kan stå tom."],
    ["a BIC of another country", { account: "NO9386011117947", bic: "DEUTDEFF" }, "payment/bic-elsewhere", "Betalinger!C2: the BIC DEUTDEFF is not of NO, as the account is.", "Betalinger!C2: BIC DEUTDEFF hører ikke til NO, slik kontoen gjør."],
    ["a KID with a wrong check digit", { reference: "01030015" }, "payment/reference-invalid", "Betalinger!G2: the check digit of “01030015” is wrong. Look at the invoice.", "Betalinger!G2: kontrollsifferet i «01030015» er feil. Se på fakturaen."],
    ["a creditor reference with wrong check digits", { reference: "RF19539007547034" }, "payment/reference-invalid", "Betalinger!G2: the check digit of “RF19539007547034” is wrong. Look at the invoice.", "Betalinger!G2: kontrollsifferet i «RF19539007547034» er feil. Se på fakturaen."],
    ["nothing to pay", { amount: nok("0") }, "payment/not-positive", "Betalinger!D2: only amounts above zero can be paid.", "Betalinger!D2: bare beløp over 0 kan betales."],
    ["more than the file holds", { amount: nok("1000000000.00") }, "payment/too-large", "Betalinger!D2: the amount is more than the file can hold.", "Betalinger!D2: beløpet er større enn filen kan ha."],
    ["no day", { dueOn: null }, "payment/missing", "Betalinger!F2: the date is missing. Fill it in; the payment is left out until then.", "Betalinger!F2: datoen mangler. Fyll det inn; betalingen er utelatt til da."],
    ["letters that no bank takes", { name: "Жуков" }, "payment/character", "Betalinger!A2: the bank takes no “Ж”. Write it otherwise.", "Betalinger!A2: banken tar ikke imot «Ж». Skriv det på en annen måte."],
    ["a text of 141 characters", { message: "x".repeat(141) }, "payment/too-long", "Betalinger!H2: at most 140 characters.", "Betalinger!H2: høyst 140 tegn."],
  ])("%s: the payment is left out, and its cell named", (_what, more, code, english, norwegian) => {
    const { payments, refused, issues } = checkPayments([payment(more), payment({ name: "Annen" }, 2)], SETTINGS);
    expect([payments.length, refused.length, issues.map((issue) => issue.code)]).toEqual([1, 1, [code]]);
    expect(said(issues[0]!)).toEqual([english, norwegian]);
  });

  test.each<[string, Partial<PaymentFileSettings>, string, string]>([
    ["no company", { name: "" }, "The name of the company that pays is missing.", "Navnet på firmaet som betaler, mangler."],
    ["no account to pay from", { account: "" }, "The account to pay from is missing.", "Kontoen det betales fra, mangler."],
    ["an account to pay from that is none", { account: "NO00" }, "The account to pay from, “NO00”, is no account number.", "Kontoen det betales fra, «NO00», er ikke et kontonummer."],
  ])("%s: no file at all", (_what, more, english, norwegian) => {
    const { payments, issues } = checkPayments([payment()], { ...SETTINGS, ...more });
    expect([payments, said(issues[0]!)]).toEqual([[], [english, norwegian]]);
  });

  test("the same payment twice, and a day that has passed, are told and stay", () => {
    const { payments, issues } = checkPayments([payment(), payment({}, 4), payment({ message: "Faktura 2", dueOn: day("2025-02-01") }, 5)], SETTINGS);
    expect(payments).toHaveLength(3);
    expect(issues.map(said)).toEqual([
      ["Betalinger!D5: the same account, amount and reference stand in row 2. Delete one if it is the same invoice.", "Betalinger!D5: samme konto, beløp og referanse står i rad 2. Slett den ene hvis det er samme faktura."],
      ["Betalinger!F6: 02/01/2025 has passed. The bank pays on its next business day, or refuses.", "Betalinger!F6: 01.02.2025 er passert. Banken betaler neste bankdag, eller avviser."],
    ]);
  });

  test("only letters A to Z, where a bank wants that", () => {
    const { text } = writePaymentFile([payment({ name: "Ærlig Åsgård", message: "Blåbærsyltetøy “fin” – 2" })], { ...SETTINGS, letters: "latin" });
    expect(bankReads(text).groups[0]!.paid[0]).toMatchObject({ name: "AErlig Asgard", text: "Blabaersyltetoy 'fin' - 2" });
  });
});

function grid(rows: readonly (readonly CellValue[])[]): SheetGrid {
  return { sheet: "Betalinger", firstRow: 0, firstColumn: 0, values: rows.map((row) => [...row]), formats: rows.map((row) => row.map(() => "General")), hiddenRows: [], dateSystem: 1900, ownColumns: [] };
}

describe("a sheet of payments", () => {
  test("is found under its titles, with text amounts and dates; blank rows and the total are no payments", () => {
    const source = readPayments(grid([
      ["Betalingsforslag", "", "", "", ""], ["Leverandør", "Kontonummer", "Beløp", "Forfall", "KID"], ["Emballasje Nord AS", "86011117947", "1.566,50", "05.02.2025", "01030014"],
      ["", "", "", "", ""], ["Lerkeveien Rør", "NO9386011117947", 270, 45_693, ""], ["", "", 1836.5, "", ""],
    ]))!;
    expect(source.columns).toEqual({ name: "Leverandør", account: "Kontonummer", amount: "Beløp", dueOn: "Forfall", reference: "KID" });
    expect(source.payments.map(({ name, account, amount, dueOn, reference }) => [name, account, amount, dueOn, reference])).toEqual([
      ["Emballasje Nord AS", "86011117947", 156_650, day("2025-02-05"), "01030014"], ["Lerkeveien Rør", "NO9386011117947", 27_000, day("2025-02-05"), ""],
    ]);
    expect([source.issues, source.payments[1]!.cells.amount]).toEqual([[], { sheet: "Betalinger", row: 4, column: 2 }]);
  });

  test.each([
    ["an amount that can't be read", ["Nord", "86011117947", "12x", ""], { code: "amount/unreadable", at: { sheet: "Betalinger", row: 1, column: 2 }, text: "12x" }],
    ["no amount", ["Nord", "86011117947", "", ""], { code: "amount/missing", at: { sheet: "Betalinger", row: 1, column: 2 } }],
    ["a date that is none", ["Nord", "86011117947", 5, "snart"], { code: "date/unreadable", at: { sheet: "Betalinger", row: 1, column: 3 }, text: "snart" }],
    ["an error in a cell", ["Nord", "#N/A", 5, ""], { code: "cell/error", at: { sheet: "Betalinger", row: 1, column: 1 }, text: "#N/A" }],
  ])("%s: the cell is named and its row left out", (_what, row, issue) => {
    const source = readPayments(grid([["Name", "IBAN", "Amount", "Due date"], row]))!;
    expect([source.payments, source.issues]).toEqual([[], [issue]]);
  });

  test("a sheet without accounts lists no payments", () => {
    expect(readPayments(grid([["Name", "Amount"], ["Nord", 5]]))).toBeNull();
  });
});
