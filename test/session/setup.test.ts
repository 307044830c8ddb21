import { bankAccount, readBankAccounts } from "../../src/domain";
import { DEFAULT_RULES, mapLines, ruleIssues } from "../../src/payments";
import { cardAccount, cardOf, checkBankAccount, checkMapping, mappingOf, numberRules, ruleOf, ruleRow, rulesInOrder, rulesOf, tellingText, type SetupRow } from "../../src/session";
import { line, nok } from "./build";

const FEES: SetupRow = { text: "GEBYR", accountType: "gl", debitAccount: "", creditAccount: "7770", counterparty: "", from: "", to: "", isOn: "yes" };
const faults = (found: readonly { readonly code: string; readonly column: string }[]): readonly string[] => found.map(({ code, column }) => `${column} ${code}`);

describe("a text that stands for an account", () => {
  test.each<[string, SetupRow, readonly SetupRow[], readonly string[]]>([
    ["is complete with a text and one account", {}, [], []],
    ["needs a text", { text: "  " }, [], ["text missing"]],
    ["needs a word or a number", { text: "--" }, [], ["text no-words"]],
    ["needs at least one account", { creditAccount: "" }, [], ["creditAccount account-missing"]],
    ["stands once, in whatever letters", { text: "Gebyr" }, [FEES], ["text twice"]],
    ["stands again for another counterparty", { counterparty: "DNB" }, [FEES], []],
    ["has limits that are numbers", { from: "a lot" }, [], ["from unreadable"]],
  ])("%s", (_, change, others, expected) => expect(faults(checkMapping({ ...FEES, ...change }, others))).toEqual(expected));

  const accounts = (row: SetupRow, ...amounts: readonly string[]): readonly (string | undefined)[] => {
    const found = mapLines([mappingOf(row, "NOK")], amounts.map((amount, at) => line(`S${String(at)}`, amount, { text: "Gebyr nettbank" })), []);
    return amounts.map((_, at) => found.get(line(`S${String(at)}`, "1.00").id)?.[0]?.account.no);
  };

  test("money in goes to one account, money out to the other; a missing one takes no such money", () => {
    expect(accounts({ ...FEES, debitAccount: "8050" }, "10.00", "-10.00")).toEqual(["8050", "7770"]);
    expect(accounts(FEES, "10.00", "-10.00")).toEqual([undefined, "7770"]);
  });

  test("a customer's account takes money both ways", () => expect(accounts({ ...FEES, accountType: "customer", creditAccount: "10023" }, "10.00", "-10.00")).toEqual(["10023", "10023"]));

  test("one that is switched off says nothing", () => expect(accounts({ ...FEES, isOn: "no" }, "-10.00")).toEqual([undefined]));

  test.each([
    ["OMKOSTNINGER 31.01.2025", "OMKOSTNINGER"], ["VISA 4925 REMA 1000 STORO", "STORO"], ["Gebyr nettbank: 01/2025", "Gebyr nettbank"], ["20250131", "20250131"], ["*1234 12.01 KIWI 505 Kurs: 1.0000", "Kurs"],
    ["SWISH Bröderna Ek AB 070-1", "SWISH Bröderna Ek AB"],
  ])("of %s the part to go by is %s", (text, expected) => expect(tellingText(text)).toBe(expected));

  test("limits are sizes: signs and order do not matter", () => {
    const { least, most } = mappingOf({ ...FEES, from: "-500.00", to: "0" }, "NOK");
    expect([least, most]).toEqual([nok("0.00"), nok("500.00")]);
  });
});

const CARD: SetupRow = { number: "8601.11.17947", name: "DNB Drift", iban: "NO93 8601 1117 947", currency: "NOK", account: "1920", feeAccount: "7770", exchangeGainAccount: "8060", exchangeLossAccount: "8160" };

describe("the card of a bank account", () => {
  test.each<[string, SetupRow, readonly SetupRow[], readonly string[]]>([
    ["is complete with a number", { number: "1920" }, [], []],
    ["needs a number", { number: "" }, [], ["number missing"]],
    ["has a number of its own", { number: "8601.11.17947" }, [CARD], ["number twice"]],
    ["has an IBAN with valid check digits", { ...CARD, iban: "NO94 8601 1117 947" }, [], ["iban not-an-iban"]],
    ["has an IBAN of its country's length", { ...CARD, iban: "NO93 8601 1117 9470" }, [], ["iban not-an-iban"]],
    ["has a currency of three letters", { ...CARD, currency: "kr." }, [], ["currency not-a-currency"]],
    ["has a tolerance that is a number", { ...CARD, tolerance: "some" }, [], ["tolerance unreadable"]],
    ["has a tolerance of 0 or more", { ...CARD, tolerance: "-1" }, [], ["tolerance unreadable"]],
  ])("%s", (_, row, others, expected) => expect(faults(checkBankAccount(row, others))).toEqual(expected));

  const on = (...accounts: readonly string[]) => accounts.map((accountNo) => ({ accountNo }));
  const [card] = readBankAccounts([CARD]).accounts;
  const other = bankAccount("1503.22.12345");
  test.each([
    ["the account's number as the statement writes it", [card!, other], on("86011117947"), card!],
    ["its IBAN", [card!, other], on("NO9386011117947"), card!],
    ["most of the lines", [card!, other], on("15032212345", "86011117947", "86011117947"), card!],
    ["nothing, where there is one card only", [card!], on("", ""), card!],
    ["nothing, where there are two", [card!, other], on(""), null],
    ["an account without a card", [card!], on("99990000000"), null],
  ])("is found by %s", (_, cards, lines, expected) => expect(cardOf(cards, lines)).toBe(expected));

  test("names accounts for fees and for gains and losses", () => {
    expect([cardAccount(card!, "fee", false), cardAccount(card!, "exchange", true), cardAccount(card!, "exchange", false), cardAccount(card!, "transfer", true)]).toEqual(["7770", "8060", "8160", ""]);
  });
});

describe("the table of rules", () => {
  test("writes and reads the rules to start with as they are", () => {
    expect(DEFAULT_RULES.map(ruleRow).map(ruleOf)).toEqual(DEFAULT_RULES);
    expect(ruleIssues(DEFAULT_RULES)).toEqual([]);
  });

  test("holds nothing until somebody changes the rules", () => expect([rulesOf(undefined), rulesOf([])]).toEqual([null, null]));

  test("is tried from the surest down, numbered anew within each confidence", () => {
    const rows = [["low", "1"], ["high", "7"], ["high", "3"], ["medium", "1"]].map(([confidence, priority]) => ({ confidence: confidence!, priority: priority! }));
    expect(numberRules(rulesInOrder(rows))).toEqual([["high", "1"], ["high", "2"], ["medium", "1"], ["low", "1"]].map(([confidence, priority]) => ({ confidence, priority })));
  });
});
