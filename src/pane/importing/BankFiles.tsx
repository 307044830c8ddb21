import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { lazy, Suspense, useId } from "react";
import type { ImportDone } from "../importTypes";
import type { Formats, Messages } from "../messages";
import { usePane } from "../usePane";
import { ChooseFiles } from "./ChooseFiles";

/** Loaded with the first file. */
const ChosenFiles = lazy(() => import("./ChosenFiles").then((part) => ({ default: part.ChosenFiles })));

const useStyles = makeStyles({
  section: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  drop: {
    margin: 0, padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`, border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2,
  },
  note: { margin: 0, fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  done: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalSNudge, rowGap: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  icon: { color: tokens.colorStatusSuccessForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  back: { gridColumn: 2, justifySelf: "start", fontSize: tokens.fontSizeBase200 },
});

/** What an import did, in words: lines added, and those left out because they were there. */
export function doneText({ added, skipped, sheet }: ImportDone, { importing }: Messages, formats: Formats): string {
  if (added === 0) return importing.nothingNew(sheet);
  return [importing.done(added, sheet, formats), ...(skipped > 0 ? [importing.doneSkipped(skipped, formats)] : [])].join(" · ");
}

/** What the last import did, with the way to take it away again. */
function Done() {
  const styles = useStyles();
  const { state: { imports: { done }, work }, messages, formats, run, say } = usePane();
  if (done.length === 0) return null;
  const takeBack = (): void => void run(async (reconciliation) => {
    await reconciliation.imports.takeBack();
    if (reconciliation.state().imports.done.length === 0) say(messages.importing.takenBack);
  });
  return (
    <div className={styles.done}>
      {done.map((each) => [
        <CheckmarkCircle16Regular key={`${each.key} icon`} className={styles.icon} aria-hidden />,
        <span key={each.key}>{doneText(each, messages, formats)}</span>,
      ])}
      {done.some(({ isNew, added }) => isNew || added > 0) ? <Link as="button" className={styles.back} disabledFocusable={work !== null} onClick={takeBack}>{messages.importing.takeBack}</Link> : null}
    </div>
  );
}

/** Bank files: where they are dropped, what they hold, and what was brought into the workbook. */
export function BankFiles() {
  const styles = useStyles();
  const title = useId();
  const { state: { imports: { files, offers } }, messages: { importing } } = usePane();
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>{importing.title}</h2>
      <p className={styles.drop}>{importing.drop} <ChooseFiles isLink /></p>
      {files.length === 0 ? <p className={styles.note}>{importing.formats}</p> : null}
      {files.length === 0 && offers.length === 0 ? null : <Suspense fallback={null}><ChosenFiles files={files} offers={offers} /></Suspense>}
      <Done />
    </section>
  );
}
