import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import { useState } from "react";
import type { FileRead } from "../../worker";
import { IconButton } from "../IconButton";
import { asksForColumns, type ImportFile } from "../importTypes";
import { sayFileIssue } from "../messages";
import { usePane } from "../usePane";

const useStyles = makeStyles({
  file: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "start" },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  found: { gridColumn: "1 / -1", display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  how: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  link: { fontSize: tokens.fontSizeBase200 },
  issues: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  issue: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalSNudge, overflowWrap: "anywhere" },
  icon: { color: tokens.colorStatusWarningForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  more: { color: tokens.colorNeutralForeground3 },
});

/** Encodings that say nothing a person could doubt. */
const PLAIN: ReadonlySet<string> = new Set(["ascii", "utf-8"]);
/** Shown before "Show all", and added by each press on it. */
const FIRST = 3;
const STEP = 50;

function Issues({ read }: { read: FileRead }) {
  const styles = useStyles();
  const { messages, formats } = usePane();
  const [shown, setShown] = useState(FIRST);
  const { issues, issueCount } = read;
  if (issues.length === 0) return null;
  return (
    <>
      <ul className={styles.issues}>
        {issues.slice(0, shown).map((issue, place) => (
          <li key={place} className={styles.issue}><Warning16Regular className={styles.icon} aria-hidden /><span>{sayFileIssue(issue, messages, formats)}</span></li>
        ))}
        {shown >= issues.length && issueCount > issues.length ? <li className={styles.more}>{messages.importing.issues(issueCount - issues.length, formats)}</li> : null}
      </ul>
      {issues.length > shown ? <Link as="button" className={styles.link} onClick={() => setShown(shown + STEP)}>{messages.frame.showAll(issueCount, formats)}</Link> : null}
    </>
  );
}

/** What was found in one file: its format, and for a table the way to its columns. */
function Found({ id, read, isNamed }: { id: number; read: FileRead; isNamed: boolean }) {
  const styles = useStyles();
  const { messages: { importing }, lay, state: { work } } = usePane();
  const { name, format, encoding, csvFormat, accounts } = read;
  const how = csvFormat === null ? [format.toUpperCase(), PLAIN.has(encoding) ? "" : encoding.toUpperCase()].filter(Boolean).join(" · ") : importing.table(csvFormat.name);
  const isTable = csvFormat !== null || format === "csv";
  const isRefused = accounts.length === 0 && !isTable;
  return (
    <div className={styles.found}>
      {isNamed ? <span className={styles.name}>{name}</span> : null}
      <div className={styles.how}>
        <span>{isRefused ? importing.refused : how || importing.refused}</span>
        {isTable ? <Link as="button" className={styles.link} disabledFocusable={work !== null} onClick={() => lay({ file: id, name })}>{asksForColumns(read) ? importing.checkColumns : importing.changeColumns}</Link> : null}
      </div>
      <Issues read={read} />
    </div>
  );
}

/** One file: its name, what it is, what is wrong in it; it can be left out. */
export function FileRow({ file: { id, file, found } }: { file: ImportFile }) {
  const styles = useStyles();
  const { messages: { importing }, run, state: { work } } = usePane();
  return (
    <li className={styles.file}>
      <span className={styles.name}>{file.name}</span>
      <IconButton name={importing.leaveOut(file.name)} size="small" icon={<Dismiss16Regular />} disabledFocusable={work !== null} onClick={() => void run((reconciliation) => reconciliation.imports.leaveOut(id))} />
      {found.map((read) => <Found key={read.name} id={id} read={read} isNamed={found.length > 1 || read.name !== file.name} />)}
    </li>
  );
}
