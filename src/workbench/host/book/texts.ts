import { format as formatNumber, getLocale, isDateFormat } from "numfmt";
import type { CellValue, DateSystem } from "../../../domain";
import { isErrorText } from "../xlsx";
import { SYSTEM_OFFSET } from "./dialect";
import type { BookLocale } from "./locale";

/** The last serial that has a date, 31 December 9999. */
const LAST_SERIAL = 2_958_466;

/** Shows values as Excel does, by the region. One for a workbook: what a format means is worked out once. */
export class Display {
  private readonly formats = new Map<string, { readonly code: string; readonly isDate: boolean; readonly isPlainText: boolean }>();
  private readonly truth: readonly string[];

  constructor(private readonly locale: BookLocale, private readonly dateSystem: DateSystem) {
    this.truth = getLocale(locale.formatTag)?.bool ?? ["TRUE", "FALSE"];
  }

  /** The text of a value in a number format. Numbers that are no dates in a date format show as Excel's row of #. */
  text(value: CellValue, format: string): string {
    if (typeof value === "boolean") return (value ? this.truth[0] : this.truth[1]) ?? String(value).toUpperCase();
    const { code, isDate, isPlainText } = this.understood(format);
    if (typeof value === "string") return isPlainText || isErrorText(value) ? value : this.written(value, code);
    if (!isDate) return this.written(value, code);
    const serial = value + (this.dateSystem === 1904 ? SYSTEM_OFFSET : 0);
    return value < 0 || serial >= LAST_SERIAL ? "##########" : this.written(serial, code);
  }

  private written(value: number | string, code: string): string {
    return formatNumber(code, value, { locale: this.locale.formatTag, nbsp: false, throws: false });
  }

  private understood(format: string): { readonly code: string; readonly isDate: boolean; readonly isPlainText: boolean } {
    let known = this.formats.get(format);
    if (!known) {
      const isDate = isDateFormat(format);
      known = { code: isDate ? this.localDate(format) : format, isDate, isPlainText: !/[@;"]/.test(format) || format === "@" };
      this.formats.set(format, known);
    }
    return known;
  }

  /** The system's short date has one name in files everywhere; other slashes are the region's date mark. */
  private localDate(format: string): string {
    const short = this.locale.shortDate.toLowerCase();
    if (format === "m/d/yyyy") return short.replace(/[^a-z]/g, "\\$&");
    if (format === "m/d/yyyy h:mm") return `${short.replace(/[^a-z]/g, "\\$&")} h:mm`;
    return this.locale.dateMark === "/" ? format : format.replace(/"[^"]*"|\\.|\[[^\]]*\]|\//g, (piece) => (piece === "/" ? `\\${this.locale.dateMark}` : piece));
  }
}
