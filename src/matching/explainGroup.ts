import {
  appliedAmount, subtract, sum, ZERO, type Amount, type Confidence, type Currency, type LedgerEntry, type Proposal, type Reason, type RunnerUp,
  type StatementLine,
} from "../domain";
import { isApplied } from "./confidence";
import { differenceReason } from "./difference";
import { noEvidence, weighPair } from "./evidence";
import type { Facts } from "./facts";
import { statesCount } from "./groups/counted";
import type { Group } from "./groups/settle";
import { numberReason } from "./reasons";
import { withProbability } from "./probability";
import { judgeGroup, type Backing } from "./rules";

/** Bits from which a name is the same, and from which a number is quoted (see explain.ts). */
const SAME_NAME = 5;
const TELLING_NUMBER = 5;
/** Quoted numbers listed as reasons. */
const MOST_NUMBERS = 12;

/** The groups that are more than a guess; the rows of the others are free for pairs. Cost: linear in the rows of those that may be guesses. */
export function worthSaying(facts: Facts, groups: readonly Group[]): readonly Group[] {
  return groups.filter((group) => judgeGroup({ form: group.form, backing: "nothing", margin: group.margin }).confidence !== "drop" || judgeGroup({ form: group.form, backing: agreedOf(facts, group).backing, margin: group.margin }).confidence !== "drop");
}

/** Puts a group into words of the domain: what agreed, how sure it is, and who came second. */
export function explainGroup(facts: Facts, group: Group): Proposal {
  const { bank, book } = facts.sides;
  const lines = group.lines.map((row) => bank.rows[row]!);
  const entries = group.entries.map((row) => book.rows[row]!);
  const [paid, posted] = [sum(lines.map(({ amount }) => amount)), sum(entries.map((entry) => appliedAmount(entry)))];
  const isOneSided = lines.length === 0 || entries.length === 0;
  const difference = isOneSided ? ZERO : subtract(paid, posted);
  const currency = [...lines, ...entries].find((row) => row.currency !== "")?.currency ?? "";
  const agreed = agreedOf(facts, group);
  const why = difference === 0 ? [] : [group.form === "net-of-fee" ? keptFee(difference, currency) : differenceReason(paid, posted, currency)];
  const { rule, confidence } = judgeGroup({ form: group.form, backing: agreed.backing, margin: group.margin }) as { rule: string; confidence: Confidence };
  return withProbability({
    lines: lines.map(({ id }) => id), entries: entries.map(({ id }) => id),
    status: isApplied(facts.options, confidence) ? "matched" : "suggested", confidence, difference, currency, rule,
    reasons: [sumReason({ lines, entries, difference, paid, currency }), ...why, ...agreed.reasons], runnerUp: runnerUpOf(facts, group),
  }, { margin: group.margin, close: 1 });
}

/** A day's sales less what the acquirer keeps. */
function keptFee(difference: Amount, currency: Currency): Reason {
  return { code: "difference/fee", difference, currency };
}

function sumReason(
  { lines, entries, difference, paid, currency }:
  { lines: readonly StatementLine[]; entries: readonly LedgerEntry[]; difference: Amount; paid: Amount; currency: Currency },
): Reason {
  if (difference !== 0) return { code: "amount/near", difference, currency };
  return { code: "amount/sum-equal", count: Math.max(lines.length, entries.length), amount: paid, currency };
}

/** Numbers and names that the lines share with the entries, and what that makes of the whole. */
function agreedOf(facts: Facts, { lines, entries }: Group): { readonly backing: Backing; readonly reasons: readonly Reason[] } {
  const evidence = noEvidence();
  const reasons: Reason[] = [];
  const names = new Set<string>();
  let [quoting, naming] = [0, 0];
  for (const line of lines) {
    let [isQuoting, isNaming] = [false, false];
    for (const entry of entries) {
      weighPair(facts, { line, entry }, evidence);
      if (evidence.number >= TELLING_NUMBER) {
        isQuoting = true;
        const reason = numberReason(facts, { line, entry }, evidence);
        if (reason !== null && reasons.length < MOST_NUMBERS) reasons.push(reason);
      }
      if (evidence.name < SAME_NAME && !evidence.isWholeName) continue;
      isNaming = true;
      names.add(facts.sides.book.rows[entry]!.counterpartyName);
    }
    if (isQuoting) quoting++;
    if (isQuoting || isNaming) naming++;
  }
  const [name] = names;
  if (names.size === 1 && name !== undefined && name !== "") reasons.push({ code: "counterparty/same", value: name });
  return { backing: backingOf(facts, { lines, entries, quoting, naming }), reasons };
}

function backingOf(
  facts: Facts, by: { lines: readonly number[]; entries: readonly number[]; quoting: number; naming: number },
): Backing {
  if (by.lines.length === 0 || by.entries.length === 0) return "nothing";
  if (by.quoting === by.lines.length) return "numbers";
  if (by.naming === by.lines.length) return "name";
  return by.lines.length === 1 && statesCount(facts.sides.bank.rows[by.lines[0]!]!, by.entries.length) ? "count" : "nothing";
}

function runnerUpOf({ sides: { bank, book } }: Facts, { rival, bits }: Group): RunnerUp | null {
  if (rival === null) return null;
  return {
    lines: rival.lines.map((row) => bank.rows[row]!.id), entries: rival.entries.map((row) => book.rows[row]!.id),
    lost: bits - rival.bits < 1 ? "tie" : "amount",
  };
}
