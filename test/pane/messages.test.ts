import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem, Reason } from "../../src/domain";
import { createFormats, pickMessages, postingWords, sayProblem, sayReason, sheetWords, type Messages } from "../../src/pane/messages";
import { PROBLEMS, REASONS } from "./support/problems";

const LANGUAGES = [["English", "en-GB"], ["Norwegian Bokmål", "nb-NO"]] as const;
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

describe.each(LANGUAGES)("%s", (_, languageTag) => {
  const messages = pickMessages(languageTag);
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

test("Norwegian says everything that English says, in its own words", () => {
  const english = pickMessages("en");
  const norwegian = pickMessages("nb");
  expect(keysOf(norwegian)).toEqual(keysOf(english));
  const same = (part: keyof Messages): readonly string[] => {
    const [one, other] = [english[part], norwegian[part]] as unknown as [Record<string, unknown>, Record<string, unknown>];
    return Object.keys(one).filter((key) => typeof one[key] === "string" && one[key] === other[key] && /\s/.test(one[key]));
  };
  expect((Object.keys(english) as (keyof Messages)[]).filter((part) => typeof english[part] === "object").flatMap(same)).toEqual([]);
});

test.each([["nb-NO", "nb"], ["nn-NO", "nb"], ["no", "nb"], ["en-US", "en"], ["fi-FI", "en"], ["", "en"]])("a reader of %s gets %s", (tag, expected) =>
  expect(pickMessages(tag).languageTag).toBe(expected));
