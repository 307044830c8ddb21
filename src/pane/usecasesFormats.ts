import { formatFromRow, rowFromFormat, type CsvFormat } from "../statements";
import type { FileAsked } from "../worker";
import type { ImportFile } from "./importTypes";
import type { Tools } from "./reconcileTools";
import { setSetup } from "./usecasesSetup";

/** Keeps a format in `Setup` under its name, in place of one that had it. */
export async function saveFormat(tools: Tools, format: CsvFormat): Promise<void> {
  const rows = tools.store.state().setup.rows.bankFormats ?? [];
  await setSetup(tools, "bankFormats", [...rows.filter(({ name }) => name !== format.name), rowFromFormat(format)]);
}

/** A file as the other thread is asked about it. */
export function askedOf(tools: Tools, { id, file, readings }: ImportFile): FileAsked {
  return { id, name: file.name, file, readings, savedFormats: savedFormats(tools) };
}

/** The formats of `Setup` that can be used; rows that can't are told where files are read. */
function savedFormats({ store }: Tools): CsvFormat[] {
  return (store.state().setup.rows.bankFormats ?? []).flatMap((row) => {
    const format = formatFromRow(row);
    return format.ok ? [format.value] : [];
  });
}

/** Says which rows of the table of formats are none. */
export function nameUnusable({ store }: Tools): void {
  for (const row of store.state().setup.rows.bankFormats ?? []) {
    const format = formatFromRow(row);
    if (!format.ok) store.report({ code: "setup/format-unusable", ...format.error });
  }
}
