import type { FilePlace } from "../../../statements";
import type { Formats } from "../formats";
import type { FileIssueWords } from "../words";
import { counted, days, fields, inSentence, lines } from "./terms";

const files = counted("bank file", "bank files");

/** Where in a file something stands. */
function placeOf(at: FilePlace, f: Formats): string {
  if ("row" in at) return at.column === undefined ? `Row ${f.count(at.row)}` : `Row ${f.count(at.row)}, column ${f.column(at.column - 1)}`;
  return "path" in at ? `Line ${f.count(at.line)}, ${at.path}` : `Line ${f.count(at.line)}`;
}

const statement = (number: number, f: Formats): string => `Statement ${f.count(number)}`;
const fieldOf = (name: string): string => inSentence((fields as Readonly<Record<string, string>>)[name] ?? name);

/** What is wrong in a bank's file: where, what, and what can be done. */
export const fileIssues: FileIssueWords = {
  "file/empty": () => "The file is empty. Download it from the bank again.",
  "file/unknown-format": () => "No known bank format was recognised. Export CAMT, MT940, OFX or CSV from the bank.",
  "file/is-workbook": () => "This is a workbook. Open it in Excel and choose its sheet as the statement.",
  "file/is-archive": () => "This is an archive. Unpack it and drop the files in it.",
  "file/is-payment-file": ({ message }) => `This is a payment order (${message}), not a statement. Export the account statement instead.`,
  "file/other-service": ({ service, at }, f) => `${placeOf(at, f)}: this file is ${service}, not payments received. Get the OCR file.`,
  "file/investments-only": ({ at }, f) => `${placeOf(at, f)}: the file holds securities only, no bank account.`,
  "file/server-message": ({ text, at }, f) => `${placeOf(at, f)}: the bank says “${text}” instead of giving a statement. Export it again.`,
  "file/malformed": ({ at, text, expected }, f) => `${placeOf(at, f)}: ${expected} was expected${text === "" ? "" : `, “${text}” stands there`}. The file is damaged or cut off; download it again.`,
  "file/ended-early": ({ at }, f) => `${placeOf(at, f)}: the file ends in the middle. The download was cut off; get it again.`,
  "file/entities-refused": ({ at }, f) => `${placeOf(at, f)}: the file defines entities of its own, which no bank's file needs and which can do harm. It is not read.`,
  "file/nested-too-deep": ({ at }, f) => `${placeOf(at, f)}: the elements are nested deeper than any bank's file. It is not read.`,
  "file/no-statement": ({ expected }) => `No statement was found in the file. Expected: ${expected}.`,
  "file/amount-unreadable": ({ at, text }, f) => text === "" ? `${placeOf(at, f)}: there is no amount. The line is left out.` : `${placeOf(at, f)}: “${text}” can't be read as an amount. The line is left out.`,
  "file/date-unreadable": ({ at, text }, f) => text === "" ? `${placeOf(at, f)}: there is no date.` : `${placeOf(at, f)}: “${text}” can't be read as a date.`,
  "file/value-date-impossible": ({ at, text }, f) => `${placeOf(at, f)}: the value date ${text} does not exist. It is left empty.`,
  "file/currency-unknown": ({ at, text }, f) => `${placeOf(at, f)}: “${text}” is not a currency code.`,
  "file/columns-unsure": ({ text }) => text === "sign" ? "It can't be seen how money in and out are told apart. Check the columns."
    : text === "dateOrder" ? "The dates can be day first or month first. Check the columns." : `It can't be told which column is the ${fieldOf(text)}. Check the columns.`,
  "file/is-pdf": () => "This is a PDF. Export CAMT, MT940, OFX or CSV from the bank instead.",
  "file/binary": ({ at }, f) => `${placeOf(at, f)}: this is no text. Export CAMT, MT940, OFX or CSV from the bank.`,
  "file/not-opened": () => "The file can't be opened. It was moved, deleted or locked since it was chosen; choose it again.",
  "file/too-large": () => "The file is larger than this computer's browser can hold. Export a shorter period.",
  "file/cancelled": () => "The reading was stopped.",
  "file/archive-encrypted": () => "The archive has a password. Unpack it and drop the files in it.",
  "file/archive-damaged": () => "The archive is damaged. Download it again.",
  "file/archive-empty": () => "The archive holds no files.",
  "file/archive-too-large": ({ files: most }, f) => `The archive unpacks to more than ${f.count(most)} files or 400 MB. Unpack it and drop fewer files.`,
  "file/total-out-of-range": ({ statement: number }, f) => `${statement(number, f)}: the amounts are too large to add up exactly. It is left out.`,
  "file/statement-currency-unknown": ({ statement: number, text }, f) => `${statement(number, f)}: “${text}” is not a currency code.`,
  "file/running-balance": ({ at, expected, actual }, f) => `${placeOf(at, f)}: the balance is ${f.decimal(actual)}; by the lines above it should be ${f.decimal(expected)}.`,
  "file/balance-chain": ({ statement: number, expected, actual }, f) => `${statement(number, f)} opens with ${f.decimal(actual)}, but the one before closes with ${f.decimal(expected)}. A statement may be missing.`,
  "file/statement-gap": ({ statement: number, after, found }, f) => `${statement(number, f)}: number ${found} follows ${after}. A statement may be missing.`,
  "file/line-twice": ({ at, first, text }, f) => `${placeOf(at, f)}: the bank's id ${text} stands already at ${inSentence(placeOf(first, f))}. Both are kept.`,
  "file/balance-does-not-foot": ({ statement: number, expected, actual }, f) => `${statement(number, f)}: opening balance and lines give ${f.decimal(expected)}, the closing balance is ${f.decimal(actual)}.`,
  "file/control-total": ({ at, expected, actual }, f) => `${placeOf(at, f)}: the file's own total is ${f.decimal(expected)}, the lines give ${f.decimal(actual)}. Lines may be missing.`,
};

