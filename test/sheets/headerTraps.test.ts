import { isoFromDay } from "../../src/domain";
import { detectSource, pickSources, readLedger, readStatement, type SheetGrid, type Side } from "../../src/sheets";
import { readHeader } from "../../src/sheets/headers";
import { gridOf, textGrid } from "./support/grid";

const columns = (grid: SheetGrid, side?: Side): Record<string, string | string[]> => {
  const layout = detectSource(grid, side ? { side } : {}).layout!;
  const name = (column: number): string => layout.headers[column] ?? `#${column}`;
  return Object.fromEntries(Object.entries(layout.columns).map(([field, column]) => [field, typeof column === "number" ? name(column) : column.map(name)]));
};
const lines = (grid: SheetGrid): ReturnType<typeof readStatement>["lines"] => readStatement(grid, detectSource(grid, { side: "bank" }).layout!).lines;
const entries = (grid: SheetGrid): ReturnType<typeof readLedger>["entries"] => readLedger(grid, detectSource(grid, { side: "book" }).layout!).entries;
const amounts = (grid: SheetGrid): number[] => lines(grid).map(({ amount }) => amount);

describe("one word, two fields: the cells decide", () => {
  it.each([
    ["Valuta is a currency in Norway", "Dato|Tekst|Beløp|Valuta\n02.01.2025|A b|12,50|NOK\n03.01.2025|C d|-8,00|NOK", { currency: "Valuta" }],
    ["Valuta is a value date in Germany", "Buchung|Valuta|Verwendungszweck|Betrag\n02.01.2025|03.01.2025|A b|12,50\n03.01.2025|04.01.2025|C d|-8,00", { valueOn: "Valuta", bookedOn: "Buchung" }],
    ["Valuta beside Munt is a date", "Datum|Omschrijving|Valuta|Bedrag|Munt\n02/01/2025|A b|03/01/2025|12,50|EUR\n13/01/2025|C d|14/01/2025|-8,00|EUR", { valueOn: "Valuta", currency: "Munt" }],
    ["Value is money at NatWest", "Date|Type|Description|Value|Balance\n02/01/2025|D/D|A b|12.50|112.50\n13/01/2025|D/D|C d|-8.00|104.50", { amount: "Value", balance: "Balance" }],
    ["Data Valor is a date, Valor is money", "Data Mov.|Data Valor|Descrição|Valor|Saldo\n02-01-2025|03-01-2025|A b|12,50|112,50\n13-01-2025|14-01-2025|C d|-8,00|104,50", { valueOn: "Data Valor", amount: "Valor" }],
    ["Buchungstext is all there is at Commerzbank", "Buchungstag|Wertstellung|Buchungstext|Betrag\n02.01.2025|02.01.2025|Miete Januar|12,50\n03.01.2025|03.01.2025|Strom|-8,00", { text: "Buchungstext" }],
    ["Buchungstext beside a purpose is a type", "Buchungstag|Valutadatum|Buchungstext|Verwendungszweck|Betrag\n02.01.2025|02.01.2025|LASTSCHRIFT|Miete|12,50\n03.01.2025|03.01.2025|GUTSCHRIFT|Strom|-8,00", { text: "Verwendungszweck", transactionType: "Buchungstext" }],
    ["Konto-numbers per row on a statement are the other party's", "Dato|Tekst|Til konto|Fra konto|Beløp\n02.01.2025|A b|12345678903|98765432103|12,50\n03.01.2025|C d|86011117947|12345678903|-8,00", { counterpartyAccount: ["Til konto", "Fra konto"] }],
  ])("%s", (_, sheet, expected) => {
    expect(columns(textGrid(sheet), "bank")).toMatchObject(expected);
  });

  it("Saldo is the open amount on an item list, the running balance on an account", () => {
    const items = textGrid("Dato|Forfallsdato|Leverandørnr.|Fakturanr.|Beløp|Saldo\n02.01.2025|16.01.2025|10001|F1|100,00|40,00\n03.01.2025|17.01.2025|10002|F2|250,00|250,00\n03.01.2025|17.01.2025|10003|F3|90,00|0,00\n06.01.2025|20.01.2025|10002|F4|70,00|70,00");
    expect(columns(items, "book")).toMatchObject({ openAmount: "Saldo", dueOn: "Forfallsdato" });
    const account = textGrid("Dato|Bilag|Tekst|Beløp|Saldo\n02.01.2025|B1|A b|100,00|100,00\n03.01.2025|B2|C d|-30,00|70,00\n03.01.2025|B3|E f|5,00|75,00\n04.01.2025|B4|G h|1,00|76,00");
    expect(columns(account, "book")).toMatchObject({ balance: "Saldo", amount: "Beløp" });
  });

  it("a balance that only repeats debit less credit is no running balance", () => {
    const grid = textGrid("date|move|name|debit|credit|balance\n2025-01-02|B1|A b|100.00||100.00\n2025-01-03|B2|C d||30.00|-30.00\n2025-01-03|B3|E f|5.00||5.00\n2025-01-04|B4|G h|1.00||1.00");
    expect(columns(grid, "book")).not.toHaveProperty("balance");
    expect(entries(grid).map(({ amount }) => amount)).toEqual([10_000, -3_000, 500, 100]);
  });

  it("Pendiente is a flag, Importe pendiente money", () => {
    const grid = textGrid("Fecha registro|Nº documento|Descripción|Importe|Importe pendiente|Pendiente\n02/01/2025|F1|A b|100,00|40,00|Sí\n13/01/2025|F2|C d|-30,00|0,00|No");
    expect(columns(grid, "book")).toMatchObject({ isOpen: "Pendiente", openAmount: "Importe pendiente" });
    expect(entries(grid).map(({ isOpen, openAmount }) => [isOpen, openAmount])).toEqual([[true, 4_000], [false, 0]]);
  });

  it("a name that never changes is the account's owner", () => {
    const rows = Array.from({ length: 6 }, (_, at) => `0${at + 1}/01/2025|Smith John|A ${at}|${at + 1},50|Payee ${at}`);
    expect(columns(textGrid(["Datum|Naam|Omschrijving|Bedrag|Naam tegenpartij", ...rows].join("\n")), "bank")).toMatchObject({ counterpartyName: "Naam tegenpartij" });
  });

  it("of sender and recipient the counterparty follows the sign", () => {
    const grid = textGrid("Bokføringsdato|Beløp|Avsender|Mottaker|Navn|Tittel\n2025/01/02|-500,00|12345678903|86011117947|Bakeren AS|Brød\n2025/01/03|900,00|98765432103|12345678903|Kunde AS|Faktura");
    expect(lines(grid).map(({ counterpartyAccount, counterpartyName }) => [counterpartyAccount, counterpartyName])).toEqual([["86011117947", "Bakeren AS"], ["98765432103", "Kunde AS"]]);
  });
});

