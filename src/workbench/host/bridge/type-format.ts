import type { CellStyle } from "../book";
import { MAX_ROWS } from "./address";
import { Cells } from "./cells";
import { colourOf } from "./colours";
import type { Members, Property, Session } from "./contract";
import { fail, missing } from "./errors";
import { guardFormat, guardStructure } from "./guards";
import { commonLook, isFlag, isNumber, isOneOf, setLook, sideLook } from "./looks";
import type { Json } from "./protocol";
import { usedWithin } from "./ranges";

/** Width of a character and of the margin beside it, in points, in the standard font. Source: ECMA-376 part 1 §18.3.1.13. */
const POINTS_A_CHARACTER = 5.25;
const POINTS_BESIDE = 3.75;
const MAX_CHARACTERS = 255;
const STANDARD_HEIGHT = 15;

const FLAG = (value: Json): boolean => (typeof value === "boolean" ? value : fail("InvalidArgument"));
const NUMBER = (value: Json): number => (typeof value === "number" && value >= 0 ? value : fail("InvalidArgument"));

function look(read: (style: CellStyle) => Json, write: (value: Json) => CellStyle): Property<Cells> {
  return { get: (cells) => commonLook(cells, read), set: (cells, value, session) => setLook(cells, write(value), session) };
}

function horizontal(value: Json): CellStyle {
  if (value === "General" || value === "Left" || value === "Center" || value === "Right") return { horizontal: value };
  return isOneOf("Fill", "Justify", "CenterAcrossSelection", "Distributed")(value) ? missing("horizontal alignment of that kind") : fail("InvalidArgument");
}

const COLUMN_WIDTH: Property<Cells> = {
  get: (cells) => {
    const widths = cells.areas.flatMap((area) => Array.from({ length: area.columns }, (_each, at) => cells.sheet.columnWidth(area.column + at)));
    return widths.every((width) => width === widths[0]) ? widths[0] ?? null : null;
  },
  set: (cells, value, session) => {
    const points = NUMBER(value);
    guardStructure(cells.sheet, "allowFormatColumns", session);
    for (const area of cells.areas) cells.sheet.setColumnWidth(area.column, area.columns, points);
  },
};

/** Makes columns as wide as what they show. */
function autofitColumns(cells: Cells, session: Session): null {
  guardStructure(cells.sheet, "allowFormatColumns", session);
  for (const area of cells.areas) {
    const used = usedWithin(cells.sheet, area, false);
    if (used === null) continue;
    const longest = new Array<number>(used.columns).fill(0);
    for (const row of cells.sheet.texts(used)) for (const [at, text] of row.entries()) longest[at] = Math.max(longest[at] ?? 0, text.length);
    for (const [at, length] of longest.entries()) {
      if (length > 0) cells.sheet.setColumnWidth(used.column + at, 1, Math.min(length, MAX_CHARACTERS) * POINTS_A_CHARACTER + POINTS_BESIDE);
    }
  }
  return null;
}

function entireRows(cells: Cells): Cells {
  return new Cells(cells.sheet, cells.areas.map((area) => ({ ...area, column: 0, columns: 1, rows: Math.min(area.rows, MAX_ROWS) })));
}

const HEIGHT = sideLook("rowHeight", STANDARD_HEIGHT, isNumber);

/** How cells look, apart from fill, font and borders. */
export const rangeFormatType: Members<Cells> = {
  properties: {
    ColumnWidth: COLUMN_WIDTH,
    RowHeight: {
      get: (cells, session) => HEIGHT.get(entireRows(cells), session),
      set: (cells, value, session) => HEIGHT.set?.(entireRows(cells), value, session),
    },
    HorizontalAlignment: look((style) => style.horizontal ?? "General", horizontal),
    WrapText: look((style) => style.wrap ?? false, (value) => ({ wrap: FLAG(value) })),
    IndentLevel: look((style) => style.indent ?? 0, (value) => ({ indent: NUMBER(value) })),
    VerticalAlignment: sideLook("verticalAlignment", "Bottom", isOneOf("Top", "Center", "Bottom", "Justify", "Distributed")),
    TextOrientation: sideLook("textOrientation", 0, (value) => typeof value === "number"),
    ShrinkToFit: sideLook("shrinkToFit", false, isFlag),
    ReadingOrder: sideLook("readingOrder", "Context", isOneOf("Context", "LeftToRight", "RightToLeft")),
  },
  links: {
    Borders: (cells, session) => session.make("RangeBorderCollection", cells),
    Fill: (cells, session) => session.make("RangeFill", cells),
    Font: (cells, session) => session.make("RangeFont", cells),
    Protection: (cells, session) => session.make("FormatProtection", cells),
  },
  methods: {
    AutofitColumns: (cells, _args, session) => autofitColumns(cells, session),
    AutofitRows: (cells, _args, session) => {
      guardStructure(cells.sheet, "allowFormatRows", session);
      return null;
    },
  },
};

