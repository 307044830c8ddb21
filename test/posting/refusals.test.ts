import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "../../src/domain";
import { createFormats, sayProblem, type Messages } from "../../src/pane/messages";
import { en } from "../../src/pane/messages/en";
import { nb } from "../../src/pane/messages/nb";
import { checkJournal, LAYOUTS, postingLayout } from "../../src/posting";
import type { LayoutCheck, LayoutColumn, LayoutFile, LayoutSetting, PostingLayout } from "../../src/posting/layouts";
import { postingRows, postingText } from "../../src/posting/project";
import { day, nok } from "../session/build";
import { bank, fee, leg, limitsOf, RIGHT, type Case, type Given } from "./limits";

/** The limits of each layout, and what is found of a journal that goes over one; each is checked once. */
const DECLARED = LAYOUTS.map((layout) => [layout.id, layout, limitsOf(layout)] as const);
const found = new Map<Case, readonly Issue[]>();

function issuesOver(layout: PostingLayout, over: Case): readonly Issue[] {
  const issues = found.get(over) ?? issuesOf(layout, over.over);
  found.set(over, issues);
  return issues;
}

function issuesOf(layout: PostingLayout, { lines, settings }: Given, posted: ReadonlySet<string> = new Set()): readonly Issue[] {
  return checkJournal({ lines, issues: [] }, layout, { settings: { ...RIGHT, layout: layout.id, ...settings }, posted });
}

const codesOf = (issues: readonly Issue[]): readonly string[] => [...new Set(issues.map(({ code }) => code))];

/** What is said of an issue in a language, with plain blanks. */
function say(issue: Issue, messages: Messages, languageTag: string): string {
  return sayProblem(issue, messages, createFormats({ languageTag, culture: null, rowName: (id) => id })).replaceAll(/[\u00a0\u202f]/g, " ").replaceAll("\u2212", "-");
}

const saidOf = (issue: Issue): string => `    - ${say(issue, en, "en-GB")}\n      ${say(issue, nb, "nb-NO")}\n`;

/** What every journal is checked for, whatever its layout. */
interface Common extends Given {
  readonly what: string;
  readonly code: Issue["code"];
  readonly posted?: ReadonlySet<string>;
}

const COMMON: readonly Common[] = [
  { what: "a document that does not balance", code: "posting/unbalanced", lines: [bank(), { ...fee(), amount: nok("30") }] },
  { what: "two dates in one document", code: "posting/several-dates", lines: [bank(), fee({ postingDate: day("2025-01-30") })] },
  { what: "a line without a date", code: "posting/date-missing", lines: [bank({ postingDate: null }), fee({ postingDate: null })] },
  { what: "a line without an account", code: "posting/account-missing", lines: [bank(), fee({ account: " " })] },
  { what: "a bank account that nobody named", code: "posting/bank-account-missing", lines: [bank({ account: "" }), fee()], settings: { bankAccount: "" } },
  { what: "a day before the period that may be posted in", code: "posting/outside-period", lines: [bank(), fee()], settings: { from: day("2025-02-01"), to: null } },
  { what: "a day after the period that may be posted in", code: "posting/outside-period", lines: [bank(), fee()], settings: { from: null, to: day("2025-01-30") } },
  { what: "a line that was posted before", code: "posting/posted-before", lines: [bank(), fee()], posted: new Set(["S1/bank"]) },
];

describe.each(DECLARED)("what %s refuses", (_id, layout, { cases, cuts, untold }) => {
  test("nothing of a journal that is right", () => expect(issuesOf(layout, { lines: [bank(), fee()] })).toEqual([]));

  test.each(COMMON)("$what", ({ code, posted, ...given }) => expect(codesOf(issuesOf(layout, given, posted))).toEqual([code]));

  test("each limit it declares, and nothing else of that journal; up to the limit all is taken", () => {
    expect(cases.map((over) => [over.limit, codesOf(issuesOver(layout, over))])).toEqual(cases.map(({ limit, code }) => [limit, [code]]));
    expect(cases.filter(({ within }) => within !== undefined && issuesOf(layout, within).length > 0).map(({ limit }) => limit)).toEqual([]);
  });

  test("no narrative for its length: it is cut", () => {
    const settings = { ...RIGHT, layout: layout.id };
    expect(cuts.flatMap(({ over }) => issuesOf(layout, over))).toEqual([]);
    for (const { column, over: { lines } } of cuts) {
      expect(Math.max(...postingRows(lines, { layout, settings }).map((row) => postingText(row, column, { layout, settings }).length))).toBe(column.limit);
    }
  });

  test("no limit is without a case", () => expect(untold).toEqual([]));
});