describe("bank or book", () => {
  it("posting date heads both: the other columns and the other sheet tell", () => {
    const bank = textGrid("Bokføringsdato|Beløp|Avsender|Mottaker|Navn|Tittel|Valuta|Betalingstype\n2025/01/02|-500,00|12345678903|86011117947|Bakeren AS|Brød|NOK|Betaling", { sheet: "Ark1" });
    const book = textGrid("Bokføringsdato|Dokumenttype|Dokumentnr.|Beskrivelse|Beløp|Åpen|Løpenr.\n02.01.2025|Betaling|B1|Brød|-500,00|Ja|1001", { sheet: "Ark2" });
    const picked = pickSources([detectSource(book), detectSource(bank)]);
    expect([picked.statement?.layout?.sheet, picked.ledger?.layout?.sheet]).toEqual(["Ark1", "Ark2"]);
  });

  it("an unclear sheet is what the clear one beside it is not", () => {
    const plain = "Date|Description|Amount\n2025-01-02|A b|12.50\n2025-01-03|C d|-8.00";
    const bank = textGrid("Booking date|Value date|Description|Amount|Balance\n2025-01-02|2025-01-02|A b|12.50|112.50", { sheet: "One" });
    const picked = pickSources([detectSource(textGrid(plain, { sheet: "Two" })), detectSource(bank)]);
    expect(picked.ledger?.layout).toMatchObject({ sheet: "Two", side: "book", debitMeans: "in", columns: { postedOn: 0 } });
    expect(picked.ledger?.questions).toEqual([]);
  });

  it("asks when nothing tells", () => {
    const detection = detectSource(textGrid("Date|Description|Debit|Credit\n2025-01-02|A b|12.50|\n2025-01-03|C d||8.00", { sheet: "Ark1" }));
    expect(detection.questions.map(({ about }) => about)).toEqual(["side", "sign"]);
  });

  it("says which sheet is missing", () => {
    expect(pickSources([detectSource(textGrid("Booking date|Value date|Text|Amount\n2025-01-02|2025-01-02|A b|12.50"))]).issues).toEqual([{ code: "sheet/no-ledger" }]);
    expect(pickSources([]).issues).toEqual([{ code: "sheet/no-statement" }, { code: "sheet/no-ledger" }]);
  });
});

