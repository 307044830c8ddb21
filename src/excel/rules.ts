import { columnLetters, type MatchColumnsBlock } from "../domain";
import type { UsedArea } from "./facts";
import { STATUS_FILLS, STATUS_TEXT } from "./looks";
import { CALL_BYTES, type Step } from "./payload";

/** A conditional format of ours, as found. */
export interface StatusRule {
  readonly id: string;
  readonly formula: string;
  /** Null when a person's cutting and pasting has split it. */
  readonly area: UsedArea | null;
}

/** Place of the Status column among ours. */
const STATUS_OFFSET = 1;

/**
 * Finds the rules of ours among a sheet's conditional formats: those that compare our Status column with a status.
 * They are known by their formula, since a rule's id does not outlive the file.
 *
 * Cost: one sync where the sheet has custom rules.
 */
export async function findStatusRules(
  context: Excel.RequestContext,
  formats: readonly Excel.ConditionalFormat[],
  ours: { readonly column: number; readonly statuses: readonly string[] },
): Promise<StatusRule[]> {
  const asked = formats.filter((format) => format.type === "Custom").map((format) => {
    const { rule } = format.custom;
    rule.load("formula");
    const range = format.getRangeOrNullObject();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { id: format.id, rule, range };
  });
  if (asked.length > 0) await context.sync();
  const letters = columnLetters(ours.column + STATUS_OFFSET);
  return asked.filter(({ rule }) => isOurs(rule.formula, letters, ours.statuses)).map(({ id, rule, range }) => ({
    id,
    formula: rule.formula,
    area: range.isNullObject
      ? null
      : { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
  }));
}

function isOurs(formula: string, letters: string, statuses: readonly string[]): boolean {
  // A rule without a formula colours nothing: one of ours, cut short between being added and being given its formula.
  if (formula === "" || formula === "=") return true;
  const parts = /^=\$([A-Z]+)\d+="((?:[^"]|"")*)"$/.exec(formula);
  return parts?.[1] === letters && statuses.includes((parts[2] ?? "").replaceAll('""', '"'));
}

/** The steps that leave exactly one rule a status over the block's rows: none when they stand already. */
export function ruleSteps(block: MatchColumnsBlock, standing: readonly StatusRule[]): Step[] {
  const area = { row: block.firstRow, column: block.from, rows: block.cells.length, columns: block.to - block.from + 1 };
  const wanted = block.rules.map((rule) => ({ formula: formulaOf(block, rule.status), fill: STATUS_FILLS[rule.colour] }));
  const stands = standing.length === wanted.length && wanted.every(({ formula }) =>
    standing.filter((rule) => rule.formula === formula && isSameArea(rule.area, area)).length === 1);
  if (stands || area.rows === 0) return [];
  return [...removeRuleSteps(standing), ...wanted.map(({ formula, fill }) => addStep(area, formula, fill))];
}

/** The steps that take our rules away and leave the user's. */
export function removeRuleSteps(standing: readonly StatusRule[]): Step[] {
  return standing.map(({ id }) => ({
    bytes: CALL_BYTES,
    rows: 0,
    put: (sheet) => { sheet.getRange().conditionalFormats.getItem(id).delete(); },
  }));
}

function formulaOf(block: MatchColumnsBlock, status: string): string {
  return `=$${columnLetters(block.column + STATUS_OFFSET)}${block.firstRow + 1}="${status.replaceAll('"', '""')}"`;
}

function isSameArea(left: UsedArea | null, right: UsedArea): boolean {
  return left?.row === right.row && left.column === right.column && left.rows === right.rows && left.columns === right.columns;
}

function addStep(area: UsedArea, formula: string, fill: string): Step {
  return {
    bytes: CALL_BYTES * 3,
    rows: 0,
    put: (sheet) => {
      const format = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).conditionalFormats.add("Custom");
      format.custom.format.fill.color = fill;
      // A light fill under a table style's white text could not be read.
      format.custom.format.font.color = STATUS_TEXT;
      // Last, so that a rule with a formula is a whole rule.
      format.custom.rule.formula = formula;
    },
  };
}
