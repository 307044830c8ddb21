import type { LineId, OpenEntry, PaymentLine } from "../domain";
import { MappingFinder, type MappingHit } from "./mappings";
import { policyOf } from "./policy";
import type { ApplicationSettings, TextMapping } from "./types";

/** Something wrong in the table of mappings, by row (0 is the first). */
export type MappingIssue =
  | { readonly code: "mapping/text-missing"; readonly row: number }
  | { readonly code: "mapping/account-missing"; readonly row: number }
  | { readonly code: "mapping/text-twice"; readonly row: number; readonly other: number }
  | { readonly code: "mapping/amounts-crossed"; readonly row: number };

/** What a mapping would hit. */
export interface MappingPreview {
  readonly row: number;
  /** Lines that would be put on its account. */
  readonly lines: readonly LineId[];
  /** Lines where a longer text, or one further up, goes first. */
  readonly overruled: readonly LineId[];
  /** Lines whose payment is booked already. */
  readonly booked: readonly LineId[];
}

/** Two mappings that hit the same lines with equal weight for different accounts. */
export interface MappingConflict {
  readonly row: number;
  readonly other: number;
  readonly lines: readonly LineId[];
}

/** Checks the table of mappings: texts and accounts filled in, no text twice for the same. */
export function mappingIssues(mappings: readonly TextMapping[]): readonly MappingIssue[] {
  const first = new Map<string, number>();
  const issues: MappingIssue[] = [];
  for (const [row, mapping] of mappings.entries()) {
    if (mapping.isOff) continue;
    const { text, vendorNo, counterparty, least, most } = mapping;
    if (text.trim() === "") issues.push({ code: "mapping/text-missing", row });
    if (!hasAccount(mapping)) issues.push({ code: "mapping/account-missing", row });
    if (least !== null && most !== null && least > most) issues.push({ code: "mapping/amounts-crossed", row });
    const key = [text.trim().toUpperCase(), vendorNo, counterparty.trim().toUpperCase(), least ?? "", most ?? ""].join("\n");
    const other = first.get(key);
    if (other !== undefined && text.trim() !== "") issues.push({ code: "mapping/text-twice", row, other });
    else first.set(key, row);
  }
  return issues;
}

function hasAccount({ accountType, accountNo, debitAccountNo, creditAccountNo }: TextMapping): boolean {
  return accountType === "G/L Account" ? debitAccountNo !== "" || creditAccountNo !== "" : accountNo !== "";
}

/** Rows that mappings are tried on. */
export interface MappingRows {
  readonly lines: readonly PaymentLine[];
  readonly openEntries: readonly OpenEntry[];
  readonly settings: Pick<ApplicationSettings, "conventions">;
}

/** Shows what each mapping would hit before it is used, and which hit the same lines with the same weight. */
export function previewMappings(
  mappings: readonly TextMapping[], { lines, openEntries, settings }: MappingRows,
): { readonly previews: readonly MappingPreview[]; readonly conflicts: readonly MappingConflict[] } {
  const finder = new MappingFinder(mappings, openEntries, policyOf(settings));
  const previews = mappings.map((_, row) => ({ row, lines: [] as LineId[], overruled: [] as LineId[], booked: [] as LineId[] }));
  const conflicts = new Map<string, { row: number; other: number; lines: LineId[] }>();
  for (const line of lines) {
    const hits = line.amount === 0 ? [] : finder.hits(line);
    for (const [place, { mapping, booked }] of hits.entries()) {
      const preview = previews[mapping]!;
      (place > 0 ? preview.overruled : booked !== null ? preview.booked : preview.lines).push(line.id);
    }
    noteConflict(hits, line.id, conflicts);
  }
  return { previews, conflicts: [...conflicts.values()] };
}

function noteConflict(hits: readonly MappingHit[], line: LineId, conflicts: Map<string, { row: number; other: number; lines: LineId[] }>): void {
  const [first, second] = hits;
  if (first === undefined || second === undefined || first.score !== second.score) return;
  if (first.account.type === second.account.type && first.account.no === second.account.no) return;
  const key = `${first.mapping}\n${second.mapping}`;
  const known = conflicts.get(key);
  if (known === undefined) conflicts.set(key, { row: first.mapping, other: second.mapping, lines: [line] });
  else known.lines.push(line);
}

/** Longest text that keeps its place between the confidences. Source: rules.ts, band of mapped texts. */
export const LONGEST_MAPPING = 250;

/** Makes a mapping from a line and the account it was put on; a row with the same text is taken over. */
export function mappingFromLine(
  mappings: readonly TextMapping[], line: PaymentLine, account: { readonly type: TextMapping["accountType"]; readonly no: string },
): { readonly mappings: readonly TextMapping[]; readonly row: number } {
  const text = line.text.trim().slice(0, LONGEST_MAPPING);
  const isLedger = account.type === "G/L Account";
  const made: TextMapping = {
    text, accountType: account.type, debitAccountNo: isLedger ? account.no : "", creditAccountNo: isLedger ? account.no : "",
    accountNo: isLedger ? "" : account.no, vendorNo: "", least: null, most: null, counterparty: "", isOff: false,
  };
  const row = mappings.findIndex((each) => each.vendorNo === "" && each.text.trim().toUpperCase() === text.toUpperCase());
  if (row < 0) return { mappings: [...mappings, made], row: mappings.length };
  return { mappings: mappings.map((each, at) => (at === row ? { ...each, ...made, text: each.text } : each)), row };
}
