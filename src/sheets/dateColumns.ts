import type { Meaning } from "./headerWords";
import { isDateColumn } from "./profile";
import type { Column } from "./settle";
import type { Side } from "./types";

/** Which columns hold which dates, by place. */
export interface DateColumns {
  /** Booking date of a line, posting date of an entry. */
  readonly main: number | null;
  readonly valueOn: number | null;
  readonly dueOn: number | null;
  readonly discountOn: number | null;
  /** Places that could have been the main date, best first, when nothing but content chose it. */
  readonly unsure: readonly number[];
}

/** Meanings that can be the date of a row, best first. */
const MAIN: readonly Meaning[] = ["bookedOn", "date", "transactionDate", "documentDate", "valueOn"];

/** Dates of a statement line that stand in for a missing value date, best first. */
const BESIDE: readonly Meaning[] = ["transactionDate", "documentDate", "date", "otherDate"];

/**
 * Chooses the dates: by header first, between two of one meaning the later one, and without any header by content. On a
 * statement the second date a line has (purchase, execution) stands for its value date where no column is headed so.
 */
export function chooseDates(columns: readonly Column[], side: Side): DateColumns {
  const headed = MAIN.flatMap((meaning) => columns.filter((column) => column.meaning === meaning && column.profile.filled > 0));
  const empty = MAIN.flatMap((meaning) => columns.filter((column) => column.meaning === meaning && column.profile.filled === 0));
  const best = headed[0] ?? null;
  const rivals = best === null ? [] : headed.filter(({ meaning }) => meaning === best.meaning);
  const unheaded = best !== null ? [] : columns.filter(({ meaning, profile }) => meaning === null && isDateColumn(profile));
  const main = rivals.at(-1)?.place ?? unheaded[0]?.place ?? empty[0]?.place ?? null;
  const other = (meaning: Meaning): number | null => columns.find((column) => column.meaning === meaning && column.place !== main)?.place ?? null;
  const beside = (): number | null => (side === "book" ? null
    : BESIDE.map(other).find((place) => place !== null) ?? unheaded.find(({ place }) => place !== main)?.place ?? null);
  return {
    main,
    valueOn: best?.meaning === "valueOn" ? best.place : other("valueOn") ?? beside(),
    dueOn: other("dueOn"),
    discountOn: other("discountOn"),
    unsure: best === null && unheaded.length > 1 ? unheaded.map(({ place }) => place) : [],
  };
}
