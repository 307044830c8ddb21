import type { EntryId } from "../../src/domain";
import { findings, type Finding, type FindingsInput } from "../../src/proof";
import { emptySession } from "../../src/session";
import { after, AT, day, entry, line, nok, rowsOf } from "../session/build";
import type { StatementLine } from "../../src/domain";
import type { LedgerEntry } from "../../src/domain";

function found(more: Partial<FindingsInput>): readonly Finding[] {
  return findings({
    lines: [], entries: [], session: emptySession(), day: day("2026-03-31"), currency: "NOK", outstandingDays: 30, statements: [], knownAccounts: [], accountNames: [], ...more,
  });
}

/** "duplicate-payment S1 S2 -500.00" for each finding but those of the kinds left out. */
function noted(list: readonly Finding[], without: readonly string[] = ["missing-in-books"]): readonly string[] {
  return list.map(({ code, lines, entries, amount }) => [code.slice(8), ...lines, ...entries, amount / 100].join(" ")).filter((text) => !without.some((kind) => text.startsWith(kind)));
}

const paid = (id: string, amount: string, on: string, more: Partial<StatementLine> = {}): StatementLine =>
  line(id, amount, { bookedOn: day(on), counterpartyName: "Nordlys Trykk AS", ...more });
const posted = (id: string, amount: string, on: string, more: Partial<LedgerEntry> = {}): LedgerEntry => entry(id, amount, { postedOn: day(on), ...more });

describe("a payment made twice", () => {
  test.each([
    ["three days apart, nothing said", paid("S1", "-500", "2026-03-02"), paid("S2", "-500", "2026-03-05"), true],
    ["a month apart is a rent", paid("S1", "-500", "2026-02-02"), paid("S2", "-500", "2026-03-02"), false],
    ["a month apart with the same reference", paid("S1", "-500", "2026-02-02", { reference: "0012345674" }), paid("S2", "-500", "2026-03-02", { reference: "0012345674" }), true],
    ["a month apart with the same invoice in the text", paid("S1", "-500", "2026-02-02", { text: "Faktura 88123" }), paid("S2", "-500", "2026-03-02", { text: "faktura 088123" }), true],
    ["two invoices on one day", paid("S1", "-500", "2026-03-02", { reference: "111" }), paid("S2", "-500", "2026-03-02", { reference: "222" }), false],
    ["two payees", paid("S1", "-500", "2026-03-02"), paid("S2", "-500", "2026-03-02", { counterpartyName: "Fjordmat AS" }), false],
    ["two amounts", paid("S1", "-500", "2026-03-02"), paid("S2", "-501", "2026-03-02"), false],
    ["money in", paid("S1", "500", "2026-03-02"), paid("S2", "500", "2026-03-02"), false],
    ["a year in both texts is no number", paid("S1", "-500", "2026-02-02", { text: "Leie 2026" }), paid("S2", "-500", "2026-03-02", { text: "Leie 2026" }), false],
  ])("%s", (_what, first, second, isFound) => {
    expect(noted(found({ lines: [first, second] }))).toEqual(isFound ? ["duplicate-payment S1 S2 -500"] : []);
  });

  test("one invoice of a vendor is posted twice in the books", () => {
    const more = { counterpartyName: "Nordlys Trykk AS", externalDocumentNo: "F-88123" };
    expect(noted(found({ entries: [posted("L1", "-500", "2026-03-02", more), posted("L2", "-500", "2026-03-20", more), posted("L3", "-500", "2026-03-20", { ...more, isReversed: true })] })))
      .toEqual(["duplicate-payment L1 L2 -500"]);
  });
});

