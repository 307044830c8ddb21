import { readFileSync } from "node:fs";
import { join } from "node:path";
import { judgePaymentCase, type PaymentCase } from "../../src/workbench/paymentCase";

/**
 * Scenario facts of the payment application tests of Business Central (microsoft/BCApps, MIT licence, Copyright (c) Microsoft
 * Corporation), with values of our own.
 */
const cases = JSON.parse(readFileSync(join(__dirname, "payment.json"), "utf8")) as readonly (PaymentCase & { readonly title: string })[];

describe("Business Central's payment application", () => {
  test.each(cases.map((each) => [each.id, each.title, each] as const))("%s: %s", (_id, _title, each) =>
    expect(judgePaymentCase(each)).toEqual([]));
});

function wrong(value: unknown): unknown {
  if (typeof value === "string") return /^-?\d/.test(value) ? `${Number(value) + 1}` : "something else";
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (Array.isArray(value)) return value.length === 0 ? ["X99"] : [...(value.slice(1) as unknown[]), wrong(value[0])];
  const fields = Object.entries(value as Record<string, unknown>);
  return fields.length === 0 ? { X99: "1.00" } : Object.fromEntries(fields.map(([key, field], at) => [key, at === fields.length - 1 ? wrong(field) : field]));
}

describe("a corrupted expectation fails", () => {
  const corruptions = cases.flatMap((each) => Object.keys(each.expect).map((what) => [each.id, what, each] as const));
  test.each(corruptions)("%s: %s", (_id, what, each) =>
    expect(judgePaymentCase({ ...each, expect: { ...each.expect, [what]: wrong(each.expect[what]) } }).length).toBeGreaterThan(0));

  const fields = ["entry", "appliedAmount", "confidence", "rule", "accountNo", "discount", "reviewRequired"];
  const rows = cases.flatMap((each) => ((each.expect.applications ?? []) as readonly Record<string, unknown>[])
    .flatMap((row, at) => fields.filter((name) => row[name] !== undefined && row[name] !== null && row.alternatives === undefined)
      .map((name) => [each.id, at, name, each] as const)));
  test.each(rows)("%s: application %d: %s", (_id, at, name, each) => {
    const applications = (each.expect.applications as readonly Record<string, unknown>[])
      .map((row, place) => (place === at ? { ...row, [name]: wrong(row[name]) } : row));
    expect(judgePaymentCase({ ...each, expect: { ...each.expect, applications } }).length).toBeGreaterThan(0);
  });

  const refused = cases.flatMap((each) => (each.actions ?? []).flatMap((action, at) => (action.error === undefined ? [] : [[each.id, at, each] as const])));
  test.each(refused)("%s: an action refused for another reason (%d)", (_id, at, each) => {
    const actions = each.actions!.map((action, place) => (place === at ? { ...action, error: "something else" } : action));
    expect(judgePaymentCase({ ...each, actions }).length).toBeGreaterThan(0);
  });

  test.each(refused)("%s: an action that is not refused (%d)", (_id, at, each) => {
    const actions = each.actions!.map((action, place) => (place === at ? { ...action, error: undefined } : action));
    expect(judgePaymentCase({ ...each, actions }).length).toBeGreaterThan(0);
  });

  const tables = cases.flatMap((each) => (["lookups", "nearness", "lcs", "searches"] as const)
    .flatMap((list) => (each[list] ?? []).map((_, at) => [each.id, list, at, each] as const)));
  test.each(tables)("%s: %s %d", (_id, list, at, each) => {
    const rowsOf = each[list]!.map((row, place) => (place !== at ? row : list === "lookups" ? { ...row, expect: wrong(row.expect) }
      : list === "searches" ? { ...row, count: wrong(row.count) } : { ...row, expected: wrong(row.expected) }));
    expect(judgePaymentCase({ ...each, [list]: rowsOf }).length).toBeGreaterThan(0);
  });

  test("an application that came and was not expected", () => {
    const each = cases.find(({ id }) => id === "pay-006")!;
    expect(judgePaymentCase({ ...each, expect: { ...each.expect, applications: [] } }).length).toBeGreaterThan(0);
  });

  test("something expected that the runner does not know", () => {
    const each = cases[0]!;
    expect(judgePaymentCase({ ...each, expect: { ...each.expect, colour: "green" } })).toEqual([{ what: "colour", expected: "green", came: "not covered" }]);
  });
});
