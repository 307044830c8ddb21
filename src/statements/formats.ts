import { bai2 } from "./bai2";
import { camt } from "./camt";
import { csv } from "./csv";
import { mt } from "./mt";
import { ocrGiro } from "./ocrGiro";
import { ofx } from "./ofx";
import { qif } from "./qif";
import type { StatementFormat } from "./types";

/** All formats that are read, in the order in which they are tried; a table of values comes last. */
export const FORMATS: readonly StatementFormat[] = [camt, ofx, ocrGiro, bai2, qif, mt, csv];
