import { Button, Link, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { Balances } from "./Balances";
import { BesideSheets } from "./BesideSheets";
import { BankFiles, ChooseFiles } from "./importing";
import { Options } from "./Options";
import { SourceCard } from "./SourceCard";
import { usePane } from "./usePane";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  start: { padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: "grid", rowGap: tokens.spacingVerticalXS },
  next: { margin: 0, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  buttons: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS, justifyItems: "start" },
});

/** Whether there is nothing yet to begin with, so that the first-run page says what this is. */
export function isFirstRun({ state: { bank, book, hasRun, work, statements }, view: { isStarted } }: ReturnType<typeof usePane>): boolean {
  return !isStarted && !hasRun && statements.length === 0 && work === null && (bank === null || book === null);
}

/** Whether the workbook is being looked at and there is nothing to show of it yet. */
export function isOpening({ state: { bank, book, work }, view: { isStarted } }: ReturnType<typeof usePane>): boolean {
  return !isStarted && work !== null && bank === null && book === null;
}

/** What is being done before there is anything to show. */
export function Opening() {
  const styles = useStyles();
  const { state: { work }, messages } = usePane();
  const doing = work === null ? messages.frame.starting : messages.work[work.doing];
  return (
    <main className={styles.start}>
      <h1 className={styles.title}>{messages.frame.product}</h1>
      <p className={styles.text} role="status">{doing}</p>
      <ProgressBar aria-label={doing} />
    </main>
  );
}

/** The first page a person sees: what this does, and two ways to begin. */
export function Start() {
  const styles = useStyles();
  const { messages: { start, frame }, run, begin, reconciliation } = usePane();
  const { match } = useReview();
  const trySample = (): void => void run((reconciliation) => reconciliation.addSample()).then(() => {
    const { bank, book } = reconciliation.state();
    if (bank !== null && book !== null) match("unmatched");
  });
  return (
    <div className={styles.start}>
      <h1 className={styles.title}>{start.title}</h1>
      <p className={styles.text}>{start.lead}</p>
      <ol className={styles.steps}>{start.steps.map((step) => <li key={step}>{step}</li>)}</ol>
      <p className={styles.text}>{frame.nothingLeaves}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={begin}>{start.useMine}</Button>
        <ChooseFiles />
        <Button onClick={trySample}>{start.trySample}</Button>
      </div>
      <p className={styles.note}>{start.sampleNote}</p>
    </div>
  );
}

/** What a statement that was just begun waits for: its sheet, or its file. */
function NextStatement() {
  const styles = useStyles();
  const { state: { statements, statement, bank, lines, hasRun }, messages: { closing: words } } = usePane();
  if (statements.length === 0 || hasRun || lines.size > 0) return null;
  return <p className={styles.next} role="status">{bank === null && statement.account !== "" ? words.chooseFor(statement.account) : words.nextSheet}</p>;
}

/** The way on for an account whose bank gives no file: its entries are ticked. */
function NoFile() {
  const styles = useStyles();
  const { state: { bank, book, work }, messages: { closing: words }, lay } = usePane();
  if (bank !== null || book === null) return null;
  return <p className={styles.next}><Link as="button" disabledFocusable={work !== null} onClick={() => lay("clearing")}>{words.noFile}</Link></p>;
}

/** The two sheets, how they are read, how they are matched and the balances they stand on. */
export function Sources() {
  const { state: { bank, book } } = usePane();
  return (
    <>
      <BankFiles />
      <NextStatement />
      <SourceCard side="bank" chosen={bank} />
      <NoFile />
      <SourceCard side="book" chosen={book} />
      <BesideSheets />
      <Options />
      <Balances />
    </>
  );
}
