import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../usePane";
import { useReview } from "../useReview";

const useStyles = makeStyles({
  card: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
});

/** Lines that a feed, an import or the person added to the statement since the last run, matched when asked; and lines that are gone. */
export function SinceLastRun() {
  const styles = useStyles();
  const { state: { feed, bank, work }, messages: { importing }, formats } = usePane();
  const { match } = useReview();
  if (bank === null || (feed.fresh === 0 && feed.gone === 0)) return null;
  const said = [
    ...(feed.fresh > 0 ? [importing.freshLines(feed.fresh, bank.sheet, formats)] : []), ...(feed.gone > 0 ? [importing.goneLines(feed.gone, bank.sheet, formats)] : []),
  ];
  return (
    <div className={styles.card} role="status">
      <p className={styles.text}>{said.join(" ")}</p>
      {feed.fresh > 0 ? <Button size="small" disabledFocusable={work !== null} onClick={() => match("unmatched")}>{importing.matchThem}</Button> : null}
    </div>
  );
}
