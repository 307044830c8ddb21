import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { mappingOf, type SetupRow } from "../../session";
import { Amount } from "../Figures";
import type { MappedLine } from "../mappedLines";
import { mapLines } from "../mappedLines";
import { usePane } from "../usePane";
import { useStanding } from "../useStanding";
import { useIsOpen, useSums } from "./mappedHere";

const useStyles = makeStyles({
  preview: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  hits: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  line: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  note: { gridColumn: "2 / -1", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Lines shown before "Show all", and added by each press. */
const FIRST = 4;
const STEP = 100;

interface PreviewProps {
  /** The row as typed so far, and where it stands or will stand among the rows. */
  readonly row: SetupRow;
  readonly place: number;
  readonly rows: readonly SetupRow[];
}

/** The lines that the row would hit, those that another text takes told apart. */
function useHits({ row, place, rows }: PreviewProps): readonly MappedLine[] {
  const { state: { lines } } = usePane();
  const { currency } = useStanding();
  return useMemo(() => {
    const own = { ...mappingOf(row, currency), isOff: false };
    const all = rows.map((each) => mappingOf(each, currency));
    // The accounts may not be typed yet: the text alone says what is hit.
    const shown = own.accountType === "G/L Account" && own.debitAccountNo === "" && own.creditAccountNo === "" ? { ...own, debitAccountNo: "?", creditAccountNo: "?" } : own;
    const usable = shown.accountType !== "G/L Account" && shown.accountNo === "" ? { ...shown, accountNo: "?" } : shown;
    const hit = [...mapLines([usable], lines.values()).values()].map(({ line }) => line);
    const placed = [...all.slice(0, place), usable, ...all.slice(place + 1)];
    return [...mapLines(placed, hit).values()];
  }, [row, place, rows, lines, currency]);
}

/** What a text hits on the statement: how many lines, how much, which, and where another text is in the way. */
export function MappingPreview(props: PreviewProps) {
  const styles = useStyles();
  const { place, rows } = props;
  const { messages: { mapping: words, setUp }, formats } = usePane();
  const hits = useHits(props);
  const sums = useSums();
  const isOpen = useIsOpen();
  const [shown, setShown] = useState(FIRST);
  const won = hits.filter(({ mappings }) => mappings[0] === place);
  const contested = hits.filter(({ mappings }) => mappings.length > 1).length;
  const open = won.filter(({ line }) => isOpen(line)).length;
  const noteOf = ({ mappings: [best, second] }: MappedLine): string | null => {
    if (best !== place) return words.loses(rows[best ?? -1]?.text ?? "");
    return second === undefined ? null : words.wins(rows[second]?.text ?? "");
  };
  return (
    <section className={styles.preview} aria-label={words.preview}>
      <p className={styles.hits} role="status">
        {hits.length === 0 ? words.hitsNothing : [words.hits(won.length, sums(won.map(({ line }) => line)), formats), words.open(open, formats)].join(" · ")}
      </p>
      {contested === 0 ? null : <span>{words.conflicts(contested, formats)}</span>}
      <ul className={styles.list}>
        {hits.slice(0, shown).map((hit) => {
          const note = noteOf(hit);
          return (
            <li key={hit.line.id} className={styles.line}>
              <span>{formats.shortDay(hit.line.bookedOn)}</span>
              <span className={styles.text}>{hit.line.text}</span>
              <Amount value={hit.line.amount} currency={hit.line.currency} />
              {note === null ? null : <span className={styles.note}>{note}</span>}
            </li>
          );
        })}
      </ul>
      {hits.length > shown ? <div><Link as="button" type="button" onClick={() => setShown(shown + STEP)}>{setUp.showAll(hits.length, formats)}</Link></div> : null}
    </section>
  );
}
