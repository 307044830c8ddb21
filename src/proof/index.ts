// The proof that bank and books agree, and what is outstanding between them. Takes rows and decisions, gives figures and issues.
// Knows no sheets, no words, no engine. Start with prove.ts.
export type { OutstandingItem, Proof } from "./types";
export { prove, type ProofInput } from "./prove";
