import type { Area, BookSheet } from "../book";
import { MAX_COLUMNS, MAX_ROWS, fullName } from "./address";
import { fail } from "./errors";

/** Cells of one sheet that a range (one rectangle) or range areas (several) stand for. */
export class Cells {
  constructor(readonly sheet: BookSheet, readonly areas: readonly Area[]) {}

  static of(sheet: BookSheet, area: Area): Cells {
    return new Cells(sheet, [area]);
  }

  /** The rectangle of a range, or the first of several. */
  get area(): Area {
    return this.areas[0] ?? fail("InvalidReference");
  }

  get address(): string {
    return this.areas.map((area) => fullName(this.sheet.name, area)).join(",");
  }

  get count(): number {
    return this.areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
  }

  get isEntireRow(): boolean {
    return this.areas.every((area) => area.columns === MAX_COLUMNS);
  }

  get isEntireColumn(): boolean {
    return this.areas.every((area) => area.rows === MAX_ROWS);
  }

  /** Whole rows or columns: cell values are neither read nor written. Source: excel-add-ins-ranges-unbounded.md. */
  get isUnbounded(): boolean {
    return this.areas.some((area) => area.rows === MAX_ROWS || area.columns === MAX_COLUMNS);
  }
}
