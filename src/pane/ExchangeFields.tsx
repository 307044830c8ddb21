import { Field, Input, makeStyles } from "@fluentui/react-components";
import { Amount } from "./Figures";
import type { ExchangeDraft } from "./useExchange";
import { usePane } from "./usePane";

const useStyles = makeStyles({
  field: { minWidth: 0, width: "100%" },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  left: { display: "flex", justifyContent: "space-between" },
});

/** What the other account got or gave in its own currency, and what the books' rate makes of it. */
export function ExchangeFields({ exchange, isTried }: { exchange: ExchangeDraft; isTried: boolean }) {
  const styles = useStyles();
  const { messages: { explain: words } } = usePane();
  const { currency, local, foreign, typed, set, left } = exchange;
  const fault = (is: boolean, text: string) => (isTried && is ? { validationState: "error" as const, validationMessage: text } : {});
  return (
    <>
      <Field label={words.exchange.amount(currency)} {...fault(exchange.isAmountMissing, words.exchange.needsAmount)}>
        <Input className={styles.field} value={typed.amount} inputMode="decimal" autoComplete="off" input={{ className: styles.figure }} onChange={(_, { value }) => set({ amount: value })} />
      </Field>
      {local === "" ? null : (
        <Field label={words.exchange.rate(local, foreign)} hint={words.exchange.rateHint} {...fault(exchange.isRateBad, words.exchange.badRate)}>
          <Input className={styles.field} value={typed.rate} inputMode="decimal" autoComplete="off" input={{ className: styles.figure }} onChange={(_, { value }) => set({ rate: value })} />
        </Field>
      )}
      {typed.rate.trim() === "" ? null : (
        <Field label={words.exchange.account} {...fault(exchange.isAccountMissing, words.needsAccount)}>
          <Input className={styles.field} value={typed.account} autoComplete="off" onChange={(_, { value }) => set({ account: value })} />
        </Field>
      )}
      {left === null ? null : <div className={styles.left} role="status"><span>{words.exchange.left}</span><Amount value={left} currency={local} /></div>}
    </>
  );
}
