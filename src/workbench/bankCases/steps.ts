import { dayFromIso, type AccountType, type Day, type LineId, type Problem, type Result } from "../../domain";
import {
  bankEntriesOf, beginStatement, candidatesFor, cutoffOf, deleteLine, findOpen, finish, importLines, postToAccounts, renumber, reopen, rowsFor, rowsToMatch,
  suggestLines, takePosted, transferDifferences, withOpen, type AccountBooks, type ClosingPolicy, type DifferenceLine,
} from "../../closing";
import { match } from "../../matching";
import { decide, planRun, type Decision } from "../../session";
import { isFields } from "../job";
import { textsOf, type CaseStep } from "./case";
import { CASE_TIME, caseAmount, ensure, entryFrom, entryIds, lineIds, optionsOf, statementNoOf, type World } from "./world";

/** Carries out one step of a case; a refusal is kept and changes nothing. False when the step is not known. */
export function take(world: World, step: CaseStep): boolean {
  const carryOut = STEPS[step.op];
  if (carryOut === undefined) return false;
  carryOut(world, step);
  return true;
}

type CarryOut = (world: World, step: CaseStep) => void;

const STEPS: Readonly<Record<string, CarryOut>> = {
  "match": (world, step) => on(world, step, (number) => decideOn(world, number, { type: "link", lines: lineIds(step.statement), entries: entryIds(step.ledger), at: CASE_TIME })),
  "suggest-match": (world, step) => STEPS.match!(world, step),
  "unmatch": unmatch,
  "auto-match": (world, step) => on(world, step, (number) => autoMatch(world, number, step)),
  "accept-proposals": acceptProposals,
  "accept-gl-proposals": (world, step) => {
    const period = isFields(world.each.options?.allowedPostingDates) ? world.each.options.allowedPostingDates : {};
    book(world, step.pairs ?? [], { from: dayOf(period.from), to: dayOf(period.to) });
  },
  "post-to-account": (world, step) => book(world, (step.statement ?? []).map((line) => [line, step.account ?? ""] as const), { from: null, to: null }),
  "suggest-lines": (world, step) => on(world, step, (number) => makeLines(world, number, step)),
  "delete-line": (world, step) => {
    for (const line of lineIds(step.statement)) {
      ensure(world, statementNoOf(world, [line]));
      if (keep(world, deleteLine(world.books, world.current, { line, at: CASE_TIME }))) world.deleted.push(line);
    }
  },
  "rename-statement": (world, step) => {
    if (keep(world, renumber(world.books, step.from ?? "", step.to ?? ""))) world.current = step.to ?? "";
  },
  "set-statement-date": (world, step) => on(world, step, (number) => setDate(world, number, step.statementDate ?? step.date ?? step.to ?? step.value ?? null)),
  "new-statement": (world, step) => {
    const before = new Set(world.books.open.map(({ statementNo }) => statementNo));
    if (!keep(world, beginStatement(world.books, { statementDate: dayOf(step.statementDate ?? step.date), options: optionsOf(world.each) }))) return;
    world.current = world.books.open.find(({ statementNo }) => !before.has(statementNo))?.statementNo ?? "";
  },
  "import": importStep,
  "list-candidates": (world, step) => on(world, step, (number) => {
    if (step.statementDate !== undefined) setDate(world, number, step.statementDate);
    const found = candidatesFor(world.books, number);
    world.candidates.push(found.ok ? found.value : []);
  }),
  "candidate-cutoff": (world, step) => on(world, step, (number) => {
    const found = findOpen(world.books, number);
    world.cutoff = found.ok ? cutoffOf(found.value) : null;
  }),
  "transfer-difference": transfer,
  "set-journal-account": (world, step) => {
    world.journal = world.journal.map((one) => ({ ...one, draft: withAccounts(one.draft, step) }));
  },
  "post-journal": postJournal,
  "post": post,
  "undo-post": (world, step) => {
    const number = step.statementNo ?? world.postedNo;
    const before = new Set(world.books.open.map(({ statementNo }) => statementNo));
    if (!keep(world, reopen(world.books, number, { reopenedNo: "next" }))) return;
    world.isPosted = false;
    world.current = world.books.open.find(({ statementNo }) => !before.has(statementNo))?.statementNo ?? number;
  },
  "report-posted": (world, step) => {
    world.current = step.statementNo ?? world.postedNo;
  },
};

