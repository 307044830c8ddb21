import { Button, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { Keyboard20Regular } from "@fluentui/react-icons/svg/keyboard";
import { useMemo, type KeyboardEvent, type RefObject } from "react";
import type { Confidence, MatchId } from "../domain";
import type { Order } from "./itemList";
import type { Filter } from "./messages";
import { isBusy, usePane } from "./usePane";
import { useReview } from "./useReview";
import { useStanding } from "./useStanding";

const useStyles = makeStyles({
  tools: { display: "grid", gridTemplateColumns: "minmax(0, 1.2fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}` },
  tool: { minWidth: 0 },
  second: { gridColumn: "1 / -1", display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS, rowGap: tokens.spacingVerticalXS },
  grow: { flexGrow: 1 },
  keys: { minWidth: "24px" },
  order: { minWidth: 0, maxWidth: "120px" },
  together: { minWidth: 0, paddingLeft: tokens.spacingHorizontalSNudge, paddingRight: tokens.spacingHorizontalSNudge },
});

const FILTERS: readonly Filter[] = ["suggested", "difference", "openLines", "openEntries", "matched", "explained", "stale"];
const ORDERS: readonly Order[] = ["day", "amount", "confidence"];
/** What may be accepted without looking at each: never what is of low confidence. */
const TOGETHER: readonly Confidence[] = ["high", "medium"];

/** Accepts the surest of the suggestions that are listed, as one step. */
function AcceptTogether() {
  const styles = useStyles();
  const { messages: { review }, formats, view: { filter }, state } = usePane();
  const { items, accept } = useReview();
  const { stale } = state;
  const together = useMemo(() => {
    if (filter !== "suggested") return null;
    for (const confidence of TOGETHER) {
      const matches: MatchId[] = [];
      for (const item of items) if (item.kind === "match" && item.match.confidence === confidence && !stale.has(item.key)) matches.push(item.key);
      if (matches.length > 1) return { confidence, matches };
    }
    return null;
  }, [items, filter, stale]);
  if (together === null) return null;
  const { confidence, matches } = together;
  return (
    <Button size="small" className={styles.together} disabledFocusable={isBusy(state)} onClick={() => void accept(matches)}>
      {review.acceptTogether[confidence === "high" ? "high" : "medium"](matches.length, formats)}
    </Button>
  );
}

/** Which items are listed, in which order, and the search. Arrow down or Enter in the search goes to the list. */
export function ReviewTools({ searchRef, focusList }: { searchRef: RefObject<HTMLInputElement>; focusList: () => void }) {
  const styles = useStyles();
  const { messages: { review, filters, pages }, formats, view: { filter }, go, lay } = usePane();
  const { counts } = useStanding();
  const { items, query, setQuery, order, setOrder } = useReview();
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
      {items.length < 2 ? null : (
        <div className={styles.second}>
          <Select size="small" className={styles.order} appearance="filled-lighter" aria-label={review.order} value={order} onChange={(_, { value }) => setOrder(ORDERS.find((known) => known === value) ?? "day")}>
            {ORDERS.map((known) => <option key={known} value={known}>{review.orders[known]}</option>)}
          </Select>
          <AcceptTogether />
          <span className={styles.grow} />
          <Button size="small" appearance="subtle" className={styles.keys} icon={<Keyboard20Regular />} aria-label={pages.keys} title={pages.keys} onClick={() => lay("keys")} />
        </div>
      )}
    </div>
  );
}
