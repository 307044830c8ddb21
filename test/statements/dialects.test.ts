import { codes, iso, parseText, told } from "./support";

const message = (account: string, lines: string, currency = "EUR") =>
  `:20:940\n:25:${account}\n:28C:00012/001\n:60F:C250131${currency}1000,00\n${lines}\n:62F:C250203${currency}1100,00\n`;

/** One incoming payment as each bank writes it, made up after the form of the banks' guides. */
const DIALECTS: readonly (readonly [bank: string, text: string, says: Readonly<Record<string, unknown>>])[] = [
  ["German with numbered fields broken anywhere", message("37040044/0532013000", ":61:2502030203CR100,00N166NONREF//POS 1\n:86:166?00SEPA-GUTSCHRIFT?109310?20EREF+RG-2025-7?21SVWZ+Rechnung 4711 vo\nm 03.01.?22 Danke?30COBADEFFXXX?31DE89370400440532013000?32Mustermann ?33GmbH + Co\n. KG?34997"),
    { remittance: "Rechnung 4711 vom 03.01. Danke", counterpartyName: "Mustermann GmbH + Co. KG", counterpartyAccount: "DE89370400440532013000", endToEndId: "RG-2025-7", transactionCode: "N166", bankReference: "POS 1" }],
  ["German without purpose tags", message("37040044/0532013000", ":61:2502030203C100,00NMSCKREF+\n:86:051?00UEBERWEISUNG?20KUNDE 77 RECHNUNG 4711?21VIELEN DANK?3037040044?310532013000?32ERIKA MUSTERFRAU"),
    { remittance: "KUNDE 77 RECHNUNG 4711VIELEN DANK", counterpartyName: "ERIKA MUSTERFRAU", counterpartyAccount: "0532013000" }],
  ["Dutch with code words", message("NL91ABNA0417164300", ":61:2502030203C100,00N658NONREF\n:86:/TRTP/SEPA Incasso/IBAN/NL44RABO0123456789/BIC/RABONL2U/NAME/Bakkerij J/K BV/REMI/Factuur 2025/88 dank\n u/EREF/E-99"),
    { remittance: "Factuur 2025/88 dank u", counterpartyName: "Bakkerij J/K BV", counterpartyAccount: "NL44RABO0123456789", endToEndId: "E-99" }],
  ["Dutch with the other side in one word", message("NL69INGB0123456789", ":61:2502030203C100,00NTRFEREF//25034000000001\n/TRCD/00100/\n:86:/CNTP/NL44RABO0123456789/RABONL2U/Bakkerij BV///REMI/USTD//Factuur 88/\n/EREF/E-99/"),
    { remittance: "Factuur 88", counterpartyName: "Bakkerij BV", counterpartyAccount: "NL44RABO0123456789", endToEndId: "E-99", bankReference: "25034000000001" }],
  ["Dutch with an empty ordering party before its name", message("NL44RABO0123456789 EUR", ":61:250203C000000000100,00N541EREF\nNL91ABNA0417164300\n:86:/EREF/E-99/ORDP//NAME/Bakkerij BV/ADDR/Dam 1/REMI/Factuur 88"),
    { remittance: "Factuur 88", counterpartyName: "Bakkerij BV", endToEndId: "E-99" }],
  ["Polish with fields after a caret", message("PL61109010140000071219812874", ":61:2502030203C100,00NTRFNONREF//B1\n:86:020^00PRZELEW^34020^3010901014^20Faktura 12/2025^32FIRMA SP Z OO^38PL27114020040000300201355387"),
    { remittance: "Faktura 12/2025", counterpartyName: "FIRMA SP Z OO", counterpartyAccount: "PL27114020040000300201355387" }],
  ["Nordic with free text", message("86011117947", ":61:2502030203C100,00NTRF0001234567//88112233\n:86:Innbetaling fra Nordlys AS\nKID 0001234567", "NOK"),
    { remittance: "Innbetaling fra Nordlys AS KID 0001234567", reference: "0001234567", bankReference: "88112233" }],
  ["Nordic with a long reference and slashes in it", message("SE4550000000058398257466", ":61:2502030203C100,00N112RF18539007547034/2025/01//A/B-12\n:86:Bg 123-4567", "SEK"),
    { reference: "RF18539007547034/2025/01", bankReference: "A/B-12", remittance: "Bg 123-4567" }],
  ["Danish inside an envelope", `{1:F01DABADKKKAXXX0000000000}{2:I940XXXXXXXXXXXXN}{4:\n${message("DK5000400440116243", ":61:2502030203CD100,00NTRF71000000000001//123", "DKK")}-}`,
    { reference: "71000000000001", bankReference: "123", amount: 10_000 }],
  ["Belgian with its message between plus signs", message("BE68539007547034", ":61:2502030203C100,00NTRFNONREF\n:86:+++090/9337/55493+++ JANSSENS"), { remittance: "+++090/9337/55493+++ JANSSENS" }],
];

