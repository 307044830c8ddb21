import { absolute, decimalText, type Issue, type SettingShape } from "../domain";
import { lackingIn, type Lacking } from "./encode";
import type { LayoutCheck, LayoutColumn, LayoutFile, LayoutSetting, PostingLayout } from "./layouts";
import { documentsOf, isBank, isLocal, layoutSetting, ledgerAccountOf, partyNameOf, postingRows, postingText, uncutText, voucherNo, type PostingRow, type Projection } from "./project";
import type { JournalLine } from "./types";

/** Checks a journal against what its layout takes: settings, texts, characters, accounts, currencies, counts. Cost: linear in lines and columns. */
export function layoutIssues(lines: readonly JournalLine[], projection: Projection): readonly Issue[] {
  const { layout } = projection;
  if (lines.length === 0) return [];
  const rows = postingRows(lines, projection);
  return [
    ...layout.settings.flatMap((setting) => settingIssues(setting, projection)),
    ...rows.flatMap((row) => layout.columns.flatMap((column) => columnIssues(row, column, projection))),
    ...(layout.checks?.some(({ kind }) => kind === "control-accounts") ? controlIssues(lines, projection) : []),
    ...(layout.checks ?? []).flatMap((check) => lines.flatMap((line) => checkIssues(line, check, projection))),
    ...documentIssues(lines, rows, projection),
    ...(layout.lineLimit !== null && rows.length > layout.lineLimit ? [{ code: "posting/too-many-lines", limit: layout.lineLimit, count: rows.length } as const] : []),
  ];
}

function settingIssues({ id, isRequired, shape }: LayoutSetting, projection: Projection): readonly Issue[] {
  const { layout } = projection;
  const of = { layout: layout.id, setting: id };
  const text = layoutSetting(id, projection);
  if (text === "") return isRequired ? [{ code: "posting/setting-missing", ...of }] : [];
  const lacking = layout.file === null ? null : lackingIn(text, layout.file.encoding);
  return [
    ...(shape === undefined || hasShape(text, shape) ? [] : [{ code: "posting/setting-invalid", ...of, text, expected: shape } as const]),
    ...(lacking === null ? [] : [{ code: "posting/setting-character", ...of, character: lacking.character } as const]),
  ];
}

function hasShape(text: string, { kind, least, most }: SettingShape): boolean {
  if (kind !== "characters" && !/^\d+$/.test(text)) return false;
  const size = kind === "number" ? Number(text) : text.length;
  return size >= least && size <= most;
}

function columnIssues(row: PostingRow, column: LayoutColumn, projection: Projection): readonly Issue[] {
  const name = column.header ?? column.field;
  const journalLine = row.line.lineNo;
  const issues: Issue[] = [];
  const uncut = uncutText(row, column, projection);
  const length = (uncut ?? (projection.layout.form === "texts" ? postingText(row, column, projection) : "")).length;
  if (column.limit !== null && !column.isCut && length > column.limit) issues.push({ code: "posting/too-long", journalLine, column: name, limit: column.limit });
  const { file } = projection.layout;
  const lacking = file === null || uncut === null || column.field === "setting" ? null : refusedIn(postingText(row, column, projection), column, file);
  if (lacking !== null) issues.push({ code: "posting/character", journalLine, column: name, character: lacking.character });
  return issues;
}

/** The first character of a text that a file can't hold: its encoding lacks it, or it would break the row and the text is no narrative. */
function refusedIn(text: string, { isCut }: LayoutColumn, { encoding, quotes, delimiter }: LayoutFile): Lacking | null {
  const breaking = quotes === "never" && !isCut ? [...text].find((character) => character === delimiter || character === "\"") : undefined;
  return breaking === undefined ? lackingIn(text, encoding) : { character: breaking };
}

