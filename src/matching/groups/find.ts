import type { Chosen } from "../choose";
import type { Facts } from "../facts";
import type { Tell } from "../progress";
import { Collector, type Search } from "./collect";
import { findCounted } from "./counted";
import { daySetsOf } from "./daySets";
import { findNetOfFee } from "./fees";
import { identify } from "./identity";
import { findInstalments } from "./instalments";
import { looseRows } from "./loose";
import { findSameParty } from "./party";
import { findQuoted } from "./quoted";
import { findReversals } from "./reversals";
import { findDayLines } from "./dayLines";
import { findWholeDays } from "./days";
import { findSameDay } from "./sameDay";
import { findSameRun } from "./runs";
import { findSeveral } from "./several";
import { settleGroups, type Settled } from "./settle";

/** Margin from which a pair of equal amounts keeps its rows from every group. */
const HELD_BITS = 6;

const FINDERS = [findQuoted, findWholeDays, findSameParty, findSameRun, findOfOneDay, findInstalments, findDayLines, findSeveral, findReversals, findCounted];

/**
 * Finds what settles several rows at once, among the rows that no sure pair holds.
 *
 * Shapes:  facts and the pairs chosen so far → groups that are worth more than the pairs they take rows from, and doubts about pairs.
 * Cost:    linear in rows but for bounded searches (subsets.ts); gives up on what has too many answers.
 */
export function findGroups(facts: Facts, pairs: Chosen, tell: Tell): Settled & { readonly sumsTried: number } {
  const { bank, book } = facts.sides;
  const [isLineHeld, isEntryHeld] = [new Uint8Array(bank.count), new Uint8Array(book.count)];
  for (let at = 0; at < pairs.count; at++) {
    const [line, entry] = [pairs.line[at]!, pairs.entry[at]!];
    if (pairs.margin[at]! < HELD_BITS || bank.amount[line] !== book.amount[entry]) continue;
    isLineHeld[line] = 1;
    isEntryHeld[entry] = 1;
  }
  const loose = looseRows(facts, isLineHeld, isEntryHeld);
  const collect = new Collector(facts);
  const search: Search = { facts, loose, identity: identify(facts), collect };
  for (const [at, find] of FINDERS.entries()) {
    tell(at, FINDERS.length);
    find(search);
  }
  return { ...settleGroups(facts, collect.found, pairs), sumsTried: collect.sumsTried };
}

function findOfOneDay(search: Search): void {
  const sets = daySetsOf(search.facts);
  findSameDay(search, sets);
  findNetOfFee(search, sets);
}
