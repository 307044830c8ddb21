import { TextDecoder, TextEncoder } from "node:util";

// The engine's glue wants these of every browser; jsdom has neither.
if (!("TextDecoder" in globalThis)) Object.assign(globalThis, { TextDecoder, TextEncoder });
