import { dayFromIso, dayFromParts, dayFromSerial, daysBetween, isoFromDay, partsFromDay, serialFromDay, type Day } from "../../src/domain";

const day = (iso: string): Day => dayFromIso(iso)!;

describe("serials of a Windows workbook", () => {
  test.each([
    [1, "1900-01-01"], [59, "1900-02-28"], [61, "1900-03-01"], [25_569, "1970-01-01"], [45_688, "2025-01-31"], [2_958_465, "9999-12-31"],
  ])("%i is %s and back", (serial, iso) => {
    expect(isoFromDay(dayFromSerial(serial, 1900)!)).toBe(iso);
    expect(serialFromDay(day(iso), 1900)).toBe(serial);
  });
  test("the time of day is dropped", () => expect(dayFromSerial(45_688.75, 1900)).toBe(day("2025-01-31")));
  test.each([60, 0, -1, 2_958_466, NaN])("%s names no day", (serial) => expect(dayFromSerial(serial, 1900)).toBeNull());
});

describe("serials of an old Mac workbook", () => {
  test.each([[0, "1904-01-01"], [60, "1904-03-01"], [24_107, "1970-01-01"]])("%i is %s and back", (serial, iso) => {
    expect(isoFromDay(dayFromSerial(serial, 1904)!)).toBe(iso);
    expect(serialFromDay(day(iso), 1904)).toBe(serial);
  });
});

describe("calendar days", () => {
  test.each([["2024-02-29", true], ["2025-02-29", false], ["2025-13-01", false], ["31.01.2025", false], ["2025-01-31T10:00:00", true]])(
    "%s", (text, isDay) => expect(dayFromIso(text) !== null).toBe(isDay));
  test("parts and back", () => expect(partsFromDay(dayFromParts(2025, 1, 31)!)).toEqual({ year: 2025, month: 1, date: 31 }));
  test("years before 100 are those years", () => expect(isoFromDay(dayFromParts(99, 1, 1)!)).toBe("0099-01-01"));
  test("distance", () => expect(daysBetween(day("2025-02-27"), day("2025-03-01"))).toBe(2));
});
