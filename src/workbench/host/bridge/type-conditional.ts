import type { BookFormatRule } from "../book";
import { intersect } from "./address";
import { Cells } from "./cells";
import { colourOf } from "./colours";
import type { Members, Property, Session } from "./contract";
import { fail, missing } from "./errors";
import { guardFormat } from "./guards";
import type { SheetRule } from "./targets";

type CustomRule = Extract<BookFormatRule["rule"], { type: "custom" }>;

/** Rules that say something about the cells, the first to apply first. */
function rulesOf(cells: Cells): BookFormatRule[] {
  const touching = cells.sheet.formatRules.filter((rule) => rule.areas.some((area) => cells.areas.some((other) => intersect(area, other) !== null)));
  return touching.sort((a, b) => a.priority - b.priority);
}

function guard({ sheet, rule }: SheetRule, session: Session): void {
  guardFormat(new Cells(sheet, rule.areas), session);
}

function custom({ rule }: SheetRule): CustomRule {
  return rule.rule.type === "custom" ? rule.rule : fail("InvalidOperation");
}

/** Changes the formula or look of a rule. */
function change(target: SheetRule, session: Session, edit: (rule: CustomRule) => void): void {
  guard(target, session);
  edit(custom(target));
  target.sheet.updateFormatRule(target.rule);
}

/** The conditional formats that touch some cells. */
export const conditionalFormatCollectionType: Members<Cells> = {
  items: (cells, session) => rulesOf(cells).map((rule) => session.make("ConditionalFormat", { sheet: cells.sheet, rule })),
  item: (cells, key, session) => session.make("ConditionalFormat", { sheet: cells.sheet, rule: rulesOf(cells).find((rule) => rule.id === key) ?? fail("ItemNotFound") }),
  methods: {
    Add: (cells, args, session) => {
      guardFormat(cells, session);
      if (args.text(0) !== "Custom") missing(`conditional format of type ${args.text(0)}`);
      const rule = cells.sheet.addFormatRule(cells.areas, "");
      return session.make("ConditionalFormat", { sheet: cells.sheet, rule });
    },
    ClearAll: (cells, _args, session) => {
      guardFormat(cells, session);
      for (const rule of rulesOf(cells)) cells.sheet.deleteFormatRule(rule.id);
      return null;
    },
    GetCount: (cells) => rulesOf(cells).length,
    GetItemAt: (cells, args, session) => session.make("ConditionalFormat", { sheet: cells.sheet, rule: rulesOf(cells)[args.whole(0)] ?? fail("InvalidArgument") }),
    GetItemOrNullObject: (cells, args, session) => {
      const rule = rulesOf(cells).find((each) => each.id === args.text(0));
      return rule === undefined ? null : session.make("ConditionalFormat", { sheet: cells.sheet, rule });
    },
  },
};

/** One conditional format. */
export const conditionalFormatType: Members<SheetRule> = {
  identity: ({ rule }) => ({ Id: rule.id }),
  properties: {
    Id: { get: ({ rule }) => rule.id },
    Type: { get: ({ rule }) => (rule.rule.type === "custom" ? "Custom" : "CellValue") },
    Priority: {
      get: ({ rule }) => rule.priority,
      set: (target, value, session) => {
        guard(target, session);
        target.rule.priority = typeof value === "number" && Number.isInteger(value) ? value : fail("InvalidArgument");
        target.sheet.updateFormatRule(target.rule);
      },
    },
    StopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue,
      set: (target, value, session) => {
        guard(target, session);
        target.rule.stopIfTrue = typeof value === "boolean" ? value : fail("InvalidArgument");
        target.sheet.updateFormatRule(target.rule);
      },
    },
  },
  links: {
    Custom: (target, session) => {
      custom(target);
      return session.make("CustomConditionalFormat", target);
    },
    CustomOrNullObject: (target, session) => (target.rule.rule.type === "custom" ? session.make("CustomConditionalFormat", target) : null),
  },
  methods: {
    Delete: (target, _args, session) => {
      guard(target, session);
      target.sheet.deleteFormatRule(target.rule.id);
      return null;
    },
    GetRange: ({ sheet, rule }, _args, session) => (rule.areas.length === 1 ? session.make("Range", new Cells(sheet, rule.areas)) : fail("InvalidOperation")),
    GetRangeOrNullObject: ({ sheet, rule }, _args, session) => (rule.areas.length === 1 ? session.make("Range", new Cells(sheet, rule.areas)) : null),
    GetRanges: ({ sheet, rule }, _args, session) => session.make("RangeAreas", new Cells(sheet, rule.areas)),
  },
};

/** A rule by formula. */
export const customConditionalFormatType: Members<SheetRule> = {
  links: {
    Rule: (target, session) => session.make("ConditionalFormatRule", target),
    Format: (target, session) => session.make("ConditionalRangeFormat", target),
  },
};

/** The formula of a rule, in English; relative to the first cell. */
export const conditionalFormatRuleType: Members<SheetRule> = {
  properties: {
    Formula: {
      get: (target) => custom(target).formula,
      set: (target, value, session) => {
        const formula = typeof value === "string" && value.trim() !== "" ? value : fail("InvalidArgument");
        change(target, session, (rule) => { rule.formula = formula; });
      },
    },
  },
};

/** What a rule does to cells it holds for. */
export const conditionalRangeFormatType: Members<SheetRule> = {
  links: {
    Fill: (target, session) => session.make("ConditionalRangeFill", target),
    Font: (target, session) => session.make("ConditionalRangeFont", target),
  },
};

function colour(key: "fill" | "fontColor"): Property<SheetRule> {
  return {
    get: (target) => custom(target)[key] ?? "",
    set: (target, value, session) => change(target, session, (rule) => { rule[key] = colourOf(value); }),
  };
}

/** The fill of a rule. */
export const conditionalRangeFillType: Members<SheetRule> = {
  properties: { Color: colour("fill") },
  methods: {
    Clear: (target, _args, session) => {
      change(target, session, (rule) => { rule.fill = null; });
      return null;
    },
  },
};

/** The letters of a rule. */
export const conditionalRangeFontType: Members<SheetRule> = {
  properties: {
    Color: colour("fontColor"),
    Bold: {
      get: (target) => custom(target).bold,
      set: (target, value, session) => change(target, session, (rule) => { rule.bold = typeof value === "boolean" ? value : fail("InvalidArgument"); }),
    },
  },
  methods: {
    Clear: (target, _args, session) => {
      change(target, session, (rule) => {
        rule.fontColor = null;
        rule.bold = null;
      });
      return null;
    },
  },
};
