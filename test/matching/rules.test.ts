import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rulesAsText } from "../../src/matching";

describe("how sure a match is", () => {
  test("the table that decides is the table that people read", () => {
    const path = join(__dirname, "rules.md");
    if (process.env.GOLDEN === "write") writeFileSync(path, rulesAsText());
    expect(rulesAsText()).toBe(readFileSync(path, "utf8"));
  });
});
