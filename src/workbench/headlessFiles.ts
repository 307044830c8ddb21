import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { err, ok, type Result } from "../domain";
import { openXlsx, type Book } from "./host";
import { nodeEngine } from "./host/node";
import { optionsFrom, type HeadlessOptions } from "./headlessOptions";

/** A file that cannot be used. */
export interface FileProblem {
  readonly code: "book/not-found" | "book/not-a-workbook" | "job/not-json" | "options/not-found";
  readonly at: string;
  readonly text: string;
}

/** Regions whose way of writing dates and numbers goes with the language. */
const LOCALES = { en: "en-GB", nb: "nb-NO" } as const;

/** Opens a workbook file. Errors: book/not-found; book/not-a-workbook, with what is wrong and in which part. */
export async function openBook(path: string, language: keyof typeof LOCALES): Promise<Result<Book, FileProblem>> {
  if (!existsSync(path)) return err({ code: "book/not-found", at: path, text: "" });
  try {
    const bytes = new Uint8Array(readFileSync(path));
    return ok(await openXlsx(bytes, { engine: nodeEngine(), name: basename(path), locale: LOCALES[language] }));
  } catch (error) {
    if (isXlsxFault(error) || isFileError(error)) return err({ code: "book/not-a-workbook", at: path, text: error.message });
    throw error;
  }
}

/** Reads an options file; without one everything is as detected. Errors: options/not-found, job/not-json. */
export function readOptions(path: string | null): Result<HeadlessOptions, FileProblem> {
  if (path === null) return ok(optionsFrom({}));
  if (!existsSync(path)) return err({ code: "options/not-found", at: path, text: "" });
  try {
    return ok(optionsFrom(JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""))));
  } catch (error) {
    if (error instanceof SyntaxError || isFileError(error)) return err({ code: "job/not-json", at: path, text: error.message });
    throw error;
  }
}

/** What the reader of workbook files throws. */
function isXlsxFault(error: unknown): error is Error {
  return error instanceof Error && error.name === "XlsxFault";
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error;
}

const WORDS = {
  en: {
    "book/not-found": "There is no file", "book/not-a-workbook": "This is not an Excel workbook (.xlsx):", "job/not-json": "This is not JSON:",
    "options/not-found": "There is no file",
  },
  nb: {
    "book/not-found": "Det finnes ingen fil", "book/not-a-workbook": "Dette er ikke en Excel-arbeidsbok (.xlsx):", "job/not-json": "Dette er ikke JSON:",
    "options/not-found": "Det finnes ingen fil",
  },
} as const satisfies Readonly<Record<keyof typeof LOCALES, Readonly<Record<FileProblem["code"], string>>>>;

/** Says which file cannot be used, and why. */
export function sayFileProblem(language: keyof typeof LOCALES, { code, at, text }: FileProblem): string {
  return `${WORDS[language][code]} ${at}${text === "" ? "" : ` (${text})`}`;
}
