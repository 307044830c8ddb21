import type { SetupWords } from "../../sheets";
import { setupEn } from "./en/setup";
import { setupNb } from "./nb/setup";
import type { SetupTexts } from "./setupTexts";

const LANGUAGES: Readonly<Record<string, SetupTexts>> = { en: setupEn, nb: setupNb };

/** Words of the Setup sheet in every language, the reader's own first: a sheet copied from another country is read as well. */
export function setupWords(languageTag: string): readonly [SetupWords, ...SetupWords[]] {
  const own = LANGUAGES[languageTag] ?? setupEn;
  return [wordsOf(own), ...Object.values(LANGUAGES).filter((texts) => texts !== own).map(wordsOf)];
}

interface Loose {
  readonly title: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
}

function wordsOf({ sheetSetup, titleSetup, noteSetup, yes, no, tables }: SetupTexts): SetupWords {
  const texts: Readonly<Record<string, Loose>> = tables;
  return {
    sheetSetup, titleSetup, noteSetup, yes, no,
    table: (table) => texts[table]?.title ?? table,
    column: (table, column) => texts[table]?.columns[column] ?? column,
    choice: (table, _column, code) => texts[table]?.choices[code] ?? code,
  };
}
