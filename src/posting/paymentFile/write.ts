import { decimalText, isIban, isRf, isoFromDay, minorDigits, type VendorPayment } from "../../domain";
import { compact } from "./check";
import { written } from "./letters";
import type { PaymentFile, PaymentFileSettings, PaymentTotals } from "./types";

/** Longest ids of the message. Source: ISO 20022, Max35Text. */
const ID_LENGTH = 35;
/** Digits after the point that hold every currency's. */
const FINEST = 3;

/**
 * Writes payments as the file that a bank takes, pain.001.001.03 or .09: a group for each day and currency, payments in an order that does not depend on the
 * sheet's.
 *
 * Shapes:  checked payments → XML text; the same payments give the same file but for message id and time.
 * Source:  ISO 20022 message definition Customer Credit Transfer Initiation; structured references as SCOR, ISO 11649 ones with their issuer.
 */
export function writePaymentFile(payments: readonly VendorPayment[], settings: PaymentFileSettings): PaymentFile {
  const { version, messageId, createdAt } = settings;
  const ordered = inOrder(payments, settings);
  const ids = endToEndIds(ordered);
  const totals = totalsOf(payments, settings);
  const groups = new Map<string, VendorPayment[]>();
  for (const payment of ordered) {
    const key = `${payment.dueOn ?? ""} ${currencyOf(payment, settings)}`;
    const group = groups.get(key);
    if (group) group.push(payment);
    else groups.set(key, [payment]);
  }
  const xml = [
    `<?xml version="1.0" encoding="UTF-8"?>`, `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.${version}">`, "<CstmrCdtTrfInitn>",
    `<GrpHdr><MsgId>${escaped(messageId.slice(0, ID_LENGTH))}</MsgId><CreDtTm>${createdAt.slice(0, 19)}</CreDtTm><NbOfTxs>${totals.count}</NbOfTxs><CtrlSum>${totals.controlSum}</CtrlSum>${initiator(settings)}</GrpHdr>`,
    ...[...groups.values()].map((group, at) => groupXml(group, { settings, ids, number: at + 1 })), "</CstmrCdtTrfInitn>", "</Document>",
  ];
  return { name: `${messageId.replace(/[^A-Za-z0-9-]/g, "-")}.xml`, text: `${xml.join("\n")}\n`, totals };
}

/** How many payments, and Σ of their numbers whatever the currency: exact, since it is added up in thousandths. */
export function totalsOf(payments: readonly VendorPayment[], settings: PaymentFileSettings): PaymentTotals {
  let thousandths = 0n;
  for (const payment of payments) thousandths += BigInt(payment.amount) * 10n ** BigInt(FINEST - minorDigits(currencyOf(payment, settings)));
  const digits = thousandths.toString().padStart(FINEST + 1, "0");
  const fraction = digits.slice(-FINEST).replace(/0$/, "");
  return { count: payments.length, controlSum: `${digits.slice(0, -FINEST)}.${fraction}` };
}

interface GroupParts {
  readonly settings: PaymentFileSettings;
  readonly ids: ReadonlyMap<VendorPayment, string>;
  readonly number: number;
}

function groupXml(payments: readonly VendorPayment[], { settings, ids, number }: GroupParts): string {
  const [first] = payments;
  if (!first || first.dueOn === null) throw new Error("A payment without a day was not refused");
  const { count, controlSum } = totalsOf(payments, settings);
  const day = isoFromDay(first.dueOn);
  const isSepa = currencyOf(first, settings) === "EUR" && payments.every(({ account }) => isIban(account)) && isIban(settings.account);
  return [
    "<PmtInf>", `<PmtInfId>${escaped(settings.messageId.slice(0, ID_LENGTH - 5))}-${number}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>${settings.isBatchBooked}</BtchBookg>`,
    `<NbOfTxs>${count}</NbOfTxs><CtrlSum>${controlSum}</CtrlSum><PmtTpInf><SvcLvl><Cd>${isSepa ? "SEPA" : "NURG"}</Cd></SvcLvl></PmtTpInf>`,
    `<ReqdExctnDt>${settings.version === "03" ? day : `<Dt>${day}</Dt>`}</ReqdExctnDt><Dbtr><Nm>${escaped(written(settings.name, settings.letters).slice(0, 70))}</Nm></Dbtr>`,
    `<DbtrAcct>${accountXml(settings.account)}${settings.currency === "" ? "" : `<Ccy>${settings.currency}</Ccy>`}</DbtrAcct><DbtrAgt>${agentXml(settings.bic, settings)}</DbtrAgt><ChrgBr>SLEV</ChrgBr>`,
    ...payments.map((payment) => paymentXml(payment, { settings, id: ids.get(payment) ?? "" })), "</PmtInf>",
  ].join("\n");
}

