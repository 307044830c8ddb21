import type { LineId } from "../../src/domain";
import { otherSides, type KeptStatement, type OwnTransfer } from "../../src/closing";
import { day, nok } from "../session/build";

const line = (id: string, amount: string, on: string | null = "2026-01-14", more: Partial<OwnTransfer> = {}): OwnTransfer => ({
  line: id as LineId, account: "1920", day: on === null ? null : day(on), amount: nok(amount), currency: "NOK", documentNo: "", ...more,
});

/** A statement of account 1920 that posts transfers to 1930. */
function statement(transfers: readonly OwnTransfer[]): { readonly kept: KeptStatement; readonly names: readonly string[] } {
  return { kept: { statementNo: "26-01", account: "1920", transfers } as unknown as KeptStatement, names: ["1920", "NO93 8601 1117 947"] };
}

const posted = (id: string, amount: string, on: string | null = "2026-01-13", more: Partial<OwnTransfer> = {}): OwnTransfer => line(id, amount, on, { account: "1930", documentNo: `D-${id}`, ...more });
const found = (mine: readonly OwnTransfer[], theirs: readonly OwnTransfer[]): readonly string[] =>
  [...otherSides({ transfers: mine, names: ["1930", "NO6030001234567"], others: [statement(theirs)] })].map(([id, { documentNo, statementNo, account }]) => `${id} ${documentNo} ${statementNo} ${account}`);

describe("the other side of a transfer between own accounts", () => {
  test.each<[string, readonly OwnTransfer[], readonly OwnTransfer[], readonly string[]]>([
    ["is the opposite amount on the other account, a day before", [line("S1", "5000")], [posted("T1", "-5000")], ["S1 D-T1 26-01 1920"]],
    ["goes by the IBAN as well, however it is written", [line("S1", "5000", "2026-01-14", { account: "no9386011117947" })], [posted("T1", "-5000", "2026-01-13", { account: "NO60 3000 1234 567" })], ["S1 D-T1 26-01 1920"]],
    ["is not the same direction", [line("S1", "-5000")], [posted("T1", "-5000")], []],
    ["is not another amount", [line("S1", "5000")], [posted("T1", "-5000.01")], []],
    ["in another currency is known by its direction alone", [line("S1", "440", "2026-01-14", { currency: "EUR" })], [posted("T1", "-5000")], ["S1 D-T1 26-01 1920"]],
    ["in another currency is not the same direction", [line("S1", "-440", "2026-01-14", { currency: "EUR" })], [posted("T1", "-5000")], []],
    ["of the same amount comes before one in another currency", [line("S1", "440", "2026-01-13", { currency: "EUR" }), line("S2", "5000", "2026-01-20")], [posted("T1", "-5000")], ["S2 D-T1 26-01 1920"]],
    ["is not a transfer to a third account", [line("S1", "5000")], [posted("T1", "-5000", "2026-01-13", { account: "1940" })], []],
    ["is not one to which a person gave a third account", [line("S1", "5000", "2026-01-14", { account: "1940" })], [posted("T1", "-5000")], []],
    ["is not eleven days away", [line("S1", "5000", "2026-01-24")], [posted("T1", "-5000")], []],
    ["is ten days away at most", [line("S1", "5000", "2026-01-23")], [posted("T1", "-5000")], ["S1 D-T1 26-01 1920"]],
    ["may lack a date", [line("S1", "5000", null)], [posted("T1", "-5000")], ["S1 D-T1 26-01 1920"]],
    ["is not one that is not posted there", [line("S1", "5000")], [posted("T1", "-5000", "2026-01-13", { documentNo: "" })], []],
    ["answers for one line only: the nearest", [line("S1", "5000", "2026-01-17"), line("S2", "5000", "2026-01-13")], [posted("T1", "-5000")], ["S2 D-T1 26-01 1920"]],
    ["two of one amount are told apart by their days", [line("S1", "5000", "2026-01-17"), line("S2", "5000", "2026-01-13")], [posted("T1", "-5000"), posted("T2", "-5000", "2026-01-16")], ["S2 D-T1 26-01 1920", "S1 D-T2 26-01 1920"]],
  ])("%s", (_what, mine, theirs, expected) => {
    expect(found(mine, theirs)).toEqual(expected);
  });

  test("is the same in whatever order rows stand", () => {
    const mine = [line("S1", "5000", "2026-01-17"), line("S2", "5000", "2026-01-13"), line("S3", "70")];
    const theirs = [posted("T1", "-5000"), posted("T2", "-5000", "2026-01-16"), posted("T3", "-70")];
    expect([...found([...mine].reverse(), [...theirs].reverse())].sort()).toEqual([...found(mine, theirs)].sort());
  });
});

