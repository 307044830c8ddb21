import { openHost } from "../../support/host";
import { onSheet, refusal } from "./failure";

const GRID = [["Date", "Text", "Amount"], [1, "a fee that is long", -5], [2, "b", 7]];
beforeEach(() => { openHost({ Bank: GRID }); });

describe("the look of cells", () => {
  test("is set on all of them and read where they agree", async () => {
    await onSheet("Bank", async (sheet, context) => {
      const head = sheet.getRange("A1:C1");
      head.format.font.bold = true;
      head.format.font.color = "white";
      head.format.fill.color = "#1f4e78";
      head.format.horizontalAlignment = "Center";
      head.format.wrapText = true;
      head.format.indentLevel = 1;
      head.format.verticalAlignment = "Top";
      head.format.borders.getItem("EdgeBottom").style = "Continuous";
      head.load("format/font/bold,format/font/color,format/fill/color,format/horizontalAlignment,format/wrapText,format/indentLevel,format/verticalAlignment");
      const both = sheet.getRange("A1:C2").format;
      both.load("font/bold,fill/color,verticalAlignment");
      const line = sheet.getRange("B1").format.borders.getItem("EdgeBottom");
      line.load("style");
      await context.sync();
      const { format } = head;
      expect([format.font.bold, format.font.color, format.fill.color]).toEqual([true, "#FFFFFF", "#1F4E78"]);
      expect([format.horizontalAlignment, format.wrapText, format.indentLevel, format.verticalAlignment]).toEqual(["Center", true, 1, "Top"]);
      expect([both.font.bold, both.fill.color, both.verticalAlignment]).toEqual([null, null, null]);
      expect(line.style).toBe("Continuous");
    });
  });

  test("is taken away with the formats, the contents staying", async () => {
    await onSheet("Bank", async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.format.fill.color = "red";
      range.format.font.name = "Arial";
      range.clear("Formats");
      range.load("values,format/fill/color,format/font/name");
      await context.sync();
      expect([range.values, range.format.fill.color, range.format.font.name]).toEqual([[["Date", "Text", "Amount"]], "#FFFFFF", "Calibri"]);
    });
  });

  test("is read cell by cell so that it can be put back", async () => {
    await onSheet("Bank", async (sheet, context) => {
      sheet.getRange("A2").format.fill.color = "#FF0000";
      const before = sheet.getRange("A2:B3").getCellProperties({ address: true, format: { fill: { color: true } } });
      await context.sync();
      expect(before.value[0]?.[0]).toEqual({ address: "Bank!A2", format: { fill: { color: "#FF0000" } } });
      sheet.getRange("A2:B3").setCellProperties([[{ format: { fill: { color: "#00FF00" } } }, {}], [{}, { format: { font: { bold: true } } }]]);
      const after = sheet.getRange("A2:B3").getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      expect(after.value.map((row) => row.map((cell) => [cell.format?.fill?.color, cell.format?.font?.bold])))
        .toEqual([[["#00FF00", false], ["#FFFFFF", false]], [["#FFFFFF", false], ["#FFFFFF", true]]]);
    });
  });

  test("a column's width is set, and fitted to what it shows", async () => {
    await onSheet("Bank", async (sheet, context) => {
      sheet.getRange("A:A").format.columnWidth = 84;
      sheet.getRange("B:B").format.autofitColumns();
      const formats = ["A1", "B1", "A1:B1"].map((address) => sheet.getRange(address).format);
      for (const format of formats) format.load("columnWidth");
      await context.sync();
      expect(formats.map((format) => format.columnWidth)).toEqual([84, 18 * 5.25 + 3.75, null]);
    });
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["a colour", (sheet) => { sheet.getRange("A1").format.fill.color = "#12345"; }],
    ["an alignment", (sheet) => { sheet.getRange("A1").format.horizontalAlignment = "Middle" as "Center"; }],
    ["a border", (sheet) => { sheet.getRange("A1").format.borders.getItem("Top" as "EdgeTop").style = "Continuous"; }],
    ["a border's style", (sheet) => { sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Wavy" as "Dash"; }],
    ["a flag", (sheet) => { sheet.getRange("A1").format.font.bold = "yes" as unknown as boolean; }],
  ])("%s that Excel does not know is refused", async (_what, set) => {
    expect(await refusal("Bank", set)).toBe("InvalidArgument");
  });
});

describe("conditional formats", () => {
  const addRule = (sheet: Excel.Worksheet, address: string, formula: string): Excel.ConditionalFormat => {
    const format = sheet.getRange(address).conditionalFormats.add("Custom");
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = "#C6EFCE";
    format.custom.format.font.color = "#006100";
    return format;
  };

  test("are added by formula, the newest first, and found again by id", async () => {
    await onSheet("Bank", async (sheet, context) => {
      const first = addRule(sheet, "A2:C3", '=$D2="Matched"');
      const second = addRule(sheet, "A2:C3", '=$D2="Suggested"');
      first.load("id,priority,type,stopIfTrue");
      second.load("id,priority");
      await context.sync();
      expect([first.priority, second.priority, first.type, first.stopIfTrue]).toEqual([1, 0, "Custom", false]);
      const again = sheet.getRange("B2").conditionalFormats.getItem(first.id);
      again.load("custom/rule/formula,custom/format/fill/color,custom/format/font/color");
      const on = again.getRange();
      on.load("address");
      await context.sync();
      expect([again.custom.rule.formula, again.custom.format.fill.color, again.custom.format.font.color, on.address])
        .toEqual(['=$D2="Matched"', "#C6EFCE", "#006100", "Bank!A2:C3"]);
    });
  });

  test("belong to the cells they touch", async () => {
    await onSheet("Bank", async (sheet, context) => {
      addRule(sheet, "A2:C3", "=TRUE");
      sheet.getRanges("E1:E2,G1:G2").conditionalFormats.add("Custom").custom.rule.formula = "=FALSE";
      const counts = ["A1:C1", "C3", "G2", "A1:Z9"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
      const split = sheet.getRange("E1").conditionalFormats.getItemAt(0);
      const one = split.getRangeOrNullObject();
      const all = split.getRanges();
      all.load("address");
      await context.sync();
      expect(counts.map((count) => count.value)).toEqual([0, 1, 1, 2]);
      expect([one.isNullObject, all.address]).toEqual([true, "Bank!E1:E2,Bank!G1:G2"]);
    });
  });

  test("are put in another order, changed and taken away", async () => {
    await onSheet("Bank", async (sheet, context) => {
      const rules = ["=1", "=2", "=3"].map((formula) => addRule(sheet, "A2:C3", formula));
      rules[0]!.priority = 0;
      rules[0]!.stopIfTrue = true;
      rules[1]!.delete();
      const { conditionalFormats } = sheet.getRange("A:C");
      conditionalFormats.load("items/priority,items/stopIfTrue,items/custom/rule/formula");
      await context.sync();
      expect(conditionalFormats.items.map((rule) => [rule.custom.rule.formula, rule.stopIfTrue])).toEqual([["=1", true], ["=3", false]]);
      conditionalFormats.clearAll();
      const count = conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test("of other kinds are not made, and said so", async () => {
    expect(await refusal("Bank", (sheet) => sheet.getRange("A1").conditionalFormats.add("DataBar"))).toBe("NotImplemented");
  });
});
