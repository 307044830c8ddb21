import init, { Model } from "@ironcalc/wasm";
import { engineOf, type Engine } from "./engine";

let loading: Promise<Engine> | null = null;

/** Loads the engine in a page, from the address at which the page serves its code. */
export function pageEngine(wasm: string | URL): Promise<Engine> {
  loading ??= init({ module_or_path: wasm }).then((allocator) => engineOf(Model, allocator));
  return loading;
}
