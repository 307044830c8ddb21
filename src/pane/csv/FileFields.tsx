import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { ENCODINGS, type CsvFormat, type CsvSign, type Encoding } from "../../statements";
import type { CsvHint } from "../../worker";
import { Group, Pair } from "../setup";
import { usePane } from "../usePane";
import { withHeaderRow } from "./draft";

const useStyles = makeStyles({ narrow: { minWidth: 0, width: "100%" } });

interface FieldsProps {
  readonly format: CsvFormat;
  readonly rows: readonly (readonly string[])[];
  change(format: CsvFormat): void;
  guess(hint: CsvHint): void;
}

const textsOf = (text: string): string[] => text.split(",").map((part) => part.trim()).filter((part) => part !== "");

/** How money in is told from money out, where there is something to choose. */
function Signs({ format, change }: Pick<FieldsProps, "format" | "change">) {
  const styles = useStyles();
  const { messages: { csvPage: words } } = usePane();
  const { sign } = format;
  const set = (to: CsvSign): void => change({ ...format, sign: to });
  if (sign.kind === "in-out") return null;
  if (sign.kind === "flag") {
    return (
      <Pair>
        <Field size="small" label={words.markIn}><Input size="small" className={styles.narrow} value={sign.in.join(", ")} onChange={(_, { value }) => set({ ...sign, in: textsOf(value) })} /></Field>
        <Field size="small" label={words.markOut}><Input size="small" className={styles.narrow} value={sign.out.join(", ")} onChange={(_, { value }) => set({ ...sign, out: textsOf(value) })} /></Field>
      </Pair>
    );
  }
  const isSigned = sign.kind === "signed";
  const value = isSigned ? String(sign.turned) : sign.debitMeans;
  return (
    <Field size="small" label={words.signs}>
      <Select size="small" className={styles.narrow} value={value} onChange={(_, data) => set(isSigned ? { kind: "signed", turned: data.value === "true" } : { kind: "debit-credit", debitMeans: data.value === "in" ? "in" : "out" })}>
        {isSigned ? <><option value="false">{words.signed}</option><option value="true">{words.turned}</option></> : <><option value="out">{words.debitOut}</option><option value="in">{words.debitIn}</option></>}
      </Select>
    </Field>
  );
}

/** How the file is written: what stands between its columns, its letters, its numbers and dates. */
export function FileFields({ format, rows, change, guess }: FieldsProps) {
  const styles = useStyles();
  const { messages: { csvPage: words, questions } } = usePane();
  const { delimiter, encoding, headerRow, decimal, dateOrder, currency, account } = format;
  const delimiters: readonly (readonly [string, string])[] = [[";", words.semicolon], [",", words.comma], ["\t", words.tab], ["|", words.pipe]];
  return (
    <Group title={words.layout}>
      <Pair>
        <Field size="small" label={words.delimiter}>
          <Select size="small" className={styles.narrow} value={delimiter} onChange={(_, { value }) => guess({ delimiter: value, encoding })}>
            {delimiters.some(([mark]) => mark === delimiter) ? null : <option value={delimiter}>{delimiter}</option>}
            {delimiters.map(([mark, name]) => <option key={mark} value={mark}>{name}</option>)}
          </Select>
        </Field>
        <Field size="small" label={words.encoding}>
          <Select size="small" className={styles.narrow} value={encoding} onChange={(_, { value }) => change({ ...format, encoding: value as Encoding })}>
            {ENCODINGS.map((name) => <option key={name} value={name}>{name.toUpperCase()}</option>)}
          </Select>
        </Field>
      </Pair>
      <Pair>
        <Field size="small" label={words.headerRow} hint={words.noHeader}>
          <Input size="small" className={styles.narrow} type="number" min={0} max={rows.length} value={String(headerRow)}
            onChange={(_, { value }) => { if (/^\d{1,3}$/.test(value)) change(withHeaderRow(format, Math.min(Number(value), rows.length), rows)); }} />
        </Field>
        <Field size="small" label={words.currency} hint={" "}>
          <Input size="small" className={styles.narrow} maxLength={3} value={currency} onChange={(_, { value }) => change({ ...format, currency: value.toUpperCase() })} />
        </Field>
      </Pair>
      <Pair>
        <Field size="small" label={words.decimal}>
          <Select size="small" className={styles.narrow} value={decimal ?? ""} onChange={(_, { value }) => change({ ...format, decimal: value === "," || value === "." ? value : null })}>
            <option value="">{words.bySelf}</option><option value=",">{words.comma}</option><option value=".">{words.point}</option>
          </Select>
        </Field>
        <Field size="small" label={words.dates}>
          <Select size="small" className={styles.narrow} value={dateOrder} onChange={(_, { value }) => change({ ...format, dateOrder: value as CsvFormat["dateOrder"] })}>
            <option value="day-first">{questions.dayFirst}</option><option value="month-first">{questions.monthFirst}</option><option value="year-first">{questions.yearFirst}</option>
          </Select>
        </Field>
      </Pair>
      <Signs format={format} change={change} />
      <Field size="small" label={words.account}>
        <Input size="small" className={styles.narrow} value={account} onChange={(_, { value }) => change({ ...format, account: value })} />
      </Field>
    </Group>
  );
}
