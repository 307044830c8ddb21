/** Anything that travels over the bridge. */
export type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** Where an object of a request comes from. Source: spec/office-addin-ecosystem.md §5.3. */
export const PATH = { root: 1, created: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
/** What a request does with an object. Source: §5.3. */
export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** Beside each argument: the object path it stands for, 0 where it is plain data. */
  readonly ReferencedObjectPathIds?: readonly Json[];
}

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

/** One message from the library: a request with the flags of its actions. */
export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: RequestBody };
}

/** Whether a message is work for the workbook, and not another service of Office. */
export function isWorkbookRequest(message: RequestMessage): boolean {
  return message.type === 1 && message.message.url === "ProcessQuery";
}

/** Flag of a request that may wait until the user leaves the cell. Source: library, `onBeforeExcelRun`. */
export const DELAY_FOR_CELL_EDIT = 64;

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location?: string;
  readonly ActionIndex?: number;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
}

/** Writes the answer to one request as the library expects it. */
export function responseText(id: number, body: ResponseBody): string {
  return JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } });
}

export interface EventEntry {
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Writes events as the library expects them. Category 65536 is "event". Source: §5.3. */
export function eventText(entries: readonly EventEntry[]): string {
  return JSON.stringify({ type: 3, message: { entries: entries.map((entry) => ({ messageCategory: 65_536, ...entry })) } });
}

/** Counts a message as the wire does, in UTF-8 bytes: one to three a UTF-16 unit, two for each half of a pair. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    const isHalfOfPair = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x800 || isHalfOfPair ? 1 : 2;
  }
  return bytes;
}