describe("MT940 as the banks of each country write it", () => {
  test.each(DIALECTS)("%s", (_bank, text, says) => {
    const file = parseText(text);
    expect(file.statements).toHaveLength(1);
    expect(file.statements[0]?.lines).toHaveLength(1);
    expect(file.statements[0]?.lines[0]).toMatchObject({ amount: 10_000, ...says });
    expect(codes(file)).toEqual([]);
  });

  test.each([
    ["NL91ABNA0417164300EUR", "NL91ABNA0417164300"], ["DABADKKK/DK5000400440116243", "DK5000400440116243"], ["NL44RABO0123456789 EUR", "NL44RABO0123456789"],
    ["NO93 8601 1117 947", "NO9386011117947"], ["37040044/0532013000", ""],
  ])("the IBAN in %s", (account, iban) => {
    expect(parseText(message(account, ":61:250203C100,00NTRFX")).statements[0]).toMatchObject({ account, iban });
  });

  test("many texts behind one transaction are one text, however many", () => {
    const texts = Array.from({ length: 20_000 }, (_, at) => `:86:del ${at}`).join("\n");
    expect(parseText(message("1", `:61:250203C100,00NTRFX\n${texts}`)).statements[0]?.lines[0]?.text.split("\n")).toHaveLength(20_000);
  });

  test("an interim report whose sums don't agree with its lines says so", () => {
    const report = (sums: string) => codes(parseText(`:20:X\n:25:123\n:28C:1\n:34F:NOK0,\n:61:250103C10,00NTRFX\n:61:250103D4,00NTRFX\n${sums}`));
    expect(report(":90D:1NOK4,00\n:90C:1NOK10,00")).toEqual([]);
    expect(report(":90D:2NOK4,00\n:90C:1NOK11,00")).toEqual(["file/control-total", "file/control-total"]);
  });

  test("statements that leave one out, or don't go on where the last one ended, are named", () => {
    const one = message("1", ":61:250203C100,00NTRFX");
    const next = one.replace("00012/001", "00014/001").replace("C250131EUR1000,00", "C250203EUR1090,00").replace("EUR1100,00", "EUR1190,00");
    expect(codes(parseText(one + next))).toEqual(["file/balance-chain", "file/statement-gap"]);
  });
});

describe("OFX 1 without end tags, BAI2 that goes on below", () => {
  test("a bank's SGML with nothing closed but the aggregates", () => {
    const file = parseText([
      "OFXHEADER:100", "DATA:OFXSGML", "VERSION:151", "ENCODING:USASCII", "CHARSET:1252", "", "<OFX>", "<BANKMSGSRSV1><STMTTRNRS><STMTRS>", "<CURDEF>CAD",
      "<BANKACCTFROM>", "<BANKID>001", "<ACCTID>00123-456", "<ACCTTYPE>CHECKING", "</BANKACCTFROM>", "<BANKTRANLIST>", "<DTSTART>20250101", "<DTEND>20250131",
      "<STMTTRN>", "<TRNTYPE>CHECK", "<DTPOSTED>20250103120000.000[-5:EST]", "<TRNAMT>-1.234,56", "<FITID>0001", "<CHECKNUM>000123", "<NAME>A & B &amp; C", "</STMTTRN>",
      "</BANKTRANLIST>", "<LEDGERBAL>", "<BALAMT>+10.5", "<DTASOF>20250131", "</LEDGERBAL>", "</STMTRS></STMTTRNRS></BANKMSGSRSV1>", "</OFX>",
    ].join("\r\n"));
    expect(told(file)).toEqual(["00123-456 CAD ? → 10.50, lines -1234.56, foots null", "2025-01-03 -1234.56"]);
    expect(file.statements[0]?.lines[0]).toMatchObject({ checkNo: "000123", counterpartyName: "A & B & C", bankReference: "0001" });
  });

  test("balances in the lines below an account record are found, and the trailer agrees", () => {
    const file = parseText("01,A,B,250131,1200,1,,,2/\n02,A,B,1,250131,1200,NOK,2/\n03,123,,100,5000,1,V,250131,/\n88,010,+1000,,,015,1050,,/\n16,142,50,Z,B1,/\n88,Paid by\n88,the till/\n49,7100,5/\n98,7100,1,7/\n99,7100,1,9/");
    expect(told(file)).toEqual(["123 NOK 10.00 → 10.50, lines 0.50, foots true", "2025-01-31 0.50 Paid by\nthe till"]);
    expect(file.statements[0]?.lines[0]?.bankReference).toBe("B1");
    expect(codes(file)).toEqual([]);
  });

  test("a file that ends before its trailer says so", () => {
    expect(codes(parseText("01,A,B,250131,1200,1,,,2/\n02,A,B,1,250131,1200,NOK,2/\n03,123,,010,100,,/\n16,142,500,Z,,,X/\n"))).toEqual(["file/ended-early"]);
  });
});

describe("QIF from any country", () => {
  test.each([
    ["D31.12.2024\nT1.234,56", "2024-12-31", 123_456], ["D12/31/24\nT1,234.56", "2024-12-31", 123_456], ["D2024-12-31\nT-1 234.56", "2024-12-31", -123_456],
    ["D12/31'24\nU5.00\nT5.00", "2024-12-31", 500], ["D31/12/2024\nT+7", "2024-12-31", 700],
  ])("%j", (record, day, amount) => {
    const line = parseText(`!Type:Bank\n${record}\n^\n`).statements[0]?.lines[0];
    expect([iso(line?.bookedOn ?? null), line?.amount]).toEqual([day, amount]);
  });
});
