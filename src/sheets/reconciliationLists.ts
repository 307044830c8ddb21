import {
  rowName, sameCurrency,
  type Amount, type BlockArea, type BlockChart, type CellContent, type Day, type Issue, type LedgerEntry, type LineId, type RowRef, type StatementLine,
} from "../domain";
import { indexMatches, matchesInOrder, type Explanation } from "../session";
import { BANDS } from "./ageing";
import { shortened } from "./rowStatus";
import { moneyCell } from "./reconciliationFigures";
import { COLUMN, MARK, type ReconciliationInput } from "./reconciliationPlan";
import { addRow, type DraftCell, type SheetDraft } from "./sheetDraft";

/** Findings listed on the sheet; more are counted. */
const FINDINGS_LISTED = 300;

/** An item of a list, in the columns of the sheet. */
interface Item {
  readonly what: CellContent;
  readonly row: CellContent;
  readonly day: Day | null;
  readonly document: string;
  readonly text: string;
  readonly amount: Amount;
  readonly age: number | null;
  readonly isCheck?: boolean;
}

/**
 * Adds the outstanding items by age, money in and money out apart, where there are any; what has no date is what the bands don't hold.
 * Gives the chart of them, over rows left free below; null where there is nothing to show.
 */
export function addAgeing(draft: SheetDraft, { proof, words }: ReconciliationInput): BlockChart | null {
  if (proof.outstanding.length === 0) return null;
  addRow(draft, []);
  addRow(draft, [words.headingAgeing], { look: "heading" });
  addRow(draft, [null, null, null, words.ageIn, words.ageOut, words.columnAmount], { look: "heading" });
  const first = draft.rows.length;
  for (const [from, to] of BANDS) {
    const cells = DIRECTIONS.map((direction) => bandCell(proof.currency, { from, to, direction }));
    addRow(draft, [words.ageBand(from, to), null, null, ...cells], { mark: MARK_BAND });
  }
  if (proof.outstanding.some(({ age }) => age === null)) {
    addRow(draft, [words.ageUnknown, null, null, ...DIRECTIONS.map((direction) => undatedCell(proof.currency, direction))]);
  }
  const rows = draft.rows.length - first;
  const column = (place: number): BlockArea => ({ row: first, column: place, rows, columns: 1 });
  const over = { row: draft.rows.length + 1, column: 0, rows: CHART_ROWS, columns: COLUMN.amount + 1 };
  for (let row = 0; row <= CHART_ROWS; row++) addRow(draft, []);
  const title = proof.currency === "" ? words.headingAgeing : `${words.headingAgeing} (${proof.currency})`;
  return { title, labels: column(COLUMN.what), series: [{ name: words.ageIn, values: column(PLACES.in) }, { name: words.ageOut, values: column(PLACES.out) }], over };
}

/** Rows of the usual height that a chart is read well on. */
const CHART_ROWS = 14;

const MARK_BAND = "ageBand";

/** Money in, money out, and both: the columns of the ageing and where they stand. */
const DIRECTIONS = ["in", "out", null] as const;
const PLACES = { in: COLUMN.document, out: COLUMN.text } as const;

interface Band {
  readonly from: number;
  readonly to: number | null;
  /** Null = both. */
  readonly direction: "in" | "out" | null;
}

/** What the bands of this direction don't hold. */
function undatedCell(currency: string, direction: Band["direction"]): DraftCell {
  return (at) => {
    const amounts = at.range(MARK.outstanding, COLUMN.amount) ?? "";
    const all = direction === null ? `SUM(${amounts})` : `SUMIFS(${amounts},${amounts},"${direction === "in" ? ">" : "<"}0")`;
    return moneyCell(`${all}-SUM(${at.range(MARK_BAND, direction === null ? COLUMN.amount : PLACES[direction]) ?? ""})`, currency);
  };
}

function bandCell(currency: string, { from, to, direction }: Band): DraftCell {
  return (at) => {
    const amounts = at.range(MARK.outstanding, COLUMN.amount) ?? "";
    const ages = at.range(MARK.outstanding, COLUMN.age) ?? "";
    const sign = direction === null ? "" : `,${amounts},"${direction === "in" ? ">" : "<"}0"`;
    return moneyCell(`SUMIFS(${amounts},${ages},">=${from}"${to === null ? "" : `,${ages},"<=${to}"`}${sign})`, currency);
  };
}

