import type { HostObject } from "./contract";
import type { Json, QueryInfo } from "./protocol";

/** Names to load, as a tree: "format/fill/color" is three deep. A leaf means all of its plain properties. */
type Selection = Map<string, Selection>;

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function select(paths: readonly string[]): Selection {
  const tree: Selection = new Map();
  for (const path of paths) {
    let at = tree;
    for (const step of path.split(/[/.]/)) {
      if (step === "") continue;
      const name = pascal(step);
      const below = at.get(name) ?? new Map<string, Selection>();
      at.set(name, below);
      at = below;
    }
  }
  return tree;
}

function loadScalars(object: HostObject, into: Record<string, Json>): void {
  for (const name of object.propertyNames) if (!name.startsWith("_")) into[name] = object.get(name);
}

function loadOne(object: HostObject, tree: Selection): Record<string, Json> {
  const value = object.identity();
  if (tree.size === 0) loadScalars(object, value);
  for (const [name, below] of tree) {
    if (name === "*") loadScalars(object, value);
    else if (object.hasProperty(name)) value[name] = object.get(name);
    else {
      const linked = object.link(name);
      value[name] = linked === null ? null : load(linked, below, {});
    }
  }
  return value;
}

/** A collection: a name it has itself (count) is its own, every other is of its items. */
function load(object: HostObject, tree: Selection, window: Pick<QueryInfo, "Top" | "Skip">): Json {
  if (!object.isCollection) return loadOne(object, tree);
  const value: Record<string, Json> = {};
  const ofItems: Selection = new Map();
  for (const [name, below] of tree) {
    if (object.hasProperty(name)) value[name] = object.get(name);
    else ofItems.set(name, below);
  }
  if (tree.size === 0 || tree.has("*")) loadScalars(object, value);
  if (tree.size > 0 && ofItems.size === 0) return value;
  const from = window.Skip ?? 0;
  const items = object.items().slice(from, window.Top === undefined ? undefined : from + window.Top);
  return { ...value, _Items: items.map((item) => load(item, ofItems, {})) };
}

/** Answers one `load`: the named properties of an object, of its items, and of objects it leads to. */
export function answerQuery(object: HostObject, query: QueryInfo): Json {
  return load(object, select([...(query.Select ?? []), ...(query.Expand ?? [])]), query);
}
