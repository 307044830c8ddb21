import type { LineId } from "../domain";
import { CandidateFinder, evidenceOf, type Ground } from "./applications/candidates";
import { applicationsOf, describe, listed } from "./applications/describe";
import { applyGreedily, type Choices } from "./applications/greedy";
import { freeLines, groundOf } from "./applications/ground";
import { findGroups, type DocumentGroup } from "./applications/groups";
import { MappingFinder } from "./applications/mappings";
import { applySlips } from "./applications/slips";
import type { ApplicationCandidate, ApplicationInput, ApplicationOutcome, SlipStatus } from "./applications/types";
import { Worksheet } from "./applications/worksheet";

const NO_SLIPS: ReadonlyMap<LineId, SlipStatus> = new Map();

/**
 * Puts the payments of a statement on open entries of customers, vendors, employees and the bank account, or on accounts that
 * their texts stand for, and says how sure each is and why.
 *
 * Shapes:  lines and open entries → rows of work, accepted and manual work kept as it came; what is left of each line.
 * Units:   the bank account's currency; money in positive.
 * Cost:    entries that share party, number or amount with a line, found by indexes.
 * Source:  Business Central, MatchBankPayments; spec of payment reconciliation §2 to §4, improved by the conventions (policy.ts).
 */
export function applyPayments(input: ApplicationInput): ApplicationOutcome {
  const ground = groundOf(input);
  const sheet = new Worksheet(input.lines, input.openEntries, { settings: input.settings });
  sheet.keep(input.kept);
  const choices = choicesOf(ground);
  const isBySlip = input.settings.matcher === "fik";
  const slips = isBySlip ? applySlips(input, freeLines(input).filter((line) => line !== null), sheet) : NO_SLIPS;
  const notes = isBySlip ? new Map() : applyGreedily(ground, choices, sheet);
  return {
    applications: applicationsOf(sheet), lines: describe(ground, sheet, { ...choices, notes, slips }),
    work: { pairs: choices.candidates.row.length, namesCompared: ground.parties.compared, sumsTried: 0, steps: 0 },
  };
}

/**
 * Lists what lines could be put on, best first; nothing is applied. A proposal lists everything, entries of the other direction and
 * later ones too.
 */
export function listCandidates(input: ApplicationInput, { isProposal }: { readonly isProposal: boolean }): readonly ApplicationCandidate[] {
  const ground = groundOf(input, isProposal);
  const choices = choicesOf(ground);
  return input.lines.flatMap((_, place) => listed(ground, choices, place));
}

function choicesOf(ground: Ground): Choices {
  const { input, policy } = ground;
  const lines = freeLines(input);
  const evidence = lines.map((line) => (line === null ? null : evidenceOf(ground, line)));
  const candidates = new CandidateFinder(ground).find(input.lines, evidence);
  const groupsOf: DocumentGroup[][] = lines.map(() => []);
  for (const group of findGroups(ground, candidates, evidence)) groupsOf[group.line]!.push(group);
  const finder = new MappingFinder(input.mappings, input.openEntries, policy);
  return {
    lines: input.lines, candidates, groupsOf,
    mappings: lines.map((line) => (line === null ? [] : finder.hits(line))),
  };
}
