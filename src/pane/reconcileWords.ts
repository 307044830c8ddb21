import { rowName, type EntryId, type LineId } from "../domain";
import type { PostingWords } from "../posting";
import type { SheetWords } from "../sheets";
import { createFormats, pickMessages, postingWords, sheetWords } from "./messages";
import type { ReconciliationState } from "./types";

/** All words that go onto sheets. */
export interface WrittenWords {
  readonly sheets: SheetWords;
  readonly posting: PostingWords;
}

/** Picks the words for the sheets, with amounts, days and rows as this workbook writes them. */
export function writtenWords(languageTag: string, state: ReconciliationState): WrittenWords {
  const messages = pickMessages(languageTag);
  const rowOf = (id: LineId | EntryId): string => {
    const at = (state.lines.get(id as LineId) ?? state.entries.get(id as EntryId))?.at;
    return at ? rowName(at) : id.slice(0, 12);
  };
  const formats = createFormats({ languageTag, culture: state.culture, rowName: rowOf });
  return { sheets: sheetWords(messages, formats), posting: postingWords(messages, formats) };
}
