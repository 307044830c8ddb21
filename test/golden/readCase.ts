import type { Amount, AppliedPart, Day, EntryKind, ExplanationKind, LedgerEntry, LineId, MatchId, StatementLine } from "../../src/domain";
import type { PostingSettings } from "../../src/posting";
import { decide, emptySession, type Decision, type Session, type SessionRows } from "../../src/session";
import { AT, day, entry, entryIds, line, lineIds, matchIds, nok, proposal, rowsOf } from "../session/build";

/** A page read: what is given, what was decided, what to show, and what it should look like. */
export interface Case {
  readonly title: string;
  readonly rows: SessionRows;
  readonly session: Session;
  readonly balances: { readonly openingBalance: Amount | null; readonly closingBalance: Amount | null; readonly bookOpeningBalance: Amount | null };
  readonly asOf: Day | null;
  readonly settings: PostingSettings;
  readonly posted: ReadonlySet<string>;
  readonly shows: readonly string[];
  /** The page up to and with "=>", as written, and what follows it. */
  readonly given: string;
  readonly expected: string;
}

interface Reading {
  title: string;
  lines: StatementLine[];
  entries: LedgerEntry[];
  decisions: Decision[];
  known: Record<string, string>;
  post: Record<string, string>;
  posted: string[];
  shows: string[];
}

/** Reads a page. Anything it does not know is a fault of the page, and fails. */
export function readCase(text: string): Case {
  const at = text.indexOf("\n=>\n");
  if (at < 0) throw new Error('A page has a line "=>" between what is given and what is expected');
  const reading: Reading = { title: "", lines: [], entries: [], decisions: [], known: {}, post: {}, posted: [], shows: [] };
  for (const raw of text.slice(0, at).split("\n")) readLine(raw.trim(), reading);
  const rows = rowsOf(reading.lines, reading.entries);
  const balance = (key: string): Amount | null => (reading.known[key] === undefined ? null : nok(reading.known[key]));
  return {
    title: reading.title, rows, session: reading.decisions.reduce((session, decision) => decidedOn(session, decision, rows), emptySession()),
    balances: { openingBalance: balance("opening"), closingBalance: balance("closing"), bookOpeningBalance: balance("book-opening") },
    asOf: reading.known["as-of"] === undefined ? null : day(reading.known["as-of"]),
    settings: {
      layout: "generic", bankAccount: reading.post["bank-account"] ?? "", documentNoPrefix: reading.post.prefix ?? "AV",
      bankAccountType: reading.post.type === "gl" ? "G/L Account" : "Bank Account", ...(reading.post.discounts === undefined ? {} : { discountAccount: reading.post.discounts }), ...(reading.post.local === undefined ? {} : { localCurrency: reading.post.local }),
    },
    posted: new Set(reading.posted), shows: reading.shows, given: text.slice(0, at + 4), expected: text.slice(at + 4),
  };
}

function decidedOn(session: Session, decision: Decision, rows: SessionRows): Session {
  const decided = decide(session, decision, rows);
  if (!decided.ok) throw new Error(`Refused: ${JSON.stringify(decided.error)}`);
  return decided.value.session;
}

function readLine(raw: string, reading: Reading): void {
  if (raw === "") return;
  if (raw.startsWith("#")) {
    reading.title ||= raw.slice(1).trim();
    return;
  }
  const [verb = "", ...words] = raw.match(/"[^"]*"|\S+="[^"]*"|\S+/g) ?? [];
  switch (verb) {
    case "known": return void Object.assign(reading.known, pairs(words));
    case "post": return void Object.assign(reading.post, pairs(words));
    case "posted": return void reading.posted.push(...words);
    case "show": return void reading.shows.push(words.join(" "));
    case "bank": return void reading.lines.push(lineOf(words));
    case "book": return void reading.entries.push(entryOf(words));
    case "do": return void reading.decisions.push(decisionOf(words, reading.decisions.length));
    default: throw new Error(`A page does not know "${verb}"`);
  }
}

