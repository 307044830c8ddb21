import { Button, Checkbox, Field, Input, Link, makeStyles, mergeClasses, Switch, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { SetupFault, SetupRow, SetupTableId } from "../../session";
import { IssueList } from "../IssueList";
import { usePane } from "../usePane";

const useStyles = makeStyles({
  body: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
  lead: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "center", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  open: {
    display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "center", textAlign: "start", border: "none", font: "inherit", color: "inherit", backgroundColor: "transparent", cursor: "pointer", minHeight: "44px",
    padding: `${tokens.spacingVerticalSNudge} 0`, borderRadius: tokens.borderRadiusMedium, ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  detail: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  chevron: { gridRow: "1 / span 2", gridColumn: 2, color: tokens.colorNeutralForeground3 },
  turn: { marginRight: `calc(0px - ${tokens.spacingHorizontalS})` },
  foot: { position: "sticky", bottom: 0, backgroundColor: tokens.colorNeutralBackground1, paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalM, marginBottom: `calc(0px - ${tokens.spacingVerticalL})`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, zIndex: 1 },
  off: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  push: { flexGrow: 1 },
  narrow: { minWidth: 0 },
  box: { marginInlineStart: `calc(0px - ${tokens.spacingHorizontalS})` },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, marginBottom: tokens.spacingVerticalS },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, alignItems: "end" },
});

const NO_ROWS: readonly SetupRow[] = [];

interface TableHold {
  readonly rows: readonly SetupRow[];
  /** Sets the rows and says so, with a way back. Gives whether they were taken. */
  change(rows: readonly SetupRow[], said: string): Promise<boolean>;
}

/** One table of the set-up and the way to change it, on the sheet `Setup` too. */
export function useSetupTable(table: SetupTableId): TableHold {
  const { state: { setup }, run, say, hush } = usePane();
  const before = setup.rows[table] ?? NO_ROWS;
  const change = async (rows: readonly SetupRow[], said: string): Promise<boolean> => {
    let isTaken = false;
    // The change before could be taken back alone no longer: its rows would come without these.
    hush();
    await run(async (reconciliation) => {
      await reconciliation.setSetup(table, rows);
      isTaken = reconciliation.state().setup.rows[table] === rows;
      if (isTaken) say(said, () => void run((again) => again.setSetup(table, before)));
    });
    return isTaken;
  };
  return { rows: before, change };
}

/** What a page holds, below its title. */
export function PageBody({ children }: { children: ReactNode }) {
  return <div className={useStyles().body}>{children}</div>;
}

/** A short text that says what something is for. */
export function Lead({ children }: { children: ReactNode }) {
  return <p className={useStyles().lead}>{children}</p>;
}

/** Buttons side by side. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className={useStyles().buttons}>{children}</div>;
}

/** Two narrow fields side by side. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className={useStyles().pair}>{children}</div>;
}

/** Fields that belong together, under a heading. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return <fieldset className={styles.group}><legend className={styles.legend}>{title}</legend>{children}</fieldset>;
}

/** Cells of the sheet `Setup` that must be mended before the pane may write it, and where the same rows stand. */
export function OnSheet() {
  const { state: { setup, written }, messages: { setUp }, run } = usePane();
  const sheet = written.setup;
  return (
    <>
      {setup.issues.length === 0 ? null : <Lead>{setUp.sheetFirst}</Lead>}
      <IssueList issues={setup.issues} />
      {sheet === null ? null : <div><Link as="button" onClick={() => void run((reconciliation) => reconciliation.showSheet(sheet))}>{setUp.onSheet(sheet)}</Link></div>}
    </>
  );
}

export interface RowEntry {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly isOn: boolean;
}

interface RowListProps {
  readonly label: string;
  readonly entries: readonly RowEntry[];
  readonly open: (place: number) => void;
  /** Switches a row on or off; without it rows have no switch. */
  readonly turn?: (place: number, isOn: boolean) => void;
  /** Moves a row up (-1) or down (1) by Alt and an arrow. */
  readonly move?: (place: number, by: 1 | -1) => void;
}

const MOVES: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 };

