import { isoFromDay } from "../../src/domain";
import { detectSource, pickSources, readLedger, readStatement } from "../../src/sheets";
import { textGrid } from "./support/grid";

interface Language {
  readonly bank: string;
  readonly bankRows: readonly [opening: string, paid: string, received: string, total: string];
  readonly book: string;
  readonly bookRows: readonly [received: string, paid: string, total: string];
}

/** A month in two rows: 1,250.50 paid on 3 January, 8,000 received on 17 January, 10,000 before them. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  "Norwegian Bokmål": {
    bank: "Bokføringsdag|Rentedag|Transaksjonstekst|Beløp ut|Beløp inn|Bokført saldo",
    bankRows: ["|||||10 000,00", "03.01.2025|03.01.2025|Husleie|1 250,50||8 749,50", "17.01.2025|17.01.2025|Innbetaling|| 8 000,00|16 749,50", "||Sum|1 250,50|8 000,00|"],
    book: "Bilagsnr|Bilagsart|Bokføringsdato|Bilagstekst|Avdelingsnr|Debetbeløp|Kreditbeløp", bookRows: ["B1|ZI|17.01.2025|Kunde|10|8 000,00|", "B2|ZU|03.01.2025|Leie|10||1 250,50", "|||Totalt||8 000,00|1 250,50"],
  },
  "Norwegian Nynorsk": {
    bank: "Bokført dato|Rentedato|Skildring|Ut frå konto|Inn på konto|Saldo",
    bankRows: ["|||||10 000,00", "03.01.2025|03.01.2025|Husleige|1 250,50||8 749,50", "17.01.2025|17.01.2025|Innbetaling||8 000,00|16 749,50", "||Totalt|1 250,50|8 000,00|"],
    book: "Bilag|Type|Dato|Skildring|Avdeling|Debet|Kredit", bookRows: ["B1|ZI|17.01.2025|Kunde|10|8 000,00|", "B2|ZU|03.01.2025|Leige|10||1 250,50", "|||Sum||8 000,00|1 250,50"],
  },
  "Swedish": {
    bank: "Bokföringsdag|Valutadag|Specifikation|Uttag|Insättningar|Kontosaldo",
    bankRows: ["|||||10 000,00", "2025-01-03|2025-01-03|Hyra|1 250,50||8 749,50", "2025-01-17|2025-01-17|Inbetalning||8 000,00|16 749,50", "||Summa|1 250,50|8 000,00|"],
    book: "Ver.nr|Verifikationstyp|Bokföringsdatum|Verifikationstext|Kostnadsställe|Debet|Kredit", bookRows: ["A1|KI|2025-01-17|Kund|10|8 000,00|", "A2|LB|2025-01-03|Hyra|10||1 250,50", "|||Omslutning||8 000,00|1 250,50"],
  },
  "Danish": {
    bank: "Bogført dato|Valørdag|Posteringstekst|Hævet|Indsat|Løbende saldo",
    bankRows: ["|||||10.000,00", "03-01-2025|03-01-2025|Husleje|1.250,50||8.749,50", "17-01-2025|17-01-2025|Indbetaling||8.000,00|16.749,50", "||I alt|1.250,50|8.000,00|"],
    book: "Bilagsnr.|Bilagstype|Bogføringsdato|Beskrivelse|Afdelingskode|Debetbeløb|Kreditbeløb", bookRows: ["B1|Betaling|17-01-2025|Kunde|10|8.000,00|", "B2|Betaling|03-01-2025|Husleje|10||1.250,50", "|||Total||8.000,00|1.250,50"],
  },
  "Finnish": {
    bank: "Kirjauspvm|Arvopvm|Selite|Otot|Panot|Kirjanpitosaldo",
    bankRows: ["|||||10 000,00", "3.1.2025|3.1.2025|Vuokra|1 250,50||8 749,50", "17.1.2025|17.1.2025|Myynti||8 000,00|16 749,50", "||Yhteensä|1 250,50|8 000,00|"],
    book: "Tositenumero|Tositelaji|Kirjauspäivä|Kuvaus|Kustannuspaikka|Debet|Kredit", bookRows: ["1|MS|17.1.2025|Asiakas|10|8 000,00|", "2|OS|3.1.2025|Vuokra|10||1 250,50", "|||Yhteensä||8 000,00|1 250,50"],
  },
  "German": {
    bank: "Buchungstag|Wertstellungstag|Buchungsdetails|Belastungen|Gutschriften|Saldo nach Buchung",
    bankRows: ["|||||10.000,00", "03.01.2025|03.01.2025|Miete|1.250,50||8.749,50", "17.01.2025|17.01.2025|Zahlung||8.000,00|16.749,50", "||Summe|1.250,50|8.000,00|"],
    book: "Belegnummer|Belegtyp|Buchungsdatum|Positionstext|Kostenstelle|Sollbetrag|Habenbetrag", bookRows: ["B1|ZE|17.01.2025|Kunde|10|8.000,00|", "B2|ZA|03.01.2025|Miete|10||1.250,50", "|||Gesamtsumme||8.000,00|1.250,50"],
  },
  "Dutch": {
    bank: "Boekingsdag|Rentedatum|Mededelingen|Af|Bij|Saldo na mutatie",
    bankRows: ["|||||10.000,00", "03-01-2025|03-01-2025|Huur|1.250,50||8.749,50", "17-01-2025|17-01-2025|Betaling||8.000,00|16.749,50", "||Totaal|1.250,50|8.000,00|"],
    book: "Boekstuknr.|Dagboek|Boekdatum|Omschrijving|Kostenplaats|Debetbedrag|Creditbedrag", bookRows: ["B1|BNK|17-01-2025|Klant|10|8.000,00|", "B2|BNK|03-01-2025|Huur|10||1.250,50", "|||Totaal||8.000,00|1.250,50"],
  },
  "French": {
    bank: "Date d'opération|Date de valeur|Nature de l'opération|Débits|Crédits|Solde progressif",
    bankRows: ["|||||10 000,00", "03/01/2025|03/01/2025|Loyer|1 250,50||8 749,50", "17/01/2025|17/01/2025|Virement reçu||8 000,00|16 749,50", "||Total|1 250,50|8 000,00|"],
    book: "N° pièce|Code journal|Date comptable|Libellé écriture|Section analytique|Débit|Crédit", bookRows: ["P1|BQ|17/01/2025|Client|10|8 000,00|", "P2|BQ|03/01/2025|Loyer|10||1 250,50", "|||Totaux||8 000,00|1 250,50"],
  },
  "Spanish": {
    bank: "Fecha operativa|F. valor|Concepto|Cargos|Abonos|Saldo resultante",
    bankRows: ["|||||10.000,00", "03/01/2025|03/01/2025|Alquiler|1.250,50||8.749,50", "17/01/2025|17/01/2025|Cobro||8.000,00|16.749,50", "||Total|1.250,50|8.000,00|"],
    book: "Nº asiento|Tipo asiento|Fecha asiento|Descripción|Centro de coste|Debe|Haber", bookRows: ["1|BCO|17/01/2025|Cliente|10|8.000,00|", "2|BCO|03/01/2025|Alquiler|10||1.250,50", "|||Totales||8.000,00|1.250,50"],
  },
  "Italian": {
    bank: "Data operazione|Data valuta|Descrizione movimento|Addebiti|Accrediti|Saldo progressivo",
    bankRows: ["|||||10.000,00", "03/01/2025|03/01/2025|Affitto|1.250,50||8.749,50", "17/01/2025|17/01/2025|Incasso||8.000,00|16.749,50", "||Totale|1.250,50|8.000,00|"],
    book: "Numero documento|Tipo documento|Data registrazione|Descrizione|Centro di costo|Importo dare|Importo avere", bookRows: ["1|BAN|17/01/2025|Cliente|10|8.000,00|", "2|BAN|03/01/2025|Affitto|10||1.250,50", "|||Totale||8.000,00|1.250,50"],
  },
  "Portuguese": {
    bank: "Data movimento|Data-valor|Descritivo|Débitos|Créditos|Saldo após movimento",
    bankRows: ["|||||10.000,00", "03-01-2025|03-01-2025|Renda|1.250,50||8.749,50", "17-01-2025|17-01-2025|Recebimento||8.000,00|16.749,50", "||Total|1.250,50|8.000,00|"],
    book: "Nº documento|Tipo de doc.|Data lançamento|Descrição|Centro de custo|Débito|Crédito", bookRows: ["1|BN|17-01-2025|Cliente|10|8.000,00|", "2|BN|03-01-2025|Renda|10||1.250,50", "|||Totais||8.000,00|1.250,50"],
  },
  "Polish": {
    bank: "Data księgowania|Data waluty|Tytuł operacji|Obciążenia|Uznania|Saldo po operacji",
    bankRows: ["|||||10 000,00", "2025-01-03|2025-01-03|Czynsz|1 250,50||8 749,50", "2025-01-17|2025-01-17|Wpływ||8 000,00|16 749,50", "||Razem|1 250,50|8 000,00|"],
    book: "Numer dokumentu|Rodzaj dokumentu|Data księgowania|Opis|MPK|Wn|Ma", bookRows: ["1|WB|2025-01-17|Klient|10|8 000,00|", "2|WB|2025-01-03|Czynsz|10||1 250,50", "|||Razem||8 000,00|1 250,50"],
  },
  "Czech": {
    bank: "Datum zaúčtování|Datum valuty|Zpráva pro příjemce|Výdaje|Příjmy|Zůstatek po transakci",
    bankRows: ["|||||10 000,00", "03.01.2025|03.01.2025|Nájem|1 250,50||8 749,50", "17.01.2025|17.01.2025|Platba||8 000,00|16 749,50", "||Celkem|1 250,50|8 000,00|"],
    book: "Číslo dokladu|Druh dokladu|Datum účtování|Popis|Středisko|Má dáti|Dal", bookRows: ["1|BV|17.01.2025|Zákazník|10|8 000,00|", "2|BV|03.01.2025|Nájem|10||1 250,50", "|||Celkem||8 000,00|1 250,50"],
  },
  "English": {
    bank: "Booking date|Value date|Narrative|Paid out|Paid in|Running balance",
    bankRows: ["|||||10,000.00", "03 Jan 2025|03 Jan 2025|Rent|1,250.50||8,749.50", "17 Jan 2025|17 Jan 2025|Receipt||8,000.00|16,749.50", "||Total|1,250.50|8,000.00|"],
    book: "Document No.|Document Type|Posting Date|Line description|Cost centre|Debit|Credit", bookRows: ["D1|Payment|17 Jan 2025|Customer|10|8,000.00|", "D2|Payment|03 Jan 2025|Rent|10||1,250.50", "|||Grand total||8,000.00|1,250.50"],
  },
};

describe.each(Object.entries(LANGUAGES))("a month in %s", (_, { bank, bankRows, book, bookRows }) => {
  const [opening, paid, received, total] = bankRows;
  const statementGrid = textGrid(["Titel|||||", "|||||", "|||||", "|||||", bank, opening, paid, received, total].join("\n"), { sheet: "A" });
  const ledgerGrid = textGrid(["Titel||||||", book, ...bookRows].join("\n"), { sheet: "B" });
  const { statement, ledger } = pickSources([detectSource(ledgerGrid), detectSource(statementGrid)]);

  it("is told apart without a question", () => {
    expect([statement?.layout?.sheet, ledger?.layout?.sheet, statement?.questions, ledger?.questions]).toEqual(["A", "B", [], []]);
    expect([statement?.layout?.headerRow, ledger?.layout?.headerRow]).toEqual([4, 1]);
  });

  it("is read from the bank's side", () => {
    const source = readStatement(statementGrid, statement!.layout!);
    expect(source.lines.map(({ bookedOn, valueOn, amount, text }) => [isoFromDay(bookedOn!), isoFromDay(valueOn!), amount, text !== ""])).toEqual([
      ["2025-01-03", "2025-01-03", -125_050, true], ["2025-01-17", "2025-01-17", 800_000, true],
    ]);
    expect([source.openingBalance, source.closingBalance, source.issues]).toEqual([1_000_000, 1_674_950, []]);
  });

  it("is read from the books' side", () => {
    const source = readLedger(ledgerGrid, ledger!.layout!);
    expect(source.entries.map(({ postedOn, amount, documentNo, documentType, text, dimensions }) =>
      [isoFromDay(postedOn!), amount, documentNo !== "", documentType !== "", text !== "", Object.values(dimensions)])).toEqual([
      ["2025-01-17", 800_000, true, true, true, ["10"]], ["2025-01-03", -125_050, true, true, true, ["10"]],
    ]);
    expect(source.issues).toEqual([]);
  });
});
