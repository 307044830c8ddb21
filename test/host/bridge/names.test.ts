import { CATALOG } from "../../../src/workbench/host/bridge/catalog";
import { openHost } from "../../support/host";

interface Prototype { readonly _scalarPropertyOriginalNames?: readonly string[] }

/** Set by the library under another name than the one it loads. */
const SET_ONLY = new Set(["Gridlines", "Headings"]);
/** Nothing but an internal index or a way back leads there. */
const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

test.each(Object.entries(CATALOG))("%s has only members that the client library knows", (kind, members) => {
  openHost({ Bank: [] });
  const prototype = (Excel as unknown as Record<string, { readonly prototype: Prototype }>)[kind]!.prototype;
  const scalars = prototype._scalarPropertyOriginalNames ?? [];
  expect(Object.keys(members.properties ?? {}).filter((name) => !scalars.includes(name) && !SET_ONLY.has(name))).toEqual([]);
  const isKnown = (name: string): boolean => name in prototype || camel(name) in prototype;
  // Every kind of sheet event is answered everywhere; the library asks for fewer.
  const named = [...Object.keys(members.links ?? {}), ...Object.keys(members.methods ?? {})].filter((name) => !/^_(Unr|R)egister/.test(name));
  expect(named.filter((name) => !isKnown(name))).toEqual([]);
});
