import { journalFor, ownName, postedIssues, type Journal } from "../../posting";
import { otherSidesOf } from "../statements/transfers";
import type { ReconciliationState } from "../types";
import { ownLayoutsOf } from "./ownLayouts";

/** The journal of what was explained and matched, in the settings of the moment; null until both sides are read. */
export function journalOf(state: ReconciliationState): Journal | null {
  const { bank, book, session, posting, lines, entries, statement: { id } } = state;
  if (!bank?.source || !book?.source) return null;
  // Documents of two statements never have one number, whatever is still added to the earlier one.
  const documentNoPrefix = id === 1 ? posting.documentNoPrefix : `${posting.documentNoPrefix}${id}-`;
  const { layouts, issues } = ownLayoutsOf(state);
  const journal = journalFor(session, { lines, entries }, { ...posting, documentNoPrefix, ownLayouts: layouts, numbers: state.posted, elsewhere: otherSidesOf(state) });
  const more = [...issues.filter(({ layout }) => ownName(posting.layout) === layout), ...postedIssues(journal.lines, state.posted)];
  return more.length === 0 ? journal : { ...journal, issues: [...journal.issues, ...more] };
}
