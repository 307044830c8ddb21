import { Button } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { useDeferredValue, useMemo, useState } from "react";
import type { StatementLine } from "../../domain";
import type { SetupRow } from "../../session";
import type { MappedLine } from "../mappedLines";
import { Over } from "../Over";
import { usePane } from "../usePane";
import { MappingForm } from "./MappingForm";
import { useIsOpen, useMappedLines, useSums } from "./mappedHere";
import { Buttons, Lead, OnSheet, PageBody, RowList, useSetupTable, type RowEntry } from "./parts";

const NEW: SetupRow = { text: "", accountType: "gl", debitAccount: "", creditAccount: "", counterparty: "", from: "", to: "", isOn: "yes" };

/** The lines that each mapping wins, by its place. */
function wonBy(count: number, mapped: readonly MappedLine[]): readonly (readonly StatementLine[])[] {
  const won = Array.from({ length: count }, (): StatementLine[] => []);
  for (const { line, hits: [best] } of mapped) if (best !== undefined) won[best.mapping]?.push(line);
  return won;
}

function useEntries(rows: readonly SetupRow[], mapped: readonly MappedLine[]): readonly RowEntry[] {
  const { messages: { mapping: words, setup, setUp }, formats } = usePane();
  const sums = useSums();
  return useMemo(() => {
    const won = wonBy(rows.length, mapped);
    const types: Readonly<Record<string, string>> = setup.tables.mappings.choices;
    return rows.map((row, place) => {
      const lines = won[place] ?? [];
      const accounts = [...new Set([row.creditAccount, row.debitAccount].filter(Boolean))].join(" / ");
      const account = row.accountType === "gl" ? accounts : `${types[row.accountType ?? ""] ?? ""} ${accounts}`;
      const hits = row.isOn === "no" ? setUp.off : lines.length === 0 ? words.hitsNothing : words.hits(lines.length, sums(lines), formats);
      return { key: `mapping-${String(place)}`, name: row.text ?? "", detail: `${account} · ${hits}`, isOn: row.isOn !== "no" };
    });
  }, [rows, mapped, sums, words, setup, setUp, formats]);
}

/** Texts that stand for accounts: what each hits on the statement, and the way to change them. */
export function MappingsPage() {
  const { messages: { pages, mapping: words, setUp }, formats, lay, run, say, state: { work, hasRun } } = usePane();
  const { rows, change } = useSetupTable("mappings");
  const mapped = useMappedLines(useDeferredValue(rows));
  const entries = useEntries(rows, mapped);
  const isOpen = useIsOpen();
  const [editing, setEditing] = useState<number | null>(null);
  const open = hasRun ? mapped.filter(({ line }) => isOpen(line)).length : 0;
  const turn = (place: number, isOn: boolean): void => {
    const name = rows[place]?.text ?? "";
    void change(rows.map((row, at) => (at === place ? { ...row, isOn: isOn ? "yes" : "no" } : row)), isOn ? setUp.switchedOn(name) : setUp.switchedOff(name));
  };
  const keep = (row: SetupRow): Promise<boolean> =>
    change(editing === rows.length ? [...rows, row] : rows.map((each, at) => (at === editing ? row : each)), setUp.saved(row.text ?? ""));
  const remove = (): Promise<boolean> => change(rows.filter((_, at) => at !== editing), setUp.removed(rows[editing ?? -1]?.text ?? ""));
  const apply = (): void => void run(async (reconciliation) => {
    await reconciliation.applyMappings();
    say(words.applied(open, formats), "step");
  });
  return (
    <>
      <Over title={pages.mappings} onClose={() => lay(null)}>
        <PageBody>
          <Lead>{words.lead}</Lead>
          <Buttons>
            <Button appearance={open > 0 ? "secondary" : "primary"} size="small" icon={<Add20Regular />} onClick={() => setEditing(rows.length)}>{words.add}</Button>
            {open === 0 ? null : <Button appearance="primary" size="small" disabledFocusable={work !== null} onClick={apply}>{words.apply(open, formats)}</Button>}
          </Buttons>
          {rows.length === 0 ? <Lead>{words.none}</Lead> : <RowList label={pages.mappings} entries={entries} open={setEditing} turn={turn} />}
          <OnSheet />
        </PageBody>
      </Over>
      {editing === null ? null : (
        <MappingForm key={editing} rows={rows} place={editing} initial={rows[editing] ?? NEW} keep={keep} remove={editing < rows.length ? remove : null} close={() => setEditing(null)} />
      )}
    </>
  );
}
