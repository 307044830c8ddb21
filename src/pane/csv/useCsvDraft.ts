import { useCallback, useEffect, useRef, useState } from "react";
import type { CsvFormat } from "../../statements";
import type { CsvHint, CsvView } from "../../worker";
import { usePane, type FilePage } from "../usePane";

interface CsvDraft {
  /** The reading as it stands; null until the file was looked at, or when it can't be opened any more. */
  readonly view: CsvView | null;
  readonly isGone: boolean;
  /** Shows another reading at once, and what it gives as soon as that is known. */
  change(format: CsvFormat): void;
  /** Guesses all but what is given. */
  guess(hint: CsvHint): void;
}

/** The reading of a bank's table while a person corrects it. */
export function useCsvDraft({ file, name }: FilePage): CsvDraft {
  const { reconciliation, run, state: { imports } } = usePane();
  const [view, setView] = useState<CsvView | null>(null);
  const [isGone, setGone] = useState(false);
  const asked = useRef(0);
  const begun = useRef(imports.files.find(({ id }) => id === file)?.found.find((read) => read.name === name)?.csvFormat ?? {});
  const look = useCallback((format: CsvFormat | CsvHint) => {
    const number = ++asked.current;
    void run(async () => {
      const found = await reconciliation.imports.view(file, name, format);
      if (number !== asked.current) return;
      setView(found);
      setGone(found === null);
    });
  }, [reconciliation, run, file, name]);
  useEffect(() => { look(begun.current); }, [look]);
  const change = useCallback((format: CsvFormat) => {
    setView((before) => (before === null ? null : { ...before, format }));
    look(format);
  }, [look]);
  return { view, isGone, change, guess: look };
}
