import { readFileSync } from "node:fs";
import { join } from "node:path";
import { judgeBankCase, type BankCase } from "../../src/workbench/bankCase";

/**
 * Scenario facts of the automatic matching tests of Business Central (microsoft/BCApps, MIT licence, Copyright (c)
 * Microsoft Corporation), with values of our own.
 */
const cases = JSON.parse(readFileSync(join(__dirname, "bank-auto-match.json"), "utf8")) as readonly (BankCase & { readonly title: string })[];

describe("Business Central's automatic matching", () => {
  test.each(cases.map((each) => [each.id, each.title, each] as const))("%s: %s", (_id, _title, each) =>
    expect(judgeBankCase(each)).toEqual([]));
});

/** The same case with one expectation made wrong. */
function corrupted(each: BankCase, what: string): BankCase {
  return { ...each, expect: { ...each.expect, [what]: what === "matches" ? [{ statement: ["S99"], ledger: ["L99"] }] : wrong(each.expect[what]) } };
}

function wrong(value: unknown): unknown {
  if (typeof value === "string") return /^-?\d/.test(value) ? `${Number(value) + 1}` : "something else";
  if (typeof value === "number") return value + 1;
  if (Array.isArray(value)) return [...(value as unknown[]), "X99"];
  const fields = Object.entries(value as Record<string, unknown>);
  return fields.length === 0 ? { X99: "1.00" } : Object.fromEntries(fields.map(([key, field], at) => [key, at === 0 ? wrong(field) : field]));
}

describe("a corrupted expectation fails", () => {
  const corruptions = cases.flatMap((each) => Object.keys(each.expect).map((what) => [each.id, what, each] as const));
  test.each(corruptions)("%s: %s", (_id, what, each) =>
    expect(judgeBankCase(corrupted(each, what)).length).toBeGreaterThan(0));

  test("a match that came and was not expected", () => {
    const each = cases.find(({ id }) => id === "bank-001")!;
    expect(judgeBankCase({ ...each, expect: { ...each.expect, matches: [] } }).length).toBeGreaterThan(0);
  });

  test("something expected that the runner does not know", () => {
    const each = cases[0]!;
    expect(judgeBankCase({ ...each, expect: { ...each.expect, colour: "green" } })).toEqual([{ what: "colour", expected: "green", came: "not covered" }]);
  });

  test("a kind that is not covered yet", () => {
    expect(judgeBankCase({ ...cases[0]!, kind: "balance" })).toHaveLength(1);
  });
});
