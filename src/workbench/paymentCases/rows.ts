import {
  amount, asOpenEntry, asPaymentLine, type Amount, type Currency, type DirectDebit, type EntryId, type EntryKind, type ExchangeRate, type LineId,
  type OpenEntry, type Party, type PartyKind, type PaymentLine, type RuleConfidence,
} from "../../domain";
import { DEFAULT_PAYMENT_SETTINGS, DEFAULT_RULES, type ApplicationRule, type ApplicationSettings, type TextMapping } from "../../payments";
import { isFields, type FieldReader } from "../job";

/** Reads one statement row of a payment job or case. */
export function readPaymentLine(reader: FieldReader, currency: Currency): PaymentLine {
  const text = (...names: readonly string[]): string => names.map((name) => reader.text(name)).find((each) => each !== "") ?? "";
  return asPaymentLine({
    id: reader.text("id") as LineId, at: null, bookedOn: reader.day("date"), valueOn: reader.day("valueDate"),
    amount: reader.amount("amount", currency), currency: text("currency").toUpperCase() || currency, text: text("transactionText", "description"),
    additionalInfo: text("additionalInfo"), reference: text("paymentReference", "reference"),
    counterpartyName: text("relatedPartyName", "counterpartyName"), counterpartyAccount: text("relatedPartyBankAccount", "counterpartyAccount"),
    documentNo: text("documentNo"), checkNo: text("checkNo"), bankReference: text("transactionId"), transactionType: text("transactionType"),
    accountNo: text("bankAccount"), balance: null,
    ...{ counterpartyAddress: text("relatedPartyAddress"), counterpartyCity: text("relatedPartyCity"), slipReference: text("esrReference") },
  });
}

const KINDS: Readonly<Record<string, EntryKind>> = { customer: "customer", vendor: "vendor", employee: "employee", "bank account": "bank", bank: "bank" };

/** Reads one open entry of a payment job or case. */
export function readOpenEntry(reader: FieldReader): OpenEntry {
  const currency = reader.text("currency").toUpperCase();
  const kind = KINDS[reader.text("partyType").toLowerCase()];
  if (kind === undefined) reader.note("text/unreadable", "partyType", reader.fields.partyType);
  const open = reader.amount("remainingAmount", currency);
  const net = given(reader, "remainingAmountInclDiscount", currency);
  const openAtBank = given(reader, "remainingAmountLCY", "");
  const netAtBank = given(reader, "remainingAmountInclDiscountLCY", "");
  const balanceType = reader.text("balAccountType");
  return {
    ...asOpenEntry({
      id: reader.text("id") as EntryId, at: null, kind: kind ?? "customer", postedOn: reader.day("postingDate"),
      documentType: reader.text("documentType"), documentNo: reader.text("documentNo"), externalDocumentNo: reader.text("externalDocumentNo"),
      text: reader.text("description"), amount: given(reader, "amount", currency) ?? open, openAmount: open, currency,
      reference: reader.text("paymentReference"), counterpartyName: "", counterpartyAccount: "", partyNo: reader.text("partyNo"), accountNo: "",
      checkNo: "", dueOn: reader.day("dueDate"), discountOn: reader.day("pmtDiscountDate"),
      discountAmount: net === null ? null : amount(open - net), isOpen: reader.flag("open", true), isReversed: reader.flag("reversed", false),
      balance: null, dimensions: {},
    }),
    graceOn: reader.day("pmtDiscToleranceDate"), openAtBank,
    discountAtBank: openAtBank === null || netAtBank === null ? null : amount(openAtBank - netAtBank), rates: readRates(reader),
    mostTolerance: given(reader, "maxPaymentTolerance", currency),
    balanceAccount: balanceType === "" ? null : { type: balanceType as "G/L Account", no: reader.text("balAccountNo") },
    closedDocumentNos: texts(reader.fields.closedDocumentNos), isAppliedElsewhere: reader.flag("appliedInOtherJournal", false),
  };
}

function given(reader: FieldReader, name: string, currency: Currency): Amount | null {
  const value = reader.fields[name];
  return value === undefined || value === null || value === "" ? null : reader.amount(name, currency);
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}

/** Rates of an entry's currency: rows with a day and a rate, or days with their rates. */
function readRates(reader: FieldReader): readonly ExchangeRate[] {
  const value = reader.fields.exchangeRates;
  const rows = Array.isArray(value) ? value.filter(isFields) : isFields(value) ? Object.entries(value).map(([date, rate]) => ({ date, rate })) : [];
  return rows.map((row) => {
    const at = reader.row(row);
    return { from: at.day("date") ?? at.day("startingDate") ?? at.day("from"), rate: at.text("rate") || at.text("exchangeRate") || "1" };
  });
}

