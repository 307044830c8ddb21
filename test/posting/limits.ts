import type { Issue } from "../../src/domain";
import type { JournalLine, PostingSettings } from "../../src/posting";
import type { LayoutCheck, LayoutColumn, LayoutFile, LayoutSetting, PostingLayout } from "../../src/posting/layouts";
import type { PostingField } from "../../src/posting/types";
import { day, nok } from "../session/build";

/** What every layout asks for, told rightly. */
export const RIGHT: PostingSettings = {
  layout: "", bankAccount: "1920", bankAccountType: "G/L Account", documentNoPrefix: "AVS", localCurrency: "NOK",
  ofLayouts: {
    sie: { company: "Nordlys AB" }, datev: { consultant: "29098", client: "55003" }, xero: { clearing: "1921" }, sap: { companyCode: "NO10", receivables: "1500", payables: "2400" },
    netsuite: { receivables: "1500", payables: "2400" }, "sage-intacct": { receivables: "1500", payables: "2400" }, odoo: { receivables: "1500", payables: "2400" },
  },
};

export function leg(lineNo: number, amount: string, more: Partial<JournalLine> = {}): JournalLine {
  return {
    lineNo, postingDate: day("2025-01-31"), documentNo: "AVS0001", documentType: "", externalDocumentNo: "", accountType: "G/L Account", account: "7770", description: "Gebyr", amount: nok(amount),
    currency: "NOK", reference: "", appliesToType: "", appliesToNo: "", matchId: "", importKey: `S1/${lineNo}`, dimensions: {}, ...more,
  };
}

export const bank = (more: Partial<JournalLine> = {}): JournalLine => leg(1, "-35", { account: "1920", importKey: "S1/bank", ...more });
export const fee = (more: Partial<JournalLine> = {}): JournalLine => leg(2, "35", more);

/** A journal, and what is said of posting besides what is right. */
export interface Given {
  readonly lines: readonly JournalLine[];
  readonly settings?: Partial<PostingSettings>;
}

/** A limit that a layout declares, gone over; and the most that it takes, where there is such. */
export interface Case {
  readonly limit: string;
  readonly code: Issue["code"];
  readonly over: Given;
  readonly within?: Given;
}

/** A narrative column, with more than it takes. */
export interface Cut {
  readonly column: LayoutColumn;
  readonly over: Given;
}

export interface Limits {
  readonly cases: readonly Case[];
  readonly cuts: readonly Cut[];
  /** Limits for which nobody has a case: they may not hold. */
  readonly untold: readonly string[];
}

/** Journals with a text of some length in a column. */
const IN_COLUMN: { readonly [field in PostingField]?: (length: number) => Given } = {
  documentNo: (length) => ({ lines: [bank({ documentNo: nines(length) }), fee({ documentNo: nines(length) })] }),
  voucherNo: (length) => ({ lines: [bank({ documentNo: `AVS${nines(length)}` }), fee({ documentNo: `AVS${nines(length)}` })] }),
  externalDocumentNo: (length) => withFee({ externalDocumentNo: nines(length) }), description: (length) => withFee({ description: nines(length) }),
  account: (length) => withFee({ account: nines(length) }), ledgerAccount: (length) => withFee({ account: nines(length) }),
  balAccount: (length) => ({ lines: [bank({ account: nines(length) }), fee()], settings: { bankAccount: nines(length) } }),
  currency: (length) => ({ lines: [bank({ currency: "K".repeat(length) }), fee({ currency: "K".repeat(length) })] }),
  reference: (length) => withFee({ reference: nines(length) }), appliesToNo: (length) => withFee({ appliesToNo: nines(length) }),
  customerNo: (length) => withFee({ accountType: "Customer", account: nines(length) }), vendorNo: (length) => withFee({ accountType: "Vendor", account: nines(length) }),
  partyName: (length) => withFee({ accountType: "Customer", account: "10010", partyName: nines(length) }),
};

