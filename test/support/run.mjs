// npm test: every gate, one after the other, a line each; what failed is shown, the rest is not. Ends with "N passed, N failed".
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = resolve(fileURLToPath(import.meta.url), "../../..");
const bin = (name) => join(ROOT, "node_modules/.bin", process.platform === "win32" ? `${name}.cmd` : name);
const ESLINT = ["-c", "test/architecture/eslint.config.mjs", "--max-warnings", "0", "src", "test"];

/** Two lanes, since the two slow gates need a processor each; the tests follow when both are through. */
const LANES = [
  [
    ["lint", "eslint", ESLINT],
  ],
  [
    ["types", "tsc", ["-p", "."]],
    ["types of the pure folders", "tsc", ["-p", "test/architecture/tsconfig.pure.json"]],
    ["layers", "depcruise", ["--config", "test/architecture/depcruise.cjs", "src"]],
    ["unused code", "knip", []],
    ["build", "webpack", ["--mode", "production"]],
    ["bundle budgets", "size-limit", []],
    ["workbench build", "webpack", ["--mode", "production", "--env", "workbench"]],
  ],
];

/** Runs a command to its end and keeps what it says. */
function run(command, args) {
  return new Promise((done) => {
    const child = spawn(bin(command), args, { cwd: ROOT, shell: process.platform === "win32", env: { ...process.env, NO_COLOR: "1" } });
    let said = "";
    child.stdout.on("data", (text) => (said += text));
    child.stderr.on("data", (text) => (said += text));
    child.on("error", (error) => done({ passed: false, said: String(error) }));
    child.on("close", (code) => done({ passed: code === 0, said }));
  });
}

async function gate([name, command, args]) {
  const begun = Date.now();
  const { passed, said } = await run(command, args);
  console.log(`${passed ? "✓" : "✗"} ${name} (${Math.round((Date.now() - begun) / 1000)} s)`);
  if (!passed) console.log(said.trim());
  return passed;
}

async function lane(gates) {
  const results = [];
  for (const each of gates) results.push(await gate(each));
  return results;
}

/** Runs the tests and counts them; a skipped test counts as failed, since none may be. */
async function tests() {
  const folder = mkdtempSync(join(tmpdir(), "avstem-tests-"));
  const file = join(folder, "results.json");
  const begun = Date.now();
  const { said } = await run("jest", ["--json", "--outputFile", file, "--silent", "--ci", "--maxWorkers=2"]);
  try {
    const results = JSON.parse(readFileSync(file, "utf8"));
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + results.numPendingTests + results.numTodoTests;
    console.log(`${failed === 0 ? "✓" : "✗"} tests: ${results.numPassedTests} in ${results.numTotalTestSuites} files (${Math.round((Date.now() - begun) / 1000)} s)`);
    for (const suite of results.testResults) report(suite);
    return { passed: results.numPassedTests, failed };
  } catch {
    console.log(`✗ tests\n${said.trim()}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(suite) {
  const unwell = suite.assertionResults.filter((test) => test.status !== "passed");
  if (suite.status === "failed" && unwell.length === 0) console.log(`\n${suite.name}\n${suite.message}`);
  for (const test of unwell) console.log(`\n${suite.name}\n  ${test.status}: ${test.fullName}\n${test.failureMessages.join("\n")}`);
}

const gates = (await Promise.all(LANES.map(lane))).flat();
const { passed, failed } = await tests();
const total = { passed: passed + gates.filter(Boolean).length, failed: failed + gates.filter((each) => !each).length };
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