function paymentXml(payment: VendorPayment, { settings, id }: { readonly settings: PaymentFileSettings; readonly id: string }): string {
  const { name, account, bic, amount, country } = payment;
  const currency = currencyOf(payment, settings);
  const address = /^[A-Z]{2}$/.test(country) ? `<PstlAdr><Ctry>${country}</Ctry></PstlAdr>` : "";
  return [
    `<CdtTrfTxInf><PmtId><EndToEndId>${escaped(id)}</EndToEndId></PmtId><Amt><InstdAmt Ccy="${currency}">${decimalText(amount, currency)}</InstdAmt></Amt>`,
    bic.trim() === "" ? "" : `<CdtrAgt>${agentXml(bic, settings)}</CdtrAgt>`,
    `<Cdtr><Nm>${escaped(written(name, settings.letters))}</Nm>${address}</Cdtr><CdtrAcct>${accountXml(account)}</CdtrAcct>${remittance(payment, settings)}</CdtTrfTxInf>`,
  ].join("");
}

/** A structured reference where there is one, else the text. */
function remittance({ reference, message }: VendorPayment, { letters }: PaymentFileSettings): string {
  const structured = compact(reference);
  if (structured !== "") {
    const issuer = isRf(structured) ? "<Issr>ISO</Issr>" : "";
    return `<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry>${issuer}</Tp><Ref>${escaped(structured)}</Ref></CdtrRefInf></Strd></RmtInf>`;
  }
  const text = written(message, letters).slice(0, 140);
  return text === "" ? "" : `<RmtInf><Ustrd>${escaped(text)}</Ustrd></RmtInf>`;
}

function initiator({ name, organisationId, letters }: PaymentFileSettings): string {
  const id = organisationId.trim() === "" ? "" : `<Id><OrgId><Othr><Id>${escaped(organisationId.trim().slice(0, ID_LENGTH))}</Id></Othr></OrgId></Id>`;
  return `<InitgPty><Nm>${escaped(written(name, letters).slice(0, 70))}</Nm>${id}</InitgPty>`;
}

function accountXml(account: string): string {
  const code = compact(account);
  return isIban(code) ? `<Id><IBAN>${code}</IBAN></Id>` : `<Id><Othr><Id>${escaped(code)}</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr></Id>`;
}

/** The bank of an account; where nobody names it the message says so, since the IBAN tells. */
function agentXml(bic: string, { version }: PaymentFileSettings): string {
  const code = compact(bic);
  const id = code === "" ? "<Othr><Id>NOTPROVIDED</Id></Othr>" : version === "03" ? `<BIC>${code}</BIC>` : `<BICFI>${code}</BICFI>`;
  return `<FinInstnId>${id}</FinInstnId>`;
}

/** The creditor's own words make the id, so that a person finds the payment again; equal ones are numbered. */
function endToEndIds(payments: readonly VendorPayment[]): ReadonlyMap<VendorPayment, string> {
  const ids = new Map<VendorPayment, string>();
  const counts = new Map<string, number>();
  for (const payment of payments) {
    const words = compact(payment.reference) || payment.message || `${payment.partyNo} ${payment.name}`;
    const base = written(words, "latin").replace(/[^A-Za-z0-9 /-]/g, "").slice(0, ID_LENGTH - 6).trim() || "PAYMENT";
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    ids.set(payment, count === 1 ? base : `${base}-${count}`);
  }
  return ids;
}

function inOrder(payments: readonly VendorPayment[], settings: PaymentFileSettings): readonly VendorPayment[] {
  const key = (payment: VendorPayment): string =>
    [payment.dueOn === null ? "" : isoFromDay(payment.dueOn), currencyOf(payment, settings), payment.name, compact(payment.account), compact(payment.reference), payment.message, String(payment.amount).padStart(16, "0")].join("\u0001");
  return [...payments].map((payment) => ({ payment, by: key(payment) })).sort((one, other) => (one.by < other.by ? -1 : one.by > other.by ? 1 : 0)).map(({ payment }) => payment);
}

function currencyOf({ currency }: VendorPayment, settings: PaymentFileSettings): string {
  return currency || settings.currency;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