/** Reads one party. */
export function readParty(reader: FieldReader): Party {
  const [iban, accountNo] = [reader.text("iban"), reader.text("bankAccountNo")];
  const kind = reader.text("type").toLowerCase();
  if (!["customer", "vendor", "employee"].includes(kind)) reader.note("text/unreadable", "type", reader.fields.type);
  return {
    kind: kind as PartyKind, no: reader.text("no"), name: reader.text("name"), address: reader.text("address"), city: reader.text("city"),
    accounts: iban === "" && accountNo === "" ? [] : [{ iban, accountNo, branchNo: reader.text("bankBranchNo") }],
  };
}

/** Reads one collected direct debit. */
export function readDirectDebit(reader: FieldReader): DirectDebit {
  return {
    transactionId: reader.text("transactionId"), entry: reader.text("entry") as EntryId,
    collectionStatus: reader.text("collectionStatus") as DirectDebit["collectionStatus"], entryStatus: reader.text("entryStatus") as DirectDebit["entryStatus"],
  };
}

/** Reads a mapping of a text to an account. */
export function readMapping(reader: FieldReader): TextMapping {
  return {
    text: reader.text("text"), accountType: (reader.text("accountType") || "G/L Account") as TextMapping["accountType"],
    debitAccountNo: reader.text("debitAccNo"), creditAccountNo: reader.text("creditAccNo"), accountNo: reader.text("accountNo"),
    vendorNo: reader.text("vendorNo"), least: given(reader, "leastAmount", ""), most: given(reader, "mostAmount", ""),
    counterparty: reader.text("counterparty"), isOff: reader.flag("off", false),
  };
}

/** Reads the table of rules; "default" is the table that people start with. */
export function readApplicationRules(value: unknown): readonly ApplicationRule[] {
  return Array.isArray(value) ? value.filter(isFields).map(readApplicationRule) : DEFAULT_RULES;
}

/** Reads one rule. */
export function readApplicationRule(row: Readonly<Record<string, unknown>>): ApplicationRule {
  const fact = (name: string): string => (typeof row[name] === "string" ? row[name] : "Not Considered");
  const confidence = fact("confidence").toLowerCase() as RuleConfidence;
  return {
    confidence, priority: Number(row.priority), party: fact("relatedParty") as ApplicationRule["party"],
    document: fact("document") as ApplicationRule["document"], amount: fact("entriesWithinTolerance") as ApplicationRule["amount"],
    directDebit: fact("directDebit") as ApplicationRule["directDebit"],
    needsReview: typeof row.reviewRequired === "boolean" ? row.reviewRequired : confidence === "low" || confidence === "medium", isOff: row.off === true,
  };
}

const NAME_MODES: Readonly<Record<string, ApplicationSettings["partyNames"]>> = {
  "": "nearness", "String Nearness": "nearness", "Exact Match with Permutations": "permutations", Disabled: "off",
};
const ACCOUNT_MODES: Readonly<Record<string, ApplicationSettings["accountMatch"]>> = {
  "": "equal", Contains: "contains", "Branch + Account": "branch-and-account",
};

/** Reads the settings of a payment job or case. */
export function readPaymentSettings(reader: FieldReader, conventions: ApplicationSettings["conventions"]): ApplicationSettings {
  const { fields } = reader;
  const tolerance = isFields(fields.amountTolerance) ? fields.amountTolerance : { type: "Amount", value: "0" };
  const localCurrency = reader.text("localCurrency").toUpperCase();
  const payment = isFields(fields.paymentTolerance) ? fields.paymentTolerance : null;
  return {
    conventions, tolerance: { type: tolerance.type === "Percentage" ? "Percentage" : "Amount", value: String(tolerance.value) },
    partyNames: NAME_MODES[reader.text("partyNameMatching")] ?? "nearness", accountMatch: ACCOUNT_MODES[reader.text("bankAccountMatch")] ?? "equal",
    kinds: {
      customer: reader.flag("matchCustomerEntries", true), vendor: reader.flag("matchVendorEntries", true),
      employee: reader.flag("matchEmployeeEntries", true), bank: reader.flag("matchBankEntries", true),
    },
    usesClosedDocuments: reader.flag("bankLedgerClosingDocNoMatch", conventions === "avstem"), matcher: reader.text("matcher") === "FIK" ? "fik" : "rules",
    paymentTolerance: payment === null ? null : { perCent: String(payment.percent), isAccepted: payment.accepted === true },
    acceptsLateDiscount: isFields(fields.paymentDiscountTolerance) && fields.paymentDiscountTolerance.accepted === true,
    bankCurrency: reader.text("bankAccountCurrency").toUpperCase() || localCurrency, localCurrency,
    rateTolerance: reader.text("rateTolerance") || DEFAULT_PAYMENT_SETTINGS.rateTolerance, feeAccount: readAccount(fields.feeAccount),
    mostFee: given(reader, "mostFee", "") ?? DEFAULT_PAYMENT_SETTINGS.mostFee,
  };
}

function readAccount(value: unknown): ApplicationSettings["feeAccount"] {
  return isFields(value) && typeof value.no === "string" ? { type: value.type as "G/L Account", no: value.no } : null;
}
