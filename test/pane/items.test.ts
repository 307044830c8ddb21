import { amount } from "../../src/domain";
import { itemsAfter, itemsOf, type Order } from "../../src/pane/itemList";
import { foldSearch, type Item } from "../../src/pane/items";
import { standingAfter, standingOf } from "../../src/pane/standing";
import { describeItem } from "../../src/pane/useDescription";
import { createFormats, pickMessages, type Filter } from "../../src/pane/messages";
import { decide, type Decision } from "../../src/session";
import { afterFirstRun, entryId, lineId, ROWS } from "./support/january";
import { stateOf } from "./support/fakeReconciliation";

const rows = (decisions: readonly Decision[] = []) => {
  let session = afterFirstRun();
  for (const decision of decisions) {
    const decided = decide(session, decision, ROWS);
    if (!decided.ok) throw new Error(decided.error.code);
    ({ session } = decided.value);
  }
  return { ...ROWS, session, stale: new Set<never>() };
};
const at = "2025-02-03T09:00:00Z";
const feeOn = (line: number): Decision => ({ type: "explain", explanation: { line: lineId(line), match: null, kind: "fee", account: "7770", text: "", decidedAt: at } });

test("after the first run January stands at five matched, four suggested, four lines and two entries open", () =>
  expect(standingOf(rows()).counts).toEqual({ suggested: 4, difference: 1, openLines: 4, openEntries: 2, matched: 5, explained: 0, stale: 0 }));

test("an explained line is no longer open, and counts as done in the bar", () => {
  const before = standingOf(rows());
  const after = standingOf(rows([feeOn(3)]));
  expect([after.counts.openLines, after.counts.explained]).toEqual([3, 1]);
  expect(after.shares.matched).toBeGreaterThan(before.shares.matched);
});

test("a reversed or closed entry is not waited for", () => {
  const entries = new Map(ROWS.entries);
  entries.set(entryId(12), { ...entries.get(entryId(12))!, isReversed: true });
  entries.set(entryId(13), { ...entries.get(entryId(13))!, isOpen: false });
  expect(standingOf({ ...rows(), entries }).counts.openEntries).toBe(0);
});

test("the bar holds the whole of the statement's amount", () => {
  const { shares } = standingOf(rows([feeOn(3), feeOn(13)]));
  expect(shares.matched + shares.suggested + shares.open).toBeCloseTo(1, 10);
});

test("a statement of nothing but zeros has an empty bar, not a broken one", () => {
  const lines = new Map([...ROWS.lines].map(([id, line]) => [id, { ...line, amount: amount(0) }]));
  expect(standingOf({ ...rows(), lines }).shares).toEqual({ matched: 0, suggested: 0, open: 0 });
});

test("the period is that of the bookings", () => expect(standingOf(rows()).period).toEqual({ from: ROWS.lines.get(lineId(1))!.bookedOn, to: ROWS.lines.get(lineId(13))!.bookedOn }));

const FILTERS: readonly Filter[] = ["suggested", "difference", "openLines", "openEntries", "matched", "explained", "stale"];
test.each(FILTERS)("the list under %s has as many items as its count says, by day", (filter) => {
  const state = rows([feeOn(3)]);
  const standing = standingOf(state);
  const items = itemsOf(state, standing, { filter, order: "day" });
  expect(items).toHaveLength(standing.counts[filter]);
  const days = items.map((item) => item.day ?? 0);
  expect(days).toEqual([...days].sort((one, other) => one - other));
});

test("every line is in exactly one of matched, suggested, explained and open", () => {
  const state = rows([feeOn(3), { type: "reject", matches: [...afterFirstRun().matches.keys()].slice(0, 2), at }]);
  const standing = standingOf(state);
  const seen = (["matched", "suggested", "explained", "openLines"] as const).flatMap((filter) => itemsOf(state, standing, { filter, order: "day" }).flatMap((item: Item): readonly string[] => (item.kind === "match" ? item.match.lines : [item.key])));
  expect([...seen].sort()).toEqual([...ROWS.lines.keys()].sort());
});

