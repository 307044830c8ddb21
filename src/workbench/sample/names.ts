/** Made-up customers of a wholesaler in Bergen; any likeness to a real firm is chance. */
export const CUSTOMERS: readonly string[] = [
  "Nordlys Optikk AS", "Fjellheim Bygg AS", "Havblikk Hotell AS", "Solbakken Barnehage SA", "Tindefot Sport AS", "Kystfrakt AS",
  "Bryggen Kaffebrenneri AS", "Vestavind Regnskap AS", "Grønnlia Hagesenter AS", "Stølen Camping DA", "Marka Elektro AS",
  "Lysefjord Båtservice AS", "Ågotnes Rør & Varme AS", "Hardanger Frukt SA", "Ulriken Treningssenter AS", "Øvrebø Tannlege AS",
  "Sørlia Trelast AS", "Blåfjell Maskin AS", "Kanalen Bokhandel AS", "Heimdal Takst AS", "Vågen Fiskemat AS", "Rosendal Gartneri AS",
  "Nordic Trading Ltd", "Harbour Light Supplies Ltd", "Baltic Timber OÜ", "Larsen & Sons Ltd", "Kildevæld Design ApS",
  "Skärgården Inredning AB", "Hansa Werkzeug GmbH", "Westerly Outdoors Inc",
];

/** Made-up vendors of the same wholesaler. */
export const VENDORS: readonly string[] = [
  "Vestkraft Energi AS", "Bølgen Telekom AS", "Fossheim Eiendom AS", "Trygg Bro Forsikring AS", "Lindås Renhold AS",
  "Papirhuset Vest AS", "Askøy Transport AS", "Emballasje Nord AS", "Storvik Engros AS", "Datahjelpen Bergen AS", "Kontor & Kopi AS",
  "Fjord Bemanning AS", "Norsk Pallelager AS", "Elvebakken Bilverksted AS", "Revisor Dahl & Moe AS", "Nordsjø Spedisjon AS",
  "Northern Freight Services Ltd", "Cloudline Hosting Ltd", "Göteborg Lagersystem AB", "Hafen Logistik GmbH",
];

/** Made-up people on the payroll. */
export const EMPLOYEES: readonly string[] = [
  "Ingrid Aasen", "Magnus Berge", "Sigrid Dale", "Henrik Eide", "Marte Fosse", "Jonas Gjerde", "Ragnhild Hauge", "Eirik Jordal",
  "Kari Kvamme", "Tor Lunde", "Silje Myhre", "Anders Nes",
];

/** Departments that ledger entries carry. */
export const DEPARTMENTS: readonly string[] = ["ADM", "SALG", "LAGER"];
