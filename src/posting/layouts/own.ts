import type { PostingField } from "../types";
import { column, type LayoutColumn, type PostingLayout } from "./layout";

/** A row of the table of layouts: one column of a layout of a person's own, as plain texts. */
export type LayoutRow = Readonly<Record<string, string>>;

/** A row that can't be taken: which value of it, and what it says. */
export interface LayoutFault {
  readonly row: number;
  readonly key: "basedOn" | "field" | "value";
  readonly text: string;
}

/** Layouts that a person made, and what is wrong with the rows they are made of. */
export interface OwnLayouts {
  readonly layouts: readonly PostingLayout[];
  readonly faults: readonly LayoutFault[];
}

const FIELDS: Readonly<Record<PostingField, true>> = {
  lineNo: true, postingDate: true, documentType: true, documentNo: true, externalDocumentNo: true, accountType: true, account: true, description: true, amount: true, debit: true, credit: true,
  localAmount: true, currency: true, balAccountType: true, balAccount: true, reference: true, appliesToType: true, appliesToNo: true, matchId: true, importKey: true, blank: true, constant: true,
  setting: true, voucherNo: true, month: true, year: true, customerNo: true, vendorNo: true, partyName: true, ledgerAccount: true, absolute: true, debitCredit: true, counterAccount: true, legNo: true,
};

/** What a column of a layout can hold. */
export const POSTING_FIELDS = Object.keys(FIELDS) as readonly PostingField[];

/** Begins the id of a person's own layout; its name follows. */
const OWN = "own/";

/**
 * Reads the layouts that a person made as copies of built-in ones: their columns are the rows of one name, in their order; all else is as in what they are
 * based on.
 *
 * Errors:  a row whose base, field or setting is not known is left out and named.
 */
export function ownLayouts(rows: readonly LayoutRow[], builtIn: readonly PostingLayout[]): OwnLayouts {
  const faults: LayoutFault[] = [];
  const byName = new Map<string, { readonly base: PostingLayout; readonly columns: LayoutColumn[] }>();
  rows.forEach((values, row) => {
    const { layout: name = "", basedOn = "", field = "", value = "" } = values;
    const base = builtIn.find(({ id }) => id === basedOn.trim());
    if (base === undefined) faults.push({ row, key: "basedOn", text: basedOn });
    else if (!isField(field)) faults.push({ row, key: "field", text: field });
    else if (field === "setting" && !base.settings.some(({ id }) => id === value)) faults.push({ row, key: "value", text: value });
    else {
      const own = byName.get(name) ?? { base, columns: [] };
      byName.set(name, own);
      own.columns.push(columnOf(values, field));
    }
  });
  return { layouts: [...byName].map(([name, { base, columns }]) => ({ ...base, id: `${OWN}${name}`, columns })), faults };
}

/** The rows of a copy of a layout, under a name, for a person to change. */
export function layoutRows(layout: PostingLayout, name: string): readonly LayoutRow[] {
  return layout.columns.map(({ field, header, value, limit, isCut, isOfDocument }) => ({
    layout: name, basedOn: layout.id, header: header ?? "", field, value: value ?? "", limit: limit === null ? "" : String(limit), isCut: isCut ? "yes" : "no", isOfDocument: isOfDocument === true ? "yes" : "no",
  }));
}

/** The name of a person's own layout; null for a built-in one. */
export function ownName(id: string): string | null {
  return id.startsWith(OWN) ? id.slice(OWN.length) : null;
}

function columnOf({ header = "", value = "", limit = "", isCut, isOfDocument }: LayoutRow, field: PostingField): LayoutColumn {
  const width = field === "description" ? 44 : 14;
  const most = /^\d+$/.test(limit) ? Number(limit) : null;
  return {
    ...column(field, header === "" ? field : header, { width, limit: most, isCut: isCut === "yes" }),
    ...(value === "" ? {} : { value }), ...(isOfDocument === "yes" ? { isOfDocument: true } : {}),
  };
}

function isField(text: string): text is PostingField {
  return Object.hasOwn(FIELDS, text);
}
