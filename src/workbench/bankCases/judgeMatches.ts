import { decimalText, isoFromDay, subtract, sum, ZERO, type Amount } from "../../domain";
import { appliedByLine, type Match, type SessionRows } from "../../session";
import { isFields } from "../job";
import { rowsOf, textsOf, type BankCase, type CaseRow } from "./case";
import { holds, same, sameSet } from "./compare";
import type { Judge } from "./judges";
import type { World } from "./world";

interface Listed {
  readonly lines: readonly string[];
  readonly entries: readonly string[];
}

/** Judges of what stands matched, and of what is left of lines and entries. */
export const MATCH_JUDGES: Readonly<Record<string, Judge>> = {
  strictness: (_, expected) => (expected === "exact" || expected === "at-least" ? null : "unknown strictness"),
  matches: judgeMatches,
  unmatchedStatement: (world, expected, all) => judgeUnmatched({
    ids: linesLeft(world), matched: standing(world).flatMap(({ lines }) => lines), listed: [...listed(all).flatMap(({ lines }) => lines), ...suggestedFor(all)] }, expected, all),
  unmatchedLedger: (world, expected, all) => judgeUnmatched({
    ids: world.books.entries.map(({ id }) => id), matched: standing(world).flatMap(({ entries }) => entries), listed: listed(all).flatMap(({ entries }) => entries) }, expected, all),
  difference: (world, expected, all) => {
    const applied = appliedTo(world, counted(world, all));
    const left = linesLeft(world).map((id) => subtract(world.lines.get(id)!.amount, applied.get(id) ?? ZERO));
    return same(expected, decimalText(sum(left), world.currency));
  },
  appliedAmounts: (world, expected, all) => same(withoutZero(expected, world), asTexts(world, appliedTo(world, counted(world, all)))),
  lineDifferences: (world, expected, all) => {
    const differences = [...appliedTo(world, counted(world, all))].map(([id, part]) => [id, subtract(world.lines.get(id)!.amount, part)] as const);
    return same(expected, asTexts(world, new Map(differences)));
  },
  summary: (world, expected) =>
    same(expected, { matchedLines: new Set(standing(world).flatMap(({ lines }) => lines)).size, totalLines: linesLeft(world).length }),
  matchedOn: (world, expected) => {
    if (!isFields(expected)) return "no fields";
    const fields = Object.keys(expected).map((id) => [id, fieldsOf(standing(world).find(({ lines }) => textsOf(lines).includes(id)))] as const);
    return fields.every(([id, found]) => textsOf(expected[id]).every((name) => found.includes(name)) && textsOf(expected[id]).length > 0) ? null : Object.fromEntries(fields);
  },
  matchDetails: (world, expected) => (expected === "manual" && standing(world).length > 0 && standing(world).every(isManual) ? null : same(expected, Object.fromEntries(standing(world).flatMap((one) =>
    (isManual(one) ? one.lines.map((id) => [id, "manual"] as const) : []))))),
  deletedStatement: (world, expected) => sameSet(expected, world.deleted),
  statementAfter: (world, expected) => {
    const applied = appliedTo(world, standing(world));
    const made = world.madeLines.map(({ id, from }) => {
      const line = world.lines.get(id)!;
      const part = applied.get(id) ?? ZERO;
      return {
        id, fromLedger: from, documentNo: line.documentNo, amount: decimalText(line.amount, world.currency), appliedAmount: decimalText(part, world.currency),
        difference: decimalText(subtract(line.amount, part), world.currency), description: line.text, checkNo: line.checkNo, date: line.bookedOn === null ? null : isoFromDay(line.bookedOn),
      };
    });
    return sameRows(expected, made);
  },
  views: (world, expected) => {
    const applied = appliedTo(world, standing(world));
    const held = new Set<string>(standing(world).flatMap(({ entries }) => entries));
    const open = linesLeft(world).filter((id) => world.lines.get(id)!.amount !== (applied.get(id) ?? ZERO));
    const entries = world.books.entries.map(({ id }) => id);
    return holds(expected, {
      notMatched: { statement: open, ledger: entries.filter((id) => !held.has(id) && (world.books.known.get(id)?.statementNo ?? "") === "") },
      all: { statement: linesLeft(world), ledger: entries },
    });
  },
};

