/** Most characters of one saved text. A cell holds 32,767; the rest is room for the host's escapes. Source: Excel specifications and limits. */
const PIECE_LENGTH = 32_000;

/** Room for "part 12/345 " before each piece of a longer text, which also keeps a piece from beginning with "=". */
const PREFIX_LENGTH = 32;

/** Puts one text of any length under a name, cut into pieces that fit a cell: name, name/2, name/3 … */
export function putText(into: Map<string, string>, name: string, text: string): void {
  if (text.length <= PIECE_LENGTH) {
    into.set(name, text);
    return;
  }
  const pieces = cut(text, PIECE_LENGTH - PREFIX_LENGTH);
  pieces.forEach((piece, index) => into.set(index === 0 ? name : `${name}/${index + 1}`, `part ${index + 1}/${pieces.length} ${piece}`));
}

/** Puts a text together again. Null when it is not there or a piece is missing; pieces left over from a longer text don't matter. */
export function takeText(from: ReadonlyMap<string, string>, name: string): string | null {
  const first = from.get(name);
  if (first === undefined) return null;
  const count = /^part 1\/(\d{1,6}) /.exec(first)?.[1];
  if (count === undefined) return first;
  const pieces: string[] = [];
  for (let index = 1; index <= Number(count); index += 1) {
    const prefix = `part ${index}/${count} `;
    const piece = index === 1 ? first : from.get(`${name}/${index}`);
    if (!piece?.startsWith(prefix)) return null;
    pieces.push(piece.slice(prefix.length));
  }
  return pieces.join("");
}

/**
 * Writes a value as JSON that survives a cell: no lone half of a character, nothing that XML forbids, no "_x0041_" that
 * Excel would read as an escape.
 */
export function cellJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007f-\u009f\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/gi, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function cut(text: string, length: number): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  while (at < text.length) {
    let end = Math.min(at + length, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}
