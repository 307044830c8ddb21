import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from "react";
import { usePane } from "./usePane";

const useStyles = makeStyles({
  over: { position: "absolute", inset: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, display: "flex", flexDirection: "column", minHeight: 0 },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`, columnGap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, outlineStyle: "none" },
  body: { flexGrow: 1, minHeight: 0, overflowY: "auto", display: "flex", flexDirection: "column" },
});

/** Keeps what lies under the page out of reach, takes the focus to the page and gives it back afterwards. */
function useTakeOver(): { readonly page: RefObject<HTMLElement>; readonly heading: RefObject<HTMLHeadingElement> } {
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    before.current = document.activeElement;
    const under = [...(page.current?.parentElement?.children ?? [])].filter((element) => element !== page.current);
    for (const element of under) element.setAttribute("inert", "");
    return () => { for (const element of under) element.removeAttribute("inert"); };
  }, []);
  useEffect(() => {
    heading.current?.focus();
    return () => { if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus(); };
  }, []);
  return { page, heading };
}

/** A page over the screen, closed by Escape; the focus goes to its title and, when it closes, back where it was. */
export function Over({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const styles = useStyles();
  const { messages: { frame } } = usePane();
  const { page, heading } = useTakeOver();
  return (
    <section ref={page} className={styles.over} aria-label={title} onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); onClose(); } }}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>{title}</h2>
        <Tooltip content={frame.close} relationship="label">
          <Button appearance="subtle" size="small" icon={<Dismiss20Regular />} onClick={onClose} />
        </Tooltip>
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
