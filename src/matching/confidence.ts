import type { Confidence, MatchOptions } from "../domain";

const ORDER: readonly Confidence[] = ["low", "medium", "high"];

/** Whether a proposal of this confidence is applied without asking. */
export function isApplied(options: MatchOptions, confidence: Confidence): boolean {
  return ORDER.indexOf(confidence) >= ORDER.indexOf(options.applyFrom);
}
