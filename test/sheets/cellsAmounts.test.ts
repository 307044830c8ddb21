import { countMarks, decimalMarkFrom, parseAmountText } from "../../src/sheets/amountText";

const plain = (text: string, mark: "," | "." | null = null): string | null => parseAmountText(text, mark)?.decimal ?? null;

describe("amounts written as text", () => {
  it.each([
    ["1.234,56-", "-1234.56"], ["(1,234.56)", "-1234.56"], ["1 234,56 kr", "1234.56"], ["1'234.56", "1234.56"],
    ["1\u00a0234,56", "1234.56"], ["1\u202f234,56", "1234.56"], ["\u22121 234,56", "-1234.56"], ["18 668, 63", "18668.63"],
    ["- $220.00", "-220.00"], ["$-220.00", "-220.00"], ["-$1,220.00", "-1220.00"], ["12.500,00 EUR", "12500.00"], ["€ 12,50", "12.50"],
    ["1.234,-", "1234"], ["1'234.--", "1234"], ["-500,-", "-500"], ["+50,00", "50.00"], ["1,00,000.00", "100000.00"], ["250 PLN", "250"],
    ["12,5", "12.5"], ["0.500", "0.500"], ["1234.567", "1234.567"], ["1.234.567", "1234567"], ["'100.00", "100.00"], [".50", "0.50"],
    ["NOK 1 000,00", "1000.00"], ["1 000,00 NOK", "1000.00"], ["(£12.00)", "-12.00"], ["R$ 1.500,00", "1500.00"],
  ])("%s is %s", (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it.each(["", "-", "abc", "1.2,3.4", "12 stk", "1,2,3", "31.12.2025", "2025-01-31", "--5", "1 2 kg", "F-1001", "10:30", "1.23.456,00,1"])("%s is no amount", (text) => {
    expect(plain(text)).toBeNull();
  });

  it("reads 1.000 as a thousand where the column writes 12,50, and as one where the column's mark is the point", () => {
    expect(plain("1.000", ",")).toBe("1000");
    expect(plain("1.000", ".")).toBe("1.000");
    expect(decimalMarkFrom(countMarks(["1.000", "12,50", "-3.500"]))).toBe(",");
    expect(decimalMarkFrom(countMarks(["1.000", "2.500"]))).toBeNull();
    expect(decimalMarkFrom(countMarks(["1,234.56", "2,500"]))).toBe(".");
  });

  it.each([["1,234.56 CR", "credit"], ["250.00DR", "debit"], ["1.200,00 S", "debit"], ["5.00", null]])("%s carries the mark %s", (text, mark) => {
    expect(parseAmountText(text, null)?.mark).toBe(mark);
  });
});
