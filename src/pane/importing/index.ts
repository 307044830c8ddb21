// Bank files in the pane: dropped or chosen, summed up by account, a table's columns corrected. Knows the reconciliation only
// through usePane; how a file is read it must not know. Start with BankFiles.tsx.
export { BankFiles, doneText } from "./BankFiles";
export { ChooseFiles } from "./ChooseFiles";
export { DropLayer } from "./DropLayer";
export { SinceLastRun } from "./SinceLastRun";
