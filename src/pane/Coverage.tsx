import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ChevronDown12Regular } from "@fluentui/react-icons/svg/chevron-down";
import type { Filter } from "./messages";
import { Amount, Spoken } from "./Figures";
import { usePane } from "./usePane";
import { useStanding } from "./useStanding";

/** A pane on a small laptop: two rows fewer for the head. */
const LOW = "@media (max-height: 480px)";

const useStyles = makeStyles({
  head: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS, columnGap: tokens.spacingHorizontalS, flexShrink: 0,
    [LOW]: { gridTemplateColumns: "minmax(0, 1fr) auto", paddingTop: tokens.spacingVerticalSNudge },
  },
  // Office puts its own menu over the right end of the first row.
  title: {
    paddingRight: "36px", [LOW]: { paddingRight: 0 }, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, margin: 0,
    overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap",
  },
  // All reconciliations of the workbook stand behind the name of this one.
  switch: {
    font: "inherit", color: "inherit", border: "none", padding: 0, backgroundColor: "transparent", cursor: "pointer", maxWidth: "100%", textAlign: "start", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap",
    borderRadius: tokens.borderRadiusSmall, ":hover": { color: tokens.colorNeutralForeground1Hover, textDecorationLine: "underline" }, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { marginInlineStart: tokens.spacingHorizontalXS, verticalAlign: "middle" },
  bar: { gridColumn: "1 / -1", display: "flex", columnGap: "2px", height: "8px", borderRadius: tokens.borderRadiusSmall, overflow: "hidden" },
  segment: { minWidth: "3px", "@media (forced-colors: active)": { border: "1px solid CanvasText", forcedColorAdjust: "none" } },
  matched: { backgroundColor: tokens.colorStatusSuccessBackground3, "@media (forced-colors: active)": { backgroundColor: "CanvasText" } },
  suggested: { backgroundColor: tokens.colorStatusWarningBackground3, "@media (forced-colors: active)": { backgroundColor: "Highlight" } },
  open: { backgroundColor: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { backgroundColor: "Canvas" } },
  words: { gridColumn: "1 / -1", display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  word: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minHeight: "24px" },
  key: { width: "8px", height: "8px", borderRadius: "2px", display: "inline-block", flexShrink: 0 },
  link: { color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase200 },
  difference: { display: "flex", justifyContent: "space-between", alignItems: "center", columnGap: tokens.spacingHorizontalS, [LOW]: { gridRow: 1, gridColumn: 2, paddingRight: "36px" } },
  label: { [LOW]: { display: "none" } },
  figure: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  agrees: { color: tokens.colorStatusSuccessForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The account and the month, as far as they are known. */
function Title() {
  const styles = useStyles();
  const { state: { posting, lines, bank, statement }, formats, messages, lay } = usePane();
  const { period } = useStanding();
  const [first] = lines.values();
  const account = posting.bankAccount || statement.account || first?.accountNo || bank?.sheet || messages.frame.product;
  const months = period === null ? "" : [...new Set([formats.month(period.from), formats.month(period.to)])].join(" – ");
  const title = months === "" ? account : `${account} · ${months}`;
  return (
    <h1 className={styles.title}>
      <button type="button" className={styles.switch} aria-haspopup="dialog" onClick={() => lay("statements")}>{title}<ChevronDown12Regular className={styles.chevron} aria-hidden /></button>
    </h1>
  );
}

/** How much of the statement's amount is matched, suggested and open; each word leads to its items. */
function Bar() {
  const styles = useStyles();
  const { shares, counts } = useStanding();
  const { messages: { frame }, formats, go, state: { lines } } = usePane();
  if (lines.size === 0) return null;
  const perCent = (share: number): number => (share > 0 && share < 0.01 ? 1 : Math.floor(share * 100));
  const words: readonly { filter: Filter; text: string; look: string | undefined }[] = [
    { filter: "matched", text: frame.matched(counts.matched, formats), look: styles.matched },
    ...(counts.explained > 0 ? [{ filter: "explained" as const, text: frame.explained(counts.explained, formats), look: styles.matched }] : []),
    ...(counts.suggested > 0 ? [{ filter: "suggested" as const, text: frame.suggested(counts.suggested, formats), look: styles.suggested }] : []),
    { filter: "openLines", text: frame.open(counts.openLines, formats), look: styles.open },
    ...(counts.stale > 0 ? [{ filter: "stale" as const, text: frame.stale(counts.stale, formats), look: undefined }] : []),
  ];
  return (
    <>
      <div className={styles.bar} role="img" aria-label={frame.coverage(perCent(shares.matched), perCent(shares.suggested), perCent(shares.open))}>
        {(["matched", "suggested", "open"] as const).filter((kind) => shares[kind] > 0).map((kind) => (
          <div key={kind} className={mergeClasses(styles.segment, styles[kind])} style={{ flexGrow: shares[kind] }} />
        ))}
      </div>
      <div className={styles.words}>
        {words.map(({ filter, text, look }) => (
          <span key={filter} className={styles.word}>
            {look === undefined ? null : <span className={mergeClasses(styles.key, styles.segment, look)} aria-hidden />}
            <Link as="button" className={styles.link} onClick={() => go("review", filter)}>{text}</Link>
          </span>
        ))}
      </div>
    </>
  );
}

/** What nobody has explained yet; a tick only where the whole proof closes. */
function Difference() {
  const styles = useStyles();
  const { state: { proof, lines }, messages: { frame }, go } = usePane();
  if (lines.size === 0) return null;
  return (
    <div className={styles.difference}>
      <Link as="button" className={mergeClasses(styles.link, styles.label)} onClick={() => go("proof")}>{frame.remaining}</Link>
      {proof === null ? <span className={styles.quiet}>{"–"}<Spoken>{frame.unknown}</Spoken></span> : (
        <span className={mergeClasses(styles.figure, proof.closes && styles.agrees)}>
          <Amount value={proof.remainingDifference} currency={proof.currency} isStrong />
          {proof.closes ? <><CheckmarkCircle16Filled aria-hidden /><Spoken>{frame.agrees}</Spoken></> : null}
        </span>
      )}
    </div>
  );
}

/** The head of every screen: account and period, coverage, remaining difference. */
export function Coverage() {
  return (
    <header className={useStyles().head}>
      <Title />
      <Bar />
      <Difference />
    </header>
  );
}
