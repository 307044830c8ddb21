import { useEffect, useRef, type RefObject } from "react";

/** What the work of a screen goes on in: its list, else the title of a page over it. */
const GOES_ON = '[role="grid"], h2[tabindex]';

/**
 * Keeps the focus in the pane when what had it goes away with what it did, such as a button of a card that was answered: the work goes on
 * where the screen's keys are heard. Without it the focus would be nowhere, and a person without a mouse would begin at the top.
 */
export function useKeptFocus(screen: RefObject<HTMLElement>): void {
  const last = useRef<EventTarget | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => { last.current = target; };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  useEffect(() => {
    if (!(last.current instanceof Element) || last.current.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    screen.current?.querySelector<HTMLElement>(GOES_ON)?.focus();
    if (document.activeElement === document.body) screen.current?.focus();
  });
}
