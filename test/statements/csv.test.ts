import { decimalText } from "../../src/domain";
import { BANK_FORMATS, guessCsv, parseFile, previewCsv, type CsvFormat, type ParsedFile } from "../../src/statements";
import { codes, iso, parseText } from "./support";

/** "day amount text", a line a booking; pending ones say so. */
function lines(file: ParsedFile): string[] {
  return file.statements.flatMap((statement) => statement.lines.map((line) => {
    const hold = line.status === "pending" ? "pending " : "";
    return `${hold}${iso(line.bookedOn)} ${decimalText(line.amount, line.currency)} ${line.text}`.trim();
  }));
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe("tables of values: cells", () => {
  test.each([
    ["a quote mark that nobody closed is text", 'Dato;Tekst;Beløp\n01.02.2025;"12 tommers skjerm;-5,00\n02.02.2025;Kaffe;-7,00\n', ["2025-02-01 -5.00 12 tommers skjerm", "2025-02-02 -7.00 Kaffe"]],
    ["an opening quote mark left out", '"Dato";"Tekst";"Beløp"\n01.02.2025";"Rot";"-5,00"\n"02.02.2025";"Kaffe";"-7,00"\n', ["2025-02-01 -5.00 Rot", "2025-02-02 -7.00 Kaffe"]],
    ["quote marks inside, doubled and not", 'Dato;Tekst;Beløp\n01.02.2025;"Hotell ""Havet""";-5,00\n02.02.2025;3" rør;-7,00\n', ['2025-02-01 -5.00 Hotell "Havet"', '2025-02-02 -7.00 3" rør']],
    ["a text over several lines", 'Dato;Tekst;Beløp\n01.02.2025;"Faktura 12\r\ndel 2; av 2";-5,00\r\n02.02.2025;Kaffe;-7,00\r\n', ["2025-02-01 -5.00 Faktura 12\ndel 2; av 2", "2025-02-02 -7.00 Kaffe"]],
    ["line ends mixed", "Dato;Tekst;Beløp\r\r\n01.02.2025;A;-5,00\n02.02.2025;B;-7,00\r\n03.02.2025;C;1,00", ["2025-02-01 -5.00 A", "2025-02-02 -7.00 B", "2025-02-03 1.00 C"]],
    ["line ends of old computers", "Dato;Tekst;Beløp\r01.02.2025;A;-5,00\r02.02.2025;B;-7,00\r", ["2025-02-01 -5.00 A", "2025-02-02 -7.00 B"]],
    ["the separator named in the first line", "sep=|\nDato|Tekst|Beløp\n01.02.2025|A;B,C|-5,00\n02.02.2025|B|7,00\n", ["2025-02-01 -5.00 A;B,C", "2025-02-02 7.00 B"]],
    ["numbers written as formulas of text", 'Dato;Tekst;Beløp\n01.02.2025;="0012";-5,00\n02.02.2025;=2+3;7,00\n', ["2025-02-01 -5.00 0012", "2025-02-02 7.00 =2+3"]],
  ])("%s", (_title, text, expected) => {
    expect(lines(parseText(text))).toEqual(expected);
  });
});

describe("tables of values: money out", () => {
  const flagged = (one: string, other: string) => `03.02.2025;Handel;03.02.2025;33,87;${one}\n04.02.2025;Lønn;04.02.2025;24,00;${other}\n05.02.2025;Handel;05.02.2025;8,97;${one}\n06.02.2025;Handel;06.02.2025;18,97;${one}\n`;

  test.each([["O", "I"], ["D", "C"], ["DR", "CR"], ["S", "H"], ["Af", "Bij"], ["-", "+"], ["Ut", "Inn"]])("a flag without a header: %s is out, %s is in", (out, into) => {
    expect(lines(parseText(flagged(out, into)))).toEqual(["2025-02-03 -33.87 Handel", "2025-02-04 24.00 Lønn", "2025-02-05 -8.97 Handel", "2025-02-06 -18.97 Handel"]);
  });

  test("a flag in letters that nobody knows is asked about, and read once it is said", () => {
    const text = `Dato;Tekst;Valuteringsdato;Beløp;Kode\n${flagged("X1", "Y2")}`;
    expect(parseText(text).issues).toContainEqual({ code: "file/columns-unsure", at: { row: 1 }, text: "sign" });
    const guess = guessCsv(bytes(text));
    const said: CsvFormat = { ...guess, columns: guess.columns.map((field, column) => (column === 4 ? "sign" : field)), sign: { kind: "flag", in: ["Y2"], out: ["X1"] } };
    expect(lines(parseFile(bytes(text), { csvFormat: said }))).toEqual(["2025-02-03 -33.87 Handel", "2025-02-04 24.00 Lønn", "2025-02-05 -8.97 Handel", "2025-02-06 -18.97 Handel"]);
  });

  test("a row whose flag says nothing known is named and left out, never taken for money in", () => {
    const file = parseText(`${flagged("O", "I")}07.02.2025;Handel;07.02.2025;1,00;EUR\n`);
    expect([lines(file).length, file.issues.filter(({ code }) => code === "file/amount-unreadable")]).toEqual([4, [{ code: "file/amount-unreadable", at: { row: 5, column: 5 }, text: "EUR" }]]);
  });
});

describe("tables of values: what is no booking", () => {
  test("rows on hold are pending; declined ones are none", () => {
    const file = parseText("Bokføringsdato;Beløp;Tekst;Status\nReservert;-9,00;KIWI;\n05.02.2025;-8,00;REMA;Reservert\n04.02.2025;-7,00;MENY;Avvist\n03.02.2025;-6,00;COOP;Bokført\n02.02.2025;-6,50;COOP;Bokført\n");
    expect(lines(file)).toEqual(["2025-02-03 -6.00 COOP", "2025-02-02 -6.50 COOP", "pending ? -9.00 KIWI", "pending 2025-02-05 -8.00 REMA"]);
  });

  test("a bank that says it in the text", () => {
    const file = parseText('"Dato";"Forklaring";"Rentedato";"Ut fra konto";"Inn på konto"\r\n"03.02.2025";"Reservert transaksjon KIWI";"";9.9;\r\n"31.01.2025";"Varekjøp";"31.01.2025";1219.9;\r\n"30.01.2025";"Lønn";"30.01.2025";;31250.5');
    expect(lines(file)).toEqual(["2025-01-31 -1219.90 Varekjøp", "2025-01-30 31250.50 Lønn", "pending 2025-02-03 -9.90 Reservert transaksjon KIWI"]);
    expect([file.csvFormat?.name, file.statements[0]?.currency]).toEqual(["DNB", "NOK"]);
  });

  test("a balance below the rows is the closing balance, written in another way or not", () => {
    const file = parseText("Dato;Tekst;Inn;Ut\n01.02.2025;A;;-12500.50\n02.02.2025;B;37000.00;\n\nSaldo;;37 000,50 NOK;\n");
    expect([lines(file), file.statements[0]?.closingBalance]).toEqual([["2025-02-01 -12500.50 A", "2025-02-02 37000.00 B"], 3_700_050]);
  });

  test("opening and closing balance in columns of their own", () => {
    const file = parseText("Konto;Kontonavn;Inngående saldo;Utgående saldo;Bokført dato;Forklarende tekst;Ut;Inn\n86011117947;Drift;1000,00;1234,50;03.01.2025;Faktura;;300,00\n86011117947;Drift;1000,00;1234,50;04.01.2025;Gebyr;-65,50;\n");
    expect(file.statements[0]).toMatchObject({ account: "86011117947", openingBalance: 100_000, closingBalance: 123_450 });
    expect(codes(file)).toEqual([]);
  });

  test("text that goes on in a row of its own belongs to the booking above", () => {
    const file = parseText("Account details for:,FRANK Account 123-456789-001\nLedger Balance,\"6,666.66\"\n\nTransaction History\nTransaction date,Value date,Description,Withdrawals (SGD),Deposits (SGD)\n18/04/2018,18/04/2018,DEBIT PURCHASE,6.66,\n,,15/04/18 UBER TRIP\n17/04/2018,17/04/2018,CASH,66.66,\n,,BRANCH S\n");
    expect(lines(file)).toEqual(["2018-04-18 -6.66 DEBIT PURCHASE", "2018-04-17 -66.66 CASH"]);
    expect(file.statements[0]?.lines.map((line) => line.additionalInfo)).toEqual(["15/04/18 UBER TRIP", "BRANCH S"]);
    expect(file.statements[0]).toMatchObject({ account: "123-456789-001", currency: "SGD" });
  });

  test("a row without any date is named, not imported", () => {
    const file = parseText("Dato;Tekst;Beløp\n01.02.2025;A;-5,00\n;B;-6,00\n03.02.2025;C;-7,00\n");
    expect([lines(file), codes(file)]).toEqual([["2025-02-01 -5.00 A", "2025-02-03 -7.00 C"], ["file/date-unreadable"]]);
  });
});

describe("tables of values: accounts", () => {
  test("each account and each currency is a statement of its own", () => {
    const file = parseText("Konto;Dato;Tekst;Beløp;Valuta\n86011117947;01.02.2025;A;1,00;NOK\n12345678903;01.02.2025;B;2,00;NOK\n86011117947;02.02.2025;C;3,00;EUR\n86011117947;02.02.2025;D;4,00;NOK\n");
    expect(file.statements.map(({ account, currency, lines: all }) => `${account} ${currency} ${all.length}`)).toEqual(["86011117947 NOK 2", "12345678903 NOK 1", "86011117947 EUR 1"]);
  });

  test.each([
    ["an IBAN above the table", "Kontoauszug;DE89 3704 0044 0532 0130 00\nZeitraum;01.01.2025 - 31.01.2025\n\n", "DE89370400440532013000"],
    ["a number behind its word", "Kontonummer:;8601 11 17947\n\n", "8601 11 17947"],
    ["no number, only a period", "Utskrift;01.01.2025 - 31.01.2025\n\n", ""],
  ])("%s", (_title, above, account) => {
    expect(parseText(`${above}Dato;Tekst;Beløp\n01.02.2025;A;-5,00\n02.02.2025;B;-6,00\n`).statements[0]?.account).toBe(account);
  });
});

describe("the assistant for unknown tables", () => {
  const text = "Wann;Wer;Was;Wieviel\n01/02/2025;Ola;Kaffe;1.234\n02/02/2025;Kari;Te;-2.500\n13/02/2025;Per;Vann;3.000\n";

  test("a column turned by hand is kept in the format, and the format is found again by its headers", () => {
    const guess = guessCsv(bytes(text));
    const columns: CsvFormat["columns"] = ["bookedOn", "counterpartyName", "text", "amount"];
    const saved: CsvFormat = { ...guess, name: "Min bank", headerRow: 1, headers: ["Wann", "Wer", "Was", "Wieviel"], columns, decimal: ",", dateOrder: "day-first", currency: "NOK", account: "86011117947" };
    const preview = previewCsv(bytes(text), saved, 10);
    expect(preview.lines.map((line) => line && [line.counterpartyName, line.text, decimalText(line.amount, "NOK")])).toEqual([null, ["Ola", "Kaffe", "1234.00"], ["Kari", "Te", "-2500.00"], ["Per", "Vann", "3000.00"]]);
    const later = parseFile(bytes(`Utskrift\n\n${text.replace("Kaffe", "Kakao")}`), { savedFormats: BANK_FORMATS.concat(saved) });
    expect([later.csvFormat?.name, later.csvFormat?.headerRow, later.statements[0]?.account, lines(later)[0]]).toEqual(["Min bank", 3, "86011117947", "2025-02-01 1234.00 Kakao"]);
  });

  test("a saved format brings its encoding along", () => {
    const latin2 = Uint8Array.from([..."Data;Opis;Kwota\n01.02.2025;Za³±cznik;-5,00\n02.02.2025;Ksi±¿ka;-6,00\n"].map((letter) => letter.charCodeAt(0)));
    const saved: CsvFormat = { ...guessCsv(latin2), name: "Bank", encoding: "iso-8859-2" };
    expect(lines(parseFile(latin2, { savedFormats: [saved] }))).toEqual(["2025-02-01 -5.00 Załącznik", "2025-02-02 -6.00 Książka"]);
  });

  test("columns that can't be read leave the preview's rows standing, with what is wrong", () => {
    const guess = guessCsv(bytes(text));
    const preview = previewCsv(bytes(text), { ...guess, headerRow: 1, columns: ["bookedOn", null, "amount", null] }, 10);
    expect([preview.rows.length, preview.lines, preview.issues.map(({ code }) => code)]).toEqual([4, [null, null, null, null], Array(3).fill("file/amount-unreadable")]);
  });

  test("no two banks are told by the same headers", () => {
    const keys = BANK_FORMATS.map(({ headers }) => headers.join(";").toLowerCase());
    expect(new Set(keys).size).toBe(keys.length);
    expect(BANK_FORMATS.filter(({ headers, columns }) => headers.length !== columns.length)).toEqual([]);
  });
});

describe("large tables", () => {
  const rows = (count: number) => Array.from({ length: count }, (_, at) => `${String((at % 28) + 1).padStart(2, "0")}.01.2025;Linje ${at};${at % 3 === 0 ? "-" : ""}${at % 90},50`);
  const table = `Dato;Tekst;Beløp\n${rows(45_000).join("\n")}\n`;

  test("read piece by piece, no row is lost and the row numbers of problems are the file's", () => {
    const file = parseText(table.replace("Linje 44000;", "Linje 44000;x"));
    expect(file.statements[0]?.lines).toHaveLength(44_999);
    expect(file.issues).toEqual([{ code: "file/amount-unreadable", at: { row: 44_002, column: 3 }, text: expect.stringContaining("x") as string }]);
  });

  test("progress is told, and a cancel stops the reading with nothing half-read", () => {
    const seen: number[] = [];
    const file = parseFile(bytes(table), { onProgress: ({ done }) => seen.push(done), cancelled: () => seen.length === 2 });
    expect([seen.length, seen[0]! < seen[1]!, file.statements, codes(file)]).toEqual([2, true, [], ["file/cancelled"]]);
  });
});
