import { Field, Select } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import { checkMapping, type SetupRow } from "../../session";
import { Over } from "../Over";
import { usePane } from "../usePane";
import { MappingPreview } from "./MappingPreview";
import { Form, FormButtons, Group, Lead, Pair, TextField, useDraft, type Drafted } from "./parts";

interface MappingFormProps {
  readonly rows: readonly SetupRow[];
  /** Place of the row; the number of rows for a new one. */
  readonly place: number;
  readonly initial: SetupRow;
  keep(row: SetupRow): Promise<boolean>;
  readonly remove: (() => Promise<boolean>) | null;
  close(): void;
}

const DECIMALS = ["from", "to"];

function Accounts({ drafted }: { drafted: Drafted }) {
  const { messages: { setup: { tables: { mappings: { columns } } }, mapping: words } } = usePane();
  if (drafted.draft.accountType !== "gl") return <TextField drafted={drafted} column="creditAccount" label={words.account} isRequired />;
  return (
    <>
      <Pair>
        <TextField drafted={drafted} column="creditAccount" label={columns.creditAccount} />
        <TextField drafted={drafted} column="debitAccount" label={columns.debitAccount} />
      </Pair>
      <Lead>{words.oneWay}</Lead>
    </>
  );
}

/** One text and its account, with the lines it hits as it is typed. */
export function MappingForm({ rows, place, initial, keep, remove, close }: MappingFormProps) {
  const { messages: { setup: { tables: { mappings: { columns, choices } } }, mapping: words } } = usePane();
  const others = useMemo(() => rows.filter((_, at) => at !== place), [rows, place]);
  const drafted = useDraft({ initial, decimals: DECIMALS, check: (row) => checkMapping(row, others) });
  const previewed = useDeferredValue(drafted.row);
  const send = async (): Promise<void> => {
    const row = drafted.settle();
    if (row !== null && (await keep(row.accountType === "gl" ? row : { ...row, debitAccount: "" }))) close();
  };
  const setType = (accountType: string): void => {
    drafted.set("accountType", accountType);
    if (accountType !== "gl" && drafted.draft.creditAccount === "") drafted.set("creditAccount", drafted.draft.debitAccount ?? "");
  };
  return (
    <Over title={remove === null ? words.titleNew : words.title} isInside onClose={close}>
      <Form send={() => void send()}>
        <TextField drafted={drafted} column="text" label={columns.text} hint={words.textHint} isRequired />
        <Field size="small" label={columns.accountType}>
          <Select size="small" value={drafted.draft.accountType ?? "gl"} onChange={(_, { value }) => setType(value)}>
            {Object.entries(choices).map(([code, name]) => <option key={code} value={code}>{name}</option>)}
          </Select>
        </Field>
        <Accounts drafted={drafted} />
        <MappingPreview row={previewed} place={place} rows={rows} />
        <Conditions drafted={drafted} />
        <FormButtons close={close} remove={remove} />
      </Form>
    </Over>
  );
}

function Conditions({ drafted }: { drafted: Drafted }) {
  const { messages: { setup: { tables: { mappings: { columns } } }, mapping: words, setUp } } = usePane();
  return (
    <Group title={setUp.more}>
      <TextField drafted={drafted} column="counterparty" label={columns.counterparty} hint={words.counterpartyHint} />
      <Pair>
        <TextField drafted={drafted} column="from" label={columns.from} isNumber />
        <TextField drafted={drafted} column="to" label={columns.to} isNumber />
      </Pair>
    </Group>
  );
}
