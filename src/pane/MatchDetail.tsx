import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import { closedOn, discountOn, subtract, ZERO, type LedgerEntry, type StatementLine } from "../domain";
import type { Explanation, Match } from "../session";
import { agreedValues, markAgreement } from "./agreement";
import { Amount } from "./Figures";
import { entryNumber, rowsOf, type Item } from "./items";
import { sayReason } from "./messages";
import { canApply } from "./appliedDraft";
import { canExplain } from "./canDecide";
import { usePane } from "./usePane";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  detail: {
    display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM} 13px`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  rows: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, alignItems: "baseline" },
  heading: { gridColumn: "1 / -1", margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  text: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere", paddingBottom: tokens.spacingVerticalXS },
  place: { fontSize: tokens.fontSizeBase200 },
  mark: { backgroundColor: "transparent", color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, textDecorationLine: "underline", textDecorationThickness: "2px", textUnderlineOffset: "2px" },
  total: { gridColumn: "1 / -1", display: "flex", justifyContent: "space-between", borderTop: `1px solid ${tokens.colorNeutralStroke1}`, paddingTop: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  key: { fontFamily: tokens.fontFamilyBase, marginLeft: tokens.spacingHorizontalXS, opacity: 0.8 },
  said: { display: "block" },
  plain: { margin: 0, overflowWrap: "anywhere" },
});

/** A text with what agrees underlined, and said to be so. */
function Marked({ text, values }: { text: string; values: readonly string[] }) {
  const styles = useStyles();
  return (
    <>
      {markAgreement(text, values).map((piece, place) => (
        <Fragment key={place}>{piece.agrees ? <mark className={styles.mark}>{piece.text}</mark> : piece.text}</Fragment>
      ))}
    </>
  );
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ""))].join(" · ");
}

function lineText(line: StatementLine): string {
  return distinct([line.counterpartyName, line.text, line.additionalInfo, line.reference, line.checkNo]);
}

function entryText(entry: LedgerEntry): string {
  return distinct([entryNumber(entry), entry.counterpartyName, entry.text, entry.externalDocumentNo, entry.reference, entry.checkNo]);
}

/** What is open of an entry, or the part of it that a match pays. */
function OpenAmount({ entry, match }: { entry: LedgerEntry; match: Match | null }) {
  const { formats, messages: { amounts } } = usePane();
  const closed = match === null ? entry.openAmount : closedOn(entry, match);
  const discount = match === null ? ZERO : discountOn(entry, match);
  if (closed === entry.openAmount && discount === 0) return <Amount value={closed} currency={entry.currency} />;
  const paid = amounts.part(formats.amount(subtract(closed, discount), entry.currency), formats.amount(entry.openAmount, entry.currency));
  return <span>{discount === 0 ? paid : `${paid} · ${amounts.discounted(formats.amount(discount, entry.currency))}`}</span>;
}

/** Whether amount and day are the same on both sides. */
interface Agreeing {
  readonly amount: boolean;
  readonly day: boolean;
}

function agreeing(item: Item): Agreeing {
  const codes = new Set(item.kind === "match" ? item.match.reasons.map(({ code }) => code) : []);
  return { amount: codes.has("amount/equal") || codes.has("amount/only-one") || codes.has("identical/paired-by-date"), day: codes.has("date/same") };
}

/** One row of a sheet: where, when, how much and its texts. Pressing it shows it in the sheet. */
function SheetRow({ row, values, agrees, match = null }: { row: StatementLine | LedgerEntry; values: readonly string[]; agrees: Agreeing; match?: Match | null }) {
  const styles = useStyles();
  const { formats, messages: { frame }, run } = usePane();
  const isLine = "bookedOn" in row;
  const place = `${formats.day(isLine ? row.bookedOn : row.postedOn)} · ${formats.row(row.id)}`;
  const show = (): void => void run((reconciliation) => (isLine ? reconciliation.show([row.id], []) : reconciliation.show([], [row.id])));
  return (
    <>
      <Link as="button" className={mergeClasses(styles.place, agrees.day && styles.mark)} onClick={show} aria-label={frame.showInSheet(place)}><bdi>{place}</bdi></Link>
      {isLine || row.kind === "bank" ? <span className={agrees.amount ? styles.mark : undefined}><Amount value={row.amount} currency={row.currency} /></span> : <OpenAmount entry={row} match={match} />}
      <span className={styles.text}><Marked text={isLine ? lineText(row) : entryText(row)} values={values} /></span>
    </>
  );
}

/** Both sides below each other, and what is between them. */
function Sides({ item }: { item: Item }) {
  const styles = useStyles();
  const { state, messages: { review } } = usePane();
  const { lines, entries } = rowsOf(item, state);
  const values = item.kind === "match" ? agreedValues(item.match.reasons) : [];
  const agrees = agreeing(item);
  const missing = item.kind === "match" ? item.match.lines.length - lines.length + item.match.entries.length - entries.length : 0;
  return (
    <div className={styles.rows}>
      {lines.length > 0 ? <h2 className={styles.heading}>{review.bank}</h2> : null}
      {lines.map((line) => <SheetRow key={line.id} row={line} values={values} agrees={agrees} />)}
      {entries.length > 0 ? <h2 className={styles.heading}>{review.books}</h2> : null}
      {entries.map((entry) => <SheetRow key={entry.id} row={entry} values={values} agrees={agrees} match={item.kind === "match" ? item.match : null} />)}
      {missing > 0 ? <span className={styles.text}>{review.gone}</span> : null}
      {item.kind === "match" ? (
        <span className={styles.total}><span>{review.difference}</span><Amount value={item.match.difference} currency={item.match.currency} isStrong /></span>
      ) : null}
    </div>
  );
}

function Why({ match }: { match: Match }) {
  const styles = useStyles();
  const { messages, formats, state: { entries, lines } } = usePane();
  const { review, lost } = messages;
  const { runnerUp } = match;
  const places = runnerUp === null ? [] : [...runnerUp.entries.filter((id) => entries.has(id)), ...(runnerUp.entries.length === 0 ? runnerUp.lines.filter((id) => lines.has(id)) : [])];
  return (
    <>
      <Labelled label={review.why}>{match.reasons.map((reason) => sayReason(reason, messages, formats)).join(" · ")}</Labelled>
      {runnerUp === null || places.length === 0 ? null : (
        <Labelled label={review.nextBest}>
          <span className={styles.plain}>{`${places.map((id) => formats.row(id)).join(" + ")}: ${lost[runnerUp.lost]}`}</span>
        </Labelled>
      )}
    </>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <h2 className={styles.heading}>{label}</h2>
      <p className={styles.plain}>{children}</p>
    </div>
  );
}

function Explained({ explanation }: { explanation: Explanation }) {
  const styles = useStyles();
  const { messages: { review, sheet, kinds, mapping } } = usePane();
  const posted = (explanation.parts ?? [explanation]).map(({ kind, account, text }) => sheet.explanation(kinds[kind], account, text));
  const said = explanation.mappedText === undefined ? posted : [...posted, mapping.from(explanation.mappedText)];
  return <Labelled label={review.explained}>{said.map((text, at) => <span key={at} className={styles.said}>{text}</span>)}</Labelled>;
}

/** What became of the match, step by step, as far as it is remembered. */
function Past({ match }: { match: Match }) {
  const styles = useStyles();
  const { reconciliation, messages: { review, steps, statuses, sheet }, formats } = usePane();
  const past = reconciliation.pastOf(match.id);
  const said = past.length > 0 ? past.map(({ step, at, status }) => [steps[step](1, formats), status === null ? "" : statuses[status].toLowerCase(), formats.time(at)])
    : match.decidedAt === "" ? [] : [[statuses[match.status], match.origin === "person" ? sheet.confidencePerson.toLowerCase() : "", formats.time(match.decidedAt)]];
  if (said.length === 0) return null;
  return <Labelled label={review.past}>{said.map((parts, at) => <span key={at} className={styles.said}>{parts.filter((part) => part !== "").join(" · ")}</span>)}</Labelled>;
}

/** The decisions besides the primary one, which stands at the foot where it does not move. */
function Buttons({ item, explanation }: { item: Item; explanation: Explanation | null }) {
  const styles = useStyles();
  const { messages: { review, amounts }, state: { entries } } = usePane();
  const { setPanel, unmatch, unexplain, showInSheet } = useReview();
  const isMatched = item.kind === "match" && item.match.status === "matched";
  const key = (letter: string): ReactNode => <kbd className={styles.key} aria-hidden>{letter}</kbd>;
  return (
    <div className={styles.buttons}>
      <Button size="small" onClick={() => showInSheet(item)}>{review.showRows}{key("S")}</Button>
      {isMatched ? <Button size="small" onClick={() => void unmatch(item.match.id)}>{review.unmatch}</Button>
        : <Button size="small" onClick={() => setPanel("other")}>{item.kind === "match" ? review.other : review.matchByHand}{key("O")}</Button>}
      {canApply(item, entries) ? <Button size="small" onClick={() => setPanel("amounts")}>{amounts.change}</Button> : null}
      {canExplain(item) ? <Button size="small" onClick={() => setPanel("explain")}>{review.explain}{key("E")}</Button> : null}
      {explanation === null || item.kind === "entry" ? null : <Button size="small" onClick={() => void unexplain(item.key)}>{review.removeExplanation}</Button>}
    </div>
  );
}

/** All that speaks for and against an item, and what can be decided about it. */
export function MatchDetail({ item }: { item: Item }) {
  const styles = useStyles();
  const { state: { session } } = usePane();
  const explanation = item.kind === "line" ? item.explanation : item.kind === "match" ? session.explanations.get(item.match.id) ?? null : null;
  return (
    <div className={styles.detail}>
      <Sides item={item} />
      {item.kind === "match" ? <Why match={item.match} /> : null}
      {explanation === null ? null : <Explained explanation={explanation} />}
      {item.kind === "match" ? <Past match={item.match} /> : null}
      <Buttons item={item} explanation={explanation} />
    </div>
  );
}
