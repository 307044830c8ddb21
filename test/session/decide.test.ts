import type { Refusal } from "../../src/domain";
import { decide, findStale, indexMatches, planRun, rejectedSets, type Decision, type RunMode } from "../../src/session";
import { after, AT, entry, entryIds, line, lineIds, matchIds, nok, noted, proposal, proposed, rowsOf } from "./build";

const rows = rowsOf(
  [line("S1", "100"), line("S2", "200"), line("S3", "-35"), line("S4", "50", { currency: "EUR" })],
  [entry("L1", "100"), entry("L2", "150"), entry("L3", "50"), entry("L4", "-35")],
);
const pair = (lines: readonly string[], entries: readonly string[]): Decision => ({ type: "pair", lines: lineIds(...lines), entries: entryIds(...entries), at: AT });
const accept = (...ids: string[]): Decision => ({ type: "accept", matches: matchIds(...ids), at: AT });
const reject = (...ids: string[]): Decision => ({ type: "reject", matches: matchIds(...ids), at: AT });
const dissolve = (...ids: string[]): Decision => ({ type: "dissolve", matches: matchIds(...ids), at: AT });
const explainLine = (id: string, account = "7770"): Decision => (
  { type: "explain", explanation: { line: id as never, match: null, kind: "fee", account, text: "", decidedAt: AT } }
);
const explainMatch = (id: string): Decision => (
  { type: "explain", explanation: { line: null, match: id as never, kind: "fee", account: "7770", text: "", decidedAt: AT } }
);