/** Whether a part of a layout is a limit, so that it has a case. A new part must be told here. */
const PARTS: Readonly<Record<keyof PostingLayout | keyof LayoutColumn | keyof LayoutFile | keyof LayoutSetting | LayoutCheck["kind"], "limit" | "none">> = {
  id: "none", columns: "limit", balancing: "limit", grantsDiscount: "none", lineLimit: "limit", rowLimit: "limit", beside: "none", settings: "limit", form: "none", days: "none", file: "limit", checks: "limit",
  field: "limit", header: "none", width: "none", limit: "limit", isCut: "limit", isBlankWhenLocal: "none", isOfDocument: "none", value: "none",
  extension: "none", prefix: "none", encoding: "limit", delimiter: "limit", quotes: "limit", lineEnd: "none", decimalMark: "none", hasHeader: "none", writer: "none",
  otherwise: "none", isRequired: "limit", shape: "limit",
  "account-digits": "limit", "ledger-accounts-only": "limit", "control-accounts": "limit", "party-name": "limit", "one-currency": "limit", "amount-digits": "limit",
};

test("a limit on a column that nobody has a case for is noticed", () => {
  const planted = { ...postingLayout("generic"), columns: [{ field: "importKey", header: "Key", width: 10, limit: 5, isCut: false } as const] };
  expect(limitsOf(planted).untold).toEqual(["Key"]);
});

test("no layout has a part of which it isn't said whether it is a limit", () => {
  const parts = LAYOUTS.flatMap(({ columns, file, settings, checks = [], ...layout }) =>
    [...[layout, file ?? {}, ...columns, ...settings].flatMap(Object.keys), ...checks.map(({ kind }) => kind)]);
  expect([...new Set(parts)].filter((part) => !Object.hasOwn(PARTS, part))).toEqual([]);
});

/** Says where: a line, a document, a count of lines, a setting by its name, the bank account. */
const PLACE = { en: /^(Lines? \d|Documents? \S|[\d,]+ lines|The bank account)/, nb: /^(Linje \d|Bilag(?:ene)? \S|[\d ]+ linjer|Bankkontoens)/ };

test("each sentence begins with the place it is about", () => {
  const issues = DECLARED.flatMap(([, layout, { cases }]) => [...cases.map((over) => issuesOver(layout, over)[0]!), ...COMMON.map(({ posted, ...given }) => issuesOf(layout, given, posted)[0]!)]);
  const isPlaced = (issue: Issue, messages: Messages, languageTag: string, place: RegExp): boolean => {
    const said = say(issue, messages, languageTag);
    return place.test(said) || ("setting" in issue && said.startsWith(messages.layoutSettings[issue.setting]!));
  };
  expect(issues.filter((issue) => !isPlaced(issue, en, "en-GB", PLACE.en)).map((issue) => say(issue, en, "en-GB"))).toEqual([]);
  expect(issues.filter((issue) => !isPlaced(issue, nb, "nb-NO", PLACE.nb)).map((issue) => say(issue, nb, "nb-NO"))).toEqual([]);
});

test("what is said of each limit of each layout is the page that was agreed on", () => {
  const told = (layout: PostingLayout, over: Case): string => `  ${over.limit}\n${saidOf(issuesOver(layout, over)[0]!)}`;
  const common = COMMON.map(({ what, posted, ...given }) => `  ${what}\n${saidOf(issuesOf(postingLayout("generic"), given, posted)[0]!)}`);
  const page = [`every layout\n${common.join("")}`, ...DECLARED.map(([id, layout, { cases }]) => `${id}\n${cases.map((each) => told(layout, each)).join("")}`)].join("\n");
  const path = join(__dirname, "..", "golden", "posting", "refusals.txt");
  expect(existsSync(path)).toBe(true);
  expect(page).toBe(readFileSync(path, "utf8"));
});

test("where nobody says the currency of the books, one currency is taken for it, a second is not", () => {
  const euro = [leg(3, "-5", { account: "1920", documentNo: "AVS0002", currency: "EUR" }), leg(4, "5", { documentNo: "AVS0002", currency: "EUR" })];
  const issues = issuesOf(postingLayout("sie"), { lines: [bank(), fee(), ...euro], settings: { localCurrency: "" } });
  expect(issues.map((issue) => ("journalLine" in issue ? [issue.code, issue.journalLine] : issue.code))).toEqual([["posting/currency-not-taken", 3], ["posting/currency-not-taken", 4]]);
});