describe("debit and credit have two views", () => {
  const words = "Transaction Date|Transaction Description|Debit Amount|Credit Amount|Balance";
  it("on the bank's statement a debit is money out", () => {
    expect(amounts(textGrid(`${words}\n02/01/2025|A b|12.50||87.50\n13/01/2025|C d||8.00|95.50\n14/01/2025|E f|5.50||90.00\n15/01/2025|G h||1.00|91.00`))).toEqual([-1_250, 800, -550, 100]);
  });

  it("the running balance overrules the usual view", () => {
    expect(amounts(textGrid(`${words}\n02/01/2025|A b|12.50||112.50\n13/01/2025|C d||8.00|104.50\n14/01/2025|E f|5.50||110.00\n15/01/2025|G h||1.00|109.00`))).toEqual([1_250, -800, 550, -100]);
  });

  it("in the books a debit is money in", () => {
    expect(entries(textGrid("Posting Date|Document No.|Description|Debit Amount|Credit Amount\n2025-01-02|B1|A b|12.50|\n2025-01-03|B2|C d||8.00")).map(({ amount }) => amount)).toEqual([1_250, -800]);
  });

  it("both filled is an issue of that row, a nought beside an amount is not", () => {
    const grid = textGrid("Dato|Bilag|Tekst|Debet|Kredit\n02.01.2025|B1|A b|12,50|0,00\n03.01.2025|B2|C d|5,00|8,00", { sheet: "Bok" });
    const source = readLedger(grid, detectSource(grid, { side: "book" }).layout!);
    expect(source.entries.map(({ amount }) => amount)).toEqual([1_250]);
    expect(source.issues).toEqual([{ code: "amount/both-sides", at: { sheet: "Bok", row: 2, column: 4 } }]);
    expect(source.skipped).toEqual([{ row: 2, why: "unreadable" }]);
  });

  it("words that name the direction are taken at their word", () => {
    expect(amounts(textGrid("Dato|Beskrivelse|Inn|Ut\n02.01.2025|A b|12,50|\n03.01.2025|C d||8,00"))).toEqual([1_250, -800]);
  });
});

describe("the same money several times", () => {
  it("amount, debit and credit of one fact are read once", () => {
    const grid = textGrid("Posting Date|Document No.|Description|Amount|Debit Amount|Credit Amount|Amount (LCY)|Remaining Amount|Open\n2025-01-02|B1|A b|12.50|12.50||137.50|12.50|Yes\n2025-01-03|B2|C d|-8.00||8.00|-88.00|0.00|No");
    expect(columns(grid, "book")).toMatchObject({ amount: "Amount", debit: "Debit Amount", credit: "Credit Amount", openAmount: "Remaining Amount" });
    expect(entries(grid).map(({ amount }) => amount)).toEqual([1_250, -800]);
  });

  it("an amount column that is there but empty gives way to debit and credit", () => {
    const grid = textGrid("Buchungstag|Wert|Verwendungszweck|Betrag|Soll|Haben|Währung\n02.01.2025|02.01.2025|A b||-12,50||EUR\n03.01.2025|03.01.2025|C d|||8,00|EUR");
    expect(columns(grid, "bank")).not.toHaveProperty("amount");
    expect(amounts(grid)).toEqual([-1_250, 800]);
  });

  it("of gross, fee and net the net moves the account", () => {
    expect(columns(textGrid("Date|Name|Type|Currency|Gross|Fee|Net|Balance\n02/13/2025|A b|Pay|USD|10.00|-0.50|9.50|109.50\n02/14/2025|C d|Pay|USD|20.00|-1.00|19.00|128.50"), "bank")).toMatchObject({ amount: "Net", balance: "Balance" });
  });

  it("of two amounts the one that moves the balance counts", () => {
    const grid = textGrid("Date|Description|Amount|Amount|Balance\n2025-01-02|A b|1.25|12.50|112.50\n2025-01-03|C d|-0.80|-8.00|104.50\n2025-01-04|E f|0.55|5.50|110.00\n2025-01-05|G h|0.10|1.00|111.00");
    expect(amounts(grid)).toEqual([1_250, -800, 550, 100]);
  });
});