const nines = (length: number): string => "9".repeat(length);
const withFee = (more: Partial<JournalLine>): Given => ({ lines: [bank(), fee(more)] });
const withSetting = (layout: PostingLayout, id: string, text: string, lines = [bank(), fee()]): Given => ({ lines, settings: { ofLayouts: { [layout.id]: { ...RIGHT.ofLayouts?.[layout.id], [id]: text } } } });

/** All that a layout declares, as cases. */
export function limitsOf(layout: PostingLayout): Limits {
  const limited = layout.columns.filter(({ limit }) => limit !== null);
  const told = limited.filter(({ field }) => IN_COLUMN[field] !== undefined);
  const columns = told.filter(({ isCut }) => !isCut).map(({ field, header, limit }): Case => ({
    limit: `${header ?? field}, ${limit!} characters`, code: "posting/too-long", over: IN_COLUMN[field]!(limit! + 1), within: IN_COLUMN[field]!(limit!),
  }));
  return {
    cases: [
      ...columns, ...layout.settings.flatMap((setting) => ofSetting(setting, layout)), ...(layout.checks ?? []).flatMap((check) => ofCheck(check, layout)), ...ofCounts(layout), ...ofVouchers(layout),
      ...(layout.file === null ? [] : ofFile(layout.file, layout)),
    ],
    cuts: told.filter(({ isCut }) => isCut).map((column) => ({ column, over: IN_COLUMN[column.field]!(column.limit! + 1) })),
    untold: limited.filter((column) => !told.includes(column)).map(({ header, field }) => header ?? field),
  };
}

function ofSetting({ id, isRequired, otherwise, shape }: LayoutSetting, layout: PostingLayout): readonly Case[] {
  const { file } = layout;
  const isNarrow = file !== null && !file.encoding.startsWith("utf-8") && (shape === undefined || shape.kind === "characters");
  const fill = (size: number): string => (shape?.kind === "number" ? String(size) : "1".repeat(size));
  const shaped = (text: string, within: string): Case => ({ limit: `${id}, ${shape!.least} to ${shape!.most} ${shape!.kind}`, code: "posting/setting-invalid", over: withSetting(layout, id, text), within: withSetting(layout, id, within) });
  return [
    ...(isRequired && otherwise === "" ? [{ limit: `${id} is needed`, code: "posting/setting-missing", over: withSetting(layout, id, "") } as const] : []),
    ...(shape === undefined ? [] : [shaped(fill(shape.most + 1), fill(shape.most)), ...(shape.least > 1 ? [shaped(fill(shape.least - 1), fill(shape.least))] : [])]),
    ...(shape === undefined || shape.kind === "characters" ? [] : [shaped("?", fill(shape.most))]),
    ...(isNarrow ? [{ limit: `${id} in ${file.encoding}`, code: "posting/setting-character", over: withSetting(layout, id, "Łódź"), within: withSetting(layout, id, "Åäö") } as const] : []),
  ];
}

function ofCheck(check: LayoutCheck, layout: PostingLayout): readonly Case[] {
  const limit = check.kind;
  const [customer, vendor] = [fee({ accountType: "Customer", account: "10010" }), fee({ accountType: "Vendor", account: "20010" })];
  switch (check.kind) {
    case "account-digits":
      return [[nines(check.least - 1), nines(check.least)], [nines(check.most + 1), nines(check.most)], [`${nines(check.least - 1)}A`, nines(check.least)]]
        .map(([over, within]) => ({ limit: `${limit}, ${check.least} to ${check.most}`, code: "posting/account-digits", over: withFee({ account: over! }), within: withFee({ account: within! }) }));
    case "ledger-accounts-only": return [
      { limit, code: "posting/account-not-taken", over: { lines: [bank(), customer] } }, { limit: `${limit}, the bank's own`, code: "posting/account-not-taken", over: withSetting(layout, "clearing", "") },
    ];
    case "control-accounts": return [
      { limit: `${limit}, customers`, code: "posting/setting-missing", over: withSetting(layout, "receivables", "", [bank(), customer]), within: { lines: [bank(), customer] } },
      { limit: `${limit}, vendors`, code: "posting/setting-missing", over: withSetting(layout, "payables", "", [bank(), vendor]), within: { lines: [bank(), vendor] } },
    ];
    case "party-name": return [{ limit, code: "posting/name-missing", over: { lines: [bank(), { ...customer, partyName: "" }] }, within: { lines: [bank(), { ...customer, partyName: "Nordlys Optikk AS" }] } }];
    case "one-currency": return [{ limit, code: "posting/currency-not-taken", over: { lines: [bank({ currency: "EUR" }), fee({ currency: "EUR" })] } }];
    case "amount-digits": return [{ limit: `${limit}, ${check.most}`, code: "posting/amount-digits", over: ofAmount(check.most + 1), within: ofAmount(check.most) }];
  }
}

