import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import type { OutstandingItem, Proof } from "../proof";
import { Amount } from "./Figures";
import { entryName, entryNumber } from "./items";
import { usePane } from "./usePane";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "baseline", padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", color: tokens.colorNeutralForeground1 },
  about: { gridColumn: "1 / -1", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Oldest items shown here; all of them are in the review list. */
const SHOWN = 20;

function Item({ item, currency }: { item: OutstandingItem; currency: string }) {
  const styles = useStyles();
  const { state: { entries }, messages: { review, proof }, formats, run } = usePane();
  const entry = entries.get(item.entry);
  if (entry === undefined) return null;
  const about = [formats.day(item.postedOn), item.age === null ? "" : proof.age(item.age, formats), formats.row(item.entry)].filter((part) => part !== "").join(" · ");
  return (
    <li className={styles.item}>
      <Link as="button" className={styles.name} onClick={() => void run((reconciliation) => reconciliation.show([], [item.entry]))}>
        {[entryNumber(entry), entryName(entry)].filter((part) => part !== "").join(" · ") || review.noText}
      </Link>
      <Amount value={item.amount} currency={currency} />
      <span className={styles.about}>{about}</span>
    </li>
  );
}

/** What the books have and the bank has not shown yet, oldest first. */
export function Outstanding({ proof }: { proof: Proof }) {
  const styles = useStyles();
  const title = useId();
  const { messages: { proof: words, frame }, formats, go } = usePane();
  const items = useMemo(() => [...proof.outstanding].sort((one, other) => (other.age ?? -1) - (one.age ?? -1)), [proof.outstanding]);
  return (
    <section aria-labelledby={title}>
      <h2 id={title} className={styles.title}>{words.items}</h2>
      {items.length === 0 ? <p className={styles.note}>{words.noItems}</p> : (
        <ul className={styles.list}>{items.slice(0, SHOWN).map((item) => <Item key={item.entry} item={item} currency={proof.currency} />)}</ul>
      )}
      {items.length > SHOWN ? <Link as="button" onClick={() => go("review", "openEntries")}>{frame.showAll(items.length, formats)}</Link> : null}
    </section>
  );
}
