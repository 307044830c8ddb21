import { subtract, type Amount, type ExplanationKind, type LineId, type Refusal } from "../domain";
import type { Exchange, Explanation, ExplanationPart } from "./types";

/** A part as it is posted or shown; the only one where nothing is split. */
export type PostedPart = Omit<ExplanationPart, "kind"> & { readonly kind: ExplanationKind };

/** Gives the parts of an explained amount: those it was split into, else the whole as its only part. */
export function explanationParts({ kind, account, text, parts }: Explanation, amount: Amount): readonly PostedPart[] {
  return parts ?? [{ amount, kind, account, text }];
}

/** Says what is wrong with an explanation of an amount: an account that is missing, or parts that don't add up to it. Null: nothing. */
export function explanationRefusal(explanation: Explanation, line: LineId, amount: Amount): Refusal | null {
  const { parts } = explanation;
  if (explanationParts(explanation, amount).some(needsAccount)) return { code: "explain/needs-account", line };
  if (explanation.exchange !== undefined && !isExchangeOf(explanation, explanation.exchange, amount)) return { code: "explain/exchange", line };
  if (parts === undefined) return null;
  const left = parts.reduce((rest, part) => subtract(rest, part.amount), amount);
  return left === 0 && parts.length > 1 && parts.every((part) => part.amount !== 0) ? null : { code: "explain/parts-differ", line, left };
}

function needsAccount({ kind, account }: PostedPart): boolean {
  return account.trim() === "" && kind !== "bank-error";
}

/** Whether a transfer can have this other side: the other direction, and a rate that has an account for what it leaves over. */
function isExchangeOf({ kind, line, parts }: Explanation, { amount, currency, rate, account }: Exchange, from: Amount): boolean {
  const isRated = /^\d+(\.\d+)?$/.test(rate) && /[1-9]/.test(rate) && account.trim() !== "";
  return kind === "transfer" && line !== null && parts === undefined && currency !== "" && Math.sign(amount) === -Math.sign(from) && (rate === "" || isRated);
}

/** Whether two explanations say the same, whenever they were said. */
export function isSameExplanation(one: Explanation, other: Explanation): boolean {
  return isSamePart(one, other) && one.origin === other.origin && one.mappedText === other.mappedText && one.accountType === other.accountType
    && EXCHANGE.every((part) => one.exchange?.[part] === other.exchange?.[part]) && (one.parts?.length ?? 0) === (other.parts?.length ?? 0)
    && (one.parts ?? []).every((part, at) => part.amount === other.parts?.[at]?.amount && isSamePart(part, other.parts[at]));
}

const EXCHANGE = ["amount", "currency", "rate", "account"] as const satisfies readonly (keyof Exchange)[];

function isSamePart(one: Pick<PostedPart, "kind" | "account" | "text">, other: Pick<PostedPart, "kind" | "account" | "text">): boolean {
  return one.kind === other.kind && one.account === other.account && one.text === other.text;
}
