// What is said of payments to vendors and their file.
import type { PaymentProblemWords } from "../words";

/** The page that makes the file. */
export const paymentFile = {
  lead: "Laver en betalingsfil af et ark med leverandørernes konti og beløb. Den sendes ingen steder: du giver den selv til banken.", sheet: "Ark med betalinger",
  choose: "Vælg ark", noList: "Arket har ingen betalinger: det skal have kolonner til navn, konto og beløb.", columns: "Kolonner, der blev fundet", from: "Betales fra",
  company: "Firma, der betaler", account: "Konto", bic: "Bankens BIC", currency: "Valuta", organisation: "Firmaets id hos banken", version: "Format", letters: "Bogstaver",
  nordic: "Med nordiske bogstaver", latin: "Kun A til Z", batch: "Én postering for alle betalinger på en dag", payments: "Betalinger", total: "Kontrolsum",
  refused: "Udeladt", save: "Gem betalingsfil", copy: "Kopier som tekst", copied: "Kopieret", saved: "Gemt som", look: "At se på",
};

const FIELD = { name: "navnet", account: "kontoen", dueOn: "datoen" } as const;

export const paymentProblems: PaymentProblemWords = {
  "payment/missing": ({ at, field }, f) => `${f.cell(at)}: ${FIELD[field]} mangler. Udfyld det; betalingen er udeladt indtil da.`,
  "payment/account-invalid": ({ at, text }, f) => `${f.cell(at)}: »${text}« er ikke et kontonummer; længden eller kontrolcifferet er forkert.`,
  "payment/bic-invalid": ({ at, text }, f) => `${f.cell(at)}: »${text}« er ikke en BIC. Den har 8 eller 11 bogstaver og cifre og må være tom.`,
  "payment/bic-elsewhere": ({ at, text, country }, f) => `${f.cell(at)}: BIC ${text} hører ikke til ${country}, som kontoen gør.`,
  "payment/reference-invalid": ({ at, text }, f) => `${f.cell(at)}: kontrolcifferet i »${text}« er forkert. Se på fakturaen.`,
  "payment/not-positive": ({ at }, f) => `${f.cell(at)}: kun beløb over nul kan betales.`,
  "payment/too-large": ({ at }, f) => `${f.cell(at)}: beløbet er større, end filen kan rumme.`,
  "payment/date-past": ({ at, day }, f) => `${f.cell(at)}: ${f.day(day)} er passeret. Banken betaler næste bankdag eller afviser.`,
  "payment/character": ({ at, character }, f) => `${f.cell(at)}: banken tager ikke imod »${character}«. Skriv det på en anden måde.`,
  "payment/too-long": ({ at, limit }, f) => `${f.cell(at)}: højst ${f.count(limit)} tegn.`,
  "payment/twice": ({ at, row }, f) => `${f.cell(at)}: samme konto, beløb og reference står i række ${f.count(row + 1)}. Slet den ene, hvis det er samme faktura.`,
  "payment/debtor-account": ({ text }) => (text === "" ? "Kontoen, der betales fra, mangler." : `Kontoen, der betales fra, »${text}«, er ikke et kontonummer.`),
  "payment/debtor-name": () => "Navnet på firmaet, der betaler, mangler.",
  "payment/none": () => "Ingen betaling kan komme i filen.",
};