const ofAmount = (digits: number): Given => ({ lines: [leg(1, `-${nines(digits)}.99`, { account: "1920" }), leg(2, `${nines(digits)}.99`)] });

/** Counts of lines in a journal, and in a document. */
function ofCounts({ lineLimit, rowLimit, balancing }: PostingLayout): readonly Case[] {
  const rowsEach = balancing === "own-line" ? 2 : 1;
  const documents = (rows: number): Given => ({ lines: Array.from({ length: Math.ceil(rows / rowsEach) }, (_, at) => [bank({ lineNo: 2 * at + 1, documentNo: `AVS${at}` }), fee({ lineNo: 2 * at + 2, documentNo: `AVS${at}` })]).flat() });
  const document = (rows: number): Given => ({ lines: [leg(1, String(1 - rows), { account: "1920" }), ...Array.from({ length: rows - 1 }, (_, at) => leg(at + 2, "1"))] });
  return [
    ...(lineLimit === null ? [] : [{ limit: `${lineLimit} lines`, code: "posting/too-many-lines", over: documents(lineLimit + 1), within: documents(lineLimit) } as const]),
    ...(rowLimit === null ? [] : [{ limit: `${rowLimit} lines in a document`, code: "posting/too-many-rows", over: document(rowLimit + 1), within: document(rowLimit) } as const]),
    ...(balancing === "against-bank" ? [{ limit: "the bank in each document", code: "posting/no-bank-line", over: { lines: [fee(), leg(3, "-35", { account: "7790" })] } } as const] : []),
  ];
}

/** Systems that number vouchers take a document's digits for its number. */
function ofVouchers({ columns }: PostingLayout): readonly Case[] {
  if (!columns.some(({ field }) => field === "voucherNo")) return [];
  const second = (documentNo: string): Given => ({ lines: [bank(), fee(), bank({ lineNo: 3, documentNo }), fee({ lineNo: 4, documentNo })] });
  return [
    { limit: "digits in document numbers", code: "posting/voucher-number", over: { lines: [bank({ documentNo: "GEBYR" }), fee({ documentNo: "GEBYR" })] } },
    { limit: "digits of document numbers differ", code: "posting/voucher-number", over: second("AVS-1"), within: second("AVS-2") },
  ];
}

/** What the file of a layout can't hold. */
function ofFile({ encoding, quotes, delimiter }: LayoutFile, { columns }: PostingLayout): readonly Case[] {
  const identifier = columns.some(({ field, isCut }) => field === "appliesToNo" && !isCut);
  return [
    ...(encoding.startsWith("utf-8") ? [] : [{ limit: `characters of ${encoding}`, code: "posting/character", over: withFee({ description: "Gebyr Łódź" }), within: withFee({ description: "Gebyr ÅÆäöüé" }) } as const]),
    ...(quotes !== "never" || !identifier ? [] : [delimiter, "\""].map((each) => (
      { limit: `no ${each} in an identifier`, code: "posting/character", over: withFee({ appliesToNo: `10231${each}2` }), within: withFee({ description: `10231${each}2` }) } as const))),
  ];
}
