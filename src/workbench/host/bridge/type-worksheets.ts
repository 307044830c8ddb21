import type { Book, BookSheet } from "../book";
import type { Members, Session } from "./contract";
import { WORKBOOK_TARGET } from "./events";
import { fail } from "./errors";
import { guardWorkbook } from "./guards";
import { findSheet } from "./ranges";
import { eventMethods } from "./wishes";

/** Longest sheet name, and what may not be in one. Source: Microsoft support, "Rename a worksheet". */
const MAX_NAME = 31;
const FORBIDDEN = /[:\\/?*[\]]/;

/**
 * Checks a name for a worksheet. Errors: InvalidArgument (blank, over 31 characters, : \ / ? * [ ], an apostrophe first
 * or last, the reserved name History), ItemAlreadyExists.
 */
export function checkSheetName(session: Session, name: string, self: BookSheet | null): void {
  const isBad = name.trim() === "" || name.length > MAX_NAME || FORBIDDEN.test(name) || name.startsWith("'") || name.endsWith("'");
  if (isBad || name.toLowerCase() === "history") fail("InvalidArgument");
  const other = session.book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other && other !== self) fail("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}

function shown(book: Book, visibleOnly: boolean): BookSheet[] {
  return book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
}

/** All worksheets, in the order of their tabs. */
export const worksheetCollectionType: Members<Book> = {
  items: (book, session) => book.sheets.map((sheet) => session.make("Worksheet", sheet)),
  item: (_book, key, session) => session.make("Worksheet", findSheet(session, typeof key === "string" ? key : fail("InvalidArgument")) ?? fail("ItemNotFound")),
  methods: {
    ...eventMethods<Book>(() => WORKBOOK_TARGET),
    Add: (book, args, session) => {
      session.needFocus();
      guardWorkbook(session);
      const name = args.textOr(0, null);
      if (name !== null) checkSheetName(session, name, null);
      return session.make("Worksheet", name === null ? book.addSheet() : book.addSheet(name));
    },
    GetActiveWorksheet: (book, _args, session) => session.make("Worksheet", book.sheets.find((sheet) => sheet.id === book.activeSheetId) ?? fail("ItemNotFound")),
    GetCount: (book, args) => shown(book, args.flag(0, false)).length,
    GetFirst: (book, args, session) => session.make("Worksheet", shown(book, args.flag(0, false))[0] ?? fail("ItemNotFound")),
    GetLast: (book, args, session) => session.make("Worksheet", shown(book, args.flag(0, false)).at(-1) ?? fail("ItemNotFound")),
    GetItemOrNullObject: (_book, args, session) => {
      const sheet = findSheet(session, args.text(0));
      return sheet === null ? null : session.make("Worksheet", sheet);
    },
  },
};
