import type { Chance } from "./chance";
import { businessDaysOn } from "./draft";
import { amountFor, entryFor, lineFor, type Kind, type Office } from "./officeRows";

function signed(chance: Chance, amount: number): number {
  return chance.happens(0.6) ? -amount : amount;
}

/** Days from the entry to the line. */
function lag(chance: Chance): number {
  return chance.weighed([[50, 0], [22, 1], [12, 2], [7, 3], [4, 5], [2, 8], [3, -1]]);
}

function pairOf(office: Office, by: { kind: string; day: number; paid: number; posted: number; isQuoted?: boolean }): number {
  const party = office.chance.of(office.partners);
  const entry = entryFor(office, { party, day: by.day, amount: by.posted });
  const line = lineFor(office, { party, day: by.day + lag(office.chance), amount: by.paid, documents: by.isQuoted === false ? [] : [entry] });
  office.draft.group(by.kind, [line], [entry]);
  return 1;
}

const plain: Kind = (office, day) => {
  const amount = signed(office.chance, amountFor(office.chance));
  return pairOf(office, { kind: "one-to-one", day, paid: amount, posted: amount });
};

const recurring: Kind = (office, day) => {
  const { chance } = office;
  const party = chance.of(office.partners);
  const amount = -chance.of([49_900, 129_000, 850_000, 1_250_000, chance.money(90_000, 1)]);
  const months = day > 45 ? [0] : [0, 30];
  for (const month of months) {
    const entry = entryFor(office, { party, day: day + month, amount });
    office.draft.group("recurring", [lineFor(office, { party, day: day + month + lag(chance), amount, documents: [entry] })], [entry]);
  }
  return months.length;
};

const wages: Kind = (office, day) => {
  const { chance, language } = office;
  const amount = -chance.of([2_450_000, 2_610_000, 2_780_000, 3_120_000]);
  const name = `${chance.of(language.first)} ${chance.of(language.last)}`;
  const party = { name, isPerson: true, account: chance.digits(11) };
  const entry = { ...entryFor(office, { party, day: day - (day % 30) + 24, amount }), externalNo: "", text: name };
  office.draft.group("salary", [lineFor(office, { party, day: entry.day + chance.between(0, 1), amount })], [entry]);
  return 1;
};

const cheque: Kind = (office, day) => {
  const { chance } = office;
  const checkNo = String(70_000 + office.next++);
  const entry = { ...entryFor(office, { party: chance.of(office.partners), day, amount: -amountFor(chance) }), checkNo };
  const text = chance.of([`Sjekk ${checkNo}`, `SCHECK-NR ${checkNo}`, `CHQ ${checkNo}`, checkNo.padStart(8, "0")]);
  office.draft.group("check", [{ day: businessDaysOn(day, chance.between(2, 20)), amount: entry.amount, text }], [entry]);
  return 1;
};

const ownTransfer: Kind = (office, day) => {
  const amount = signed(office.chance, office.chance.between(1, 60) * 500_000);
  const text = office.chance.of(["Mellom egne konti", "UMBUCHUNG", "Own account trf", "Regulering"]);
  office.draft.group("own-transfer", [{ day: businessDaysOn(day, 0), amount, text }],
    [{ day: businessDaysOn(day, 0), amount, documentNo: `MEMO${office.next++}`, text: office.chance.of(["Flyttet til sparekonto", "Cash pool", "Transfer between accounts"]) }]);
  return 1;
};

const kept: Kind = (office, day) => {
  const amount = amountFor(office.chance) + 20_000;
  const fee = office.chance.of([1_000, 1_500, 2_500, 3_000, 5_000, 7_500]);
  return pairOf(office, { kind: "fee-netted", day, paid: amount - fee, posted: amount });
};

const discounted: Kind = (office, day) => {
  const amount = signed(office.chance, office.chance.money(220_000, 1));
  return pairOf(office, { kind: "cash-discount", day, paid: Math.round(amount * office.chance.of([0.98, 0.97, 0.98, 0.96])), posted: amount });
};

