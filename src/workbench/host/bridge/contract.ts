import type { Book, BookSheet } from "../book";
import type { Args } from "./args";
import type { Json } from "./protocol";
import type { SheetSide, SideStore } from "./side";
import type { Kind, Targets } from "./targets";

/** What a member gives: plain data, an object, null for a null object, or nothing. */
export type Outcome = Json | HostObject | undefined;

export interface Property<T> {
  readonly get: (target: T, session: Session) => Json;
  readonly set?: (target: T, value: Json, session: Session) => void;
}

/** The members of one of Excel's types, by the names that travel. A name that is not here is an error. */
export interface Members<T> {
  /** Ids by which a later request finds the object again. */
  readonly identity?: (target: T, session: Session) => Record<string, Json>;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Objects reached as properties; null is a null object. */
  readonly links?: Readonly<Record<string, (target: T, session: Session) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: Args, session: Session) => Outcome>>;
  /** Members of a collection. */
  readonly items?: (target: T, session: Session) => readonly HostObject[];
  /** `getItem` and whatever else arrives as an index. */
  readonly item?: (target: T, key: Json, session: Session) => HostObject;
}

export type Catalog = { readonly [K in Kind]: Members<Targets[K]> };

/** One of Excel's objects with what stands behind it, ready to be asked by name. */
export interface HostObject {
  readonly kind: Kind;
  readonly target: unknown;
  readonly isCollection: boolean;
  readonly propertyNames: readonly string[];
  hasProperty(name: string): boolean;
  identity(): Record<string, Json>;
  get(name: string): Json;
  set(name: string, value: Json): void;
  link(name: string): HostObject | null;
  call(name: string, args: Args): Outcome;
  items(): readonly HostObject[];
  item(key: Json): HostObject;
}

/** What the members of Excel's types may use: the workbook, what is kept beside it, and the books on the side. */
export interface Session {
  readonly book: Book;
  readonly side: SideStore;
  make<K extends Kind>(kind: K, target: Targets[K]): HostObject;
  sideOf(sheet: BookSheet): SheetSide;
  /** Until the request ends, formulas keep the results they have. */
  suspendCalculation(): void;
  /** Notes a call that empties the user's undo stack. Source: spec/office-addin-ecosystem.md §3.6. */
  clearsUndo(member: string): void;
  /** Errors: InactiveWorkbook while another workbook has the focus. */
  needFocus(): void;
  register(event: number, targetId: string): void;
  unregister(event: number, targetId: string): void;
  /** An object kept over several requests; null when it is not known. */
  kept(referenceId: string): HostObject | null;
  release(referenceId: string | null): void;
  keptCount(): number;
}