describe("currencies in headers", () => {
  it.each([
    ["Beløp (NOK)", "NOK"], ["Beløp i NOK", "NOK"], ["Betrag (€)", "EUR"], ["Betrag in EUR", "EUR"], ["Amount (GBP)", "GBP"], ["Částka CZK", "CZK"], ["Summa EUR", "EUR"],
  ])("%s is an amount in %s", (header, currency) => {
    const layout = detectSource(textGrid(`Dato|Tekst|${header}\n02.01.2025|A b|12,50\n03.01.2025|C d|-8,00`)).layout;
    expect(layout).toMatchObject({ currency, columns: { amount: 2 } });
  });

  it("a tagged and an untagged twin are two currencies: the account's own counts", () => {
    expect(columns(textGrid("Bokføringsdato|Dokumentnr.|Beskrivelse|Valutakode|Beløp (NOK)|Beløp\n02.01.2025|B1|A b|EUR|137,50|12,50\n03.01.2025|B2|C d|EUR|-88,00|-8,00"), "book")).toMatchObject({ amount: "Beløp" });
  });

  it("of two currency columns the one beside the amount counts", () => {
    const grid = textGrid("Buchung|Verwendungszweck|Saldo|Währung|Betrag|Währung\n02.01.2025|A b|112,50|EUR|12,50|USD\n03.01.2025|C d|104,50|EUR|-8,00|USD");
    expect(lines(grid).map(({ currency }) => currency)).toEqual(["USD", "USD"]);
  });
});

