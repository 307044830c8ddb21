import { foldText } from "../domain";

/** What a mark beside an unsigned amount says. */
type Mark = "in" | "out" | "debit" | "credit";

/**
 * Marks by meaning, folded. Debit and credit depend on whose books they are; the others name the direction.
 * Source: exports of Swedbank EE/LV, ING NL, PNC, Chase, Volksbank, BCA, DATEV, French FEC and SAP posting keys 40/50.
 */
const MARKS: Readonly<Record<Mark, string>> = {
  in: "bij|in|inn|i|into|+|ingreso|abono|entrada|entrata|recette|deposit|gutschrift|eingang|einzahlung|indbetaling|indsat|innbetaling|innskudd|insattning|pano|storting|versement|ingresso|accredito|wplata|uznanie|prijem|prichozi|yatan|giris|incoming|received",
  out: "af|ut|out|o|-|gasto|cargo|saida|uscita|depense|withdrawal|lastschrift|belastung|ausgang|auszahlung|udbetaling|haevet|utbetaling|uttak|uttag|otto|opname|retrait|addebito|wyplata|obciazenie|vydaj|odchozi|cekilen|cikis|outgoing|sent",
  debit: "d|dt|deb|debit|debet|s|soll|dr|db|debe|dare|debito|debiteur|veresiye|ma dati|md|borc|tartozik|duguje|deebet|debets|40|debitering",
  credit: "c|cr|cred|kredit|credit|k|kt|h|haben|haber|avere|credito|dal|alacak|kovetel|potrazuje|kreedit|kredits|50|kreditering|crediteur",
};
const BY_TEXT: ReadonlyMap<string, Mark> = new Map(
  (Object.entries(MARKS) as [Mark, string][]).flatMap(([mark, texts]) => texts.split("|").map((text): [string, Mark] => [foldText(text) || text, mark])),
);

/** Reads a mark: "in" or "out", or null when it is none. */
export function readMark(text: string, debitMeans: "in" | "out"): "in" | "out" | null {
  const trimmed = text.trim();
  const mark = BY_TEXT.get(foldText(trimmed) || trimmed);
  if (mark === undefined) return null;
  if (mark === "in" || mark === "out") return mark;
  return (mark === "debit") === (debitMeans === "in") ? "in" : "out";
}
