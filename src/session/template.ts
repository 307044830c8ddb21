import { compactText, DEFAULT_OPTIONS, err, foldText, ok, type MatchOptions, type Refusal, type Result } from "../domain";
import { isRecord, optionsOf } from "./saved";
import { learnedKey } from "./setup/learned";
import { SETUP_TABLES } from "./setup/tables";
import type { SetupRow, SetupRows } from "./setup/types";

/** Version of the template file. A reader refuses a newer one; it grows only when an older reader would misread. */
const TEMPLATE_VERSION = 1;
const PRODUCT = "Avstem";

/** What a template carries from one workbook to another: how things are set up, never what was decided. */
export interface Template {
  readonly options: MatchOptions;
  /** Settings of posting, and readings of sheets by their headers: as their own readers take them. */
  readonly posting: Readonly<Record<string, unknown>>;
  readonly layouts: Readonly<Record<string, unknown>>;
  readonly setup: SetupRows;
  /** Parts that this version does not know, kept as they were. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

export type TemplatePart = "options" | "posting" | "layouts" | "bankAccounts" | "mappings" | "rules" | "bankFormats" | "postingLayouts" | "learned" | "other";

/** What taking a part over would change. */
export interface TemplateChange {
  readonly part: TemplatePart;
  /** Settings or rows that are new, that stand otherwise here and would be replaced, and that are the same. */
  readonly added: number;
  readonly replaced: readonly TemplateConflict[];
  readonly same: number;
}

/** One thing that is otherwise here: its name, and both values as plain texts. */
export interface TemplateConflict {
  readonly name: string;
  readonly now: string;
  readonly then: string;
}

/** What a bank account's card says of one client's statements, which another client does not have. */
const OF_ONE_CLIENT: Readonly<Record<string, readonly string[]>> = { bankAccounts: ["lastStatementNo", "lastStatementBalance"] };

/** Writes a template as a file's text. Last statements of bank accounts stay behind. */
export function writeTemplate({ options, posting, layouts, setup, unknown }: Template): string {
  const tables = Object.fromEntries(Object.entries(setup).map(([id, rows]) => [id, rows.map((row) => without(row, OF_ONE_CLIENT[id] ?? []))]));
  return `${JSON.stringify({ ...unknown, product: PRODUCT, version: TEMPLATE_VERSION, options, posting, layouts, setup: tables }, null, 2)}\n`;
}

/**
 * Reads a template.
 *
 * Shapes:  the file's text → its parts; parts that are missing are empty or as nobody set them. Tables and keys that this
 *          version does not know stay on it.
 * Errors:  template/unreadable (no template of ours); template/newer-version.
 */
export function readTemplate(text: string): Result<Template, Refusal> {
  const read = parsed(text);
  if (!isRecord(read) || read.product !== PRODUCT || !Number.isSafeInteger(read.version)) return err({ code: "template/unreadable" });
  const { product: _, version, options, posting, layouts, setup, ...unknown } = read;
  if (Number(version) > TEMPLATE_VERSION) return err({ code: "template/newer-version", version: Number(version) });
  const known = options === undefined ? DEFAULT_OPTIONS : optionsOf(options, DEFAULT_OPTIONS);
  const tables = isRecord(setup ?? {}) ? Object.entries(setup ?? {}) : null;
  if (known === null || tables === null || !isRecord(posting ?? {}) || !isRecord(layouts ?? {})) return err({ code: "template/unreadable" });
  const rows: [string, readonly SetupRow[]][] = [];
  for (const [id, table] of tables) {
    if (!Array.isArray(table) || !table.every(isSetupRow)) return err({ code: "template/unreadable" });
    rows.push([id, table]);
  }
  return ok({ options: known, posting: { ...(posting as object) }, layouts: { ...(layouts as object) }, setup: Object.fromEntries(rows), unknown });
}

/** Says for each part what taking it over would change; parts that a template lacks are left out. */
export function compareTemplate(template: Template, current: Template): readonly TemplateChange[] {
  const values: readonly TemplateChange[] = (["options", "posting", "layouts"] as const).map((part) => compareValues(part, template[part], current[part]));
  const tables = Object.keys(template.setup).map((id) => compareTable(id, template.setup[id] ?? [], current.setup[id] ?? []));
  return [...values, ...tables].filter(({ added, replaced, same }) => added + replaced.length + same > 0);
}

/** Puts the chosen parts of a template over what is set up; rows and readings that it does not name stay. */
export function mergeTemplate(template: Template, current: Template, parts: ReadonlySet<TemplatePart>): Template {
  const setup = { ...current.setup };
  for (const [id, rows] of Object.entries(template.setup)) if (parts.has(partOf(id))) setup[id] = mergeRows(id, rows, current.setup[id] ?? []);
  return {
    options: parts.has("options") ? { ...template.options, statementDate: current.options.statementDate } : current.options,
    posting: parts.has("posting") ? { ...current.posting, ...template.posting } : current.posting,
    layouts: parts.has("layouts") ? { ...current.layouts, ...template.layouts } : current.layouts,
    setup, unknown: { ...current.unknown, ...template.unknown },
  };
}

/** Rules are one whole, and so are layouts: half of another's would be nobody's. */
const WHOLE_TABLES: ReadonlySet<string> = new Set(["rules", "postingLayouts"]);

/** By what a row of a table is the same as another's. */
const KEYS: Readonly<Record<string, (row: SetupRow) => string>> = {
  bankAccounts: ({ number = "" }) => compactText(number),
  mappings: ({ text = "", counterparty = "", from = "", to = "" }) => [foldText(text), foldText(counterparty), from, to].join("|"),
  bankFormats: ({ name = "" }) => foldText(name),
  learned: learnedKey,
  rules: ({ confidence = "", priority = "" }) => `${confidence} ${priority}`,
};

const keyOf = (id: string, row: SetupRow): string => (KEYS[id] ?? JSON.stringify)(row);

function partOf(id: string): TemplatePart {
  return SETUP_TABLES.find((table) => table.id === id)?.id ?? "other";
}

function mergeRows(id: string, theirs: readonly SetupRow[], ours: readonly SetupRow[]): readonly SetupRow[] {
  if (WHOLE_TABLES.has(id)) return theirs;
  const byKey = new Map(theirs.map((row) => [keyOf(id, row), row]));
  const known = new Set(ours.map((row) => keyOf(id, row)));
  return [...ours.map((row) => ({ ...row, ...byKey.get(keyOf(id, row)) })), ...theirs.filter((row) => !known.has(keyOf(id, row)))];
}

function compareValues(part: TemplatePart, theirs: object, ours: object): TemplateChange {
  const now: Readonly<Record<string, unknown>> = { ...ours };
  const replaced: TemplateConflict[] = [];
  const count = { added: 0, same: 0 };
  for (const [name, value] of Object.entries(theirs) as [string, unknown][]) {
    // The day a client's statement ends belongs to that client.
    if (part === "options" && name === "statementDate") continue;
    if (!(name in now)) count.added += 1;
    else if (textOf(now[name]) === textOf(value)) count.same += 1;
    else replaced.push({ name, now: textOf(now[name]), then: textOf(value) });
  }
  return { part, ...count, replaced };
}

function compareTable(id: string, theirs: readonly SetupRow[], ours: readonly SetupRow[]): TemplateChange {
  const now = new Map(ours.map((row) => [keyOf(id, row), row]));
  const replaced: TemplateConflict[] = [];
  const count = { added: 0, same: 0 };
  for (const row of theirs) {
    const before = now.get(keyOf(id, row));
    if (before === undefined) count.added += 1;
    else if (Object.entries(row).every(([column, value]) => (before[column] ?? "") === value)) count.same += 1;
    else replaced.push({ name: row.text ?? row.number ?? keyOf(id, row), ...differences(before, row) });
  }
  const gone = WHOLE_TABLES.has(id) ? ours.filter((row) => !theirs.some((other) => keyOf(id, other) === keyOf(id, row))) : [];
  return { part: partOf(id), ...count, replaced: [...replaced, ...gone.map((row) => ({ name: keyOf(id, row), now: rowText(row), then: "" }))] };
}

/** Only the columns that differ, both ways. */
function differences(before: SetupRow, after: SetupRow): Pick<TemplateConflict, "now" | "then"> {
  const columns = Object.keys(after).filter((column) => (before[column] ?? "") !== after[column]);
  return { now: columns.map((column) => before[column] || "–").join(", "), then: columns.map((column) => after[column] || "–").join(", ") };
}

function rowText(row: SetupRow): string {
  return Object.values(row).filter((value) => value !== "").join(", ");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : isRecord(value) ? Object.values(value).map(textOf).join(" ") : JSON.stringify(value);
}

function without(row: SetupRow, columns: readonly string[]): SetupRow {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
}

function isSetupRow(value: unknown): value is SetupRow {
  return isRecord(value) && Object.values(value).every((text) => typeof text === "string");
}

function parsed(text: string): unknown {
  try {
    // A key that would reach behind objects is no part of any template.
    return JSON.parse(text.replace(/^\ufeff/, ""), (key, value: unknown) => (key === "__proto__" ? undefined : value));
  } catch {
    return null;
  }
}
