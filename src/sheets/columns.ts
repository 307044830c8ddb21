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
  ["text", "text"], ["additionalInfo", "additionalInfo"], ["reference", "reference"], ["counterpartyName", "counterpartyName"],
  ["counterpartyAccount", "counterpartyAccount"], ["dimension", "dimension"], ["bankReference", "bankReference"],
];
/** Fields filled from the first good column of a meaning. */
const SINGLES: readonly (readonly [Meaning, Field])[] = [
  ["documentNo", "documentNo"], ["externalDocumentNo", "externalDocumentNo"], ["checkNo", "checkNo"], ["partyNo", "partyNo"],
  ["entryNo", "entryNo"], ["isOpen", "isOpen"], ["isReversed", "isReversed"],
];

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
  const free = columns.filter(({ place }) => !taken.has(place));
  placeCurrency(places, free, amounts);
  placeRest(places, free, side);
  placeAccount(places, free, side);
  placeParties(places, free, grid);
  placeText(places, free);
  return places;
}

function placeRest(places: Places, free: readonly Column[], side: Side): void {
  for (const [meaning, field] of LISTS) {
    const found = free.filter((column) => column.meaning === meaning).map(({ place }) => place);
    if (found.length > 0) places[field] = found.length === 1 ? found[0]! : found;
  }
  for (const [meaning, field] of SINGLES) {
    const found = free.filter((column) => column.meaning === meaning);
    const best = found.find(({ profile }) => profile.filled > 0) ?? found[0];
    if (best) places[field] = best.place;
  }
  const types = free.filter(({ meaning }) => meaning === "type" || meaning === "transactionType" || meaning === "documentType").map(({ place }) => place);
  if (types.length > 0) places[side === "bank" ? "transactionType" : "documentType"] = types.length === 1 ? types[0]! : types;
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
  const own = side === "book" ? found : found.filter((column) => !varies(column));
  const best = own.find(({ profile }) => profile.filled > 0) ?? own[0];
  if (best) places.accountNo = best.place;
  if (side === "book") return;
  const others = found.filter(varies).map(({ place }) => place);
  if (others.length > 0 && places.counterpartyAccount === undefined) places.counterpartyAccount = others.length === 1 ? others[0]! : others;
}

function placeParties(places: Places, free: readonly Column[], grid: SheetGrid): void {
  const isHolder = ({ profile }: Column): boolean => profile.filled > 4 && profile.distinct === 1;
  const named = free.filter((column) => column.meaning === "partyName" || (column.meaning === "name" && !isHolder(column)));
  if (named.length > 0) {
    const known = places.counterpartyName === undefined ? [] : [places.counterpartyName].flat();
    const all = [...known, ...named.map(({ place }) => place)].sort((one, other) => one - other);
    places.counterpartyName = all.length === 1 ? all[0]! : all;
  }
  const kinds = free.find(({ place, profile, meaning }) => profile.filled > 0 && profile.distinct <= 8 && (meaning === "other" || meaning === null || meaning === "type")
    && grid.values.slice(-profile.rows).every((cells) => cellText(cells[place]) === "" || readEntryKind(cellText(cells[place])) !== null));
  if (kinds && kinds.meaning !== "type") places.partyType = kinds.place;
}

/** Without a column headed as text, the one that reads most like it. */
function placeText(places: Places, free: readonly Column[]): void {
  if (places.text !== undefined) return;
  const used = new Set(Object.values(places).flat());
  const telling = (column: Column): number => column.profile.letters / Math.max(1, column.profile.filled) * Math.min(1, column.profile.distinct / 3);
  const loose = free.filter(({ place, profile, meaning }) => !used.has(place) && meaning === null && share(profile, "words") >= 0.5 && !isDateColumn(profile) && !isAmountColumn(profile));
  const best = [...loose].sort((one, other) => telling(other) - telling(one))[0];
  if (best) places.text = best.place;
  else if (places.additionalInfo !== undefined) {
    places.text = places.additionalInfo;
    delete places.additionalInfo;
  }
}
