import type { SetupWords } from "../../sheets";
import type { SetupTexts } from "./setupTexts";

interface Loose {
  readonly title: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
}

/** The words of the Setup sheet in one language, as its writer and reader ask for them. */
export function setupWords({ sheetSetup, titleSetup, noteSetup, yes, no, tables }: SetupTexts): SetupWords {
  const texts: Readonly<Record<string, Loose>> = tables;
  return {
    sheetSetup, titleSetup, noteSetup, yes, no,
    table: (table) => texts[table]?.title ?? table,
    column: (table, column) => texts[table]?.columns[column] ?? column,
    choice: (table, _column, code) => texts[table]?.choices[code] ?? code,
  };
}
