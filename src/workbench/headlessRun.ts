import { matchStatement } from "../payments";
import { negate, rowName, type Field, type Issue, type Problem, type StatementLine } from "../domain";
import { openWorkbook } from "../excel";
import { createReconciliation, type Reconciliation, type ReconciliationState } from "../pane";
import type { PostingFile } from "../posting";
import { isSameExplanation, type Decision, type Explanation } from "../session";
import type { Question, Side, SourceLayout } from "../sheets";
import { createBankFiles, type Matcher } from "../worker";
import type { HeadlessArguments } from "./headlessArguments";
import { importFiles } from "./headlessImport";
import type { HeadlessOptions, StatementOptions } from "./headlessOptions";

/** The engine on this thread: there is no pane to keep alive. */
const MATCHER: Matcher = {
  match: (input, onStage) => Promise.resolve().then(() => matchStatement(input, onStage)),
  cancel: () => undefined,
};

const SIDES = ["bank", "book"] as const satisfies readonly Side[];

/** What became of a run: the reconciliation as it stands, and what stopped it. */
export interface HeadlessOutcome {
  readonly reconciliation: Reconciliation;
  /** Empty when the run went through; else what has to be mended first. */
  readonly blocking: readonly Problem[];
  /** What went wrong on the way without stopping it. */
  readonly faults: readonly Problem[];
  /** What the run came to; where the statement was finished, as it was then. */
  readonly state: ReconciliationState;
  /** It was to be finished and is not. */
  readonly isLeftOpen?: boolean;
  /** The posting as the file of its layout; null where it is pasted. */
  readonly postingFile?: PostingFile | null;
}

/**
 * Does the whole job on the workbook that the host holds, by the same use cases as the pane: find and read the sheets, match,
 * take the given explanations, mark the rows, write the sheets.
 */
export async function runHeadless(asked: HeadlessArguments, options: HeadlessOptions, now: () => string): Promise<HeadlessOutcome> {
  const reconciliation = createReconciliation({
    workbook: openWorkbook(), matcher: MATCHER, files: createBankFiles(), languageTag: asked.language === "nb" ? "nb-NO" : "en", now,
  });
  await reconciliation.open();
  const turned = await turnTo(reconciliation, options.statement);
  if (turned.length > 0) return { reconciliation, blocking: turned, faults: [], state: reconciliation.state() };
  if (asked.statement !== null) await reconciliation.chooseSheet("bank", asked.statement);
  if (asked.ledger !== null) await reconciliation.chooseSheet("book", asked.ledger);
  const refused = await importFiles(reconciliation, options.import);
  if (refused.length > 0) return { reconciliation, blocking: refused, faults: [], state: reconciliation.state() };
  for (const side of SIDES) await applyLayout(reconciliation, side, options);
  await suggestLines(reconciliation, options);
  const explained = explainByRow(reconciliation, options, now);
  const blocking = [...blockingProblems(reconciliation, options), ...explained.issues];
  if (blocking.length > 0) return { reconciliation, blocking, faults: [], state: reconciliation.state() };
  return { reconciliation, blocking: [], ...(await carryOut(reconciliation, options, explained.decisions)) };
}

/** The run itself. What is asked for together is kept and painted together. Gives what went wrong on the way. */
async function carryOut(reconciliation: Reconciliation, options: HeadlessOptions, decisions: readonly Decision[]): Promise<Pick<HeadlessOutcome, "faults" | "state" | "isLeftOpen" | "postingFile">> {
  const faults: Problem[] = [];
  const stopWatching = reconciliation.subscribe(() => {
    for (const problem of reconciliation.state().problems) if (!faults.includes(problem)) faults.push(problem);
  });
  await Promise.all([
    reconciliation.setOptions(options.match), reconciliation.setBalances(options.balances), reconciliation.setPosting(options.posting),
    reconciliation.setConsent("yes"), reconciliation.match("unmatched"),
  ]);
  await Promise.all(decisions.map((decision) => reconciliation.decide(decision)));
  await Promise.all([reconciliation.writeReport(), reconciliation.writePosting()]);
  const state = reconciliation.state();
  const postingFile = await reconciliation.postingFile();
  if (options.statement.finish) await reconciliation.statements.finish({ isEmptyAllowed: options.statement.isEmptyAllowed });
  stopWatching();
  const { id } = state.statement;
  const isFinished = reconciliation.state().statements.some((kept) => kept.id === id && kept.finished !== null);
  return { faults, state, postingFile, isLeftOpen: options.statement.finish && !isFinished };
}

