import { cellNumber, serialFromDay, type AppendBlock, type CellContent, type CellValue, type DataSheetBlock } from "../../src/domain";
import { detectSource, readStatement, type SheetGrid, type StatementSource } from "../../src/sheets";
import { importedLines, newLines, parseFile, shownLine, splitBatches, statementRows, statementSheet, type ParsedFile } from "../../src/statements";
import { en } from "../../src/pane/messages/en";
import { nb } from "../../src/pane/messages/nb";
import { camtOf, iso, parseText } from "./support";

const WORDS = [["English", en.statementSheet], ["Norwegian", nb.statementSheet]] as const;

/** A block as the host gives it back: days as numbers shown as days, everything else as written. */
function written(block: Pick<DataSheetBlock, "cells">): SheetGrid {
  const value = (cell: CellContent): CellValue => {
    if (cell === null) return "";
    if (typeof cell === "string") return cell;
    if ("amount" in cell) return cellNumber(cell.amount, cell.currency);
    return "day" in cell ? serialFromDay(cell.day, 1900) : "";
  };
  const format = (cell: CellContent): string => (cell !== null && typeof cell === "object" && "day" in cell ? "dd.mm.yyyy" : typeof cell === "string" ? "@" : "#,##0.00");
  return {
    sheet: "Bank", firstRow: 0, firstColumn: 0, values: block.cells.map((row) => row.map(value)), formats: block.cells.map((row) => row.map(format)),
    hiddenRows: [], dateSystem: 1900, ownColumns: [],
  };
}

function readAgain(grid: SheetGrid): StatementSource & { readonly questions: number } {
  const detection = detectSource(grid, {});
  expect(detection.likeness.bank).toBeGreaterThan(detection.likeness.book);
  if (!detection.layout) throw new Error("No statement found");
  return { ...readStatement(grid, detection.layout), questions: detection.questions.length };
}

const FILE = camtOf([
  { amount: "1500.00", side: "CRDT", day: "2026-10-01", text: "Faktura 10042", name: "=Nordlys AS", account: "NO9386011117947", kid: "0001004200007", ref: "0007001" },
  { amount: "12.50", side: "DBIT", day: "2026-10-02", text: "+47 22 00 00 00", name: "-Telefon", ref: "0007002" },
  { amount: "0.70", side: "DBIT", day: "2026-10-02", text: "@kiosk" },
  { amount: "0.70", side: "DBIT", day: "2026-10-02", text: "@kiosk" },
], { opening: "100.00", closing: "1586.10" });

