import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import type { Finding, FindingCode } from "../../proof";
import { Amount } from "../Figures";
import { sayFinding } from "../messages";
import { usePane } from "../usePane";
import { findingsOf } from "./findingsOf";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  group: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXXS },
  kind: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  why: { textAlign: "start", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  todo: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Findings of a kind shown here; all are on the sheet. */
const SHOWN = 10;

/** What reconciling brought to light, kind by kind: why, how much, and what to do; each leads to its rows. */
export function Findings() {
  const styles = useStyles();
  const title = useId();
  const { state, messages, messages: { findingTexts } } = usePane();
  const found = useMemo(() => findingsOf(state), [state]);
  if (!state.hasRun) return null;
  const kinds = new Map<FindingCode, Finding[]>();
  // Lines missing in the books have their own list in the review.
  for (const finding of found) if (finding.code !== "finding/missing-in-books") kinds.set(finding.code, [...(kinds.get(finding.code) ?? []), finding]);
  return (
    <section aria-labelledby={title}>
      <h2 id={title} className={styles.title}>{findingTexts.title}</h2>
      {kinds.size === 0 ? <p className={styles.note}>{findingTexts.none}</p> : (
        <ul className={styles.list}>
          {[...kinds].map(([code, all]) => (
            <li key={code} className={styles.group}>
              <h3 className={styles.kind}>{`${messages.findingWords[code].title} (${all.length})`}</h3>
              {all.slice(0, SHOWN).map((finding, place) => <Item key={place} finding={finding} />)}
              <p className={styles.todo}>{messages.findingWords[code].todo}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Item({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { messages, formats, run } = usePane();
  const { lines, entries, amount, currency } = finding;
  const { why } = sayFinding(finding, messages, formats);
  const rows = [...lines, ...entries].map((id) => formats.row(id)).join(", ");
  return (
    <div className={styles.item}>
      {rows === "" ? <span className={styles.why}>{why}</span> : <Link as="button" className={styles.why} onClick={() => void run((reconciliation) => reconciliation.show(lines, entries))}>{`${why} ${rows}`}</Link>}
      <Amount value={amount} currency={currency} />
    </div>
  );
}
