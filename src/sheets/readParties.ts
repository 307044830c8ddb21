import { foldText, type Issue, type Party, type PartyAccount, type PartyKind } from "../domain";
import { cellText, isBlankCell } from "./cellText";
import type { SheetGrid } from "./types";

/** The customers, vendors and employees of a sheet. */
export interface PartiesSource {
  readonly sheet: string;
  readonly parties: readonly Party[];
  /** setup/cell-missing for a row that has a name but no number. */
  readonly issues: readonly Issue[];
}

type PartyField = "kind" | "no" | "name" | "address" | "city" | "iban" | "accountNo" | "branchNo" | "other";

/**
 * Headers of customer and vendor lists, folded; the first that fits says what a column holds. Amounts and dates tell that a sheet is
 * no list of parties. Source: exports of Business Central, Tripletex, Visma, Fortnox, e-conomic, DATEV and Exact, as far as known.
 */
const HEADERS: readonly (readonly [PartyField, RegExp])[] = [
  ["other", /amount|balance|belop|saldo|betrag|date\b|dato|datum|debit|kredit\b|credit (limit|amount)|forfall|due|mail|phone|telefon|tlf|web|vat|mva|moms|steuer|org/],
  ["iban", /\biban\b/],
  ["branchNo", /branch|\breg ?nr|registreringsn|\bblz\b|clearing|sort code|bank code/],
  ["accountNo", /bank ?account|account number|bankkonto|kontonummer|kontonr|bankgiro|plusgiro|bankrekening|compte bancaire/],
  ["kind", /^(type|party type|kind|parttype|art|typ)$|customer vendor|kunde leverandor/],
  ["no", /(customer|vendor|supplier|employee|party|kunde|kund|leverandor|leverantor|ansatt|anstalld|debitor|kreditor|kreditoren|debitoren|lieferant|lieferanten|kunden|klant|crediteur|debiteur|client|fournisseur)s? ?(no|nr|number|nummer|id|code)?$|^(no|nr|number|nummer|id|code)$/],
  ["name", /name|navn|namn|naam|nom\b|nombre|nome/],
  ["address", /address|adresse|adress|strasse|street|gate|straat/],
  ["city", /\bcity|\bby\b|\bsted|poststed|\bort\b|plaats|ville|town/],
];

const KINDS: readonly (readonly [PartyKind, RegExp])[] = [
  ["vendor", /vendor|supplier|leverand|leverant|kreditor|crediteur|fournisseur|lieferant|proveedor|fornitor/],
  ["customer", /customer|kunde|kund|debitor|debiteur|client|klant|cliente/], ["employee", /employee|ansatt|anstall|mitarbeit|werknem|medarbej/],
];

interface Found {
  readonly header: number;
  readonly places: ReadonlyMap<PartyField, readonly number[]>;
  readonly kind: PartyKind | null;
}

/** First rows in which a header is looked for. */
const HEADER_ROWS = 20;

/** Says whether a sheet is a list of customers, vendors or employees: numbers with names, and an address or an account, but no money and no dates. */
export function isPartyList(grid: SheetGrid): boolean {
  return findHeader(grid) !== null;
}

/**
 * Reads a sheet of parties; null when it is none. Rows of one number are one party with several bank accounts.
 * Cost: linear in rows.
 */
export function readParties(grid: SheetGrid): PartiesSource | null {
  const found = findHeader(grid);
  if (found === null) return null;
  const issues: Issue[] = [];
  const parties = new Map<string, { party: Omit<Party, "accounts">; accounts: PartyAccount[] }>();
  for (let row = found.header + 1; row < grid.values.length; row++) {
    const text = (field: PartyField): string => textOf(grid, row, found.places.get(field)?.[0]);
    const [no, name] = [text("no"), text("name")];
    if (no === "" && name === "") continue;
    if (no === "") {
      issues.push({ code: "setup/cell-missing", at: { sheet: grid.sheet, row: row + grid.firstRow, column: (found.places.get("no")?.[0] ?? 0) + grid.firstColumn } });
      continue;
    }
    const kind = KINDS.find(([, words]) => words.test(foldText(text("kind"))))?.[0] ?? found.kind ?? "customer";
    const key = `${kind} ${no}`;
    const known = parties.get(key) ?? { party: { kind, no, name, address: text("address"), city: text("city") }, accounts: [] };
    parties.set(key, known);
    const account = { iban: text("iban"), accountNo: text("accountNo"), branchNo: text("branchNo") };
    if (account.iban !== "" || account.accountNo !== "") known.accounts.push(account);
  }
  return { sheet: grid.sheet, parties: [...parties.values()].map(({ party, accounts }) => ({ ...party, accounts })), issues };
}

function findHeader(grid: SheetGrid): Found | null {
  for (let row = 0; row < Math.min(HEADER_ROWS, grid.values.length); row++) {
    const places = new Map<PartyField, number[]>();
    (grid.values[row] ?? []).forEach((cell, place) => {
      const header = typeof cell === "string" ? foldText(cell) : "";
      const field = header === "" ? undefined : HEADERS.find(([, words]) => words.test(header))?.[0];
      if (field !== undefined) places.set(field, [...(places.get(field) ?? []), place]);
    });
    const isList = places.has("no") && places.has("name") && (["address", "city", "iban", "accountNo"] as const).some((field) => places.has(field));
    if (isList && !hasMoney(grid, row)) return { header: row, places, kind: kindOf(grid, row) };
  }
  return null;
}

/** Headers of money or days: then the sheet is a ledger with names, which is read as one. */
function hasMoney(grid: SheetGrid, row: number): boolean {
  return (grid.values[row] ?? []).some((cell) => typeof cell === "string" && /amount|belop|betrag|bedrag|montant|importe|date\b|dato|datum|debit|remaining|restbel/.test(foldText(cell)));
}

/** Whose list it is, by the headers and then by the name of the sheet. */
function kindOf(grid: SheetGrid, row: number): PartyKind | null {
  const texts = [(grid.values[row] ?? []).map((cell) => (typeof cell === "string" ? foldText(cell) : "")).join(" "), foldText(grid.sheet)];
  for (const text of texts) {
    const kinds = KINDS.filter(([, words]) => words.test(text));
    if (kinds.length === 1) return kinds[0]![0];
  }
  return null;
}

function textOf(grid: SheetGrid, row: number, place: number | undefined): string {
  const cell = place === undefined ? undefined : grid.values[row]?.[place];
  return isBlankCell(cell) ? "" : cellText(cell);
}
