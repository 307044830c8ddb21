import { amount, decimalText, parseDecimal, type AccountRef, type AccountType, type Currency, type PartyKind } from "../../domain";
import type { LearnedFacts, LearnedFee, LearnedLag, LearnedParty, LearnedText } from "../../payments";
import type { SetupRow } from "./types";

const ACCOUNTS: Readonly<Record<string, AccountType>> = { gl: "G/L Account", bank: "Bank Account", customer: "Customer", vendor: "Vendor", employee: "Employee" };

/** What the table of learned facts holds, and which of them a person switched off. */
export interface LearnedTable {
  readonly facts: LearnedFacts;
  readonly off: ReadonlySet<string>;
}

/** Reads the table of learned facts; amounts are in the statement's currency. Rows that say nothing are left out. */
export function learnedOf(rows: readonly SetupRow[], currency: Currency): LearnedTable {
  const found = { accounts: [] as LearnedParty[], aliases: [] as LearnedParty[], texts: [] as LearnedText[], fees: [] as LearnedFee[], lags: [] as LearnedLag[] };
  const off = new Set<string>();
  for (const row of rows) {
    const { kind = "", key = "", times = "" } = row;
    if (row.isOn === "no") off.add(learnedKey(row));
    const count = Number(times || "0");
    const party = { kind: (row.partyType || "customer") as PartyKind, no: row.partyNo ?? "" };
    const account: AccountRef = { type: ACCOUNTS[row.accountType ?? ""] ?? "G/L Account", no: row.account ?? "" };
    if (kind === "account") found.accounts.push({ key, party, times: count });
    else if (kind === "alias") found.aliases.push({ key, party, times: count });
    else if (kind === "text") found.texts.push({ key, account, times: count });
    else if (kind === "fee") found.fees.push({ party, amount: money(row.amount, currency), account, times: count });
    else if (kind === "lag") found.lags.push({ party, times: count, days: whole(row.days), squares: whole(row.squares) });
  }
  return { facts: found, off };
}

/** Writes learned facts as rows of the table; those switched off stay so. */
export function learnedRows({ facts, off }: LearnedTable, currency: Currency): readonly SetupRow[] {
  const { accounts, aliases, texts, fees, lags } = facts;
  const rows: readonly SetupRow[] = [
    ...accounts.map(({ key, party, times }) => ({ ...EMPTY, kind: "account", key, ...partyOf(party), times: String(times) })),
    ...aliases.map(({ key, party, times }) => ({ ...EMPTY, kind: "alias", key, ...partyOf(party), times: String(times) })),
    ...texts.map(({ key, account, times }) => ({ ...EMPTY, kind: "text", key, ...accountOf(account), times: String(times) })),
    ...fees.map((fee) => ({ ...EMPTY, kind: "fee", ...partyOf(fee.party), ...accountOf(fee.account), amount: decimalText(fee.amount, currency), times: String(fee.times) })),
    ...lags.map(({ party, times, days, squares }) => ({ ...EMPTY, kind: "lag", ...partyOf(party), times: String(times), days: String(days), squares: String(squares) })),
  ];
  return rows.map((row) => ({ ...row, isOn: off.has(learnedKey(row)) ? "no" : "yes" }));
}

/** The facts that are in use. */
export function learnedInUse({ facts, off }: LearnedTable, currency: Currency): LearnedFacts {
  return off.size === 0 ? facts : learnedOf(learnedRows({ facts, off }, currency).filter(({ isOn }) => isOn !== "no"), currency).facts;
}

/** By what a learned fact is the same as another, however often it was seen. */
export function learnedKey({ kind = "", key = "", partyType = "", partyNo = "", account = "", accountType = "", amount: value = "" }: SetupRow): string {
  return [kind, key, partyType, partyNo, account, accountType, value].join("|");
}

/** How many days after the due date a party pays, on average; whole days. */
export function meanDelay({ times = "", days = "" }: SetupRow): number {
  return Number(times) === 0 ? 0 : Math.round(Number(days) / Number(times));
}

const EMPTY: SetupRow = { key: "", partyType: "", partyNo: "", accountType: "", account: "", amount: "", times: "", days: "", squares: "", isOn: "yes" };

function partyOf({ kind, no }: { readonly kind: PartyKind; readonly no: string }): SetupRow {
  return { partyType: kind, partyNo: no };
}

function accountOf({ type, no }: AccountRef): SetupRow {
  return { accountType: Object.keys(ACCOUNTS).find((code) => ACCOUNTS[code] === type) ?? "gl", account: no };
}

function money(text: string | undefined, currency: Currency): LearnedFee["amount"] {
  const read = parseDecimal(text ?? "", currency);
  return read.ok ? read.value : amount(0);
}

function whole(text: string | undefined): number {
  return /^-?\d+(\.0+)?$/.test(text ?? "") ? Math.trunc(Number(text)) : 0;
}
