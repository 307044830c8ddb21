import { buildSync } from "esbuild";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { serve, type Served } from "./browserPages";

const ROOT = resolve(__dirname, "../..");

/** Bundles a page of a test around the pane's own source, in a folder that git ignores, and serves it. */
export async function servePage(entry: string, name: string): Promise<Served> {
  const folder = join(ROOT, "build", name);
  mkdirSync(folder, { recursive: true });
  buildSync({
    entryPoints: [join(ROOT, entry)], outfile: join(folder, "page.js"), bundle: true, format: "iife", target: "es2021", jsx: "automatic", minify: true,
    define: { "process.env.NODE_ENV": '"production"' }, conditions: ["import"], logLevel: "silent",
  });
  writeFileSync(join(folder, "index.html"), '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Avstem</title></head><body><div id="root"></div><script src="page.js"></script></body></html>');
  return serve(folder);
}
