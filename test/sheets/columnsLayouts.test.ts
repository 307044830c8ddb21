import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { LayoutFixture } from "./support/layoutRows";
import { outcomeOf, shareRight } from "./support/layoutScore";

const fixtures = JSON.parse(readFileSync(resolve(__dirname, "fixtures/layouts.json"), "utf8")) as readonly LayoutFixture[];
const told = fixtures.map((fixture) => outcomeOf(fixture, { tellSide: true }));
const alone = fixtures.map((fixture) => outcomeOf(fixture, { tellSide: false }));

/** Systems in which nothing but the other sheet tells bank from book. */
const EITHER_SIDE = 20;

describe("the header lines of 221 banks and ERPs", () => {
  it("maps at least 97 of 100 headers to what their column holds", () => {
    expect(shareRight(told)).toBeGreaterThanOrEqual(0.97);
    expect(shareRight(alone)).toBeGreaterThanOrEqual(0.97);
  });

  it.each([
    ["amounts", ["amount"]], ["booking and posting dates", ["bookedOn", "postedOn"]], ["texts", ["text"]], ["debits and credits", ["debit", "credit"]],
    ["money in and out", ["amountIn", "amountOut"]], ["running balances", ["balance"]], ["value dates", ["valueOn"]],
    ["document numbers", ["documentNo", "externalDocumentNo"]], ["references", ["reference"]], ["counterparties", ["counterpartyName", "counterpartyAccount", "partyNo"]],
    ["what is open and due", ["openAmount", "dueOn"]], ["currencies", ["currency"]], ["dimensions", ["dimension"]],
  ] as const)("finds at least 97 of 100 columns of %s", (_, fields) => {
    expect(shareRight(told, fields)).toBeGreaterThanOrEqual(0.97);
  });

  it.each(["signed", "debit-credit", "in-out", "amount+mark"] as const)("reads the amounts of every %s layout with their signs", (style) => {
    const wrong = told.filter(({ fixture, amountsAreRight }) => fixture.amountStyle === style && !amountsAreRight);
    expect(wrong.map(({ fixture }) => `${fixture.system} ${fixture.sheet} ${fixture.language}`)).toEqual([]);
  });

  it("tells bank from book without help, but for a few sheets that could be either", () => {
    expect(alone.filter(({ side, expectedSide }) => side !== expectedSide).length).toBeLessThanOrEqual(EITHER_SIDE);
  });
});
