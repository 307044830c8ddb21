import fc from "fast-check";
import { amount, dayFromParts } from "../../src/domain";
import { createFormats } from "../../src/pane/messages";

const rowName = (): string => "Bank!14";
const norwegian = createFormats({ languageTag: "nb-NO", culture: { displayLanguage: "nb-NO", decimalMark: ",", groupMark: " ", shortDate: "dd.MM.yyyy" }, rowName });
const american = createFormats({ languageTag: "en-US", culture: { displayLanguage: "en-US", decimalMark: ".", groupMark: ",", shortDate: "M/d/yyyy" }, rowName });
const swiss = createFormats({ languageTag: "en-GB", culture: { displayLanguage: "en-GB", decimalMark: ".", groupMark: "’", shortDate: "yyyy-MM-dd" }, rowName });
const unknown = createFormats({ languageTag: "nb-NO", culture: null, rowName });
const spaced = (text: string): string => text.replaceAll("\u00a0", " ");

test.each([
  [norwegian, 123_456_789, "NOK", "1 234 567,89"], [norwegian, -3_750, "NOK", "−37,50"], [norwegian, 0, "NOK", "0,00"], [norwegian, 1_500, "JPY", "1 500"],
  [norwegian, 1_234_567, "KWD", "1 234,567"], [american, -123_456, "USD", "-1,234.56"], [swiss, 123_456_700, "CHF", "1’234’567.00"], [unknown, -100_000, "NOK", "−1 000,00"],
])("an amount is written as the user's Excel writes it (%#)", (formats, minor, currency, expected) => expect(spaced(formats.amount(amount(minor), currency))).toBe(expected));

test.each([
  ["1 250,00", 125_000], ["1 250", 125_000], ["1250,5", 125_050], ["-37,5", -3_750], ["−37,50", -3_750], ["37,50-", -3_750], ["1 250,005", null], ["abc", null], ["", null], ["1.250,00", null],
])("typed in Norwegian, %p is read as %p øre", (typed, expected) => expect(norwegian.parseAmount(typed, "NOK")).toBe(expected));

test("what is written can be read back, in every way of writing", () => {
  fc.assert(fc.property(fc.integer({ min: -(10 ** 15), max: 10 ** 15 }), fc.constantFrom(norwegian, american, swiss, unknown), fc.constantFrom("NOK", "JPY", "KWD"), (minor, formats, currency) => {
    expect(formats.parseAmount(formats.amount(amount(minor), currency), currency)).toBe(minor);
  }));
});

const day = dayFromParts(2025, 1, 9)!;
test.each([[norwegian, "09.01.2025", "09.01", "januar 2025"], [american, "1/9/2025", "1/9", "January 2025"], [swiss, "2025-01-09", "01-09", "January 2025"], [unknown, "09.01.2025", "09.01", "januar 2025"]])(
  "a day is written in full, without its year and as a month (%#)", (formats, full, short, month) => {
    expect([formats.day(day), formats.shortDay(day), formats.month(day)]).toEqual([full, short, month]);
  });

test("a missing day is a dash", () => expect(norwegian.day(null)).toBe("–"));

test.each([[1234.5, "#,##0.00", "1 234,50"], [1234.5, "General", "1234,5"], [0.1 + 0.2, "General", "0,3"], [10231, "0", "10231"], [-5, "#,##0.00;[Red]-#,##0.00", "−5,00"]])(
  "a cell with %p and format %p shows %p", (value, format, expected) => expect(spaced(norwegian.number(value, format))).toBe(expected));

test("dates on our sheets follow the user's pattern", () => expect([norwegian.datePattern, american.datePattern]).toEqual(["dd.MM.yyyy", "M/d/yyyy"]));
