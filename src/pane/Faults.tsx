import { Button, Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { Problem } from "../domain";
import { IconButton } from "./IconButton";
import { sayProblem } from "./messages";
import { usePane, type Pane } from "./usePane";

const useStyles = makeStyles({
  faults: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS, maxHeight: "40vh", overflowY: "auto" },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
  link: { fontSize: "inherit", lineHeight: "inherit", textAlign: "left" },
  more: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Faults of one action shown at once; more than this would hide the work. */
const SHOWN = 3;

interface WayForward {
  readonly label: string;
  act(): void;
}

/** The one thing that helps with a problem, or null where reading it is enough. */
function wayForward(problem: Problem, { messages: { faults }, retry, run, go, state: { lines } }: Pane): WayForward | null {
  if ("at" in problem && typeof problem.at === "object") {
    const { at } = problem;
    return { label: faults.showCell, act: () => void run((reconciliation) => reconciliation.showCell(at)) };
  }
  switch (problem.code) {
    case "host/busy-editing": case "host/inactive": case "host/filtered": case "host/too-large": case "host/unexpected":
      return retry === null ? null : { label: faults.tryAgain, act: retry };
    case "host/protected":
      return { label: faults.coloursOnly, act: () => void run((reconciliation) => reconciliation.setConsent("no")) };
    case "host/not-found": case "sheet/not-found": case "sheet/no-statement": case "sheet/no-ledger": case "sheet/no-header": case "sheet/missing-column":
      return { label: faults.toSources, act: () => go("sources") };
    case "match/line-in-use": case "explain/needs-account": {
      const { line } = problem;
      return lines.has(line) ? { label: faults.showRow, act: () => void run((reconciliation) => reconciliation.show([line], [])) } : null;
    }
    case "proof/line-unexplained": return { label: faults.toReview, act: () => go("review", "openLines") };
    case "proof/difference-unexplained": return { label: faults.toReview, act: () => go("review", "difference") };
    case "row/stale": return { label: faults.toReview, act: () => go("review", "stale") };
    case "proof/no-opening-balance": return { label: faults.toSources, act: () => go("sources") };
    case "match/entry-in-use": case "finish/entry-closed": {
      const { entry } = problem;
      return { label: faults.showRow, act: () => void run((reconciliation) => reconciliation.show([], [entry])) };
    }
    default: return null;
  }
}

const isFault = (problem: Problem): boolean => problem.code.startsWith("host/") || problem.code.startsWith("save/");

/** What went wrong with the last action: what happened, where, and one way forward. */
export function Faults() {
  const styles = useStyles();
  const pane = usePane();
  const { state: { problems }, messages: { faults }, messages, formats, reconciliation } = pane;
  if (problems.length === 0) return null;
  const dismiss = (
    <IconButton name={faults.dismiss} appearance="transparent" size="small" icon={<Dismiss16Regular />} onClick={() => reconciliation.dismissProblems()} />
  );
  return (
    <div className={styles.faults} role="alert">
      {problems.slice(0, SHOWN).map((problem, place) => {
        const way = wayForward(problem, pane);
        return (
          <MessageBar key={place} intent={isFault(problem) ? "error" : "warning"} layout="multiline">
            <MessageBarBody className={styles.body}>{sayProblem(problem, messages, formats)}</MessageBarBody>
            <MessageBarActions {...(place === 0 ? { containerAction: dismiss } : {})}>
              {way === null ? null : <Button size="small" onClick={() => { reconciliation.dismissProblems(); way.act(); }}>{way.label}</Button>}
            </MessageBarActions>
          </MessageBar>
        );
      })}
      {problems.length > SHOWN ? <span className={styles.more}>{faults.more(problems.length - SHOWN, formats)}</span> : null}
    </div>
  );
}

/** One problem of the user's data as a line of text that leads to its cell. */
export function IssueLine({ problem }: { problem: Problem }) {
  const styles = useStyles();
  const pane = usePane();
  const way = wayForward(problem, pane);
  const text = sayProblem(problem, pane.messages, pane.formats);
  return way === null ? <span>{text}</span> : <Link as="button" className={styles.link} onClick={() => way.act()}>{text}</Link>;
}
