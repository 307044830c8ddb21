import fc from "fast-check";
import { formulaTokens, moveFormula, renameSheetIn, shiftFormula, tidyFormula } from "../../../src/workbench/host/xlsx/formula";

test.each([
  ["=A1+$B$2+C$3+$D4", 2, 1, "=B3+$B$2+D$3+$D6"], ["=SUM(A:A,3:4,$5:$5)", 1, 1, "=SUM(B:B,4:5,$5:$5)"], ["=A1", -1, 0, "=#REF!"], ["=LOG10(A1)", 1, 0, "=LOG10(A2)"],
  ["='O''Neil 1'!A1&\"A1\"", 1, 0, "='O''Neil 1'!A2&\"A1\""], ["=Table1[A1]+A1", 1, 0, "=Table1[A1]+A2"], ["=XFD1", 0, 1, "=#REF!"], ["=A1.5", 1, 0, "=A1.5"], ["=ABC1234567", 1, 0, "=ABC1234567"],
  ["=B9:A1", 1, 1, "=C10:B2"], ["=[1]Bank!A1+'[Book.xlsx]S'!B2", 1, 0, "=[1]Bank!A2+'[Book.xlsx]S'!B3"], ["=f(A1:INDEX(B:B,2))", 1, 0, "=f(A2:INDEX(B:B,2))"],
])("%s taken %i down and %i right is %s", (formula, rows, columns, expected) => {
  expect(moveFormula(formula, rows, columns)).toBe(expected);
});

test.each([
  ["=A5", 2, 3, "=A8"], ["=A2", 2, 3, "=A2"], ["=SUM(A1:A5)", 2, 1, "=SUM(A1:A6)"], ["=SUM(A1:A5)", 5, 1, "=SUM(A1:A5)"], ["=SUM($A$5:A1)", 2, 1, "=SUM($A$6:A1)"], ["=A:A+5:5", 2, 1, "=A:A+6:6"],
  ["=A5", 4, -1, "=#REF!"], ["=SUM(A1:A5)", 0, -2, "=SUM(A1:A3)"], ["=SUM(A3:A5)", 2, -3, "=SUM(#REF!)"], ["=SUM(A3:A9)", 4, -9, "=SUM(A3:A4)"], ["=Other!A5", 2, 3, "=Other!A5"], ["=BANK!A5+\"A5\"", 2, 3, "=BANK!A8+\"A5\""],
  ["=A1048576", 2, 1, "=#REF!"], ["=SUM(A5:A1048576)", 2, 1, "=SUM(A6:A1048576)"], ["=Bank:Other!A5", 2, 1, "=Bank:Other!A5"], ["=[1]Bank!A5", 2, 1, "=[1]Bank!A5"],
])("%s on the sheet, rows at %i moved by %i, is %s", (formula, at, count, expected) => {
  expect(shiftFormula(formula, { home: "Bank", sheet: "Bank", shift: { at, count } })).toBe(expected);
});

test.each([
  ["=Bank!A1+'bank'!B2", "Bank", "Bank 2025", "='Bank 2025'!A1+'Bank 2025'!B2"], ["='O''Neil'!A1", "O'Neil", "Bank", "=Bank!A1"], ["=\"Bank!A1\"&Banks!A1", "Bank", "X", "=\"Bank!A1\"&Banks!A1"],
  ["=SUM(Bank!A:A)+Bank!Rate", "Bank", null, "=SUM(#REF!)+#REF!"],
])("%s after %s became %s is %s", (formula, from, to, expected) => {
  expect(renameSheetIn(formula, from, to)).toBe(expected);
});

test("formulas are shown with functions and references in capitals, names and texts as they are", () => {
  expect(tidyFormula("=sumifs(bank!c:c,bank!$a$1:a9,\"x y\")+rate*true")).toBe("=SUMIFS(bank!C:C,bank!$A$1:A9,\"x y\")+rate*TRUE");
});

test("the pieces of any text, joined, are the text", () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.constantFrom("A1", "$B$2", "!", "'", "\"", "[", "]", "Bank", ":", "(", ")", "#REF!", "1e5", " ", ",", "+", "@", "Ø")).map((parts) => parts.join(""))), (formula) => {
    expect(formulaTokens(formula).map((token) => token.text).join("")).toBe(formula);
  }));
});
