import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readPage, showPage } from "./page";

/**
 * Pages a bookkeeper can read: a bank's lines, the books' entries, and which belong together. Expectations are rewritten
 * only on request: GOLDEN=write npx jest test/matching/pages, and the difference is then read before it is committed.
 */
const folder = join(__dirname, "pages");
const pages = readdirSync(folder).filter((name) => name.endsWith(".case")).sort();

describe("pages of matching", () => {
  test.each(pages)("%s", (name) => {
    const path = join(folder, name);
    const page = readPage(readFileSync(path, "utf8"));
    expect(page.title).not.toBe("");
    const shown = showPage(page);
    if (process.env.GOLDEN === "write") writeFileSync(path, page.given + shown);
    else expect(shown).toBe(page.expected);
  });
});
