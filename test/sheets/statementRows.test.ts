import fc from "fast-check";
import { isoFromDay, type CellValue } from "../../src/domain";
import { detectSource, readLedger, readStatement, type SheetGrid, type StatementSource } from "../../src/sheets";
import { gridOf, textGrid } from "./support/grid";

const read = (grid: SheetGrid): StatementSource => readStatement(grid, detectSource(grid, { side: "bank" }).layout!);
const skips = ({ skipped }: StatementSource): (readonly [number, string])[] => skipped.map(({ row, why }) => [row, why]);
const HEAD = "Bokført dato|Rentedato|Tekst|Beløp|Saldo";

describe("rows that are no transactions", () => {
  it.each([
    ["Inngående saldo", "Utgående saldo"], ["Ingående balans", "Utgående balans"], ["IB", "UB"], ["Saldo anterior", "Saldo final"], ["SALDO ANTERIOR", "SALDO FINAL"],
    ["Anfangssaldo", "Endsaldo"], ["Saldo iniziale", "Saldo finale"], ["Opening Balance", "Closing Balance"], ["Beginning Balance", "Ending Balance"],
    ["Solde initial", "Solde final"], ["Beginsaldo", "Eindsaldo"], ["Alkusaldo", "Loppusaldo"], ["Primosaldo", "Ultimosaldo"], ["Saldo początkowe", "Saldo końcowe"],
    ["Opening balance 01.01.2025", "Closing balance 31.01.2025"], ["Inngående saldo per 01.01.2025", "Utgående saldo per 31.01.2025"], ["Balance brought forward", "Balance carried forward"],
  ])("%s and %s are balances, not lines", (opening, closing) => {
    const source = read(textGrid(`${HEAD}\n01.01.2025||${opening}||100,00\n02.01.2025|02.01.2025|Kjøp|-12,50|87,50\n03.01.2025|03.01.2025|Salg|8,00|95,50\n31.01.2025||${closing}||95,50`));
    expect(source.lines.map(({ amount }) => amount)).toEqual([-1_250, 800]);
    expect([source.openingBalance, source.closingBalance, source.issues]).toEqual([10_000, 9_550, []]);
  });

  it.each(["Sum", "Totalt", "TOTAL", "Total:", "Summe", "Totaal", "Sum periode", "Omslutning", "Yhteensä", "Celkem", "Total for Bank"])("%s is a total", (label) => {
    const source = read(textGrid(`${HEAD}\n02.01.2025|02.01.2025|Kjøp|-12,50|\n03.01.2025|03.01.2025|Salg|8,00|\n||${label}|-4,50|`));
    expect(source.lines).toHaveLength(2);
    expect(skips(source)).toEqual([[3, "total"]]);
  });

  it("a sum without any label under the last row is a total", () => {
    expect(skips(read(textGrid(`${HEAD}\n02.01.2025|02.01.2025|Kjøp|-12,50|\n|||-12,50|`)))).toEqual([[2, "total"]]);
  });

  it("a payment to a company called Total is a payment", () => {
    expect(read(textGrid(`${HEAD}\n02.01.2025|02.01.2025|TOTAL E&P NORGE|-12,50|\n03.01.2025|03.01.2025|Total Renhold AS|-8,00|`)).lines).toHaveLength(2);
  });

  it("balances written with an amount, as ING Italy does, are balances", () => {
    const source = read(textGrid("DATA CONTABILE|DATA VALUTA|USCITE|ENTRATE|CAUSALE|DESCRIZIONE OPERAZIONE\n01/01/2025|01/01/2025||100,00||Saldo iniziale\n13/01/2025|13/01/2025|-12,50||PAG|Pagamento\n31/01/2025|31/01/2025||87,50||Saldo finale"));
    expect([source.lines.length, source.openingBalance, source.closingBalance]).toEqual([1, 10_000, 8_750]);
  });

  it("balances in the title rows are taken, in the cell or beside it", () => {
    const source = read(textGrid("Kontoauszug|||\nAnfangssaldo|1.000,00||\nEndsaldo: 987,50 EUR|||\nBuchungstag|Wertstellung|Verwendungszweck|Betrag\n02.01.2025|02.01.2025|Miete|-12,50"));
    expect([source.openingBalance, source.closingBalance]).toEqual([100_000, 98_750]);
  });

  it("balances in the last rows are taken, in the cell or beside it", () => {
    const source = read(textGrid("Buchungstag|Wertstellung|Verwendungszweck|Betrag\n02.01.2025|02.01.2025|Miete|-12,50\n|||\nAnfangssaldo|||1.000,00\nEndsaldo: 987,50 EUR|||"));
    expect([source.lines.length, source.openingBalance, source.closingBalance]).toEqual([1, 100_000, 98_750]);
  });

  it("notes under the table are put aside", () => {
    const source = read(textGrid(`${HEAD}\n02.01.2025|02.01.2025|Kjøp|-12,50|\n||||\nDisclaimer: the bank is not liable||||`));
    expect(skips(source)).toEqual([[2, "blank"], [3, "group"]]);
    expect(source.issues).toEqual([]);
  });

  it.each(["Reservert", "Reserverat", "Reserveret", "Pending", "PEND"])("%s in the date cell is not booked yet", (word) => {
    expect(skips(read(textGrid(`${HEAD}\n02.01.2025|02.01.2025|Kjøp|-12,50|\n${word}||Kjøp|-8,00|`)))).toEqual([[2, "pending"]]);
  });

  it("a status column tells pending rows too", () => {
    const source = read(textGrid("Buchungsdatum|Wertstellung|Status|Verwendungszweck|Betrag (€)\n02.01.25|02.01.25|Gebucht|Miete|-12,50\n03.01.25|03.01.25|Vorgemerkt|Strom|-8,00"));
    expect([source.lines.length, skips(source)]).toEqual([1, [[2, "pending"]]]);
  });
});

