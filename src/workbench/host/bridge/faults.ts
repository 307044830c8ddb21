import { ExcelError, type ExcelCode } from "./errors";

interface Planned { readonly on: "request" | "action"; readonly at: number; readonly code: string; readonly message: string | undefined }

/** What can go wrong, on demand. Requests and actions are counted from 1, from the last `clear`. */
export class Faults {
  /** Another workbook has the focus: activating, selecting, adding sheets and freezing panes fail. */
  inactive = false;
  /** Called after the answer to each request, before the next one: the place for another person's edit. */
  betweenRequests: ((request: number) => void) | null = null;
  private planned: Planned[] = [];
  private crashAt: number | null = null;
  private hasCrashed = false;
  private isEditing = false;
  private waiting: (() => void)[] = [];
  private requests = 0;
  private actions = 0;

  /** The user is in a cell: requests fail with InvalidOperationInCellEditMode, or wait if they said they would. */
  get busyEditing(): boolean {
    return this.isEditing;
  }

  set busyEditing(isEditing: boolean) {
    this.isEditing = isEditing;
    if (isEditing) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const proceed of waiting) proceed();
  }

  /** Calls back once the user has left the cell. */
  whenNotEditing(proceed: () => void): void {
    if (this.isEditing) this.waiting.push(proceed);
    else proceed();
  }

  /** Makes the nth request from now fail before any of it is done. */
  failRequest(nth: number, code: ExcelCode = "RequestPayloadSizeLimitExceeded", message?: string): void {
    this.planned.push({ on: "request", at: this.requests + nth, code, message });
  }

  /** Makes the nth action from now fail: what was done before it in the same request stays done. */
  failAction(nth: number, code: ExcelCode = "GeneralException", message?: string): void {
    this.planned.push({ on: "action", at: this.actions + nth, code, message });
  }

  /** The host dies at the nth action from now; nothing works after it until `clear`. */
  crashAtAction(nth: number): void {
    this.crashAt = this.actions + nth;
  }

  clear(): void {
    this.inactive = false;
    this.betweenRequests = null;
    this.planned = [];
    this.crashAt = null;
    this.hasCrashed = false;
    this.busyEditing = false;
    this.requests = 0;
    this.actions = 0;
  }

  /** Counts a request in. Errors: the planned one, or the crash. */
  enterRequest(): void {
    this.requests += 1;
    if (this.hasCrashed) throw new ExcelError("GeneralException");
    this.throwPlanned("request", this.requests);
  }

  leaveRequest(): void {
    this.betweenRequests?.(this.requests);
  }

  /** Counts an action in. Errors: the planned one, or the crash. */
  enterAction(): void {
    this.actions += 1;
    if (this.actions === this.crashAt) this.hasCrashed = true;
    if (this.hasCrashed) throw new ExcelError("GeneralException");
    this.throwPlanned("action", this.actions);
  }

  private throwPlanned(on: Planned["on"], at: number): void {
    const fault = this.planned.find((planned) => planned.on === on && planned.at === at);
    if (fault) throw new ExcelError(fault.code, fault.message, "");
  }
}
