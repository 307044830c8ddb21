import { amount as toAmount, decimalText, negate, type Amount, type Currency, type Day } from "../domain";
import { readPlain } from "./amounts";
import { atOnce, bankStatement, dayFromShort, isIban, lineCounter } from "./line";
import { readTransaction } from "./mtLine";
import type { BankLine, BankStatement, FileIssue, Reading, StatementFormat } from "./types";

/** Tags of MT940, MT942 and the banks' own; wrapped text that looks like another tag is text. Source: SWIFT MT category 9. */
const TAG = /^:(20|21|25P?|28C?|34F|13D?|60[FM]|61|62[FM]|64|65|86|90[DC]|NS|940|942):/;

/** MT940 and MT942 with their banks' dialects. */
export const mt: StatementFormat = {
  name: "mt940",
  recognises: (head) => /(^|[\r\n\u0001@}])\s*:20:/.test(head) || /\{1:F01/.test(head) || /(^|[\r\n])\s*:(60[FM]|61):/.test(head),
  read: atOnce(readMt),
};

interface Tag { readonly tag: string; value: string; readonly line: number }

/** A transaction whose texts are still to come. */
interface Booking { readonly field: Tag; readonly texts: string[] }

/** A statement being read. */
interface Draft {
  account: string;
  currency: Currency;
  statementNo: string;
  from: Day | null;
  to: Day | null;
  openingBalance: Amount | null;
  closingBalance: Amount | null;
  readonly lines: BankLine[];
  booking: Booking | null;
  isOpen: boolean;
  isClosed: boolean;
}

interface MtState { draft: Draft; readonly statements: BankStatement[]; readonly issues: FileIssue[] }

/** Reads every message of the file; a page with interim balances (60M, 62M) is a statement of its own. */
function readMt(text: string): Reading {
  const tags = splitTags(text);
  const has = (pattern: RegExp): boolean => tags.some(({ tag }) => pattern.test(tag));
  const isInterim = has(/^(34F|90)/) || (!has(/^60/) && has(/^13/));
  const state: MtState = { draft: newDraft(""), statements: [], issues: [] };
  for (const each of tags) {
    if (each.tag === "20") close(state, "");
    else if (state.draft.isClosed && /^(25|28|60)/.test(each.tag)) close(state, state.draft.account);
    takeTag(each, state);
  }
  close(state, "");
  const { statements, issues } = state;
  const format = isInterim ? "mt942" : "mt940";
  return statements.length === 0 ? { format, statements: [], issues: [{ code: "file/no-statement", expected: ":20: :25: :60F:" }] } : { format, statements, issues };
}

/** Ends a statement; some banks put several of one account under one :20:. */
function close(state: MtState, account: string): void {
  const { draft } = state;
  endBooking(state);
  if (draft.isOpen && draft.account !== "") {
    const { isOpen: _isOpen, isClosed: _isClosed, booking: _booking, ...facts } = draft;
    state.statements.push(bankStatement({ ...facts, iban: ibanIn(draft.account), ...period(draft) }));
  }
  state.draft = newDraft(account);
}

function newDraft(account: string): Draft {
  return {
    account, currency: "", statementNo: "", from: null, to: null, openingBalance: null, closingBalance: null, lines: [], booking: null,
    isOpen: account !== "", isClosed: false,
  };
}

/** The IBAN in an account as banks write it: alone, before its currency, behind the bank's code. */
function ibanIn(account: string): string {
  const parts = account.split(/[\s/]+/).flatMap((part) => [part, part.replace(/[A-Z]{3}$/, "")]);
  return [account, ...parts].find((part) => isIban(part))?.replaceAll(" ", "") ?? "";
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

function takeTag(each: Tag, state: MtState): void {
  const { draft } = state;
  const value = each.value.trim();
  switch (each.tag) {
    case "20":
      draft.isOpen = true;
      return;
    case "25":
    case "25P":
      if (draft.lines.length === 0 && draft.booking === null) [draft.account, draft.isOpen] = [value, true];
      return;
    case "28":
    case "28C":
      draft.statementNo = value;
      return;
    case "34F":
      draft.currency ||= /^[A-Z]{3}/.exec(value)?.[0] ?? "";
      return;
    case "61":
      endBooking(state);
      draft.booking = { field: each, texts: [] };
      return;
    case "86":
      if (!draft.isClosed) draft.booking?.texts.push(each.value); // behind the closing balance it is about the statement
      return;
    default:
      takeSummary(each, state);
  }
}

function takeSummary(each: Tag, state: MtState): void {
  if (/^6[02]/.test(each.tag)) {
    endBooking(state);
    takeBalance(each, state);
    state.draft.isClosed = each.tag.startsWith("62");
  } else if (each.tag.startsWith("90")) {
    endBooking(state);
    checkSums(each, state);
  }
}

/** Several texts after one transaction belong together. */
function endBooking({ draft, issues }: MtState): void {
  if (draft.booking === null) return;
  const { field, texts } = draft.booking;
  const line = readTransaction({ value: field.value, line: field.line, currency: draft.currency }, texts, issues);
  if (line) draft.lines.push(line);
  draft.booking = null;
}

/** "C210120EUR0,00": side, day, currency (left out by some banks), amount. */
function takeBalance({ tag, value, line }: Tag, { draft, issues }: MtState): void {
  const parts = /^([DC])(\d{6})\s*([A-Z]{3})?\s*([\d\s]+[,.]?\d*)/.exec(value.trim());
  const currency = parts?.[3] ?? draft.currency;
  const size = parts ? readPlain((parts[4] as string).replaceAll(/\s/g, ""), currency) : null;
  if (!parts || size === null) {
    issues.push({ code: "file/amount-unreadable", at: { line }, text: value.trim().slice(0, 200) });
    return;
  }
  draft.currency ||= currency;
  const balance = parts[1] === "D" ? negate(size) : size;
  const day = dayFromShort(parts[2] as string);
  if (tag.startsWith("60")) [draft.openingBalance, draft.from] = [balance, day];
  else [draft.closingBalance, draft.to] = [balance, day];
}

/** "2NOK150,00": how many debits or credits an interim report holds, and their sum. */
function checkSums({ tag, value, line }: Tag, { draft, issues }: MtState): void {
  const parts = /^(\d+)([A-Z]{3})([\d,.]+)/.exec(value.trim());
  const stated = parts ? readPlain(parts[3] as string, parts[2] as string) : null;
  if (!parts || stated === null) return;
  const amounts = draft.lines.map(({ amount }) => amount).filter((amount) => (tag === "90D" ? amount < 0 : amount > 0));
  const counted = Math.abs(amounts.reduce((total, amount) => total + amount, 0));
  if (Number(parts[1]) !== amounts.length) issues.push({ code: "file/control-total", at: { line }, expected: parts[1] as string, actual: String(amounts.length) });
  else if (counted !== stated && Number.isSafeInteger(counted)) {
    issues.push({ code: "file/control-total", at: { line }, expected: decimalText(stated, parts[2] as string), actual: decimalText(toAmount(counted), parts[2] as string) });
  }
}

function period({ lines, from, to }: Draft): Pick<BankStatement, "from" | "to"> {
  if (from !== null && to !== null) return { from, to };
  const period = { from, to };
  for (const { bookedOn } of lines) {
    if (bookedOn === null) continue;
    if (period.from === null || bookedOn < period.from) period.from = bookedOn;
    if (period.to === null || bookedOn > period.to) period.to = bookedOn;
  }
  return period;
}
