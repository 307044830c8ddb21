import fc from "fast-check";
import { keptFrom, keptTexts, rowsInSight, type FinishedFacts, type KeptStatement, type SightInput } from "../../src/closing";
import type { Amount, LedgerEntry, LineId, StatementLine } from "../../src/domain";
import { EMPTY_HISTORY, emptySession, type Decision } from "../../src/session";
import { after, AT, day, entry, entryIds, line, lineIds, nok, rowsOf } from "../session/build";

const SHEETS = { bank: "Bank", book: "1920" };

const FACTS: FinishedFacts = {
  closedOn: day("2026-01-31"), finishedAt: AT, previousNo: "", openingBalance: nok("0"), closingBalance: nok("0"), currency: "NOK", bookBalance: nok("0"),
  outstandingTransactions: [], outstandingChecks: [], carried: [], bankErrors: nok("0"), expected: [], documents: 0, lines: 0,
};

interface Kept { readonly no: string; readonly pairs?: readonly (readonly [string, string])[]; readonly others?: readonly string[]; readonly facts?: Partial<FinishedFacts> | null }

/** A statement with these lines and entries matched by hand; finished unless `facts` is null. */
function kept(lines: readonly StatementLine[], entries: readonly LedgerEntry[], { no, pairs = [], others = [], facts = {} }: Kept): KeptStatement {
  const decisions = pairs.map(([one, other]): Decision => ({ type: "pair", lines: lineIds(one), entries: entryIds(other), at: AT }));
  return {
    id: Number(no), account: "1920", statementNo: no, from: null, openingBalance: null, closingBalance: null, bookOpeningBalance: null,
    sources: { ...SHEETS, beside: [] }, hasRun: true, session: decisions.length === 0 ? emptySession() : after(rowsOf(lines, entries), ...decisions), history: EMPTY_HISTORY,
    otherLines: others as readonly LineId[], finished: facts === null ? null : { ...FACTS, ...facts },
  };
}

function see(lines: readonly StatementLine[], entries: readonly LedgerEntry[], more: Partial<SightInput> = {}): ReturnType<typeof rowsInSight> {
  return rowsInSight({ lines, entries: new Map(entries.map((each) => [each.id, each])), others: [], from: null, until: null, sheets: SHEETS, ...more });
}

const booked = (id: string, amount: string, iso: string): StatementLine => line(id, amount, { bookedOn: day(iso) });
const posted = (id: string, amount: string, iso: string, more: Partial<LedgerEntry> = {}): LedgerEntry => entry(id, amount, { postedOn: day(iso), ...more });

const LINES = [booked("S1", "500", "2026-01-10"), booked("S2", "-120", "2026-02-02"), booked("S3", "300", "2026-02-14"), booked("S4", "-80", "2026-03-04")];
const ENTRIES = [posted("L1", "500", "2026-01-10"), posted("L2", "-120", "2026-01-28"), posted("L3", "300", "2026-02-12"), posted("L4", "-80", "2026-03-03")];
const JANUARY = kept(LINES, ENTRIES, { no: "1", pairs: [["S1", "L1"]], facts: { carried: [ENTRIES[1]!] } });

