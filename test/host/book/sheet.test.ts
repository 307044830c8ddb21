import { BookFault, InvalidFormula } from "../../../src/workbench/host/book/faults";
import { at, desk, format, heard, sheetOf, value, values, write } from "./desk";

describe("tables", () => {
  test("take their headers from the cells, as texts, unique and never empty", () => {
    const sheet = desk().sheets[0]!;
    write(sheet, "A1", [["Date", 2025, "", "date", "=1+1"], [1, 2, 3, 4, 5]]);
    const table = sheet.addTable(at("A1:E2"), true);
    expect(values(sheet, "A1:E1")).toEqual([["Date", "2025", "Column3", "date2", "2"]]);
    expect(table).toMatchObject({ name: "Table1", area: at("A1:E2"), showHeaders: true, showTotals: false });
  });

  test("without headers get a row for them, and the cells move down", () => {
    const sheet = desk().sheets[0]!;
    write(sheet, "B2", [["a", 1], ["b", "=C2"]]);
    expect(sheet.addTable(at("B2:C3"), false).area).toEqual(at("B2:C4"));
    expect(sheet.formulas(at("B2:C4"))).toEqual([["Column1", "Column2"], ["a", 1], ["b", "=C2"]]);
  });

  test("do not grow by what is written below, and go with or without their cells", () => {
    const sheet = desk().sheets[0]!;
    write(sheet, "A1", [["Date", "Amount"], [1, 2]]);
    const [first, second] = [sheet.addTable(at("A1:B2"), true), sheet.addTable(at("D1:D2"), true)];
    write(sheet, "A3", [[3, 4]]);
    expect(first.area).toEqual(at("A1:B2"));
    sheet.deleteTable(first.id, true);
    sheet.deleteTable(second.id, false);
    expect([sheet.tables, values(sheet, "A1:D1")]).toEqual([[], [["Date", "Amount", "", ""]]]);
    expect(second.name).toBe("Table2");
  });

  test("stand neither over one another nor over merged cells", () => {
    const sheet = desk().sheets[0]!;
    sheet.addTable(at("A1:B5"), true);
    sheet.mergedAreas.push(at("E1:F1"));
    expect(() => sheet.addTable(at("B5:C9"), true)).toThrow(new BookFault("table-overlaps"));
    expect(() => sheet.addTable(at("D1:E9"), true)).toThrow(new BookFault("table-merged-cells"));
  });
});

describe("conditional formats", () => {
  function withRules() {
    const sheet = desk().sheets[0]!;
    for (const status of ["first", "second", "third"]) sheet.addFormatRule([at("A2:D9")], `$D2="${status}"`);
    return sheet;
  }
  const order = (sheet: ReturnType<typeof withRules>): unknown[] => sheet.formatRules.map(({ rule, priority }) => [priority, rule.type === "custom" ? rule.formula : ""]);

  test("come first when they are new, and change places", () => {
    const sheet = withRules();
    expect(order(sheet)).toEqual([[0, "=$D2=\"third\""], [1, "=$D2=\"second\""], [2, "=$D2=\"first\""]]);
    const rule = sheet.formatRules[0]!;
    rule.priority = 9;
    sheet.updateFormatRule(rule);
    expect(order(sheet)).toEqual([[0, "=$D2=\"second\""], [1, "=$D2=\"first\""], [2, "=$D2=\"third\""]]);
    sheet.deleteFormatRule(sheet.formatRules[1]!.id);
    expect(order(sheet)).toEqual([[0, "=$D2=\"second\""], [1, "=$D2=\"third\""]]);
  });

  test("refuse a formula that is none, and keep the one they had", () => {
    const sheet = withRules();
    expect(() => sheet.addFormatRule([at("A1")], "=SUM(")).toThrow(InvalidFormula);
    const rule = sheet.formatRules[0]!;
    if (rule.rule.type === "custom") rule.rule.formula = "=((";
    expect(() => sheet.updateFormatRule(rule)).toThrow(InvalidFormula);
    expect(order(sheet)[0]).toEqual([0, "=$D2=\"third\""]);
  });

  test("are taken off the cells whose formats are cleared", () => {
    const sheet = withRules();
    sheet.clear(at("B4:C5"), "Formats");
    expect(sheet.formatRules[0]!.areas).toEqual([at("A2:D3"), at("A6:D9"), at("A4:A5"), at("D4:D5")]);
    sheet.clear(at("A1:D9"), "All");
    expect(sheet.formatRules).toEqual([]);
  });
});

