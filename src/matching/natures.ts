import type { LedgerEntry, StatementLine } from "../domain";

/** Rows of one nature, 1 for each by row number, and what it says of a pair, in bits: both rows are of it, or only one. */
export interface Nature {
  readonly ofLine: Uint8Array;
  readonly ofEntry: Uint8Array;
  readonly both: number;
  readonly lineOnly: number;
  readonly entryOnly: number;
}

/** What rows say of the way in which money moved. */
export interface Natures {
  readonly checks: Nature;
  /** Money that was returned, reversed or corrected. */
  readonly takenBack: Nature;
}

/** The word for a check in the languages of statements; a check card is none. */
const CHECK = /(?:^|[^\p{L}])(?:che(?:ck|que)s?|chèques?|chq|chk|sjekk(?:er)?|schecks?|s(?:h)?ekki|assegno|czek)(?![\p{L}]|[ -]?card)/iu;
/**
 * How words for returned, reversed and corrected money begin, as statements print them with and without accents: English, Norwegian, Danish, Swedish,
 * German, Dutch, French, Spanish, Italian, Portuguese, Finnish, Polish. Source: the return and reversal reasons of ISO 20022's external code sets.
 */
const TAKEN_BACK = new RegExp(`(?:^|[^\\p{L}])(?:${[
  "revers", "retur", "retour", "unpaid", "bounce", "dishono", "charge-?back", "cancel", "correction", "recall", "refused", "refusal", "reject", "tilbakef", "tilbagef", "tilbagevi", "korreks", "korrekt", "annul",
  "makulert", "makulera", "makulere", "avvis", "a?[åa]terf", "a?[åa]terg", "a?[åa]terkall", "r[äa]e?ttel", "rettels", "storno(?!w)", "stornie", "storner", "r(?:ü|ue?)ck(?:last|gab|buch|ruf)", "berichtig", "terugboek", "rejet", "impay", "contrepass", "extourn",
  "devoluc", "retroces", "anula", "insolut", "rettific", "estorn", "palautu", "peruut", "oikais", "zwrot", "korekt",
].join("|")})`, "iu");

const MOST_BITS = 6;
/** A check is paid by a check; but a line may be silent about what it is. */
const CHECK_ALONE = { line: -4, entry: -2 };
/** What comes back pays no invoice. */
const TAKEN_BACK_ALONE = { line: -4, entry: -2 };

/** Reads what rows say of their nature. Cost: one look at each text. */
export function readNatures(lines: readonly StatementLine[], entries: readonly LedgerEntry[]): Natures {
  const checks = natureOf(
    lines.map(({ checkNo, text, transactionType }) => checkNo !== "" || CHECK.test(text) || CHECK.test(transactionType)),
    entries.map(({ checkNo, documentType }) => checkNo !== "" || CHECK.test(documentType)), CHECK_ALONE,
  );
  const takenBack = natureOf(
    lines.map(({ text, additionalInfo, transactionType }) => TAKEN_BACK.test(text) || TAKEN_BACK.test(transactionType) || TAKEN_BACK.test(additionalInfo)),
    entries.map(({ text, documentType }) => TAKEN_BACK.test(text) || TAKEN_BACK.test(documentType)), TAKEN_BACK_ALONE,
  );
  // A side that never tells checks apart says nothing by being silent.
  return { checks: checks.ofLine.includes(1) && checks.ofEntry.includes(1) ? checks : { ...checks, both: 0, lineOnly: 0, entryOnly: 0 }, takenBack };
}

function natureOf(lines: readonly boolean[], entries: readonly boolean[], alone: { readonly line: number; readonly entry: number }): Nature {
  const booked = entries.reduce((count, is) => count + (is ? 1 : 0), 0);
  return {
    ofLine: Uint8Array.from(lines, Number), ofEntry: Uint8Array.from(entries, Number),
    both: Math.min(MOST_BITS, Math.log2((entries.length + 1) / (booked + 0.5))), lineOnly: alone.line, entryOnly: alone.entry,
  };
}

/** Weighs whether a line and an entry are of one nature. Units: bits. */
export function natureBits({ ofLine, ofEntry, both, lineOnly, entryOnly }: Nature, { line, entry }: { readonly line: number; readonly entry: number }): number {
  if (ofLine[line] === 1) return ofEntry[entry] === 1 ? both : lineOnly;
  return ofEntry[entry] === 1 ? entryOnly : 0;
}
