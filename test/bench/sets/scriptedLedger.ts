import type { LabelledSet } from "../labelled";
import { Chance, split, total } from "./chance";
import { Draft, type DraftEntry } from "./draft";
import { withSlip } from "./names";

const ENTITIES = [
  "Halcyon Robotics", "Brightwater Foods", "Kestrel Analytics", "Ironwood Logistics", "Summit Dental Group", "Bluefin Marine", "Paragon Steel", "Juniper Textiles",
  "Cobalt Energy Partners", "Larkspur Media", "Redstone Quarry", "Oakline Furniture", "Vantage Insurance", "Northfork Dairy", "Tidewater Shipping", "Granite Peak Capital",
  "Silverline Transit", "Maple Ridge Clinic", "Harbor Point Hotels", "Evergreen Nurseries", "Falcon Aerospace", "Copperfield Press", "Windmere Estates", "Solaris Optics",
];
const SUFFIX = ["Inc", "LLC", "Corp", "Ltd", "Co", "Group"];
const PREFIXES = ["WIRE", "ACH", "DEP", "TRF", "PMT", "EFT"];
const CARDS = ["SQ *", "TST* ", "PAYPAL *", "AMZN MKTP US*", "UBER   *TRIP", "GOOGLE *ADS"];

/**
 * A test ledger as a programmer writes one: payments of a few dozen firms, each with the firm's name under several
 * spellings, cheque numbers, bank fees kept back, several entries in one bank line and the reverse, voids, and items of
 * the month before. Entries come up to three days before their line.
 */
export function scriptedLedger(name: string, seed: number, count: number): LabelledSet {
  const chance = new Chance(seed);
  const draft = new Draft();
  const state: Scripted = { chance, draft, check: 10_400, entry: 1000 };
  for (let left = count; left > 0;) left -= addOne(state, chance.between(3, 60));
  return draft.done(name, chance);
}

interface Scripted {
  readonly chance: Chance;
  readonly draft: Draft;
  check: number;
  entry: number;
}

type Maker = (state: Scripted, day: number) => number;

function addOne(state: Scripted, day: number): number {
  return state.chance.weighed<Maker>([
    [52, addPlain], [14, addCheck], [8, addFee], [7, addLump], [5, addSplit], [3, addTypo], [4, addCard], [3, addVoid], [2, addDeposit], [2, addAlone],
  ])(state, day);
}

function entity(chance: Chance): string {
  return `${chance.of(ENTITIES)} ${chance.of(SUFFIX)}`;
}

/** Spellings of one firm: initials, first word, vowels dropped, cut, a slip. */
function variant(chance: Chance, name: string): string {
  const words = name.split(" ");
  return chance.weighed([
    [4, () => name.toUpperCase()], [3, () => words.slice(0, -1).join(" ").toUpperCase()], [2, () => words.slice(0, -1).join("").slice(0, 14).toUpperCase()],
    [2, () => words.slice(0, 2).map((word) => word[0]! + word.slice(1).replace(/[aeiou]/g, "")).join(" ").toUpperCase()],
    [2, () => name.slice(0, chance.between(8, 14)).trimEnd().toUpperCase()], [1, () => withSlip(chance, name).toUpperCase()],
  ])();
}

function entryOf(state: Scripted, of: { day: number; amount: number; name: string; checkNo?: string }): DraftEntry {
  const { chance } = state;
  state.entry++;
  const text = chance.of([`${of.name} - invoice`, `Payment ${of.name}`, of.name, `${of.name} / ${chance.of(["services", "supplies", "rent", "license"])}`]);
  return { day: of.day, amount: of.amount, documentNo: `JE-${state.entry}`, text, checkNo: of.checkNo ?? "", name: "" };
}

function amountOf(chance: Chance): number {
  const size = chance.happens(0.2) ? chance.between(1, 60) * 25_000 : chance.money(240_000, 1.3);
  return chance.happens(0.6) ? -size : size;
}

function lineText(chance: Chance, name: string): string {
  return `${chance.of(PREFIXES)} ${variant(chance, name)}${chance.happens(0.3) ? ` ${chance.digits(6)}` : ""}`;
}

const addPlain: Maker = (state, day) => {
  const { chance, draft } = state;
  const name = entity(chance);
  const amount = amountOf(chance);
  draft.group("plain", [{ day: day + chance.between(0, 3), amount, text: lineText(chance, name) }], [entryOf(state, { day, amount, name })]);
  return 1;
};

