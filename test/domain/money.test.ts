import {
  add, amount, cellNumber, decimalText, minorDigits, parseDecimal, parseNumber, perCentOf, subtract, sum, type Amount,
} from "../../src/domain";

const nok = (minor: number): Amount => amount(minor);

describe("amounts are read exactly or not at all", () => {
  test.each([
    ["1234.50", "NOK", 123_450], ["-0.05", "EUR", -5], ["1500", "JPY", 1_500], ["1.234", "KWD", 1_234], [".5", "USD", 50],
    ["1e3", "NOK", 100_000], ["+7", "", 700], ["-0", "NOK", 0],
  ])("%s %s", (text, currency, minor) => expect(parseDecimal(text, currency)).toEqual({ ok: true, value: minor }));

  test.each([
    ["1.005", "NOK", "too-precise"], ["1.5", "JPY", "too-precise"], ["1,50", "NOK", "unreadable"], ["", "NOK", "unreadable"],
    ["1 000", "NOK", "unreadable"], ["90071992547409.93", "NOK", "out-of-range"],
  ])("%s %s is %s", (text, currency, error) => expect(parseDecimal(text, currency)).toEqual({ ok: false, error }));

  test.each([
    ["a sum of doubles counts as Excel shows it", 0.1 + 0.2, 30],
    ["fifteen digits are kept", 1_234_567_890_123.45, 123_456_789_012_345],
    ["what lies beyond fifteen digits is noise", 1.1 * 3, 330],
    ["negative", -2.675e2, -26_750],
  ])("cell: %s", (_, value, minor) => expect(parseNumber(value, "NOK")).toEqual({ ok: true, value: minor }));

  test.each([[1.005, "too-precise"], [NaN, "unreadable"], [Infinity, "unreadable"], [1e15, "out-of-range"]])(
    "cell %s is %s", (value, error) => expect(parseNumber(value, "NOK")).toEqual({ ok: false, error }));
});

describe("amounts are written with the currency's digits", () => {
  test.each([[-123_450, "NOK", "-1234.50"], [5, "EUR", "0.05"], [1_500, "JPY", "1500"], [1_234, "KWD", "1.234"], [0, "NOK", "0.00"]])(
    "%i %s", (minor, currency, text) => expect(decimalText(amount(minor), currency)).toBe(text));

  test("a cell gets the number a person would type", () => expect(cellNumber(nok(-123_450), "NOK")).toBe(-1234.5));
  test("digits of currencies", () => expect(["NOK", "JPY", "KWD", "CLF", ""].map(minorDigits)).toEqual([2, 0, 3, 4, 2]));
});

describe("sums", () => {
  test("add, subtract and total", () => {
    expect(add(nok(10), nok(20))).toBe(30);
    expect(subtract(nok(10), nok(20))).toBe(-10);
    expect(sum([nok(1), nok(2), nok(3)])).toBe(6);
    expect(sum([])).toBe(0);
  });
  test("no negative zero", () => expect(Object.is(subtract(nok(5), nok(5)), 0)).toBe(true));
  test("a sum beyond what is exact is a bug", () => expect(() => add(nok(Number.MAX_SAFE_INTEGER), nok(1))).toThrow(RangeError));
  test("a fraction of an øre is a bug", () => expect(() => amount(0.5)).toThrow(RangeError));
  test.each([[10_000, "2", 200], [125, "2", 3], [-125, "2", -3], [99_999, "0", 0]])("%i at %s %%", (minor, perCent, part) =>
    expect(perCentOf(amount(minor), perCent)).toBe(part));
});
