/** Number formats that a file names by number only, as Office.js shows them. Source: ECMA-376 part 1 §18.8.30. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "$#,##0_);($#,##0)", 6: "$#,##0_);[Red]($#,##0)",
  7: "$#,##0.00_);($#,##0.00)", 8: "$#,##0.00_);[Red]($#,##0.00)", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
  14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
  22: "m/d/yyyy h:mm", 37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)", 39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
  41: "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)", 42: "_($* #,##0_);_($* (#,##0);_($* \"-\"_);_(@_)",
  43: "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)", 44: "_($* #,##0.00_);_($* (#,##0.00);_($* \"-\"??_);_(@_)",
  45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
};
const NUMBERS: ReadonlyMap<string, number> = new Map(Object.entries(BUILT_IN).map(([id, code]) => [code, Number(id)]));

/** The first number a file may give to a format of its own. Source: [MS-OI29500] §2.1.739. */
export const FIRST_OWN_FORMAT = 164;

/** The code of a built-in number format; "General" for numbers that mean nothing here. */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? "General";
}

/** The number of a built-in format, or null when a file has to spell it out. */
export function builtInNumber(code: string): number | null {
  return NUMBERS.get(code) ?? null;
}