/** What is behind the text. No fill reads as white, as in Excel. */
export const rangeFillType: Members<Cells> = {
  properties: { Color: look((style) => style.fill ?? "#FFFFFF", (value) => ({ fill: colourOf(value) })) },
  methods: {
    Clear: (cells, _args, session) => {
      setLook(cells, { fill: null }, session);
      return null;
    },
  },
};

/** The letters. */
export const rangeFontType: Members<Cells> = {
  properties: {
    Bold: look((style) => style.bold ?? false, (value) => ({ bold: FLAG(value) })),
    Italic: look((style) => style.italic ?? false, (value) => ({ italic: FLAG(value) })),
    Color: look((style) => style.fontColor ?? "#000000", (value) => ({ fontColor: colourOf(value) })),
    Size: look((style) => style.fontSize ?? 11, (value) => ({ fontSize: NUMBER(value) })),
    Name: sideLook("fontName", "Calibri", (value) => typeof value === "string" && value !== ""),
    Underline: sideLook("underline", "None", isOneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant")),
    Strikethrough: sideLook("strikethrough", false, isFlag),
  },
};

/** Whether a protected sheet locks the cells. */
export const formatProtectionType: Members<Cells> = {
  properties: {
    Locked: sideLook("locked", true, isFlag),
    FormulaHidden: sideLook("formulaHidden", false, isFlag),
  },
};

interface Border { readonly cells: Cells; readonly side: string }
const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"];
const STYLES = isOneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot");

/** Tells the workbook of the lines it can keep: above the first row, below the last, between rows. */
function drawLine({ cells, side }: Border, isDrawn: boolean): void {
  for (const area of cells.areas) {
    const last = { ...area, row: area.row + area.rows - 1, rows: 1 };
    if (side === "EdgeTop") cells.sheet.setStyle({ ...area, rows: 1 }, { borderTop: isDrawn });
    if (side === "EdgeBottom") cells.sheet.setStyle(last, { borderBottom: isDrawn });
    if (side === "InsideHorizontal" && area.rows > 1) cells.sheet.setStyle({ ...area, rows: area.rows - 1 }, { borderBottom: isDrawn });
  }
}

function drawn({ cells, side }: Border): boolean | null {
  const edge = (at: (area: Cells["area"]) => Cells["area"]): Cells => new Cells(cells.sheet, cells.areas.map(at));
  if (side === "EdgeTop") return commonLook(edge((area) => ({ ...area, rows: 1 })), (style) => style.borderTop ?? false);
  if (side === "EdgeBottom") return commonLook(edge((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })), (style) => style.borderBottom ?? false);
  return null;
}

function borderLook(name: string, fallback: Json, check: (value: Json) => boolean): Property<Border> {
  const property = (side: string): Property<Cells> => sideLook(`border${side}${name}`, fallback, check);
  return {
    get: (border, session) => property(border.side).get(border.cells, session),
    set: (border, value, session) => property(border.side).set?.(border.cells, value, session),
  };
}

const LINE = borderLook("Style", "None", STYLES);

/** One border of cells. */
export const rangeBorderType: Members<Border> = {
  identity: ({ side }) => ({ _Id: side }),
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (border, session) => {
        const kept = LINE.get(border, session);
        return kept === "None" && drawn(border) === true ? "Continuous" : kept;
      },
      set: (border, value, session) => {
        LINE.set?.(border, value, session);
        drawLine(border, value !== "None");
      },
    },
    Weight: borderLook("Weight", "Thin", isOneOf("Hairline", "Thin", "Medium", "Thick")),
    Color: borderLook("Color", "#000000", (value) => colourOf(value) !== ""),
  },
};

/** The borders of cells. */
export const rangeBorderCollectionType: Members<Cells> = {
  properties: { Count: { get: () => SIDES.length } },
  items: (cells, session) => SIDES.map((side) => session.make("RangeBorder", { cells, side })),
  item: (cells, key, session) => {
    if (typeof key !== "string" || !SIDES.includes(key)) fail("InvalidArgument");
    guardFormat(cells, session);
    return session.make("RangeBorder", { cells, side: key });
  },
  methods: {
    GetItemAt: (cells, args, session) => session.make("RangeBorder", { cells, side: SIDES[args.whole(0)] ?? fail("InvalidArgument") }),
  },
};
