type XlsxProblem =
  | "not-a-zip" | "damaged-zip" | "encrypted" | "old-format" | "no-workbook" | "damaged-part" | "too-large";

/** Says why a file is no workbook that can be opened: what is wrong, and in which part of it. */
export class XlsxFault extends Error {
  override readonly name = "XlsxFault";

  constructor(readonly code: XlsxProblem, readonly part: string | null, readonly detail: string = "") {
    super([code, part, detail].filter((text) => text).join(": "));
  }
}
