import type { Field } from "../domain";
import type { AmountColumns } from "./amountColumns";
import { readEntryKind } from "./entryKind";
import type { DateColumns } from "./dateColumns";
import type { Meaning } from "./headerWords";
import { isAmountColumn, isDateColumn, share } from "./profile";
import { cellText } from "./cellText";
import type { Column } from "./settle";
import type { SheetGrid, Side } from "./types";

/** Columns by field, as places in a row of the grid's values. */
export type Places = Partial<Record<Field, number | readonly number[]>>;

/** Fields filled from every column of a meaning, in the order of the sheet. */
const LISTS: readonly (readonly [Meaning, Field])[] = [
  ["additionalInfo", "additionalInfo"], ["reference", "reference"],
  ["counterpartyAccount", "counterpartyAccount"], ["dimension", "dimension"], ["bankReference", "bankReference"],
];
/** Fields filled from the first good column of a meaning. */
const SINGLES: readonly (readonly [Meaning, Field])[] = [
  ["documentNo", "documentNo"], ["externalDocumentNo", "externalDocumentNo"], ["checkNo", "checkNo"], ["partyNo", "partyNo"],
  ["entryNo", "entryNo"], ["isOpen", "isOpen"], ["isReversed", "isReversed"], ["sourceNo", "sourceNo"],
];

/** Check digits fit one number in five by chance; so many rows, and so large a share of them, don't. */
const LEAST_CHECKED = 4;
const CHECKED_SHARE = 0.7;

/** Strength from which a header is known, not guessed by its parts. */
const SURE = 0.7;
/** Columns between a party's name and its account. */
const BESIDE = 2;

export interface Chosen {
  readonly side: Side;
  readonly dates: DateColumns;
  readonly amounts: AmountColumns;
}

/** Gives every column its field: dates and money as chosen, the rest by what their headers mean on this side. */
export function placeFields(grid: SheetGrid, columns: readonly Column[], { side, dates, amounts }: Chosen): Places {
  const places: Places = {};
  const set = (field: Field, place: number | null): void => {
    if (place !== null) places[field] = place;
  };
  set(side === "bank" ? "bookedOn" : "postedOn", dates.main);
  set("valueOn", dates.valueOn);
  set("dueOn", dates.dueOn);
  set("discountOn", dates.discountOn);
  for (const field of ["amount", "amountIn", "amountOut", "debit", "credit", "openAmount", "discountAmount"] as const) set(field, amounts[field]);
  set("sign", amounts.mark);
  set("balance", amounts.balance === amounts.openAmount ? null : amounts.balance);
  const taken = new Set(Object.values(places).flat());
  set("localAmount", localBeside(columns, taken, side));
  const free = columns.filter(({ place }) => !taken.has(place));
  placeCurrency(places, free, amounts);
  placeUnnamed(places, free, side);
  placeRest(places, free, side);
  placeAccount(places, free, side);
  placeParties(places, free, { grid, side });
  placeText(places, free, side);
  return places;
}

/** An amount in the currency of the books beside the one in the account's own. */
function localBeside(columns: readonly Column[], taken: ReadonlySet<number>, side: Side): number | null {
  const isLocal = ({ meaning, reading }: Column): boolean => meaning === "localAmount" || (meaning === "amount" && reading.isLocal);
  return columns.find((column) => side === "book" && isLocal(column) && !taken.has(column.place) && column.profile.filled > 0)?.place ?? null;
}

function placeRest(places: Places, free: readonly Column[], side: Side): void {
  for (const [meaning, field] of LISTS) addPlaces(places, field, free.filter((column) => column.meaning === meaning));
  for (const [meaning, field] of SINGLES) {
    const found = free.filter((column) => column.meaning === meaning);
    const best = found.find(({ profile }) => profile.filled > 0) ?? found[0];
    if (best && side === "bank" && field === "externalDocumentNo") addPlaces(places, "reference", [best]);
    else if (best) places[field] = best.place;
  }
  const types = free.filter(({ meaning }) => meaning === "type" || meaning === "transactionType" || meaning === "documentType");
  addPlaces(places, side === "bank" ? "transactionType" : "documentType", types);
}

function addPlaces(places: Places, field: Field, columns: readonly Column[]): void {
  const known = places[field] === undefined ? [] : [places[field]].flat();
  const all = [...new Set([...known, ...columns.map(({ place }) => place)])].sort((one, other) => one - other);
  if (all.length > 0) places[field] = all.length === 1 ? all[0]! : all;
}

/** Columns that no header explains, told by check digits: payment references, account numbers. */
function placeUnnamed(places: Places, free: readonly Column[], side: Side): void {
  const unnamed = free.filter(({ meaning, profile }) => meaning === null && profile.filled >= LEAST_CHECKED && profile.distinct > 1);
  const accounts = unnamed.filter(({ profile }) => share(profile, "accounts") >= CHECKED_SHARE || share(profile, "ibans") >= CHECKED_SHARE);
  if (side === "bank") addPlaces(places, "counterpartyAccount", accounts);
  addPlaces(places, "reference", unnamed.filter((column) => !accounts.includes(column) && share(column.profile, "references") >= CHECKED_SHARE));
}