describe("cells that can't be read", () => {
  it("are named, their rows left out, and never a nought", () => {
    const grid = gridOf([
      HEAD.split("|"), ["02.01.2025", "02.01.2025", "Kjøp", -12.5, ""], ["03.01.2025", "03.01.2025", "Feil", "#N/A", ""], ["04.01.2025", "04.01.2025", "Rot", "ca. tolv", ""],
      ["32.01.2025", "", "Dato", 1, ""], ["06.01.2025", "06.01.2025", "Fin", 1.005, ""], ["07.01.2025", "07.01.2025", "Tom", "", ""], ["#REF!", "", "Peker", 5, ""],
    ]);
    const source = read(grid);
    expect(source.lines).toHaveLength(1);
    expect(source.issues).toEqual([
      { code: "cell/error", at: { sheet: "Bank", row: 2, column: 3 }, text: "#N/A" },
      { code: "amount/unreadable", at: { sheet: "Bank", row: 3, column: 3 }, text: "ca. tolv" },
      { code: "date/unreadable", at: { sheet: "Bank", row: 4, column: 0 }, text: "32.01.2025" },
      { code: "amount/too-precise", at: { sheet: "Bank", row: 5, column: 3 }, text: "1.005", currency: "" },
      { code: "amount/missing", at: { sheet: "Bank", row: 6, column: 3 } },
      { code: "cell/error", at: { sheet: "Bank", row: 7, column: 0 }, text: "#REF!" },
    ]);
    expect(skips(source).map(([, why]) => why)).toEqual(Array(6).fill("unreadable"));
  });

  it("in a text or a reference are named, the row is kept", () => {
    const source = read(textGrid("Bokført dato|Tekst|KID|Beløp\n02.01.2025|#NAME?|2001102314|12,50\n03.01.2025|Salg|2,00110231E+15|8,00"));
    expect(source.lines.map(({ text, reference, amount }) => [text, reference, amount])).toEqual([["", "2001102314", 1_250], ["Salg", "", 800]]);
    expect(source.issues.map(({ code }) => code)).toEqual(["cell/error", "reference/damaged"]);
  });

  it("a line without a date is kept and named", () => {
    const source = read(textGrid(`${HEAD}\n02.01.2025|02.01.2025|Kjøp|-12,50|\n||Gebyr uten dato|-8,00|`));
    expect(source.lines.map(({ bookedOn }) => bookedOn === null)).toEqual([false, true]);
    expect(source.issues).toEqual([{ code: "date/missing", at: { sheet: "Bank", row: 2, column: 0 } }]);
  });

  it("30 February as booking date: the value date stands", () => {
    const source = read(textGrid(`${HEAD}\n28.02.2025|28.02.2025|Kjøp|-12,50|\n30.02.2025|28.02.2025|Zinsen|8,00|`));
    expect(source.lines).toHaveLength(2);
    expect(source.issues).toEqual([{ code: "date/unreadable", at: { sheet: "Bank", row: 2, column: 0 }, text: "30.02.2025" }]);
  });
});

