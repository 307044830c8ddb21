// The assistant for a bank's table: how the file is written, what each column holds, what that gives. Loaded when one is asked
// for. Knows files only through the reconciliation. Start with CsvPage.tsx.
export { CsvPage } from "./CsvPage";
