export type { OutstandingItem, Proof } from "./types";
