import type { Book } from "../book";
import { CATALOG } from "./catalog";
import { Connection } from "./connection";
import { Counting, type Counters, type LogEntry } from "./counters";
import { Faults } from "./faults";
import { libraryFor, type HostWindow } from "./library";
import { THEMES, officeFor, type OfficeTheme, type Platform } from "./office";
import { HostSession } from "./session";

/** Largest request and answer of Excel on the web. Source: office-js-docs, excel/performance.md. */
const WEB_PAYLOAD_BYTES = 5 * 1024 * 1024;
/** Highest requirement set unless told otherwise. Source: spec/office-addin-ecosystem.md §3.8. */
const EXCEL_API = 14;

export interface HostOptions {
  /** Where Excel runs; only the web limits the size of requests. */
  readonly platform?: Platform;
  /** Highest ExcelApi set: 14 is 1.14. */
  readonly excelApi?: number;
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly theme?: "light" | "dark" | OfficeTheme;
  readonly payloadBytes?: number;
  /** The global object that gets Excel, Office and OfficeExtension; this one when left out. */
  readonly window?: HostWindow;
}

/** A workbook that answers Microsoft's client library as Excel would. */
export interface Host {
  readonly book: Book;
  readonly counters: Counters;
  /** One entry a request, in order. */
  readonly log: readonly LogEntry[];
  readonly faults: Faults;
  /** Resolves when every request is answered and every event delivered. */
  settle(): Promise<void>;
  /** Zeroes the counters and takes all faults back. */
  reset(): void;
  /** Connects a window anew, as when the pane is loaded again: handlers and kept ranges of the old one are gone. */
  attach(window: HostWindow): void;
  /** Stops listening to the workbook. */
  close(): void;
}

class StandIn implements Host {
  readonly faults = new Faults();
  private readonly counting = new Counting();
  private readonly session: HostSession;
  private connection: Connection;

  constructor(readonly book: Book, private readonly options: HostOptions) {
    this.session = new HostSession(book, CATALOG, this.faults);
    this.session.onChanges = () => this.connection.tellLater();
    this.connection = this.connect();
    this.attach(options.window ?? (globalThis));
  }

  get counters(): Counters {
    const { syncs, requests, actions, maxRequestBytes, maxResponseBytes, totalBytes } = this.counting;
    return { syncs, requests, actions, maxRequestBytes, maxResponseBytes, totalBytes, undoClearingCalls: [...this.session.undoClearingCalls] };
  }

  get log(): readonly LogEntry[] {
    return this.counting.log;
  }

  settle(): Promise<void> {
    return this.connection.settle();
  }

  reset(): void {
    this.counting.reset();
    this.session.undoClearingCalls.length = 0;
    this.faults.clear();
  }

  attach(window: HostWindow): void {
    const { library, scope } = libraryFor(window);
    this.session.forgetClient();
    this.connection = this.connect();
    library.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
    library.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
    library.OfficeExtension.HostBridge.init(this.connection.bridge);
    const { theme = "light", displayLanguage = this.book.locale } = this.options;
    const office = officeFor(library.Office, this.book, {
      platform: this.platform, excelApi: this.options.excelApi ?? EXCEL_API, displayLanguage,
      contentLanguage: this.options.contentLanguage ?? this.book.locale,
      theme: typeof theme === "string" ? THEMES[theme] : theme,
    });
    Object.assign(scope, { Office: office });
    Object.assign(window, { Excel: library.Excel, OfficeExtension: library.OfficeExtension, Office: office });
  }

  close(): void {
    this.session.close();
  }

  private get platform(): Platform {
    return this.options.platform ?? "OfficeOnline";
  }

  private connect(): Connection {
    const payloadBytes = this.options.payloadBytes ?? (this.platform === "OfficeOnline" ? WEB_PAYLOAD_BYTES : Infinity);
    return new Connection({ session: this.session, counting: this.counting, faults: this.faults, limits: { payloadBytes } });
  }
}

/**
 * Puts a workbook where Excel would be: after this, `Excel.run` of the real client library works on it.
 *
 * Shapes:  a workbook → the host, with what was asked of it and what should go wrong. Several may follow one another;
 *          the last one answers, and runs begun with an earlier one stay with that.
 * Errors:  throws in a page that has not loaded the client library.
 * Source:  spec/office-addin-ecosystem.md §5.3.
 */
export function installHost(book: Book, options: HostOptions = {}): Host {
  return new StandIn(book, options);
}
