import type { Problem } from "../../domain";
import { suggestAccounts, type AccountSuggestion } from "../../matching";
import { rowsOf, textsOf, type BankCase } from "./case";
import { BOOK_JUDGES } from "./judgeBooks";
import { MATCH_JUDGES } from "./judgeMatches";
import type { World } from "./world";

/** Compares one thing that a case expects; null when it agrees, else what came. */
export type Judge = (world: World, expected: unknown, all: BankCase["expect"]) => unknown;

/** Everything a case may expect, and how it is compared. What is not here is not covered. */
export const JUDGES: Readonly<Record<string, Judge>> = {
  ...MATCH_JUDGES, ...BOOK_JUDGES,
  error: ({ refused }, expected) => {
    if (refused === null) return "no refusal";
    return typeof expected === "string" && SAYS[refused.code]?.(expected, refused as never) === true ? null : refused;
  },
  glSuggestions: (world, expected, all) => {
    const came = suggested(world);
    const rows = rowsOf(expected);
    if (!Array.isArray(expected) || rows.length !== expected.length) return Object.fromEntries(came);
    const lines = new Set(rows.map(({ statement }) => String(statement)));
    const isRight = [...lines].every((line) => rows.some((row) => row.statement === line && row.account === came.get(line)));
    const isMore = all.strictness === "exact" && [...came.keys()].some((line) => !lines.has(line));
    return isRight && !isMore ? null : Object.fromEntries(came);
  },
  forbiddenAccounts: (world, expected) => {
    const known = new Set(rowsOf(world.each.options?.glAccounts).map(({ no }) => String(no)));
    const forbidden = textsOf(expected);
    const isRead = Array.isArray(expected) && forbidden.length === expected.length && forbidden.every((no) => known.has(no));
    return isRead && [...suggested(world).values()].every((account) => !forbidden.includes(account)) ? null : Object.fromEntries(suggested(world));
  },
};

/** The account suggested for each line of a case, where one is likely. */
export function suggested(world: World): ReadonlyMap<string, string> {
  const chart = rowsOf(world.each.options?.glAccounts).map(({ no, name }) => ({ no: String(no), name: String(name) }));
  const earlier = rowsOf(world.each.options?.postedLines).map(({ description, account, amount }) => ({
    text: String(description), counterpartyName: "", account: String(account), isMoneyIn: Number(amount) > 0,
  }));
  const found = suggestAccounts([...world.lines.values()], { chart, earlier });
  return new Map(found.filter((one): one is AccountSuggestion => one !== null).map(({ line, account }) => [line, account]));
}

type Says<C extends Problem["code"]> = (text: string, refused: Extract<Problem, { readonly code: C }>) => boolean;

/** How the sentences of cases, which are nobody's wording but theirs, say what a refusal means. */
const SAYS: { readonly [C in Problem["code"]]?: Says<C> } = {
  "match/several-to-several": (text) => /several.*lines.*several.*entries|many.to.many/i.test(text) && /not (supported|allowed)|refused/i.test(text),
  "match/entry-closed": (text) => /closed/i.test(text),
  "match/needs-both-sides": (text) => /select|both/i.test(text),
  "statement/number-taken": (text, { statementNo }) => text.split(/[^\p{L}\p{N}]+/u).includes(statementNo) && /already|in use|exists/i.test(text),
  "statement/not-found": (text, { statementNo }) => text.includes(statementNo) && /not|no /i.test(text),
  "finish/date-missing": (text) => /date/i.test(text) && /missing|must|required|value/i.test(text),
  "finish/balance-missing": (text) => /balance/i.test(text),
  "finish/does-not-foot": (text) => /balance/i.test(text) && /equal|agree|foot/i.test(text),
  "finish/no-lines": (text) => /lines|empty/i.test(text),
  "finish/difference": (text) => /difference/i.test(text),
  "finish/group-differs": (text) => /amount|entry/i.test(text),
  "finish/account-blocked": (text) => /blocked/i.test(text),
  "journal/no-difference": (text) => /difference/i.test(text),
  "journal/date-missing": (text) => /date/i.test(text),
  "journal/outside-period": (text) => /date|period/i.test(text),
};
