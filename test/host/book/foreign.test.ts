import { strToU8 } from "fflate";
import { XlsxFault } from "../../../src/workbench/host/xlsx/faults";
import { at, desk, foreignFile, format, formula, openFile, partsOf, value, values, write } from "./desk";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const relations = (...items: string[]): string => `<Relationships xmlns="${PACKAGE}">${items.join("")}</Relationships>`;
const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const workbook = (inside: string): string => `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</workbook>`;

async function firstSheet(file: Uint8Array) {
  return (await openFile(file)).sheets[0]!;
}

describe("files of other programs", () => {
  test("with prefixes, single quotes, comments and CDATA", async () => {
    const sheet = await firstSheet(foreignFile(`<?xml version='1.0'?><!-- made by hand --><x:worksheet xmlns:x='${MAIN}'><x:sheetData><x:row r='1'><x:c r='A1' t='str'><x:v><![CDATA[a<b&c]]></x:v></x:c><!-- gap --><x:c r='C1'><x:v>1.5e3</x:v></x:c></x:row></x:sheetData></x:worksheet>`));
    expect(values(sheet, "A1:C1")).toEqual([["a<b&c", "", 1500]]);
  });

  test("without places of rows and cells", async () => {
    const sheet = await firstSheet(foreignFile("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row></sheetData>"));
    expect(values(sheet, "A1:B3")).toEqual([[1, 2], ["", ""], [3, ""]]);
  });

  test("with shared formulas, array formulas and no results", async () => {
    const sheet = await firstSheet(foreignFile(
      "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f t=\"shared\" ref=\"B1:B3\" si=\"0\">A1*$A$1+SUM($A1:A$1)</f></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\"><f t=\"shared\" si=\"0\"/></c></row>" +
      "<row r=\"3\"><c r=\"A3\"><v>3</v></c><c r=\"B3\"><f t=\"shared\" si=\"0\"/><v>99</v></c><c r=\"C3\"><f t=\"array\" ref=\"C3\">SUM(A1:A3*2)</f><v>12</v></c></row></sheetData>",
    ));
    expect(sheet.formulas(at("B1:B3"))).toEqual([["=A1*$A$1+SUM($A1:A$1)"], ["=A2*$A$1+SUM($A2:A$1)"], ["=A3*$A$1+SUM($A3:A$1)"]]);
    expect(values(sheet, "B1:C3")).toEqual([[2, ""], [5, ""], [9, 12]]);
  });

  test("with inline, rich and phonetic texts, of which the rich stay rich", async () => {
    const rich = "<r><t xml:space=\"preserve\">Pay </t></r><r><rPr><b/></rPr><t>now</t></r>";
    const file = foreignFile("<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>in &amp; line</t></is></c><c r=\"D1\" t=\"s\"><v>0</v></c></row></sheetData>", {
      "xl/_rels/workbook.xml.rels": relations(relation("rId1", "worksheet", "worksheets/sheet1.xml"), relation("rId2", "sharedStrings", "sharedStrings.xml")),
      "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si>${rich}</si><si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si></sst>`,
    });
    const book = await openFile(file);
    expect(values(book.sheets[0]!, "A1:C1")).toEqual([["Pay now", "東京", "in & line"]]);
    write(book.sheets[0]!, "D1", [["Pay now"]]);
    const texts = partsOf(await book.toXlsx()).get("xl/sharedStrings.xml") ?? "";
    expect([texts.split(rich).length - 1, texts.includes("<si><t>Pay now</t></si>")]).toEqual([1, true]);
  });

  test("of the strict variant, with dates as ISO texts, are written as usual ones", async () => {
    const strict = (xml: string): string => xml.replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main").replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships");
    const parts = partsOf(foreignFile("<sheetData><row r=\"1\"><c r=\"A1\" t=\"d\"><v>2025-01-31T12:00:00Z</v></c></row></sheetData>"));
    const book = await openFile(foreignFile("", Object.fromEntries([...parts].map(([path, xml]) => [path, strict(xml)]))));
    expect(value(book.sheets[0]!, "A1")).toBe(45688.5);
    expect(partsOf(await book.toXlsx()).get("xl/worksheets/sheet1.xml")).not.toContain("purl.oclc.org");
  });

  test("with theme colours and their tints", async () => {
    const sheet = await firstSheet(foreignFile("<sheetPr><tabColor theme=\"4\"/></sheetPr><sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c></row></sheetData>", {
      "xl/_rels/workbook.xml.rels": relations(relation("rId1", "worksheet", "worksheets/sheet1.xml"), relation("rId2", "styles", "styles.xml")),
      "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="&quot;x&quot;0"/></numFmts><fonts count="2"><font/><font><b val="0"/><i/><sz val="9"/><color indexed="10"/></font></fonts>` +
        "<fills count=\"3\"><fill/><fill/><fill><patternFill patternType=\"solid\"><fgColor theme=\"4\" tint=\"0.7999816888943144\"/></patternFill></fill></fills><borders count=\"1\"><border/></borders>" +
        "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/><xf numFmtId=\"170\" fontId=\"1\" fillId=\"2\" borderId=\"0\"/></cellXfs></styleSheet>",
    }));
    expect(sheet.style(0, 0)).toMatchObject({ bold: false, italic: true, fontSize: 9, fontColor: "#FF0000", fill: "#DAE3F3" });
    expect([sheet.tabColor, format(sheet, "A1")]).toEqual(["#4472C4", "\"x\"0"]);
  });

  test("keep what is not understood: validations, links, drawings, filters, other rules, chart sheets", async () => {
    const file = foreignFile(
      "<sheetPr filterMode=\"1\"><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\" zoomScale=\"85\"/></sheetViews><sheetData><row r=\"5\" outlineLevel=\"1\"><c r=\"A5\"><v>1</v></c></row></sheetData>" +
      "<autoFilter ref=\"A1:C9\"><filterColumn colId=\"0\"><filters><filter val=\"x\"/></filters></filterColumn></autoFilter>" +
      "<conditionalFormatting sqref=\"A2:A9\"><cfRule type=\"cellIs\" dxfId=\"0\" priority=\"2\" operator=\"greaterThan\"><formula>$B$4</formula></cfRule><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>$B2=1</formula></cfRule></conditionalFormatting>" +
      "<dataValidations count=\"2\"><dataValidation type=\"list\" sqref=\"A2:A9\"><formula1>\"a,b\"</formula1></dataValidation><dataValidation type=\"whole\" sqref=\"B3\"/></dataValidations>" +
      "<hyperlinks><hyperlink ref=\"A5\" r:id=\"rId1\"/></hyperlinks><pageSetup paperSize=\"9\" orientation=\"landscape\"/><drawing r:id=\"rId2\"/>",
      {
        "xl/worksheets/_rels/sheet1.xml.rels": relations(`<Relationship Id="rId1" Type="${OFFICE}/hyperlink" Target="https://example.org/?a=1&amp;b=2" TargetMode="External"/>`, relation("rId2", "drawing", "../drawings/drawing1.xml")),
        "xl/drawings/drawing1.xml": "<drawing/>",
        "xl/chartsheets/sheet1.xml": "<chartsheet/>",
        "xl/calcChain.xml": "<calcChain/>",
        "xl/workbook.xml": workbook("<workbookPr codeName=\"X\"/><bookViews><workbookView xWindow=\"5\" activeTab=\"1\"/></bookViews><sheets><sheet name=\"Chart\" sheetId=\"3\" r:id=\"rId2\"/><sheet name=\"Bank\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames><definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"1\" hidden=\"1\">Bank!$A$1:$C$9</definedName></definedNames><calcPr calcId=\"1\"/>"),
        "xl/_rels/workbook.xml.rels": relations(relation("rId1", "worksheet", "/xl/worksheets/sheet1.xml"), relation("rId2", "chartsheet", "chartsheets/sheet1.xml"), relation("rId3", "calcChain", "calcChain.xml"), relation("rId4", "styles", "styles.xml")),
        "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><dxfs count="1"><dxf><font><strike/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`,
      },
    );
    const book = await openFile(file);
    const sheet = book.sheets[0]!;
    expect(sheet.formatRules.map(({ rule }) => rule)).toMatchObject([{ type: "custom", formula: "=$B2=1", fill: "#FFC7CE", bold: null }, { type: "other" }]);
    sheet.insertRows(2, 1);
    sheet.addFormatRule([at("C1")], "=TRUE");
    const parts = partsOf(await book.toXlsx());
    const xml = parts.get("xl/worksheets/sheet1.xml") ?? "";
    for (const kept of [
      "<autoFilter ref=\"A1:C10\"><filterColumn colId=\"0\">", "sqref=\"A2:A10\"><formula1>\"a,b\"</formula1>", "<dataValidation type=\"whole\" sqref=\"B4\"/>", "<hyperlink r:id=\"rId1\" ref=\"A6\"/>",
      "<drawing r:id=\"rId2\"/>", "zoomScale=\"85\"", "<pageSetUpPr fitToPage=\"1\"/>", "<row r=\"6\" outlineLevel=\"1\">", "paperSize=\"9\"",
      "<conditionalFormatting sqref=\"A2:A10\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"2\"><formula>$B2=1</formula></cfRule></conditionalFormatting>",
      "<conditionalFormatting sqref=\"A2:A10\"><cfRule type=\"cellIs\" dxfId=\"0\" operator=\"greaterThan\" priority=\"3\"><formula>$B$5</formula></cfRule></conditionalFormatting>",
    ]) expect(xml).toContain(kept);
    expect([...parts.keys()]).toEqual(expect.arrayContaining(["xl/drawings/drawing1.xml", "xl/chartsheets/sheet1.xml"]));
    expect(parts.has("xl/calcChain.xml")).toBe(false);
    expect(parts.get("xl/worksheets/_rels/sheet1.xml.rels")).toContain("Target=\"https://example.org/?a=1&amp;b=2\" TargetMode=\"External\"");
    expect(parts.get("xl/workbook.xml")).toContain("<sheet name=\"Chart\" sheetId=\"3\" r:id=\"rId2\"/><sheet name=\"Bank\" sheetId=\"1\" r:id=\"rId1\"/>");
    expect(parts.get("xl/workbook.xml")).toMatch(/xWindow="5" activeTab="1".*localSheetId="1" hidden="1">Bank!\$A\$1:\$C\$10</);
    expect((await openFile(await book.toXlsx())).sheets.map((one) => one.name)).toEqual(["Bank"]);
  });

  test("keep what a rule's format has beside fill, font and bold", async () => {
    const book = await openFile(foreignFile("<sheetData/><conditionalFormatting sqref=\"A1\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>TRUE</formula></cfRule></conditionalFormatting>", {
      "xl/_rels/workbook.xml.rels": relations(relation("rId1", "worksheet", "worksheets/sheet1.xml"), relation("rId4", "styles", "styles.xml")),
      "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><dxfs count="1"><dxf><font><strike/></font><border><left/></border></dxf></dxfs></styleSheet>`,
    }));
    const rule = book.sheets[0]!.formatRules[0]!;
    if (rule.rule.type === "custom") rule.rule.fill = "#00FF00";
    book.sheets[0]!.updateFormatRule(rule);
    expect(partsOf(await book.toXlsx()).get("xl/styles.xml")).toContain("<dxf><font><strike/></font><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF00FF00\"/><bgColor rgb=\"FF00FF00\"/></patternFill></fill><border><left/></border></dxf>");
  });

  test("with names that mean something to JavaScript", async () => {
    const sheet = await firstSheet(foreignFile("<constructor/><sheetData><row r=\"1\"><c r=\"A1\" t=\"__proto__\"><v>1</v></c></row></sheetData><toString x=\"1\"/>", {
      "xl/workbook.xml": workbook("<sheets><sheet name=\"__proto__\" sheetId=\"1\" r:id=\"rId1\"/></sheets><constructor/><definedNames><definedName name=\"__proto__\">Bank!$A$1</definedName></definedNames>"),
    }));
    expect([sheet.name, value(sheet, "A1")]).toEqual(["__proto__", 1]);
    expect(({} as Record<string, unknown>)["1"]).toBeUndefined();
  });

  test("with long formulas of newer functions, shown without the file's prefixes", async () => {
    const book = await openFile(foreignFile("<sheetData><row r=\"1\"><c r=\"A1\"><f>_xlfn.LET(_xlpm.x,2,_xlfn.IFNA(_xlpm.x*3,0))</f><v>6</v></c><c r=\"B1\"><f>_xlfn._xlws.FILTER(A1:A1,A1:A1&gt;0)</f><v>6</v></c></row></sheetData>"));
    expect(book.sheets[0]!.formulas(at("A1:B1"))).toEqual([["=LET(x,2,IFNA(x*3,0))", "=FILTER(A1:A1,A1:A1>0)"]]);
    const xml = partsOf(await book.toXlsx()).get("xl/worksheets/sheet1.xml") ?? "";
    expect(xml).toContain(">_xlfn.LET(_xlpm.x,2,_xlfn.IFNA(_xlpm.x*3,0))</f>");
    expect(xml).toContain(">_xlfn._xlws.FILTER(A1:A1,A1:A1&gt;0)</f>");
  });
});

