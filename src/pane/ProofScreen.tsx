import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import { add, negate, subtract, type Amount as AmountValue } from "../domain";
import type { Proof } from "../proof";
import { Ageing } from "./Ageing";
import { Amount, FigureLink } from "./Figures";
import { IssueList } from "./IssueList";
import { Outstanding } from "./Outstanding";
import { Findings } from "./proof/Findings";
import { TestReport } from "./proof/TestReport";
import { usePane } from "./usePane";
import { useStanding } from "./useStanding";

const useStyles = makeStyles({
  screen: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  verdict: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, alignItems: "start" },
  agrees: { color: tokens.colorStatusSuccessForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  warns: { color: tokens.colorStatusWarningForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, alignItems: "center" },
  statement: { borderCollapse: "collapse", width: "100%" },
  heading: { textAlign: "left", padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXXS}`, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  label: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0` },
  figure: { textAlign: "right", padding: `${tokens.spacingVerticalXXS} 0`, whiteSpace: "nowrap" },
  total: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  last: { borderTop: `1px solid ${tokens.colorNeutralForeground1}`, borderBottom: `3px double ${tokens.colorNeutralForeground1}`, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface Figure {
  readonly label: string;
  readonly amount: AmountValue;
  readonly look: "line" | "total" | "last";
  /** Where the figure comes from. */
  show(): void;
}

/** Rows of the statement; figures that are zero and rare are left out. */
function useFigures(proof: Proof): { readonly bank: readonly Figure[]; readonly books: readonly Figure[]; readonly remaining: Figure } {
  const { messages: { proof: words, kinds }, run, go, lay, state: { bank, book, journal } } = usePane();
  const sheet = (name: string | undefined) => () => void (name === undefined ? undefined : run((reconciliation) => reconciliation.showSheet(name)));
  const entries = (isPayment: boolean) => () => void run((reconciliation) => reconciliation.show([], proof.outstanding.filter(({ amount }) => (amount < 0) === isPayment).map(({ entry }) => entry)));
  const line = (label: string, amount: AmountValue, show: () => void): Figure => ({ label, amount, look: "line", show });
  const some = (figure: Figure): readonly Figure[] => (figure.amount === 0 ? [] : [figure]);
  const bySum = add(proof.openingBalance, proof.statementTotal);
  return {
    bank: [
      line(words.opening, proof.openingBalance, sheet(bank?.sheet)),
      line(words.lines, proof.statementTotal, sheet(bank?.sheet)),
      ...(proof.statementFoots ? [] : [line(words.missing, subtract(proof.closingBalance, bySum), sheet(bank?.sheet))]),
      { label: words.closing, amount: proof.closingBalance, look: "total", show: sheet(bank?.sheet) },
      line(words.transit, proof.depositsInTransit, entries(false)),
      line(words.outstanding, proof.outstandingPayments, entries(true)),
      ...some(line(kinds["bank-error"], negate(proof.bankErrors), () => go("review", "explained"))),
      { label: words.adjustedBank, amount: proof.adjustedBankBalance, look: "total", show: sheet(bank?.sheet) },
    ],
    books: [
      line(words.bookBalance, proof.bookBalance, sheet(book?.sheet)),
      line(words.explained, proof.explained, () => go("review", "explained")),
      ...some(line(words.payments, proof.paymentsToPost, () => (journal === null ? go("review", "matched") : go("posting")))),
      ...some(line(words.awaited, proof.awaited, () => lay("statements"))),
      { label: words.adjustedBook, amount: proof.adjustedBookBalance, look: "total", show: sheet(book?.sheet) },
    ],
    remaining: { label: words.remaining, amount: proof.remainingDifference, look: "last", show: () => go("review", proof.unexplainedLines.length > 0 ? "openLines" : "difference") },
  };
}

function FigureRow({ figure, currency }: { figure: Figure; currency: string }) {
  const styles = useStyles();
  const { formats } = usePane();
  const { label, amount, look } = figure;
  return (
    <tr className={look === "line" ? undefined : styles[look]}>
      <th scope="row" className={mergeClasses(styles.label, look !== "line" && styles[look])}>{label}</th>
      <td className={mergeClasses(styles.figure, look !== "line" && styles[look])}>
        <FigureLink onClick={figure.show} name={`${label} ${formats.amount(amount, currency)}`}><Amount value={amount} currency={currency} isStrong={look !== "line"} /></FigureLink>
      </td>
    </tr>
  );
}

function Statement({ proof }: { proof: Proof }) {
  const styles = useStyles();
  const { messages: { proof: words } } = usePane();
  const { bank, books, remaining } = useFigures(proof);
  const heading = (text: string): ReactNode => <tr><th colSpan={2} scope="colgroup" className={styles.heading}>{text}</th></tr>;
  return (
    <table className={styles.statement} aria-label={words.title}>
      <tbody>
        {heading(words.bank)}
        {bank.map((figure) => <FigureRow key={figure.label} figure={figure} currency={proof.currency} />)}
      </tbody>
      <tbody>
        {heading(words.books)}
        {books.map((figure) => <FigureRow key={figure.label} figure={figure} currency={proof.currency} />)}
      </tbody>
      <tbody><FigureRow figure={remaining} currency={proof.currency} /></tbody>
    </table>
  );
}

/** One sentence: it agrees, or what is not explained and where to see it. */
function Verdict({ proof }: { proof: Proof }) {
  const styles = useStyles();
  const { messages: { proof: words, next }, formats, go } = usePane();
  const { unexplainedDifferences, counts } = useStanding();
  const lines = proof.unexplainedLines.length;
  if (proof.closes) {
    return <div className={styles.verdict}><CheckmarkCircle20Filled className={styles.agrees} aria-hidden /><strong>{words.agrees}</strong></div>;
  }
  const things = words.unexplainedThings(lines + unexplainedDifferences, formats);
  const text = proof.remainingDifference !== 0 ? words.unexplained(formats.money(proof.remainingDifference, proof.currency))
    : proof.statementFoots ? words.sumsCancel(things) : words.doesNotFoot(formats.money(subtract(add(proof.openingBalance, proof.statementTotal), proof.closingBalance), proof.currency));
  return (
    <div className={styles.verdict}>
      <Warning20Regular className={styles.warns} aria-hidden />
      <div>
        <strong>{text}</strong>
        <div className={styles.links}>
          {counts.suggested > 0 ? <Link as="button" onClick={() => go("review", "suggested")}>{next.review(counts.suggested, formats)}</Link> : null}
          {counts.openLines > 0 ? <Link as="button" onClick={() => go("review", "openLines")}>{words.seeLines(counts.openLines, formats)}</Link> : null}
          {unexplainedDifferences > 0 ? <Link as="button" onClick={() => go("review", "difference")}>{words.seeDifferences(unexplainedDifferences, formats)}</Link> : null}
        </div>
      </div>
    </div>
  );
}

/** The reconciliation statement as an accountant writes it; every figure leads to where it comes from. */
export function ProofScreen() {
  const styles = useStyles();
  const { state: { proof, hasRun, written, work }, messages: { proof: words, next }, formats, go, run } = usePane();
  if (proof === null) {
    return (
      <div className={styles.screen}>
        <p className={styles.note}>{hasRun ? words.needs : words.notYet}</p>
        {hasRun ? <div><Button onClick={() => go("sources")}>{words.typeBalances}</Button></div> : null}
      </div>
    );
  }
  const sheet = written.reconciliation;
  const things = proof.issues.filter((issue) => issue.code !== "proof/line-unexplained" && issue.code !== "proof/difference-unexplained");
  return (
    <div className={styles.screen}>
      <h2 className={styles.title}>{proof.asOf === null ? words.title : `${words.title} ${words.asOf(formats.day(proof.asOf))}`}</h2>
      <Verdict proof={proof} />
      <Statement proof={proof} />
      {things.length === 0 ? null : <section aria-label={words.findings}><IssueList issues={things} /></section>}
      <Findings />
      <Ageing proof={proof} />
      <Outstanding proof={proof} />
      <TestReport proof={proof} />
      <div className={styles.links}>
        <Button size="small" disabledFocusable={work !== null} onClick={() => void run((reconciliation) => reconciliation.writeReport())}>{next.writeReport}</Button>
        {sheet === null ? null : <Link as="button" onClick={() => void run((reconciliation) => reconciliation.showSheet(sheet))}>{words.written(sheet)}</Link>}
      </div>
    </div>
  );
}
