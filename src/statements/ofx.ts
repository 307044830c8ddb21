import { dayFromParts, type Day } from "../domain";
import { readAmount } from "./amounts";
import { atOnce, bankLine, bankStatement, lineCounter } from "./line";
import type { BankLine, BankStatement, FileIssue, Reading, StatementFormat } from "./types";

/** OFX 1 (SGML), OFX 2 (XML) and QFX, read by one tolerant reader. Source: OFX 2.3 specification, chapters 3 and 11. */
export const ofx: StatementFormat = {
  name: "ofx",
  recognises: (head) => /OFXHEADER/i.test(head) || /<OFX>/i.test(head),
  read: atOnce(readOfx),
};

interface Node { name: string; text: string; children: Node[]; line: number }

/** Deeper nesting than any OFX message has. */
const MAX_DEPTH = 60;
const TAG = /<(\/?)([A-Za-z0-9_.]+)([^<>]*?)(\/?)>((?:<!\[CDATA\[[\s\S]*?\]\]>|[^<])*)/g;
const STATEMENTS = new Set(["STMTRS", "CCSTMTRS"]);

function readOfx(text: string): Reading {
  const version = /VERSION["\s]*[:=]["\s]*(\d+)/i.exec(text.slice(0, 2000))?.[1] ?? "";
  const format = version === "" ? "ofx" : `ofx.${version}`;
  const start = text.search(/<OFX>/i);
  const issues: FileIssue[] = [];
  const root = parseTags(text, start < 0 ? text.length : start, issues);
  if (issues.some((each) => each.code === "file/malformed")) return { format, statements: [], issues };
  const nodes = collect(root, STATEMENTS);
  serverMessage(root, issues);
  const statements = nodes.map((node) => readStatement(node, issues));
  if (statements.length === 0 && issues.length === 0) issues.push(nothingFound(root));
  return { format, statements, issues };
}

function nothingFound(root: Node): FileIssue {
  const investments = collect(root, new Set(["INVSTMTRS"]))[0];
  return investments ? { code: "file/investments-only", at: { line: investments.line } } : { code: "file/no-statement", expected: "STMTRS, CCSTMTRS" };
}

/**
 * Tags to a tree: a tag followed by text is a leaf; a tag without is an aggregate; an end tag closes the nearest open
 * aggregate of its name and is ignored otherwise.
 */
function parseTags(text: string, from: number, issues: FileIssue[]): Node {
  const root: Node = { name: "", text: "", children: [], line: 1 };
  const stack: Node[] = [root];
  const lineOf = lineCounter(text);
  const body = text.slice(from).replaceAll(/<!--[\s\S]*?-->/g, (comment) => " ".repeat(comment.length));
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(body); tag !== null; tag = TAG.exec(body)) {
    const name = (tag[2] as string).toUpperCase();
    if (tag[1] === "/") {
      closeTag(stack, name);
      continue;
    }
    const node: Node = { name, text: unescape(tag[5] ?? ""), children: [], line: lineOf(from + tag.index) };
    (stack[stack.length - 1] as Node).children.push(node);
    if (node.text === "" && tag[4] !== "/") stack.push(node);
    if (stack.length > MAX_DEPTH) stack.splice(1, stack.length - 2); // leaves without value and end tag pile up
  }
  if (!/<\/OFX\s*>/i.test(body) && isTornOff(body)) {
    issues.push({ code: "file/malformed", at: { line: lineOf(text.length) }, text: body.slice(-40).trim(), expected: "</OFX>" });
  }
  return root;
}

/** Whether the file ends inside a tag or a transaction. */
function isTornOff(body: string): boolean {
  return /<[^<>]*$/.test(body) || body.lastIndexOf("<STMTTRN>") > body.lastIndexOf("</STMTTRN>");
}

