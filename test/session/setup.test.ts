import { accountFor, cardAccount, cardOf, checkBankAccount, checkMapping, mappingOf, type SetupRow } from "../../src/session";
import { nok } from "./build";

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
    ["has limits that are numbers", { from: "a lot" }, [], ["from not-a-number"]],
  ])("%s", (_, change, others, expected) => expect(faults(checkMapping({ ...FEES, ...change }, others))).toEqual(expected));

  test("money in goes to one account, money out to the other; a missing one takes no such money", () => {
    const mapping = mappingOf({ ...FEES, debitAccount: "8050" }, "NOK");
    expect([accountFor(mapping, nok("10.00")), accountFor(mapping, nok("-10.00"))]).toEqual(["8050", "7770"]);
    expect(accountFor(mappingOf(FEES, "NOK"), nok("10.00"))).toBe("");
  });

  test("a customer's account takes money both ways", () => {
    const mapping = mappingOf({ ...FEES, accountType: "customer", creditAccount: "10023" }, "NOK");
    expect([mapping.accountType, accountFor(mapping, nok("10.00")), accountFor(mapping, nok("-10.00"))]).toEqual(["Customer", "10023", "10023"]);
  });

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
    ["has a number of its own, however it is spaced", { number: "8601 11 17947" }, [CARD], ["number twice"]],
    ["has an IBAN with valid check digits", { ...CARD, iban: "NO94 8601 1117 947" }, [], ["iban iban-wrong"]],
    ["has an IBAN of its country's length", { ...CARD, iban: "NO93 8601 1117 9470" }, [], ["iban iban-wrong"]],
    ["has a currency of three letters", { ...CARD, currency: "kr" }, [], ["currency currency-wrong"]],
    ["has a tolerance that is a number", { ...CARD, tolerance: "some" }, [], ["tolerance not-a-number"]],
    ["has a tolerance of 0 or more", { ...CARD, tolerance: "-1" }, [], ["tolerance negative"]],
  ])("%s", (_, row, others, expected) => expect(faults(checkBankAccount(row, others))).toEqual(expected));

  const on = (...accounts: readonly string[]) => accounts.map((accountNo) => ({ accountNo }));
  const other: SetupRow = { number: "1503.22.12345" };
  test.each([
    ["the account's number as the statement writes it", [CARD, other], on("86011117947"), CARD],
    ["its IBAN", [CARD, other], on("NO9386011117947"), CARD],
    ["most of the lines", [CARD, other], on("15032212345", "86011117947", "86011117947"), CARD],
    ["nothing, where there is one card only", [CARD], on("", ""), CARD],
    ["nothing, where there are two", [CARD, other], on(""), null],
    ["an account without a card", [CARD], on("99990000000"), null],
  ])("is found by %s", (_, cards, lines, expected) => expect(cardOf(cards, lines)).toBe(expected));

  test("names accounts for fees and for gains and losses", () => {
    expect([cardAccount(CARD, "fee", false), cardAccount(CARD, "exchange", true), cardAccount(CARD, "exchange", false), cardAccount(CARD, "transfer", true)]).toEqual(["7770", "8060", "8160", ""]);
  });
});