describe("looks", () => {
  test("change what they name and leave the rest", () => {
    const sheet = desk().sheets[0]!;
    sheet.setStyle(at("A1:B2"), { bold: true, fill: "#FFEE00", horizontal: "Right", borderBottom: true });
    sheet.setStyle(at("B1"), { bold: false, fontColor: "#112233", wrap: true, indent: 2, fontSize: 14 });
    expect(sheet.style(0, 0)).toMatchObject({ bold: true, italic: false, fill: "#FFEE00", fontColor: null, horizontal: "Right", borderTop: false, borderBottom: true, fontSize: 11 });
    expect(sheet.style(0, 1)).toMatchObject({ bold: false, fill: "#FFEE00", fontColor: "#112233", wrap: true, indent: 2, fontSize: 14 });
    sheet.setStyle(at("A1"), { fill: null, horizontal: "General", borderBottom: false });
    expect(sheet.style(0, 0)).toMatchObject({ bold: true, fill: null, horizontal: "General", borderBottom: false });
    sheet.clear(at("A1:B2"), "Formats");
    expect(sheet.style(0, 1)).toMatchObject({ bold: false, fill: null, fontSize: 11 });
  });

  test("of whole columns and rows count for cells yet to come", () => {
    const sheet = desk().sheets[0]!;
    sheet.setNumberFormats({ row: 0, column: 1, rows: 1_048_576, columns: 2 }, [["0.00"]]);
    sheet.setStyle({ row: 4, column: 0, rows: 1, columns: 16_384 }, { bold: true });
    write(sheet, "B900000", [[5]]);
    expect([format(sheet, "B900000"), format(sheet, "D1"), sheet.style(4, 500).bold]).toEqual(["0.00", "General", true]);
    expect(sheet.usedArea(false)).toEqual(at("B900000"));
  });

  test("widths are points, 48 for a plain column, 0 for a hidden one", () => {
    const sheet = desk().sheets[0]!;
    expect([sheet.standardWidth, sheet.columnWidth(3)]).toEqual([8.43, 48]);
    sheet.setColumnWidth(1, 2, 120);
    sheet.setColumnWidth(2, 1, 0);
    expect([0, 1, 2, 3].map((column) => sheet.columnWidth(column))).toEqual([48, 120, 0, 48]);
    sheet.standardWidth = 20;
    expect([sheet.standardWidth, sheet.columnWidth(0)]).toEqual([20, 108.75]);
  });

  test("of a used area count only where looks are asked for", () => {
    const sheet = desk().sheets[0]!;
    expect([sheet.usedArea(true), sheet.usedArea(false)]).toEqual([null, null]);
    write(sheet, "C3", [[1, "=\"\""]]);
    sheet.setStyle(at("F9"), { bold: true });
    expect([sheet.usedArea(true), sheet.usedArea(false)]).toEqual([at("C3:D3"), at("C3:F9")]);
    sheet.clear(at("C3:D3"), "Contents");
    expect([sheet.usedArea(true), sheet.usedArea(false)]).toEqual([null, at("F9")]);
  });
});

describe("sheets", () => {
  test("are added, renamed and deleted, and told of", () => {
    const book = desk(["Bank"]);
    const changes = heard(book);
    const added = book.addSheet();
    expect(added.name).toBe("Sheet1");
    added.name = "O'Neil & Søn";
    book.activeSheetId = added.id;
    book.selection = { sheetId: added.id, area: at("B2:C3") };
    book.deleteSheet(added.id);
    expect(book.activeSheetId).toBe(sheetOf(book, "Bank").id);
    expect(changes.map((change) => change.type)).toEqual(["added", "renamed", "deactivated", "activated", "selection", "deleted"]);
  });

  test("take formulas along under a new name, and leave #REF! behind", () => {
    const book = desk(["Bank", "Proof"]);
    const [bank, proof] = [sheetOf(book, "Bank"), sheetOf(book, "Proof")];
    write(bank, "A1", [[5]]);
    write(proof, "A1", [["=bank!A1*2"], ["=SUM('Bank'!A:A)"]]);
    proof.addFormatRule([at("A1")], "=Bank!$A$1>0");
    book.names.set("One", { formula: "=Bank!$A$1", scope: null, visible: true });
    bank.name = "Bank 2025";
    expect(proof.formulas(at("A1:A2"))).toEqual([["='Bank 2025'!A1*2"], ["=SUM('Bank 2025'!A:A)"]]);
    expect([values(proof, "A1:A2"), book.names.get("One")?.formula, proof.formatRules[0]!.rule]).toMatchObject([[[10], [5]], "='Bank 2025'!$A$1", { formula: "='Bank 2025'!$A$1>0" }]);
    book.deleteSheet(bank.id);
    expect([proof.formulas(at("A1")), value(proof, "A1"), book.names.get("One")?.formula]).toEqual([[["=#REF!*2"]], "#REF!", "=#REF!"]);
  });

  test.each(["", "a/b", "a:b", "[a]", "'a", "History", "x".repeat(32), "bank"])("may not be called %j", (name) => {
    const book = desk(["Bank"]);
    expect(() => book.addSheet(name)).toThrow(BookFault);
    expect(book.sheets).toHaveLength(1);
  });

  test("one always stays visible, and the very hidden are not deleted", () => {
    const book = desk(["Bank", "Memory"]);
    const [bank, memory] = [sheetOf(book, "Bank"), sheetOf(book, "Memory")];
    memory.visibility = "VeryHidden";
    expect(() => { bank.visibility = "Hidden"; }).toThrow(new BookFault("last-visible-sheet", "Bank"));
    expect(() => book.deleteSheet(bank.id)).toThrow(new BookFault("last-visible-sheet", "Bank"));
    expect(() => book.deleteSheet(memory.id)).toThrow(new BookFault("very-hidden-sheet", "Memory"));
  });

  test("what stays within a region is told the way Windows tells it", () => {
    expect(["en-US", "nb-NO", "nn-NO", "sv-SE", "da-DK", "de-DE", "en-GB", "xx-XX"].map((locale) => {
      const { decimalMark, groupMark, shortDate } = desk(["Bank"], { locale });
      return [decimalMark, groupMark, shortDate];
    })).toEqual([
      [".", ",", "M/d/yyyy"], [",", "\u00a0", "dd.MM.yyyy"], [",", "\u00a0", "dd.MM.yyyy"], [",", "\u00a0", "yyyy-MM-dd"], [",", ".", "dd-MM-yyyy"],
      [",", ".", "dd.MM.yyyy"], [".", ",", "dd/MM/yyyy"], [".", ",", "M/d/yyyy"],
    ]);
  });
});
