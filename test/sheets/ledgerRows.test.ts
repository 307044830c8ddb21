import { isoFromDay, type CellValue, type Day } from "../../src/domain";
import { detectSource, findAccount, readLedger, readStatement, type LedgerSource, type SheetGrid } from "../../src/sheets";
import { gridOf, textGrid } from "./support/grid";

const read = (grid: SheetGrid): LedgerSource => readLedger(grid, detectSource(grid, { side: "book" }).layout!);
const skips = ({ skipped }: LedgerSource): (readonly [number, string])[] => skipped.map(({ row, why }) => [row, why]);
const iso = (day: Day | null): string => (day === null ? "" : isoFromDay(day));

describe("what a ledger sheet holds", () => {
  it.each([
    ["bank entries", "Bokføringsdato|Bilagsnr.|Beskrivelse|Beløp|Restbeløp|Åpen", "02.01.2025|B1|A b|100,00|100,00|Ja", "bank"],
    ["a general ledger that names the customer", "Dato|Bilagsnummer|Beskrivelse|Kunde/leverandør|Beløp|Saldo", "02.01.2025|B1|A b|Kunde AS|100,00|100,00", "bank"],
    ["open customer entries", "Bokføringsdato|Bilagsnr.|Kundenr.|Kundenavn|Beløp|Restbeløp|Forfallsdato", "02.01.2025|F1|10001|Kunde AS|100,00|100,00|16.01.2025", "customer"],
    ["open vendor entries", "Posting Date|Document No.|Vendor No.|Vendor Name|Amount|Remaining Amount|Due Date", "2025-01-02|F1|20001|Supply Ltd|-100.00|-100.00|2025-01-16", "vendor"],
    ["open creditor entries in German", "Buchungsdatum|Belegnr.|Kreditorennr.|Kreditorenname|Betrag|Restbetrag|Fälligkeitsdatum", "02.01.2025|F1|70001|Lief GmbH|-100,00|-100,00|16.01.2025", "vendor"],
    ["employee entries", "Posting Date|Document No.|Employee No.|Amount|Remaining Amount|Due Date", "2025-01-02|F1|E1|-100.00|-100.00|2025-01-16", "employee"],
  ])("%s", (_, header, row, kind) => {
    expect(read(textGrid(`${header}\n${row}\n${row}`)).entries.map((entry) => entry.kind)).toEqual([kind, kind]);
  });

  it("open items of a partner are told by the sheet's name, else by the direction of the money", () => {
    const items = "Date|Entry|Partner|Due date|Original|Residual\n2025-01-02|F1|A|2025-01-16|100.00|100.00\n2025-01-02|F2|B|2025-01-16|-50.00|-50.00";
    expect(read(textGrid(items, { sheet: "Vendor open items" })).entries.map(({ kind }) => kind)).toEqual(["vendor", "vendor"]);
    expect(read(textGrid(items, { sheet: "Sheet1" })).entries.map(({ kind }) => kind)).toEqual(["customer", "vendor"]);
  });

  it("a column that says Customer or Vendor decides row by row", () => {
    const grid = textGrid("Posting Date|Document No.|Account Type|Account No.|Description|Amount|Due Date\n2025-01-02|F1|Customer|10001|A b|100.00|2025-01-16\n2025-01-02|F2|Vendor|20001|C d|-50.00|2025-01-16\n2025-01-02|F3|Bank Account|B1|E f|-50.00|");
    expect(read(grid).entries.map(({ kind }) => kind)).toEqual(["customer", "vendor", "bank"]);
  });
});

it("an open entry carries all that applying a payment needs", () => {
  const grid = textGrid("Posting Date|Document Type|Document No.|External Document No.|Customer No.|Customer Name|Description|Department Code|Project Code|Currency Code|Amount|Remaining Amount|Due Date|Pmt. Discount Date|Remaining Pmt. Disc. Possible|Payment Reference|Open|Reversed\n"
    + "01/13/2025|Invoice|103021|PO-77|10000|Adatum Corporation|Order 1001|SALES|MERCURY|EUR|1,250.00|1,000.00|02/13/2025|01/20/2025|20.00|RF18539007547034|Yes|No");
  const [entry] = read(grid).entries;
  expect(entry).toMatchObject({
    kind: "customer", documentType: "Invoice", documentNo: "103021", externalDocumentNo: "PO-77", partyNo: "10000", counterpartyName: "Adatum Corporation",
    text: "Order 1001", dimensions: { "Department Code": "SALES", "Project Code": "MERCURY" }, currency: "EUR", amount: 125_000, openAmount: 100_000,
    discountAmount: 2_000, reference: "RF18539007547034", isOpen: true, isReversed: false,
  });
  expect([iso(entry!.postedOn), iso(entry!.dueOn), iso(entry!.discountOn)]).toEqual(["2025-01-13", "2025-02-13", "2025-01-20"]);
});

