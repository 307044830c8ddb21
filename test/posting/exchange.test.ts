import fc from "fast-check";
import { add, amount, sum, type Amount } from "../../src/domain";
import { checkJournal, exchangedTransfer, journalFor, LAYOUTS, postingLayout, postingSheet, type JournalLine, type PostingSettings, type PostingWords } from "../../src/posting";
import { decide, emptySession, type Exchange, type Explanation } from "../../src/session";
import { after, line, nok, rowsOf } from "../session/build";

const SETTINGS: PostingSettings = { layout: "generic", bankAccount: "1940", bankAccountType: "Bank Account", documentNoPrefix: "AVS", localCurrency: "NOK" };
/** The example of the model system: 1,000 euros leave for an account in kroner, which gets 11,380; in the books a euro is worth 11.40. */
const EUROS = line("S1", "-1000.00", { currency: "EUR" });
const AT_1140: Exchange = { amount: nok("11380.00"), currency: "NOK", rate: "11.40", account: "8160" };

const WORDS: PostingWords = {
  sheetPosting: "Posting", columnIssues: "To look at", nothingToPost: "Nothing", issue: ({ code }) => code, postedBefore: (count) => String(count),
  postingColumn: Object.fromEntries(postingLayout("generic").columns.map(({ field }) => [field, field])) as PostingWords["postingColumn"],
};

const transfer = (exchange: Exchange, of = EUROS): Explanation => ({ line: of.id, match: null, kind: "transfer", account: "1920", text: "Til driftskonto", decidedAt: "2026-03-02T09:00:00.000Z", exchange });
const posted = (exchange: Exchange, { of = EUROS, settings = {} }: { readonly of?: typeof EUROS; readonly settings?: Partial<PostingSettings> } = {}): ReturnType<typeof journalFor> =>
  journalFor(after(rowsOf([of], []), { type: "explain", explanation: transfer(exchange, of) }), rowsOf([of], []), { ...SETTINGS, ...settings });
const told = (lines: readonly JournalLine[]): readonly unknown[] => lines.map(({ accountType, account, amount: booked, currency, localAmount }) => [accountType, account, booked, currency, localAmount]);

