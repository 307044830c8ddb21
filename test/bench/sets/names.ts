import type { Chance } from "./chance";

/** Parts of names; different from those of the labelled files on purpose. */
export interface Language {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly trade: readonly string[];
  readonly place: readonly string[];
  readonly legal: readonly string[];
  /** Bank words before a payment out and a payment in. */
  readonly paid: readonly string[];
  readonly received: readonly string[];
  readonly invoice: readonly string[];
}

export const NORWEGIAN: Language = {
  first: ["Torunn", "Bjarte", "Solveig", "Håvard", "Ragnhild", "Eirin", "Sverre", "Oddny", "Gaute", "Trygve", "Aslaug", "Vegard"],
  last: ["Tjelta", "Kvamme", "Rosseland", "Øygarden", "Myhre", "Fjeldstad", "Brekke", "Hovland", "Sæther", "Tveit", "Lunde", "Skår"],
  trade: ["Rørleggerservice", "Blikk", "Bakeri", "Fiskemat", "Regnskap", "Taktekking", "Sykkelverksted", "Møbler", "Grafisk", "Vekst", "Trelast", "Renhold"],
  place: ["Sunnfjord", "Jæren", "Toten", "Hallingdal", "Sotra", "Vesterålen", "Setesdal", "Romerike", "Lista", "Helgeland"],
  legal: ["AS", "ANS", "SA", "ENK"],
  paid: ["Overførsel til", "Betalt", "Nettgiro", "Utbetaling", "Varekjøp faktura"], received: ["Innskudd fra", "Godskrevet", "Mottatt", "OCR giro"],
  invoice: ["Fakt.", "Faktura", "Vår ref", "Fnr"],
};

export const GERMAN: Language = {
  first: ["Henrike", "Ottmar", "Swantje", "Lothar", "Friederike", "Burkhard", "Mechthild", "Torben", "Gesine", "Volker"],
  last: ["Kellermann", "Döring", "Wüstenhagen", "Brandtner", "Pfaff", "Schönborn", "Liebig", "Rademacher", "Ostermeier", "Zöllner"],
  trade: ["Dachdeckerei", "Kältetechnik", "Druckhaus", "Feinkost", "Gerüstbau", "Zerspanung", "Lackiererei", "Werbetechnik", "Saatgut", "Fördertechnik"],
  place: ["Oldenburger", "Allgäu", "Havelland", "Saar", "Ostalb", "Lausitzer", "Eifel", "Wendland"],
  legal: ["GmbH", "KG", "e.K.", "GmbH & Co. KG", "AG"],
  paid: ["SEPA-UEBERWEISUNG", "DAUERAUFTRAG", "EILUEBERWEISUNG", "AUFTRAG"], received: ["GUTSCHRIFT UEBERW", "ZAHLUNGSEINGANG", "SEPA GUTSCHR"],
  invoice: ["RE-NR", "RG", "Beleg", "Rechn"],
};

export const ENGLISH: Language = {
  first: ["Rosalind", "Desmond", "Imogen", "Clifford", "Winifred", "Barnaby", "Thelma", "Percival", "Maud", "Leopold"],
  last: ["Thistlewood", "Ravenscroft", "Pemberton", "Oakeshott", "Nightingale", "Hargreaves", "Winterbourne", "Caldecott", "Fairweather", "Stubbs"],
  trade: ["Plumbing", "Haulage", "Upholstery", "Catering", "Signage", "Scaffolding", "Glazing", "Stationers", "Refrigeration", "Orchards"],
  place: ["Fenland", "Cotswold", "Tyneside", "Wessex", "Pennine", "Solent", "Clyde", "Wirral"],
  legal: ["Ltd", "PLC", "LLP", "Inc"],
  paid: ["FASTER PAYMENT TO", "BILL PAYMENT", "ONLINE TFR", "CHAPS OUT"], received: ["CREDIT FROM", "BGC", "FPI", "INWARD PAYMENT"],
  invoice: ["INV", "Invoice", "Our ref", "Doc"],
};

/** A trading party with the number of its account at the bank. */
export interface Party {
  readonly name: string;
  readonly isPerson: boolean;
  readonly account: string;
}

/** Makes parties, each with another name. */
export function parties(chance: Chance, language: Language, count: number): Party[] {
  const names = new Set<string>();
  while (names.size < count) {
    const isPerson = chance.happens(0.25);
    const core = isPerson ? `${chance.of(language.first)} ${chance.of(language.last)}`
      : chance.weighed<string>([
        [3, `${chance.of(language.last)} ${chance.of(language.trade)} ${chance.of(language.legal)}`],
        [3, `${chance.of(language.place)} ${chance.of(language.trade)} ${chance.of(language.legal)}`],
        [2, `${chance.of(language.last)} & ${chance.of(language.last)} ${chance.of(language.legal)}`],
        [1, `${chance.of(language.first).slice(0, 3)}${chance.of(language.trade).slice(0, 4).toLowerCase()} ${chance.of(language.legal)}`],
      ]);
    names.add(names.has(core) ? `${core} ${chance.of(language.place)}` : core);
  }
  return [...names].map((name) => ({ name, isPerson: !/\b(AS|ANS|SA|ENK|GmbH|KG|e\.K\.|AG|Ltd|PLC|LLP|Inc)\b/.test(name), account: chance.digits(11) }));
}

/** A name as a bank writes it: upper case, letters folded, cut, words left out or turned round. */
export function asBankWrites(chance: Chance, name: string, roughness: number): string {
  let words = name.split(" ");
  if (chance.happens(roughness * 0.5) && words.length > 2) words = words.slice(0, -1);
  if (chance.happens(roughness * 0.3) && words.length === 2) words.reverse();
  if (chance.happens(roughness * 0.15) && words.length > 2) words.splice(chance.between(0, 1), 1);
  let written = words.join(" ");
  if (chance.happens(0.5)) written = folded(written).toUpperCase();
  if (chance.happens(roughness * 0.4)) written = written.slice(0, chance.between(10, 22)).trimEnd();
  if (chance.happens(roughness * 0.1)) written = withSlip(chance, written);
  return written;
}

function folded(text: string): string {
  return text.replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss").replace(/ø/g, "oe").replace(/å/g, "aa").replace(/æ/g, "ae")
    .replace(/Ø/g, "OE").replace(/Å/g, "AA").replace(/Ö/g, "OE").replace(/Ä/g, "AE").replace(/Ü/g, "UE");
}

/** A letter left out, doubled, or two that changed places. */
export function withSlip(chance: Chance, text: string): string {
  if (text.length < 5) return text;
  const at = chance.between(1, text.length - 3);
  return chance.of([
    text.slice(0, at) + text.slice(at + 1), text.slice(0, at) + text[at]! + text.slice(at),
    text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2),
  ]);
}
