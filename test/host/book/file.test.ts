import fc from "fast-check";
import type { Book, BookSheet } from "../../../src/workbench/host/book";
import { at, desk, format, formula, openFile, partsOf, reopened, sheetOf, text, value, values, write } from "./desk";

/** The XML of a sheet, by its place in the file. */
async function sheetXml(book: Book, number = 1): Promise<string> {
  return partsOf(await book.toXlsx()).get(`xl/worksheets/sheet${number}.xml`) ?? "";
}

const cellXml = (xml: string, address: string): string => new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, "s").exec(xml)?.[0] ?? "";

describe("cells in a file", () => {
  test("keep their values, formulas with results, and formats", async () => {
    const book = desk();
    const sheet = book.sheets[0]!;
    write(sheet, "A1", [[1234.5, "text", true, "#N/A", "1/31/2025", "=A1*2", "=\"a\"&1", "=A1>1", "=1/0", "'#N/A", "=XLOOKUP(1,A1:A2,A1:A2,\"none\")"]]);
    const again = (await reopened(book)).sheets[0]!;
    expect(values(again, "A1:K1")).toEqual([[1234.5, "text", true, "#N/A", 45688, 2469, "a1", true, "#DIV/0!", "#N/A", "none"]]);
    expect(again.formulas(at("A1:K1"))).toEqual(sheet.formulas(at("A1:K1")));
    expect([format(again, "E1"), text(again, "E1")]).toEqual(["m/d/yyyy", "1/31/2025"]);
  });

  test("are what the standard says", async () => {
    const book = desk();
    const sheet = book.sheets[0]!;
    write(sheet, "A1", [["=1+1", "'=1+1", 0.1, true, "#N/A", "'#N/A", "=\"x\"&\"<&>\"", "=XLOOKUP(1,A1:A2,A1:A2)", "=1/0"]]);
    const xml = await sheetXml(book);
    expect(cellXml(xml, "A1")).toBe("<c r=\"A1\"><f>1+1</f><v>2</v></c>");
    expect(cellXml(xml, "B1")).toMatch(/^<c r="B1" s="1" t="s"><v>0<\/v><\/c>$/);
    expect(cellXml(xml, "C1")).toBe("<c r=\"C1\"><v>0.1</v></c>");
    expect(cellXml(xml, "D1")).toBe("<c r=\"D1\" t=\"b\"><v>1</v></c>");
    expect(cellXml(xml, "E1")).toBe("<c r=\"E1\" t=\"e\"><v>#N/A</v></c>");
    expect(cellXml(xml, "F1")).toContain("t=\"s\"");
    expect(cellXml(xml, "G1")).toBe("<c r=\"G1\" t=\"str\"><f>&quot;x&quot;&amp;&quot;&lt;&amp;&gt;&quot;</f><v>x&lt;&amp;&gt;</v></c>");
    expect(cellXml(xml, "H1")).toContain("<f>_xlfn.XLOOKUP(1,A1:A2,A1:A2)</f>");
    expect(cellXml(xml, "I1")).toBe("<c r=\"I1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>");
    expect(partsOf(await book.toXlsx()).get("xl/workbook.xml")).toContain("fullCalcOnLoad=\"1\"");
  });

  test.each([
    "<b>&amp;\"'", "_x0041_", "_x005F_x0041_", "line\nbreak", "carriage\r\nreturn", "\u0007bell\u0000", " padded ", "\ttab", "😀 emoji 👩‍👩‍👧", "\ud800 half", "\ufffe", "=HYPERLINK(\"x\")",
    "</t></si>", "]]>", "ÆØÅ", "x".repeat(32_767), "#REF!", "", "TRUE", "12", "<?xml version=\"1.0\"?>",
  ])("keep the text %j", async (content) => {
    const book = desk();
    write(book.sheets[0]!, "A1", [[`'${content}`, `="${content.slice(0, 200).replaceAll("\"", "\"\"")}"`]]);
    const again = (await reopened(book)).sheets[0]!;
    expect([value(again, "A1"), formula(again, "A1")]).toEqual([content, content]);
    expect(again.formulas(at("B1"))[0]![0]).toBe(book.sheets[0]!.formulas(at("B1"))[0]![0]);
  });

  test("keep any number and any text", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ unit: "binary", minLength: 1, maxLength: 20 }), fc.boolean()), { minLength: 1, maxLength: 30 }), async (cells) => {
      const book = desk();
      book.sheets[0]!.setInputs({ row: 0, column: 0, rows: cells.length, columns: 1 }, cells.map((cell) => [typeof cell === "string" ? `'${cell}` : cell]));
      const again = (await reopened(book)).sheets[0]!;
      expect(again.values({ row: 0, column: 0, rows: cells.length, columns: 1 })).toEqual(cells.map((cell) => [cell === 0 ? 0 : cell]));
    }), { numRuns: 40 });
  });

  test("far out do not make the file or the reading long", async () => {
    const book = desk();
    write(book.sheets[0]!, "XFD1048576", [["far"]]);
    const again = (await reopened(book)).sheets[0]!;
    expect([value(again, "XFD1048576"), again.usedArea(true)]).toEqual(["far", at("XFD1048576")]);
  });
});

