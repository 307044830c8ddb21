import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useId, useState } from "react";
import { parseDecimal } from "../domain";
import { usePane } from "./usePane";
import { useReview } from "./useReview";
import { useStanding } from "./useStanding";

const OptionsForm = lazy(() => import("./OptionsForm").then((part) => ({ default: part.OptionsForm })));

const useStyles = makeStyles({
  section: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  now: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  row: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
});

/** How far apart in days and money two rows may be, in one line; the form on request. */
export function Options() {
  const styles = useStyles();
  const title = useId();
  const { state: { session: { options }, hasRun, work }, messages: { sources, counts, frame }, formats } = usePane();
  const { match } = useReview();
  const [isOpen, setOpen] = useState(false);
  const { currency } = useStanding();
  const money = options.tolerance.type === "Amount" ? parseDecimal(options.tolerance.value, currency) : null;
  const tolerance = money?.ok ? formats.amount(money.value, currency) : `${formats.decimal(options.tolerance.value)}\u00a0${sources.perCentUnit}`;
  return (
    <section className={styles.section} aria-labelledby={title}>
      <div className={styles.row}>
        <h2 id={title} className={styles.title}>{sources.options}</h2>
        {isOpen ? null : <Link as="button" aria-label={`${sources.options}: ${sources.changeOptions}`} onClick={() => setOpen(true)}>{sources.changeOptions}</Link>}
      </div>
      {isOpen ? <Suspense fallback={null}><OptionsForm close={() => setOpen(false)} /></Suspense> : (
        <p className={styles.now}>{sources.optionsNow(counts.days(options.windowBefore, formats), counts.days(options.windowAfter, formats), tolerance)}</p>
      )}
      {hasRun && !isOpen ? (
        <div><Button size="small" disabledFocusable={work !== null} onClick={() => match("unmatched")}>{frame.matchAgain}</Button></div>
      ) : null}
    </section>
  );
}
