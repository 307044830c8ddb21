import type { EntriesAsked, KeptStatement, Sight } from "../closing";
import type {
  Amount, CellRef, Day, EntryId, ExplanationKind, Issue, LedgerEntry, LineId, MatchId, MatchOptions, Problem, Refusal, Result, StatementLine,
} from "../domain";
import type { HostCulture, SheetInfo } from "../excel";
import type { Journal, PostingFile, PostingSettings } from "../posting";
import type { Proof } from "../proof";
import type { Detection, LedgerSource, PartiesSource, PaymentsSource, SheetGrid, Side, SourceLayout, StatementSource } from "../sheets";
import type { Decision, PastStep, Session, SessionDiff, SetupRow, SetupRows, SetupTableId, TemplateChange, TemplatePart } from "../session";
import type { ImportActions, Imports } from "./importTypes";

/** Statements of the workbook. Refusals are in the state's problems. */
export interface StatementActions {
  /** Sets number, account or first day of the one being worked on. */
  set(changes: Partial<Omit<CurrentStatement, "id">>): Promise<void>;
  /** Lays the one being worked on aside and begins another; of the same account where none is named. */
  begin(account?: string): Promise<void>;
  /** Lays the one being worked on aside and takes up another that was laid aside. */
  take(id: number): Promise<void>;
  /** What keeps the one being worked on from being finished; nothing when it may be. */
  check(): Promise<readonly Problem[]>;
  /** Finishes it: rows become reconciled, it goes into history, and the next one begins. Without lines only where a person says that nothing happened. */
  finish(allowed?: { readonly isEmptyAllowed: boolean }): Promise<void>;
  /** Takes a finished one up again, whole; the one being worked on is laid aside. */
  reopen(id: number): Promise<void>;
  /** Makes lines from entries that are on no statement, for a bank that gives no file, and matches each with its entry. Gives how many. */
  suggest(asked: SuggestAsked): Promise<number>;
}

/** Money on the bank's statement that the books lack, put down by hand where there is no file: a fee, interest. */
export interface Adjustment {
  readonly kind: ExplanationKind;
  /** Money in positive. */
  readonly amount: Amount;
  readonly account: string;
  readonly text: string;
}

/** What lines are made from. */
export interface SuggestAsked extends EntriesAsked {
  /** Absent = all that there are. */
  readonly entries?: ReadonlySet<EntryId>;
  /** Lines of the statement's date that are explained at once. */
  readonly adjustments?: readonly Adjustment[];
}

/** What is being done just now, for the progress bar. */
export type Work =
  | { readonly doing: "opening" | "importing" | "reading" | "matching" | "painting" | "writing"; readonly done: number; readonly total: number }
  | null;

/** One side as far as it is known: the sheet, how it is read, and what was read. */
export interface ChosenSource<S> {
  readonly sheet: string;
  readonly detection: Detection;
  /** The reading in force: detected, remembered or set by the person. Null while a question is open. */
  readonly layout: SourceLayout | null;
  /** First rows of the sheet, for the column picker. */
  readonly sample: SheetGrid;
  readonly source: S | null;
}

/** Whether Avstem may write its columns beside the user's data. */
export type Consent = "not-asked" | "yes" | "no";

export type RunMode = "unmatched" | "redo-automatic" | "redo-all";

/** Figures a person typed where the sheets don't say. */
export interface StatedBalances {
  readonly openingBalance: Amount | null;
  readonly closingBalance: Amount | null;
  /** Balance in the books before the first entry on the sheet. */
  readonly bookOpeningBalance: Amount | null;
}

/** The statement being worked on, as far as its rows and figures don't say it. */
export interface CurrentStatement {
  /** Names it in the workbook. */
  readonly id: number;
  /** Number of the bank account; "" while nobody named one. */
  readonly account: string;
  /** "" = the number after the account's last. */
  readonly statementNo: string;
  /** First day of its lines, where the sheet has earlier ones that are not on it. */
  readonly from: Day | null;
}

/** What a statement sees of the sheets, but for the rows themselves. */
export type StatementSight = Omit<Sight, "lines" | "entries">;

/** Rules, mappings and bank accounts as set, and the cells of the sheet `Setup` that can't be read. */
export interface Setup {
  readonly rows: SetupRows;
  readonly issues: readonly Issue[];
}

