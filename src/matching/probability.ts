import type { Proposal } from "../domain";

/** A stretch of margins, and the share of matches that were right there. */
interface Step {
  /** From so many bits on. */
  readonly margin: number;
  readonly share: number;
}

interface Measured {
  readonly rules: readonly string[];
  readonly steps: readonly Step[];
}

const [NEVER_WRONG, HARDLY_WRONG] = [0.9998, 0.999];

/**
 * How often matches of a rule were right, by their margin; never falling as the margin grows.
 * Source: 88,468 matches on the labelled files 101 and 202 and on the made sets of seeds 11 to 13 (test/bench), with the 404 files in view for weak matches; smoothed:
 *         a stretch without a mistake counts as if half a one had been seen elsewhere, neighbours that fell were pooled.
 */
const MEASURED: readonly Measured[] = [
  { rules: ["check-number", "reference", "document-number", "number-other-payer", "counterparty", "only-amount"], steps: [step(0, 0.997), step(6, HARDLY_WRONG), step(10, NEVER_WRONG)] },
  { rules: ["quoted-documents", "party-sum", "document-run", "instalments"], steps: [step(0, HARDLY_WRONG), step(15, NEVER_WRONG)] },
  { rules: ["exact-sum"], steps: [step(0, 0.998)] },
  { rules: ["amount-fair"], steps: [step(0, 0.955), step(4, 0.98), step(8, 0.998)] },
  { rules: ["counterparty-fair", "number-only"], steps: [step(0, 0.975), step(6, 0.99)] },
  { rules: ["counterparty-beyond", "amount-beyond"], steps: [step(0, 0.975)] },
  { rules: ["counterparty-beyond-fair"], steps: [step(0, 0.8)] },
  { rules: ["counterparty-near-beyond"], steps: [step(0, 0.9)] },
  { rules: ["counterparty-near-amount"], steps: [step(0, 0.975), step(10, 0.997)] },
  { rules: ["number-near-amount"], steps: [step(0, 0.9), step(6, 0.997)] },
  { rules: ["reversal"], steps: [step(0, 0.97), step(8, 0.995)] },
  { rules: ["net-of-fee"], steps: [step(0, 0.85)] },
  { rules: ["number-tied"], steps: [step(0, 0.93)] },
  { rules: ["number-of-another"], steps: [step(0, 0.97)] },
  { rules: ["counterparty-near-amount-fair", "number-near-amount-fair"], steps: [step(0, 0.72)] },
  { rules: ["number-part"], steps: [step(0, 0.14)] },
  { rules: ["number-part-tied"], steps: [step(0, 0.03)] },
  { rules: ["near-amount"], steps: [step(0, 0.42), step(4, 0.74), step(6, 0.92), step(8, 0.98)] },
  { rules: ["amount-clear"], steps: [step(0, 0.95), step(8, 0.98)] },
  { rules: ["day-fair"], steps: [step(0, 0.995)] },
  { rules: ["document-run-fair"], steps: [step(0, 0.87), step(4, 0.98)] },
  { rules: ["quoted-near-amount"], steps: [step(0, 0.3), step(6, 0.88)] },
  { rules: ["net-of-fee-fair"], steps: [step(0, 0.48), step(2, 0.87)] },
  { rules: ["reversal-fair"], steps: [step(0, 0.75)] },
  { rules: ["weak-group"], steps: [step(0, 0.7), step(2, 0.9)] },
];

const NONE: readonly Step[] = [];
const stepsOf: ReadonlyMap<string, readonly Step[]> = new Map(MEASURED.flatMap(({ rules, steps }) => rules.map((rule) => [rule, steps])));

/** How often tied matches were right, by how many candidates were as good: one, two, three, more. Dates and order tell them apart, as far as they do. */
const TIED: Readonly<Record<string, readonly number[]>> = {
  "counterparty-tied": [0.93, 0.72, 0.65, 0.6],
  "amount-tied": [0.83, 0.7],
};

function step(margin: number, share: number): Step {
  return { margin, share };
}

/**
 * Says beside a proposal how likely it is right, from its rule, its margin and how many candidates are as good, itself included.
 *
 * Shapes: all proposals that say so have one shape; of a rule that was not measured nothing is said.
 * Units:  margin in bits; the probability from 0 to 1.
 */
export function withProbability(proposal: Omit<Proposal, "probability" | "applied">, of: { readonly margin: number; readonly close: number }): Proposal {
  const probability = statedProbability(proposal.rule, of);
  if (probability === 0) return proposal;
  const { lines, entries, status, confidence, difference, currency, rule, reasons, runnerUp } = proposal;
  return { lines, entries, status, confidence, difference, currency, rule, reasons, runnerUp, probability };
}

/** 0 for a rule that was not measured. */
function statedProbability(rule: string, of: { readonly margin: number; readonly close: number }): number {
  const tied = TIED[rule];
  if (tied !== undefined) return tied[Math.min(of.close, tied.length) - 1] ?? tied[0]!;
  let probability = 0;
  for (const { margin, share } of stepsOf.get(rule) ?? NONE) if (of.margin >= margin) probability = share;
  return probability;
}

/** The table as rows of cells: the rules, and from which margin on so many in a hundred are right. */
export function probabilityRows(): string[][] {
  return [
    ...MEASURED.map(({ rules, steps }) => [rules.join(", "), steps.map(({ margin, share }) => `${margin}: ${percent(share)}`).join("; ")]),
    ...Object.entries(TIED).map(([rule, shares]) => [rule, `tied with ${shares.map((share, at) => `${at}${at + 1 === shares.length ? " or more" : ""}: ${percent(share)}`).join("; ")}`]),
  ];
}

/** 0.9998 as "99.98 %". */
function percent(share: number): string {
  const hundredths = Math.round(share * 10_000);
  const decimals = hundredths % 100 === 0 ? "" : `.${String(hundredths % 100).padStart(2, "0").replace(/0$/, "")}`;
  return `${Math.floor(hundredths / 100)}${decimals} %`;
}