describe("what a decision does", () => {
  test.each<[string, readonly Decision[], readonly string[]]>([
    ["the engine's proposals are numbered in the order they come",
      [proposed(proposal(["S1"], ["L1"], { status: "matched" }), proposal(["S2"], ["L2", "L3"]))],
      ["M-0001 S1 = L1 matched engine", "M-0002 S2 = L2 L3 suggested engine"]],
    ["accepting a suggestion makes it the person's", [proposed(proposal(["S1"], ["L1"])), accept("M-0001")], ["M-0001 S1 = L1 matched person"]],
    ["rejecting keeps the record", [proposed(proposal(["S1"], ["L1"])), reject("M-0001")], ["M-0001 S1 = L1 rejected person"]],
    ["a rejected set is not proposed again", [proposed(proposal(["S1"], ["L1"])), reject("M-0001"), proposed(proposal(["S1"], ["L1"]))], ["M-0001 S1 = L1 rejected person"]],
    ["another set with the same line may be proposed after a rejection", [proposed(proposal(["S1"], ["L1"])), reject("M-0001"), proposed(proposal(["S1"], ["L2"]))],
      ["M-0001 S1 = L1 rejected person", "M-0002 S1 = L2 suggested engine"]],
    ["a rejected set may be accepted after all", [proposed(proposal(["S1"], ["L1"])), reject("M-0001"), accept("M-0001")], ["M-0001 S1 = L1 matched person"]],
    ["pairing a rejected set by hand takes its number again", [proposed(proposal(["S1"], ["L1"])), reject("M-0001"), pair(["S1"], ["L1"])], ["M-0001 S1 = L1 matched person"]],
    ["several lines and several entries are matched by hand", [pair(["S1", "S2"], ["L2", "L1", "L3"])], ["M-0001 S1 S2 = L2 L1 L3 matched person"]],
    ["a row named twice counts once", [pair(["S1", "S1"], ["L1"])], ["M-0001 S1 = L1 matched person"]],
    ["matching by hand dissolves suggestions in the way", [proposed(proposal(["S1"], ["L2"]), proposal(["S2"], ["L1"])), pair(["S1"], ["L1"])], ["M-0003 S1 = L1 matched person"]],
    ["dissolving frees the rows, and its number is not used again", [pair(["S1"], ["L1"]), dissolve("M-0001"), pair(["S1"], ["L1"])], ["M-0002 S1 = L1 matched person"]],
    ["explaining a line dissolves a suggestion for it", [proposed(proposal(["S3"], ["L4"])), explainLine("S3")], []],
    ["explaining a difference accepts the match", [proposed(proposal(["S1"], ["L2"], { difference: nok("-50") })), explainMatch("M-0001")], ["M-0001 S1 = L2 matched person"]],
    ["an explained line is left alone by the engine", [explainLine("S3"), proposed(proposal(["S3"], ["L4"]))], []],
    ["matching an explained line by hand replaces the explanation", [explainLine("S3"), pair(["S3"], ["L4"])], ["M-0001 S3 = L4 matched person"]],
    ["a new run replaces its own suggestion for the same rows", [proposed(proposal(["S1"], ["L2"])), proposed(proposal(["S1"], ["L1"]))], ["M-0002 S1 = L1 suggested engine"]],
    ["the same said again keeps its number", [proposed(proposal(["S1"], ["L1"])), proposed(proposal(["S1"], ["L1"]))], ["M-0001 S1 = L1 suggested engine"]],
    ["a run leaves suggestions for other rows", [proposed(proposal(["S1"], ["L1"])), proposed(proposal(["S2"], ["L2"]))],
      ["M-0001 S1 = L1 suggested engine", "M-0002 S2 = L2 suggested engine"]],
    ["a proposal that needs an accepted row is passed over", [pair(["S1"], ["L1"]), proposed(proposal(["S1", "S2"], ["L2"]))], ["M-0001 S1 = L1 matched person"]],
  ])("%s", (_, decisions, expected) => {
    expect(noted(after(rows, ...decisions))).toEqual(expected);
  });

  test("the difference of a match by hand is lines minus entries", () => {
    const session = after(rows, pair(["S1", "S3"], ["L2"]));
    expect([...session.matches.values()].map(({ difference, currency }) => [difference, currency])).toEqual([[nok("-85"), "NOK"]]);
  });

  test("an open invoice counts with what is unsettled of it", () => {
    const invoices = rowsOf([line("S1", "400")], [entry("L1", "1000", { kind: "customer", openAmount: nok("400") })]);
    expect([...after(invoices, pair(["S1"], ["L1"])).matches.values()][0]?.difference).toBe(0);
  });

  test("an explanation goes with the match it explained", () => {
    const explained = after(rows, pair(["S1"], ["L2"]), explainMatch("M-0001"));
    expect(explained.explanations.size).toBe(1);
    expect(after(rows, pair(["S1"], ["L2"]), explainMatch("M-0001"), dissolve("M-0001")).explanations.size).toBe(0);
    expect(after(rows, pair(["S1"], ["L2"]), explainMatch("M-0001"), reject("M-0001")).explanations.size).toBe(0);
  });

  test("the same explanation given again changes nothing, not even its time", () => {
    const session = after(rows, explainLine("S3"));
    const later: Decision = { type: "explain", explanation: { line: "S3" as never, match: null, kind: "fee", account: "7770", text: "", decidedAt: "2026-05-01T00:00:00Z" } };
    const again = decide(session, later, rows);
    expect(again.ok && again.value.session).toBe(session);
  });

  test("a decision that changes nothing gives the same session", () => {
    const session = after(rows, pair(["S1"], ["L1"]));
    const again = decide(session, accept("M-0001"), rows);
    expect(again.ok && again.value.session).toBe(session);
  });
});

