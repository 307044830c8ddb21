import { Cells } from "./cells";
import type { HostObject, Session } from "./contract";
import { fail } from "./errors";
import type { Json } from "./protocol";

/** More cells than this at once are refused: the answer is an object a cell. */
const MAX_CELLS = 5_000_000;

type Plain = Readonly<Record<string, Json>>;

function isPlain(value: Json | undefined): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function pick(object: HostObject, wanted: Plain): Record<string, Json> {
  const result: Record<string, Json> = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (value === false) continue;
    if (object.hasProperty(pascal(name))) result[name] = object.get(pascal(name));
    else result[name] = pick(object.link(pascal(name)) ?? fail("InvalidArgument"), isPlain(value) ? value : fail("InvalidArgument"));
  }
  return result;
}

function put(object: HostObject, given: Plain): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === null) continue;
    if (object.hasProperty(pascal(name))) object.set(pascal(name), value);
    else put(object.link(pascal(name)) ?? fail("InvalidArgument"), isPlain(value) ? value : fail("InvalidArgument"));
  }
}

function single(cells: Cells, session: Session, at: { readonly row: number; readonly column: number }): HostObject {
  return session.make("Range", Cells.of(cells.sheet, { row: cells.area.row + at.row, column: cells.area.column + at.column, rows: 1, columns: 1 }));
}

/** Looks of each cell by itself, so that they can be put back. Errors: InvalidArgument. */
export function getCellProperties(cells: Cells, wanted: Json, session: Session): Json {
  if (!isPlain(wanted) || cells.isUnbounded || cells.count > MAX_CELLS) return fail("InvalidArgument");
  return Array.from({ length: cells.area.rows }, (_row, row) =>
    Array.from({ length: cells.area.columns }, (_column, column) => pick(single(cells, session, { row, column }), wanted)));
}

/** Gives each cell its own look; what is left out of a cell stays. Errors: InvalidArgument for another shape. */
export function setCellProperties(cells: Cells, given: Json, session: Session): null {
  if (!Array.isArray(given) || given.length !== cells.area.rows) return fail("InvalidArgument");
  for (const [row, line] of (given as readonly Json[]).entries()) {
    if (!Array.isArray(line) || line.length !== cells.area.columns) return fail("InvalidArgument");
    for (const [column, properties] of (line as readonly Json[]).entries()) {
      if (isPlain(properties)) put(single(cells, session, { row, column }), properties);
    }
  }
  return null;
}
