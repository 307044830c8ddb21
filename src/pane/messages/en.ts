import { absolute } from "../../domain";
import { closing } from "./en/closing";
import { csvPage, fileIssues, importing } from "./en/importing";
import { pageWords } from "./en/pages";
import { findingTexts, findingWords } from "./en/findings";
import { paymentFile, paymentProblems } from "./en/paymentFile";
import { layoutFields, layoutPage, layouts, layoutSettings, postingFile, postingProblems } from "./en/posting";
import { screens } from "./en/screens";
import { setupEn } from "./en/setup";
import { postingSheet, sheet, statementSheet } from "./en/sheets";
import { confidences, counted, days, entries, fields, inSentence, kinds, lines, lost, rows } from "./en/terms";
import { percent } from "./share";
import type { FilterWords, ProblemWords, ReasonWords, SkippedWords, StatusWords, StepWords, WorkWords } from "./words";

const formatColumns: Readonly<Record<string, string>> = setupEn.tables.bankFormats.columns;
const layoutColumns: Readonly<Record<string, string>> = setupEn.tables.postingLayouts.columns;

const problems: ProblemWords = {
  "sheet/empty": ({ sheet }) => `${sheet} is empty.`,
  "sheet/no-header": ({ sheet }) => `No header row was found on ${sheet}. Choose another sheet, or its columns.`,
  "sheet/missing-column": ({ sheet, field }) => `${sheet} has no column for ${inSentence(fields[field])}. Choose it under Sources.`,
  "sheet/not-found": ({ sheet }) => `${sheet} is no longer in the workbook. It was renamed or deleted; choose the sheet again.`,
  "sheet/no-statement": () => "No sheet looks like a bank statement. Choose it under Sources.",
  "sheet/no-ledger": () => "No sheet looks like a ledger. Choose it under Sources.",
  "sheet/hidden-rows": ({ sheet, count, included }, f) =>
    `${sheet}: ${f.count(count)} hidden ${count === 1 ? "row is" : "rows are"} ${included ? "included" : "left out"}.`,
  "column/unsure": ({ sheet, field, columns }, f) =>
    `${sheet}: ${inSentence(fields[field])} can be column ${f.list(columns.map(f.column))}. The first is used.`,
  "sign/inverted": ({ sheet }) => `${sheet} writes money in as negative. The signs are turned.`,
  "sign/unsure": ({ sheet }) => `${sheet}: it can't be seen whether money in is positive or negative.`,
  "cell/error": ({ at, text }, f) => `${f.cell(at)} holds the error ${text}. The row is left out.`,
  "amount/missing": ({ at }, f) => `${f.cell(at)} has no amount. The row is left out.`,
  "amount/unreadable": ({ at, text }, f) => `${f.cell(at)}: “${text}” can't be read as an amount. The row is left out.`,
  "amount/too-precise": ({ at, text, currency }, f) =>
    `${f.cell(at)}: ${text} has more decimals than ${currency || "the currency"} has. Round it in the cell; the row is left out.`,
  "amount/out-of-range": ({ at, text }, f) => `${f.cell(at)}: ${text} is too large to add up exactly. The row is left out.`,
  "amount/both-sides": ({ at }, f) => `${f.cell(at)}: both debit and credit are filled in. The row is left out.`,
  "date/missing": ({ at }, f) => `${f.cell(at)} has no date. The row is matched without one.`,
  "date/unreadable": ({ at, text }, f) => `${f.cell(at)}: “${text}” can't be read as a date.`,
  "date/ambiguous": ({ sheet, column }, f) => `${sheet}, column ${f.column(column)}: the dates can be day first or month first.`,
  "currency/unknown": ({ at, text }, f) => `${f.cell(at)}: “${text}” is not a currency code. The row is left out.`,
  "currency/several": ({ sheet, currencies }, f) => `${sheet} holds ${f.list(currencies)}. Each currency is matched by itself.`,
  "account/several": ({ sheet, accounts }, f) => `${sheet} holds several bank accounts: ${f.list(accounts)}.`,
  "reference/damaged": ({ at, text }, f) =>
    `${f.cell(at)}: Excel has rounded the reference ${text}, since it has more than 15 digits. Import the column as text.`,
  "balance/does-not-foot": ({ at, expected, actual, currency }, f) =>
    `${f.cell(at)}: the balance is ${f.money(actual, currency)}; by the lines above it should be ${f.money(expected, currency)}.`,
  "proof/no-opening-balance": ({ side }) =>
    `The opening balance ${side === "bank" ? "of the statement" : "in the books"} is not known. Type it under Sources.`,
  "proof/line-unexplained": ({ line, amount, currency }, f) => `${f.row(line)}: ${f.money(amount, currency)} is left to match or explain.`,
  "proof/difference-unexplained": ({ match, amount, currency }, f) => `${match}: the difference of ${f.money(amount, currency)} is left to explain.`,
  "proof/matched-after-date": ({ match, entry, amount, currency }, f) =>
    `${match}: ${f.row(entry)} (${f.money(amount, currency)}) is posted after the date of the statement.`,
  "row/stale": ({ id, match }, f) => match === "" ? `${f.row(id)} was changed or deleted after it was explained. Explain it again.`
    : `${f.row(id)} was changed or deleted after it was matched in ${match}. Unmatch it and match again.`,
  "setup/cell-invalid": ({ at, text, expected }, f) => `${f.cell(at)}: “${text}” should be ${
    expected === "count" ? "a whole number" : expected === "decimal" ? "a number" : expected === "yes-no" ? "Yes or No" : `one of ${f.list(expected)}`}. The row is not used.`,
  "setup/cell-missing": ({ at }, f) => `${f.cell(at)} must be filled in. The row is not used.`,
  "setup/layout-unusable": ({ layout, column, text }) => `Setup, layout ${layout}: “${text}” under ${inSentence(layoutColumns[column] ?? column)} is not known. The row is left out.`,
  "setup/format-unusable": ({ name, column, text }) => text === "" ? `Setup, bank format ${name}: ${inSentence(formatColumns[column] ?? column)} must be filled in. The format is not used.`
    : `Setup, bank format ${name}: “${text}” can't be used as ${inSentence(formatColumns[column] ?? column)}. The format is not used.`,
  "import/rows-changed": ({ sheet }) => `The rows added to ${sheet} were changed or moved since. They are left; delete them on the sheet.`,
  "setup/outside": ({ at, text }, f) => `${f.cell(at)}: “${text}” stands outside the tables. Move it to another sheet before you change settings in the pane.`,
  ...postingProblems, ...paymentProblems,
  "posting/account-missing": ({ journalLine }, f) => `Line ${f.count(journalLine)} has no account. Give it one where it is explained, or on the sheet of its open item.`,
  "posting/bank-account-missing": () => "The bank account's number in the ledger is missing. Type it above.",
  "posting/date-missing": ({ journalLine }, f) => `Line ${f.count(journalLine)} has no posting date. Fill in the date on the statement.`,
  "posting/unbalanced": ({ documentNo, amount, currency }, f) => `Document ${documentNo} is out of balance by ${f.money(amount, currency)}. Explain the difference, or unmatch.`,
  "posting/several-dates": ({ documentNo }) => `Document ${documentNo} has lines with different posting dates. Give them one date.`,
  "posting/too-long": ({ journalLine, column, limit }, f) =>
    `Line ${f.count(journalLine)}: ${column} is longer than the ${f.count(limit)} characters the layout takes. Shorten it.`,
  "posting/too-many-lines": ({ limit, count }, f) => `${f.count(count)} lines; the layout takes ${f.count(limit)} at a time. Divide them, and keep each document whole.`,
  "posting/posted-elsewhere": ({ line, documentNo, statementNo, account, amount, currency }, f) => `${f.row(line)}: this transfer is posted from statement ${statementNo} of ${account} as ${documentNo}, ${f.money(amount, currency)}. It is not posted again, and is matched when that document is in the books.`,
  "posting/posted-before": ({ journalLine }, f) => `Line ${f.count(journalLine)} is on a posting sheet already and is not written again.`,
  "job/not-json": ({ at, text }) => `${at} is not valid JSON: ${text}`,
  "job/field-invalid": ({ at, text, expected }) => `${at}: “${text}” should be ${expected}.`,
  "job/id-twice": ({ at, text }) => `${at}: the id “${text}” is used twice.`,
  "match/line-in-use": ({ line, match }, f) => `${f.row(line)} is part of ${match}. Unmatch that first.`,
  "match/entry-in-use": ({ entry, match }, f) => `${f.row(entry)} is part of ${match}. Unmatch that first.`,
  "match/needs-both-sides": () => "A match needs at least one line and one entry.",
  "match/currencies-differ": () => "The rows are in different currencies and can't be matched with each other.",
  "match/not-found": ({ match }) => `${match} no longer exists. It was changed in the meantime.`,
  "match/row-not-found": ({ id }, f) => `${f.row(id)} is no longer on the sheet. Press Match to read the sheets again.`,
  "match/several-to-several": () => "Several lines can't be matched with several entries at once here. Match one line with its entries, or several lines with one entry.",
  "match/entry-closed": ({ entry }, f) => `${f.row(entry)} is closed on an earlier statement and can't be matched.`,
  "match/decided-by-person": ({ match }) => `${match} was decided by a person and is kept.`,
  "match/applied-elsewhere": ({ match, id }, f) => `${f.row(id)} is not part of ${match}.`,
  "match/applied-too-much": ({ match, entry, most, currency }, f) => `${match}: at most ${f.money(most, currency)} can be put on ${f.row(entry)}.`,
  "explain/parts-differ": ({ line }, f) => `${f.row(line)}: the parts don't add up to the amount.`,
  "explain/exchange": ({ line }, f) => `${f.row(line)}: give the amount on the other account and, with a rate of the books, an account for what it leaves over.`,
  "explain/needs-account": ({ line }, f) => `${f.row(line)}: this explanation needs an account to post to.`,
  "finish/date-missing": () => "The statement has no date. Set it before you finish.",
  "finish/balance-missing": () => "The statement has no closing balance. Set it before you finish.",
  "finish/does-not-foot": ({ expected, actual, currency }, f) => `The lines bring the opening balance to ${f.money(actual, currency)}, but the closing balance is ${f.money(expected, currency)}. Correct the balance, or find the line that is missing or there twice.`,
  "finish/no-lines": () => "The statement has no lines. Finish it without lines if nothing happened on the account.",
  "finish/group-differs": ({ match, expected, actual, currency }, f) => `${match} matches lines of ${f.money(actual, currency)} with an entry of ${f.money(expected, currency)}. Unmatch it or add what is missing.`,
  "finish/rows-gone": ({ match }) => `${match} holds rows that are no longer on the sheets. Unmatch it and match again.`,
  "finish/entry-closed": ({ match, entry, statementNo }, f) => `${match}: ${f.row(entry)} was closed on statement ${statementNo} meanwhile. Unmatch it here, or reopen that statement.`,
  "finish/difference": ({ amount, currency }, f) => `The differences of the lines add up to ${f.money(amount, currency)}; they must be 0. Match or explain what is left.`,
  "finish/account-blocked": ({ account }) => `Bank account ${account} is blocked. Unblock it on its card under Bank accounts.`,
  "statement/number-taken": ({ statementNo }) => `Statement number ${statementNo} already exists for this account. Choose another.`,
  "match/on-statement": ({ entry, statementNo }, f) => `${f.row(entry)} is on statement ${statementNo}. Take it off there first.`,
  "statement/rows-changed": ({ statementNo, count }, f) => `${rows(count, f)} of finished statement ${statementNo} ${count === 1 ? "was" : "were"} changed or deleted since. Undo the change on the sheet, or reopen the statement.`,
  "statement/not-found": ({ statementNo }) => `There is no statement number ${statementNo} for this account. Statements lists those there are.`,
  "statement/not-suggested": ({ sheet }) => `Lines can't be added below ${sheet}: it must end with its newest line, and its columns must be known. Or begin a reconciliation without a statement sheet.`,
  "journal/no-difference": () => "None of the lines has a difference to post.",
  "journal/date-missing": ({ line }, f) => `${f.row(line)} has no date and can't be posted.`,
  "journal/outside-period": ({ line, day }, f) => `${f.row(line)}: ${f.day(day)} is outside the period that may be posted in.`,
  "history/nothing-to-undo": () => "There is nothing to undo.",
  "history/nothing-to-redo": () => "There is nothing to redo.",
  "post/nothing-to-post": () => "There is nothing to post yet: no matched payment, no explained line.",
  "save/newer-version": ({ version }, f) =>
    `This workbook was saved by a newer Avstem (format ${f.count(version)}). It is left untouched; reload the pane to get the newer one.`,
  "save/damaged": () => "What Avstem saved in this workbook can't be read. It is kept aside; matching starts afresh.",
  "template/unreadable": () => "This is no template of Avstem. Choose a file that was saved under Templates.",
  "template/newer-version": ({ version }, f) => `This template was saved by a newer Avstem (format ${f.count(version)}). Reload the pane to get the newer one.`,
  "host/busy-editing": () => "A cell is being edited. Press Enter or Esc in the cell, then try again.",
  "host/protected": ({ sheet }) => `${sheet} is protected, so nothing can be written on it. Unprotect the sheet under Review in Excel, or go on with colours only.`,
  "host/too-large": () => "That is more than Excel takes in one request. Nothing was left half-written.",
  "host/inactive": () => "Another workbook is in front. Click in this workbook, then try again.",
  "host/unsupported": ({ needs }) => `This Excel lacks ${needs}. Excel 2021 or newer, or Excel on the web, has it.`,
  "host/not-found": ({ name }) => `${name} is no longer in the workbook. It was renamed or deleted.`,
  "host/filtered": ({ sheet }) => `${sheet} is filtered, and Excel writes only to the rows that show. Clear the filter, then try again.`,
  "host/unexpected": ({ hostCode, message }) => `Excel refused: ${message || hostCode} (${hostCode}).`,
};