function closeTag(stack: Node[], name: string): void {
  for (let i = stack.length - 1; i > 0; i--) {
    if ((stack[i] as Node).name !== name) continue;
    stack.length = i;
    return;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Decodes entities, twice over where a bank escaped twice ("&amp;lt;"). */
function unescape(text: string): string {
  const plain = text.replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, "$1").trim();
  const once = (part: string) =>
    part.replaceAll(/&(#\d{1,6}|#x[0-9a-f]{1,6}|[a-z]+);/gi, (whole, name: string) => {
      if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = name[1] === "x" || name[1] === "X" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
  return plain.includes("&") ? once(once(plain)) : plain;
}

function collect(node: Node, names: ReadonlySet<string>): Node[] {
  const found: Node[] = [];
  const open = [node];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (names.has(each.name)) found.push(each);
    else for (let i = each.children.length - 1; i >= 0; i--) open.push(each.children[i] as Node);
  }
  return found;
}

function serverMessage(root: Node, issues: FileIssue[]): void {
  for (const status of collect(root, new Set(["STATUS"]))) {
    const code = value(status, "CODE");
    if (code !== "" && code !== "0" && value(status, "SEVERITY").toUpperCase() === "ERROR") {
      issues.push({ code: "file/server-message", text: value(status, "MESSAGE") || code, at: { line: status.line } });
    }
  }
}

function child(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((each) => each.name === name);
}

/** Text below a node by a path; leaves that were never closed may hold their neighbours, so the search goes deep. */
function value(node: Node | undefined, ...names: string[]): string {
  let at = node;
  for (const name of names) at = child(at, name) ?? collectFirst(at, name);
  return at?.text ?? "";
}

function collectFirst(node: Node | undefined, name: string): Node | undefined {
  return node === undefined ? undefined : collect({ ...node, name: "" }, new Set([name]))[0];
}

function readStatement(node: Node, issues: FileIssue[]): BankStatement {
  const account = value(node, "ACCTID");
  const currency = value(node, "CURDEF").toUpperCase();
  const lines: BankLine[] = [];
  for (const transaction of collect({ ...node, name: "" }, new Set(["STMTTRN"]))) {
    const line = readTransaction(transaction, currency, issues);
    if (line) lines.push(line);
  }
  const list = collectFirst(node, "BANKTRANLIST");
  const ledger = collectFirst(node, "LEDGERBAL");
  return bankStatement({
    account, currency, bic: "", lines, from: day(value(list, "DTSTART")), to: day(value(ledger, "DTASOF")) ?? day(value(list, "DTEND")),
    closingBalance: ledger ? readAmount(value(ledger, "BALAMT"), currency) : null,
  });
}

function readTransaction(node: Node, currency: string, issues: FileIssue[]): BankLine | null {
  const at = { line: node.line };
  const text = value(node, "TRNAMT");
  const amount = readAmount(text, currency);
  if (amount === null) {
    issues.push({ code: "file/amount-unreadable", at, text });
    return null;
  }
  const bookedOn = day(value(node, "DTPOSTED")) ?? day(value(node, "DTUSER"));
  if (bookedOn === null) {
    issues.push({ code: "file/date-unreadable", at, text: value(node, "DTPOSTED") });
    return null;
  }
  const memo = value(node, "MEMO");
  const payee = child(node, "PAYEE");
  return bankLine({
    amount, currency, at, bookedOn, valueOn: day(value(node, "DTAVAIL")), text: memo, remittance: memo,
    counterpartyName: child(node, "NAME")?.text || value(payee, "NAME"), counterpartyAccount: value(child(node, "BANKACCTTO"), "ACCTID"),
    bankReference: value(node, "FITID"), reference: value(node, "REFNUM"), checkNo: value(node, "CHECKNUM"), transactionCode: value(node, "TRNTYPE"),
    isReversal: value(node, "CORRECTACTION") !== "",
  });
}

/** The first eight digits; time and zone are ignored, since shifting would move lines to the day before. */
function day(text: string): Day | null {
  const parts = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text);
  return parts ? dayFromParts(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}
