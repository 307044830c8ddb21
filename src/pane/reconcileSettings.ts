import { amount, type Amount, type Day } from "../domain";
import type { PostingSettings } from "../posting";
import { putText, takeText, type SetupRow, type SetupRows } from "../session";
import type { SourceLayout } from "../sheets";
import type { Consent, CurrentStatement, ReconciliationState, StatedBalances } from "./types";

/** Names of our own texts in the workbook's memory, beside those of the session. */
const SETTINGS = "settings";
const LAYOUTS = "layouts";
const SETUP = "setup";

/** Import keys of what was posted with their document numbers, a line each. */
const POSTED = "posted";

/** Parts of a template that this version does not know. */
const TEMPLATE = "template";

/** What is remembered of a reconciliation besides its decisions. */
export interface Settings {
  readonly consent: Consent;
  readonly balances: StatedBalances;
  readonly posting: PostingSettings;
  readonly sources: { readonly bank: string | null; readonly book: string | null; readonly beside: readonly string[] };
  readonly hasRun: boolean;
  readonly statement: CurrentStatement;
  readonly posted: ReadonlyMap<string, string>;
  /** Rows of the tables of `Setup`. */
  readonly setup: SetupRows;
}

/** Readings a person corrected, by the headers they belong to; newest last. */
export type RememberedLayouts = ReadonlyMap<string, SourceLayout>;

/** Corrections kept: more layouts than anybody's banks and ledgers have. */
const LAYOUTS_KEPT = 40;

/** What of the settings is not in the state. */
interface SettingsKept {
  readonly layouts: RememberedLayouts;
  readonly templateUnknown: Readonly<Record<string, unknown>>;
  /** What the workbook remembers now: a text that holds nothing any more must be written over. */
  readonly remembered: ReadonlyMap<string, string>;
}

/** Writes the settings as a text for the workbook's memory. */
export function settingsTexts(state: ReconciliationState, { layouts, templateUnknown, remembered }: SettingsKept): Map<string, string> {
  const { consent, balances, posting, bank, book, openItems, partyLists, hasRun, statement, setup } = state;
  const beside = [...openItems, ...partyLists].map(({ sheet }) => sheet);
  const settings: Omit<Settings, "setup" | "posted"> = { consent, balances, posting, sources: { bank: bank?.sheet ?? null, book: book?.sheet ?? null, beside }, hasRun, statement };
  const texts = new Map([[SETTINGS, JSON.stringify({ version: 1, ...settings })]]);
  if (layouts.size > 0 || remembered.has(LAYOUTS)) texts.set(LAYOUTS, JSON.stringify([...layouts].slice(-LAYOUTS_KEPT)));
  if (Object.keys(setup.rows).length > 0 || remembered.has(SETUP)) texts.set(SETUP, JSON.stringify({ version: 1, tables: setup.rows }));
  if (state.posted.size > 0 || remembered.has(POSTED)) putText(texts, POSTED, [...state.posted].map((pair) => pair.join("\t")).join("\n"));
  if (Object.keys(templateUnknown).length > 0 || remembered.has(TEMPLATE)) texts.set(TEMPLATE, JSON.stringify({ version: 1, unknown: templateUnknown }));
  return texts;
}

/** Reads what a template brought that this version does not know. */
export function templateUnknownFrom(texts: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  return objectOf(objectFrom(texts.get(TEMPLATE)).unknown);
}

/** Reads settings of posting, from the workbook's memory or a template; what is missing is as in `otherwise`. */
export function postingFrom(value: unknown, otherwise: PostingSettings): PostingSettings {
  const posting = objectOf(value);
  return {
    ...otherwise,
    layout: textOf(posting.layout, otherwise.layout),
    bankAccount: textOf(posting.bankAccount, otherwise.bankAccount),
    bankAccountType: posting.bankAccountType === "G/L Account" || posting.bankAccountType === "Bank Account" ? posting.bankAccountType : otherwise.bankAccountType,
    documentNoPrefix: textOf(posting.documentNoPrefix, otherwise.documentNoPrefix),
    ...optional("localCurrency", posting.localCurrency), ...optional("discountAccount", posting.discountAccount),
    ...dayOf("from", posting.from), ...dayOf("to", posting.to),
    ofLayouts: { ...otherwise.ofLayouts, ...ofLayoutsFrom(posting.ofLayouts) },
  };
}