const reasons: ReasonWords = {
  "amount/equal": ({ amount, currency }, f) => `same amount ${f.amount(amount, currency)}`,
  "amount/within-tolerance": ({ difference, currency }, f) => `amount differs by ${f.amount(difference, currency)}, within the tolerance`,
  "amount/near": ({ difference, currency }, f) => `amount differs by ${f.amount(difference, currency)}`,
  "difference/fee": ({ difference, currency }, f) => `the bank may have kept a fee of ${f.amount(absolute(difference), currency)}`,
  "difference/rounding": ({ difference, currency }, f) => `rounded by ${f.amount(difference, currency)}`,
  "difference/swapped-digits": ({ difference, currency }, f) => `two digits have changed places (${f.amount(difference, currency)})`,
  "difference/part": ({ difference, currency }, f) => `${f.amount(absolute(difference), currency)} is left to pay`,
  "difference/unknown": ({ difference, currency }, f) => `nothing known explains ${f.amount(difference, currency)}`,
  "difference/discount": ({ basisPoints }, f) => `cash discount of ${percent(basisPoints, f)}`,
  "difference/exchange": ({ basisPoints }, f) => `exchange rate off by ${percent(basisPoints, f)}`,
  "amount/sum-equal": ({ count, amount, currency }, f) => `${f.count(count)} amounts add up to ${f.amount(amount, currency)}`,
  "amount/only-one": ({ amount, currency }, f) => `only one with the amount ${f.amount(amount, currency)}`,
  "reference/equal": ({ value }) => `same payment reference ${value}`,
  "reference/holds-document-no": ({ value, reference }) => `number ${value} inside the reference ${reference}`,
  "document-no/in-text": ({ value }) => `document number ${value} in the text`,
  "external-document-no/in-text": ({ value }) => `external number ${value} in the text`,
  "check-no/equal": ({ value }) => `same check number ${value}`,
  "bank-reference/equal": ({ value }) => `same bank id ${value}`,
  "counterparty/same": ({ value }) => `same name: ${value}`,
  "counterparty-account/same": ({ value }) => `same account ${value}`,
  "text/similar": ({ value }) => `similar text: ${value}`,
  "date/same": ({ day }, f) => `same day ${f.day(day)}`,
  "date/near": ({ days: distance }, f) => `${days(Math.abs(distance), f)} apart`,
  "identical/paired-by-date": ({ count }, f) => `${f.count(count)} alike on each side, paired in date order`,
  "ambiguous": ({ count }, f) => `${f.count(count)} fit equally well`,
  "posted/here": ({ value }) => `posted from here as ${value}`,
  "person": () => "matched by hand",
  "party/account": ({ value }) => `account ${value} is the party's`,
  "party/name": ({ value, isUnique }) => isUnique ? `name of ${value}` : `name of ${value}, which others have too`,
  "party/address": ({ value }) => `address of ${value}`,
  "party/learned-account": ({ value, times }, f) => `account ${value} was accepted for this party ${f.count(times)} times`,
  "party/learned-alias": ({ value, times }, f) => `“${value}” was accepted for this party ${f.count(times)} times`,
  "document/reference": ({ value }) => `same payment reference ${value}`,
  "document/in-reference": ({ value, reference }) => `document ${value} inside the reference ${reference}`,
  "document/in-text": ({ value }) => `document ${value} in the text`,
  "amount/one": ({ amount, currency }, f) => `the only one open with ${f.amount(amount, currency ?? "")}`,
  "amount/several": ({ amount, count, currency }, f) => `one of ${f.count(count)} open with ${f.amount(amount, currency ?? "")}`,
  "amount/sum": ({ amount, count, currency }, f) => `${f.count(count)} documents add up to ${f.amount(amount, currency ?? "")}`,
  "amount/only-sum": ({ amount, count, currency }, f) => `only these ${f.count(count)} documents of the party add up to ${f.amount(amount, currency ?? "")}`,
  "amount/net-of-credit": ({ amount, currency }, f) => `credit memos of ${f.amount(amount, currency ?? "")} are set off`,
  "amount/short": ({ difference, currency }, f) => `paid ${f.amount(difference, currency ?? "")} short`,
  "amount/discounted": ({ discount, currency }, f) => `payment discount of ${f.amount(discount, currency ?? "")}`,
  "amount/rate": ({ difference, currency }, f) => `differs by ${f.amount(difference, currency ?? "")}, as the exchange rate may`,
  "direct-debit": ({ value }) => `collected by direct debit ${value}`,
  "text/mapped": ({ value }) => `the text “${value}” stands for the account`,
  "fee/learned": ({ amount, times, currency }, f) => `the usual fee of ${f.amount(amount, currency ?? "")}, seen ${f.count(times)} times`,
};