/** "opening 500.00 closing 600.00" → both. */
function pairs(words: readonly string[]): Record<string, string> {
  const read: Record<string, string> = {};
  for (let index = 0; index < words.length; index += 2) read[words[index] ?? ""] = words[index + 1] ?? "";
  return read;
}

/** `S1 2026-01-05 12500.00 "text" party="Nordlys AS" ref=123`. */
function lineOf([id = "", on = "", amount = "", ...more]: readonly string[]): StatementLine {
  const { text, fields } = described(more);
  return line(id, amount, { bookedOn: on === "-" ? null : day(on), text, counterpartyName: fields.party ?? "", reference: fields.ref ?? "", documentNo: fields.doc ?? "" });
}

/** `L1 2026-01-05 12500.00 "text" doc=10231 kind=customer no=C10 party="Nordlys AS" open=500.00 closed reversed`. */
function entryOf([id = "", on = "", amount = "", ...more]: readonly string[]): LedgerEntry {
  const { text, fields, flags } = described(more);
  return entry(id, amount, {
    postedOn: on === "-" ? null : day(on), text, documentNo: fields.doc ?? "", documentType: fields.type ?? "", kind: (fields.kind ?? "bank") as EntryKind, partyNo: fields.no ?? "",
    counterpartyName: fields.party ?? "", openAmount: nok(fields.open ?? amount), isOpen: !flags.has("closed"), isReversed: flags.has("reversed"),
    dimensions: fields.department === undefined ? {} : { Department: fields.department },
  });
}

/** `S1>L1=1000.00-20.00`: the line puts 1000.00 on the entry, 20.00 of it a discount. */
function partOf(word: string): AppliedPart {
  const [, from = "", to = "", closed = "", discount = "0"] = /^(\w+)>(\w+)=(-?[\d.]+)(?:-(-?[\d.]+))?$/.exec(word) ?? [];
  return { line: lineIds(from)[0]!, entry: entryIds(to)[0]!, amount: nok(closed), discount: nok(discount) };
}

function described(words: readonly string[]): { readonly text: string; readonly fields: Readonly<Record<string, string>>; readonly flags: ReadonlySet<string> } {
  const fields: Record<string, string> = {};
  const flags = new Set<string>();
  let text = "";
  for (const word of words) {
    const parts = /^(\w+)=(.*)$/.exec(word);
    if (word.startsWith('"')) text = word.slice(1, -1);
    else if (parts) fields[parts[1] ?? ""] = (parts[2] ?? "").replaceAll('"', "");
    else flags.add(word);
  }
  return { text, fields, flags };
}

function decisionOf([type = "", ...words]: readonly string[], order: number): Decision {
  const at = AT.replace(":00Z", `:${String(order).padStart(2, "0")}Z`);
  switch (type) {
    case "apply": {
      const [match = "", ...parts] = words;
      return { type: "apply", match: matchIds(match)[0]!, applied: parts.map(partOf), at };
    }
    case "pair": case "suggest": {
      const sign = words.indexOf("=");
      const [lines, entries] = [words.slice(0, sign), words.slice(sign + 1)];
      return type === "pair" ? { type, lines: lineIds(...lines), entries: entryIds(...entries), at } : { type: "propose", proposals: [proposal(lines, entries)], at };
    }
    case "accept": case "reject": case "dissolve": return { type, matches: matchIds(...words), at };
    case "explain": {
      const [key = "", kind = "", account = "", text = ""] = words;
      const isMatch = key.startsWith("M-");
      return { type, explanation: {
        line: isMatch ? null : (key as LineId), match: isMatch ? (key as MatchId) : null, kind: kind as ExplanationKind, account: account === "-" ? "" : account,
        text: text.replaceAll('"', ""), decidedAt: at,
      } };
    }
    default: throw new Error(`A page does not know the decision "${type}"`);
  }
}