describe("numbers that are names", () => {
  it("long references that arrived as numbers are damaged, short ones keep their digits", () => {
    const grid = gridOf([["Bokført dato", "Tekst", "KID", "Arkivref", "Beløp"], ["02.01.2025", "Inn", 2001102314, 202501029, 12.5], ["03.01.2025", "Inn", Number("12345678901234567"), "0012", 8]]);
    const source = read(grid);
    expect(source.lines.map(({ reference, bankReference }) => [reference, bankReference])).toEqual([["2001102314", "202501029"], ["", "0012"]]);
    expect(source.issues).toEqual([{ code: "reference/damaged", at: { sheet: "Bank", row: 2, column: 2 }, text: "12345678901234568" }]);
  });

  it("texts protected from Excel lose their protection", () => {
    const source = read(textGrid("Date|Type|Description|Reference|Value\n02/01/2025|D/D|'RENT JAN|=\"000123456\"|12.50"));
    expect(source.lines[0]).toMatchObject({ text: "RENT JAN", reference: "000123456" });
  });
});

describe("columns without a telling header", () => {
  it("are references by their check digits, and account numbers by theirs", () => {
    const kids = ["2001102314", "2002102321", "2004102352", "2006102376", "2007102383"];
    const accounts = ["86011117947", "12345678903", "98765432103", "65432198768", "86011117947"];
    const rows = kids.map((kid, at) => `0${at + 1}.01.2025|Inn ${at}|${kid}|${accounts[at] ?? ""}|${at},50`);
    const source = read(textGrid(["Bokført dato|Tekst|X1|X2|Beløp", ...rows].join("\n")));
    expect(source.lines.map(({ reference }) => reference)).toEqual(kids);
    expect(source.lines.map(({ counterpartyAccount }) => counterpartyAccount)).toEqual(accounts);
  });
});

