import { parseText } from "./support";

const lineOf = (currency: string, reference: string) =>
  parseText(`:20:X\n:25:1\n:28C:1\n:60F:C250101${currency}0,\n:61:250102C1,00NTRF${reference}\n:62F:C250102${currency}1,`).statements[0]?.lines[0];

describe("payment references", () => {
  test.each([
    ["NOK", "0002345676", "KID"], ["NOK", "1009-", "KID"], ["NOK", "2345675", ""], ["NOK", "RF18539007547034", "RF"], ["EUR", "RF19539007547034", ""],
    ["CHF", "210000000003139471430009017", "QRR"], ["CHF", "210000000003139471430009018", ""], ["SEK", "1234566", "OCR"], ["DKK", "+71<004040400000669+12345678<", "FIK"],
    ["EUR", "1234561", "VIITE"], ["USD", "2345676", ""],
  ])("%s %s is %j, and stays as it was written", (currency, reference, kind) => {
    expect(lineOf(currency, reference)).toMatchObject({ reference, referenceType: kind });
  });
});