describe("a payee's account", () => {
  test("a known payee is paid to another account", () => {
    const list = found({ lines: [paid("S1", "-10", "2026-03-02", { counterpartyAccount: "1111.11.11111" }), paid("S2", "-20", "2026-03-09", { counterpartyAccount: "22222222222" })] });
    expect(noted(list)).toEqual(["changed-account S2 -20"]);
    expect(list[0]).toMatchObject({ payee: "Nordlys Trykk AS", account: "22222222222", earlier: ["11111111111"] });
  });

  test("earlier statements count, spelling of name and account does not", () => {
    const known = [{ payee: "NORDLYS TRYKK", account: "1111 11 11111" }];
    expect(noted(found({ knownAccounts: known, lines: [paid("S1", "-10", "2026-03-02", { counterpartyAccount: "11111111111" }), paid("S2", "-20", "2026-03-03", { counterpartyAccount: "33333333333" })] })))
      .toEqual(["changed-account S2 -20"]);
  });

  test("a new payee has no account to compare with", () => {
    expect(noted(found({ lines: [paid("S1", "-10", "2026-03-02", { counterpartyAccount: "11111111111" })] }))).toEqual([]);
  });
});

describe("imported twice", () => {
  test.each([
    ["the bank's own id stands twice", line("S1", "-35", { bankReference: "B-1" }), line("S2", "-35", { bankReference: "B-1" }), true],
    ["the same row with the same running balance", line("S1", "-35", { balance: nok("965") }), line("S2", "-35", { balance: nok("965") }), true],
    ["two fees, the balance goes on", line("S1", "-35", { balance: nok("965") }), line("S2", "-35", { balance: nok("930") }), false],
    ["two fees, no balance is given", line("S1", "-35"), line("S2", "-35"), false],
  ])("%s", (_what, first, second, isFound) => {
    expect(noted(found({ lines: [first, second] }))).toEqual(isFound ? ["duplicate-import S1 S2 -35"] : []);
  });
});

describe("slips of the pen between bank and books", () => {
  test.each([
    ["posted with the wrong sign", "250", "-250", ["opposite-sign S1 L1 250"]],
    ["two digits changed over", "-1420", "-1240", ["transposed-digits S1 L1 -180"]],
    ["øre changed over", "99.87", "99.78", ["transposed-digits S1 L1 0.09"]],
    ["digits that do not stand beside each other are another amount", "-1324", "-4321", []],
    ["too far apart in amount", "-1420", "-1421", []],
    ["two small digits say nothing", "0.12", "0.21", []],
  ])("%s", (_what, atBank, inBooks, expected) => {
    expect(noted(found({ lines: [line("S1", atBank)], entries: [entry("L1", inBooks)] }))).toEqual(expected);
  });

  test("such a line is not told as missing in the books as well", () => {
    expect(noted(found({ lines: [line("S1", "250"), line("S2", "70")], entries: [entry("L1", "-250")] }), [])).toEqual(["opposite-sign S1 L1 250", "missing-in-books S2 70"]);
  });

  test("an entry is told once, the nearest in time", () => {
    const lines = [line("S1", "250", { bookedOn: day("2026-03-10") }), line("S2", "250", { bookedOn: day("2026-03-11") })];
    expect(noted(found({ lines, entries: [posted("L1", "-250", "2026-03-01"), posted("L2", "-250", "2026-03-11")] }), []))
      .toEqual(["opposite-sign S1 L2 250", "opposite-sign S2 L1 250"]);
  });

  test("what is matched is no slip", () => {
    const [lines, entries] = [[line("S1", "250"), line("S2", "-250")], [entry("L1", "-250")]];
    const session = after(rowsOf(lines, entries), { type: "pair", lines: [lines[1]!.id], entries: [entries[0]!.id], at: AT });
    expect(noted(found({ lines, entries, session }), [])).toEqual(["missing-in-books S1 250"]);
  });
});

