import { makeStyles, mergeClasses, Switch, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { learnedKey, learnedRows, meanDelay, type SetupRow } from "../../session";
import { learnedHere } from "../learnedHere";
import { Over } from "../Over";
import { usePane } from "../usePane";
import { Lead, OnSheet, PageBody, useSetupTable } from "./parts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "center", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, minHeight: "44px" },
  words: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", padding: `${tokens.spacingVerticalSNudge} 0` },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  off: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  detail: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
});

/** What accepted work has taught, most seen first: each can be switched off, and is then neither used nor suggested. */
export function LearnedPage() {
  const styles = useStyles();
  const pane = usePane();
  const { state, messages: { pages, learned: words, setUp, setup }, formats, lay } = pane;
  const { rows: kept, change } = useSetupTable("learned");
  const currency = state.bank?.layout?.currency ?? "";
  const rows = useMemo(() => [...learnedRows(learnedHere(state), currency)].sort((one, other) => Number(other.times) - Number(one.times)), [state, currency]);
  const kinds: Readonly<Record<string, string>> = setup.tables.learned.choices;
  const nameOf = (row: SetupRow): string => row.key || `${kinds[row.partyType ?? ""] ?? ""} ${row.partyNo ?? ""}`;
  const detailOf = (row: SetupRow): string => {
    const what = row.kind === "lag" ? words.lag(meanDelay(row), formats) : row.kind === "fee" ? `${formats.decimal(row.amount ?? "")} → ${row.account ?? ""}`
      : row.kind === "text" ? `→ ${row.account ?? ""}` : `→ ${kinds[row.partyType ?? ""] ?? ""} ${row.partyNo ?? ""}`;
    return `${kinds[row.kind ?? ""] ?? ""} ${what} · ${words.times(Number(row.times), formats)}`;
  };
  const turn = (row: SetupRow, isOn: boolean): void => {
    const key = learnedKey(row);
    const others = kept.filter((each) => learnedKey(each) !== key);
    const own = kept.find((each) => learnedKey(each) === key) ?? { ...row, times: "0", days: row.kind === "lag" ? "0" : "", squares: row.kind === "lag" ? "0" : "" };
    const isNothing = isOn && own.times === "0";
    void change(isNothing ? others : [...others, { ...own, isOn: isOn ? "yes" : "no" }], isOn ? setUp.switchedOn(nameOf(row)) : setUp.switchedOff(nameOf(row)));
  };
  return (
    <Over title={pages.learned} onClose={() => lay(null)}>
      <PageBody>
        <Lead>{rows.length === 0 ? words.none : words.lead}</Lead>
        <ul className={styles.list} aria-label={pages.learned}>
          {rows.map((row) => (
            <li key={learnedKey(row)} className={styles.item}>
              <span className={styles.words}>
                <span className={mergeClasses(styles.name, row.isOn === "no" && styles.off)}>{nameOf(row)}</span>
                <span className={styles.detail}>{detailOf(row)}</span>
              </span>
              <Switch checked={row.isOn !== "no"} disabled={state.work !== null} aria-label={setUp.inUse(nameOf(row))} onChange={(_, { checked }) => turn(row, checked)} />
            </li>
          ))}
        </ul>
        <OnSheet />
      </PageBody>
    </Over>
  );
}
