import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { LedgerSource, Question, Side, SourceLayout, StatementSource } from "../sheets";
import type { ChosenSource } from "./types";
import { useAttention, usePane, type Pane } from "./usePane";
import { columnChoices, firstValues, layoutToCorrect, withColumn } from "./columns";

const useStyles = makeStyles({
  question: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalSNudge, border: "none", margin: 0, padding: 0, minWidth: 0 },
  text: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalSNudge },
  choice: { display: "grid", justifyItems: "start", textAlign: "left", minWidth: 0, maxWidth: "100%" },
  sample: { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", maxWidth: "100%" },
});

type Chosen = ChosenSource<StatementSource | LedgerSource>;

interface Choice {
  readonly label: string;
  readonly sample: string;
  /** The reading with this answer. */
  answer(layout: SourceLayout): SourceLayout;
}

function columnChoicesOf(question: Question & { about: Exclude<Question["about"], "side" | "sign" | "dateOrder"> }, chosen: Chosen, { formats, messages: { sources } }: Pane): readonly Choice[] {
  const headerRow = (chosen.layout ?? chosen.detection.layout)?.headerRow ?? chosen.sample.firstRow;
  const headers = columnChoices(chosen.sample, headerRow);
  return question.columns.slice(0, 2).map((column) => ({
    label: `${formats.column(column)} · ${headers.find((choice) => choice.column === column)?.header || sources.noHeader}`,
    sample: firstValues(chosen.sample, { column, headerRow, count: 2 }, formats).join(" · "),
    answer: (layout) => withColumn(layout, question.about, column),
  }));
}

function choicesOf(question: Question, chosen: Chosen, pane: Pane): { text: string; choices: readonly Choice[] } {
  const { messages: { questions, fields } } = pane;
  const { about, sheet } = question;
  switch (about) {
    case "side": return { text: questions.side(sheet), choices: [
      { label: questions.sideBank, sample: "", answer: (layout) => ({ ...layout, side: "bank" }) }, { label: questions.sideBook, sample: "", answer: (layout) => ({ ...layout, side: "book" }) },
    ] };
    case "sign": return { text: questions.sign(sheet), choices: [
      { label: questions.signPlus, sample: "", answer: (layout) => ({ ...layout, sign: 1 }) }, { label: questions.signMinus, sample: "", answer: (layout) => ({ ...layout, sign: -1 }) },
    ] };
    case "dateOrder": return { text: questions.dateOrder(sheet), choices: [
      { label: questions.dayFirst, sample: "", answer: (layout) => ({ ...layout, dateOrder: "day-first" }) }, { label: questions.monthFirst, sample: "", answer: (layout) => ({ ...layout, dateOrder: "month-first" }) },
    ] };
    default: return { text: questions.column(fields[about], sheet), choices: columnChoicesOf({ ...question, about }, chosen, pane) };
  }
}

/** What words and content could not settle: one question at a time, two buttons; the reading is used once all are answered. */
export function Questions({ side, chosen, pick }: { side: Side; chosen: Chosen; pick: () => void }) {
  const styles = useStyles();
  const pane = usePane();
  const [answered, setAnswered] = useState(0);
  const [layout, setLayout] = useState(() => layoutToCorrect(chosen, side));
  const ref = useAttention<HTMLFieldSetElement>(true);
  const question = chosen.detection.questions[answered];
  if (question === undefined) return null;
  const { text, choices } = choicesOf(question, chosen, pane);
  const answer = (choice: Choice): void => {
    const next = choice.answer(layout);
    setLayout(next);
    setAnswered(answered + 1);
    if (next.side !== side) void pane.run((reconciliation) => reconciliation.chooseSheet(next.side, chosen.sheet));
    else if (answered + 1 === chosen.detection.questions.length) void pane.run((reconciliation) => reconciliation.setLayout(side, next));
  };
  const isColumn = question.about !== "side" && question.about !== "sign" && question.about !== "dateOrder";
  return (
    <fieldset ref={ref} tabIndex={-1} className={styles.question}>
      <legend className={styles.text}>{text}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <Button key={choice.label} onClick={() => answer(choice)}>
            <span className={styles.choice}>
              <span>{choice.label}</span>
              {choice.sample === "" ? null : <span className={styles.sample}>{choice.sample}</span>}
            </span>
          </Button>
        ))}
        {isColumn ? <Button appearance="subtle" onClick={pick}>{pane.messages.questions.other}</Button> : null}
      </div>
    </fieldset>
  );
}
