import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import { useState } from "react";
import type { Problem } from "../domain";
import { IssueLine } from "./Faults";
import { usePane } from "./usePane";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  item: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalSNudge, overflowWrap: "anywhere" },
  icon: { color: tokens.colorStatusWarningForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
});

/** Shown before "Show all", and added by each press on it, so that thousands of issues stay usable. */
const FIRST = 3;
const STEP = 50;

/** Problems of the user's data, each leading to its cell. */
export function IssueList({ issues }: { issues: readonly Problem[] }) {
  const styles = useStyles();
  const { messages: { frame }, formats } = usePane();
  const [shown, setShown] = useState(FIRST);
  if (issues.length === 0) return null;
  return (
    <>
      <ul className={styles.list}>
        {issues.slice(0, shown).map((issue, place) => (
          <li key={place} className={styles.item}>
            <Warning16Regular className={styles.icon} aria-hidden />
            <IssueLine problem={issue} />
          </li>
        ))}
      </ul>
      {issues.length > shown ? <Link as="button" onClick={() => setShown(shown + STEP)}>{frame.showAll(issues.length, formats)}</Link> : null}
    </>
  );
}