it.each([["behind", "Amount|Amount (LCY)", "100.00|1140.00"], ["before", "Amount (LCY)|Amount", "1140.00|100.00"]])("an amount in local currency %s the one in the account's own is kept beside it", (_, headers, amounts) => {
  const grid = textGrid(`Posting Date|Document No.|Description|Currency Code|${headers}\n2025-01-02|B1|A b|EUR|${amounts}\n2025-01-03|B2|C d|EUR|${amounts}`);
  expect(read(grid).entries.map(({ amount, currency, localAmount }) => [amount, currency, localAmount])).toEqual(Array.from({ length: 2 }, () => [10_000, "EUR", 114_000]));
});

it.each<[string, string, readonly string[], readonly (number | undefined)[]]>([
  ["takes the direction of a mark beside the amount", "Amount|D/C|Amount (LCY)", ["EUR|100.00|D|1140.00", "EUR|40.00|C|456.00"], [114_000, -45_600]],
  ["takes the direction from the columns of debit and credit", "Debit Amount|Credit Amount|Amount (LCY)", ["EUR|100.00||1140.00", "EUR||40.00|456.00"], [114_000, -45_600]],
  ["may have decimals where the account's has none", "Amount|Amount (LCY)", ["JPY|1000|71.35", "JPY|-400|-28.54"], [7_135, -2_854]],
  ["is unknown where its cell is empty", "Amount|Amount (LCY)", ["EUR|100.00|1140.00", "EUR|-40.00|"], [114_000, undefined]],
  ["is all that an exchange adjustment has", "Amount|Amount (LCY)", ["EUR|100.00|1140.00", "EUR|0.00|-12.00"], [114_000, -1_200]],
])("an amount in local currency %s", (_, headers, rows, expected) => {
  const source = read(textGrid(`Posting Date|Document No.|Description|Currency Code|${headers}\n${rows.map((row, index) => `2025-01-0${index + 2}|B${index}|A b|${row}`).join("\n")}`));
  expect([source.entries.map(({ localAmount }) => localAmount), source.issues]).toEqual([expected, []]);
});

it("an amount in local currency that is an error is named by its cell", () => {
  const grid = textGrid("Posting Date|Document No.|Description|Currency Code|Amount|Amount (LCY)\n2025-01-02|B1|A b|EUR|100.00|1140.00\n2025-01-03|B2|A b|EUR|50.00|#N/A");
  expect(read(grid).issues).toMatchObject([{ code: "cell/error", text: "#N/A", at: { row: 2, column: 5 } }]);
});

it.each([
  ["English", "Posting Date|Document No.|G/L Account No.|Description|Amount|Source Type|Source No.", "Bank Account"], ["Norwegian", "Bokføringsdato|Bilagsnr.|Finanskontonr.|Beskrivelse|Beløp|Kildetype|Kildenr.", "Bankkonto"],
  ["Swedish", "Bokföringsdatum|Verifikationsnr|Redovisningskontonr|Beskrivning|Belopp|Källtyp|Källnr", "Bankkonto"], ["Danish", "Bogføringsdato|Bilagsnr.|Finanskontonr.|Beskrivelse|Beløb|Kildetype|Kildenr.", "Bankkonto"],
  ["German", "Buchungsdatum|Belegnr.|Sachkontonr.|Beschreibung|Betrag|Herkunftsart|Herkunftsnr.", "Bankkonto"],
])("general ledger entries say on whose account they came about, in %s; they stay bank entries", (_, header, bank) => {
  const grid = textGrid(`${header}\n2025-01-02|B1|1920|A b|100.00|${bank}|B10\n2025-01-03|B2|1920|C d|-35.00||\n2025-01-04|B3|1920|E f|-50.00|${bank}|B10`);
  expect(read(grid).entries.map(({ kind, source }) => [kind, source])).toEqual([["bank", { kind: "bank", no: "B10" }], ["bank", { kind: null, no: "" }], ["bank", { kind: "bank", no: "B10" }]]);
});

