import { dayFromParts, negate, partsFromDay, type Amount, type Day } from "../domain";
import { readPlain } from "./amounts";
import { atOnce, bankLine, bankStatement, dayFromShort, isIban, lineCounter } from "./line";
import { readRemittance } from "./mtRemittance";
import type { BankLine, BankStatement, FileIssue, Reading, StatementFormat } from "./types";

/** Tags of MT940, MT942 and the banks' own; wrapped text that looks like another tag is text. Source: SWIFT MT category 9. */
const TAG = /^:(20|21|25P?|28C?|34F|13D?|60[FM]|61|62[FM]|64|65|86|90[DC]|NS|940|942):/;

/** MT940 and MT942 with their banks' dialects. */
export const mt: StatementFormat = {
  name: "mt940",
  recognises: (head) => /(^|[\r\n\u0001@}])\s*:20:/.test(head) || /\{1:F01/.test(head) || /(^|[\r\n])\s*:(60[FM]|61):/.test(head),
  read: atOnce(readMt),
};

interface Tag { tag: string; value: string; line: number }

interface Draft { facts: Partial<BankStatement>; lines: BankLine[]; open: boolean; after62: boolean; hasAccount: boolean }

/** Reads every message of the file; a page with interim balances (60M, 62M) is a statement of its own. */
function readMt(text: string): Reading {
  const tags = splitTags(text);
  const isInterim = tags.some((each) => each.tag === "34F" || each.tag.startsWith("90")) || (!tags.some((each) => each.tag.startsWith("60")) && tags.some((each) => each.tag === "13D" || each.tag === "13"));
  const issues: FileIssue[] = [];
  const statements: BankStatement[] = [];
  let draft = newDraft();
  const close = () => {
    if (draft.open && draft.hasAccount) statements.push(bankStatement({ ...draft.facts, lines: draft.lines, ...period(draft.lines, draft.facts) }));
    draft = newDraft();
  };
  for (const each of tags) {
    if (each.tag === "20") close();
    else if (draft.after62 && (each.tag.startsWith("25") || each.tag.startsWith("28") || each.tag.startsWith("60"))) carryOn(draft, close, (next) => (draft = next));
    takeTag(each, draft, issues);
  }
  close();
  if (statements.length === 0) return { format: isInterim ? "mt942" : "mt940", statements: [], issues: [{ code: "file/no-statement", expected: ":20: :25: :60F:" }] };
  return { format: isInterim ? "mt942" : "mt940", statements, issues };
}

/** Some banks put several statements under one :20:. */
function carryOn(old: Draft, close: () => void, set: (next: Draft) => void): void {
  const account = old.facts.account ?? "";
  close();
  set({ ...newDraft(), open: true, hasAccount: account !== "", facts: { account, iban: isIban(account) ? account : "" } });
}

function newDraft(): Draft {
  return { facts: {}, lines: [], open: false, after62: false, hasAccount: false };
}

function splitTags(text: string): Tag[] {
  const tags: Tag[] = [];
  const clean = text.replaceAll("@@", "\n").replaceAll(/[\u0000\u0001\u0003]/g, "");
  const lineOf = lineCounter(clean);
  let place = 0;
  for (const raw of clean.split("\n")) {
    const row = raw.replace(/\r+$/, "");
    const start = row.replace(/^(\{[^{}]*\}|\{4:|\s)*(?=:)/, "");
    const tag = TAG.exec(start);
    const last = tags[tags.length - 1];
    if (tag) tags.push({ tag: tag[1] as string, value: start.slice(tag[0].length), line: lineOf(place) });
    else if (/^-\}?\s*$/.test(row) || /^-\}/.test(row)) tags.push({ tag: "-", value: "", line: lineOf(place) });
    else if (last && last.tag !== "-") last.value += `\n${row}`;
    place += raw.length + 1;
  }
  return tags;
}

function takeTag(each: Tag, draft: Draft, issues: FileIssue[]): void {
  const facts = draft.facts as { -readonly [K in keyof BankStatement]?: BankStatement[K] };
  const value = each.value.trim();
  if (each.tag === "20") draft.open = true;
  else if (each.tag.startsWith("25") && draft.lines.length === 0) {
    facts.account = value;
    facts.iban = isIban(value) ? value : "";
    draft.open = draft.hasAccount = true;
  } else if (each.tag.startsWith("28")) facts.statementNo = value;
  else if (each.tag.startsWith("60")) takeBalance(each, draft, issues);
  else if (each.tag.startsWith("62")) {
    takeBalance(each, draft, issues);
    draft.after62 = true;
  } else if (each.tag === "34F") facts.currency ||= /^[A-Z]{3}/.exec(value)?.[0] ?? "";
  else if (each.tag === "61") takeLine(each, draft, issues);
  else if (each.tag === "86") takeText(each, draft);
}

