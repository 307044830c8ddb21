import type { Args } from "./args";
import type { HostObject, Members, Outcome, Session } from "./contract";
import { ExcelError, fail } from "./errors";
import type { Json } from "./protocol";
import type { Kind } from "./targets";

/** Excel's spelling in messages: GetRange → Range.getRange. */
function memberName(kind: string, name: string): string {
  return `${kind}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** Runs one member; an error that does not say where it happened gets the member's name. */
function located<R>(member: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    if (error instanceof ExcelError && error.location === undefined) throw new ExcelError(error.code, error.message, member);
    throw error;
  }
}

function unknown(kind: Kind, name: string): never {
  const member = memberName(kind, name);
  throw new ExcelError("NotImplemented", `The stand-in host has no ${member}.`, member);
}

function find<M>(table: Readonly<Record<string, M>> | undefined, kind: Kind, name: string): M {
  const member = table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
  return member ?? unknown(kind, name);
}

class Bound<T> implements HostObject {
  readonly kind: Kind;
  readonly target: T;
  private readonly members: Members<T>;
  private readonly session: Session;

  constructor(given: { kind: Kind; target: T; members: Members<T>; session: Session }) {
    this.kind = given.kind;
    this.target = given.target;
    this.members = given.members;
    this.session = given.session;
  }

  get isCollection(): boolean {
    return this.members.items !== undefined;
  }

  get propertyNames(): readonly string[] {
    return Object.keys(this.members.properties ?? {});
  }

  hasProperty(name: string): boolean {
    return Object.hasOwn(this.members.properties ?? {}, name);
  }

  identity(): Record<string, Json> {
    return this.members.identity?.(this.target, this.session) ?? {};
  }

  get(name: string): Json {
    const property = find(this.members.properties, this.kind, name);
    return located(memberName(this.kind, name), () => property.get(this.target, this.session));
  }

  set(name: string, value: Json): void {
    const property = find(this.members.properties, this.kind, name);
    located(memberName(this.kind, name), () => {
      const set = property.set ?? fail("InvalidArgument", `${memberName(this.kind, name)} is read-only.`);
      set(this.target, value, this.session);
    });
  }

  link(name: string): HostObject | null {
    const link = find(this.members.links, this.kind, name);
    return located(memberName(this.kind, name), () => link(this.target, this.session));
  }

  call(name: string, args: Args): Outcome {
    const method = find(this.members.methods, this.kind, name);
    return located(memberName(this.kind, name), () => method(this.target, args, this.session));
  }

  items(): readonly HostObject[] {
    const items = this.members.items ?? unknown(this.kind, "items");
    return located(memberName(this.kind, "items"), () => items(this.target, this.session));
  }

  item(key: Json): HostObject {
    const item = this.members.item ?? unknown(this.kind, "getItem");
    return located(memberName(this.kind, "getItem"), () => item(this.target, key, this.session));
  }
}

/** Makes one of Excel's objects out of its members and what stands behind it. */
export function bindObject<T>(given: { kind: Kind; target: T; members: Members<T>; session: Session }): HostObject {
  return new Bound(given);
}
