import { beginStatement, checkFinish, finish, renumber, reopen, STRICT_CLOSING, type AccountBooks, type ClosingPolicy } from "../../src/closing";
import type { Problem, Result } from "../../src/domain";
import { createFormats, sayProblem, type Messages } from "../../src/pane/messages";
import { en } from "../../src/pane/messages/en";
import { nb } from "../../src/pane/messages/nb";
import { PROBLEMS } from "../pane/support/problems";
import { day, entry, line } from "../session/build";
import { begun, books, explained, matched, open, value } from "./build";

const BC: ClosingPolicy = { ...STRICT_CLOSING, check: "business-central" };

/** March: a receipt and a payment, both in the books; a check that the bank has not cleared. */
function march({ on = "2026-03-31", closing = "1300", second = "-200", more = {} }: { on?: string | null; closing?: string | null; second?: string; more?: { readonly isBlocked?: boolean } } = {}): AccountBooks {
  return begun(books([entry("L1", "500"), entry("L2", "-200"), entry("L3", "-75", { checkNo: "1007" })], more), { on, closing, lines: [line("S1", "500"), line("S2", second)] });
}

const both = (account: AccountBooks): AccountBooks => matched(account, "11", "S1 = L1", "S2 = L2");

/** Statements 11 and 12 both hold an entry; 11 is finished first. */
function heldTwice(more: Parameters<typeof entry>[2] = {}): AccountBooks {
  const one = begun(books([entry("L1", "500", more)]), { on: "2026-03-31", closing: "1500", lines: [line("S1", "500")] });
  const two = begun(matched(one, "11", "S1 = L1"), { on: "2026-04-30", closing: "1500", lines: [line("S2", "500")] });
  return value(finish(matched(two, "12", "S2 = L1"), "11")).books;
}

/** Two lines of +50 and −50 more than their entries: over the whole statement nothing is left. */
const cancelling = (): AccountBooks => matched(begun(books([entry("L1", "500"), entry("L2", "-200")]), { on: "2026-03-31", closing: "1300", lines: [line("S1", "550"), line("S2", "-250")] }), "11", "S1 = L1", "S2 = L2");

interface Refused {
  readonly what: string;
  readonly account: AccountBooks;
  readonly no?: string;
  readonly policy?: ClosingPolicy;
  readonly en: readonly string[];
  readonly nb: readonly string[];
}

