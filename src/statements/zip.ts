import { unzipSync } from "fflate";
import type { FileIssue } from "./types";

/** A file to be read, by itself or out of an archive. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files of an archive, and what it may unpack to: far more than a month of any bank, far less than a browser holds. */
const LIMITS = { files: 500, bytes: 400_000_000 };
/** Members that computers add by themselves. Source: Apple's Archive Utility, Windows Explorer. */
const BESIDE = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;
const ENCRYPTED = 1;

/**
 * Opens what was dropped: an archive gives the files in it, anything else is one file.
 *
 * Errors: none thrown; an archive that is encrypted, damaged, a workbook, or too large when unpacked is an issue.
 */
export function openFile(name: string, bytes: Uint8Array): { readonly files: readonly OpenedFile[]; readonly issues: readonly FileIssue[] } {
  if (!isArchive(bytes)) return { files: [{ name, bytes }], issues: [] };
  const refused = (issue: FileIssue) => ({ files: [], issues: [issue] });
  if (((bytes[6] ?? 0) & ENCRYPTED) !== 0) return refused({ code: "file/archive-encrypted" });
  const seen = { files: 0, bytes: 0, workbook: false, tooLarge: false };
  try {
    const members = unzipSync(bytes, { filter: (member) => isWanted(member, seen) });
    if (seen.workbook) return refused({ code: "file/is-workbook" });
    if (seen.tooLarge) return refused({ code: "file/archive-too-large", files: LIMITS.files, bytes: LIMITS.bytes });
    const files = Object.entries(members).map(([member, content]) => ({ name: member, bytes: content }));
    return files.length === 0 ? refused({ code: "file/archive-empty" }) : { files, issues: [] };
  } catch {
    return refused({ code: "file/archive-damaged" });
  }
}

interface Seen { files: number; bytes: number; workbook: boolean; tooLarge: boolean }

/** Whether a member is to be unpacked; none is once the archive has shown to be a workbook or too large. */
function isWanted({ name, size, originalSize }: { name: string; size: number; originalSize: number }, seen: Seen): boolean {
  if (name.startsWith("xl/")) seen.workbook = true;
  if (name.endsWith("/") || BESIDE.test(name)) return false;
  seen.files += 1;
  seen.bytes += Math.max(size, originalSize);
  if (seen.files > LIMITS.files || seen.bytes > LIMITS.bytes) seen.tooLarge = true;
  return !seen.workbook && !seen.tooLarge;
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
