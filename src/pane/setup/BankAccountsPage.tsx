import { Button, Field, Select } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { useMemo, useState } from "react";
import { readBankAccounts } from "../../domain";
import { cardOf, checkBankAccount, type SetupRow } from "../../session";
import { Over } from "../Over";
import { usePane } from "../usePane";
import { Box, Buttons, Form, FormButtons, Group, Lead, OnSheet, PageBody, Pair, RowList, TextField, useDraft, useSetupTable, type RowEntry } from "./parts";

const NEW: SetupRow = {
  number: "", name: "", iban: "", currency: "", account: "", lastStatementNo: "", lastStatementBalance: "", bankFormat: "", tolerance: "", toleranceType: "Amount", numberSeries: "",
  feeAccount: "", roundingAccount: "", exchangeGainAccount: "", exchangeLossAccount: "", discountAccount: "", isBlocked: "",
};
const DECIMALS = ["lastStatementBalance", "tolerance"];

/** A card goes by its number and, where it has one, its name. */
const nameOf = (row: SetupRow): string => [row.number, row.name].filter(Boolean).join(" ");

function useEntries(rows: readonly SetupRow[]): readonly RowEntry[] {
  const { state: { lines }, messages: { bankCard: words } } = usePane();
  const cards = useMemo(() => readBankAccounts(rows).accounts, [rows]);
  const current = useMemo(() => cardOf(cards, lines.values()), [cards, lines]);
  return rows.map((row, place) => ({
    key: `account-${String(place)}`, name: nameOf(row), isOn: true,
    detail: [row.account, row.currency, row.iban, cards[place] === current && lines.size > 0 ? words.ofStatement : ""].filter(Boolean).join(" · ") || words.noDetails,
  }));
}

/** The cards of the bank accounts. */
export function BankAccountsPage() {
  const { messages: { pages, bankCard: words, setUp }, state: { lines, session }, formats, lay } = usePane();
  const { rows, change } = useSetupTable("bankAccounts");
  const entries = useEntries(rows);
  const [editing, setEditing] = useState<number | null>(null);
  const keep = (row: SetupRow): Promise<boolean> =>
    change(editing === rows.length ? [...rows, row] : rows.map((each, at) => (at === editing ? row : each)), setUp.saved(nameOf(row)));
  const remove = (): Promise<boolean> => change(rows.filter((_, at) => at !== editing), setUp.removed(nameOf(rows[editing ?? -1] ?? NEW)));
  // A new card begins with what the statement says about its account.
  const [first] = lines.values();
  const known = new Set(rows.map((row) => row.number));
  const begun: SetupRow = first === undefined || known.has(first.accountNo) ? NEW : { ...NEW, number: first.accountNo, currency: first.currency, tolerance: session.options.tolerance.value === "0" ? "" : formats.decimal(session.options.tolerance.value) };
  return (
    <>
      <Over title={pages.bankAccounts} onClose={() => lay(null)}>
        <PageBody>
          <Lead>{words.lead}</Lead>
          <Buttons><Button appearance="primary" size="small" icon={<Add20Regular />} onClick={() => setEditing(rows.length)}>{words.add}</Button></Buttons>
          {rows.length === 0 ? <Lead>{words.none}</Lead> : <RowList label={pages.bankAccounts} entries={entries} open={setEditing} />}
          <OnSheet />
        </PageBody>
      </Over>
      {editing === null ? null : (
        <Card key={editing} initial={rows[editing] ?? begun} others={rows.filter((_, at) => at !== editing)} keep={keep} remove={editing < rows.length ? remove : null} close={() => setEditing(null)} />
      )}
    </>
  );
}

interface CardProps {
  readonly initial: SetupRow;
  readonly others: readonly SetupRow[];
  keep(row: SetupRow): Promise<boolean>;
  readonly remove: (() => Promise<boolean>) | null;
  close(): void;
}

function Card({ initial, others, keep, remove, close }: CardProps) {
  const { messages: { setup: { tables: { bankAccounts: { columns, choices } } }, bankCard: words } } = usePane();
  const drafted = useDraft({ initial, decimals: DECIMALS, check: (row) => checkBankAccount(row, others) });
  const send = async (): Promise<void> => {
    const row = drafted.settle();
    if (row !== null && (await keep(row))) close();
  };
  const field = (column: keyof typeof columns, more: { hint?: string; isNumber?: boolean; isRequired?: boolean } = {}) => <TextField drafted={drafted} column={column} label={columns[column]} {...more} />;
  return (
    <Over title={remove === null ? words.titleNew : words.title} isInside onClose={close}>
      <Form send={() => void send()}>
        {field("number", { hint: words.numberHint, isRequired: true })}
        {field("name")}
        {field("iban")}
        <Group title={words.books}>
          <Pair>{field("account")}{field("currency")}</Pair>
          {field("numberSeries")}
          <Pair>
            {field("tolerance", { isNumber: true })}
            <Field size="small" label={columns.toleranceType}>
              <Select size="small" value={drafted.draft.toleranceType ?? "Amount"} onChange={(_, { value }) => drafted.set("toleranceType", value)}>
                {Object.entries(choices).map(([code, name]) => <option key={code} value={code}>{name}</option>)}
              </Select>
            </Field>
          </Pair>
        </Group>
        <Group title={words.differences}>
          <Pair>{field("feeAccount")}{field("roundingAccount")}</Pair>
          <Pair>{field("exchangeGainAccount")}{field("exchangeLossAccount")}</Pair>
          {field("discountAccount")}
        </Group>
        <Group title={words.statement}>
          <Pair>{field("lastStatementNo")}{field("lastStatementBalance", { isNumber: true })}</Pair>
          {field("bankFormat")}
          <Box label={columns.isBlocked} isTicked={drafted.draft.isBlocked === "yes"} tick={(isTicked) => drafted.set("isBlocked", isTicked ? "yes" : "")} />
        </Group>
        <FormButtons close={close} remove={remove} />
      </Form>
    </Over>
  );
}
