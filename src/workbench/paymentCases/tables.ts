import { longestCommonText, nearness } from "../../matching";
import { bestRule, ruleIssues, ruleScore, searchMappings, type ApplicationRule, type RuleIssue } from "../../payments";
import { FieldReader, isFields } from "../job";
import { isSame, type Miss, type PaymentCase } from "./case";
import { readApplicationRule, readApplicationRules, readMapping } from "./rows";

type Row = Readonly<Record<string, unknown>>;

/** Judges the cases that ask tables and measures instead of payments: rules, mappings, nearness of texts. */
export function judgeTables(each: PaymentCase): Miss[] {
  const rules = readApplicationRules(each.rules);
  return [
    ...(each.lookups ?? []).flatMap((row) => judgeLookup(rules, row)),
    ...(each.ruleErrors ?? []).flatMap((row) => judgeRuleError(rules, row)),
    ...(each.nearness ?? []).flatMap(judgeNearness),
    ...(each.lcs ?? []).flatMap(judgeCommon),
    ...(each.searches ?? []).flatMap((row) => judgeSearch(each, row)),
  ];
}

const WORDS = { none: "None", low: "Low", medium: "Medium", high: "High" } as const;

function judgeLookup(rules: readonly ApplicationRule[], row: Row): Miss[] {
  const { party, document, amount, directDebit } = readApplicationRule(row);
  const rule = bestRule(rules, { party, document, amount, directDebit });
  const came = rule === null ? { confidence: null, score: 0 } : { confidence: WORDS[rule.confidence], priority: rule.priority, score: ruleScore(rule) };
  const expected = isFields(row.expect) ? row.expect : {};
  const isFine = Object.keys(expected).length > 0 && Object.entries(expected).every(([key, value]) => isSame(value, (came as Row)[key]));
  return isFine ? [] : [{ what: "lookup", expected: row.expect, came }];
}

/** A rule that must be refused, alone or added to the rules of the case; with the reason where the case gives one. */
function judgeRuleError(rules: readonly ApplicationRule[], value: unknown): Miss[] {
  const row = isFields(value) ? value : {};
  const own = isFields(row.rule) ? row.rule : row;
  const added = readApplicationRule({ confidence: "Medium", ...rulesRow(rules[0]), ...own });
  const issues = ruleIssues([...rules, added]).filter((issue) => issue.row === rules.length);
  const isFine = issues.some((issue) => isNamedBy(issue, typeof row.error === "string" ? row.error : ""));
  return isFine ? [] : [{ what: "ruleErrors", expected: value, came: issues }];
}

function rulesRow(rule: ApplicationRule | undefined): Row {
  return rule === undefined ? {} : { confidence: WORDS[rule.confidence] };
}

function isNamedBy({ code }: RuleIssue, error: string): boolean {
  if (code === "rule/priority-out-of-range") return error === "" || /priority|invalid|between|range/i.test(error);
  return code === "rule/priority-twice" && (error === "" || /exist|unique|twice|duplicate|same/i.test(error));
}

function judgeNearness(row: Row): Miss[] {
  const at = new FieldReader(row, "", []);
  const came = nearness(at.text("a"), at.text("b"), { fewest: Number(row.threshold), scale: Number(row.normalizer) });
  return came === row.expected ? [] : [{ what: "nearness", expected: row, came }];
}

function judgeCommon(row: Row): Miss[] {
  const at = new FieldReader(row, "", []);
  const came = longestCommonText(at.text("a"), at.text("b"));
  return came === row.expected ? [] : [{ what: "lcs", expected: row, came }];
}

function judgeSearch(each: PaymentCase, row: Row): Miss[] {
  const at = new FieldReader(row, "", []);
  const mappings = (each.mappings ?? []).map((mapping) => readMapping(new FieldReader(mapping, "", [])));
  const found = searchMappings(mappings, at.text("text"), at.text("vendorNo"));
  const isFine = found.length === row.count && (row.mapping === undefined || found.some(({ text }) => text.trim() === row.mapping));
  return isFine ? [] : [{ what: "search", expected: row, came: found.map(({ text }) => text) }];
}
