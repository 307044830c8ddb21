import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useState, type FormEvent } from "react";
import type { ExplanationKind } from "../domain";
import { AlwaysField, useAlways } from "./AlwaysField";
import { ExchangeFields } from "./ExchangeFields";
import { Amount } from "./Figures";
import { IconButton } from "./IconButton";
import { lineName, type Item } from "./items";
import { Over } from "./Over";
import { useExchange } from "./useExchange";
import { useExplanation, type ExplanationDraft } from "./useExplanation";
import { usePane } from "./usePane";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
  subject: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  ellipsis: { overflowWrap: "anywhere" },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
  select: { minWidth: 0, width: "100%" },
  whole: { display: "contents" },
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", alignItems: "start", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalS, margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalM}`, border: "0 none", borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, minWidth: 0, "@media (max-width: 300px)": { gridTemplateColumns: "minmax(0, 1fr)" } },
  across: { gridColumn: "1 / -1" },
  legend: { display: "flex", justifyContent: "space-between", alignItems: "center", width: "100%", padding: 0, fontWeight: tokens.fontWeightSemibold },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  split: { justifySelf: "start" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

const FOR_LINES: readonly ExplanationKind[] = ["fee", "interest", "transfer", "on-account", "missing-in-books", "bank-error", "other-account"];
const FOR_DIFFERENCES: readonly ExplanationKind[] = ["fee", "rounding", "discount", "exchange", "on-account", "interest", "bank-error", "other-account"];

function Subject({ item }: { item: Item }) {
  const styles = useStyles();
  const { formats, messages: { review } } = usePane();
  if (item.kind === "entry") return null;
  const isLine = item.kind === "line";
  return (
    <div className={styles.subject}>
      <span className={styles.ellipsis}>{isLine ? `${formats.day(item.day)} · ${lineName(item.line) || review.noText}` : item.match.id}</span>
      {isLine ? <Amount value={item.line.amount} currency={item.line.currency} isStrong /> : <Amount value={item.match.difference} currency={item.match.currency} isStrong />}
    </div>
  );
}

/** What a part is, where it is posted and with which words; its amount too where there are several. */
function Part({ at, draft, kinds: choice, isTried }: { at: number; draft: ExplanationDraft; kinds: readonly ExplanationKind[]; isTried: boolean }) {
  const styles = useStyles();
  const { messages: { explain: words, kinds, sources, bankCard }, formats } = usePane();
  const part = draft.parts[at];
  if (part === undefined) return null;
  const found = draft.hint(part.kind);
  const hint = found === null ? {} : { hint: found.card === null ? words.accountHint(found.account, words.times(found.times, formats)) : bankCard.accountHint(found.account, found.card) };
  const problem = isTried && draft.isAccountMissing(part) ? { validationState: "error" as const, validationMessage: words.needsAccount } : {};
  const isUnread = part.amount.trim() !== "" && formats.parseAmount(part.amount, draft.currency) === null;
  const amountProblem = isUnread ? { validationState: "error" as const, validationMessage: sources.badAmount } : {};
  return (
    <fieldset className={draft.isSplit ? styles.part : styles.whole}>
      {draft.isSplit ? (
        <legend className={styles.legend}>
          {words.part(at + 1)}
          <IconButton name={words.removePart(at + 1)} size="small" icon={<Dismiss16Regular />} onClick={() => draft.remove(at)} />
        </legend>
      ) : null}
      <Field className={styles.across} label={words.kind}>
        <Select className={styles.select} value={part.kind} onChange={(_, { value }) => draft.change(at, { kind: value as ExplanationKind })}>
          {choice.filter((kind) => !draft.isSplit || kind !== "bank-error").map((kind) => <option key={kind} value={kind}>{kinds[kind]}</option>)}
        </Select>
      </Field>
      {draft.isSplit ? (
        <Field label={words.amount} {...amountProblem}>
          <Input className={styles.select} value={part.amount} inputMode="decimal" autoComplete="off" input={{ className: styles.figure }} onChange={(_, { value }) => draft.change(at, { amount: value })} />
        </Field>
      ) : null}
      {part.kind === "bank-error" ? <p className={styles.note}>{words.noAccount}</p> : (
        <Field label={words.account} {...hint} {...problem}>
          <Input className={styles.select} value={part.account} inputMode="text" autoComplete="off" onChange={(_, { value }) => draft.change(at, { account: value })} />
        </Field>
      )}
      <Field className={styles.across} label={words.text}>
        <Input className={styles.select} value={part.text} autoComplete="off" onChange={(_, { value }) => draft.change(at, { text: value })} />
      </Field>
    </fieldset>
  );
}

/** What the parts have not taken yet; nothing is said where the amount is not split. */
function Left({ draft }: { draft: ExplanationDraft }) {
  const styles = useStyles();
  const { messages: { explain: words } } = usePane();
  if (!draft.isSplit) return null;
  return (
    <div className={styles.subject} role="status">
      <span>{words.left}</span>
      {draft.left === null ? <span>{"–"}</span> : <Amount value={draft.left} currency={draft.currency} isStrong />}
    </div>
  );
}

/** Says why a line, or the difference of a match, has no entry, and where it is posted, in one or several parts. */
export function ExplainForm({ item }: { item: Item }) {
  const styles = useStyles();
  const { messages: { explain: words, frame } } = usePane();
  const { setPanel, explain } = useReview();
  const draft = useExplanation(item);
  const line = item.kind === "line" && item.line.text !== "" ? item.line : null;
  const always = useAlways(line);
  const [part] = draft.parts;
  const asked = useExchange(item, part?.account ?? "");
  const exchange = draft.isSplit || part?.kind !== "transfer" ? null : asked;
  const [isTried, setTried] = useState(false);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const explanation = draft.ready();
    const other = exchange?.ready();
    if (explanation === null || other === null || item.kind === "entry" || always.fault !== null) return;
    const kept = explanation.parts === undefined ? always.rowFor(explanation) : null;
    const of = item.kind === "line" ? { line: item.key, match: null } : { line: null, match: item.key };
    if (!(await explain({ ...of, ...explanation, ...(other === undefined ? {} : { exchange: other }) }))) return;
    setPanel(null);
    if (kept !== null) await always.keep(kept);
  };
  const kinds = item.kind === "line" ? FOR_LINES : FOR_DIFFERENCES;
  return (
    <Over title={item.kind === "line" ? words.title : words.titleDifference} onClose={() => setPanel(null)}>
      <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <Subject item={item} />
        {draft.parts.map((_, at) => <Part key={at} at={at} draft={draft} kinds={kinds} isTried={isTried} />)}
        {exchange === null ? null : <ExchangeFields exchange={exchange} isTried={isTried} />}
        <Left draft={draft} />
        {isTried && draft.left !== 0 ? <p className={styles.note} role="alert">{words.partsDiffer}</p> : null}
        <Button className={styles.split} appearance="subtle" size="small" icon={<Add16Regular />} onClick={draft.split}>{words.split}</Button>
        {line === null || draft.isSplit || part?.kind === "bank-error" ? null : <AlwaysField always={always} line={line} isTried={isTried} />}
        <div className={styles.buttons}>
          <Button appearance="primary" type="submit">{words.save}</Button>
          <Button onClick={() => setPanel(null)}>{frame.cancel}</Button>
        </div>
      </form>
    </Over>
  );
}
