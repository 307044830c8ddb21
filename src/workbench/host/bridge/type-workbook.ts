import type { Book } from "../book";
import { Cells } from "./cells";
import type { Members, Outcome, Session } from "./contract";
import { fail, missing } from "./errors";

/** What is selected on the sheet that is shown; its first cell when nothing was selected there yet. */
function selected(book: Book, session: Session): Cells {
  session.needFocus();
  const sheet = book.sheets.find((each) => each.id === book.activeSheetId) ?? fail("InvalidSelection");
  return Cells.of(sheet, book.selection.sheetId === sheet.id ? book.selection.area : { row: 0, column: 0, rows: 1, columns: 1 });
}

function keptRange(session: Session, id: string): Outcome {
  return session.kept(id);
}

const KEPT: Members<Book>["methods"] = {
  _GetObjectByReferenceId: (_book, args, session) => session.kept(args.text(0)) ?? fail("ItemNotFound"),
  _GetRangeForEventByReferenceId: (_book, args, session) => keptRange(session, args.text(0)) ?? fail("ItemNotFound"),
  _GetRangeOrNullObjectForEventByReferenceId: (_book, args, session) => keptRange(session, args.text(0)),
  _GetReferenceCount: (_book, _args, session) => session.keptCount(),
  _RemoveReference: (_book, args, session) => {
    session.release(args.text(0));
    return null;
  },
  _RemoveAllReferences: (_book, _args, session) => {
    session.release(null);
    return null;
  },
};

/** The workbook, and the way into everything else. */
export const workbookType: Members<Book> = {
  properties: {
    Name: { get: (book) => book.name },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
  },
  links: {
    Application: (book, session) => session.make("Application", book),
    Names: (_book, session) => session.make("NamedItemCollection", { sheet: null }),
    Protection: (book, session) => session.make("WorkbookProtection", book),
    Properties: (book, session) => session.make("DocumentProperties", book),
    Settings: (book, session) => session.make("SettingCollection", book),
    Tables: (_book, session) => session.make("TableCollection", { sheet: null }),
    Worksheets: (book, session) => session.make("WorksheetCollection", book),
    _Runtime: (book, session) => session.make("Runtime", book),
  },
  methods: {
    ...KEPT,
    GetActiveCell: (book, _args, session) => {
      const { sheet, area } = selected(book, session);
      return session.make("Range", Cells.of(sheet, { row: area.row, column: area.column, rows: 1, columns: 1 }));
    },
    GetSelectedRange: (book, _args, session) => session.make("Range", selected(book, session)),
    GetSelectedRanges: (book, _args, session) => session.make("RangeAreas", selected(book, session)),
    GetIsActiveCollabSession: () => false,
    Save: (_book, _args, session) => {
      session.clearsUndo("Workbook.save");
      return null;
    },
    Close: (_book, _args, session) => {
      session.clearsUndo("Workbook.close");
      return missing("Workbook.close");
    },
  },
};

function lockStructure(session: Session, isLocked: boolean): null {
  session.clearsUndo(`WorkbookProtection.${isLocked ? "protect" : "unprotect"}`);
  session.side.isStructureLocked = isLocked;
  return null;
}

/** Protection of the workbook's structure. */
export const workbookProtectionType: Members<Book> = {
  properties: { Protected: { get: (_book, session) => session.side.isStructureLocked } },
  methods: {
    Protect: (_book, _args, session) => lockStructure(session, true),
    Unprotect: (_book, _args, session) => lockStructure(session, false),
  },
};

/** Excel itself: calculation and the user's way of writing numbers. */
export const applicationType: Members<Book> = {
  properties: {
    CalculationMode: {
      get: (_book, session) => session.side.calculationMode,
      set: (_book, value, session) => {
        if (value === "Manual") missing("manual calculation");
        if (value !== "Automatic" && value !== "AutomaticExceptTables") fail("InvalidArgument");
        session.side.calculationMode = value;
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: (book) => book.decimalMark },
    ThousandsSeparator: { get: (book) => book.groupMark },
    UseSystemSeparators: { get: () => true },
  },
  links: { CultureInfo: (book, session) => session.make("CultureInfo", book) },
  methods: {
    Calculate: () => null,
    SuspendApiCalculationUntilNextSync: (_book, _args, session) => {
      session.suspendCalculation();
      return null;
    },
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

/** The user's culture. */
export const cultureInfoType: Members<Book> = {
  properties: { Name: { get: (book) => book.locale } },
  links: {
    NumberFormat: (book, session) => session.make("NumberFormatInfo", book),
    DatetimeFormat: (book, session) => session.make("DatetimeFormatInfo", book),
  },
};

/** How the user writes numbers. */
export const numberFormatInfoType: Members<Book> = {
  properties: {
    NumberDecimalSeparator: { get: (book) => book.decimalMark },
    NumberGroupSeparator: { get: (book) => book.groupMark },
  },
};

/** How the user writes dates. */
export const datetimeFormatInfoType: Members<Book> = {
  properties: {
    DateSeparator: { get: (book) => /[^A-Za-z]/.exec(book.shortDate)?.[0] ?? "/" },
    ShortDatePattern: { get: (book) => book.shortDate },
    LongDatePattern: { get: () => "dddd, d. MMMM yyyy" },
    LongTimePattern: { get: () => "HH:mm:ss" },
    TimeSeparator: { get: () => ":" },
  },
};

/** Switch for all events. */
export const runtimeType: Members<Book> = {
  properties: {
    EnableEvents: {
      get: (_book, session) => session.side.enableEvents,
      set: (_book, value, session) => { session.side.enableEvents = value === true; },
    },
  },
};

const TEXTS = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"];

/** Title, author and the like; setting one empties the undo stack on the web. */
export const documentPropertiesType: Members<Book> = {
  properties: Object.fromEntries(TEXTS.map((name) => [name, {
    get: (_book, session) => session.side.documentProperties.get(name) ?? "",
    set: (_book, value, session) => {
      if (typeof value !== "string") fail("InvalidArgument");
      session.clearsUndo(`DocumentProperties.${name.charAt(0).toLowerCase()}${name.slice(1)}`);
      session.side.documentProperties.set(name, value);
    },
  } satisfies NonNullable<Members<Book>["properties"]>[string]])),
};