function checkIssues(line: JournalLine, check: LayoutCheck, projection: Projection): readonly Issue[] {
  const journalLine = line.lineNo;
  const { settings } = projection;
  switch (check.kind) {
    case "account-digits": {
      const account = ledgerAccountOf(line, projection).trim();
      const isRight = account === "" || (/^\d+$/.test(account) && account.length >= check.least && account.length <= check.most);
      return isRight ? [] : [{ code: "posting/account-digits", journalLine, account, least: check.least, most: check.most }];
    }
    case "ledger-accounts-only": {
      const isCleared = isBank(line, settings) && layoutSetting("clearing", projection) !== "";
      return line.accountType === "G/L Account" && !isBank(line, settings) || isCleared ? [] : [{ code: "posting/account-not-taken", journalLine, account: line.account }];
    }
    case "control-accounts": return [];
    case "party-name":
      return (line.accountType === "Customer" || line.accountType === "Vendor") && partyNameOf(line).trim() === "" ? [{ code: "posting/name-missing", journalLine }] : [];
    case "one-currency":
      return settings.localCurrency === undefined || settings.localCurrency === "" || isLocal(line, settings) ? [] : [{ code: "posting/currency-not-taken", journalLine, currency: line.currency }];
    case "amount-digits": {
      const [whole = ""] = decimalText(absolute(line.amount), line.currency).split(".");
      return whole.length <= check.most ? [] : [{ code: "posting/amount-digits", journalLine, most: check.most }];
    }
  }
}

/** Control accounts that a customer or a vendor among the lines needs. */
function controlIssues(lines: readonly JournalLine[], projection: Projection): readonly Issue[] {
  const needed = [["receivables", "Customer"], ["payables", "Vendor"]] as const;
  return needed.filter(([id, type]) => layoutSetting(id, projection) === "" && lines.some(({ accountType }) => accountType === type))
    .map(([setting]) => ({ code: "posting/setting-missing", layout: projection.layout.id, setting }));
}

function documentIssues(lines: readonly JournalLine[], rows: readonly PostingRow[], { layout, settings }: Projection): readonly Issue[] {
  const issues: Issue[] = [];
  const isNumbered = layout.columns.some(({ field }) => field === "voucherNo");
  const takesTwo = layout.balancing !== "against-bank" && ["currency", "localAmount"].every((needed) => layout.columns.some(({ field }) => field === needed));
  const numbers = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { line } of rows) counts.set(line.documentNo, (counts.get(line.documentNo) ?? 0) + 1);
  for (const [documentNo, legs] of documentsOf(lines)) {
    const count = counts.get(documentNo) ?? 0;
    if (layout.rowLimit !== null && count > layout.rowLimit) issues.push({ code: "posting/too-many-rows", documentNo, limit: layout.rowLimit, count });
    if (layout.balancing === "against-bank" && !legs.some((leg) => isBank(leg, settings))) issues.push({ code: "posting/no-bank-line", documentNo });
    if (!takesTwo && new Set(legs.map(({ currency }) => currency)).size > 1) issues.push({ code: "posting/currencies-mixed", documentNo });
    const number = isNumbered ? voucherNo(documentNo) : documentNo;
    const other = numbers.get(number);
    if (isNumbered && (number === "" || other !== undefined)) issues.push({ code: "posting/voucher-number", documentNo, other: other ?? "" });
    numbers.set(number, documentNo);
  }
  return [...issues, ...mixedCurrencies(lines, layout, settings)];
}

/** Where nobody says the currency of the books, a journal of one currency is taken to be in it; of several, all but the first's are told. */
function mixedCurrencies(lines: readonly JournalLine[], layout: PostingLayout, { localCurrency }: Projection["settings"]): readonly Issue[] {
  const isOne = layout.checks?.some(({ kind }) => kind === "one-currency") === true;
  if (!isOne || (localCurrency !== undefined && localCurrency !== "")) return [];
  const first = lines.find(({ currency }) => currency !== "")?.currency;
  return lines.filter(({ currency }) => currency !== "" && currency !== first).map(({ lineNo, currency }) => ({ code: "posting/currency-not-taken", journalLine: lineNo, currency }));
}
