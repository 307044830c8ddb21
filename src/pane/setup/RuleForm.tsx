import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { SETUP_TABLES, type SetupRow } from "../../session";
import { Over } from "../Over";
import { usePane } from "../usePane";
import { Box, Buttons, Form, FormButtons, Lead } from "./parts";
import { useAsks } from "./useAsks";

interface RuleFormProps {
  readonly initial: SetupRow;
  keep(row: SetupRow): Promise<boolean>;
  readonly remove: (() => Promise<boolean>) | null;
  close(): void;
  /** Moves the rule among those of its confidence; null where it can't go further, or is new. */
  readonly move: { readonly up: (() => void) | null; readonly down: (() => void) | null } | null;
}

const CHOICES = ["confidence", "party", "document", "amount", "directDebit"] as const;
const TABLE = SETUP_TABLES.find(({ id }) => id === "rules");

/** The codes that a column of the rules can hold. */
function codesOf(column: string): readonly string[] {
  const kind = TABLE?.columns.find(({ key }) => key === column)?.kind;
  return Array.isArray(kind) ? (kind as readonly string[]) : [];
}

/** What one rule asks, how sure it is, and whether what it finds is looked over. */
export function RuleForm({ initial, keep, remove, close, move }: RuleFormProps) {
  const { messages: { setup: { tables: { rules: { columns, choices } } }, rule: words }, state: { work } } = usePane();
  const [row, setRow] = useState(initial);
  const asks = useAsks();
  const named: Readonly<Record<string, string>> = choices;
  const set = (column: string, value: string): void => setRow((before) => ({ ...before, [column]: value }));
  return (
    <Over title={remove === null ? words.titleNew : words.title} isInside onClose={close}>
      <Form send={() => void keep(row).then((isTaken) => { if (isTaken) close(); })}>
        <Lead>{asks(row)}</Lead>
        {CHOICES.map((column) => (
          <Field key={column} size="small" label={columns[column]}>
            <Select size="small" value={row[column] ?? "any"} onChange={(_, { value }) => set(column, value)}>
              {codesOf(column).map((code) => <option key={code} value={code}>{named[code] ?? code}</option>)}
            </Select>
          </Field>
        ))}
        <Box label={words.review} isTicked={row.reviewRequired === "yes"} tick={(isTicked) => set("reviewRequired", isTicked ? "yes" : "no")} />
        {move === null ? null : (
          <Buttons>
            <Button size="small" disabledFocusable={move.up === null || work !== null} onClick={() => move.up?.()}>{words.up}</Button>
            <Button size="small" disabledFocusable={move.down === null || work !== null} onClick={() => move.down?.()}>{words.down}</Button>
          </Buttons>
        )}
        <FormButtons close={close} remove={remove} />
      </Form>
    </Over>
  );
}
