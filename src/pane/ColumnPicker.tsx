import { Button, Checkbox, Field as FormField, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Field } from "../domain";
import type { DateOrder, LedgerSource, Side, SourceLayout, StatementSource } from "../sheets";
import type { ChosenSource } from "./types";
import { usePane } from "./usePane";
import { columnChoices, columnsOf, firstValues, layoutToCorrect, SIDE_FIELDS, withColumn, withHeaderRow } from "./columns";

const useStyles = makeStyles({
  picker: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
  sample: { overflowWrap: "anywhere" },
});

type Chosen = ChosenSource<StatementSource | LedgerSource>;
/** Values shown of each column, so that it can be told what it holds. */
const SAMPLES = 3;

/** Which column a field is in, with three of its values. */
function FieldSelect({ field, layout, chosen, set }: { field: Field; layout: SourceLayout; chosen: Chosen; set: (layout: SourceLayout) => void }) {
  const styles = useStyles();
  const { messages: { fields, sources }, formats } = usePane();
  const { sample } = chosen;
  const choices = useMemo(() => columnChoices(sample, layout.headerRow), [sample, layout.headerRow]);
  const [column] = columnsOf(layout, field);
  const values = column === undefined ? [] : firstValues(sample, { column, headerRow: layout.headerRow, count: SAMPLES }, formats);
  const hint = values.length === 0 ? {} : { hint: <span className={styles.sample}>{values.join(" · ")}</span> };
  return (
    <FormField label={fields[field]} size="small" {...hint}>
      <Select size="small" value={column === undefined ? "" : String(column)}
        onChange={(_, { value }) => set(withColumn(layout, field, value === "" ? null : Number(value)))}>
        <option value="">{sources.notUsed}</option>
        {choices.map((choice) => {
          const name = `${formats.column(choice.column)} · ${choice.header || firstValues(sample, { column: choice.column, headerRow: layout.headerRow, count: 1 }, formats)[0] || sources.blank}`;
          return <option key={choice.column} value={choice.column}>{name}</option>;
        })}
      </Select>
    </FormField>
  );
}

/** How the values are to be read, besides where they stand. */
function Reading({ side, layout, set }: { side: Side; layout: SourceLayout; set: (layout: SourceLayout) => void }) {
  const { messages: { sources, questions } } = usePane();
  const hasDebit = columnsOf(layout, "debit").length > 0 || columnsOf(layout, "credit").length > 0;
  return (
    <>
      <Checkbox label={sources.turnSign} checked={layout.sign === -1} onChange={(_, { checked }) => set({ ...layout, sign: checked === true ? -1 : 1 })} />
      {hasDebit ? <Checkbox label={sources.debitIn} checked={layout.debitMeans === "in"} onChange={(_, { checked }) => set({ ...layout, debitMeans: checked === true ? "in" : "out" })} /> : null}
      <Checkbox label={sources.includeHidden} checked={layout.includeHidden} onChange={(_, { checked }) => set({ ...layout, includeHidden: checked === true })} />
      <FormField label={questions.dateOrder(layout.sheet)} size="small">
        <Select size="small" value={layout.dateOrder} onChange={(_, { value }) => set({ ...layout, dateOrder: value as DateOrder })}>
          <option value="day-first">{questions.dayFirst}</option>
          <option value="month-first">{questions.monthFirst}</option>
          <option value="year-first">{questions.yearFirst}</option>
        </Select>
      </FormField>
      <FormField label={sources.currency} size="small" hint={sources.currencyHint}>
        <Input size="small" value={layout.currency} maxLength={3} onChange={(_, { value }) => set({ ...layout, currency: value.toUpperCase() })} name={`${side}-currency`} />
      </FormField>
    </>
  );
}

/** Corrects where what stands on a sheet. The sheet is read anew when it is done, not at each change. */
export function ColumnPicker({ side, chosen, close }: { side: Side; chosen: Chosen; close: () => void }) {
  const styles = useStyles();
  const { messages: { sources, frame }, run } = usePane();
  const [layout, set] = useState(() => layoutToCorrect(chosen, side));
  const done = (): void => {
    close();
    void run((reconciliation) => reconciliation.setLayout(side, layout));
  };
  return (
    <div className={styles.picker}>
      <FormField label={sources.headerRow} size="small">
        <Input size="small" type="number" min={1} max={chosen.sample.firstRow + chosen.sample.values.length} value={String(layout.headerRow + 1)}
          onChange={(_, { value }) => {
            const row = Number(value);
            if (Number.isInteger(row) && row >= 1) set(withHeaderRow(layout, chosen.sample, row - 1));
          }} />
      </FormField>
      {SIDE_FIELDS[side].map((field) => <FieldSelect key={field} field={field} layout={layout} chosen={chosen} set={set} />)}
      <Reading side={side} layout={layout} set={set} />
      <div className={styles.buttons}>
        <Button size="small" onClick={done}>{sources.done}</Button>
        <Button size="small" appearance="subtle" onClick={close}>{frame.cancel}</Button>
      </div>
    </div>
  );
}
