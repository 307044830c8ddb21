/** What the :86: text of a transaction says, taken apart. Texts it lacks are "". */
export interface Remittance {
  readonly remittance: string;
  readonly counterpartyName: string;
  readonly counterpartyAccount: string;
  readonly endToEndId: string;
  readonly bookingText: string;
}

/** Words that begin a part of the Dutch and French slash style. Values may hold slashes, so only these split. */
const SLASH_WORDS = ["TRTP", "IBAN", "BIC", "NAME", "ADDR", "REMI", "EREF", "MARF", "CSID", "CNTP", "ORDP", "BENM", "ISDT", "PREF", "PURP", "RTRN", "ULTD", "ULTB", "SVCL", "USTD", "STRD", "CDTRREFTP", "CDTRREF"];
const SEPA_TAG = /(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|IBAN|BIC|COAM|OAMT)\+/g;
const NO_ID = /^(NOTPROVIDED|NONREF)$/i;

/** Takes a :86: text apart: German ?-fields, slash words, or free text kept as it is. */
export function readRemittance(text: string): Remittance {
  if (/^\s*\d{3}[?@<>~^]\d\d/.test(text) || /^\?\d\d/.test(text)) return questionStyle(text);
  const joined = text.replaceAll(/\r?\n/g, "");
  if (new RegExp(`/(${SLASH_WORDS.join("|")})/`).test(joined)) return slashStyle(joined);
  return { remittance: text.replaceAll(/\s+/g, " ").trim(), counterpartyName: "", counterpartyAccount: "", endToEndId: "", bookingText: "" };
}

/** Field numbers: 00 booking text, 20–29 and 60–63 narrative, 31 or 38 account, 32–33 name. Source: DFÜ agreement annex 3; Polish banks use 38. */
function questionStyle(text: string): Remittance {
  const joined = text.replaceAll(/\r?\n/g, "");
  const mark = /^\s*\d{3}([?@<>~^])/.exec(joined)?.[1] ?? "?";
  const fields = new Map<number, string>();
  for (const part of joined.split(mark).slice(1)) {
    const number = Number(part.slice(0, 2));
    if (Number.isInteger(number)) fields.set(number, (fields.get(number) ?? "") + part.slice(2));
  }
  const narrative = [20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 60, 61, 62, 63].map((number) => fields.get(number) ?? "").join("");
  const tags = sepaTags(narrative);
  const endToEndId = tags.get("EREF") ?? "";
  return {
    remittance: (tags.get("SVWZ") ?? (tags.size > 0 ? "" : narrative)).trim(),
    counterpartyName: `${fields.get(32) ?? ""}${fields.get(33) ?? ""}`.trim() || (tags.get("ABWA") ?? ""),
    counterpartyAccount: (fields.get(38) ?? fields.get(31) ?? tags.get("IBAN") ?? "").trim(),
    endToEndId: NO_ID.test(endToEndId) ? "" : endToEndId, bookingText: (fields.get(0) ?? "").trim(),
  };
}

/** Splits a narrative at its SEPA tags: "EREF+123SVWZ+Rent" → EREF 123, SVWZ Rent. */
export function sepaTags(narrative: string): Map<string, string> {
  const found = [...narrative.matchAll(SEPA_TAG)];
  const tags = new Map<string, string>();
  found.forEach((tag, i) => {
    const from = tag.index + tag[0].length;
    tags.set(tag[1] as string, narrative.slice(from, found[i + 1]?.index ?? narrative.length).trim());
  });
  return tags;
}

function slashStyle(text: string): Remittance {
  const parts = [...text.matchAll(new RegExp(`/(${SLASH_WORDS.join("|")})/`, "g"))];
  const values = new Map<string, string>();
  parts.forEach((part, i) => {
    const from = part.index + part[0].length;
    const value = text.slice(from, parts[i + 1]?.index ?? text.length);
    const word = part[1] as string;
    values.set(word, values.has(word) && values.get(word) !== "" ? `${values.get(word)} ${value}`.trim() : value.trim());
  });
  const counter = values.get("CNTP")?.split("/") ?? [];
  const endToEndId = (values.get("EREF") ?? "").replace(/\/+$/, "");
  return {
    remittance: (values.get("REMI") ?? "").replace(/^(USTD\/\/|STRD\/\w*\/)/, "").replace(/\/+$/, "").trim() || (values.get("USTD") ?? "").replace(/^\/+/, "").trim(),
    counterpartyName: (values.get("NAME") ?? counter[2] ?? "").replace(/\/+$/, "").trim(),
    counterpartyAccount: (values.get("IBAN") ?? counter[0] ?? "").replace(/\/+$/, "").trim(),
    endToEndId: NO_ID.test(endToEndId) ? "" : endToEndId, bookingText: (values.get("TRTP") ?? "").replace(/\/+$/, "").trim(),
  };
}
