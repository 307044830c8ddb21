// The only words people see, a file and a folder a language, and how amounts and days are written.
// Knows codes and values, never cells, React or Excel. Start with en.ts.
import type { Problem, Reason } from "../../domain";
import type { PostingWords } from "../../posting";
import type { SheetWords } from "../../sheets";
import { en, type Messages } from "./en";
import type { Formats } from "./formats";
import { nb } from "./nb";

export { setupWords } from "./setupWords";
export { createFormats, type Formats } from "./formats";
export type { Messages } from "./en";
export type { Filter } from "./words";

/** By the first part of a language tag; Nynorsk and Norwegian readers get Bokmål. */
const LANGUAGES: Readonly<Record<string, Messages>> = { en, nb, nn: nb, no: nb };

/** Picks the words for a language tag such as "nb-NO"; English where the language is not there yet. */
export function pickMessages(languageTag: string): Messages {
  return LANGUAGES[languageTag.toLowerCase().split(/[-_]/)[0] ?? ""] ?? en;
}

/** Says what happened, where, and what can be done. */
export function sayProblem(problem: Problem, messages: Messages, formats: Formats): string {
  const say = messages.problems[problem.code] as (of: Problem, how: Formats) => string;
  return say(problem, formats);
}

/** Says one reason for a match, as part of a sentence. */
export function sayReason(reason: Reason, messages: Messages, formats: Formats): string {
  const say = messages.reasons[reason.code] as (of: Reason, how: Formats) => string;
  return say(reason, formats);
}

/** The words for the sheets that Avstem writes, with amounts and days as the user's Excel writes them. */
export function sheetWords(messages: Messages, formats: Formats): SheetWords {
  return {
    ...messages.sheet,
    numberFormat: (decimals) => (decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`),
    dateFormat: formats.datePattern.toLowerCase(),
    reason: (reason) => sayReason(reason, messages, formats),
    issue: (problem) => sayProblem(problem, messages, formats),
  };
}

/** The words for the posting sheet. */
export function postingWords(messages: Messages, formats: Formats): PostingWords {
  return { ...messages.postingSheet, issue: (problem) => sayProblem(problem, messages, formats) };
}
