// What reconciling brought to light: what it is, why, and what to do.
import type { FindingWords } from "../words";

/** Heading of the findings, and what stands there when there are none. */
export const findingTexts = { title: "Findings", none: "Nothing was found." };

export const findingWords: FindingWords = {
  "finding/duplicate-payment": {
    title: "Paid twice", say: ({ days, reference }, f) => reference === "" ? `The same payee and amount, ${f.count(days)} days apart.` : `The same payee and amount, both with ${reference}.`,
    todo: "Ask the payee, and ask for one payment back.",
  },
  "finding/outstanding-old": {
    title: "Open for long", say: ({ age }, f) => `In the books, but not at the bank for ${f.count(age)} days.`,
    todo: "Ask whether it was sent or cashed; reverse it if not.",
  },
  "finding/missing-in-books": {
    title: "Missing in the books", say: () => "At the bank, but not in the books.",
    todo: "Explain the line, or post it and match again.",
  },
  "finding/opposite-sign": {
    title: "Wrong sign", say: () => "The books have the opposite amount.",
    todo: "Reverse the entry and post it the right way round.",
  },
  "finding/transposed-digits": {
    title: "Swapped digits", say: ({ atBank, inBooks, currency }, f) => `The bank has ${f.money(atBank, currency)}, the books ${f.money(inBooks, currency)}.`,
    todo: "Correct the entry.",
  },
  "finding/wrong-period": {
    title: "Wrong month", say: ({ booked, posted }, f) => `The bank booked it on ${f.day(booked)}, the books only on ${f.day(posted)}.`,
    todo: "Post it in the month the bank booked it, or leave it open until then.",
  },
  "finding/statement-gap": {
    title: "Gap between statements", say: ({ before, after }) => `Statement ${after} does not begin as ${before} ended.`,
    todo: "Look for the statement in between.",
  },
  "finding/duplicate-import": {
    title: "Imported twice", say: ({ bankReference }) => bankReference === "" ? "The same line stands twice on the statement." : `The bank's id ${bankReference} stands twice on the statement.`,
    todo: "Delete one of the two rows.",
  },
  "finding/changed-account": {
    title: "New account of a known payee", say: ({ payee, account, earlier }, f) => `${payee} is paid to ${account}; before it was ${f.list(earlier)}.`,
    todo: "Call the payee at a number you know before paying again.",
  },
  "finding/direct-posting": {
    title: "Posted past the bank account", say: ({ day }, f) => `A posting on the ledger account on ${f.day(day)} that the bank account does not have.`,
    todo: "Post it through the bank account.",
  },
};
