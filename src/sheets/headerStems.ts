/**
 * Parts that header words are made of, for headers that no list has. A star stands for any letters: "forfall*" begins
 * so, "*dato" ends so. Parts are folded like headers (å → a, ø → o, ß → ss, ae → a, oe → o, ue → u).
 * Source: the word lists in headerWords.ts, taken apart; dictionaries of the same languages.
 */
export const HEADER_STEMS = {
  date: "dato *dato datum *datum datums date *date data fecha fch tag *stag *ngstag dag *dag pvm *pvm paiva *paiva paivamaara *paivamaara tarih* *tarihi kuupaev* "
    + "dt dia dzien kelte datetime timestamp tanggal den created when *datumet *datoen",
  booking: "bokfor* bogfor* *bokfort *bogfort buchung* *buchung verbuch* gebucht* boek* geboekt posting posted post pstng book booked* booking compta* comptabil* ctble contab* "
    + "contabil* registr* kirjau* ksiego* zauct* accounting completed processed verrekening uitvoer* konyvel* knjiz* inregistr* bokad* bokning* mov lancamento apunt* movimento movimiento",
  value: "valut* valuter* valor valorem valeur value valuation rente* wert* arvo* waluty valorizac* valuutta* vardedag vardering* valorisation valor*",
  transaction: "transak* transac* tran trans umsatz* kop* kjop* kauf* maksu* betaling* betalning* utfort* udfort* verrichting* tehing* tapahtuma* operac* operaz* operation* "
    + "oper movim* movement* started execution exec purchase* zahlung* provedeni wykonania zlecenia handels* mouvement* islem* tehtud effective trade",
  due: "due forfall* forfald* forfallo* fallig* verval* echeanc* venc* scaden* erapaiva* vade* maturity splatno* platnosci dospij* lejarat* betalas tahtaeg* jatuh pay",
  document: "dokument* document* doc bilag* bilagsnr beleg* boekstuk* bkst stuk* docum* doklad* piece verif* ver vernr verno voucher* vou asiakirja* tosite* asiento* poliza* "
    + "dowod* bizonylat* docto jornal* belegnr *bilag fisnummer evrak* belge* dokum*",
  invoice: "faktura* *faktura fakt rechnung* factu* factur* invoice* inv fattura* lasku* fatura* arve* szamla* racun* facture* fv",
  external: "ekstern* extern* ulkoi* estern* zewn* exterieur* external ext fremmed*",
  amount: "belop* *belop *belopp belob* *belob betrag* *betrag bedrag* *bedrag amount* *amount amt montant* *montant importe* importo* import summa *summa somme suma sum "
    + "maara *maara montante kwota* castka iznos* osszeg* tutar* *tutari jumlah verdi money total turnover volume",
  remaining: "rest* *rest gjenst* aterst* jalj* resid* reman* rezid* remain* outstanding unpaid utest* zbyv* pozost* jaak kalan restant* resterend* ubetalt* obetald* ubetald* "
    + "unapplied uoppgjort* openstaand* abierto* impay* nezaplac* otwart* acikta*",
  open: "offen* open* apen* apne* aben* abne* oppen* oppna* ouvert* pendi* avoin* avoim* apert* aberto* acik otvoren* avatud",
  original: "origin* opprin* oprind* urspr* alkup* oorspr* initial* inicial* orig opr puvod* orijinal opprinnelig*",
  debit: "debet* *debet debit* *debit debe dare deb soll* debito* obciaz* borc* duguje tartozik* deure deebet* dr datio adeudo*",
  credit: "kredit* *kredit credit* *credit haben* *haben haber avere haver alacak* potrazuje kovetel* kreedit* cred cr credito*",
  moneyIn: "inn innbetal* innskudd* innsatt* insatt* insattning* indbetal* indsat* inbetal* gutschrift* eingang* einzahlung* einnahme* bij bijschrijv* entrat* accredit* "
    + "entrada* ingreso* abono* recette* encaiss* deposit* depot depots pano* talletus* storting* wplat* uznan* wplyw* prijem* prijm* prichozi* yatan* yatir* giren* received* "
    + "incoming* paid-in receipt receipts ingress* incass* uplat* primit* incasari sisse* versement* tulo* inkomst* inntekt* indtagt* ontvang* krediterat tilgang* inflow* vklad*",
  moneyOut: "ut uttak* uttag* utbetal* udbetal* havet* lastschrift* belastung* ausgang* auszahlung* ausgabe* af afschrijv* uscit* addebit* saida* gasto* cargo* depense* decaiss* "
    + "retrait* retir* withdraw* otto ottot nosto* opname* wyplat* wydat* vydaj* vydej* odchozi* cekil* cekilen cikan* cikis* out outgoing* prelev* levantam* meno* utgift* udgift* "
    + "isplat* spent paid-out payments debiterat avgang* outflow* vyber* pagos",
  balance: "saldo* *saldo balance* *balance bal solde* sold soldul kontostand* bakiye* bak egyenleg* stanje* zustat* kumul* cumul* acum* progr* guthaben* jaak* atlikum* *saldoen "
    + "bestand lopende loppusaldo running zwischens* lobende lopende",
  available: "dispon* verfug* available beschikb* tillgang* tilgjeng* kaytett* dostup* dostep* radig*",
  currency: "valutak* valutaen currency* curr cur ccy devise* dev divisa* moneda* moeda* monn wahrung* *wahrung whrg wkz munt* *munt valuutta* valuuta* waluta mena mene meny "
    + "penznem* doviz* valiuta valuta* lcurr crcy iso",
  number: "nr *nr no nummer* *nummer number* num n numero* numer nro *nro cislo* nbr id *id szam* broj* numara* nombor *numret kode *no",
  name: "navn* *navn namn* *namn name* *name naam* *naam nom nombre* nome* nimi* *nimi nazwa* nazev* ime isim adi nume nimetus ragione denomina* razao",
  type: "type* *type typ *typ tipo* art soort* *soort tyyppi* *tyyppi *laji laji tuup* rodzaj* druh* vrsta tur turu tips klass* kind *art *tuup *tyyp *tip tip",
  code: "kode* *kode kod code* cod koodi* codigo* codice* *kod *code kood *schlussel",
  account: "konto* *konto *kontonr account* acct acc compte* cuenta* cta conta conto rekening* *rekening tili *tili tilin *tilin tilinro tilinumero cont ucet uctu rachun* hesap* "
    + "konta *konti nominal grootboek* sachkont* finanskont* accounts kontonr *kontonummer bankkont* a-c gl *cuenta *rekeningnr *rekening grootboek* spojen* *kontonummer",
  counter: "motkont* motpart* motregn* motp modkont* modpart* modp gegen* tegen* contrep* contrap* contropart* vasta* proti* counter* kontrah* balancing offset karsi* vastapool* "
    + "korrespond* merchant* handelaar* handler* payee* payer* handlande butikk* brukersted* beteiligt* tegenpart* related other-party aadress contraparte partei",
  sender: "avsend* avsand* afsend* sender* auftraggeb* zahlungspflicht* payer* payor* betaler* maksaja* ordenant* ordinant* nadawc* platc* remitente* donneur* odesil* "
    + "innbetaler* indbetaler* opdrachtgev* mandante* emisor* gonderen* emetteur* remetente* ^fra ^from ^von ^van ^de maksja*",
  recipient: "mottak* mottag* modtag* recipient* receiver* empfang* begunst* zahlungsempf* payee* saaja* saaja benefic* odbiorc* prijemc* destinat* ontvanger* alici* "
    + "destinatario* saajan primalac* primatelj* prejemnik* ^til ^to ^an ^aan",
  customer: "kund* *kunde customer* client* cliente* klant* asiakas* asiakka* debitor* debiteur* klient* odberat* musteri* vevo* kupac* debtor* buyer* cust",
  vendor: "leverand* leverant* vendor* supplier* fournisseur* proveed* fornitor* forneced* toimittaj* kreditor* crediteur* creditor* dostawc* dodavat* tedarik* szallit* "
    + "dobavlj* acreedor* lieferant* vend leveranc*",
  employee: "ansatt* anstall* medarbej* employee* mitarbeit* werknem* medewerk* employe salari* emplead* tyontekij* dipendent* funcionar* pracown*",
  partner: "partner* party parten* parcei* relatie* tiers tercero* reskontro* part kontakt* contact* person",
  iban: "iban bban",
  bic: "bic swift blz bankleitz* sort clearing* routing aba",
  reference: "refer* *referanse *referens *referenz ref kid ocr viite* *viite rif kenmerk* *kenmerk verwijz* betalingsid* eref end2end endtoend e2e mandat* symbol symbolic poziv* "
    + "odkaz* structur* gestruct* strukt* kreditorref* esr qr kundref* *reference *referencia riferim* *viitteenne viitte* *ident *zeichen",
  archive: "arkiv* archiv* arhiiv* arkisto* primanota arhiv*",
  text: "tekst* *tekst text* *text beskriv* beschr* descr* desc omschr* libell* design* concept* selit* selgit* kuvaus* opis* popis* histor* causal* narrat* detalj* detail* detal* "
    + "forklar* verwend* *zweck zahlungsgrund tytul* titul* tittel* titel* rubrik* skildring* aciklama* keterangan* particular* memo* komment* comment* specif* spesif* leiras* "
    + "kozlem* motiv* grund reason vwz label rotulo etiqueta etichetta teksti objet oggetto asunto subject bezeichn* *beschreibung *beskrivelse *beskrivning *omschrijving *tekst *bezeichnung",
  message: "melding* meddel* meded* viesti* message* zprav* mensaj* messagg* besked* note* notat* notis* notiz* anteckn* anmerk* bemerk* tillegg* zusatz* zusatz ytterlig* suppl* "
    + "addition* ampliad* estesa adviser* extra aggiunt* adicion* complement* info* observ* uwag* poznam* opmerking* remark* mitteil* *info *information",
  check: "check* cheque* sjekk* scheck* assegn* talao talon chk slip sekk* ceku",
  entry: "lopenr* lobenr* lopnr* lfd laufend* entry* volgn* sequen* line linje* rad radnr* row *mov rigo regel* zeile* oppforing* postnr* sira lopenummer* mov movimento movimiento",
  fee: "gebyr* gebuhr* fee fees avgift* frais comision* commission* kosten* poplat* entgelt* oplat* prowizj* provisjon* charge* omkostning* palkkio*",
  tax: "mva *mva moms* mwst ust ustid btw tva iva vat alv tax* steuer* steur* umsatzsteu* kdv dph pvn impuest* impost* taxe* belastingen skatt* verg* porez* avgiftskode",
  rate: "kurs* *kurs rate koers* cours cambio taux kurz *kurssi tecaj",
  quantity: "antall antal anzahl quantity qty menge count aantal cantidad quantite quantita",
  dimension: "avdeling* afdeling* avdelning* abteil* department* departe* departamento* reparto osasto* dimens* prosjekt* project* projekt* progetto* proyecto* projet* "
    + "kostenst* kostentr* kostenpl* kostnads* omkostningss* kst ktr barer* location* lokasjon* analyt* anali* segment* axe resource ressurs* yleisdimens* division* "
    + "centre center costcent* kustannusp* centro fond fund property delprosjekt* koststed* kostsenter",
  status: "status* state* stav statut estado stato tila durum",
  reversed: "tilbakef* tilbagef* aterfor* storn* revers* contrepass* tegengeb* revert* peruut* cancel* annul* extourn* korrigert*",
  reconciled: "avstemt* afstemt* avstamd* abgestimmt* abgegl* reconcil* afgestemd* rapproch* concilia* riconcil* uzgodn* tasmay* tasmaytet* mutabakat* lettr* cleared* avprick* "
    + "ausgegl* matched utlignet udlign* match",
  period: "period* maned* month* monat* jahr* year* ejercic* exercic* anno regnskapsar* week* uke",
  card: "kort kortnr* kortnum* card* karte* *karte tarjeta* carte* kaart* cartao* kredietkaart kartennr* kartennum* kortholder* kredittkort*",
  elsewhere: "address* adress* adres* lieferadr* mail* email* country* land* city* by sted time uhrzeit zeit* timezone zone hora heure tijd klokke* categor* kateg* subcat* tags "
    + "hashtag* user* bruker* holder* inhaber* owner* eier* emoji* image* kvitter* attach* vedlegg* phone* telefon* website* place* rubriek* template* batch* "
    + "version* flag* float* exchange* budget* groupe group* kategori* warengr* artikel* item* product* vare* box url link freigeb* begleit* template*",
  gross: "gross brutto brut bruto lordo",
  net: "net netto neto nett",
  difference: "differ* diff avvik* afvig* difer* rozdil* fark",
  applied: "applied kopplat ausgegl* udlign* utlign* avsatt* liquid* allocated applicato",
  discount: "rabatt* *rabatt kasserab* kassarab* kontantrab* skonto* discount* escompte* sconto* korting* descuento* desconto* alennus* dto pmt-disc",
  journal: "journal* dagbok* dagboek* diari* yevmiye* jurnal* dnevnik* registro* bilagsart* je jnl serie* series*",
  own: "own egen eget eigen* company firma* selskap* local basis lokal* hovedvaluta home functional base",
  holder: "inhaber* holder* indehaver* innehav* owner* titular* intestatar* titulair*",
  foreign: "foreign fremmed* utlandsk* fremdw*",
  payment: "payment* betaling* betalning* zahlung* pago paiement* pagament* maksu*",
} as const;

/** One of the parts. */
export type Stem = keyof typeof HEADER_STEMS;
