import { exact, near } from "../../src/matching/conventions/nearness";

describe("Business Central's two measures of text", () => {
  test.each([
    ["Payment INV-10023 Nordic Supplies", "INV-10023", 100, 100],
    ["NORDIC SUPL AS", "Nordic Supplies AS", 71, 55],
    ["Check C004", "C004", 100, 100],
    ["BANKSN00000000053", "BANKSN000000000533", 100, 94],
    ["Faktura 10023/10024", "10023", 100, 100],
    ["ref 210015", "1001", 100, 100],
    ["17.03 REMA 1000", "7", 0, 100],
    ["Rema 1012 kortkjop 12.01", "12", 0, 100],
    ["xx56yy34zz12", "123456", 0, 33],
    ["ABXXXXCD", "XXXXABCD", 100, 50],
    ["Order of Payment 108210", "Payment of Invoice 108210", 65, 32],
    ["ACME Ltd", "Acme Limited", 75, 50],
    ["", "INV-10023", 0, 0],
    ["INV-10023", "", 0, 0],
  ])("%s against %s", (statementText, ledgerText, nearness, exactness) => {
    expect(near(statementText, ledgerText)).toBe(nearness);
    expect(exact(statementText, ledgerText)).toBe(exactness);
  });
});