/** Everything the pane shows. A new value after each change; unchanged parts keep their identity. */
export interface ReconciliationState {
  readonly work: Work;
  readonly culture: HostCulture | null;
  readonly sheets: readonly SheetInfo[];
  readonly bank: ChosenSource<StatementSource> | null;
  readonly book: ChosenSource<LedgerSource> | null;
  /** Further sheets of open customer, vendor and employee entries, by name. */
  readonly openItems: readonly ChosenSource<LedgerSource>[];
  /** Sheets that list customers, vendors or employees. */
  readonly partyLists: readonly PartiesSource[];
  readonly lines: ReadonlyMap<LineId, StatementLine>;
  readonly entries: ReadonlyMap<EntryId, LedgerEntry>;
  readonly session: Session;
  /** Matches whose rows were edited or are gone since they were matched. */
  readonly stale: ReadonlySet<MatchId>;
  readonly balances: StatedBalances;
  readonly statement: CurrentStatement;
  /** The workbook's other statements: finished ones, and those laid aside. */
  readonly statements: readonly KeptStatement[];
  /** Null where no other statement and no date has a say. */
  readonly sight: StatementSight | null;
  readonly proof: Proof | null;
  readonly posting: PostingSettings;
  /** Import keys of lines that were posted in the ERP, with the number of their document: they can't be posted again. */
  readonly posted: ReadonlyMap<string, string>;
  readonly journal: Journal | null;
  readonly consent: Consent;
  /** What undo and redo would do next; null when there is nothing. */
  readonly undo: HistoryLabel | null;
  readonly redo: HistoryLabel | null;
  /** Whether an engine run has taken place on these sources. */
  readonly hasRun: boolean;
  /** Our sheets as written, by role; null until written. */
  readonly written: { readonly matches: string | null; readonly reconciliation: string | null; readonly posting: string | null; readonly setup: string | null };
  readonly setup: Setup;
  /** The decision that led here from the session before, where it was one: what follows need be worked out only for what it touched. */
  readonly change?: { readonly before: Session; readonly after: Session; readonly diff: SessionDiff } | null;
  /** Bank files on their way into the workbook. */
  readonly imports: Imports;
  /** Lines that came onto the statement since the last run, and those of it that are gone. */
  readonly feed: { readonly fresh: number; readonly gone: number };
  /** Lines and entries that the person selected in the sheets. */
  readonly selected?: { readonly lines: readonly LineId[]; readonly entries: readonly EntryId[] };
  /** A template was applied and can be taken back. */
  readonly hasTemplate?: boolean;
  /** Faults and refusals of the last action; data issues are with their sources. */
  readonly problems: readonly Problem[];
}

/** Names a step in the history: what kind, and how many matches or lines it touched. */
export interface HistoryLabel {
  readonly step: Decision["type"];
  readonly count: number;
}

/** The use cases, bound to one workbook and one matcher. Never throws but for a bug; problems are in the state. */
export interface Reconciliation {
  state(): ReconciliationState;
  subscribe(listener: () => void): () => void;
  /** Lists the sheets, restores what was saved, finds statement and ledger. */
  open(): Promise<void>;
  chooseSheet(side: Side, sheet: string): Promise<void>;
  /** Takes a further sheet of open entries or of parties; or takes it away again. */
  addBeside(sheet: string): Promise<void>;
  removeBeside(sheet: string): Promise<void>;
  setLayout(side: Side, layout: SourceLayout): Promise<void>;
  setOptions(options: Partial<MatchOptions>): Promise<void>;
  setBalances(balances: Partial<StatedBalances>): Promise<void>;
  /** Bank files: read, looked at, brought into the workbook. */
  readonly imports: ImportActions;
  setConsent(consent: Consent): Promise<void>;
  /** Statements of the workbook: begun, laid aside, finished, reopened. */
  readonly statements: StatementActions;
  /** Settings of layouts are set one by one: those that are not named stay. */
  setPosting(settings: Partial<PostingSettings>): Promise<void>;
  /** Sets the rows of one table of `Setup`, in the workbook too. */
  setSetup(table: SetupTableId, rows: readonly SetupRow[]): Promise<void>;
  /** The set-up as the text of a template. */
  saveTemplate(): string;
  /** What a template would change, part by part; why it can't be read. */
  previewTemplate(text: string): Result<readonly TemplateChange[], Refusal>;
  /** Puts the chosen parts of a template over the set-up. */
  applyTemplate(text: string, parts: readonly TemplatePart[]): Promise<void>;
  /** Brings back the set-up as it was before the last template. */
  undoTemplate(): Promise<void>;
  /** Explains the open lines whose text stands for an account, as one step. */
  applyMappings(): Promise<void>;
  /** Reads both sheets afresh, runs the engine, applies its proposals as one step, paints and saves. */
  match(mode: RunMode): Promise<void>;
  cancel(): void;
  decide(decision: Decision): Promise<Result<void, Refusal>>;
  /** What became of a match, oldest first, as far as the steps are kept. */
  pastOf(match: MatchId): readonly PastStep[];
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Writes or refreshes Matches and Reconciliation. */
  writeReport(): Promise<void>;
  /** Writes the posting sheet in the chosen layout. */
  writePosting(): Promise<void>;
  /** The posting sheet as the file that the ERP imports; null where its layout is pasted, or there is nothing. */
  postingFile(): Promise<PostingFile | null>;
  /** The payments to vendors on a sheet; without a name of the first sheet that lists any. Null where there are none. */
  readPayments(sheet: string | null): Promise<PaymentsSource | null>;
  /** Says that the journal was posted in the ERP, or that it was not after all. */
  setPosted(isPosted: boolean): Promise<void>;
  /** Selects the rows of these lines and entries in the workbook. */
  show(lines: readonly LineId[], entries: readonly EntryId[]): Promise<void>;
  showCell(cell: CellRef): Promise<void>;
  showSheet(name: string): Promise<void>;
  /** Makes two small sheets with a sample month and chooses them. */
  addSample(): Promise<void>;
  dismissProblems(): void;
}