/** The statement a step is about: the one it names, its lines' one, or the one of the step before. */
function on(world: World, step: CaseStep, carryOut: (statementNo: string) => void): void {
  ensure(world, step.statementNo ?? (step.statement === undefined || step.statement.length === 0 ? world.current || world.defaultNo : statementNoOf(world, step.statement)));
  carryOut(world.current);
}

function keep<E extends Problem>(world: World, result: Result<AccountBooks, E>): boolean {
  if (result.ok) world.books = result.value;
  else world.refused ??= result.error;
  return result.ok;
}

function decideOn(world: World, statementNo: string, decision: Decision): boolean {
  const found = findOpen(world.books, statementNo);
  if (!found.ok) return keep(world, found);
  const decided = decide(found.value.session, decision, rowsFor(world.books, found.value));
  return keep(world, decided.ok ? { ok: true, value: withOpen(world.books, { ...found.value, session: decided.value.session }) } : decided);
}

/** Rows may be selected on several open statements at once. */
function unmatch(world: World, step: CaseStep): void {
  for (const { statementNo } of world.books.open) {
    decideOn(world, statementNo, { type: "unlink", lines: lineIds(step.statement), entries: entryIds(step.ledger), at: CASE_TIME });
  }
}

function autoMatch(world: World, statementNo: string, step: CaseStep): void {
  const found = findOpen(world.books, statementNo);
  if (!found.ok) return;
  const plan = planRun(found.value.session, rowsToMatch(world.books, found.value), step.overwriteExisting === true ? "redo-all" : "unmatched");
  const { proposals } = match({ lines: plan.lines, entries: plan.entries, options: optionsOf(world.each, step), rejected: plan.rejected });
  decideOn(world, statementNo, { type: "propose", proposals, replaces: plan.replaces, at: CASE_TIME });
  const after = findOpen(world.books, statementNo);
  if (after.ok) {
    const suggested = [...after.value.session.matches.values()].filter(({ status }) => status === "suggested").map(({ id }) => id);
    decideOn(world, statementNo, { type: "accept", matches: suggested, at: CASE_TIME });
  }
}

/** Entries named with two or more lines are shared by them; the rest are added line by line. */
function acceptProposals(world: World, { pairs = [] }: CaseStep): void {
  const linesOf = new Map<string, string[]>();
  for (const [line, entry] of pairs) linesOf.set(entry, [...(linesOf.get(entry) ?? []), line]);
  for (const [entry, lines] of linesOf) take(world, { op: "match", statement: lines, ledger: [entry] });
}

function makeLines(world: World, statementNo: string, step: CaseStep): void {
  if (step.statementDate !== undefined) setDate(world, statementNo, step.statementDate);
  const before = world.madeLines.length;
  const nameLine = (entry: { readonly id: string }): LineId => {
    const id = `N${world.madeLines.length + 1}`;
    world.madeLines.push({ id, from: entry.id });
    return id as LineId;
  };
  const isMatched = step.applyMatches !== false;
  const made = suggestLines(world.books, statementNo, { from: dayOf(step.from), to: dayOf(step.to), isReversedIncluded: step.excludeReversed !== true, isMatched, nameLine, at: CASE_TIME });
  if (!keep(world, made)) return void world.madeLines.splice(before);
  for (const line of world.books.open.flatMap((one) => one.lines)) world.lines.set(line.id, line);
}

function setDate(world: World, statementNo: string, date: string | null): void {
  const found = findOpen(world.books, statementNo);
  if (found.ok) world.books = withOpen(world.books, { ...found.value, statementDate: dayOf(date) });
}

function importStep(world: World, step: CaseStep): void {
  ensure(world, step.statementNo ?? world.defaultNo);
  const found = findOpen(world.books, world.current);
  if (!found.ok) return;
  const { options } = world.each;
  const incoming = (step.statement ?? []).flatMap((id) => world.lines.get(id) ?? []);
  const finishedIds = new Set(world.books.closed.flatMap(({ reconciliation }) => reconciliation.lines.map(({ bankReference }) => bankReference)));
  const { taken, refused } = importLines(found.value.lines, incoming, {
    isRepeatAllowed: options?.allowDuplicateTransactions === true, finishedIds, postedIds: new Set(textsOf(options?.postedTransactionIds)), isPostedConfirmed: step.confirmPosted === true,
  });
  world.books = withOpen(world.books, { ...found.value, lines: [...found.value.lines, ...taken] });
  world.imported = taken.map(({ id }) => id);
  world.rejected = refused.map(({ id }) => id);
  world.importedTo = found.value.lines.length + taken.length;
}

