import { SETUP_TABLES } from "../../src/session";
import { BANK_FORMATS, CSV_FIELDS, formatFromRow, guessCsv, rowFromFormat, type CsvFormat } from "../../src/statements";

const FORMAT: CsvFormat = {
  name: "Egen bank", delimiter: "\t", quote: '"', encoding: "windows-1252", headerRow: 3, headers: ["Dag", "", "Hva", "Inn", "Ut"],
  columns: ["bookedOn", "text", "text", "amountIn", "amountOut"], decimal: ",", dateOrder: "year-first", sign: { kind: "in-out" }, currency: "NOK", account: "1503 40 12345",
};

describe("a bank's format kept in Setup", () => {
  test.each([
    ["two columns", FORMAT],
    ["a mark", { ...FORMAT, columns: ["bookedOn", "text", null, "amount", "sign"], sign: { kind: "flag", in: ["K", "Inn"], out: ["D"] } }],
    ["debit and credit", { ...FORMAT, columns: ["valueOn", "text", null, "debit", "credit"], sign: { kind: "debit-credit", debitMeans: "in" }, decimal: null }],
    ["turned signs, no header", { ...FORMAT, headerRow: 0, headers: ["", "", "", "", ""], columns: ["bookedOn", null, "text", "balance", "amount"], sign: { kind: "signed", turned: true } }],
    ...BANK_FORMATS.map((format) => [`${format.name}: ${format.headers.join(" ")}`, format] as const),
  ] satisfies (readonly [string, CsvFormat])[])("comes back as it was: %s", (_, format) => {
    const back = formatFromRow(rowFromFormat(format));
    if (!back.ok) throw new Error(JSON.stringify(back.error));
    expect(back.value).toEqual(format);
  });

  test("has a column in Setup for each of its values", () => {
    const table = SETUP_TABLES.find(({ id }) => id === "bankFormats");
    expect(new Set(table?.columns.map(({ key }) => key))).toEqual(new Set(Object.keys(rowFromFormat(FORMAT))));
    expect(new Set(CSV_FIELDS).size).toBe(CSV_FIELDS.length);
  });

  test.each([
    ["no date", { bookedOn: "" }, "bookedOn", ""],
    ["no amount", { amountIn: "", amountOut: "" }, "amount", ""],
    ["a column that is no letter", { text: "Hva" }, "text", "Hva"],
    ["two fields on one column", { valueOn: "A" }, "valueOn", "A"],
    ["no mark between columns", { delimiter: "" }, "delimiter", ""],
    ["an unknown encoding", { encoding: "utf-99" }, "encoding", "utf-99"],
  ] as const)("says what makes a row none: %s", (_, change, column, text) => {
    expect(formatFromRow({ ...rowFromFormat(FORMAT), ...change })).toEqual({ ok: false, error: { name: "Egen bank", column, text } });
  });

  test("is found again by its headers, wherever they stand, and not in a file with others", () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const file = bytes("Egen bank\n\n\n\nDag\t\tHva\tInn\tUt\n2026-10-01\tx\tFaktura\t5,00\t\n");
    expect(guessCsv(file, [FORMAT])).toMatchObject({ name: "Egen bank", headerRow: 5 });
    expect(guessCsv(bytes("Dag\tHva\tBeløp\n2026-10-01\tFaktura\t5,00\n"), [FORMAT]).name).toBe("");
  });
});
