import fc from "fast-check";
import { InvalidFormula, BookFault } from "../../../src/workbench/host/book/faults";
import { at, desk, format, formula, text, value, write } from "./desk";

type Row = readonly [typed: string | number | boolean, value: string | number | boolean, format: string, shown: string];

const AMERICAN: readonly Row[] = [
  ["12", 12, "General", "12"], ["1,234.5", 1234.5, "#,##0.00", "1,234.50"], ["12,345", 12345, "#,##0", "12,345"], ["-5", -5, "General", "-5"],
  ["+5", 5, "General", "5"], ["(12)", -12, "General", "-12"], [" 12 ", 12, "General", "12"], ["0012", 12, "General", "12"],
  ["12%", 0.12, "0%", "12%"], ["12.5%", 0.125, "0.00%", "12.50%"], ["$12", 12, "$#,##0", "$12"], ["-$12.50", -12.5, "$#,##0.00", "-$12.50"],
  ["1e5", 100000, "0.00E+00", "1.00E+05"], ["1 1/2", 1.5, "# ?/?", "1 1/2"], ["TRUE", true, "General", "TRUE"], ["false", false, "General", "FALSE"],
  ["#N/A", "#N/A", "General", "#N/A"], ["1/31/2025", 45688, "m/d/yyyy", "1/31/2025"], ["2025-01-31", 45688, "m/d/yyyy", "1/31/2025"],
  ["1/2", 46024, "d-mmm", "2-Jan"], ["2025-01", 45658, "mmm-yy", "Jan-25"], ["31-Jan-2025", 45688, "d-mmm-yy", "31-Jan-25"],
  ["12:30", 0.5208333333333334, "h:mm", "12:30"], ["1/31/2025 12:30", 45688 + 750 / 1440, "m/d/yyyy h:mm", "1/31/2025 12:30"],
  ["1234,5", "1234,5", "General", "1234,5"], ["31.01.2025", "31.01.2025", "General", "31.01.2025"], ["31/1/2025", "31/1/2025", "General", "31/1/2025"],
  ["12-", "12-", "General", "12-"], ["kr 12", "kr 12", "General", "kr 12"], ["1e400", "1e400", "General", "1e400"], ["-", "-", "General", "-"],
  ["INV-1001", "INV-1001", "General", "INV-1001"], ["NO9386011117947", "NO9386011117947", "General", "NO9386011117947"],
  ["12345678901234567890", 12345678901234500000, "General", "1.23457E+19"],
];

const NORWEGIAN: readonly Row[] = [
  ["1234,5", 1234.5, "General", "1234,5"], ["1 234,50", 1234.5, "#,##0.00", "1\u00a0234,50"], ["1\u00a0234", 1234, "#,##0", "1\u00a0234"],
  ["12,5 %", 0.125, "0.00%", "12,50%"], ["kr 12", 12, "\"kr\" #,##0", "kr 12"], ["31.01.2025", 45688, "m/d/yyyy", "31.01.2025"],
  ["31/1/2025", 45688, "m/d/yyyy", "31.01.2025"], ["31.1.25", 45688, "m/d/yyyy", "31.01.2025"], ["31.1", 46053, "d-mmm", "31-jan."],
  ["31. januar 2025", 45688, "d-mmm-yy", "31-jan.-25"], ["TRUE", true, "General", "SANN"], ["1,234.5", "1,234.5", "General", "1,234.5"],
  ["1.234,5", "1.234,5", "General", "1.234,5"], ["0.5", "0.5", "General", "0.5"], ["1/31/2025", "1/31/2025", "General", "1/31/2025"],
];

describe.each([["en-US", AMERICAN], ["nb-NO", NORWEGIAN]] as const)("what is typed in %s", (locale, rows) => {
  const sheet = desk(["Bank"], { locale }).sheets[0]!;
  test.each(rows)("%j becomes %j", (typed, expected, code, shown) => {
    sheet.clear(at("A1"), "All");
    write(sheet, "A1", [[typed]]);
    expect([value(sheet, "A1"), formula(sheet, "A1"), format(sheet, "A1"), text(sheet, "A1")]).toEqual([expected, expected, code, shown]);
  });
});

