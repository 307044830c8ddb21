import type { LabelledSet } from "../labelled";
import { Chance } from "./chance";
import { businessDay, Draft } from "./draft";

/** Where the books write the account that is paid. */
export type AccountColumn = "text" | "externalNo" | "name";

/**
 * A bank's standing orders: the same amounts go to the same accounts month after month. The account is all that says whom a
 * payment is for; four in ten amounts are shared by orders to other accounts.
 */
export function standingOrders(name: string, seed: number, of: { orders: number; months: number; column: AccountColumn }): LabelledSet {
  const chance = new Chance(seed);
  const draft = new Draft();
  const common = Array.from({ length: 25 }, () => chance.between(3, 90) * 10_000);
  for (let order = 0; order < of.orders; order++) {
    const account = chance.digits(8);
    const amount = -(chance.happens(0.45) ? chance.of(common) : chance.happens(0.6) ? chance.between(200, 14_000) * 100 : chance.money(259_600, 0.9));
    const dayOfMonth = chance.between(1, 27);
    const purpose = chance.of(["SIPO", "UVER", "POJISTNE", "", "LEASING"]);
    const bank = chance.of(["AB", "CD", "EF", "GH", "IJ"]);
    for (let month = 0; month < of.months; month++) {
      const due = month * 30 + dayOfMonth;
      const paid = chance.happens(0.8) ? due : businessDay(due + chance.between(0, 2));
      draft.group("standing-order",
        [{ day: paid, amount, account, text: chance.of(["PREVOD NA UCET", "TRVALY PRIKAZ"]), info: purpose }],
        [{ day: due, amount, documentNo: `${29_401 + order}`, [of.column]: of.column === "text" ? `${account}/${bank} ${purpose}` : account }]);
    }
  }
  return draft.done(name, chance);
}