describe("the sheet made of a bank's file", () => {
  test.each(WORDS)("is read again as the same lines, without a question, with %s headers", (_title, words) => {
    const file = parseText(FILE);
    const grid = written(statementSheet(file.statements, words));
    const source = readAgain(grid);
    expect(source.questions).toBe(0);
    expect([source.issues, source.skipped]).toEqual([[], []]);
    expect(source.lines.map((line) => [iso(line.bookedOn), line.amount, line.text, line.counterpartyName, line.counterpartyAccount, line.reference, line.bankReference, line.accountNo, line.currency]))
      .toEqual(file.statements[0]?.lines.map((line) => [iso(line.bookedOn), line.amount, shownLine(line).text, line.counterpartyName, line.counterpartyAccount, line.reference, line.bankReference, "NO9386011117947", "NOK"]));
    expect([source.openingBalance, source.closingBalance]).toEqual([10_000, 158_610]);
  });

  test("texts that begin like a formula, references and accounts are texts", () => {
    const [, row] = statementSheet(parseText(FILE).statements, en.statementSheet).cells;
    expect(row?.filter((cell) => typeof cell === "string")).toEqual(["Faktura 10042", "=Nordlys AS", "NO9386011117947", "0001004200007", "NOK", "0007001", "PMNT", "NO9386011117947"]);
  });

  test("a second import of an overlapping file adds only what is new, and equal payments of one day stay two", () => {
    const source = readAgain(written(statementSheet(parseText(FILE).statements, en.statementSheet)));
    const later = parseText(camtOf([
      { amount: "12.50", side: "DBIT", day: "2026-10-02", text: "+47 22 00 00 00", name: "-Telefon", ref: "0007002" },
      { amount: "0.70", side: "DBIT", day: "2026-10-02", text: "@kiosk" },
      { amount: "0.70", side: "DBIT", day: "2026-10-02", text: "@kiosk" },
      { amount: "0.70", side: "DBIT", day: "2026-10-02", text: "@kiosk" },
      { amount: "99.00", side: "CRDT", day: "2026-10-05", text: "Ny" },
    ]));
    const fresh = newLines(later.statements, importedLines(source.lines, ""));
    expect([fresh.added, fresh.skipped]).toEqual([2, 3]);
    expect(fresh.statements[0]?.lines.map((line) => line.amount)).toEqual([-70, 9_900]);
    expect(newLines(parseText(FILE).statements, importedLines(source.lines, ""))).toMatchObject({ added: 0, skipped: 4, alike: [] });
  });

  test("the same booking in another export of the bank is shown to a person, not dropped", () => {
    const source = readAgain(written(statementSheet(parseText(FILE).statements, en.statementSheet)));
    const csv = parseText("Dato;Tekst;Beløp;Valuta\n03.10.2026;Nordlys;1500,00;NOK\n05.10.2026;Ny;99,00;NOK\n");
    const fresh = newLines(csv.statements, importedLines(source.lines, ""));
    expect([fresh.added, fresh.skipped, fresh.alike.map((line) => line.text)]).toEqual([2, 0, ["Nordlys"]]);
  });

  test("a collective entry names no payer; taken apart, each payment does", () => {
    const file = parseText(camtOf([{ amount: "300.00", side: "CRDT", day: "2026-10-01", text: "", info: "Samlet", ref: "B1", parts: [["100.00", "KID 1", "Per"], ["200.00", "KID 2", "Kari"]] }]));
    expect(file.statements.flatMap(({ lines }) => lines.map((line) => shownLine(line)))).toMatchObject([{ text: "Samlet", counterpartyName: "" }]);
    const lines = file.statements.flatMap((statement) => splitBatches(statement).lines);
    expect(lines.map((line) => [line.amount, line.text, line.counterpartyName, line.bankReference])).toEqual([[10_000, "KID 1", "Per", "B1/1"], [20_000, "KID 2", "Kari", "B1/2"]]);
  });

  test("a collective entry with charges inside stays whole", () => {
    const file = parseText(camtOf([{ amount: "326.00", side: "DBIT", day: "2026-10-01", text: "", ref: "B1", parts: [["100.00", "A", "Per"], ["200.00", "B", "Kari"]] }]));
    expect(file.statements.flatMap((statement) => splitBatches(statement).lines).map((line) => line.amount)).toEqual([-32_600]);
  });
});

describe("rows added below a sheet of the user's own", () => {
  const layouts: readonly (readonly [string, string])[] = [
    ["one signed column", "Dato;Tekst;Beløp;Saldo\n01.10.2026;Inn;10,00;10,00\n02.10.2026;Ut;-4,00;6,00\n03.10.2026;Ut;-1,00;5,00\n05.10.2026;Ut;-1,00;4,00"],
    ["money in and money out", "Dato;Beskrivelse;Inn;Ut\n01.10.2026;Inn;10,00;\n02.10.2026;Ut;;4,00"],
    ["debit and credit by the bank's view", "Booking date;Description;Debit;Credit\n01.10.2026;In;;10,00\n22.10.2026;Out;4,00;"],
  ];

  test.each(layouts)("%s", (_title, text) => {
    const grid = textGridOf(text);
    const detection = detectSource(grid, { side: "bank" });
    const rows = statementRows(parseText(FILE).statements, detection.layout!) as AppendBlock;
    const added = written(rows).values;
    const source = readStatement({ ...grid, values: [...grid.values, ...added] }, detection.layout!);
    expect(source.lines.slice(-4).map((line) => line.amount)).toEqual([150_000, -1_250, -70, -70]);
    expect(source.lines.slice(-4).map((line) => iso(line.bookedOn))).toEqual(["2026-10-01", "2026-10-02", "2026-10-02", "2026-10-02"]);
  });
});

function textGridOf(text: string): SheetGrid {
  const rows = text.split("\n").map((line) => line.split(";"));
  return { ...written({ cells: rows }), sheet: "Bank" };
}

test("an imported statement stands on a sheet with every line of a large file, in order", () => {
  const entries = Array.from({ length: 2_000 }, (_, at) => ({ amount: `${at + 1}.25`, side: at % 3 === 0 ? "DBIT" : "CRDT", day: "2026-10-07", text: `Linje ${at}` }) as const);
  const file: ParsedFile = parseFile(new TextEncoder().encode(camtOf(entries)));
  const source = readAgain(written(statementSheet(file.statements, nb.statementSheet)));
  expect(source.lines.map((line) => line.text)).toEqual(entries.map(({ text }) => text));
});
