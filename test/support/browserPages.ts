import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";

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

/** Gives the folder of a build, made anew when a source is younger than it. */
export function built(build: Build): string {
  const folder = join(ROOT, FOLDERS[build]);
  const page = join(folder, PAGES[build]);
  const sources = ["src", "assets/samples", "webpack.config.js", "manifest.xml", "package.json"].map((path) => join(ROOT, path));
  if (existsSync(page) && Math.max(...sources.map(youngest)) < statSync(page).mtimeMs) return folder;
  const ran = spawnSync(process.execPath, [join(ROOT, "node_modules/webpack/bin/webpack.js"), "--mode", "production", ...ARGUMENTS[build]], { cwd: ROOT, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`The ${build} does not build:\n${ran.stdout}${ran.stderr}`);
  return folder;
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