/** The rows of a table, two lines each: pressing one opens it. */
export function RowList({ label, entries, open, turn, move }: RowListProps) {
  const styles = useStyles();
  const { messages: { setUp }, state: { work } } = usePane();
  const list = useRef<HTMLUListElement>(null);
  const followed = useRef<number | null>(null);
  const order = entries.map(({ name }) => name).join("\n");
  // The focus goes with the row that was moved.
  useEffect(() => {
    if (followed.current !== null) list.current?.querySelectorAll<HTMLElement>("li > button")[followed.current]?.focus();
    followed.current = null;
  }, [order]);
  const onKeyDown = (event: KeyboardEvent, place: number): void => {
    const by = MOVES[event.key];
    if (move === undefined || by === undefined || !event.altKey) return;
    event.preventDefault();
    followed.current = place + by;
    move(place, by);
  };
  return (
    <ul ref={list} className={styles.list} aria-label={label}>
      {entries.map(({ key, name, detail, isOn }, place) => (
        <li key={key} className={styles.item}>
          <button type="button" className={styles.open} onClick={() => open(place)} onKeyDown={(event) => onKeyDown(event, place)} {...(move === undefined ? {} : { "aria-keyshortcuts": "Alt+ArrowUp Alt+ArrowDown" })}>
            <span className={mergeClasses(styles.name, !isOn && styles.off)}>{name}</span>
            <ChevronRight16Regular className={styles.chevron} aria-hidden />
            {detail === "" ? null : <span className={styles.detail}>{detail}</span>}
          </button>
          {turn === undefined ? null : (
            <Switch className={styles.turn} checked={isOn} disabled={work !== null} aria-label={setUp.inUse(name)} onChange={(_, { checked }) => turn(place, checked)} />
          )}
        </li>
      ))}
    </ul>
  );
}

export interface Drafted {
  readonly draft: SetupRow;
  set(column: string, value: string): void;
  /** The message of a column, once saving was tried. */
  problem(column: string): { readonly validationState?: "error"; readonly validationMessage?: string };
  /** Gives the row when nothing is wrong with it; else shows what is. */
  settle(): SetupRow | null;
  /** The row as it would be saved. */
  readonly row: SetupRow;
}

interface DraftParts {
  readonly initial: SetupRow;
  /** Columns that hold numbers: typed in the user's own way of writing. */
  readonly decimals: readonly string[];
  readonly check: (row: SetupRow) => readonly SetupFault[];
}

/** A row while it is typed: texts as the user writes them, checked when saving is tried. */
export function useDraft({ initial, decimals, check }: DraftParts): Drafted {
  const { formats, messages: { setupFaults } } = usePane();
  const [draft, setDraft] = useState<SetupRow>(() => Object.fromEntries(Object.entries(initial).map(([column, text]) =>
    [column, decimals.includes(column) && text !== "" ? formats.decimal(text) : text])));
  const [isTried, setTried] = useState(false);
  const row = Object.fromEntries(Object.entries(draft).map(([column, text]) =>
    [column, decimals.includes(column) && text.trim() !== "" ? formats.parseDecimal(text) ?? text : text.trim()]));
  const faults = check(row);
  return {
    draft, row,
    set: (column, value) => setDraft((before) => ({ ...before, [column]: value })),
    problem: (column) => {
      const fault = isTried ? faults.find((each) => each.column === column) : undefined;
      return fault === undefined ? {} : { validationState: "error", validationMessage: setupFaults[fault.code] };
    },
    settle: () => {
      setTried(true);
      return faults.length === 0 ? row : null;
    },
  };
}

interface TextFieldProps {
  readonly drafted: Drafted;
  readonly column: string;
  readonly label: string;
  readonly hint?: string;
  readonly isNumber?: boolean;
  readonly isRequired?: boolean;
}

/** One typed value of a row. */
export function TextField({ drafted, column, label, hint, isNumber = false, isRequired = false }: TextFieldProps) {
  return (
    <Field size="small" label={label} required={isRequired} {...(hint === undefined ? {} : { hint })} {...drafted.problem(column)}>
      <Input size="small" className={useStyles().narrow} autoComplete="off" value={drafted.draft[column] ?? ""} {...(isNumber ? { inputMode: "decimal" as const } : {})}
        onChange={(_, { value }) => drafted.set(column, value)} />
    </Field>
  );
}

/** Save, cancel and delete at the end of a form. */
export function FormButtons({ close, remove }: { close: () => void; remove: (() => Promise<boolean>) | null }) {
  const styles = useStyles();
  const { messages: { setUp, frame }, state: { work } } = usePane();
  return (
    <div className={mergeClasses(styles.buttons, styles.foot)}>
      <Button appearance="primary" size="small" type="submit" disabledFocusable={work !== null}>{setUp.save}</Button>
      <Button size="small" onClick={close}>{frame.cancel}</Button>
      <span className={styles.push} />
      {remove === null ? null : <Button size="small" appearance="subtle" disabledFocusable={work !== null} onClick={() => void remove().then((isTaken) => { if (isTaken) close(); })}>{setUp.remove}</Button>}
    </div>
  );
}

/** A form that is sent by Enter in any field; a field that is wrong then gets the focus. */
export function Form({ send, children }: { send: () => void; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  const [sent, setSent] = useState(0);
  useEffect(() => {
    if (sent > 0) form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [sent]);
  return <form ref={form} className={useStyles().body} noValidate onSubmit={(event) => { event.preventDefault(); setSent(sent + 1); send(); }}>{children}</form>;
}

/** A box to tick, its square under the other fields' edge. */
export function Box({ label, isTicked, tick }: { label: string; isTicked: boolean; tick: (isTicked: boolean) => void }) {
  return <Checkbox className={useStyles().box} label={label} checked={isTicked} onChange={(_, { checked }) => tick(checked === true)} />;
}
