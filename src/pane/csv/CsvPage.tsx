import { Button, Field, Input, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CsvView } from "../../worker";
import { Over } from "../Over";
import { Form, Lead, PageBody } from "../setup";
import { usePane, type FilePage } from "../usePane";
import { ColumnFields } from "./ColumnFields";
import { FileFields } from "./FileFields";
import { Preview } from "./Preview";
import { useCsvDraft } from "./useCsvDraft";

const useStyles = makeStyles({
  foot: {
    position: "sticky", bottom: 0, zIndex: 1, display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`, marginBottom: `calc(0px - ${tokens.spacingVerticalL})`,
  },
});

interface Settled {
  readonly view: CsvView;
  readonly change: ReturnType<typeof useCsvDraft>["change"];
  readonly guess: ReturnType<typeof useCsvDraft>["guess"];
}

function Fields({ page: { file, name }, view, change, guess }: Settled & { page: FilePage }) {
  const styles = useStyles();
  const { messages: { csvPage: words, frame }, lay, run, say, state: { work } } = usePane();
  const [saveAs, setSaveAs] = useState(view.format.name);
  const { format, preview: { rows, lines } } = view;
  const isReady = work === null && lines.some((line) => line !== null);
  const use = (): void => {
    if (!isReady) return;
    const csvFormat = { ...format, name: saveAs.trim() };
    lay(null);
    void run(async (reconciliation) => {
      if (csvFormat.name !== "") await reconciliation.imports.saveFormat(csvFormat);
      if (csvFormat.name !== "" && reconciliation.state().problems.length === 0) say(words.saved(csvFormat.name));
      await reconciliation.imports.setReading(file, name, { csvFormat });
    });
  };
  return (
    <Form send={use}>
      <ColumnFields format={format} rows={rows} change={change} />
      <FileFields format={format} rows={rows} change={change} guess={guess} />
      <Field size="small" label={words.saveAs} hint={words.saveAsHint}>
        <Input size="small" value={saveAs} onChange={(_, { value }) => setSaveAs(value)} />
      </Field>
      <div className={styles.foot}>
        <Button appearance="primary" size="small" type="submit" disabledFocusable={!isReady}>{words.use}</Button>
        <Button size="small" onClick={() => lay(null)}>{frame.cancel}</Button>
      </div>
    </Form>
  );
}

/** How a bank's table is read: what it gives on top, and below what each column holds and how the file is written. */
export function CsvPage({ page }: { page: FilePage }) {
  const { messages: { csvPage: words }, lay } = usePane();
  const { view, isGone, change, guess } = useCsvDraft(page);
  return (
    <Over title={words.title(page.name)} onClose={() => lay(null)}>
      {view === null ? <PageBody>{isGone ? <Lead>{words.gone}</Lead> : <ProgressBar aria-label={words.preview} />}</PageBody> : (
        <>
          <Preview view={view} />
          <Fields page={page} view={view} change={change} guess={guess} />
        </>
      )}
    </Over>
  );
}
