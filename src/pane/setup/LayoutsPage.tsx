import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { layoutRows, LAYOUTS, POSTING_FIELDS, type PostingField } from "../../posting";
import type { SetupRow } from "../../session";
import { IssueList } from "../IssueList";
import { Over } from "../Over";
import { ownLayoutsOf } from "../posting/ownLayouts";
import { usePane } from "../usePane";
import { Box, Buttons, Form, FormButtons, Lead, OnSheet, PageBody, RowList, TextField, useDraft, useSetupTable } from "./parts";

type Table = ReturnType<typeof useSetupTable>;

/** What a field is called on the sheet. */
function useFieldName(): (field: string) => string {
  const { messages: { layoutFields, postingSheet } } = usePane();
  const columns: Readonly<Record<string, string>> = postingSheet.postingColumn;
  return (field) => layoutFields[field] ?? columns[field] ?? field;
}

/** Copies a layout under a name of one's own. */
function CopyForm({ names, table }: { readonly names: readonly string[]; readonly table: Table }) {
  const { messages: { layoutPage: words, layouts, setUp }, state: { posting } } = usePane();
  const [base, setBase] = useState(LAYOUTS.some(({ id }) => id === posting.layout) ? posting.layout : "generic");
  const [name, setName] = useState("");
  const [isTried, setTried] = useState(false);
  const typed = name.trim();
  const fault = typed === "" ? words.nameMissing : names.includes(typed) ? words.nameTaken : null;
  const send = (): void => {
    setTried(true);
    const layout = LAYOUTS.find(({ id }) => id === base);
    if (fault !== null || layout === undefined) return;
    void table.change([...table.rows, ...layoutRows(layout, typed)], setUp.saved(typed)).then((isTaken) => { if (isTaken) { setName(""); setTried(false); } });
  };
  return (
    <Form send={send}>
      <Field size="small" label={words.copyOf}>
        <Select size="small" value={base} onChange={(_, { value }) => setBase(value)}>{LAYOUTS.map(({ id }) => <option key={id} value={id}>{layouts[id] ?? id}</option>)}</Select>
      </Field>
      <Field size="small" label={words.name} {...(isTried && fault !== null ? { validationState: "error" as const, validationMessage: fault } : {})}>
        <Input size="small" value={name} autoComplete="off" onChange={(_, { value }) => setName(value)} />
      </Field>
      <Buttons><Button size="small" appearance="primary" type="submit">{words.copy}</Button></Buttons>
    </Form>
  );
}

/** Layouts of a person's own: copies of built-in ones with other columns. */
export function LayoutsPage() {
  const { messages: { pages, layoutPage: words, layouts }, state, formats, lay } = usePane();
  const table = useSetupTable("postingLayouts");
  const [open, setOpen] = useState<string | null>(null);
  const names = [...new Set(table.rows.map(({ layout = "" }) => layout))];
  const entries = names.map((name) => {
    const own = table.rows.filter(({ layout }) => layout === name);
    const base = own[0]?.basedOn ?? "";
    return { key: name, name, isOn: true, detail: `${layouts[base] ?? base} · ${words.columns(own.length, formats)}` };
  });
  return (
    <>
      <Over title={pages.postingLayouts} onClose={() => lay(null)}>
        <PageBody>
          <Lead>{words.lead}</Lead>
          {names.length === 0 ? <Lead>{words.none}</Lead> : <RowList label={pages.postingLayouts} entries={entries} open={(place) => setOpen(names[place] ?? null)} />}
          <CopyForm names={names} table={table} />
          <IssueList issues={ownLayoutsOf(state).issues} />
          <OnSheet />
        </PageBody>
      </Over>
      {open === null ? null : <LayoutColumns name={open} table={table} close={() => setOpen(null)} />}
    </>
  );
}

interface ColumnsProps {
  readonly name: string;
  readonly table: Table;
  close(): void;
}

