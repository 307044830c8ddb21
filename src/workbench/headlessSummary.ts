import { columnLetters, rowName, subtract, sum, ZERO, type Amount, type EntryId, type LineId, type Problem } from "../domain";
import { createFormats, pickMessages, sayProblem, type Formats, type Messages, type ReconciliationState } from "../pane";
import { isLive } from "../session";
import type { LedgerSource, Side, StatementSource } from "../sheets";
import type { HostFigures } from "./headlessJson";

/** Problems listed one by one before the rest is only counted. */
const MOST_PROBLEMS = 40;

/** The words and formats a summary is written in. */
interface Voice {
  readonly messages: Messages;
  readonly formats: Formats;
}

function voiceFor(language: string, state: ReconciliationState | null): Voice {
  const rowOf = (id: LineId | EntryId): string => {
    const at = (state?.lines.get(id as LineId) ?? state?.entries.get(id as EntryId))?.at;
    return at ? rowName(at) : id;
  };
  return { messages: pickMessages(language), formats: createFormats({ languageTag: language, culture: state?.culture ?? null, rowName: rowOf }) };
}

/** Says problems one a line, the same one once. */
export function sayProblems(language: string, problems: readonly Problem[], state: ReconciliationState | null): string {
  const { messages, formats } = voiceFor(language, state);
  const said = [...new Set(problems.map((problem) => sayProblem(problem, messages, formats)))];
  const rest = said.length - MOST_PROBLEMS;
  return [...said.slice(0, MOST_PROBLEMS), ...(rest > 0 ? [messages.faults.more(rest, formats)] : [])].map((text) => `  ${text}`).join("\n");
}

