import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import { rowName, type EntryId, type LineId } from "../domain";
import { createFormats, pickMessages, type Filter, type Formats, type Messages } from "./messages";
import type { Reconciliation, ReconciliationState } from "./types";

export type Tab = "sources" | "review" | "proof" | "posting";

/** Something that was done, said once under the screen, with a way back. */
interface Notice {
  readonly text: string;
  /** The last step of the history, or something of its own, can be taken back; null when nothing can. */
  readonly undo: "step" | (() => void) | null;
  /** Tells two notices with the same text apart. */
  readonly number: number;
}

/** Where the person is: never part of the history. */
interface View {
  readonly tab: Tab;
  readonly filter: Filter;
  readonly notice: Notice | null;
  /** The person passed the first-run page. */
  readonly isStarted: boolean;
  /** What is asked or shown over any screen. */
  readonly overlay: Overlay;
  /** Counts how often the person asked to be led to what waits for an answer. */
  readonly attention: number;
}

/** A page over the screens, from the menu at the foot. */
export type Page = "statements" | "finish" | "clearing" | "options" | "bankAccounts" | "mappings" | "rules" | "postingLayouts" | "paymentFile" | "learned" | "templates" | "keys" | "about";
/** A page with the columns of one of the bank files. */
export interface FilePage {
  readonly file: number;
  readonly name: string;
}
type Overlay = Page | FilePage | "redo-all" | null;

export interface Pane {
  readonly reconciliation: Reconciliation;
  readonly state: ReconciliationState;
  readonly messages: Messages;
  readonly formats: Formats;
  readonly view: View;
  go(tab: Tab, filter?: Filter): void;
  begin(): void;
  /** Leads to the first thing under Sources that waits for an answer. */
  attend(): void;
  lay(overlay: Overlay): void;
  say(text: string, undo?: Notice["undo"]): void;
  hush(): void;
  /** Does something with the reconciliation and keeps it, so that a fault can be answered with "Try again". */
  run(action: (reconciliation: Reconciliation) => Promise<unknown>): Promise<void>;
  retry: (() => void) | null;
}

export const PaneContext = createContext<Pane | null>(null);

/** Gives a component the reconciliation, its state and the words. Errors: throws outside the pane, as a bug. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("usePane outside the pane");
  return pane;
}

/** Whether decisions have to wait. They don't while sheets are being painted: those are painted afterwards. */
export function isBusy({ work }: Pick<ReconciliationState, "work">): boolean {
  return work !== null && work.doing !== "painting";
}

/** Ids as the sheets know them; an id that has no row is shortened, since fingerprints are long. */
function useRowName(state: ReconciliationState): (id: LineId | EntryId) => string {
  const { lines, entries } = state;
  return useCallback((id) => {
    const at = (lines.get(id as LineId) ?? entries.get(id as EntryId))?.at;
    return at ? rowName(at) : id.slice(0, 12);
  }, [lines, entries]);
}

function useView(): Pick<Pane, "view" | "go" | "begin" | "attend" | "lay" | "say" | "hush"> {
  const [view, setView] = useState<View>({ tab: "sources", filter: "suggested", notice: null, isStarted: false, overlay: null, attention: 0 });
  const number = useRef(0);
  const go = useCallback((tab: Tab, filter?: Filter) =>
    setView((now) => ({ ...now, tab, filter: filter ?? now.filter, isStarted: true, overlay: null })), []);
  const begin = useCallback(() => setView((now) => ({ ...now, isStarted: true })), []);
  const attend = useCallback(() =>
    setView((now) => ({ ...now, tab: "sources", isStarted: true, overlay: null, attention: now.attention + 1 })), []);
  // What was said before a page opens goes with it, or Ctrl+Z on the page would take back what lies underneath.
  const lay = useCallback((overlay: Overlay) => setView((now) => ({ ...now, overlay, notice: overlay === null || overlay === "redo-all" ? now.notice : null })), []);
  const say = useCallback((text: string, undo: Notice["undo"] = null) => {
    number.current += 1;
    const notice = { text, undo, number: number.current };
    setView((now) => ({ ...now, notice }));
  }, []);
  const hush = useCallback(() => setView((now) => ({ ...now, notice: null })), []);
  return useMemo(() => ({ view, go, begin, attend, lay, say, hush }), [view, go, begin, attend, lay, say, hush]);
}

function useActions(reconciliation: Reconciliation): Pick<Pane, "run" | "retry"> {
  const last = useRef<((reconciliation: Reconciliation) => Promise<unknown>) | null>(null);
  const [fault, setFault] = useState<Error | null>(null);
  if (fault !== null) throw fault;
  const run = useCallback(async (action: (reconciliation: Reconciliation) => Promise<unknown>) => {
    last.current = action;
    try {
      await action(reconciliation);
    } catch (bug) {
      setFault(bug instanceof Error ? bug : new Error(String(bug)));
    }
  }, [reconciliation]);
  const retry = useCallback(() => {
    if (last.current !== null) void run(last.current);
  }, [run]);
  return useMemo(() => ({ run, retry }), [run, retry]);
}

/** Binds the use cases, the words and the place in the pane together, once, at the top. */
export function usePaneValue(reconciliation: Reconciliation, languageTag: string): Pane {
  const state = useSyncExternalStore(
    useCallback((listener: () => void) => reconciliation.subscribe(listener), [reconciliation]),
    () => reconciliation.state(),
  );
  const rowNameOf = useRowName(state);
  const messages = useMemo(() => pickMessages(languageTag), [languageTag]);
  const formats = useMemo(
    () => createFormats({ languageTag, culture: state.culture, rowName: rowNameOf }),
    [languageTag, state.culture, rowNameOf],
  );
  const view = useView();
  const actions = useActions(reconciliation);
  return useMemo(
    () => ({ reconciliation, state, messages, formats, ...view, ...actions }),
    [reconciliation, state, messages, formats, view, actions],
  );
}

/** Receives the focus when the person asks to be led to what waits for an answer, if this is such a thing. */
export function useAttention<E extends HTMLElement>(isWaiting: boolean): RefObject<E> {
  const { view: { attention } } = usePane();
  const ref = useRef<E>(null);
  const seen = useRef(attention);
  useEffect(() => {
    if (seen.current === attention) return;
    seen.current = attention;
    if (isWaiting) ref.current?.focus();
  }, [attention, isWaiting]);
  return ref;
}
