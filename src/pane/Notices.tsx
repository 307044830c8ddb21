import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane } from "./usePane";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  strip: {
    display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM, minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalL}`, backgroundColor: tokens.colorNeutralBackground3, fontSize: tokens.fontSizeBase200,
    "@media (forced-colors: active)": { borderTop: "1px solid CanvasText" },
  },
  undo: { minHeight: "24px", minWidth: "24px" },
  card: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** How long a notice stays; it stays while it is pointed at or holds the focus. Undo stays in the foot anyway. */
const SHOWN_MS = 8_000;

/** What was just done, with Undo; heard by listeners as it appears. */
export function NoticeStrip() {
  const styles = useStyles();
  const { view: { notice }, hush, run, messages: { frame }, state: { undo } } = usePane();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (notice === null || isHeld) return;
    const timer = setTimeout(hush, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, isHeld, hush]);
  const undoIt = (): void => {
    hush();
    if (typeof notice?.undo === "function") notice.undo();
    else void run((reconciliation) => reconciliation.undo());
  };
  const hold = { onMouseEnter: () => setHeld(true), onMouseLeave: () => setHeld(false), onFocus: () => setHeld(true), onBlur: () => setHeld(false) };
  return (
    <div role="status" aria-live="polite">
      {notice === null ? null : (
        <div key={notice.number} className={styles.strip} {...hold}>
          <span>{notice.text}</span>
          {typeof notice.undo === "function" || (notice.undo === "step" && undo !== null) ? <Link as="button" className={styles.undo} onClick={undoIt}>{frame.undoShort}</Link> : null}
        </div>
      )}
    </div>
  );
}

/** Asks once, after the first matching, whether columns may be written beside the user's data. */
export function ConsentCard() {
  const styles = useStyles();
  const { state: { consent, hasRun, bank, book, openItems, work }, messages: { consent: words }, formats, run } = usePane();
  if (consent !== "not-asked" || !hasRun || work !== null) return null;
  const sheets = [...new Set([bank?.sheet, book?.sheet, ...openItems.map(({ sheet }) => sheet)].filter((name) => name !== undefined))];
  return (
    <section className={styles.card} aria-label={words.title}>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.text}>{words.text(formats.list(sheets))}</p>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void run((reconciliation) => reconciliation.setConsent("yes"))}>{words.yes}</Button>
        <Button size="small" onClick={() => void run((reconciliation) => reconciliation.setConsent("no"))}>{words.no}</Button>
      </div>
    </section>
  );
}

/** Asks before everything is matched anew, since a person's decisions go with it. */
export function RedoAllCard() {
  const styles = useStyles();
  const { view: { overlay }, messages: { frame }, lay } = usePane();
  const { match } = useReview();
  if (overlay !== "redo-all") return null;
  const redo = (): void => {
    lay(null);
    match("redo-all");
  };
  return (
    <section className={styles.card} role="alertdialog" aria-label={frame.redoAll}>
      <p className={styles.text}>{frame.redoAllSure}</p>
      <div className={styles.buttons}>
        <Button size="small" onClick={redo}>{frame.redoAll}</Button>
        <Button size="small" autoFocus onClick={() => lay(null)}>{frame.cancel}</Button>
      </div>
    </section>
  );
}
