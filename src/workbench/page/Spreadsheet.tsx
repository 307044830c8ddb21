import { IronCalc } from "@ironcalc/workbook";
import "@ironcalc/workbook/style.css";
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { Book } from "../host";
import { keepFocusFair } from "./gridFocus";
import { watchedModel } from "./watchedModel";

/** The grid's own colours, in Avstem's green. */
const LOOKS = {
  "--typography-font-family": '"Segoe UI", Inter, sans-serif',
  "--palette-primary-main": "#0b6a55",
  "--palette-primary-light": "#4f9784",
  "--palette-primary-dark": "#075040",
  "--palette-sheet-outline-color": "#0b6a55",
  "--palette-sheet-outline-editing-color": "#cfe5df",
  "--palette-sheet-outline-background-color": "#0b6a551a",
  "--palette-sheet-default-cell-font-family": '"Segoe UI", Inter, sans-serif',
  "--palette-sheet-header-font": '600 12px "Segoe UI", Inter, sans-serif',
};

/** The workbook as a person sees it: sheet tabs, cells, formats and colours, drawn anew whenever somebody changes it. */
export function Spreadsheet({ book }: { readonly book: Book }) {
  const root = useRef<HTMLDivElement>(null);
  const [container, setContainer] = useState<HTMLDivElement | null>(null);
  const isOwn = useRef(false);
  const model = useMemo(() => watchedModel(book.model, (act) => {
    isOwn.current = true;
    book.followModel(act);
    isOwn.current = false;
  }), [book]);
  useLayoutEffect(() => setContainer(root.current), []);
  useRedraw(book, root, isOwn);
  useEffect(() => (container ? keepFocusFair(container) : undefined), [container]);
  return (
    <div className="sheet" ref={root} role="region" aria-label="Sheet">
      {container && <IronCalc model={model} themeVariables={LOOKS} rootContainer={container} />}
    </div>
  );
}

/** Draws again after what others change, once a frame. What a person does in the grid it draws itself, and an open cell editor is left alone. */
function useRedraw(book: Book, root: RefObject<HTMLDivElement | null>, isOwn: RefObject<boolean>): void {
  const [, redraw] = useState(0);
  useEffect(() => {
    let frame = 0;
    const draw = () => {
      frame = 0;
      const active = document.activeElement;
      if (root.current?.contains(active) && active instanceof HTMLTextAreaElement) return;
      redraw((count) => count + 1);
    };
    const stop = book.onChange(() => {
      if (!isOwn.current && frame === 0) frame = requestAnimationFrame(draw);
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [book, root, isOwn]);
}
