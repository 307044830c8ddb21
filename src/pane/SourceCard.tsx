import { Button, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { LockClosed16Regular } from "@fluentui/react-icons/svg/lock-closed";
import { lazy, Suspense, useId, useState } from "react";
import type { Field } from "../domain";
import type { LedgerSource, Side, SkippedRow, SourceLayout, StatementSource } from "../sheets";
import type { ChosenSource } from "./types";
import { IssueList } from "./IssueList";
import { Questions } from "./Questions";
import { useAttention, usePane } from "./usePane";
import { columnsOf, firstValues, SIDE_FIELDS } from "./columns";

const ColumnPicker = lazy(() => import("./ColumnPicker").then((part) => ({ default: part.ColumnPicker })));

const useStyles = makeStyles({
  card: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  columns: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  cell: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: `0 ${tokens.spacingHorizontalS} 0 0`, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  field: { width: "35%" },
  name: { color: tokens.colorNeutralForeground2 },
  letter: { width: "24px" },
  value: { color: tokens.colorNeutralForeground3, paddingRight: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  link: { fontSize: tokens.fontSizeBase200 },
  links: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

type Chosen = ChosenSource<StatementSource | LedgerSource>;

/** Fields shown before "more". */
const FIRST = 4;

/** The sheets a person may choose; Avstem's own are not among them. */
function SheetSelect({ side, chosen }: { side: Side; chosen: Chosen | null }) {
  const { state: { sheets, work }, messages: { sources }, run } = usePane();
  const select = useAttention<HTMLSelectElement>(chosen === null);
  const name = side === "bank" ? sources.statement : sources.ledger;
  return (
    <Select size="small" select={{ ref: select }} aria-label={sources.sheet(name)} value={chosen?.sheet ?? ""} disabled={work !== null}
      onChange={(_, { value }) => void run((reconciliation) => reconciliation.chooseSheet(side, value))}>
      {chosen === null ? <option value="" disabled>{sources.chooseSheet}</option> : null}
      {sheets.filter((sheet) => sheet.role === null && sheet.isVisible).map((sheet) => <option key={sheet.name} value={sheet.name}>{sheet.name}</option>)}
    </Select>
  );
}

/** Each detected column with its letter, header and first value. */
function Columns({ side, chosen, layout, change }: { side: Side; chosen: Chosen; layout: SourceLayout; change: () => void }) {
  const styles = useStyles();
  const { messages: { sources, fields }, formats } = usePane();
  const [showsAll, setShowsAll] = useState(false);
  const rows = SIDE_FIELDS[side].flatMap((field): readonly (readonly [Field, number])[] => columnsOf(layout, field).map((column) => [field, column]));
  const shown = showsAll ? rows : rows.slice(0, FIRST);
  return (
    <>
      <table className={styles.columns} aria-label={sources.columnsOn(chosen.sheet)}>
        <colgroup><col className={styles.field} /><col className={styles.letter} /><col /><col /></colgroup>
        <tbody>
          {shown.map(([field, column]) => (
            <tr key={`${field} ${column}`}>
              <th scope="row" className={`${styles.cell} ${styles.name}`}>{fields[field]}</th>
              <td className={styles.cell}>{formats.column(column)}</td>
              <td className={styles.cell} title={layout.headers[column]}>{layout.headers[column] ?? sources.noHeader}</td>
              <td className={`${styles.cell} ${styles.value}`}>{firstValues(chosen.sample, { column, headerRow: layout.headerRow, count: 1 }, formats)[0] ?? sources.blank}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.links}>
        {rows.length <= FIRST ? <span /> : <Link as="button" className={styles.link} onClick={() => setShowsAll(!showsAll)}>{showsAll ? sources.fewer : sources.more(rows.length - FIRST, formats)}</Link>}
        <Link as="button" className={styles.link} onClick={change}>{sources.change}</Link>
      </div>
    </>
  );
}

function LeftOut({ skipped }: { skipped: readonly SkippedRow[] }) {
  const styles = useStyles();
  const { messages: { sources, skipped: words }, formats } = usePane();
  const counts = new Map<SkippedRow["why"], number>();
  for (const { why } of skipped) if (why !== "blank") counts.set(why, (counts.get(why) ?? 0) + 1);
  if (counts.size === 0) return null;
  return <p className={styles.note}>{sources.leftOut([...counts].map(([why, count]) => words[why](count, formats)).join(", "))}</p>;
}

function countText(chosen: Chosen, { messages: { counts, sources }, formats }: Pick<ReturnType<typeof usePane>, "messages" | "formats">): string {
  const { source } = chosen;
  if (source === null) return sources.notRead;
  return "lines" in source ? counts.lines(source.lines.length, formats) : counts.entries(source.entries.length, formats);
}

/** One side: the sheet, how it is read, what was asked and what could not be read. */
export function SourceCard({ side, chosen }: { side: Side; chosen: Chosen | null }) {
  const styles = useStyles();
  const pane = usePane();
  const { state: { sheets }, messages: { sources } } = pane;
  const [isPicking, setPicking] = useState(false);
  const title = useId();
  const isProtected = chosen !== null && sheets.some((sheet) => sheet.name === chosen.sheet && sheet.isProtected);
  const issues = chosen === null ? [] : chosen.source?.issues ?? chosen.detection.issues;
  const asks = chosen !== null && chosen.layout === null && chosen.detection.questions.length > 0;
  return (
    <section className={styles.card} aria-labelledby={title}>
      <div className={styles.head}>
        <h2 id={title} className={styles.title}>{side === "bank" ? sources.statement : sources.ledger}</h2>
        <SheetSelect side={side} chosen={chosen} />
        {chosen === null ? <span /> : <span className={styles.count}>{countText(chosen, pane)}</span>}
      </div>
      {isProtected ? <p className={styles.note}><LockClosed16Regular aria-hidden />{sources.protectedSheet}</p> : null}
      {chosen !== null && asks && !isPicking ? <Questions key={chosen.sheet} side={side} chosen={chosen} pick={() => setPicking(true)} /> : null}
      {chosen !== null && isPicking ? (
        <Suspense fallback={null}><ColumnPicker key={chosen.sheet} side={side} chosen={chosen} close={() => setPicking(false)} /></Suspense>
      ) : null}
      {chosen !== null && chosen.layout !== null && !isPicking ? <Columns side={side} chosen={chosen} layout={chosen.layout} change={() => setPicking(true)} /> : null}
      {chosen !== null && chosen.layout === null && !asks && !isPicking ? <Button size="small" onClick={() => setPicking(true)}>{sources.change}</Button> : null}
      {chosen?.source ? <LeftOut skipped={chosen.source.skipped} /> : null}
      <IssueList issues={issues} />
    </section>
  );
}
