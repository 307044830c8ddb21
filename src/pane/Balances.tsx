import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import type { Amount, Currency } from "../domain";
import { statedBalances } from "./statements/sight";
import type { StatedBalances } from "./types";
import { usePane } from "./usePane";
import { useStanding } from "./useStanding";

const useStyles = makeStyles({
  section: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

interface BalanceFieldProps {
  readonly label: string;
  /** What the sheet says; null when it says nothing. */
  readonly found: Amount | null;
  readonly stated: Amount | null;
  readonly currency: Currency;
  set(amount: Amount | null): void;
}

/** A balance as the sheet has it, or typed where it has none. It is taken when the field is left, or with Enter. */
export function BalanceField({ label, found, stated, currency, set }: BalanceFieldProps) {
  const styles = useStyles();
  const { formats, messages: { sources } } = usePane();
  const known = stated ?? found;
  const shown = known === null ? "" : formats.amount(known, currency);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const typed = text.trim() === "" ? null : formats.parseAmount(text, currency);
  const isWrong = text.trim() !== "" && typed === null;
  const take = (): void => {
    if (isWrong || text === shown) return;
    set(typed === found ? null : typed);
  };
  const hint = isWrong ? { validationState: "error" as const, validationMessage: sources.badAmount }
    : { hint: stated === null && found !== null ? sources.fromSheet : known === null ? sources.typeIt : sources.typed };
  return (
    <Field size="small" label={label} {...hint}>
      <Input size="small" inputMode="decimal" input={{ className: styles.figure }} value={text} autoComplete="off" onChange={(_, { value }) => setText(value)} onBlur={take}
        onKeyDown={(event) => { if (event.key === "Enter") take(); }} />
    </Field>
  );
}

const NONE_STATED: StatedBalances = { openingBalance: null, closingBalance: null, bookOpeningBalance: null };

/** The balances that the proof stands on: from the sheets, or typed where they don't say. */
export function Balances() {
  const styles = useStyles();
  const title = useId();
  const { state, messages: { sources }, run } = usePane();
  const { bank, book, balances } = state;
  const { currency } = useStanding();
  if (!bank?.source || !book?.source) return null;
  const found = statedBalances({ ...state, balances: NONE_STATED });
  const set = (name: keyof StatedBalances) => (amount: Amount | null) => void run((reconciliation) => reconciliation.setBalances({ [name]: amount }));
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>{sources.balances}</h2>
      <BalanceField label={sources.openingBalance} found={found.openingBalance} stated={balances.openingBalance} currency={currency} set={set("openingBalance")} />
      <BalanceField label={sources.closingBalance} found={found.closingBalance} stated={balances.closingBalance} currency={currency} set={set("closingBalance")} />
      <BalanceField label={sources.bookOpening} found={found.bookOpeningBalance} stated={balances.bookOpeningBalance} currency={currency} set={set("bookOpeningBalance")} />
    </section>
  );
}
