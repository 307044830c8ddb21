import type { Counting } from "./counters";
import { errorResponse, isCleanUp, runRequest } from "./dispatch";
import { ExcelError } from "./errors";
import { eventsOf } from "./events";
import type { Faults } from "./faults";
import type { NativeBridge } from "./library";
import { DELAY_FOR_CELL_EDIT, byteLength, eventText, isWorkbookRequest, responseText, type RequestMessage, type ResponseBody } from "./protocol";
import type { HostSession } from "./session";

interface Limits {
  /** Bytes of one request and of one answer; infinite where Excel is not on the web. */
  readonly payloadBytes: number;
}

export interface Wiring {
  readonly session: HostSession;
  readonly counting: Counting;
  readonly faults: Faults;
  readonly limits: Limits;
}

// Taken when the file is loaded: a test that puts its own clock in place does not stop the host.
const later = globalThis.setTimeout;

function turn(): Promise<void> {
  return new Promise((resolve) => { later(resolve, 0); });
}

/** One library talking to the host: its requests are answered in order, its events come after the answers. */
export class Connection {
  readonly bridge: NativeBridge = { sendMessageToHost: (text) => this.receive(text), onMessageFromHost: null };
  private line: Promise<void> = Promise.resolve();
  private waiting = 0;
  private failure: Error | null = null;

  constructor(private readonly wiring: Wiring) {}

  /** Resolves when every request is answered and every event told. Errors: what a hook of `faults` threw meanwhile. */
  async settle(): Promise<void> {
    do {
      await this.line;
      await turn();
    } while (this.waiting > 0);
    const { failure } = this;
    this.failure = null;
    if (failure !== null) throw failure;
  }

  /** Tells of what a person did in the workbook, in a turn of its own. */
  tellLater(): void {
    this.enqueue(async () => {
      await turn();
      this.tell();
    });
  }

  private receive(text: string): void {
    const message = JSON.parse(text) as RequestMessage;
    // Sign-in, dialogs and the like come over the same bridge; the stand-in has only the workbook.
    if (isWorkbookRequest(message)) this.enqueue(() => this.answer(text, message));
  }

  private enqueue(work: () => Promise<void>): void {
    this.waiting += 1;
    this.line = this.line.then(work)
      .catch((error: unknown) => { this.failure ??= error instanceof Error ? error : new Error(String(error)); })
      .finally(() => { this.waiting -= 1; });
  }

  private async answer(text: string, message: RequestMessage): Promise<void> {
    await turn();
    const { faults, counting } = this.wiring;
    const cleanUp = isCleanUp(message.message.body);
    if (!cleanUp && faults.busyEditing && (message.flags & DELAY_FOR_CELL_EDIT) !== 0) {
      await new Promise<void>((resolve) => { faults.whenNotEditing(resolve); });
    }
    const requestBytes = byteLength(text);
    const { response, actions } = cleanUp ? runRequest(message.message.body, this.wiring.session) : this.respond(message, requestBytes);
    const { reply, bytes } = this.withinLimit(message.id, response);
    counting.add({ request: requestBytes, response: bytes, actions, isCleanUp: cleanUp, error: response.Error?.Code ?? null });
    this.bridge.onMessageFromHost?.(reply);
    if (!cleanUp) faults.leaveRequest();
    await turn();
    this.tell();
  }

  private respond(message: RequestMessage, bytes: number): { readonly response: ResponseBody; readonly actions: number } {
    const { faults, limits, session } = this.wiring;
    try {
      faults.enterRequest();
      if (bytes > limits.payloadBytes) throw new ExcelError("RequestPayloadSizeLimitExceeded");
      if (faults.busyEditing) throw new ExcelError("InvalidOperationInCellEditMode");
      return runRequest(message.message.body, session);
    } catch (error) {
      if (error instanceof ExcelError) return { response: errorResponse(error), actions: 0 };
      throw error;
    }
  }

  private withinLimit(id: number, response: ResponseBody): { readonly reply: string; readonly bytes: number } {
    const reply = responseText(id, response);
    const bytes = byteLength(reply);
    if (bytes <= this.wiring.limits.payloadBytes) return { reply, bytes };
    return { reply: responseText(id, errorResponse(new ExcelError("ResponsePayloadSizeLimitExceeded"))), bytes };
  }

  private tell(): void {
    const entries = eventsOf(this.wiring.session);
    if (entries.length > 0) this.bridge.onMessageFromHost?.(eventText(entries));
  }
}