const ACCOUNT_TYPES: Readonly<Record<string, AccountType>> = { gl: "G/L Account", bank: "Bank Account", customer: "Customer", vendor: "Vendor", employee: "Employee" };

function accountOf(type: string | undefined, no: string | undefined): DifferenceLine["account"] {
  return { type: ACCOUNT_TYPES[type ?? "gl"] ?? "G/L Account", no: no ?? "" };
}

function transfer(world: World, step: CaseStep): void {
  on(world, step, (number) => {
    const found = findOpen(world.books, number);
    const lines = step.statement === undefined && found.ok ? found.value.lines.map(({ id }) => id) : lineIds(step.statement);
    const made = transferDifferences(world.books, number, { lines, balancing: accountOf(step.balancing?.type, step.balancing?.no), lastLineNo: 0, documentNoFor: () => "" });
    if (!made.ok) return void (world.refused ??= made.error);
    world.journal.push(...made.value.map((draft) => ({ statement: draft.line ?? "", draft })));
  });
}

function withAccounts(draft: DifferenceLine, step: CaseStep): DifferenceLine {
  return {
    ...draft, account: step.accountNo === undefined ? draft.account : accountOf(step.accountType, step.accountNo),
    balancing: step.balancing === undefined ? draft.balancing : accountOf(step.balancing.type, step.balancing.no),
  };
}

function postJournal(world: World, step: CaseStep): void {
  world.journal = world.journal.map((one) => ({ ...one, draft: withAccounts(one.draft, step) }));
  for (const { draft } of world.journal) addEntries(world, draft);
}

/** The entry on the reconciled account first, then the one on another bank account. */
function addEntries(world: World, draft: DifferenceLine, id?: string): void {
  const own = world.books.account.number;
  const sides = [...bankEntriesOf(draft)].sort((one, other) => Number(other.bankAccount === own) - Number(one.bankAccount === own));
  for (const { bankAccount, amount } of sides) {
    const name = id ?? `N${world.newEntries.length + 1}`;
    world.newEntries.push({ id: name, bankAccount, amount });
    if (bankAccount !== own) continue;
    const line = draft.line === null ? undefined : world.lines.get(draft.line);
    keep(world, takePosted(world.books, world.current, { posted: [{ entry: entryFrom(world, { id: name, line, amount }), line: draft.line }], at: CASE_TIME }));
  }
}

function book(world: World, pairs: readonly (readonly [string, string])[], period: { readonly from: Day | null; readonly to: Day | null }): void {
  ensure(world, statementNoOf(world, pairs.map(([line]) => line)));
  const accounts = new Map(pairs.map(([line, account]) => [line as LineId, account]));
  const posted = postToAccounts(world.books, world.current, { ...period, accounts, lastLineNo: 0, documentNoFor: () => "" });
  if (!posted.ok) return void (world.refused ??= posted.error);
  for (const draft of posted.value.drafts) {
    world.journal.push({ statement: draft.line ?? "", draft });
    addEntries(world, draft, `N${pairs.findIndex(([line]) => line === draft.line) + 1}`);
  }
}

/** A journal of payments has no bank entries to match with: its lines are posted with the statement. */
function policyOf(world: World): ClosingPolicy {
  return { check: "business-central", reopenedNo: "next", isEmptyAllowed: true, postsLines: world.books.entries.length === 0 };
}

function post(world: World, step: CaseStep): void {
  ensure(world, step.statementNo ?? (world.current || world.defaultNo));
  const found = findOpen(world.books, world.current);
  if (!found.ok) return;
  const { lines } = found.value;
  const latest = lines.reduce<Day | null>((day, { bookedOn }) => (bookedOn !== null && (day === null || bookedOn > day) ? bookedOn : day), null);
  const closingBalance = step.statementEndingBalance === undefined ? found.value.closingBalance : caseAmount(world, step.statementEndingBalance);
  world.books = withOpen(world.books, { ...found.value, closingBalance, statementDate: found.value.statementDate ?? latest });
  const finished = finish(world.books, world.current, policyOf(world));
  world.isPosted = finished.ok;
  if (!finished.ok) return void (world.refused ??= finished.error[0] ?? null);
  world.books = finished.value.books;
  world.postedNo = world.current = finished.value.statementNo;
}

function dayOf(value: unknown): Day | null {
  return typeof value === "string" ? dayFromIso(value) : null;
}
