import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkJournal, LAYOUTS, postingFile, postingLayout, postingSheet, type Journal, type JournalLine, type PostingSettings, type PostingWords } from "../../src/posting";
import { day, nok } from "../session/build";
import { csv, minor, records, sie, textOf, type Booked } from "./readers";

const SETTINGS: PostingSettings = {
  layout: "generic", bankAccount: "1920", bankAccountType: "G/L Account", documentNoPrefix: "AVS", localCurrency: "NOK",
  ofLayouts: {
    sie: { company: "Nordlys Optikk AB" }, datev: { consultant: "29098", client: "55003" }, xero: { clearing: "1921" }, sap: { companyCode: "NO10", receivables: "1500", payables: "2400" },
    netsuite: { receivables: "1500", payables: "2400" }, "sage-intacct": { receivables: "1500", payables: "2400" }, odoo: { receivables: "1500", payables: "2400" },
  },
};

function leg(lineNo: number, documentNo: string, amount: string, more: Partial<JournalLine> = {}): JournalLine {
  return {
    lineNo, postingDate: day("2025-01-31"), documentNo, documentType: "", externalDocumentNo: "", accountType: "G/L Account", account: "7770", description: "", amount: nok(amount),
    currency: "NOK", reference: "", appliesToType: "", appliesToNo: "", matchId: "", importKey: `${documentNo}/${lineNo}`, dimensions: {}, ...more,
  };
}

const bank = (lineNo: number, documentNo: string, amount: string, more: Partial<JournalLine> = {}): JournalLine => leg(lineNo, documentNo, amount, { account: "1920", ...more });

/** A fee whose text would be a formula, and breaks rows; a customer who pays an invoice; a vendor with Norwegian letters; three accounts in one document. */
const LINES: readonly JournalLine[] = [
  bank(1, "AVS0001", "-35", { description: "=Gebyr; \"nettbank\", januar" }), leg(2, "AVS0001", "35", { description: "=Gebyr; \"nettbank\", januar" }),
  bank(3, "AVS0002", "12480", { postingDate: day("2025-01-14"), description: "Innbetaling" }),
  leg(4, "AVS0002", "-12480", {
    postingDate: day("2025-01-14"), documentType: "Payment", accountType: "Customer", account: "10010", partyName: "Nordlys Optikk AS", description: "10231 Nordlys Optikk AS", reference: "2001102314",
    appliesToType: "Invoice", appliesToNo: "10231",
  }),
  bank(5, "AVS0003", "-1566.50", { postingDate: day("2025-01-15"), description: "Utbetaling" }),
  leg(6, "AVS0003", "1600", { postingDate: day("2025-01-15"), documentType: "Payment", accountType: "Vendor", account: "20020", partyName: "Ærlig Åsgård", description: "31884 Ærlig Åsgård", appliesToType: "Invoice", appliesToNo: "31884" }),
  leg(7, "AVS0003", "-33.50", { postingDate: day("2025-01-15"), account: "7790", description: "Kontantrabatt" }),
];

const JOURNAL: Journal = { lines: LINES, issues: [] };
const NOW = "2025-02-03T08:00:00.000Z";

function fileOf(id: string, journal: Journal = JOURNAL): NonNullable<ReturnType<typeof postingFile>> {
  const file = postingFile(journal, postingLayout(id), { settings: { ...SETTINGS, layout: id }, now: NOW });
  if (file === null) throw new Error(`${id} has no file`);
  return file;
}

/** What the journal books, in the words of a system: control accounts in place of parties, its own numbers and dates. */
function booked(number: (documentNo: string) => string, date: (iso: string) => string, more: { readonly clearing?: string; readonly texts?: (text: string) => string } = {}): readonly Booked[] {
  const iso = (one: JournalLine): string => (one.documentNo === "AVS0001" ? "2025-01-31" : one.documentNo === "AVS0002" ? "2025-01-14" : "2025-01-15");
  const account = (one: JournalLine): string => (one.accountType === "Customer" ? "1500" : one.accountType === "Vendor" ? "2400" : one.account === "1920" ? more.clearing ?? "1920" : one.account);
  return LINES.map((one) => ({ document: number(one.documentNo), date: date(iso(one)), account: account(one), amount: one.amount, text: (more.texts ?? ((text) => text))(one.description) }));
}

