import { writeFileSync } from "node:fs";
import type { Problem } from "../domain";
import { parseArguments, USAGE, type HeadlessArguments } from "./headlessArguments";
import { openBook, readOptions, sayFileProblem, type FileProblem } from "./headlessFiles";
import { problemsJson, resultJson, type HostFigures } from "./headlessJson";
import { runHeadless, type HeadlessOutcome } from "./headlessRun";
import { sayProblems, summaryOf } from "./headlessSummary";
import { installHost, type Book, type Host } from "./host";

/** Exit codes: done; the workbook refused; the input has to be mended. */
const DONE = 0;
const REFUSED = 1;
const MEND = 2;

/** Reconciles a workbook file from the command line, by the same use cases as the pane. */
async function main(): Promise<number> {
  const asked = parseArguments(process.argv.slice(2));
  if (!asked.ok) {
    process.stderr.write(`${sayProblems("en", [asked.error], null)}\n\n${USAGE}`);
    return MEND;
  }
  const { value } = asked;
  const options = readOptions(value.options);
  if (!options.ok) return refuseFile(value, options.error);
  const book = await openBook(value.book, value.language);
  if (!book.ok) return refuseFile(value, book.error);
  const host = installHost(book.value, { displayLanguage: book.value.locale });
  const outcome = await runHeadless(value, options.value, () => new Date().toISOString());
  await host.settle();
  return finish(value, { book: book.value, host, outcome });
}

interface Finished {
  readonly book: Book;
  readonly host: Host;
  readonly outcome: HeadlessOutcome;
}

async function finish(asked: HeadlessArguments, { book, host, outcome }: Finished): Promise<number> {
  const state = outcome.reconciliation.state();
  if (outcome.blocking.length > 0) {
    process.stderr.write(`${sayProblems(asked.language, outcome.blocking, state)}\n`);
    putJson(asked, problemsJson(outcome.blocking));
    return MEND;
  }
  const figures = figuresOf(host);
  const problems = [...(state.bank?.source?.issues ?? []), ...(state.book?.source?.issues ?? []), ...(state.proof?.issues ?? []), ...outcome.faults];
  const refusals = outcome.faults.filter(isRefusal);
  if (asked.out !== null && refusals.length === 0) writeFileSync(asked.out, await book.toXlsx());
  putJson(asked, resultJson(outcome.reconciliation, problems, figures));
  if (asked.json !== "-") process.stdout.write(`${summaryOf(asked.language, state, figures)}\n`);
  if (problems.length > 0) process.stderr.write(`\n${sayProblems(asked.language, problems, state)}\n`);
  return refusals.length === 0 ? DONE : REFUSED;
}

/** A protected sheet keeps its columns to itself; everything else that the host refuses leaves the workbook half done. */
function isRefusal({ code }: Problem): boolean {
  return code.startsWith("host/") && code !== "host/protected";
}

function refuseFile(asked: HeadlessArguments, problem: FileProblem): number {
  process.stderr.write(`${sayFileProblem(asked.language, problem)}\n`);
  putJson(asked, { issues: [problem] });
  return MEND;
}

function putJson({ json }: HeadlessArguments, value: unknown): void {
  if (json === null) return;
  const text = `${JSON.stringify(value, null, 1)}\n`;
  if (json === "-") process.stdout.write(text);
  else writeFileSync(json, text);
}

function figuresOf({ counters }: Host): HostFigures {
  return { syncs: counters.syncs, maxRequestBytes: counters.maxRequestBytes, undoClearingCalls: counters.undoClearingCalls.length };
}

void main().then((code) => {
  process.exitCode = code;
});