/** A sheet with one of everything that a file keeps of it. */
function dressed(): { readonly book: Book; readonly sheet: BookSheet } {
  const book = desk(["Bank", "Memory", "O'Neil & Søn <1>"], { locale: "nb-NO" });
  const sheet = sheetOf(book, "Bank");
  write(sheet, "A1", [["Dato", "Beløp", "Status"], ["31.01.2025", -5, "Matched"], ["01.02.2025", 7, ""]]);
  sheet.setNumberFormats(at("B2:B3"), [["#,##0.00"], ["[$kr-414] #,##0.00;[Red]-#,##0.00"]]);
  sheet.setStyle(at("A1:C1"), { bold: true, italic: true, fontColor: "#112233", fill: "#FFEE00", fontSize: 14, horizontal: "Center", wrap: true, borderTop: true, borderBottom: true });
  sheet.setStyle(at("A2"), { indent: 3, horizontal: "Left" });
  sheet.setColumnWidth(1, 2, 120);
  sheet.setColumnWidth(4, 1, 0);
  sheet.setRowsHidden(2, 1, true);
  sheet.mergedAreas.push(at("E5:F6"));
  sheet.frozen = { rows: 1, columns: 2 };
  sheet.gridlines = false;
  sheet.landscape = true;
  sheet.tabColor = "#ff9900";
  sheet.isProtected = true;
  sheet.customProperties.set("avstem-role", "posting ÆØÅ 😀");
  sheet.standardWidth = 12;
  const table = sheet.addTable(at("A1:C3"), true);
  table.name = "Linjer";
  table.style = "TableStyleLight9";
  const rule = sheet.addFormatRule([at("A2:C3"), at("E2")], "=$C2=\"Matched\"");
  if (rule.rule.type === "custom") Object.assign(rule.rule, { fill: "#C6EFCE", fontColor: "#006100", bold: true });
  rule.stopIfTrue = true;
  sheet.updateFormatRule(rule);
  sheet.addFormatRule([at("A2:C3")], "=XOR($C2=\"a\",TRUE)");
  sheetOf(book, "Memory").visibility = "VeryHidden";
  book.names.set("Beløp", { formula: "=Bank!$B$2:$B$3", scope: null, visible: true });
  book.names.set(`${sheet.id}!Lokal`, { formula: "='O''Neil & Søn <1>'!$A$1", scope: sheet.id, visible: false });
  book.settings.set("profile", { columns: [1, 2], text: "<&>\n\u0007" });
  book.activeSheetId = sheetOf(book, "O'Neil & Søn <1>").id;
  return { book, sheet };
}

