import { existsSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { Issue } from "../domain";
import type { Reconciliation } from "../pane";
import type { FileToRead } from "../worker";

/**
 * Brings bank files into the workbook before anything is matched, by the same use cases as the pane.
 * Errors: one issue for each file that can't be opened, read, or understood without a person; nothing is added then.
 */
export async function importFiles(reconciliation: Reconciliation, paths: readonly string[]): Promise<Issue[]> {
  if (paths.length === 0) return [];
  const missing = paths.filter((path) => !existsSync(path) || !statSync(path).isFile());
  if (missing.length > 0) return missing.map((path) => refused(path, "a file that can be opened"));
  await reconciliation.imports.read(paths.map(fileAt));
  const unread = reconciliation.state().imports.files.flatMap(({ found }) => found)
    .filter(({ accounts, issues }) => accounts.length === 0 || issues.some(({ code }) => code === "file/columns-unsure"));
  if (unread.length > 0) return unread.map(({ name, issues }) => refused(name, `a bank's file (${issues.map(({ code }) => code).join(", ")})`));
  await reconciliation.imports.add();
  return [];
}

function refused(text: string, expected: string): Issue {
  return { code: "job/field-invalid", at: "import", text, expected };
}

function fileAt(path: string): FileToRead {
  const bytes = readFileSync(path);
  return { name: basename(path), size: bytes.length, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) };
}