const statuses: StatusWords = {
  matched: "Matched", suggested: "Suggested", rejected: "Rejected", explained: "Explained", open: "Open", stale: "Changed since",
  reconciled: "Reconciled",
};
const skipped: SkippedWords = {
  "blank": counted("blank row", "blank rows"), "total": counted("total", "totals"), "opening-balance": counted("opening balance", "opening balances"),
  "closing-balance": counted("closing balance", "closing balances"), "repeated-header": counted("repeated header", "repeated headers"),
  "hidden": counted("hidden row", "hidden rows"), "pending": counted("pending line", "pending lines"),
  "unreadable": counted("unreadable row", "unreadable rows"), "group": counted("group heading", "group headings"),
  "other-account": counted("row of another account", "rows of other accounts"),
};
const filters: FilterWords = {
  suggested: "Suggested", difference: "With difference", openLines: "Open lines", openEntries: "Open entries", matched: "Matched",
  explained: "Explained", stale: "Changed since",
};
const steps: StepWords = {
  propose: (n, f) => `match run, ${counted("result", "results")(n, f)}`,
  accept: (n, f) => `${f.count(n)} accepted`, reject: (n, f) => `${f.count(n)} rejected`, dissolve: (n, f) => `${f.count(n)} unmatched`,
  pair: () => "match by hand", link: () => "match by hand", unlink: () => "rows unmatched", apply: () => "amounts applied", posted: () => "entries posted from here", explain: () => "explanation", unexplain: () => "explanation removed",
};
const work: WorkWords = {
  opening: "Looking at the workbook", importing: "Reading bank files", reading: "Reading the sheets", matching: "Matching", painting: "Marking the rows", writing: "Writing",
};

/** Every word of the pane in English. A language is a file like this with its folder: problems and reasons here, screens, sheets and set-up there. */
export const en = {
  languageTag: "en", problems, reasons, statuses, confidences, kinds, lost, skipped, filters, steps, work, fields,
  counts: { lines, entries, days, rows }, ...screens, ...pageWords, importing, csvPage, fileIssues, setup: setupEn, sheet, postingSheet, postingFile, layouts, layoutSettings, layoutFields, layoutPage, closing, paymentFile, findingTexts, findingWords, statementSheet,
};

export type Messages = typeof en;
