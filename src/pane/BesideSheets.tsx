import { Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { IssueList } from "./IssueList";
import { usePane } from "./usePane";

const useStyles = makeStyles({
  section: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: tokens.spacingVerticalXS },
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto auto", columnGap: tokens.spacingHorizontalM, alignItems: "baseline" },
  name: { overflowWrap: "anywhere" },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  link: { fontSize: tokens.fontSizeBase200 },
});

/** Sheets beside the ledger: what customers and vendors owe or are owed, and lists of them with their bank accounts. */
export function BesideSheets() {
  const styles = useStyles();
  const title = useId();
  const { state: { bank, book, openItems, partyLists, sheets, work }, messages: { beside: words, counts }, formats, run } = usePane();
  const taken = [
    ...openItems.map(({ sheet, source }) => ({ sheet, count: counts.entries(source?.entries.length ?? 0, formats), issues: source?.issues ?? [] })),
    ...partyLists.map(({ sheet, parties, issues }) => ({ sheet, count: words.parties(parties.length, formats), issues })),
  ];
  const used = new Set([bank?.sheet, book?.sheet, ...taken.map(({ sheet }) => sheet)]);
  const free = sheets.filter(({ name, role, isVisible }) => role === null && isVisible && !used.has(name));
  if (taken.length === 0 && free.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>{words.title}</h2>
      {taken.length === 0 ? <p className={styles.note}>{words.lead}</p> : (
        <ul className={styles.list}>
          {taken.map(({ sheet, count, issues }) => (
            <li key={sheet}>
              <div className={styles.item}>
                <span className={styles.name}>{sheet}</span>
                <span className={styles.count}>{count}</span>
                <Link as="button" className={styles.link} aria-label={words.removeSheet(sheet)} disabled={work !== null} onClick={() => void run((reconciliation) => reconciliation.removeBeside(sheet))}>{words.remove}</Link>
              </div>
              <IssueList issues={issues} />
            </li>
          ))}
        </ul>
      )}
      {free.length === 0 ? null : (
        <Select size="small" aria-label={words.add} value="" disabled={work !== null} onChange={(_, { value }) => void run((reconciliation) => reconciliation.addBeside(value))}>
          <option value="" disabled>{words.add}</option>
          {free.map(({ name }) => <option key={name} value={name}>{name}</option>)}
        </Select>
      )}
    </section>
  );
}
