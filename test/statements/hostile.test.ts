import fc from "fast-check";
import { en } from "../../src/pane/messages/en";
import { guessCsv, importedLines, newLines, parseFile, previewCsv, splitBatches, statementSheet, type ParsedFile } from "../../src/statements";
import { codes, parseText } from "./support";

const SEEDS: Readonly<Record<string, string>> = {
  camt: '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>NO9386011117947</IBAN></Id></Acct><Ntry><Amt Ccy="NOK">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2025-01-02</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>',
  mt940: ":20:S\n:25:1\n:28C:1\n:60F:C250101NOK1,00\n:61:2501020102C1,00NTRFA//B\n:86:166?00X?20EREF+1?32N\n:62F:C250102NOK2,00\n-",
  ofx: "OFXHEADER:100\n<OFX><STMTRS><CURDEF>NOK<ACCTID>1<BANKTRANLIST><STMTTRN><DTPOSTED>20250102<TRNAMT>1.00<FITID>1</STMTTRN></BANKTRANLIST></STMTRS></OFX>",
  qif: "!Type:Bank\nD1/13/2025\nT1.00\nPX\n^\nD1/14/2025\nT2.00\n^\n",
  bai2: "01,A,B,250131,1200,1,,,2/\n02,A,B,1,250131,1200,NOK,2/\n03,123,,010,100,,,015,600,,/\n16,142,500,D,2,0,1,1,2,R,C,Text\n88,more/\n49,1,3/\n98,1,1,5/\n99,1,1,7/",
  csv: '"Dato";"Tekst";"Rentedato";"Ut";"Inn";"Saldo"\r\n"01.02.2025";"Kaffe ""Sør""";"01.02.2025";"5,00";;"95,00"\r\n"02.02.2025";"Lønn\nmars";"02.02.2025";;"1.000,00";"1.095,00"\r\n',
  ocr: ["NY000010000080801234567", "NY090020001008566000000199991042764", "NY0913300000001150125011510000100000000000012500000000000000000000000000000000012", "NY0900880000000100000004"].join("\n"),
};

/** What every reading keeps to, whatever the bytes were. */
function isSound(file: ParsedFile): boolean {
  return file.statements.every((statement) => statement.lines.every((line) => Number.isSafeInteger(line.amount) && (line.bookedOn === null || Number.isInteger(line.bookedOn))))
    && (file.statements.length > 0 || file.issues.length > 0);
}

describe("broken and hostile files", () => {
  test.each(Object.entries(SEEDS))("%s damaged anywhere gives statements or issues, never a crash", (_name, seed) => {
    const bytes = new TextEncoder().encode(seed);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 }), fc.nat(bytes.length), (changes, end) => {
        const damaged = bytes.slice(0, end);
        for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte;
        return isSound(parseFile(damaged));
      }),
      { numRuns: 200, seed: 20250131 },
    );
  });

  const HOSTILE = ['"', '""', ";", "\r", "\u0000", "</", "&#0;", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "1e308", "=HYPERLINK(1)", "99999999999999999999", ":61:", ":86:", "^\n", "16,", "\ufeff", "NaN", "31.02.2025"];

  test.each(Object.entries(SEEDS))("%s with hostile pieces set in, and everything that is made of it", (_name, seed) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(seed.length), fc.constantFrom(...HOSTILE)), { minLength: 1, maxLength: 5 }), (pieces) => {
        const text = pieces.reduce((whole, [at, piece]) => whole.slice(0, at) + piece + whole.slice(at), seed);
        const bytes = new TextEncoder().encode(text);
        const file = parseFile(bytes);
        const block = statementSheet(file.statements.map(splitBatches), en.statementSheet);
        const preview = previewCsv(bytes, guessCsv(bytes), 20);
        const again = newLines(file.statements, importedLines([], ""));
        return isSound(file) && block.cells.every((row) => row.length === block.cells[0]?.length) && preview.rows.length === preview.lines.length && again.skipped === 0;
      }),
      { numRuns: 80, seed: 20260131 },
    );
  });

  test("any bytes at all", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => isSound(parseFile(bytes))), { numRuns: 500, seed: 7 });
  });

  test.each([
    ["nothing", "", "file/empty"],
    ["an amount beyond all money", SEEDS["ofx"]?.replace("1.00", "1e308") ?? "", "file/amount-unreadable"],
    ["an amount with seventeen digits", SEEDS["mt940"]?.replace("C1,00N", "C12345678901234567,89N") ?? "", "file/amount-unreadable"],
    ["an impossible date", SEEDS["ofx"]?.replace("20250102", "20250230") ?? "", "file/date-unreadable"],
    ["elements nested without end", `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">${"<a>".repeat(5000)}`, "file/nested-too-deep"],
    ["entities that would grow without end", SEEDS["camt"]?.replace("<Document", '<!DOCTYPE d [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]><Document').replace("NO9386011117947", "&c;") ?? "", "file/entities-refused"],
    ["an entity from elsewhere", SEEDS["camt"]?.replace("<Document", '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document').replace("NO9386011117947", "&x;") ?? "", "file/entities-refused"],
    ["an entity that nobody declared", SEEDS["camt"]?.replace("NO9386011117947", "&x;") ?? "", "file/malformed"],
    ["a camt file torn off", SEEDS["camt"]?.slice(0, 300) ?? "", "file/malformed"],
    ["a currency that doesn't exist", SEEDS["camt"]?.replace('"NOK"', '"KRX"') ?? "", "file/currency-unknown"],
    ["a file of zero bytes inside", "\u0000\u0001\u0002 Dato;Beløp", "file/binary"],
    ["a printed statement", "%PDF-1.7 ...", "file/is-pdf"],
    ["amounts beyond what can be added", "Dato;Beløp\n01.02.2025;90071992547409,00\n02.02.2025;90071992547409,00\n", "file/total-out-of-range"],
  ])("%s is named", (_title, text, code) => {
    expect(codes(parseText(text))).toContain(code);
  });

  test.each([
    ["an old workbook", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "file/is-workbook"],
    ["an archive", [0x50, 0x4b, 0x03, 0x04, 0x14], "file/is-archive"],
  ])("%s is told apart", (_title, bytes, code) => {
    expect(codes(parseFile(new Uint8Array(bytes)))).toEqual([code]);
  });

  test("a text of one huge field ends in linear time", () => {
    const file = parseText(`:20:S\n:25:1\n:60F:C250101NOK1,00\n:61:250102C1,00NTRFA\n:86:${"x".repeat(2_000_000)}`);
    expect(file.statements[0]?.lines[0]?.text).toHaveLength(2_000_000);
  });
});