it.each([
  ["Åpen", "Ja", "Nei"], ["Öppen", "Ja", "Nej"], ["Åben", "Ja", "Nej"], ["Offen", "Ja", "Nein"], ["Ouvert", "Oui", "Non"], ["Open", "Ja", "Nee"], ["Pendiente", "Sí", "No"],
  ["Aperto", "Sì", "No"], ["Avoin", "Kyllä", "Ei"], ["Open", "TRUE", "FALSE"], ["Open", "1", "0"],
])("%s: %s is open, %s is not", (header, yes, no) => {
  const grid = textGrid(`Bokføringsdato|Dokumentnr.|Beskrivelse|Beløp|${header}\n02.01.2025|B1|A b|1,50|${yes}\n03.01.2025|B2|C d|2,50|${no}`);
  expect(read(grid).entries.map(({ isOpen }) => isOpen)).toEqual([true, false]);
});

it("without a flag an entry is open while something remains", () => {
  const grid = textGrid("Bokføringsdato|Dokumentnr.|Kundenr.|Beskrivelse|Beløp|Restbeløp|Forfallsdato\n02.01.2025|B1|1|A b|1,50|0,00|03.01.2025\n03.01.2025|B2|1|C d|2,50|2,50|03.01.2025");
  expect(read(grid).entries.map(({ isOpen, openAmount }) => [isOpen, openAmount])).toEqual([[false, 0], [true, 250]]);
});

it("a list of what remains, without the amount posted, is read by what remains", () => {
  const grid = textGrid("Kundenr.|Kundenavn|Fakturanr|Forfallsdato|Restbeløp\n10001|A AS|F1|16.01.2025|100,00\n10002|B AS|F2|17.01.2025|250,00");
  expect(read(grid).entries.map(({ amount, openAmount, externalDocumentNo }) => [amount, openAmount, externalDocumentNo])).toEqual([[10_000, 10_000, "F1"], [25_000, 25_000, "F2"]]);
});

describe("rows of ledgers that are no entries", () => {
  it("an account as a group row, its opening and its total are put aside", () => {
    const grid = textGrid("Kontospesifikasjon|||||\n|||||\nDato|Bilag|Tekst|Debet|Kredit|Saldo\n1920 Bankinnskudd|||||\n||Inngående saldo|||1 000,00\n02.01.2025|B1|A b|12,50||1 012,50\n03.01.2025|B2|C d||8,00|1 004,50\n||Sum 1920|12,50|8,00|\n||Utgående saldo|||1 004,50");
    const source = read(grid);
    expect(source.entries.map(({ amount }) => amount)).toEqual([1_250, -800]);
    expect(skips(source)).toEqual([[3, "group"], [4, "opening-balance"], [7, "total"], [8, "closing-balance"]]);
    expect([source.openingBalance, source.closingBalance, source.issues]).toEqual([100_000, 100_450, []]);
  });

  it("opening balance in the debit column, as Fortnox writes it", () => {
    const source = read(textGrid("Konto|Ver.nr|Datum|Text|Debet|Kredit|Saldo\n1930|||Ingående balans|||500,00\n1930|A1|2025-01-02|Hyra||100,00|400,00\n1930|A2|2025-01-03|Kund|250,00||650,00\n|||Omslutning|250,00|100,00|\n1930|||Utgående saldo|||650,00"));
    expect([source.entries.length, source.openingBalance, source.closingBalance]).toEqual([2, 50_000, 65_000]);
  });

  it("dates stand on the first line of each posting only, as QuickBooks writes them", () => {
    const rows = Array.from({ length: 4 }, (_, at) => `0${at + 1}/15/2025|Payment|10${at}|A b|Bank|50.00|\n|||A b|Income||50.00\n|||A b|Tax||0.50`);
    const source = read(textGrid(["Date|Transaction Type|Num|Memo/Description|Account|Debit|Credit", ...rows].join("\n")));
    expect(source.entries.map(({ postedOn }) => iso(postedOn)).slice(0, 4)).toEqual(["2025-01-15", "2025-01-15", "2025-01-15", "2025-02-15"]);
    expect(source.issues.filter(({ code }) => code === "date/missing")).toEqual([]);
  });
});