/** What a person wants to know after a run: what was read, what was matched, whether it agrees, what was written. */
export function summaryOf(language: string, state: ReconciliationState, host: HostFigures): string {
  const voice = voiceFor(language, state);
  const { messages, formats } = voice;
  const blocks = [
    [...(["bank", "book"] as const).map((side) => sourceText(voice, side, state[side])), ...besideTexts(voice, state)].join("\n"),
    coverageText(voice, state),
    proofText(voice, state),
    postingText(voice, state),
  ];
  const { written } = state;
  const names = [written.matches, written.reconciliation, written.posting].filter((name): name is string => name !== null);
  if (names.length > 0) blocks.push(messages.proof.written(formats.list(names)));
  blocks.push(`${host.syncs} syncs, ${Math.ceil(host.maxRequestBytes / 1024)} kB, ${host.undoClearingCalls} undo`);
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** Sheets beside the ledger: further ones of open entries, whole, and lists of parties in a line each. */
function besideTexts(voice: Voice, { openItems, partyLists }: ReconciliationState): string[] {
  const { messages: { beside }, formats } = voice;
  return [
    ...openItems.map((chosen) => sourceText(voice, "book", chosen)),
    ...partyLists.map(({ sheet, parties }) => `${beside.parties(parties.length, formats)}  ${sheet}`),
  ];
}

function sourceText({ messages, formats }: Voice, side: Side, chosen: ReconciliationState[Side]): string {
  const source: StatementSource | LedgerSource | null = chosen?.source ?? null;
  const title = side === "bank" ? messages.sources.statement : messages.sources.ledger;
  if (!chosen || !source) return `${title}  –`;
  const count = "lines" in source ? messages.counts.lines(source.lines.length, formats) : messages.counts.entries(source.entries.length, formats);
  const columns = Object.entries(source.layout.columns).map(([field, column]) => {
    const letters = [column].flat().map(columnLetters).join(", ");
    const header = [column].flat().map((at) => source.layout.headers[at] ?? "").filter((text) => text !== "").join(", ");
    return `  ${messages.fields[field as keyof Messages["fields"]].padEnd(26)} ${letters.padEnd(6)} ${header}`;
  });
  const skipped = new Map<keyof Messages["skipped"], number>();
  for (const { why } of source.skipped) if (why !== "blank") skipped.set(why, (skipped.get(why) ?? 0) + 1);
  const leftOut = [...skipped].map(([why, number]) => messages.skipped[why](number, formats));
  return [`${title}  ${chosen.sheet}, ${count}`, ...columns, ...(leftOut.length === 0 ? [] : [`  ${messages.sources.leftOut(formats.list(leftOut))}`])].join("\n");
}

function coverageText({ messages, formats }: Voice, state: ReconciliationState): string {
  const currency = state.proof?.currency ?? "";
  const ids = { matched: new Set<LineId>(), suggested: new Set<LineId>() };
  for (const match of state.session.matches.values()) {
    if (isLive(match)) for (const line of match.lines) ids[match.status === "suggested" ? "suggested" : "matched"].add(line);
  }
  const totals = { matched: ZERO, suggested: ZERO, explained: ZERO, open: ZERO };
  const counts = { matched: 0, suggested: 0, explained: 0, open: 0 };
  for (const { id, amount } of state.lines.values()) {
    const kind = ids.matched.has(id) ? "matched" : ids.suggested.has(id) ? "suggested" : state.session.explanations.has(id) ? "explained" : "open";
    counts[kind] += 1;
    totals[kind] = sum([totals[kind], amount]);
  }
  return (["matched", "suggested", "explained", "open"] as const)
    .filter((kind) => counts[kind] > 0 || kind !== "explained")
    .map((kind) => `  ${messages.frame[kind](counts[kind], formats).padEnd(26)} ${money(formats, totals[kind], currency)}`).join("\n");
}

function proofText({ messages, formats }: Voice, { proof }: ReconciliationState): string {
  if (proof === null) return "";
  const { proof: words } = messages;
  const row = (label: string, value: Amount): string => `  ${label.padEnd(26)} ${money(formats, value, proof.currency)}`;
  const rows = [
    row(words.opening, proof.openingBalance), row(words.lines, proof.statementTotal), row(words.closing, proof.closingBalance),
    row(words.transit, proof.depositsInTransit), row(words.outstanding, proof.outstandingPayments), row(words.adjustedBank, proof.adjustedBankBalance),
    row(words.bookBalance, proof.bookBalance), row(words.explained, proof.explained), row(words.payments, proof.paymentsToPost),
    row(words.adjustedBook, proof.adjustedBookBalance), row(words.remaining, proof.remainingDifference),
  ];
  const missing = subtract(proof.closingBalance, sum([proof.openingBalance, proof.statementTotal]));
  const foots = proof.statementFoots ? words.foots : words.doesNotFoot(formats.money(missing, proof.currency));
  const verdict = proof.closes ? words.agrees : verdictOf(words, formats, proof);
  return [`${words.title} ${words.asOf(formats.day(proof.asOf))}`, ...rows, `  ${foots}`, `  ${verdict}`].join("\n");
}

function verdictOf(words: Messages["proof"], formats: Formats, proof: NonNullable<ReconciliationState["proof"]>): string {
  if (proof.remainingDifference !== 0) return words.unexplained(formats.money(proof.remainingDifference, proof.currency));
  return words.sumsCancel(formats.count(proof.issues.filter(({ code }) => code !== "proof/no-opening-balance").length));
}

function postingText({ messages, formats }: Voice, { journal, posting }: ReconciliationState): string {
  if (journal === null) return "";
  const layout = messages.layouts[posting.layout] ?? posting.layout;
  if (journal.lines.length === 0) return `${layout}\n  ${messages.posting.none}`;
  const said = [...new Set(journal.issues.map((issue) => sayProblem(issue, messages, formats)))].slice(0, MOST_PROBLEMS);
  return [layout, `  ${messages.counts.lines(journal.lines.length, formats)}`, ...said.map((text) => `  ${text}`)].join("\n");
}

function money(formats: Formats, value: Amount, currency: string): string {
  return formats.amount(value, currency).padStart(18);
}
