import fc from "fast-check";
import { at, desk, foreignFile, formula, openFile, sheetOf, text, value, values, write } from "./desk";

describe("results of formulas", () => {
  test("follow the cells they read, also through other sheets and names", () => {
    const book = desk(["Bank", "Proof"]);
    const [bank, proof] = [sheetOf(book, "Bank"), sheetOf(book, "Proof")];
    write(bank, "A1", [[100], [200]]);
    book.names.set("Opening", { formula: "=Bank!$A$1", scope: null, visible: true });
    write(proof, "A1", [["=SUM(Bank!A:A)"], ["=Opening*2"], ["=A1-A2"]]);
    expect(values(proof, "A1:A3")).toEqual([[300], [200], [100]]);
    write(bank, "A2", [[50]]);
    expect(values(proof, "A1:A3")).toEqual([[150], [200], [-50]]);
    book.names.set("Opening", { formula: "=Bank!$A$2", scope: null, visible: true });
    expect(value(proof, "A2")).toBe(100);
  });

  test("are exact, as those of a calculation in doubles", () => {
    const sheet = desk().sheets[0]!;
    write(sheet, "B1", [["=A1"]]);
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), (number) => {
      sheet.setInputs(at("A1"), [[number]]);
      expect(value(sheet, "B1")).toBe(number === 0 ? 0 : number);
    }), { numRuns: 200 });
    write(sheet, "C1", [["=0.1+0.2"]]);
    expect(value(sheet, "C1")).toBe(0.1 + 0.2);
  });

  test("are not worked out anew by writes that no formula reads, and are by those one does", () => {
    const sheet = desk().sheets[0]!;
    write(sheet, "A1", [[1, 2, "=A1+B1", "=RAND()"]]);
    const before = value(sheet, "D1");
    write(sheet, "F1", [["Matched"]]);
    expect(value(sheet, "D1")).toBe(before);
    write(sheet, "A1", [[5]]);
    expect(value(sheet, "C1")).toBe(7);
    expect(value(sheet, "D1")).not.toBe(before);
  });

  test("wait while calculation is suspended, new formulas excepted", () => {
    const book = desk();
    const sheet = book.sheets[0]!;
    write(sheet, "A1", [[1, "=A1*2"]]);
    expect(value(sheet, "B1")).toBe(2);
    book.suspendCalculation();
    write(sheet, "A1", [[10]]);
    expect(value(sheet, "B1")).toBe(2);
    book.resumeCalculation();
    expect(value(sheet, "B1")).toBe(20);
  });

  test("are found through functions that read anywhere", () => {
    const sheet = desk().sheets[0]!;
    write(sheet, "A1", [[7, "=INDIRECT(\"A\"&1)", "=SUM(OFFSET(A1,0,0,2,1))"], [3, null, null]]);
    expect(values(sheet, "B1:C1")).toEqual([[7, 10]]);
  });

  test("of a text, a truth value, an error and an empty cell have Excel's types", () => {
    const sheet = desk().sheets[0]!;
    write(sheet, "A1", [["'0012", "=A1", "=A1=\"0012\"", "=NA()", "=Z9", "=\"\"", "=ISTEXT(A1)"]]);
    expect(values(sheet, "A1:G1")).toEqual([["0012", "0012", true, "#N/A", 0, "", true]]);
  });

  test("of a text that begins with = do not become formulas of their own", () => {
    const sheet = desk().sheets[0]!;
    write(sheet, "A1", [["'=1+1", "=A1&\"!\"", "=LEN(A1)"]]);
    expect(values(sheet, "B1:C1")).toEqual([["=1+1!", 4]]);
  });
});

