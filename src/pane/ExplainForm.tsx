import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { ExplanationKind } from "../domain";
import type { Explanation, Session } from "../session";
import { Amount } from "./Figures";
import { lineName, type Item } from "./items";
import { Over } from "./Over";
import { usePane } from "./usePane";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
  subject: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  ellipsis: { overflowWrap: "anywhere" },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

const FOR_LINES: readonly ExplanationKind[] = ["fee", "interest", "transfer", "on-account", "missing-in-books", "bank-error", "other-account"];
const FOR_DIFFERENCES: readonly ExplanationKind[] = ["fee", "rounding", "discount", "exchange", "interest", "bank-error", "other-account"];

/** The account used last for the same kind in this workbook, and how often: a hint, never filled in without being seen. */
function lastAccount(session: Session, kind: ExplanationKind): { readonly account: string; readonly times: number } | null {
  let latest: Explanation | null = null;
  for (const explanation of session.explanations.values()) {
    if (explanation.kind === kind && explanation.account !== "" && (latest === null || explanation.decidedAt >= latest.decidedAt)) latest = explanation;
  }
  if (latest === null) return null;
  const { account } = latest;
  let times = 0;
  for (const explanation of session.explanations.values()) if (explanation.kind === kind && explanation.account === account) times += 1;
  return { account, times };
}

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

interface Draft {
  readonly kind: ExplanationKind;
  readonly account: string;
  readonly text: string;
}

function useDraft(item: Item): [Draft, (change: Partial<Draft>) => void] {
  const { state: { session } } = usePane();
  const [draft, setDraft] = useState<Draft>(() => {
    const known = item.kind === "entry" ? undefined : session.explanations.get(item.key);
    if (known) return known;
    const kind = "fee";
    return { kind, account: lastAccount(session, kind)?.account ?? "", text: item.kind === "line" ? lineName(item.line) : "" };
  });
  const change = (changed: Partial<Draft>): void => setDraft((before) => {
    // A new kind brings its own account along, unless one was typed.
    const wasHint = before.account === "" || before.account === lastAccount(session, before.kind)?.account;
    const account = changed.kind !== undefined && wasHint ? lastAccount(session, changed.kind)?.account ?? "" : before.account;
    return { ...before, account, ...changed };
  });
  return [draft, change];
}

/** Says why a line, or the difference of a match, has no entry, and where it is posted. */
export function ExplainForm({ item }: { item: Item }) {
  const styles = useStyles();
  const { state: { session }, messages: { explain: words, kinds, frame }, formats } = usePane();
  const { setPanel, explain } = useReview();
  const [draft, change] = useDraft(item);
  const [isTried, setTried] = useState(false);
  const hint = lastAccount(session, draft.kind);
  const isMissing = draft.account.trim() === "" && draft.kind !== "bank-error";
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (isMissing || item.kind === "entry") return;
    const of = item.kind === "line" ? { line: item.key, match: null } : { line: null, match: item.key };
    if (await explain({ ...of, kind: draft.kind, account: draft.account.trim(), text: draft.text.trim() })) setPanel(null);
  };
  const problem = isTried && isMissing ? { validationState: "error" as const, validationMessage: words.needsAccount } : {};
  const help = hint === null ? {} : { hint: words.accountHint(hint.account, words.times(hint.times, formats)) };
  return (
    <Over title={item.kind === "line" ? words.title : words.titleDifference} onClose={() => setPanel(null)}>
      <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <Subject item={item} />
        <Field label={words.kind}>
          <Select value={draft.kind} onChange={(_, { value }) => change({ kind: value as ExplanationKind })}>
            {(item.kind === "line" ? FOR_LINES : FOR_DIFFERENCES).map((kind) => <option key={kind} value={kind}>{kinds[kind]}</option>)}
          </Select>
        </Field>
        {draft.kind === "bank-error" ? <p className={styles.note}>{words.noAccount}</p> : (
          <Field label={words.account} {...help} {...problem}>
            <Input value={draft.account} inputMode="text" autoComplete="off" onChange={(_, { value }) => change({ account: value })} />
          </Field>
        )}
        <Field label={words.text}>
          <Input value={draft.text} autoComplete="off" onChange={(_, { value }) => change({ text: value })} />
        </Field>
        <div className={styles.buttons}>
          <Button appearance="primary" type="submit">{words.save}</Button>
          <Button onClick={() => setPanel(null)}>{frame.cancel}</Button>
        </div>
      </form>
    </Over>
  );
}
