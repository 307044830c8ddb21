import { Button, Input, Link, makeStyles, Select, Tab, TabList, tokens } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { useState } from "react";
import type { EntryId, LineId } from "../domain";
import type { Side } from "../sheets";
import { CandidateList } from "./CandidateList";
import { Amount } from "./Figures";
import { Over } from "./Over";
import { SumFinder } from "./SumFinder";
import { useCandidates, type Candidates, type FinderStart, type Near } from "./useCandidates";
import { usePane } from "./usePane";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  lead: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  link: { fontSize: tokens.fontSizeBase200 },
  tools: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  filters: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  tool: { minWidth: 0 },
  foot: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, fontSize: tokens.fontSizeBase200 },
  buttons: { gridColumn: "1 / -1", display: "flex", columnGap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
  end: { justifySelf: "end" },
});

const NEARNESS: readonly Near[] = ["all", "amount", "party", "days"];

/** Ticks what is selected in the sheets, as far as it is open, and takes all ticks away. */
function Lead({ candidates }: { candidates: Candidates }) {
  const styles = useStyles();
  const { messages: { finder }, formats } = usePane();
  const { sheetRows } = useReview();
  const open = new Set([...candidates.free.bank, ...candidates.free.book].map(({ id }) => id));
  const fresh = [...sheetRows.lines, ...sheetRows.entries].filter((id) => open.has(id) && !candidates.ticked.has(id));
  return (
    <div className={styles.lead}>
      <span>{finder.lead}</span>
      {fresh.length > 0 ? <Link as="button" className={styles.link} onClick={() => candidates.tick(fresh)}>{finder.tickSelected(fresh.length, formats)}</Link> : null}
      {candidates.ticked.size > 0 ? <Link as="button" className={styles.link} onClick={candidates.clear}>{finder.clear}</Link> : null}
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
export function CandidateFinder({ start }: { start: FinderStart }) {
  const styles = useStyles();
  const { messages: { finder, review }, formats } = usePane();
  const { setPanel } = useReview();
  const candidates = useCandidates(start);
  const [side, setSide] = useState<Side>(start.lines.length === 0 ? "bank" : "book");
  const tabName = (of: Side): string => {
    const name = of === "bank" ? review.bank : review.books;
    return candidates.tickedBy[of] === 0 ? name : `${name} ${finder.ticked(candidates.tickedBy[of], formats)}`;
  };
  const close = (): void => setPanel(null);
  return (
    <Over title={finder.title} onClose={close}>
      <Lead candidates={candidates} />
      <div className={styles.tools}>
        <TabList size="small" selectedValue={side} onTabSelect={(_, { value }) => setSide(value === "bank" ? "bank" : "book")} aria-label={finder.sides}>
          <Tab value="bank">{tabName("bank")}</Tab>
          <Tab value="book">{tabName("book")}</Tab>
        </TabList>
        <div className={styles.filters}>
          <Input size="small" className={styles.tool} type="search" aria-label={finder.search} placeholder={finder.search} contentBefore={<Search16Regular aria-hidden />} value={candidates.query} onChange={(_, { value }) => candidates.setQuery(value)} />
          <Select size="small" className={styles.tool} aria-label={finder.show} value={candidates.near} onChange={(_, { value }) => candidates.setNear(NEARNESS.find((known) => known === value) ?? "all")}>
            {NEARNESS.map((near) => <option key={near} value={near}>{finder.near[near]}</option>)}
          </Select>
        </div>
        <SumFinder key={side} side={side} candidates={candidates} />
      </div>
      <CandidateList key={`${side} list`} side={side} candidates={candidates} />
      <Foot candidates={candidates} close={close} />
    </Over>
  );
}
