/** Digits beyond which a number is no longer exact. */
const MOST_DIGITS = 15;

/** Where the last digits of a text stand; an empty range at 0 where it has none. */
export function lastDigits(text: string): { readonly from: number; readonly to: number } {
  let to = text.length;
  while (to > 0 && !isDigit(text.charCodeAt(to - 1))) to--;
  let from = to;
  while (from > 0 && isDigit(text.charCodeAt(from - 1))) from--;
  return { from, to };
}

/** The number that digits of a text write, or −1 for none or one too long to be exact. */
export function numberIn(text: string, { from, to }: { readonly from: number; readonly to: number }): number {
  if (to === from || to - from > MOST_DIGITS) return -1;
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

/** A text with "#" for each stretch of digits. */
export function shapeOf(text: string): string {
  const { from, to } = lastDigits(text);
  if (to === from) return text;
  for (let at = 0; at < from; at++) if (isDigit(text.charCodeAt(at))) return text.replace(/\d+/g, "#");
  return `${text.slice(0, from)}#${text.slice(to)}`;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