describe("a transfer to an own account in another currency", () => {
  test("is one document: each account in its currency, and what the books' rate leaves over", () => {
    const { lines, issues } = posted(AT_1140);
    expect(told(lines)).toEqual([
      ["Bank Account", "1940", nok("-1000.00"), "EUR", nok("-11400.00")], ["Bank Account", "1920", nok("11380.00"), "NOK", nok("11380.00")], ["G/L Account", "8160", nok("20.00"), "NOK", nok("20.00")],
    ]);
    expect([new Set(lines.map(({ documentNo }) => documentNo)).size, issues]).toEqual([1, []]);
  });

  test.each<[string, Exchange, typeof EUROS, readonly unknown[]]>([
    ["without a rate nothing is left over", { ...AT_1140, rate: "", account: "" }, EUROS, [["-1000.00", "EUR", "-11380.00"], ["11380.00", "NOK", "11380.00"]]],
    ["at the bank's very rate neither", { ...AT_1140, rate: "11.38" }, EUROS, [["-1000.00", "EUR", "-11380.00"], ["11380.00", "NOK", "11380.00"]]],
    ["a better rate than the books' is a gain", { ...AT_1140, rate: "11.30" }, EUROS, [["-1000.00", "EUR", "-11300.00"], ["11380.00", "NOK", "11380.00"], ["-80.00", "NOK", "-80.00"]]],
    ["seen from the account in kroner it is the same the other way", { amount: nok("1000.00"), currency: "EUR", rate: "11.40", account: "8160" }, line("S2", "-11380.00"), [["-11380.00", "NOK", "-11380.00"], ["1000.00", "EUR", "11400.00"], ["-20.00", "NOK", "-20.00"]]],
    ["yen have no øre", { amount: amount(-150_000), currency: "JPY", rate: "0.0703", account: "8160" }, line("S2", "10500.00"), [["10500.00", "NOK", "10500.00"], ["-1500.00", "JPY", "-10545.00"], ["45.00", "NOK", "45.00"]]],
  ])("%s", (_what, exchange, of, expected) => {
    expect(posted(exchange, { of, settings: {} }).lines.map((leg) => [leg.amount, leg.currency, leg.localAmount])).toEqual((expected as readonly (readonly [string, string, string])[]).map(([own, currency, local]) => [nok(own), currency, nok(local)]));
  });

  test.each<[string, Exchange, Partial<PostingSettings>, unknown]>([
    ["neither currency is the books'", { ...AT_1140, currency: "USD", amount: nok("1080.00") }, {}, { code: "posting/exchange-local", line: "S1", currency: "EUR", other: "USD" }],
    ["nobody says what the books' is", AT_1140, { localCurrency: "" }, { code: "posting/exchange-local", line: "S1", currency: "EUR", other: "NOK" }],
    ["the rate is upside down", { ...AT_1140, rate: "0.0877" }, {}, { code: "posting/exchange-rate", line: "S1", rate: "0.0877", amount: nok("-11292.30"), currency: "NOK" }],
  ])("is not posted, and said, where %s", (_what, exchange, settings, issue) => {
    expect(posted(exchange, { settings })).toEqual({ lines: [], issues: [issue] });
  });

  test("balances in the books' currency whatever the amounts and the rate", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000_000_00 }), fc.integer({ min: 500_00, max: 2000_00 }), fc.integer({ min: -1800, max: 1800 }), fc.boolean(), (euros, worth, off, isOut) => {
      const kroner = Math.max(1, Math.round((euros * worth) / 100_00));
      const rate = (worth + Math.round((worth * off) / 10_000)) / 100_00;
      const of = line("S1", "1.00", { currency: "EUR", amount: amount(isOut ? -euros : euros) });
      const worked = exchangedTransfer(of, { amount: amount(isOut ? kroner : -kroner), currency: "NOK", rate: rate.toFixed(4), account: "8160" }, SETTINGS);
      if ("code" in worked) return worked.code === "posting/exchange-rate" && kroner < 10;
      const { own, other, difference } = worked;
      return add(sum([own.localAmount, other.localAmount]), difference?.localAmount ?? (0 as Amount)) === 0;
    }));
  });

  test("goes into layouts that hold both currencies and the local amount, and is refused by the others", () => {
    const { lines } = posted(AT_1140);
    const taking = LAYOUTS.filter(({ id }) => !checkJournal({ lines, issues: [] }, postingLayout(id), { settings: { ...SETTINGS, layout: id } }).some(({ code }) => code === "posting/currencies-mixed" || code === "posting/currency-not-taken"));
    expect(taking.map(({ id }) => id)).toEqual(["generic", "business-central", "business-central-receipts", "business-central-payment-journal"]);
  });

  test("is written to Business Central as rows of their own, with amounts in local currency", () => {
    const settings = { ...SETTINGS, layout: "business-central" };
    const { lines, issues } = posted(AT_1140, { settings });
    const sheet = postingSheet({ lines, issues }, postingLayout("business-central"), { settings, words: WORDS });
    const at = (header: string): number => sheet.cells.findIndex((row) => row.includes(header));
    const head = sheet.cells[at("Account No.")] ?? [];
    const cells = ["Account No.", "Currency Code", "Amount", "Amount (LCY)", "Bal. Account No."].map((header) => head.indexOf(header));
    expect(sheet.cells.slice(at("Account No.") + 1, at("Account No.") + 4).map((row) => cells.map((column) => row[column]))).toEqual([
      ["1940", "EUR", { amount: nok("-1000.00"), currency: "EUR" }, { amount: nok("-11400.00"), currency: "NOK" }, null],
      ["1920", null, { amount: nok("11380.00"), currency: "NOK" }, { amount: nok("11380.00"), currency: "NOK" }, null],
      ["8160", null, { amount: nok("20.00"), currency: "NOK" }, { amount: nok("20.00"), currency: "NOK" }, null],
    ]);
  });

  test("is refused as an explanation with the wrong sign, without an account for what is left, or of another kind", () => {
    const refused = (change: Partial<Explanation>): unknown => {
      const done = decide(emptySession(), { type: "explain", explanation: { ...transfer(AT_1140), ...change } }, rowsOf([EUROS], []));
      return done.ok ? null : done.error;
    };
    const wrong = { code: "explain/exchange", line: "S1" };
    expect([refused({}), refused({ exchange: { ...AT_1140, amount: nok("-11380.00") } }), refused({ exchange: { ...AT_1140, account: "" } }), refused({ exchange: { ...AT_1140, rate: "0" } }), refused({ kind: "fee" })])
      .toEqual([null, wrong, wrong, wrong, wrong]);
  });
});