describe("files that are no workbook say what is wrong", () => {
  const oldHead = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const wide = (name: string): number[] => [...name].flatMap((sign) => [sign.charCodeAt(0), 0]);
  const good = foreignFile("<sheetData/>");
  const cases: readonly (readonly [string, Uint8Array, string, string | null])[] = [
    ["an empty file", new Uint8Array(0), "not-a-zip", null],
    ["a text", strToU8("Date;Amount\n1;2"), "not-a-zip", null],
    ["a file cut short", good.subarray(0, good.length - 40), "damaged-zip", null],
    ["a workbook with a password", new Uint8Array([...oldHead, ...new Array<number>(600).fill(0), ...wide("EncryptedPackage")]), "encrypted", null],
    ["a workbook of Excel 97", new Uint8Array([...oldHead, ...new Array<number>(600).fill(0), ...wide("Workbook")]), "old-format", null],
    ["a zip of something else", foreignFile("", { "_rels/.rels": null }), "no-workbook", null],
    ["a package without its workbook", foreignFile("", { "xl/workbook.xml": null }), "no-workbook", "xl/workbook.xml"],
    ["a workbook without sheets", foreignFile("", { "xl/workbook.xml": workbook("<sheets/>") }), "no-workbook", "xl/workbook.xml"],
    ["a sheet that is missing", foreignFile("", { "xl/worksheets/sheet1.xml": null }), "damaged-part", "xl/worksheets/sheet1.xml"],
    ["a sheet cut short", foreignFile(`<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c`), "damaged-part", "xl/worksheets/sheet1.xml"],
    ["a cell in the wrong row", foreignFile("<sheetData><row r=\"1\"><c r=\"A2\"><v>1</v></c></row></sheetData>"), "damaged-part", "xl/worksheets/sheet1.xml"],
    ["a number that is none", foreignFile("<sheetData><row r=\"1\"><c r=\"A1\"><v>12x</v></c></row></sheetData>"), "damaged-part", "xl/worksheets/sheet1.xml"],
    ["a text that is not there", foreignFile("<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></sheetData>"), "damaged-part", "xl/worksheets/sheet1.xml"],
    ["a row beyond the sheet", foreignFile("<sheetData><row r=\"1048577\"/></sheetData>"), "damaged-part", "xl/worksheets/sheet1.xml"],
    ["a bomb of entities", foreignFile(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>`), "damaged-part", "xl/worksheets/sheet1.xml"],
    ["an unknown entity", foreignFile("<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&bomb;</v></c></row></sheetData>"), "damaged-part", "xl/worksheets/sheet1.xml"],
  ];

  test.each(cases)("%s", async (_, bytes, code, part) => {
    const error: unknown = await openFile(bytes).catch((fault: unknown) => fault);
    expect(error).toBeInstanceOf(XlsxFault);
    expect(error).toMatchObject({ code, part });
  });

  test("a file that would unpack to more than the memory is not unpacked", async () => {
    const bytes = foreignFile("<sheetData/>");
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let place = 0; place + 4 < bytes.length; place++) if (view.getUint32(place, true) === 0x02014b50) view.setUint32(place + 24, 0x70000000, true);
    await expect(openFile(bytes)).rejects.toMatchObject({ code: "too-large" });
  });
});

test("an opened file can be changed and keeps its formulas' meaning", async () => {
  const book = await openFile(await desk(["Bank"]).toXlsx());
  write(book.sheets[0]!, "A1", [[1, "=A1+1"]]);
  expect([formula(book.sheets[0]!, "B1"), value(book.sheets[0]!, "B1")]).toEqual(["=A1+1", 2]);
});
