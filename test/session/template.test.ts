import { DEFAULT_OPTIONS } from "../../src/domain";
import { compareTemplate, mergeTemplate, readTemplate, writeTemplate, type SetupRow, type Template, type TemplatePart } from "../../src/session";

const FEES: SetupRow = { text: "GEBYR", accountType: "gl", debitAccount: "", creditAccount: "7770", counterparty: "", from: "", to: "", isOn: "yes" };
const CARD: SetupRow = { number: "1503.22.12345", name: "Drift", account: "1920", lastStatementNo: "12", lastStatementBalance: "1250.00", tolerance: "0.50" };
const RULE: SetupRow = { confidence: "high", priority: "1", party: "fully", document: "yes", amount: "one", directDebit: "any", reviewRequired: "no", isOn: "yes" };
const HERE: Template = {
  options: { ...DEFAULT_OPTIONS, windowBefore: 7 }, posting: { layout: "generic", bankAccount: "1920", documentNoPrefix: "AVS" }, layouts: { "dato|tekst|beløp": { side: "bank", headerRow: 3 } },
  setup: { bankAccounts: [CARD], mappings: [FEES], rules: [RULE] }, unknown: { closing: { day: 5 } },
};
const ALL: ReadonlySet<TemplatePart> = new Set(["options", "posting", "layouts", "bankAccounts", "mappings", "rules", "other"]);
const NOTHING: Template = { options: DEFAULT_OPTIONS, posting: {}, layouts: {}, setup: {}, unknown: {} };

function read(text: string): Template {
  const found = readTemplate(text);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

describe("a template file", () => {
  test("is read as it was written; last statements of the bank accounts stay behind", () => {
    const { lastStatementNo: _, lastStatementBalance: __, ...card } = CARD;
    expect(read(writeTemplate(HERE))).toEqual({ ...HERE, setup: { ...HERE.setup, bankAccounts: [card] } });
  });

  test("says what it is, so that a person can look into it", () => expect(JSON.parse(writeTemplate(NOTHING))).toMatchObject({ product: "Avstem", version: 1 }));

  test("may begin with the mark that some editors write", () => expect(readTemplate(`\ufeff${writeTemplate(HERE)}`).ok).toBe(true));

  test("of a newer version is refused whole", () => {
    const newer = JSON.stringify({ ...(JSON.parse(writeTemplate(HERE)) as object), version: 2 });
    expect(readTemplate(newer)).toEqual({ ok: false, error: { code: "template/newer-version", version: 2 } });
  });

  test.each([
    ["no JSON", "text"], ["a list", "[]"], ["another product's file", JSON.stringify({ product: "Other", version: 1 })], ["a table that is no list of rows", JSON.stringify({ product: "Avstem", version: 1, setup: { mappings: "GEBYR" } })],
    ["a row with something else than texts", JSON.stringify({ product: "Avstem", version: 1, setup: { mappings: [{ text: 7 }] } })], ["options that can't be", JSON.stringify({ product: "Avstem", version: 1, options: { windowBefore: "seven" } })],
  ])("%s is none", (_, text) => expect(readTemplate(text)).toEqual({ ok: false, error: { code: "template/unreadable" } }));

  test("keeps parts, tables and columns that this version does not know", () => {
    const other = JSON.stringify({ product: "Avstem", version: 1, closing: { day: 5 }, setup: { formats: [{ bank: "DNB", delimiter: ";" }], mappings: [{ ...FEES, dimension: "200" }] } });
    const merged = mergeTemplate(read(other), NOTHING, ALL);
    expect(JSON.parse(writeTemplate(merged))).toMatchObject({ closing: { day: 5 }, setup: { formats: [{ bank: "DNB", delimiter: ";" }], mappings: [{ dimension: "200" }] } });
  });

  test("can't reach behind objects", () => {
    const merged = mergeTemplate(read('{"product":"Avstem","version":1,"setup":{"__proto__":[{"text":"x"}]},"posting":{"__proto__":{"layout":"x"}}}'), NOTHING, ALL);
    expect([Object.keys(merged.setup), (merged.posting as { layout?: string }).layout]).toEqual([[], undefined]);
  });
});

describe("taking a template over", () => {
  const theirs: Template = {
    options: { ...DEFAULT_OPTIONS, windowBefore: 10, statementDate: 20_000 as never }, posting: { layout: "business-central" }, layouts: {},
    setup: { mappings: [{ ...FEES, text: "Gebyr", creditAccount: "7771" }, { ...FEES, text: "RENTER" }], rules: [{ ...RULE, priority: "2" }], bankAccounts: [{ number: "15032212345", account: "1921" }] }, unknown: {},
  };

  test("says before what is new, what is replaced by what, and what is the same", () => {
    expect(compareTemplate(theirs, HERE)).toEqual([
      { part: "options", added: 0, same: 4, replaced: [{ name: "windowBefore", now: "7", then: "10" }] },
      { part: "posting", added: 0, same: 0, replaced: [{ name: "layout", now: "generic", then: "business-central" }] },
      { part: "mappings", added: 1, same: 0, replaced: [{ name: "Gebyr", now: "GEBYR, 7770", then: "Gebyr, 7771" }] },
      { part: "rules", added: 1, same: 0, replaced: [{ name: "high 1", now: "high, 1, fully, yes, one, any, no, yes", then: "" }] },
      { part: "bankAccounts", added: 0, same: 0, replaced: [{ name: "15032212345", now: "1503.22.12345, 1920", then: "15032212345, 1921" }] },
    ]);
  });

  test("replaces rows of the same text or number, adds new ones, and leaves the others; rules are one whole", () => {
    const { setup } = mergeTemplate(theirs, HERE, ALL);
    expect(setup.mappings?.map(({ text, creditAccount }) => [text, creditAccount])).toEqual([["Gebyr", "7771"], ["RENTER", "7770"]]);
    expect(setup.bankAccounts).toEqual([{ ...CARD, number: "15032212345", account: "1921" }]);
    expect(setup.rules).toEqual([{ ...RULE, priority: "2" }]);
  });

  test("takes only the parts that were chosen", () => {
    const merged = mergeTemplate(theirs, HERE, new Set<TemplatePart>(["mappings"]));
    expect([merged.options, merged.posting, merged.setup.rules]).toEqual([HERE.options, HERE.posting, HERE.setup.rules]);
  });

  test("leaves the day that this statement ends", () => expect(mergeTemplate(theirs, HERE, ALL).options).toMatchObject({ windowBefore: 10, statementDate: null }));

  test("a second time changes nothing", () => {
    const once = mergeTemplate(theirs, HERE, ALL);
    expect(mergeTemplate(theirs, once, ALL)).toEqual(once);
    expect(compareTemplate(theirs, once).flatMap(({ replaced }) => replaced)).toEqual([]);
  });
});
