import { decimalText } from "../../domain";
import type { ApplicationRefusal } from "../../payments";

/** How cases say why something is refused. Each refusal is told by the words that only it would use. */
const SAID: Readonly<Record<ApplicationRefusal["code"], RegExp>> = {
  "apply/line-not-found": /\b(no such|unknown|missing) (line|statement)/i,
  "apply/entry-not-found": /\b(no such|unknown|missing) entry|entry (does not exist|is (not open|closed))/i,
  "apply/nothing-left": /\b(nothing|no amount) left|difference is (already )?zero|fully applied already|already fully applied/i,
  "apply/already-applied": /already applied to this line|twice/i,
  "apply/other-account": /another account|different account|other account/i,
  "apply/paid-in-other-journal": /ongoing application|other journal|another journal/i,
  "apply/currencies-differ": /currenc(y|ies)/i,
  "apply/amount-too-large": /exceeds? the remaining|cannot exceed/i,
  "apply/amount-zero": /\b(must not|cannot) be (zero|0)\b/i,
  "apply/not-applied": /not applied to (this|the) (line|entry)|no application/i,
  "apply/account-missing": /choose an account|account (is )?missing|account must/i,
  "accept/excess": /remaining amount to apply is/i,
  "transfer/no-difference": /no difference|difference is zero/i,
  "split/id-taken": /already exists/i,
  "post/nothing": /nothing to post|no lines/i,
  "post/line-not-applied": /line not applied|not fully applied|no account/i,
  "post/difference": /difference|not fully applied/i,
  "post/ending-balance": /ending balance/i,
  "post/entry-later": /later posting date|posting date/i,
  "post/entry-closed": /closed|not open/i,
};

/** Whether a refusal is the one that a case describes, with its amount where it names one. */
export function isRefusedFor(refusal: ApplicationRefusal, text: string): boolean {
  if (!SAID[refusal.code].test(text)) return false;
  const named = /-?\d+\.\d+/.exec(text)?.[0];
  if (named === undefined) return true;
  return "amount" in refusal && decimalText(refusal.amount, "") === named;
}
