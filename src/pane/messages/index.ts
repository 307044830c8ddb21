// The only words people see, a file and a folder a language, and how amounts and days are written.
// Knows codes and values, never cells, React or Excel. Start with en.ts.
import type { Problem, Reason } from "../../domain";
import type { PostingWords } from "../../posting";
import type { Finding } from "../../proof";
import type { SetupWords, SheetWords } from "../../sheets";
import type { FileIssue } from "../../statements";
import { en, type Messages } from "./en";
import type { Formats } from "./formats";
import { setupWords } from "./setupWords";

export { setupWords } from "./setupWords";
export { createFormats, type Formats } from "./formats";
export type { Messages } from "./en";
export type { Filter } from "./words";

/** Loads a language that is not there from the start. */
const LOADERS = {
  nb: () => import("./nb").then((part) => part.nb),
  sv: () => import("./sv").then((part) => part.sv),
  da: () => import("./da").then((part) => part.da),
  de: () => import("./de").then((part) => part.de),
} as const satisfies Readonly<Record<string, () => Promise<Messages>>>;

type Language = "en" | keyof typeof LOADERS;

/** Readers of a language that is close to one of ours get that: Nynorsk and plain Norwegian get Bokmål. */
const NEAR: Readonly<Record<string, Language>> = { nn: "nb", no: "nb" };

/** English is there from the start; the others once they were asked for. */
const loaded = new Map<Language, Messages>([["en", en]]);

/** The language of the words for a language tag such as "nb-NO"; English where the language is not there. */
function languageFor(languageTag: string): Language {
  const first = languageTag.toLowerCase().split(/[-_]/)[0] ?? "";
  return NEAR[first] ?? (Object.hasOwn(LOADERS, first) ? (first as Language) : "en");
}

/** Brings the words of a language, before they are asked for; where they can't be had, things are said in English. Cost: one file, the first time. */
export async function loadLanguage(languageTag: string): Promise<void> {
  const language = languageFor(languageTag);
  if (language === "en" || loaded.has(language)) return;
  const messages = await LOADERS[language]().catch(() => null);
  if (messages !== null) loaded.set(language, messages);
}

/** Picks the words for a language tag such as "nb-NO"; English where the language is not there, or was not loaded. */
export function pickMessages(languageTag: string): Messages {
  return loaded.get(languageFor(languageTag)) ?? en;
}

/** Words of the Setup sheet in every language, the reader's own first: a sheet copied from another country is read as well. */
export async function setupWordsOfAll(languageTag: string): Promise<readonly [SetupWords, ...SetupWords[]]> {
  await Promise.all(Object.keys(LOADERS).map(loadLanguage));
  const own = pickMessages(languageTag);
  return [setupWords(own.setup), ...[...loaded.values()].filter((messages) => messages !== own).map(({ setup }) => setupWords(setup))];
}

/** Says what happened, where, and what can be done. */
export function sayProblem(problem: Problem, messages: Messages, formats: Formats): string {
  const say = messages.problems[problem.code] as (of: Problem, how: Formats) => string;
  return say(problem, formats);
}

/** Says what is wrong in a bank's file, and where. */
export function sayFileIssue(issue: FileIssue, messages: Messages, formats: Formats): string {
  const say = messages.fileIssues[issue.code] as (of: FileIssue, how: Formats) => string;
  return say(issue, formats);
}

/** Says one reason for a match, as part of a sentence. */
export function sayReason(reason: Reason, messages: Messages, formats: Formats): string {
  const say = messages.reasons[reason.code] as (of: Reason, how: Formats) => string;
  return say(reason, formats);
}

/** Says a finding: its name, why, and what to do. */
export function sayFinding(finding: Finding, messages: Messages, formats: Formats): { readonly title: string; readonly why: string; readonly todo: string } {
  const { title, say, todo } = messages.findingWords[finding.code];
  return { title, why: (say as (of: Finding, how: Formats) => string)(finding, formats), todo };
}

/** The words for the sheets that Avstem writes, with amounts and days as the user's Excel writes them. */
export function sheetWords(messages: Messages, formats: Formats): SheetWords {
  return {
    ...messages.sheet,
    numberFormat: (decimals) => (decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`),
    dateFormat: formats.datePattern.toLowerCase(),
    reason: (reason) => sayReason(reason, messages, formats),
    issue: (problem) => sayProblem(problem, messages, formats), finding: (finding) => sayFinding(finding, messages, formats),
  };
}

/** The words for the posting sheet. */
export function postingWords(messages: Messages, formats: Formats): PostingWords {
  return { ...messages.postingSheet, issue: (problem) => sayProblem(problem, messages, formats) };
}