describe("text that stays text", () => {
  test.each([["'12", "12"], ["'=1+1", "=1+1"], ["'-foo", "-foo"], ["'#N/A", "#N/A"], ["''x", "'x"], ["'", ""], ["=", "="]])("%j reads %j", (typed, expected) => {
    const sheet = desk().sheets[0]!;
    write(sheet, "A1", [[typed]]);
    expect([value(sheet, "A1"), formula(sheet, "A1"), text(sheet, "A1")]).toEqual([expected, expected, expected]);
  });

  test.each([["=1+1", "=1+1"], ["12%", "12%"], ["0012", "0012"], ["31.01.2025", "31.01.2025"], [12.5, "12.5"], [true, "TRUE"]])("%j in a cell formatted as text reads %j", (typed, expected) => {
    const sheet = desk().sheets[0]!;
    sheet.setNumberFormats(at("A1"), [["@"]]);
    write(sheet, "A1", [[typed]]);
    expect([value(sheet, "A1"), format(sheet, "A1")]).toEqual([expected, "@"]);
  });

  test("a number format that the cell already has is not replaced", () => {
    const sheet = desk().sheets[0]!;
    sheet.setNumberFormats(at("A1:B1"), [["0.000", "yyyy-mm-dd"]]);
    write(sheet, "A1", [["12%", "1/31/2025"]]);
    expect(sheet.texts(at("A1:B1"))).toEqual([["0.120", "2025-01-31"]]);
  });
});

describe("formulas", () => {
  test.each([
    ["=1+1", "=1+1", 2], ["+1+2", "=+1+2", 3], ["-foo", "=-foo", "#NAME?"], ["--5", "=--5", 5], ["=sum(b1:b2)", "=SUM(B1:B2)", 0], ["=true", "=TRUE", true],
    ["=\"a\"&\"=b\"", "=\"a\"&\"=b\"", "a=b"], ["=1/0", "=1/0", "#DIV/0!"], ["=Nowhere!A1", "=Nowhere!A1", "#REF!"], ["@sum(1,2)", "=SUM(1,2)", 3],
    ["=IF(,1,)", "=IF(,1,)", 0], ["=SUM({1,2;3,4})", "=SUM({1,2;3,4})", 10], ["=-B1%", "=-B1%", 0],
  ])("%j is %j and gives %j", (typed, expected, result) => {
    const sheet = desk().sheets[0]!;
    write(sheet, "A1", [[typed]]);
    expect([formula(sheet, "A1"), value(sheet, "A1")]).toEqual([expected, result]);
  });

  test.each(["=SUM(", "=1;2", "=1+", "=)", "=\"a", "-----", "+47 12 34 56", "-10% off (", "=A1 B1 3", "=SUM(A1))", `=${"(".repeat(70)}1${")".repeat(70)}`])("%j is refused, and the cell stays as it was", (typed) => {
    const sheet = desk().sheets[0]!;
    write(sheet, "A1", [[7], [8]]);
    expect(() => write(sheet, "A1", [["new"], [typed]])).toThrow(InvalidFormula);
    expect(sheet.values(at("A1:A2"))).toEqual([[7], [8]]);
  });

  test("today and dates give their cell a date format, other formulas none", () => {
    const sheet = desk().sheets[0]!;
    write(sheet, "A1", [["=TODAY()", "=DATE(2025,1,31)", "=1+DATE(2025,1,31)"]]);
    expect(sheet.numberFormats(at("A1:C1"))).toEqual([["m/d/yyyy", "m/d/yyyy", "General"]]);
    expect(text(sheet, "B1")).toBe("1/31/2025");
  });
});

describe("writing", () => {
  test("null leaves a cell, an empty text clears it, and its format stays", () => {
    const sheet = desk().sheets[0]!;
    write(sheet, "A1", [[1, "1/31/2025", 3]]);
    write(sheet, "A1", [[null, "", 4]]);
    expect(sheet.values(at("A1:C1"))).toEqual([[1, "", 4]]);
    expect(format(sheet, "B1")).toBe("m/d/yyyy");
  });

  test("a cell holds 32,767 signs and no more", () => {
    const sheet = desk().sheets[0]!;
    write(sheet, "A1", [["x".repeat(32_767)]]);
    expect(() => write(sheet, "A1", [["x".repeat(32_768)]])).toThrow(BookFault);
    expect(value(sheet, "A1")).toHaveLength(32_767);
  });

  test("numbers stay what they are to the last bit", () => {
    const sheet = desk().sheets[0]!;
    fc.assert(fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 20 }), (numbers) => {
      sheet.setInputs({ row: 0, column: 0, rows: 1, columns: numbers.length }, [numbers]);
      expect(sheet.values({ row: 0, column: 0, rows: 1, columns: numbers.length })).toEqual([numbers.map((one) => one)]);
    }), { numRuns: 50 });
  });

  test("any text behind an apostrophe reads back as it was", () => {
    const sheet = desk(["Bank"], { locale: "nb-NO" }).sheets[0]!;
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (content) => {
      write(sheet, "A1", [[`'${content}`]]);
      expect(value(sheet, "A1")).toBe(content);
    }));
  });

  test("a block of another shape than its cells is refused", () => {
    expect(() => desk().sheets[0]!.setInputs(at("A1:B2"), [[1, 2]])).toThrow(BookFault);
  });
});
