import { useCallback } from "react";
import { usePane } from "../usePane";

/** Takes files that were dropped or chosen: leads to Sources, reads them and says so. */
export function useFiles(): (files: Iterable<File>) => void {
  const { go, run, say, messages: { importing }, formats } = usePane();
  return useCallback((files) => {
    const chosen = [...files];
    if (chosen.length === 0) return;
    go("sources");
    void run(async (reconciliation) => {
      const before = reconciliation.state().imports.files.length;
      await reconciliation.imports.read(chosen);
      const count = reconciliation.state().imports.files.length - before;
      if (count > 0) say(importing.read(count, formats));
    });
  }, [go, run, say, importing, formats]);
}