describe("the lines of a statement among others on one sheet", () => {
  test.each([
    ["all, where nothing else is said", {}, ["S1", "S2", "S3", "S4"], [0, 0, 0]],
    ["those up to its date", { until: day("2026-02-28") }, ["S1", "S2", "S3"], [0, 0, 1]],
    ["those from its first day on", { from: day("2026-02-01"), until: day("2026-02-28") }, ["S2", "S3"], [0, 1, 1]],
    ["those that no other statement has", { others: [JANUARY], until: day("2026-02-28") }, ["S2", "S3"], [1, 0, 1]],
  ] as const)("%s", (_what, more, expected, counts) => {
    const { lines, elsewhere, earlier, later } = see(LINES, ENTRIES, more);
    expect([...lines.keys()]).toEqual(expected);
    expect([elsewhere, earlier, later]).toEqual(counts);
  });

  test("the sheet's balances less what is before and after are the statement's own", () => {
    const { sumBefore, sumAfter } = see(LINES, ENTRIES, { others: [JANUARY], until: day("2026-02-28") });
    expect([sumBefore, sumAfter]).toEqual([nok("500"), nok("-80")]);
  });

  test("an earlier month reopened comes before the later ones", () => {
    const february = kept(LINES, ENTRIES, { no: "2", pairs: [["S3", "L3"]], facts: { closedOn: day("2026-02-28") } });
    const { lines, sumBefore, sumAfter } = see(LINES, ENTRIES, { others: [february], until: day("2026-01-31") });
    expect([[...lines.keys()], sumBefore, sumAfter]).toEqual([["S1"], nok("0"), nok("100")]);
  });

  test("each line is on one statement, or waits: none is lost, none counted twice", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }), fc.option(fc.integer({ min: 0, max: 90 })), fc.option(fc.integer({ min: 0, max: 90 })), (of, from, to) => {
      const on = (no: number): readonly string[] => LINES.filter((_, at) => of[at] === no).map(({ id }) => id);
      const others = [1, 2].map((no) => kept([], [], { no: String(no), others: on(no), facts: null }));
      const base = day("2026-01-01");
      const seen = see(LINES, [], { others, from: from === null ? null : ((base + from) as never), until: to === null ? null : ((base + to) as never) });
      const total = (amounts: readonly Amount[]): number => amounts.reduce((sum, each) => sum + each, 0);
      expect(seen.lines.size + seen.elsewhere + seen.earlier + seen.later).toBe(LINES.length);
      expect(total([seen.sumBefore, seen.sumAfter, ...[...seen.lines.values()].map(({ amount }) => amount)])).toBe(total(LINES.map(({ amount }) => amount)));
    }));
  });
});

describe("the entries a statement sees", () => {
  test("what an earlier one closed is closed, and can't be matched again", () => {
    const { entries, held } = see(LINES, ENTRIES, { others: [JANUARY], until: day("2026-02-28") });
    expect([...entries.values()].map(({ id, isOpen }) => [id, isOpen])).toEqual([["L1", false], ["L2", true], ["L3", true], ["L4", true]]);
    expect([...held]).toEqual([["L1", "1"]]);
  });

  test("what a later one closed was still open on an earlier date, but can't be matched there", () => {
    const february = kept(LINES, ENTRIES, { no: "2", pairs: [["S2", "L2"]], facts: { closedOn: day("2026-02-28") } });
    const { entries, held } = see(LINES, ENTRIES, { others: [february], until: day("2026-01-31") });
    expect([entries.get("L2" as never)?.isOpen, held.get("L2" as never)]).toEqual([true, "2"]);
  });

  test("what was open goes on where the next ledger begins later", () => {
    const { entries, carried } = see(LINES, [ENTRIES[2]!], { others: [JANUARY] });
    expect([...entries.keys()]).toEqual(["L3", "L2"]);
    expect([...carried]).toEqual(["L2"]);
    expect(entries.get("L2" as never)?.at).toBeNull();
  });

  test("where the ledger reaches back and lacks it, it is missing and not put in its place", () => {
    const { entries, missing } = see(LINES, [ENTRIES[0]!, ENTRIES[2]!], { others: [JANUARY] });
    expect([entries.has("L2" as never), missing.map(({ id }) => id)]).toEqual([false, ["L2"]]);
  });

  test("only what the last statement before the date left goes on", () => {
    const february = kept(LINES, ENTRIES, { no: "2", facts: { closedOn: day("2026-02-28"), carried: [] } });
    expect(see(LINES, [ENTRIES[3]!], { others: [JANUARY, february] }).carried.size).toBe(0);
    expect(see(LINES, [ENTRIES[3]!], { others: [JANUARY, february], until: day("2026-02-15") }).carried.size).toBe(1);
  });
});

