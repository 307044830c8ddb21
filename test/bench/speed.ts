import { performance } from "node:perf_hooks";
import { match, type MatchWork } from "../../src/matching";
import { enlarge } from "./enlarge";
import { readLabelled } from "./labelled";

/** One measurement, as the child process prints it. */
export interface Speed {
  readonly lines: number;
  readonly entries: number;
  readonly firstMs: number;
  readonly bestMs: number;
  readonly cpuMs: number;
  /** Memory of the process at most, what it held with the rows before the engine began, and so what the engine adds at most. */
  readonly peakMb: number;
  readonly rowsMb: number;
  readonly addedMb: number;
  readonly work: MatchWork;
}

const MIB = 1024;
/** Rows of a worksheet below its header. Source: Microsoft, Excel specifications and limits: 1,048,576 rows. */
const FULL_SHEET = 1_048_575;

/** Measures one size in a process of its own: speed.ts SET TIMES RUNS. */
function measure(name: string, times: number, runs: number): Speed {
  const input = enlarge(readLabelled(name).input, times, FULL_SHEET);
  global.gc?.();
  const rowsMb = Math.round(process.memoryUsage.rss() / MIB / MIB);
  const elapsed: number[] = [];
  let [cpuMs, work]: [number, MatchWork | null] = [Infinity, null];
  for (let run = 0; run < runs; run++) {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    work = match(input).work;
    elapsed.push(performance.now() - start);
    cpuMs = Math.min(cpuMs, process.cpuUsage(cpu).user / 1000);
  }
  const peakMb = Math.round(process.resourceUsage().maxRSS / MIB);
  return {
    lines: input.lines.length, entries: input.entries.length, firstMs: Math.round(elapsed[0]!), bestMs: Math.round(Math.min(...elapsed)),
    cpuMs: Math.round(cpuMs), peakMb, rowsMb, addedMb: peakMb - rowsMb, work: work!,
  };
}

const [name, times, runs] = process.argv.slice(2);
if (name !== undefined) process.stdout.write(`${JSON.stringify(measure(name, Number(times), Number(runs)))}\n`);