const digits = (documentNo: string): string => String(Number(documentNo.replace("AVS", "")));
const same = (text: string): string => text;
const compact = (iso: string): string => iso.replaceAll("-", "");
const european = (mark: string) => (iso: string): string => iso.split("-").reverse().join(mark);
const american = (iso: string): string => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`;
const amountOf = (debit: string, credit: string): number => (debit === "" ? -minor(credit, ".") : minor(debit, "."));

/** Each document adds up to zero. */
function expectBalanced(rows: readonly Booked[]): void {
  const sums = new Map<string, number>();
  for (const { document, amount } of rows) sums.set(document, (sums.get(document) ?? 0) + amount);
  expect([...sums.values()].every((sum) => sum === 0)).toBe(true);
  expect(sums.size).toBe(3);
}

/** Every layout that is a file, read again by a reader made from the format's description. */
const READERS: Readonly<Record<string, { readonly read: (bytes: Uint8Array) => readonly Booked[]; readonly expected: readonly Booked[] }>> = {
  gbat10: { read: (bytes) => gbat(textOf(bytes, "iso-8859-1"), ""), expected: booked(digits, compact, { texts: (text) => text.replaceAll(";", " ").replaceAll("\"", "'") }) },
  tripletex: { read: (bytes) => gbat(textOf(bytes, "utf-8"), "T"), expected: booked(digits, compact, { texts: (text) => text.replaceAll(";", " ").replaceAll("\"", "'") }) },
  "24sevenoffice": {
    read: (bytes) => records(csv(textOf(bytes, "utf-8"), ";")).map((row) => ({ document: row.TransactionNo!, date: row.Date!, account: row.Account!, amount: minor(row.Amount!, ","), text: row.Comment! })),
    expected: booked(digits, european(".")),
  },
  xero: {
    read: (bytes) => records(csv(textOf(bytes, "utf-8"), ",")).map((row) => ({ document: row["*Narration"]!, date: row["*Date"]!, account: row["*AccountCode"]!, amount: minor(row["*Amount"]!, "."), text: row.Description! })),
    expected: booked(same, european("/"), { clearing: "1921" }).map((row, at) => (at === 3 ? { ...row, account: "10010" } : at === 5 ? { ...row, account: "20020" } : row)),
  },
  quickbooks: {
    read: (bytes) => records(csv(textOf(bytes, "utf-8"), ",")).map((row) => ({ document: row["Journal No."]!, date: row["Journal Date"]!, account: row["Account Name"]!, amount: amountOf(row.Debits!, row.Credits!), text: row.Description! })),
    expected: booked(same, american).map((row) => ({ ...row, account: row.account.replace("1500", "Accounts Receivable (A/R)").replace("2400", "Accounts Payable (A/P)") })),
  },
  netsuite: {
    read: (bytes) => records(csv(textOf(bytes, "utf-8"), ",")).map((row) => ({ document: row["External ID"]!, date: row.Date!, account: row.Account!, amount: amountOf(row.Debit!, row.Credit!), text: row.Memo! })),
    expected: booked(same, american),
  },
  "sage-intacct": { read: (bytes) => intacct(textOf(bytes, "utf-8")), expected: booked(same, american) },
  odoo: { read: (bytes) => odoo(textOf(bytes, "utf-8")), expected: booked(same, same) },
  sap: { read: (bytes) => sap(textOf(bytes, "utf-8")), expected: booked(same, compact) },
  generic: {
    read: (bytes) => records(csv(textOf(bytes, "utf-8"), ",")).map((row) => ({ document: row.documentNo!, date: row.postingDate!, account: row.account!, amount: minor(row.amount!, "."), text: row.description! })),
    expected: booked(same, same).map((row, at) => (at === 3 ? { ...row, account: "10010" } : at === 5 ? { ...row, account: "20020" } : row)),
  },
};

/** Source: Mamut help page: thirty columns between semicolons, no header. */
function gbat(text: string, flag: string): readonly Booked[] {
  return text.split("\r\n").slice(0, -1).map((line) => {
    const row = line.split(";");
    expect([row.length, row[0], row[3], row[4], row[5], row[7], row[18], row[26]]).toEqual([30, "GBAT10", "9", "01", "2025", "0", "", flag]);
    expect(row[27]).toBe(row[8]);
    return { document: row[1]!, date: row[2]!, account: row[6]!, amount: minor(row[8]!, "."), text: row[20]! };
  });
}

/** Source: Intacct help: what is the entry's stands in its first row; data begin in row 3; lines count from 1. */
function intacct(text: string): readonly Booked[] {
  const [header, , ...body] = csv(text, ",");
  let [document, date, line] = ["", "", 0];
  return records([header!, ...body]).map((row) => {
    if (row.DATE !== "") [document, date, line] = [row.DESCRIPTION!, row.DATE!, 0];
    expect([row.LINE_NO, row.JOURNAL]).toEqual([String(++line), line === 1 ? "CJ" : ""]);
    return { document, date, account: row.ACCT_NO!, amount: amountOf(row.DEBIT!, row.CREDIT!), text: row.MEMO! };
  });
}

/** Source: Odoo documentation: rows below an entry's first leave its own columns empty. */
function odoo(text: string): readonly Booked[] {
  let [document, date] = ["", ""];
  return records(csv(text, ",")).map((row) => {
    if (row.date !== "") [document, date] = [row.ref!, row.date!];
    return { document, date, account: row["line_ids/account_id"]!, amount: amountOf(row["line_ids/debit"]!, row["line_ids/credit"]!), text: row["line_ids/name"]! };
  });
}

/** Source: template of the app F2548: a header block, its technical names, its values, then the lines below theirs. */
function sap(text: string): readonly Booked[] {
  const booking: Booked[] = [];
  let head: Record<string, string> = {};
  let columns: string[] | null = null;
  const rows = csv(text, ",");
  expect(rows[0]).toEqual(["Batch ID", "AVSTEM"]);
  for (let at = 1; at < rows.length; at++) {
    if (rows[at]![0] === "Header") { [head] = records([rows[at + 1]!, rows[at + 2]!]) as [Record<string, string>]; at += 2; columns = null; }
    else if (rows[at]![0] === "Line Items") { columns = rows[at + 1]!; at += 1; }
    else {
      const [row] = records([columns!, rows[at]!]) as [Record<string, string>];
      expect([row.BUKRS, head.BLART, head.MONAT, head.WAERS]).toEqual(["NO10", "SA", "01", "NOK"]);
      booking.push({ document: head.XBLNR!, date: head.BUDAT!, account: row.HKONT!, amount: amountOf(row.WRSOL!, row.WRHAB!), text: row.SGTXT! });
    }
  }
  return booking;
}

describe("a file of each layout, read by the format's own rules", () => {
  test.each(Object.keys(READERS))("%s says what the journal says, and balances", (id) => {
    const { read, expected } = READERS[id]!;
    const rows = read(fileOf(id).bytes);
    // A blank keeps a spreadsheet from taking the text for a formula; a system drops it.
    expect(rows[0]!.text).toMatch(/^ =/);
    expect(rows.map((row) => ({ ...row, text: row.text.trimStart() }))).toEqual(expected);
    expectBalanced(rows);
  });

  test("SIE 4I: head, encoding and vouchers", () => {
    const { bytes, name } = fileOf("sie");
    const { head, vouchers } = sie(textOf(bytes, "cp437"));
    expect(name).toBe("Avstem_2025-02-03.si");
    expect([...head]).toEqual([["#FLAGGA", ["0"]], ["#PROGRAM", ["Avstem", "1.0"]], ["#FORMAT", ["PC8"]], ["#GEN", ["20250203"]], ["#SIETYP", ["4"]], ["#FNAMN", ["Nordlys Optikk AB"]]]);
    expect(vouchers.map((rows) => rows.reduce((sum, { amount }) => sum + amount, 0))).toEqual([0, 0, 0]);
    expect(vouchers.flat().map(({ date, account, amount, text }) => [date, account, amount, text])).toEqual(booked(same, compact)
      .map(({ date, account, amount, text }) => [date, account.replace("1500", "1510").replace("2400", "2440"), amount, text]));
  });

  test("DATEV: header row, column names, and each row a whole booking against the bank", () => {
    const { bytes, name } = fileOf("datev");
    const [head, header, ...body] = csv(textOf(bytes, "windows-1252"), ";");
    expect(name).toBe("EXTF_Buchungsstapel_2025-02-03.csv");
    expect([head!.length, ...head!.slice(0, 6), ...head!.slice(10, 16), head![21]]).toEqual([31, "EXTF", "700", "21", "Buchungsstapel", "13", "20250203080000000", "29098", "55003", "20250101", "4", "20250114", "20250131", "EUR"]);
    expect(header!.slice(0, 10)).toEqual([
      "Umsatz (ohne Soll/Haben-Kz)", "Soll/Haben-Kennzeichen", "WKZ Umsatz", "Kurs", "Basis-Umsatz", "WKZ Basis-Umsatz", "Konto", "Gegenkonto (ohne BU-Schlüssel)", "BU-Schlüssel", "Belegdatum",
    ]);
    expect(records([header!, ...body]).map((row) => [row["Umsatz (ohne Soll/Haben-Kz)"], row["Soll/Haben-Kennzeichen"], row.Konto, row["Gegenkonto (ohne BU-Schlüssel)"], row.Belegdatum, row["Belegfeld 1"], row.Buchungstext])).toEqual([
      ["35,00", "S", "7770", "1920", "3101", "AVS0001", "=Gebyr; \"nettbank\", januar"], ["12480,00", "H", "10010", "1920", "1401", "AVS0002", "10231 Nordlys Optikk AS"],
      ["1600,00", "S", "20020", "1920", "1501", "AVS0003", "31884 Ærlig Åsgård"], ["33,50", "H", "7790", "1920", "1501", "AVS0003", "Kontantrabatt"],
    ]);
    const onBank = body.reduce((sum, row) => sum + (row[1] === "S" ? -1 : 1) * minor(row[0]!, ","), 0);
    expect(onBank).toBe(LINES.filter(({ account }) => account === "1920").reduce((sum, { amount }) => sum + amount, 0));
  });

  test("documents that were posted before are left out whole", () => {
    const journal: Journal = { ...JOURNAL, issues: [{ code: "posting/posted-before", journalLine: 4, importKey: "AVS0002/4" }] };
    expect(new Set(READERS["24sevenoffice"]!.read(fileOf("24sevenoffice", journal).bytes).map(({ document }) => document))).toEqual(new Set(["1", "3"]));
  });
});

const WORDS: PostingWords = {
  sheetPosting: "Posting", columnIssues: "To look at", nothingToPost: "Nothing", issue: ({ code }) => code, postedBefore: (count) => String(count),
  postingColumn: Object.fromEntries(postingLayout("generic").columns.map(({ field }) => [field, field])) as PostingWords["postingColumn"],
};

describe.each(LAYOUTS.map(({ id }) => id))("the layout %s", (id) => {
  const layout = postingLayout(id);

  test("is checked without a word", () => {
    const issues = checkJournal(JOURNAL, layout, { settings: { ...SETTINGS, layout: id } });
    expect(issues).toEqual(id === "xero" ? [{ code: "posting/account-not-taken", journalLine: 4, account: "10010" }, { code: "posting/account-not-taken", journalLine: 6, account: "20020" }] : []);
  });

  test("gives the page that was agreed on", () => {
    const { cells } = postingSheet(JOURNAL, layout, { settings: { ...SETTINGS, layout: id }, words: WORDS });
    const sheet = cells.map((row) => row.map((cell) => (cell === null ? "" : typeof cell === "string" ? cell : JSON.stringify(cell))).join(" | ").trimEnd()).join("\n");
    const file = layout.file === null ? "" : `\n\n--- ${fileOf(id).name}\n${fileOf(id).text.replaceAll("\r\n", "\n")}`;
    const path = join(__dirname, "..", "golden", "posting", `${id}.txt`);
    expect(existsSync(path)).toBe(true);
    expect(`${sheet}${file}\n`).toBe(readFileSync(path, "utf8"));
  });
});
