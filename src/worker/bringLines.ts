import type { Currency, StatementLine } from "../domain";
import {
  alsoImported, importedLines, newLines, statementRows, statementSheet, withBalances, type BankLine, type BankStatement, type ParsedFile,
} from "../statements";
import { accountKey, accountsInFile } from "./accountsInFile";
import type { Brought, BringAsked, PartAsked } from "./fileTypes";

/** Possible doubles that are shown one by one. */
const MOST_SHOWN = 20;
/** Characters of an account by which a domestic number is told inside its IBAN: no country's numbers are shorter and unique. */
const TELLING = 8;

/**
 * Finds what is new of an account's files against what stands on the sheet and against each other, and makes the cells to be
 * written: oldest line first, each with the balance after it where the file lets it be known.
 *
 * Cost: linear in lines.
 */
export function bringLines(ask: BringAsked, files: readonly (readonly [PartAsked, ParsedFile | undefined])[]): Brought {
  let onSheet = importedLines(ownLines(ask, currencyOf(files)), ask.account);
  let inFiles = importedLines([], ask.account);
  const all: BankStatement[] = [];
  const fresh: BankStatement[] = [];
  const alike: BankLine[] = [];
  let skipped = 0;
  for (const [{ key }, parsed] of files) {
    const statements = (parsed?.statements ?? []).filter((statement) => accountKey(statement) === key).map((statement) => withBalances(oldestFirst(statement)));
    for (const statement of files.length === 1 ? statements : newLines(statements, inFiles).statements) all.push(statement);
    if (files.length > 1) inFiles = alsoImported(inFiles, statements);
    const found = newLines(statements, onSheet);
    for (const line of found.alike) alike.push(line);
    skipped += found.skipped;
    const taken = ask.takesAlike ? found.statements : without(found.statements, new Set(found.alike));
    if (files.length > 1) onSheet = alsoImported(onSheet, taken);
    for (const statement of taken) fresh.push(statement);
  }
  const added = fresh.reduce((count, { lines }) => count + lines.length, 0);
  return { added, skipped, alikeCount: alike.length, alike: alike.slice(0, MOST_SHOWN), figures: accountsInFile(all)[0] ?? null, ...cells(ask, fresh) };
}

function without(statements: readonly BankStatement[], lines: ReadonlySet<BankLine>): BankStatement[] {
  return statements.map((statement) => ({ ...statement, lines: statement.lines.filter((line) => !lines.has(line)) }));
}

/** The cells to write. The balances of whole statements were put on their lines before, so a part of one makes none of its own. */
function cells({ target, parts }: BringAsked, fresh: readonly BankStatement[]): Pick<Brought, "sheet" | "rows"> {
  const parted = fresh.map((statement) => ({ ...statement, openingBalance: null }));
  if (target.kind === "rows") return { sheet: null, rows: statementRows(parted, target.layout) };
  if (target.kind === "count") return { sheet: null, rows: null };
  const block = statementSheet(parted, { header: target.header, sheetName: () => target.name });
  return { sheet: { ...block, holds: parts[0]?.key ?? "" }, rows: null };
}

/** Lines of the account on the sheet, with account and currency as the file writes them: a sheet may have the domestic number, or neither. */
function ownLines({ standing, account }: BringAsked, currency: Currency): StatementLine[] {
  return standing.flatMap((line) =>
    (line.accountNo === "" || sameAccount(line.accountNo, account) ? [{ ...line, accountNo: account, currency: line.currency || currency }] : []));
}

function currencyOf(files: readonly (readonly [PartAsked, ParsedFile | undefined])[]): Currency {
  for (const [{ key }, parsed] of files) for (const statement of parsed?.statements ?? []) if (accountKey(statement) === key) return statement.currency;
  return "";
}

/** Says whether two ways of writing mean one account: the domestic number is the end of the IBAN in most countries. */
function sameAccount(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => text.replaceAll(/[^\p{L}\p{N}]/gu, "").toUpperCase()) as [string, string];
  const [long, short] = left.length >= right.length ? [left, right] : [right, left];
  return left === right || (short.length >= TELLING && long.endsWith(short));
}

/** A file may begin with its newest line; sheets grow downwards. */
function oldestFirst(statement: BankStatement): BankStatement {
  const days = statement.lines.flatMap(({ bookedOn }) => (bookedOn === null ? [] : [bookedOn]));
  const [first, last] = [days[0], days.at(-1)];
  return first !== undefined && last !== undefined && first > last ? { ...statement, lines: [...statement.lines].reverse() } : statement;
}
