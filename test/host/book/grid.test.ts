import { at, desk, formula, heard, sheetOf, value, values, write } from "./desk";

function shown() {
  const book = desk(["Bank", "Proof"], { locale: "nb-NO" });
  const bank = sheetOf(book, "Bank");
  write(bank, "A1", [["Dato", "Tekst", "Beløp", "Status"], ["31.01.2025", "'0012", 1234.5, "'Matched"], ["01.02.2025", "'=x", -5, ""]]);
  bank.setNumberFormats(at("C2:C3"), [["#,##0.00"], ["#,##0.00"]]);
  write(sheetOf(book, "Proof"), "A1", [["=SUM(Bank!C2:C3)"], ["=IF(A1>0.5,\"a,b\",1.5)"]]);
  const rule = bank.addFormatRule([at("A2:D3")], "=$D2=\"Matched\"");
  if (rule.rule.type === "custom") rule.rule.fill = "#00FF00";
  bank.updateFormatRule(rule);
  return { book, bank, proof: sheetOf(book, "Proof"), model: book.model };
}

test("the grid shows cells, results, looks and colours of rules", async () => {
  const { book, bank, proof, model } = shown();
  expect([1, 2, 3].map((column) => model.getFormattedCellValue(0, 2, column))).toEqual(["31.01.2025", "0012", "1\u202f234,50"]);
  expect([model.getFormattedCellValue(0, 3, 2), model.getFormattedCellValue(1, 1, 1), model.getFormattedCellValue(1, 2, 1)]).toEqual(["=x", "1229,5", "a,b"]);
  expect([model.getCellStyle(0, 2, 1).style.fill.color, model.getCellStyle(0, 3, 1).style.fill.color]).toEqual(["#00FF00", undefined]);
  write(bank, "C2", [[1000]]);
  bank.setStyle(at("A1"), { bold: true });
  bank.frozen = { rows: 1, columns: 0 };
  bank.insertRows(1, 1);
  proof.name = "Bevis";
  book.addSheet("Memory").visibility = "VeryHidden";
  await Promise.resolve();
  expect([model.getCellContent(0, 3, 3), model.getCellContent(1, 1, 1), model.getFormattedCellValue(1, 1, 1)]).toEqual(["1000", "=SUM(Bank!C3:C4)", "995"]);
  expect([model.getCellStyle(0, 1, 1).style.font.b, model.getFrozenRowsCount(0)]).toEqual([true, 1]);
  expect(model.getWorksheetsProperties().map(({ name, state }) => [name, state])).toEqual([["Bank", "visible"], ["Bevis", "visible"], ["Memory", "hidden"]]);
});

test("what a person types in the grid comes into the workbook as the user's", () => {
  const { book, bank, proof, model } = shown();
  const changes = heard(book);
  model.setUserInput(0, 3, 3, "99,5");
  book.followModel({ type: "cells", sheet: 0, area: at("C3"), kind: "RangeEdited" });
  model.setUserInput(1, 3, 1, "=IF(A1>1,5;Bank!C2;0)");
  book.followModel({ type: "cells", sheet: 1, area: at("A3"), kind: "RangeEdited" });
  expect([value(bank, "C3"), formula(proof, "A3"), value(proof, "A3"), value(proof, "A1")]).toEqual([99.5, "=IF(A1>1.5,Bank!C2,0)", 1234.5, 1334]);
  expect(changes).toEqual([
    { type: "cells", sheet: bank.id, area: at("C3"), by: "user", kind: "RangeEdited" },
    { type: "cells", sheet: proof.id, area: at("A3"), by: "user", kind: "RangeEdited" },
  ]);
});

test("a paste is found where it changed cells, and nowhere else", () => {
  const { book, bank, model } = shown();
  const changes = heard(book);
  book.followModel({ type: "cells", sheet: 0, area: null, kind: "RangeEdited" });
  expect(changes).toEqual([]);
  model.setUserInput(0, 3, 1, "03.02.2025");
  model.setUserInput(0, 4, 2, "new");
  book.followModel({ type: "cells", sheet: 0, area: null, kind: "RangeEdited" });
  expect(values(bank, "A3:B4")).toEqual([[45691, "=x"], ["", "new"]]);
  expect(changes).toMatchObject([{ area: at("A3:B4"), by: "user" }]);
});

test("a formula that the workbook refuses is put back", async () => {
  const { book, bank, model } = shown();
  model.setUserInput(0, 2, 3, "=1+*2");
  book.followModel({ type: "cells", sheet: 0, area: at("C2"), kind: "RangeEdited" });
  await Promise.resolve();
  expect([value(bank, "C2"), model.getCellContent(0, 2, 3)]).toEqual([1234.5, "1234,5"]);
});

test("rows, sheets and the selection follow what a person does", async () => {
  const { book, bank, proof, model } = shown();
  model.insertRows(0, 2, 2);
  book.followModel({ type: "cells", sheet: 0, area: { row: 1, column: 0, rows: 2, columns: 16_384 }, kind: "RowInserted" });
  expect([value(bank, "C4"), formula(proof, "A1"), model.getCellContent(1, 1, 1), bank.formatRules[0]!.areas]).toEqual([1234.5, "=SUM(Bank!C4:C5)", "=SUM(Bank!C4:C5)", [at("A4:D5")]]);
  model.newSheet();
  model.renameSheet(2, "Notes");
  book.followModel({ type: "sheets" });
  model.setUserInput(2, 1, 1, "hello");
  book.followModel({ type: "cells", sheet: 2, area: at("A1"), kind: "RangeEdited" });
  expect(value(sheetOf(book, "Notes"), "A1")).toBe("hello");
  model.setSelectedSheet(1);
  model.setSelectedCell(2, 1);
  book.followModel({ type: "selection" });
  expect(book.selection).toEqual({ sheetId: proof.id, area: at("A2") });
  model.deleteSheet(1);
  book.followModel({ type: "sheets" });
  await Promise.resolve();
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Bank", "Notes"]);
});

test("a column put in by a person is taken back: the workbook does not follow it", async () => {
  const { book, bank, model } = shown();
  model.insertColumns(0, 1, 1);
  book.followModel({ type: "cells", sheet: 0, area: { row: 0, column: 0, rows: 1_048_576, columns: 1 }, kind: "ColumnInserted" });
  await Promise.resolve();
  expect([model.getCellContent(0, 1, 1), value(bank, "A1")]).toEqual(["Dato", "Dato"]);
});

test("the grid shows the days of a workbook that counts from 1904", () => {
  const book = desk(["Bank"], { dateSystem: 1904 });
  write(book.sheets[0]!, "A1", [["1/31/2025", "=DATE(2025,1,31)", "=A1+1"]]);
  book.sheets[0]!.setNumberFormats(at("C1"), [["m/d/yyyy"]]);
  expect([1, 2, 3].map((column) => book.model.getFormattedCellValue(0, 1, column))).toEqual(["1/31/2025", "1/31/2025", "2/1/2025"]);
});