const exchanged: Kind = (office, day) => {
  const amount = signed(office.chance, office.chance.money(900_000, 0.8));
  return pairOf(office, { kind: "fx-difference", day, paid: Math.round(amount * (1 + office.chance.bell() * 0.004)), posted: amount });
};

const rounded: Kind = (office, day) => {
  const amount = signed(office.chance, office.chance.money(80_000, 1) + 200);
  return pairOf(office, { kind: "rounding", day, paid: Math.round(amount / 100) * 100, posted: amount });
};

const transposed: Kind = (office, day) => {
  const digits = [...office.chance.digits(6)];
  const at = office.chance.between(0, 4);
  const paid = Number(digits.join(""));
  [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
  return pairOf(office, { kind: "transposed-digits", day, paid: -paid, posted: -Math.max(1, Number(digits.join(""))) });
};

const returned: Kind = (office, day) => {
  const { chance } = office;
  const party = chance.of(office.partners);
  const amount = -amountFor(chance);
  const entry = entryFor(office, { party, day, amount });
  office.draft.group("one-to-one", [lineFor(office, { party, day, amount, documents: [entry] })], [entry]);
  const back = { ...entryFor(office, { party, day: day + 4, amount: -amount }), text: chance.of(["Retur", "Rücklauf", "Returned payment"]) };
  office.draft.group("returned-payment", [{ day: businessDaysOn(day + 4, 0), amount: -amount, text: chance.of(["RETUR UTBET", "RUECKGABE", "UNPAID ITEM"]) }], [back]);
  return 2;
};

const takenBackByBank: Kind = (office, day) => {
  const amount = -amountFor(office.chance);
  const party = office.chance.of(office.partners);
  office.draft.group("statement-reversal", [
    lineFor(office, { party, day, amount }), { ...lineFor(office, { party, day: day + 2, amount: -amount }), text: `${office.chance.of(["Korreksjon", "STORNO", "REVERSAL"])} ${party.name}` },
  ], []);
  return 2;
};

const takenBackInBooks: Kind = (office, day) => {
  const entry = entryFor(office, { party: office.chance.of(office.partners), day, amount: -amountFor(office.chance) });
  office.draft.group("ledger-reversal", [], [entry, { ...entry, day: entry.day + 3, amount: -entry.amount, text: `${office.chance.of(["Tilbakeført", "Storno", "Reversed"])} ${entry.documentNo!}` }]);
  return 0;
};

const alone: Kind = (office, day) => {
  const { chance } = office;
  if (chance.happens(0.5)) office.draft.line({ day, amount: -chance.between(2, 90) * 100, text: chance.of(["Gebyr", "KONTOFUEHRUNG", "Account fee", "Rente"]) });
  else office.draft.entry(entryFor(office, { party: chance.of(office.partners), day: office.days - 3, amount: signed(chance, amountFor(chance)) }));
  return 1;
};

/** A payment entered twice in the books, or two invoices of one price: only one was paid. */
const doubled: Kind = (office, day) => {
  const { chance } = office;
  const party = chance.of(office.partners);
  const amount = -amountFor(chance);
  const entry = entryFor(office, { party, day, amount });
  office.draft.group("one-to-one", [lineFor(office, { party, day: day + lag(chance), amount, documents: [entry] })], [entry]);
  office.draft.entry(entryFor(office, { party, day: day + chance.between(3, 12), amount }));
  return 1;
};

/** Kinds of one line and one entry, or of one side, and how often they come. */
export const SINGLE: readonly (readonly [number, Kind])[] = [
  [40, plain], [8, recurring], [8, wages], [4, cheque], [2.5, ownTransfer], [2.5, kept], [1.5, discounted], [1.2, exchanged], [1, rounded], [0.6, transposed],
  [1, returned], [0.5, takenBackByBank], [0.8, takenBackInBooks], [4, alone], [1.5, doubled],
];
