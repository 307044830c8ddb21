import type { KeptStatement } from "../../closing";
import type { EntryId, LineId } from "../../domain";
import { isLive } from "../../session";
import type { RowElsewhere } from "../../sheets";
import type { ReconciliationState } from "../types";

type Rows = Map<LineId | EntryId, RowElsewhere>;

const made = new WeakMap<readonly KeptStatement[], Rows>();

/**
 * What the workbook's other statements say of rows, for the columns beside them. Where two accounts have a row that reads the same, the
 * account being worked on has the say.
 * Cost: linear in the members of their matches; once for each change of the statements.
 */
export function rowsElsewhere({ statements, statement, sight }: ReconciliationState): ReadonlyMap<LineId | EntryId, RowElsewhere> {
  const rows = made.get(statements) ?? new Map<LineId | EntryId, RowElsewhere>();
  if (!made.has(statements)) {
    const own = (kept: KeptStatement): number => (kept.account === statement.account ? 1 : 0);
    for (const kept of [...statements].sort((one, other) => own(one) - own(other))) note(rows, kept);
    made.set(statements, rows);
  }
  const posted = [...(sight?.held ?? [])].filter(([id]) => !rows.has(id));
  if (posted.length === 0) return rows;
  const session = statements[0]!.session;
  return new Map([...rows, ...posted.map(([id, statementNo]) => [id, { statementNo, isFinished: true, match: null, session }] as const)]);
}

function note(rows: Rows, { session, statementNo, finished }: KeptStatement): void {
  const about = { statementNo, isFinished: finished !== null, session };
  for (const match of session.matches.values()) {
    if (!isLive(match) || (finished !== null && match.status !== "matched")) continue;
    for (const id of [...match.lines, ...match.entries]) rows.set(id, { ...about, match });
  }
  for (const { line } of session.explanations.values()) if (line !== null && !rows.has(line)) rows.set(line, { ...about, match: null });
}
