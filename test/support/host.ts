import { installHost, type Book, type Host, type HostOptions } from "../../src/workbench/host";
import { fakeBook } from "./fakeBook";

/** Opens a workbook with these sheets and puts it where Excel would be: `Excel.run` works on it. */
export function openHost(sheets: Record<string, readonly (readonly unknown[])[]>, options: HostOptions = {}): { readonly host: Host; readonly book: Book } {
  const book = fakeBook(sheets);
  return { host: installHost(book, options), book };
}