describe("signs that surprise", () => {
  it.each([
    ["an out column with minus signs", "Dato|Beskrivelse|Inn|Ut\n02.01.2025|A b|12,50|\n03.01.2025|C d||-8,00\n04.01.2025|E f||-1,00", [1_250, -800, -100]],
    ["marks S and H in a column without a header", "Buchungstag|Valuta|Vorgang/Verwendungszweck|Währung|Umsatz|\n02.01.2025|02.01.2025|A b|EUR|12,50|H\n03.01.2025|03.01.2025|C d|EUR|8,00|S", [1_250, -800]],
    ["Af and Bij", "Datum|Naam / Omschrijving|Af Bij|Bedrag (EUR)\n20250102|A b|Bij|12,50\n20250103|C d|Af|8,00", [1_250, -800]],
    ["Debit and Credit as words", "AsOfDate|Transaction|Amount|CR/DR\n1/22/2025|A b|12.50|Credit\n1/23/2025|C d|8.00|Debit", [1_250, -800]],
    ["plus and minus in a column", "Dato|Tekst|Beløp|+/-\n02.01.2025|A b|12,50|+\n03.01.2025|C d|8,00|-", [1_250, -800]],
    ["CR and DR behind the figure", "Date|Description|Amount\n02 Jan 2025|A b|12.50 CR\n03 Jan 2025|C d|8.00 DR", [1_250, -800]],
    ["D out and K in at Swedbank", "Kuupäev|Selgitus|Summa|Valuuta|Deebet/Kreedit\n02.01.2025|A b|12,50|EUR|K\n03.01.2025|C d|8,00|EUR|D", [1_250, -800]],
    ["DB and CR at BCA", "Tanggal Transaksi|Keterangan|Jumlah||Saldo\n02/01/2025|A b|12.50|CR|112.50\n13/01/2025|C d|8.00|DB|104.50", [1_250, -800]],
  ])("%s", (_, sheet, expected) => {
    expect(amounts(textGrid(sheet))).toEqual(expected);
  });

  it("card purchases written positive are turned when the balance shows it", () => {
    const grid = textGrid("Date|Description|Amount|Balance\n2025-01-02|A b|12.50|87.50\n2025-01-03|C d|-8.00|95.50\n2025-01-04|E f|5.50|90.00\n2025-01-05|G h|1.00|89.00", { sheet: "Card" });
    const detection = detectSource(grid, { side: "bank" });
    expect(detection.issues).toContainEqual({ code: "sign/inverted", sheet: "Card" });
    const source = readStatement(grid, detection.layout!);
    expect(source.lines.map(({ amount }) => amount)).toEqual([-1_250, 800, -550, -100]);
    expect([source.openingBalance, source.closingBalance, source.issues]).toEqual([10_000, 8_900, [{ code: "sign/inverted", sheet: "Card" }]]);
  });

  it("a mark that says nothing leaves its row out and names the cell", () => {
    const grid = textGrid("Datum|Omschrijving|Af Bij|Bedrag\n20250102|A b|Bij|12,50\n20250103|C d|Af|8,00\n20250104|E f|Bij|1,00\n20250105|G h|Af|2,00\n20250106|I j|?|3,00", { sheet: "ING" });
    const source = readStatement(grid, detectSource(grid, { side: "bank" }).layout!);
    expect(source.lines).toHaveLength(4);
    expect(source.issues).toEqual([{ code: "amount/unreadable", at: { sheet: "ING", row: 5, column: 2 }, text: "?" }]);
  });
});

it("accounts named Soll and Haben are no amounts", () => {
  const grid = textGrid("Belegdatum|Belegnummer|Buchungstext|Buchungsbetrag|Währung|Sollkonto|Habenkonto\n02.01.2025|B1|A b|12,50|EUR|1200|8400\n03.01.2025|B2|C d|8,00|EUR|4930|1200");
  expect(columns(grid, "book")).toMatchObject({ amount: "Buchungsbetrag", postedOn: "Belegdatum" });
  expect(columns(grid, "book")).not.toHaveProperty("debit");
});

