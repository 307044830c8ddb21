import { useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from "react";
import { focusGrid } from "./gridFocus";
import { installHost, type Book, type Host } from "../host";
import { CULTURES, type Settings } from "./settings";
import "./meeting";

interface PaneFrameProps {
  readonly book: Book;
  readonly settings: Settings;
}

/** Avstem's own page in a frame as wide as Excel makes it, speaking to the stand-in host over this workbook. */
export function PaneFrame({ book, settings }: PaneFrameProps) {
  const { theme, language, width } = settings;
  const address = useMemo(() => `pane.html?${new URLSearchParams({ theme, language }).toString()}`, [theme, language]);
  useLayoutEffect(() => {
    let host: Host | null = null;
    window.avstem = {
      connect: (pane) => {
        host?.close();
        host = installHost(book, { window: pane, theme, displayLanguage: CULTURES[language], contentLanguage: book.locale });
      },
      leave: focusGrid,
      host: () => host,
    };
    return () => {
      host?.close();
      delete window.avstem;
    };
  }, [book, theme, language]);
  const frame = useFrameByKey();
  return (
    <aside className="pane" style={{ width }}>
      <h2>Avstem</h2>
      <iframe key={address} ref={frame} src={address} title="Avstem" />
    </aside>
  );
}

/** F6 goes from the sheet to the pane, as in Excel; the grid keeps Tab for itself. */
function useFrameByKey(): RefObject<HTMLIFrameElement> {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "F6") return;
      event.preventDefault();
      frame.current?.focus();
    };
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, []);
  return frame;
}
