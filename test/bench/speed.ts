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
  /** Memory of the process at most, and what it held before the engine began. */
  readonly peakMb: number;
  readonly rowsMb: number;
  readonly work: MatchWork;
}

const MIB = 1024;

/** Measures one size in a process of its own: speed.ts SET TIMES RUNS. */
function measure(name: string, times: number, runs: number): Speed {
  const input = enlarge(readLabelled(name).input, times);
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
  return {
    lines: input.lines.length, entries: input.entries.length, firstMs: Math.round(elapsed[0]!), bestMs: Math.round(Math.min(...elapsed)),
    cpuMs: Math.round(cpuMs), peakMb: Math.round(process.resourceUsage().maxRSS / MIB), rowsMb, work: work!,
  };
}

const [name, times, runs] = process.argv.slice(2);
if (name !== undefined) process.stdout.write(`${JSON.stringify(measure(name, Number(times), Number(runs)))}\n`);
