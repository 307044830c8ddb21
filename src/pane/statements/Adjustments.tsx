import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import type { ExplanationKind } from "../../domain";
import { Amount } from "../Figures";
import { IconButton } from "../IconButton";
import { Buttons, Group, Lead, Pair } from "../setup/parts";
import { usePane } from "../usePane";
import { useStanding } from "../useStanding";
import type { Clearing } from "./useClearing";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto auto", columnGap: tokens.spacingHorizontalS, alignItems: "center", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  narrow: { minWidth: 0 },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

const KINDS = ["fee", "interest", "other-account"] as const satisfies readonly ExplanationKind[];
const EMPTY = { kind: "fee" as ExplanationKind, amount: "", account: "", text: "" };

/** What the bank's letter has and the ledger lacks: it becomes a line that is explained at once. */
export function Adjustments({ clearing }: { readonly clearing: Clearing }) {
  const styles = useStyles();
  const { messages: { closing: words, kinds, explain }, formats } = usePane();
  const { currency } = useStanding();
  const [draft, setDraft] = useState(EMPTY);
  const amount = formats.parseAmount(draft.amount, currency);
  const isReady = amount !== null && amount !== 0 && draft.account.trim() !== "";
  const change = (changed: Partial<typeof EMPTY>): void => setDraft((was) => ({ ...was, ...changed }));
  const put = (): void => {
    if (!isReady) return;
    clearing.adjust([...clearing.adjustments, { kind: draft.kind, amount, account: draft.account.trim(), text: draft.text.trim() || kinds[draft.kind] }]);
    setDraft(EMPTY);
  };
  return (
    <Group title={words.adjustments}>
      <Lead>{words.adjustmentsText}</Lead>
      {clearing.adjustments.length === 0 ? null : (
        <ul className={styles.list}>
          {clearing.adjustments.map((adjustment, at) => (
            <li key={at} className={styles.item}>
              <span>{[adjustment.text, adjustment.account].join(" · ")}</span><Amount value={adjustment.amount} currency={currency} />
              <IconButton name={words.removeAdjustment(adjustment.text)} size="small" icon={<Dismiss16Regular />} onClick={() => clearing.adjust(clearing.adjustments.filter((_, place) => place !== at))} />
            </li>
          ))}
        </ul>
      )}
      <Pair>
        <Field size="small" label={explain.kind}>
          <Select size="small" className={styles.narrow} value={draft.kind} onChange={(_, { value }) => change({ kind: value as ExplanationKind })}>
            {KINDS.map((kind) => <option key={kind} value={kind}>{kinds[kind]}</option>)}
          </Select>
        </Field>
        <Field size="small" label={explain.amount}><Input size="small" className={styles.narrow} input={{ className: styles.figure }} inputMode="decimal" autoComplete="off" value={draft.amount} onChange={(_, { value }) => change({ amount: value })} /></Field>
        <Field size="small" label={explain.account}><Input size="small" className={styles.narrow} autoComplete="off" value={draft.account} onChange={(_, { value }) => change({ account: value })} /></Field>
        <Field size="small" label={explain.text}><Input size="small" className={styles.narrow} autoComplete="off" value={draft.text} onChange={(_, { value }) => change({ text: value })} /></Field>
      </Pair>
      <Buttons><Button size="small" disabledFocusable={!isReady} onClick={put}>{words.addAdjustment}</Button></Buttons>
    </Group>
  );
}