/** Adds every item behind the proof: outstanding, unexplained, explained, differences, findings. */
export function addLists(draft: SheetDraft, input: ReconciliationInput): void {
  const { words } = input;
  const explainedHeader = { document: words.columnAccount, what: words.columnWhat };
  addList(draft, input, { heading: words.headingOutstanding, mark: MARK.outstanding, items: outstandingItems(input), age: words.columnAge });
  addList(draft, input, { heading: words.headingUnexplained, mark: MARK.unexplained, items: unexplainedItems(input) });
  addList(draft, input, { heading: words.headingExplained, mark: MARK.explained, items: explainedItems(input), ...explainedHeader });
  addList(draft, input, { heading: words.headingDifferences, mark: MARK.differences, items: differenceItems(input), ...explainedHeader, row: words.columnMatch });
  addFound(draft, input);
  addFindings(draft, input);
}

interface ListPlan {
  readonly heading: string;
  readonly mark: string;
  readonly items: readonly Item[];
  readonly what?: string;
  readonly row?: string;
  readonly document?: string;
  readonly age?: string;
}

function addList(draft: SheetDraft, { words, proof }: ReconciliationInput, plan: ListPlan): void {
  addRow(draft, []);
  addRow(draft, [plan.heading], { look: "heading" });
  if (plan.items.length === 0) {
    addRow(draft, [words.nothing], { look: "note" });
    return;
  }
  const header = [plan.what ?? null, plan.row ?? words.columnRow, words.columnDate, plan.document ?? words.columnDocument, words.columnText, words.columnAmount, plan.age ?? null];
  addRow(draft, header, { look: "heading" });
  for (const { what, row, day, document, text, amount, age, isCheck } of plan.items) {
    const cells = [what, row, day === null ? null : { day }, document || null, shortened(text) || null, { amount, currency: proof.currency }, age === null ? null : { count: age }];
    addRow(draft, cells, { mark: isCheck ? [plan.mark, MARK.checks] : plan.mark });
  }
  addRow(draft, [words.total, null, null, null, null, (at) => moneyCell(`SUM(${at.range(plan.mark, COLUMN.amount) ?? ""})`, proof.currency)], { look: "total" });
}

/** What is outstanding: the checks behind everything else, under their numbers. */
function outstandingItems({ proof, entries, words }: ReconciliationInput): readonly Item[] {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const items = byDay(proof.outstanding.flatMap(({ entry: id, amount, age, isCheck }): readonly Item[] => {
    const entry = known.get(id);
    if (!entry) return [];
    return [{ ...entryItem(entry), amount, age, ...(isCheck ? { isCheck, what: [words.check(entry.checkNo), entry.counterpartyName].filter(Boolean).join(", ") } : {}) }];
  }));
  return [...items.filter(({ isCheck }) => !isCheck), ...items.filter(({ isCheck }) => isCheck)];
}

function entryItem(entry: LedgerEntry): Item {
  return {
    what: entry.counterpartyName || null, row: rowCell(entry.at), day: entry.postedOn, document: entry.documentNo || entry.externalDocumentNo || entry.checkNo,
    text: entry.text, amount: entry.amount, age: null,
  };
}

function unexplainedItems({ proof, lines, session, words }: ReconciliationInput): readonly Item[] {
  const wanted = new Set<LineId>(proof.unexplainedLines);
  const { byLine } = indexMatches(session);
  return byDay(lines.filter(({ id }) => wanted.has(id)).map((line) => {
    const match = byLine.get(line.id);
    return { ...lineItem(line), what: match ? words.waitsInSuggestion(match.id) : line.counterpartyName || null };
  }));
}

function explainedItems({ proof, lines, session, words }: ReconciliationInput): readonly Item[] {
  return byDay(lines.flatMap((line) => {
    const explanation = session.explanations.get(line.id);
    if (!explanation || !sameCurrency(line.currency, proof.currency)) return [];
    const explained = explainedAs(explanation, words);
    return [{ ...lineItem(line), ...explained, text: explained.text || line.text }];
  }));
}

