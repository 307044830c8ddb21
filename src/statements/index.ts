// Bank files to statements: one file a format, one list of formats. Knows no sheet and no pane but reads tables of
// values as sheets are read. Start with parse.ts and formats.ts.
export { accountsOf, type FileAccount } from "./accounts";
export { splitBatches } from "./batches";
export { withBalances } from "./checks";
export { alsoImported, importedLines, newLines, type ImportedLines, type NewLines } from "./newLines";
export { shownLine, type ShownLine } from "./shown";
export { statementRows, statementSheet, takesRows, type StatementColumn, type StatementWords } from "./statementSheet";
export { openFile, type OpenedFile } from "./zip";
export { ENCODINGS, type Encoding } from "./encoding";
export { CSV_FIELDS, formatFromRow, rowFromFormat, type FormatProblem, type FormatRow } from "./savedFormats";
export { fingerprints, type Fingerprint } from "./fingerprint";
export { FORMATS } from "./formats";
export { BANK_FORMATS } from "./csvBanks";
export { headerKey, type CsvFormat, type CsvSign } from "./csvFormat";
export { guessCsv, previewCsv, type CsvPreview } from "./csvGuess";
export { bankLine, bankStatement, bookedTotal, reconciles } from "./line";
export { parseFile, parseSteps, type ParseNow, type ParseOptions } from "./parse";
export type {
  BankLine, BankStatement, BatchDetail, FileIssue, FilePlace, ParsedFile, ReadSoFar, ReadSteps, SkippedPlace, StatementFormat,
} from "./types";
