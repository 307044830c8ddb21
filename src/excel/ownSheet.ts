import type { SheetRole } from "../domain";
import type { Batch } from "./facts";
import { ROLE_MARK } from "./marks";

/** One of our sheets, found or just made. */
export interface OwnSheet {
  readonly id: string;
  readonly name: string;
  readonly isNew: boolean;
}

/**
 * Finds our sheet of a role by its mark, whatever it is called now; null when there is none.
 * Cost: one sync where the sheet's id is known, none where all sheets were looked at and it was not among them, else two.
 */
export async function findOwnSheet(batch: Batch, role: SheetRole): Promise<OwnSheet | null> {
  if (batch.facts.isListed && !batch.facts.own.has(role)) return null;
  return (await search(batch, role)).own;
}

/**
 * Finds our sheet of a role, or makes it under a free name close to the one asked for. The user's sheets keep theirs.
 * Cost: as finding it, and one or two syncs more when it is made.
 */
export async function openOwnSheet(batch: Batch, role: SheetRole, wish: string): Promise<OwnSheet> {
  const { own, names } = await search(batch, role);
  if (own) return own;
  const { context, facts } = batch;
  const sheet = context.workbook.worksheets.add(freeName(wish, names));
  sheet.customProperties.add(ROLE_MARK, role);
  // A sheet can be hidden only by a call that clears the user's undo stack: once, when it is made.
  if (role === "memory") sheet.visibility = "VeryHidden";
  sheet.load("id,name");
  await context.sync();
  facts.own.set(role, sheet.id);
  facts.names.set(sheet.id, sheet.name);
  return { id: sheet.id, name: sheet.name, isNew: true };
}

async function search({ context, facts }: Batch, role: SheetRole): Promise<{ own: OwnSheet | null; names: string[] }> {
  const { worksheets } = context.workbook;
  const known = facts.own.get(role);
  const quick = known === undefined ? null : worksheets.getItemOrNullObject(known);
  quick?.load("id,name,visibility");
  worksheets.load("items/id,items/name,items/visibility");
  await context.sync();
  const names = worksheets.items.map((sheet) => sheet.name);
  if (quick && !quick.isNullObject) return { own: found(quick, role), names };
  if (known === undefined && facts.isListed) return { own: null, names };
  const marks = worksheets.items.map((sheet) => {
    const mark = sheet.customProperties.getItemOrNullObject(ROLE_MARK);
    mark.load("value");
    return mark;
  });
  await context.sync();
  const sheet = worksheets.items[marks.findIndex((mark) => !mark.isNullObject && mark.value === role)];
  if (!sheet) return { own: null, names };
  facts.own.set(role, sheet.id);
  facts.names.set(sheet.id, sheet.name);
  return { own: found(sheet, role), names };
}

/** A memory that is in sight was cut short while it was made; it is hidden along with what comes next. */
function found(sheet: Excel.Worksheet, role: SheetRole): OwnSheet {
  if (role === "memory" && sheet.visibility === "Visible") sheet.visibility = "VeryHidden";
  return { id: sheet.id, name: sheet.name, isNew: false };
}

/** Longest name of a sheet. Source: Excel specifications and limits. */
const NAME_LENGTH = 31;

/**
 * A sheet name that Excel takes and no sheet has: "Posting", else "Posting (2)" …
 * Source: Excel's rules for sheet names: 31 characters, none of []:*?/\, no apostrophe at either end, not "History".
 */
export function freeName(wish: string, taken: readonly string[]): string {
  const used = new Set([...taken.map((name) => name.toLowerCase()), "history"]);
  const plain = wish.replace(/[[\]:*?/\\\p{Cc}]/gu, " ").replace(/^'+|'+$/g, "").trim() || "Sheet";
  const whole = plain.slice(0, NAME_LENGTH).trim();
  if (!used.has(whole.toLowerCase())) return whole;
  for (let number = 2; ; number++) {
    const tail = ` (${number})`;
    const name = plain.slice(0, NAME_LENGTH - tail.length).trim() + tail;
    if (!used.has(name.toLowerCase())) return name;
  }
}
