import type { LineId, StatementLine } from "../domain";
import { accountFor, mappedExplanation, mappingOf, type Explanation, type Mapping } from "../session";
import type { ReconciliationState } from "./types";

/** A line that mappings hit, by their place in the list, best first: the longest text, then the first in the list. */
export interface MappedLine {
  readonly line: StatementLine;
  readonly mappings: readonly number[];
}

/** Finds the lines that mappings hit: the text as whole words, the amount within its limits, an account for money that way. */
export function mapLines(mappings: readonly Mapping[], lines: Iterable<StatementLine>): ReadonlyMap<LineId, MappedLine> {
  const found = new Map<LineId, MappedLine>();
  const looked = mappings.map(({ text }) => text.trim().toUpperCase());
  for (const line of lines) {
    const text = line.text.toUpperCase();
    const hits = mappings.flatMap((mapping, place) => (isFor(mapping, line) && holds(text, looked[place] ?? "") ? [place] : []));
    hits.sort((one, other) => looked[other]!.length - looked[one]!.length || one - other);
    if (hits.length > 0) found.set(line.id, { line, mappings: hits });
  }
  return found;
}

/** What mappings say of lines, as explanations. */
export function explainMapped({ setup, lines }: Pick<ReconciliationState, "setup" | "lines">, among: Iterable<StatementLine>, at: string): readonly Explanation[] {
  const [first] = lines.values();
  const mappings = (setup.rows.mappings ?? []).map((row) => mappingOf(row, first?.currency ?? ""));
  if (mappings.length === 0) return [];
  return [...mapLines(mappings, among).values()].map(({ line, mappings: [best] }) => {
    const mapping = mappings[best!]!;
    return mappedExplanation({ line: line.id, text: line.text, account: accountFor(mapping, line.amount), accountType: mapping.accountType, mappedText: mapping.text }, at);
  });
}

function holds(text: string, looked: string): boolean {
  if (looked === "") return false;
  for (let at = text.indexOf(looked); at >= 0; at = text.indexOf(looked, at + 1)) {
    if (!isGlued(text, at) && !isGlued(text, at + looked.length)) return true;
  }
  return false;
}

function isGlued(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
}

function isFor(mapping: Mapping, line: StatementLine): boolean {
  const size = Math.abs(line.amount);
  const asked = mapping.counterparty.trim().toUpperCase();
  return !mapping.isOff && accountFor(mapping, line.amount) !== "" && (mapping.least === null || size >= mapping.least) && (mapping.most === null || size <= mapping.most)
    && (asked === "" || line.counterpartyName.toUpperCase().includes(asked) || line.counterpartyAccount.toUpperCase().includes(asked));
}
