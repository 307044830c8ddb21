import { keptFrom, keptTexts, type KeptStatement } from "../../closing";
import type { Store } from "../reconcileStore";
import type { CurrentStatement } from "../types";

const written = new WeakMap<KeptStatement, ReadonlyMap<string, string>>();

/** The texts of all other statements, as the workbook is to keep them; one that did not change is not written out again. */
export function statementTexts(statements: readonly KeptStatement[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const kept of statements) {
    const own = written.get(kept) ?? keptTexts(kept);
    written.set(kept, own);
    for (const [key, text] of own) texts.set(key, text);
  }
  return texts;
}

/** Takes up the other statements that the workbook keeps; what can't be read of them stays as it is, and is said. */
export function recallStatements(store: Store, texts: ReadonlyMap<string, string>): readonly KeptStatement[] {
  const { statements, unread, problems } = keptFrom(texts);
  store.kept.unreadStatements = unread;
  // What a newer version knows of the rows, this one would match again and write over.
  if (problems.some(({ code }) => code === "save/newer-version")) store.kept.isSavingBarred = true;
  if (problems.length > 0) store.report(...problems);
  return statements;
}

/** A number for the next statement that no other has. */
export function freeId(current: CurrentStatement, statements: readonly KeptStatement[]): number {
  return Math.max(current.id, ...statements.map(({ id }) => id)) + 1;
}
