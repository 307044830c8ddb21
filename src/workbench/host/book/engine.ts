import type { Model } from "@ironcalc/wasm";

/** The calculating engine, once its code is loaded: makes empty models and reads saved ones back. */
export interface Engine {
  newModel(name: string, locale: string): Model;
  load(bytes: Uint8Array): Model;
}

/** The class of models, as the engine's package gives it. */
export interface ModelClass {
  new (name: string, locale: string, timezone: string, language: string): Model;
  from_bytes(bytes: Uint8Array, language: string): Model;
}

/** Formulas are always in English; days turn at midnight UTC, so that a test gives the same everywhere. */
export function engineOf(Models: ModelClass): Engine {
  return {
    newModel: (name, locale) => new Models(name, locale, "UTC", "en"),
    load: (bytes) => Models.from_bytes(bytes, "en"),
  };
}
