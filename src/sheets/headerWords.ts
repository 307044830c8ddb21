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
    "account|account name|auftraggeber/zahlungsempfänger|compte lib|finanskontonavn|g/l account name|item|kontobezeichnung|kontohaver|kontonavn|"
    + "kp-tilin nimi|naam van grootboekrekening|název účtu|nom compte général|nombre cuenta|nome conto c/g|položka|product|produit|produkt|"
    + "rachunek|ragione sociale|redovisningskontonamn|sachkontoname|wallet-name|navn konto|konto navn|kontobetegnelse|kontobeskrivelse|"
    + "bankkontonavn|kontonamn|kontobenämning|benämning|kontotekst|tilin nimi|tilinimi|kontoname|sachkontobezeichnung|kontoinhaber|kontoinhaberin|"
    + "rekeningnaam|grootboekomschrijving|naam rekening|naam rekeninghouder|rekeninghouder|intitulé compte|intitulé du compte|libellé compte|"
    + "libellé du compte|titulaire|titulaire du compte|comptelib|nombre de cuenta|nombre cta.|descripción cuenta|titular|titular cuenta|"
    + "descrizione conto|intestatario|descrição conta|nome da conta|titular da conta|account description|account title|gl account name|"
    + "account holder|account owner|bank account name|ledger name|nominal name|nazwa konta|számlanév|konto nimi|konta nosaukums|naziv konta|"
    + "denumire cont|hesap adı|product name|wallet",
  accountNo:
    "account|account no.|account number|account_internalid|auftragskonto|bank account no.|bankkontonr.|bankrekeningnr.|číslo účtu|"
    + "cód. cuenta banco|compte|compte num|cont|conta|conto|cuenta|exportkonto|finanskontonr.|g/l account|g/l account no.|gl|grootboekrekeningnr.|"
    + "habenkonto|hesap|iban|iban/bban|kliendi konto|konto|kontonr|kontonummer|kp-tilinro|n° compte bancaire|n° compte général|nº cuenta|"
    + "nr. c/c bancario|nr. conto c/g|numéro de compte|pankkitilin nro|posted account|rapporto|redovisningskontonr|rekening|rekeningnummer|"
    + "sachkontonr.|sollkonto|sort & account no.|subcuenta|tili|wallet-iban|kontonr.|konto nr|konto nr.|hovedbokskonto|hovedkonto|bankkonto|"
    + "bankkontonummer|egen konto|fra egen konto|finanskonto|finanskontonr|huvudbokskonto|redovisningskonto|kirjanpitotili|tilinro|tilin numero|"
    + "tili nro|sachkonto|sachkontonr|sachkontonummer|bankkonto-nr.|auftragskonto iban|iban auftragskonto|eigene iban|grootboekrekening|grootboek|"
    + "grootboeknr|grootboeknummer|rekeningnr|rekeningnr.|eigen rekening|iban rekening|n° compte|numéro compte|compte général|compte bancaire|"
    + "comptenum|cuenta contable|nº de cuenta|número de cuenta|cta.|cta. contable|conto contabile|numero conto|cod. conto|conta contabilística|"
    + "conta contábil|n.º conta|número da conta|g/l acct|g/l acct.|gl account|gl code|account code|account #|nominal code|nominal a/c ref|"
    + "nominal account|ledger account|bank account|bank account number|my account|own account|account iban|konto księgowe|numer rachunku|"
    + "nr rachunku|účet|moje číslo účtu|számlaszám|könyvelési számla|konts|konta numurs|broj računa|cont contabil|număr cont|hesap no|hesap kodu|"
    + "iban no",
  additionalInfo:
    "additional description|additional transaction info|adviseringer|beschreibung2|beschreibung3|client note|concepto ampliado|description 2|"
    + "description 3|descrizione estesa|details|egna anteckningar|klientská poznámka|memo|message for me|note|notes|notiz|omschrijving-2|"
    + "omschrijving-3|poznámka|statement_descriptor|supp. tekst til modtager|supplerende transaktionsoplysninger|tekst til modtager|"
    + "tilleggsinfo om transaksjon|transaktionsbeschreibung zusatz|transinfo|verwendungszweck 2|viesti|vrije mededeling|weitere verwendungszwecke|"
    + "ytterligare transaktionsinfo|zpráva pro mě|zusätzliche transaktionsinfo|melding|melding til mottaker|tilleggsinformasjon|merknad|notat|"
    + "kommentar|transaksjonsinfo|meddelande till mottagaren|meddelelse|besked|besked til modtager|egen tekst|noter|lisätiedot|lisätieto|"
    + "muistiinpano|zusatzinfo|zusatzinformation|hinweis|bemerkung|anmerkung|mitteilung|extra omschrijving|extra informatie|opmerking|notitie|"
    + "toelichting|informations complémentaires|information complémentaire|commentaire|remarque|remarques|détail de l'écriture|"
    + "libellé complémentaire|complément|observaciones|información adicional|más datos|notas|informazioni aggiuntive|annotazioni|observações|"
    + "informação adicional|additional details|additional information|remittance information|remittance info|extended details|"
    + "supplementary details|comments|remarks|message|user note|bemerkungen|dodatkowe informacje|szczegóły|megjegyzés|lisainfo|märkused|napomena|"
    + "piezīmes|notlar",
  amount:
    "amount|amount (total)|amount in transaction currency|auszugsbetrag|bedrag|beløb|beløp|belopp|betrag|buchungsbetrag|castka|"
    + "credit/debit amount|einzelbetrag|importe|importo|inicial|jumlah|kontoudtogsbeløb|kontoutdragsbeløp|kontoutdragsbelopp|kwota|määrä|montant|"
    + "net|net amount|netto|objem|original|originale|origineel|orijinal|statement amount|summa|transaction amount|umsatz|"
    + "umsatz (ohne soll/haben-kz)|ursprünglich|value|zahlungsbetrag|zaúčtovaná částka|transaksjonsbeløp|bokført beløp|beløp inkl. mva|"
    + "beløp i konto valuta|transaktionsbelopp|transaktionsbeløb|bogført beløb|bokfört belopp|posteringsbeløb|posteret beløb|rahamäärä|eur summa|"
    + "umsatzbetrag|betrag in kontowährung|bedrag in rekeningvaluta|transactiebedrag|bedrag eur|montant de l'opération|montant opération|"
    + "importe operación|importe eur|importe movimiento|importo operazione|importo eur|valor|valor (eur)|valor movimento|montante|amt|amount paid|"
    + "total amount|transaction amt|gross amount paid|amount in account currency|amount (account currency)|kwota operacji|kwota transakcji|částka|"
    + "castka v mene uctu|összeg|sumă|suma|iznos|tutar|işlem tutarı|sum|amount net|line amount|posted amount|netto beløp|beløp nok|verdi",
  amountIn:
    "accrediti|deposit|depósito|dépôt|einzahlung|entrate|gutschrift|indbetal|inn|inn på konto|innskudd|insättning|storting|talletus|wpłata|"
    + "yatırılan|innbetalt|innbetaling|innbetalinger|inn nok|beløp inn|innsatt|inbetalning|inbetalningar|insättningar|insatt|indbetaling|"
    + "indbetalinger|indsat|beløb ind|ind|gutschriften|gutschrift eur|haben/gutschrift|eingang|eingänge|einnahmen|einnahme|einzahlungen|zugang|bij|"
    + "bijschrijving|ontvangen|ontvangst|inkomsten|crédit (recette)|recette|recettes|encaissement|encaissements|entrée|entrées|versement|ingreso|"
    + "ingresos|abono|cobros|entradas|entrada|entrata|accredito|versamenti|recebimento|recebimentos|pano|panot|sisään|tulot|deposits|"
    + "deposit amount|deposits and credits|money in|paid in|received|receipt|receipts|incoming|inflow|credit (money in)|uznanie|uznania|wpływ|"
    + "wpływy|příjem|příjmy|prijem|příchozí|jóváírás|bevétel|uplata|uplate|intrări|încasări|giren|giriş tutarı|yatan|laekumine|sissetulek|"
    + "ienākošie|betalt inn|krediteret",
  amountOut:
    "addebiti|auszahlung|çekilen|lastschrift|nosto|opname|prelievo|retirada|retrait|udbetaling|uscite|ut|ut fra konto|uttag|uttak|withdrawal|"
    + "wypłata|utbetalt|utbetaling|utbetalinger|ut nok|beløp ut|utbetalning|utbetalningar|uttaget|udbetalinger|hævet|beløb ud|ud|lastschriften|"
    + "belastungen|belastung eur|soll/lastschrift|ausgang|ausgänge|ausgaben|ausgabe|auszahlungen|abgang|af|afschrijving|betaald|uitgaven|dépense|"
    + "dépenses|décaissement|décaissements|sortie|sorties|retraits|gasto|gastos|cargo|pagos|salidas|salida|uscita|addebito|prelievi|saída|saídas|"
    + "pagamentos|pagamento|otto|otot|ulos|menot|withdrawals|withdrawal amount|withdrawals and debits|money out|paid out|payments|payment amount|"
    + "outgoing|outflow|spent|debit (money out)|obciążenie|obciążenia|wydatek|wydatki|wypływ|výdej|výdaje|odchozí|terhelés|kiadás|isplata|isplate|"
    + "ieșiri|plăți|çıkan|çıkış tutarı|çekilen tutar|väljaminek|izejošie|betalt ut|debiteret",
  balance:
    "balance|bokfort saldo|cumul. bal.|cumul. saldo.|cumulatief bal.|cumulation. bal.|guthaben|kontostand|kümül. bak.|kumul. saldo|løbende|"
    + "running balance|saldo|saldo acum.|saldo acumu.|saldo acumulado.|saldo contabilístico|saldo na trn|saldo po operacji|saldo po transakcji|"
    + "saldo progr.|sold|solde|tilsaldo|ukupno sal.|wallet-saldo nach transaktion|zwischensumme|bokført saldo|saldo nok|saldo etter|"
    + "saldo etter transaksjon|løpende saldo|saldo (nok)|akkumulert|akk. saldo|akkumulert saldo|saldo efter|løbende saldo|saldo efter transaktion|"
    + "tillgängligt saldo efter|kontosaldo|saldo tapahtuman jälkeen|kirjanpitosaldo|kontostand nach buchung|saldo nach buchung|neuer saldo|"
    + "saldo (eur)|saldo eur|kum. saldo|lfd. saldo|laufender saldo|eindsaldo|saldo na mutatie|saldo na boeking|nieuw saldo|solde après opération|"
    + "solde progressif|solde cumulé|solde (eur)|saldo tras operación|saldo resultante|saldo acumulado|saldo contable|saldo dopo operazione|"
    + "saldo progressivo|saldo progr|saldo contabile|saldo após|saldo após movimento|running bal.|running bal|balance after|balance (eur)|"
    + "account balance|ledger balance|book balance|closing ledger balance|end balance|cumulative balance|running total|cumulative|saldo końcowe|"
    + "zůstatek|zůstatek po transakci|zostatok|egyenleg|könyvelt egyenleg|jääk|konto jääk|atlikums|stanje|stanje računa|sold final|sold contabil|"
    + "bakiye|kalan bakiye",
  balancing:
    "bal. account no.|bal. account type|gegenkontoart|modkontotype|motkontotyp|motkontotype|split|tegenrekeningsoort|tipo contrapartida|"
    + "tipo contropartita|type compte contrepartie|vastatilin tyyppi|motkontonavn|motregning|motkonto type|modpost|vastatili nimi|"
    + "gegenkontobezeichnung|gegenkonto bezeichnung|bal. account|balancing account|offset account|offset acct|offsetting account|"
    + "offsetting acct no.|contra account|contra",
  bankReference:
    "arhiveerimistunnus|arkistointitunnus|arkivref|arkivreferanse|balance_transaction_id|buchungsreferenz|id|id operace|id transakce|"
    + "n° de transaction|primanota|referencia operación|referenční číslo transakce|referenznummer|referinta|sammlerreferenz|transactiereferentie|"
    + "transaction id|transaction reference number|transaktions-id|transaktions-nr.|transaktionscode|transfer wise id|arkivref.|bankref|bank ref|"
    + "bank ref.|bankens referanse|bankreferanse|numref|transaksjonsid|transaksjons-id|transaksjonsnummer|transaksjonsreferanse|transaktionsid|"
    + "transaktionsnummer|verifikationsnummer|bankens referens|bankreference|arkistotunnus|tapahtumatunnus|buchungs-id|umsatz-id|bankreferenz|"
    + "auftragsnummer|transactienummer|transactie-id|volgnummer transactie|bankreferentie|numéro d'opération|n° opération|référence opération|"
    + "référence banque|nº operación|número de operación|id operación|referencia banco|id transazione|numero operazione|codice operazione|"
    + "id transação|n.º operação|número operação|transaction number|transaction no|transaction ref|transaction reference|trans id|trans. id|txn id|"
    + "txn ref|fitid|bank reference|bank transaction id|bank transaction code ref|statement reference|unique id|payment id|charge id|id transakcji|"
    + "nr transakcji|číslo transakce|id pohybu|id platby|tranzakció azonosító|tehingu number|maksenumber|dekont|işlem no|fiş no",
  bookedOn:
    "as of date|boekingsdatum|bogføringsdato|bokföringsdag|bokføringsdato|bokföringsdatum|bokført dato|booked at|buchung|buchungsdatum|"
    + "buchungstag|completed date|data contabile|data di registrazione|data księgowania|data mov.|date comptabilisation|date d'exécution|"
    + "date processed|datum verrekening|datum zaúčtování|ecriture date|fecha ctble|fecha movimiento|fecha registro|journal date|kirjauspäivä|"
    + "kirjauspäivämäärä|post date|posted date|posted dt.|posted transactions date|posting date|tanggal transaksi|transaksjonsdato|"
    + "transaktionsdato|transaktionsdatum|uitvoeringsdatum|bokført|bokføringsdag|reskontradatum|kirjauspvm|boekdatum|transactiedatum|"
    + "fecha contable|fecha operativa|f. operativa|posted dt|post dt|booking date|pstng date|posting dt|data lançamento|data movimento|data lanç.|"
    + "dt. mov.|data de movimento|data da operação|bogført|bogført dato|bokförd|bokfört datum|transaktionsdag och tid|date opération|"
    + "date d'opération|date de comptabilisation|date comptable|date compta|data operazione|data registrazione|data reg.|fecha asiento|fecha mov.|"
    + "boekingsdag|verwerkingsdatum|kuupäev|kande kuupäev|datum knjiženja|datum účtování|datum knjizenja|fecha de operación|fecha contabilización|"
    + "tapahtumapäivä|işlem tarihi|datum transakce|könyvelés dátuma|könyvelés napja|data tranzacției|data tranzactiei|grāmatojuma datums|"
    + "data knjiženja|entry date|accounting date|gl date|effective date|trans date|period date",
  checkNo:
    "check no.|check number|check or slip #|checknr.|number|schecknr.|sjekknr.|sjekknummer|sjekk nr|checknummer|scheck-nr.|schecknummer|"
    + "sekkinumero|chequenummer|n° chèque|numéro de chèque|chèque|nº cheque|cheque|núm. cheque|nr. assegno|numero assegno|n.º cheque|check #|check|"
    + "cheque no.|cheque no|cheque number|chk no|chk #|check no|checknum|serial number|serial no.|check/serial #|slip no",
  sourceNo: "source no.|source no|source number|kildenr.|kildenr|kildenummer|källnr|källnr.|herkunftsnr.|herkunftsnr|herkunftsnummer|bronnr.|n° origine|cód. procedencia mov.",
  sourceType: "source type|kildetype|källtyp|herkunftsart|bronsoort|type origine|tipo procedencia mov.",
  counterAccount:
    "gegenkonto|tegenrekening|contrapartida|contropartita|modkonto|gegenkontonr.|motkontonr.|tegenrekeningnr.|n° compte contrepartie|"
    + "cta. contrapartida|vastatilin nro|gegenkonto (ohne bu-schlüssel)|contrepartie|tegenpartij|counterparty|motkonto|mot konto|motkto|"
    + "motkonto nr.|vastatili|vastatilin numero|konto przeciwstawne|protikonto|hesap karşı",
  counterpartyAccount:
    "afsender|afsenderkonto|avsändare|avsender|bank account details|bankovní spojení|číslo protiúčtu|counterparty iban|fra konto|iban|"
    + "iban / kontonummer|konto-nr.|kontonummer/iban|modtager|modtagerkonto|mottagare|mottaker|number|numer konta|payee account number|protiúčet|"
    + "rekeningnummer tegenpartij|related-party bank acc. no.|tegenrekening iban/bban|til konto|tilinumero|zahlungsempfanger iban|"
    + "zahlungsempfanger kto|til kontonummer|fra kontonummer|til konto nr|fra konto nr|motkonto nr|mottakerkonto|mottakers konto|avsenderkonto|"
    + "motpartens konto|kontonummer motpart|konto til|konto fra|mottagarkonto|avsändarkonto|motpartskonto|motkonto iban|modpartskonto|"
    + "modtagers konto|afsenders konto|saajan tilinumero|maksajan tilinumero|iban/tilinumero|iban zahlungsbeteiligter|iban empfänger|"
    + "iban auftraggeber|empfängerkonto|konto empfänger|gegenkonto iban|partner iban|tegenrekening iban|tegenrekeningnummer|rekening tegenpartij|"
    + "rekening begunstigde|compte contrepartie|compte bénéficiaire|iban contrepartie|iban bénéficiaire|cuenta destino|cuenta origen|"
    + "cuenta beneficiario|iban beneficiario|iban controparte|conto controparte|iban ordinante|iban beneficiario/ordinante|iban destino|"
    + "conta destino|conta contraparte|beneficiary iban|beneficiary account|counterparty account|counterparty account number|payee account|"
    + "payer account|recipient account|sender account|to account|from account|counter account|other account|konto kontrahenta|rachunek kontrahenta|"
    + "numer rachunku kontrahenta|numer rachunku odbiorcy|protiúčet iban|ellenszámla|partner számlaszáma|saaja konto|maksja konto|partneri konto|"
    + "partnera konts|račun primatelja|iban primatelja|cont beneficiar|cont partener|karşı hesap|alıcı iban",
  counterpartyName:
    "abweichender empfänger|auftraggeber/empfänger|beguenstigter/zahlungspflichtiger|begünstigter / auftraggeber|counter party|"
    + "counteraccount name|customer_description|empfaenger 1|empfaenger 2|empfänger/auftraggeber|empfänger/zahlungspflichtiger|from|"
    + "gegenkonto inhaber|handelaar|händlerdetails|indbetaler|maksaja|merchant|merchant name|naam initiërende partij|naam tegenpartij|"
    + "naam uiteindelijke partij|naam van de tegenpartij|nadawca/odbiorca|name der beteiligten partei|namn på närstående part|"
    + "navn på relateret part|navn på relatert part|název protiúčtu|payee name|payer name|related-party name|saaja|saaja/maksaja|saaja/maksja|"
    + "saņēmējs/maksātājs|target|to|zahlungsempfänger|zahlungsempfänger*in|zahlungspflichtige*r|mottakernavn|mottaker navn|motpart|motpart navn|"
    + "avsendernavn|avsender navn|fra|til|betaler|innbetaler|betalt til|betalt av|butikk|motpartens navn|motpartsnavn|mottagarnamn|avsändarnamn|"
    + "motpartsnamn|betalningsmottagare|betalare|modpart|modpart navn|modtagernavn|afsendernavn|beløbsmodtager|vastapuoli|vastapuolen nimi|"
    + "saajan nimi|maksajan nimi|saaja / maksaja|name zahlungsbeteiligter|begünstigter/zahlungspflichtiger|auftraggeber/begünstigter|"
    + "auftraggeber / begünstigter|zahlungsempfänger/-pflichtiger|name des partners|partnername|empfängername|empfänger|auftraggeber|gegenpartei|"
    + "zahlungspartner|händler|tegenpartij naam|naam begunstigde|naam opdrachtgever|begunstigde|ontvanger|tegenpartij|nom contrepartie|"
    + "nom de la contrepartie|bénéficiaire|donneur d'ordre|tiers|nom du tiers|émetteur|destinataire|commerçant|beneficiario|ordenante|"
    + "nombre ordenante|nombre beneficiario|comercio|nombre contrapartida|controparte|ordinante|nome controparte|beneficiário|ordenante nome|"
    + "nome do beneficiário|destinatário|payee|payer|payor|counterparty name|beneficiary|beneficiary name|sender|sender name|receiver|"
    + "receiver name|recipient|recipient name|remitter|paid to|paid by|partner name|merchant/description|counter party name|other party|"
    + "related party|nazwa kontrahenta|kontrahent|odbiorca|nadawca|nazwa odbiorcy|název protistrany|protistrana|jméno protiúčtu|příjemce|plátce|"
    + "partner neve|partner név|partneri nimi|partnera nosaukums|naziv primatelja|primatelj|platitelj|beneficiar|ordonator|nume partener|alıcı|"
    + "gönderen|karşı taraf",
  credit:
    "alacak|amount (credit)|avere|credit|credit amount|credit amount in company code currency|creditbedrag|crédito|duguje|gutschrift|haben|"
    + "habenbetrag|haber|haver|importe haber|importo avere|kredit|kreditbeløb|kreditbeløp|kreditbelopp|kreditsumma|montant crédit|credit amt|"
    + "credit amt.|cr|cr.|credits|cr amount|haben eur|habenumsatz|haben-betrag|credit bedrag|crédit (eur)|mouvement crédit|crédits|abonos|"
    + "haber (eur)|créditos|valor a crédito|movimento a crédito|dal|strona ma|ma|követel|potražuje|alacak tutarı|kreedit|kredits|kredīts|krediit|"
    + "kreditare",
  currency:
    "act.|actual.|buchungswährung|cód. divisa|cod. valuta|code devise|company code currency|company_currency|cur.|currency|currency code|"
    + "currency_name|dev.|devise|divisa|huidig.|idevise|měna|měna účtu|moeda.|moneda|monn.|munt|transaction currency|val.|valuta|valuta rekening|"
    + "valutacode|valutakod|valutakode|valuuta|valuuttakoodi|waehrung|währungscode|waluta|whrg.|wkz umsatz|zahlungswährung|valør kode|valuutta|"
    + "whg.|whg|whrg|wkz|wrg|muntsoort|muntcode|valutasoort|devise compte|monnaie|div.|moeda|ccy|curr|curr.|crcy|lcurr|lcurr.|iso code|"
    + "account currency|currency iso|mena|deviza|devizanem|pénznem|valūta|döviz|döviz cinsi|para birimi|waluta rachunku|doc. currency|"
    + "document currency",
  date:
    "date|dato|datum|data|fecha|tarih|pvm|kuupäev|datums|päivämäärä|created|datetime|journaldate|dátum|dat.|dt.|día|dia|tanggal|date & time|"
    + "date/time|fecha operación|dateop|data lançamento|data mov|dtposted|dag|tid",
  debit:
    "amount (debit)|belastung|borç|dare|debe|debet|debetbedrag|debetbeløb|debetbeløp|debetbelopp|debetsumma|debit|debit amount|"
    + "debit amount in company code currency|debitera|débito|deure|duguje|importe debe|importo dare|montant débit|soll|sollbetrag|debit amt|"
    + "debit amt.|dr|dr.|debits|dr amount|soll eur|sollumsatz|soll-betrag|debet bedrag|débit (eur)|mouvement débit|débits|cargos|debe (eur)|"
    + "débitos|valor a débito|movimento a débito|má dáti|md|strona wn|wn|tartozik|borç tutarı|debiit|debets|deebet|debetti|debeta apgrozījums|"
    + "debitum|debitare",
  dimension:
    "afdeling|analitička distribucija|analitik dağıtım|analytic distribution|analytic_account|analytische verdeling|avdeling|"
    + "cód. dimensión global 1|cód. dimensión global 2|cod. dimensione globale 1|cod. dimensione globale 2|code axe principal 1|"
    + "code axe principal 2|customer/project|department|department name|dimension|distribució analítica|distribución analítica|"
    + "distribuição analítica|distribution analytique|distribuzione analitica|global dimension 1 code|global dimension 1-kod|"
    + "global dimension 1-kode|global dimension 2 code|global dimension 2-kod|global dimension 2-kode|global dimensjon 1-kode|"
    + "global dimensjon 2-kode|globale dimensie 1-code|globale dimensie 2-code|globaler dimensionscode 1|globaler dimensionscode 2|kostenstelle 1|"
    + "kostnadsställe|kst|location|location name|objekt distribution|product|project name|projekt|prosjekt|resource|yleisdimensio 1 -koodi|"
    + "yleisdimensio 2 -koodi|avdelingsnr|avdelingskode|avd|avd.|avdeling navn|prosjektnr|prosjektkode|prosjektnavn|prosjekt nr|koststed|"
    + "kostsenter|kostnadsbærer|kostnadssted|ansvar|region|produkt dim|delprosjekt|kundedimensjon|resultatenhet|resultatenhed|kst.|projektnr|"
    + "projektkod|objekt|dim 1|dim 2|dim1|dim2|dimension 1|dimension 2|afdelingskode|projektkode|bærer|formål|osasto|projekti|kustannuspaikka|"
    + "seurantakohde|kostenstelle|kostenträger|kst/ktr|kost1|kost2|kost1 - kostenstelle|kost2 - kostenstelle|kostenplaats|kostendrager|kpl|"
    + "kostenplaatscode|projectcode|afdelingscode|centre de coût|centre de coûts|section|section analytique|affaire|code analytique|axe analytique|"
    + "centro de coste|centro coste|proyecto|departamento|delegación|centro di costo|commessa|reparto|sede|centro de custo|centro custo|projeto|"
    + "department code|dept|dept.|cost center|cost centre|cost center code|profit center|project|project code|project no.|job|job no.|class|"
    + "location code|subsidiary|segment|fund|business unit|division|branch|shortcut dimension 1 code|shortcut dimension 2 code|"
    + "shortcut dimension 3 code|customergroup code|tracking category|tracking1|tracking2|area|středisko|zakázka|mpk|stanowisko kosztów|"
    + "költséghely|kulukoht|kulukeskus|mesto troška|centru de cost|masraf merkezi|proje",
  discountAmount:
    "remaining pmt. disc. possible|original pmt. disc. possible|discount amount|kontantrabattbeløp|kassarabattbelopp|kontantrabatbeløb|"
    + "skontobetrag|montant escompte|kortingsbedrag|importe dto.|importo sconto|alennussumma|pmt. disc. possible|cash discount amount",
  discountOn:
    "pmt. discount date|payment discount date|discount date|kontantrabattdato|kasserabattdato|kassarabattdatum|kontantrabatdato|skontodatum|"
    + "date escompte|datum contantkorting|kortingsdatum|fecha dto. p.p.|data sconto pagamento|käteisalennuspvm|cash discount date",
  documentDate:
    "asiakirjan pvm|belegdatum|bilagsdato|data documento|date document|doc dt.|document date|documentdatum|dokumentdato|dokumentdatum|"
    + "fecha emisión documento|journal entry date|piece date|bilagsdatum|fakturadato|fakt.dato|fakturadatum|verifikationsdatum|verdatum|"
    + "bogføringsbilagsdato|laskun päivä|laskupvm|laskun pvm|tositepäivä|tositepvm|beleg-datum|rechnungsdatum|re-datum|factuurdatum|boekstukdatum|"
    + "datum document|date pièce|date de pièce|date facture|date de facture|fecha documento|fecha factura|fecha doc.|data doc.|data fattura|"
    + "data doc|data do documento|data fatura|doc. date|doc date|document dt|invoice date|inv. date|voucher date|data wystawienia|data dokumentu|"
    + "datum vystavení|datum dokladu|arve kuupäev|fatura tarihi|evrak tarihi",
  documentNo:
    "apunt|asiakirjanro|asiento|belegfeld 1|belegnr.|belegnummer|bilag|bilagsnr.|bilagsnummer|bkst.nr.|boeking|boekstuknummer|buchung|doc|docto.|"
    + "document no.|document number|documentnr.|dokumendi number|dokumentnr.|entry|giriş|inlägg|înregistrare|journal entry|journal number|"
    + "lançamento|move|movimento|n° document|nº documento|nr. documento|num.|pièce|piece ref|registrazione|stavka|tositenro|ver|ver.nr|verifikat|"
    + "dokumentnummer|bilag nr|bilagsnr|bilag nr.|bilags nr.|vernr|verifikation|ver.nr.|ver nr|verifikatnr|verifikatnummer|bilagsnumer|tosite|"
    + "tositenumero|tositenro.|asiakirjanumero|beleg|belegnr|beleg-nr.|beleg nr.|buchungsbeleg|belegfeld1|bkst.nr|boekstuknr.|boekstuknr|boekstuk|"
    + "stuknummer|documentnummer|n° pièce|no pièce|n° de pièce|num. pièce|référence pièce|nº asiento|asiento nº|núm. asiento|nº doc.|"
    + "num. documento|n. documento|numero documento|num doc|n. doc.|doc.|doc no|doc. no.|docno|documentno|voucher|voucher no.|voucher no|"
    + "voucher number|vou. no.|journal no.|journal no|journalnumber|je number|transaction no.|trans #|tran #|num. doc.|docto|documento nº|"
    + "číslo dokladu|doklad|nr dokumentu|numer dokumentu|dowód|bizonylatszám|bilag/ref|bilag/faktura|entry number|numéro de pièce|assiento",
  documentType:
    "asiakirjatyyppi|belegart|bilagsart|bilagstype|dagboek|diari|diario|dnevnik|document type|documentsoort|dokumenttyp|dokumenttype|je type|jnl|"
    + "journal|journal code|jurnal|registro|tipo documento|tipo_factura|tositelaji|type document|yevmiye|bilag type|transaksjonstype|posttype|"
    + "verifikationsserie|verserie|serie|bilagsserie|journaltype|bilagsjournal|verifikattyp|verifikationstyp|asiakirjalaji|tositetyyppi|belegtyp|"
    + "belegkreis|buchungskreis|buchungsart|dagboekcode|boekstuktype|soort document|code journal|journalcode|type de pièce|type pièce|tipo asiento|"
    + "tipo doc.|tipo de documento|tipo doc|causale contabile|tipo reg.|tipo de doc.|diário|doc. type|doc type|doctype|document class|entry type|"
    + "voucher type|source code|journal type|transaction source|je category|je source|rodzaj dokumentu|typ dokladu|druh dokladu",
  dueOn:
    "data de vencimento|data di scadenza|data scadentă|date d'échéance|date_maturity|datum dospijeća|due date|due date/receive by|eräpäivä|"
    + "fälligkeit|fälligkeitsdatum|fecha vencimiento|forfaldsdato|förfallodatum|forfallsdato|scadenza|vade tarihi|venciment|vervaldatum|forfall|"
    + "forfalldato|forfallen|forfaldsdag|forfallodag|förfallodag|forfald|förfaller|fällig am|fällig|nettofälligkeitsdatum|nettofälligkeit|"
    + "netto-vervaldatum|verv.datum|net due date|net due dt|due dt|duedate|payment due|payment due date|échéance|date échéance|datescadenza|"
    + "vencimiento|f. vencimiento|fecha de vencimiento|data vencimento|vencimento|scad.|data scad.|erääntyy|termin płatności|datum splatnosti|"
    + "splatnost|maksetähtaeg|betalingsfrist|betalas senast|expiry date",
  entryNo:
    "#|buchungsnummer|ecriture num|entry no.|lfd. nr.|line no.|løbenr.|løpenr.|löpnr|n° séquence|nº mov.|nr.|nr. movimento|numéro de séquence|"
    + "tapahtumanro|txn no|volgnr.|volgnummer|løpenr|løpenummer|oppføringsnr.|oppføringsnr|postnr.|transaksjonsnr|transnr|linjenr|linje|"
    + "linjenummer|radnr|rad|löpnummer|transnr.|løbenummer|posteringsnr.|rivi|rivinumero|lfd.nr.|lfd nr|lfdnr|laufnummer|zeile|zeilennr.|postennr.|"
    + "buchungs-nr.|regel|regelnr|regelnummer|volgnr|n° ligne|n° écriture|numéro écriture|n° mouvement|nº movimiento|núm. mov.|nº línea|nº apunte|"
    + "n. riga|riga|n. movimento|n.º mov.|nº lançamento|entry no|entry #|entryno|line|line #|line number|lineno|row|row no|row number|seq|seq.|"
    + "sequence|sequence no.|record id|journal line|pozycja|lp|lp.|l.p.|řádek|sıra no|sira|rb|rb.",
  externalDocumentNo:
    "belegfeld 2|documento|eksternt bilagsnr.|eksternt dokumentnr.|extern documentnr.|external document no.|externe belegnummer|"
    + "externt dokumentnr|factuurnr|fakturanr|n° doc. externe|nº documento externo|nr. documento esterno|ulkoinen asiakirjanro|eksternt dokumentnr|"
    + "ekst. bilagsnr.|ekst. dokumentnr.|ekst.bilagsnr.|fakturanummer|faktura nr|fakturanr.|faktura|faktura nr.|fakt.nr|faktnr|invoice no.|"
    + "invoice no|invoice number|invoice|invoice #|invoicenumber|inv. no.|vendor invoice no.|supplier invoice no.|factuurnummer|factuurnr.|factuur|"
    + "n° facture|numéro facture|facture|nº factura|factura|num. factura|nr. fattura|n. fattura|fattura|numero fattura|laskun numero|laskunro|"
    + "lasku|laskunumero|rechnung|rechnungsnr.|rechnungsnr|re-nr.|nº factura proveedor|extra reference|numer faktury|číslo faktury|arve number|"
    + "extern documentnummer|nº fatura|fatura|leverandørens fakturanr.|kreditors fakturanr.|lev. fakturanr",
  foreignAmount:
    "amount (foreign currency)|amount cur.|amount_currency|beløp valuta|belopp val.|betragwähr.|import actual|importe moneda.|importo val.|"
    + "iznos u val.|local_amount|montant dev.|montantdevise|montante em moeda.|oorspr bedrag|original amount|originalbetrag|původní částka a měna|"
    + "transfer amount|ursprungsbetrag|valor.|valutabedrag.|valutabeløp|beløp i valuta|originalbeløp|originalt beløp|opprinnelig beløp valuta|"
    + "utenlandsk beløp|valutabelopp|belopp i valuta|originalbelopp|utländskt belopp|valutabeløb|beløb i valuta|originalbeløb|"
    + "oprindeligt beløb valuta|alkuperäinen summa valuutassa|valuuttamäärä|fremdwährungsbetrag|betrag in fremdwährung|fw-betrag|"
    + "betrag in originalwährung|originalbetrag in fremdwährung|bedrag vreemde valuta|oorspronkelijk bedrag valuta|bedrag valuta|"
    + "montant en devises|montant devise|montant d'origine|importe divisa|importe en divisa|importe original divisa|importo in valuta|"
    + "importo divisa|importo originale valuta|montante em moeda original|valor moeda original|foreign amount|foreign currency amount|"
    + "original currency amount|amount (fcy)|fx amount|amount in currency|amount in doc. curr.|transaction currency amount|kwota w walucie|"
    + "kwota oryginalna|částka v cizí měně|puvodni castka|döviz tutarı",
  grossAmount:
    "brutto|gross|bruttobeløp|bruttobetrag|brutobedrag|montant brut|importe bruto|importo lordo|valor bruto|gross amount|gross total",
  isOpen:
    "åben|åpen|aperto|avoin|offen|open|öppen|ouvert|pendiente|åpen post|åpne|offener posten (ja/nein)|openstaand ja/nee|abierto|aberto|is open|"
    + "otevřeno|otwarte",
  isReversed:
    "återförd|cancellation|contrepassé|peruutettu|reversed|revertido|stornato|storniert|storno|tegengeboekt|tilbageført|tilbakeført|reversert|"
    + "korrigert|makulert|annullert|makulerad|annulleret|mitätöity|extourné|anulado|annullato|estornado|voided|is reversed|cancelled|reversal",
  localAmount:
    "amount in company code currency|basis-umsatz|converted_amount|beløp i lokal valuta|beløp lokal valuta|hovedvaluta|beløp hovedvaluta|"
    + "belopp i redovisningsvaluta|betrag hauswährung|betrag in hauswährung|hauswährungsbetrag|bedrag in basisvaluta|montant en devise locale|"
    + "amount in local currency|amount in local cur.|lc amount|amount in lc|local amount|base amount|functional amount|amount in base currency|"
    + "amount (base)|company amount|home amount|kwota pln|částka v kč",
  name:
    "name|navn|namn|naam|nimi|nom|nome|nombre|nazwa|název|nume|isim",
  openAmount:
    "amount remaining|amount_residual|återstående belopp|importe pendiente|importo residuo|jäljellä oleva summa|kalan|montant ouvert|"
    + "remaining amount|remaining amt.|remanente|residual|résiduel|restbedrag|restbeløb|restbeløp|restbetrag|resterande|resterend|rezidual|"
    + "restsaldo|utestående|utestående beløp|gjenstående|gjenstående beløp|åpent beløp|rest|restbelopp|återstår|kvar att betala|obetalt|udestående|"
    + "åbent beløb|avoinna|avoin summa|avoin saldo|jäljellä|offener betrag|offen (eur)|offener posten|op-betrag|op betrag|offener saldo|openstaand|"
    + "openstaand bedrag|nog te betalen|te betalen|reste à payer|restant dû|solde restant|saldo pendiente|pendiente de pago|importo aperto|residuo|"
    + "saldo aperto|valor a liq.|valor pendente|em aberto|por liquidar|remaining|remaining amt|open amount|open balance|amount due|balance due|"
    + "outstanding|outstanding amount|amount outstanding|unpaid amount|amount open|residual amount|zbývá uhradit|zbývající částka|do zapłaty|"
    + "pozostało|kvarstående|preostalo|kalan tutar",
  originalAmount:
    "alkuperäinen summa|importe original|importo originale|montant initial|oorspronkelijk bedrag|opprinnelig beløp|opr. beløb|oprindeligt beløb|"
    + "original amount|ursprungligt belopp|ursprungsbetrag|oppr. beløp|fakturabeløp|fakturabelopp|rechnungsbetrag|factuurbedrag|montant facture|"
    + "importe factura|importo fattura|valor original|valor fatura|invoice amount|invoice total|original amt|laskun summa|kwota faktury|"
    + "částka faktury",
  other:
    "absender e-mail-adresse|account type|address|adres tegenpartij|adress-status|afschriftnummer|amount_refunded|anzahl der aufträge|"
    + "anzahl der schecks|artikelnummer|attachment|auslagenersatz ruecklastschrift|banca|bank|bank id|bankkonto|batch id|begleitende dokumente|"
    + "beleglink|bic|bic (swift-code)|bic tegenpartij|blz|cabang|captured|card holder full name|card id|card last four digits|card no.|categoria|"
    + "categoria/sottocategoria|category|clearingnummer|converted_amount_refunded|converted_currency|counterparty bic|customer_email|date let|"
    + "date time|destination|diverse adressnummer|ejercicio|emoji|empfänger e-mail-adresse|exchange from|exchange rate|exchange to|fremde gebühren|"
    + "from email address|funding source|fussnoten|gebührenschlüssel|gebyr valuta|gebyrer(swift)|gegenkonto blz|gegenkontobezeichnung|"
    + "geschäftspartnerbank|glaeubiger id|hashtag|image|incassant id|item id|journal batch name|journal lib|journal template name|kaarthouder|"
    + "kartennetzwerk|kartennummer|kategori|kategoria|kategorie|kód banky|koers|kontaktlose bezahlung|kontoindehaver|kortinnumero|"
    + "kosten op verrichting|kredietkaart|kuitti|kurs|label|land|länderkennzeichen|lastschrift ursprungsbetrag|legal entitiy name|lieferadresse|"
    + "local_currency|locatie|match confidence|merchant country|merchant place|mögliche zahlpläne|munt|name der bank|name des karteninhabers|"
    + "nøgletalskode|one day float|oorspr munt|original currency|originalwährung|per.|periode|periodo|poplatek|postensperre|původní částka a měna|"
    + "radnummer|receipt|receipt id|reden retour|reden van weigering|rubrieknaam|sachverhalt|seller_message|skonto|sort code|spesifikasjon|"
    + "statement|store name|subcategory|subsidiary_internalid|tags|teilbuchung|time|time completed|time zone|to email address|transaction time|"
    + "transaktionsnr.|transfer amount currency|two day float|uhrzeit|uitgavenstaat|umrechnungskurs|umsatz getätigt von|ursprungswährung|ust id|"
    + "valid date|vekselkurs|versand- und bearbeitungsgebühr|versicherungsbetrag|wkz basis-umsatz|zahlungsempfanger bic|zahlungsempfanger blz|"
    + "zahlungsfreigeber|zeitzone|zero day float|zinssperre|kortnummer|kort|kortinnehaver|kortholder|underkategori|hovedkategori|butikksted|sted|"
    + "adresse|valutakurs|vekslingskurs|antall|enhet|bruker|opprettet av|registrert av|attestert|godkjent av|vedlegg|bilagslenke|år|måned|uke|"
    + "termin|kvartal|mcc|mcc-kode|brancheskode|kortnr|kort nr|kortnamn|växelkurs|användare|bilaga|räkenskapsår|brugernavn|bruger|kirjausaika|"
    + "kortin numero|vaihtokurssi|valuuttakurssi|käyttäjä|kausi|unterkategorie|wechselkurs|buchungskreis|wirtschaftsjahr|buchungsperiode|mandant|"
    + "festschreibung|benutzer|erfasst von|stapel|anlage|menge|filiale|bankleitzahl|swift|bic/swift|kaartnummer|categorie|gebruiker|jaar|boekjaar|"
    + "aantal|bijlage|wisselkoers|bank naam|catégorie|sous-catégorie|taux de change|utilisateur|période|exercice|quantité|banque|numéro de carte|"
    + "étiquette|categoría|subcategoría|tarjeta|número de tarjeta|tipo de cambio|usuario|oficina|sucursal|banco|sottocategoria|carta|numero carta|"
    + "cambio|tasso di cambio|utente|esercizio|abi|cab|sia|agência|cartão|utilizador|período|câmbio|exercício|sub-category|tag|labels|card|"
    + "card number|card no|card holder|cardholder|card last four|country|city|state/province|zip|postcode|fx rate|conversion rate|rate|quantity|"
    + "qty|user|user id|created by|posted by|approved by|batch|batch no|batch number|period|fiscal year|fiscal period|year|month|branch code|"
    + "routing number|bank name|bank code|swift code|url|link|email|phone|website|timezone|karta|użytkownik|okres|kurs waluty|oddział|kurz|"
    + "uživatel|období|banka|kategooria|kaart|kurss|kategorija|šube",
  otherAmount:
    "acumulado moneda.|amount (fee)|amount_residual_currency|applied amount|ausgeglichener betrag|cumul act.|cumul cur.|cumul devise|differanse|"
    + "difference|differens|differenz|entgelt|fee|gebühr|kopplat belopp|kumulativ cur.|moeda acum.|saldo disponível|total fees|udligningsbeløb|"
    + "ukupno val.|utlignet beløp|valuta acc.|kurs beløp|gebyr|avgift|avgifter|vederlag|provisjon|gebyrbeløp|valutapåslag|kostnad|commission|"
    + "comisión|commissione|comissão|frais|kosten|entgelte|fees|charges|fee amount|total charges|ecart|écart|verschil|diferencia|differenza|"
    + "diferença|tilgjengelig saldo|disponibel saldo|disponibelt|tillgängligt belopp|disponibel|käytettävissä|verfügbarer betrag|verfügbar|"
    + "beschikbaar saldo|solde disponible|saldo disponible|saldo disponibile|available balance|available|dostępne środki|inngående saldo|"
    + "utgående saldo|ingående saldo|opening balance|closing balance|anfangssaldo|endsaldo|beginsaldo|solde initial|solde final|saldo inicial|"
    + "saldo final|saldo iniziale|saldo finale|primosaldo|ultimosaldo|inngående balanse|utgående balanse|amount applied|paid amount|"
    + "amount to apply|betalt beløp|betalt|discount taken|unrealized gain/loss",
  otherDate:
    "lukket den|vat date|avstemt dato|lukket dato|registrert|registrert dato|oppdatert|utlignet dato|mva-dato|periode fra|periode til|"
    + "ausgleichsdatum|ausgleich am|leistungsdatum|erfassungsdatum|angelegt am|date lettrage|datelet|validdate|date de création|data di creazione|"
    + "fecha creación|closed at date|closing date|last updated|modified|modified date|created at date|clearing date|cleared date|entry created|"
    + "print date|tax date|vat reporting date|time completed|statement date|kontoutskriftsdato|auszugsdatum|afschriftdatum",
  partyName:
    "asiakkaan nimi|comp aux lib|customer name|debitorenname|debitornavn|empresa|i̇ş ortağı|klantnaam|kreditorenname|kreditornavn|kund|"
    + "kunde/leverandør|kundenavn|kundnamn|leveranciersnaam|leverandørnavn|leverantörsnamn|nom client|nom fournisseur|nombre cliente|"
    + "nombre proveedor|nome cliente|nome fornitore|parceiro|partenaire|partenr|partner|soci|toimittajan nimi|vendor name|leverandør|kunde|"
    + "kunde/leverandørnavn|reskontronavn|navn kunde|leverantör|kund/leverantör|motpart/kund|debitor|kreditor|asiakas|toimittaja|debitor name|"
    + "kundenname|lieferant|lieferantenname|debitor/kreditor name|geschäftspartner|klant|leverancier|relatienaam|naam relatie|debiteurnaam|"
    + "crediteurnaam|client|fournisseur|raison sociale|nom tiers|intitulé tiers|cliente|proveedor|cliente/proveedor|razón social|fornitore|"
    + "cliente/fornitore|fornecedor|entidade|nome fornecedor|customer|vendor|supplier|supplier name|customer/vendor|business partner name|contact|"
    + "contact name|company|customer full name|vendor full name|employee name|party|party name|kontrahent nazwa|odběratel|dodavatel|"
    + "obchodní partner|vevő|szállító|klient|klients|kupac|dobavljač|client/furnizor|furnizor|müşteri|cari adı|tedarikçi",
  partyNo:
    "account no.|asiakasnro|comp aux num|customer no.|customer_id|debitor/kreditor|debitor/kreditornr.|debitorennr.|debitornr.|klantnr.|"
    + "kreditorennr.|kreditornr.|kundenr.|kundnr|leveranciersnr.|leverandørnr.|leverantörsnr|n° client|n° fournisseur|nº cliente|nº proveedor|"
    + "nr. cliente|nr. fornitore|partner_ref|relatiecode|toimittajanro|vendor no.|kundenummer|kundenr|kunde nr|leverandørnummer|leverandørnr|"
    + "lev.nr|lev. nr|levnr|reskontronr|reskontronummer|reskontro|kundnummer|kundnr.|leverantörsnummer|lev nr|debitornummer|kreditornummer|deb.nr|"
    + "kred.nr|asiakasnumero|toimittajanumero|debitorennummer|kreditorennummer|debitor nr|kreditor nr|kundennr.|kundennummer|kunden-nr.|"
    + "lieferantennr.|lieferantennummer|personenkonto|klantnummer|leveranciersnummer|debiteurnr.|debiteurnummer|crediteurnr.|crediteurnummer|"
    + "relatienummer|relatie|code client|code fournisseur|compte auxiliaire|compte tiers|n° tiers|compauxnum|cód. cliente|cód. proveedor|"
    + "código cliente|código proveedor|codice cliente|codice fornitore|cod. cliente|cod. fornitore|código fornecedor|nº fornecedor|n.º cliente|"
    + "customer no|customer number|customer code|customer #|customer id|vendor no|vendor number|vendor code|vendor id|supplier no.|supplier code|"
    + "supplier id|account reference|business partner|bp code|cardcode|customer account|vendor account|employee no.|ansattnr|ansattnummer|"
    + "anställningsnr|numer kontrahenta|číslo zákazníka|kliendi kood|müşteri no|cari kodu",
  reconcileMark:
    "abgeglichen|afgestemd|afstemt|avstämd|avstemt|conciliado|deb.|ecriture let|ford.|let.|mutabakat yapıldı|num.|rapproché|rec.|reconcile|"
    + "reconciled|ric.|riconciliato|täysmäytetty|uzgodnione|avstemming|bankavstemt|utlignet|lukket|match|udlignet|täsmäytetty|ausgeglichen|"
    + "ausgleich|ausgleichsbeleg|ausziffern|op-ausgleich|afgeletterd|afgeletterd op|lettrage|pointage|pointé|punteo|punteado|partita|reconciliado|"
    + "conciliação|reconcile status|cleared|cleared status|clr|clearing document|clrng doc.|clearing|matching number|matched|spárováno|c/r",
  reference:
    "betalingsident|betalingskenmerk|betalingsreferanse|betalingsreference|betalningsreferens|client reference|constant symbol|"
    + "customer reference|deres referanse|deres reference|end-to-end id|end2end|er referens|gestructureerde mededeling|ihre referenz|kid|"
    + "konstantní symbol|kreditorreference|ks|kundenreferenz|kundenreferenz (end-to-end)|machtigingskenmerk|maksajan viite|maksuviite|"
    + "mandatsreferenz|meddelande|payment reference|rechnungsnummer|ref|reference|reference id|référence paiement|reference txn id|referencia pago|"
    + "referens|riferimento pagamento|sepa reference|specific symbol|specifický symbol|ss|su/ntra. ref.|uw referentie|variabilní symbol 1|"
    + "variable symbol 1|viite|viitenumber|viitteenne|votre référence|vs|vs. riferimento|your reference|zahlungsreferenz|"
    + "zugehöriger transaktionscode|melding/kid/fakt.nr|kid-nummer|kid/referanse|kid nr|kidnr|kid-nr|referanse|betalings-id|betalingsid|"
    + "referens/ocr|ocr|ocr-nummer|ocr/referens|ocr nummer|fik|fi-kreditor|kortart/betalings-id|viitenumero|viite/viesti|maksun viite|end-to-end|"
    + "end-to-end-referenz|end to end reference|ende-zu-ende-referenz|end-to-end-id|endtoendid|e2e|mandatsref|esr-referenz|qr-referenz|referenz|"
    + "ihr zeichen|kenmerk|gestruct. mededeling|omschrijving kenmerk|référence|référence client|communication structurée|référence structurée|rf|"
    + "referencia|referencia 1|referencia 2|ref. pago|riferimento|rif.|cro|crro|trn|referência|referencia multibanco|structured reference|"
    + "payment ref|payment ref.|pmt ref|customer ref|cust. ref.|creditor reference|variabilní symbol|poziv na broj|referință|numer referencyjny|"
    + "dekont no",
  sign:
    "cr/dr|debets/kredīts|deebet/kreedit|details|soll/haben|soll/haben-kennzeichen",
  status:
    "info|state|state type|status|vormerkbuchung|tilstand|bokført status|reservert|bokföringsstatus|tila|buchungsstatus|umsatzstatus|statut|"
    + "estado|stato|stan|stav|staatus|statuss|durum|balance impact|booking status|transaction status|payment status|posted status|vorgemerkt",
  taxCode:
    "alv|belastingen|bu-schlüssel|imposte|impostos|impuestos|momskode|momstype|mva|mva-kode|porezi|skatter|steuern|steuersatz|steuerschluessel|"
    + "tax|tax code|taxe|taxes|umsatzsteuer|vergiler|mva kode|mvakode|mva %|mva-type|momskod|moms|momssats|moms kode|alv-koodi|alv-%|verokoodi|ust|"
    + "ust-schlüssel|steuerschlüssel|steuercode|mwst|mwst-code|mwst.-code|ust.-satz|btw|btw-code|btw code|btw %|tva|code tva|taux tva|iva|tipo iva|"
    + "% iva|cód. iva|cod. iva|aliquota iva|código iva|vat|vat code|vat rate|vat %|vat amount|gst|gst code|sales tax|tax rate|tax amount|"
    + "stawka vat|dph|sazba dph|kdv|áfa|km|pvn|pdv|vat prod. posting group|vat bus. posting group|gen. posting type",
  text:
    "açıklama|artikelbezeichnung|avisierungstext|beschreibung|beschreibung1|beskrivelse|beskrivning|concepto|desc|descrição|"
    + "descrição do movimento|descriere tranzactie|descripción|description|description 1|descrizione|descrizione operazione|désignation|details|"
    + "ecriture lib|histórico|informācija saņēmējam|item title|keterangan|kuvaus|libellé|mededeling|memo|memo/description|message for payee|note|"
    + "omschrijving|omschrijving-1|opis|opis transakcji|reason|ref - etiketi|ref - etikett|ref - etiqueta|ref - label|réf - libellé|ref - rótulo|"
    + "ref - titel|rif - etichetta|rubrik|selgitus|selite|tekst|text|tittel|toelichting|transaction|transaction description|transaction details|"
    + "transaction text|transaktion|transaktionsbeschreibung|tytuł|verifikationstext|verwendungszweck|vorgang/verwendungszweck|vwz1|vwz14|vwz2|"
    + "vwz3|ytterligare detaljer|zahlungsgrund|zpráva|zpráva pro příjemce|forklaring|forklarende tekst|skildring|transaksjonstekst|bilagstekst|"
    + "posteringstekst|posttekst|transaktionstext|vertext|bokföringstext|specifikation|tekst på kontoudskrift|tekst på kontoutskrift|"
    + "selitys/viesti|selitys|kuvausteksti|buchungsdetails|details zahlung|zahlungstext|belegtext|postentext|positionstext|mededelingen|"
    + "naam / omschrijving|boekingstekst|libellé opération|libellé de l'opération|libellé écriture|intitulé|nature de l'opération|motif|"
    + "communication|communications|observaciones movimiento|movimiento|detalle|descrizione movimento|descrizione estesa|dettagli|descritivo|"
    + "narrative|narration|particulars|details of transaction|transaction narrative|line description|line memo|journal memo|gl description|"
    + "document header text|item text|betalningsmottagare/text|tytuł operacji|tytuł płatności|popis|poznámka transakce|közlemény|explanation|"
    + "comment|detalii tranzactie|detalii|apraksts|maksājuma mērķis|makse selgitus|opis plaćanja|kirjeldus|merknad",
  transactionDate:
    "created_utc|data operacji|datum provedení|datum verrichting|execution date|maksupäivä|started date|transaction date|transaktionsdag|"
    + "utført dato|transaksjonsdag|betalingstidspunkt|kjøpsdato|købsdato|köpdatum|inköpsdatum|umsatztag|tran date|trans. date|tran. date|"
    + "date de la transaction|data movimento carta|fecha de la operación|betaaldatum|datum en tijd|tapahtumahetki|ostopäivä|transaktionstidpunkt|"
    + "rezerváció dátuma|udført dato|handelsdato|trade date",
  transactionType:
    "bai control|betalingstype|bewegungstyp|class|code|ieraksta tips|kategorie transakce|posting key|reatüüp|reporting_category|subcategory|"
    + "tapahtuma|tehingu tüüp|textschlüssel|tiliotetapahtumalaji|transaktionsart|typ transakce|typ transakcji|type verrichting|umsatztyp|"
    + "transaksjonstype bank|undertype|transaksjonskode|bokføringstype|kode|transaktionstyp|transaktionskod|transaktionstype|posteringstype|"
    + "tapahtumalaji|tapahtumatyyppi|laji|taphtumatyyppi|selite/laji|vorgang|buchungsvorgang|geschäftsvorfall|gvc|gv-code|umsatzkategorie|"
    + "mutatiesoort|mutatietype|boekcode|transactietype|transactiesoort|soort transactie|type opération|type d'opération|nature|code opération|"
    + "tipo movimiento|tipo de movimiento|tipo operación|código operación|tipo operazione|tipo movimento|causale abi|codice causale|"
    + "tipo de movimento|tipo operação|tipo transação|bank transaction code|trn type|transaction code|transaction category|bai code|payment type|"
    + "payment method|method|rodzaj transakcji|rodzaj operacji|typ operacji|typ pohybu|typ platby|tranzakció típusa|makse tüüp|darījuma veids|"
    + "vrsta transakcije|tip tranzactie|işlem türü|işlem kodu",
  type:
    "type|typ|art|tipo|transaction type|umsatzart|source|tips|laji|tyyppi|soort|druh|tür|rodzaj|txn type|trans type|trans. type|tran type|"
    + "type of transaction|kind|operation type|işlem tipi",
  typeText:
    "buchungstext|opis operacji|posting text|causale|casuale|selitys laji|buchungstext art|umsatztext|posting description|"
    + "transaction type/description|operation label|booking text|libellé court|libellé simplifié|bokføringstekst",
  valueOn:
    "arvopäivä|available_on_utc|data valor|data valuta|data waluty|date de valeur|date valeur|fecha valor|rentedato|rentedatum|valørdato|"
    + "value date|valuta|valuta date|valutadag|valutadatum|valuteringsdato|wert|wertstellung|valuteringsdag|valutering|rente fra|rentedag|valør|"
    + "valør dato|valutadato|valuta-datum|datum valuty|wertstellungsdatum|wertstellungstag|valuta dato|datavaluta|date val|date val.|dateval|"
    + "data val.|f. valor|fecha de valor|fecha val.|f.valor|data-valor|value dt|val. date|val date|data valuuta|väärtuspäev|datum valute|értéknap|"
    + "valör|valördag|ränte datum|valör tarihi|arvo pvm|arvopvm|waarde datum",
} as const;
