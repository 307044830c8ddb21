import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { closedOn, discountOn, subtract, sum, type Amount as AmountValue, type LedgerEntry } from "../domain";
import { partsFor, type EntryAmount } from "./appliedDraft";
import { Amount } from "./Figures";
import { entryName, entryNumber, rowsOf, type Item } from "./items";
import { Over } from "./Over";
import { usePane } from "./usePane";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
  entry: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, border: "0 none", minWidth: 0 },
  legend: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, width: "100%", padding: 0, fontSize: tokens.fontSizeBase200 },
  name: { overflowWrap: "anywhere" },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  input: { minWidth: 0 },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  total: { display: "flex", justifyContent: "space-between" },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

/** How much is put on an entry, and the discount in it, as typed. */
interface Typed {
  readonly amount: string;
  readonly discount: string;
}

/** Says how much of each invoice is paid, so that what is left of it stays open. */
export function AmountsForm({ item }: { item: Extract<Item, { readonly kind: "match" }> }) {
  const styles = useStyles();
  const { state, messages: { amounts: words, frame, sources }, formats } = usePane();
  const { setPanel, apply } = useReview();
  const { match } = item;
  const { lines, entries } = rowsOf(item, state);
  const open = (entry: LedgerEntry): AmountValue => (entry.kind === "bank" ? entry.amount : entry.openAmount);
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(() => new Map(entries.map((entry) => [entry.id, {
    amount: formats.amount(closedOn(entry, match), entry.currency), discount: discountOn(entry, match) === 0 ? "" : formats.amount(discountOn(entry, match), entry.currency),
  }])));
  const change = (id: string, to: Partial<Typed>): void => setTyped((before) => new Map(before).set(id, { amount: "", discount: "", ...before.get(id), ...to }));
  const read = (text: string): AmountValue | null => (text.trim() === "" ? formats.parseAmount("0", match.currency) : formats.parseAmount(text, match.currency));
  const said = entries.map((entry) => {
    const { amount = "", discount = "" } = typed.get(entry.id) ?? {};
    return { entry, amount: read(amount), discount: read(discount) };
  });
  const whole = said.flatMap(({ entry, amount, discount }): readonly EntryAmount[] => (amount === null || discount === null ? [] : [{ entry: entry.id, amount, discount }]));
  const paid = sum(lines.map(({ amount }) => amount));
  const left = whole.length < said.length ? null : subtract(paid, sum(whole.map(({ amount, discount }) => subtract(amount, discount))));
  const problem = (value: AmountValue | null) => (value === null ? { validationState: "error" as const, validationMessage: sources.badAmount } : {});
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (left !== null && (await apply(match.id, partsFor(lines, whole)))) setPanel(null);
  };
  return (
    <Over title={words.title} onClose={() => setPanel(null)}>
      <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <div className={styles.total}><span>{words.paid}</span><Amount value={paid} currency={match.currency} isStrong /></div>
        {said.map(({ entry, amount, discount }) => (
          <fieldset key={entry.id} className={styles.entry}>
            <legend className={styles.legend}><span className={styles.name}>{[entryNumber(entry), entryName(entry)].filter((text) => text !== "").join(" · ")}</span><Amount value={open(entry)} currency={entry.currency} /></legend>
            <div className={styles.pair}>
              <Field size="small" label={words.amount} {...problem(amount)}>
                <Input size="small" className={styles.input} inputMode="decimal" autoComplete="off" input={{ className: styles.figure }} value={typed.get(entry.id)?.amount ?? ""}
                  onChange={(_, { value }) => change(entry.id, { amount: value })} />
              </Field>
              <Field size="small" label={words.discount} {...problem(discount)}>
                <Input size="small" className={styles.input} inputMode="decimal" autoComplete="off" input={{ className: styles.figure }} value={typed.get(entry.id)?.discount ?? ""}
                  onChange={(_, { value }) => change(entry.id, { discount: value })} />
              </Field>
            </div>
          </fieldset>
        ))}
        <div className={styles.total} role="status"><span>{words.left}</span>{left === null ? <span>{"–"}</span> : <Amount value={left} currency={match.currency} isStrong />}</div>
        <div className={styles.buttons}>
          <Button appearance="primary" type="submit">{words.save}</Button>
          <Button onClick={() => setPanel(null)}>{frame.cancel}</Button>
        </div>
      </form>
    </Over>
  );
}
