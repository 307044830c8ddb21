import { foldText } from "../domain";

/** What the words of a row say it is, beside a transaction. */
export type RowSaying = "opening-balance" | "closing-balance" | "balance" | "total" | null;

/**
 * Whole texts of rows that carry a balance forward, and beginnings of rows that add up; folded like header words.
 * Source: shared knowledge of the header words (trap 9) and the reports of the ERPs named there.
 */
const OPENING = "inngaende saldo|inngaende balanse|ingaende saldo|ingaende balans|ingaende kassa|ib|primosaldo|primo saldo|primo|indgaende saldo|saldo primo|startsaldo|alkusaldo|"
  + "anfangssaldo|anfangsbestand|eroffnungssaldo|vortrag|saldovortrag|saldo vortrag|alter saldo|alter kontostand|anfangsstand|eb wert|beginsaldo|openingssaldo|openingsbalans|vorig saldo|saldo vorige|"
  + "opening balance|beginning balance|balance brought forward|brought forward|balance b f|balance bf|b f|balance forward|previous balance|starting balance|start balance|balance at start|"
  + "solde initial|solde precedent|solde d ouverture|ancien solde|report a nouveau|solde anterieur|report|saldo anterior|saldo inicial|saldo apertura|saldo de apertura|saldo previo|"
  + "saldo iniziale|saldo precedente|saldo apertura|saldo di apertura|riporto|saldo inicial|saldo transportado|saldo de abertura|pocatecni zustatek|pocatecni stav|saldo poczatkowe|saldo otwarcia|"
  + "sold initial|sold precedent|algsaldo|alguse saldo|sakuma atlikums|sakuma saldo|pocetno stanje|nyito egyenleg|devir|devreden bakiye|acilis bakiyesi|saldo anterior|saldo awal|saldo inicial|overfort saldo|overfort fra forrige periode|overfort|"
  + "saldo ved periodens start|saldo start|saldo fra|balance as of start";
const CLOSING = "utgaende saldo|utgaende balanse|utgaende balans|ub|ultimosaldo|ultimo saldo|ultimo|udgaende saldo|saldo ultimo|sluttsaldo|slutsaldo|loppusaldo|"
  + "endsaldo|endbestand|schlusssaldo|schlussaldo|abschlusssaldo|neuer saldo|neuer kontostand|eindsaldo|slotsaldo|slotbalans|nieuw saldo|"
  + "closing balance|ending balance|balance carried forward|carried forward|balance c f|balance cf|c f|new balance|end balance|final balance|balance at end|"
  + "solde final|nouveau solde|solde de cloture|solde de fin|saldo final|saldo cierre|saldo de cierre|saldo finale|saldo chiusura|saldo di chiusura|saldo contabile finale|saldo de fecho|saldo de fechamento|"
  + "konecny zustatek|konecny stav|saldo koncowe|saldo zamkniecia|sold final|loppsaldo|lopujaak|lopusaldo|beigu atlikums|beigu saldo|zavrsno stanje|zaro egyenleg|kapanis bakiyesi|saldo akhir|saldo ved periodens slutt|saldo slutt|saldo til";
/** Rows that name a balance without saying of which end. */
const BALANCE = "saldo|bokfort saldo|saldo pa konto|balance|account balance|ledger balance|kontostand|saldo konta|solde|saldo contable|saldo contabile|kontosaldo|zustatek";
const TOTAL = "sum|sums|summe|summen|summa|summer|total|totals|totalt|totale|totali|totales|totaux|totaal|totalen|totais|totaler|total general|grand total|subtotal|sub total|delsum|delsumma|zwischensumme|"
  + "gesamt|gesamtsumme|gesamtbetrag|insgesamt|ialt|i alt|yhteensa|omslutning|omsattning|omsetning|umsatze gesamt|net change|netto endring|periodens endring|bevegelse|kaive|apgrozijums|celkem|soucet|suma|razem|lacznie|osszesen|ukupno|toplam|genel toplam|"
  + "jumlah|mouvements|totaux des mouvements|turnover|periodesum|sum periode|sum konto|aarets bevegelse|endring i perioden|movement";
/** One-word texts that a transaction could bear as well; they count only where the row has no date or no amount. */
const SAYS_LITTLE = new Set(["ib", "ub", "primo", "ultimo", "report", "vortrag", "riporto", "devir", "overfort", "b f", "c f", "brought forward", "carried forward", "saldo fra", "saldo til"]);

