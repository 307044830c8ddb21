import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem, Reason } from "../../src/domain";
import { createFormats, loadLanguage, pickMessages, postingWords, sayProblem, sayReason, sheetWords, type Messages } from "../../src/pane/messages";
import { da } from "../../src/pane/messages/da";
import { de } from "../../src/pane/messages/de";
import { en } from "../../src/pane/messages/en";
import { nb } from "../../src/pane/messages/nb";
import { sv } from "../../src/pane/messages/sv";
import { PROBLEMS, REASONS } from "./support/problems";

const LANGUAGES: readonly (readonly [string, string, Messages])[] = [["English", "en-GB", en], ["Norwegian Bokmål", "nb-NO", nb], ["Swedish", "sv-SE", sv], ["Danish", "da-DK", da], ["German", "de-DE", de]];
const formatsFor = (languageTag: string) => createFormats({ languageTag, culture: null, rowName: (id) => `Bank!${id.replace(/\D/g, "")}` });
const BROKEN = /undefined|null|NaN|\[object|\bfunction\b/;

/** All texts of a language as they stand in its file and its folder, without the values put into them. */
function textsOf(language: string): readonly string[] {
  const folder = join(__dirname, "../../src/pane/messages");
  const files = [`${language}.ts`, ...readdirSync(join(folder, language)).map((file) => join(language, file))];
  const source = files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
  return (source.match(/"[^"\n]*"|`[^`]*`/g) ?? []).map((text) => text.slice(1, -1).replace(/\$\{[^}]*\}/g, ""));
}

const keysOf = (value: unknown, path = ""): readonly string[] =>
  value !== null && typeof value === "object" ? Object.entries(value).flatMap(([key, each]) => keysOf(each, `${path}.${key}`)) : [path];

describe.each(LANGUAGES)("%s", (_, languageTag, messages) => {
  const formats = formatsFor(languageTag);

  test.each(Object.values<Problem>(PROBLEMS).map((problem) => [problem.code, problem] as const))("%s is said in a whole sentence", (_code, problem) => {
    const said = sayProblem(problem, messages, formats);
    expect(said).not.toMatch(BROKEN);
    expect(said.length).toBeGreaterThan(10);
  });

  test.each(Object.values<Problem>(PROBLEMS).filter((problem) => "at" in problem && typeof problem.at === "object").map((problem) => [problem.code, problem] as const))(
    "%s names its cell", (_code, problem) => expect(sayProblem(problem, messages, formats)).toContain("Bank!D14"));

  test.each(Object.values<Reason>(REASONS).map((reason) => [reason.code, reason] as const))("the reason %s is said with its values", (_code, reason) => {
    const said = sayReason(reason, messages, formats);
    expect(said).not.toMatch(BROKEN);
    expect("value" in reason ? said : "").toContain("value" in reason ? reason.value : "");
  });

  test("no text shouts, begs or blames", () => {
    const texts = textsOf(messages.languageTag);
    expect(texts.length).toBeGreaterThan(450);
    expect(texts.filter((text) => /!|\bplease\b|vennligst|\bsorry\b|beklager|\boops\b/i.test(text))).toEqual([]);
  });

  test("names of our sheets fit Excel's rules", () => {
    const names = [messages.sheet.sheetMatches, messages.sheet.sheetReconciliation, messages.postingSheet.sheetPosting];
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
  });

  test("texts that formulas search for are told apart", () => {
    const words = sheetWords(messages, formats);
    const statuses = [...Object.values(words.status), words.statusRejected];
    expect(new Set(statuses).size).toBe(statuses.length);
    for (const text of [...statuses, ...Object.values(words.explanationKind)]) expect(text).toMatch(/^(?![=<>])[^*?~"]+$/);
  });

  test("headers of the posting sheet are all different", () => {
    const words = postingWords(messages, formats);
    const headers = [...Object.values(words.postingColumn), words.columnIssues];
    expect(new Set(headers).size).toBe(headers.length);
  });
});

/** Whole sentences that are the same in two languages: one of them was not translated. */
function sentencesInCommon(one: Messages, other: Messages): readonly string[] {
  const texts = (value: unknown): readonly string[] =>
    typeof value === "string" ? (/\s/.test(value) ? [value] : []) : value !== null && typeof value === "object" ? Object.values(value).flatMap(texts) : [];
  const known = new Set(texts(one));
  return texts(other).filter((text) => known.has(text));
}

/** Names that are the same in every language. */
const NAMES: readonly string[] = Object.values(en.layouts);

describe.each(LANGUAGES.slice(1))("%s", (_, __, messages) => {
  test("says everything that English says", () => expect([...keysOf(messages)].sort()).toEqual([...keysOf(en)].sort()));

  test("says it in its own words", () => {
    expect(sentencesInCommon(en, messages).filter((text) => !NAMES.includes(text))).toEqual([]);
  });

  test("has functions where English has functions", () => {
    const kinds = (value: unknown, path = ""): readonly string[] =>
      value !== null && typeof value === "object" ? Object.entries(value).flatMap(([key, each]) => kinds(each, `${path}.${key}`)) : [`${path} ${typeof value}`];
    expect([...kinds(messages)].sort()).toEqual([...kinds(en)].sort());
  });
});

test("before a language was loaded, and for one that is not there, things are said in English", () => expect([pickMessages("nb"), pickMessages("fi")]).toEqual([en, en]));

test.each([["nb-NO", "nb"], ["nn-NO", "nb"], ["no", "nb"], ["sv-FI", "sv"], ["da", "da"], ["de-AT", "de"], ["en-US", "en"], ["fi-FI", "en"], ["", "en"]])("a reader of %s gets %s", async (tag, expected) => {
  await loadLanguage(tag);
  expect(pickMessages(tag).languageTag).toBe(expected);
});
