import { Button, Field, Input, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import { useEffect, useMemo, useState } from "react";
import { sum, type Issue } from "../domain";
import { LAYOUTS, type Journal, type JournalLine } from "../posting";
import { Amount } from "./Figures";
import { IssueLine } from "./Faults";
import { IssueList } from "./IssueList";
import { usePane } from "./usePane";

const useStyles = makeStyles({
  screen: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  settings: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, alignItems: "end" },
  documents: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: 0 },
  narrow: { minWidth: 0 },
  document: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalS, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  account: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  text: { gridColumn: "1 / -1", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  issue: { gridColumn: "1 / -1", display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
  icon: { color: tokens.colorStatusWarningForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, alignItems: "center" },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Documents shown before "Show all", and added by each press. */
const FIRST = 20;
const STEP = 100;

interface Document {
  readonly documentNo: string;
  readonly lines: readonly JournalLine[];
  readonly issues: readonly Issue[];
}

interface Sorted {
  readonly documents: readonly Document[];
  readonly byLine: ReadonlyMap<number, readonly Issue[]>;
  /** Issues of the journal as a whole. */
  readonly whole: readonly Issue[];
}

function sortOut({ lines, issues }: Journal): Sorted {
  const byLine = new Map<number, Issue[]>();
  const byDocument = new Map<string, { lines: JournalLine[]; issues: Issue[] }>();
  const whole: Issue[] = [];
  const documentOf = (documentNo: string): { lines: JournalLine[]; issues: Issue[] } => {
    const known = byDocument.get(documentNo) ?? { lines: [], issues: [] };
    byDocument.set(documentNo, known);
    return known;
  };
  for (const line of lines) documentOf(line.documentNo).lines.push(line);
  for (const issue of issues) {
    if ("journalLine" in issue) byLine.set(issue.journalLine, [...(byLine.get(issue.journalLine) ?? []), issue]);
    else if ("documentNo" in issue) documentOf(issue.documentNo).issues.push(issue);
    else whole.push(issue);
  }
  return { documents: [...byDocument].map(([documentNo, rest]) => ({ documentNo, ...rest })), byLine, whole };
}

function Problems({ issues }: { issues: readonly Issue[] }) {
  const styles = useStyles();
  return <>{issues.map((issue, place) => <span key={place} className={styles.issue}><Warning16Regular className={styles.icon} aria-hidden /><IssueLine problem={issue} /></span>)}</>;
}

/** A text that is taken when the field is left, so that the journal is not made anew at each letter. */
function SettingField({ label, value, set }: { label: string; value: string; set: (value: string) => void }) {
  const styles = useStyles();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const take = (): void => { if (text.trim() !== value) set(text.trim()); };
  return (
    <Field label={label} size="small">
      <Input size="small" className={styles.narrow} value={text} autoComplete="off" onChange={(_, change) => setText(change.value)} onBlur={take}
        onKeyDown={(event) => { if (event.key === "Enter") take(); }} />
    </Field>
  );
}

function Settings() {
  const styles = useStyles();
  const { state: { posting }, messages: { posting: words }, run } = usePane();
  const set = (settings: Partial<typeof posting>): void => void run((reconciliation) => reconciliation.setPosting(settings));
  return (
    <div className={styles.settings}>
      <Field label={words.layout} size="small">
        <Select size="small" value={posting.layout} onChange={(_, { value }) => set({ layout: value })}>
          {LAYOUTS.map(({ id }) => <option key={id} value={id}>{words.layouts[id] ?? id}</option>)}
        </Select>
      </Field>
      <div className={styles.pair}>
        <SettingField label={words.bankAccount} value={posting.bankAccount} set={(bankAccount) => set({ bankAccount })} />
        <Field label={words.accountType} size="small">
          <Select size="small" className={styles.narrow} value={posting.bankAccountType} onChange={(_, { value }) => set({ bankAccountType: value === "Bank Account" ? "Bank Account" : "G/L Account" })}>
            <option value="G/L Account">{words.glAccount}</option>
            <option value="Bank Account">{words.bankAccountType}</option>
          </Select>
        </Field>
      </div>
      <SettingField label={words.prefix} value={posting.documentNoPrefix} set={(documentNoPrefix) => set({ documentNoPrefix })} />
    </div>
  );
}

/** The lines of one document, their sum, and what is wrong beside the line it concerns. */
function DocumentLines({ document, byLine }: { document: Document; byLine: Sorted["byLine"] }) {
  const styles = useStyles();
  const { messages: { posting: words }, formats } = usePane();
  const [first] = document.lines;
  const currency = first?.currency ?? "";
  const isBalanced = sum(document.lines.map((line) => line.amount)) === 0;
  const debit = sum(document.lines.filter((line) => line.amount > 0).map((line) => line.amount));
  return (
    <li className={styles.document}>
      <h3 className={styles.head}>
        <span>{document.documentNo === "" ? words.noDocument : words.document(document.documentNo)}</span>
        <span className={styles.quiet}>{first ? formats.day(first.postingDate) : ""}</span>
      </h3>
      {document.lines.map((line, place) => (
        <div key={line.lineNo} className={styles.line}>
          <span className={styles.account}>{line.account || "–"}</span>
          <Amount value={line.amount} currency={line.currency} />
          {line.description === "" || line.description === document.lines[place - 1]?.description ? null : <span className={styles.text}>{line.description}</span>}
          <Problems issues={byLine.get(line.lineNo) ?? []} />
        </div>
      ))}
      <div className={styles.line}>
        <span className={styles.quiet}>{isBalanced ? words.balanced : words.outOfBalance}</span>
        <span className={styles.quiet}><Amount value={debit} currency={currency} /></span>
      </div>
      <Problems issues={document.issues} />
    </li>
  );
}

/** The journal as it will be written: layout, lines by document, problems where they belong. */
export function PostingScreen() {
  const styles = useStyles();
  const { state: { journal, written, work }, messages: { posting: words, next, frame }, formats, run } = usePane();
  const sorted = useMemo(() => (journal === null ? null : sortOut(journal)), [journal]);
  const [shown, setShown] = useState(FIRST);
  const sheet = written.posting;
  const isEmpty = sorted === null || sorted.documents.length === 0;
  return (
    <div className={styles.screen}>
      <Settings />
      {sorted === null ? null : <IssueList issues={sorted.whole} />}
      {isEmpty ? <p className={styles.note}>{words.none}</p> : (
        <>
          <ul className={styles.documents}>
            {sorted.documents.slice(0, shown).map((document) => <DocumentLines key={document.documentNo} document={document} byLine={sorted.byLine} />)}
          </ul>
          {sorted.documents.length > shown ? <Link as="button" onClick={() => setShown(shown + STEP)}>{frame.showAll(sorted.documents.length, formats)}</Link> : null}
          <div className={styles.links}>
            <Button size="small" disabledFocusable={work !== null} onClick={() => void run((reconciliation) => reconciliation.writePosting())}>{next.writePosting}</Button>
            {sheet === null ? null : <Link as="button" onClick={() => void run((reconciliation) => reconciliation.showSheet(sheet))}>{words.written(sheet)}</Link>}
          </div>
        </>
      )}
    </div>
  );
}
