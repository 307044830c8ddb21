import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { SetupRow } from "../../session";
import { Amount } from "../Figures";
import { findMapped, type MappedLine } from "../mappedLines";
import { usePane } from "../usePane";
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
  return useMemo(() => {
    // The accounts may not be typed yet: the text alone says what is hit.
    const isBlank = row.debitAccount === "" && row.creditAccount === "";
    const shown = { ...row, isOn: "yes", ...(isBlank ? { debitAccount: "?", creditAccount: "?" } : {}) };
    const hit = findMapped([shown], lines.values()).map(({ line }) => line);
    return findMapped([...rows.slice(0, place), shown, ...rows.slice(place + 1)], hit);
  }, [row, place, rows, lines]);
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
  const won = hits.filter(({ hits: [best] }) => best?.mapping === place);
  const contested = hits.filter(({ hits: each }) => each.length > 1).length;
  const open = won.filter(({ line }) => isOpen(line)).length;
  const noteOf = ({ hits: [best, second] }: MappedLine): string | null => {
    if (best?.mapping !== place) return words.loses(rows[best?.mapping ?? -1]?.text ?? "");
    return second === undefined ? null : words.wins(rows[second.mapping]?.text ?? "");
  };
  return (
    <section className={styles.preview} aria-label={words.preview}>
      <p className={styles.hits} role="status">
        {hits.length === 0 ? words.hitsNothing : won.length === 0 ? words.allTaken(hits.length, formats) : [words.hits(won.length, sums(won.map(({ line }) => line)), formats), words.open(open, formats)].join(" · ")}
      </p>
      {contested === 0 || won.length === 0 ? null : <span>{words.conflicts(contested, formats)}</span>}
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
