import type { LabelledSet } from "../labelled";
import { Chance } from "./chance";
import { Draft } from "./draft";
import { ENGLISH, GERMAN, NORWEGIAN, parties } from "./names";
import { GROUPED } from "./officeGroups";
import { SINGLE } from "./officePairs";
import type { Kind, Office } from "./officeRows";

const LANGUAGES = { norwegian: NORWEGIAN, german: GERMAN, english: ENGLISH } as const;

/** An office's bank account in one language: the kinds of payment that reconciliations meet, in words and numbers of this file's own. */
export function office(name: string, seed: number, of: { language: keyof typeof LANGUAGES; lines: number; roughness: number }): LabelledSet {
  const chance = new Chance(seed);
  const language = LANGUAGES[of.language];
  const state: Office = {
    chance, draft: new Draft(), language, partners: parties(chance, language, Math.round(of.lines / 4)), roughness: of.roughness, days: 75, next: 20_100,
  };
  const kinds: readonly (readonly [number, Kind])[] = [...SINGLE, ...GROUPED.map(([weight, kind]): [number, Kind] => [weight * (0.5 + of.roughness), kind])];
  for (let left = of.lines; left > 0;) left -= chance.weighed(kinds)(state, chance.between(5, state.days));
  return state.draft.done(name, chance);
}
