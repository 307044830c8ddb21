import { err, ok, type HostFault, type Result } from "../domain";

/** Ends a batch with a fault that we saw ourselves; `inHost` turns it into a result. */
export class HostStop extends Error {
  constructor(readonly fault: HostFault) {
    super(fault.code);
  }
}

interface RichError {
  readonly code: string;
  readonly message: string;
}

/** Codes by which the host says that a request, a reply or a range is too large; half of it may pass. Source: Office.js error handling page. */
const TOO_LARGE = new Set([
  "RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit", "OperationCellsExceedLimit",
]);

/** Whether this Excel has a requirement set: `supports("1.20")`. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/**
 * Runs one batch against the workbook. It waits while the user edits a cell, and is one step of the user's own undo
 * where Excel can do that (ExcelApi 1.20).
 *
 * Errors: every refusal of the host as a `HostFault`; anything else is a bug and is thrown.
 */
export async function inHost<T>(subject: string, batch: (context: Excel.RequestContext) => Promise<T>): Promise<Result<T, HostFault>> {
  const options: Excel.RunOptions = supports("1.20")
    ? { delayForCellEdit: true, mergeUndoGroup: true }
    : { delayForCellEdit: true };
  try {
    return ok(await Excel.run(options, batch));
  } catch (error) {
    if (error instanceof HostStop) return err(error.fault);
    if (isRichError(error)) return err(faultOf(error, subject));
    throw error;
  }
}

/** Whether the host refused for size, so that half as much is worth a try. */
export function isTooLarge(error: unknown): boolean {
  return isRichError(error) && TOO_LARGE.has(error.code);
}

/** Whether the host refused something, whatever its reason; anything else that is thrown is a bug of ours. */
export function isRefusal(error: unknown): boolean {
  return isRichError(error);
}

function isRichError(error: unknown): error is RichError {
  return error instanceof OfficeExtension.Error;
}

/** Source of the codes: office-js docs, "Error handling with the application-specific JavaScript APIs". */
function faultOf(error: RichError, subject: string): HostFault {
  if (TOO_LARGE.has(error.code)) return { code: "host/too-large" };
  switch (error.code) {
    case "InvalidOperationInCellEditMode":
      return { code: "host/busy-editing" };
    case "AccessDenied":
      return { code: "host/protected", sheet: subject };
    case "InactiveWorkbook":
      return { code: "host/inactive" };
    case "ItemNotFound":
      return { code: "host/not-found", name: subject };
    case "FilteredRangeConflict":
      return { code: "host/filtered", sheet: subject };
    case "ApiNotFound":
    case "ApiNotAvailable":
    case "UnsupportedOperation":
    case "NotImplemented":
      return { code: "host/unsupported", needs: error.message };
    default:
      return { code: "host/unexpected", hostCode: error.code, message: error.message };
  }
}
