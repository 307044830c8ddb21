import { writeFileSync } from "node:fs";
import type { Problem } from "../domain";
import { parseArguments, USAGE, type HeadlessArguments } from "./headlessArguments";
import { openBook, readOptions, sayFileProblem, type FileProblem } from "./headlessFiles";
import { problemsJson, resultJson, type HostFigures } from "./headlessJson";
import { makePayments, type PaymentsMade } from "./headlessPayments";
import { runHeadless, type HeadlessOutcome } from "./headlessRun";
import { sayProblems, summaryOf } from "./headlessSummary";
import { installHost, type Book, type Host } from "./host";

/** Exit codes: done; the workbook refused; the input has to be mended. */
const DONE = 0;
const REFUSED = 1;
const MEND = 2;

/** Where a command says things. */
export interface Voices {
  readonly say: (text: string) => void;
  readonly warn: (text: string) => void;
  /** The time as ISO text, for decisions. */
  readonly now: () => string;
}

/**
 * Reconciles a workbook file by the same use cases as the pane, and gives the exit code.
 *
 * Shapes:  the words of the command line → a summary or JSON, and the marked workbook where `--out` asks for it.
 * Errors:  2 when the input has to be mended, 1 when the workbook refused; the file named by `--out` is not written then.
 */
export async function reconcileCommand(words: readonly string[], voices: Voices): Promise<number> {
  const asked = parseArguments(words);
  if (!asked.ok) {
    voices.warn(`${sayProblems("en", [asked.error], null)}\n\n${USAGE}`);
    return MEND;
  }
  const command = { ...asked.value, ...voices };
  const options = readOptions(command.options);
  if (!options.ok) return refuseFile(command, options.error);
  const book = await openBook(command.book, command.language);
  if (!book.ok) return refuseFile(command, book.error);
  const host = installHost(book.value, { displayLanguage: book.value.locale });
  const outcome = await runHeadless(command, options.value, voices.now);
  const made = options.value.paymentFile === null || outcome.blocking.length > 0 ? null : await makePayments(outcome.reconciliation, options.value.paymentFile, voices.now());
  await host.settle();
  host.close();
  return finish(command, { book: book.value, host, outcome, made, postingFile: options.value.postingFile });
}

type Command = HeadlessArguments & Voices;

interface Finished {
  readonly book: Book;
  readonly host: Host;
  readonly outcome: HeadlessOutcome;
  /** The file of payments, where one was asked for. */
  readonly made: PaymentsMade | null;
  /** Where the posting goes as a file. */
  readonly postingFile: string | null;
}

async function finish(command: Command, { book, host, outcome, made, postingFile }: Finished): Promise<number> {
  const { state } = outcome;
  if (outcome.blocking.length > 0) {
    command.warn(`${sayProblems(command.language, outcome.blocking, state)}\n`);
    putJson(command, problemsJson(outcome.blocking));
    return MEND;
  }
  const figures = figuresOf(host);
  const problems = [...(state.bank?.source?.issues ?? []), ...(state.book?.source?.issues ?? []), ...(state.proof?.issues ?? []), ...outcome.faults, ...(made?.issues ?? [])];
  const refusals = outcome.faults.filter(isRefusal);
  const isRefused = refusals.length > 0 || outcome.isLeftOpen === true;
  if (command.out !== null && !isRefused) writeFileSync(command.out, await book.toXlsx());
  if (postingFile !== null && !isRefused && outcome.postingFile) writeFileSync(postingFile, outcome.postingFile.bytes);
  putJson(command, { ...resultJson({ state, statements: outcome.reconciliation.state().statements }, problems, figures), ...(made === null ? {} : { paymentFile: { payments: made.payments, refused: made.refused, controlSum: made.controlSum } }) });
  if (command.json !== "-") command.say(`${summaryOf(command.language, state, figures)}\n`);
  if (problems.length > 0) command.warn(`\n${sayProblems(command.language, problems, state)}\n`);
  return isRefused ? REFUSED : DONE;
}

/** A protected sheet keeps its columns to itself; everything else that the host refuses leaves the workbook half done. */
function isRefusal({ code }: Problem): boolean {
  return code.startsWith("host/") && code !== "host/protected";
}

function refuseFile(command: Command, problem: FileProblem): number {
  command.warn(`${sayFileProblem(command.language, problem)}\n`);
  putJson(command, { issues: [problem] });
  return MEND;
}

function putJson({ json, say }: Command, value: unknown): void {
  if (json === null) return;
  const text = `${JSON.stringify(value, null, 1)}\n`;
  if (json === "-") say(text);
  else writeFileSync(json, text);
}

function figuresOf({ counters }: Host): HostFigures {
  return { syncs: counters.syncs, maxRequestBytes: counters.maxRequestBytes, undoClearingCalls: counters.undoClearingCalls.length };
}