describe("what a file keeps beside the cells", () => {
  const seen = (book: Book): unknown => book.sheets.map((sheet) => ({
    id: sheet.id, name: sheet.name, visibility: sheet.visibility, tabColor: sheet.tabColor, isProtected: sheet.isProtected, frozen: sheet.frozen, gridlines: sheet.gridlines,
    landscape: sheet.landscape, standardWidth: sheet.standardWidth, properties: [...sheet.customProperties], widths: [0, 1, 2, 3, 4].map((column) => sheet.columnWidth(column)),
    hidden: [1, 2, 3].map((row) => sheet.isRowHidden(row)), merged: sheet.mergedAreas, used: sheet.usedArea(false),
    tables: sheet.tables.map(({ id, name, area, style, showHeaders, showTotals, filterButtons }) => ({ id, name, area, style, showHeaders, showTotals, filterButtons })),
    rules: sheet.formatRules.map(({ areas, priority, stopIfTrue, rule }) => ({ areas, priority, stopIfTrue, rule })),
    formats: sheet.numberFormats(at("A1:C3")), styles: [0, 1].map((row) => sheet.style(row, 0)), texts: sheet.texts(at("A1:C3")),
  }));

  test("is all there when it is opened again, and again after that", async () => {
    const { book } = dressed();
    const once = await reopened(book, { locale: "nb-NO" });
    expect(seen(once)).toEqual(seen(book));
    expect([[...once.names].map(([key, { formula: meaning, visible }]) => [key, meaning, visible]), [...once.settings], once.activeSheetId]).toEqual([
      [...book.names].map(([key, { formula: meaning, visible }]) => [key, meaning, visible]), [...book.settings], book.activeSheetId,
    ]);
    const twice = await reopened(once, { locale: "nb-NO" });
    expect(seen(twice)).toEqual(seen(book));
    expect(await twice.toXlsx()).toEqual(await once.toXlsx());
  });

  test("stands in the file where other programs look for it", async () => {
    const { book } = dressed();
    const parts = partsOf(await book.toXlsx());
    const xml = parts.get("xl/worksheets/sheet1.xml") ?? "";
    const order = [...xml.replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>").matchAll(/<(sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|sheetProtection|mergeCells|conditionalFormatting|pageSetup|customProperties|tableParts)\b/g)].map((one) => one[1]);
    expect(order).toEqual(["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection", "mergeCells", "conditionalFormatting", "conditionalFormatting", "pageSetup", "customProperties", "tableParts"]);
    expect(xml).toContain("<tabColor rgb=\"FFFF9900\"/>");
    expect(xml).toContain("<pane xSplit=\"2\" ySplit=\"1\" topLeftCell=\"C2\" activePane=\"bottomRight\" state=\"frozen\"/>");
    expect(xml).toContain("showGridLines=\"0\"");
    expect(xml).toMatch(/<row r="3" hidden="1">/);
    expect(xml).toContain("<mergeCell ref=\"E5:F6\"/>");
    expect(xml).toContain("orientation=\"landscape\"");
    expect(xml).toMatch(/<conditionalFormatting sqref="A2:C3"><cfRule type="expression" dxfId="\d" priority="1"><formula>_xlfn.XOR\(\$C2=&quot;a&quot;,TRUE\)<\/formula>/);
    expect(xml).toMatch(/<conditionalFormatting sqref="A2:C3 E2"><cfRule type="expression" dxfId="\d" priority="2" stopIfTrue="1"><formula>\$C2=&quot;Matched&quot;<\/formula>/);
    expect(parts.get("xl/styles.xml")).toContain("<dxf><font><b/><color rgb=\"FF006100\"/></font><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFC6EFCE\"/><bgColor rgb=\"FFC6EFCE\"/></patternFill></fill></dxf>");
    expect(parts.get("xl/tables/table1.xml")).toMatch(/ref="A1:C3" totalsRowShown="0" name="Linjer" displayName="Linjer"><autoFilter ref="A1:C3"\/><tableColumns count="3"><tableColumn id="1" name="Dato"\/>/);
    const workbook = parts.get("xl/workbook.xml") ?? "";
    expect(workbook).toContain("<sheet name=\"Memory\" sheetId=\"2\" state=\"veryHidden\"");
    expect(workbook).toContain("<definedName name=\"Lokal\" localSheetId=\"0\" hidden=\"1\">'O''Neil &amp; Søn &lt;1&gt;'!$A$1</definedName>");
    expect(workbook).toContain("activeTab=\"2\"");
    expect(parts.get("[Content_Types].xml")).toContain("PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"");
  });

  test("counts days from 1904 where the workbook does", async () => {
    const book = desk(["Bank"], { dateSystem: 1904 });
    write(book.sheets[0]!, "A1", [["1/31/2025", "=DATE(2025,1,31)"]]);
    const again = await reopened(book);
    expect([again.dateSystem, values(again.sheets[0]!, "A1:B1"), text(again.sheets[0]!, "A1")]).toEqual([1904, [[44226, 44226]], "1/31/2025"]);
    expect(partsOf(await book.toXlsx()).get("xl/workbook.xml")).toContain("date1904=\"1\"");
  });

  test("names a table's columns after its header cells, which are texts and never the same twice", async () => {
    const book = desk();
    const sheet = book.sheets[0]!;
    write(sheet, "A1", [["Date", "Amount", "Line\nbreak", "<Æ>"], [1, 2, 3, 4]]);
    sheet.addTable(at("A1:D2"), true);
    write(sheet, "A1", [[2025, "date", "", null]]);
    write(sheet, "A1", [[2025, "2025", "", null]]);
    const parts = partsOf(await book.toXlsx());
    expect([...(parts.get("xl/tables/table1.xml") ?? "").matchAll(/<tableColumn id="\d" name="([^"]*)"/g)].map((one) => one[1])).toEqual(["2025", "20252", "Column3", "&lt;Æ&gt;"]);
    expect([...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<t[^>]*>([^<]*)</g)].map((one) => one[1])).toEqual(expect.arrayContaining(["2025", "20252", "Column3", "&lt;Æ&gt;"]));
  });

  test("of deleted sheets is nothing left", async () => {
    const { book } = dressed();
    const opened = await reopened(book);
    opened.activeSheetId = sheetOf(opened, "O'Neil & Søn <1>").id;
    opened.deleteSheet(sheetOf(opened, "Bank").id);
    const parts = [...partsOf(await opened.toXlsx()).keys()];
    expect(parts.filter((path) => /sheet1|table|customProperty/.test(path))).toEqual([]);
    expect((await openFile(await opened.toXlsx())).sheets.map((sheet) => sheet.name)).toEqual(["Memory", "O'Neil & Søn <1>"]);
  });
});
