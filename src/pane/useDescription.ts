import { useMemo } from "react";
import type { Amount, Currency } from "../domain";
import { amountOf, entryName, entryNumber, lineName, rowsOf, type Item } from "./items";
import type { Formats, Messages } from "./messages";
import { usePane } from "./usePane";
import type { ReconciliationState } from "./types";

/** The two lines that an item shows in the list. */
export interface Description {
  readonly day: string;
  readonly name: string;
  readonly amount: Amount;
  readonly currency: Currency;
  /** What it is matched with, or why it stands alone. */
  readonly answer: string;
  /** The difference in words; "" for none. */
  readonly difference: string;
}

/** Document numbers that are named in the list before the rest is counted. */
const NAMED = 3;

interface Words {
  readonly messages: Messages;
  readonly formats: Formats;
}

function matchAnswer(item: Extract<Item, { kind: "match" }>, rows: ReturnType<typeof rowsOf>, { messages: { review }, formats }: Words): string {
  const { entries } = rows;
  const [first] = entries;
  if (first === undefined) return review.equals(item.match.entries.length === 0 ? review.noEntry : review.gone);
  if (entries.length === 1) return review.equals([entryNumber(first), entryName(first)].filter((text) => text !== "").join(" · ") || review.noText);
  const numbers = entries.slice(0, NAMED).map(entryNumber).filter((text) => text !== "").join(", ");
  return review.equals(`${review.severalEntries(entries.length, formats)} ${numbers}${entries.length > NAMED && numbers !== "" ? " …" : ""}`.trim());
}

function answerOf(item: Item, rows: ReturnType<typeof rowsOf>, words: Words): string {
  const { messages: { review, kinds } } = words;
  if (item.kind === "match") return matchAnswer(item, rows, words);
  if (item.kind === "entry") return [entryNumber(item.entry), item.entry.text === entryName(item.entry) ? "" : item.entry.text].filter((text) => text !== "").join(" · ") || review.noLine;
  if (item.explanation !== null) return (item.explanation.parts ?? [item.explanation]).map(({ kind, account }) => [kinds[kind], account].filter((text) => text !== "").join(" ")).join(" · ");
  const more = [item.line.text, item.line.additionalInfo].find((text) => text !== "" && text !== lineName(item.line));
  return more ?? review.noEntry;
}

/** Says an item in two lines. */
export function describeItem(item: Item, state: Pick<ReconciliationState, "lines" | "entries">, words: Words): Description {
  const rows = rowsOf(item, state);
  const { messages: { review }, formats } = words;
  const [line] = rows.lines;
  const [entry] = rows.entries;
  const single = line ? lineName(line) : entry ? entryName(entry) : "";
  const count = rows.lines.length > 1 ? `${review.severalLines(rows.lines.length, formats)} · ` : "";
  const currency = line?.currency || entry?.currency || "";
  const difference = item.kind === "match" && item.match.difference !== 0 ? review.differs(formats.amount(item.match.difference, currency)) : "";
  return { day: formats.shortDay(item.day), name: count + (single || review.noText), amount: amountOf(rows), currency, answer: answerOf(item, rows, words), difference };
}

/** The two lines of one item, made again only when it or its rows change. */
export function useDescription(item: Item): Description {
  const { state: { lines, entries }, messages, formats } = usePane();
  return useMemo(() => describeItem(item, { lines, entries }, { messages, formats }), [item, lines, entries, messages, formats]);
}
