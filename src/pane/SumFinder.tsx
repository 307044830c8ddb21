import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AutosumRegular } from "@fluentui/react-icons/svg/autosum";
import { useMemo } from "react";
import type { EntryId, LineId } from "../domain";
import type { Combination } from "../matching";
import type { Side } from "../sheets";
import { entryNumber } from "./items";
import type { Candidates } from "./useCandidates";
import { usePane } from "./usePane";
import { useSums } from "./useSums";

const useStyles = makeStyles({
  finder: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  ask: { justifySelf: "start", maxWidth: "100%", fontVariantNumeric: "tabular-nums", textAlign: "start" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0, maxHeight: "30vh", overflowY: "auto" },
  choice: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", justifyContent: "start", width: "100%", textAlign: "start", minWidth: 0, fontWeight: tokens.fontWeightRegular, padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}` },
  line: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  about: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

/** Numbers named of a combination before the rest is left to the count. */
const NAMED = 4;

/** One way to make the amount; pressing it ticks its rows. */
function Choice({ combination, side, candidates }: { combination: Combination; side: Side; candidates: Candidates }) {
  const styles = useStyles();
  const { state: { entries, lines }, messages: { finder, review }, formats } = usePane();
  const rows = useMemo(() => {
    const ids = new Set(combination.ids);
    return candidates.free[side].filter(({ id }) => ids.has(id)).sort((one, other) => (one.day ?? 0) - (other.day ?? 0) || (one.text < other.text ? -1 : 1));
  }, [combination, candidates.free, side]);
  const numbers = rows.slice(0, NAMED).map(({ id }) => {
    const entry = entries.get(id as EntryId);
    return entry ? entryNumber(entry) || formats.row(id) : lines.has(id as LineId) ? formats.row(id) : "";
  });
  const count = (side === "book" ? review.severalEntries : review.severalLines)(rows.length, formats);
  const about = [combination.isOneParty ? rows[0]?.party ?? "" : finder.severalParties, finder.within(combination.days, formats)].filter((text) => text !== "").join(" · ");
  return (
    <Button appearance="subtle" className={styles.choice} onClick={() => candidates.tick(rows.map(({ id }) => id))}>
      <span className={styles.line}>{`${count}: ${numbers.join(" + ")}${rows.length > NAMED ? " …" : ""}`}</span>
      <span className={styles.about}>{about}</span>
    </Button>
  );
}

/** Finds rows that add up to what is missing, and lets one of the ways be chosen. */
export function SumFinder({ side, candidates }: { side: Side; candidates: Candidates }) {
  const styles = useStyles();
  const { messages: { finder }, formats } = usePane();
  const { wanted, isSearching, sums, search } = useSums(side, candidates);
  if (wanted === 0) return null;
  const amount = formats.amount(wanted, candidates.currency);
  const only = sums?.combinations.length === 1 && sums.isComplete;
  const said = sums === null ? "" : sums.combinations.length === 0 ? (sums.isComplete ? finder.noSum : finder.noSumFound) : only ? finder.onlySum : sums.isComplete ? finder.sumsFound : finder.someSums;
  return (
    <div className={styles.finder}>
      <Button size="small" className={styles.ask} icon={<AutosumRegular />} disabledFocusable={isSearching} onClick={search}>
        {(side === "book" ? finder.sumEntriesTo : finder.sumLinesTo)(amount)}
      </Button>
      <p className={styles.note} aria-live="polite">{isSearching ? finder.searching : said}</p>
      {sums === null || sums.combinations.length === 0 ? null : (
        <ul className={styles.list} aria-label={finder.combinations}>
          {sums.combinations.map((combination) => <li key={combination.ids.join()}><Choice combination={combination} side={side} candidates={candidates} /></li>)}
        </ul>
      )}
    </div>
  );
}
