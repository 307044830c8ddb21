import { Button, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { lazy, Suspense, useCallback, useEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import type { Filter } from "./messages";
import { MatchList } from "./MatchList";
import { usePane } from "./usePane";
import { useReview } from "./useReview";
import { useStanding } from "./useStanding";

const CandidateFinder = lazy(() => import("./CandidateFinder").then((part) => ({ default: part.CandidateFinder })));
const ExplainForm = lazy(() => import("./ExplainForm").then((part) => ({ default: part.ExplainForm })));

const useStyles = makeStyles({
  review: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0, position: "relative" },
  tools: { display: "grid", gridTemplateColumns: "minmax(0, 1.2fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  tool: { minWidth: 0 },
  bulk: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}` },
  empty: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground3, margin: 0 },
});

const FILTERS: readonly Filter[] = ["suggested", "difference", "openLines", "openEntries", "matched", "explained", "stale"];

/** Which items to show, and the search. Arrow down or Enter in the search goes to the list. */
function Tools({ searchRef, focusList }: { searchRef: RefObject<HTMLInputElement>; focusList: () => void }) {
  const styles = useStyles();
  const { messages: { review, filters }, formats, view: { filter }, go } = usePane();
  const { counts } = useStanding();
  const { query, setQuery } = useReview();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && query !== "") setQuery("");
    else if (event.key === "ArrowDown" || event.key === "Enter" || event.key === "Escape") focusList();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.tools}>
      <Select size="small" className={styles.tool} aria-label={review.show} value={filter}
        onChange={(_, { value }) => go("review", FILTERS.find((known) => known === value) ?? "suggested")}>
        {FILTERS.map((known) => <option key={known} value={known}>{`${filters[known]} ${formats.count(counts[known])}`}</option>)}
      </Select>
      <Input size="small" className={styles.tool} input={{ ref: searchRef }} type="search" aria-label={review.search} placeholder={review.search} contentBefore={<Search16Regular aria-hidden />}
        value={query} onChange={(_, { value }) => setQuery(value)} onKeyDown={onKeyDown} />
    </div>
  );
}

function AcceptHigh() {
  const styles = useStyles();
  const { messages: { review }, formats, view: { filter }, state: { work } } = usePane();
  const { highSuggestions } = useStanding();
  const { accept } = useReview();
  if (filter !== "suggested" || highSuggestions.length < 2) return null;
  return (
    <div className={styles.bulk}>
      <Button size="small" disabledFocusable={work !== null} onClick={() => void accept(highSuggestions)}>{review.acceptHigh(highSuggestions.length, formats)}</Button>
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
  const { panel, selected } = useReview();
  if (panel === null || selected === null) return null;
  return <Suspense fallback={null}>{panel === "other" ? <CandidateFinder item={selected} /> : <ExplainForm item={selected} />}</Suspense>;
}

/** The suggestions one after the other, the open lines and entries, and what was matched. */
export function Review() {
  const styles = useStyles();
  const { items } = useReview();
  const searchRef = useRef<HTMLInputElement>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const focusSearch = useCallback(() => searchRef.current?.focus(), []);
  const focusList = useCallback(() => listRef.current?.focus(), []);
  return (
    <div className={styles.review}>
      <div className={styles.review}>
        <Tools searchRef={searchRef} focusList={focusList} />
        <AcceptHigh />
        {items.length === 0 ? <Empty /> : <MatchList focusSearch={focusSearch} listRef={listRef} />}
      </div>
      <PanelOver />
    </div>
  );
}
