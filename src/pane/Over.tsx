import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from "react";
import { IconButton } from "./IconButton";
import { usePane } from "./usePane";

const useStyles = makeStyles({
  over: { position: "absolute", inset: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, display: "flex", flexDirection: "column", minHeight: 0 },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`, columnGap: tokens.spacingHorizontalS },
  inside: { justifyContent: "flex-start", paddingLeft: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, outlineStyle: "none" },
  body: { flexGrow: 1, minHeight: 0, overflowY: "auto", display: "flex", flexDirection: "column" },
});

/** Whether the focus can go back to something. */
function isBack(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element.isConnected && element !== document.body;
}

/** Keeps what lies under the page out of reach, takes the focus to the page and gives it back afterwards. */
function useTakeOver(): { readonly page: RefObject<HTMLElement>; readonly heading: RefObject<HTMLHeadingElement> } {
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    before.current = document.activeElement;
    // What a page further down put out of reach stays so until that one closes.
    const under = [...(page.current?.parentElement?.children ?? [])].filter((element) => element !== page.current && !element.hasAttribute("inert"));
    for (const element of under) element.setAttribute("inert", "");
    return () => { for (const element of under) element.removeAttribute("inert"); };
  }, []);
  useEffect(() => {
    const under = page.current?.parentElement;
    // A page that takes another's place finds that one's button gone: it goes back to where that one gave the focus back.
    const here = document.activeElement;
    if (!isBack(before.current) && here !== null && page.current?.contains(here) === false) before.current = here;
    heading.current?.focus();
    return () => {
      // What was pressed may be gone, such as a row that was deleted: then the page it was on is told again.
      if (isBack(before.current)) before.current.focus();
      else under?.querySelector<HTMLElement>("h2[tabindex]")?.focus();
    };
  }, []);
  // A control that went away with what it did takes the focus with it: the page is told again, so that its keys are still heard.
  useEffect(() => { if (document.activeElement === document.body) heading.current?.focus(); });
  return { page, heading };
}

interface OverProps {
  readonly title: string;
  readonly onClose: () => void;
  /** A page that came out of another one shows the way back to it. */
  readonly isInside?: boolean;
  readonly children: ReactNode;
}

/** A page over the screen, closed by Escape; the focus goes to its title and, when it closes, back where it was. */
export function Over({ title, onClose, isInside = false, children }: OverProps) {
  const styles = useStyles();
  const { messages: { frame } } = usePane();
  const { page, heading } = useTakeOver();
  return (
    <section ref={page} className={styles.over} aria-label={title} onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); onClose(); } }}>
      <div className={mergeClasses(styles.head, isInside && styles.inside)}>
        {isInside ? <IconButton name={frame.back} size="small" icon={<ArrowLeft20Regular />} onClick={onClose} /> : null}
        <h2 ref={heading} tabIndex={-1} className={styles.title}>{title}</h2>
        {isInside ? null : <IconButton name={frame.close} size="small" icon={<Dismiss20Regular />} onClick={onClose} />}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
