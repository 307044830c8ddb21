import type { Book, BookSheet } from "../book";
import { quotedSheet } from "../../../domain";
import { absoluteName } from "./address";
import type { HostObject, Members, Session } from "./contract";
import { fail } from "./errors";
import { cellsOfFormula, findSheet } from "./ranges";
import { checkName } from "./tables";
import type { Json } from "./protocol";
import type { KeyRef, NameRef } from "./targets";

type Name = { formula: string; scope: string | null; visible: boolean };

function nameOf(session: Session, { key }: NameRef): Name {
  return session.book.names.get(key) ?? fail("ItemNotFound");
}

function keysIn(session: Session, sheet: BookSheet | null): string[] {
  return [...session.book.names].filter(([, name]) => name.scope === (sheet?.id ?? null)).map(([key]) => key);
}

function findKey(session: Session, sheet: BookSheet | null, wanted: Json): string | null {
  if (typeof wanted !== "string") return fail("InvalidArgument");
  return keysIn(session, sheet).find((key) => key.toLowerCase() === wanted.toLowerCase()) ?? null;
}

function rangeOfName(session: Session, target: NameRef): HostObject | null {
  const name = nameOf(session, target);
  const home = name.scope === null ? null : findSheet(session, name.scope);
  const cells = cellsOfFormula(session, name.formula, home);
  return cells === null ? null : session.make("Range", cells);
}

/** The names of the workbook, or those of one sheet. */
export const namedItemCollectionType: Members<{ readonly sheet: BookSheet | null }> = {
  items: ({ sheet }, session) => keysIn(session, sheet).map((key) => session.make("NamedItem", { key })),
  item: ({ sheet }, key, session) => session.make("NamedItem", { key: findKey(session, sheet, key) ?? fail("ItemNotFound") }),
  methods: {
    Add: ({ sheet }, args, session) => {
      const name = args.text(0);
      checkName(session, name, null);
      const cells = args.cellsOrNull(1);
      const formula = cells === null ? args.text(1) : `=${quotedSheet(cells.sheet.name)}!${absoluteName(cells.area)}`;
      session.book.names.set(name, { formula: formula.startsWith("=") ? formula : `=${formula}`, scope: sheet?.id ?? null, visible: true });
      session.side.nameComments.set(name, args.textOr(2, ""));
      return session.make("NamedItem", { key: name });
    },
    GetCount: ({ sheet }, _args, session) => keysIn(session, sheet).length,
    GetItemOrNullObject: ({ sheet }, args, session) => {
      const key = findKey(session, sheet, args.json(0));
      return key === null ? null : session.make("NamedItem", { key });
    },
  },
};

/** One name and what it stands for. */
export const namedItemType: Members<NameRef> = {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Name: { get: ({ key }) => key },
    Type: { get: (target, session) => (rangeOfName(session, target) === null ? "String" : "Range") },
    Value: { get: (target, session) => nameOf(session, target).formula.replace(/^=/, "") },
    Scope: { get: (target, session) => (nameOf(session, target).scope === null ? "Workbook" : "Worksheet") },
    Formula: {
      get: (target, session) => nameOf(session, target).formula,
      set: (target, value, session) => {
        const formula = typeof value === "string" ? value : fail("InvalidArgument");
        session.book.names.set(target.key, { ...nameOf(session, target), formula });
      },
    },
    Visible: {
      get: (target, session) => nameOf(session, target).visible,
      set: (target, value, session) => { session.book.names.set(target.key, { ...nameOf(session, target), visible: value === true }); },
    },
    Comment: {
      get: ({ key }, session) => session.side.nameComments.get(key) ?? "",
      set: ({ key }, value, session) => {
        session.clearsUndo("NamedItem.comment");
        session.side.nameComments.set(key, typeof value === "string" ? value : fail("InvalidArgument"));
      },
    },
  },
  links: {
    Worksheet: (target, session) => session.make("Worksheet", findSheet(session, nameOf(session, target).scope ?? fail("ItemNotFound")) ?? fail("ItemNotFound")),
    WorksheetOrNullObject: (target, session) => {
      const { scope } = nameOf(session, target);
      const sheet = scope === null ? null : findSheet(session, scope);
      return sheet === null ? null : session.make("Worksheet", sheet);
    },
  },
  methods: {
    Delete: ({ key }, _args, session) => {
      session.book.names.delete(key);
      session.side.nameComments.delete(key);
      return null;
    },
    GetRange: (target, _args, session) => rangeOfName(session, target) ?? fail("ItemNotFound"),
    GetRangeOrNullObject: (target, _args, session) => rangeOfName(session, target),
  },
};

/** Values the add-in keeps in the workbook. */
export const settingCollectionType: Members<Book> = {
  items: (book, session) => [...book.settings.keys()].map((key) => session.make("Setting", { key })),
  item: (book, key, session) => session.make("Setting", { key: typeof key === "string" && book.settings.has(key) ? key : fail("ItemNotFound") }),
  methods: {
    Add: (book, args, session) => {
      book.settings.set(args.text(0), args.json(1));
      return session.make("Setting", { key: args.text(0) });
    },
    GetCount: (book) => book.settings.size,
    GetItemOrNullObject: (book, args, session) => (book.settings.has(args.text(0)) ? session.make("Setting", { key: args.text(0) }) : null),
  },
};

/** One kept value. */
export const settingType: Members<KeyRef> = {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, session) => (session.book.settings.get(key) ?? null) as Json,
      set: ({ key }, value, session) => { session.book.settings.set(key, value); },
    },
  },
  methods: {
    Delete: ({ key }, _args, session) => {
      session.book.settings.delete(key);
      return null;
    },
  },
};