const NOT_FINISHED: readonly Refused[] = [
  { what: "a statement without a date", account: both(march({ on: null })),
    en: ["The statement has no date. Set it before you finish."], nb: ["Kontoutdraget har ingen dato. Sett den før du avslutter."] },
  { what: "a statement without a closing balance", account: both(march({ closing: null })),
    en: ["The statement has no closing balance. Set it before you finish."], nb: ["Kontoutdraget har ingen utgående saldo. Sett den før du avslutter."] },
  { what: "a closing balance that the lines do not come to", account: both(march({ closing: "1301" })),
    en: ["The lines bring the opening balance to 1,300.00 NOK, but the closing balance is 1,301.00 NOK. Correct the balance, or find the line that is missing or there twice."],
    nb: ["Linjene bringer inngående saldo til 1 300,00 NOK, men utgående saldo er 1 301,00 NOK. Rett saldoen, eller finn linjen som mangler eller står to ganger."] },
  { what: "a statement without lines", account: begun(books([]), { on: "2026-03-31", closing: "1000", lines: [] }),
    en: ["The statement has no lines. Finish it without lines if nothing happened on the account."], nb: ["Kontoutdraget har ingen linjer. Avslutt uten linjer hvis det ikke har skjedd noe på kontoen."] },
  { what: "several lines that do not come to their one entry", policy: BC, account: matched(march({ second: "100", closing: "1600" }), "11", "S1 S2 = L1"),
    en: ["M-0001 matches lines of 600.00 NOK with an entry of 500.00 NOK. Unmatch it or add what is missing.", "The differences of the lines add up to 100.00 NOK; they must be 0. Match or explain what is left."],
    nb: ["M-0001 avstemmer linjer på 600,00 NOK mot en post på 500,00 NOK. Løs den opp, eller legg til det som mangler.", "Linjenes differanser blir til sammen 100,00 NOK; de må være 0. Avstem eller forklar det som gjenstår."] },
  { what: "a line whose entry another statement closed meanwhile", account: heldTwice(), no: "12",
    en: ["M-0001: Ledger!2 was closed on statement 11 meanwhile. Unmatch it here, or reopen that statement."],
    nb: ["M-0001: Ledger!2 er i mellomtiden lukket på kontoutdrag 11. Løs opp avstemmingen her, eller gjenåpne det utdraget."] },
  { what: "a check that another statement cleared meanwhile, under Business Central's check as well", account: heldTwice({ checkNo: "1007" }), no: "12", policy: BC,
    en: ["M-0001: Ledger!2 was closed on statement 11 meanwhile. Unmatch it here, or reopen that statement."],
    nb: ["M-0001: Ledger!2 er i mellomtiden lukket på kontoutdrag 11. Løs opp avstemmingen her, eller gjenåpne det utdraget."] },
  { what: "a check that the books no longer have as it was matched", account: withoutEntry(matched(begun(books([entry("L3", "-75", { checkNo: "1007" })]), { on: "2026-03-31", closing: "925", lines: [line("S1", "-75")] }), "11", "S1 = L3")),
    policy: BC, en: ["M-0001 holds rows that are no longer on the sheets. Unmatch it and match again.", "The differences of the lines add up to -75.00 NOK; they must be 0. Match or explain what is left."],
    nb: ["M-0001 har rader som ikke lenger står på arkene. Løs den opp, og avstem på nytt.", "Linjenes differanser blir til sammen -75,00 NOK; de må være 0. Avstem eller forklar det som gjenstår."] },
  { what: "lines that come to something else than what is applied to them", policy: BC, account: matched(march(), "11", "S1 = L1"),
    en: ["The differences of the lines add up to -200.00 NOK; they must be 0. Match or explain what is left."], nb: ["Linjenes differanser blir til sammen -200,00 NOK; de må være 0. Avstem eller forklar det som gjenstår."] },
  { what: "differences that do not add up to nothing", policy: BC, account: both(march({ second: "-203", closing: "1297" })),
    en: ["The differences of the lines add up to -3.00 NOK; they must be 0. Match or explain what is left."], nb: ["Linjenes differanser blir til sammen -3,00 NOK; de må være 0. Avstem eller forklar det som gjenstår."] },
  { what: "a blocked bank account", account: both(march({ more: { isBlocked: true } })),
    en: ["Bank account 1920 is blocked. Unblock it on its card under Bank accounts."], nb: ["Bankkonto 1920 er sperret. Opphev sperren på kontokortet under Bankkontoer."] },
  { what: "a line that is neither matched nor explained", account: matched(march(), "11", "S1 = L1"),
    en: ["Bank!3: -200.00 NOK is left to match or explain."], nb: ["Bank!3: -200,00 NOK gjenstår å avstemme eller forklare."] },
  { what: "a difference that nobody explained", account: both(march({ second: "-203", closing: "1297" })),
    en: ["M-0002: the difference of -3.00 NOK is left to explain."], nb: ["M-0002: differansen på -3,00 NOK gjenstår å forklare."] },
  { what: "two differences that cancel each other out", account: cancelling(),
    en: ["M-0001: the difference of 50.00 NOK is left to explain.", "M-0002: the difference of -50.00 NOK is left to explain."],
    nb: ["M-0001: differansen på 50,00 NOK gjenstår å forklare.", "M-0002: differansen på -50,00 NOK gjenstår å forklare."] },
  { what: "a number that no statement has", account: march(), no: "77",
    en: ["There is no statement number 77 for this account. Statements lists those there are."], nb: ["Kontoutdrag nummer 77 finnes ikke for denne kontoen. De som finnes, står under Kontoutdrag."] },
];

function withoutEntry(account: AccountBooks): AccountBooks {
  return { ...account, entries: account.entries.slice(1) };
}

