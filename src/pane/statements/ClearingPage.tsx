import { Button, Checkbox, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { EntryId, LedgerEntry } from "../../domain";
import { BalanceField } from "../Balances";
import { Amount } from "../Figures";
import { entryName, entryNumber } from "../items";
import { Over } from "../Over";
import { Buttons, Group, Lead, PageBody } from "../setup/parts";
import { usePane } from "../usePane";
import { useStanding } from "../useStanding";
import { Adjustments } from "./Adjustments";
import { StatementFields } from "./StatementFields";
import { useClearing, type Clearing, type ClearingGroup } from "./useClearing";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "grid", gridTemplateColumns: "32px minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalXS, alignItems: "baseline", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: `${tokens.spacingVerticalSNudge} 0`, ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  tick: { gridRow: "1 / 3", alignSelf: "center", marginInlineStart: `calc(0px - ${tokens.spacingHorizontalS})` },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  about: { gridColumn: "2 / -1", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  head: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  figures: { position: "sticky", bottom: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`, marginBottom: `calc(0px - ${tokens.spacingVerticalL})` },
  buttons: { gridColumn: "1 / -1", paddingTop: tokens.spacingVerticalXS },
});

/** Entries shown of a group at first, and added by each press. */
const STEP = 100;

function Entry({ entry, isTicked, toggle }: { readonly entry: LedgerEntry; readonly isTicked: boolean; readonly toggle: (isTicked: boolean) => void }) {
  const styles = useStyles();
  const { formats, messages: { review } } = usePane();
  return (
    <li>
      <label className={styles.item}>
        <Checkbox className={styles.tick} checked={isTicked} onChange={(_, { checked }) => toggle(checked === true)} />
        <span className={styles.name}>{[entry.checkNo || entryNumber(entry), entryName(entry) || entry.text].filter((part) => part !== "").join(" · ") || review.noText}</span>
        <Amount value={entry.openAmount} currency={entry.currency} isStrong={isTicked} />
        <span className={styles.about}>{[formats.day(entry.postedOn), formats.row(entry.id)].filter((part) => part !== "").join(" · ")}</span>
      </label>
    </li>
  );
}

function Entries({ title, group, clearing }: { readonly title: string; readonly group: ClearingGroup; readonly clearing: Clearing }) {
  const styles = useStyles();
  const { messages: { closing: words, frame }, formats } = usePane();
  const { currency } = useStanding();
  const [shown, setShown] = useState(STEP);
  const ids: readonly EntryId[] = group.entries.map(({ id }) => id);
  const isAll = group.ticked === ids.length;
  if (ids.length === 0) return null;
  return (
    <Group title={title}>
      <div className={styles.head}>
        <Link as="button" onClick={() => clearing.toggle(ids, !isAll)}>{isAll ? words.untickAll : words.tickAll(ids.length, formats)}</Link>
        <Amount value={group.cleared} currency={currency} isStrong />
      </div>
      <ul className={styles.list}>
        {group.entries.slice(0, shown).map((entry) => <Entry key={entry.id} entry={entry} isTicked={clearing.ticks.has(entry.id)} toggle={(isTicked) => clearing.toggle([entry.id], isTicked)} />)}
      </ul>
      {ids.length > shown ? <div><Link as="button" onClick={() => setShown(shown + STEP)}>{frame.showAll(ids.length, formats)}</Link></div> : null}
    </Group>
  );
}

/** The running total at the foot, and what makes lines of the ticks. */
function Foot({ clearing }: { readonly clearing: Clearing }) {
  const styles = useStyles();
  const { state: { statement, work }, messages: { closing: words }, formats, run, say, lay, go } = usePane();
  const { currency } = useStanding();
  const { difference, count } = clearing;
  const make = (): void => void run(async (reconciliation) => {
    const made = await reconciliation.statements.suggest({ from: statement.from, to: null, isReversedIncluded: true, entries: clearing.ticks, adjustments: clearing.adjustments });
    if (reconciliation.state().problems.length > 0) return;
    clearing.clear();
    say(words.suggested(made, formats));
    if (difference !== 0) return;
    lay(null);
    go("proof");
  });
  return (
    <div className={styles.figures} role="status">
      <span>{words.reached}</span><Amount value={clearing.reached} currency={currency} />
      <strong>{words.difference}</strong>{difference === null ? <span>{"–"}</span> : <Amount value={difference} currency={currency} isStrong />}
      <div className={styles.buttons}><Buttons><Button appearance="primary" disabledFocusable={count === 0 || work !== null} onClick={make}>{words.make(count, formats)}</Button></Buttons></div>
    </div>
  );
}

/** Checks and deposits: the ledger's entries are ticked as the bank's letter shows them, until what is ticked comes to its closing balance. */
export function ClearingPage() {
  const { state: { balances }, messages: { closing: words, sources }, run, lay } = usePane();
  const { currency } = useStanding();
  const clearing = useClearing();
  const set = (name: "openingBalance" | "closingBalance") => (amount: Parameters<Parameters<typeof BalanceField>[0]["set"]>[0]) => void run((reconciliation) => reconciliation.setBalances({ [name]: amount }));
  const isEmpty = clearing.deposits.entries.length + clearing.payments.entries.length === 0;
  return (
    <Over title={words.clearing} isInside onClose={() => lay("statements")}>
      <PageBody>
        <Lead>{words.clearingText}</Lead>
        <StatementFields />
        <BalanceField label={sources.openingBalance} found={clearing.opening} stated={balances.openingBalance} currency={currency} set={set("openingBalance")} />
        <BalanceField label={sources.closingBalance} found={clearing.closing} stated={balances.closingBalance} currency={currency} set={set("closingBalance")} />
        <Entries title={words.deposits} group={clearing.deposits} clearing={clearing} />
        <Entries title={words.payments} group={clearing.payments} clearing={clearing} />
        {isEmpty ? <Lead>{clearing.hasDate ? words.noEntries : words.dateFirst}</Lead> : null}
        <Adjustments clearing={clearing} />
        <Foot clearing={clearing} />
      </PageBody>
    </Over>
  );
}
