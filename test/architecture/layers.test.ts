import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
const bin = (name: string) => join(ROOT, "node_modules/.bin", name);

/** A sound little tree: one file behind each door, and a chain from the worker into the engine. */
const SOUND: Readonly<Record<string, string>> = {
  "src/domain/index.ts": 'export { one } from "./one";\n',
  "src/domain/one.ts": "export function one(): number {\n  return 1;\n}\n",
  "src/domain/money.ts": 'import Decimal from "decimal.js";\n\nexport function two(): number {\n  return new Decimal(2).toNumber() + one();\n}\n\nfunction one(): number {\n  return 1;\n}\n',
  "src/matching/index.ts": 'import { one } from "../domain";\n\nexport function match(): number {\n  return one();\n}\n',
  "src/worker/index.ts": 'import { match } from "../matching";\n\nexport function run(): number {\n  return match();\n}\n',
  "src/pane/index.ts": 'import { createElement } from "react";\nimport { run } from "../worker";\n\nexport const page = createElement("p", null, run());\n',
  "src/excel/index.ts": 'import { one } from "../domain";\n\nexport async function write(): Promise<void> {\n  await Excel.run(async (context) => {\n    context.workbook.worksheets.add(String(one()));\n    await context.sync();\n  });\n}\n',
};

interface Breach {
  readonly title: string;
  readonly file: string;
  readonly text: string;
  /** Rule of ESLint, rule of dependency-cruiser or code of the compiler that must speak up about the file. */
  readonly lint?: string;
  readonly layers?: string;
  readonly types?: string;
}

const BREACHES: readonly Breach[] = [
  {
    title: "the engine imports the pane",
    file: "src/matching/toPane.ts",
    text: 'import { page } from "../pane";\n\nexport const seen = page;\n',
    lint: "boundaries/dependencies", layers: "layer-matching",
  },
  {
    title: "the engine imports React",
    file: "src/matching/toReact.ts",
    text: 'import { createElement } from "react";\n\nexport const drawn = createElement("p");\n',
    lint: "boundaries/dependencies", layers: "packages-matching",
  },
  {
    title: "the engine says Excel",
    file: "src/matching/toExcel.ts",
    text: "export const range = Excel.ErrorCodes.itemNotFound;\n",
    lint: "no-restricted-globals", types: "TS2304",
  },
  {
    title: "the engine touches the screen",
    file: "src/matching/toScreen.ts",
    text: "export const title = document.title;\n",
    lint: "no-restricted-globals", types: "TS2584",
  },
  {
    title: "the engine reads the clock",
    file: "src/matching/toClock.ts",
    text: "export const now = Date.now();\n",
    lint: "no-restricted-syntax",
  },
  {
    title: "a folder is entered past its door",
    file: "src/matching/pastDoor.ts",
    text: 'import { one } from "../domain/one";\n\nexport const got = one();\n',
    lint: "boundaries/dependencies", layers: "through-the-door",
  },
  {
    title: "money is counted outside its one door",
    file: "src/domain/secondDoor.ts",
    text: 'import Decimal from "decimal.js";\n\nexport const third = new Decimal(1).div(3);\n',
    layers: "money-has-one-door",
  },
  {
    title: "money is rounded by hand",
    file: "src/posting/rounded.ts",
    text: "export const rounded = (1.005).toFixed(2);\n",
    lint: "no-restricted-syntax",
  },
  {
    title: "the host is asked once per row",
    file: "src/excel/perRow.ts",
    text: 'export async function write(rows: readonly number[]): Promise<void> {\n  await Excel.run(async (context) => {\n    for (const row of rows) {\n      context.workbook.worksheets.getItem("Bank").getCell(row, 0).values = [[1]];\n      await context.sync();\n    }\n  });\n}\n',
    lint: "office-addins/no-context-sync-in-loop",
  },
  {
    title: "a word for people stands outside the messages",
    file: "src/pane/Untranslated.tsx",
    text: "export function Untranslated() {\n  return <p>Reconcile</p>;\n}\n",
    lint: "no-restricted-syntax",
  },
  {
    title: "a door is left wide open",
    file: "src/session/index.ts",
    text: 'export * from "./session";\n',
    lint: "no-restricted-syntax",
  },
  {
    title: "a function takes a row of switches",
    file: "src/session/session.ts",
    text: "export function decide(a: number, b: number, c: number, d: number): number {\n  return a + b + c + d;\n}\n",
    lint: "@typescript-eslint/max-params",
  },
  {
    title: "two files need each other",
    file: "src/proof/first.ts",
    text: 'import { second } from "./second";\n\nexport function first(): number {\n  return second();\n}\n',
    layers: "no-cycle",
  },
  {
    title: "the other of the two",
    file: "src/proof/second.ts",
    text: 'import { first } from "./first";\n\nexport function second(): number {\n  return first();\n}\n',
  },
  {
    title: "the worker reaches React through another folder",
    file: "src/worker/worker.ts",
    text: 'import { drawn } from "../statements";\n\nexport const heavy = drawn;\n',
    layers: "worker-stays-small",
  },
  {
    title: "the folder in between",
    file: "src/statements/index.ts",
    text: 'import { createElement } from "react";\n\nexport const drawn = createElement("p");\n',
    lint: "boundaries/dependencies", layers: "packages-statements",
  },
  {
    title: "a file nobody needs",
    file: "src/sheets/forgotten.ts",
    text: "export const forgotten = 1;\n",
    layers: "no-orphan",
  },
];