/** Words about bank files on their way into the workbook. */
export const importing = {
  title: "Bank files", drop: "Drop bank files here, or", choose: "choose files…", chooseLong: "Choose bank files…", dropNow: "Drop the files to read them",
  formats: "CAMT, MT940, OFX, QIF, BAI2, OCR or CSV", stopped: "The reading was stopped. Files read so far are kept.", leaveOut: (name: string) => `Leave out ${name}`,
  table: (name: string) => (name === "" ? "Table, columns found by their headers" : `Table of ${name}`), checkColumns: "Check columns", changeColumns: "Change columns", refused: "Not read",
  issues: (n: number, f: Formats) => `and ${f.count(n)} more in this file`, noAccount: "No account named", take: (account: string) => `Take ${account}`,
  period: "Period", lines: "Lines", moneyIn: "In", moneyOut: "Out", opening: "Opening balance", closing: "Closing balance", to: "Add to", newSheet: "New sheet",
  agrees: "Opening balance and lines give the closing balance.", misses: (amount: string) => `Opening balance and lines miss the closing balance by ${amount}.`, noBalances: "The file states no balances.",
  pending: (n: number, f: Formats) => `${f.count(n)} not booked yet, left out`, fresh: (n: number, f: Formats) => `${f.count(n)} new`, skipped: (n: number, f: Formats) => `${f.count(n)} on the sheet already`,
  doubled: (n: number, f: Formats) => `${f.count(n)} in more than one file, counted once`,
  alike: (n: number, f: Formats) => `${n === 1 ? "1 new line" : `${f.count(n)} new lines`} may be on the sheet already in other words: same amount within ${days(3, f)}`, takeAlike: "Add them too",
  gap: (closing: string, opening: string) => `The sheet ends with ${closing}, the file begins with ${opening}. Lines between them are missing.`,
  add: (n: number, f: Formats) => `Add ${lines(n, f)}`, addNone: "Use as statement", nothing: "Nothing chosen",
  done: (n: number, sheet: string, f: Formats) => `${lines(n, f)} added to ${sheet}`, doneSkipped: (n: number, f: Formats) => `${f.count(n)} were there already`, nothingNew: (sheet: string) => `Nothing new: all lines are on ${sheet}`,
  takeBack: "Take away again", takenBack: "The import was taken away again", read: (n: number, f: Formats) => `${files(n, f)} read`,
  freshLines: (n: number, sheet: string, f: Formats) => `${counted("new line", "new lines")(n, f)} on ${sheet} since the last matching.`, matchThem: "Match them",
  goneLines: (n: number, sheet: string, f: Formats) => `${lines(n, f)} of the last matching ${n === 1 ? "is" : "are"} no longer on ${sheet}.`,
};

/** Words of the assistant for a bank's table. */
export const csvPage = {
  title: (name: string) => `Columns of ${name}`, preview: "What is read", previewCount: (n: number, f: Formats) => `${lines(n, f)} in the first rows`, noLines: "No line can be read this way yet.", gone: "The file can't be opened any more. Choose it again.",
  layout: "The file", columns: "Columns", delimiter: "Between columns", semicolon: "Semicolon", comma: "Comma", tab: "Tab", pipe: "Bar |", encoding: "Encoding", headerRow: "Header row", noHeader: "0 for none",
  decimal: "Decimal mark", bySelf: "By the amounts", point: "Point", dates: "Order of dates", signs: "In and out by", signed: "Sign: out is negative", turned: "Sign: in is negative", debitIn: "Debit and credit, debit is in", debitOut: "Debit and credit, credit is in",
  markIn: "Mark for in", markOut: "Mark for out", currency: "Currency", account: "Account", column: (letter: string) => `Column ${letter}`, notUsed: "Not used", empty: "empty",
  saveAs: "Save as a format", saveAsHint: "Give it a name, and files with these headers are read so the next time.", use: "Use these columns", saved: (name: string) => `Format ${name} saved`,
  needs: (what: string) => `Choose a column for ${what}.`, needsDate: "the date", needsAmount: "the amount",
};
