/** Writes rows of cells as a table in columns of equal width, readable as text and as Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => (row[at] ?? "").length)));
  const isText = (column: number): boolean => rows.every((row) => !/^[\d–]/.test(row[column] ?? ""));
  const show = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (isText(at) ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(" | ")} |`;
  return [show(head), `|${widths.map((width, at) => (isText(at) ? `${"-".repeat(width + 2)}|` : `${"-".repeat(width + 1)}:|`)).join("")}`, ...rows.map(show)].join("\n");
}

/** A share with so many digits, "–" for none of none. */
export function share(part: number, of: number, digits = 3): string {
  return of === 0 ? "–" : (part / of).toFixed(digits);
}
