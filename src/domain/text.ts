/**
 * What a character becomes before texts are compared: 0 separates words, SKIP vanishes, anything else is a folded
 * letter or digit. Filled on first use.
 */
const FOLDED = new Uint16Array(0x10000).fill(0xffff);
const UNKNOWN = 0xffff;
/** A combining accent: belongs to the letter before it. */
const SKIP = 0xfffe;
const SHARP_S = 0xdf;
const [LETTER_A, LETTER_E, LETTER_O, LETTER_S, LETTER_U] = [97, 101, 111, 115, 117];

/** Letters that Unicode does not take apart. Source: Unicode 15, Latin-1 Supplement to Latin Extended-B. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ß: "s", ø: "o", æ: "a", å: "a", œ: "o", ð: "d", þ: "t", đ: "d", ł: "l", ı: "i", ħ: "h", ŋ: "n",
};

/**
 * Folds one UTF-16 unit for comparing: lower case, no accent, ø/ö → o, æ/ä/å → a, ü → u. 0 for what separates words.
 * Cost: one table look-up.
 */
function foldCode(code: number): number {
  const known = FOLDED[code]!;
  if (known !== UNKNOWN) return known;
  const folded = computeFold(code);
  FOLDED[code] = folded;
  return folded;
}

function computeFold(code: number): number {
  if (code >= 0x300 && code <= 0x36f) return SKIP;
  const letter = String.fromCharCode(code).toLowerCase();
  const base = (WHOLE_LETTERS[letter] ?? letter).normalize("NFKD").charCodeAt(0);
  return /[\p{L}\p{Nd}]/u.test(String.fromCharCode(base)) ? base : 0;
}

/** One run of letters and digits, folded. The same object each time: read it before the next. */
export interface Run {
  /** Folded codes; only the first `length` count. */
  readonly codes: Uint16Array;
  length: number;
  /** Where the run begins and ends in the text. */
  start: number;
  end: number;
}

const run: Run = { codes: new Uint16Array(4096), length: 0, start: 0, end: 0 };

/**
 * Walks through a text word by word, folded as banks fold: ae, ä, æ → a; oe, ö, ø → o; ue, ü → u; aa, å → a; ß → ss.
 *
 * Shapes:  text → one call of `sink` for each run of letters and digits ("SI-86155" gives "si" and "86155").
 * Cost:    one pass over the characters, nothing allocated; a run is cut at 4,096 characters.
 */
export function scanRuns(text: string, sink: (run: Run) => void): void {
  run.length = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const folded = code === 0 ? 0 : foldCode(code);
    if (folded === SKIP) continue;
    if (folded !== 0) {
      if (run.length === 0) run.start = at;
      append(folded);
      if (code === SHARP_S) append(LETTER_S);
    } else if (run.length > 0) {
      run.end = at;
      sink(run);
      run.length = 0;
    }
  }
}

function append(folded: number): void {
  if (run.length < run.codes.length && !endsDigraph(folded)) run.codes[run.length++] = folded;
}

function endsDigraph(folded: number): boolean {
  if (run.length === 0 || (folded !== LETTER_E && folded !== LETTER_A)) return false;
  const before = run.codes[run.length - 1]!;
  if (before === LETTER_A) return true;
  return folded === LETTER_E && (before === LETTER_O || before === LETTER_U);
}

/** Folds a text for comparing: words in lower case without accents, one space between them. */
export function foldText(text: string): string {
  return wordsOf(text).join(" ");
}

/** Lists the words and numbers of a text, folded: "Køhler & Söhne, RE-527" → kohler, sohne, re, 527. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  scanRuns(text, ({ codes, length }) => words.push(String.fromCharCode(...codes.subarray(0, length))));
  return words;
}

/** Squeezes a number or code to its letters and digits: "SI-861 55" → "si86155". */
export function compactText(text: string): string {
  return wordsOf(text).join("");
}

/**
 * Abbreviations that say what kind of company it is, not which. Folded, without points.
 * Source: company law of the countries named in the header words (NO, SE, DK, FI, DE, AT, CH, NL, BE, FR, IT, ES, PT,
 * GB, IE, US).
 */
const LEGAL_FORMS: ReadonlySet<string> = new Set([
  "as", "asa", "ans", "da", "ba", "sa", "nuf", "enk", "ks", "ab", "hb", "kb", "aps", "is", "oy", "oyj", "ky", "gmbh",
  "mbh", "ag", "kg", "kga", "ohg", "ug", "ek", "ev", "gbr", "bv", "nv", "vof", "sarl", "sas", "sasu", "eurl", "snc", "srl",
  "spa", "sl", "slu", "sau", "lda", "ltd", "limited", "plc", "llp", "llc", "lp", "inc", "corp", "corporation", "co",
  "company", "incorporated", "pty",
]);

/** Whether a folded word only names a legal form: AS, GmbH, Ltd. */
export function isLegalForm(word: string): boolean {
  return LEGAL_FORMS.has(word);
}

/** The words that tell one party from another: folded, legal forms dropped unless nothing else is left. */
export function partyWords(name: string): string[] {
  const words = wordsOf(name);
  const telling = words.filter((word) => word.length > 1 && !LEGAL_FORMS.has(word));
  return telling.length > 0 ? telling : words;
}

/** Lists the runs of digits in a text without leading zeros: "KID 0096339, 12" → 96339, 12. All-zero runs are left out. */
export function digitStrings(text: string): string[] {
  return (text.match(/\d+/g) ?? []).map((run) => run.replace(/^0+/, "")).filter((run) => run !== "");
}
