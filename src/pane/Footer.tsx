import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { ArrowRedo20Regular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { lazy, Suspense, useEffect, useId, useLayoutEffect, useRef, useState, type MutableRefObject } from "react";
import { IconButton } from "./IconButton";
import type { HistoryLabel } from "./types";
import { nextStep } from "./useNextStep";
import { isBusy, usePane } from "./usePane";
import { useReview } from "./useReview";
import { useStanding } from "./useStanding";

const MoreMenu = lazy(() => import("./MoreMenu").then((part) => ({ default: part.MoreMenu })));

const useStyles = makeStyles({
  foot: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, backgroundColor: tokens.colorNeutralBackground1, "@media (max-width: 300px)": { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}` } },
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, "@media (max-width: 300px)": { columnGap: tokens.spacingHorizontalXS } },
  grow: { flexGrow: 1 },
  primary: {
    minWidth: "64px", paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM, overflowWrap: "break-word", hyphens: "auto",
    "@media (max-width: 340px)": { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
    "@media (max-width: 300px)": { paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
  rest: { display: "flex", flexShrink: 0, "@media (max-width: 300px)": { "& button": { minWidth: "28px", maxWidth: "28px", padding: 0 } } },
  label: { minWidth: 0 },
  /** Gives way to the label: without room for it, the key falls to a second line, which is not seen. */
  key: { flexShrink: 1000, minWidth: 0, height: "1lh", overflow: "hidden", overflowWrap: "normal", textAlign: "end", fontFamily: tokens.fontFamilyBase, fontWeight: tokens.fontWeightRegular, "@media (max-width: 300px)": { display: "none" } },
  working: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalM, alignItems: "center", paddingBottom: tokens.spacingVerticalS },
  progress: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200 },
  stage: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, fontVariantNumeric: "tabular-nums" },
});

/** What is being done, how far it is, and the way to stop it. Listeners hear the stage, not every number. */
function Working() {
  const styles = useStyles();
  const { state: { work }, messages, formats, reconciliation, say } = usePane();
  if (work === null) return null;
  const isCounted = work.total > 0;
  const isImporting = work.doing === "importing";
  const soFar = isImporting ? `${formats.count(Math.floor((work.done / work.total) * 100))} %` : messages.frame.progress(formats.count(work.done), formats.count(work.total));
  const cancel = (): void => {
    reconciliation.cancel();
    say(isImporting ? messages.importing.stopped : messages.frame.cancelled);
  };
  return (
    <div className={styles.working}>
      <div className={styles.progress}>
        <div className={styles.stage}>
          <span role="status">{messages.work[work.doing]}</span>
          {isCounted ? <span>{soFar}</span> : null}
        </div>
        <ProgressBar aria-label={messages.work[work.doing]} {...(isCounted ? { value: work.done, max: work.total } : {})} />
      </div>
      {work.doing === "matching" || isImporting ? <Button size="small" onClick={cancel}>{messages.frame.cancel}</Button> : null}
    </div>
  );
}

/** A page that the button opened takes its place; the focus comes back to it with the button, unless it was taken elsewhere meanwhile. */
function useReturn(isLeft: MutableRefObject<boolean>): string {
  const id = useId();
  useLayoutEffect(() => () => { isLeft.current = document.activeElement?.id === id; }, [id, isLeft]);
  useEffect(() => {
    const here = document.activeElement;
    if (isLeft.current && (here === document.body || here?.closest("main"))) document.getElementById(id)?.focus();
    isLeft.current = false;
  }, [id, isLeft]);
  return id;
}

/** The primary button: the one accent on the screen. `isLeft` notes that it had the focus as it went. */
function Primary({ isLeft }: { isLeft: MutableRefObject<boolean> }) {
  const styles = useStyles();
  const id = useReturn(isLeft);
  const pane = usePane();
  const review = useReview();
  const step = nextStep({ pane, standing: useStanding(), review });
  const words = pane.messages.review;
  const isWaiting = isBusy(pane.state);
  const item = review.selected;
  const canReject = pane.view.tab === "review" && item?.kind === "match" && item.match.status === "suggested";
  return (
    <>
      <Button id={id} className={styles.primary} appearance="primary" disabledFocusable={!step.isReady || isWaiting} onClick={step.run}>
        <Keyed symbol={step.key === "enter" ? "↵" : step.key}>{step.label}</Keyed>
      </Button>
      {canReject ? (
        <Button className={styles.primary} disabledFocusable={isWaiting} onClick={() => void review.reject(item.match.id)} aria-keyshortcuts="Backspace">
          <Keyed symbol="⌫">{words.reject}</Keyed>
        </Button>
      ) : null}
    </>
  );
}

/** A button's label and the key that does the same, as far as there is room for it. */
function Keyed({ children, symbol }: { children: string; symbol: string | null }) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.label}>{children}</span>
      {symbol === null ? null : <kbd className={styles.key} aria-hidden>{`\u200B\u2002${symbol}`}</kbd>}
    </>
  );
}

function History({ label, isUndo }: { label: HistoryLabel | null; isUndo: boolean }) {
  const { messages: { frame, steps }, formats, run, state } = usePane();
  const subject = label === null ? null : steps[label.step](label.count, formats);
  const none = isUndo ? frame.nothingToUndo : frame.nothingToRedo;
  const name = subject === null ? none : isUndo ? frame.undo(subject) : frame.redo(subject);
  return (
    <IconButton name={name} icon={isUndo ? <ArrowUndo20Regular /> : <ArrowRedo20Regular />} disabledFocusable={label === null || isBusy(state)}
        onClick={() => void run((reconciliation) => (isUndo ? reconciliation.undo() : reconciliation.redo()))} />
  );
}

/** What is seldom needed; loaded when the button is first pressed. */
function More() {
  const { messages: { frame } } = usePane();
  const [isWanted, setWanted] = useState(false);
  const button = <IconButton name={frame.more} icon={<MoreHorizontal20Regular />} aria-haspopup="menu" onClick={() => setWanted(true)} />;
  return isWanted ? <Suspense fallback={button}><MoreMenu /></Suspense> : button;
}

/** Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) anywhere in the pane but in a field, where they belong to the text. On a page, Ctrl+Z takes back what was done there, not what lies under it. */
function useUndoKeys(): void {
  const { run, state, view: { notice, overlay }, hush } = usePane();
  const { undo, redo } = state;
  const said = notice?.undo ?? null;
  const isUndoable = said === "step" || overlay === null || overlay === "redo-all";
  const isWaiting = isBusy(state);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest("input, textarea") !== null;
      if (isTyping || isWaiting || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === "y" || (key === "z" && event.shiftKey);
      if (!isRedo && key !== "z") return;
      event.preventDefault();
      if (isRedo && redo !== null) void run((reconciliation) => reconciliation.redo());
      if (!isRedo && typeof said === "function") {
        hush();
        said();
      } else if (!isRedo && isUndoable && undo !== null) void run((reconciliation) => reconciliation.undo());
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [run, hush, said, isUndoable, undo, redo, isWaiting]);
}

/** The foot of every screen: what to do next, undo and redo, and the rest behind one button. */
export function Footer() {
  const styles = useStyles();
  const { state, view: { overlay } } = usePane();
  const review = useReview();
  const isLeft = useRef(false);
  useUndoKeys();
  // A form over the list gives the focus back to the list.
  useEffect(() => { if (review.panel !== null) isLeft.current = false; }, [review.panel]);
  return (
    <footer className={styles.foot}>
      <Working />
      <div className={styles.row}>
        {review.panel === null && (overlay === null || overlay === "redo-all") ? <Primary isLeft={isLeft} /> : null}
        <span className={styles.grow} />
        <div className={styles.rest}>
          <History label={state.undo} isUndo />
          <History label={state.redo} isUndo={false} />
          <More />
        </div>
      </div>
    </footer>
  );
}
