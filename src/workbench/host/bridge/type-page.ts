import { quotedSheet } from "../../../domain";
import type { BookSheet } from "../book";
import type { Members, Property, Session } from "./contract";
import { fail } from "./errors";
import { isFlag, isNumber, isOneOf } from "./looks";
import type { Json } from "./protocol";
import { absoluteName } from "./address";
import { areasAt, cellsArgument } from "./ranges";
import type { SheetKey } from "./targets";

function kept(key: string, fallback: Json, check: (value: Json) => boolean): Property<BookSheet> {
  return {
    get: (sheet, session) => session.sideOf(sheet).settings.get(key) ?? fallback,
    set: (sheet, value, session) => { session.sideOf(sheet).settings.set(key, check(value) ? value : fail("InvalidArgument")); },
  };
}

const isZoom = (value: Json): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

function setArea(session: Session, sheet: BookSheet, at: { readonly key: string; readonly address: string }): null {
  session.sideOf(sheet).settings.set(at.key, at.address);
  return null;
}

const TITLES = "_xlnm.Print_Titles";

/** Rows and columns repeated on each page are a name of the sheet's, as in a file. Source: ECMA-376 part 1 §18.2.5. */
function setTitles(session: Session, sheet: BookSheet, at: { readonly key: "printTitleRows" | "printTitleColumns"; readonly address: string }): null {
  setArea(session, sheet, at);
  const { settings } = session.sideOf(sheet);
  const parts = ["printTitleColumns", "printTitleRows"].flatMap((key) => { const address = settings.get(key); return typeof address === "string" ? `${quotedSheet(sheet.name)}!${address}` : []; });
  session.book.names.set(`${sheet.id}!${TITLES}`, { formula: `=${parts.join(",")}`, scope: sheet.id, visible: true });
  return null;
}

/** How a sheet is printed; kept beside the workbook except for its orientation, fitting to one page's width, repeated rows, and the foot of its pages. */
export const pageLayoutType: Members<BookSheet> = {
  properties: {
    Orientation: {
      get: (sheet) => (sheet.landscape ? "Landscape" : "Portrait"),
      set: (sheet, value) => { sheet.landscape = isOneOf("Portrait", "Landscape")(value) ? value === "Landscape" : fail("InvalidArgument"); },
    },
    PaperSize: kept("paperSize", "A4", (value) => typeof value === "string"),
    Zoom: {
      get: (sheet, session) => (sheet.fitsWidth ? { horizontalFitToPages: 1 } : session.sideOf(sheet).settings.get("zoom") ?? { scale: 100 }),
      set: (sheet, value, session) => {
        if (!isZoom(value)) fail("InvalidArgument");
        const { horizontalFitToPages, verticalFitToPages } = value as Readonly<Record<string, Json>>;
        sheet.fitsWidth = horizontalFitToPages === 1 && (verticalFitToPages === undefined || verticalFitToPages === null);
        session.sideOf(sheet).settings.set("zoom", value);
      },
    },
    CenterHorizontally: kept("centerHorizontally", false, isFlag),
    CenterVertically: kept("centerVertically", false, isFlag),
    PrintGridlines: kept("printGridlines", false, isFlag),
    PrintHeadings: kept("printHeadings", false, isFlag),
    BlackAndWhite: kept("blackAndWhite", false, isFlag),
    LeftMargin: kept("leftMargin", 50.4, isNumber),
    RightMargin: kept("rightMargin", 50.4, isNumber),
    TopMargin: kept("topMargin", 54, isNumber),
    BottomMargin: kept("bottomMargin", 54, isNumber),
    HeaderMargin: kept("headerMargin", 21.6, isNumber),
    FooterMargin: kept("footerMargin", 21.6, isNumber),
    PrintOrder: kept("printOrder", "DownThenOver", isOneOf("DownThenOver", "OverThenDown")),
  },
  links: { HeadersFooters: (sheet, session) => session.make("HeaderFooterGroup", sheet) },
  methods: {
    SetPrintArea: (sheet, args, session) => {
      const cells = args.cellsOrNull(0) ?? areasAt(session, sheet, args.text(0));
      return setArea(session, sheet, { key: "printArea", address: cells.areas.map(absoluteName).join(",") });
    },
    SetPrintTitleRows: (sheet, args, session) =>
      setTitles(session, sheet, { key: "printTitleRows", address: absoluteName(cellsArgument(args, 0, { session, sheet }).area) }),
    SetPrintTitleColumns: (sheet, args, session) =>
      setTitles(session, sheet, { key: "printTitleColumns", address: absoluteName(cellsArgument(args, 0, { session, sheet }).area) }),
    GetPrintAreaOrNullObject: (sheet, _args, session) => {
      const address = session.sideOf(sheet).settings.get("printArea");
      return typeof address === "string" ? session.make("RangeAreas", areasAt(session, sheet, address)) : null;
    },
    GetPrintTitleRowsOrNullObject: (sheet, _args, session) => {
      const address = session.sideOf(sheet).settings.get("printTitleRows");
      return typeof address === "string" ? session.make("Range", areasAt(session, sheet, address)) : null;
    },
  },
};

/** Headers and footers, the same on all pages. */
export const headerFooterGroupType: Members<BookSheet> = {
  properties: { State: kept("headerState", "Default", isOneOf("Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven")) },
  links: { DefaultForAllPages: (sheet, session) => session.make("HeaderFooter", { sheet, key: "default" }) },
};

const PLACES = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"];

function line(place: string): Property<SheetKey> {
  return {
    get: ({ sheet, key }, session) => session.sideOf(sheet).settings.get(`${key}${place}`) ?? "",
    set: ({ sheet, key }, value, session) => {
      session.sideOf(sheet).settings.set(`${key}${place}`, typeof value === "string" ? value : fail("InvalidArgument"));
      const foot = (at: string): string => { const text = session.sideOf(sheet).settings.get(`${key}${at}`); return typeof text === "string" ? text : ""; };
      if (place.endsWith("Footer")) sheet.footer = [foot("LeftFooter"), foot("CenterFooter"), foot("RightFooter")];
    },
  };
}

/** The six texts of a page's head and foot. */
export const headerFooterType: Members<SheetKey> = {
  properties: Object.fromEntries(PLACES.map((place) => [place, line(place)])),
};
