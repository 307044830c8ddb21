import type { LabelledSet } from "../labelled";
import { Chance, split, total } from "./chance";
import { Draft, type DraftEntry } from "./draft";
import { asBankWrites, ENGLISH, parties, type Party } from "./names";

interface Receivables {
  readonly chance: Chance;
  readonly draft: Draft;
  next: number;
}

/**
 * A seller's receipts against its invoices: payments whose remittance advice lists invoice numbers, some of them wrong, cut or
 * missing, with deductions, credit notes, part payments, invoices paid twice and payments under the buyer's own order numbers.
 */
export function remittances(name: string, seed: number, payments: number): LabelledSet {
  const chance = new Chance(seed);
  const state: Receivables = { chance, draft: new Draft(), next: 48_000 + chance.between(0, 900) };
  const buyers = parties(chance, ENGLISH, 90);
  for (let left = payments; left > 0; left--) addReceipt(state, chance.of(buyers), chance.between(12, 50));
  for (let left = Math.round(payments * 0.12); left > 0; left--) state.draft.entry(invoice(state, chance.of(buyers), chance.between(0, 45)));
  return state.draft.done(name, chance);
}

function invoice({ chance, ...state }: Receivables, buyer: Party, day: number, amount = invoiceAmount(chance)): DraftEntry {
  return { day, amount, type: "Invoice", documentNo: `SI-${state.next}`, externalNo: chance.happens(0.5) ? `PO${chance.digits(6)}` : "", name: buyer.name, text: `Invoice SI-${state.next}` };
}

function invoices(state: Receivables, buyer: Party, days: { from: number; count: number }): DraftEntry[] {
  return Array.from({ length: days.count }, () => {
    state.next += state.chance.between(1, 4);
    return invoice(state, buyer, Math.max(0, days.from - state.chance.between(0, 6)));
  });
}

function invoiceAmount(chance: Chance): number {
  return chance.happens(0.25) ? chance.between(2, 60) * 12_500 : chance.money(180_000, 1);
}

type Receipt = (state: Receivables, buyer: Party, day: number) => void;

function addReceipt(state: Receivables, buyer: Party, day: number): void {
  state.chance.weighed<Receipt>([
    [34, addWhole], [24, addSeveral], [12, addShort], [8, addDiscounted], [6, addWithCredit], [6, addParts], [4, addByOrder], [3, addTwice], [3, addOver],
  ])(state, buyer, day);
}

/** The advice as a buyer writes it. */
function advice({ chance }: Receivables, documents: readonly DraftEntry[]): string {
  const numbers = documents.map(({ documentNo = "" }) => written(chance, documentNo)).filter((number) => number !== "");
  const lead = chance.of(["Inv ", "Invoices: ", "REMIT ", "paid: ", "", "/RFB/", "re "]);
  return numbers.length === 0 ? "" : lead + numbers.join(chance.of([", ", " ", "; ", "/", "+"]));
}

function written(chance: Chance, number: string): string {
  const digits = number.replace(/\D/g, "");
  return chance.weighed([
    [50, () => number], [20, () => digits], [9, () => number.replace("-", "")], [6, () => digits.slice(-4)], [5, () => ""],
    [4, () => digits.slice(0, 2) + digits[3]! + digits[2]! + digits.slice(4)], [3, () => `${digits}0`], [3, () => String(Number(digits) + chance.between(1, 9))],
  ])();
}

function receipt(state: Receivables, by: { buyer: Party; day: number; amount: number; info: string }): { day: number; amount: number; text: string; info: string; name: string; account: string } {
  const { chance } = state;
  const payer = asBankWrites(chance, by.buyer.name, 0.7);
  return {
    day: by.day, amount: by.amount, text: chance.of(["ACH CREDIT", "LOCKBOX", "WIRE IN", "CHECK DEPOSIT"]), info: by.info, name: chance.happens(0.8) ? payer : "",
    account: chance.happens(0.5) ? by.buyer.account : "",
  };
}

