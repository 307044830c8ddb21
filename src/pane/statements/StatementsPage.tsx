import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { useId, useState } from "react";
import type { KeptStatement } from "../../closing";
import { readBankAccounts, roleOf } from "../../domain";
import { Amount } from "../Figures";
import { Over } from "../Over";
import { usePane } from "../usePane";
import { Buttons, Group, Lead, PageBody } from "../setup/parts";
import { StatementFields, useAccountName } from "./StatementFields";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalS} 0`, alignItems: "baseline" },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  detail: { gridColumn: "1 / -1", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  links: { gridColumn: "1 / -1", display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

/** The workbook's statements: the one being worked on, those laid aside, those finished; each account's in order. */
export function StatementsPage() {
  const { state: { statements, sight, proof }, messages: { closing: words }, lay } = usePane();
  const account = useAccountName();
  const laidAside = statements.filter(({ finished }) => finished === null);
  const finished = statements.filter((kept) => kept.finished !== null);
  return (
    <Over title={words.statements} onClose={() => lay(null)}>
      <PageBody>
        <Group title={words.current}>
          <Lead>{account}</Lead>
          <StatementFields />
          <Begin />
        </Group>
        {laidAside.length === 0 ? null : <Group title={words.laidAside}><Statements kept={laidAside} /></Group>}
        <Group title={words.finished}>{finished.length === 0 ? <Lead>{words.none}</Lead> : <Statements kept={byDate(finished)} />}</Group>
        {sight === null || sight.awaited.length === 0 ? null : (
          <Group title={words.awaited}><Amounts rows={sight.awaited.map(({ documentNo, postedOn, amount, currency }) => ({ no: documentNo, day: postedOn, amount, currency }))} /></Group>
        )}
        {sight === null || sight.missing.length === 0 ? null : (
          <Group title={words.missing}><Amounts rows={sight.missing.map(({ documentNo, text, postedOn, amount, currency }) => ({ no: documentNo || text, day: postedOn, amount, currency: currency || (proof?.currency ?? "") }))} /></Group>
        )}
        <Suggest />
      </PageBody>
    </Over>
  );
}

/** The latest first, account by account. */
function byDate(finished: readonly KeptStatement[]): readonly KeptStatement[] {
  return [...finished].sort((one, other) => one.account.localeCompare(other.account) || other.finished!.closedOn - one.finished!.closedOn || other.id - one.id);
}

/** Lines made from the books, for an account whose bank gives no file. */
function Suggest() {
  const { state: { book, statement: { from }, work }, messages: { closing: words }, formats, lay, go, run, say } = usePane();
  if (book === null) return null;
  const suggest = (): void => void run(async (reconciliation) => {
    const count = await reconciliation.statements.suggest({ from, to: null, isReversedIncluded: true });
    if (reconciliation.state().problems.length > 0) return;
    say(words.suggested(count, formats));
    if (count === 0) return;
    lay(null);
    go("sources");
  });
  return (
    <Group title={words.suggest}>
      <Lead>{words.suggestText}</Lead>
      <Buttons><Button size="small" disabledFocusable={work !== null} onClick={suggest}>{words.suggest}</Button><Button size="small" onClick={() => lay("clearing")}>{words.toClearing}</Button></Buttons>
    </Group>
  );
}

/** Another reconciliation: of this account, or of another that has a card. */
function Begin() {
  const { state: { setup, statement, work, proof }, messages: { closing: words }, lay, go, run } = usePane();
  const cards = readBankAccounts(setup.rows.bankAccounts ?? []).accounts.filter(({ number }) => number !== "" && number !== statement.account);
  const begin = (account?: string): void => void run(async (reconciliation) => {
    await reconciliation.statements.begin(account);
    lay(null);
    go("sources");
  });
  return (
    <Buttons>
      {proof === null ? null : <Button size="small" onClick={() => lay("finish")}>{words.toFinish}</Button>}
      <Button size="small" icon={<Add20Regular />} disabledFocusable={work !== null} onClick={() => begin()}>{words.begin}</Button>
      {cards.map(({ number, name }) => <Button key={number} size="small" disabledFocusable={work !== null} onClick={() => begin(number)}>{[words.begin, number, name].filter(Boolean).join(" ")}</Button>)}
    </Buttons>
  );
}

function Statements({ kept }: { readonly kept: readonly KeptStatement[] }) {
  return <ul className={useStyles().list}>{kept.map((each) => <Statement key={each.id} kept={each} before={before(kept, each)} />)}</ul>;
}

/** The account's finished statement before another. */
function before(all: readonly KeptStatement[], { account, finished, id }: KeptStatement): KeptStatement | null {
  if (finished === null) return null;
  const earlier = all.filter((each) => each.account === account && each.finished !== null && (each.finished.closedOn < finished.closedOn || (each.finished.closedOn === finished.closedOn && each.id < id)));
  return earlier.reduce<KeptStatement | null>((last, each) => (last === null || each.finished!.closedOn >= last.finished!.closedOn ? each : last), null);
}

function Statement({ kept, before: earlier }: { readonly kept: KeptStatement; readonly before: KeptStatement | null }) {
  const styles = useStyles();
  const { state: { sheets, work }, messages: { closing: words }, formats, lay, go, run, say } = usePane();
  const [isAsking, setAsking] = useState(false);
  const what = useId();
  const { id, account, statementNo, finished } = kept;
  const sheet = sheets.find(({ role }) => role === roleOf("reconciliation", id))?.name;
  const after = async (act: () => Promise<void>): Promise<void> => {
    await act();
    lay(null);
    go("review");
  };
  const take = (): void => void run((reconciliation) => after(() => reconciliation.statements.take(id)));
  const reopen = (): void => void run(async (reconciliation) => {
    await after(() => reconciliation.statements.reopen(id));
    if (reconciliation.state().statement.id === id) say(words.reopened(statementNo));
  });
  const closes = earlier?.finished?.closingBalance;
  return (
    <li className={styles.item}>
      <span className={styles.name}>{[words.no(statementNo), account].filter(Boolean).join(" · ")}</span>
      {finished === null ? <span /> : <Amount value={finished.closingBalance} currency={finished.currency} />}
      {finished === null ? null : (
        <span className={styles.detail}>{[formats.day(finished.closedOn), `${words.lines} ${formats.count(finished.lines)}`, words.outstanding(finished.carried.length, formats)].join(" · ")}</span>
      )}
      {finished === null || closes === undefined || closes === finished.openingBalance ? null : (
        <span className={styles.detail}>{words.gap(formats.money(closes, finished.currency), formats.money(finished.openingBalance, finished.currency))}</span>
      )}
      {isAsking ? (
        <div className={styles.detail}>
          <div id={what}><Lead>{words.reopenText}</Lead></div>
          <Buttons><Button size="small" appearance="primary" autoFocus aria-describedby={what} disabledFocusable={work !== null} onClick={reopen}>{words.reopenNow}</Button></Buttons>
        </div>
      ) : (
        <span className={styles.links}>
          {sheet === undefined ? null : <Link as="button" onClick={() => void run((reconciliation) => reconciliation.showSheet(sheet))}>{words.showProof}</Link>}
          {finished === null ? <Link as="button" onClick={take}>{words.takeUp}</Link> : <Link as="button" onClick={() => setAsking(true)}>{words.reopen}</Link>}
        </span>
      )}
    </li>
  );
}

interface Row { readonly no: string; readonly day: Parameters<ReturnType<typeof usePane>["formats"]["day"]>[0]; readonly amount: Parameters<typeof Amount>[0]["value"]; readonly currency: string }

function Amounts({ rows }: { readonly rows: readonly Row[] }) {
  const styles = useStyles();
  const { formats } = usePane();
  return (
    <ul className={styles.list}>
      {rows.map(({ no, day, amount, currency }, place) => (
        <li key={place} className={styles.item}><span>{no}</span><Amount value={amount} currency={currency} /><span className={styles.detail}>{formats.day(day)}</span></li>
      ))}
    </ul>
  );
}
