/** What a header can mean. Finer than the fields: several meanings have no field, and are known so that they are not taken for another. */
export type Meaning = keyof typeof HEADER_WORDS;

/**
 * Headers as banks and ERPs write them, by meaning. Compared after folding (headerText.ts); a header under two meanings
 * is settled by its column's content.
 * Source: header lines of statements and ledgers in public code, tests and sample files, and captions of Business
 * Central and Odoo, in en, nb, nn, sv, da, fi, de, nl, fr, es, ca, it, pt, pl, cs, et, lv, ro, hr, tr and id.
 */
export const HEADER_WORDS = {
  accountName:
    "account|account name|auftraggeber/zahlungsempfänger|compte lib|finanskontonavn|g/l account name|item|kontobezeichnung|"
    + "kontohaver|kontonavn|kp-tilin nimi|naam van grootboekrekening|název účtu|nom compte général|nombre cuenta|"
    + "nome conto c/g|položka|product|produit|produkt|rachunek|ragione sociale|redovisningskontonamn|sachkontoname|wallet-name",
  accountNo:
    "account|account no.|account number|account_internalid|auftragskonto|bank account no.|bankkontonr.|bankrekeningnr.|"
    + "číslo účtu|cód. cuenta banco|compte|compte num|cont|conta|conto|cuenta|exportkonto|finanskontonr.|g/l account|"
    + "g/l account no.|gl|grootboekrekeningnr.|habenkonto|hesap|iban|iban/bban|kliendi konto|konto|kontonr|kontonummer|"
    + "kp-tilinro|n° compte bancaire|n° compte général|nº cuenta|nr. c/c bancario|nr. conto c/g|numéro de compte|"
    + "pankkitilin nro|posted account|rapporto|redovisningskontonr|rekening|rekeningnummer|sachkontonr.|sollkonto|"
    + "sort & account no.|subcuenta|tili|wallet-iban",
  additionalInfo:
    "additional description|additional transaction info|adviseringer|beschreibung2|beschreibung3|client note|"
    + "concepto ampliado|description 2|description 3|descrizione estesa|details|egna anteckningar|klientská poznámka|memo|"
    + "message for me|note|notes|notiz|omschrijving-2|omschrijving-3|poznámka|statement_descriptor|supp. tekst til modtager|"
    + "supplerende transaktionsoplysninger|tekst til modtager|tilleggsinfo om transaksjon|transaktionsbeschreibung zusatz|"
    + "transinfo|verwendungszweck 2|viesti|vrije mededeling|weitere verwendungszwecke|ytterligare transaktionsinfo|"
    + "zpráva pro mě|zusätzliche transaktionsinfo",
  amount:
    "amount|amount (total)|amount in transaction currency|auszugsbetrag|bedrag|beløb|beløp|belopp|betrag|buchungsbetrag|"
    + "castka|credit/debit amount|einzelbetrag|importe|importo|inicial|jumlah|kontoudtogsbeløb|kontoutdragsbeløp|"
    + "kontoutdragsbelopp|kwota|määrä|montant|net|net amount|netto|objem|original|originale|origineel|orijinal|"
    + "statement amount|summa|transaction amount|umsatz|umsatz (ohne soll/haben-kz)|ursprünglich|valor.|value|zahlungsbetrag|"
    + "zaúčtovaná částka",
  amountIn:
    "accrediti|deposit|depósito|dépôt|einzahlung|entrate|gutschrift|indbetal|inn|inn på konto|innskudd|insättning|storting|"
    + "talletus|wpłata|yatırılan",
  amountOut:
    "addebiti|auszahlung|çekilen|lastschrift|nosto|opname|prelievo|retirada|retrait|udbetaling|uscite|ut|ut fra konto|uttag|"
    + "uttak|withdrawal|wypłata",
  balance:
    "balance|bokfort saldo|cumul. bal.|cumul. saldo.|cumulatief bal.|cumulation. bal.|guthaben|kontostand|kümül. bak.|"
    + "kumul. saldo|løbende|running balance|saldo|saldo acum.|saldo acumu.|saldo acumulado.|saldo contabilístico|saldo na trn|"
    + "saldo po operacji|saldo po transakcji|saldo progr.|sold|solde|tilsaldo|ukupno sal.|wallet-saldo nach transaktion|"
    + "zwischensumme",
  balancing:
    "bal. account no.|bal. account type|contrapartida|contropartita|cta. contrapartida|gegenkonto|"
    + "gegenkonto (ohne bu-schlüssel)|gegenkontoart|gegenkontonr.|modkonto|modkontotype|motkontonr.|motkontotyp|motkontotype|"
    + "n° compte contrepartie|split|tegenrekening|tegenrekeningnr.|tegenrekeningsoort|tipo contrapartida|tipo contropartita|"
    + "type compte contrepartie|vastatilin nro|vastatilin tyyppi",
  bankReference:
    "arhiveerimistunnus|arkistointitunnus|arkivref|arkivreferanse|balance_transaction_id|buchungsreferenz|id|id operace|"
    + "id transakce|n° de transaction|primanota|reference|referencia operación|referenční číslo transakce|referenznummer|"
    + "referinta|sammlerreferenz|transactiereferentie|transaction id|transaction reference number|transaktions-id|"
    + "transaktions-nr.|transaktionscode|transfer wise id",
  bookedOn:
    "as of date|belegdatum|bilagsdato|boekingsdatum|bogføringsdato|bokföringsdag|bokføringsdato|bokföringsdatum|bokført dato|"
    + "booked at|buchung|buchungsdatum|buchungstag|completed date|data contabile|data di registrazione|data księgowania|"
    + "data mov.|data operacji|date comptabilisation|date d'exécution|date processed|datum verrekening|datum zaúčtování|"
    + "ecriture date|fecha ctble|fecha movimiento|fecha registro|journal date|kirjauspäivä|kirjauspäivämäärä|post date|"
    + "posted date|posted dt.|posted transactions date|posting date|tanggal transaksi|transaction date|transaksjonsdato|"
    + "transaktionsdato|transaktionsdatum|uitvoeringsdatum",
  checkNo:
    "check no.|check number|check or slip #|checknr.|number|schecknr.|sjekknr.",
  counterpartyAccount:
    "afsender|afsenderkonto|avsändare|avsender|bank account details|bankovní spojení|číslo protiúčtu|contrepartie|"
    + "counterparty|counterparty iban|fra konto|gegenkonto|iban|iban / kontonummer|konto-nr.|kontonummer/iban|modtager|"
    + "modtagerkonto|mottagare|mottaker|number|numer konta|payee account number|protiúčet|rekeningnummer tegenpartij|"
    + "related-party bank acc. no.|tegenpartij|tegenrekening|tegenrekening iban/bban|til konto|tilinumero|"
    + "zahlungsempfanger iban|zahlungsempfanger kto",
  counterpartyName:
    "abweichender empfänger|auftraggeber/empfänger|beguenstigter/zahlungspflichtiger|begünstigter / auftraggeber|"
    + "counter party|counteraccount name|customer_description|empfaenger 1|empfaenger 2|empfänger/auftraggeber|"
    + "empfänger/zahlungspflichtiger|from|gegenkonto inhaber|handelaar|händlerdetails|indbetaler|maksaja|merchant|"
    + "merchant name|naam initiërende partij|naam tegenpartij|naam uiteindelijke partij|naam van de tegenpartij|"
    + "nadawca/odbiorca|name der beteiligten partei|namn på närstående part|navn på relateret part|navn på relatert part|"
    + "název protiúčtu|payee name|payer name|related-party name|saaja|saaja/maksaja|saaja/maksja|saņēmējs/maksātājs|source|"
    + "target|to|zahlungsempfänger|zahlungsempfänger*in|zahlungspflichtige*r",
  credit:
    "alacak|amount (credit)|avere|credit|credit amount|credit amount in company code currency|creditbedrag|crédito|duguje|"
    + "gutschrift|haben|habenbetrag|haber|haver|importe haber|importo avere|kredit|kreditbeløb|kreditbeløp|kreditbelopp|"
    + "kreditsumma|montant crédit",
  currency:
    "act.|actual.|buchungswährung|cód. divisa|cod. valuta|code devise|company code currency|company_currency|cur.|currency|"
    + "currency code|currency_name|dev.|devise|divisa|huidig.|idevise|měna|měna účtu|moeda.|moneda|monn.|munt|"
    + "transaction currency|val.|valuta|valuta rekening|valutacode|valutakod|valutakode|valuuta|valuuttakoodi|waehrung|"
    + "währungscode|waluta|whrg.|wkz umsatz|zahlungswährung",
  date:
    "date|dato|datum|data|fecha|tarih|pvm|kuupäev|datums|päivämäärä|created|datetime|journaldate|dátum|dat.|dt.|día|dia|"
    + "tanggal|date & time|date/time",
  debit:
    "amount (debit)|belastung|borç|dare|debe|debet|debetbedrag|debetbeløb|debetbeløp|debetbelopp|debetsumma|debit|"
    + "debit amount|debit amount in company code currency|debitera|débito|deure|duguje|importe debe|importo dare|montant débit|"
    + "soll|sollbetrag",
  dimension:
    "afdeling|analitička distribucija|analitik dağıtım|analytic distribution|analytic_account|analytische verdeling|avdeling|"
    + "cód. dimensión global 1|cód. dimensión global 2|cod. dimensione globale 1|cod. dimensione globale 2|"
    + "code axe principal 1|code axe principal 2|customer/project|department|department name|dimension|distribució analítica|"
    + "distribución analítica|distribuição analítica|distribution analytique|distribuzione analitica|global dimension 1 code|"
    + "global dimension 1-kod|global dimension 1-kode|global dimension 2 code|global dimension 2-kod|global dimension 2-kode|"
    + "global dimensjon 1-kode|global dimensjon 2-kode|globale dimensie 1-code|globale dimensie 2-code|"
    + "globaler dimensionscode 1|globaler dimensionscode 2|kostenstelle 1|kostnadsställe|kst|location|location name|"
    + "objekt distribution|product|project name|projekt|prosjekt|resource|yleisdimensio 1 -koodi|yleisdimensio 2 -koodi",
  discountAmount:
    "remaining pmt. disc. possible|original pmt. disc. possible|discount amount|kontantrabattbeløp|kassarabattbelopp|"
    + "kontantrabatbeløb|skontobetrag|montant escompte|kortingsbedrag|importe dto.|importo sconto|alennussumma|"
    + "pmt. disc. possible|cash discount amount",
  discountOn:
    "pmt. discount date|payment discount date|discount date|kontantrabattdato|kasserabattdato|kassarabattdatum|"
    + "kontantrabatdato|skontodatum|date escompte|datum contantkorting|kortingsdatum|fecha dto. p.p.|data sconto pagamento|"
    + "käteisalennuspvm|cash discount date",
  documentDate:
    "asiakirjan pvm|belegdatum|bilagsdato|data documento|date document|doc dt.|document date|documentdatum|dokumentdato|"
    + "dokumentdatum|fecha emisión documento|journal entry date|piece date",
  documentNo:
    "apunt|asiakirjanro|asiento|belegfeld 1|belegnr.|belegnummer|bilag|bilagsnr.|bilagsnummer|bkst.nr.|boeking|"
    + "boekstuknummer|buchung|doc|docto.|document no.|document number|documentnr.|dokumendi number|dokumentnr.|entry|giriş|"
    + "inlägg|înregistrare|journal entry|journal number|lançamento|move|movimento|n° document|nº documento|nr. documento|num.|"
    + "pièce|piece ref|registrazione|stavka|tositenro|ver|ver.nr|verifikat",
  documentType:
    "asiakirjatyyppi|belegart|bilagsart|bilagstype|dagboek|diari|diario|dnevnik|document type|documentsoort|dokumenttyp|"
    + "dokumenttype|je type|jnl|journal|journal code|jurnal|registro|tipo documento|tipo_factura|tositelaji|type document|"
    + "yevmiye",
  dueOn:
    "data de vencimento|data di scadenza|data scadentă|date d'échéance|date_maturity|datum dospijeća|due date|"
    + "due date/receive by|eräpäivä|fälligkeit|fälligkeitsdatum|fecha vencimiento|forfaldsdato|förfallodatum|forfallsdato|"
    + "scadenza|vade tarihi|venciment|vervaldatum",
  entryNo:
    "#|buchungsnummer|ecriture num|entry no.|lfd. nr.|line no.|løbenr.|løpenr.|löpnr|n° séquence|nº mov.|nr.|nr. movimento|"
    + "numéro de séquence|tapahtumanro|txn no|volgnr.|volgnummer",
  externalDocumentNo:
    "belegfeld 2|documento|eksternt bilagsnr.|eksternt dokumentnr.|extern documentnr.|external document no.|"
    + "externe belegnummer|externt dokumentnr|factuurnr|fakturanr|n° doc. externe|nº documento externo|nr. documento esterno|"
    + "ulkoinen asiakirjanro",
  foreignAmount:
    "amount (foreign currency)|amount cur.|amount_currency|beløp valuta|belopp val.|betragwähr.|import actual|"
    + "importe moneda.|importo val.|iznos u val.|local_amount|montant dev.|montantdevise|montante em moeda.|oorspr bedrag|"
    + "original amount|originalbetrag|původní částka a měna|transfer amount|ursprungsbetrag|valor.|valutabedrag.|valutabeløp",
  grossAmount:
    "brutto|gross",
  isOpen:
    "åben|åpen|aperto|avoin|offen|open|öppen|ouvert|pendiente",
  isReversed:
    "återförd|cancellation|contrepassé|peruutettu|reversed|revertido|stornato|storniert|storno|tegengeboekt|tilbageført|"
    + "tilbakeført",
  localAmount:
    "amount in company code currency|basis-umsatz|converted_amount",
  name:
    "name|navn|namn|naam|nimi|nom|nome|nombre|nazwa|název|nume|isim",
  openAmount:
    "amount remaining|amount_residual|återstående belopp|importe pendiente|importo residuo|jäljellä oleva summa|kalan|"
    + "montant ouvert|remaining amount|remaining amt.|remanente|residual|résiduel|restbedrag|restbeløb|restbeløp|restbetrag|"
    + "resterande|resterend|rezidual",
  originalAmount:
    "alkuperäinen summa|importe original|importo originale|montant initial|oorspronkelijk bedrag|opprinnelig beløp|"
    + "opr. beløb|oprindeligt beløb|original amount|ursprungligt belopp|ursprungsbetrag",
  other:
    "absender e-mail-adresse|account type|address|adres tegenpartij|adress-status|afschriftnummer|amount_refunded|"
    + "anzahl der aufträge|anzahl der schecks|artikelnummer|attachment|auslagenersatz ruecklastschrift|banca|bank|bank id|"
    + "bankkonto|batch id|begleitende dokumente|beleglink|bic|bic (swift-code)|bic tegenpartij|blz|cabang|captured|"
    + "card holder full name|card id|card last four digits|card no.|categoria|categoria/sottocategoria|category|clearingnummer|"
    + "converted_amount_refunded|converted_currency|counterparty bic|customer_email|date let|date time|destination|"
    + "diverse adressnummer|ejercicio|emoji|empfänger e-mail-adresse|empresa|exchange from|exchange rate|exchange to|"
    + "fremde gebühren|from email address|funding source|fussnoten|gebührenschlüssel|gebyr valuta|gebyrer(swift)|"
    + "gegenkonto blz|gegenkontobezeichnung|geschäftspartnerbank|glaeubiger id|hashtag|image|incassant id|item id|"
    + "journal batch name|journal lib|journal template name|kaarthouder|kartennetzwerk|kartennummer|kategori|kategoria|"
    + "kategorie|kód banky|koers|kontaktlose bezahlung|kontoindehaver|kortinnumero|kosten op verrichting|kredietkaart|kuitti|"
    + "kurs|label|land|länderkennzeichen|lastschrift ursprungsbetrag|legal entitiy name|lieferadresse|local_currency|locatie|"
    + "match confidence|merchant country|merchant place|mögliche zahlpläne|munt|name der bank|name des karteninhabers|"
    + "nøgletalskode|one day float|oorspr munt|original currency|originalwährung|per.|periode|periodo|poplatek|postensperre|"
    + "původní částka a měna|radnummer|receipt|receipt id|reden retour|reden van weigering|rubrieknaam|sachverhalt|"
    + "seller_message|skonto|sort code|spesifikasjon|statement|store name|subcategory|subsidiary_internalid|tags|teilbuchung|"
    + "time|time completed|time zone|to email address|transaction time|transaktionsnr.|transfer amount currency|two day float|"
    + "uhrzeit|uitgavenstaat|umrechnungskurs|umsatz getätigt von|ursprungswährung|ust id|valid date|vekselkurs|"
    + "versand- und bearbeitungsgebühr|versicherungsbetrag|wkz basis-umsatz|zahlungsempfanger bic|zahlungsempfanger blz|"
    + "zahlungsfreigeber|zeitzone|zero day float|zinssperre",
  otherAmount:
    "acumulado moneda.|amount (fee)|amount_residual_currency|applied amount|ausgeglichener betrag|cumul act.|cumul cur.|"
    + "cumul devise|differanse|difference|differens|differenz|entgelt|fee|gebühr|kopplat belopp|kumulativ cur.|moeda acum.|"
    + "saldo disponível|total fees|udligningsbeløb|ukupno val.|utlignet beløp|valuta acc.",
  otherDate:
    "lukket den|vat date",
  partyName:
    "asiakkaan nimi|comp aux lib|customer name|debitorenname|debitornavn|empresa|i̇ş ortağı|klantnaam|kreditorenname|"
    + "kreditornavn|kund|kunde/leverandør|kundenavn|kundnamn|leveranciersnaam|leverandørnavn|leverantörsnamn|nom client|"
    + "nom fournisseur|nombre cliente|nombre proveedor|nome cliente|nome fornitore|parceiro|partenaire|partenr|partner|soci|"
    + "toimittajan nimi|vendor name",
  partyNo:
    "account no.|asiakasnro|comp aux num|customer no.|customer_id|debitor/kreditor|debitor/kreditornr.|debitorennr.|"
    + "debitornr.|klantnr.|kreditorennr.|kreditornr.|kundenr.|kundnr|leveranciersnr.|leverandørnr.|leverantörsnr|n° client|"
    + "n° fournisseur|nº cliente|nº proveedor|nr. cliente|nr. fornitore|partner_ref|relatiecode|toimittajanro|vendor no.",
  reconcileMark:
    "abgeglichen|afgestemd|afstemt|avstämd|avstemt|conciliado|deb.|ecriture let|ford.|let.|mutabakat yapıldı|num.|rapproché|"
    + "rec.|reconcile|reconciled|ric.|riconciliato|täysmäytetty|uzgodnione",
  reference:
    "betalingsident|betalingskenmerk|betalingsreferanse|betalingsreference|betalningsreferens|client reference|"
    + "constant symbol|customer reference|deres referanse|deres reference|end-to-end id|end2end|er referens|"
    + "gestructureerde mededeling|ihre referenz|kid|konstantní symbol|kreditorreference|ks|kundenreferenz|"
    + "kundenreferenz (end-to-end)|machtigingskenmerk|maksajan viite|maksuviite|mandatsreferenz|meddelande|payment reference|"
    + "rechnungsnummer|ref|reference|reference id|référence paiement|reference txn id|referencia pago|referens|"
    + "riferimento pagamento|sepa reference|specific symbol|specifický symbol|ss|su/ntra. ref.|uw referentie|"
    + "variabilní symbol 1|variable symbol 1|viite|viitenumber|viitteenne|votre référence|vs|vs. riferimento|your reference|"
    + "zahlungsreferenz|zugehöriger transaktionscode",
  sign:
    "cr/dr|debets/kredīts|deebet/kreedit|details|soll/haben|soll/haben-kennzeichen",
  status:
    "info|state|state type|status|vormerkbuchung",
  taxCode:
    "alv|belastingen|bu-schlüssel|imposte|impostos|impuestos|momskode|momstype|mva|mva-kode|porezi|skatter|steuern|"
    + "steuersatz|steuerschluessel|tax|tax code|taxe|taxes|umsatzsteuer|vergiler",
  text:
    "açıklama|artikelbezeichnung|avisierungstext|beschreibung|beschreibung1|beskrivelse|beskrivning|buchungstext|concepto|"
    + "desc|descrição|descrição do movimento|descriere tranzactie|descripción|description|description 1|descrizione|"
    + "descrizione operazione|désignation|details|ecriture lib|histórico|informācija saņēmējam|item title|keterangan|kuvaus|"
    + "libellé|mededeling|memo|memo/description|message for payee|note|omschrijving|omschrijving-1|opis|opis operacji|"
    + "opis transakcji|reason|ref - etiketi|ref - etikett|ref - etiqueta|ref - label|réf - libellé|ref - rótulo|ref - titel|"
    + "rif - etichetta|rubrik|selgitus|selite|tekst|text|tittel|toelichting|transaction|transaction description|"
    + "transaction details|transaction text|transaktion|transaktionsbeschreibung|tytuł|verifikationstext|verwendungszweck|"
    + "vorgang/verwendungszweck|vwz1|vwz14|vwz2|vwz3|ytterligare detaljer|zahlungsgrund|zpráva|zpráva pro příjemce",
  transactionDate:
    "belegdatum|created_utc|data operacji|datum provedení|datum verrichting|execution date|maksupäivä|started date|"
    + "transaction date|transaktionsdag",
  transactionType:
    "bai control|betalingstype|bewegungstyp|buchungstext|casuale|causale|class|code|ieraksta tips|kategorie transakce|"
    + "opis operacji|posting key|posting text|reatüüp|reporting_category|subcategory|tapahtuma|tehingu tüüp|textschlüssel|"
    + "tiliotetapahtumalaji|transaktionsart|typ transakce|typ transakcji|type verrichting|umsatztyp",
  type:
    "type|typ|art|tipo|transaction type|umsatzart|source|tips|laji|tyyppi|soort|druh|tür|rodzaj",
  valueOn:
    "arvopäivä|available_on_utc|data valor|data valuta|data waluty|date de valeur|date valeur|fecha valor|rentedato|"
    + "rentedatum|valørdato|value date|valuta|valuta date|valutadag|valutadatum|valuteringsdato|wert|wertstellung",
} as const;