describe("the header row", () => {
  const table = "Dato|Bilag|Tekst|Beløp|Saldo\n02.01.2025|B1|A b|12,50|112,50\n03.01.2025|B2|C d|-8,00|104,50";
  it.each([
    ["stands below titles, account and period", `Kontoutskrift||||\nKonto:|1234.56.78903|||\nPeriode|01.01.2025|31.01.2025||\nSaldo|1 000,00|||\n${table}`, 4],
    ["stands below twenty rows of title", `${"Tittel||||\n".repeat(20)}${table}`, 20],
    ["is row one", table, 0],
  ])("%s", (_, sheet, row) => {
    expect(detectSource(textGrid(sheet)).layout?.headerRow).toBe(row);
  });

  it("may have two rows, a group over its columns", () => {
    const grid = textGrid("Dato|Tekst|Beløp||Saldo\n||Inn|Ut|\n02.01.2025|A b|12,50||112,50\n03.01.2025|C d||8,00|104,50");
    expect(detectSource(grid, { side: "bank" }).layout).toMatchObject({ headerRow: 1, columns: { bookedOn: 0, amountIn: 2, amountOut: 3, balance: 4 }, headers: { 3: "Beløp Ut" } });
    expect(amounts(grid)).toEqual([1_250, -800]);
  });

  it("counts from the sheet's own row and column", () => {
    const layout = detectSource(textGrid(table, { firstRow: 7, firstColumn: 2 })).layout;
    expect(layout).toMatchObject({ headerRow: 7, columns: { amount: 5 }, headers: { 5: "Beløp" } });
  });

  it("may be followed by blank rows and repeated on every page", () => {
    const [header, ...rows] = table.split("\n");
    const grid = textGrid([header, "||||", ...rows, header, ...rows].join("\n"));
    const source = readLedger(grid, detectSource(grid, { side: "book" }).layout!);
    expect(source.entries).toHaveLength(4);
    expect(source.skipped.map(({ row, why }) => [row, why])).toEqual([[1, "blank"], [4, "repeated-header"]]);
  });

  it("may be missing: dates, amounts and texts are found by their cells, and asked about", () => {
    const grid = textGrid("02.01.2025|Husleie januar|-12 500,00|87 500,00\n03.01.2025|Innbetaling kunde|8 000,00|95 500,00\n04.01.2025|Strøm|-1 500,00|94 000,00\n06.01.2025|Gebyr|-25,00|93 975,00", { sheet: "Uten" });
    const detection = detectSource(grid, { side: "bank" });
    expect(detection.issues).toContainEqual({ code: "sheet/no-header", sheet: "Uten" });
    expect(detection.layout).toMatchObject({ headerRow: -1, columns: { bookedOn: 0, text: 1, amount: 2, balance: 3 } });
    expect(readStatement(grid, detection.layout!)).toMatchObject({ openingBalance: 10_000_000, closingBalance: 9_397_500 });
  });

  it("missing, and no balance to prove it: the amount is asked about", () => {
    const detection = detectSource(textGrid("02.01.2025|Husleie|-12 500,00\n03.01.2025|Strøm|-1 500,00"), { side: "bank" });
    expect(detection.questions).toEqual([{ about: "amount", sheet: "Bank", columns: [2] }]);
  });

  it("of a sheet without amounts is no use: the issue says what is missing", () => {
    const detection = detectSource(textGrid("Dato|Tekst|Navn\n02.01.2025|A b|C d", { sheet: "Liste" }));
    expect(detection).toMatchObject({ layout: null, issues: [{ code: "sheet/missing-column", sheet: "Liste", field: "amount" }] });
  });

  it("of an empty sheet is not looked for", () => {
    expect(detectSource(gridOf([], { sheet: "Tom" }))).toMatchObject({ layout: null, issues: [{ code: "sheet/empty", sheet: "Tom" }] });
  });
});

describe("how headers are spelled", () => {
  it.each([
    ["#Kwota", "amount"], [" Value", "amount"], ["Määrä  EUROA", "amount"], ["BELØP", "amount"], ["Beloep", "amount"], ["belöp", "amount"], ["Restbetrag (MW)", "openAmount"],
    ["Waehrung", "currency"], ["Zahlungsempfänger*in", "counterpartyName"], ["Beguenstigter/Zahlungspflichtiger", "counterpartyName"], ["Bogfõringsdato", "bookedOn"],
    ["FÃ¤lligkeitsdatum", "dueOn"], ["Datum zaúètování", "bookedOn"], ["Pstng Date", "bookedOn"], ["Bilagsnr.", "documentNo"], ["Dokumentnr", "documentNo"], ["N° document", "documentNo"],
    ["Nº documento", "documentNo"], ["Lfd. Nr.", "entryNo"], ["Oppføringsnr.", "entryNo"], ["Løpenr.", "entryNo"],
  ])("%s means %s", (header, meaning) => {
    expect(readHeader(header).meanings[0]?.meaning).toBe(meaning);
  });

  it("in Croatian debit and credit have one word", () => {
    expect(entries(textGrid("Datum|Stavka|Ref - Label|Duguje|Duguje\n02.01.2025|B1|A b|12,50|\n03.01.2025|B2|C d||8,00")).map(({ amount }) => amount)).toEqual([1_250, -800]);
  });
});

it("the language of the header is not the language of the cells", () => {
  const [line] = lines(textGrid("IBAN|Booked At|Text|Credit/Debit Amount|Balance|Valuta Date\nCH9300762011623852957|2025-01-02 00:00:00.0|Zahlung Miete|-1'200.50|8'799.50|2025-01-02 00:00:00.0"));
  expect([isoFromDay(line!.bookedOn!), line!.amount, line!.balance]).toEqual(["2025-01-02", -120_050, 879_950]);
});