const addWhole: Receipt = (state, buyer, day) => {
  const documents = invoices(state, buyer, { from: day - 2, count: 1 });
  state.draft.group("paid-in-full", [receipt(state, { buyer, day, amount: sumOf(documents), info: advice(state, documents) })], documents);
};

const addSeveral: Receipt = (state, buyer, day) => {
  const documents = invoices(state, buyer, { from: day - 2, count: state.chance.weighed([[4, 2], [3, 3], [2, 5], [1, 9], [0.5, 16]]) });
  state.draft.group("several-invoices", [receipt(state, { buyer, day, amount: sumOf(documents), info: advice(state, documents) })], documents);
};

const addShort: Receipt = (state, buyer, day) => {
  const documents = invoices(state, buyer, { from: day - 2, count: state.chance.between(1, 4) });
  const whole = sumOf(documents);
  const less = Math.min(Math.round(whole * 0.15), state.chance.of([1_000, 2_500, 5_000, state.chance.between(300, 40_000)]));
  state.draft.group("short-paid", [receipt(state, { buyer, day, amount: whole - less, info: advice(state, documents) })], documents);
};

const addDiscounted: Receipt = (state, buyer, day) => {
  const documents = invoices(state, buyer, { from: day - 2, count: state.chance.between(1, 3) });
  const paid = total(documents.map(({ amount }) => Math.round(amount * 0.98)));
  state.draft.group("discounted", [receipt(state, { buyer, day, amount: paid, info: advice(state, documents) })], documents);
};

const addWithCredit: Receipt = (state, buyer, day) => {
  const documents = invoices(state, buyer, { from: day - 2, count: state.chance.between(2, 3) });
  state.next++;
  const credit = { ...invoice(state, buyer, day - 1, -Math.round(documents[0]!.amount * 0.2)), type: "Credit Memo", documentNo: `CM-${state.next}`, text: "Credit memo" };
  const all = [...documents, credit];
  state.draft.group("with-credit-note", [receipt(state, { buyer, day, amount: sumOf(all), info: advice(state, state.chance.happens(0.7) ? all : documents) })], all);
};

const addParts: Receipt = (state, buyer, day) => {
  const documents = invoices(state, buyer, { from: day - 2, count: 1 });
  const lines = split(state.chance, documents[0]!.amount, 2).map((amount, at) =>
    receipt(state, { buyer, day: day + at * state.chance.between(1, 6), amount, info: advice(state, documents) }));
  state.draft.group("part-payments", lines, documents);
};

const addByOrder: Receipt = (state, buyer, day) => {
  const documents = invoices(state, buyer, { from: day - 2, count: 1 }).map((document) => ({ ...document, externalNo: `PO${state.chance.digits(6)}` }));
  state.draft.group("own-order-number", [receipt(state, { buyer, day, amount: sumOf(documents), info: `PO ${documents[0]!.externalNo.slice(2)}` })], documents);
};

/** Paid once more some days later: the second payment settles nothing. */
const addTwice: Receipt = (state, buyer, day) => {
  const documents = invoices(state, buyer, { from: day - 2, count: 1 });
  const line = receipt(state, { buyer, day, amount: sumOf(documents), info: advice(state, documents) });
  state.draft.group("paid-twice", [line], documents);
  state.draft.line({ ...line, day: day + state.chance.between(3, 8) });
};

const addOver: Receipt = (state, buyer, day) => {
  const documents = invoices(state, buyer, { from: day - 2, count: 1 });
  const amount = sumOf(documents) + state.chance.of([100, 1_000, 5_000]);
  state.draft.group("overpaid", [receipt(state, { buyer, day, amount, info: advice(state, documents) })], documents);
};

function sumOf(documents: readonly DraftEntry[]): number {
  return total(documents.map(({ amount }) => amount));
}
