import { guessCsv, openFile, parseSteps, previewCsv, type FileIssue, type ParsedFile } from "../statements";
import { bringLines } from "./bringLines";
import type { Brought, BringAsked, CsvAsked, CsvView, FileAsked, FileQuestion, FileQuestions, FileRead, PartAsked } from "./fileTypes";
import { accountsInFile } from "./accountsInFile";

/** What goes on beside the reading. */
interface During {
  onProgress(done: number, total: number): void;
  /** Asked between two steps of reading; may throw to end it. */
  stop(): void;
}

const QUIETLY: During["onProgress"] = () => undefined;

/** Issues that are told one by one; a file with more is best looked at by its first ones. */
const MOST_ISSUES = 200;

/** A file opened: what it holds by name, and what could not be opened. */
interface Opened {
  readonly asked: FileAsked;
  readonly parsed: ReadonlyMap<string, ParsedFile>;
  readonly issues: readonly FileIssue[];
}

/**
 * Reads bank files and answers questions about them. What was read is kept, so that a question about it costs no second
 * reading; a desk that doesn't have it reads it again.
 */
export class FileDesk {
  private readonly opened = new Map<number, Opened>();

  /** Answers a question. Errors: whatever `stop` throws, and a file that can't be opened any more. */
  async answer<Q extends FileQuestion>(type: Q, ask: FileQuestions[Q]["ask"], during: During): Promise<FileQuestions[Q]["answer"]> {
    switch (type) {
      case "read": return this.read(ask as FileAsked, during);
      case "view": return this.view(ask as CsvAsked);
      default: return this.bring(ask as BringAsked, { ...during, onProgress: QUIETLY });
    }
  }

  private async read(asked: FileAsked, during: During): Promise<readonly FileRead[]> {
    const { parsed, issues } = await this.open(asked, during);
    const refused: FileRead[] = issues.length === 0 ? [] : [{ name: asked.name, format: "", encoding: "", csvFormat: null, accounts: [], issues, issueCount: issues.length }];
    return [...refused, ...[...parsed.values()].map(fileRead)];
  }

  private async view({ asked, name, format, rows }: CsvAsked): Promise<CsvView> {
    const bytes = openFile(asked.name, await bytesOf(asked)).files.find((file) => file.name === name)?.bytes ?? new Uint8Array();
    const wanted = "columns" in format ? format : guessCsv(bytes, asked.savedFormats, format);
    return { format: wanted, preview: previewCsv(bytes, wanted, rows) };
  }

  private async bring(ask: BringAsked, during: During): Promise<Brought> {
    const files: (readonly [PartAsked, ParsedFile | undefined])[] = [];
    for (const part of ask.parts) files.push([part, (await this.known(part.asked, during)).parsed.get(part.name)]);
    return bringLines(ask, files);
  }

  private async known(asked: FileAsked, during: During): Promise<Opened> {
    const known = this.opened.get(asked.id);
    return known && sameReading(known.asked, asked) ? known : this.open(asked, during);
  }

  private async open(asked: FileAsked, during: During): Promise<Opened> {
    const { files, issues } = openFile(asked.name, await bytesOf(asked));
    const parsed = new Map<string, ParsedFile>();
    for (const { name, bytes } of files) {
      const steps = parseSteps(bytes, { name, savedFormats: asked.savedFormats, ...asked.readings[name] });
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) {
          parsed.set(name, step.value);
          break;
        }
        during.onProgress(step.value.done, step.value.total);
        await pause();
        during.stop();
      }
    }
    const opened = { asked, parsed, issues };
    this.opened.set(asked.id, opened);
    return opened;
  }
}

async function bytesOf({ file }: FileAsked): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Lets messages, and the screen where there is one on this thread, have their turn. */
function pause(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 0); });
}

function sameReading(one: FileAsked, other: FileAsked): boolean {
  return JSON.stringify([one.readings, one.savedFormats]) === JSON.stringify([other.readings, other.savedFormats]);
}

function fileRead({ name, format, encoding, csvFormat, statements, issues }: ParsedFile): FileRead {
  return { name, format, encoding, csvFormat, accounts: accountsInFile(statements), issues: issues.slice(0, MOST_ISSUES), issueCount: issues.length };
}
