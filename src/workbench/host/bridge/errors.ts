/**
 * Excel's own error codes, their standard words and HTTP status.
 * Source: office-js-docs, "Error handling with the application-specific JavaScript APIs"; library, `RuntimeError`.
 */
const STANDARD = {
  AccessDenied: [401, "You cannot perform the requested operation."],
  ApiNotFound: [404, "The API you are trying to use could not be found. It may be available in a newer version of Excel."],
  FilteredRangeConflict: [409, "The attempted operation causes a conflict with a filtered range."],
  GeneralException: [500, "There was an internal error while processing the request."],
  InactiveWorkbook: [409, "The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus."],
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  InvalidObjectPath: [400, "The object path isn't working for what you're trying to do."],
  InvalidOperation: [400, "The operation attempted is invalid on the object."],
  InvalidOperationInCellEditMode: [400, "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again."],
  InvalidReference: [400, "This reference is not valid for the requested operation."],
  InvalidSelection: [400, "The current selection is invalid for this operation."],
  ItemAlreadyExists: [409, "The resource being created already exists."],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  MergedRangeConflict: [409, "Cannot complete the operation. A table can't overlap with a PivotTable report, query results, a merged cell, or another table."],
  NonBlankCellOffSheet: [400, "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet."],
  NotImplemented: [501, "The requested feature isn't implemented."],
  OperationCellsExceedLimit: [400, "The attempted operation affects more than the limit of 33554000 cells."],
  RangeExceedsLimit: [400, "The cell count in the range has exceeded the maximum supported number."],
  RequestPayloadSizeLimitExceeded: [400, "The request payload size has exceeded the limit."],
  ResponsePayloadSizeLimitExceeded: [400, "The response payload size has exceeded the limit."],
  UnsupportedOperation: [400, "The operation being attempted is not supported."],
} as const;

export type ExcelCode = keyof typeof STANDARD;

/** An error Excel would answer with. `location` names the member, as `Worksheet.getRange`. */
export class ExcelError extends Error {
  readonly httpStatus: number;

  constructor(readonly code: string, detail?: string, readonly location?: string) {
    const standard = Object.hasOwn(STANDARD, code) ? STANDARD[code as ExcelCode] : ([500, code] as const);
    super(detail ?? standard[1]);
    this.name = "ExcelError";
    this.httpStatus = standard[0];
  }
}

/** Stops the current action with one of Excel's errors. */
export function fail(code: ExcelCode, detail?: string): never {
  throw new ExcelError(code, detail);
}

/** Stops at something Excel can do and the stand-in cannot: always said, never passed over. */
export function missing(what: string): never {
  throw new ExcelError("NotImplemented", `The stand-in host has no ${what}.`);
}
