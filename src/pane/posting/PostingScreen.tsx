import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import { useMemo, useState } from "react";
import { sum, type Issue } from "../../domain";
import { postingLayout, type Journal, type JournalLine } from "../../posting";
import { Amount } from "../Figures";
import { IssueLine } from "../Faults";
import { IssueList } from "../IssueList";
import { usePane } from "../usePane";
import { FileActions } from "./FileActions";
import { ownLayoutsOf } from "./ownLayouts";
import { PostingSettings } from "./PostingSettings";

const useStyles = makeStyles({
  screen: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  documents: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: 0 },
  document: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalS, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  account: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  text: { gridColumn: "1 / -1", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  issue: { gridColumn: "1 / -1", display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
  icon: { color: tokens.colorStatusWarningForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, alignItems: "center" },
  posted: { opacity: 0.75 },
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

/** The lines of one document, their sum, and what is wrong beside the line it concerns. */
function DocumentLines({ document, byLine }: { document: Document; byLine: Sorted["byLine"] }) {
  const styles = useStyles();
  const { state: { posted }, messages: { posting: words, postingFile }, formats } = usePane();
  const [first] = document.lines;
  const currency = first?.currency ?? "";
  const isBalanced = sum(document.lines.map((line) => line.amount)) === 0;
  const debit = sum(document.lines.filter((line) => line.amount > 0).map((line) => line.amount));
  const isPosted = document.lines.some(({ importKey }) => posted.has(importKey));
  return (
    <li className={mergeClasses(styles.document, isPosted && styles.posted)}>
      <h3 className={styles.head}>
        <span>{document.documentNo === "" ? words.noDocument : words.document(document.documentNo)}</span>
        <span className={styles.quiet}>{isPosted ? `${postingFile.postedBefore} · ` : ""}{first ? formats.day(first.postingDate) : ""}</span>
      </h3>
      {document.lines.map((line, place) => (
        <div key={line.lineNo} className={styles.line}>
          <span className={styles.account}>{line.account || "–"}</span>
          <Amount value={line.amount} currency={line.currency} />
          {line.description === "" || line.description === document.lines[place - 1]?.description ? null : <span className={styles.text}>{line.description}</span>}
          <Problems issues={(byLine.get(line.lineNo) ?? []).filter(({ code }) => code !== "posting/posted-before")} />
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
  const { state, messages: { posting: words, next, frame }, formats, run } = usePane();
  const { journal, written, work, posting } = state;
  const sorted = useMemo(() => (journal === null ? null : sortOut(journal)), [journal]);
  const [shown, setShown] = useState(FIRST);
  const sheet = written.posting;
  const isEmpty = sorted === null || sorted.documents.length === 0;
  return (
    <div className={styles.screen}>
      <PostingSettings />
      {sorted === null ? null : <IssueList issues={sorted.whole} />}
      {isEmpty ? <p className={styles.note}>{words.none}</p> : (
        <>
          <ul className={styles.documents}>
            {sorted.documents.slice(0, shown).map((document) => <DocumentLines key={document.documentNo} document={document} byLine={sorted.byLine} />)}
          </ul>
          {sorted.documents.length > shown ? <Link as="button" onClick={() => setShown(shown + STEP)}>{frame.showAll(sorted.documents.length, formats)}</Link> : null}
          <FileActions layout={postingLayout(posting.layout, ownLayoutsOf(state).layouts)} />
          <div className={styles.links}>
            <Button size="small" disabledFocusable={work !== null} onClick={() => void run((reconciliation) => reconciliation.writePosting())}>{next.writePosting}</Button>
            {sheet === null ? null : <Link as="button" onClick={() => void run((reconciliation) => reconciliation.showSheet(sheet))}>{words.written(sheet)}</Link>}
          </div>
        </>
      )}
    </div>
  );
}
