import type { LineId } from "../../src/domain";
import { journalFor } from "../../src/posting";
import { prove } from "../../src/proof";
import { decide, EMPTY_HISTORY, recordStep, emptySession, restore, save, undo, type Decision, type Explanation, type ExplanationPart } from "../../src/session";
import { after, AT, line, entry, nok, pairOf, rowsOf } from "./build";

const rows = rowsOf([line("S1", "-1000"), line("S2", "-120")], [entry("L1", "-100")]);
const part = (amount: string, account: string, kind: ExplanationPart["kind"] = "other-account"): ExplanationPart => ({ amount: nok(amount), kind, account, text: "" });
const split = (id: string, ...parts: readonly ExplanationPart[]) => ({
  type: "explain", explanation: { line: id as never, match: null, kind: "other-account", account: parts[0]?.account ?? "", text: "", decidedAt: AT, parts },
}) as const;
const CARD_BILL = split("S1", part("-700", "6800"), part("-250", "7770", "fee"), part("-50", "2710"));

describe("a line explained in several parts", () => {
  test.each<[string, readonly ExplanationPart[], unknown]>([
    ["parts that don't add up", [part("-700", "6800"), part("-250", "7770")], { code: "explain/parts-differ", line: "S1", left: nok("-50") }],
    ["a part of nothing", [part("-1000", "6800"), part("0", "7770")], { code: "explain/parts-differ", line: "S1", left: 0 }],
    ["one part alone", [part("-1000", "6800")], { code: "explain/parts-differ", line: "S1", left: 0 }],
    ["a part without an account", [part("-700", "6800"), part("-300", " ")], { code: "explain/needs-account", line: "S1" }],
  ])("is refused with %s", (_, parts, error) => {
    expect(decide(emptySession(), split("S1", ...parts), rows)).toEqual({ ok: false, error });
  });

  test("may have parts of either sign", () => {
    expect(decide(emptySession(), split("S1", part("-1200", "6800"), part("200", "3900")), rows).ok).toBe(true);
  });

  test("is one document with the bank's amount and a leg a part, each under its own import key", () => {
    const journal = journalFor(after(rows, CARD_BILL), rows, { layout: "generic", bankAccount: "1920", bankAccountType: "G/L Account", documentNoPrefix: "A" });
    expect(journal.lines.map(({ documentNo, account, amount, importKey }) => [documentNo, account, amount, importKey])).toEqual([
      ["A0001", "1920", nok("-1000"), "S1/bank"], ["A0001", "6800", nok("700"), "S1/offset"], ["A0001", "7770", nok("250"), "S1/offset/2"], ["A0001", "2710", nok("50"), "S1/offset/3"],
    ]);
    expect(journal.issues).toEqual([]);
  });

  test("counts whole in the proof", () => {
    const proof = prove({ lines: [...rows.lines.values()], entries: [], session: after(rows, CARD_BILL), openingBalance: nok("0"), closingBalance: null, bookOpeningBalance: nok("0"), asOf: null, currency: "NOK" });
    expect([proof.explained, proof.unexplainedLines]).toEqual([nok("-1000"), ["S2"]]);
  });

  test("is undone whole, saved and found again; a reader that would post it to one account alone is told that it is too old", () => {
    const decided = decide(emptySession(), CARD_BILL, rows);
    if (!decided.ok) throw new Error("refused");
    const { session, diff } = decided.value;
    const history = recordStep(EMPTY_HISTORY, CARD_BILL, diff);
    const texts = save(session, history);
    expect(JSON.parse(texts.get("session")!)).toMatchObject({ version: 2 });
    expect(JSON.parse(save(emptySession()).get("session")!)).toMatchObject({ version: 1 });
    expect(restore(texts)).toMatchObject({ ok: true, value: { session, history } });
    const taken = undo(session, history);
    expect(taken.ok && taken.value.session.explanations.size).toBe(0);
  });

  test("a transfer's other side is saved and found again; a reader that would post it in one currency is told that it is too old", () => {
    const exchange = { amount: nok("-11380"), currency: "NOK", rate: "11.40", account: "8160" };
    const explain = (more: Partial<Explanation>): Decision => ({ type: "explain", explanation: { line: "S1" as LineId, match: null, kind: "transfer", account: "1920", text: "", decidedAt: AT, ...more } });
    const money = rowsOf([line("S1", "1000", { currency: "EUR" })], []);
    const session = after(money, explain({ exchange }));
    const texts = save(session);
    expect([JSON.parse(texts.get("session")!), restore(texts)]).toMatchObject([{ version: 4 }, { ok: true, value: { session } }]);
    const changed = decide(session, explain({ exchange: { ...exchange, rate: "11.30" } }), money);
    const same = decide(session, explain({ exchange }), money);
    expect([changed.ok && changed.value.diff.explanations.size, same.ok && same.value.diff.explanations.size]).toEqual([1, 0]);
    const spoiled = new Map(texts).set("session/explanations", texts.get("session/explanations")!.replace('"rate":"11.40"', '"rate":11.4'));
    expect(restore(spoiled)).toEqual({ ok: false, error: { code: "save/damaged" } });
  });

  test("a difference is split the same way", () => {
    const session = after(rows, pairOf(["S2"], ["L1"]), {
      type: "explain", explanation: { line: null, match: "M-0001" as never, kind: "fee", account: "7770", text: "", decidedAt: AT, parts: [part("-15", "7770", "fee"), part("-5", "8060", "exchange")] },
    });
    const journal = journalFor(session, rows, { layout: "generic", bankAccount: "1920", bankAccountType: "G/L Account", documentNoPrefix: "A" });
    expect(journal.lines.map(({ account, amount }) => [account, amount])).toEqual([["1920", nok("-20")], ["7770", nok("15")], ["8060", nok("5")]]);
  });

  test("given again with another part it is a change", () => {
    const session = after(rows, CARD_BILL);
    const again = decide(session, split("S1", part("-700", "6800"), part("-250", "7770", "fee"), part("-50", "2711")), rows);
    const same = decide(session, CARD_BILL, rows);
    expect([again.ok && again.value.session === session, same.ok && same.value.session === session]).toEqual([false, true]);
  });
});
