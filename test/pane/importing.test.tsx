/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { CsvFormat } from "../../src/statements";
import type { Brought, FileRead } from "../../src/worker";
import type { ImportFile, Offer } from "../../src/pane/importTypes";
import { day } from "./support/january";
import { amount } from "../../src/domain";
import { stateOf } from "./support/fakeReconciliation";
import { showPane, type Shown } from "./support/render";

const FORMAT: CsvFormat = {
  name: "", delimiter: ";", quote: '"', encoding: "utf-8", headerRow: 1, headers: ["Dag", "Hva", "Sum"], columns: ["bookedOn", null, "amount"],
  decimal: ",", dateOrder: "day-first", sign: { kind: "signed", turned: false }, currency: "NOK", account: "",
};
const FIGURES = {
  key: "NO93 NOK", account: "NO9386011117947", currency: "NOK", booked: 45, pending: 2, from: day(1), to: day(31), moneyIn: amount(1_000_000), moneyOut: amount(250_000),
  openingBalance: amount(100), closingBalance: amount(750_200), missing: amount(100),
};
const BROUGHT: Brought = { added: 33, skipped: 12, alikeCount: 1, alike: [], figures: FIGURES, sheet: null, rows: null };
const OFFER: Offer = { key: "NO93 NOK", account: "NO9386011117947", sheet: "Bank", sheets: ["Bank"], isWanted: true, takesAlike: true, brought: BROUGHT, gap: { closing: amount(99), opening: amount(100) } };

function file(read: Partial<FileRead>): ImportFile {
  const found = { name: "fil.csv", format: "csv", encoding: "utf-8", csvFormat: FORMAT, accounts: [FIGURES], issues: [], issueCount: 0, ...read };
  return { id: 1, file: { name: "fil.csv", size: 1, arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) }, readings: {}, isRead: true, found: [found] };
}

const shown = (imports: Partial<{ files: readonly ImportFile[]; offers: readonly Offer[] }>, languageTag = "en-GB"): Promise<Shown> =>
  showPane(stateOf({ hasRun: false, imports: { files: [], offers: [], done: [], ...imports } }), languageTag);
const calls = ({ fake }: Shown): string[] => fake.calls.map(([name]) => name);

describe("bank files under Sources", () => {
  test("say what they hold, what doesn't agree, and what is there already; one button adds them", async () => {
    const pane = await shown({ files: [file({})], offers: [OFFER] });
    const card = screen.getByRole("region", { name: "NO9386011117947 NOK" });
    for (const text of [/45 · 2 not booked yet/, /miss the closing balance by 1,00/, /The sheet ends with 0,99/, /33 new · 12 on the sheet already/, /1 new line may be on the sheet already/]) {
      expect(within(card).getByText(text)).toBeTruthy();
    }
    await pane.user.click(screen.getByRole("button", { name: "Add 33 lines" }));
    expect(calls(pane)).toContain("imports.add");
  });

  test("say it in Norwegian too", async () => {
    await shown({ files: [file({ accounts: [], csvFormat: null, format: "mt940", issues: [{ code: "file/malformed", at: { line: 7 }, text: ":61:x", expected: ":61:" }], issueCount: 1 })], offers: [OFFER] }, "nb-NO");
    expect(screen.getByText("Linje 7: ventet :61:, men der står «:61:x». Filen er skadet eller avkortet; last den ned på nytt.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Legg til 33 linjer" })).toBeTruthy();
  });

  test("a sheet that has new lines since the last run says so, and matches them when asked", async () => {
    const pane = await showPane(stateOf({ feed: { fresh: 12, gone: 1 } }));
    expect(screen.getByText("12 new lines on Bank since the last matching. 1 line of the last matching is no longer on Bank.")).toBeTruthy();
    await pane.user.click(screen.getByRole("button", { name: "Match them" }));
    expect(pane.fake.calls).toContainEqual(["match", "unmatched"]);
  });
});

describe("a table whose columns are not certain", () => {
  test("is asked about before anything is added; a correction is shown at once and used for the file", async () => {
    const pane = await shown({ files: [file({ issues: [{ code: "file/columns-unsure", at: { row: 1 }, text: "text" }], issueCount: 1 })] });
    const asked: CsvFormat[] = [];
    Object.assign(pane.fake.imports, { view: (_file: number, _name: string, format: CsvFormat) => {
      asked.push(format);
      return Promise.resolve({ format, preview: { rows: [["Dag", "Hva", "Sum"], ["01.10.2026", "Husleie", "-5,00"]], lines: [null, { bookedOn: day(1), valueOn: null, text: format.columns[1] === "text" ? "Husleie" : "", counterpartyName: "", amount: amount(-500), currency: "NOK" }], issues: [] } });
    } });
    expect(screen.getByText("It can't be told which column is the text. Check the columns.")).toBeTruthy();
    await pane.user.click(within(screen.getByRole("contentinfo")).getByRole("button", { name: "Check columns" }));
    const column = await screen.findByRole("combobox", { name: /Hva/ });
    await pane.user.selectOptions(column, "Text");
    expect(asked.at(-1)?.columns).toEqual(["bookedOn", "text", "amount"]);
    expect(await within(screen.getByRole("region", { name: "What is read" })).findByText("Husleie")).toBeTruthy();
    await pane.user.type(screen.getByLabelText("Save as a format"), "Min bank");
    await act(async () => { await pane.user.click(screen.getByRole("button", { name: "Use these columns" })); });
    const format = { ...FORMAT, name: "Min bank", columns: ["bookedOn", "text", "amount"] };
    expect(pane.fake.calls.filter(([name]) => name.startsWith("imports."))).toEqual([["imports.saveFormat", format], ["imports.setReading", 1, "fil.csv", { csvFormat: format }]]);
  });
});
