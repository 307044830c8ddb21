import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Model, initSync } from "@ironcalc/wasm";
import { engineOf, type Engine } from "./engine";

let loaded: Engine | null = null;

/** Loads the engine in Node, from the installed package. */
export function nodeEngine(): Engine {
  if (!loaded) {
    const here = createRequire(typeof __filename === "string" ? __filename : import.meta.url);
    const code = readFileSync(here.resolve("@ironcalc/wasm/wasm_bg.wasm"));
    loaded = engineOf(Model, initSync({ module: code }));
  }
  return loaded;
}
