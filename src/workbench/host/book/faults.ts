export type BookProblem =
  | "formula-invalid" | "text-too-long" | "outside-sheet" | "would-lose-cells" | "sheet-name-invalid" | "sheet-name-taken" | "sheet-not-found"
  | "last-visible-sheet" | "very-hidden-sheet" | "table-overlaps" | "table-merged-cells" | "table-not-found" | "rule-not-found" | "size-mismatch";

/** Something the workbook refuses, as Excel would; the bridge makes Excel's own errors of it. */
export class BookFault extends Error {
  constructor(readonly code: BookProblem, readonly detail: string = "") {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.name = "BookFault";
  }
}

/** A text that begins like a formula and is none. */
export class InvalidFormula extends BookFault {
  constructor(formula: string) {
    super("formula-invalid", formula.slice(0, 80));
    this.name = "InvalidFormula";
  }
}