/** What is said of each, in a language, with plain blanks. */
function said(problems: readonly Problem[], messages: Messages, languageTag: string): readonly string[] {
  const rowName = (id: string): string => `${id.startsWith("S") ? "Bank" : "Ledger"}!${Number(id.slice(1)) + 1}`;
  return problems.map((problem) => sayProblem(problem, messages, createFormats({ languageTag, culture: null, rowName })).replaceAll(/[\u00a0\u202f]/g, " ").replaceAll("\u2212", "-"));
}

function expectSaid(problems: readonly Problem[], expected: Pick<Refused, "en" | "nb">): void {
  expect({ en: said(problems, en, "en-GB"), nb: said(problems, nb, "nb-NO") }).toEqual({ en: expected.en, nb: expected.nb });
}

describe("is not finished, and it is said why and what to do", () => {
  test.each(NOT_FINISHED)("$what", ({ account, no = "11", policy = STRICT_CLOSING, ...expected }) => {
    const refused = finish(account, no, policy);
    expectSaid(refused.ok ? [] : refused.error, expected);
  });
});

test("each reason that a statement is not finished has a case", () => {
  const codes = NOT_FINISHED.flatMap(({ account, no = "11", policy }) => (no === "77" ? [] : checkFinish(account, open(account, no), policy).map(({ code }) => code)));
  expect(codes).toEqual(expect.arrayContaining(Object.keys(PROBLEMS).filter((code) => code.startsWith("finish/"))));
});

describe("what is not refused", () => {
  test.each<readonly [string, AccountBooks, ClosingPolicy]>([
    ["differences that cancel out, under Business Central's check", cancelling(), BC],
    ["a month without lines, where a person says that nothing happened", begun(books([]), { on: "2026-03-31", closing: "1000", lines: [] }), { ...STRICT_CLOSING, isEmptyAllowed: true }],
    ["entries without a line", both(march()), STRICT_CLOSING],
    ["a line that is explained", explained(matched(march(), "11", "S1 = L1"), "11", "S2"), STRICT_CLOSING],
    ["an invoice paid in parts on two statements", heldTwice({ kind: "customer" }), BC],
  ])("%s", (_what, account, policy) => {
    expect(finish(account, account.open.at(-1)!.statementNo, policy).ok).toBe(true);
  });
});

describe("numbers of statements", () => {
  const TAKEN = {
    en: (no: string) => [`Statement number ${no} already exists for this account. Choose another.`],
    nb: (no: string) => [`Kontoutdrag nummer ${no} finnes allerede for denne kontoen. Velg et annet.`],
  };
  const finished = value(finish(both(march()), "11")).books;
  const two = { ...begun(begun(finished, { on: null, closing: null, lines: [] }), { on: null, closing: null, lines: [] }), earlierNos: new Set(["7"]) };
  const begin = (statementNo: string) => beginStatement(two, { statementDate: day("2026-05-31"), statementNo });

  test.each<readonly [string, string, Result<AccountBooks, Problem>]>([
    ["a new statement takes no number of a finished one", "11", begin("11")],
    ["a new statement takes no number of an open one", "12", begin("12")],
    ["a new statement takes no number of one finished elsewhere", "7", begin("7")],
    ["a changed number is no finished one's", "11", renumber(two, "12", "11")],
    ["a changed number is no other open one's", "13", renumber(two, "12", "13")],
    ["a changed number is none finished elsewhere", "7", renumber(two, "12", "7")],
    ["a statement is not reopened under a number that was given away", "11", reopen({ ...finished, open: march().open }, "11")],
  ])("%s", (_what, no, refused) => {
    expectSaid(refused.ok ? [] : [refused.error], { en: TAKEN.en(no), nb: TAKEN.nb(no) });
  });

  test.each<readonly [string, Result<AccountBooks, Problem>]>([["reopened", reopen(two, "77")], ["given another number", renumber(two, "77", "78")]])("one that is not there can't be %s", (_what, refused) => {
    expectSaid(refused.ok ? [] : [refused.error], NOT_FINISHED.find(({ no }) => no === "77")!);
  });

  test("a number finished meanwhile gives the next, and nobody is bothered", () => {
    expect(value(finish({ ...both(march()), earlierNos: new Set(["11"]) }, "11")).statementNo).toBe("12");
  });
});
