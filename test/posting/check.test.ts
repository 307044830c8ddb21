import type { Issue } from "../../src/domain";
import { checkJournal, journalFor, LAYOUTS, postingLayout, postingSheet, type JournalLine, type PostingSettings, type PostingWords } from "../../src/posting";
import { after, AT, day, entry, line, nok, rowsOf } from "../session/build";

const SETTINGS: PostingSettings = { layout: "business-central", bankAccount: "DNB", bankAccountType: "Bank Account", documentNoPrefix: "AV" };

function leg(lineNo: number, amount: string, more: Partial<JournalLine> = {}): JournalLine {
  return {
    lineNo, postingDate: day("2026-03-02"), documentNo: "AV0001", documentType: "", externalDocumentNo: "", accountType: "G/L Account", account: "7770", description: "Gebyr",
    amount: nok(amount), currency: "NOK", reference: "", appliesToType: "", appliesToNo: "", matchId: "", importKey: `S1/${lineNo}`, dimensions: {}, ...more,
  };
}

const bank = (lineNo: number, amount: string, more: Partial<JournalLine> = {}): JournalLine => leg(lineNo, amount, { accountType: "Bank Account", account: "DNB", importKey: "S1/bank", ...more });

describe("what is checked before a journal is written", () => {
  test.each<[string, readonly JournalLine[], readonly Issue[]]>([
    ["a fee and the bank, whole", [bank(1, "-35"), leg(2, "35")], []],
    ["a document that does not balance", [bank(1, "-35"), leg(2, "30")], [{ code: "posting/unbalanced", documentNo: "AV0001", amount: nok("-5"), currency: "NOK" }]],
    ["a document that balances only across currencies", [bank(1, "-35"), leg(2, "35", { currency: "EUR" })], [
      { code: "posting/unbalanced", documentNo: "AV0001", amount: nok("-35"), currency: "NOK" }, { code: "posting/unbalanced", documentNo: "AV0001", amount: nok("35"), currency: "EUR" },
    ]],
    ["two dates in one document", [bank(1, "-35"), leg(2, "35", { postingDate: day("2026-03-03") })], [{ code: "posting/several-dates", documentNo: "AV0001" }]],
    ["an account that nobody filled in", [bank(1, "-35"), leg(2, "35", { account: " " })], [{ code: "posting/account-missing", journalLine: 2 }]],
    ["a line without a date", [bank(1, "-35", { postingDate: null }), leg(2, "35", { postingDate: null })], [{ code: "posting/date-missing", journalLine: 1 }, { code: "posting/date-missing", journalLine: 2 }]],
    ["a document number longer than Code[20]", [bank(1, "-35", { documentNo: "AVSTEM-2026-03-000001" }), leg(2, "35", { documentNo: "AVSTEM-2026-03-000001" })],
      [{ code: "posting/too-long", journalLine: 2, column: "Document No.", limit: 20 }]],
    ["a narrative of 250 characters, which is cut", [bank(1, "-35"), leg(2, "35", { description: "x".repeat(250) })], []],
  ])("%s", (_, lines, issues) => {
    expect(checkJournal({ lines, issues: [] }, postingLayout("business-central"), { settings: SETTINGS })).toEqual(issues);
  });

  test("a bank account that nobody named is said once", () => {
    const lines = [bank(1, "-35", { account: "" }), leg(2, "35")];
    expect(checkJournal({ lines, issues: [] }, postingLayout("generic"), { settings: { ...SETTINGS, bankAccount: "" } })).toEqual([{ code: "posting/bank-account-missing" }]);
  });

  test("a layout with a limit of lines refuses more", () => {
    const layout = { ...postingLayout("generic"), lineLimit: 1 };
    expect(checkJournal({ lines: [bank(1, "-35"), leg(2, "35")], issues: [] }, layout, { settings: SETTINGS })).toEqual([{ code: "posting/too-many-lines", limit: 1, count: 2 }]);
  });

  test("a line whose import key was posted before is named", () => {
    const issues = checkJournal({ lines: [bank(1, "-35"), leg(2, "35")], issues: [] }, postingLayout("generic"), { settings: SETTINGS, posted: new Set(["S1/bank"]) });
    expect(issues).toEqual([{ code: "posting/posted-before", journalLine: 1, importKey: "S1/bank" }]);
  });
});

describe("the journal", () => {
  const rows = rowsOf([line("S1", "-35"), line("S2", "-40")], [entry("L1", "-35")]);
  const explain = (id: string, second: number) => ({
    type: "explain", explanation: { line: id as never, match: null, kind: "fee", account: "7770", text: "", decidedAt: AT.replace("00Z", `0${second}Z`) },
  }) as const;

  test("a later decision leaves the numbers of earlier ones as they are", () => {
    const numbers = (...ids: readonly string[]): readonly string[] => journalFor(after(rows, ...ids.map(explain)), rows, SETTINGS).lines.map((one) => `${one.documentNo} ${one.importKey}`);
    expect(numbers("S2")).toEqual(["AV0001 S2/bank", "AV0001 S2/offset"]);
    expect(numbers("S2", "S1").slice(0, 2)).toEqual(["AV0001 S2/bank", "AV0001 S2/offset"]);
  });

  test("a line matched to a bank entry is in the books already", () => {
    const session = after(rows, { type: "pair", lines: ["S1" as never], entries: ["L1" as never], at: AT });
    expect(journalFor(session, rows, SETTINGS)).toEqual({ lines: [], issues: [] });
  });

  test("an explained line that is no longer on the sheet is not posted", () => {
    const session = after(rows, explain("S1", 1));
    expect(journalFor(session, rowsOf([line("S2", "-40")], []), SETTINGS).lines).toEqual([]);
  });
});

describe("every layout", () => {
  const words: PostingWords = {
    sheetPosting: "Posting", columnIssues: "Issues", issue: ({ code }) => code, postedBefore: (count) => `${count}`, nothingToPost: "Nothing.",
    postingColumn: {
      lineNo: "Line", postingDate: "Date", documentType: "Type", documentNo: "Document", externalDocumentNo: "External", accountType: "Account type", account: "Account",
      description: "Description", amount: "Amount", debit: "Debit", credit: "Credit", localAmount: "Local", currency: "Currency", balAccountType: "Bal. type", balAccount: "Bal.",
      reference: "Reference", appliesToType: "Applies type", appliesToNo: "Applies to", matchId: "Match", importKey: "Key",
    },
  };
  const evil = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "line\nbreak"];

  test.each(LAYOUTS.map(({ id }) => id))("%s: texts stay texts on one line, headers differ, rows are even", (id) => {
    const lines = evil.flatMap((description, index) => [
      bank(index * 2 + 1, "-35", { description, documentNo: `AV${index}` }), leg(index * 2 + 2, "35", { description, account: "=7770", documentNo: `AV${index}` }),
    ]);
    const { cells, widths, tables: [table] } = postingSheet({ lines, issues: [] }, postingLayout(id), { settings: SETTINGS, words });
    expect(new Set(cells[0]).size).toBe(cells[0]?.length);
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([widths.length]));
    expect(table?.lastRow).toBe(cells.length - 1);
    for (const content of cells.flat()) {
      expect(content !== null && typeof content === "object" && "formula" in content).toBe(false);
      if (typeof content === "string") expect(content).not.toMatch(/[\u0000-\u001f]/);
    }
  });
});