const folded = (list: string): Set<string> => new Set(list.split("|").map(foldText));
const OPENINGS = folded(OPENING);
const CLOSINGS = folded(CLOSING);
const TOTALS = folded(TOTAL);
const BALANCES = folded(BALANCE);
/** Letters that fold to one, so that a raw text can be looked at. */
const SPELLINGS: Readonly<Record<string, string>> = {
  a: "aàáâãäåāąæ", c: "cçćč", e: "eèéêëēęě", i: "iìíîïīıİ", l: "lł", n: "nñńň", o: "oòóôõöøőœ", r: "rř", s: "sśšşß", u: "uùúûüůű", y: "yý", z: "zźżž",
};
/** Cheap first look at how a text begins, so that ordinary texts are never folded. */
const WORTH_A_LOOK = beginnings([...OPENINGS, ...CLOSINGS, ...BALANCES, ...TOTALS]);

function beginnings(labels: readonly string[]): RegExp {
  const starts = new Set(labels.map((label) => label.slice(0, 4).trimEnd()));
  const spelled = [...starts].map((start) => start.replace(/./g, (letter) => (letter === " " ? "[^a-z0-9]+" : `[${SPELLINGS[letter] ?? letter}][aeAE]?`)));
  return new RegExp(`^[^\\p{L}\\d]*(?:${spelled.join("|")})`, "iu");
}

const BESIDE_WORDS = /[\d.,:;()€£$/-]+|\b(kr|nok|sek|dkk|eur|gbp|usd|chf)\b/gi;

/** Reads a cell's text as the label of a balance or total row. `isCertain` is false for words that transactions bear too. */
export function readRowLabel(text: string): { readonly saying: RowSaying; readonly isCertain: boolean } {
  if (text.length > 80 || !WORTH_A_LOOK.test(text)) return { saying: null, isCertain: false };
  const label = foldText(text.replace(BESIDE_WORDS, " ")).replace(/ (per|pr|vom|am|op|den|le|al|at|as of|on|til|fra|for|i|til og med|pa|konto|account|periode|perioden|period)$/, "");
  const whole = foldText(text);
  for (const name of [label, whole]) {
    if (OPENINGS.has(name)) return { saying: "opening-balance", isCertain: !SAYS_LITTLE.has(name) };
    if (CLOSINGS.has(name)) return { saying: "closing-balance", isCertain: !SAYS_LITTLE.has(name) };
  }
  const dated = /^(.*?) (per|pr|vom|am|op|den|le|al|at|as of|on|til|fra|for|i|a|ao|em|el|du|au) .*$/.exec(whole)?.[1] ?? "";
  if (OPENINGS.has(dated)) return { saying: "opening-balance", isCertain: !SAYS_LITTLE.has(dated) };
  if (CLOSINGS.has(dated)) return { saying: "closing-balance", isCertain: !SAYS_LITTLE.has(dated) };
  if (BALANCES.has(label)) return { saying: "balance", isCertain: false };
  const [first, second] = whole.split(" ");
  if (TOTALS.has(label) || TOTALS.has(first ?? "") || TOTALS.has(`${first ?? ""} ${second ?? ""}`)) return { saying: "total", isCertain: false };
  return { saying: null, isCertain: false };
}

/**
 * Beginnings of words for what the bank has not booked yet, or never will.
 * Source: exports of Nordea, DNB, Danske, Sparkasse, DKB, Revolut, PayPal, Monzo, Wise and Schwab.
 */
const PENDING = /^(reserver|ikke bokf|ej bokf|ikke bogf|venter|v[aä]ntar|avventer|pend|authori[sz]|autoris|vorgemerkt|vormerk|umsatz vorgemerkt|offen\b|in bearbeitung|in behandeling|gereserveerd|en attente|en cours|pendiente|retenid|in attesa|da contabilizzare|pendente|cativ|varaus|katevaraus|blok|rezerv|predautor|processing|on hold|hold\b|memo$|upcoming|kommende|forfallsregister)/i;
const NEVER_BOOKED = /^(declin|fail|revert|reject|cancel|expired|void|denied|abgelehnt|fehlgeschlagen|storniert$|avvist|avslått|feilet|avbr|afvist|nekad|misslyck|refus|rechaz|rifiut|hyl[aä]tty)/i;

/** Says whether a status cell says that the row will never be booked: declined, cancelled. */
export function saysNeverBooked(text: string): boolean {
  return NEVER_BOOKED.test(text.trim());
}

/** Texts of card payments on hold, which some banks list among the booked ones. Source: exports of DNB, SEB and Nordea. */
const ON_HOLD = /^reserv(ert|erat|eret)\s+(transaksjon|beløp|belopp|beløb|kjøp|köp|køb)\b/i;

/** Says whether a line's text says that the bank only holds the amount. */
export function saysOnHold(text: string): boolean {
  return ON_HOLD.test(text.trim());
}

/** Says whether a date or status cell says that the row is not booked. */
export function saysPending(text: string): boolean {
  const trimmed = text.trim();
  return PENDING.test(trimmed) || NEVER_BOOKED.test(trimmed);
}