const addCheck: Maker = (state, day) => {
  const { chance, draft } = state;
  const amount = -Math.abs(amountOf(chance));
  const checkNo = String(++state.check);
  draft.group("check", [{ day: day + chance.between(0, 3), amount, text: chance.of([`CHECK #${checkNo}`, `CHK ${checkNo}`, `Check ${checkNo}`]) }],
    [entryOf(state, { day, amount, name: entity(chance), checkNo: chance.happens(0.6) ? checkNo : "" })].map((entry) =>
      (entry.checkNo === "" ? { ...entry, text: `${entry.text ?? ""} ck ${checkNo}` } : entry)));
  return 1;
};

const addFee: Maker = (state, day) => {
  const { chance, draft } = state;
  const name = entity(chance);
  const gross = Math.abs(amountOf(chance)) + 20_000;
  const fee = chance.of([1500, 2500, 3500, 4500, chance.between(200, 9900)]);
  draft.group("fee", [{ day: day + chance.between(0, 3), amount: gross - fee, text: lineText(chance, name) }], [entryOf(state, { day, amount: gross, name })]);
  return 1;
};

const addLump: Maker = (state, day) => {
  const { chance, draft } = state;
  const name = entity(chance);
  const amounts = split(chance, 400_000 + chance.money(300_000, 1), chance.between(2, 5));
  const sign = chance.happens(0.5) ? -1 : 1;
  const entries = amounts.map((amount) => entryOf(state, { day: day - chance.between(0, 1), amount: sign * amount, name }));
  draft.group("lump", [{ day: day + chance.between(0, 2), amount: sign * total(amounts), text: `${lineText(chance, name)}${chance.happens(0.4) ? " BATCH" : ""}` }], entries);
  return 1;
};

const addSplit: Maker = (state, day) => {
  const { chance, draft } = state;
  const name = entity(chance);
  const amounts = split(chance, 300_000 + chance.money(300_000, 1), chance.between(2, 3));
  const lines = amounts.map((amount, at) => ({ day: day + chance.between(0, 3), amount, text: `${lineText(chance, name)} PT ${at + 1}/${amounts.length}` }));
  draft.group("split", lines, [entryOf(state, { day, amount: total(amounts), name })]);
  return lines.length;
};

const addTypo: Maker = (state, day) => {
  const { chance, draft } = state;
  const name = entity(chance);
  const digits = [...chance.digits(6)];
  const at = chance.between(0, 4);
  const swapped = [...digits];
  [swapped[at], swapped[at + 1]] = [digits[at + 1]!, digits[at]!];
  draft.group("transposed", [{ day: day + chance.between(0, 3), amount: -Number(digits.join("")), text: lineText(chance, name) }],
    [entryOf(state, { day, amount: -Math.max(1, Number(swapped.join(""))), name })]);
  return 1;
};

const addCard: Maker = (state, day) => {
  const { chance, draft } = state;
  const name = entity(chance);
  const amount = -chance.money(7_500, 1);
  draft.group("card", [{ day: day + chance.between(0, 3), amount, text: `${chance.of(CARDS)}${variant(chance, name).slice(0, 8)}` }], [entryOf(state, { day, amount, name })]);
  return 1;
};

/** Entered and taken back in the books; the bank knows nothing of it. */
const addVoid: Maker = (state, day) => {
  const { chance, draft } = state;
  const name = entity(chance);
  const amount = amountOf(chance);
  draft.entry(entryOf(state, { day, amount, name }));
  draft.entry({ ...entryOf(state, { day: day + 1, amount: -amount, name }), text: `VOID ${name}` });
  return 0;
};

/** Cheques of several firms paid in together. */
const addDeposit: Maker = (state, day) => {
  const { chance, draft } = state;
  const entries = Array.from({ length: chance.between(2, 4) }, () => entryOf(state, { day, amount: chance.money(150_000, 1), name: entity(chance) }));
  draft.group("deposit", [{ day: day + chance.between(0, 2), amount: total(entries.map(({ amount }) => amount)), text: `DEPOSIT ${entries.length} ITEMS` }], entries);
  return 1;
};

/** Bank charges without an entry, and entries of the month before. */
const addAlone: Maker = (state, day) => {
  const { chance, draft } = state;
  if (chance.happens(0.5)) draft.line({ day, amount: -chance.between(5, 60) * 100, text: chance.of(["SERVICE CHARGE", "WIRE FEE", "MONTHLY MAINTENANCE FEE"]) });
  else draft.entry({ ...entryOf(state, { day: 0, amount: amountOf(chance), name: entity(chance) }), day: 0 });
  return 1;
};
