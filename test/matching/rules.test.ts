import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rulesAsText } from "../../src/matching";

const TABLE = join(__dirname, "rules.md");
const README = join(__dirname, "..", "..", "README.md");
const IN_README = /(<!-- rules -->\n)[^]*?(<!-- \/rules -->)/;

describe("how sure a match is", () => {
  test("the table that decides is the table that people read", () => {
    if (process.env.GOLDEN === "write") writeFileSync(TABLE, rulesAsText());
    expect(rulesAsText()).toBe(readFileSync(TABLE, "utf8"));
  });

  test("it is the one in the README", () => {
    const readme = readFileSync(README, "utf8");
    const current = readme.replace(IN_README, (_, begin: string, end: string) => `${begin}${rulesAsText().trimEnd()}\n${end}`);
    if (process.env.GOLDEN === "write") writeFileSync(README, current);
    expect(readme).toMatch(IN_README);
    expect(readFileSync(README, "utf8")).toBe(current);
  });
});
