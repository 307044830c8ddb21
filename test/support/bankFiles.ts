import type { FileToRead } from "../../src/worker";

/** A file as a browser gives it. */
export function fileOf(name: string, text: string): FileToRead {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) };
}

/** One booking of a statement: signed amount with a point, day, text, bank's id. */
export type Booking = readonly [amount: string, day: string, text: string, ref?: string];

interface Statement {
  readonly opening: string;
  readonly closing: string;
  readonly from: string;
  readonly to: string;
  readonly account?: string;
}

/** A camt.053 statement of a fictional account, with its balances. */
export function camtFile(name: string, bookings: readonly Booking[], { opening, closing, from, to, account = "NO9386011117947" }: Statement): FileToRead {
  const balance = (code: string, amount: string, day: string): string =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="NOK">${amount.replace("-", "")}</Amt><CdtDbtInd>${side(amount)}</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
  const entries = bookings.map(([amount, day, text, ref = ""]) => `<Ntry><Amt Ccy="NOK">${amount.replace("-", "")}</Amt><CdtDbtInd>${side(amount)}</CdtDbtInd><Sts>BOOK</Sts>
    <BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt>${ref === "" ? "" : `<AcctSvcrRef>${ref}</AcctSvcrRef>`}<NtryDtls><TxDtls><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`);
  return fileOf(name, `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>${to}T06:00:00</CreDtTm></GrpHdr>
    <Stmt><Id>S1</Id><CreDtTm>${to}T06:00:00</CreDtTm><FrToDt><FrDtTm>${from}T00:00:00</FrDtTm><ToDtTm>${to}T23:59:59</ToDtTm></FrToDt><Acct><Id><IBAN>${account}</IBAN></Id><Ccy>NOK</Ccy></Acct>
    ${balance("OPBD", opening, from)}${balance("CLBD", closing, to)}${entries.join("")}</Stmt></BkToCstmrStmt></Document>`);
}

function side(amount: string): string {
  return amount.startsWith("-") ? "DBIT" : "CRDT";
}
