// The layouts of ERPs: data. Begin with layout.ts, which says what a layout is.
import { GENERIC } from "./generic";
import type { PostingLayout } from "./layout";
import { BUSINESS_CENTRAL, BUSINESS_CENTRAL_PAYMENT_JOURNAL, BUSINESS_CENTRAL_PAYMENTS, BUSINESS_CENTRAL_RECEIPTS } from "./microsoft";
import { GBAT10, SIE, TRIPLETEX, TWENTYFOUR } from "./nordic";
import { DATEV, INTACCT, NETSUITE, ODOO, QUICKBOOKS, SAP, XERO } from "./others";

export { layoutRows, ownLayouts, ownName, POSTING_FIELDS, type LayoutFault, type LayoutRow, type OwnLayouts } from "./own";
export type { DayFormat, FileEncoding, LayoutCheck, LayoutColumn, LayoutFile, LayoutSetting, PostingLayout } from "./layout";

/** The built-in layouts, the one for everybody first. */
export const LAYOUTS: readonly PostingLayout[] = [
  GENERIC, BUSINESS_CENTRAL, BUSINESS_CENTRAL_PAYMENTS, BUSINESS_CENTRAL_RECEIPTS, BUSINESS_CENTRAL_PAYMENT_JOURNAL, GBAT10, TRIPLETEX, TWENTYFOUR, SIE, DATEV, XERO, QUICKBOOKS,
  NETSUITE, INTACCT, ODOO, SAP,
];

/** Finds a layout by its id, among a person's own first; an unknown one is Generic, which loses nothing. */
export function postingLayout(id: string, own?: readonly PostingLayout[]): PostingLayout {
  return own?.find((layout) => layout.id === id) ?? LAYOUTS.find((layout) => layout.id === id) ?? GENERIC;
}