/** The columns of one layout, in their order; Alt and an arrow move one. */
function LayoutColumns({ name, table, close }: ColumnsProps) {
  const { messages: { layoutPage: words, setUp }, state: { work } } = usePane();
  const fieldName = useFieldName();
  const [editing, setEditing] = useState<number | null>(null);
  const own = table.rows.filter(({ layout }) => layout === name);
  const put = (rows: readonly SetupRow[], said = setUp.saved(name)): Promise<boolean> => table.change([...table.rows.filter(({ layout }) => layout !== name), ...rows], said);
  const move = (place: number, by: 1 | -1): void => {
    const to = place + by;
    if (to < 0 || to >= own.length) return;
    const rows = [...own];
    [rows[place], rows[to]] = [rows[to]!, rows[place]!];
    void put(rows);
  };
  const entries = own.map((row, place) => ({ key: String(place), name: row.header === "" || row.header === undefined ? fieldName(row.field ?? "") : row.header, isOn: true, detail: fieldName(row.field ?? "") }));
  return (
    <>
      <Over title={name} isInside onClose={close}>
        <PageBody>
          <RowList label={name} entries={entries} open={setEditing} move={move} />
          <Lead>{words.moving}</Lead>
          <Buttons>
            <Button size="small" onClick={() => setEditing(own.length)}>{words.addColumn}</Button>
            <Button size="small" appearance="subtle" disabledFocusable={work !== null} onClick={() => void put([], setUp.removed(name)).then((isTaken) => { if (isTaken) close(); })}>{words.removeLayout}</Button>
          </Buttons>
        </PageBody>
      </Over>
      {editing === null ? null : (
        <ColumnForm key={editing} initial={own[editing] ?? { layout: name, basedOn: own[0]?.basedOn ?? "generic", header: "", field: "blank", value: "", limit: "", isCut: "no", isOfDocument: "no" }}
          keep={(row) => put(editing < own.length ? own.map((each, at) => (at === editing ? row : each)) : [...own, row])}
          remove={editing < own.length ? () => put(own.filter((_, at) => at !== editing)) : null} close={() => setEditing(null)} />
      )}
    </>
  );
}

interface ColumnFormProps {
  readonly initial: SetupRow;
  keep(row: SetupRow): Promise<boolean>;
  readonly remove: (() => Promise<boolean>) | null;
  close(): void;
}

function ColumnForm({ initial, keep, remove, close }: ColumnFormProps) {
  const { messages: { layoutPage: words } } = usePane();
  const fieldName = useFieldName();
  const drafted = useDraft({ initial, decimals: [], check: ({ limit = "" }) => (/^\d*$/.test(limit) ? [] : [{ code: "unreadable", column: "limit" }]) });
  const { draft, set } = drafted;
  const send = (): void => {
    const row = drafted.settle();
    if (row !== null) void keep(row).then((isTaken) => { if (isTaken) close(); });
  };
  const hasValue = draft.field === "constant" || draft.field === "setting";
  return (
    <Over title={words.column} isInside onClose={close}>
      <Form send={send}>
        <TextField drafted={drafted} column="header" label={words.header} />
        <Field size="small" label={words.field}>
          <Select size="small" value={draft.field ?? "blank"} onChange={(_, { value }) => set("field", value)}>
            {POSTING_FIELDS.map((field: PostingField) => <option key={field} value={field}>{fieldName(field)}</option>)}
          </Select>
        </Field>
        {hasValue ? <TextField drafted={drafted} column="value" label={words.value} /> : null}
        <TextField drafted={drafted} column="limit" label={words.limit} isNumber />
        <Box label={words.cut} isTicked={draft.isCut === "yes"} tick={(isTicked) => set("isCut", isTicked ? "yes" : "no")} />
        <Box label={words.first} isTicked={draft.isOfDocument === "yes"} tick={(isTicked) => set("isOfDocument", isTicked ? "yes" : "no")} />
        <FormButtons close={close} remove={remove} />
      </Form>
    </Over>
  );
}