describe("what is not allowed", () => {
  test.each<[string, readonly Decision[], Decision, Refusal]>([
    ["matching a line that a person matched", [pair(["S1"], ["L1"])], pair(["S1"], ["L2"]), { code: "match/line-in-use", line: "S1" as never, match: "M-0001" }],
    ["matching an entry that a person matched", [pair(["S1"], ["L1"])], pair(["S2"], ["L1"]), { code: "match/entry-in-use", entry: "L1" as never, match: "M-0001" }],
    ["matching lines with no entry", [], pair(["S1"], []), { code: "match/needs-both-sides" }],
    ["matching two currencies", [], pair(["S4"], ["L3"]), { code: "match/currencies-differ" }],
    ["matching a row that is not on the sheet", [], pair(["S9"], ["L1"]), { code: "match/row-not-found", id: "S9" as never }],
    ["accepting what is not there", [], accept("M-0009"), { code: "match/not-found", match: "M-0009" }],
    ["explaining a line that a person matched", [pair(["S1"], ["L1"])], explainLine("S1"), { code: "match/line-in-use", line: "S1" as never, match: "M-0001" }],
    ["explaining without an account", [], explainLine("S3", " "), { code: "explain/needs-account", line: "S3" as never }],
    ["explaining the difference of a rejected set", [proposed(proposal(["S1"], ["L2"])), reject("M-0001")], explainMatch("M-0001"), { code: "match/not-found", match: "M-0001" }],
    ["taking back an explanation that is not there", [], { type: "unexplain", key: "S3" as never, at: AT }, { code: "match/row-not-found", id: "S3" as never }],
    ["accepting a rejected set whose row was matched since", [proposed(proposal(["S1"], ["L1"])), reject("M-0001"), pair(["S1"], ["L2"])], accept("M-0001"),
      { code: "match/line-in-use", line: "S1" as never, match: "M-0002" }],
    ["accepting two rejected sets that share a row",
      [proposed(proposal(["S1"], ["L1"])), reject("M-0001"), proposed(proposal(["S1"], ["L2"])), reject("M-0002")], accept("M-0001", "M-0002"),
      { code: "match/line-in-use", line: "S1" as never, match: "M-0001" }],
  ])("%s", (_, before, decision, refusal) => {
    expect(decide(after(rows, ...before), decision, rows)).toEqual({ ok: false, error: refusal });
  });

  test("a bank's error needs no account", () => {
    const decision: Decision = { type: "explain", explanation: { line: "S3" as never, match: null, kind: "bank-error", account: "", text: "", decidedAt: AT } };
    expect(decide(after(rows), decision, rows).ok).toBe(true);
  });
});

describe("which rows an engine run sees", () => {
  const session = after(
    rows, proposed(proposal(["S1"], ["L1"], { status: "matched" }), proposal(["S2"], ["L2"])), accept("M-0002"), explainLine("S3"),
  );
  test.each<[RunMode, readonly string[], readonly string[], readonly string[], number]>([
    ["unmatched", ["S4"], ["L3", "L4"], [], 0],
    ["redo-automatic", ["S1", "S4"], ["L1", "L3", "L4"], ["M-0001"], 0],
    ["redo-all", ["S1", "S2", "S4"], ["L1", "L2", "L3", "L4"], ["M-0001", "M-0002"], 1],
  ])("%s", (mode, lines, entries, replaces, decided) => {
    const plan = planRun(session, rows, mode);
    expect([plan.lines.map(({ id }) => id), plan.entries.map(({ id }) => id), plan.replaces, plan.decided]).toEqual([lines, entries, replaces, decided]);
  });

  test("redoing everything keeps the number of what is proposed again, and lets go of the rest", () => {
    const { replaces } = planRun(session, rows, "redo-all");
    const decided = decide(session, { type: "propose", proposals: [proposal(["S2"], ["L2"])], replaces, at: AT }, rows);
    expect(decided.ok && noted(decided.value.session)).toEqual(["M-0002 S2 = L2 suggested engine"]);
  });

  test("rejected sets go along, so that they are not proposed again", () => {
    expect(rejectedSets(after(rows, proposed(proposal(["S1"], ["L1"])), reject("M-0001")))).toEqual([{ lines: ["S1"], entries: ["L1"] }]);
  });
});

describe("rows edited after matching", () => {
  const session = after(rows, pair(["S1"], ["L1"]), pair(["S2"], ["L2", "L3"]), explainLine("S3"));

  test("moved rows keep their match", () => {
    const sorted = rowsOf([...rows.lines.values()].reverse(), [...rows.entries.values()].reverse());
    expect(findStale(session, sorted)).toEqual({ matches: new Set(), lines: new Set(), issues: [] });
  });

  test("an edited entry and a deleted line make their matches stale, and each missing row is named", () => {
    const edited = rowsOf([line("S1", "100"), line("S2", "200")], [entry("L1", "100"), entry("L2", "150"), entry("L3x", "51")]);
    expect(findStale(session, edited)).toEqual({
      matches: new Set(["M-0002"]), lines: new Set(["S3"]),
      issues: [{ code: "row/stale", id: "L3", match: "M-0002" }, { code: "row/stale", id: "S3", match: "" }],
    });
  });

  test("every row finds its match", () => {
    const { byLine, byEntry } = indexMatches(session);
    expect([byLine.get("S2" as never)?.id, byEntry.get("L3" as never)?.id, byLine.get("S4" as never)]).toEqual(["M-0002", "M-0002", undefined]);
  });
});
