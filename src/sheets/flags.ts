import { foldText, type CellValue } from "../domain";

/** Yes and no as ERPs write flags. Source: Business Central in the languages of the header words; Excel's own TRUE and FALSE in them. */
const YES = words("yes y ja j true sant sann sand wahr vrai waar verdadero vero verdadeiro tosi 1 x oui o si s kylla k sim ano a tak t da evet e jah open apen aben oppen offen ouvert abierto pendiente aperto aberto avoin otwarte");
const NO = words("no n nei nej nee nein false usant usand falsk falskt falsch faux onwaar falso epatosi 0 non ne nie nu hayir ei nao closed lukket stangt lukkede geschlossen cerrado liquidado chiuso fechado suljettu ausgeglichen betalt paid zamkniete");

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").map(foldText));
}

/** Reads a flag: true, false, or null when the cell doesn't say. */
export function readFlag(value: CellValue | undefined): boolean | null {
  if (typeof value === "boolean") return value;
  if (value === undefined || value === "") return null;
  const word = foldText(String(value));
  if (word === "") return /[✓✔☑×]/.test(String(value)) ? true : null;
  return YES.has(word) ? true : NO.has(word) ? false : null;
}
