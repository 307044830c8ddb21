import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Circle16Filled, Circle16Regular } from "@fluentui/react-icons/svg/circle";
import { CircleHalfFill16Filled } from "@fluentui/react-icons/svg/circle-half-fill";
import { Person16Regular } from "@fluentui/react-icons/svg/person";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import { memo } from "react";
import { Amount, Spoken } from "./Figures";
import type { Item } from "./items";
import { useDescription } from "./useDescription";
import { usePane } from "./usePane";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 7px 13px`, cursor: "default", borderLeft: "3px solid transparent",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: {
    borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground2,
    ":hover": { backgroundColor: tokens.colorNeutralBackground2 },
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  opened: { borderBottomColor: "transparent" },
  row: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  day: { width: "40px", flexShrink: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  name: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", lineHeight: tokens.lineHeightBase300 },
  answer: { flexGrow: 1, minWidth: 0, paddingLeft: "48px", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  selectedAnswer: { color: tokens.colorNeutralForeground2 },
  marks: { display: "inline-flex", flexShrink: 0, alignItems: "center", alignSelf: "center", columnGap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  difference: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  mark: { flexShrink: 0 },
  warning: { color: tokens.colorStatusWarningForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  done: { color: tokens.colorStatusSuccessForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
});

const CONFIDENCE_MARKS = { high: Circle16Filled, medium: CircleHalfFill16Filled, low: Circle16Regular } as const;

/** How sure, or by whom; a picture and the same in words. */
function Mark({ item }: { item: Item }) {
  const styles = useStyles();
  const { messages: { confidences, review, statuses, sheet }, state: { stale } } = usePane();
  if (item.kind === "line") return item.explanation === null ? null : <><Checkmark16Regular className={styles.done} aria-hidden /><Spoken>{statuses.explained}</Spoken></>;
  if (item.kind === "entry") return null;
  const { match } = item;
  if (stale.has(match.id)) return <><Warning16Regular className={styles.warning} aria-hidden /><Spoken>{statuses.stale}</Spoken></>;
  if (match.origin === "person") return <><Person16Regular className={styles.mark} aria-hidden /><Spoken>{sheet.confidencePerson}</Spoken></>;
  const Circle = CONFIDENCE_MARKS[match.confidence];
  return <><Circle className={styles.mark} aria-hidden /><Spoken>{review.confidence(confidences[match.confidence])}</Spoken></>;
}

/** An item in two lines: day, who and how much; below, what answers it and how sure that is. */
export const MatchItem = memo(function MatchItem({ item, isSelected, isOpened }: { item: Item; isSelected: boolean; isOpened: boolean }) {
  const styles = useStyles();
  const { day, name, amount, currency, answer, difference } = useDescription(item);
  return (
    <div role="gridcell" className={mergeClasses(styles.item, isSelected && styles.selected, isOpened && styles.opened)}>
      <div className={styles.row}>
        <span className={styles.day}>{day}</span>
        <span className={styles.name}>{name}</span>
        <Amount value={amount} currency={currency} />
      </div>
      <div className={styles.row}>
        <span className={mergeClasses(styles.answer, isSelected && styles.selectedAnswer)}>{answer}</span>
        <span className={styles.marks}>
          {difference === "" ? null : <span className={styles.difference}>{difference}</span>}
          <Mark item={item} />
        </span>
      </div>
    </div>
  );
});