function plant(files: Readonly<Record<string, string>>): string {
  const tree = mkdtempSync(join(tmpdir(), "avstem-layers-"));
  symlinkSync(join(ROOT, "node_modules"), join(tree, "node_modules"));
  cpSync(join(ROOT, "tsconfig.json"), join(tree, "tsconfig.json"));
  cpSync(join(ROOT, "test/architecture"), join(tree, "test/architecture"), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  }
  return tree;
}

function run(tree: string, command: string, args: readonly string[]): string {
  const ran = spawnSync(bin(command), args, { cwd: tree, encoding: "utf8", maxBuffer: 1 << 26 });
  return ran.stdout;
}

/** "file rule" for everything the three gates report. */
function report(tree: string) {
  const linted = JSON.parse(run(tree, "eslint", ["-c", "test/architecture/eslint.config.mjs", "-f", "json", "src"])
    .replace(/^[^[]*(?=\[\{)/s, "")) as { filePath: string; messages: { ruleId: string | null }[] }[];
  const cruised = JSON.parse(run(tree, "depcruise", ["--config", "test/architecture/depcruise.cjs", "-T", "json", "src"])) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  const compiled = run(tree, "tsc", ["-p", "test/architecture/tsconfig.pure.json", "--pretty", "false"]);
  const relative = (path: string) => path.slice(path.indexOf("src/"));
  return {
    lint: linted.flatMap((file) => file.messages.map((message) => `${relative(file.filePath)} ${String(message.ruleId)}`)),
    layers: cruised.summary.violations.map((violation) => `${violation.from} ${violation.rule.name}`),
    types: [...compiled.matchAll(/^(?:\.\.\/)*(src\/[^(]+)\(.*?error (TS\d+)/gm)].map((found) => `${found[1]!} ${found[2]!}`),
  };
}

describe("the layers hold", () => {
  const trees: string[] = [];
  let sound: ReturnType<typeof report>;
  let broken: ReturnType<typeof report>;

  beforeAll(() => {
    trees.push(plant(SOUND), plant({ ...SOUND, ...Object.fromEntries(BREACHES.map((breach) => [breach.file, breach.text])) }));
    sound = report(trees[0]!);
    broken = report(trees[1]!);
  }, 240_000);

  afterAll(() => trees.forEach((tree) => rmSync(tree, { recursive: true, force: true })));

  test("a sound tree passes the linter and the compiler", () => {
    expect(sound.lint).toEqual([]);
    expect(sound.types).toEqual([]);
  });

  test("a sound tree has no layer broken", () => {
    expect(sound.layers).toEqual([]);
  });

  test.each(BREACHES.filter((breach) => breach.lint !== undefined))("the linter reports it when $title", ({ file, lint }) => {
    expect(broken.lint).toContain(`${file} ${lint!}`);
  });

  test.each(BREACHES.filter((breach) => breach.layers !== undefined))("the layer map reports it when $title", ({ file, layers }) => {
    expect(broken.layers).toContain(`${file} ${layers!}`);
  });

  test.each(BREACHES.filter((breach) => breach.types !== undefined))("the compiler reports it when $title", ({ file, types }) => {
    expect(broken.types).toContain(`${file} ${types!}`);
  });
});