test.each([["12 480,00", "12480,00"], ["12480,00", "12480,00"], ["1\u00a0234\u00a0567", "1234567"], ["Faktura 10231", "faktura 10231"], ["24 12 480", "24 12480"]])("a search for %p looks for %p", (typed, folded) => expect(foldSearch(typed)).toBe(folded));

const words = { messages: pickMessages("en"), formats: createFormats({ languageTag: "en-GB", culture: stateOf().culture, rowName: String }) };
const described = (filter: Filter, place: number) => {
  const state = rows();
  return describeItem(itemsOf(state, standingOf(state), { filter, order: "day" })[place]!, state, words);
};

test("a payment for several invoices names them", () => expect(described("suggested", 1)).toMatchObject({ name: "Nordlys Optikk AS", amount: 1_248_000, answer: "= 3 entries 10231, 10234, 10240", difference: "" }));
test("a difference is said with its sign", () => expect(described("suggested", 0).difference).toBe("difference -37,50"));
test("an open line says that the books have nothing", () => expect(described("openLines", 0)).toMatchObject({ name: "OMKOSTNINGER DESEMBER", answer: "No entry in the books" }));
test("an open entry says what it is", () => expect(described("openEntries", 0)).toMatchObject({ name: "Grafisk Hus AS", answer: "3022 · Betaling leverandør 40012" }));

const ORDERS: readonly Order[] = ["day", "amount", "confidence"];
const STEPS: readonly Decision[] = [
  feeOn(3), { type: "accept", matches: ["M-0004" as never], at }, { type: "reject", matches: ["M-0005" as never], at }, { type: "dissolve", matches: ["M-0001" as never], at },
  { type: "pair", lines: [lineId(1), lineId(13)], entries: [entryId(12)], at }, { type: "unexplain", key: lineId(3), at }, feeOn(12),
  { type: "explain", explanation: { line: null, match: "M-0004" as never, kind: "fee", account: "7770", text: "", decidedAt: at } },
];
test("what is counted and listed step by step is what counting and listing afresh gives", () => {
  let state: Parameters<typeof standingOf>[0] = rows();
  let standing = standingOf(state);
  const listings = FILTERS.flatMap((filter) => ORDERS.map((order) => ({ filter, order })));
  const lists = new Map(listings.map((listing) => [listing, itemsOf(state, standing, listing)]));
  for (const decision of STEPS) {
    const decided = decide(state.session, decision, ROWS);
    if (!decided.ok) throw new Error(`${decision.type}: ${decided.error.code}`);
    state = { ...state, session: decided.value.session };
    standing = standingAfter(standing, decided.value.diff, state);
    const { of: _, ...afresh } = standingOf(state);
    expect({ ...standing, of: undefined }).toEqual({ ...afresh, of: undefined });
    for (const listing of listings) {
      const list = itemsAfter(lists.get(listing)!, decided.value.diff, { rows: state, standing, listing });
      expect(list).toEqual(itemsOf(state, standing, listing));
      lists.set(listing, list!);
    }
  }
});

test("an item that a decision did not touch stays the same object, so that it is not drawn again", () => {
  const before = rows();
  const standing = standingOf(before);
  const listing = { filter: "matched", order: "day" } as const;
  const list = itemsOf(before, standing, listing);
  const decided = decide(before.session, { type: "accept", matches: ["M-0004" as never], at }, ROWS);
  if (!decided.ok) throw new Error(decided.error.code);
  const after = { ...before, session: decided.value.session };
  const again = itemsAfter(list, decided.value.diff, { rows: after, standing: standingAfter(standing, decided.value.diff, after), listing })!;
  expect(again.filter((item) => list.includes(item))).toHaveLength(list.length);
});
