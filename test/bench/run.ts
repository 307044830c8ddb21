import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { printAccuracy } from "./accuracy";
import { benchPane } from "./pane";
import type { Speed } from "./speed";
import { reportPayments } from "./payments";
import { table } from "./table";

/** Ten times the rows may cost at most so many times the pairs weighed and the sums tried; a hundred would be quadratic. */
const MOST_GROWTH = { pairs: 13, sums: 30 };

const print = (text: string): boolean => process.stdout.write(`${text}\n`);

function measure(set: string, times: number, runs: number): Speed {
  const run = spawnSync(process.execPath, ["--expose-gc", "--max-old-space-size=8192", "src/workbench/bundled.mjs", join(__dirname, "speed.ts"), set, String(times), String(runs)], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Speed;
}

/** Time and memory by size, each in its own process; the work done is asserted, the time only told. */
function speed(isFull: boolean): boolean {
  const sizes = [measure("realistic-1k-303", 1, 5), measure("realistic-10k-404", 1, 5), measure("realistic-10k-404", 10, 2), ...(isFull ? [measure("realistic-10k-404", 105, 1)] : [])];
  print("\n## Speed and memory\n");
  print(table(["lines", "entries", "first run", "best run", "cpu", "peak of process", "rows alone", "added by engine", "pairs", "sums", "components", "solved", "largest"], sizes.map((one) => [
    String(one.lines), String(one.entries), `${one.firstMs} ms`, `${one.bestMs} ms`, `${one.cpuMs} ms`, `${one.peakMb} MB`, `${one.rowsMb} MB`, `${one.addedMb} MB`,
    String(one.work.candidatePairs), String(one.work.sumsTried), String(one.work.components), String(one.work.componentsSolved), String(one.work.largestComponent),
  ])));
  const [, ten, hundred] = sizes;
  const pairs = hundred!.work.candidatePairs / ten!.work.candidatePairs;
  const sums = hundred!.work.sumsTried / ten!.work.sumsTried;
  print(`\n10,000 to 100,000 lines: ${pairs.toFixed(1)} times the pairs (at most ${MOST_GROWTH.pairs}), ${sums.toFixed(1)} times the sums (at most ${MOST_GROWTH.sums}), ${(hundred!.bestMs / ten!.bestMs).toFixed(1)} times the time.`);
  return pairs <= MOST_GROWTH.pairs && sums <= MOST_GROWTH.sums;
}

/** npm run bench [-- --full | pane]: with --full also two full sheets, 1,048,575 rows each; with "pane" the pane alone, in a browser. */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes("pane")) return (await benchPane()) ? 0 : 1;
  printAccuracy();
  const isProportional = speed(args.includes("--full"));
  reportPayments(print);
  return isProportional ? 0 : 1;
}

void main(process.argv.slice(2)).then((code) => { process.exitCode = code; });
