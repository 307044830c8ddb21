/** The part of the grid that takes the keys. */
const KEYS = ".ic-workbook-container";

/**
 * Keeps the grid from taking the focus whenever it is drawn: it has it while a person works in the sheet, and leaves it to the pane
 * otherwise. Gives the way to undo this.
 */
export function keepFocusFair(root: HTMLElement): () => void {
  const keys = root.querySelector<HTMLElement>(KEYS);
  if (!keys) return () => undefined;
  let isHere = true;
  const enter = (): void => { isHere = true; };
  const leave = (): void => { isHere = false; };
  const move = ({ target }: FocusEvent): void => { isHere = target instanceof Node && root.contains(target); };
  keys.focus = (options) => { if (isHere) HTMLElement.prototype.focus.call(keys, options); };
  root.addEventListener("pointerdown", enter, true);
  document.addEventListener("focusin", move);
  // The focus goes into the pane's page, which is another document.
  window.addEventListener("blur", leave);
  return () => {
    root.removeEventListener("pointerdown", enter, true);
    document.removeEventListener("focusin", move);
    window.removeEventListener("blur", leave);
  };
}

/** Gives the focus to the grid, as F6 does in Excel. */
export function focusGrid(): void {
  const keys = document.querySelector<HTMLElement>(KEYS);
  if (keys) HTMLElement.prototype.focus.call(keys);
}
