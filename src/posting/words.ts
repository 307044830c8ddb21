import type { Problem } from "../domain";
import type { PostingField } from "./types";

/** Fields that Generic has a column for. */
export type WordedField = Extract<PostingField,
  | "lineNo" | "postingDate" | "documentType" | "documentNo" | "externalDocumentNo" | "accountType" | "account" | "description" | "amount" | "debit" | "credit" | "localAmount" | "currency"
  | "balAccountType" | "balAccount" | "reference" | "appliesToType" | "appliesToNo" | "matchId" | "importKey">;

/** Every word people read on the posting sheet; implemented beside the words of the other sheets. */
export interface PostingWords {
  /** Name asked for; at most 31 characters. */
  readonly sheetPosting: string;
  /** Headers of the Generic layout, all different. Layouts of an ERP carry that ERP's own. */
  readonly postingColumn: Readonly<Record<WordedField, string>>;
  /** Header of the column beside each line that names its problems; differs from the headers. */
  readonly columnIssues: string;
  readonly issue: (problem: Problem) => string;
  /** Lines left out since they were posted before: 3 → "3 lines were posted before and are left out". */
  readonly postedBefore: (count: number) => string;
  readonly nothingToPost: string;
}