describe("time", () => {
  test("open for more than thirty days", () => {
    expect(noted(found({ entries: [posted("L1", "-900", "2026-02-28"), posted("L2", "-900.50", "2026-03-01"), posted("L3", "-77", "2026-01-15", { isReversed: true })] })))
      .toEqual(["outstanding-old L1 -900"]);
  });

  test.each([["the books have it in the next month", "2026-03-31", "2026-04-01", true], ["the books were earlier", "2026-03-02", "2026-02-27", false], ["same month", "2026-03-02", "2026-03-30", false]])(
    "wrong period: %s", (_what, booked, postedOn, isFound) => {
      const [lines, entries] = [[line("S1", "80", { bookedOn: day(booked) })], [posted("L1", "80", postedOn)]];
      const session = after(rowsOf(lines, entries), { type: "pair", lines: [lines[0]!.id], entries: [entries[0]!.id], at: AT });
      expect(noted(found({ lines, entries, session }))).toEqual(isFound ? ["wrong-period S1 L1 80"] : []);
    });

  test("a statement does not begin as the one before ended", () => {
    const statement = (statementNo: string, date: string, opening: string, closing: string) => ({ statementNo, date: day(date), openingBalance: nok(opening), closingBalance: nok(closing) });
    const list = found({ statements: [statement("3", "2026-03-31", "150", "200"), statement("1", "2026-01-31", "0", "100"), statement("2", "2026-02-28", "100", "140")] });
    expect(list).toMatchObject([{ code: "finding/statement-gap", before: "2", after: "3", amount: nok("10") }]);
  });
});

describe("posted past the bank account", () => {
  type Source = readonly [kind: "bank" | "customer" | null, no: string] | null;
  const ledger = (...sources: readonly Source[]): LedgerEntry[] =>
    sources.map((source, at) => posted(`L${at + 1}`, String(-45 - at), "2026-03-09", source === null ? {} : { source: { kind: source[0], no: source[1] } }));
  test.each<[string, readonly Source[], readonly string[], readonly string[]]>([
    ["a posting of nobody's", [["bank", "B10"], [null, ""]], [], ["L2"]],
    ["a posting on another bank account, where the account's number is known", [["bank", "B10"], ["bank", "B20"]], ["B10"], ["L2"]],
    ["a customer's", [["bank", "B10"], ["customer", "C7"], ["bank", "B10"]], [], ["L2"]],
    ["nothing where two bank accounts share the G/L account and nobody says which is meant", [["bank", "B10"], ["bank", "B20"]], [], []],
    ["numbers alone will do where one is the account's", [[null, "B10"], [null, "C7"]], ["1920", "B10"], ["L2"]],
    ["nothing where no source is the bank account: the books mean something else by it", [["customer", "C7"], [null, ""]], ["1920"], []],
    ["nothing where the sheet has no sources", [null, null], ["1920"], []],
  ])("%s", (_what, sources, accountNames, expected) => {
    const list = found({ entries: ledger(...sources), accountNames }).filter(({ code }) => code === "finding/direct-posting");
    expect(list.map(({ entries }) => entries.join())).toEqual(expected);
  });

  test("is told up to the statement's date, with its day and amount", () => {
    const entries = [...ledger(["bank", "B10"], [null, ""]), posted("L3", "-9", "2026-04-02", { source: { kind: null, no: "" } })];
    expect(found({ entries }).filter(({ code }) => code === "finding/direct-posting")).toMatchObject([{ entries: ["L2"], amount: nok("-46"), day: day("2026-03-09") }]);
  });
});

test("nothing is found where all is matched, and the order of rows changes nothing", () => {
  const lines = ["S1", "S2", "S3"].map((id, at) => paid(id, String(-100 * (at + 1)), `2026-03-0${at + 1}`));
  const entries = ["L1", "L2", "L3"].map((id, at) => posted(id, String(-100 * (at + 1)), `2026-03-0${at + 1}`));
  const session = lines.reduce((so, { id }, at) => after(rowsOf(lines, entries), ...[...so.matches.values()].map((match) => ({ type: "pair" as const, lines: match.lines, entries: match.entries, at: AT })),
    { type: "pair", lines: [id], entries: [`L${at + 1}` as EntryId], at: AT }), emptySession());
  expect(found({ lines, entries, session })).toEqual([]);
  const open = [paid("S1", "-500", "2026-03-02"), paid("S2", "-500", "2026-03-05"), line("S3", "250"), line("S4", "1420")];
  const books = [entry("L1", "-250"), entry("L2", "1240")];
  const sorted = (list: readonly Finding[]): readonly string[] => [...noted(list, [])].sort();
  expect(sorted(found({ lines: [...open].reverse(), entries: [...books].reverse() }))).toEqual(sorted(found({ lines: open, entries: books })));
});
