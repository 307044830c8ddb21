// What is said of payments to vendors and their file.
import type { PaymentProblemWords } from "../words";

/** The page that makes the file. */
export const paymentFile = {
  lead: "Lager en betalingsfil av et ark med leverandørenes kontoer og beløp. Den sendes ingen steder: du leverer den til banken selv.", sheet: "Ark med betalinger",
  choose: "Velg ark", noList: "Dette arket har ingen betalinger: det trenger kolonner for navn, konto og beløp.", columns: "Kolonner som ble funnet", from: "Betales fra",
  company: "Firma som betaler", account: "Konto", bic: "BIC til banken", currency: "Valuta", organisation: "Firmaets id hos banken", version: "Format", letters: "Bokstaver",
  nordic: "Med nordiske bokstaver", latin: "Bare A til Z", batch: "Én bokføring for alle betalinger en dag", payments: "Betalinger", total: "Kontrollsum",
  refused: "Utelatt", save: "Lagre betalingsfil", copy: "Kopier som tekst", copied: "Kopiert", saved: "Lagret som", look: "Å se på",
};

const FIELD = { name: "navnet", account: "kontoen", dueOn: "datoen" } as const;

export const paymentProblems: PaymentProblemWords = {
  "payment/missing": ({ at, field }, f) => `${f.cell(at)}: ${FIELD[field]} mangler. Fyll det inn; betalingen er utelatt til da.`,
  "payment/account-invalid": ({ at, text }, f) => `${f.cell(at)}: «${text}» er ikke et kontonummer; lengden eller kontrollsifferet er feil.`,
  "payment/bic-invalid": ({ at, text }, f) => `${f.cell(at)}: «${text}» er ikke en BIC. Den har 8 eller 11 bokstaver og sifre, og kan stå tom.`,
  "payment/bic-elsewhere": ({ at, text, country }, f) => `${f.cell(at)}: BIC ${text} hører ikke til ${country}, slik kontoen gjør.`,
  "payment/reference-invalid": ({ at, text }, f) => `${f.cell(at)}: kontrollsifferet i «${text}» er feil. Se på fakturaen.`,
  "payment/not-positive": ({ at }, f) => `${f.cell(at)}: bare beløp over 0 kan betales.`,
  "payment/too-large": ({ at }, f) => `${f.cell(at)}: beløpet er større enn filen kan ha.`,
  "payment/date-past": ({ at, day }, f) => `${f.cell(at)}: ${f.day(day)} er passert. Banken betaler neste bankdag, eller avviser.`,
  "payment/character": ({ at, character }, f) => `${f.cell(at)}: banken tar ikke imot «${character}». Skriv det på en annen måte.`,
  "payment/too-long": ({ at, limit }, f) => `${f.cell(at)}: høyst ${f.count(limit)} tegn.`,
  "payment/twice": ({ at, row }, f) => `${f.cell(at)}: samme konto, beløp og referanse står i rad ${f.count(row + 1)}. Slett den ene hvis det er samme faktura.`,
  "payment/debtor-account": ({ text }) => (text === "" ? "Kontoen det betales fra, mangler." : `Kontoen det betales fra, «${text}», er ikke et kontonummer.`),
  "payment/debtor-name": () => "Navnet på firmaet som betaler, mangler.",
  "payment/none": () => "Ingen betaling kan gå inn i filen.",
};