describe("dimension columns", () => {
  it.each(["Avdeling", "Prosjekt", "Department Code", "Kostenstelle", "Kostnadsställe", "Afdeling", "Kostenplaats", "Cost Centre", "Centro di costo", "Proyecto", "Koststed", "Global Dimension 1 Code", "Prosjektnr."])("%s is carried", (header) => {
    const grid = textGrid(`Dato|Bilag|Tekst|${header}|Beløp\n02.01.2025|B1|A b|SALG|1,50\n03.01.2025|B2|C d||2,50`);
    expect(read(grid).entries.map(({ dimensions }) => dimensions)).toEqual([{ [header]: "SALG" }, {}]);
  });

  it("named like a property of every object is a name like any other", () => {
    const grid = textGrid("Dato|Bilag|Tekst|Avdeling|Beløp\n02.01.2025|B1|A b|SALG|1,50");
    const layout = detectSource(grid, { side: "book" }).layout!;
    const [entry] = readLedger(grid, { ...layout, headers: { ...layout.headers, 3: "__proto__" } }).entries;
    expect(Object.keys(entry!.dimensions)).toEqual(["__proto__"]);
  });
});

it("document numbers in number cells keep all their digits", () => {
  const rows: CellValue[][] = [["Dato", "Bilag", "Fakturanr", "Tekst", "Beløp"], [45_659, 20_250_102_000_123, 77_120, "A b", 1.5], [45_660, "0012", 77_121, "C d", 2.5]];
  expect(read(gridOf(rows)).entries.map(({ documentNo, externalDocumentNo }) => [documentNo, externalDocumentNo])).toEqual([["20250102000123", "77120"], ["0012", "77121"]]);
});

it("the sign a person turned is turned everywhere", () => {
  const grid = textGrid("Bokføringsdato|Bilagsnr.|Leverandørnr.|Beskrivelse|Beløp|Restbeløp|Forfallsdato\n02.01.2025|F1|1|A b|100,00|40,00|16.01.2025");
  const layout = detectSource(grid, { side: "book" }).layout!;
  expect(readLedger(grid, { ...layout, sign: -1 }).entries[0]).toMatchObject({ amount: -10_000, openAmount: -4_000 });
});

it("names of entries stay when what remains of them changes", () => {
  const sheet = (rest: string): SheetGrid => textGrid(`Bokføringsdato|Bilagsnr.|Kundenr.|Beskrivelse|Beløp|Restbeløp|Forfallsdato\n02.01.2025|F1|1|A b|100,00|${rest}|16.01.2025`);
  const [before, after] = [read(sheet("100,00")).entries[0]!, read(sheet("0,00")).entries[0]!];
  expect(before.id).toMatch(/^l:[0-9a-z]+#1$/);
  expect(after.id).toBe(before.id);
});

describe("a general ledger of all accounts", () => {
  const grid = textGrid("Konto|Bilag|Dato|Tekst|Beløp\n1920|B1|02.01.2025|A|100,00\n3000|B1|02.01.2025|A|-100,00\n1920|B2|03.01.2025|C|-40,00\n6300|B2|03.01.2025|C|40,00\n1920|B3|04.01.2025|D|-15,00\n6300|B3|04.01.2025|D|15,00");
  const bank = textGrid("Bokført dato|Rentedato|Tekst|Beløp\n02.01.2025||A|100,00\n03.01.2025||C|-40,00\n04.01.2025||D|-15,00");
  const layout = detectSource(grid, { side: "book" }).layout!;
  const { lines } = readStatement(bank, detectSource(bank, { side: "bank" }).layout!);

  it("names its accounts, and the one on the statement is found by amounts", () => {
    const source = readLedger(grid, layout);
    expect(source.issues).toContainEqual({ code: "account/several", sheet: "Bank", accounts: ["1920", "3000", "6300"] });
    expect(findAccount(lines, source.entries)).toBe("1920");
  });

  it("is read for one account when that is chosen", () => {
    const source = readLedger(grid, { ...layout, account: "1920" });
    expect(source.entries.map(({ amount }) => amount)).toEqual([10_000, -4_000, -1_500]);
    expect(source.issues).toEqual([]);
    expect(skips(source)).toEqual([[2, "other-account"], [4, "other-account"], [6, "other-account"]]);
    expect(findAccount(lines, source.entries)).toBeNull();
  });
});
