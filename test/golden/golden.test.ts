import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCase } from "./readCase";
import { showCase } from "./showCase";

/**
 * Pages a bookkeeper can read: rows, decisions, and what comes of them. Expectations are rewritten only on request:
 * GOLDEN=write npx jest test/golden, and the difference is then read before it is committed.
 */
const pages = readdirSync(__dirname).filter((name) => name.endsWith(".case")).sort();

describe("golden pages", () => {
  test.each(pages)("%s", (name) => {
    const path = join(__dirname, name);
    const page = readCase(readFileSync(path, "utf8"));
    expect(page.title).not.toBe("");
    const shown = showCase(page);
    if (process.env.GOLDEN === "write") writeFileSync(path, page.given + shown);
    else expect(shown).toBe(page.expected);
  });
});
