import type { Area } from "../book";
import { contains, intersect, shiftedArea, type RowShift } from "./address";
import type { Json } from "./protocol";

interface SideFormat { readonly area: Area; readonly key: string; readonly value: Json }

/** What the bridge keeps of one sheet because the workbook does not. */
export class SheetSide {
  /** Page layout, headers and footers, headings on or off, by member name. */
  readonly settings = new Map<string, Json>();
  protection: { readonly options: Readonly<Record<string, Json>>; readonly password: string | null } | null = null;
  /** Width a hidden column had. */
  readonly hiddenColumns = new Map<number, number>();
  autoFilter: { area: Area; criteria: Json[] } | null = null;
  /** Filter criteria of the columns of tables, by table id. */
  readonly tableFilters = new Map<string, Json[]>();
  private formats: SideFormat[] = [];

  /** Keeps a cell format the workbook has no place for; a later one wins. */
  setFormat(area: Area, key: string, value: Json): void {
    this.formats = this.formats.filter((format) => format.key !== key || !contains(area, format.area));
    this.formats.push({ area, key, value });
  }

  /** The format all of the cells have, the fallback when none was set, or undefined when they differ. */
  format(area: Area, key: string, fallback: Json): Json | undefined {
    for (let at = this.formats.length - 1; at >= 0; at--) {
      const format = this.formats[at]!;
      if (format.key !== key) continue;
      if (contains(format.area, area)) return format.value;
      if (intersect(format.area, area) !== null) return undefined;
    }
    return fallback;
  }

  /** Keeps formats and filters with their cells when rows come or go. */
  shift(change: RowShift): void {
    this.formats = this.formats.flatMap((format) => {
      const area = shiftedArea(format.area, change);
      return area === null ? [] : [{ ...format, area }];
    });
    const area = this.autoFilter === null ? null : shiftedArea(this.autoFilter.area, change);
    this.autoFilter = this.autoFilter === null || area === null ? null : { ...this.autoFilter, area };
  }

  /** Drops the formats of cells that were cleared. */
  clearFormats(area: Area): void {
    this.formats = this.formats.filter((format) => !contains(area, format.area));
  }
}

/** Everything the bridge keeps beside the workbook; it is not written to a file. */
export class SideStore {
  private readonly sheets = new Map<string, SheetSide>();
  readonly documentProperties = new Map<string, Json>();
  readonly nameComments = new Map<string, string>();
  enableEvents = true;
  /** The structure of the workbook is protected: no sheet comes, goes, or changes its name. */
  isStructureLocked = false;
  calculationMode = "Automatic";
  private lastId = 0;

  sheet(id: string): SheetSide {
    const side = this.sheets.get(id) ?? new SheetSide();
    this.sheets.set(id, side);
    return side;
  }

  /** An id as Excel writes them for charts and references. */
  nextId(): string {
    this.lastId += 1;
    return `{${this.lastId.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
  }
}
