import { wordsOf } from "../../domain";

/** Words of account names and payment texts that say nothing about what was bought. English, Norwegian, Danish, Swedish, German. */
const SAYING_LITTLE = new Set(wordsOf(`
  a an and or the of for to from by in on at with without during year years month annual monthly weekly other others misc miscellaneous various general
  expense expenses cost costs charge charges bill bills invoice invoices payment payments paid pay purchase order account accounts total new no nr ref reference
  receipt card visa mastercard debit credit transfer transaction online store shop inc ltd co company group international global dom domestic eu export import long short term
  mr mrs my your our us as per re fee fees service services operating running care world group plus deductible taxable exempt not foreign similar etc current
  og eller av til fra for med uten i på ved andre annen annet annen div diverse øvrig øvrige kostnad kostnader utgift utgifter faktura fakturaer betaling betalt konto regning kjøp varekjøp
  ikke avgiftspliktig avgiftsfri fradragsberettiget oppgavepliktig utland norge innland drift driftskostnad termin mnd måned kvartal uke
  firma firmaet selskap selskapet bedrift bedriften byrå byrået avtale innbetaling utbetaling varer
  firmaet bureau bureauet selskab selskabet indbetaling udbetaling aftale samt af udgift udgifter omkostning omkostninger betalingsservice regninger anden øvrige køb måned uge danmark drift
  firman bolag bolaget byrå byrån avtal inbetalning utbetalning firma och eller av till från för med utan övriga övrig kostnader kostnad utgifter betalning faktura räkning köp konto diverse avdragsgill ej inom sverige utomlands månad vecka drift förening
  gesellschaft betrieb einzahlung auszahlung vertrag und oder von zu für mit ohne sonstige sonstiger sonstiges übrige kosten aufwand aufwendungen rechnung zahlung überweisung lastschrift kauf konto allgemein allgemeine beleg beitrag beiträge abschlag betrieb betriebs gesetzlich gesetzliche laufend laufende ähnliche rahmen im der die das des wegen nicht abzugsfähig inland ausland dr
`));

/** One word of a text or of an account's name. */
export interface Word {
  readonly text: string;
  /** As it stands, where it stands alone. */
  readonly written: string;
  /** "Accr." may stand for "accrued". */
  readonly isCut: boolean;
  /** Says little: "cost", "other", "invoice". */
  readonly isCommon: boolean;
}

/** Lists the words of a text for comparing with account names: folded, "TravelGuard" taken apart, numbers left out. */
export function accountWords(text: string): Word[] {
  const apart = text.replace(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (dotted) => dotted.replaceAll(".", "")).replace(/(?<=\p{L}{2}\p{Ll})(?=\p{Lu})/gu, " ");
  return apart.split(/[\s/]+/).flatMap((piece) => {
    const words = wordsOf(piece).filter((word) => !/^\d+$/.test(word));
    const isCut = piece.length >= 4 && piece.endsWith(".") && words.length === 1;
    return words.map((word) => ({ text: word, written: words.length === 1 ? piece : word, isCut, isCommon: word.length < 2 || saysLittle(word) }));
  });
}

/** Whether a folded word, or both parts of a joined one, say nothing about what was bought: "Betriebskosten". */
export function saysLittle(word: string): boolean {
  if (baseForms(word).some((form) => form.length >= 4 && SAYING_LITTLE.has(form)) || SAYING_LITTLE.has(word)) return true;
  for (let at = 4; at <= word.length - 4; at++) if (SAYING_LITTLE.has(word.slice(0, at)) && SAYING_LITTLE.has(word.slice(at))) return true;
  return false;
}

/** Endings that make a form of the same word, longest first. English, Scandinavian, German. */
const ENDINGS = ["ernes", "erne", "ene", "ens", "ets", "nes", "ies", "er", "en", "et", "ar", "or", "es", "na", "ne", "rs", "a", "e", "n", "r", "s", "t"];

/** The forms a word may be a form of: "accounts" → "account"; itself first. */
export function baseForms(word: string): readonly string[] {
  const forms = [word];
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = word.slice(0, -ending.length);
    forms.push(ending === "ies" ? `${stem}y` : stem);
  }
  return forms;
}

/** Whether two words are forms of one: "salary" and "salaries", "lønn" and "lønnen". */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const forms = baseForms(other).filter((form) => form.length >= 3);
  return baseForms(one).some((form) => form.length >= 3 && forms.includes(form));
}

/** The word with each single letter left out, and itself: two words that share one are at most a slip of the pen apart. */
export function slips(word: string): readonly string[] {
  const all = [word];
  for (let at = 0; at < word.length; at++) all.push(word.slice(0, at) + word.slice(at + 1));
  return all;
}