describe("dates", () => {
  it("on the first row of each day only go on for the rows below", () => {
    const source = read(textGrid("Dato|Tekst|Beløp|Saldo\n02.01.2025|A|1,00|101,00\n|B|2,00|103,00\n03.01.2025|C|3,00|106,00\n|D|4,00|110,00\n|E|5,00|115,00"));
    expect(source.lines.map(({ bookedOn }) => isoFromDay(bookedOn!))).toEqual(["2025-01-02", "2025-01-02", "2025-01-03", "2025-01-03", "2025-01-03"]);
    expect(source.issues).toEqual([]);
  });

  it.each<[string, CellValue, string, 1900 | 1904]>([
    ["a serial", 45_659, "dd.mm.yyyy", 1900], ["a serial of a 1904 workbook", 44_197, "dd.mm.yyyy", 1904], ["a serial without a format", 45_659, "General", 1900],
    ["yyyymmdd as a number", 20_250_102, "General", 1900], ["ISO", "2025-01-02", "@", 1900],
  ])("%s is 2 January 2025", (_, cell, format, dateSystem) => {
    const rows = [HEAD.split("|"), [cell, cell, "Kjøp", -12.5, ""], [cell, cell, "Salg", 8, ""]];
    const grid = gridOf(rows, { dateSystem, formats: rows.map(() => [format, format, "General", "#,##0.00", "General"]) });
    expect(read(grid).lines.map(({ bookedOn }) => isoFromDay(bookedOn!))).toEqual(["2025-01-02", "2025-01-02"]);
  });

  it("one 31/01 settles all of the column, wherever it stands", () => {
    const rows = Array.from({ length: 400 }, (_, at) => `0${(at % 9) + 1}/02/2025|Kjøp ${at}|-1,50`);
    const grid = textGrid(["Date|Description|Amount", ...rows, "31/03/2025|Salg|8,00"].join("\n"));
    const detection = detectSource(grid, { side: "bank" });
    expect(detection.layout?.dateOrder).toBe("day-first");
    expect(detection.questions).toEqual([]);
  });

  it("is asked when both orders fit", () => {
    const detection = detectSource(textGrid("Date|Description|Amount\n02/03/2026|Rent|-1.50\n03/02/2026|Sale|8.00", { sheet: "US" }), { side: "bank" });
    expect(detection.questions).toContainEqual({ about: "dateOrder", sheet: "US", columns: [] });
    expect(detection.issues).toContainEqual({ code: "date/ambiguous", sheet: "US", column: 0 });
  });

  it("is day first under headers of a language that writes no other order", () => {
    const detection = detectSource(textGrid("Dato|Tekst|Beløp\n02/03/2026|Leie|-1,50\n03/02/2026|Salg|8,00"), { side: "bank" });
    expect([detection.layout?.dateOrder, detection.questions]).toEqual(["day-first", []]);
  });

  it.each([
    ["BCA", "Mutasi|||||\nPeriode|01/01/2025 - 31/01/2025||||\nTanggal Transaksi|Keterangan|Cabang|Jumlah||Saldo\n02/01|A b|0000|12.50|CR|112.50\n13/01|C d|0000|8.00|DB|104.50"],
    ["DATEV", "EXTF|700|21|Buchungsstapel|20250101|20250131\nUmsatz (ohne Soll/Haben-Kz)|Soll/Haben-Kennzeichen|WKZ Umsatz|Konto|Belegdatum|Buchungstext\n12,50|H|EUR|1200|201|A b\n8,00|S|EUR|1200|1301|C d"],
  ])("without a year take the one that the title rows of %s name", (_, sheet) => {
    expect(read(textGrid(sheet)).lines.map(({ bookedOn, amount }) => [isoFromDay(bookedOn!), amount])).toEqual([["2025-01-02", 1_250], ["2025-01-13", -800]]);
  });

  it("US order beside German decimals is read as written", () => {
    const source = read(textGrid("#|Date|Name|Reason|Amount|Currency\n1|2/20/19|A|Rent|-1.200,50|EUR\n2|2/21/19|B|Sale|8,00|EUR"));
    expect(source.lines.map(({ bookedOn, amount }) => [isoFromDay(bookedOn!), amount])).toEqual([["2019-02-20", -120_050], ["2019-02-21", 800]]);
  });
});

describe("amounts of a column belong together", () => {
  it("DKB writes 1.000 for a thousand beside 12,50", () => {
    expect(read(textGrid("Buchungsdatum|Wertstellung|Verwendungszweck|Betrag (€)\n02.01.25|02.01.25|Lohn|1.000\n03.01.25|03.01.25|Miete|-12,50")).lines.map(({ amount }) => amount)).toEqual([100_000, -1_250]);
  });

  it("numbers and texts may stand in one column", () => {
    const grid = gridOf([["Dato", "Tekst", "Beløp"], [45_659, "A b", 12.5], [45_660, "C d", "1 200,50-"], [45_661, "E f", "- 8,00 kr"]]);
    expect(read(grid).lines.map(({ amount }) => amount)).toEqual([1_250, -120_050, -800]);
  });

  it("three decimals of SEB are read, a third one that isn't nought is refused", () => {
    const source = read(textGrid("Bokföringsdatum|Valutadatum|Verifikationsnummer|Text|Belopp|Saldo\n2025-01-02|2025-01-02|5484|Lön|1200.500|2200.500\n2025-01-03|2025-01-03|5485|Hyra|-12.505|2188.000"));
    expect(source.lines.map(({ amount }) => amount)).toEqual([120_050]);
    expect(source.issues.map(({ code }) => code)).toEqual(["amount/too-precise"]);
  });
});

