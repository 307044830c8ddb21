import type { Area, BookFormatRule } from "../book";
import { intersection, ruleId, tidyFormula, type RuleDocument, type SheetDocument } from "../xlsx";
import { BookFault, InvalidFormula } from "./faults";
import { isFormula } from "./syntax";

/** Formulas as they were last accepted; a change that is refused goes back to them. */
const accepted = new WeakMap<RuleDocument, string>();

/** The rules of a sheet, the first to apply first. */
export function rulesInOrder(sheet: SheetDocument): RuleDocument[] {
  for (const rule of sheet.rules) if (rule.rule.type === "custom" && !accepted.has(rule)) accepted.set(rule, rule.rule.formula);
  return [...sheet.rules].sort((one, other) => one.priority - other.priority);
}

/** Adds a custom-formula rule in front of all others. Source: Office.js, ConditionalFormatCollection.add: "at the first/top priority". Errors: InvalidFormula. */
export function addRule(sheet: SheetDocument, areas: readonly Area[], formula: string): RuleDocument {
  const text = ruleFormula(formula);
  for (const rule of sheet.rules) rule.priority++;
  let number = sheet.rules.length + 1;
  while (sheet.rules.some((rule) => rule.id === ruleId(sheet, number))) number++;
  const rule: RuleDocument = { id: ruleId(sheet, number), areas, priority: 0, stopIfTrue: false, rule: { type: "custom", formula: text, fill: null, fontColor: null, bold: null } };
  sheet.rules.unshift(rule);
  accepted.set(rule, text);
  return rule;
}

/** A rule may still be without a formula ("="); then it applies nowhere and is not written. */
function ruleFormula(formula: string): string {
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  if (text !== "=" && !isFormula(text)) throw new InvalidFormula(text);
  return tidyFormula(text);
}

/**
 * Takes over what was changed about a rule (the object itself, or a copy of it); the others make room for its priority.
 * A priority beyond the ends counts as the nearest, a negative one from the back.
 * Errors: BookFault rule-not-found; InvalidFormula, and the rule keeps its formula.
 */
export function updateRule(sheet: SheetDocument, changed: BookFormatRule): void {
  const rule = sheet.rules.find((one) => one.id === changed.id);
  if (!rule) throw new BookFault("rule-not-found", changed.id);
  Object.assign(rule, changed);
  if (rule.rule.type === "custom") acceptFormula(rule, rule.rule);
  const others = sheet.rules.filter((one) => one !== rule).sort((one, other) => one.priority - other.priority);
  const place = Math.min(Math.max(rule.priority < 0 ? others.length + 1 + rule.priority : rule.priority, 0), others.length);
  sheet.rules = [...others.slice(0, place), rule, ...others.slice(place)];
  renumber(sheet);
}

function acceptFormula(rule: RuleDocument, custom: { formula: string }): void {
  try {
    custom.formula = ruleFormula(custom.formula);
  } catch (error) {
    custom.formula = accepted.get(rule) ?? "=";
    throw error;
  }
  accepted.set(rule, custom.formula);
}

/** Takes a rule away. Errors: BookFault rule-not-found. */
export function deleteRule(sheet: SheetDocument, id: string): void {
  const rest = sheet.rules.filter((rule) => rule.id !== id);
  if (rest.length === sheet.rules.length) throw new BookFault("rule-not-found", id);
  sheet.rules = rest.sort((one, other) => one.priority - other.priority);
  renumber(sheet);
}

function renumber(sheet: SheetDocument): void {
  sheet.rules.forEach((rule, at) => { rule.priority = at; });
}

/** Takes an area out of all rules, as clearing formats does; rules without cells go. */
export function clearRules(sheet: SheetDocument, area: Area): void {
  if (!sheet.rules.some((rule) => rule.areas.some((one) => intersection(one, area)))) return;
  sheet.rules = sheet.rules.flatMap((rule) => {
    rule.areas = rule.areas.flatMap((one) => withoutArea(one, area));
    return rule.areas.length > 0 ? [rule] : [];
  });
  renumber(sheet);
}

/** What is left of an area without another: up to four pieces. */
function withoutArea(from: Area, cut: Area): Area[] {
  const common = intersection(from, cut);
  if (!common) return [from];
  const bottom = common.row + common.rows;
  const right = common.column + common.columns;
  return [
    { ...from, rows: common.row - from.row },
    { ...from, row: bottom, rows: from.row + from.rows - bottom },
    { row: common.row, rows: common.rows, column: from.column, columns: common.column - from.column },
    { row: common.row, rows: common.rows, column: right, columns: from.column + from.columns - right },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}
