import type { LineId } from "../domain";
import { CandidateFinder } from "./candidates";
import { applicationsOf, describe, listed } from "./describe";
import { applyBest, type BestInput, type BestOutcome } from "./best";
import { byContent } from "./byContent";
import { applyGreedily } from "./greedy";
import { evidenceOf, freeLines, groundOf, type Ground } from "./ground";
import { findGroups, type DocumentGroup } from "./groups";
import { MappingFinder } from "./mappings";
import { policyOf } from "./policy";
import { applySlips } from "./slips";
import type { ApplicationCandidate, ApplicationInput, ApplicationOutcome, SlipStatus } from "./types";
import { Worksheet } from "./worksheet";

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
export function applyPayments(given: ApplicationInput): ApplicationOutcome {
  const input = policyOf(given.settings).ties === "newest" ? given : byContent(given);
  const ground = groundOf(input);
  const sheet = new Worksheet(input.lines, input.openEntries, { settings: input.settings });
  sheet.keep(input.kept);
  const choices = choicesOf(ground);
  const isBySlip = input.settings.matcher === "fik";
  const slips = isBySlip ? applySlips(input, freeLines(input).filter((line) => line !== null), sheet) : NO_SLIPS;
  const { notes, sumsTried } = isBySlip ? NOTHING : choose(ground, choices, sheet);
  return {
    applications: applicationsOf(sheet), lines: describe(ground, sheet, { ...choices, notes, slips }),
    work: { pairs: choices.candidates.row.length, namesCompared: ground.parties.compared, sumsTried },
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

const NOTHING: BestOutcome = { notes: new Map(), sumsTried: 0 };

function choose(ground: Ground, choices: BestInput, sheet: Worksheet): BestOutcome {
  if (ground.policy.choice === "best-whole") return applyBest(ground, choices, sheet);
  return { notes: applyGreedily(ground, choices, sheet), sumsTried: 0 };
}

function choicesOf(ground: Ground): BestInput {
  const { input, policy } = ground;
  const lines = freeLines(input);
  const evidence = lines.map((line) => (line === null ? null : evidenceOf(ground, line)));
  const candidates = new CandidateFinder(ground).find(input.lines, evidence);
  const groupsOf: DocumentGroup[][] = lines.map(() => []);
  if (policy.choice === "greedy") for (const group of findGroups(ground, candidates, evidence)) groupsOf[group.line]!.push(group);
  const finder = new MappingFinder(input.mappings, input.openEntries, policy);
  return {
    lines: input.lines, evidence, candidates, groupsOf,
    mappings: lines.map((line) => (line === null ? [] : finder.hits(line))),
  };
}
