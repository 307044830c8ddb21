import { createWriteStream, existsSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { match, type MatchOutcome, type MatchStage } from "../matching";
import { applyPayments } from "../payments";
import { readJob, type JobIssue } from "./job";
import { paymentResultPieces, readPaymentJob } from "./paymentJob";
import { resultPieces, type Spent } from "./result";

const KIB_PER_MIB = 1024;

/** Runs one match job from the command line: match job.json[.gz] [--out result.json]. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { out: { type: "string" } }, allowPositionals: true });
  const path = positionals[0];
  if (path === undefined || !existsSync(path)) return refuse([{ code: "job/not-found", at: path ?? "" }]);
  const { job, mode, issues } = await readJob(path);
  if (issues.length > 0) return refuse(issues);
  if (mode === "payment") return payments(path, values.out);
  const { outcome, spent } = timed((onStage) => match({ ...job, rejected: [] }, onStage));
  return write(resultPieces(outcome, spent), values.out);
}

async function payments(path: string, out: string | undefined): Promise<number> {
  const { input, issues } = await readPaymentJob(path);
  if (issues.length > 0) return refuse(issues);
  const start = performance.now();
  const outcome = applyPayments(input);
  const ms = Math.round(performance.now() - start);
  return write(paymentResultPieces(input, outcome, { ms: { index: 0, match: ms }, peakMb: peakMb() }), out);
}

async function write(result: Iterable<string>, out: string | undefined): Promise<number> {
  const pieces = Readable.from(result);
  if (out === undefined) await pipeline(pieces, process.stdout, { end: false });
  else await pipeline(pieces, createWriteStream(out));
  return 0;
}

function timed(run: (onStage: (stage: MatchStage) => void) => MatchOutcome): { outcome: MatchOutcome; spent: Spent } {
  const start = performance.now();
  let indexed = start;
  let last: MatchStage = "index";
  const outcome = run((stage) => {
    if (last === "index" && stage !== "index") indexed = performance.now();
    last = stage;
  });
  const end = performance.now();
  return { outcome, spent: { ms: { index: Math.round(indexed - start), match: Math.round(end - indexed) }, peakMb: peakMb() } };
}

function peakMb(): number {
  return Math.round(process.resourceUsage().maxRSS / KIB_PER_MIB);
}

function refuse(issues: readonly JobIssue[]): number {
  process.stderr.write(`${JSON.stringify({ issues })}\n`);
  return 2;
}

main().then((code) => {
  process.exitCode = code;
}, (error: unknown) => {
  // Whoever reads the result may stop early: match job.json | head.
  if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
});
