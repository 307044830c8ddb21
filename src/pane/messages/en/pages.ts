import type { SetupFault } from "../../../session";
import type { Formats } from "../formats";
import type { RuleIssueWords } from "../words";
import { counted, days, lines } from "./terms";

/** Titles of the pages behind the menu. */
const pages = {
  statements: "Statements", finish: "Finish", clearing: "Checks and deposits", options: "Options", bankAccounts: "Bank accounts", mappings: "Text to account", rules: "Rules", postingLayouts: "Posting layouts", paymentFile: "Payment file", learned: "Learned", templates: "Templates", keys: "Keys", about: "About Avstem",
};

/** What is wrong with a field of the set-up. */
const setupFaults: Readonly<Record<SetupFault["code"], string>> = {
  "missing": "Fill this in.", "no-words": "Type at least one word or number.", "twice": "Another row says this already.", "account-missing": "Give at least one account.",
  "unreadable": "This can't be read as a number.", "out-of-range": "That is more than can be meant.", "not-an-iban": "The check digits or the length of the IBAN are wrong.",
  "not-a-currency": "Three letters, such as NOK.",
};

const setUp = {
  save: "Save", remove: "Delete", inUse: (name: string) => `${name}: in use`, saved: (name: string) => `${name} saved`, removed: (name: string) => `${name} deleted`,
  switchedOn: (name: string) => `${name} switched on`, switchedOff: (name: string) => `${name} switched off`, off: "off", onSheet: (sheet: string) => `The same rows stand on ${sheet}`,
  more: "More conditions", showAll: (n: number, f: Formats) => `Show all ${f.count(n)}`, sheetFirst: "Mend the cells on the sheet before you change anything here.",
};

const mapping = {
  lead: "A text on the bank's line that always stands for the same account. The longest text wins; a sure match with the books goes before.", none: "No texts yet. Add one here, or from a line you explain.",
  add: "Add text", title: "Text to account", titleNew: "New text", textHint: "Whole words, as on the statement", oneWay: "Leave one empty when money goes one way only.", account: "Account", noLimit: "no limit",
  counterpartyHint: "Part of the name or account", open: (n: number, f: Formats) => `${f.count(n)} open`, hitsNothing: "Hits no line on the statement.",
  hits: (n: number, sums: string, f: Formats) => `Hits ${lines(n, f)}, ${sums}`, loses: (text: string) => `goes to “${text}”, which is longer`, wins: (text: string) => `goes before “${text}”`,
  preview: "What it hits", applied: (n: number, f: Formats) => `${lines(n, f)} explained`,
  allTaken: (n: number, f: Formats) => `Hits ${lines(n, f)}; a longer text takes ${n === 1 ? "it" : "them all"}.`,
  conflicts: (n: number, f: Formats) => `${lines(n, f)} hit by another text too`, apply: (n: number, f: Formats) => `Explain ${counted("open line", "open lines")(n, f)}`,
  always: "Always for text like", alwaysHits: (n: number, f: Formats) => `${lines(n, f)} on this statement`, from: (text: string) => `by the text “${text}”`,
};

const bankCard = {
  lead: "Each account's number in the books, its tolerance and the accounts for differences. The card of the statement's account fills in posting and explanations.", none: "No bank accounts yet.", noDetails: "no details yet",
  add: "Add bank account", title: "Bank account", titleNew: "New bank account", numberHint: "As on the statement", ofStatement: "on this statement", books: "In the books", differences: "Accounts for differences",
  statement: "Statements", accountHint: (account: string, card: string) => `${account} by the card of ${card}`,
};

const rule = {
  lead: "How payments find open invoices. The first rule that fits says how sure the payment is; what a rule does not ask is left open.", add: "Add rule", title: "Rule", titleNew: "New rule", reset: "Back to the 25 rules",
  wasReset: "Back to the rules to start with", review: "looked over before it counts", up: "Move up", down: "Move down", moved: (name: string) => `Moved to ${name}`, moving: "Alt and an arrow key move a rule.",
  sure: { high: "High confidence", medium: "Medium confidence", low: "Low confidence" }, anything: "any payment",
  party: { fully: "same party", partially: "similar party", no: "no known party" }, document: { yes: "document number found", several: "several document numbers found", no: "no document number" },
  amount: { one: "one entry of the amount", several: "several entries of the amount", none: "no entry of the amount" }, directDebit: { yes: "direct debit collection", no: "no direct debit" },
  issues: {
    "rule/priority-out-of-range": (name: string, most: string) => `${name}: the priority must be 1 to ${most}.`, "rule/priority-twice": (name: string, other: string) => `${name} stands twice: ${other} has the same priority.`,
    "rule/criteria-twice": (name: string, other: string) => `${name} asks the same as ${other}.`, "rule/never-reached": (name: string, other: string) => `${name} is never reached: ${other} answers first.`,
    "rule/high-in-mapping-band": (name: string, most: string) => `${name}: a rule of high confidence has a priority of ${most} or less.`,
  } satisfies RuleIssueWords,
};

const learned = {
  lead: "What accepted matches and explanations have taught. Switched off, a thing is neither used nor suggested.", none: "Nothing yet. Accepting matches teaches whose account and name is whose.",
  times: counted("time", "times"), lag: (n: number, f: Formats) => n < 0 ? `pays ${days(-n, f)} early` : `pays ${days(n, f)} after the due date`,
};

const template = {
  lead: "One file holds how this workbook is set up: options, posting, column choices, bank accounts, texts and rules. Nothing of what was matched goes with it.", save: "Save as file", copy: "Copy as text", copyByHand: "Copy this text",
  fileName: "avstem-template.json", take: "Take over a template", choose: "Choose file…", paste: "Or paste its text", would: "What it changes here", apply: "Take over", applied: "Template taken over", takeBack: "Bring back what was here before",
  layouts: "Column choices", other: "Parts of another version", empty: "Nothing in it is otherwise than here.", added: (n: number, f: Formats) => `${f.count(n)} new`, replaced: (n: number, f: Formats) => `${f.count(n)} replaced`, same: (n: number, f: Formats) => `${f.count(n)} the same`,
  conflict: (name: string, now: string, then: string) => `${name}: ${now} → ${then}`, gone: "left out", more: (n: number, f: Formats) => `and ${f.count(n)} more`,
};

const option = {
  lead: "These count from the next matching on.", marking: "Mark the rows in the sheets", columns: "With five columns and colours", colours: "With colours only", notAsked: "Ask after the first matching",
  conventions: "Matching follows", avstem: "Avstem", businessCentral: "Business Central, to the letter", saved: "Options saved",
};

const about = {
  version: (version: string) => `Version ${version}`, what: "Bank reconciliation inside Excel: match, prove, post.", privacy: "Privacy",
  nothingLeaves: "Nothing leaves this workbook. Avstem reads and writes this workbook only, sends nothing, and keeps its memory on a hidden sheet in it.", licence: "Licence",
  mit: "MIT: free to use, change and pass on, without warranty.", others: "Licences of the parts it is built with",
};

/** Words of the pages behind the menu in English. */
export const pageWords = { pages, setupFaults, setUp, mapping, bankCard, rule, learned, template, option, about };
