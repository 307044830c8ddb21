import type { ImportActions } from "./importTypes";
import { inTurn } from "./reconcileTurn";
import type { Tools } from "./reconcileTools";
import { saveFormat } from "./usecasesFormats";
import { leaveOut, readFiles, setReading, viewCsv } from "./usecasesImport";
import { addImports, takeBackImport } from "./usecasesImportAdd";
import { setOffer } from "./usecasesOffers";

/** What can be done with bank files, each in its turn; `first` is done when its turn comes. Looking at a table waits for nothing. */
export function importActions(tools: Tools, first: () => void): ImportActions {
  const act = (action: () => Promise<void>): Promise<void> => inTurn(tools, action, first);
  return {
    read: (files) => act(() => readFiles(tools, files)),
    setReading: (file, name, reading) => act(() => setReading(tools, file, { name, reading })),
    view: (file, name, format) => viewCsv(tools, file, { name, format }),
    saveFormat: (format) => act(() => saveFormat(tools, format)),
    leaveOut: (file) => act(() => leaveOut(tools, file)),
    setOffer: (key, change) => act(() => setOffer(tools, key, change)),
    add: () => act(() => addImports(tools)),
    takeBack: () => act(() => takeBackImport(tools)),
  };
}
