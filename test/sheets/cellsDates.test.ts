import { isoFromDay } from "../../src/domain";
import { countOrders, orderFrom, parseDateCell } from "../../src/sheets/dateText";
import type { DateOrder } from "../../src/sheets/types";

const iso = (value: string | number, order: DateOrder = "day-first", system: 1900 | 1904 = 1900): string | null => {
  const day = parseDateCell(value, { order, system });
  return day === null ? null : isoFromDay(day);
};

describe("dates in cells", () => {
  it.each([
    [45688, "2025-01-31"], [45688.75, "2025-01-31"], ["2025-01-31", "2025-01-31"], ["2025/1/31", "2025-01-31"], ["31.01.2025", "2025-01-31"],
    ["31.1.25", "2025-01-31"], ["31-01-2025", "2025-01-31"], ["31/01/25", "2025-01-31"], [20250131, "2025-01-31"], ["20250131", "2025-01-31"],
    [31012025, "2025-01-31"], ["31 Jan 2025", "2025-01-31"], ["31-Jan-25", "2025-01-31"], ["31. januar 2025", "2025-01-31"], ["31 de enero de 2025", "2025-01-31"],
    ["31 janv. 2025", "2025-01-31"], ["Jan 31, 2025", "2025-01-31"], ["2025-01-31 10:15:00", "2025-01-31"], ["2025-01-31T10:15:00Z", "2025-01-31"],
    ["31.01.2025 10:15", "2025-01-31"], ["2025-01-31 10:15:00 +0000", "2025-01-31"], ["1 mei 2025", "2025-05-01"], ["fr. 31.01.2025", "2025-01-31"], ["45688", "2025-01-31"],
    ["3. maj 1998", "1998-05-03"], ["03.05.98", "1998-05-03"],
  ])("%s is %s", (value, expected) => {
    expect(iso(value)).toBe(expected);
  });

  it("reads the order of the column", () => {
    expect(iso("02/03/2026", "day-first")).toBe("2026-03-02");
    expect(iso("02/03/2026", "month-first")).toBe("2026-02-03");
    expect(iso("25-01-31", "year-first")).toBe("2025-01-31");
  });

  it("reads serials of a 1904 workbook", () => {
    expect(iso(44226, "day-first", 1904)).toBe("2025-01-31");
  });

  it.each(["Reservert", "", "30.02.2025", "13/13/2025", "100", 12, 99999999, "F-10012"])("%s is no day", (value) => {
    expect(iso(value)).toBeNull();
  });

  it.each<[string[], DateOrder, boolean]>([
    [["02/03/2026", "31/03/2026"], "day-first", true],
    [["02/03/2026", "03/31/2026"], "month-first", true],
    [["02.03.2026", "04.03.2026"], "day-first", true],
    [["2026-03-02"], "year-first", true],
    [["01/02/2026", "01/05/2026", "01/09/2026", "02/01/2026", "02/05/2026", "02/11/2026", "03/03/2026"], "month-first", true],
    [["02/03/2026"], "day-first", false],
  ])("decides %p as %s", (texts, order, isSure) => {
    expect(orderFrom(countOrders(texts))).toEqual({ order, isSure });
  });
});
