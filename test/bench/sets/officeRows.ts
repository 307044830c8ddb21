import { total, type Chance } from "./chance";
import { businessDaysOn, type Draft, type DraftEntry, type DraftLine } from "./draft";
import { asBankWrites, type Language, type Party } from "./names";

/** How much the bank's texts leave out. 0.2 is a tidy office, 0.6 a usual one, 1 a rough one. */
export interface Office {
  readonly chance: Chance;
  readonly draft: Draft;
  readonly language: Language;
  readonly partners: readonly Party[];
  readonly roughness: number;
  readonly days: number;
  next: number;
}

/** Adds one case of its kind, starting on a day. Returns how many lines it took. */
export type Kind = (office: Office, day: number) => number;

/** The number of a document in the office's own series or in the other party's. */
export function documentNumber({ chance, ...state }: Office): string {
  return chance.of([`${state.next}`, `F-${state.next}`, `2025/${chance.digits(4)}`, `${chance.digits(3)}.${chance.digits(3)}`, `KR${chance.digits(5)}`]);
}

/** An entry in the books for a payment of one document. */
export function entryFor(office: Office, of: { party: Party; day: number; amount: number }): DraftEntry {
  const { chance } = office;
  office.next += chance.between(1, 3);
  const externalNo = documentNumber(office);
  return {
    day: businessDaysOn(of.day, 0), amount: of.amount, type: "Payment", documentNo: `BIL${office.next}`, externalNo, name: of.party.name,
    text: chance.of([of.party.name, `${chance.of(office.language.invoice)} ${externalNo}`, `${of.party.name} ${externalNo}`, ""]),
  };
}

/** A bank line with as much about the party and its documents as the roughness leaves. */
export function lineFor(office: Office, of: { party: Party; day: number; amount: number; documents?: readonly DraftEntry[] }): DraftLine {
  const { chance, language, roughness } = office;
  const verb = chance.of(of.amount < 0 ? language.paid : language.received);
  const payer = chance.happens(1 - 0.35 * roughness) ? asBankWrites(chance, of.party.name, roughness) : "";
  const quoted = (of.documents ?? []).filter(() => chance.happens(0.95 - 0.5 * roughness)).map(({ externalNo = "" }) => rough(chance, externalNo, roughness));
  const message = quoted.length === 0 || chance.happens(0.45 * roughness) ? "" : `${chance.of(language.invoice)} ${quoted.join(chance.of([", ", " ", "/"]))}`;
  const isInName = chance.happens(0.5);
  const isInText = chance.happens(0.5);
  return {
    day: businessDaysOn(of.day, 0), amount: of.amount, text: [verb, isInName ? "" : payer, isInText ? message : ""].filter((part) => part !== "").join(" "),
    name: isInName ? payer : "", info: isInText ? "" : message, account: chance.happens(0.4) ? of.party.account : "",
  };
}

function rough(chance: Chance, number: string, roughness: number): string {
  if (chance.happens(0.2)) return number.replace(/\D/g, "");
  if (chance.happens(0.1 * roughness)) return number.slice(0, -1);
  return chance.happens(0.1 * roughness) ? `${number.slice(0, 3)} ${number.slice(3)}` : number;
}

/** An amount as offices pay them: a third whole hundreds. */
export function amountFor(chance: Chance): number {
  return chance.happens(0.3) ? chance.between(1, 80) * 10_000 : chance.money(145_000, 1.2);
}

/** The sum of some entries. */
export function sumOf(entries: readonly DraftEntry[]): number {
  return total(entries.map(({ amount }) => amount));
}
