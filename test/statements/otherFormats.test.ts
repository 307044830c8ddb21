import { codes, iso, parseText, told } from "./support";

describe("OFX and QFX", () => {
  const head = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD<BANKACCTFROM><BANKID>1<ACCTID>777</BANKACCTFROM>";
  const transaction = (amount: string, id: string, more = "") => `<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20130824080000[-8:PST]<TRNAMT>${amount}<FITID>${id}<NAME>Smith & Sons<MEMO>Rent${more}</STMTTRN>`;

  test("tags without ends, a bare ampersand, a time zone that shifts no day", () => {
    const file = parseText(`${head}<BANKTRANLIST>${transaction("-1,250.00", "A1")}${transaction("+50.5", "A2")}</BANKTRANLIST><LEDGERBAL><BALAMT>90.00<DTASOF>20130831</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`);
    expect(file.format).toBe("ofx.102");
    expect(told(file)).toEqual(["777 USD ? → 90.00, lines -1199.50, foots null", "2013-08-24 -1250.00 Rent", "2013-08-24 50.50 Rent"]);
    expect(file.statements[0]?.lines[0]).toMatchObject({ counterpartyName: "Smith & Sons", bankReference: "A1", transactionCode: "DEBIT" });
  });

  test("a list that is never closed still ends before the balance", () => {
    const file = parseText(`${head}<BANKTRANLIST>${transaction("-1.00", "A1")}<LEDGERBAL><BALAMT>9.00<DTASOF>20130831</LEDGERBAL></STMTRS></OFX>`);
    expect(told(file)[0]).toBe("777 USD ? → 9.00, lines -1.00, foots null");
  });

  test("a transaction without a readable amount is named; the others are given", () => {
    const file = parseText(`${head}<BANKTRANLIST>${transaction("abc", "A1")}${transaction("-2.00", "A2")}</BANKTRANLIST></STMTRS></OFX>`);
    expect([codes(file), file.statements[0]?.lines.length]).toEqual([["file/amount-unreadable"], 1]);
  });

  test("a server's refusal is passed on", () => {
    const file = parseText("OFXHEADER:100\n<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>15500<SEVERITY>ERROR<MESSAGE>Signon invalid</STATUS></SONRS></SIGNONMSGSRSV1></OFX>");
    expect(file.issues[0]).toMatchObject({ code: "file/server-message", text: "Signon invalid" });
  });
});

describe("QIF", () => {
  test.each([
    ["month first", "D1/13/2025", "D1/14/2025", "2025-01-13"],
    ["year first", "D2025-01-13", "D2025-01-14", "2025-01-13"],
  ])("dates in the exporting machine's order: %s", (_title, first, second, expected) => {
    const file = parseText(`!Type:Bank\n${first}\nT-1,000.00\nPBank\n^\n${second}\nT5.00\n`);
    expect(file.statements[0]?.lines.map((line) => [iso(line.bookedOn), line.amount])[0]).toEqual([expected, -100000]);
    expect(file.statements[0]?.lines).toHaveLength(2);
  });

  test("day first is told by a day above twelve; two-digit years after an apostrophe are of this century", () => {
    const file = parseText("!Type:CCard\nD31/8' 0\nT1.00\n^\nD1/9' 0\nT2.00\n^\n");
    expect(file.statements[0]?.lines.map((line) => iso(line.bookedOn))).toEqual(["2000-08-31", "2000-09-01"]);
  });

  test("splits describe the same money and add no line; the account list names the statement", () => {
    const file = parseText("!Account\nNDrift\nTBank\n^\n!Type:Bank\nD1/13/2025\nT-30.00\nSRent\n$-10.00\nSFood\n$-20.00\n^\n");
    expect(told(file)).toEqual(["Drift  ? → ?, lines -30.00, foots null", "2025-01-13 -30.00"]);
  });

  test("an investment list is refused with its reason", () => {
    expect(codes(parseText("!Type:Invst\nD1/1/2025\nNBuy\n^\n"))).toEqual(["file/investments-only"]);
  });
});

describe("BAI2", () => {
  const file = (rows: string) => parseText(`01,A,B,250131,1200,1,,,2/\n02,A,B,1,250131,1200,NOK,2/\n03,123,,010,100000,,,015,99000,,/\n${rows}\n49,198000,4/\n98,198000,1,6/\n99,198000,1,8/`);

  test("credits and debits by code, text with commas going on below", () => {
    const read = file("16,142,500,Z,,REF,Deposit/\n16,475,1500,V,250130,,B1,,Check 17, paid\n88,at the counter/");
    expect(told(read)).toEqual(["123 NOK 1000.00 → 990.00, lines -10.00, foots true", "2025-01-31 5.00 Deposit", "2025-01-31 -15.00 Check 17, paid\nat the counter"]);
    expect(iso(read.statements[0]?.lines[1]?.valueOn ?? null)).toBe("2025-01-30");
  });

  test("funds availability moves the fields behind it", () => {
    const read = file("16,165,1500,D,2,0,700,1,800,BANKREF,CUSTREF,Text/\n16,475,2500,S,1,2,3,B2,,Out/");
    expect(read.statements[0]?.lines.map((line) => [line.bankReference, line.reference, line.text])).toEqual([["BANKREF", "CUSTREF", "Text"], ["B2", "", "Out"]]);
  });

  test("a file without its head is refused", () => {
    expect(codes(parseText("02,A,B,1,250131,,NOK,2/\n"))).not.toContain("file/no-issue");
    expect(parseText("02,A,B,1,250131,,NOK,2/\n").statements).toEqual([]);
  });
});

describe("Norwegian OCR giro", () => {
  const row = (text: string) => text.padEnd(80, "0");
  const item1 = (amount: string, kid: string, sign = "0") => `NY09133000000011501250115100001${sign}${amount.padStart(17, "0")}${kid.padStart(25)}`.padEnd(80, "0");
  const item2 = "NY0913310000001".padEnd(25, "0") + "123456789".padEnd(16, "0") + "14012586011117947".padEnd(39, "0");
  const close = (count: number, total: number) => `NY092088${String(count).padStart(8, "0")}${"4".padStart(8, "0")}${String(total).padStart(17, "0")}`.padEnd(80, "0");
  const giro = (items: string[], end: string) => [row("NY000010000080801234567"), row("NY0900200010085660000001" + "99991042764"), ...items, end, row("NY000089")].join("\r\n");

  test("a payment with its KID, payer's account and day; the control total is checked", () => {
    const file = parseText(giro([item1("125000", "0010231000000000000000012"), item2], close(1, 125000)));
    expect(file.issues).toEqual([]);
    expect(told(file)).toEqual(["99991042764 NOK ? → ?, lines 1250.00, foots null", "2025-01-15 1250.00"]);
    expect(file.statements[0]?.lines[0]).toMatchObject({ reference: "0010231000000000000000012", counterpartyAccount: "86011117947" });
  });

  test("a sum that differs from the file's own is an issue", () => {
    expect(codes(parseText(giro([item1("125000", "1"), item2], close(1, 125001))))).toEqual(["file/control-total"]);
  });

  test("another service of Nets is refused by its number", () => {
    expect(parseText([row("NY000010000080801234567"), row("NY2100200")].join("\n")).issues[0]).toMatchObject({ code: "file/other-service", service: "21" });
  });
});