describe("encodings", () => {
  const word = "Blåbærsyltetøy";
  const qif = (text: Uint8Array) => parseFile(text).statements[0]?.lines[0]?.counterpartyName;
  const head = new TextEncoder().encode("!Type:Bank\nD1/13/2025\nT1.00\nP");
  const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
  const utf16 = (text: string, bigEndian: boolean) => Uint8Array.from([...text].flatMap((sign) => { const code = sign.charCodeAt(0); return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8]; }));
  const whole = `!Type:Bank\nD1/13/2025\nT1.00\nP${word}\n^\n`;

  test.each([
    ["utf-8", new TextEncoder().encode(whole)],
    ["utf-8 with mark", join(Uint8Array.of(0xef, 0xbb, 0xbf), new TextEncoder().encode(whole))],
    ["windows-1252", join(head, Uint8Array.from([...word].map((sign) => sign.charCodeAt(0))))],
    ["DOS page 850", join(head, Uint8Array.from([...word].map((sign) => ({ å: 0x86, æ: 0x91, ø: 0x9b })[sign] ?? sign.charCodeAt(0))))],
    ["utf-16 little end first, no mark", utf16(whole, false)],
    ["utf-16 big end first, with mark", join(Uint8Array.of(0xfe, 0xff), utf16(whole, true))],
  ])("%s is found from the bytes", (_name, bytes) => {
    expect(qif(bytes)).toBe(word);
  });

  test.each([
    ["windows-1252", "Città;Perché più però così;lunedì"], ["windows-1252", "Prélèvement d'œuvre;règlement;même"], ["windows-1252", "Lønn på Ålesund ærlig"], ["windows-1252", "Überweisung;Größe"],
    ["windows-1250", "Poplatek za vedení účtu;Příjem;městský"], ["windows-1250", "Przelew wychodzący;opłata;źródło"],
  ] as const)("%s: %s", (encoding, text) => {
    const table = `Dato;Tekst;Beløp\n01.02.2025;${text.replaceAll(";", " ")};-5,00\n`.replace("ø", "o");
    const page = new TextDecoder(encoding);
    const codeOf = new Map(Array.from({ length: 256 }, (_, byte) => [page.decode(Uint8Array.of(byte)), byte])).set("œ", 0x9c);
    const read = parseFile(Uint8Array.from([...table].map((letter) => codeOf.get(letter) ?? 63)));
    expect([read.encoding, read.statements[0]?.lines[0]?.text]).toEqual([encoding, text.replaceAll(";", " ")]);
  });
});
