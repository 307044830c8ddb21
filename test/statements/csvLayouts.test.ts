import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isoFromDay } from "../../src/domain";
import { guessCsv, headerKey, parseFile, previewCsv } from "../../src/statements";
import type { LayoutFixture } from "../sheets/support/layoutRows";
import { isBankLayout, tableOf, type Manner } from "./csvLayouts";

const fixtures = (JSON.parse(readFileSync(resolve(__dirname, "../sheets/fixtures/layouts.json"), "utf8")) as readonly LayoutFixture[]).filter(isBankLayout);
const MANNERS: readonly (readonly [string, Manner])[] = [
  ["semicolons, bare cells", { separator: ";", quotesAll: false, lineEnd: "\n" }],
  ["commas, all cells quoted", { separator: ",", quotesAll: true, lineEnd: "\r\n" }],
  ["tabs", { separator: "\t", quotesAll: false, lineEnd: "\r\n" }],
  ["bars", { separator: "|", quotesAll: true, lineEnd: "\n" }],
];
/** Some tables have no day but that of the transaction. */
const hasOwnDay = ({ headers }: LayoutFixture): boolean => headers.some(([, field, hint]) => field === "bookedOn" && hint !== "transactionDate");
const name = ({ system, sheet, language }: LayoutFixture): string => `${system}, ${sheet}, ${language}`;

const ENCODERS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "utf-8": (text) => new TextEncoder().encode(text),
  "utf-8 with its mark": (text) => new TextEncoder().encode(`\ufeff${text}`),
  "utf-16le": (text) => Uint8Array.from([...`\ufeff${text}`].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])),
};

describe("tables of values of 102 banks, written with the days and figures of their country", () => {
  test.each(MANNERS)("%s: every amount, with its sign, and every day is right", (_title, manner) => {
    const wrong = fixtures.filter((fixture, at) => {
      const table = tableOf(fixture, manner);
      const encode = Object.values(ENCODERS)[at % 3]!;
      const { statements } = parseFile(encode(table.text));
      const lines = statements.flatMap((statement) => statement.lines);
      const scale = lines.length === 0 ? 0 : lines[0]!.amount / table.amounts[0]!;
      const areDaysRight = !hasOwnDay(fixture) || lines.every((line, row) => line.bookedOn !== null && isoFromDay(line.bookedOn) === table.days[row]);
      return statements.length !== 1 || lines.length !== table.amounts.length || scale <= 0 || !areDaysRight || lines.some((line, row) => line.amount !== table.amounts[row]! * scale);
    });
    expect(wrong.map(name)).toEqual([]);
  });

  test("a guess saved under a name reads the same file the same way, and is found again by its headers", () => {
    const different = fixtures.filter((fixture) => {
      const bytes = new TextEncoder().encode(tableOf(fixture, MANNERS[0]![1]).text);
      const guess = guessCsv(bytes);
      const saved = { ...guess, name: "Mine" };
      const [plain, again] = [parseFile(bytes), parseFile(bytes, { savedFormats: [saved] })];
      const isFound = headerKey(guess.headers) === "" || again.csvFormat?.name === "Mine";
      return !isFound || JSON.stringify(again.statements) !== JSON.stringify(plain.statements) || JSON.stringify(JSON.parse(JSON.stringify(saved))) !== JSON.stringify(saved);
    });
    expect(different.map(name)).toEqual([]);
  });

  test("the preview shows what an import gives", () => {
    const different = fixtures.filter((fixture) => {
      const bytes = new TextEncoder().encode(tableOf(fixture, MANNERS[1]![1]).text);
      const lines = previewCsv(bytes, guessCsv(bytes), 500).lines.filter((line) => line !== null);
      return JSON.stringify(lines) !== JSON.stringify(parseFile(bytes).statements.flatMap((statement) => statement.lines));
    });
    expect(different.map(name)).toEqual([]);
  });
});
