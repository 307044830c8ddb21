import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { Side } from "../sheets";
import { Amount } from "./Figures";
import type { Candidate, Candidates } from "./useCandidates";
import { usePane } from "./usePane";

const useStyles = makeStyles({
  list: { flexGrow: 1, minHeight: "112px", overflowY: "auto", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  all: { position: "relative", width: "100%", margin: 0, padding: 0, listStyleType: "none" },
  row: { position: "absolute", top: 0, left: 0, width: "100%", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, boxSizing: "border-box" },
  label: { display: "grid", gridTemplateColumns: "32px minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalXS, alignItems: "baseline", padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`, ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  tick: { gridRow: "1 / 3", alignSelf: "center" },
  ellipsis: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  text: { gridColumn: "2 / -1", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
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

/** The open rows of a side with a tick box each; only what shows is drawn. */
export function CandidateList({ side, candidates }: { side: Side; candidates: Candidates }) {
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