describe("references into tables", () => {
  function withTable() {
    const book = desk(["Bank"]);
    const sheet = book.sheets[0]!;
    write(sheet, "B2", [["Text", "Amount", "Fee [kr]"], ["a", 10, 1], ["b", 20, 2], ["c", 30, 3]]);
    sheet.addTable(at("B2:D5"), true).name = "Lines";
    return sheet;
  }

  test.each([
    ["=SUM(Lines[Amount])", 60], ["=SUM(Lines[[Amount]:[Fee '[kr']]])", 66], ["=ROWS(Lines[#All])", 4], ["=Lines[[#Headers],[Amount]]", "Amount"],
    ["=COUNTA(Lines)", 9], ["=SUM(lines[amount])", 60], ["=SUM(Nothing[Amount])", "#REF!"], ["=SUM(Lines[Missing])", "#REF!"],
  ])("%s gives %j", (typed, expected) => {
    const sheet = withTable();
    write(sheet, "H1", [[typed]]);
    expect(value(sheet, "H1")).toBe(expected);
  });

  test("mean the row they stand in, and follow the table when it grows", () => {
    const sheet = withTable();
    write(sheet, "E3", [["=[@Amount]*2"], ["=Lines[@Amount]+[@[Fee '[kr']]]"]]);
    sheet.tables[0]!.area = at("B2:E5");
    expect(values(sheet, "E3:E4")).toEqual([[20], [22]]);
    write(sheet, "H1", [["=SUM(Lines[Amount])"]]);
    write(sheet, "C6", [[40]]);
    expect(value(sheet, "H1")).toBe(60);
    sheet.tables[0]!.area = at("B2:E6");
    expect(value(sheet, "H1")).toBe(100);
  });
});

describe("results of several cells", () => {
  test("spill, shrink and go with their formula", () => {
    const sheet = desk().sheets[0]!;
    write(sheet, "A1", [[3], [1], [2]]);
    write(sheet, "C1", [["=SORT(A1:A3)"]]);
    expect(values(sheet, "C1:C4")).toEqual([[1], [2], [3], [""]]);
    write(sheet, "E1", [["=SUM(C1:C3)"]]);
    expect(value(sheet, "E1")).toBe(6);
    write(sheet, "C1", [["=SORT(A1:A2)"]]);
    expect(values(sheet, "C1:C3")).toEqual([[1], [3], [""]]);
    write(sheet, "C1", [["done"]]);
    expect(values(sheet, "C1:C3")).toEqual([["done"], [""], [""]]);
  });

  test("stop at other content", () => {
    const sheet = desk().sheets[0]!;
    write(sheet, "A1", [[3, null, null], [1, null, "mine"], [2, null, null]]);
    write(sheet, "C1", [["=SORT(A1:A3)"]]);
    expect(values(sheet, "C1:C3")).toEqual([["#SPILL!"], ["mine"], [""]]);
    write(sheet, "C2", [[""]]);
    expect(values(sheet, "C1:C3")).toEqual([[1], [2], [3]]);
  });
});

describe("a workbook that counts days from 1904", () => {
  test("shows and calculates its own days", () => {
    const sheet = desk(["Bank"], { dateSystem: 1904 }).sheets[0]!;
    write(sheet, "A1", [["=DATE(1904,1,2)", "1/31/2025", "=YEAR(B1)", "=EOMONTH(B1,1)", "=B1+1", "=MONTH(DATE(2025,3,1))"]]);
    expect(values(sheet, "A1:F1")).toEqual([[1, 44226, 2025, 44254, 44227, 3]]);
    expect([text(sheet, "A1"), text(sheet, "B1")]).toEqual(["1/2/1904", "1/31/2025"]);
  });

  test("is told apart by the same formula in one from 1900", () => {
    const sheet = desk(["Bank"]).sheets[0]!;
    write(sheet, "A1", [["=DATE(1904,1,2)"]]);
    expect(value(sheet, "A1")).toBe(1463);
  });
});

describe("results in a file", () => {
  const file = (calculation: string): Uint8Array => foreignFile(
    "<sheetData><row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"B1\"><f>A1*2</f><v>999</v></c><c r=\"C1\"><f>A1*3</f></c><c r=\"D1\"><f>AGGREGATE(9,5,A1)</f><v>5</v></c></row></sheetData>",
    { "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Bank" sheetId="1" r:id="rId1"/></sheets>${calculation}</workbook>` },
  );

  test("are worked out where they are missing or the file asks for it", async () => {
    const book = await openFile(file("<calcPr fullCalcOnLoad=\"1\"/>"));
    expect(values(book.sheets[0]!, "B1:D1")).toEqual([[10, 15, 5]]);
  });

  test("of functions that are not known stay as they came, and of unknown new ones say so", async () => {
    const sheet = (await openFile(file(""))).sheets[0]!;
    expect(value(sheet, "D1")).toBe(5);
    expect(formula(sheet, "D1")).toBe("=AGGREGATE(9,5,A1)");
    write(sheet, "E1", [["=AGGREGATE(9,5,A1)"]]);
    expect(values(sheet, "D1:E1")).toEqual([[5, "#NAME?"]]);
  });
});
