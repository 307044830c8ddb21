import { amount } from "../../domain";
import type { Formats } from "./formats";

/** Basis points as people write a share: 200 is "2.00 %". */
export function percent(basisPoints: number, f: Formats): string {
  return `${f.amount(amount(basisPoints), "")}\u00a0%`;
}
