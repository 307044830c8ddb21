import type { DateSystem, SheetRole } from "../domain";
import { dateFormatOf, ISO_DATE_FORMAT } from "./dates";
import type { Dates } from "./cells";
import type { HostCulture } from "./types";

/** A sheet's used cells, zero-based. */
export interface UsedArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What one open workbook has told us, kept to save round trips. Nothing is trusted that isn't checked when it is used. */
export interface Facts {
  culture: HostCulture | null;
  /** Null until a cell has decided it. */
  dateSystem: DateSystem | null;
  /** Sheet ids → names, for events, which carry ids. */
  readonly names: Map<string, string>;
  /** Used cells by sheet name, as last seen: tried first, so that most reads save a round trip. */
  readonly used: Map<string, UsedArea | null>;
  /** Rows of our memory as last seen, tried first in the same way. */
  memoryRows: number;
  /** Whether all sheets have been looked at, so that a role without an id has no sheet. */
  isListed: boolean;
  /** Our sheets' ids by role. */
  readonly own: Map<SheetRole, string>;
  /** Address we selected ourselves last, so that its event is not taken for the user's. */
  selected: string | null;
}

/** One batch against the workbook, with what is known of it. */
export interface Batch {
  readonly context: Excel.RequestContext;
  readonly facts: Facts;
}

/** Starts with nothing known. */
export function noFacts(): Facts {
  return { culture: null, dateSystem: null, names: new Map(), used: new Map(), memoryRows: 0, isListed: false, own: new Map(), selected: null };
}

/** How dates are written into this workbook, as far as it is known. */
export function datesOf(facts: Facts): Dates {
  return {
    system: facts.dateSystem ?? 1900,
    format: facts.culture === null ? ISO_DATE_FORMAT : dateFormatOf(facts.culture.shortDate),
  };
}
