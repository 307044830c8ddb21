import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { TemplateChange, TemplatePart } from "../../session";
import { sayProblem } from "../messages";
import { Over } from "../Over";
import { saveFile } from "../saveFile";
import { usePane } from "../usePane";
import { Box, Buttons, Group, Lead, PageBody } from "./parts";

const useStyles = makeStyles({
  changes: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  conflicts: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  chooser: { display: "none" },
});

/** Conflicts listed of each part; the rest is counted. */
const SHOWN = 5;

/** Names of settings, and of the codes they hold, as the reader knows them from the screens. */
function useNames(): { nameOf(name: string): string; valueOf(text: string): string } {
  const { messages: { sources, posting, option, setup: { tables } } } = usePane();
  const names: Readonly<Record<string, string>> = {
    windowBefore: sources.daysBefore, windowAfter: sources.daysAfter, tolerance: sources.tolerance, applyFrom: sources.applyFrom, conventions: option.conventions,
    layout: posting.layout, bankAccount: posting.bankAccount, bankAccountType: posting.accountType, documentNoPrefix: posting.prefix,
  };
  const values: Readonly<Record<string, string>> = {
    high: sources.applyFromHigh, medium: sources.applyFromMedium, low: sources.applyFromLow, avstem: option.avstem, "business-central": option.businessCentral,
    "G/L Account": posting.glAccount, "Bank Account": posting.bankAccountType,
  };
  const kinds: Readonly<Record<string, string>> = tables.bankAccounts.choices;
  const valueOf = (text: string): string => values[text] ?? text.replace(/^(Amount|Percentage)(?= )/, (kind) => kinds[kind] ?? kind);
  return { nameOf: (name) => names[name] ?? name, valueOf };
}

function Change({ change, isTaken, setTaken }: { change: TemplateChange; isTaken: boolean; setTaken: (isTaken: boolean) => void }) {
  const styles = useStyles();
  const { messages: { template: words, pages, frame, setup }, formats } = usePane();
  const { nameOf, valueOf } = useNames();
  const { part, added, replaced, same } = change;
  const titles: Readonly<Record<TemplatePart, string>> = { ...pages, bankFormats: setup.tables.bankFormats.title, posting: frame.posting, layouts: words.layouts, other: words.other };
  const counts = [...(added > 0 ? [words.added(added, formats)] : []), ...(replaced.length > 0 ? [words.replaced(replaced.length, formats)] : []), ...(same > 0 ? [words.same(same, formats)] : [])];
  return (
    <div>
      <Box label={`${titles[part]}: ${counts.join(", ")}`} isTicked={isTaken} tick={setTaken} />
      {part === "layouts" || replaced.length === 0 ? null : (
        <ul className={styles.conflicts}>
          {replaced.slice(0, SHOWN).map(({ name, now, then }, place) => <li key={place}>{words.conflict(nameOf(name), valueOf(now), then === "" ? words.gone : valueOf(then))}</li>)}
          {replaced.length > SHOWN ? <li>{words.more(replaced.length - SHOWN, formats)}</li> : null}
        </ul>
      )}
    </div>
  );
}

/** What a template would change, and the choice of what to take. */
function Preview({ text, done }: { text: string; done: () => void }) {
  const styles = useStyles();
  const { messages, messages: { template: words }, formats, reconciliation, run, say, state: { work } } = usePane();
  const [left, setLeft] = useState<ReadonlySet<TemplatePart>>(new Set());
  const read = reconciliation.previewTemplate(text);
  if (!read.ok) return <p role="alert">{sayProblem(read.error, messages, formats)}</p>;
  const taken = [...new Set(read.value.map(({ part }) => part))].filter((part) => !left.has(part));
  const apply = (): void => void run(async (bound) => {
    await bound.applyTemplate(text, taken);
    if (bound.state().problems.length > 0) return;
    say(words.applied, () => void run((again) => again.undoTemplate()));
    done();
  });
  if (read.value.length === 0) return <Lead>{words.empty}</Lead>;
  return (
    <Group title={words.would}>
      <div className={styles.changes}>
        {read.value.map((change, place) => (
          <Change key={place} change={change} isTaken={!left.has(change.part)}
            setTaken={(isTaken) => setLeft((before) => new Set(isTaken ? [...before].filter((part) => part !== change.part) : [...before, change.part]))} />
        ))}
      </div>
      <Buttons>
        <Button appearance="primary" size="small" disabledFocusable={taken.length === 0 || work !== null} onClick={apply}>{words.apply}</Button>
        <Button size="small" onClick={done}>{messages.frame.cancel}</Button>
      </Buttons>
    </Group>
  );
}

/** Saving how this workbook is set up as a file for other workbooks, and taking such a file over. */
export function TemplatesPage() {
  const styles = useStyles();
  const { messages: { pages, template: words, faults }, lay, reconciliation, run, say, state: { hasTemplate, work } } = usePane();
  const [text, setText] = useState("");
  const [isShown, setShown] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const copy = (): void => void navigator.clipboard.writeText(reconciliation.saveTemplate()).then(() => say(faults.copied), () => setShown(true));
  const choose = (file: File | undefined): void => { if (file !== undefined) void file.text().then(setText); };
  return (
    <Over title={pages.templates} onClose={() => lay(null)}>
      <PageBody>
        <Lead>{words.lead}</Lead>
        <Buttons>
          <Button appearance={text === "" ? "primary" : "secondary"} size="small" onClick={() => saveFile(words.fileName, reconciliation.saveTemplate(), "application/json")}>{words.save}</Button>
          <Button size="small" onClick={copy}>{words.copy}</Button>
        </Buttons>
        {isShown ? <Field size="small" label={words.copyByHand}><Textarea size="small" readOnly value={reconciliation.saveTemplate()} onFocus={(event) => event.target.select()} /></Field> : null}
        <Group title={words.take}>
          <Buttons><Button size="small" onClick={() => chooser.current?.click()}>{words.choose}</Button></Buttons>
          <input ref={chooser} className={styles.chooser} type="file" accept=".json,application/json" aria-label={words.choose}
            onChange={(event) => { choose(event.target.files?.[0]); event.target.value = ""; }} />
          <Field size="small" label={words.paste}>
            <Textarea size="small" value={text} onChange={(_, { value }) => setText(value)} />
          </Field>
        </Group>
        {text.trim() === "" ? null : <Preview key={text} text={text} done={() => setText("")} />}
        {hasTemplate === true && text === "" ? <Buttons><Button size="small" disabledFocusable={work !== null} onClick={() => void run((bound) => bound.undoTemplate())}>{words.takeBack}</Button></Buttons> : null}
      </PageBody>
    </Over>
  );
}
