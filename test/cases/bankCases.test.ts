import { readFileSync } from "node:fs";
import { join } from "node:path";
import { countAccounts, judgeBankCase, type BankCase } from "../../src/workbench/bankCase";

/**
 * Scenario facts of the bank reconciliation tests of Business Central (microsoft/BCApps, MIT licence, Copyright (c)
 * Microsoft Corporation), with values of our own.
 */
type Titled = BankCase & { readonly title: string };
const cases = JSON.parse(readFileSync(join(__dirname, "bank-cases.json"), "utf8")) as readonly Titled[];

/** Cases with an account that our thesaurus does not find; they count against the share that must be right. */
const suggestions = cases.filter(({ kind }) => kind === "gl-suggestion");
const exact = cases.filter(({ kind }) => kind !== "gl-suggestion");
const named = (list: readonly Titled[]): readonly (readonly [string, string, Titled])[] => list.map((each) => [each.id, each.title, each] as const);

describe("Business Central's bank reconciliation", () => {
  test.each(named(exact))("%s: %s", (_id, _title, each) => expect(judgeBankCase(each)).toEqual([]));
});

test("of the accounts expected for left-over lines at least 85 % are suggested", () => {
  const counts = suggestions.map(countAccounts);
  const [right, of] = [counts.reduce((sum, each) => sum + each.right, 0), counts.reduce((sum, each) => sum + each.of, 0)];
  expect(right / of).toBeGreaterThanOrEqual(0.85);
});

/** The same case with one expectation made wrong. */
function corrupted(each: BankCase, what: string): BankCase {
  return { ...each, expect: { ...each.expect, [what]: what === "matches" ? [{ statement: ["S99"], ledger: ["L99"] }] : wrong(each.expect[what]) } };
}

function wrong(value: unknown): unknown {
  if (typeof value === "string") return /^-?\d/.test(value) ? `${Number.parseInt(value, 10) + 1}` : "something else";
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (Array.isArray(value)) return [...(value as unknown[]), "X99"];
  const fields = Object.entries(value as Record<string, unknown>);
  return fields.length === 0 ? { X99: "1.00" } : Object.fromEntries(fields.map(([key, field], at) => [key, at === 0 ? wrong(field) : field]));
}

/** The same list with the first value of each of its rows made wrong, or its first element left out. */
function changedInside(value: readonly unknown[]): readonly unknown[][] {
  const without = value.slice(1);
  return value.flatMap((row, at) => (typeof row !== "object" || row === null || Array.isArray(row) ? [] : Object.keys(row)
    .map((key) => value.map((one, index) => (index === at ? { ...(one as object), [key]: wrong((one as Record<string, unknown>)[key]) } : one))))).concat(value.length > 0 ? [without] : []);
}

describe("a corrupted expectation fails", () => {
  const passing = cases.filter((each) => judgeBankCase(each).length === 0);
  const corruptions = passing.flatMap((each) => Object.keys(each.expect).map((what) => [each.id, what, each] as const));
  test.each(corruptions)("%s: %s", (_id, what, each) => expect(judgeBankCase(corrupted(each, what)).length).toBeGreaterThan(0));

  /** A row of a list says less than its line where it was only found there: an account may be one of several. */
  const lists = passing.flatMap((each) => Object.entries(each.expect).filter(([what, value]) => Array.isArray(value) && what !== "glSuggestions" && what !== "forbiddenAccounts")
    .flatMap(([what, value]) => changedInside(value as unknown[]).map((changed, at) => [each.id, what, at, { ...each, expect: { ...each.expect, [what]: changed } }] as const)));
  test.each(lists)("%s: %s, change %i", (_id, _what, _at, each) => expect(judgeBankCase(each).length).toBeGreaterThan(0));

  test("an account suggested for a line, and it is another one", () => {
    const each = passing.find(({ expect: { glSuggestions } }) => Array.isArray(glSuggestions) && glSuggestions.length > 0)!;
    const [first, ...rest] = each.expect.glSuggestions as readonly { readonly statement: string; readonly account: string }[];
    expect(judgeBankCase({ ...each, expect: { ...each.expect, glSuggestions: [{ ...first!, account: "X99" }, ...rest] } }).length).toBeGreaterThan(0);
  });

  test("a match that came and was not expected", () => {
    const each = cases.find(({ id }) => id === "bank-001")!;
    expect(judgeBankCase({ ...each, expect: { ...each.expect, matches: [] } }).length).toBeGreaterThan(0);
  });

  test("a refusal that came and was not expected", () => {
    const { error: _, ...expected } = cases.find(({ expect: { error } }) => error !== undefined)!.expect;
    const each = cases.find(({ expect: { error } }) => error !== undefined)!;
    expect(judgeBankCase({ ...each, expect: expected }).map(({ what }) => what)).toContain("error");
  });

  test("something expected that the runner does not know", () => {
    const each = cases[0]!;
    expect(judgeBankCase({ ...each, expect: { ...each.expect, colour: "green" } })).toEqual([{ what: "colour", expected: "green", came: "not covered" }]);
  });

  test.each([["a kind", { kind: "colouring" }], ["a step", { options: { steps: [{ op: "paint" }] } }]])("%s that is not covered", (_what, more) => {
    expect(judgeBankCase({ ...cases[0]!, ...more })).toHaveLength(1);
  });
});
