import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useRef, useSyncExternalStore, type ReactNode } from "react";
import { rowsOf } from "./items";
import { MatchDetail } from "./MatchDetail";
import { MatchList } from "./MatchList";
import { ReviewTools } from "./ReviewTools";
import { usePane } from "./usePane";
import { useReview } from "./useReview";
import { useStanding } from "./useStanding";

const CandidateFinder = lazy(() => import("./CandidateFinder").then((part) => ({ default: part.CandidateFinder })));
const ExplainForm = lazy(() => import("./ExplainForm").then((part) => ({ default: part.ExplainForm })));

const AmountsForm = lazy(() => import("./AmountsForm").then((part) => ({ default: part.AmountsForm })));

const useStyles = makeStyles({
  review: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0, position: "relative" },
  both: { display: "flex", flexGrow: 1, minHeight: 0 },
  beside: { width: "50%", flexShrink: 0, overflowY: "auto", borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  strip: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`, backgroundColor: tokens.colorNeutralBackground3, fontSize: tokens.fontSizeBase200 },
  empty: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground3, margin: 0 },
});

/** From here on the details stand beside the list. */
const WIDE = "(min-width: 450px)";

function useIsWide(): boolean {
  return useSyncExternalStore(
    useCallback((listener: () => void) => {
      const query = window.matchMedia(WIDE);
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    }, []),
    () => window.matchMedia(WIDE).matches,
  );
}

/** Rows selected in both sheets can be matched from here. */
function SelectionStrip() {
  const styles = useStyles();
  const { state: { lines, entries }, messages: { review }, formats } = usePane();
  const { usedLines, usedEntries } = useStanding();
  const { sheetRows, setPanel } = useReview();
  const free = {
    lines: sheetRows.lines.filter((id) => lines.has(id) && usedLines.get(id)?.status !== "matched"),
    entries: sheetRows.entries.filter((id) => entries.has(id) && usedEntries.get(id)?.status !== "matched"),
  };
  const match = free.lines[0] === undefined ? undefined : usedLines.get(free.lines[0]);
  const isOne = match !== undefined && free.lines.every((id) => usedLines.get(id) === match) && free.entries.every((id) => usedEntries.get(id) === match);
  if (free.lines.length === 0 || free.entries.length === 0 || isOne) return null;
  return (
    <div className={styles.strip}>
      <span>{review.selectedRows(review.severalLines(free.lines.length, formats), review.severalEntries(free.entries.length, formats))}</span>
      <Button size="small" onClick={() => setPanel("selection")}>{review.matchSelected}</Button>
    </div>
  );
}

function Empty() {
  const styles = useStyles();
  const { messages: { review }, state: { hasRun }, view: { filter } } = usePane();
  const { query } = useReview();
  const ref = useRef<HTMLParagraphElement>(null);
  // The last item of a list takes the list's focus with it; what is said instead receives it.
  useEffect(() => { if (document.activeElement === document.body) ref.current?.focus(); }, []);
  const text = query !== "" ? review.noneFound : !hasRun ? review.notRun : filter === "suggested" ? review.allDone : review.none;
  return <p ref={ref} tabIndex={-1} className={styles.empty}>{text}</p>;
}

function PanelOver(): ReactNode {
  const { state } = usePane();
  const { panel, selected, sheetRows } = useReview();
  if (panel === "selection") {
    const present = <Id, Row>(ids: readonly Id[], rows: ReadonlyMap<Id, Row>): readonly Row[] => ids.flatMap((id) => rows.get(id) ?? []);
    return <Suspense fallback={null}><CandidateFinder start={{ lines: present(sheetRows.lines, state.lines), entries: present(sheetRows.entries, state.entries) }} /></Suspense>;
  }
  if (panel === null || selected === null) return null;
  return <Suspense fallback={null}>{panel === "other" ? <CandidateFinder start={rowsOf(selected, state)} /> : panel === "amounts" && selected.kind === "match" ? <AmountsForm item={selected} /> : <ExplainForm item={selected} />}</Suspense>;
}

/** The suggestions one after the other, the open lines and entries, and what was matched. */
export function Review() {
  const styles = useStyles();
  const { messages: { review } } = usePane();
  const { items, selected, isOpen } = useReview();
  const isWide = useIsWide();
  const searchRef = useRef<HTMLInputElement>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const focusSearch = useCallback(() => searchRef.current?.focus(), []);
  const focusList = useCallback(() => listRef.current?.focus(), []);
  return (
    <div className={styles.review}>
      <div className={styles.review}>
        <ReviewTools searchRef={searchRef} focusList={focusList} />
        <SelectionStrip />
        {items.length === 0 ? <Empty /> : (
          <div className={styles.both}>
            <MatchList focusSearch={focusSearch} listRef={listRef} isDetailInside={!isWide} />
            {isWide && isOpen && selected !== null ? <section className={styles.beside} aria-label={review.detail(selected.key)}><MatchDetail item={selected} /></section> : null}
          </div>
        )}
      </div>
      <PanelOver />
    </div>
  );
}