describe("what a finished statement posted", () => {
  const fee = { documentNo: "AVS0001", postedOn: day("2026-01-31"), amount: nok("-35"), currency: "NOK" };
  const january = kept(LINES, ENTRIES, { no: "1", facts: { expected: [fee, { ...fee, documentNo: "AVS0002" }] } });

  test.each<[string, Partial<LedgerEntry>, number]>([
    ["under its document number", { documentNo: "AVS0001" }, 1], ["under it as external number", { documentNo: "B991", externalDocumentNo: "AVS0001" }, 1],
    ["with it in the text", { text: "Gebyr AVS0001" }, 1], ["under a longer number", { documentNo: "AVS00011" }, 2], ["without it", { documentNo: "B991" }, 2],
    ["under it at another amount", { documentNo: "AVS0001", amount: nok("-53") }, 2], ["under it in another currency", { documentNo: "AVS0001", currency: "EUR" }, 2],
  ])("found %s: %# still awaited", (_where, more, awaited) => {
    const seen = see(LINES, [posted("L9", "-35", "2026-01-31", more)], { others: [january] });
    expect(seen.awaited).toHaveLength(awaited);
    expect(seen.entries.get("L9" as never)?.isOpen).toBe(awaited === 2);
  });

  test("one entry answers for one posting only", () => {
    const twice = kept(LINES, ENTRIES, { no: "1", facts: { expected: [fee, fee] } });
    expect(see(LINES, [posted("L9", "-35", "2026-01-31", { documentNo: "AVS0001" })], { others: [twice] }).awaited).toEqual([fee]);
  });
});

describe("rows of a finished statement that were edited", () => {
  test.each([
    ["none, where all stand", LINES, ENTRIES, []],
    ["a line that is gone", LINES.slice(1), ENTRIES, [{ statementNo: "1", count: 1 }]],
    ["a line and its entry", LINES.slice(1), ENTRIES.slice(1), [{ statementNo: "1", count: 2 }]],
  ])("%s", (_what, lines, entries, expected) => {
    expect(see(lines, entries, { others: [JANUARY] }).changed).toEqual(expected);
  });

  test("other sheets than its own say nothing of it", () => {
    expect(see([], [], { others: [JANUARY], sheets: { bank: "Februar", book: "1920 februar" } }).changed).toEqual([]);
  });
});

describe("kept in the workbook", () => {
  test("statements are found again whole, whatever else is kept", () => {
    const open = kept(LINES, ENTRIES, { no: "2", pairs: [["S2", "L2"]], others: ["S3"], facts: null });
    const texts = new Map([["settings", "{}"], ["session", "{}"], ...keptTexts(JANUARY), ...keptTexts(open)]);
    expect(keptFrom(texts)).toEqual({ statements: [JANUARY, open], unread: new Map(), problems: [] });
  });

  test.each<[string, (texts: Map<string, string>) => void, string]>([
    ["a head that is no JSON", (texts) => texts.set("statements/1", "{"), "save/damaged"], ["a newer version", (texts) => texts.set("statements/1", '{"version":2}'), "save/newer-version"],
    ["matches that are gone", (texts) => texts.delete("statements/1/session/matches/0001"), "save/damaged"],
    ["figures that are no amounts", (texts) => texts.set("statements/1", texts.get("statements/1")!.replace('"closingBalance":0', '"closingBalance":"0"')), "save/damaged"],
  ])("%s: it is said, its texts stay, and the others are found", (_what, spoil, code) => {
    const other = kept(LINES, ENTRIES, { no: "2" });
    const texts = new Map([...keptTexts(JANUARY), ...keptTexts(other)]);
    spoil(texts);
    const found = keptFrom(texts);
    expect(found.statements).toEqual([other]);
    expect(found.problems.map((problem) => problem.code)).toEqual([code]);
    expect([...found.unread]).toEqual([...texts].filter(([key]) => key.startsWith("statements/1")));
  });
});
