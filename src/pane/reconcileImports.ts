import type { ImportActions } from "./importTypes";
import type { Tools } from "./reconcileTools";

/** What can be done with bank files; how is loaded when the first file comes. */
export function importing(tools: Tools, first: () => void): ImportActions {
  const loaded = (): Promise<ImportActions> => import("./importActions").then(({ importActions }) => importActions(tools, first));
  return {
    read: async (files) => (await loaded()).read(files),
    setReading: async (file, name, reading) => (await loaded()).setReading(file, name, reading),
    view: async (file, name, format) => (await loaded()).view(file, name, format),
    saveFormat: async (format) => (await loaded()).saveFormat(format),
    leaveOut: async (file) => (await loaded()).leaveOut(file),
    setOffer: async (key, change) => (await loaded()).setOffer(key, change),
    add: async () => (await loaded()).add(),
    takeBack: async () => (await loaded()).takeBack(),
  };
}