function differenceItems({ proof, lines, session, stale, words }: ReconciliationInput): readonly Item[] {
  const days = new Map(lines.map((line) => [line.id, line.bookedOn]));
  return matchesInOrder(session)
    .filter((match) => match.status === "matched" && match.difference !== 0 && !stale.has(match.id) && sameCurrency(match.currency, proof.currency))
    .map((match) => {
      const explanation = session.explanations.get(match.id);
      return {
        ...(explanation ? explainedAs(explanation, words) : { what: words.notExplained, document: "", text: "" }), row: match.id,
        day: match.lines.map((id) => days.get(id) ?? null).find((day) => day !== null) ?? null,
        amount: match.difference, age: null,
      };
    });
}

/** Kind, account and text of an explanation, of all its parts where it has several. */
function explainedAs(explanation: Explanation, words: ReconciliationInput["words"]): Pick<Item, "what" | "document" | "text"> {
  const parts = explanation.parts ?? [explanation];
  const joined = (texts: readonly string[]): string => [...new Set(texts)].filter((text) => text !== "").join(" + ");
  return { what: joined(parts.map(({ kind }) => words.explanationKind[kind])), document: joined(parts.map(({ account }) => account)), text: joined(parts.map(({ text }) => text)) };
}

function lineItem(line: StatementLine): Item {
  return {
    what: line.counterpartyName || null, row: rowCell(line.at), day: line.bookedOn, document: line.documentNo || line.reference || line.bankReference,
    text: line.text, amount: line.amount, age: null,
  };
}

function rowCell(at: RowRef | null): string | null {
  return at === null ? null : rowName(at);
}

/** Oldest first, undated before; within a day as on the sheet, so that the order of the session shows nowhere. */
function byDay(items: readonly Item[]): readonly Item[] {
  return [...items].sort((one, other) => (one.day ?? -Infinity) - (other.day ?? -Infinity) || rowOrder(one) - rowOrder(other));
}

function rowOrder({ row }: Item): number {
  return Number(/!(\d+)$/.exec(typeof row === "string" ? row : "")?.[1] ?? 0);
}

/** What reconciling brought to light, but for lines missing in the books, which are a list of their own above. */
function addFound(draft: SheetDraft, { found, lines, entries, words, proof }: ReconciliationInput): void {
  const listed = found.filter(({ code }) => code !== "finding/missing-in-books");
  if (listed.length === 0) return;
  const at = new Map<string, RowRef | null>([...lines, ...entries].map((row) => [row.id, row.at]));
  addRow(draft, []);
  addRow(draft, [words.headingFound], { look: "heading" });
  addRow(draft, [words.columnWhat, words.columnRow, null, null, words.columnText, words.columnAmount, null], { look: "heading" });
  for (const finding of listed.slice(0, FINDINGS_LISTED)) {
    const { title, why, todo } = words.finding(finding);
    const rows = [...finding.lines, ...finding.entries].flatMap((id) => rowCell(at.get(id) ?? null) ?? []);
    addRow(draft, [title, rows.join(", ") || null, null, null, `${why} ${todo}`, { amount: finding.amount, currency: proof.currency }, null]);
  }
  if (listed.length > FINDINGS_LISTED) addRow(draft, [words.andMore(listed.length - FINDINGS_LISTED)], { look: "note" });
}

function addFindings(draft: SheetDraft, input: ReconciliationInput): void {
  const { words } = input;
  const issues = [...input.findings, ...input.proof.issues].filter(({ code }) => !LISTED_ALREADY.has(code));
  const findings = [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
  addRow(draft, []);
  addRow(draft, [words.headingFindings], { look: "heading" });
  if (findings.length === 0) addRow(draft, [words.nothing], { look: "note" });
  for (const issue of findings.slice(0, FINDINGS_LISTED)) addRow(draft, [words.issue(issue)], { look: "problem" });
  if (findings.length > FINDINGS_LISTED) addRow(draft, [words.andMore(findings.length - FINDINGS_LISTED)], { look: "note" });
}

/** Findings that are lists of their own above. */
const LISTED_ALREADY: ReadonlySet<Issue["code"]> = new Set<Issue["code"]>(["proof/line-unexplained", "proof/difference-unexplained", "proof/no-opening-balance"]);
