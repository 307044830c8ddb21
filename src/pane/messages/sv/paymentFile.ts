// What is said of payments to vendors and their file.
import type { PaymentProblemWords } from "../words";

/** The page that makes the file. */
export const paymentFile = {
  lead: "Gör en betalningsfil av ett blad med leverantörernas konton och belopp. Den skickas ingenstans: du lämnar den själv till banken.", sheet: "Blad med betalningar",
  choose: "Välj blad", noList: "Bladet har inga betalningar: det behöver kolumner för namn, konto och belopp.", columns: "Kolumner som hittades", from: "Betalas från",
  company: "Företag som betalar", account: "Konto", bic: "Bankens BIC", currency: "Valuta", organisation: "Företagets id hos banken", version: "Format",
  letters: "Bokstäver", nordic: "Med nordiska bokstäver", latin: "Bara A till Z", batch: "En bokning för alla betalningar en dag", payments: "Betalningar",
  total: "Kontrollsumma", refused: "Utelämnade", save: "Spara betalningsfil", copy: "Kopiera som text", copied: "Kopierat", saved: "Sparat som", look: "Att titta på",
};

const FIELD = { name: "namnet", account: "kontot", dueOn: "datumet" } as const;

export const paymentProblems: PaymentProblemWords = {
  "payment/missing": ({ at, field }, f) => `${f.cell(at)}: ${FIELD[field]} saknas. Fyll i det; betalningen är utelämnad till dess.`,
  "payment/account-invalid": ({ at, text }, f) => `${f.cell(at)}: ”${text}” är inget kontonummer; längden eller kontrollsiffran är fel.`,
  "payment/bic-invalid": ({ at, text }, f) => `${f.cell(at)}: ”${text}” är ingen BIC. Den har 8 eller 11 bokstäver och siffror, och får vara tom.`,
  "payment/bic-elsewhere": ({ at, text, country }, f) => `${f.cell(at)}: BIC ${text} hör inte till ${country}, som kontot gör.`,
  "payment/reference-invalid": ({ at, text }, f) => `${f.cell(at)}: kontrollsiffran i ”${text}” är fel. Titta på fakturan.`,
  "payment/not-positive": ({ at }, f) => `${f.cell(at)}: bara belopp över noll kan betalas.`,
  "payment/too-large": ({ at }, f) => `${f.cell(at)}: beloppet är större än filen rymmer.`,
  "payment/date-past": ({ at, day }, f) => `${f.cell(at)}: ${f.day(day)} har passerat. Banken betalar nästa bankdag, eller avvisar.`,
  "payment/character": ({ at, character }, f) => `${f.cell(at)}: banken tar inte emot ”${character}”. Skriv det på annat sätt.`,
  "payment/too-long": ({ at, limit }, f) => `${f.cell(at)}: högst ${f.count(limit)} tecken.`,
  "payment/twice": ({ at, row }, f) => `${f.cell(at)}: samma konto, belopp och referens står på rad ${f.count(row + 1)}. Ta bort den ena om det är samma faktura.`,
  "payment/debtor-account": ({ text }) => (text === "" ? "Kontot som det betalas från saknas." : `Kontot som det betalas från, ”${text}”, är inget kontonummer.`),
  "payment/debtor-name": () => "Namnet på företaget som betalar saknas.",
  "payment/none": () => "Ingen betalning kan gå in i filen.",
};
