import { Cells } from "./cells";
import { fail } from "./errors";
import type { Json } from "./protocol";

/** An argument that is one of the request's objects. */
export class Reference {
  constructor(readonly target: unknown) {}
}

export type Argument = Json | Reference | undefined;

/** The arguments of one call, read strictly: what does not fit is InvalidArgument, as in Excel. */
export class Args {
  constructor(private readonly values: readonly Argument[]) {}

  has(index: number): boolean {
    const value = this.values[index];
    return value !== null && value !== undefined;
  }

  json(index: number): Json {
    const value = this.values[index];
    return value instanceof Reference ? fail("InvalidArgument") : value ?? null;
  }

  text(index: number): string {
    const value = this.values[index];
    return typeof value === "string" ? value : fail("InvalidArgument");
  }

  textOr<D extends string | null>(index: number, fallback: D): string | D {
    return this.has(index) ? this.text(index) : fallback;
  }

  whole(index: number): number {
    const value = this.values[index];
    return typeof value === "number" && Number.isInteger(value) ? value : fail("InvalidArgument");
  }

  wholeOr<D extends number | null>(index: number, fallback: D): number | D {
    return this.has(index) ? this.whole(index) : fallback;
  }

  flag(index: number, fallback: boolean): boolean {
    const value = this.values[index];
    if (value === null || value === undefined) return fallback;
    return typeof value === "boolean" ? value : fail("InvalidArgument");
  }

  /** One of a list of Excel's enumeration values. */
  choice<C extends string>(index: number, choices: readonly C[], fallback?: C): C {
    const value = this.has(index) ? this.text(index) : fallback;
    return choices.find((choice) => choice === value) ?? fail("InvalidArgument");
  }

  /** A range or range areas given as an object; null when the argument is something else. */
  cellsOrNull(index: number): Cells | null {
    const value = this.values[index];
    return value instanceof Reference && value.target instanceof Cells ? value.target : null;
  }

  cells(index: number): Cells {
    return this.cellsOrNull(index) ?? fail("InvalidArgument");
  }

  /** What stands behind an argument that must be an object. */
  target(index: number): unknown {
    const value = this.values[index];
    return value instanceof Reference ? value.target : fail("InvalidArgument");
  }
}