/** The currency beside the amount, where several columns hold one. */
function placeCurrency(places: Places, free: readonly Column[], amounts: AmountColumns): void {
  const found = free.filter(({ meaning }) => meaning === "currency");
  const money = amounts.amount ?? amounts.amountIn ?? amounts.credit ?? amounts.debit ?? amounts.amountOut ?? -1;
  const beside = found.find(({ place }) => place === money + 1) ?? found.find(({ place }) => place === money - 1);
  const unheaded = free.filter(({ meaning, profile }) => meaning === null && profile.filled > 0 && share(profile, "currencies") >= 0.95 && profile.distinct <= 5);
  const best = beside ?? found.find(({ profile }) => profile.filled > 0) ?? found[0] ?? (unheaded.length === 1 ? unheaded[0] : undefined);
  if (best) places.currency = best.place;
}

/** Own account: on a statement a column that says the same on most rows; an account per row is the other party's. */
function placeAccount(places: Places, free: readonly Column[], side: Side): void {
  const found = free.filter(({ meaning }) => meaning === "accountNo");
  const varies = ({ profile }: Column): boolean => profile.filled > 4 && profile.distinct > Math.max(3, profile.filled / 3);
  const isPartys = (column: Column): boolean => side === "bank" && column !== found[0] && free.some(({ meaning, place }) => meaning === "counterpartyName" && Math.abs(place - column.place) <= BESIDE);
  const own = side === "book" ? found : found.filter((column) => !varies(column) && !isPartys(column));
  const best = own.find(({ profile }) => profile.filled > 0) ?? own[0];
  if (best) places.accountNo = best.place;
  if (side === "book") return;
  addPlaces(places, "counterpartyAccount", found.filter((column) => varies(column) || isPartys(column)));
}

function placeParties(places: Places, free: readonly Column[], { grid, side }: { grid: SheetGrid; side: Side }): void {
  const isHolder = ({ profile }: Column): boolean => profile.filled > 4 && profile.distinct === 1;
  const named = [...free.filter(({ meaning }) => meaning === "counterpartyName"), ...free.filter((column) =>
    column.meaning === "partyName" || (column.meaning === "name" && !isHolder(column)))].map(({ place }) => place);
  if (named.length > 0) places.counterpartyName = named.length === 1 ? named[0]! : named;
  const kinds = free.find((column) => side === "book" && (column.meaning === "other" || column.meaning === null) && holdsKinds(column, grid));
  if (kinds) places.partyType = kinds.place;
  const source = free.find((column) => side === "book" && column.meaning === "sourceType");
  if (source) places.sourceType = source.place;
}

/** Cells that say Customer, Vendor and so on, and nothing else. */
function holdsKinds({ place, profile }: Column, grid: SheetGrid): boolean {
  if (profile.filled === 0 || profile.distinct > 8) return false;
  const kinds = grid.values.slice(grid.values.length - profile.rows).map((cells) => cellText(cells[place])).filter((text) => text !== "").map(readEntryKind);
  return kinds.every((kind) => kind !== null) && kinds.some((kind) => kind !== "bank");
}

/** Texts: columns headed so, a posting text where there is none, and else the column that reads most like one. */
function placeText(places: Places, free: readonly Column[], side: Side): void {
  const named = free.filter(({ meaning }) => meaning === "text");
  const headed = named.filter(({ strength }) => strength >= SURE || named.every((other) => other.strength < SURE));
  addPlaces(places, "additionalInfo", named.filter((column) => !headed.includes(column)));
  const varied = headed.filter(({ profile }) => profile.filled < 3 || profile.distinct > 1);
  addPlaces(places, "text", varied.length > 0 ? varied : headed);
  const typeTexts = free.filter(({ meaning }) => meaning === "typeText");
  addPlaces(places, places.text === undefined ? "text" : side === "bank" ? "transactionType" : "additionalInfo", typeTexts);
  if (places.text !== undefined) return;
  const used = new Set(Object.values(places).flat());
  const telling = ({ profile }: Column): number => (profile.letters / Math.max(1, profile.filled)) * Math.min(1, profile.distinct / 3);
  const loose = free.filter(({ place, profile, meaning }) => !used.has(place) && meaning === null && share(profile, "words") >= 0.5 && !isDateColumn(profile) && !isAmountColumn(profile));
  const best = [...loose].sort((one, other) => telling(other) - telling(one))[0];
  if (best) places.text = best.place;
  else if (places.additionalInfo !== undefined) {
    places.text = places.additionalInfo;
    delete places.additionalInfo;
  }
}
