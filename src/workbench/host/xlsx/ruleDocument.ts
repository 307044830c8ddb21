import type { Area, BookFormatRule } from "../book";

/** A rule as the file has it: kept to be written back unchanged where the book did not change it. */
export interface RuleSource { readonly xml: string; readonly differential: string | null }

/** A rule with the place it was read from. It stays the same object as long as the rule lives: others hold on to it. */
export interface RuleDocument extends Omit<BookFormatRule, "areas"> { areas: readonly Area[]; readonly source?: RuleSource }