describe("opening and closing balance from the running balance", () => {
  const rows = ["02.01.2025|02.01.2025|A|-12,50|87,50", "03.01.2025|03.01.2025|B|8,00|95,50", "06.01.2025|06.01.2025|C|-20,00|75,50", "07.01.2025|07.01.2025|D|1,25|76,75"];
  it.each([["oldest first", rows], ["newest first", [...rows].reverse()], ["sorted by amount", [rows[2]!, rows[0]!, rows[3]!, rows[1]!]]])("%s", (_, order) => {
    const source = read(textGrid([HEAD, ...order].join("\n")));
    expect([source.openingBalance, source.closingBalance, source.issues]).toEqual([10_000, 7_675, []]);
  });

  it("a balance on the first row of each day only is enough", () => {
    const source = read(textGrid([HEAD, "03.01.2025|03.01.2025|B|8,00|95,50", "03.01.2025|03.01.2025|X|1,00|", "02.01.2025|02.01.2025|A|-12,50|86,50", "02.01.2025|02.01.2025|Y|-1,00|"].join("\n")));
    expect([source.openingBalance, source.closingBalance, source.issues]).toEqual([10_000, 9_550, []]);
  });

  it("a balance that doesn't follow is named with what it should be", () => {
    const source = read(textGrid([HEAD, ...rows.slice(0, 2), "06.01.2025|06.01.2025|C|-20,00|57,50", ...rows.slice(3).map((row) => row.replace("76,75", "58,75"))].join("\n")));
    expect(source.issues).toEqual([{ code: "balance/does-not-foot", at: { sheet: "Bank", row: 3, column: 4 }, expected: 7_550, actual: 5_750, currency: "" }]);
  });

  it("is not blamed for a row that was left out and named already", () => {
    const source = read(textGrid([HEAD, rows[0]!, rows[1]!.replace("8,00", "åtte"), ...rows.slice(2)].join("\n")));
    expect(source.issues.map(({ code }) => code)).toEqual(["amount/unreadable"]);
  });

  it("foots whatever order the rows are in", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -99_999, max: 99_999 }).filter((value) => value !== 0), { minLength: 4, maxLength: 30 }), fc.boolean(), (cents, descending) => {
      let balance = 1_000_000;
      const table: CellValue[][] = cents.map((amount, at) => [45_659 + at, `Tekst ${at}`, amount / 100, (balance += amount) / 100]);
      if (descending) table.reverse();
      const source = read(gridOf([["Bokført dato", "Tekst", "Beløp", "Saldo"], ...table]));
      expect([source.openingBalance, source.closingBalance]).toEqual([1_000_000, balance]);
    }), { numRuns: 60 });
  });
});

describe("hidden rows", () => {
  const grid = textGrid(`${HEAD}\n02.01.2025|02.01.2025|Kjøp|-12,50|\n03.01.2025|03.01.2025|Salg|8,00|\n04.01.2025|04.01.2025|Mer|1,00|`, { hiddenRows: [2, 3] });
  const layout = detectSource(grid, { side: "bank" }).layout!;
  it("are read, and it is said so", () => {
    const source = readStatement(grid, layout);
    expect(source.lines).toHaveLength(3);
    expect(source.issues).toEqual([{ code: "sheet/hidden-rows", sheet: "Bank", count: 2, included: true }]);
  });

  it("are left out when a person said so, and it is said which", () => {
    const source = readStatement(grid, { ...layout, includeHidden: false });
    expect([source.lines.length, skips(source)]).toEqual([1, [[2, "hidden"], [3, "hidden"]]]);
    expect(source.issues).toEqual([{ code: "sheet/hidden-rows", sheet: "Bank", count: 2, included: false }]);
  });
});

