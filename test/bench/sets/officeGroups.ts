import { split, total } from "./chance";
import { businessDaysOn, type DraftEntry } from "./draft";
import { amountFor, entryFor, lineFor, sumOf, type Kind, type Office } from "./officeRows";

function sign(office: Office): number {
  return office.chance.happens(0.6) ? -1 : 1;
}

/** Documents of one party, posted within some days. */
function documentsOf(office: Office, of: { day: number; count: number; sign: number }): { party: Office["partners"][number]; entries: DraftEntry[] } {
  const party = office.chance.of(office.partners);
  const entries = Array.from({ length: of.count }, () =>
    entryFor(office, { party, day: Math.max(0, of.day - office.chance.between(0, 4)), amount: of.sign * amountFor(office.chance) }));
  return { party, entries };
}

const oneToMany: Kind = (office, day) => {
  const { party, entries } = documentsOf(office, { day, count: office.chance.weighed([[5, 2], [3, 3], [2, 4], [1, 7], [0.5, 12]]), sign: sign(office) });
  if (office.chance.happens(0.15)) entries.push({ ...entryFor(office, { party, day: day - 1, amount: -Math.round(entries[0]!.amount * 0.3) }), type: "Credit Memo" });
  office.draft.group("one-to-many", [lineFor(office, { party, day: day + office.chance.between(0, 2), amount: sumOf(entries), documents: entries })], entries);
  return 1;
};

/** Payments to many parties in one sum; the documents of the run are numbered one after the other. */
const batchRun: Kind = (office, day) => {
  const { chance } = office;
  const count = chance.weighed([[4, 3], [4, 6], [2, 14], [1, 40]]);
  const run = chance.digits(3);
  const entries = chance.some(office.partners, count).map((party): DraftEntry => ({ ...entryFor(office, { party, day, amount: -amountFor(chance) }), text: chance.happens(0.6) ? `Remittering ${run}` : party.name }));
  const text = chance.of([`Remittering ${chance.happens(0.5) ? run : ""} ${count} poster`, `SAMMELAUFTRAG ${count} POSTEN`, "BULK PAYMENT FILE", `BACS BATCH ${run}`]);
  office.draft.group("batch-run", [{ day: businessDaysOn(day, chance.between(0, 1)), amount: sumOf(entries), text }], entries);
  return 1;
};

const payrollLump: Kind = (office, day) => {
  const { chance, language } = office;
  const payday = day - (day % 30) + 25;
  const count = chance.between(4, 24);
  const series = office.next;
  const entries = Array.from({ length: count }, (_, at): DraftEntry => {
    const name = `${chance.of(language.first)} ${chance.of(language.last)}`;
    return { day: businessDaysOn(payday, 0), amount: -chance.money(2_600_000, 0.25), documentNo: `NL-${series}-${at + 1}`, text: chance.of(["Nettolønn", "Netto", "Net pay"]), name };
  });
  office.next++;
  office.draft.group("payroll-lump", [{ day: businessDaysOn(payday, chance.between(0, 1)), amount: sumOf(entries), text: chance.of(["Lønnskjøring", "LOHN/GEHALT SAMMLER", "Salaries", `Lønn ${count} stk`]) }], entries);
  return 1;
};

const deposit: Kind = (office, day) => {
  const { chance } = office;
  const entries = chance.some(office.partners, chance.between(2, 6)).map((party) => entryFor(office, { party, day: day - chance.between(0, 1), amount: amountFor(chance) }));
  office.draft.group("deposit", [{ day: businessDaysOn(day, 1), amount: sumOf(entries), text: chance.of(["Kontantinnskudd", "SCHECKEINREICHUNG", "Paying-in slip"]) }], entries);
  return 1;
};

/** A day's card sales less what the acquirer keeps. */
const cardSales: Kind = (office, day) => {
  const { chance } = office;
  const posted = businessDaysOn(day, 0);
  const entries = Array.from({ length: chance.between(3, 25) }, (): DraftEntry => ({ day: posted, amount: chance.money(38_000, 0.9), documentNo: `KASSE-${chance.digits(6)}`, text: chance.of(["Salg kort", "Kortsalg"]) }));
  const fee = Math.round(sumOf(entries) * (0.004 + chance.part() * 0.02));
  office.draft.group("card-settlement-net-fee", [{ day: businessDaysOn(day, 1), amount: sumOf(entries) - fee, text: chance.of(["Nets oppgjør", "PAYONE SETTLEMENT", "Worldline 44120"]) }], entries);
  return 1;
};

const instalments: Kind = (office, day) => {
  const { chance } = office;
  const { party, entries } = documentsOf(office, { day, count: 1, sign: sign(office) });
  const parts = split(chance, Math.abs(sumOf(entries)) + 60_000, chance.weighed([[5, 2], [3, 3], [1, 4]]));
  const whole = { ...entries[0]!, amount: Math.sign(entries[0]!.amount) * total(parts) };
  const lines = parts.map((part, at) => lineFor(office, { party, day: day + at * chance.between(1, 7), amount: Math.sign(whole.amount) * part, documents: [whole] }));
  office.draft.group("many-to-one", lines, [whole]);
  return lines.length;
};

const severalToSeveral: Kind = (office, day) => {
  const { chance } = office;
  const { party, entries } = documentsOf(office, { day, count: chance.between(2, 5), sign: sign(office) });
  const whole = sumOf(entries);
  const parts = split(chance, Math.abs(whole), chance.between(2, 3)).map((part) => Math.sign(whole) * part);
  const lines = parts.map((amount) => lineFor(office, { party, day: day + chance.between(0, 3), amount, documents: entries }));
  office.draft.group("many-to-many", lines, entries);
  return lines.length;
};

/** Kinds of several rows and how often they come. */
export const GROUPED: readonly (readonly [number, Kind])[] = [
  [6, oneToMany], [2, batchRun], [1, payrollLump], [1, deposit], [1, cardSales], [1.2, instalments], [0.5, severalToSeveral],
];
