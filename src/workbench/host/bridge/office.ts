import type { Book } from "../book";

export type Platform = "OfficeOnline" | "PC" | "Mac" | "iOS";

export interface OfficeTheme {
  readonly isDarkTheme: boolean;
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export interface OfficeOptions {
  readonly platform: Platform;
  /** Highest ExcelApi set, as 1.14 → 14. */
  readonly excelApi: number;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly theme: OfficeTheme;
}

/** The colourful theme and the black one. Source: office-js-docs, design/task-pane-add-ins. */
export const THEMES: Readonly<Record<"light" | "dark", OfficeTheme>> = {
  light: { isDarkTheme: false, bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000", controlBackgroundColor: "#F0F0F0", controlForegroundColor: "#262626" },
  dark: { isDarkTheme: true, bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#0A0A0A", controlForegroundColor: "#FFFFFF" },
};

const HOST_TYPES = { Access: "Access", Excel: "Excel", OneNote: "OneNote", Outlook: "Outlook", PowerPoint: "PowerPoint", Project: "Project", Word: "Word" };
const PLATFORM_TYPES = { Android: "Android", Mac: "Mac", OfficeOnline: "OfficeOnline", PC: "PC", Universal: "Universal", iOS: "iOS" };

/**
 * Whether a requirement set is there. ExcelApi up to the given set, and the library's own switch for waiting while the
 * user edits a cell; nothing that is only on the web, and no undo of what the API wrote.
 */
function supportsSet(excelApi: number, name: string, version: string | number = "1.1"): boolean {
  if (name === "DelayForCellEdit") return true;
  const [major, minor] = String(version).split(".").map(Number);
  return name === "ExcelApi" && major === 1 && (minor ?? 0) <= excelApi;
}

/** Settings of the document: the same store as `workbook.settings`. */
function documentSettings(book: Book): object {
  return {
    get: (key: string): unknown => book.settings.get(key) ?? null,
    set: (key: string, value: unknown): void => { book.settings.set(key, value); },
    remove: (key: string): void => { book.settings.delete(key); },
    saveAsync: (...args: unknown[]): void => {
      const callback = args.find((arg): arg is (result: object) => void => typeof arg === "function");
      callback?.({ status: "succeeded", value: undefined });
    },
  };
}

function contextFor(book: Book, options: OfficeOptions): object {
  return {
    host: "Excel", platform: options.platform,
    diagnostics: { host: "Excel", platform: options.platform, version: "16.0.14326.20508" },
    displayLanguage: options.displayLanguage, contentLanguage: options.contentLanguage,
    officeTheme: options.theme, partitionKey: "stand-in", touchEnabled: false,
    requirements: { isSetSupported: (name: string, version?: string | number) => supportsSet(options.excelApi, name, version) },
    document: { url: book.name, mode: "readWrite", settings: documentSettings(book) },
    ui: { openBrowserWindow: (url: string) => { globalThis.open(url); } },
  };
}

/**
 * The `Office` object that Microsoft's loader would give: `onReady`, `context`, and the names of hosts and platforms.
 * The library's own `Office.context` cannot be set, so this one stands in front of it.
 */
export function officeFor(library: object, book: Book, options: OfficeOptions): object {
  const info = { host: "Excel", platform: options.platform };
  const members = {
    context: contextFor(book, options),
    onReady: (callback?: (given: typeof info) => unknown): Promise<typeof info> =>
      Promise.resolve(info).then(async (given) => {
        await callback?.(given);
        return given;
      }),
    HostType: HOST_TYPES, PlatformType: PLATFORM_TYPES,
    isSetSupported: (name: string, version?: string | number) => supportsSet(options.excelApi, name, version),
  };
  const office = Object.create(library) as object;
  for (const [name, value] of Object.entries(members)) Object.defineProperty(office, name, { value, enumerable: true, configurable: true, writable: true });
  return office;
}
