import type { SetupRow } from "../../session";
import { usePane } from "../usePane";

/** What a rule asks, as a sentence. */
export function useAsks(): (row: SetupRow) => string {
  const { messages: { rule: words } } = usePane();
  return (row) => {
    const asked = (["party", "document", "amount", "directDebit"] as const).flatMap((column) => {
      const said: Readonly<Record<string, string>> = words[column];
      return said[row[column] ?? "any"] ?? [];
    });
    return asked.length === 0 ? words.anything : asked.join(" · ");
  };
}
