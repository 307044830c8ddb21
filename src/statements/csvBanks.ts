import type { Currency, Field } from "../domain";
import type { CsvFormat, CsvSign } from "./csvFormat";

/** A bank's table: each column as "header=field", "header" alone for one that isn't read. */
interface BankTable {
  readonly name: string;
  readonly columns: string;
  /** Currency where no column names it. */
  readonly currency?: Currency;
  /** Texts of the flag beside unsigned amounts. */
  readonly flag?: { readonly in: readonly string[]; readonly out: readonly string[] };
}

/**
 * Tables of banks and payment services as their exports have them, found again by their header line, whatever separator,
 * decimal mark and order of dates. Other tables are guessed.
 * Source: header lines in public code, test files and sample files of importers for each bank (2018 to 2026); the two of
 * Sbanken and of DNB for accounting are documented by importers only. Banks change them: an unknown line is a guess again.
 */
const TABLES: readonly BankTable[] = [
  { name: "DNB", currency: "NOK", columns: "Dato=bookedOn;Forklaring=text;Rentedato=valueOn;Ut fra konto=amountOut;Inn på konto=amountIn" },
  { name: "DNB", currency: "NOK", columns: "Dato=bookedOn;Forklaring=text;Rentedato=valueOn;Uttak=amountOut;Innskudd=amountIn" },
  { name: "DNB, accounting", currency: "NOK", columns: "Konto=accountNo;Kontonavn;Inngående saldo;Utgående saldo;Bokført dato=bookedOn;Forklarende tekst=text;Ut=amountOut;Inn=amountIn" },
  { name: "Nordea", columns: "Bokføringsdato=bookedOn;Beløp=amount;Avsender=counterpartyAccount;Mottaker=counterpartyAccount;Navn=counterpartyName;Tittel=text;Valuta=currency;Betalingstype=transactionType" },
  { name: "Nordea", columns: "Bokføringsdato=bookedOn;Beløp=amount;Avsender=counterpartyAccount;Mottaker=counterpartyAccount;Navn=counterpartyName;Tittel=text;Saldo=balance;Valuta=currency" },
  { name: "SpareBank 1", currency: "NOK", columns: "Dato=bookedOn;Beskrivelse=text;Rentedato=valueOn;Inn=amountIn;Ut=amountOut;Til konto=counterpartyAccount;Fra konto=counterpartyAccount" },
  { name: "Sbanken", currency: "NOK", columns: "BOKFØRINGSDATO=bookedOn;RENTEDATO=valueOn;ARKIVREFERANSE=bankReference;TYPE=transactionType;TEKST=text;UT FRA KONTO=amountOut;INN PÅ KONTO=amountIn" },
  {
    name: "Handelsbanken, Eika", columns: "Utført dato;Bokført dato=bookedOn;Rentedato=valueOn;Beskrivelse=text;Type=transactionType;Undertype=transactionType;Fra konto=counterpartyAccount;"
      + "Avsender=counterpartyName;Til konto=counterpartyAccount;Mottakernavn=counterpartyName;Beløp inn=amountIn;Beløp ut=amountOut;Valuta=currency;Status;Melding/KID/Fakt.nr=reference",
  },
  { name: "Danske Bank", currency: "NOK", columns: "Bokført dato=bookedOn;Rentedato=valueOn;Tekst=text;Beløp i NOK=amount;Bokført saldo i NOK=balance;Status" },
  { name: "Nordea (SE)", columns: "Bokföringsdag=bookedOn;Belopp=amount;Avsändare=counterpartyAccount;Mottagare=counterpartyAccount;Namn=counterpartyName;Rubrik=text;Saldo=balance;Valuta=currency" },
  {
    name: "Nordea (SE)", columns: "Bokföringsdag=bookedOn;Belopp=amount;Avsändare=counterpartyAccount;Mottagare=counterpartyAccount;Namn=counterpartyName;Ytterligare detaljer=text;"
      + "Meddelande=reference;Egna anteckningar=additionalInfo;Saldo=balance;Valuta=currency",
  },
  {
    name: "Nordea (DK)", columns: "Bogføringsdato=bookedOn;Beløb=amount;Afsender=counterpartyAccount;Modtager=counterpartyAccount;Navn=counterpartyName;Beskrivelse=text;Saldo=balance;Valuta=currency;Afstemt",
  },
  {
    name: "Swedbank (SE)", columns: "Radnummer;Clearingnummer;Kontonummer=accountNo;Produkt;Valuta=currency;Bokföringsdag=bookedOn;Transaktionsdag;Valutadag=valueOn;Referens=reference;"
      + "Beskrivning=text;Belopp=amount;Bokfört saldo=balance",
  },
  {
    name: "Sparkasse CSV-CAMT", columns: "Auftragskonto=accountNo;Buchungstag=bookedOn;Valutadatum=valueOn;Buchungstext=transactionType;Verwendungszweck=text;Glaeubiger ID;Mandatsreferenz=reference;"
      + "Kundenreferenz (End-to-End)=reference;Sammlerreferenz=bankReference;Lastschrift Ursprungsbetrag;Auslagenersatz Ruecklastschrift;Beguenstigter/Zahlungspflichtiger=counterpartyName;"
      + "Kontonummer/IBAN=counterpartyAccount;BIC (SWIFT-Code);Betrag=amount;Waehrung=currency;Info",
  },
  {
    name: "Sparkasse CSV-MT940", columns: "Auftragskonto=accountNo;Buchungstag=bookedOn;Valutadatum=valueOn;Buchungstext=transactionType;Verwendungszweck=text;"
      + "Beguenstigter/Zahlungspflichtiger=counterpartyName;Kontonummer=counterpartyAccount;BLZ;Betrag=amount;Waehrung=currency;Info",
  },
  {
    name: "Sparkasse Kreditkarte", columns: "Umsatz getätigt von=accountNo;Belegdatum=valueOn;Buchungsdatum=bookedOn;Originalbetrag;Originalwährung;Umrechnungskurs;Buchungsbetrag=amount;"
      + "Buchungswährung=currency;Transaktionsbeschreibung=text;Transaktionsbeschreibung Zusatz=additionalInfo;Buchungsreferenz=bankReference;Gebührenschlüssel;Länderkennzeichen;"
      + "BAR-Entgelt+Buchungsreferenz;AEE+Buchungsreferenz;Abrechnungskennzeichen",
  },
  {
    name: "Commerzbank, comdirect", columns: "Buchungstag=bookedOn;Wertstellung=valueOn;Umsatzart=transactionType;Buchungstext=text;Betrag=amount;Währung=currency;Auftraggeberkonto;"
      + "Bankleitzahl Auftraggeberkonto;IBAN Auftraggeberkonto=accountNo",
  },
  {
    name: "Volksbank", flag: { in: ["H"], out: ["S"] }, columns: "Buchungstag=bookedOn;Valuta=valueOn;Textschlüssel=transactionType;Primanota=bankReference;Zahlungsempfänger=counterpartyName;"
      + "ZahlungsempfängerKto=counterpartyAccount;ZahlungsempfängerIBAN=counterpartyAccount;ZahlungsempfängerBLZ;ZahlungsempfängerBIC;Vorgang/Verwendungszweck=text;Kundenreferenz=reference;"
      + "Währung=currency;Umsatz=amount;Soll/Haben=sign",
  },
  {
    name: "DKB", columns: "Buchungsdatum=bookedOn;Wertstellung=valueOn;Status;Zahlungspflichtige*r=counterpartyName;Zahlungsempfänger*in=counterpartyName;Verwendungszweck=text;Umsatztyp=transactionType;"
      + "IBAN=counterpartyAccount;Betrag (€)=amount;Gläubiger-ID;Mandatsreferenz=reference;Kundenreferenz=reference",
  },
  {
    name: "UBS", columns: "Produit=accountNo;Monn.=currency;Description;Date de valeur=valueOn;Description 1=text;Description 2=additionalInfo;Description 3=additionalInfo;N° de transaction=bankReference;"
      + "Débit=debit;Crédit=credit;Solde=balance",
  },
  {
    name: "Rabobank", columns: "IBAN/BBAN=accountNo;Munt=currency;BIC;Volgnr;Datum=bookedOn;Rentedatum=valueOn;Bedrag=amount;Saldo na trn=balance;Tegenrekening IBAN/BBAN=counterpartyAccount;"
      + "Naam tegenpartij=counterpartyName;Naam uiteindelijke partij;Naam initiërende partij;BIC tegenpartij;Code=transactionType;Batch ID;Transactiereferentie=reference;"
      + "Machtigingskenmerk;Incassant ID;Betalingskenmerk=reference;Omschrijving-1=text;Omschrijving-2=additionalInfo;Omschrijving-3=additionalInfo;Reden retour;Oorspr bedrag;Oorspr munt;Koers",
  },
  {
    name: "KBC", columns: "Rekeningnummer=accountNo;Rubrieknaam;Naam;Munt=currency;Afschriftnummer;Datum=bookedOn;Omschrijving=text;Valuta=valueOn;Bedrag=amount;Saldo=balance;credit;debet;"
      + "rekeningnummer tegenpartij=counterpartyAccount;BIC tegenpartij;Naam tegenpartij=counterpartyName;Adres tegenpartij;gestructureerde mededeling=reference;Vrije mededeling=additionalInfo",
  },
  {
    name: "Raiffeisenbank (CZ)", columns: "Datum provedení=valueOn;Datum zaúčtování=bookedOn;Číslo účtu=accountNo;Název účtu;Kategorie transakce=transactionType;Číslo protiúčtu=counterpartyAccount;"
      + "Název protiúčtu=counterpartyName;Typ transakce=transactionType;Zpráva=text;Poznámka=additionalInfo;VS=reference;KS;SS;Zaúčtovaná částka=amount;Měna účtu=currency;Původní částka a měna;"
      + "Původní částka a měna;Poplatek;Id transakce=bankReference",
  },
  {
    name: "Revolut", columns: "Type=transactionType;Product;Started Date=valueOn;Completed Date=bookedOn;Description=text;Amount=amount;Fee;Currency=currency;State;Balance=balance",
  },
  {
    name: "Wise", columns: "TransferWise ID=bankReference;Date=bookedOn;Date Time;Amount=amount;Currency=currency;Description=text;Payment Reference=reference;Running Balance=balance;Exchange From;"
      + "Exchange To;Exchange Rate;Payer Name=counterpartyName;Payee Name=counterpartyName;Payee Account Number=counterpartyAccount;Merchant=counterpartyName;Card Last Four Digits;"
      + "Card Holder Full Name;Attachment;Note=additionalInfo;Total fees",
  },
  {
    name: "PayPal", columns: "Date=bookedOn;Time;TimeZone;Name=counterpartyName;Type=transactionType;Status;Currency=currency;Gross;Fee;Net=amount;From Email Address;To Email Address;"
      + "Transaction ID=bankReference;Item Title=text;Item ID;Reference Txn ID=reference;Receipt ID;Balance=balance;Note=additionalInfo",
  },
  { name: "Stripe, balance", columns: "balance_transaction_id=bankReference;created_utc=bookedOn;available_on_utc=valueOn;currency=currency;gross;fee;net=amount;reporting_category=transactionType;description=text" },
];

/** Formats of known banks. */
export const BANK_FORMATS: readonly CsvFormat[] = TABLES.map((table) => {
  const columns = table.columns.split(";").map((column) => column.split("=") as [string, Field?]);
  return {
    name: table.name, delimiter: ";", quote: '"', encoding: "utf-8", headerRow: 1, headers: columns.map(([header]) => header), columns: columns.map(([, field]) => field ?? null),
    decimal: null, dateOrder: "day-first", sign: signOf(table, columns.map(([, field]) => field)), currency: table.currency ?? "", account: "",
  };
});

function signOf({ flag }: BankTable, fields: readonly (Field | undefined)[]): CsvSign {
  if (flag) return { kind: "flag", ...flag };
  if (fields.includes("amountIn") || fields.includes("amountOut")) return { kind: "in-out" };
  return fields.includes("debit") ? { kind: "debit-credit", debitMeans: "out" } : { kind: "signed", turned: false };
}
