import "./encoding";
import { installHost, newBook, type Book, type BookOptions, type Host, type HostOptions } from "../../src/workbench/host";
import { nodeEngine } from "../../src/workbench/host/node";

const opened: Host[] = [];

// The library tidies up after each run on its own time; it must have done so before the test's globals go.
afterEach(async () => {
  for (const host of opened.splice(0)) {
    host.reset();
    await host.settle();
    host.close();
  }
});

type Rows = readonly (readonly (string | number | boolean | null)[])[];

/** Makes a workbook with these sheets, their cells as a user would type them; Norwegian unless told otherwise. */
function bookOf(sheets: Readonly<Record<string, Rows>>, options: Omit<BookOptions, "engine"> = {}): Book {
  const book = newBook({ engine: nodeEngine(), locale: "nb-NO", ...options });
  for (const [at, [name, rows]] of Object.entries(sheets).entries()) {
    const sheet = at === 0 ? book.sheets[0]! : book.addSheet(name);
    sheet.name = name;
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (columns === 0) continue;
    const cells = rows.map((row) => Array.from({ length: columns }, (_each, column) => row[column] ?? null));
    sheet.setInputs({ row: 0, column: 0, rows: cells.length, columns }, cells, "user");
  }
  return book;
}

/** Opens a workbook with these sheets and puts it where Excel would be: `Excel.run` works on it until the test ends. */
export function openHost(sheets: Readonly<Record<string, Rows>>, options: HostOptions & Omit<BookOptions, "engine"> = {}): { readonly host: Host; readonly book: Book } {
  const book = bookOf(sheets, options);
  const host = installHost(book, options);
  opened.push(host);
  return { host, book };
}
