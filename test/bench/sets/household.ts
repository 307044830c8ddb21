import type { LabelledSet } from "../labelled";
import { Chance } from "./chance";
import { Draft } from "./draft";
import { ENGLISH } from "./names";

/** What the bank writes, and what the household writes. */
const SHOPS: readonly (readonly [bank: string, register: string, median: number])[] = [
  ["AMZN Mktp US*2K4RT81", "Amazon", 3_200], ["TRADER JOE S #118", "groceries", 6_400], ["SHELL OIL 5744200", "Gas", 4_100], ["NETFLIX.COM", "Netflix subscription", 1_549],
  ["CVS/PHARMACY #0442", "pharmacy", 1_900], ["STARBUCKS STORE 0712", "coffee", 625], ["COMCAST CABLE COMM", "Internet bill", 7_999], ["PG&E WEB ONLINE", "electric", 11_240],
  ["TARGET 00018234", "Target - house stuff", 5_310], ["SPOTIFY P21FA", "music", 1_099], ["WHOLEFDS MKT 10231", "Whole Foods", 8_700], ["LYFT *RIDE SUN 9PM", "taxi", 1_830],
  ["VERIZON WRLS MYACCT", "cell phone", 9_200], ["CHIPOTLE 1123", "lunch out", 1_320], ["HOME DEPOT 0665", "paint, brushes", 4_480], ["PETCO 1187", "dog food", 5_600],
];

/**
 * A household's account against its own register: payees worded by the bank on one side and by habit on the other, no
 * references, entries dated from two days before to five days after the bank's line.
 */
export function household(name: string, seed: number, count: number): LabelledSet {
  const chance = new Chance(seed);
  const draft = new Draft();
  let check = 2210;
  for (let left = count; left > 0; left--) {
    const day = chance.between(8, 350);
    const own = Math.max(0, day - chance.weighed([[5, 0], [4, 1], [3, 2], [2, 3], [1, 4], [1, 5], [1, -1], [0.5, -2]]));
    if (chance.happens(0.12)) {
      const amount = -chance.money(14_000, 1);
      draft.group("check", [{ day, amount, text: `CHECK # ${++check}` }], [{ day: own, amount, text: `${chance.of(ENGLISH.first)} ${chance.of(["rent", "lessons", "yard work"])}`, checkNo: String(check) }]);
    } else if (chance.happens(0.08)) {
      const amount = chance.of([182_040, 182_040, chance.money(20_000, 1)]);
      draft.group("income", [{ day, amount, text: "DIRECT DEP PAYROLL" }], [{ day: own, amount, text: "paycheck" }]);
    } else addShopping(draft, chance, day, own);
  }
  for (let left = Math.round(count * 0.05); left > 0; left--) draft.line({ day: chance.between(8, 350), amount: -chance.of([250, 300, 1_200, 3_500]), text: "ATM FEE" });
  for (let left = Math.round(count * 0.05); left > 0; left--) draft.entry({ day: chance.between(8, 350), amount: -chance.money(4_000, 1), text: chance.of(SHOPS)[1] });
  return draft.done(name, chance);
}

function addShopping(draft: Draft, chance: Chance, day: number, own: number): void {
  const [bank, register, median] = chance.of(SHOPS);
  const isFixed = median % 100 === 99 || median % 100 === 49;
  const amount = -(isFixed ? median : chance.happens(0.2) ? Math.round(chance.money(median, 0.4) / 500) * 500 + 500 : chance.money(median, 0.5));
  draft.group("shopping", [{ day, amount, text: bank }], [{ day: own, amount, text: chance.happens(0.6) ? register : chance.of(["", "misc", "Visa", register]) }]);
}