describe("several accounts and currencies in one sheet", () => {
  it("are named, and each line keeps its own", () => {
    const source = read(textGrid("Kontonummer|Bokført dato|Tekst|Beløp|Valuta|Saldo\n86011117947|02.01.2025|A|12,50|NOK|112,50\n98765432103|02.01.2025|B|8,00|EUR|58,00\n86011117947|03.01.2025|C|-2,50|NOK|110,00\n98765432103|03.01.2025|D|1,00|EUR|59,00"));
    expect(source.lines.map(({ accountNo, currency }) => [accountNo, currency])).toEqual([["86011117947", "NOK"], ["98765432103", "EUR"], ["86011117947", "NOK"], ["98765432103", "EUR"]]);
    expect(source.issues).toEqual([
      { code: "account/several", sheet: "Bank", accounts: ["86011117947", "98765432103"] }, { code: "currency/several", sheet: "Bank", currencies: ["EUR", "NOK"] },
    ]);
    expect(source.openingBalance).toBeNull();
  });

  it("accounts of one currency open with the sum of their balances", () => {
    const source = read(textGrid("Kontonummer|Bokført dato|Tekst|Beløp|Saldo\n86011117947|02.01.2025|A|12,50|112,50\n98765432103|02.01.2025|B|8,00|58,00\n86011117947|03.01.2025|C|-2,50|110,00\n98765432103|03.01.2025|D|1,00|59,00"));
    expect([source.openingBalance, source.closingBalance]).toEqual([15_000, 16_900]);
  });

  it("a currency written with the figure is the line's", () => {
    const source = read(textGrid("Date|Description|Amount\n2025-01-02|A|USD 12.50\n2025-01-03|B|€8.00\n2025-01-04|C|1.00"));
    expect(source.lines.map(({ amount, currency }) => [amount, currency])).toEqual([[1_250, "USD"], [800, "EUR"], [100, ""]]);
  });

  it("entries without a currency are in the one that a second amount column names", () => {
    const grid = textGrid("Bokføringsdato|Dokumentnr.|Beskrivelse|Valutakode|Beløp|Beløp (NOK)\n02.01.2025|B1|A b|EUR|12,50|137,50\n03.01.2025|B2|C d||-8,00|-8,00");
    expect(readLedger(grid, detectSource(grid, { side: "book" }).layout!).entries.map(({ currency }) => currency)).toEqual(["EUR", "NOK"]);
  });

  it("a currency nobody knows leaves its row out", () => {
    const source = read(textGrid("Bokført dato|Tekst|Beløp|Valuta\n02.01.2025|A|12,50|NOK\n03.01.2025|B|8,00|NOK\n04.01.2025|C|8,00|NKK"));
    expect([source.lines.length, source.issues]).toEqual([2, [{ code: "currency/unknown", at: { sheet: "Bank", row: 3, column: 3 }, text: "NKK" }]]);
  });
});

describe("names of lines", () => {
  const rows = ["02.01.2025|02.01.2025|Kjøp|-12,50|87,50", "02.01.2025|02.01.2025|Kjøp|-12,50|75,00", "03.01.2025|03.01.2025|Salg|8,00|83,00"];
  const ids = (order: readonly string[], part: Partial<SheetGrid> = {}): string[] => read(textGrid([HEAD, ...order].join("\n"), part)).lines.map(({ id }) => id);
  it("stay when rows are sorted, inserted or moved", () => {
    const kept = ids(rows);
    expect(new Set(kept).size).toBe(3);
    expect(kept.every((id) => /^b:[0-9a-z]+#\d+$/.test(id))).toBe(true);
    expect(ids([rows[2]!, rows[1]!, rows[0]!], { firstRow: 9, firstColumn: 3 })).toEqual([kept[2], kept[1], kept[0]]);
    expect(ids([rows[0]!, "02.01.2025|02.01.2025|Ny|-1,00|", rows[1]!, rows[2]!]).filter((id) => kept.includes(id))).toEqual(kept);
  });

  it("change when a cell of the row is edited", () => {
    expect(ids([rows[0]!, rows[1]!, rows[2]!.replace("8,00", "9,00")])[2]).not.toBe(ids(rows)[2]);
  });

  it("don't depend on the columns Avstem wrote", () => {
    const own = textGrid([`${HEAD}|Match|Status`, ...rows.map((row, at) => `${row}|M-000${at}|Matched`)].join("\n"), { ownColumns: [5, 6] });
    expect(read(own).lines.map(({ id }) => id)).toEqual(ids(rows));
  });

  it("are the same for texts and for numbers", () => {
    const numbers = gridOf([HEAD.split("|"), [45_659, 45_659, "Kjøp", -12.5, 87.5], [45_659, 45_659, "Kjøp", -12.5, 75], [45_660, 45_660, "Salg", 8, 83]]);
    expect(read(numbers).lines.map(({ id }) => id)).toEqual(ids(rows));
  });
});
