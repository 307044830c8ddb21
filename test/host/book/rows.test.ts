import { BookFault } from "../../../src/workbench/host/book/faults";
import { at, desk, format, formula, heard, sheetOf, value, values, write } from "./desk";

/** A statement with a running balance, a table, a rule, a name, a hidden row, merged cells, and another sheet that reads it. */
function statement() {
  const book = desk(["Bank", "Proof"]);
  const [bank, proof] = [sheetOf(book, "Bank"), sheetOf(book, "Proof")];
  write(bank, "A1", [
    ["Date", "Amount", "Balance", "Status"], ["1/2/2025", 100, "=B2", "Matched"], ["1/3/2025", -40, "=C2+B3", ""], ["1/4/2025", 15, "=C3+B4", "Matched"], ["1/5/2025", 5, "=C4+B5", ""],
  ]);
  bank.addTable(at("A1:D5"), true);
  bank.addFormatRule([at("A2:D5")], "=AND($D2=\"Matched\",$B$4>0)");
  bank.setRowsHidden(3, 1, true);
  bank.mergedAreas.push(at("F4:G5"));
  book.names.set("Amounts", { formula: "=Bank!$B$2:$B$5", scope: null, visible: true });
  write(proof, "A1", [["=SUM(Bank!B2:B5)"], ["=Bank!$B$4"], ["=SUM(Bank!B:B)"], ["=SUM(Amounts)"], ["=\"Bank!B4\""]]);
  return { book, bank, proof };
}

test("rows put in between move all that stands below and grow what reaches over them", () => {
  const { book, bank, proof } = statement();
  const changes = heard(book);
  bank.insertRows(2, 2);
  expect(values(bank, "B1:B7")).toEqual([["Amount"], [100], [""], [""], [-40], [15], [5]]);
  expect([formula(bank, "C5"), formula(bank, "C6"), value(bank, "C7")]).toEqual(["=C2+B5", "=C5+B6", 80]);
  expect(proof.formulas(at("A1:A5"))).toEqual([["=SUM(Bank!B2:B7)"], ["=Bank!$B$6"], ["=SUM(Bank!B:B)"], ["=SUM(Amounts)"], ["=\"Bank!B4\""]]);
  expect(values(proof, "A1:A4")).toEqual([[80], [15], [80], [80]]);
  expect(book.names.get("Amounts")?.formula).toBe("=Bank!$B$2:$B$7");
  expect(bank.tables[0]!.area).toEqual(at("A1:D7"));
  expect([bank.formatRules[0]!.areas, bank.formatRules[0]!.rule]).toMatchObject([[at("A2:D7")], { formula: "=AND($D2=\"Matched\",$B$6>0)" }]);
  expect([bank.isRowHidden(3), bank.isRowHidden(5)]).toEqual([false, true]);
  expect(bank.mergedAreas).toEqual([at("F6:G7")]);
  expect(format(bank, "A3")).toBe("m/d/yyyy");
  expect(changes).toEqual([{ type: "cells", sheet: bank.id, area: { row: 2, column: 0, rows: 2, columns: 16_384 }, by: "addin", kind: "RowInserted" }]);
});

test("rows put in above move a rule with its formula", () => {
  const { bank } = statement();
  bank.insertRows(0, 3, "user");
  expect([bank.formatRules[0]!.areas, bank.formatRules[0]!.rule]).toMatchObject([[at("A5:D8")], { formula: "=AND($D5=\"Matched\",$B$7>0)" }]);
  expect(bank.tables[0]!.area).toEqual(at("A4:D8"));
});

test("rows taken out leave #REF! where they were meant, and shrink what reached over them", () => {
  const { book, bank, proof } = statement();
  bank.deleteRows(3, 1, "coauthor");
  expect(values(bank, "B1:B5")).toEqual([["Amount"], [100], [-40], [5], [""]]);
  expect([formula(bank, "C4"), value(bank, "C4")]).toEqual(["=#REF!+B4", "#REF!"]);
  expect(proof.formulas(at("A1:A2"))).toEqual([["=SUM(Bank!B2:B4)"], ["=Bank!#REF!"]]);
  expect(values(proof, "A1:A4")).toEqual([[65], ["#REF!"], [65], [65]]);
  expect(book.names.get("Amounts")?.formula).toBe("=Bank!$B$2:$B$4");
  expect(bank.tables[0]!.area).toEqual(at("A1:D4"));
  expect(bank.formatRules[0]!.rule).toMatchObject({ formula: "=AND($D2=\"Matched\",#REF!>0)" });
  expect(bank.isRowHidden(3)).toBe(false);
});

test("a rule keeps meaning its own row when its first row is taken out", () => {
  const { bank } = statement();
  bank.deleteRows(1, 1);
  expect([bank.formatRules[0]!.areas, bank.formatRules[0]!.rule]).toMatchObject([[at("A2:D4")], { formula: "=AND($D2=\"Matched\",$B$3>0)" }]);
});

test("all rows of a table and a rule taken out take these along", () => {
  const { bank } = statement();
  bank.deleteRows(0, 5);
  expect([bank.tables, bank.formatRules, bank.usedArea(true)]).toEqual([[], [], null]);
});

test("rows are not put in where cells would fall off the end", () => {
  const sheet = desk().sheets[0]!;
  write(sheet, "A1048576", [["last"]]);
  expect(() => sheet.insertRows(0, 1)).toThrow(BookFault);
  expect(value(sheet, "A1048576")).toBe("last");
  sheet.deleteRows(0, 1);
  expect(value(sheet, "A1048575")).toBe("last");
});

test("sorting takes whole rows along, formulas and looks too, and leaves hidden rows", () => {
  const { book, bank } = statement();
  bank.setRowsHidden(3, 1, false);
  bank.setStyle(at("B2"), { bold: true });
  const changes = heard(book);
  bank.sort(at("A2:D5"), 1, true);
  expect(values(bank, "A2:B5")).toEqual([[45660, -40], [45662, 5], [45661, 15], [45659, 100]]);
  expect(formula(bank, "C5")).toBe("=B5");
  expect([bank.style(4, 1).bold, bank.style(1, 1).bold]).toEqual([true, false]);
  expect(changes).toEqual([{ type: "cells", sheet: bank.id, area: at("A2:D5"), by: "user", kind: "Sorted" }]);
  bank.setRowsHidden(1, 1, true);
  bank.sort(at("A2:D5"), 1, false);
  expect(values(bank, "B2:B5")).toEqual([[-40], [100], [15], [5]]);
});

test("sorting puts numbers before texts before truth values before errors, empty cells last both ways", () => {
  const sheet = desk(["Bank"], { locale: "nb-NO" }).sheets[0]!;
  const mixed = [["ø"], [""], ["#N/A"], [true], ["a"], [2], ["Å"], [1], ["B"]];
  write(sheet, "A1", mixed);
  sheet.sort(at("A1:A9"), 0, true);
  expect(values(sheet, "A1:A9")).toEqual([[1], [2], ["a"], ["B"], ["ø"], ["Å"], [true], ["#N/A"], [""]]);
  sheet.sort(at("A1:A9"), 0, false);
  expect(values(sheet, "A1:A9")).toEqual([["#N/A"], [true], ["Å"], ["ø"], ["B"], ["a"], [2], [1], [""]]);
});

test("equal rows keep their order", () => {
  const sheet = desk().sheets[0]!;
  write(sheet, "A1", [["x", 1], ["a", 2], ["x", 3], ["A", 4]]);
  sheet.sort(at("A1:B4"), 0, true);
  expect(values(sheet, "B1:B4")).toEqual([[2], [4], [1], [3]]);
});
