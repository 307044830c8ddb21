import { codes, iso, parseText, told } from "./support";

const statement = (lines: string, closing = ":62F:C250131NOK1234,50") => `:20:START\n:25:NO9386011117947\n:28C:14/1\n:60F:C250101NOK1000,00\n${lines}\n${closing}\n-`;

describe("MT940 and MT942 statements", () => {
  test("debits, credits and reversals have the sign of the account holder", () => {
    const file = parseText(statement([":61:2501030103C300,00NTRFKID123//B1", ":86:Innbetaling", ":61:250104D50,NMSCNONREF", ":61:250105RC25,5NTRFX", ":61:250106RD10,NTRFX"].join("\n")));
    expect(told(file)).toEqual([
      "NO9386011117947 NOK 1000.00 → 1234.50, lines 234.50, foots true",
      "2025-01-03 300.00 Innbetaling", "2025-01-04 -50.00", "2025-01-05 -25.50", "2025-01-06 10.00",
    ]);
    expect(file.statements[0]?.lines[0]).toMatchObject({ reference: "KID123", bankReference: "B1", transactionCode: "NTRF" });
    expect(file.statements[0]?.lines.map((line) => line.isReversal)).toEqual([false, false, true, true]);
  });

  test("the booking day takes the year of the value day, or its neighbour at the turn of the year", () => {
    const file = parseText(statement(":61:2501021231D1,00NTRFX\n:61:2412310102D1,00NTRFX"));
    expect(file.statements[0]?.lines.map((line) => iso(line.bookedOn))).toEqual(["2024-12-31", "2025-01-02"]);
  });

  test("a German text is taken apart: purpose, name, account, end-to-end id", () => {
    const file = parseText(statement(":61:250103C10,00NTRFX\n:86:166?00GUTSCHRIFT?20EREF+E77?21SVWZ+Rechnung 1\n0023?31DE99700500000000012345?32Muster?33mann GmbH"));
    expect(file.statements[0]?.lines[0]).toMatchObject({ remittance: "Rechnung 10023", counterpartyName: "Mustermann GmbH", counterpartyAccount: "DE99700500000000012345", endToEndId: "E77", additionalInfo: "GUTSCHRIFT" });
  });

  test("a Dutch text is split at its words only, not at every slash", () => {
    const file = parseText(statement(":61:250103C10,00NTRFX\n:86:/TRTP/SEPA OVERBOEKING/IBAN/NL91ABNA0417164300/NAME/J/K Bouw/REMI/Factuur 2025/17/EREF/NOTPROVIDED"));
    expect(file.statements[0]?.lines[0]).toMatchObject({ remittance: "Factuur 2025/17", counterpartyName: "J/K Bouw", counterpartyAccount: "NL91ABNA0417164300", endToEndId: "" });
  });

  test("wrapped text that looks like a tag is text; a text after the closing balance is about the statement", () => {
    const file = parseText(statement(":61:250103C10,00NTRFX\n:86:Kl 12\n:12:11 kjop") + "\n:86:Statement remark");
    expect(file.statements[0]?.lines[0]?.text).toBe("Kl 12\n:12:11 kjop");
  });

  test("an impossible value day is named and the line kept", () => {
    const file = parseText(statement(":61:2302300228D1,00NTRFZINS"));
    expect([iso(file.statements[0]?.lines[0]?.bookedOn ?? null), file.statements[0]?.lines[0]?.valueOn]).toEqual(["2023-02-28", null]);
    expect(codes(file)).toContain("file/value-date-impossible");
  });

  test("an interim report has lines and no balances", () => {
    const file = parseText(":20:X\n:25:123\n:28C:1\n:34F:NOK0,\n:13D:2501031200+0100\n:61:250103C10,00NTRFX\n:90D:0NOK0,\n:90C:1NOK10,");
    expect([file.format, ...told(file)]).toEqual(["mt942", "123 NOK ? → ?, lines 10.00, foots null", "2025-01-03 10.00"]);
  });

  test.each([["nothing but a tag", ":20:X\n"], ["a stray field", ":61:250103C10,00NTRFX"]])("refused: %s", (_title, text) => {
    expect(parseText(text).statements).toEqual([]);
    expect(codes(parseText(text))).toEqual(["file/no-statement"]);
  });
});
