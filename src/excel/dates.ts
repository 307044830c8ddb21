import { dayFromSerial, partsFromDay, type CellValue, type DateSystem } from "../domain";

/** Dates written where the host's own pattern can't be used. */
export const ISO_DATE_FORMAT = "yyyy-mm-dd";

/**
 * Tells what a workbook counts its dates from, by comparing the serial of a date cell with the text the user sees: the two
 * systems are four years and a day apart. Null when no cell decides.
 */
export function dateSystemOf(
  values: readonly (readonly CellValue[])[],
  formats: readonly (readonly string[])[],
  texts: readonly (readonly string[])[],
): DateSystem | null {
  for (let row = 0; row < values.length; row++) {
    for (let column = 0; column < (values[row]?.length ?? 0); column++) {
      const serial = values[row]?.[column];
      if (typeof serial !== "number" || !isDateFormat(formats[row]?.[column] ?? "")) continue;
      const text = texts[row]?.[column] ?? "";
      const is1900 = shows(text, serial, 1900);
      if (is1900 !== shows(text, serial, 1904)) return is1900 ? 1900 : 1904;
    }
  }
  return null;
}

/** Whether a number format shows a year and a day. Quoted words, escapes and [colours] don't count. */
function isDateFormat(format: string): boolean {
  const plain = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();
  return plain.includes("y") && plain.includes("d");
}

function shows(text: string, serial: number, system: DateSystem): boolean {
  const day = dayFromSerial(serial, system);
  if (day === null) return false;
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const { year, date } = partsFromDay(day);
  return (numbers.includes(year) || numbers.includes(year % 100)) && numbers.includes(date);
}

/**
 * The number format that shows dates as people here write them: "dd.MM.yyyy" → "dd.mm.yyyy". The ISO form where the host's
 * pattern has more than days, months and years.
 */
export function dateFormatOf(shortDatePattern: string): string {
  return /^[dMy]+[./\- ]+[dMy]+[./\- ]+[dMy]+\.?$/.test(shortDatePattern) ? shortDatePattern.toLowerCase() : ISO_DATE_FORMAT;
}
