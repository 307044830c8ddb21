import { installHost, type Book, type Host, type HostOptions } from "../../src/workbench/host";
import { fakeBook } from "./fakeBook";

const opened: Host[] = [];

// The library tidies up after each run on its own time; it must have done so before the test's globals go.
afterEach(async () => {
  for (const host of opened.splice(0)) {
    host.reset();
    await host.settle();
    host.close();
  }
});

/** Opens a workbook with these sheets and puts it where Excel would be: `Excel.run` works on it until the test ends. */
export function openHost(sheets: Record<string, readonly (readonly unknown[])[]>, options: HostOptions = {}): { readonly host: Host; readonly book: Book } {
  const book = fakeBook(sheets);
  const host = installHost(book, options);
  opened.push(host);
  return { host, book };
}
