import { bankAccount, type Reason } from "../../src/domain";
import { classifiedKind, ownAccountHint } from "../../src/pane/useExplanation";
import type { Item } from "../../src/pane/items";
import { ROWS } from "./support/january";
import { stateOf } from "./support/fakeReconciliation";

const CARDS = [
  { number: "15032212345", name: "Drift", iban: "", currency: "NOK", account: "1920" }, { number: "86011117947", name: "Skattetrekk", iban: "NO9386011117947", currency: "NOK", account: "1950" },
];
const state = stateOf({ setup: { rows: { bankAccounts: CARDS }, issues: [] } });

function lineTo(counterpartyAccount: string): Item {
  const [line] = ROWS.lines.values();
  return { kind: "line", key: line!.id, line: { ...line!, counterpartyAccount }, explanation: null } as unknown as Item;
}

describe("a transfer between own accounts", () => {
  test.each([["its number", "8601.11.17947"], ["its IBAN", "NO93 8601 1117 947"]])("is known by %s on the line, and goes to that account in the books", (_what, account) => {
    expect(ownAccountHint(state, lineTo(account), bankAccount("15032212345"))).toEqual({ account: "1950", times: 0, card: "86011117947 Skattetrekk" });
  });

  test.each([["somebody else's account", "12345678903"], ["no account", ""], ["the account itself", "15032212345"]])("is none with %s", (_what, account) => {
    expect(ownAccountHint(state, lineTo(account), bankAccount("15032212345"))).toBeNull();
  });
});

describe("what the engine took a difference for", () => {
  const matchWith = (code: string): Item => ({ kind: "match", match: { reasons: [{ code: "amount/near" }, { code }] as unknown as readonly Reason[] } }) as unknown as Item;
  test.each([["difference/fee", "fee"], ["difference/rounding", "rounding"], ["difference/discount", "discount"], ["difference/exchange", "exchange"], ["difference/unknown", null], ["difference/part", null]])(
    "%s begins the explanation as %s", (code, kind) => expect(classifiedKind(matchWith(code))).toBe(kind));
});
