import type { Facts } from "./facts";
import { NO_DAY, type Side } from "./rows";

/** Rows of one amount looked through; where there are more, none is alone. */
const MOST_LOOKED_AT = 64;
/** Times the window: a neighbour a little beyond it may still be the one meant. */
const WIDELY = 2;

/** Says whether a pair is the only line and the only entry of its amount around their dates. */
export function aloneness(facts: Facts): (line: number, entry: number) => boolean {
  const { bank, book } = facts.sides;
  const [lines, entries] = [byAmount(bank), byAmount(book)];
  const { windowBefore, windowAfter } = facts.options;
  const isNear = (line: number, entry: number): boolean => {
    const [booked, posted] = [bank.day[line]!, book.day[entry]!];
    if (booked === NO_DAY || posted === NO_DAY) return true;
    return booked - posted <= windowBefore * WIDELY && posted - booked <= windowAfter * WIDELY;
  };
  return (line, entry) => {
    const sameEntries = entries.get(keyOf(book, entry))!;
    const sameLines = lines.get(keyOf(bank, line))!;
    if (sameEntries.length > MOST_LOOKED_AT || sameLines.length > MOST_LOOKED_AT) return false;
    return sameEntries.every((other) => other === entry || !isNear(line, other))
      && sameLines.every((other) => other === line || !isNear(other, entry));
  };
}

function byAmount<Row>(side: Side<Row>): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < side.count; row++) {
    const key = keyOf(side, row);
    const same = rows.get(key);
    if (same === undefined) rows.set(key, [row]);
    else same.push(row);
  }
  return rows;
}

function keyOf<Row>(side: Side<Row>, row: number): string {
  return `${side.kind[row]!}:${side.amount[row]!}`;
}
