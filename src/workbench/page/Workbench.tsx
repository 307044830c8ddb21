import { useCallback, useEffect, useRef, useState } from "react";
import type { Book } from "../host";
import { openFile, openSample, saveFile } from "./files";
import { PaneFrame } from "./PaneFrame";
import { addressWith, CULTURES, settingsFrom, type Settings } from "./settings";
import { Spreadsheet } from "./Spreadsheet";
import { Toolbar } from "./Toolbar";

/** The whole page: a strip, the workbook, and the pane beside it. */
export function Workbench() {
  const [settings, setSettings] = useSettings();
  const locale = CULTURES[settings.language];
  const { book, serial, notice, open } = useBook(locale);
  return (
    <>
      <Toolbar
        bookName={book?.name ?? "Avstem workbench"} settings={settings} onSettings={setSettings}
        onOpen={(file) => open(() => openFile(file, locale))} onSample={() => open(() => openSample(locale))} onSave={() => { if (book) void saveFile(book); }}
      />
      {notice !== "" && <p className="notice" role="alert">{notice}</p>}
      {book ? (
        <div className="desk">
          <Spreadsheet key={serial} book={book} />
          <PaneFrame key={`pane ${String(serial)}`} book={book} settings={settings} />
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

/** The workbook on the desk; another one takes its place whole. It keeps the region it was opened in, as in Excel. */
function useBook(locale: string) {
  const [{ book, serial }, setDesk] = useState<{ readonly book: Book | null; readonly serial: number }>({ book: null, serial: 0 });
  const [notice, setNotice] = useState("");
  const open = useCallback((from: () => Promise<Book>) => {
    from().then((opened) => {
      setDesk((before) => ({ book: opened, serial: before.serial + 1 }));
      setNotice("");
    }, (error: unknown) => setNotice(`The file could not be opened: ${error instanceof Error ? error.message : String(error)}`));
  }, []);
  const first = useRef(locale);
  useEffect(() => open(() => openSample(first.current)), [open]);
  return { book, serial, notice, open };
}