/** "C210120EUR0,00": side, day, currency (left out by some banks), amount. */
function takeBalance(each: Tag, draft: Draft, issues: FileIssue[]): void {
  const which = each.tag.startsWith("60") ? "openingBalance" : "closingBalance";
  const facts = draft.facts as { -readonly [K in keyof BankStatement]?: BankStatement[K] };
  const parts = /^([DC])(\d{6})\s*([A-Z]{3})?\s*([\d\s]+[,.]?\d*)/.exec(each.value.trim());
  const currency = parts?.[3] ?? facts.currency ?? "";
  const amount = parts ? readPlain((parts[4] as string).replaceAll(/\s/g, ""), currency) : null;
  if (!parts || amount === null) {
    issues.push({ code: "file/amount-unreadable", at: { line: each.line }, text: each.value.trim() });
    return;
  }
  facts.currency ||= currency;
  facts[which] = parts[1] === "D" ? negate(amount) : amount;
  const day = dayFromShort(parts[2] as string);
  if (which === "openingBalance") facts.from = day;
  else facts.to = day;
}

/** Source: MT940 field 61; R[CD] is a reversal of a credit or debit, E[CD] an expected entry; a funds letter may follow. */
const FIELD_61 = /^(\d{6})\s*(\d{4})?\s*(R[CD]|E[CD]|[CD])([A-Z])?\s*(\d+[,.]?\d*)\s*([A-Z][A-Z0-9 ]{3})?([\s\S]*)$/;

function takeLine(each: Tag, draft: Draft, issues: FileIssue[]): void {
  const at = { line: each.line };
  const parts = FIELD_61.exec(each.value.trim());
  const currency = draft.facts.currency ?? "";
  const size = parts ? readPlain(parts[5] as string, currency) : null;
  if (!parts || size === null) {
    issues.push({ code: parts ? "file/amount-unreadable" : "file/malformed", at, text: each.value.trim(), expected: ":61:yymmdd[mmdd]C|D…" });
    return;
  }
  const valueOn = dayFromShort(parts[1] as string);
  if (valueOn === null) issues.push({ code: "file/value-date-impossible", at, text: parts[1] as string });
  const [references = "", ...rest] = (parts[7] ?? "").split("\n");
  const [customer = "", bank = ""] = references.split("//");
  draft.lines.push(bankLine({
    amount: signOf(parts[3] as string, size), currency, at, valueOn, bookedOn: entryDay(parts[1] as string, parts[2]) ?? valueOn,
    reference: customer.trim(), bankReference: bank.trim(), additionalInfo: rest.join("\n").trim(), transactionCode: parts[6] ?? "",
    isReversal: (parts[3] as string).startsWith("R"), status: (parts[3] as string).startsWith("E") ? "pending" : "booked",
  }));
}

function signOf(mark: string, size: Amount): Amount {
  return mark === "C" || mark === "RD" || mark === "EC" ? size : negate(size);
}

/** The entry day has no year: it is the value day's, or a neighbour's when that is nearer at the turn of the year. */
function entryDay(valueText: string, entry: string | undefined): Day | null {
  if (!entry) return null;
  const near = dayFromShort(valueText) ?? dayFromShort(`${valueText.slice(0, 4)}01`);
  if (near === null) return null;
  const year = partsFromDay(near).year;
  let best: Day | null = null;
  for (const candidate of [year, year - 1, year + 1]) {
    const day = dayFromParts(candidate, Number(entry.slice(0, 2)), Number(entry.slice(2)));
    if (day !== null && (best === null || Math.abs(day - near) < Math.abs(best - near))) best = day;
  }
  return best;
}

/** Text after the closing balance is about the statement; several texts after one line belong together. */
function takeText(each: Tag, draft: Draft): void {
  const last = draft.lines[draft.lines.length - 1];
  if (draft.after62 || !last) return;
  const text = last.text === "" ? each.value : `${last.text}\n${each.value}`;
  const read = readRemittance(text);
  draft.lines[draft.lines.length - 1] = {
    ...last, text, remittance: read.remittance, counterpartyName: read.counterpartyName, counterpartyAccount: read.counterpartyAccount,
    endToEndId: read.endToEndId, additionalInfo: [read.bookingText, last.additionalInfo].filter((part) => part !== "").join(" "),
  };
}

function period(lines: readonly BankLine[], facts: Partial<BankStatement>): Pick<BankStatement, "from" | "to"> {
  let [from, to] = [facts.from ?? null, facts.to ?? null];
  if (from !== null && to !== null) return { from, to };
  for (const line of lines) {
    const day = line.bookedOn;
    if (day === null) continue;
    if (from === null || day < from) from = day;
    if (to === null || day > to) to = day;
  }
  return { from, to };
}

