import { getLocale } from "numfmt";

type DateOrder = "day-first" | "month-first" | "year-first";

/** What a region means for typing and showing numbers and dates. */
export interface BookLocale {
  readonly tag: string;
  readonly decimalMark: string;
  readonly groupMark: string;
  /** As Windows writes it: dd.MM.yyyy. */
  readonly shortDate: string;
  readonly dateOrder: DateOrder;
  readonly dateMark: string;
  readonly currency: string;
  /** Tag under which month names and marks are known to the number formatter. */
  readonly formatTag: string;
  /** The nearest of the engine's own locales (en, en-GB, de, fr, it, es), for its grid in the page. */
  readonly engineTag: string;
}

interface Region { readonly shortDate: string; readonly currency: string; readonly engineTag: string; readonly formatTag?: string }

/**
 * Regions by tag, with the language's commonest region under the language alone.
 * Source: Windows regional defaults (short date, currency sign); marks from CLDR, through numfmt.
 * The engine knows no Nordic locale: its grid shows those with French marks (decimal comma, narrow space), which differ in the kind of space only.
 */
const REGIONS: ReadonlyMap<string, Region> = new Map(Object.entries({
  "en-US": { shortDate: "M/d/yyyy", currency: "$", engineTag: "en" },
  "en-GB": { shortDate: "dd/MM/yyyy", currency: "£", engineTag: "en-GB" },
  "en": { shortDate: "M/d/yyyy", currency: "$", engineTag: "en", formatTag: "en-US" },
  "nb": { shortDate: "dd.MM.yyyy", currency: "kr", engineTag: "fr", formatTag: "nb-NO" },
  "nn": { shortDate: "dd.MM.yyyy", currency: "kr", engineTag: "fr", formatTag: "nb-NO" },
  "no": { shortDate: "dd.MM.yyyy", currency: "kr", engineTag: "fr", formatTag: "nb-NO" },
  "sv": { shortDate: "yyyy-MM-dd", currency: "kr", engineTag: "fr", formatTag: "sv-SE" },
  "da": { shortDate: "dd-MM-yyyy", currency: "kr", engineTag: "de", formatTag: "da-DK" },
  "fi": { shortDate: "d.M.yyyy", currency: "€", engineTag: "fr", formatTag: "fi-FI" },
  "de": { shortDate: "dd.MM.yyyy", currency: "€", engineTag: "de", formatTag: "de-DE" },
  "fr": { shortDate: "dd/MM/yyyy", currency: "€", engineTag: "fr", formatTag: "fr-FR" },
  "nl": { shortDate: "d-M-yyyy", currency: "€", engineTag: "de", formatTag: "nl-NL" },
  "it": { shortDate: "dd/MM/yyyy", currency: "€", engineTag: "it", formatTag: "it-IT" },
  "es": { shortDate: "dd/MM/yyyy", currency: "€", engineTag: "es", formatTag: "es-ES" },
  "pt": { shortDate: "dd/MM/yyyy", currency: "€", engineTag: "it", formatTag: "pt-PT" },
  "pl": { shortDate: "dd.MM.yyyy", currency: "zł", engineTag: "fr", formatTag: "pl-PL" },
}));
const FALLBACK = "en-US";

/** What is known of a region; an unknown one counts as en-US. */
export function bookLocale(tag: string): BookLocale {
  const known = REGIONS.has(tag) ? tag : REGIONS.has(tag.split("-")[0] ?? "") ? (tag.split("-")[0] ?? "") : FALLBACK;
  const region: Region = REGIONS.get(known) ?? { shortDate: "M/d/yyyy", currency: "$", engineTag: "en" };
  const formatTag = region.formatTag ?? known;
  const marks = getLocale(formatTag) ?? getLocale(FALLBACK);
  const dateOrder: DateOrder = region.shortDate.startsWith("M") ? "month-first" : region.shortDate.startsWith("y") ? "year-first" : "day-first";
  return {
    tag, decimalMark: marks?.decimal ?? ".", groupMark: marks?.group ?? ",", shortDate: region.shortDate, dateOrder,
    dateMark: /[^A-Za-z]/.exec(region.shortDate)?.[0] ?? "/", currency: region.currency, formatTag, engineTag: region.engineTag,
  };
}