/** Null when the rows that came begin with those expected, in order and number, by the keys they state; else what came. */
export function sameRows(expected: unknown, came: readonly CaseRow[]): unknown {
  const rows = rowsOf(expected);
  if (!Array.isArray(expected) || rows.length !== expected.length || rows.length !== came.length) return came;
  return rows.every((row, at) => Object.entries(row).every(([key, value]) => same(value, came[at]![key] ?? null) === null)) ? null : came;
}

function isManual({ reasons }: Match): boolean {
  return reasons.some(({ code }) => code === "person");
}

/** The lines on the statements, in order: those of the case, those made on the way, without those deleted. */
export function linesLeft({ lines, deleted }: World): readonly string[] {
  return [...lines.keys()].filter((id) => !deleted.includes(id));
}

/** Every match that stands, on open and finished statements. */
export function standing({ books }: World): readonly Match[] {
  return [...books.closed.map(({ reconciliation }) => reconciliation), ...books.open]
    .flatMap(({ session }) => [...session.matches.values()].filter(({ status }) => status === "matched"));
}

/** What each matched line has applied. */
function appliedTo(world: World, matches: readonly Match[]): ReadonlyMap<string, Amount> {
  const rows: SessionRows = { lines: new Map([...world.lines.values()].map((line) => [line.id, line])), entries: new Map(world.books.entries.map((entry) => [entry.id, entry])) };
  return new Map(matches.flatMap((match) => [...appliedByLine(match, rows)]));
}

const FIELD_OF_REASON: Readonly<Record<string, string>> = {
  "amount/equal": "amount", "date/same": "postingDate", "document-no/in-text": "documentNo",
  "external-document-no/in-text": "externalDocumentNo", "text/similar": "description",
};

function fieldsOf(match: Match | undefined): string[] {
  return (match?.reasons ?? []).flatMap(({ code }) => FIELD_OF_REASON[code] ?? []);
}

function listed(all: BankCase["expect"]): Listed[] {
  return rowsOf(all.matches).map(({ statement, ledger }) => ({ lines: textsOf(statement), entries: textsOf(ledger) }));
}

function suggestedFor(all: BankCase["expect"]): readonly string[] {
  return rowsOf(all.glSuggestions).map(({ statement }) => String(statement));
}

function keyOf({ lines, entries }: Listed): string {
  return `${[...lines].sort().join("+")} = ${[...entries].sort().join("+")}`;
}

/** The listed matches must be there; others only where the case says at least. `alternatives` are other right answers. */
function judgeMatches(world: World, expected: unknown, all: BankCase["expect"]): unknown {
  const came = new Set(standing(world).map(keyOf));
  if (!Array.isArray(expected) || rowsOf(expected).length !== expected.length) return [...came].sort();
  const found = rowsOf(expected).map((row) => [row, ...rowsOf(row.alternatives).map((other) => ({ ...row, ...other }))]
    .map(({ statement, ledger }) => keyOf({ lines: textsOf(statement), entries: textsOf(ledger) })).find((key) => came.has(key)));
  const extra = [...came].filter((key) => !found.includes(key));
  return found.includes(undefined) || (all.strictness !== "at-least" && extra.length > 0) ? [...came].sort() : null;
}

/** In at-least cases rows of matches beyond the listed ones may be missing from the unmatched. */
function judgeUnmatched(
  rows: { ids: readonly string[]; matched: readonly string[]; listed: readonly string[] }, expected: unknown, all: BankCase["expect"],
): unknown {
  const besides = all.strictness === "at-least" ? rows.listed : rows.matched;
  return sameSet(expected, rows.ids.filter((id) => !besides.includes(id)));
}

/** The matches that sums are taken over: all, or in at-least cases the listed ones. */
function counted(world: World, all: BankCase["expect"]): readonly Match[] {
  if (all.strictness !== "at-least") return standing(world);
  const keys = new Set(listed(all).map(keyOf));
  return standing(world).filter((one) => keys.has(keyOf(one)));
}

function asTexts({ currency }: World, amounts: ReadonlyMap<string, Amount>): Record<string, string> {
  return Object.fromEntries([...amounts].filter(([, value]) => value !== 0).sort().map(([id, value]) => [id, decimalText(value, currency)]));
}

/** A line with nothing applied says as much as a line that is not listed; but it must be a line. */
function withoutZero(expected: unknown, world: World): unknown {
  if (!isFields(expected)) return expected;
  return Object.fromEntries(Object.entries(expected).filter(([id, value]) => !(world.lines.has(id) && same(value, "0") === null)));
}