/** Turns to the statement that the options name. Gives why it can't. */
async function turnTo({ state, statements }: Reconciliation, { reopen, take, begin, no, account, from }: StatementOptions): Promise<readonly Problem[]> {
  const named = (statementNo: string, isFinished: boolean): number | null =>
    state().statements.find((kept) => kept.statementNo === statementNo && (kept.finished !== null) === isFinished && (account === null || kept.account === account))?.id ?? null;
  for (const [statementNo, isFinished] of [[reopen, true], [take, false]] as const) {
    const id = statementNo === null ? null : named(statementNo, isFinished);
    if (statementNo !== null && id === null) return [{ code: "statement/not-found", statementNo }];
    if (id !== null) await (isFinished ? statements.reopen(id) : statements.take(id));
  }
  if (begin !== false) await statements.begin(begin === true ? account ?? undefined : begin);
  const changes = { ...(no === null ? {} : { statementNo: no }), ...(account === null ? {} : { account }), ...(from === null ? {} : { from }) };
  if (Object.keys(changes).length > 0) await statements.set(changes);
  return state().problems.filter(({ code }) => code.startsWith("statement/"));
}

/** Makes lines from the books where the options ask for them; what stands in the way is among the problems. */
async function suggestLines(reconciliation: Reconciliation, { statement: { suggest }, match: { statementDate } }: HeadlessOptions): Promise<void> {
  if (suggest === null) return;
  if (statementDate !== undefined) await reconciliation.setOptions({ statementDate });
  await reconciliation.statements.suggest(suggest);
}

/** Puts the columns and the choice of hidden rows that the options name in force. */
async function applyLayout(reconciliation: Reconciliation, side: Side, options: HeadlessOptions): Promise<void> {
  const chosen = reconciliation.state()[side];
  const layout = chosen?.layout ?? chosen?.detection.layout;
  if (!chosen || !layout) return;
  const columns = options.columns.get(chosen.sheet);
  const includeHidden = options.includeHidden ?? layout.includeHidden;
  if (columns === undefined && includeHidden === layout.includeHidden) return;
  await reconciliation.setLayout(side, { ...withColumns(layout, columns ?? new Map()), includeHidden });
}

function withColumns(layout: SourceLayout, columns: ReadonlyMap<Field, readonly number[]>): SourceLayout {
  const all: Partial<Record<Field, number | readonly number[]>> = { ...layout.columns };
  for (const [field, numbers] of columns) all[field] = numbers.length === 1 && numbers[0] !== undefined ? numbers[0] : numbers;
  return { ...layout, columns: all };
}

function blockingProblems(reconciliation: Reconciliation, options: HeadlessOptions): Problem[] {
  const state = reconciliation.state();
  const problems: Problem[] = [...options.issues, ...state.problems];
  for (const side of SIDES) {
    const chosen = state[side];
    if (!chosen || chosen.source) continue;
    problems.push(...chosen.detection.issues, ...chosen.detection.questions.map(questionIssue));
  }
  return problems;
}

/** A question that a person would answer in the pane; without a pane the options file answers it. */
function questionIssue({ about, sheet, columns }: Question): Issue {
  if (about === "sign" || about === "side") return { code: "sign/unsure", sheet };
  if (about === "dateOrder") return { code: "date/ambiguous", sheet, column: columns[0] ?? 0 };
  return columns.length === 0 ? { code: "sheet/missing-column", sheet, field: about } : { code: "column/unsure", sheet, field: about, columns };
}

/** The explanations of the options file as decisions; a row that holds no statement line is an issue. */
function explainByRow(reconciliation: Reconciliation, options: HeadlessOptions, now: () => string): { decisions: Decision[]; issues: Issue[] } {
  const byRow = new Map<string, StatementLine>();
  for (const line of reconciliation.state().lines.values()) if (line.at) byRow.set(rowName(line.at), line);
  const decisions: Decision[] = [];
  const issues: Issue[] = [];
  for (const { row, kind, account, text, exchange } of options.explanations) {
    const line = byRow.get(row);
    const other = line && exchange ? { exchange: { ...exchange, amount: line.amount < 0 ? exchange.amount : negate(exchange.amount) } } : {};
    const explanation: Explanation | null = line ? { line: line.id, match: null, kind, account, text: text || line.text, decidedAt: now(), ...other } : null;
    const standing = line && reconciliation.state().session.explanations.get(line.id);
    if (explanation !== null && standing && isSame(standing, explanation)) continue;
    if (explanation !== null) decisions.push({ type: "explain", explanation });
    else issues.push({ code: "job/field-invalid", at: `explanations.${row}`, text: row, expected: "the row of a statement line" });
  }
  return { decisions, issues };
}

/** The same explanation a second time is no decision; parts that a person split it into are kept. */
function isSame(standing: Explanation, asked: Explanation): boolean {
  const { exchange: _, ...rest } = standing;
  return isSameExplanation(standing, { ...rest, ...asked });
}
