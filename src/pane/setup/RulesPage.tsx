import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { useMemo, useState } from "react";
import { DEFAULT_RULES, ruleIssues, type RuleIssue } from "../../payments";
import { numberRules, ruleOf, ruleRow, rulesInOrder, type SetupRow } from "../../session";
import { Over } from "../Over";
import { usePane } from "../usePane";
import { Buttons, Lead, OnSheet, PageBody, RowList, useSetupTable } from "./parts";
import { RuleForm } from "./RuleForm";
import { useAsks } from "./useAsks";

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  issues: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const CONFIDENCES = ["high", "medium", "low"] as const;
const DEFAULTS: readonly SetupRow[] = DEFAULT_RULES.map(ruleRow);
const NEW: SetupRow = { confidence: "medium", priority: "1", party: "any", document: "any", amount: "any", directDebit: "any", reviewRequired: "yes", isOn: "yes" };

function Issues({ rows }: { rows: readonly SetupRow[] }) {
  const styles = useStyles();
  const { messages: { rule: words, confidences }, formats } = usePane();
  const issues = useMemo(() => ruleIssues(rows.map(ruleOf)), [rows]);
  if (issues.length === 0) return null;
  const named = (place: number): string => `${confidences[(rows[place]?.confidence ?? "low") as "low"]} ${rows[place]?.priority ?? ""}`;
  const say = (issue: RuleIssue): string => words.issues[issue.code](named(issue.row), "other" in issue ? named(issue.other) : "most" in issue ? formats.count(issue.most) : "");
  return <ul className={styles.issues} role="status">{issues.map((issue, place) => <li key={place}>{say(issue)}</li>)}</ul>;
}

/** The rules by which payments are put on open entries, in the order they are tried. */
export function RulesPage() {
  const styles = useStyles();
  const { messages: { pages, rule: words, setUp, confidences }, lay } = usePane();
  const { rows: kept, change } = useSetupTable("rules");
  const rows = useMemo(() => (kept.length === 0 ? DEFAULTS : rulesInOrder(kept)), [kept]);
  const [editing, setEditing] = useState<number | null>(null);
  const asks = useAsks();
  const keep = (changed: readonly SetupRow[], said: string): Promise<boolean> => change(numberRules(rulesInOrder(changed)), said);
  const replaced = (at: number, row: SetupRow): readonly SetupRow[] => rows.map((each, place) => (place === at ? row : each));
  const nameOf = (row: SetupRow): string => `${confidences[(row.confidence ?? "low") as "low"]} ${row.priority ?? ""}`;
  const move = (at: number, by: 1 | -1): void => {
    const [moved, other] = [rows[at], rows[at + by]];
    if (moved === undefined || other === undefined || moved.confidence !== other.confidence) return;
    const swapped = rows.map((each, place) => (place === at ? other : place === at + by ? moved : each));
    void change(numberRules(swapped), words.moved(nameOf({ ...moved, priority: other.priority ?? "" })));
  };
  const turn = (at: number, isOn: boolean): void => {
    const row = rows[at];
    if (row !== undefined) void keep(replaced(at, { ...row, isOn: isOn ? "yes" : "no" }), isOn ? setUp.switchedOn(nameOf(row)) : setUp.switchedOff(nameOf(row)));
  };
  // A new rule goes last among those of its confidence.
  const save = (row: SetupRow): Promise<boolean> => {
    const isMoved = editing === rows.length || rows[editing ?? -1]?.confidence !== row.confidence;
    const placed = isMoved ? { ...row, priority: String(rows.length + 1) } : row;
    return keep(editing === rows.length ? [...rows, placed] : replaced(editing ?? -1, placed), setUp.saved(words.title));
  };
  return (
    <>
      <Over title={pages.rules} onClose={() => lay(null)}>
        <PageBody>
          <Lead>{words.lead}</Lead>
          <Buttons>
            <Button appearance="primary" size="small" icon={<Add20Regular />} onClick={() => setEditing(rows.length)}>{words.add}</Button>
            {kept.length === 0 ? null : <Button size="small" onClick={() => void change([], words.wasReset)}>{words.reset}</Button>}
          </Buttons>
          <Issues rows={rows} />
          {CONFIDENCES.map((confidence) => {
            const first = rows.findIndex((row) => row.confidence === confidence);
            const own = rows.filter((row) => row.confidence === confidence);
            if (own.length === 0) return null;
            const entries = own.map((row, place) => ({
              key: `${confidence}-${String(place)}`, name: `${row.priority ?? ""}. ${asks(row)}`, detail: row.isOn === "no" ? setUp.off : row.reviewRequired === "yes" ? words.review : "", isOn: row.isOn !== "no",
            }));
            return (
              <section key={confidence} aria-label={words.sure[confidence]}>
                <h3 className={styles.heading}>{words.sure[confidence]}</h3>
                <RowList label={words.sure[confidence]} entries={entries} open={(place) => setEditing(first + place)} turn={(place, isOn) => turn(first + place, isOn)} move={(place, by) => move(first + place, by)} />
              </section>
            );
          })}
          <Lead>{words.moving}</Lead>
          <OnSheet />
        </PageBody>
      </Over>
      {editing === null ? null : (
        <RuleForm key={editing} initial={rows[editing] ?? NEW} keep={save} close={() => setEditing(null)}
          move={editing < rows.length ? { up: rows[editing - 1]?.confidence === rows[editing]?.confidence ? () => { move(editing, -1); setEditing(editing - 1); } : null, down: rows[editing + 1]?.confidence === rows[editing]?.confidence ? () => { move(editing, 1); setEditing(editing + 1); } : null } : null}
          remove={editing < rows.length ? () => keep(rows.filter((_, at) => at !== editing), setUp.removed(nameOf(rows[editing] ?? NEW))) : null} />
      )}
    </>
  );
}
