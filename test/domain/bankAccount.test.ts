import { bankAccount, differenceAccount, isIban, readBankAccounts } from "../../src/domain";

const GOOD = {
  number: "1920", name: "Drift", iban: "no93 8601 1117 947", currency: "nok", account: "1920", lastStatementNo: "12", lastStatementBalance: "1250.50", bankFormat: "camt.053",
  tolerance: "1.5", toleranceType: "Percentage", numberSeries: "BANK-0001", feeAccount: "7770", roundingAccount: "7740", exchangeGainAccount: "8060", exchangeLossAccount: "8160", discountAccount: "4390",
};

describe("the card of a bank account", () => {
  test("is read from texts", () => {
    expect(readBankAccounts([GOOD])).toEqual({
      problems: [], accounts: [bankAccount("1920", {
        name: "Drift", iban: "NO9386011117947", currency: "NOK", account: "1920", lastStatementNo: "12", lastStatementBalance: 125_050 as never, bankFormat: "camt.053",
        tolerance: { type: "Percentage", value: "1.5" }, numberSeries: "BANK-0001", feeAccount: "7770", roundingAccount: "7740", exchangeGainAccount: "8060", exchangeLossAccount: "8160", discountAccount: "4390",
      })],
    });
  });

  test.each([
    ["no number", { number: " " }, "number", "missing"], ["an IBAN with a wrong digit", { iban: "NO93 8601 1117 948" }, "iban", "not-an-iban"],
    ["no currency code", { currency: "kroner" }, "currency", "not-a-currency"], ["a balance that is no number", { lastStatementBalance: "1.250,50" }, "lastStatementBalance", "unreadable"],
    ["a balance finer than the currency", { lastStatementBalance: "1.005" }, "lastStatementBalance", "unreadable"], ["a tolerance that is no number", { tolerance: "1,5" }, "tolerance", "unreadable"],
    ["a tolerance above 99 per cent", { tolerance: "99.5" }, "tolerance", "out-of-range"],
  ])("%s is said and left out", (_what, more, field, code) => {
    const { problems } = readBankAccounts([{ ...GOOD, ...more }]);
    expect(problems).toMatchObject([{ row: 0, field, code }]);
  });

  test("two cards of one number are said", () => {
    expect(readBankAccounts([GOOD, { ...GOOD, name: "Sparing" }]).problems).toEqual([{ row: 1, field: "number", code: "twice", value: "1920" }]);
  });

  test("an empty card has nothing on it", () => {
    expect(readBankAccounts([{ number: "1" }])).toEqual({ problems: [], accounts: [bankAccount("1")] });
  });
});

test.each([["fee", -1, "7770"], ["rounding", 1, "7740"], ["discount", -1, "4390"], ["exchange", 1, "8060"], ["exchange", -1, "8160"], ["transfer", 1, ""]] as const)(
  "a difference by %s of %i goes to %s", (kind, amount, account) => expect(differenceAccount(readBankAccounts([GOOD]).accounts[0]!, kind, amount as never)).toBe(account));

test.each([
  ["NO93 8601 1117 947", true], ["DE89370400440532013000", true], ["GB82 WEST 1234 5698 7654 32", true], ["SE45 5000 0000 0583 9825 7466", true], ["DK50 0040 0440 1162 43", true],
  ["NO9386011117948", false], ["NO93860111179470", false], ["DE8937040044053201300", false], ["86011117947", false], ["", false],
])("%s is an IBAN: %s", (text, isOne) => expect(isIban(text)).toBe(isOne));
