import fc from "fast-check";
import { cellName, cellNumber, type CellContent, type CellValue } from "../../src/domain";
import type { SetupRow, SetupRows, SetupTable } from "../../src/session";
import { readSetup, setupSheet, type SetupReading, type SetupWords } from "../../src/sheets";
import { gridOf } from "./outBook";

const MAPPINGS: SetupTable = {
  id: "mappings",
  columns: [
    { key: "text", kind: "text", width: 30, isRequired: true }, { key: "account", kind: "text", width: 12, isRequired: true },
    { key: "from", kind: "decimal", width: 12 }, { key: "isOn", kind: "yes-no", width: 8 },
  ],
};
const RULES: SetupTable = {
  id: "rules",
  columns: [{ key: "priority", kind: "count", width: 8, isRequired: true }, { key: "confidence", kind: ["high", "medium", "low"], width: 12, isRequired: true }],
};
const TABLES = [RULES, MAPPINGS];

const words = (language: string, texts: Readonly<Record<string, string>>): SetupWords => ({
  sheetSetup: language === "en" ? "Setup" : "Oppsett", titleSetup: language === "en" ? "Avstem set-up" : "Oppsett for Avstem",
  noteSetup: language === "en" ? "Change it here or in the pane." : "Endre her eller i panelet.",
  yes: language === "en" ? "Yes" : "Ja", no: language === "en" ? "No" : "Nei",
  table: (table) => texts[table] ?? table, column: (_, column) => texts[column] ?? column, choice: (_, __, code) => texts[code] ?? code,
});
const EN = words("en", { mappings: "Text to account", rules: "Rules", text: "Text", account: "Account", from: "From", isOn: "In use", priority: "Priority", confidence: "Confidence", high: "High", medium: "Medium", low: "Low" });
const NB = words("nb", { mappings: "Tekst til konto", rules: "Regler", text: "Tekst", account: "Konto", from: "Fra", isOn: "I bruk", priority: "Prioritet", confidence: "Sikkerhet", high: "Høy", medium: "Middels", low: "Lav" });

const ROWS: SetupRows = {
  rules: [{ priority: "1", confidence: "high" }, { priority: "2", confidence: "low" }],
  mappings: [{ text: "=GEBYR", account: "7770", from: "-12.50", isOn: "yes" }],
};

const valueOf = (content: CellContent): CellValue => {
  if (content === null || typeof content === "string") return content ?? "";
  if ("amount" in content) return cellNumber(content.amount, content.currency);
  return "count" in content ? content.count : "";
};
const cellsOf = (rows: SetupRows, language = EN): CellValue[][] => setupSheet(TABLES, rows, language).cells.map((row) => row.map(valueOf));
const read = (cells: readonly (readonly CellValue[])[]): SetupReading => readSetup(gridOf({ name: "Setup", rows: cells }), TABLES, [EN, NB]);
const rowsOf = (reading: SetupReading): Record<string, SetupRow[]> =>
  Object.fromEntries([...reading.tables].map(([id, rows]) => [id, rows.map(({ values }) => values)]));

describe("the Setup sheet", () => {
  test("has one Excel table beside the other, each free to grow downwards", () => {
    const { tables, cells } = setupSheet(TABLES, ROWS, EN);
    expect(tables).toEqual([
      { name: "AvstemRules", headerRow: 4, lastRow: 6, column: 0, columns: 2 },
      { name: "AvstemMappings", headerRow: 4, lastRow: 5, column: 3, columns: 4 },
    ]);
    expect(cells.map((row) => row[2])).toEqual(cells.map(() => null));
  });

  test.each([["English", EN], ["Norwegian", NB]])("written in %s is read back as it was", (_, language) => {
    const reading = read(cellsOf(ROWS, language));
    expect(reading.issues).toEqual([]);
    expect(rowsOf(reading)).toEqual(ROWS);
  });

  test("takes a row that a person added below a table, and columns in another order", () => {
    const cells = cellsOf(ROWS).map((row) => [...row]);
    cells[6]!.splice(3, 4, "Strøm", "6340", 0.125, "ja");
    const swapped = cells.map((row) => [...row.slice(0, 3), row[4]!, row[3]!, row[5]!, row[6]!]);
    swapped[3] = cells[3]!;
    const reading = read(swapped);
    expect(reading.issues).toEqual([]);
    expect(rowsOf(reading).mappings).toEqual([...ROWS.mappings!, { text: "Strøm", account: "6340", from: "0.125", isOn: "yes" }]);
  });

  test.each<[string, number, number, CellValue, object]>([
    ["a priority that is no whole number", 5, 0, "first", { code: "setup/cell-invalid", text: "first", expected: "count" }],
    ["a confidence that is none of the three", 6, 1, "sure", { code: "setup/cell-invalid", text: "sure", expected: ["High", "Medium", "Low"] }],
    ["an amount that is none", 5, 5, "lots", { code: "setup/cell-invalid", text: "lots", expected: "decimal" }],
    ["an account left empty", 5, 4, "", { code: "setup/cell-missing" }],
    ["a note beside the tables", 6, 2, "ask Kari", { code: "setup/outside", text: "ask Kari" }],
  ])("names the cell of %s and leaves the row out", (_, row, column, value, issue) => {
    const cells = cellsOf(ROWS).map((each) => [...each]);
    cells[row]![column] = value;
    const { issues } = read(cells);
    expect(issues).toEqual([{ ...issue, at: { sheet: "Setup", row, column } }]);
    expect(cellName({ sheet: "Setup", row, column })).toMatch(/^Setup!/);
  });

  test("a sheet without a table says nothing about it, instead of emptying it", () => {
    expect([...read([["Some notes"]]).tables.keys()]).toEqual([]);
  });

  test("whatever the texts are, they come back", () => {
    const text = fc.string({ minLength: 1 }).map((each) => each.trim()).filter((each) => /[^'\s\u00a0]/.test(each) && !/^['=#]/.test(each));
    const mapping = fc.record({ text, account: text, from: fc.constantFrom("", "0.00", "-1200.50"), isOn: fc.constantFrom("", "yes", "no") });
    fc.assert(fc.property(fc.array(mapping, { maxLength: 5 }), (mappings) => {
      expect(rowsOf(read(cellsOf({ ...ROWS, mappings })))).toEqual({ ...ROWS, mappings });
    }), { numRuns: 60 });
  });
});
