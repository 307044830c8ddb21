import { passesMod10 } from "../../src/domain/references";
import { sampleSheets } from "../../src/pane/sample";

describe("the sample of the first run", () => {
  test.each(["en", "nb"] as const)("has about thirty rows a side (%s)", (language) => {
    const { bank, book } = sampleSheets(language);
    expect(bank.cells).toHaveLength(30);
    expect(book.cells).toHaveLength(31);
  });

  test.each(["en", "nb"] as const)("has as many cells in every row as headers, and a format for each (%s)", (language) => {
    for (const sheet of Object.values(sampleSheets(language))) {
      expect(new Set(sheet.cells.map((row) => row.length))).toEqual(new Set([sheet.formats.length]));
    }
  });

  test("is the same money in both languages", () => {
    const numbers = (language: "en" | "nb") => Object.values(sampleSheets(language)).map((sheet) => sheet.cells.map((row) => row.filter((cell) => typeof cell === "number")));
    expect(numbers("nb")).toEqual(numbers("en"));
  });

  test("every reference has a valid check digit", () => {
    const references = sampleSheets("nb").bank.cells.slice(1).map((row) => String(row[2])).filter((cell) => cell !== "");
    expect(references.length).toBeGreaterThan(6);
    expect(references.filter((reference) => !passesMod10(reference))).toEqual([]);
  });
});
