import { Button, Checkbox, Input, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import type { EntryId, LineId } from "../domain";
import type { Side } from "../sheets";
import { Amount } from "./Figures";
import type { Item } from "./items";
import { Over } from "./Over";
import { useCandidates, type Candidate, type Candidates } from "./useCandidates";
import { usePane } from "./usePane";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  lead: { margin: 0, padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  tools: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  list: { flexGrow: 1, minHeight: "96px", overflowY: "auto", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  all: { position: "relative", width: "100%", margin: 0, padding: 0, listStyleType: "none" },
  row: { position: "absolute", top: 0, left: 0, width: "100%", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, boxSizing: "border-box" },
  label: { display: "grid", gridTemplateColumns: "32px minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalXS, alignItems: "baseline", padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`, ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  tick: { gridRow: "1 / 3", alignSelf: "center" },
  ellipsis: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  text: { gridColumn: "2 / -1", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  foot: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, fontSize: tokens.fontSizeBase200 },
  buttons: { gridColumn: "1 / -1", display: "flex", columnGap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
  end: { justifySelf: "end" },
  none: { padding: tokens.spacingHorizontalL, margin: 0, color: tokens.colorNeutralForeground3 },
});

const ROW_HEIGHT = 53;

function Row({ candidate, isTicked, toggle }: { candidate: Candidate; isTicked: boolean; toggle: () => void }) {
  const styles = useStyles();
  const { formats, messages: { finder, review } } = usePane();
  const { day, name, text, amount, currency, taken, id } = candidate;
  const about = [formats.row(id), text, taken === "" ? "" : finder.taken(taken)].filter((part) => part !== "").join(" · ");
  return (
    <label className={styles.label}>
      <Checkbox className={styles.tick} checked={isTicked} onChange={toggle} />
      <span className={styles.ellipsis}>{`${formats.shortDay(day)}  ${name || review.noText}`}</span>
      <Amount value={amount} currency={currency} isStrong={isTicked} />
      <span className={styles.text}>{about}</span>
    </label>
  );
}

function List({ side, candidates }: { side: Side; candidates: Candidates }) {
  const styles = useStyles();
  const { messages: { finder, review } } = usePane();
  const scroll = useRef<HTMLDivElement>(null);
  const rows = candidates.shown[side];
  const virtualizer = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => ROW_HEIGHT, overscan: 6, useFlushSync: false, getItemKey: (at) => rows[at]?.id ?? at });
  return (
    <div ref={scroll} className={styles.list} role="group" aria-label={side === "bank" ? review.bank : review.books}>
      {rows.length === 0 ? <p className={styles.none}>{finder.none}</p> : null}
      <ul className={styles.all} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const candidate = rows[index];
          if (candidate === undefined) return null;
          return (
            <li key={key} className={styles.row} style={{ transform: `translateY(${start}px)` }} aria-setsize={rows.length} aria-posinset={index + 1}>
              <Row candidate={candidate} isTicked={candidates.ticked.has(candidate.id)} toggle={() => candidates.toggle(candidate.id)} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Foot({ candidates, close }: { candidates: Candidates; close: () => void }) {
  const styles = useStyles();
  const { state: { lines, entries }, messages: { finder, frame, review } } = usePane();
  const { pair } = useReview();
  const { ticked, tickedBy, sums, difference, currency } = candidates;
  const match = async (): Promise<void> => {
    const ids = [...ticked];
    if (await pair(ids.filter((id): id is LineId => lines.has(id as LineId)), ids.filter((id): id is EntryId => entries.has(id as EntryId)))) close();
  };
  return (
    <div className={styles.foot}>
      <span>{finder.sumLines}</span><Amount value={sums.bank} currency={currency} />
      <span>{finder.sumEntries}</span><Amount value={sums.book} currency={currency} />
      <span>{review.difference}</span><span role="status" className={styles.end}><Amount value={difference} currency={currency} isStrong /></span>
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" disabledFocusable={tickedBy.bank === 0 || tickedBy.book === 0} onClick={() => void match()}>{finder.match}</Button>
        <Button size="small" onClick={close}>{frame.cancel}</Button>
      </div>
    </div>
  );
}

/** Matches by hand: any number of lines with any number of entries, with their sums and difference as they are ticked. */
export function CandidateFinder({ item }: { item: Item }) {
  const styles = useStyles();
  const { messages: { finder, review, frame }, formats } = usePane();
  const { setPanel } = useReview();
  const candidates = useCandidates(item);
  const [side, setSide] = useState<Side>(item.kind === "entry" ? "bank" : "book");
  const tabName = (of: Side): string => {
    const name = of === "bank" ? review.bank : review.books;
    return candidates.tickedBy[of] === 0 ? name : `${name} ${finder.ticked(candidates.tickedBy[of], formats)}`;
  };
  const close = (): void => setPanel(null);
  return (
    <Over title={finder.title} onClose={close}>
      <p className={styles.lead}>{finder.lead}</p>
      <div className={styles.tools}>
        <TabList size="small" selectedValue={side} onTabSelect={(_, { value }) => setSide(value === "bank" ? "bank" : "book")} aria-label={frame.steps}>
          <Tab value="bank">{tabName("bank")}</Tab>
          <Tab value="book">{tabName("book")}</Tab>
        </TabList>
        <Input size="small" type="search" aria-label={finder.search} placeholder={review.searchHint} contentBefore={<Search16Regular aria-hidden />} value={candidates.query} onChange={(_, { value }) => candidates.setQuery(value)} />
      </div>
      <List key={side} side={side} candidates={candidates} />
      <Foot candidates={candidates} close={close} />
    </Over>
  );
}
