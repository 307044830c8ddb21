import { codes, iso, parseText, told } from "./support";

const entry = (inner: string, amount = '<Amt Ccy="NOK">12500.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>', status = "<Sts>BOOK</Sts>") =>
  `<Ntry>${amount}${status}<BookgDt><Dt>2025-01-14</Dt></BookgDt><ValDt><DtTm>2025-01-15T23:30:00+01:00</DtTm></ValDt>${inner}</Ntry>`;

const document = (entries: string, version = "camt.053.001.08", root = "BkToCstmrStmt", statement = "Stmt") => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${version}"><${root}><${statement}>
<Id>S1</Id><ElctrncSeqNb>14</ElctrncSeqNb><Acct><Id><IBAN>NO9386011117947</IBAN></Id><Ccy>NOK</Ccy></Acct>
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="NOK">100.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></Bal>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="NOK">12400.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
${entries}</${statement}></${root}></Document>`;

const kid = `<NtryDtls><TxDtls><Refs><AcctSvcrRef>B1</AcctSvcrRef><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
<RltdPties><Dbtr><Pty><Nm>Nordlys Optikk AS</Nm></Pty></Dbtr><DbtrAcct><Id><Othr><Id>86011117947</Id></Othr></Id></DbtrAcct></RltdPties>
<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>0010231000000000000000012</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls><AddtlNtryInf>Innbetaling &#230;</AddtlNtryInf>`;

describe("CAMT statements", () => {
  test("a statement with a KID payment: balances, sign, reference as text, payer", () => {
    const file = parseText(document(entry(kid)));
    expect(file.format).toBe("camt.053.001.08");
    expect(told(file)).toEqual(["NO9386011117947 NOK -100.00 → 12400.00, lines 12500.00, foots true", "2025-01-14 12500.00 Innbetaling æ"]);
    const line = file.statements[0]?.lines[0];
    expect(line).toMatchObject({ reference: "0010231000000000000000012", referenceType: "SCOR", counterpartyName: "Nordlys Optikk AS", counterpartyAccount: "86011117947", bankReference: "B1", endToEndId: "" });
    expect(iso(line?.valueOn ?? null)).toBe("2025-01-15");
    expect(file.issues).toEqual([]);
  });

  test("a collective entry stays one line with its payments beside it", () => {
    const detail = (amount: string, name: string) => `<TxDtls><Amt Ccy="NOK">${amount}</Amt><RltdPties><Dbtr><Nm>${name}</Nm></Dbtr></RltdPties></TxDtls>`;
    const file = parseText(document(entry(`<NtryDtls>${detail("5000.00", "A")}${detail("7500.00", "B")}</NtryDtls>`)));
    expect(file.statements[0]?.lines).toHaveLength(1);
    expect(file.statements[0]?.lines[0]?.batch.map((part) => [part.amount, part.counterpartyName])).toEqual([[500000, "A"], [750000, "B"]]);
  });

  test("a pending entry is given and not counted", () => {
    const file = parseText(document(entry("", undefined, "<Sts><Cd>PDNG</Cd></Sts>")));
    expect(told(file)[0]).toBe("NO9386011117947 NOK -100.00 → 12400.00, lines 0.00, foots false");
    expect(file.statements[0]?.lines[0]?.status).toBe("pending");
    expect(codes(file)).toEqual(["file/balance-does-not-foot"]);
  });

  test("a reversal keeps the direction that the bank booked", () => {
    const file = parseText(document(entry("<RvslInd>true</RvslInd>", '<Amt Ccy="NOK">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>')));
    expect(file.statements[0]?.lines[0]).toMatchObject({ amount: -1000, isReversal: true });
  });

  test.each([
    ["camt.052.001.06", "BkToCstmrAcctRpt", "Rpt"],
    ["camt.054.001.04", "BkToCstmrDbtCdtNtfctn", "Ntfctn"],
  ])("%s is read as well", (version, root, statement) => {
    const file = parseText(document(entry(kid), version, root, statement));
    expect([file.format, file.statements[0]?.lines.length]).toEqual([version, 1]);
  });

  test("totals that don't agree with the entries are named", () => {
    const totals = (count: string, total: string) => `<TxsSummry><TtlCdtNtries><NbOfNtries>${count}</NbOfNtries><Sum>${total}</Sum></TtlCdtNtries></TxsSummry>`;
    expect(codes(parseText(document(totals("1", "12500.00") + entry(kid))))).toEqual([]);
    expect(codes(parseText(document(totals("2", "12500.00") + entry(kid))))).toEqual(["file/control-total"]);
    expect(codes(parseText(document(totals("1", "12500.01") + entry(kid))))).toEqual(["file/control-total"]);
  });

  test("names with a prefix, several references of which the second is the structured one, an invoice number beside", () => {
    const strd = "<Strd><RfrdDocInf><Nb>F-77</Nb></RfrdDocInf></Strd><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd>";
    const file = parseText(document(entry(`<NtryDtls><TxDtls><RmtInf>${strd}</RmtInf></TxDtls></NtryDtls>`)).replaceAll(/<(\/?)([A-Z])/g, "<$1ns2:$2").replace("xmlns=", "xmlns:ns2="));
    expect(file.statements[0]?.lines[0]).toMatchObject({ reference: "RF18539007547034", referenceType: "RF", additionalInfo: "F-77" });
  });

  test("an entry without a booking day has its value day", () => {
    const file = parseText(document(entry("").replace("<BookgDt><Dt>2025-01-14</Dt></BookgDt>", "")));
    expect(iso(file.statements[0]?.lines[0]?.bookedOn ?? null)).toBe("2025-01-15");
  });

  test.each([
    ["an amount that is none", document(entry("", '<Amt Ccy="NOK">12x</Amt><CdtDbtInd>CRDT</CdtDbtInd>')), "file/amount-unreadable", "Document/BkToCstmrStmt/Stmt/Ntry/Amt"],
    ["more decimals than the currency has", document(entry("", '<Amt Ccy="NOK">1.005</Amt><CdtDbtInd>CRDT</CdtDbtInd>')), "file/amount-unreadable", "Document/BkToCstmrStmt/Stmt/Ntry/Amt"],
    ["a file cut off", document(entry(kid)).split("<RmtInf>")[0] ?? "", "file/malformed", "Document/BkToCstmrStmt/Stmt/Ntry/NtryDtls/TxDtls"],
  ])("refused with the place: %s", (_title, text, code, path) => {
    const file = parseText(text);
    expect(file.statements).toEqual([]);
    expect(file.issues[0]).toMatchObject({ code, at: { path } });
  });

  test("entities of a DOCTYPE are not expanded", () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${document(entry("<AddtlNtryInf>&b;</AddtlNtryInf>")).slice(39)}`;
    expect(codes(parseText(bomb))).toEqual(["file/entities-refused"]);
  });

  test("a payment file is told apart", () => {
    expect(codes(parseText('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"/>'))).toEqual(["file/is-payment-file"]);
  });
});
