import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import { useEffect, useState } from "react";
import { sum, type Problem } from "../../domain";
import { IssueLine } from "../Faults";
import { Amount } from "../Figures";
import { Over } from "../Over";
import { usePane } from "../usePane";
import { statementDate } from "../reconcileFigures";
import { Buttons, Lead, PageBody } from "../setup/parts";
import { StatementFields, useAccountName } from "./StatementFields";

const useStyles = makeStyles({
  figures: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, margin: 0, alignItems: "baseline" },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalS },
  problem: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  ready: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, alignItems: "center", color: tokens.colorStatusSuccessForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  warns: { color: tokens.colorStatusWarningForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
});

/** What stands in the way just now; null while it is being looked at. */
function useProblems(): readonly Problem[] | null {
  const { state, reconciliation } = usePane();
  const [problems, setProblems] = useState<readonly Problem[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void reconciliation.statements.check().then((found) => { if (isWanted) setProblems(found); });
    return () => { isWanted = false; };
  }, [state.proof, state.balances, state.statement, state.statements, state.setup, reconciliation]);
  return problems;
}

/** What a finished statement will hold. */
function Figures() {
  const styles = useStyles();
  const { state: { proof, lines, session }, messages: { closing: words }, formats } = usePane();
  if (proof === null) return null;
  const entries = [...session.matches.values()].reduce((count, match) => count + (match.status === "matched" ? match.entries.length : 0), 0);
  const open = sum(proof.outstanding.map(({ amount }) => amount));
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    [words.opening, <Amount key="opening" value={proof.openingBalance} currency={proof.currency} />], [words.closing, <Amount key="closing" value={proof.closingBalance} currency={proof.currency} />],
    [words.lines, formats.count(lines.size)], [words.entries, formats.count(entries)],
    [`${words.open} (${formats.count(proof.outstanding.length)})`, <Amount key="open" value={open} currency={proof.currency} />],
  ];
  return (
    <dl className={styles.figures}>
      {rows.flatMap(([label, value]) => [<dt key={label} className={styles.label}>{label}</dt>, <dd key={`${label}=`} className={styles.value}>{value}</dd>])}
    </dl>
  );
}

/** The statement as it would be finished: what will happen, and what stands in the way. */
export function FinishPage() {
  const styles = useStyles();
  const { state, messages: { closing: words }, formats, lay, go, run, say, reconciliation } = usePane();
  const problems = useProblems();
  const account = useAccountName();
  const date = statementDate(state);
  const what = date === null ? account : formats.month(date);
  const { journal, written, work, statement } = state;
  const isPostingDue = journal !== null && journal.lines.length > 0 && written.posting === null;
  const isEmpty = problems?.length === 1 && problems[0]?.code === "finish/no-lines";
  const finish = (): void => void run(async (again) => {
    await (isEmpty ? again.statements.finish({ isEmptyAllowed: true }) : again.statements.finish());
    if (!again.state().statements.some(({ id, finished }) => id === statement.id && finished !== null)) return;
    lay(null);
    go("sources");
    say(words.done(what), () => void run((later) => later.statements.reopen(statement.id)));
  });
  return (
    <Over title={words.finish(what)} onClose={() => lay(null)}>
      <PageBody>
        <Lead>{account}</Lead>
        <StatementFields />
        <Figures />
        {isPostingDue ? <div className={styles.problem}><Warning16Regular className={styles.warns} aria-hidden /><span>{words.postingFirst} <Link as="button" onClick={() => go("posting")}>{words.toPosting}</Link></span></div> : null}
        {problems === null ? null : problems.length === 0 ? (
          <>
            <div className={styles.ready} role="status"><CheckmarkCircle20Filled aria-hidden /><span>{words.ready}</span></div>
            <Lead>{words.whatHappens}</Lead>
          </>
        ) : (
          <div role="status">
            <Lead>{words.notYet}</Lead>
            <ul className={styles.list}>{problems.slice(0, SHOWN).map((problem, place) => <li key={place} className={styles.problem}><Warning16Regular className={styles.warns} aria-hidden /><IssueLine problem={problem} /></li>)}</ul>
          </div>
        )}
        <Buttons><Button appearance="primary" size="small" disabledFocusable={problems === null || (problems.length > 0 && !isEmpty) || work !== null || reconciliation.state().proof === null} onClick={finish}>{isEmpty ? words.finishEmpty : words.finishNow}</Button></Buttons>
      </PageBody>
    </Over>
  );
}

/** Problems listed before the rest can wait. */
const SHOWN = 20;