function dayOf<Key extends string>(key: Key, value: unknown): Partial<Record<Key, Day>> {
  return Number.isSafeInteger(value) ? ({ [key]: value } as Record<Key, Day>) : {};
}

function optional<Key extends string>(key: Key, value: unknown): Partial<Record<Key, string>> {
  return typeof value === "string" ? ({ [key]: value } as Record<Key, string>) : {};
}

/** What layouts ask for, by layout and setting; what is no text is left out. */
function ofLayoutsFrom(value: unknown): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const texts = (of: unknown): Record<string, string> => Object.fromEntries(Object.entries(objectOf(of)).flatMap(([id, text]) => (typeof text === "string" ? [[id, text]] : [])));
  return Object.fromEntries(Object.entries(objectOf(value)).map(([layout, settings]) => [layout, texts(settings)]));
}

/** Reads the settings; what is missing or damaged is as in `otherwise`. */
export function settingsFrom(texts: ReadonlyMap<string, string>, otherwise: Settings): Settings {
  const saved = objectFrom(texts.get(SETTINGS));
  const balances = objectOf(saved.balances);
  const sources = objectOf(saved.sources);
  return {
    consent: saved.consent === "yes" || saved.consent === "no" ? saved.consent : otherwise.consent,
    balances: {
      openingBalance: amountOf(balances.openingBalance),
      closingBalance: amountOf(balances.closingBalance),
      bookOpeningBalance: amountOf(balances.bookOpeningBalance),
    },
    posting: postingFrom(saved.posting, otherwise.posting),
    sources: { bank: textOrNull(sources.bank), book: textOrNull(sources.book), beside: Array.isArray(sources.beside) ? sources.beside.filter((sheet) => typeof sheet === "string") : [] },
    hasRun: saved.hasRun === true,
    statement: statementOf(saved.statement, otherwise.statement),
    posted: new Map((takeText(texts, POSTED) ?? "").split("\n").flatMap((row) => { const [key = "", number = ""] = row.split("\t"); return key === "" ? [] : [[key, number] as const]; })),
    setup: setupFrom(texts),
  };
}

function statementOf(value: unknown, otherwise: CurrentStatement): CurrentStatement {
  const { id, account, statementNo, from } = objectOf(value);
  return {
    id: typeof id === "number" && Number.isSafeInteger(id) && id > 0 ? id : otherwise.id, account: textOf(account, otherwise.account), statementNo: textOf(statementNo, otherwise.statementNo),
    from: typeof from === "number" && Number.isSafeInteger(from) ? (from as Day) : otherwise.from,
  };
}

/** Reads the corrections; a damaged text is none. */
export function layoutsFrom(texts: ReadonlyMap<string, string>): Map<string, SourceLayout> {
  const saved = valueFrom(texts.get(LAYOUTS));
  return layoutsOf((Array.isArray(saved) ? (saved as readonly unknown[]) : []).flatMap((pair) => (Array.isArray(pair) && typeof pair[0] === "string" ? [[pair[0], pair[1]] as const] : [])));
}

/** Takes values by headers as corrections; what is none is left out. */
export function layoutsOf(pairs: Iterable<readonly [string, unknown]>): Map<string, SourceLayout> {
  const layouts = new Map<string, SourceLayout>();
  for (const [key, value] of pairs) {
    const layout = objectOf(value);
    const isSound = typeof layout.headerRow === "number" && typeof layout.columns === "object" && (layout.side === "bank" || layout.side === "book");
    if (isSound) layouts.set(key, layout as unknown as SourceLayout);
  }
  return layouts;
}

/** Reads the tables of `Setup`; what is no row of texts is left out. */
function setupFrom(texts: ReadonlyMap<string, string>): SetupRows {
  const tables = objectOf(objectFrom(texts.get(SETUP)).tables);
  return Object.fromEntries(Object.entries(tables).map(([id, rows]) => [id, (Array.isArray(rows) ? (rows as readonly unknown[]) : []).filter(isSetupRow)]));
}

function isSetupRow(value: unknown): value is SetupRow {
  return typeof value === "object" && value !== null && Object.values(value).every((text) => typeof text === "string");
}

function valueFrom(text: string | undefined): unknown {
  try {
    return text === undefined ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function objectFrom(text: string | undefined): Readonly<Record<string, unknown>> {
  return objectOf(valueFrom(text));
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function amountOf(value: unknown): Amount | null {
  return typeof value === "number" && Number.isSafeInteger(value) ? amount(value) : null;
}

function textOf(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
