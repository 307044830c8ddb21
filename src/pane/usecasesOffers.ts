import type { Day, StatementLine } from "../domain";
import { readStatement, type SheetGrid, type SourceLayout, type StatementSource } from "../sheets";
import { takesRows } from "../statements";
import type { Brought, PartAsked } from "../worker";
import { asksForColumns, type Offer } from "./importTypes";
import { valueOrReport, type Tools } from "./reconcileTools";
import { askedOf } from "./usecasesFormats";
import { detect } from "./usecasesSources";

/** A sheet that lines may be added to, as it is read. */
export interface Standing {
  readonly layout: SourceLayout;
  readonly source: StatementSource;
}

/** An account of the files and where it was found. */
interface Found {
  readonly key: string;
  readonly account: string;
  readonly parts: readonly PartAsked[];
}

/**
 * Finds, for each account of the files, the sheet its lines go to and which of them are new there. What a person chose stays.
 * Cost: one reading of each sheet in question.
 */
export async function makeOffers(tools: Tools): Promise<void> {
  const { store } = tools;
  const before = new Map(store.state().imports.offers.map((offer) => [offer.key, offer]));
  const offers: Offer[] = [];
  for (const found of accountsFound(tools)) offers.push(await offerOf(tools, found, before.get(found.key)));
  store.set({ imports: { ...store.state().imports, offers } });
}

/** Changes where an account's lines go, or which of them; what is new is counted again. */
export async function setOffer(tools: Tools, key: string, change: Partial<Pick<Offer, "sheet" | "takesAlike" | "isWanted">>): Promise<void> {
  const { store } = tools;
  const offer = store.state().imports.offers.find((each) => each.key === key);
  const found = accountsFound(tools).find((each) => each.key === key);
  if (!offer || !found) return;
  const changed = { ...offer, ...change };
  const isCounted = change.sheet === undefined && change.takesAlike === undefined;
  const counted = isCounted ? changed : { ...changed, ...(await judged(tools, found, changed)) };
  store.set({ imports: { ...store.state().imports, offers: store.state().imports.offers.map((each) => (each.key === key ? counted : each)) } });
}

/** The parts of files that an account's lines come from. */
export function partsOf(tools: Tools, key: string): readonly PartAsked[] {
  return accountsFound(tools).find((found) => found.key === key)?.parts ?? [];
}

/** Reads a sheet as lines can be added to it; null when it can't be told how. */
export async function standingOn(tools: Tools, sheet: string): Promise<Standing | null> {
  const { bank } = tools.store.state();
  const { grids } = tools.store.kept;
  const known = bank?.sheet === sheet && bank.layout && bank.source && grids.bank ? { grid: grids.bank, layout: bank.layout } : null;
  const grid = known?.grid ?? valueOrReport(tools.store, await tools.workbook.readSheet(sheet));
  const layout = known?.layout ?? (grid === null ? null : layoutOf(tools, grid));
  if (grid === null || layout === null || !takesRows(layout)) return null;
  const source = readStatement(grid, layout);
  return growsAtEnd(grid, source.lines) ? { layout, source } : null;
}

function layoutOf(tools: Tools, grid: SheetGrid): SourceLayout | null {
  const detection = detect(tools, grid, "bank");
  return detection.questions.length === 0 ? detection.layout : null;
}

/** Whether the sheet ends with its newest line: no total below, and not the newest line first. */
function growsAtEnd(grid: SheetGrid, lines: readonly StatementLine[]): boolean {
  const last = lines.at(-1);
  const days = lines.flatMap(({ bookedOn }) => (bookedOn === null ? [] : [bookedOn]));
  return last?.at?.row === grid.firstRow + grid.values.length - 1 && (days[0] ?? 0) <= (days.at(-1) ?? 0);
}

function accountsFound(tools: Tools): Found[] {
  const accounts = new Map<string, { account: string; parts: PartAsked[] }>();
  for (const file of tools.store.state().imports.files) {
    for (const read of file.found) {
      if (asksForColumns(read)) continue;
      for (const { key, account } of read.accounts) {
        const known = accounts.get(key) ?? { account, parts: [] };
        known.parts.push({ asked: askedOf(tools, file), name: read.name, key });
        accounts.set(key, known);
      }
    }
  }
  return [...accounts].map(([key, { account, parts }]) => ({ key, account, parts }));
}

