import type { Confidence, ExplanationKind, Field, Problem, Reason, RunnerUp } from "../../domain";
import type { RuleIssue } from "../../payments";
import type { PostingWords } from "../../posting";
import type { Finding, FindingCode } from "../../proof";
import type { Decision } from "../../session";
import type { SheetWords, SkippedRow } from "../../sheets";
import type { FileIssue } from "../../statements";
import type { Work } from "../types";
import type { Formats } from "./formats";

/** One sentence for each code, made from the values of that code: a code without words does not compile. */
export type ProblemWords = {
  readonly [Code in Problem["code"]]: (problem: Extract<Problem, { code: Code }>, formats: Formats) => string;
};

/** The same for what is wrong in a bank's file. */
export type FileIssueWords = {
  readonly [Code in FileIssue["code"]]: (issue: Extract<FileIssue, { code: Code }>, formats: Formats) => string;
};

/** The same for reasons of a match. */
export type ReasonWords = {
  readonly [Code in Reason["code"]]: (reason: Extract<Reason, { code: Code }>, formats: Formats) => string;
};

/** What can stand in the Status column and on an item of the review list. */
type Status = "matched" | "suggested" | "rejected" | "explained" | "open" | "stale" | "reconciled";

export type Filter = "suggested" | "difference" | "openLines" | "openEntries" | "matched" | "explained" | "stale";

/** Counted words: 1 line, 2 lines. */
export type Counted = (count: number, formats: Formats) => string;

export type StepWords = Readonly<Record<Decision["type"], Counted>>;
export type WorkWords = Readonly<Record<NonNullable<Work>["doing"], string>>;
export type FieldWords = Readonly<Record<Field, string>>;
export type SkippedWords = Readonly<Record<SkippedRow["why"], Counted>>;
export type StatusWords = Readonly<Record<Status, string>>;
export type FilterWords = Readonly<Record<Filter, string>>;
export type ConfidenceWords = Readonly<Record<Confidence, string>>;
export type KindWords = Readonly<Record<ExplanationKind, string>>;
export type LostWords = Readonly<Record<RunnerUp["lost"], string>>;
/** Words written on sheets that need no amount or day. */
export type FixedSheetWords = Omit<SheetWords, "reason" | "issue" | "numberFormat" | "dateFormat" | "finding">;
/** What is said of each finding: its name, why, and what to do. */
export type FindingWords = {
  readonly [Code in FindingCode]: { readonly title: string; readonly say: (finding: Extract<Finding, { readonly code: Code }>, f: Formats) => string; readonly todo: string };
};

/** What is said of payments to vendors, in a file of its own. */
export type PaymentProblemWords = Pick<ProblemWords, Extract<keyof ProblemWords, `payment/${string}`>>;

/** What layouts of ERPs refuse, in a file of its own. */
export type PostingProblemWords = Pick<ProblemWords,
  | "posting/character" | "posting/account-digits" | "posting/account-not-taken" | "posting/name-missing" | "posting/currency-not-taken" | "posting/exchange-local" | "posting/exchange-rate" | "posting/currencies-mixed" | "posting/amount-digits" | "posting/too-many-rows"
  | "posting/voucher-number" | "posting/no-bank-line" | "posting/outside-period" | "posting/setting-missing" | "posting/setting-invalid" | "posting/setting-character">;

/** The same for the posting sheet. */
export type FixedPostingWords = Omit<PostingWords, "issue">;
/** What is wrong in the table of rules, made from the rule's name and the other rule or the limit it runs against. */
export type RuleIssueWords = Readonly<Record<RuleIssue["code"], (rule: string, other: string) => string>>;
