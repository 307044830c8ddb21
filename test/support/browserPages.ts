import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, extname, join, resolve, sep } from "node:path";

const ROOT = resolve(__dirname, "../..");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm", ".svg": "image/svg+xml", ".png": "image/png", ".xml": "text/xml; charset=utf-8", ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export type Build = "product" | "workbench";
const FOLDERS: Readonly<Record<Build, string>> = { product: "dist", workbench: "build/workbench" };
const PAGES: Readonly<Record<Build, string>> = { product: "pane.html", workbench: "index.html" };
const ARGUMENTS: Readonly<Record<Build, readonly string[]>> = { product: [], workbench: ["--env", "workbench"] };

/** Gives the folder of a build, made anew when a source is younger than it; tests that ask for it at once wait for the one that builds. */
export function built(build: Build): string {
  const folder = join(ROOT, FOLDERS[build]);
  if (isFresh(build)) return folder;
  const lock = join(ROOT, "node_modules/.cache", `avstem-${build}.lock`);
  mkdirSync(dirname(lock), { recursive: true });
  while (!taken(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS);
  try {
    if (!isFresh(build)) run(build);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
  return folder;
}

const POLL_MS = 250;
/** A lock older than any build is left from one that was killed. */
const STALE_MS = 300_000;

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const at = statSync(lock, { throwIfNoEntry: false });
    if (at && Date.now() - at.mtimeMs > STALE_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function isFresh(build: Build): boolean {
  const page = join(ROOT, FOLDERS[build], PAGES[build]);
  const sources = ["src", "assets/samples", "webpack.config.js", "manifest.xml", "package.json"].map((path) => join(ROOT, path));
  return existsSync(page) && Math.max(...sources.map(youngest)) < statSync(page).mtimeMs;
}

function run(build: Build): void {
  const ran = spawnSync(process.execPath, [join(ROOT, "node_modules/webpack/bin/webpack.js"), "--mode", "production", ...ARGUMENTS[build]], { cwd: ROOT, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`The ${build} does not build:\n${ran.stdout}${ran.stderr}`);
}

function youngest(path: string): number {
  if (!existsSync(path)) return 0;
  const at = statSync(path);
  if (!at.isDirectory()) return at.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, youngest(join(path, name))), at.mtimeMs);
}

/** A folder served on this machine. */
export interface Served {
  readonly url: string;
  close(): void;
}

/** Serves the files of folders as they are, as the pane's real server would; the first folder that has a file gives it. */
export async function serve(...folders: readonly string[]): Promise<Served> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = `.${decodeURIComponent(pathname === "/" ? "/index.html" : pathname)}`;
    const file = folders.map((folder) => ({ folder, at: resolve(folder, path) })).find(({ folder, at }) => at.startsWith(folder + sep) && existsSync(at));
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file.at)] ?? "application/octet-stream" }).end(readFileSync(file.at));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, close: () => { server.close(); server.closeAllConnections(); } };
}
