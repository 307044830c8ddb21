import { zipSync } from "fflate";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { accountsOf, openFile, parseFile } from "../../src/statements";
import { camtOf } from "./support";

const utf8 = (text: string) => new TextEncoder().encode(text);
const one = camtOf([{ amount: "10.00", side: "CRDT", day: "2026-10-01", text: "A" }], { opening: "0.00", closing: "10.00" });
const two = camtOf([{ amount: "4.00", side: "DBIT", day: "2026-10-02", text: "B" }], { opening: "10.00", closing: "6.00" });

describe("archives of bank files", () => {
  test("each file inside is one to be read; what computers add by themselves is not", () => {
    const zip = zipSync({ "oct/1.xml": utf8(one), "oct/2.xml": utf8(two), "__MACOSX/._1.xml": utf8("x"), ".DS_Store": utf8("x") });
    const { files, issues } = openFile("oct.zip", zip);
    expect([files.map(({ name }) => name), issues]).toEqual([["oct/1.xml", "oct/2.xml"], []]);
    const statements = files.flatMap(({ name, bytes }) => parseFile(bytes, { name }).statements);
    expect(accountsOf(statements)).toMatchObject([{ account: "NO9386011117947", booked: 2, openingBalance: 0, closingBalance: 600 }]);
  });

  test("a file that is no archive is itself", () => {
    expect(openFile("a.xml", utf8(one)).files).toHaveLength(1);
  });

  const damaged = zipSync({ "1.xml": utf8(one) }).slice(0, 60);
  const locked = zipSync({ "1.xml": utf8(one) });
  locked[6] = 1;
  const swollen = zipSync({ "a.csv": utf8("0".repeat(1000)) });
  const directory = swollen.findIndex((_, at) => swollen[at] === 0x50 && swollen[at + 1] === 0x4b && swollen[at + 2] === 1 && swollen[at + 3] === 2);
  swollen.set([0xf0, 0xff, 0xff, 0xff], directory + 24);
  test.each([
    ["a workbook", zipSync({ "[Content_Types].xml": utf8("<x/>"), "xl/workbook.xml": utf8("<x/>") }), "file/is-workbook"],
    ["torn off", damaged, "file/archive-damaged"],
    ["encrypted", locked, "file/archive-encrypted"],
    ["empty", zipSync({ "folder/": new Uint8Array() }), "file/archive-empty"],
    ["far more inside than any bank sends", zipSync(Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`${at}.xml`, utf8("x")]))), "file/archive-too-large"],
    ["a file that would unpack to four gigabytes", swollen, "file/archive-too-large"],
  ])("refused: %s", (_title, bytes, code) => {
    const { files, issues } = openFile("x.zip", bytes);
    expect([files, issues.map((issue) => issue.code)]).toEqual([[], [code]]);
  });
});

describe("the command import", () => {
  const folder = mkdtempSync(join(tmpdir(), "import-"));
  const run = (name: string, bytes: Uint8Array, ...words: string[]) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    try {
      const json = execFileSync(process.execPath, ["--import", "tsx", resolve(__dirname, "../../src/workbench/import.ts"), file, ...words], { encoding: "utf8", stdio: "pipe" });
      return { exit: 0, json };
    } catch (error) {
      const failed = error as { status: number; stdout: string };
      return { exit: failed.status, json: failed.stdout };
    }
  };

  test("gives statements, lines and what was wrong as JSON", () => {
    const out = join(folder, "result.json");
    expect(run("a.zip", zipSync({ "1.xml": utf8(one), "2.xml": utf8(two) }), "--out", out).exit).toBe(0);
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({
      format: "camt.053.001.02", encoding: "ascii", issues: [],
      statements: [{ account: "NO9386011117947", openingBalance: "0.00", closingBalance: "10.00", reconciles: true, transactionCount: 1 }, { lines: [{ bookedOn: "2026-10-02", amount: "-4.00", text: "B", occurrence: 1 }] }],
    });
  });

  test("ends with 2 and issues only when a file must be refused", () => {
    const { exit, json } = run("b.xml", utf8(one.slice(0, 400)));
    expect([exit, Object.keys(JSON.parse(json) as object)]).toEqual([2, ["issues"]]);
  });

  test("a bank's name picks its table", () => {
    const { json } = run("c.csv", utf8("Dato;Forklaring;Rentedato;Uttak;Innskudd\n01.02.2025;A;01.02.2025;5.00;\n02.02.2025;B;02.02.2025;;7.00\n"), "--format", "DNB");
    expect(JSON.parse(json)).toMatchObject({ format: "csv", statements: [{ currency: "NOK", lines: [{ amount: "-5.00" }, { amount: "7.00" }] }] });
  });
});
