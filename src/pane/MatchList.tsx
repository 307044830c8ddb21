import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type RefObject } from "react";
import { MatchDetail } from "./MatchDetail";
import { MatchItem } from "./MatchItem";
import { useMatchList } from "./useMatchList";
import { usePane } from "./usePane";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  list: {
    flexGrow: 1, minWidth: 0, minHeight: "120px", overflowY: "auto", position: "relative", overflowAnchor: "none", outlineStyle: "none",
    // The list has the focus; the ring is on the item it speaks of.
    ":focus-visible [aria-selected='true']": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  all: { position: "relative", width: "100%" },
  row: { position: "absolute", top: 0, left: 0, width: "100%" },
});

/** The review list: only what shows is drawn, so that 100,000 items scroll as ten do. */
export function MatchList({ focusSearch, listRef, isDetailInside }: { focusSearch: () => void; listRef: RefObject<HTMLDivElement>; isDetailInside: boolean }) {
  const styles = useStyles();
  const { messages: { review: words } } = usePane();
  const { items, index, isOpen, select, setOpen } = useReview();
  const { virtualizer, onKeyDown } = useMatchList(focusSearch, listRef);
  const name = useId();
  const rowId = (at: number): string => `${name}-${at}`;
  return (
    <div ref={listRef} className={styles.list} role="grid" tabIndex={0} aria-label={words.list} aria-rowcount={items.length}
      aria-activedescendant={index < 0 ? undefined : rowId(index)} onKeyDown={onKeyDown}>
      <div className={styles.all} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index: at, key, start }) => {
          const item = items[at];
          if (item === undefined) return null;
          const isSelected = at === index;
          const isOpened = isSelected && isOpen && isDetailInside;
          return (
            <div key={key} ref={virtualizer.measureElement} data-index={at} role="presentation" className={styles.row} style={{ transform: `translateY(${start}px)` }}>
              <div id={rowId(at)} role="row" aria-rowindex={at + 1} aria-selected={isSelected}
                onClick={() => { setOpen(!isOpened); select(at); listRef.current?.focus(); }}>
                <MatchItem item={item} isSelected={isSelected} isOpened={isOpened} />
              </div>
              {isOpened ? <div role="row" aria-rowindex={at + 1} aria-label={words.detail(item.key)}><div role="gridcell"><MatchDetail item={item} /></div></div> : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}