async function offerOf(tools: Tools, found: Found, before: Offer | undefined): Promise<Offer> {
  const { key, account } = found;
  const sheets = await sheetsFor(tools, found);
  const begun = { key, account, sheets, isWanted: before?.isWanted ?? true, takesAlike: true };
  if (before) {
    const sheet = before.sheet !== null && !sheets.includes(before.sheet) ? null : before.sheet;
    const chosen = { ...begun, sheet, takesAlike: before.takesAlike };
    return { ...chosen, ...(await judged(tools, found, chosen)) };
  }
  for (const sheet of sheets) {
    const offer = { ...begun, sheet, ...(await judged(tools, found, { ...begun, sheet })) };
    if (await belongs(tools, offer)) return withoutDoubles(tools, found, offer);
  }
  return { ...begun, sheet: null, ...(await judged(tools, found, { ...begun, sheet: null })) };
}

/** Lines that are on the sheet already in other words come along only where they are the smaller part. */
async function withoutDoubles(tools: Tools, found: Found, offer: Offer): Promise<Offer> {
  if (offer.brought.alikeCount * 2 <= offer.brought.added) return offer;
  return { ...offer, takesAlike: false, ...(await judged(tools, found, { ...offer, takesAlike: false })) };
}

/** The sheets made for the account, newest last in the workbook first; then the statement that was chosen. */
async function sheetsFor(tools: Tools, { key, account }: Found): Promise<string[]> {
  const { sheets, bank } = tools.store.state();
  const made = sheets.filter(({ holds, isVisible }) => isVisible && holds === key).map(({ name }) => name).reverse();
  const isOther = sheets.some(({ name, holds }) => name === bank?.sheet && holds !== undefined && holds !== key);
  const named = [...new Set([...made, ...(bank === null || isOther ? [] : [bank.sheet])])];
  const fitting: string[] = [];
  for (const name of named) {
    const standing = await standingOn(tools, name);
    if (standing !== null && !isOthers(standing.source.lines, account)) fitting.push(name);
  }
  return fitting;
}

/** Whether a sheet names accounts and none of them is this one. */
function isOthers(lines: readonly StatementLine[], account: string): boolean {
  const named = lines.filter(({ accountNo }) => accountNo !== "");
  return named.length > 0 && !named.some(({ accountNo }) => isSame(accountNo, account));
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => text.replaceAll(/[^\p{L}\p{N}]/gu, "").toUpperCase()) as [string, string];
  return left !== "" && right !== "" && (left.endsWith(right) || right.endsWith(left));
}

/** Whether a sheet surely is the account's: made for it, naming it, or holding some of the same lines. */
async function belongs(tools: Tools, { key, account, sheet, brought }: Offer): Promise<boolean> {
  if (sheet === null) return false;
  if (tools.store.state().sheets.some(({ name, holds }) => name === sheet && holds === key)) return true;
  const standing = await standingOn(tools, sheet);
  return brought.skipped + brought.alikeCount > 0 || (standing?.source.lines.some(({ accountNo }) => isSame(accountNo, account)) ?? false);
}

type Choice = Pick<Offer, "key" | "account" | "sheet" | "takesAlike">;

async function judged(tools: Tools, { parts }: Found, { account, sheet, takesAlike }: Choice): Promise<Pick<Offer, "brought" | "gap">> {
  const standing = sheet === null ? null : await standingOn(tools, sheet);
  const brought = await tools.files.bring({ parts, standing: standing?.source.lines ?? [], account, takesAlike, target: { kind: "count" } });
  return { brought, gap: standing === null ? null : gapOf(standing.source, brought) };
}

/** Lines are missing between the sheet's end and the files' beginning, where the balances say so and nothing overlaps. */
function gapOf({ closingBalance, lines }: StatementSource, { skipped, figures }: Brought): Offer["gap"] {
  const opening = figures?.openingBalance ?? null;
  const last = lines.reduce<Day | null>((latest, { bookedOn }) => (bookedOn !== null && (latest === null || bookedOn > latest) ? bookedOn : latest), null);
  const isLater = last === null || figures?.from === null || figures === null || figures.from >= last;
  if (skipped > 0 || !isLater || closingBalance === null || opening === null || closingBalance === opening) return null;
  return { closing: closingBalance, opening };
}
