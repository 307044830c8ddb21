/** The parts of Microsoft's client library the stand-in touches. */
export interface ClientLibrary {
  readonly Excel: object;
  readonly Office: object;
  readonly OfficeExtension: {
    readonly HostBridge: { init(bridge: NativeBridge): void };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly GenericEventRegistration: { s_genericEventRegistrations: Record<string, unknown> };
  };
}

/** What the library talks to in place of Excel. Source: library, `HostBridge`. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

/** A global object the library may live on: a page's window, or Node's. */
export interface HostWindow { Excel?: object; Office?: object; OfficeExtension?: object }

/** Where npm puts the library's build for Excel on the web; the debug build keeps its names. */
const LIBRARY_FILE = "@microsoft/office-js/dist/excel-web-16.00.debug.js";

/** What the library expects of a browser, beside its own `window`. */
function browserLike(): Record<string, unknown> {
  const scope: Record<string, unknown> = {
    // The realm's own, so that what it throws and gives back is an ordinary Error, Promise and object to the caller.
    Error, TypeError, Promise, JSON, Date,
    setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout,
    setInterval: globalThis.setInterval, clearInterval: globalThis.clearInterval,
    console, performance, navigator: { userAgent: "Node" },
  };
  scope["window"] = scope;
  scope["self"] = scope;
  return scope;
}

let loadedInNode: ClientLibrary | null = null;

/** Node only: evaluates the library once, in a global of its own. Cost: about a third of a second, once. */
function loadInNode(): ClientLibrary {
  if (loadedInNode) return loadedInNode;
  const files = process.getBuiltinModule("node:fs");
  const modules = process.getBuiltinModule("node:module");
  const contexts = process.getBuiltinModule("node:vm");
  const here = typeof __filename === "string" ? __filename : `${process.cwd()}/package.json`;
  const file = modules.createRequire(here).resolve(LIBRARY_FILE);
  const scope = browserLike();
  scope["_richApiNativeBridge"] = { sendMessageToHost: () => undefined, onMessageFromHost: null } satisfies NativeBridge;
  contexts.runInContext(files.readFileSync(file, "utf8"), contexts.createContext(scope), { filename: LIBRARY_FILE });
  loadedInNode = scope as unknown as ClientLibrary;
  return loadedInNode;
}

function loadedIn(target: HostWindow): ClientLibrary | null {
  const isLoaded = target.OfficeExtension !== undefined && "HostBridge" in target.OfficeExtension && target.Excel !== undefined;
  return isLoaded ? (target as ClientLibrary) : null;
}

/**
 * The library for a window: in a page the script that was loaded before; in Node a copy in a global of its own.
 * `scope` is the object whose `Office` the library itself reads. Errors: throws when a page has not loaded the script.
 */
export function libraryFor(target: HostWindow): { readonly library: ClientLibrary; readonly scope: HostWindow } {
  if (typeof process !== "undefined" && typeof process.getBuiltinModule === "function") {
    const library = loadInNode();
    return { library, scope: library };
  }
  const library = loadedIn(target);
  if (library === null) throw new Error(`Load ${LIBRARY_FILE} into the page before the stand-in host.`);
  return { library, scope: target };
}
