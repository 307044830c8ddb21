import { useLayoutEffect, useMemo } from "react";
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
      host: () => host,
    };
    return () => {
      host?.close();
      delete window.avstem;
    };
  }, [book, theme, language]);
  return (
    <aside className="pane" style={{ width }}>
      <h2>Avstem</h2>
      <iframe key={address} src={address} title="Avstem" />
    </aside>
  );
}
