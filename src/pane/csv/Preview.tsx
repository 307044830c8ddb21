import { makeStyles, tokens } from "@fluentui/react-components";
import type { BankLine } from "../../statements";
import type { CsvView } from "../../worker";
import { sayFileIssue } from "../messages";
import { usePane } from "../usePane";
import { missingIn } from "./draft";

const useStyles = makeStyles({
  preview: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2,
    "@media (min-height: 480px)": { position: "sticky", top: 0, zIndex: 1 }, "@media (forced-colors: active)": { borderTop: "1px solid CanvasText" },
  },
  head: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  cell: { padding: `0 ${tokens.spacingHorizontalS} 0 0`, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", textAlign: "left" },
  day: { width: "78px", fontVariantNumeric: "tabular-nums" },
  money: { width: "92px", padding: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  wrong: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
});

/** Lines shown at once: as many as leave room for the fields in a narrow pane. */
const SHOWN = 4;

function Line({ line: { bookedOn, valueOn, text, counterpartyName, amount, currency } }: { line: BankLine }) {
  const styles = useStyles();
  const { formats } = usePane();
  return (
    <tr>
      <td className={`${styles.cell} ${styles.day}`}>{formats.day(bookedOn ?? valueOn)}</td>
      <td className={styles.cell}>{text || counterpartyName}</td>
      <td className={`${styles.cell} ${styles.money}`}>{formats.amount(amount, currency)}</td>
    </tr>
  );
}

/** The first lines that a reading gives, and what can't be read; follows every correction. */
export function Preview({ view: { format, preview } }: { view: CsvView }) {
  const styles = useStyles();
  const { messages, messages: { csvPage }, formats } = usePane();
  const lines = preview.lines.filter((line) => line !== null);
  const missing = missingIn(format);
  return (
    <section className={styles.preview} aria-label={csvPage.preview}>
      <div className={styles.head}>
        <h3 className={styles.title}>{csvPage.preview}</h3>
        <span className={styles.count} role="status">{lines.length === 0 ? "" : csvPage.previewCount(lines.length, formats)}</span>
      </div>
      {lines.length === 0 ? <p className={styles.wrong}>{missing === null ? csvPage.noLines : csvPage.needs(missing === "date" ? csvPage.needsDate : csvPage.needsAmount)}</p> : (
        <table className={styles.table}>
          <colgroup><col className={styles.day} /><col /><col className={styles.money} /></colgroup>
          <tbody>{lines.slice(0, SHOWN).map((line, place) => <Line key={place} line={line} />)}</tbody>
        </table>
      )}
      {lines.length > 0 ? preview.issues.slice(0, 2).map((issue, place) => <p key={place} className={styles.wrong}>{sayFileIssue(issue, messages, formats)}</p>) : null}
    </section>
  );
}
