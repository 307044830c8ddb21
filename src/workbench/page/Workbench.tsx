import { useCallback, useEffect, useState } from "react";
import type { Book } from "../host";
import { openFile, openSample, saveFile } from "./files";
import { PaneFrame } from "./PaneFrame";
import { addressWith, settingsFrom, type Settings } from "./settings";
import { Spreadsheet } from "./Spreadsheet";
import { Toolbar } from "./Toolbar";

/** The whole page: a strip, the workbook, and the pane beside it. */
export function Workbench() {
  const [settings, setSettings] = useSettings();
  const { book, notice, open } = useBook();
  return (
    <>
      <Toolbar
        bookName={book?.name ?? "Avstem workbench"} settings={settings} onSettings={setSettings}
        onOpen={(file) => open(() => openFile(file))} onSample={() => open(openSample)} onSave={() => void (book && saveFile(book))}
      />
      {notice !== "" && <p className="notice" role="alert">{notice}</p>}
      {book ? (
        <div className="desk">
          <Spreadsheet key={book.name} book={book} />
          <PaneFrame book={book} settings={settings} />
        </div>
      ) : <div className="waiting">Opening the sample month…</div>}
    </>
  );
}

function useSettings(): [Settings, (settings: Settings) => void] {
  const [settings, setSettings] = useState(() => settingsFrom(window.location.href, navigator.language));
  useEffect(() => {
    document.documentElement.dataset["theme"] = settings.theme;
    document.documentElement.lang = settings.language;
    window.history.replaceState(null, "", addressWith(window.location.href, settings));
  }, [settings]);
  return [settings, setSettings];
}

/** The workbook on the desk; another one takes its place whole. */
function useBook() {
  const [book, setBook] = useState<Book | null>(null);
  const [notice, setNotice] = useState("");
  const open = useCallback((from: () => Promise<Book>) => {
    from().then((opened) => {
      setBook(opened);
      setNotice("");
    }, (error: unknown) => setNotice(`The file could not be opened: ${error instanceof Error ? error.message : String(error)}`));
  }, []);
  useEffect(() => open(openSample), [open]);
  return { book, notice, open };
}
